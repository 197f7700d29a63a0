"""What a person saw last of a calendar, kept with the window's settings."""

from __future__ import annotations

from PySide6.QtCore import QSettings

from ui.models.calendar_filter import CalendarFilter, filter_of_text
from ui.session import Session


class RememberedFilter:
    """Remember with the window's settings how each calendar was looked at last."""

    def __init__(self, session: Session, settings: QSettings | None) -> None:
        """Remember nothing where there are no settings."""
        self._session = session
        self._settings = settings

    def filter(self) -> CalendarFilter:
        """Return the filter that was set last."""
        return filter_of_text(self._value("filter"))

    def page(self) -> str:
        """Return the key of the page that was shown last; empty where none was."""
        return self._value("page")

    def note_filter(self, wanted: CalendarFilter) -> None:
        """Remember a filter."""
        self._note("filter", wanted.as_text())

    def note_page(self, key: str) -> None:
        """Remember the page that is shown."""
        self._note("page", key)

    def _value(self, name: str) -> str:
        return "" if self._settings is None else str(self._settings.value(self._key(name), ""))

    def _note(self, name: str, text: str) -> None:
        if self._settings is not None:
            self._settings.setValue(self._key(name), text)

    def _key(self, name: str) -> str:
        return f"calendar/{self._session.town.calendar_id}/{name}"
