"""When a person last looked at what moved in the queue, remembered with the window's settings."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QSettings

from core.commands.movements import Movement, movements_since
from ui.session import Session

_FIRST_LOOK = timedelta(days=7)
"""How far back who never looked is told."""


class LastLook:
    """Tell what moved since a person's last look. It is no record of the calendar: to look changes nothing there."""

    def __init__(self, session: Session, settings: QSettings) -> None:
        self._session = session
        self._settings = settings

    def moved(self) -> tuple[Movement, ...]:
        """Return what moved since the person who works looked last, the latest first."""
        since = self._since()
        return self._session.read(partial(movements_since, since=since))

    def note(self) -> None:
        """Remember that the person who works has looked."""
        self._settings.setValue(self._key(), self._session.now().isoformat())

    def _since(self) -> datetime:
        noted = str(self._settings.value(self._key(), ""))
        return datetime.fromisoformat(noted) if noted else self._session.now() - _FIRST_LOOK

    def _key(self) -> str:
        return f"looked/{self._session.town.calendar_id}/{self._session.person.id}"
