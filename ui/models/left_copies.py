"""The working copies that the person who works has left, to be offered when the window opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.errors import CalendarError
from ui.session import Session

if TYPE_CHECKING:
    from core.commands.working_copies import WorkingCopy


class LeftCopies:
    """Hold what is still to be offered, the last written first."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._left: list[WorkingCopy] = []

    def read(self) -> None:
        """Read what the person has left; where it cannot be read that is told, and nothing is offered."""
        self._left = []
        if not self._session.office.place.working.exists():
            return
        try:
            self._left = self._session.office.working_copies.of(self._session.person.id)
        except CalendarError as error:
            self._session.tell_refusal(error)

    def next(self) -> WorkingCopy | None:
        """Return what is to be offered now, ``None`` once all is answered."""
        return self._left[0] if self._left else None

    def throw_away(self, copy: WorkingCopy) -> None:
        """Drop a copy for good."""
        self._left = [each for each in self._left if each.id != copy.id]
        try:
            self._session.office.working_copies.drop(copy.person_id, copy.id)
        except CalendarError as error:
            self._session.tell_refusal(error)
