"""The content of a post that comes from outside is read whole, or refused: nothing of another type comes through."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.content import canonical
from core.packets.content_read import read_content
from core.store import posts as post_queries
from tests.core.builders import FACEBOOK, Scene
from tests.core.commands.sealing import a_planned_post

SOUND: dict[str, Any] = {
    "form": 1,
    "author": "a",
    "department": "d",
    "class": "program",
    "ground": ["Recreation", None, None, None],
    "channels": ["c"],
    "text": "Skating is free.",
    "link": "",
    "together": False,
    "variants": {"c": [None, "Skate!", None]},
    "photos": [["0" * 64, "Ice", ""]],
    "window": [None, "2026-12-24 00:00:00"],
}
WRONG: dict[str, list[Any]] = {
    "form": [3, "1", None],
    "author": [7, None, []],
    "ground": [None, "x", [], ["x"], [None, None, None, None], ["x", 7, None, None], {}],
    "channels": [None, 7, [7]],
    "text": [None, 7, ["x"]],
    "variants": [None, [], {"c": ["x"]}, {"c": [1, 2, 3]}, {"c": None}],
    "photos": [None, [["x"]], [[1, 2, 3]], ["abc"]],
    "window": [None, [None], ["soon", None], [7, None], [None, None, None]],
}


def test_a_saved_post_reads_as_it_says(scene: Scene) -> None:
    post_id = a_planned_post(scene, "otto")
    (*_, version) = post_queries.versions_of(scene.office.engine, post_id)
    read = read_content(version.content)
    assert (read.text, read.author) == (scene.post(post_id).text, scene.person("otto"))
    assert read.channels == (scene.channel(FACEBOOK),)


def test_what_is_sound_is_read() -> None:
    read = read_content(canonical(SOUND))
    assert (read.own_words["c"].text, read.photos[0].description) == ("Skate!", "Ice")


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, values in WRONG.items() for value in values])
def test_a_part_of_another_kind_is_refused(name: str, value: Any) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_content(canonical({**SOUND, name: value}))


@pytest.mark.parametrize("name", SOUND)
def test_a_part_that_lacks_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not a content"):
        read_content(canonical({key: value for key, value in SOUND.items() if key != name}))


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists, max_leaves=5).map(json.dumps))
def test_no_other_text_is_a_content(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_content(text)
