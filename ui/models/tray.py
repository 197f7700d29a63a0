"""The drafts that stand on no day, as chips."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication

from core.model.findings import Mood
from core.model.kinds import ChannelId
from core.model.posts import Placement, Post
from core.model.states import State
from core.store import posts as post_queries
from core.store.engine import Engine
from ui.models.chip_rows import ChipRow
from ui.models.drafts import drafts_without_a_day
from ui.models.moods import Moods
from ui.models.placement_acts import channel_names
from ui.session import Session
from ui.theme import class_roles
from ui.widgets.chip import Chip, Outline
from ui.widgets.marks import Mark

_MOST_SHOWN = 200
_MARKS = {Mood.BLOCKED: Mark.BLOCKED, Mood.WAITING: Mark.WAITING, Mood.READY: Mark.PLANNED}


def tray_rows(session: Session, moods: Moods) -> tuple[ChipRow, ...]:
    """Return the drafts without a day, newest first; of very many only the newest."""
    names = channel_names(session)
    posts = drafts_without_a_day(session)[:_MOST_SHOWN]
    found = session.read(partial(_without_day, posts=posts))
    return tuple(_row(session, moods, post, placements, names) for post, placements in found)


def tray_count(session: Session) -> int:
    """Return how many drafts stand on no day."""
    return len(drafts_without_a_day(session))


def _without_day(engine: Engine, *, posts: list[Post]) -> list[tuple[Post, list[Placement]]]:
    return [(post, [p for p in post_queries.placements_of(engine, post.id) if _is_without_day(p)]) for post in posts]


def _is_without_day(placement: Placement) -> bool:
    return placement.state is State.DRAFT and placement.planned is None


def _row(
    session: Session, moods: Moods, post: Post, placements: list[Placement], names: Mapping[ChannelId, str]
) -> ChipRow:
    priority = session.pack.class_of(post.class_key)
    number = 0 if priority is None else priority.number
    channels = [names.get(placement.channel_id, "") for placement in placements]
    mood = moods.known(post.id)
    title = post.title or QCoreApplication.translate("tray", "Without a title")
    chip = Chip(
        time="",
        class_number=number,
        colours=class_roles(number),
        title=title,
        channels=" ".join(name[:1] for name in channels),
        mark=Mark.NONE if mood is None else _MARKS[mood],
        outline=Outline.DASHED,
    )
    spoken = ", ".join(part for part in (title, session.texts.state(State.DRAFT).lower(), *channels) if part)
    return ChipRow(post.id, tuple(placement.id for placement in placements), chip, spoken)
