"""The versions of a post: who saved which, and what each changed, in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from core.commands.posts import OwnWords
from core.errors import NotFound
from core.model.kinds import PostId
from core.words.differences import PieceKind
from tests.core.builders import FACEBOOK, NEWSLETTER, Scene, a_draft, a_photo, a_post, save
from ui.models.content_changes import spoken
from ui.models.versions import Versions
from ui.session import Session

NINE = datetime.fromisoformat("2026-12-10T09:00")


def changed(session: Session, scene: Scene, changes: dict[str, Any]) -> Versions:
    """Write a post, save it once more with something changed, and read its versions."""
    post_id = a_post(scene)
    scene.run(save(scene, post_id, a_draft(scene, **changes)))
    return Versions(session, post_id)


def test_the_latest_version_comes_first_with_who_saved_it(session: Session, scene: Scene) -> None:
    lines = changed(session, scene, {"text": "Skating is off."}).lines()
    assert [(line.number, line.by, line.changed) for line in lines] == [
        (2, "Kim Dyck", "Text"),
        (1, "Kim Dyck", "First saved"),
    ]


CASES: dict[str, Callable[[Scene], dict[str, Any]]] = {
    "Text: removed “Saturday”, added “Sunday”": lambda scene: {"text": "Public skating is on Sunday."},
    "Link: added “taber.ca/skate”": lambda scene: {"link": "taber.ca/skate"},
    "Channels: added “Newsletter”": lambda scene: {"on": (FACEBOOK, NEWSLETTER)},
    "Photos: added “photo-0.jpg (“Skaters”)”": lambda scene: {"photos": (a_photo(scene),)},
    "Priority: removed “4 Town programs”, added “3 Council decision”": lambda scene: {"class_key": "council"},
    "Ground: added “Family skating”": lambda scene: {"ground": "Family skating"},
    "Department: removed “Recreation”, added “Communications”": lambda scene: {
        "department_id": scene.department("Communications")
    },
    "Not before: added “Thu 10 Dec 9:00”": lambda scene: {"not_before": NINE},
    "At the same time: removed “no”, added “yes”": lambda scene: {"together": True},
}


@pytest.mark.parametrize("told", CASES)
def test_what_a_version_changed_is_told(session: Session, scene: Scene, told: str) -> None:
    versions = changed(session, scene, CASES[told](scene))
    assert told in [spoken(change) for change in versions.changes(2, 1)]


def test_what_one_channel_says_differently_is_told_by_its_name(session: Session, scene: Scene) -> None:
    own = (OwnWords(scene.channel(FACEBOOK), text="Come and skate"),)
    versions = changed(session, scene, {"own_words": own})
    assert [spoken(change) for change in versions.changes(2, 1)] == ["Text on Facebook: added “Come and skate”"]


def test_the_same_version_differs_in_nothing(session: Session, scene: Scene) -> None:
    assert changed(session, scene, {"text": "Skating is off."}).changes(2, 2) == ()


def test_a_first_version_is_all_new(session: Session, scene: Scene) -> None:
    changes = Versions(session, a_post(scene)).changes(1, 0)
    assert {piece.kind for change in changes if change.label == "Text" for piece in change.pieces} == {PieceKind.ADDED}


def test_a_post_that_is_gone_has_none(session: Session, scene: Scene) -> None:
    with pytest.raises(NotFound):
        Versions(session, PostId("gone"))
