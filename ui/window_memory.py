"""What a window remembers between starts of one calendar, and where it stood."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QRect, QSettings, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from core.late_dataclass import dataclass

_NAME = "window.ini"
_UNREADABLE = "window-unreadable.ini"
_END = "~end/whole"
_LAST_LINES = ["[%7Eend]", "whole=true"]
_USUAL_PX = (1440, 900)
_FRAME_PX = 40
_GRIP_PX = 120


@dataclass(frozen=True)
class Memory:
    """The settings of a window; ``is_lost`` where what was remembered could not be read and was laid aside."""

    settings: QSettings
    is_lost: bool


def open_memory(folder: Path) -> Memory:
    """Return what is remembered in a folder, begun anew where it was cut short or cannot be read.

    Qt reads a file of settings as far as it goes, and takes half a value for a whole one: so every file ends in a mark,
    which Qt's order of groups keeps last.
    """
    path = folder / _NAME
    is_lost = path.exists() and not _is_whole(path)
    if is_lost:
        _lay_aside(path)
    settings = QSettings(str(path), QSettings.Format.IniFormat)
    if is_lost:
        settings.clear()
    settings.setValue(_END, True)
    return Memory(settings, is_lost)


def restore_place(window: QWidget, settings: QSettings) -> None:
    """Let a window stand where it stood, on a screen that is there; the first time as large as the screen allows."""
    room = window.screen().availableSize()
    window.resize(QSize(*_USUAL_PX).boundedTo(room - QSize(0, _FRAME_PX)))
    geometry = settings.value("geometry")
    if isinstance(geometry, QByteArray):
        window.restoreGeometry(geometry)
    bring_back(window)


def bring_back(window: QWidget) -> None:
    """Move a window onto the first screen whose title nobody could take hold of, and make it no larger than that."""
    title = QRect(window.frameGeometry().topLeft(), QSize(window.frameGeometry().width(), _FRAME_PX))
    rooms = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    if any(room.intersected(title).width() >= min(_GRIP_PX, title.width()) for room in rooms):
        return
    room = QGuiApplication.primaryScreen().availableGeometry()
    window.resize(window.size().boundedTo(room.size() - QSize(0, _FRAME_PX)))
    corner = room.center() - QPoint(window.width() // 2, window.height() // 2)
    window.move(max(corner.x(), room.left()), max(corner.y(), room.top()))


def _is_whole(path: Path) -> bool:
    try:
        return path.read_text(encoding="utf-8").split()[-2:] == _LAST_LINES
    except (OSError, ValueError):
        return False


def _lay_aside(path: Path) -> None:
    try:
        path.replace(path.with_name(_UNREADABLE))
    except OSError:
        return  # what cannot be moved is written over when the window closes
