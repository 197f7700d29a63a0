"""Finds what a person sees in a widget: words, buttons by their text, fields by their label, the dialog on top."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QWidget

Found = TypeVar("Found", bound=QWidget)


def words(widget: QWidget) -> list[str]:
    """Return every text that a widget shows, from its labels."""
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget) and label.text()]


def button(widget: QWidget, text: str) -> QAbstractButton:
    """Return the first button that shows a text. Raises: StopIteration where none does."""
    return next(each for each in widget.findChildren(QAbstractButton) if is_shown(each, widget) and each.text() == text)


def offers(widget: QWidget, text: str) -> bool:
    """Tell whether a button with that text is shown."""
    found = widget.findChildren(QAbstractButton)
    return any(is_shown(each, widget) and each.text() == text for each in found)


def field(widget: QWidget, kind: type[Found], label: str) -> Found:
    """Return the field of a kind that is called by a label. Raises: StopIteration where none is."""
    return next(each for each in widget.findChildren(kind) if each.accessibleName() == label)


def is_shown(each: QWidget, widget: QWidget) -> bool:
    """Tell whether a part of a widget is seen when the widget is."""
    return each.isVisibleTo(widget)


def dialog(widget: QWidget, kind: type[QDialog] = QDialog) -> QDialog:
    """Return the dialog that stands open over a widget. Raises: StopIteration where none does."""
    return next(each for each in widget.findChildren(kind) if each.isVisible())
