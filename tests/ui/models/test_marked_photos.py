"""What may be done with photos that are marked, and that thousands are not meant at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.model.kinds import PhotoId
from tests.core.builders import COMMUNICATIONS, Scene, a_photo, a_sound_photo
from ui.jobs import Jobs
from ui.models.marked_photos import MOST_AT_ONCE, MarkedPhotos
from ui.models.media import PhotosModel
from ui.models.thumbnails import Thumbnails
from ui.session import Session


@pytest.fixture
def marked(session: Session, jobs: Jobs, tmp_path: Path, scene: Scene) -> MarkedPhotos:
    """Mark a photo that waits, an approved one and one of another department, in this order."""
    ids = (a_photo(scene), a_sound_photo(scene), a_photo(scene, department_id=scene.department(COMMUNICATIONS)))
    model = PhotosModel(session, Thumbnails(session.office.calendar.files, jobs, tmp_path / "cache"))
    found = MarkedPhotos(session, model)
    found.mark(ids)
    return found


def test_those_that_wait_are_to_be_approved(marked: MarkedPhotos) -> None:
    first, _, third = marked.ids
    assert marked.to_approve() == (first, third)


def test_a_director_approves_those_of_the_own_department(marked: MarkedPhotos, session: Session, scene: Scene) -> None:
    session.change_person(scene.person("dana"))
    assert marked.to_approve() == marked.ids[:1]
    assert not marked.may_move()


def test_who_may_write_all_may_move_all(marked: MarkedPhotos) -> None:
    assert marked.may_move()


def test_nothing_is_offered_for_thousands(marked: MarkedPhotos) -> None:
    marked.mark([*marked.ids, *(PhotoId(str(number)) for number in range(MOST_AT_ONCE))])
    assert marked.are_too_many
    assert (marked.to_approve(), marked.may_move()) == ((), False)
