"""Commands that put placements in line, pin them and take them out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from core.commands.desk import Desk
from core.commands.holding import hold_by_person, note_sent_back, settle_reasons
from core.commands.judging import judge_post
from core.commands.pinning import waiting_above
from core.commands.posts import as_draft, drop, open_post, post_of, subject_of_post
from core.commands.slotting import is_blacked_out
from core.commands.years import check_years
from core.errors import NotAllowed, RuleBroken
from core.model.kinds import ChannelId, Instant, PlacementId, PostId, Wall
from core.model.posts import Placement, Post
from core.model.states import SCHEDULED, State, ensure_step
from core.model.town import Channel, ChannelState
from core.planner.explain import ReasonKind
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.policy.gate import Judgement
from core.store import posts as post_queries
from core.store.rows import instant_text
from core.words.clean import clean_line

_NO_PIN: dict[str, object] = {"at": None, "at_wall": None, "pin_reason": ""}
"""A placement without a time of a person's choice."""


@dataclass(frozen=True)
class _OnPlacement:
    """An act on one placement, whose post decides who may."""

    placement_id: PlacementId

    act: ClassVar[Act | None] = Act.QUEUE
    plans: ClassVar[bool] = True
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say whose post it is."""
        return subject_of_post(desk, post_of(desk, self.placement_id))

    def label(self, desk: Desk) -> str:
        """Return the post's title."""
        return post_of(desk, self.placement_id).title


@dataclass(frozen=True)
class AddToQueue:
    """Put a post in line on its channels; where something still stands, ask to be put there once it is settled.

    ``channels`` limits it to some of them; ``None`` means every channel on which it is a draft or asked for. A pin that
    was asked for is given up by it.
    """

    post_id: PostId
    channels: tuple[ChannelId, ...] | None = None

    act: ClassVar[Act | None] = Act.QUEUE
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = True

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say whose post it is and where it would go."""
        whole = subject_of_post(desk, desk.get(Post, self.post_id))
        return whole if self.channels is None else replace(whole, channels=whole.channels & set(self.channels))

    def apply(self, desk: Desk) -> str:
        """Queue what is ready, ask for the rest.

        Raises: NotAllowed where nothing is left to queue, or no text stands.
        """
        post = open_post(desk, self.post_id)
        wanted = [p for p in post_queries.placements_of(desk.engine, post.id) if self._is_meant(p)]
        if not wanted:
            raise NotAllowed("nothing-to-queue", title=post.title)
        judgement = judge_post(desk, post.id)
        _refuse_empty(post, judgement)
        for placement in wanted:
            if judgement.is_open(placement.channel_id, None) and _may_enter(desk, judgement, placement):
                desk.change(placement, **_line_up(desk, placement, judgement), **_NO_PIN)
                desk.plans = True
            else:
                desk.change(placement, state=State.ASKED, asked_by=desk.who.person_id, **_NO_PIN)
        return post.id

    def label(self, desk: Desk) -> str:
        """Return the post's title."""
        return desk.get(Post, self.post_id).title

    def _is_meant(self, placement: Placement) -> bool:
        return placement.state in {State.DRAFT, State.ASKED} and (
            self.channels is None or placement.channel_id in self.channels
        )


@dataclass(frozen=True)
class Pin(_OnPlacement):
    """Give a placement a time of a person's choice. ``reason`` is asked for where it stands before a higher class."""

    wall: Wall
    reason: str = ""

    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = True

    def apply(self, desk: Desk) -> str:
        """Pin it, or ask for the pin where something still stands.

        Raises: NotAllowed for a time that is past, blacked out, pinned already or needs a reason.
        """
        placement = desk.get(Placement, self.placement_id)
        post = open_post(desk, placement.post_id)
        ensure_step(placement.state, State.PINNED, type(self).__name__)
        check_years(self.wall)
        resolved = desk.calendar.zone.resolve(self.wall)
        if resolved.at <= desk.now:
            raise NotAllowed("time-is-past")
        if is_blacked_out(desk.engine, placement.channel_id, resolved.wall):
            raise NotAllowed("time-is-blacked-out")
        _refuse_pinned(desk, placement, resolved.at)
        reason = clean_line(self.reason)
        _ask_reason(desk, post, placement.channel_id, resolved.at, reason)
        judgement = judge_post(desk, post.id)
        _refuse_empty(post, judgement)
        time = {"at": resolved.at, "at_wall": resolved.wall, "pin_reason": reason}
        if judgement.is_open(placement.channel_id, resolved.at):
            line = {**_line_up(desk, placement, judgement), **time, "state": State.PINNED}
            desk.change(placement, **line)
            desk.plans = True
        elif placement.state in {State.DRAFT, State.ASKED}:
            desk.change(placement, state=State.ASKED, asked_by=desk.who.person_id, **time)
        else:
            raise RuleBroken(judgement.blocking(placement.channel_id, resolved.at))
        return post.id


