"""Reads of a font which signs it can show: the character map of an OpenType file."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_UNICODE, _WINDOWS = 0, 3
_SEGMENTS, _GROUPS = 4, 12
"""The two forms of a character map (OpenType specification, "cmap"): by segments of 16 bits, by groups of 32."""


@cache
def signs_of(font: Path) -> frozenset[int]:
    """Return the code points for which a font has a sign. Raises: OSError, struct.error for what is no such font."""
    content = font.read_bytes()
    found: set[int] = set()
    for at in _maps(content, _table(content, b"cmap")):
        found.update(_mapped(content, at))
    return frozenset(found)


def _table(content: bytes, tag: bytes) -> int:
    """Return where a table of the font begins."""
    (count,) = struct.unpack_from(">H", content, 4)
    for entry in range(count):
        name, _checksum, offset, _length = struct.unpack_from(">4sIII", content, 12 + 16 * entry)
        if name == tag:
            return int(offset)
    raise struct.error("no table of signs")


def _maps(content: bytes, table: int) -> Iterator[int]:
    _version, count = struct.unpack_from(">HH", content, table)
    for entry in range(count):
        platform, _encoding, offset = struct.unpack_from(">HHI", content, table + 4 + 8 * entry)
        if platform in {_UNICODE, _WINDOWS}:
            yield table + offset


def _mapped(content: bytes, at: int) -> Iterator[int]:
    (form,) = struct.unpack_from(">H", content, at)
    if form == _GROUPS:
        (count,) = struct.unpack_from(">I", content, at + 12)
        for group in range(count):
            first, last, _glyph = struct.unpack_from(">III", content, at + 16 + 12 * group)
            yield from range(first, last + 1)
    elif form == _SEGMENTS:
        yield from _by_segments(content, at)


def _by_segments(content: bytes, at: int) -> Iterator[int]:
    """Yield what a map by segments holds: ends, a pad, beginnings, shifts and places of glyphs follow one another."""
    (doubled,) = struct.unpack_from(">H", content, at + 6)
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", content, at + 14)
    firsts = struct.unpack_from(f">{count}H", content, at + 16 + doubled)
    shifts = struct.unpack_from(f">{count}H", content, at + 16 + 2 * doubled)
    places_at = at + 16 + 3 * doubled
    places = struct.unpack_from(f">{count}H", content, places_at)
    for segment in range(count):
        for code in range(firsts[segment], ends[segment] + 1):
            glyph = code + shifts[segment] & 0xFFFF
            if places[segment]:
                where = places_at + 2 * segment + places[segment] + 2 * (code - firsts[segment])
                (glyph,) = struct.unpack_from(">H", content, where)
            if glyph:
                yield code
