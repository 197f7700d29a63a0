"""How the columns of a table share its width."""

from __future__ import annotations

from collections.abc import Sequence

_MOST_OF_ROOM = 0.6
"""Small columns come first only while they leave a good part of the room to the others."""


def shared_room(room_px: int, needs: Sequence[int], shares: Sequence[int], small_px: int = 0) -> list[int]:
    """Return a width for each column, together the whole room.

    A column that needs no more than ``small_px``, such as a day, or than its fair share gets what it needs; the others
    share what is left in the proportion of ``shares``. Where all have what they need, what is left goes to all in that
    proportion.
    """
    widths = [need if need <= small_px else 0 for need in needs]
    if sum(widths) > room_px * _MOST_OF_ROOM:
        widths = [0] * len(needs)
    wanting = {each for each in range(len(needs)) if not widths[each]}
    left_px = room_px - sum(widths)
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
