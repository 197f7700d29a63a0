"""What is taken as a photo, what is refused, and that nothing in a file ends in a traceback."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from core.errors import BadInput
from core.exchange.photo_file import METADATA_UNREADABLE, PhotoFile, read_photo
from tests.core.exchange.builders import (
    EVERYTHING,
    a_file,
    a_jpeg,
    a_jpeg_claiming,
    a_jpeg_standing,
    a_picture,
    a_png_claiming,
    a_webp_claiming,
    an_animation,
)

Read = Callable[[bytes], PhotoFile]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Read bytes as a photo file named ``photo.jpg``, whatever they are."""

    def read_bytes(content: bytes) -> PhotoFile:
        path = tmp_path / "photo.jpg"
        path.write_bytes(content)
        return read_photo(path)

    return read_bytes


@pytest.mark.parametrize(
    ("form", "mode", "media_type"),
    [
        ("JPEG", "RGB", "image/jpeg"),
        ("JPEG", "L", "image/jpeg"),
        ("JPEG", "CMYK", "image/jpeg"),
        ("PNG", "RGBA", "image/png"),
        ("PNG", "P", "image/png"),
        ("PNG", "1", "image/png"),
        ("PNG", "I;16", "image/png"),
        ("WEBP", "RGB", "image/webp"),
    ],
)
def test_a_photo_is_known_by_its_content_whatever_its_name(read: Read, form: str, mode: str, media_type: str) -> None:
    photo = read(a_file(a_picture(mode=mode), form))
    assert (photo.media_type, photo.width, photo.height) == (media_type, 60, 40)


def test_a_photo_without_metadata_claims_nothing(read: Read) -> None:
    content = a_jpeg()
    assert read(content) == PhotoFile(
        media_type="image/jpeg",
        width=60,
        height=40,
        size_bytes=len(content),
        taken_wall=None,
        creator=None,
        copyright=None,
        usage_terms=None,
        description=None,
        has_location=False,
        device=None,
        sha256=hashlib.sha256(content).hexdigest(),
        problems=(),
    )


def test_a_telephone_s_jpeg_with_a_second_picture_is_a_jpeg(read: Read) -> None:
    assert read(an_animation("MPO")).media_type == "image/jpeg"


@pytest.mark.parametrize(
    ("orientation", "size"),
    [(1, (60, 40)), (3, (60, 40)), (6, (40, 60)), (8, (40, 60)), (0, (60, 40)), (9, (60, 40)), (65535, (60, 40))],
)
def test_the_size_is_that_of_the_photo_as_it_stands(read: Read, orientation: int, size: tuple[int, int]) -> None:
    photo = read(a_jpeg_standing(orientation))
    assert (photo.width, photo.height) == size


@pytest.mark.parametrize(
    ("content", "why"),
    [
        pytest.param(a_file(a_picture(), form), "photo-kind", id=form)
        for form in ("GIF", "TIFF", "BMP", "PDF", "EPS", "PPM", "ICO")
    ]
    + [
        pytest.param(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "photo-kind", id="svg"),
        pytest.param(b"<html><img src=x></html>", "photo-kind", id="html"),
        pytest.param(b"MZ\x90\0" + bytes(200), "photo-kind", id="exe"),
        pytest.param(b"%PDF-1.7\n" + a_jpeg(), "photo-kind", id="polyglot"),
        pytest.param(a_jpeg()[:300], "photo-kind", id="only a header"),
        pytest.param(a_jpeg()[:-20], "photo-damaged", id="truncated JPEG"),
        pytest.param(a_file(a_picture(), "PNG")[:-30], "photo-damaged", id="truncated PNG"),
        pytest.param(an_animation("PNG"), "photo-animated", id="animated PNG"),
        pytest.param(an_animation("WEBP"), "photo-animated", id="animated WebP"),
    ],
)
def test_what_is_no_sound_photo_is_refused(read: Read, content: bytes, why: str) -> None:
    with pytest.raises(BadInput) as refusal:
        read(content)
    assert (refusal.value.why, refusal.value.file) == (why, "photo.jpg")


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(a_png_claiming(65_535, 65_535), id="PNG of 4,295 million pixels"),
        pytest.param(a_png_claiming(12_000, 12_000), id="PNG of which Pillow only warns"),
        pytest.param(a_png_claiming(7_746, 7_747), id="PNG just over the limit"),
        pytest.param(a_png_claiming(65_501, 1), id="PNG wider than a JPEG can be"),
        pytest.param(a_jpeg_claiming(65_535, 65_535), id="JPEG"),
        pytest.param(a_webp_claiming(16_383, 16_383), id="WebP"),
    ],
)
def test_a_decompression_bomb_is_refused_from_its_header(read: Read, content: bytes) -> None:
    with pytest.raises(BadInput, match="photo-too-large"):
        read(content)


def test_a_picture_at_the_limit_is_decoded_before_it_is_judged(read: Read) -> None:
    with pytest.raises(BadInput, match="photo-damaged"):
        read(a_png_claiming(7_500, 8_000))


def outcome(read: Read, content: bytes) -> set[str]:
    try:
        return set(read(content).problems)
    except BadInput as refusal:
        return {refusal.why}


@pytest.mark.parametrize("seed", range(150))
def test_no_broken_byte_ends_in_a_traceback(read: Read, seed: int) -> None:
    chance = random.Random(seed)
    content = bytearray(a_jpeg(EVERYTHING))
    for _ in range(chance.choice([1, 3, 20])):
        content[chance.randrange(len(content))] = chance.randrange(256)
    assert outcome(read, bytes(content)) <= {"photo-kind", "photo-damaged", "photo-too-large", METADATA_UNREADABLE}
