"""Asking a person for a decision that waits: who may ask, of whom, and what became of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import ClassVar

from core.commands.actors import actor_facts
from core.commands.awaited import Awaited, awaited, may_decide
from core.commands.calendar import Calendar, Who
from core.commands.desk import Desk
from core.commands.seals import period_label
from core.commands.years import check_years
from core.errors import NotAllowed
from core.late_dataclass import dataclass
from core.model.askings import Asking, AskingWay, AwaitedKind
from core.model.kinds import Instant, PersonId, Sha256, Wall
from core.model.media import Photo
from core.model.posts import Post
from core.model.seals import Seal
from core.model.town import Person
from core.model.uses import UseRequest
from core.policy.acts import Act
from core.policy.facts import ActorFacts, SubjectFacts
from core.policy.pack import Pack
from core.policy.rights import Yes, may
from core.store import askings as queries
from core.store import town as town_queries


@dataclass(frozen=True)
class Outstanding:
    """One decision that waits, with what was asked about exactly its content, the first asked first."""

    each: Awaited
    askings: tuple[Asking, ...] = ()

    @property
    def latest(self) -> Asking | None:
        """Give what was asked last, ``None`` where nobody asked anybody."""
        return self.askings[-1] if self.askings else None

    @property
    def approve_by(self) -> Wall | None:
        """Give the wall time by which it is wanted: what was said last counts, of whomever.

        A sealed period that nobody was asked for is wanted by the time with which it was sent.
        """
        if self.latest is None:
            return None if self.each.seal is None else self.each.until
        return self.latest.approve_by

    def has_lapsed(self, wall: Wall) -> bool:
        """Tell whether it was wanted by a time before a wall time. It may still be given: the asking lapsed alone."""
        return self.approve_by is not None and self.approve_by < wall

    def asked_of(self, people: Iterable[PersonId]) -> tuple[Asking, ...]:
        """Return what was asked of some people, the first asked first."""
        wanted = frozenset(people)
        return tuple(asking for asking in self.askings if asking.of_person in wanted)


@dataclass(frozen=True)
class AskForDecision:
    """Note that one asks a person for a decision that waits, by a wall time or (``None``) by none.

    ``seen`` is the content or file that it is about. A second time for the same is a reminder. It sends nothing.
    """

    kind: AwaitedKind
    subject_id: str
    seen: Sha256
    of_person: PersonId
    way: AskingWay
    approve_by: Wall | None = None

    act: ClassVar[Act | None] = None
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say whose it is that waits. Raises: NotAllowed where it does not wait."""
        return self._waiting(desk).subject

    def apply(self, desk: Desk) -> str:
        """Write the asking.

        Raises: NotAllowed where it does not wait, or as another content by now, by who may not ask, of whom it is not
        to be had, and for a time that is past.
        """
        waiting = self._waiting(desk)
        if not desk.may(Act.SEND_PERIOD, SubjectFacts()):
            desk.require(Act.WRITE, waiting.subject)
        asked = actor_facts(desk.calendar, Who(self.of_person), desk.now)
        if not may_decide(waiting, asked, desk.calendar.pack):
            raise NotAllowed("not-theirs-to-decide", name=asked.person.name if asked.person else "")
        if self.approve_by is not None:
            check_years(self.approve_by.date())
            if desk.instant(self.approve_by) <= desk.now:
                raise NotAllowed("time-is-past")
        known = outstanding_of(desk.calendar, (waiting,))[0].asked_of({self.of_person})
        asking = Asking(
            id=desk.new_id(),
            kind=self.kind,
            subject_id=self.subject_id,
            content_hash=self.seen,
            of_person=self.of_person,
            approve_by=self.approve_by,
            asked_by=desk.person().id,
            asked_at=desk.now,
            way=self.way,
            is_reminder=bool(known),
        )
        return desk.add(asking).id

    def label(self, desk: Desk) -> str:
        """Return what it is called that waits."""
        match self.kind:
            case AwaitedKind.PHOTO:
                return desk.get(Photo, self.subject_id).name
            case AwaitedKind.SEAL | AwaitedKind.EXCEPTIONS:
                seal = desk.get(Seal, self.subject_id)
                return period_label(seal.from_day, seal.until_day)
            case AwaitedKind.PERMISSION | AwaitedKind.LEAVE:
                return desk.get(Person, desk.get(UseRequest, self.subject_id).person_id).name
            case _:
                return desk.get(Post, self.subject_id).title

    def _waiting(self, desk: Desk) -> Awaited:
        """Return what waits; of a sealed period what waits for that person, where something does."""
        meant = (self.kind, self.subject_id, self.seen)
        found = [each for each in awaited(desk.calendar, desk.now) if (*each.key, each.seen) == meant]
        if not found:
            raise NotAllowed("waits-no-longer")
        asked = actor_facts(desk.calendar, Who(self.of_person), desk.now)
        return next((each for each in found if may_decide(each, asked, desk.calendar.pack)), found[0])


def may_ask(each: Awaited, actor: ActorFacts, pack: Pack) -> bool:
    """Tell whether somebody may ask for a decision: who sends periods for any, who may write there for theirs."""
    asks = ((Act.SEND_PERIOD, SubjectFacts()), (Act.WRITE, each.subject))
    return any(isinstance(may(act, actor, subject, pack), Yes) for act, subject in asks)


def outstanding_of(calendar: Calendar, waiting: Iterable[Awaited]) -> tuple[Outstanding, ...]:
    """Return decisions that wait, in their order, each with what was asked about exactly its content."""
    everything = tuple(waiting)
    asked = defaultdict(list)
    for asking in queries.askings_about(calendar.engine, {each.record_id for each in everything}):
        asked[asking.kind, asking.subject_id, asking.content_hash].append(asking)
    return tuple(Outstanding(each, tuple(asked[(*each.key, each.seen)])) for each in everything)


def deciders(calendar: Calendar, now: Instant) -> tuple[ActorFacts, ...]:
    """Return everybody who is here with a role now, a stand-in with those of others too, by name."""
    people = town_queries.people(calendar.engine)
    found = (actor_facts(calendar, Who(person.id), now) for person in people)
    return tuple(actor for actor in found if actor.all_roles)
