"""No trace of where or with what a photo was taken leaves, whichever format it is and wherever the trace lies."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from core.errors import BadInput
from core.exchange.photo_copies import cleaned_copy, thumbnail
from core.exchange.photo_traces import PhotoTraces, read_traces
from resources.demo.embedding import photoshop_segment, with_segment
from tests.core.exchange.builders import EVERYTHING, a_file, a_jpeg, a_picture

MARK = b"Xylophone1234"
"""Stands in every place in which a file could tell of place or device."""

_GPS, _EXIF = 0x8825, 0x8769
_IPTC_RESOURCE = 0x0404


def marked_exif() -> bytes:
    exif = Image.Exif()
    exif[0x010F] = exif[0x0110] = exif[0x0131] = MARK.decode()
    exif.get_ifd(_EXIF).update({0xA431: MARK.decode(), 0xA434: MARK.decode(), 0x927C: MARK})
    exif.get_ifd(_GPS).update({1: "N", 2: (49.0, 47.0, 6.0), 3: "W", 4: (112.0, 9.0, 3.0), 27: MARK})
    return exif.tobytes()


def marked_xmp() -> bytes:
    return (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b'<rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/"'
        b' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" exif:GPSLatitude="49,47.1N"'
        b' aux:SerialNumber="%b" photoshop:City="%b"/></rdf:RDF></x:xmpmeta>' % (MARK, MARK)
    )


def marked_profile() -> bytes:
    """Give a sound colour profile whose own name is the mark."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    at = profile.index(b"sRGB") if b"sRGB" in profile else profile.index("sRGB".encode("utf-16-be"))
    return profile[:at] + MARK[:4] + profile[at + 4 :] + MARK


def png_texts() -> PngImagePlugin.PngInfo:
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Comment", MARK.decode())
    texts.add_itxt("Location", MARK.decode(), zip=False)
    texts.add_text("Raw profile type exif", MARK.decode())
    return texts


def a_jpeg_with_iptc() -> bytes:
    city = b"\x1c\x02\x5a" + len(MARK).to_bytes(2, "big") + MARK
    return with_segment(a_jpeg(), photoshop_segment({_IPTC_RESOURCE: city}))


def a_jpeg_of_two_pictures() -> bytes:
    """Give the kind that telephones write: a second picture, with traces of its own, behind the first."""
    return a_file(a_picture(), "MPO", save_all=True, append_images=[a_picture().rotate(180)], exif=marked_exif())


CARRIERS: dict[str, Callable[[], bytes]] = {
    "JPEG, EXIF": lambda: a_file(a_picture(), "JPEG", exif=marked_exif()),
    "JPEG, XMP": lambda: a_file(a_picture(), "JPEG", xmp=marked_xmp()),
    "JPEG, IPTC": a_jpeg_with_iptc,
    "JPEG, comment": lambda: a_file(a_picture(), "JPEG", comment=MARK),
    "JPEG, colour profile": lambda: a_file(a_picture(), "JPEG", icc_profile=marked_profile()),
    "JPEG, behind its end": lambda: a_jpeg() + MARK,
    "JPEG of two pictures": a_jpeg_of_two_pictures,
    "PNG, EXIF": lambda: a_file(a_picture(), "PNG", exif=marked_exif()),
    "PNG, texts": lambda: a_file(a_picture(), "PNG", pnginfo=png_texts()),
    "PNG, colour profile": lambda: a_file(a_picture(), "PNG", icc_profile=marked_profile()),
    "WebP, EXIF": lambda: a_file(a_picture(), "WEBP", exif=marked_exif()),
    "WebP, XMP": lambda: a_file(a_picture(), "WEBP", xmp=marked_xmp()),
    "WebP, colour profile": lambda: a_file(a_picture(), "WEBP", icc_profile=marked_profile()),
}


@pytest.fixture(params=CARRIERS.values(), ids=list(CARRIERS))
def marked(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Give a photo that carries traces in one place."""
    path = tmp_path / "photo"
    path.write_bytes(request.param())
    return path


def test_the_original_carries_one(marked: Path) -> None:
    with Image.open(marked) as picture:
        profile = picture.info.get("icc_profile", b"")
    assert MARK[:4] in marked.read_bytes() or MARK[:4] in profile


def test_the_copy_that_leaves_carries_no_trace(marked: Path) -> None:
    content = cleaned_copy(marked)
    with Image.open(BytesIO(content)) as copy:
        told = set(copy.info) | set(copy.getexif())
        frames = getattr(copy, "n_frames", 1)
    assert told <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert (frames, MARK[:4] in content) == (1, False)


def test_a_small_copy_carries_no_trace(marked: Path) -> None:
    assert MARK[:4] not in thumbnail(marked, 60)


def test_a_copy_is_read_back_without_place_and_device(marked: Path, tmp_path: Path) -> None:
    (tmp_path / "copy.jpg").write_bytes(cleaned_copy(marked))
    assert read_traces(tmp_path / "copy.jpg") == PhotoTraces(has_location=False, device=None)


def test_the_traces_of_a_file_are_told(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(a_jpeg(EVERYTHING))
    assert read_traces(tmp_path / "photo.jpg") == PhotoTraces(has_location=True, device="Canon EOS R6")


def test_a_file_without_traces_tells_none(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(a_jpeg())
    assert read_traces(tmp_path / "photo.jpg") == PhotoTraces(has_location=False, device=None)


def test_a_broken_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(a_jpeg()[:-20])
    with pytest.raises(BadInput, match="photo-damaged"):
        read_traces(tmp_path / "photo.jpg")
