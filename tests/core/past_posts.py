"""Fills a town with posts that went out, straight into its tables: for tests and benchmarks of what is shown."""

from __future__ import annotations

from datetime import timedelta

from core.model.kinds import PlacementId, PostId
from core.model.posts import Placement, Post
from core.model.states import State
from core.store import town as town_queries
from core.store.tx import Tx
from tests.core.builders import Scene


def add_past_posts(scene: Scene, posts: int, days: int) -> None:
    """Let so many posts have gone out evenly over so many days before today, numbered from the first."""
    engine, calendar = scene.office.engine, scene.office.calendar
    channels = town_queries.channels(engine)
    department, author = scene.department("Recreation"), scene.person("kim")
    classes = calendar.pack.classes
    now = scene.clock.now()
    first = calendar.zone.wall(now).replace(hour=8, minute=0, second=0, microsecond=0) - timedelta(days=days)
    with engine.transaction():
        tx = Tx(engine)
        for number in range(posts):
            wall = first + timedelta(days=number * days // posts, hours=number % 8)
            post_id = PostId(calendar.ambient.new_id())
            key = classes[1 + number % (len(classes) - 1)].key
            tx.add(Post(post_id, f"Post number {number}", key, department, author, now))
            placement_id = PlacementId(calendar.ambient.new_id())
            channel_id = channels[number % len(channels)].id
            tx.add(Placement(placement_id, post_id, channel_id, State.PAST, None, wall, calendar.zone.at(wall)))
