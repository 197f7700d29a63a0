"""The posts that somebody wants in line and that cannot stand there yet, each with what is in its way."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from core.model.findings import Mood, Severity
from core.model.kinds import ChannelId, PostId
from core.model.posts import HoldReason, Placement, Post
from core.model.states import State
from core.policy.gate import Judgement
from core.store import posts as post_queries
from core.store.engine import Engine
from ui.models.moods import Moods
from ui.models.photo_words import filled
from ui.session import Session
from ui.widgets.marks import Mark

_STATES = (State.HELD, State.MISSED, State.ASKED)
_MOST = 60
_MARKS = {Mood.BLOCKED: Mark.BLOCKED, Mood.WAITING: Mark.WAITING, Mood.READY: Mark.READY}


@dataclass(frozen=True)
class NotQueued:
    """One post that cannot be queued yet, and the first reason. ``is_ready`` tells that nothing stands any more."""

    post_id: PostId
    placements: tuple[Placement, ...]
    title: str
    reason: str
    mark: Mark
    is_ready: bool

    @property
    def may_come_back(self) -> bool:
        """Tell whether it fell out of line or missed its time, and can be put back."""
        return self.is_ready and self.placements[0].state in {State.HELD, State.MISSED}


class NotQueuedReader(QObject):
    """Read what is asked for, held or missed, the held ones first."""

    def __init__(self, session: Session, moods: Moods, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._moods = moods

    def read(self, channel_id: ChannelId | None) -> tuple[NotQueued, ...]:
        """Return the posts of a channel, or (``None``) of all; the first sixty, for more are not looked through."""
        found = self._session.read(partial(post_queries.placements_in_states, states=_STATES))
        wanted = [placement for placement in found if channel_id in (None, placement.channel_id)]
        by_post: dict[PostId, list[Placement]] = {}
        for placement in sorted(wanted, key=lambda each: _STATES.index(each.state)):
            by_post.setdefault(placement.post_id, []).append(placement)
        return tuple(self._one(post_id, same) for post_id, same in list(by_post.items())[:_MOST])

    def _one(self, post_id: PostId, placements: list[Placement]) -> NotQueued:
        judgement = self._moods.judgement(post_id)
        title = self._session.read(partial(_title, post_id=post_id))
        is_ready = judgement.mood is Mood.READY
        match placements[0].state:
            case State.HELD:
                reason, mark = self._held(placements[0], judgement), Mark.HELD
            case State.MISSED:
                reason, mark = self._missed(placements[0]), Mark.MISSED
            case _:
                reason, mark = self._standing(judgement), _MARKS[judgement.mood]
        return NotQueued(post_id, tuple(placements), title, reason, mark, is_ready)

    def _standing(self, judgement: Judgement) -> str:
        """Return the first thing that stops a post, and how many more do."""
        texts, today = self._session.texts, self._session.today()
        stopping = [finding for finding in judgement.findings if finding.severity is not Severity.WARN]
        if not stopping:
            return self.tr("Ready: look at what moves")
        first = texts.finding(stopping[0], today)
        more = len(stopping) - 1
        if not more:
            return first
        said = self.tr("and 1 more") if more == 1 else self.tr("and %n more", "", more)
        return f"{first} · {said}"

    def _held(self, placement: Placement, judgement: Judgement) -> str:
        if judgement.mood is Mood.READY:
            reasons = self._session.read(partial(_open_holds, placement_id=placement.id))
            by_person = [reason for reason in reasons if not reason.rule]
            if by_person:
                return self._session.texts.hold(by_person[0], self._session.today())
            return self.tr("Ready again: put back")
        return self._standing(judgement)

    def _missed(self, placement: Placement) -> str:
        if placement.at_wall is None:
            return self.tr("Its window went by")
        when = self._session.texts.wall(placement.at_wall, self._session.today())
        return filled(self.tr("Its time went by: %1"), when)


def _title(engine: Engine, *, post_id: PostId) -> str:
    post = engine.record(Post, post_id)
    return "" if post is None else post.title


def _open_holds(engine: Engine, *, placement_id: str) -> list[HoldReason]:
    return [reason for reason in post_queries.hold_reasons_of(engine, placement_id) if reason.settled_at is None]
