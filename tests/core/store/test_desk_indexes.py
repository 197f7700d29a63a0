"""What every start asks of all posts takes no more steps of SQLite's where there are many."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core.store.emergencies import posts_out_about_emergencies
from core.store.engine import Engine
from core.store.posts import number_of_posts
from core.store.records import RECORDS
from core.store.rows import TABLES
from tests.core.builders import Scene
from tests.core.past_posts import add_past_posts

ASKED: dict[str, Callable[[Engine], object]] = {
    "how many posts there are": number_of_posts,
    "what went out about an emergency": posts_out_about_emergencies,
}


def steps_of(scene: Scene, ask: Callable[[Engine], object]) -> int:
    """Return how many instructions of its machine SQLite needs for an answer."""
    counted: list[None] = []
    scene.office.engine.connection.set_progress_handler(lambda: counted.append(None), 1)
    ask(scene.office.engine)
    scene.office.engine.connection.set_progress_handler(None, 0)
    return len(counted)


@pytest.mark.parametrize("name", ASKED)
def test_a_question_of_every_start_takes_as_long_with_many_posts(scene: Scene, name: str) -> None:
    ask = ASKED[name]
    add_past_posts(scene, 10, 10)
    few = steps_of(scene, ask)
    add_past_posts(scene, 500, 100)
    assert 0 < steps_of(scene, ask) <= few + 10


def test_discarded_posts_are_not_counted(scene: Scene) -> None:
    add_past_posts(scene, 10, 10)
    with scene.office.engine.transaction():
        scene.office.engine.connection.execute(
            "UPDATE post SET state = 'discarded' WHERE id IN (SELECT id FROM post LIMIT 3)"
        )
        assert number_of_posts(scene.office.engine) == 7


def test_every_table_has_its_record() -> None:
    assert set(RECORDS) == set(TABLES.values())
    assert {kind.__name__ for kind in RECORDS.values()} == set(TABLES)