@dataclass(frozen=True)
class Unpin(_OnPlacement):
    """Give a pinned placement back to the line, at the moment since which it has stood there."""

    act: ClassVar[Act | None] = Act.ORDER_QUEUE

    def apply(self, desk: Desk) -> str:
        """Unpin it. Raises: NotAllowed where it is not pinned."""
        placement = desk.get(Placement, self.placement_id)
        if placement.state is not State.PINNED:
            raise NotAllowed("not-pinned", state=placement.state.value)
        desk.change(placement, state=State.QUEUED, **_NO_PIN)
        return placement.post_id


@dataclass(frozen=True)
class TakeOutOfLine(_OnPlacement):
    """Make a scheduled placement a draft again."""

    def apply(self, desk: Desk) -> str:
        """Take it out. Raises: NotAllowed where it is not in line."""
        placement = desk.get(Placement, self.placement_id)
        if placement.state not in SCHEDULED:
            raise NotAllowed("not-in-line", state=placement.state.value)
        as_draft(desk, placement)
        return placement.post_id


@dataclass(frozen=True)
class TakeBack(_OnPlacement):
    """Take back the wish to be queued."""

    plans: ClassVar[bool] = False

    def apply(self, desk: Desk) -> str:
        """Make it a draft again. Raises: NotAllowed where nobody asked for it."""
        placement = desk.get(Placement, self.placement_id)
        if placement.state is not State.ASKED:
            raise NotAllowed("not-asked", state=placement.state.value)
        as_draft(desk, placement)
        return placement.post_id


@dataclass(frozen=True)
class Hold(_OnPlacement):
    """Take a scheduled placement out of line for a reason; it keeps its moment."""

    reason: str

    act: ClassVar[Act | None] = Act.HOLD
    plans: ClassVar[bool] = False

    def apply(self, desk: Desk) -> str:
        """Hold it. Raises: NotAllowed without a reason, or where it is not in line."""
        reason = clean_line(self.reason)
        if not reason:
            raise NotAllowed("reason-needed")
        placement = desk.get(Placement, self.placement_id)
        if placement.state not in SCHEDULED:
            raise NotAllowed("not-in-line", state=placement.state.value)
        hold_by_person(desk, placement, reason)
        return placement.post_id


@dataclass(frozen=True)
class PutBack(_OnPlacement):
    """Put a held or missed placement back in line; a pin comes back only if its time is ahead and free."""

    thorough: ClassVar[bool] = True

    def apply(self, desk: Desk) -> str:
        """Put it back at its old moment.

        Raises: RuleBroken where something still stands, NotAllowed where it is neither held nor missed, or where its
        window is past.
        """
        return put_back(desk, desk.get(Placement, self.placement_id))


@dataclass(frozen=True)
class SendBack(_OnPlacement):
    """Send a held or missed placement back to its author as a draft, saying what to change."""

    what_to_change: str

    act: ClassVar[Act | None] = Act.SEND_BACK
    plans: ClassVar[bool] = False

    def apply(self, desk: Desk) -> str:
        """Make it a draft. Raises: NotAllowed without words on what to change."""
        words = clean_line(self.what_to_change)
        if not words:
            raise NotAllowed("reason-needed")
        placement = desk.get(Placement, self.placement_id)
        if placement.state not in {State.HELD, State.MISSED}:
            raise NotAllowed("not-held", state=placement.state.value)
        note_sent_back(desk, placement, words)
        as_draft(desk, placement)
        return placement.post_id


@dataclass(frozen=True)
class Drop(_OnPlacement):
    """Say that a post will not go out on one channel."""

    act: ClassVar[Act | None] = Act.WRITE
    plans: ClassVar[bool] = False

    def apply(self, desk: Desk) -> str:
        """Drop the placement. Raises: NotAllowed where it went out, or lies elsewhere to go out."""
        placement = desk.get(Placement, self.placement_id)
        ensure_step(placement.state, State.DROPPED, type(self).__name__)
        desk.plans = placement.state in SCHEDULED
        drop(desk, placement)
        return placement.post_id


