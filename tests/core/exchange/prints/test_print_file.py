"""A print is written whole or not at all, and stops where it is asked to."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import StoreUnavailable
from core.exchange.prints.print_file import made_print, write_print
from core.exchange.prints.print_format import PrintFormat
from tests.core.exchange.prints.sheets import a_line, a_photo, a_sheet


def unheard(_done: int, _total: int) -> None:
    """Tell nobody."""


@pytest.mark.parametrize(("wanted", "begins"), [(PrintFormat.PDF, b"%PDF-1.7"), (PrintFormat.HTML, b"<!DOCTYPE html>")])
def test_each_format_is_made(wanted: PrintFormat, begins: bytes) -> None:
    made = made_print(a_sheet(a_line()), wanted, unheard, lambda: False)
    assert made is not None
    assert made.startswith(begins)


def test_a_stopped_print_is_none(tmp_path: Path) -> None:
    sheet = a_sheet(a_line(photos=(a_photo(tmp_path),)))
    assert made_print(sheet, PrintFormat.HTML, unheard, lambda: True) is None


def test_a_photo_that_several_posts_show_is_made_once(tmp_path: Path) -> None:
    photo, told = a_photo(tmp_path), []
    lines = (a_line(1, photos=(photo,)), a_line(2, photos=(photo, a_photo(tmp_path, 20, 30))))
    made_print(a_sheet(*lines), PrintFormat.HTML, lambda done, total: told.append((done, total)), lambda: False)
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_a_print_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    path = tmp_path / "calendar.pdf"
    for content in (b"one", b"two"):
        write_print(path, content)
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {"calendar.pdf": b"two"}


def test_a_print_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "calendar.pdf").mkdir()
    with pytest.raises(StoreUnavailable, match="print-not-written"):
        write_print(tmp_path / "calendar.pdf", b"one")
    assert [each.name for each in tmp_path.iterdir()] == ["calendar.pdf"]
