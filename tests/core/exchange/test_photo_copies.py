"""The copies that are seen and sent: upright, in plain colours, and telling nothing of place or camera."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from core.errors import BadInput
from core.exchange.photo_copies import cleaned_copy, thumbnail
from core.exchange.photo_file import read_photo
from resources.demo.embedding import THUMBNAIL_RESOURCE, photoshop_segment, with_segment
from tests.core.exchange.builders import EVERYTHING, a_file, a_jpeg, a_jpeg_standing, a_picture

RED, BLUE = (255, 0, 0), (0, 0, 255)


def opened(content: bytes) -> Image.Image:
    with Image.open(BytesIO(content)) as picture:
        picture.load()
        return picture


def colours(picture: Image.Image) -> list[tuple[int, ...]]:
    """Give the middle of each quarter, row by row, without what JPEG changes."""
    width, height = picture.size
    places = [(x, y) for y in (height // 4, height * 3 // 4) for x in (width // 4, width * 3 // 4)]
    return [plain(picture, place) for place in places]


def plain(picture: Image.Image, place: tuple[int, int]) -> tuple[int, ...]:
    colour = picture.getpixel(place)
    assert isinstance(colour, tuple)
    return tuple(round(level / 51) * 51 for level in colour)


@pytest.fixture
def original(tmp_path: Path) -> Path:
    """Give a photo that carries all there is, and a thumbnail."""
    path = tmp_path / "photo.jpg"
    path.write_bytes(with_segment(a_jpeg(EVERYTHING), photoshop_segment({THUMBNAIL_RESOURCE: b"thumbnail" * 9})))
    return path


def test_a_cleaned_copy_keeps_whose_photo_it_is(original: Path, tmp_path: Path) -> None:
    (tmp_path / "copy.jpg").write_bytes(cleaned_copy(original))
    copy = read_photo(tmp_path / "copy.jpg")
    assert (copy.creator, copy.copyright) == (EVERYTHING.creator, EVERYTHING.copyright)
    assert (copy.usage_terms, copy.problems) == (EVERYTHING.usage_terms, ())


def test_a_cleaned_copy_tells_nothing_of_place_time_or_camera(original: Path, tmp_path: Path) -> None:
    content = cleaned_copy(original)
    (tmp_path / "copy.jpg").write_bytes(content)
    copy = read_photo(tmp_path / "copy.jpg")
    assert (copy.has_location, copy.device, copy.taken_wall, copy.description) == (False, None, None, None)
    assert set(opened(content).getexif()) == {0x013B, 0x8298}
    assert not any(trace in content for trace in (b"SERIAL", b"Canon", b"2026:11", b"Photoshop", b"thumbnail"))


def test_the_original_is_left_as_it_was(original: Path) -> None:
    before = original.read_bytes()
    cleaned_copy(original)
    assert original.read_bytes() == before


def test_a_photo_that_says_nothing_has_a_copy_that_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(a_jpeg())
    copy = opened(cleaned_copy(tmp_path / "photo.jpg"))
    assert not copy.getexif()
    assert "xmp" not in copy.info


@pytest.mark.parametrize(
    ("orientation", "quarters"),
    [
        (1, [RED, BLUE, BLUE, BLUE]),
        (2, [BLUE, RED, BLUE, BLUE]),
        (3, [BLUE, BLUE, BLUE, RED]),
        (4, [BLUE, BLUE, RED, BLUE]),
        (5, [RED, BLUE, BLUE, BLUE]),
        (6, [BLUE, RED, BLUE, BLUE]),
        (7, [BLUE, BLUE, BLUE, RED]),
        (8, [BLUE, BLUE, RED, BLUE]),
    ],
)
def test_copies_stand_upright(tmp_path: Path, orientation: int, quarters: list[tuple[int, ...]]) -> None:
    content = a_jpeg_standing(orientation)
    (tmp_path / "photo.jpg").write_bytes(content)
    size = (40, 60) if orientation > 4 else (60, 40)
    for copy in (opened(thumbnail(content, 60)), opened(cleaned_copy(tmp_path / "photo.jpg"))):
        assert copy.size == size
        assert colours(copy) == quarters


@pytest.mark.parametrize(
    ("size", "edge_px", "expected"),
    [((60, 40), 30, (30, 20)), ((40, 60), 30, (20, 30)), ((60, 40), 300, (60, 40)), ((600, 2), 60, (60, 1))],
)
def test_a_thumbnail_fits_its_square(size: tuple[int, int], edge_px: int, expected: tuple[int, int]) -> None:
    assert opened(thumbnail(a_file(a_picture(*size), "PNG"), edge_px)).size == expected


def test_a_thumbnail_carries_no_metadata(original: Path) -> None:
    picture = opened(thumbnail(original, 50))
    assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


@pytest.mark.parametrize(
    ("picture", "colour"),
    [
        (Image.new("RGBA", (8, 8), (0, 0, 0, 0)), (255, 255, 255)),
        (Image.new("LA", (8, 8), (0, 255)), (0, 0, 0)),
        (Image.new("I;16", (8, 8), 0x9900), (153, 153, 153)),
        (Image.new("1", (8, 8), 1), (255, 255, 255)),
        (a_picture(mode="P").crop((0, 0, 8, 8)), RED),
    ],
)
def test_every_kind_of_picture_comes_out_in_its_colours(picture: Image.Image, colour: tuple[int, int, int]) -> None:
    assert plain(opened(thumbnail(a_file(picture, "PNG"), 8)), (4, 4)) == colour


@pytest.mark.parametrize("profile", [ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(), b"nonsense"])
def test_a_colour_profile_is_used_where_it_can_be_and_does_not_travel(profile: bytes) -> None:
    copy = opened(thumbnail(a_file(a_picture(), "JPEG", icc_profile=profile), 60))
    assert "icc_profile" not in copy.info
    assert colours(copy) == [RED, BLUE, BLUE, BLUE]


def test_a_damaged_photo_has_no_thumbnail() -> None:
    with pytest.raises(BadInput, match="photo-damaged"):
        thumbnail(a_jpeg()[:-20], 60)
