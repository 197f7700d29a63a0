"""Fills a calendar with posts that went out, row by row into the tables: the road is not what is measured with them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice

from core.model.kinds import PlacementId, PostId
from core.model.posts import Placement, Post
from core.model.states import State
from core.office import Office
from core.store import town as town_queries
from core.store.tx import Tx

DAYS = 3_650
_AT_ONCE = 5_000
_HOURS = 8


def fill(office: Office, posts: int) -> None:
    """Let so many posts have gone out evenly over ten years, of which today is the middle."""
    rows = _records(office, posts)
    engine = office.engine
    while some := list(islice(rows, _AT_ONCE)):
        with engine.transaction():
            tx = Tx(engine)
            for post, placement in some:
                tx.add(post)
                tx.add(placement)


def _records(office: Office, posts: int) -> Iterator[tuple[Post, Placement]]:
    engine, ambient, zone = office.engine, office.calendar.ambient, office.calendar.zone
    department, author = town_queries.departments(engine)[0], town_queries.people(engine)[0]
    channels = [channel.id for channel in town_queries.channels(engine)]
    keys = [each.key for each in office.calendar.pack.classes][1:]
    now = ambient.clock.now()
    first = zone.wall(now).replace(hour=9, minute=0, second=0, microsecond=0) - timedelta(days=DAYS // 2)
    for number in range(posts):
        wall = _wall(first, number, posts)
        post_id = PostId(ambient.new_id())
        text = f"The text of post number {number} about the skating rink and the snow on 54 Street."
        key = keys[number % len(keys)]
        post = Post(post_id, f"Post number {number}", key, department.id, author.id, now, text=text)
        placement_id = PlacementId(ambient.new_id())
        channel_id = channels[number % len(channels)]
        yield post, Placement(placement_id, post_id, channel_id, State.PAST, None, wall, zone.at(wall))


def _wall(first: datetime, number: int, posts: int) -> datetime:
    return first + timedelta(days=number * DAYS // posts, hours=number % _HOURS, minutes=number % 4 * 15)
