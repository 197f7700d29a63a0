"""Fills a calendar with posts of the past: the road is not what is measured on it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from core.model.kinds import PlacementId, PostId
from core.model.posts import Placement, Post
from core.model.states import State
from core.office import Office
from core.store import town as town_queries
from core.store.tx import Tx

DAYS = 3_650


def fill_with_past_posts(office: Office, count: int) -> None:
    """Write so many posts with a placement each over ten years around today, straight into the tables."""
    with office.engine.transaction():
        for post, placement in _past_posts(office, count):
            tx = Tx(office.engine)
            tx.add(post)
            tx.add(placement)


def _past_posts(office: Office, count: int) -> Iterator[tuple[Post, Placement]]:
    department = town_queries.departments(office.engine)[0]
    author = town_queries.people(office.engine)[0]
    channels = town_queries.channels(office.engine)
    classes, ambient, zone = office.calendar.pack.classes, office.calendar.ambient, office.calendar.zone
    now = ambient.clock.now()
    nine = zone.wall(now).replace(hour=9, minute=0, second=0, microsecond=0)
    for number in range(count):
        wall = nine + timedelta(days=number * DAYS // count - DAYS // 2, hours=number % 8)
        key = classes[1 + number % (len(classes) - 1)].key
        post = Post(PostId(ambient.new_id()), f"Post number {number}", key, department.id, author.id, now)
        channel = channels[number % len(channels)]
        at = zone.at(wall)
        yield post, Placement(PlacementId(ambient.new_id()), post.id, channel.id, State.PAST, None, wall, at)
