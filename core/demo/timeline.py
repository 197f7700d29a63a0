"""Time passing in the demo town: every moment in its turn, what is due published, each day caught up with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from functools import partial
from typing import NamedTuple

from core.commands.publishing import Publish
from core.demo.days import Days, at_time
from core.demo.stage import Stage
from core.demo.stories import EMERGENCY
from core.model.kinds import Instant, Wall
from core.model.posts import Placement, Post
from core.store import posts as post_queries
from core.store.rows import instant_text

Progress = Callable[[int, int], None]

PUBLISHING_TIMES = ("09:00", "10:00", "12:00", "16:00")
"""The times of day at which the town's channels have slots, and at which its posts are pinned."""

_CATCHING_UP = "08:05"
_FIRST_DELAY, _NEXT_DELAY = timedelta(seconds=5), timedelta(seconds=3)
_FIRST_LINK = 104_211


class Moment(NamedTuple):
    """Something that happens at a wall time of the town."""

    wall: Wall
    act: Callable[[], object]


def days_passing(stage: Stage, days: Days) -> Iterator[Moment]:
    """Return what happens every day: the calendar catches up in the morning, and what is due goes out."""
    day = days.first + timedelta(days=1)
    while day <= days.today:
        yield Moment(at_time(day, _CATCHING_UP), stage.office.catch_up)
        for at in PUBLISHING_TIMES:
            yield Moment(at_time(day, at), partial(publish_due, stage))
        day += timedelta(days=1)


def pass_time(stage: Stage, moments: Iterable[Moment], now: Instant, progress: Progress | None) -> None:
    """Let every moment before ``now`` happen, in order of time, then bring the calendar up to it.

    What falls into the last minute does not: publishing takes seconds, and nothing may be dated ahead.
    """
    until = stage.office.calendar.zone.wall(now - timedelta(minutes=1))
    happening = [moment for moment in sorted(moments, key=_wall_of) if moment.wall <= until]
    for done, moment in enumerate(happening):
        if progress is not None:
            progress(done, len(happening))
        stage.stand_at(moment.wall)
        moment.act()
    stage.clock.set_to(now)
    stage.office.catch_up()
    if progress is not None:
        progress(len(happening), len(happening))


def publish_due(stage: Stage) -> None:
    """Publish what is due now on every channel, a few seconds apart. In an emergency only its own posts go out."""
    begun = stage.clock.now()
    due = post_queries.due_or_past(stage.office.engine, instant_text(begun))
    for count, placement in enumerate(placement for placement in due if _goes_out(stage, placement)):
        stage.clock.set_to(begun + _FIRST_DELAY + _NEXT_DELAY * count)
        stage.published += 1
        profile = stage.profile_of(placement.channel_id)
        link = f"{profile.links}{_FIRST_LINK + stage.published * 7}" if profile.links else ""
        stage.do(Publish(placement.id, link), profile.publisher if stage.emergency is None else stage.speaker)


def _goes_out(stage: Stage, placement: Placement) -> bool:
    if placement.at is None:
        return False
    if stage.emergency is None:
        return placement.post_id not in stage.kept_back
    post = stage.office.engine.record(Post, placement.post_id)
    return post is not None and post.class_key == EMERGENCY


def _wall_of(moment: Moment) -> datetime:
    return moment.wall
