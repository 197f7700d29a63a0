"""What waits for other people and the person who works may ask for: of whom, since when, asked and reminded when."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from core.commands.asking import Outstanding, deciders, may_ask, outstanding_of
from core.commands.awaited import Awaited, may_decide
from core.model.town import Person
from core.policy.facts import ActorFacts
from ui.session import Session


class AskedModel(QObject):
    """Hold what one may ask others for, what lapsed first, then the longest waiting; ``changed`` says it is another."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._items: tuple[Outstanding, ...] = ()
        self._deciders: tuple[ActorFacts, ...] = ()

    @property
    def items(self) -> tuple[Outstanding, ...]:
        """Give what one may ask for."""
        return self._items

    def read(self, everything: Iterable[Awaited]) -> None:
        """Take what waits for anybody; what nobody else may give, and nobody was asked for, is not among it."""
        session = self._session
        self._deciders = deciders(session.office.calendar, session.now())
        found = (each for each in _askable(session, everything) if each.askings or self._is_of_others(each))
        wall = session.wall_now().replace(tzinfo=None)
        self._items = tuple(sorted(found, key=lambda each: not each.has_lapsed(wall)))
        self.changed.emit()

    def people(self, each: Outstanding) -> tuple[Person, ...]:
        """Return who else may give it now, by name; a stand-in is among them while they stand in."""
        me, pack = self._session.person.id, self._session.pack
        able = (actor.person for actor in self._deciders if may_decide(each.each, actor, pack))
        return tuple(person for person in able if person is not None and person.id != me)

    def _is_of_others(self, each: Outstanding) -> bool:
        session = self._session
        return bool(self.people(each)) or not may_decide(each.each, session.actor, session.pack)


def number_lapsed(session: Session, everything: Iterable[Awaited]) -> int:
    """Return how much of what one may ask for was wanted by a time that has gone by."""
    wall = session.wall_now().replace(tzinfo=None)
    return sum(each.has_lapsed(wall) for each in _askable(session, everything))


def _askable(session: Session, everything: Iterable[Awaited]) -> tuple[Outstanding, ...]:
    asked = (each for each in everything if may_ask(each, session.actor, session.pack))
    return outstanding_of(session.office.calendar, asked)
