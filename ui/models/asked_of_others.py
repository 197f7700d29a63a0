"""What waits for other people, as far as it is of use to the person who works: of whom, asked and reminded when."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from core.commands.asking import Outstanding, deciders, may_ask, outstanding_of
from core.commands.awaited import Awaited, may_decide
from core.commands.town import APPROVING
from core.model.town import Person
from core.policy.facts import ActorFacts
from ui.models.approvals import GIVEN_ELSEWHERE
from ui.models.recording import may_record
from ui.session import Session


class AskedModel(QObject):
    """Hold what one may ask others for, or record for them: what lapsed first, then the longest waiting.

    A sealed period stands in it once, whoever of its approvers it waits for. ``changed`` says that it is another.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._items: tuple[Outstanding, ...] = ()
        self._people: dict[object, tuple[Person, ...]] = {}
        self._recordable: frozenset[object] = frozenset()

    @property
    def items(self) -> tuple[Outstanding, ...]:
        """Give what waits for others."""
        return self._items

    def read(self, everything: Iterable[Awaited]) -> None:
        """Take what waits for anybody; what nobody else may give, and nobody was asked for, is not among it."""
        session, waiting = self._session, tuple(everything)
        others = [actor for actor in deciders(session.office.calendar, session.now()) if not self._is_me(actor)]
        self._read_people(waiting, others)
        able = [actor for actor in others if actor.all_roles & APPROVING] if may_record(session) else []
        self._recordable = frozenset(
            each.key
            for each in waiting
            if each.kind in GIVEN_ELSEWHERE and any(may_decide(each, actor, session.pack) for actor in able)
        )
        found = [each for each in outstanding_of(session.office.calendar, _once(waiting)) if self._is_listed(each)]
        wall = session.wall_now().replace(tzinfo=None)
        self._items = tuple(sorted(found, key=lambda each: not each.has_lapsed(wall)))
        self.changed.emit()

    def people(self, each: Outstanding) -> tuple[Person, ...]:
        """Return who else may give it now, by name; a stand-in is among them while they stand in."""
        return self._people.get(each.each.key, ())

    def may_ask(self, each: Outstanding) -> bool:
        """Tell whether the person who works may ask for it."""
        return may_ask(each.each, self._session.actor, self._session.pack)

    def may_record(self, each: Outstanding) -> bool:
        """Tell whether the person who works may record what somebody else decided about it."""
        return each.each.key in self._recordable

    def _read_people(self, waiting: tuple[Awaited, ...], others: list[ActorFacts]) -> None:
        self._people = {}
        for each in waiting:
            able = (actor.person for actor in others if may_decide(each, actor, self._session.pack))
            known = self._people.get(each.key, ())
            found = {person.id: person for person in (*known, *able) if person is not None}
            self._people[each.key] = tuple(sorted(found.values(), key=lambda person: person.name))

    def _is_listed(self, each: Outstanding) -> bool:
        return self.may_record(each) or (self.may_ask(each) and (bool(each.askings) or self._is_of_others(each)))

    def _is_of_others(self, each: Outstanding) -> bool:
        session = self._session
        return bool(self.people(each)) or not may_decide(each.each, session.actor, session.pack)

    def _is_me(self, actor: ActorFacts) -> bool:
        return actor.person is None or actor.person.id == self._session.person.id


def number_lapsed(session: Session, everything: Iterable[Awaited]) -> int:
    """Return how much of what one may ask for was wanted by a time that has gone by."""
    wall = session.wall_now().replace(tzinfo=None)
    asked = (each for each in _once(everything) if may_ask(each, session.actor, session.pack))
    return sum(each.has_lapsed(wall) for each in outstanding_of(session.office.calendar, asked))


def _once(waiting: Iterable[Awaited]) -> tuple[Awaited, ...]:
    """Return what waits, each thing once."""
    return tuple({each.key: each for each in waiting}.values())
