"""A period of the calendar before it is sent for approval: whom to ask, until when, and what would be on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from PySide6.QtCore import QCoreApplication

from core.commands.actors import actor_facts
from core.commands.calendar import Who
from core.commands.period_lines import LeftOut, PeriodPost, may_decide_line, posts_to_send, subject_of_line
from core.commands.seal_standing import LineState, SealStanding, open_seals
from core.model.kinds import ChannelId, Day, PersonId, Wall
from core.model.town import Channel, Person, Role
from core.policy.facts import ActorFacts, SubjectFacts
from core.store import town as town_queries
from ui.models.period_words import period_words
from ui.models.photo_words import filled
from ui.session import Session

_DECIDING = (Role.DIRECTOR, Role.COORDINATOR, Role.CAO)
_WORKING_DAYS_BEFORE, _UNTIL = 2, time(16)
_SATURDAY = 5


@dataclass(frozen=True)
class RowToSend:
    """One post of the period: when, on which channels, its class; ``left_out`` says why it cannot go, else empty."""

    title: str
    when: str
    channels: str
    number: int
    class_name: str
    left_out: str


class PeriodToSend:
    """Answer what a dialog asks that sends a period."""

    def __init__(self, session: Session) -> None:
        self._session = session
        people = session.read(town_queries.people)
        self._actors = {person.id: self._actor(person) for person in people}
        self.people: tuple[Person, ...] = tuple(each for each in people if self._decides(self._actors[each.id]))
        self.channels: tuple[Channel, ...] = tuple(session.read(town_queries.channels))

    def usual_approvers(self, days: tuple[Day, Day], channels: Sequence[ChannelId]) -> frozenset[PersonId]:
        """Return the directors of the posts' departments, and the CAO where some posts are of no director's."""
        found = posts_to_send(self._session.office.calendar, self._session.now(), days, channels, ())
        subjects = [subject_of_line(self._session.office.calendar, each.post, self._session.now()) for each in found]
        directors = self._with(Role.DIRECTOR)
        asked = {person for person in directors if any(self._may(person, subject) for subject in subjects)}
        if not all(any(self._may(person, subject) for person in asked) for subject in subjects):
            asked |= self._with(Role.CAO)
        return frozenset(asked)

    def usual_until(self, from_day: Day) -> Wall | None:
        """Return four o'clock two working days before a period, ``None`` where that has gone by."""
        day, count = from_day, 0
        while count < _WORKING_DAYS_BEFORE:
            day -= timedelta(days=1)
            count += day.weekday() < _SATURDAY
        until = datetime.combine(day, _UNTIL)
        return until if until > self._session.wall_now().replace(tzinfo=None) else None

    def rows(
        self, days: tuple[Day, Day], channels: Sequence[ChannelId], approvers: Sequence[PersonId]
    ) -> tuple[RowToSend, ...]:
        """Return what stands in the period, by time; what cannot go says why."""
        found = posts_to_send(self._session.office.calendar, self._session.now(), days, channels, approvers)
        return tuple(map(self._row, found))

    def _row(self, each: PeriodPost) -> RowToSend:
        session, post = self._session, each.post
        priority = session.pack.class_of(post.class_key)
        names = {channel.id: channel.name for channel in self.channels}
        walls = dict.fromkeys(session.texts.planned(shown.wall, session.today()) for shown in each.times)
        return RowToSend(
            title=post.title or _tr("Without a title"),
            when=", ".join(walls),
            channels=", ".join(dict.fromkeys(names.get(shown.channel_id, "") for shown in each.times)),
            number=0 if priority is None else priority.number,
            class_name=post.class_key if priority is None else session.texts.class_name(priority),
            left_out="" if each.left_out is None else _why(each.left_out),
        )

    def _actor(self, person: Person) -> ActorFacts:
        return actor_facts(self._session.office.calendar, Who(person.id), self._session.now())

    def _decides(self, actor: ActorFacts) -> bool:
        return not actor.roles.isdisjoint(_DECIDING)

    def _with(self, role: Role) -> set[PersonId]:
        return {person.id for person in self.people if role in self._actors[person.id].roles}

    def _may(self, person: PersonId, subject: SubjectFacts) -> bool:
        return may_decide_line(self._actors[person], subject, self._session.pack)


def periods_sent(session: Session) -> tuple[tuple[str, str], ...]:
    """Return the id of each period that was sent and is not past, with how much of it is approved, in words."""
    return tuple((each.seal.id, _sent(each)) for each in open_seals(session.office.calendar, session.now()))


def _sent(stands: SealStanding) -> str:
    approved = sum(each.state is LineState.APPROVED for each in stands.lines)
    days = period_words(stands.seal.from_day, stands.seal.until_day)
    return filled(_tr("%1: %2 of %3 approved"), days, str(approved), str(len(stands.lines)))


def week_of(day: Day) -> tuple[Day, Day]:
    """Return the Monday and the Sunday of a day's week."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def _why(left_out: LeftOut) -> str:
    return {
        LeftOut.NOBODY: _tr("Cannot go: nobody asked here may decide it"),
        LeftOut.RETURNED: _tr("Cannot go: it was returned, and waits for its author"),
    }[left_out]


def _tr(text: str) -> str:
    return QCoreApplication.translate("PeriodToSend", text)
