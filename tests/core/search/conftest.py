"""Lets a test search a town of its own as one of its people."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core.commands.actors import actor_facts
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.policy.rights import No, may
from core.search.asking import Asked, directory_of
from core.search.searching import search as run_search
from core.words.search_query import read_query
from tests.core.builders import Scene

Search = Callable[..., Asked]


def unheard(_done: int, _total: int) -> None:
    """Tell nobody how far the index is."""


def never() -> bool:
    """Stop for nobody."""
    return False


@pytest.fixture
def search(scene: Scene) -> Search:
    """Search the town as it stands, as the coordinator or by a short name as somebody else."""

    def searched(typed: str, by: str = "kim") -> Asked:
        calendar = scene.office.calendar
        actor = actor_facts(calendar, scene.who(by), scene.clock.now())

        def is_allowed(act: Act) -> bool:
            return not isinstance(may(act, actor, SubjectFacts(), calendar.pack), No)

        directory = directory_of(calendar.engine, calendar.pack, scene.person(by), is_allowed)
        query = read_query(typed, calendar.zone.wall(scene.clock.now()).date())
        asked = run_search(scene.office.place, query, directory, unheard, never)
        assert asked is not None
        return asked

    return searched
