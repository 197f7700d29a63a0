"""The review after an emergency while it is done: what was held, what was decided of each, and what would move."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from core.commands.emergency import EMERGENCY
from core.commands.emergency_review import ReviewAfterEmergency
from core.errors import CalendarError
from core.model.emergencies import Fate
from core.model.findings import Finding
from core.model.kinds import PostId
from core.model.posts import Placement
from core.model.steps import Outlook
from core.policy.basics import WINDOW
from core.policy.gate import Judgement
from core.store import emergencies as emergency_queries
from ui.models.emergency import lines_of, rest
from ui.models.moods import Moods
from ui.models.photo_words import filled
from ui.models.placement_acts import channel_names
from ui.models.post_card import PostCard, read_post
from ui.session import Session


@dataclass(frozen=True)
class HeldPost:
    """One post that is looked at: its card, its held placements, and why it cannot be kept, empty where it can."""

    card: PostCard
    placements: tuple[Placement, ...]
    not_kept: str

    @property
    def post_id(self) -> PostId:
        """Give the post's id."""
        return self.card.post.id

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Give what the rules say of it now."""
        return self.card.judgement.findings


class ReviewModel(QObject):
    """Hold the review of one window until it is done; what was decided stays while the dialog is closed.

    ``changed`` says that another post is shown, or another thing was decided of it.
    """

    changed = Signal()

    def __init__(self, session: Session, moods: Moods, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._moods = moods
        self._fates: dict[PostId, Fate] = {}
        self._posts: tuple[HeldPost, ...] = ()
        self._rest: tuple[str, ...] = ()
        self._place = 0

    @property
    def posts(self) -> tuple[HeldPost, ...]:
        """Give the posts that are looked at one by one, by their former time."""
        return self._posts

    @property
    def place(self) -> int:
        """Give the place of the post that is shown, from 0."""
        return self._place

    @property
    def post(self) -> HeldPost | None:
        """Give the post that is shown, ``None`` where there is none."""
        return self._posts[self._place] if self._posts else None

    @property
    def rest(self) -> tuple[str, ...]:
        """Give a line for each post that goes out later and is looked at with the others."""
        return self._rest

    @property
    def is_decided(self) -> bool:
        """Tell whether something was decided of every post."""
        return all(post.post_id in self._fates for post in self._posts)

    def read(self) -> None:
        """Read what is to be looked at; what was decided of it stays, and the first undecided post is shown."""
        held = self._session.read(partial(emergency_queries.held_after, rule=EMERGENCY))
        by_post: dict[PostId, list[Placement]] = {}
        for placement in held:
            by_post.setdefault(placement.post_id, []).append(placement)
        self._posts = tuple(self._held_post(post_id, same) for post_id, same in by_post.items())
        self._rest = self._read_rest()
        open_places = [n for n, post in enumerate(self._posts) if post.post_id not in self._fates]
        self._place = open_places[0] if open_places else max(len(self._posts) - 1, 0)
        self.changed.emit()

    def fate(self, post: HeldPost) -> Fate | None:
        """Return what was decided of a post, ``None`` before."""
        return self._fates.get(post.post_id)

    def count(self, fate: Fate) -> int:
        """Return of how many posts that was decided."""
        return sum(self._fates.get(post.post_id) is fate for post in self._posts)

    def decide(self, fate: Fate) -> None:
        """Decide what becomes of the post that is shown, and show the next one."""
        post = self.post
        if post is None or (fate is Fate.KEEP and post.not_kept):
            return
        self._fates[post.post_id] = fate
        self._place = min(self._place + 1, len(self._posts) - 1)
        self.changed.emit()

    def go(self, by: int) -> None:
        """Show an earlier or a later post."""
        self._place = min(max(self._place + by, 0), max(len(self._posts) - 1, 0))
        self.changed.emit()

    def command(self) -> ReviewAfterEmergency:
        """Return the command that does what was decided. Raises: KeyError before all is."""
        return ReviewAfterEmergency(
            tuple((placement.id, self._fates[post.post_id]) for post in self._posts for placement in post.placements)
        )

    def outlook(self) -> Outlook | CalendarError:
        """Return what that would do, or why it would be refused."""
        return self._session.preview(self.command())

    def moves(self, outlook: Outlook) -> tuple[str, ...]:
        """Return a line for each time that would be another one: what was held, from its former time."""
        texts, today = self._session.texts, self._session.today()
        former = {p.id: p.at_wall for post in self._posts for p in post.placements}
        lines = []
        for moved in outlook.moved:
            was = former.get(moved.placement_id, moved.before)
            if was == moved.after:
                continue
            times = [self.tr("no time") if wall is None else texts.wall(wall, today) for wall in (was, moved.after)]
            lines.append(filled(self.tr("%1, %2: %3, was %4"), moved.title, moved.channel, times[1], times[0]))
        return tuple(lines)

    def harms(self, outlook: Outlook) -> str:
        """Return what it would spoil, a line each; empty for nothing."""
        return self._session.texts.harm(outlook, self._session.today())

    def where(self, post: HeldPost) -> str:
        """Return the channels and former times of a post, and why it is held."""
        names, texts, today = channel_names(self._session), self._session.texts, self._session.today()
        together: dict[tuple[str, ...], list[str]] = {}
        for shown in post.card.placements:
            if shown.placement in post.placements:
                wall = shown.placement.at_wall
                when = self.tr("no time") if wall is None else texts.wall(wall, today)
                told = (when, *(texts.hold(reason, today) for reason in shown.holds))
                together.setdefault(told, []).append(names[shown.channel.id])
        return "\n".join(" · ".join((", ".join(channels), *told)) for told, channels in together.items())

    def forget(self) -> None:
        """Begin anew: the review was done."""
        self._fates.clear()

    def _held_post(self, post_id: PostId, placements: list[Placement]) -> HeldPost:
        card = read_post(self._session, self._moods, post_id)
        return HeldPost(card, tuple(placements), self._not_kept(card.judgement, placements))

    def _not_kept(self, judgement: Judgement, placements: list[Placement]) -> str:
        texts, now = self._session.texts, self._session.now()
        for placement in placements:
            closes = judgement.interval(placement.channel_id).closes
            because = judgement.closes_because(placement.channel_id)
            if closes is not None and closes <= now and because is not None and because.rule == WINDOW:
                return self.tr("The time until which it could go out has passed: change or drop it")
            stopping = judgement.blocking(placement.channel_id, None)
            if stopping:
                said = texts.finding(stopping[0], self._session.today())
                return filled(self.tr("Something stands in its way: %1"), said)
            if closes is not None and closes <= now:
                return self.tr("It may not go out any more as it is: change or drop it")
        return ""

    def _read_rest(self) -> tuple[str, ...]:
        found = rest(self._session, self._session.read(emergency_queries.to_be_reviewed))
        return lines_of(self._session, found, self.tr("no time"))
