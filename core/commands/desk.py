"""What a command works with: the open calendar, who acts, and the step's transaction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar, NamedTuple, Protocol, TypeVar

from core.commands.calendar import THE_CALENDAR, Calendar, Who
from core.commands.kept_line import KeptLine
from core.errors import NotAllowed
from core.model.kinds import Day, Instant, PersonId, PlacementId, PostId, Sha256, Wall
from core.model.media import Consent, PersonShown, Photo, PhotoApproval, StoredFile
from core.model.posts import Placement, PostPhoto
from core.model.states import PROMISED, State
from core.model.town import Person, Role
from core.policy.acts import Act
from core.policy.classes import PriorityClass
from core.policy.facts import ActorFacts, StoodFor, SubjectFacts
from core.policy.rights import Grant, No, Yes, may
from core.store import posts as post_queries
from core.store.engine import Engine
from core.store.rows import Record, table_of, to_row
from core.store.tx import Tx

if TYPE_CHECKING:
    from core.policy.gate import Judgement

R = TypeVar("R", bound=Record)

GRACE = timedelta(minutes=60)
"""How long after its time a scheduled placement is due before it is missed."""


class Command(Protocol):
    """One change that can be asked for.

    ``act`` is the row of the table of rights that it needs (``None``: the command itself says who may), ``plans``
    whether the queue is planned anew after it, and ``thorough`` whether the bytes of the photos are read again before
    it is judged.
    """

    act: ClassVar[Act | None]
    plans: ClassVar[bool]
    thorough: ClassVar[bool]

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say what decides whether the actor may do this."""

    def apply(self, desk: Desk) -> str | None:
        """Write what the command means and return the id of the record that it made or meant."""

    def label(self, desk: Desk) -> str:
        """Return the title or name of what is changed, for the log and for Undo."""


class Place(NamedTuple):
    """In whose place, in which role, and by whom a record was written."""

    stood_for: StoodFor
    role: Role
    acted_by: PersonId


