"""Opens and decodes a JPEG, PNG or WebP from memory, or refuses it, whatever its bytes hold."""

from __future__ import annotations

import struct
import threading
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

from core.exchange.regular_file import refused

if TYPE_CHECKING:
    from PIL.Image import Image as Picture
    from PIL.ImageFile import ImageFile

MOST_PIXELS = 60_000_000
"""Above any camera that a town hall owns; a picture of this size takes 240 MB to decode."""

MOST_EDGE_PX = 65_500
"""What a JPEG can be wide or high (libjpeg's JPEG_MAX_DIMENSION), for every copy that leaves is one."""

MEDIA_TYPES = {"JPEG": "image/jpeg", "MPO": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp"}
"""Pillow's format names to media types. MPO is the JPEG with a second picture behind it that telephones write."""

DECODING_FAILURES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""All that Pillow and its parsers are known to raise on malformed bytes; XML's ParseError is a SyntaxError."""

_FORMATS = ("JPEG", "PNG", "WEBP")
_ORIENTATION = 0x0112
_SIDEWAYS = frozenset({5, 6, 7, 8})
_WARNINGS = threading.Lock()
"""``warnings.catch_warnings`` changes the whole process, so only one thread may be inside it."""


@contextmanager
def pillow_warnings() -> Iterator[list[warnings.WarningMessage]]:
    """Collect what Pillow would print about odd bytes; the list is complete when the block ends."""
    with _WARNINGS, warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        yield told


def open_picture(content: bytes, file: str) -> ImageFile:
    """Open a picture by its content and check its size, without decoding it.

    ``file`` is the name to give in a refusal.

    Raises:
        BadInput: ``photo-kind`` when it is no JPEG, PNG or WebP, ``photo-too-large`` (``width``, ``height``,
            ``most_pixels``; the sizes ``None`` where the header alone was refused), ``photo-animated``.
    """
    from PIL import Image

    try:
        with pillow_warnings():
            picture = Image.open(BytesIO(content), formats=_FORMATS)
    except Image.DecompressionBombError:
        raise refused(file, "photo-too-large", width=None, height=None, most_pixels=MOST_PIXELS) from None
    except DECODING_FAILURES:
        raise refused(file, "photo-kind") from None
    width, height = picture.size
    if width * height > MOST_PIXELS or max(width, height) > MOST_EDGE_PX:
        raise refused(file, "photo-too-large", width=width, height=height, most_pixels=MOST_PIXELS)
    if picture.format != "MPO" and getattr(picture, "is_animated", False):
        raise refused(file, "photo-animated")
    return picture


def decode(picture: ImageFile, file: str) -> None:
    """Decode every pixel, so that a truncated or damaged picture is refused here and not later.

    Raises:
        BadInput: ``photo-damaged``.
    """
    try:
        picture.load()
    except DECODING_FAILURES:
        raise refused(file, "photo-damaged") from None


def orientation(picture: ImageFile) -> int:
    """Give the EXIF orientation, 1 to 8; 1 where there is none or it cannot be read."""
    try:
        with pillow_warnings():
            value = picture.getexif().get(_ORIENTATION, 1)
    except DECODING_FAILURES:
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def standing_size(size: tuple[int, int], turned: int) -> tuple[int, int]:
    """Give width and height in pixels as a person sees a stored ``size`` of EXIF orientation ``turned``."""
    width, height = size
    return (height, width) if turned in _SIDEWAYS else (width, height)


def upright(picture: Picture, turned: int) -> Picture:
    """Turn a decoded picture so that it stands as EXIF orientation ``turned`` (1 to 8) asks."""
    from PIL.Image import Transpose

    methods = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    return picture.transpose(methods[turned]) if turned in methods else picture
