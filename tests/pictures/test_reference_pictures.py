"""A few pictures look as those that were looked at and kept; `python -m tests.pictures --keep` draws those anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageChops

from tests.pictures.calendars import build_all
from tests.pictures.drawing import draw
from tests.pictures.stages import KEPT, REFERENCE, name_of, pictures

_LIKE = 32
"""Up to so many levels of 255 a colour may differ: another font renderer draws edges a little otherwise."""

_MOST_UNLIKE = 0.004
"""The share of pixels that may differ by more: a line of text moved by one pixel is over it."""

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(scope="module")
def calendars(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the calendars that are drawn; each picture is of a copy."""
    folder = tmp_path_factory.mktemp("calendars")
    build_all(folder)
    return folder


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", KEPT)
def test_a_picture_is_as_it_was_when_it_was_looked_at(calendars: Path, tmp_path: Path, name: str) -> None:
    stage, calendar, look = next(each for each in pictures() if name_of(*each) == name)
    drawn = tmp_path / f"{name}.png"
    draw(stage, look, calendars / calendar).save(str(drawn))
    assert unlike(drawn, REFERENCE / f"{name}.png") <= _MOST_UNLIKE, f"compare {drawn} with the one that was kept"


def unlike(drawn: Path, kept: Path) -> float:
    """Return the share of pixels in which two pictures differ to the eye; 1 where their sizes differ."""
    with Image.open(drawn) as one, Image.open(kept) as other:
        if one.size != other.size:
            return 1.0
        difference = ImageChops.difference(one.convert("RGB"), other.convert("RGB")).convert("L")
        return sum(difference.histogram()[_LIKE:]) / (one.width * one.height)


def test_a_changed_picture_is_seen(tmp_path: Path) -> None:
    Image.new("RGB", (100, 100), "white").save(tmp_path / "one.png")
    changed = Image.new("RGB", (100, 100), "white")
    changed.paste("black", (0, 0, 10, 10))
    changed.save(tmp_path / "other.png")
    assert unlike(tmp_path / "one.png", tmp_path / "other.png") == pytest.approx(0.01)


def test_nothing_is_kept_that_is_not_compared() -> None:
    assert {path.stem for path in REFERENCE.glob("*.png")} == set(KEPT)