@dataclass(frozen=True)
class RestorePlacement(_OnPlacement):
    """Bring a dropped placement back as a draft."""

    act: ClassVar[Act | None] = Act.WRITE
    plans: ClassVar[bool] = False

    def apply(self, desk: Desk) -> str:
        """Make it a draft again. Raises: NotAllowed where the post is discarded, or the channel retired."""
        placement = desk.get(Placement, self.placement_id)
        open_post(desk, placement.post_id)
        channel = desk.get(Channel, placement.channel_id)
        if channel.state is ChannelState.RETIRED:
            raise NotAllowed("channel-retired", name=channel.name)
        if placement.state is not State.DROPPED:
            raise NotAllowed("not-dropped", state=placement.state.value)
        as_draft(desk, placement)
        return placement.post_id


@dataclass(frozen=True)
class CloseUp:
    """Plan the queue anew, so that what waits moves up into slots that have come free."""

    act: ClassVar[Act | None] = Act.ORDER_QUEUE
    plans: ClassVar[bool] = True
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say that it is about the whole queue."""
        return SubjectFacts()

    def apply(self, desk: Desk) -> str | None:
        """Leave all to the plan at the end of the step."""
        return None

    def label(self, desk: Desk) -> str:
        """Return nothing: it is about no one post."""
        return ""


def put_back(desk: Desk, placement: Placement) -> PostId:
    """Put a held or missed placement back in line at its old moment and return its post's id.

    Raises: RuleBroken where something still stands, NotAllowed where it is neither held nor missed, or where its window
    is past.
    """
    if placement.state not in {State.HELD, State.MISSED}:
        raise NotAllowed("not-held", state=placement.state.value)
    post = open_post(desk, placement.post_id)
    judgement = judge_post(desk, post.id)
    pinned = _was_pinned(placement) and _is_ahead_and_free(desk, placement, post)
    at = placement.at if pinned else None
    if not judgement.is_open(placement.channel_id, at):
        raise RuleBroken(judgement.blocking(placement.channel_id, at), title=post.title)
    if not _may_enter(desk, judgement, placement):
        raise NotAllowed("window-is-past", title=post.title)
    line = _line_up(desk, placement, judgement)
    line |= {"state": State.PINNED} if pinned else _NO_PIN
    desk.change(placement, **line)
    settle_reasons(desk, placement)
    return post.id


def _refuse_empty(post: Post, judgement: Judgement) -> None:
    empty = [
        finding
        for finding in judgement.findings
        if finding.rule in {"text", "channel"} and finding.where.channel_id is None
    ]
    if empty:
        raise RuleBroken(empty, title=post.title)


def _may_enter(desk: Desk, judgement: Judgement, placement: Placement) -> bool:
    interval = judgement.interval(placement.channel_id)
    return not interval.is_empty and (interval.closes is None or interval.closes > desk.now)


def _line_up(desk: Desk, placement: Placement, judgement: Judgement) -> dict[str, object]:
    interval = judgement.interval(placement.channel_id)
    closing = judgement.closes_because(placement.channel_id)
    return {
        "state": State.QUEUED,
        "since": placement.since or desk.now,
        "asked_by": None,
        "opens": interval.opens,
        "closes": interval.closes,
        "closes_why": "" if closing is None else closing.rule,
    }


def _refuse_pinned(desk: Desk, placement: Placement, at: Instant) -> None:
    for line in post_queries.in_line_at(desk.engine, placement.channel_id, instant_text(at)):
        if line.placement.id != placement.id and line.placement.state is State.PINNED:
            raise NotAllowed("time-is-pinned", title=line.title)


def _ask_reason(desk: Desk, post: Post, channel_id: ChannelId, at: Instant, reason: str) -> None:
    """Refuse a pin before waiting posts of a higher class without a reason, and by who may not order the queue."""
    behind = waiting_above(desk, post, channel_id, at)
    if not behind:
        return
    desk.require(Act.ORDER_QUEUE, SubjectFacts())
    if not reason:
        raise NotAllowed("pin-reason-needed", title=behind[0].title)


def _was_pinned(placement: Placement) -> bool:
    by_reason = placement.why.partition("|")[0] == ReasonKind.PINNED.value
    return placement.state is State.HELD and (by_reason or bool(placement.pin_reason))


def _is_ahead_and_free(desk: Desk, placement: Placement, post: Post) -> bool:
    """Tell whether a former pin can stand again at its time, where nobody took it and no higher class waits for it."""
    if placement.at is None or placement.at_wall is None or placement.at <= desk.now:
        return False
    if post_queries.in_line_at(desk.engine, placement.channel_id, instant_text(placement.at)):
        return False
    if not placement.pin_reason and waiting_above(desk, post, placement.channel_id, placement.at):
        return False
    return not is_blacked_out(desk.engine, placement.channel_id, placement.at_wall)
