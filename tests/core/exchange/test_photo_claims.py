"""What is read from a photo's EXIF, IPTC and XMP, which of them is believed first, and what is made of broken ones."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PIL.TiffImagePlugin import IFDRational

from core.exchange.photo_file import METADATA_UNREADABLE, PhotoFile, read_photo
from resources.demo.embedding import (
    BY_LINE,
    CAPTION,
    COPYRIGHT_NOTICE,
    IPTC_RESOURCE,
    SPECIAL_INSTRUCTIONS,
    Embedded,
    exif_block,
    iptc_block,
    photoshop_segment,
    with_segment,
    xmp_packet,
)
from tests.core.exchange.builders import EVERYTHING, a_file, a_jpeg, a_picture

Claims = Callable[[bytes], PhotoFile]
RDF = b'<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description %s</r:RDF>'

GPS_POINTER = b"\x88\x25\0\x04\0\0\0\x01"
GPS_FAR_AWAY = re.sub(GPS_POINTER + b"....", GPS_POINTER + b"\0~~~", exif_block(EVERYTHING), flags=re.DOTALL)


@pytest.fixture
def read(tmp_path: Path) -> Claims:
    """Read bytes as a photo file."""

    def read_bytes(content: bytes) -> PhotoFile:
        path = tmp_path / "photo.jpg"
        path.write_bytes(content)
        return read_photo(path)

    return read_bytes


def with_iptc(*sets: tuple[int, bytes], jpeg: bytes | None = None) -> bytes:
    return with_segment(jpeg or a_jpeg(), photoshop_segment({IPTC_RESOURCE: iptc_block(sets)}))


def with_exif(block: bytes) -> bytes:
    return a_file(a_picture(), "JPEG", exif=block)


def with_xmp(packet: bytes) -> bytes:
    return a_file(a_picture(), "JPEG", xmp=packet)


def with_tag(tag: int, value: object) -> bytes:
    exif = Image.Exif()
    exif[tag] = value
    return with_exif(exif.tobytes())


def test_all_that_a_photo_claims_is_read(read: Claims) -> None:
    photo = read(a_jpeg(EVERYTHING))
    assert photo.taken_wall == EVERYTHING.taken_wall
    assert (photo.creator, photo.copyright) == ("Jané Friesen", "© 2026 Jané Friesen")
    assert photo.usage_terms == "Social media & web only"
    assert photo.description == "Two firefighters roll a hose."
    assert (photo.has_location, photo.device, photo.problems) == (True, "Canon EOS R6", ())


@pytest.mark.parametrize("form", ["PNG", "WEBP"])
def test_png_and_webp_carry_exif_and_xmp_too(read: Claims, form: str) -> None:
    how: dict[str, object] = {"exif": exif_block(EVERYTHING)}
    if form == "WEBP":
        how["xmp"] = xmp_packet(EVERYTHING)
    photo = read(a_file(a_picture(), form, **how))
    assert (photo.creator, photo.has_location, photo.problems) == ("Jané Friesen", True, ())


@pytest.mark.parametrize(
    ("iptc", "xmp", "exif", "believed"),
    [
        ("of IPTC", "of XMP", "of EXIF", "of IPTC"),
        ("", "of XMP", "of EXIF", "of XMP"),
        ("", "", "of EXIF", "of EXIF"),
        ("   ", "", "of EXIF", "of EXIF"),
    ],
)
def test_iptc_is_believed_before_xmp_before_exif(read: Claims, iptc: str, xmp: str, exif: str, believed: str) -> None:
    block, packet = exif_block(Embedded(creator=exif, copyright=exif)), xmp_packet(Embedded(creator=xmp, copyright=xmp))
    jpeg = a_file(a_picture(), "JPEG", exif=block, xmp=packet)
    photo = read(with_iptc((BY_LINE, iptc.encode()), (COPYRIGHT_NOTICE, iptc.encode()), jpeg=jpeg))
    assert (photo.creator, photo.copyright) == (believed, believed)


def test_usage_terms_that_differ_are_both_kept(read: Claims) -> None:
    jpeg = with_xmp(xmp_packet(Embedded(usage_terms="Until 2027 only")))
    photo = read(with_iptc((SPECIAL_INSTRUCTIONS, b"No cropping"), jpeg=jpeg))
    assert photo.usage_terms == "No cropping; Until 2027 only"


def test_the_text_for_those_who_cannot_see_comes_before_a_caption(read: Claims) -> None:
    jpeg = with_xmp(xmp_packet(Embedded(description="A hose on wet ground.")))
    assert read(with_iptc((CAPTION, b"Training night"), jpeg=jpeg)).description == "A hose on wet ground."


@pytest.mark.parametrize(
    ("raw", "creator"),
    [
        ("Jané".encode(), "Jané"),
        ("Jané".encode("cp1252"), "Jané"),
        ("Jane\u0301".encode(), "Jané"),
        (b"J.\r\n Friesen\t", "J. Friesen"),
        (b"J.\x00\x07 Friesen", "J. Friesen"),
        ("\u202eneseirF\u202c".encode(), "neseirF"),
        (b"x" * 1000, "x" * 300),
    ],
)
def test_names_are_made_fit_to_be_kept(read: Claims, raw: bytes, creator: str) -> None:
    assert read(with_iptc((BY_LINE, raw))).creator == creator


def test_several_creators_are_all_named(read: Claims) -> None:
    assert read(with_iptc((BY_LINE, b"J. Friesen"), (BY_LINE, b"A. Sato"))).creator == "J. Friesen, A. Sato"


@pytest.mark.parametrize(
    ("attributes", "creator"),
    [
        (b'xmlns:d="http://purl.org/dc/elements/1.1/" d:creator="J. Friesen"/>', "J. Friesen"),
        (b'xmlns:d="http://purl.org/dc/elements/1.1/"><d:creator>Ann</d:creator></r:Description>', "Ann"),
        (b'xmlns:d="urn:other" d:creator="somebody else\'s word"/>', None),
        (b"/><r:Description/>", None),
    ],
)
def test_xmp_is_read_in_each_of_its_spellings(read: Claims, attributes: bytes, creator: str | None) -> None:
    photo = read(with_xmp(RDF % attributes))
    assert (photo.creator, photo.problems) == (creator, ())


@pytest.mark.parametrize(
    ("raw", "wall"),
    [
        ("2026:11:25 19:42:10", "2026-11-25T19:42:10"),
        ("1912:06:30 16:00:00", "1912-06-30T16:00:00"),
        ("0000:00:00 00:00:00", None),
        ("    :  :     :  :  ", None),
        ("2026:02:30 10:00:00", None),
        ("9999:01:01 00:00:00", None),
        ("yesterday", None),
    ],
)
def test_a_camera_s_time_is_read_or_left_out(read: Claims, raw: str, wall: str | None) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x9003] = raw
    assert read(with_exif(exif.tobytes())).taken_wall == (datetime.fromisoformat(wall) if wall else None)


def test_a_position_is_noticed_and_a_bare_version_number_is_none(read: Claims) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8825)[0] = b"\x02\x03\x00\x00"
    assert not read(with_exif(exif.tobytes())).has_location
    assert read(with_exif(exif_block(Embedded(position=(49.8, -112.1))))).has_location
    gps = b'xmlns:e="http://ns.adobe.com/exif/1.0/" e:GPSLatitude="49,47.1N"/>'
    assert read(with_xmp(RDF % gps)).has_location


@pytest.mark.parametrize(
    ("make", "model", "device"),
    [
        ("Canon", "Canon EOS R6", "Canon EOS R6"),
        ("Apple", "iPhone 17", "Apple iPhone 17"),
        ("", "Pixel 11", "Pixel 11"),
        ("NIKON", "", "NIKON"),
        ("", "", None),
    ],
)
def test_the_device_is_named_once(read: Claims, make: str, model: str, device: str | None) -> None:
    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = make, model
    assert read(with_exif(exif.tobytes())).device == device


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(with_exif(b"Exif\0\0nonsense"), id="EXIF that is none"),
        pytest.param(with_exif(exif_block(EVERYTHING)[:60]), id="EXIF cut short"),
        pytest.param(with_exif(GPS_FAR_AWAY), id="GPS beyond the end"),
        pytest.param(with_xmp(b"<x:xmpmeta"), id="XMP cut short"),
        pytest.param(with_xmp(b"\xff\xfe\x00"), id="XMP that is none"),
        pytest.param(with_xmp(b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), id="XMP with an entity"),
        pytest.param(with_xmp(b"<a>" * 9000 + b"</a>" * 9000), id="XMP nested 9,000 deep"),
        pytest.param(
            with_segment(a_jpeg(), photoshop_segment({IPTC_RESOURCE: b"\x1c\xff\xff\xff\xff"})), id="IPTC that is none"
        ),
    ],
)
def test_a_photo_with_broken_metadata_is_accepted_and_says_so(read: Claims, content: bytes) -> None:
    photo = read(content)
    assert (photo.width, photo.problems) == (60, (METADATA_UNREADABLE,))


def test_what_is_sound_is_kept_where_another_part_is_broken(read: Claims) -> None:
    photo = read(with_iptc((BY_LINE, b"J. Friesen"), jpeg=with_xmp(b"<broken")))
    assert (photo.creator, photo.problems) == ("J. Friesen", (METADATA_UNREADABLE,))


def test_a_rational_divided_by_zero_is_no_trouble(read: Claims) -> None:
    assert read(with_tag(0x011A, IFDRational(0, 0))).width == 60


def test_the_builder_s_exif_is_what_pillow_reads() -> None:
    with Image.open(BytesIO(a_jpeg(EVERYTHING))) as picture:
        assert picture.getexif().get_ifd(0x8825)[2] == pytest.approx((49, 47, 6))
