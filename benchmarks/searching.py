"""Searching 100,000 posts as one types, beside the bare statement on the same index, and making that index."""

from __future__ import annotations

import random
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from functools import partial
from itertools import accumulate
from pathlib import Path
from statistics import quantiles

from benchmarks.result import Result
from core.ambient import Ambient
from core.demo.build import build_demo
from core.model.content import canonical, digest
from core.model.kinds import PersonId, PlacementId, PostId
from core.model.posts import Placement, Post, PostVersion
from core.model.search import Wanted
from core.model.states import State
from core.office import Office, Place
from core.search.asking import MOST_POSTS, ask, directory_of
from core.search.keeping import index_path, keep_index
from core.shipped import RESOURCES
from core.store import town as town_queries
from core.store.search_index import SearchIndex, expression_of, open_index
from core.store.tx import Tx
from core.words.search_query import read_query

POSTS = 100_000
DAYS = 3_650
SEED = 20_261_120
VOCABULARY = 12_000
WITH_EARLIER = 5
"""Of so many posts one has a version that went before."""

WORDS = ("road closure main street", "public skating", "council highlights december", "water", '"boil water"')
NARROWED = ("channel:facebook arena", "is:past class:2 library", "after:2024-01-01 before:2024-03-01 pool")
"""What is typed, each a key at a time: words, and operators with words."""

ROUNDS = 3
TARGET_RATIO = 3.0
FRAME_MS = 16.0
TARGET_BUILD_S = 60.0


def measure() -> list[Result]:
    """Fill a calendar, make its index, and search at every key that is pressed."""
    with tempfile.TemporaryDirectory() as scratch:
        place = Place(Path(scratch) / "town", Path(scratch) / "anchors")
        office = build_demo(place, Ambient().clock.now())
        _Filling(office).fill()
        begun = time.perf_counter()
        keep_index(place, lambda _done, _total: None, lambda: False)
        build_s = time.perf_counter() - begun
        size_mb = index_path(place).stat().st_size / 1e6
        with closing(open_index(index_path(place))) as index:
            _type(
                office, place, index, (*WORDS, *NARROWED)
            )  # once before it counts: the first reading is from the disk
            words_ms, bare_ms = _type(office, place, index, WORDS)
            narrowed_ms, _none = _type(office, place, index, NARROWED)
        office.close()
    worst = max(_p95(words_ms), _p95(narrowed_ms))
    how = f"p95 of {len(words_ms)} keys, bare statement {_p95(bare_ms):.2f} ms, {POSTS} posts"
    slowest = f"p95 of words and of operators, slowest {max(words_ms + narrowed_ms):.1f} ms"
    return [
        Result("search as one types", _p95(words_ms) / _p95(bare_ms), TARGET_RATIO, "x", how),
        Result("search as one types, operators too", worst, FRAME_MS, "ms", slowest),
        Result("making the index of words", build_s, TARGET_BUILD_S, "s", f"in a job, {POSTS} posts, {size_mb:.0f} MB"),
    ]


class _Filling:
    """Writes posts of the past straight into the tables: the road is not what is measured here."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._draw = random.Random(SEED)
        listed = (RESOURCES / "dictionaries" / "en_CA.dic").read_text(encoding="utf-8").splitlines()[1:]
        known = sorted({line.split("/")[0] for line in listed if line[:1].islower()})
        self._words = self._draw.sample(known, VOCABULARY) + _typed_words()
        self._draw.shuffle(self._words)
        self._weights = list(accumulate(1 / (rank + 1) for rank in range(len(self._words))))

    def fill(self) -> None:
        """Write every post with a placement, and of some a version that went before."""
        engine, calendar = self._office.engine, self._office.calendar
        department, author = town_queries.departments(engine)[0], town_queries.people(engine)[0]
        channels, classes = town_queries.channels(engine), calendar.pack.classes
        now = calendar.ambient.clock.now()
        first = calendar.zone.wall(now).replace(hour=9, minute=0, second=0, microsecond=0) - timedelta(days=DAYS)
        with engine.transaction():
            tx = Tx(engine)
            for number in range(POSTS):
                key = classes[number % len(classes)].key
                post_id = PostId(calendar.ambient.new_id())
                text = self._text(40)
                tx.add(Post(post_id, self._text(5), key, department.id, author.id, now, text=text))
                wall = first + timedelta(days=number * DAYS // POSTS)
                channel = channels[number % len(channels)].id
                placement_id = PlacementId(calendar.ambient.new_id())
                tx.add(Placement(placement_id, post_id, channel, State.PAST, None, wall, calendar.zone.at(wall)))
                if number % WITH_EARLIER == 0:
                    self._add_version(tx, post_id, author.id, now)

    def _add_version(self, tx: Tx, post_id: PostId, person: PersonId, now: datetime) -> None:
        content = _content(self._text(40))
        version_id = self._office.calendar.ambient.new_id()
        tx.add(PostVersion(version_id, post_id, 1, digest(content), content, person, now))

    def _text(self, count: int) -> str:
        return " ".join(self._draw.choices(self._words, cum_weights=self._weights, k=count))


def _content(text: str) -> str:
    return canonical({"text": text, "link": "", "ground": ["", None, None, None], "variants": {}, "photos": []})


def _typed_words() -> list[str]:
    return [word for typed in (*WORDS, *NARROWED) for word in typed.replace('"', "").split() if ":" not in word]


def _type(
    office: Office, place: Place, index: SearchIndex, all_typed: tuple[str, ...]
) -> tuple[list[float], list[float]]:
    """Return how long each key took, and how long the bare statement for the same words."""
    me = town_queries.people(office.engine)[0].id
    directory = directory_of(office.engine, office.calendar.pack, me, lambda _act: True)
    today = office.calendar.zone.wall(office.calendar.ambient.clock.now()).date()
    asked_ms: list[float] = []
    bare_ms: list[float] = []
    with closing(sqlite3.connect(index_path(place))) as bare:
        for typed in _keys(all_typed):
            asked_ms.append(_timed(lambda text: ask(index, read_query(text, today), directory), typed))
            phrases = read_query(typed, today).phrases
            if phrases:
                bare_ms.append(_timed(partial(_run_bare, bare), expression_of(Wanted(phrases))))
    return asked_ms, bare_ms


def _keys(all_typed: tuple[str, ...]) -> Iterator[str]:
    for _round in range(ROUNDS):
        for typed in all_typed:
            yield from (typed[:end] for end in range(1, len(typed) + 1))


def _run_bare(connection: sqlite3.Connection, expression: str) -> None:
    statement = "SELECT rowid FROM post_words WHERE post_words MATCH ? ORDER BY rowid DESC LIMIT ?"
    connection.execute(statement, (expression, MOST_POSTS)).fetchall()


def _timed(work: Callable[[str], object], text: str) -> float:
    begun = time.perf_counter()
    work(text)
    return (time.perf_counter() - begun) * 1000


def _p95(times_ms: list[float]) -> float:
    return quantiles(times_ms, n=20)[-1]


if __name__ == "__main__":
    for result in measure():
        print(result.line())
