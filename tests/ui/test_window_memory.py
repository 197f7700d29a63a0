"""What a window remembers survives being cut short anywhere, and a window never stands where nobody sees it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QPoint, QSettings, QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.window_memory import bring_back, open_memory, restore_place

KEPT = {"geometry": QByteArray(b"\x00\x01;=\xff"), "screen": "queue", "seen/kim": "7", "text-scale": "150"}


def remember(folder: Path) -> bytes:
    """Let a window remember something, and return the file in which it did."""
    settings = open_memory(folder).settings
    for key, value in KEPT.items():
        settings.setValue(key, value)
    settings.sync()
    return (folder / "window.ini").read_bytes()


def test_what_was_remembered_is_there_at_the_next_start(tmp_path: Path) -> None:
    remember(tmp_path)
    memory = open_memory(tmp_path)
    assert not memory.is_lost
    assert {key: memory.settings.value(key) for key in KEPT} == KEPT


def test_the_first_time_nothing_is_lost(tmp_path: Path) -> None:
    memory = open_memory(tmp_path)
    assert (memory.is_lost, memory.settings.value("screen")) == (False, None)


def test_a_file_cut_short_at_any_byte_is_laid_aside_and_told(tmp_path: Path) -> None:
    whole = remember(tmp_path)
    told = []
    for length in range(len(whole.rstrip())):
        (tmp_path / "window.ini").write_bytes(whole[:length])
        memory = open_memory(tmp_path)
        told.append((memory.is_lost, [memory.settings.value(key) for key in KEPT]))
        assert (tmp_path / "window-unreadable.ini").read_bytes() == whole[:length]
    assert told == [(True, [None] * len(KEPT))] * len(told)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"\x00" * 90, b"[General]\nscreen=queue\n", b"{}"])
def test_a_file_of_something_else_is_laid_aside(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "window.ini").write_bytes(content)
    assert open_memory(tmp_path).is_lost
    assert not open_memory(tmp_path / "another").is_lost


def test_after_a_loss_the_window_remembers_again(tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_bytes(b"[Gen")
    open_memory(tmp_path)
    remember(tmp_path)
    assert open_memory(tmp_path).settings.value("screen") == "queue"


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(400, 300)
    qtbot.addWidget(window)
    return window


@pytest.mark.parametrize("place", [(9000, 100), (100, 9000), (-5000, 10), (100, -700)])
def test_a_window_that_stood_on_a_screen_that_is_gone_is_brought_back(
    qapp: QApplication, window: QWidget, place: tuple[int, int]
) -> None:
    window.move(*place)
    window.show()
    bring_back(window)
    assert qapp.primaryScreen().availableGeometry().contains(window.geometry())


def test_a_window_larger_than_the_screen_is_made_to_fit_it(qapp: QApplication, window: QWidget) -> None:
    window.resize(4000, 3000)
    window.move(9000, 9000)
    window.show()
    bring_back(window)
    room = qapp.primaryScreen().availableGeometry()
    assert room.contains(window.geometry().topLeft())
    assert window.width() <= room.width()


def test_a_window_that_can_be_taken_hold_of_stays_where_it_stood(window: QWidget) -> None:
    window.move(60, 80)
    window.show()
    bring_back(window)
    assert window.pos() == QPoint(60, 80)


@pytest.mark.parametrize("geometry", [None, "wide", 7, QByteArray(b"no geometry"), ["a", "b"]])
def test_a_place_that_cannot_be_read_is_the_usual_one(window: QWidget, tmp_path: Path, geometry: object) -> None:
    settings = QSettings(str(tmp_path / "x.ini"), QSettings.Format.IniFormat)
    settings.setValue("geometry", geometry)
    restore_place(window, settings)
    room = window.screen().availableSize()
    assert window.size() == QSize(1440, 900).boundedTo(room - QSize(0, 40))