@dataclass
class Desk:
    """One step at work. Commands write through it, so that nothing scheduled is overlooked.

    ``plans`` has the queue planned at the end, ``plans_moved_windows`` only where a window in it moved. ``foresees``
    tells that the step will be rolled back. ``suspended`` are held until the step's end, as they stood before it;
    ``reached`` posts are judged then. Of those whose content the step changed, ``rewritten`` ones say something else,
    ``reclassed`` ones only bear another name for their class. ``judged_before`` holds the judgements that were made
    before the step; ``passing`` posts stand by them as they are. ``kept`` reads the line for plans; ``titles`` are of
    the posts in what was planned. ``to_keep`` are the contents of files that are written before the step is committed.
    ``acts_for`` is in whose place the act is done that was last permitted, ``None`` for nobody's; ``acted_for`` tells
    of each record that was written so, by its table and id.
    """

    calendar: Calendar
    tx: Tx
    who: Who
    actor: ActorFacts
    now: Instant
    thorough: bool = False
    plans: bool = False
    plans_moved_windows: bool = False
    foresees: bool = False
    suspended: dict[PlacementId, Placement] = field(default_factory=dict)
    reached: set[PostId] = field(default_factory=set)
    rewritten: set[PostId] = field(default_factory=set)
    reclassed: set[PostId] = field(default_factory=set)
    judged_before: Mapping[PostId, Judgement] = field(default_factory=dict)
    passing: frozenset[PostId] = frozenset()
    kept: KeptLine = field(default_factory=KeptLine)
    titles: dict[PostId, str] = field(default_factory=dict)
    to_keep: dict[Sha256, bytes] = field(default_factory=dict)
    acts_for: tuple[StoodFor, Role] | None = None
    acted_for: dict[tuple[str, str], Place] = field(default_factory=dict)

    @property
    def engine(self) -> Engine:
        """Give the engine, for queries."""
        return self.calendar.engine

    @property
    def today(self) -> Day:
        """Give the day in the municipality's zone."""
        return self.calendar.zone.wall(self.now).date()

    def new_id(self) -> str:
        """Return a new id."""
        return self.calendar.ambient.new_id()

    def instant(self, wall: Wall) -> Instant:
        """Return the instant of a wall time."""
        return self.calendar.zone.at(wall)

    def get(self, kind: type[R], record_id: str) -> R:
        """Return a record as it stands now. Raises: NotFound."""
        return self.tx.get(kind, record_id)

    def add(self, record: R) -> R:
        """Insert a record, holding first what is scheduled and reads it."""
        self._make_way(record)
        self._note_place(record)
        return self.tx.add(record)

    def change(self, record: R, **changes: object) -> R:
        """Change a record, holding first what is scheduled and reads it."""
        self._make_way(record)
        self._note_place(record)
        return self.tx.change(record, **changes)

    def remove(self, record: Record) -> None:
        """Remove a record of a kind that is not kept, holding first what is scheduled and reads it."""
        self._make_way(record)
        self.tx.remove(record)

    def reach(self, *post_ids: PostId) -> None:
        """Have posts judged again at the end of the step."""
        self.reached.update(post_ids)

    def person(self) -> Person:
        """Return the person who acts. Raises: AssertionError for a command that only people do, run by the calendar."""
        assert self.actor.person is not None
        return self.actor.person

    def priority_class(self, key: str) -> PriorityClass:
        """Return a priority class of the town's pack. Raises: NotAllowed for one that it does not have."""
        found = self.calendar.pack.class_of(key)
        if found is None:
            raise NotAllowed("no-such-class", key=key)
        return found

    def is_immediate(self, class_key: str) -> bool:
        """Tell whether posts of a class do not wait for slots; those of a class that the pack lacks do."""
        found = self.calendar.pack.class_of(class_key)
        return found is not None and found.immediate

    def require(self, act: Act, subject: SubjectFacts) -> None:
        """Refuse unless the actor may do an act. Raises: NotAllowed with the reason and who may."""
        self._answer(act, subject)

    def may(self, act: Act, subject: SubjectFacts) -> bool:
        """Tell whether the actor may do an act."""
        return isinstance(may(act, self.actor, subject, self.calendar.pack), Yes)

    def role_for(self, act: Act, subject: SubjectFacts) -> Role:
        """Return the role by which the person may do an act; it is not for the calendar, which has none."""
        answer = self._answer(act, subject)
        assert answer.role is not None
        return answer.role

    def grant_for(self, act: Act, subject: SubjectFacts) -> Grant:
        """Return the grant by which the person may do an act that has been permitted."""
        return self._answer(act, subject).grant

    def act_in(self, role: Role | None, stands_for: StoodFor | None) -> None:
        """Go on in a role that the actor has, in somebody's place or (``None``) by themselves."""
        self.acts_for = None if stands_for is None or role is None else (stands_for, role)

    def is_self(self, person_id: PersonId) -> bool:
        """Tell whether somebody is the actor, or is who they act for: nobody gives themselves anything by another."""
        return person_id == self.who.person_id or (
            self.acts_for is not None and person_id == self.acts_for[0].person.id
        )

    def _answer(self, act: Act, subject: SubjectFacts) -> Yes:
        if self.actor.person is None and self.who != THE_CALENDAR:
            raise NotAllowed("nobody-signed-in", who=self.who.name)
        answer = may(act, self.actor, subject, self.calendar.pack)
        if isinstance(answer, No):
            raise NotAllowed(answer.code, **dict(answer.values))
        self.act_in(answer.role, answer.stands_for)
        return answer

    def _note_place(self, record: Record) -> None:
        """Remember in whose place a record is written."""
        if self.acts_for is not None:
            self.acted_for[table_of(type(record)), record.id] = Place(*self.acts_for, self.person().id)

    def _make_way(self, record: Record) -> None:
        for post_id in self._readers(record):
            self.reached.add(post_id)
            for placement in post_queries.placements_of(self.engine, post_id):
                self._suspend(placement)

    def _suspend(self, placement: Placement) -> None:
        if placement.state in PROMISED and placement.id not in self.suspended:
            self.suspended[placement.id] = placement
            self.tx.change(placement, state=State.HELD)

    def _readers(self, record: Record) -> list[PostId]:
        match record:
            case PostPhoto():
                return [record.post_id]
            case Photo():
                return post_queries.posts_with_photo(self.engine, record.id)
            case PhotoApproval() | Consent() | PersonShown():
                return post_queries.posts_with_photo(self.engine, record.photo_id)
            case StoredFile():
                return post_queries.posts_with_file(self.engine, record.id)
            case _:
                return []

    def suspend_all(self) -> None:
        """Hold everything scheduled until the step's end: what is to change is read by every gate."""
        for placement in post_queries.placements_in_states(self.engine, PROMISED):
            self.reached.add(placement.post_id)
            self._suspend(placement)

    def give_back(self, placement: Placement) -> None:
        """Put a suspended placement back as it was before this step."""
        earlier = self.suspended.pop(placement.id)
        self.tx.put_back(placement, to_row(earlier))
