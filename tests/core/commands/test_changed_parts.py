"""What differs between two versions of a post is named by its parts."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from core.commands.changed_parts import changed_parts
from core.commands.posts import OwnWords
from core.store import posts as post_queries
from tests.core.builders import COMMUNICATIONS, FACEBOOK, WEBSITE, Scene, a_draft, a_post, a_sound_photo, save

NINE = datetime.fromisoformat("2026-12-10T09:00")


def changed_by(scene: Scene, **changes: Any) -> tuple[str, ...]:
    """Return the parts in which a post's second version differs from its first."""
    first = a_draft(scene, title="Skating")
    post_id = a_post(scene, title="Skating")
    scene.run(save(scene, post_id, replace(first, **changes)))
    before, *_rest, after = post_queries.versions_of(scene.office.engine, post_id)
    return changed_parts(before.content, after.content)


@pytest.mark.parametrize(
    ("changes", "parts"),
    [
        ({"text": "Skating is on Sunday."}, ("text",)),
        ({"link": "https://taber.ca/skate"}, ("link",)),
        ({"ground": "Winter program"}, ("ground",)),
        ({"class_key": "council", "ground": "Meeting"}, ("class", "ground")),
        ({"not_before": NINE}, ("window",)),
        ({"together": True}, ("together",)),
    ],
)
def test_each_part_that_differs_is_named(scene: Scene, changes: dict[str, Any], parts: tuple[str, ...]) -> None:
    assert changed_by(scene, **changes) == parts


def test_other_channels_other_words_there_and_another_department_are_named(scene: Scene) -> None:
    channels = (scene.channel(FACEBOOK), scene.channel(WEBSITE))
    own = (OwnWords(scene.channel(WEBSITE), None, "More of it", "https://taber.ca/skate"),)
    department = scene.department(COMMUNICATIONS)
    changed = changed_by(scene, channels=channels, own_words=own, department_id=department)
    assert {"text", "link", "channels", "department"} <= set(changed)
    assert "photos" not in changed


def test_photos_are_named_with_the_text_that_credits_them(scene: Scene) -> None:
    post_id = a_post(scene)
    scene.run(save(scene, post_id, a_draft(scene, photos=(a_sound_photo(scene),))))
    before, *_rest, after = post_queries.versions_of(scene.office.engine, post_id)
    assert changed_parts(before.content, after.content) == ("text", "photos")


def test_a_version_does_not_differ_from_itself(scene: Scene) -> None:
    content = post_queries.versions_of(scene.office.engine, a_post(scene))[0].content
    assert changed_parts(content, content) == ()
