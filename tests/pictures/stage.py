"""Something to be drawn, and what a person does to come to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QWidget

from core.office import Office
from ui.main_window import MainWindow


@dataclass(frozen=True)
class Stage:
    """Something to be drawn: ``bring`` makes the window show it, on each calendar of these names."""

    name: str
    calendars: tuple[str, ...]
    bring: Callable[[MainWindow, Office], None]


def press(widget: QWidget, words: str) -> None:
    """Press the first shown button that says these words, in whatever language is spoken.

    Raises: StopIteration where none does.
    """
    said = QCoreApplication.translate("", words)
    buttons = (each for each in widget.findChildren(QAbstractButton) if each.isVisibleTo(widget))
    next(each for each in buttons if each.text() == said).click()
