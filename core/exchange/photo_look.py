"""Tells photos that look alike: a short fingerprint of what is light and what is dark in each."""

from __future__ import annotations

from pathlib import Path

from core.exchange.photo_file import MOST_PHOTO_BYTES
from core.exchange.picture import decode, open_picture, orientation, upright
from core.exchange.regular_file import read_regular_file, shown_name

LOOK_BITS = 128
MOST_APART = 16
"""How many bits two photos of the same scene, or two copies of one, may differ by; strangers differ by some 60."""

_LONG, _SHORT = 9, 8
_DRAFT_PX = 64
_FLAT = 6
"""Below so many levels between its lightest and its darkest place a picture has no look of its own."""


def photo_look(path: Path) -> int | None:
    """Return the look of a photo as ``LOOK_BITS`` bits, ``None`` where it is the same all over.

    A difference hash (dHash): the photo at 9 by 8 points, each compared with the one right of it, and at 8 by 9 with
    the one below. It outlives another size, quality or colour, and being turned by its orientation; not being cropped.

    Raises:
        BadInput: as ``read_photo``.
    """
    from PIL.Image import Resampling

    name = shown_name(path)
    with open_picture(read_regular_file(path, MOST_PHOTO_BYTES), name) as opened:
        opened.draft("L", (_DRAFT_PX, _DRAFT_PX))
        decode(opened, name)
        small = upright(opened.convert("RGB").convert("L"), orientation(opened))
    across = small.resize((_LONG, _SHORT), Resampling.BOX).tobytes()
    down = small.resize((_SHORT, _LONG), Resampling.BOX).tobytes()
    if max(across) - min(across) < _FLAT:
        return None
    bits = [across[row * _LONG + at] < across[row * _LONG + at + 1] for row in range(_SHORT) for at in range(_SHORT)]
    bits += [down[at] < down[at + _SHORT] for at in range(_SHORT * _SHORT)]
    return int("".join("1" if bit else "0" for bit in bits), 2)


def are_alike(one: int, other: int) -> bool:
    """Tell whether two looks are those of one scene."""
    return (one ^ other).bit_count() <= MOST_APART
