"""What every screen of the window has in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.model.steps import Done


class View(QWidget):
    """A screen. It shows what its model reads and runs commands through the session; it never writes by itself.

    ``post_requested`` asks the window to open a post in Compose (its id), ``history_requested`` with its versions over
    it, ``new_post_requested`` for a new one on a day (a ``date`` or ``None``), ``titled_post_requested`` for one with a
    title too, ``filled_post_requested`` for one with what was dropped on the day (a ``Dropped``), ``photo_requested``
    for a photo's passport (its id), ``emergency_requested`` to declare an emergency, ``closed`` for the screen before.
    """

    post_requested = Signal(str)
    history_requested = Signal(str)
    new_post_requested = Signal(object)
    titled_post_requested = Signal(object, str)
    filled_post_requested = Signal(object, object)
    photo_requested = Signal(str)
    emergency_requested = Signal()
    closed = Signal()

    def refresh(self, done: Done | None) -> None:
        """Show what a step changed; ``None`` means: read everything anew."""

    def save(self) -> bool:
        """Save what is written on this screen; tell whether nothing is left unsaved."""
        return True

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return what keys do on this screen alone: words and a key in portable text each."""
        return ()

    def start_focus(self) -> None:
        """Put the keyboard's focus where work on this screen begins."""
        self.setFocus()
