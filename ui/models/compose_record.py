"""What Compose reads of the calendar: a post as it is saved, and what its fields offer to choose from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from core.commands.posts import Draft
from core.commands.writers import writers_of
from core.commands.written_draft import draft_of
from core.errors import NotFound
from core.model.assurances import Override, PeriodApproval, SecondReading
from core.model.comments import Comment
from core.model.kinds import ChannelId, Instant, PersonId, PostId
from core.model.posts import HoldReason, Placement, Post, PostVersion
from core.model.registers import Fitness
from core.model.states import IN_PLAY, MOST_PRESSING, PostState, State
from core.model.town import Channel, ChannelState, Department, Emergency, Partner, Person, Role
from core.policy.acts import Act
from core.policy.classes import GroundKind, PriorityClass
from core.policy.facts import SubjectFacts
from core.policy.rules.tags import HASHTAG_RESEARCHED
from core.store import posts as post_queries
from core.store import registers as register_queries
from core.store import town as town_queries
from core.store.assurances import overrides_ever, standing
from core.store.comments import comments_of
from core.store.engine import Engine
from core.words.counting import Platform
from core.words.names import folded
from ui.session import Session

_FIXED = frozenset({State.PUBLISHED, State.HANDED_OVER, State.TAKEN_DOWN, State.PAST})


@dataclass(frozen=True)
class Saving:
    """One saved version: its number, when it was saved and by whom."""

    number: int
    at: Instant
    by: str


@dataclass(frozen=True)
class ComposeRecord:
    """A post as it is saved, with what stands round it. ``draft`` is its content as fields take it.

    ``objective`` is the one that it names, empty for none. ``said`` are readings and approved periods of its present
    content, ``overrides`` every time that a rule was set aside for it, taken back or not, ``comments`` what people said
    of it, the oldest first; ``names`` are people's.
    """

    post: Post
    draft: Draft
    author: Person
    department: str
    placements: tuple[Placement, ...]
    holds: Mapping[str, tuple[HoldReason, ...]]
    savings: tuple[Saving, ...]
    subject: SubjectFacts
    objective: str
    said: tuple[SecondReading | PeriodApproval, ...]
    overrides: tuple[Override, ...]
    comments: tuple[Comment, ...]
    names: Mapping[PersonId, str]

    @property
    def state(self) -> State:
        """Give the most pressing state of its placements; a draft where it has none in play."""
        present = {placement.state for placement in self.placements if placement.state is not State.DROPPED}
        return next((state for state in MOST_PRESSING if state in present), State.DRAFT)

    @property
    def is_discarded(self) -> bool:
        """Tell whether the post was discarded."""
        return self.post.state is PostState.DISCARDED

    @property
    def is_plain_draft(self) -> bool:
        """Tell whether nobody has asked for anything of it yet."""
        return all(placement.state in {State.DRAFT, State.DROPPED} for placement in self.placements)

    @property
    def is_over(self) -> bool:
        """Tell whether it has gone out, and nothing of it may still go out."""
        states = {placement.state for placement in self.placements}
        return bool(states & _FIXED) and not states & IN_PLAY

    @property
    def fixed_channels(self) -> frozenset[ChannelId]:
        """Give the channels on which it went out or lies elsewhere, which can no longer be taken off."""
        return frozenset(placement.channel_id for placement in self.placements if placement.state in _FIXED)


@dataclass(frozen=True)
class Choices:
    """What the fields offer: classes that may be chosen now, and channels that are not retired, in their order.

    ``deemers`` are who may deem a post relevant, by role; ``may_name_deemer`` whether who works may say that one did.
    ``tags`` are the hashtags that were looked up, folded; ``None`` where the policy asks for no such look.
    """

    classes: tuple[PriorityClass, ...]
    departments: tuple[Department, ...]
    channels: tuple[Channel, ...]
    platforms: Mapping[ChannelId, Platform]
    partners: tuple[Partner, ...]
    emergencies: tuple[Emergency, ...]
    deemers: Mapping[Role, tuple[Person, ...]]
    may_name_deemer: bool
    tags: Mapping[str, Fitness] | None

    def may_deem(self, priority: PriorityClass) -> tuple[Person, ...]:
        """Return who may be named as having deemed a post relevant for a class."""
        found = {person.id: person for role in priority.deemed_by for person in self.deemers.get(role, ())}
        return tuple(sorted(found.values(), key=lambda person: person.name))


def read_record(session: Session, post_id: PostId) -> ComposeRecord:
    """Return a post as it is saved. Raises: NotFound."""
    return session.read(partial(_read_record, session=session, post_id=post_id))


def read_choices(session: Session) -> Choices:
    """Return what the fields offer to the person who works."""
    return session.read(partial(_read_choices, session=session))


def subject_of(session: Session, post_id: PostId) -> SubjectFacts:
    """Return what decides who may act on a post, as its commands ask it. Raises: NotFound."""
    return session.read(partial(_subject_of, session=session, post_id=post_id))


def _read_record(engine: Engine, *, session: Session, post_id: PostId) -> ComposeRecord:
    post = engine.record(Post, post_id)
    author = None if post is None else engine.record(Person, post.author_id)
    if post is None or author is None:
        raise NotFound("no-such-record", table="post", id=post_id)
    department = engine.record(Department, post.department_id)
    placements = tuple(post_queries.placements_of(engine, post_id))
    names = {person.id: person.name for person in town_queries.people(engine)}
    return ComposeRecord(
        post=post,
        draft=draft_of(engine, post),
        author=author,
        department="" if department is None else department.name,
        placements=placements,
        holds={p.id: _open_holds(engine, p) for p in placements if p.state is State.HELD},
        savings=tuple(_saving(version, names) for version in post_queries.versions_of(engine, post_id)),
        subject=_subject(engine, session=session, post=post, placements=placements),
        objective=register_queries.objective_of(engine, post_id),
        said=tuple(_said(engine, post)),
        overrides=tuple(overrides_ever(engine, post_id)),
        comments=tuple(comments_of(engine, post_id)),
        names=names,
    )


def _said(engine: Engine, post: Post) -> Iterator[SecondReading | PeriodApproval]:
    if post.content_hash:
        yield from (r for r in standing(engine, SecondReading, post.id) if r.content_hash == post.content_hash)
        yield from (p for p in standing(engine, PeriodApproval, post.id) if p.content_hash == post.content_hash)


def _subject_of(engine: Engine, *, session: Session, post_id: PostId) -> SubjectFacts:
    post = engine.record(Post, post_id)
    if post is None:
        raise NotFound("no-such-record", table="post", id=post_id)
    placements = tuple(post_queries.placements_of(engine, post_id))
    return _subject(engine, session=session, post=post, placements=placements)


def _subject(engine: Engine, *, session: Session, post: Post, placements: tuple[Placement, ...]) -> SubjectFacts:
    priority = session.pack.class_of(post.class_key)
    return SubjectFacts(
        authors=frozenset({post.author_id}),
        departments=frozenset({post.department_id}),
        writers=writers_of(engine, post),
        channels=frozenset(p.channel_id for p in placements if p.state is not State.DROPPED),
        emergency_class=priority is not None and priority.immediate,
    )


def _open_holds(engine: Engine, placement: Placement) -> tuple[HoldReason, ...]:
    return tuple(r for r in post_queries.hold_reasons_of(engine, placement.id) if r.settled_at is None)


def _saving(version: PostVersion, names: Mapping[PersonId, str]) -> Saving:
    return Saving(version.number, version.saved_at, "" if version.saved_by is None else names.get(version.saved_by, ""))


def _read_choices(engine: Engine, *, session: Session) -> Choices:
    emergencies = tuple(town_queries.emergencies_in_force(engine))
    channels = tuple(c for c in town_queries.channels(engine) if c.state is not ChannelState.RETIRED)
    platforms = session.office.calendar.platforms
    may_declare = session.may(Act.DECLARE_EMERGENCY, SubjectFacts())
    return Choices(
        classes=tuple(
            priority
            for priority in session.pack.classes
            if priority.ground is not GroundKind.EMERGENCY or emergencies or may_declare
        ),
        departments=tuple(town_queries.departments(engine)),
        channels=channels,
        platforms={channel.id: platforms[channel.platform] for channel in channels},
        partners=tuple(town_queries.partners(engine)),
        emergencies=emergencies,
        deemers=_deemers(engine, session),
        may_name_deemer=session.may(Act.DEEM_RELEVANT, SubjectFacts()),
        tags=_tags(engine) if HASHTAG_RESEARCHED.id in session.pack.rules else None,
    )


def _tags(engine: Engine) -> dict[str, Fitness]:
    entries = sorted(register_queries.hashtags(engine), key=lambda entry: entry.looked_on)
    return {folded(entry.tag): entry.verdict for entry in entries}


def _deemers(engine: Engine, session: Session) -> dict[Role, tuple[Person, ...]]:
    wanted = {role for priority in session.pack.classes for role in priority.deemed_by}
    today = session.today()
    found: dict[Role, list[Person]] = {role: [] for role in wanted}
    for person in town_queries.people(engine):
        if person.left_on is not None and person.left_on < today:
            continue
        for role in town_queries.roles_of(engine, person.id) & wanted:
            found[role].append(person)
    return {role: tuple(people) for role, people in found.items()}
