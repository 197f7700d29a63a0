"""What a person looked for last, remembered with the window's settings."""

from __future__ import annotations

import json

from PySide6.QtCore import QSettings

from ui.session import Session

MOST = 6
_LONGEST = 120


class RecentSearches:
    """Remember the last searches of the person who works, the latest first."""

    def __init__(self, session: Session, settings: QSettings) -> None:
        self._session = session
        self._settings = settings

    def all(self) -> tuple[str, ...]:
        """Return what was looked for, as it was typed; nothing where what was kept cannot be read."""
        try:
            kept = json.loads(str(self._settings.value(self._key(), "[]")))
        except ValueError:
            return ()
        return tuple(str(each) for each in kept[:MOST]) if isinstance(kept, list) else ()

    def note(self, typed: str) -> None:
        """Remember a search that led somewhere; the same one is kept once."""
        line = " ".join(typed.split())[:_LONGEST]
        if line:
            others = [each for each in self.all() if each.casefold() != line.casefold()]
            self._settings.setValue(self._key(), json.dumps([line, *others][:MOST]))

    def _key(self) -> str:
        return f"searches/{self._session.town.calendar_id}/{self._session.person.id}"
