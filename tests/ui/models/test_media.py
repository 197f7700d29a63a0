"""The photos as a list: their state, the filters and their counts, and what a step changes."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from core.commands.consents import WithdrawConsent
from core.commands.history import Undo
from core.commands.media import ApprovePhoto, ReturnPhoto
from core.commands.posts import WritePost
from core.model.kinds import PhotoId
from core.model.media import PeopleAnswer, Source
from tests.core.builders import Scene, a_draft, a_photo, a_post, a_sound_photo, an_attached
from ui.jobs import Jobs
from ui.models.media import PhotosModel
from ui.models.photo_catalogue import PhotoFilter, PhotoTile
from ui.models.photo_standing import Decision
from ui.models.thumbnails import Thumbnails
from ui.session import Session


@pytest.fixture
def thumbnails(session: Session, jobs: Jobs, tmp_path: Path) -> Thumbnails:
    return Thumbnails(session.office.calendar.files, jobs, tmp_path / "cache")


def a_model(session: Session, thumbnails: Thumbnails) -> PhotosModel:
    model = PhotosModel(session, thumbnails)
    session.changed.connect(model.refresh)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def tiles(model: PhotosModel) -> list[PhotoTile]:
    return [model.tile_at(model.index(row)) for row in range(model.rowCount())]


def shown(model: PhotosModel) -> list[PhotoId]:
    return [tile.photo.id for tile in tiles(model)]


def the_tile(model: PhotosModel) -> PhotoTile:
    (tile,) = tiles(model)
    return tile


def counts(model: PhotosModel) -> list[int]:
    return list(model.counts().values())


def test_the_newest_photo_stands_first(session: Session, scene: Scene, thumbnails: Thumbnails) -> None:
    older, newer = a_photo(scene), a_photo(scene)
    assert shown(a_model(session, thumbnails)) == [newer, older]


def test_a_photo_waits_until_it_is_approved(session: Session, scene: Scene, thumbnails: Thumbnails) -> None:
    photo_id = a_photo(scene)
    model = a_model(session, thumbnails)
    before = the_tile(model).standing
    session.run(ApprovePhoto(photo_id))
    after = the_tile(model).standing
    assert before is not None
    assert after is not None
    assert (before.decision, after.decision) == (Decision.WAITING, Decision.APPROVED)


def test_a_returned_photo_no_longer_waits(session: Session, scene: Scene, thumbnails: Thumbnails) -> None:
    photo_id = a_photo(scene)
    model = a_model(session, thumbnails)
    session.run(ReturnPhoto(photo_id, "Crop it"))
    standing = the_tile(model).standing
    assert standing is not None
    assert standing.decision is Decision.RETURNED
    assert model.counts()[PhotoFilter.WAITING] == 0


def test_the_filters_count_what_waits_lacks_consent_and_ends_soon(
    session: Session, scene: Scene, thumbnails: Thumbnails
) -> None:
    a_sound_photo(scene)
    a_photo(scene)
    ending = a_photo(scene)
    an_attached(scene, ending, until_day=date(2026, 12, 10))
    assert counts(a_model(session, thumbnails)) == [3, 2, 1, 1]


@pytest.mark.parametrize(("until", "count"), [("2026-12-20", 1), ("2026-12-21", 0)])
def test_a_consent_ends_soon_for_thirty_days(
    session: Session, scene: Scene, thumbnails: Thumbnails, until: str, count: int
) -> None:
    an_attached(scene, a_photo(scene), until_day=date.fromisoformat(until))
    assert a_model(session, thumbnails).counts()[PhotoFilter.ENDING_SOON] == count


def test_a_filter_shows_its_photos_alone(session: Session, scene: Scene, thumbnails: Thumbnails) -> None:
    a_sound_photo(scene)
    waiting = a_photo(scene)
    model = a_model(session, thumbnails)
    model.set_filter(PhotoFilter.WAITING)
    assert shown(model) == [waiting]


def test_an_approved_photo_leaves_those_that_wait(session: Session, scene: Scene, thumbnails: Thumbnails) -> None:
    first, second = a_photo(scene), a_photo(scene)
    model = a_model(session, thumbnails)
    model.set_filter(PhotoFilter.WAITING)
    session.run(ApprovePhoto(second))
    assert shown(model) == [first]
    assert counts(model)[:2] == [2, 1]


def test_a_withdrawn_consent_puts_a_photo_among_those_without(
    session: Session, scene: Scene, thumbnails: Thumbnails
) -> None:
    photo_id = a_photo(scene)
    consent = an_attached(scene, photo_id)
    model = a_model(session, thumbnails)
    model.set_filter(PhotoFilter.NO_CONSENT)
    session.run(WithdrawConsent(consent, date(2026, 11, 20)))
    assert shown(model) == [photo_id]


def test_a_photo_whose_adding_is_undone_is_gone(session: Session, scene: Scene, thumbnails: Thumbnails) -> None:
    model = a_model(session, thumbnails)
    photo_id = a_photo(scene)
    model.refresh(None)
    step = scene.office.engine.value("SELECT max(step) FROM journal WHERE act = 'AddPhoto'")
    session.run(Undo(step, "AddPhoto"))
    assert photo_id not in shown(model)


def test_a_tile_counts_the_posts_that_use_its_photo(session: Session, scene: Scene, thumbnails: Thumbnails) -> None:
    photo_id = a_photo(scene)
    model = a_model(session, thumbnails)
    before = the_tile(model).uses
    a_post(scene, photos=(photo_id,))
    model.refresh(None)
    assert (before, the_tile(model).uses) == (0, 1)


def test_a_screen_reader_is_told_how_a_photo_stands(session: Session, scene: Scene, thumbnails: Thumbnails) -> None:
    a_photo(scene)
    model = a_model(session, thumbnails)
    said = model.data(model.index(0))
    assert said == f"{the_tile(model).photo.name}, Waiting, No consent, Given by Jané Friesen, used in no post"


@pytest.mark.parametrize(
    ("changes", "lacking"),
    [
        ({"source": None}, "Source not stated"),
        ({"source": Source.COMMISSIONED}, "No contract"),
        ({"source": Source.LICENSED}, "No licence"),
        ({"source": Source.OWNED}, "Not said who took it"),
        ({"source": Source.PUBLIC_DOMAIN}, "No reason given"),
        ({"source": Source.PUBLIC_DOMAIN, "source_reason": "Taken in 1912", "people": None}, "People not stated"),
        ({"source": Source.EXCEPTION, "source_reason": "News", "people": PeopleAnswer.NAMED}, "No release"),
    ],
)
def test_a_tile_names_what_a_photo_lacks(
    session: Session, scene: Scene, thumbnails: Thumbnails, changes: dict[str, Any], lacking: str
) -> None:
    a_photo(scene, **changes)
    assert lacking in str(a_model(session, thumbnails).index(0).data())


def test_a_long_list_is_judged_after_it_is_shown(
    qtbot: QtBot, session: Session, scene: Scene, thumbnails: Thumbnails
) -> None:
    with scene.office.batch():
        for _ in range(70):
            a_photo(scene)
    model = a_model(session, thumbnails)
    assert model.is_judging
    qtbot.waitUntil(lambda: not model.is_judging)
    assert counts(model)[:2] == [70, 70]


def statements_of_a_refresh(scene: Scene, session: Session, thumbnails: Thumbnails) -> int:
    """Count what is asked of the calendar's file to show what one step changed."""
    model = PhotosModel(session, thumbnails)
    done = scene.run(ApprovePhoto(model.photo_at(model.index(0))), "dana")
    asked: list[str] = []
    scene.office.engine.connection.set_trace_callback(asked.append)
    model.refresh(done)
    scene.office.engine.connection.set_trace_callback(None)
    return len(asked)


