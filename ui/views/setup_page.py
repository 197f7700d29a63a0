"""What every page of Setup has in common."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.model.steps import Done


class SetupPage(QWidget):
    """A page of Setup; it shows what its model reads and runs commands through the session."""

    def refresh(self, done: Done | None) -> None:
        """Show what a step changed; ``None`` means: read everything anew."""

    def start_focus(self) -> None:
        """Put the keyboard where work on the page begins."""
        self.setFocus()

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return what keys do on this page alone: words and a key in portable text each."""
        return ()
