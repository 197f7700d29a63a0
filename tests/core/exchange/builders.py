"""Builds photo files for the tests: sound ones, and ones that are broken in one place."""

from __future__ import annotations

import struct
import zlib
from datetime import datetime
from io import BytesIO

from PIL import Image

from resources.demo.embedding import Camera, Embedded, jpeg_with

EVERYTHING = Embedded(
    taken_wall=datetime.fromisoformat("2026-11-25T19:42:10"),
    camera=Camera("Canon", "Canon EOS R6", "SERIAL123456"),
    position=(49.785, -112.151),
    creator="Jané Friesen",
    copyright="© 2026 Jané Friesen",
    usage_terms="Social media & web only",
    description="Two firefighters roll a hose.",
)


def a_picture(width: int = 60, height: int = 40, mode: str = "RGB") -> Image.Image:
    """Make a picture whose top left corner is red and whose rest is blue."""
    picture = Image.new("RGB", (width, height), "blue")
    picture.paste("red", (0, 0, width // 2, height // 2))
    return picture.convert(mode)


def a_file(picture: Image.Image, form: str, **how: object) -> bytes:
    """Encode ``picture`` with Pillow; ``how`` goes to its writer."""
    written = BytesIO()
    picture.save(written, form, **how)
    return written.getvalue()


def a_jpeg(embedded: Embedded | None = None) -> bytes:
    """Make a JPEG that carries ``embedded``, or nothing."""
    return jpeg_with(a_picture(), embedded, 80) if embedded else a_file(a_picture(), "JPEG")


def a_jpeg_standing(orientation: int) -> bytes:
    """Make a JPEG with an EXIF orientation of 1 to 8, or with nonsense for one."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    return a_file(a_picture(), "JPEG", exif=exif.tobytes())


def a_jpeg_claiming(width: int, height: int) -> bytes:
    """Make a JPEG whose header claims a size that it does not have."""
    content = bytearray(a_jpeg())
    start = content.index(b"\xff\xc0") + 5
    content[start : start + 4] = struct.pack(">HH", height, width)
    return bytes(content)


def a_png_claiming(width: int, height: int) -> bytes:
    """Make a PNG whose header claims a size that it does not have."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, value) for kind, value in chunks)


def a_webp_claiming(width: int, height: int) -> bytes:
    """Make a lossless WebP whose header claims a size that it does not have."""
    content = bytearray(a_file(a_picture(), "WEBP", lossless=True))
    start = content.index(b"VP8L") + 9
    content[start : start + 4] = struct.pack("<I", (width - 1) | (height - 1) << 14)
    return bytes(content)


def an_animation(form: str) -> bytes:
    """Make a picture that moves."""
    return a_file(a_picture(), form, save_all=True, append_images=[a_picture().rotate(180)])


def _chunk(kind: bytes, value: bytes) -> bytes:
    return struct.pack(">I", len(value)) + kind + value + struct.pack(">I", zlib.crc32(kind + value))
