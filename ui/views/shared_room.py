"""How the columns of a table share its width."""

from __future__ import annotations

from collections.abc import Sequence


def shared_room(room_px: int, needs: Sequence[int], shares: Sequence[int]) -> list[int]:
    """Return a width for each column, together the whole room.

    A column that needs no more than its fair share gets what it needs; the others share what is left in the proportion
    of ``shares``. Where all have what they need, what is left goes to all in that proportion.
    """
    widths = [0] * len(needs)
    wanting = set(range(len(needs)))
    left_px = room_px
    while wanting:
        total = sum(shares[each] for each in wanting)
        modest = {each for each in wanting if needs[each] * total <= left_px * shares[each]}
        if not modest:
            break
        for each in modest:
            widths[each] = needs[each]
        left_px -= sum(needs[each] for each in modest)
        wanting -= modest
    given = sorted(wanting) or list(range(len(needs)))
    for number, each in enumerate(given):
        share_px = left_px * shares[each] // sum(shares[other] for other in given[number:])
        widths[each] += share_px
        left_px -= share_px
    return widths
