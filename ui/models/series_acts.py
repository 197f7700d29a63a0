"""What can be done with a post that repeats, or may be made to, as it stands and by whom."""

from __future__ import annotations

from enum import Enum
from functools import partial

from core.model.kinds import PostId
from core.model.series import Occurrence, Series
from core.policy.acts import Act
from core.store import series as series_queries
from core.store.engine import Engine
from ui.models.compose_record import ComposeRecord
from ui.session import Session


class SeriesAct(Enum):
    """Name an act on a recurring post, each a command of its own."""

    REPEAT = "repeat"
    SKIP = "skip"
    CHANGE = "change-series"
    END = "end-series"


def occurrence_of(session: Session, post_id: PostId) -> Occurrence | None:
    """Return the day of a series for which a post was made, ``None`` for a post of no series."""
    return session.read(partial(series_queries.occurrence_of_post, post_id=post_id))


def series_of(session: Session, post_id: PostId) -> Series | None:
    """Return the series that goes on of which a post is one, ``None`` for none."""
    found = session.read(partial(_series, post_id=post_id))
    return None if found is None or found.ended_at is not None else found


def series_acts(session: Session, record: ComposeRecord) -> tuple[SeriesAct, ...]:
    """Return what the person may do about the repeating of a post, in the order of menus."""
    if not session.may(Act.WRITE, record.subject):
        return ()
    if series_of(session, record.post.id) is not None:
        is_over = bool(record.fixed_channels)
        return (SeriesAct.CHANGE, SeriesAct.END) if is_over else (SeriesAct.SKIP, SeriesAct.CHANGE, SeriesAct.END)
    may_begin = record.is_plain_draft and bool(record.placements) and not record.subject.emergency_class
    return (SeriesAct.REPEAT,) if may_begin and occurrence_of(session, record.post.id) is None else ()


def _series(engine: Engine, *, post_id: PostId) -> Series | None:
    occurrence = series_queries.occurrence_of_post(engine, post_id)
    return None if occurrence is None else engine.record(Series, occurrence.series_id)
