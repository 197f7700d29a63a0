"""An emergency as the window tells it: what is in force, what it holds, and what is still to be done after it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.commands.actors import actor_facts
from core.commands.calendar import Who
from core.late_dataclass import dataclass
from core.model.emergencies import BY_MISTAKE_FOR
from core.model.kinds import PersonId, Wall
from core.model.town import Emergency, Person
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.store import emergencies as emergency_queries
from core.store import town as town_queries
from core.store.emergencies import HeldLine, HeldUp
from core.store.rows import instant_text
from ui.models.photo_words import filled
from ui.session import Session

if TYPE_CHECKING:
    from core.commands.readings_after import ReadingAsked

_FIRST = 8


@dataclass(frozen=True)
class Standing:
    """What there is to tell of emergencies: those in force, and how many posts wait for a look or a second reading.

    ``to_review`` is ``None`` where no review is to be done.
    """

    in_force: tuple[Emergency, ...]
    to_review: int | None
    readings: int


class EmergencyModel(QObject):
    """Read how the calendar stands in an emergency and say it in sentences."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def standing(self) -> Standing:
        """Read what there is to tell."""
        in_force = tuple(self._session.read(town_queries.emergencies_in_force))
        over = [] if in_force else self._session.read(emergency_queries.to_be_reviewed)
        return Standing(in_force, self._to_review(over), len(self.readings()))

    @property
    def may_declare(self) -> bool:
        """Tell whether the person may declare an emergency, or end one, if need be on another's word."""
        return self._session.may(Act.DECLARE_EMERGENCY, SubjectFacts())

    @property
    def may_review(self) -> bool:
        """Tell whether the person may decide what becomes of what was held."""
        return self._session.may(Act.ORDER_QUEUE, SubjectFacts())

    @property
    def needs_word(self) -> bool:
        """Tell whether the person declares and ends only on the word of one who may."""
        return self.may_declare and not self._may_by_own_word(self._session.person.id)

    def voices(self) -> tuple[Person, ...]:
        """Return the people on whose word an emergency may be declared or ended, by name."""
        return tuple(each for each in self._session.read(town_queries.people) if self._may_by_own_word(each.id))

    def mistake_until(self, emergency: Emergency) -> datetime | None:
        """Return until when an emergency may be said to be a mistake; ``None`` where something went out by it."""
        went_out = self._session.read(partial(emergency_queries.went_out_of, emergency_id=emergency.id))
        return None if went_out else emergency.declared_at + BY_MISTAKE_FOR

    def was_declared_by_me(self, emergency: Emergency) -> bool:
        """Tell whether the person who works declared it, and so may take it back without another's word."""
        return emergency.declared_by == self._session.person.id

    def over(self) -> str:
        """Return the names of the emergencies that are over and whose review is to be done."""
        return ", ".join(emergency.name for emergency in self._session.read(emergency_queries.to_be_reviewed))

    def readings(self) -> tuple[ReadingAsked, ...]:
        """Return what went out in an emergency and waits for a second reading, the longest waiting first."""
        if not self._session.read(emergency_queries.was_any_declared):
            return ()
        from core.commands.readings_after import readings_asked

        return readings_asked(self._session.office.calendar)

    def held(self) -> HeldUp:
        """Read what an emergency holds up, or would."""
        today = datetime.combine(self._session.today(), datetime.min.time())
        days = (today + timedelta(days=1), today + timedelta(days=7))
        keys = immediate_keys(self._session)
        return self._session.read(partial(emergency_queries.held_up, immediate=keys, until=days, limit=_FIRST))

    def headline(self, emergencies: tuple[Emergency, ...]) -> str:
        """Return what is in force."""
        names = ", ".join(emergency.name for emergency in emergencies)
        return filled(self.tr("Emergency in force: %1"), names)

    def detail(self, emergencies: tuple[Emergency, ...]) -> str:
        """Return who declared it, since when, what is held, and what photos need."""
        posts = self.held().posts
        held = self._posts_held(posts)
        photos = filled(self.tr("photos need the %1"), self._authorisers()) if self._authorisers() else ""
        return " · ".join(part for part in (self._declared(emergencies[0]), held, photos) if part)

    def held_told(self, held: HeldUp) -> str:
        """Return how many posts an emergency would hold, and how soon they were to go out."""
        if not held.posts:
            return self.tr("Nothing is in line, so nothing is held.")
        today, week = self.tr("%n today", "", held.today), self.tr("%n within a week", "", held.week)
        told = self.tr("%1: %2, %3. None of them moves; each keeps its place in line.")
        return filled(told, self._posts_held(held.posts), today, week)

    def held_lines(self, held: HeldUp) -> tuple[str, ...]:
        """Return the first of what is held, a line each."""
        return lines_of(self._session, held.first, self.tr("no time"))

    def _posts_held(self, posts: int) -> str:
        one = self.tr("1 post is held until it ends")
        return one if posts == 1 else self.tr("%n posts are held until it ends", "", posts)

    def _declared(self, emergency: Emergency) -> str:
        at = self._session.zone.wall(emergency.declared_at)
        is_today = at.date() == self._session.today()
        when = self._session.texts.clock(at) if is_today else self._session.texts.since(at, self._session.today())
        people = {person.id: person for person in self._session.read(town_queries.people)}
        by = people.get(emergency.declared_by)
        told = filled(self.tr("Declared %1 by %2"), when, "" if by is None else f"{by.name}, {by.title}")
        word = people.get(emergency.on_word_of or PersonId(""))
        return told if word is None else filled(self.tr("%1, on the word of %2"), told, f"{word.name}, {word.title}")

    def _authorisers(self) -> str:
        from core.policy.rights import who_may
        from core.policy.rules.emergencies import EMERGENCY_PHOTO

        pack = self._session.pack
        if EMERGENCY_PHOTO.id not in pack.rules:
            return ""
        return self.tr(" or ").join(pack.role_names[role] for role in who_may(Act.AUTHORISE_EMERGENCY_PHOTO, pack))

    def _may_by_own_word(self, person_id: PersonId) -> bool:
        from core.policy.rights import may_by_own_word

        actor = actor_facts(self._session.office.calendar, Who(person_id), self._session.now())
        return may_by_own_word(Act.DECLARE_EMERGENCY, actor, SubjectFacts(), self._session.pack)

    def _to_review(self, over: list[Emergency]) -> int | None:
        """Return how many posts are looked at one by one; ``None`` where nothing at all is to be looked at."""
        if not over:
            return None
        from core.commands.emergency import EMERGENCY

        held = self._session.read(partial(emergency_queries.held_after, rule=EMERGENCY))
        return len({placement.post_id for placement in held}) if held or rest(self._session, over) else None


def immediate_keys(session: Session) -> tuple[str, ...]:
    """Return the keys of the classes that no emergency holds."""
    return tuple(priority.key for priority in session.pack.classes if priority.immediate)


def lines_of(session: Session, held: Sequence[HeldLine], none: str) -> tuple[str, ...]:
    """Return a line for each post and time, with all its channels; ``none`` is said for no time."""
    together: dict[tuple[Wall | None, str], list[str]] = {}
    for line in held:
        together.setdefault((line.wall, line.title), []).append(line.channel)
    today = session.today()
    return tuple(
        " · ".join((none if wall is None else session.texts.wall(wall, today), title, ", ".join(channels)))
        for (wall, title), channels in together.items()
    )


def rest(session: Session, over: list[Emergency]) -> list[HeldLine]:
    """Return what stood in line when the last of the emergencies ended and stands there still."""
    ended = max((each.ended_at for each in over if each.ended_at is not None), default=None)
    if ended is None:
        return []
    query = partial(emergency_queries.rest_of, immediate=immediate_keys(session), ended_text=instant_text(ended))
    return session.read(query)
