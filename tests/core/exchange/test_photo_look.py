"""Photos of one scene have one look, whatever was done to the copy; others have another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from core.errors import BadInput
from core.exchange.photo_look import LOOK_BITS, are_alike, photo_look

Edit = Callable[[Image.Image], Image.Image]


def a_scene(turn: int = 0) -> Image.Image:
    """Draw a few shapes on a slope of light."""
    picture = Image.linear_gradient("L").resize((640, 400)).convert("RGB")
    draw = ImageDraw.Draw(picture)
    draw.ellipse((60 + turn, 40, 260 + turn, 240), fill="white")
    draw.rectangle((380 - turn, 180, 600 - turn, 380), fill="black")
    return picture


def look(picture: Image.Image, folder: Path, kind: str = "JPEG", **options: object) -> int | None:
    path = folder / "picture"
    picture.save(path, kind, **options)
    return photo_look(path)


EDITS: dict[str, Edit] = {
    "smaller": lambda picture: picture.resize((320, 200)),
    "grey": lambda picture: picture.convert("L"),
    "lighter": lambda picture: picture.point(lambda level: min(255, level + 20)),
    "a little closer": lambda picture: picture.crop((8, 5, 632, 395)),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=list(EDITS))
def test_an_edited_copy_looks_like_its_original(tmp_path: Path, edit: Edit) -> None:
    one, other = look(a_scene(), tmp_path), look(edit(a_scene()), tmp_path, quality=40)
    assert one is not None
    assert other is not None
    assert are_alike(one, other)


def test_another_scene_looks_otherwise(tmp_path: Path) -> None:
    one, other = look(a_scene(), tmp_path), look(a_scene(turn=180).rotate(90), tmp_path)
    assert one is not None
    assert other is not None
    assert not are_alike(one, other)


def test_a_photo_looks_as_it_stands_whatever_its_orientation(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    stored = a_scene().transpose(Image.Transpose.ROTATE_90)
    one, other = look(a_scene(), tmp_path), look(stored, tmp_path, exif=exif)
    assert one is not None
    assert other is not None
    assert are_alike(one, other)


@pytest.mark.parametrize("mode", ["RGB", "L", "RGBA", "P", "I;16"])
def test_a_picture_that_is_the_same_all_over_has_no_look(tmp_path: Path, mode: str) -> None:
    assert look(Image.new(mode, (40, 30)), tmp_path, "PNG") is None


def test_a_look_fits_its_bits(tmp_path: Path) -> None:
    found = look(a_scene(), tmp_path)
    assert found is not None
    assert 0 < found < 2**LOOK_BITS


def test_a_broken_photo_has_no_look(tmp_path: Path) -> None:
    (tmp_path / "broken.jpg").write_bytes(b"\xff\xd8\xff nothing more")
    with pytest.raises(BadInput):
        photo_look(tmp_path / "broken.jpg")