def test_showing_a_step_reads_no_more_with_many_photos_than_with_few(
    session: Session, scene: Scene, thumbnails: Thumbnails
) -> None:
    with scene.office.batch():
        for _ in range(3):
            a_photo(scene)
    few = statements_of_a_refresh(scene, session, thumbnails)
    with scene.office.batch():
        for _ in range(70):
            a_photo(scene)
    assert statements_of_a_refresh(scene, session, thumbnails) == few


def test_a_step_on_a_post_counts_the_uses_of_its_photos_alone(
    session: Session, scene: Scene, thumbnails: Thumbnails
) -> None:
    used, other = a_photo(scene), a_photo(scene)
    model = a_model(session, thumbnails)
    session.run(WritePost(a_draft(scene, photos=(used,))))
    uses = {tile.photo.id: tile.uses for tile in tiles(model)}
    assert uses == {used: 1, other: 0}


def test_a_picture_is_made_in_a_job_and_told(
    qtbot: QtBot, session: Session, scene: Scene, thumbnails: Thumbnails
) -> None:
    a_photo(scene)
    model = a_model(session, thumbnails)
    with qtbot.waitSignal(model.dataChanged):
        assert model.index(0).data(Qt.ItemDataRole.DecorationRole) is None
    assert isinstance(model.index(0).data(Qt.ItemDataRole.DecorationRole), QImage)
