"""What is dropped on a day is told apart: photos of the calendar, files, words, a link."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from core.model.kinds import PhotoId
from tests.core.builders import Scene, a_photo
from ui.models.dropped import Dropped, dropped_in, known_photos, mime_of_photos
from ui.session import Session

WORDS = "The rink opens on Friday."


def mime(text: str = "", urls: tuple[str, ...] = ()) -> QMimeData:
    found = QMimeData()
    if text:
        found.setText(text)
    if urls:
        found.setUrls([QUrl(each) for each in urls])
    return found


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (
            mime("The rink opens on Friday."),
            Dropped(title="The rink opens on Friday", text="The rink opens on Friday."),
        ),
        (mime(" https://taber.ca/rink "), Dropped(link="https://taber.ca/rink")),
        (mime(urls=("https://taber.ca/rink",)), Dropped(link="https://taber.ca/rink")),
        (mime(urls=("file:///tmp/rink.jpg",)), Dropped(files=(Path("/tmp/rink.jpg"),))),
        (mime(), None),
        (mime("   "), None),
    ],
)
def test_what_is_dropped_is_told_apart(content: QMimeData, found: Dropped | None) -> None:
    assert dropped_in(content) == found


def test_photos_of_the_calendar_are_known_again(session: Session, scene: Scene) -> None:
    photo_id = a_photo(scene)
    found = dropped_in(mime_of_photos((photo_id, PhotoId("of another calendar"))))
    assert found is not None
    assert known_photos(session, found.photos) == [photo_id]


def test_no_more_words_are_taken_than_a_post_has_room_for() -> None:
    found = dropped_in(mime("a" * 100_000))
    assert found is not None
    assert len(found.text) == 60_000
