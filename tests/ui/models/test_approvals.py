"""What waits for the person who works, as the screen goes through it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from core.commands.awaited import Awaited
from core.commands.media import ApprovePhoto
from core.commands.schedule import AddToQueue
from core.model.askings import AwaitedKind
from core.model.kinds import PhotoId, Sha256
from core.policy.facts import SubjectFacts
from tests.core.builders import NOW, Scene, a_photo, a_post
from ui.models.approval_words import ApprovalWords
from ui.models.approvals import ApprovalsModel, number_awaited
from ui.session import Session


def three_photos(scene: Scene) -> list[str]:
    photos = []
    for _ in range(3):
        photos.append(a_photo(scene))
        scene.clock.set_to(scene.clock.now() + timedelta(minutes=1))
    return [str(photo_id) for photo_id in photos]


def awaited(since: datetime = NOW, until: datetime | None = None, posts: tuple[str, ...] = ()) -> Awaited:
    return Awaited(AwaitedKind.PHOTO, "p", "rink.jpg", Sha256(""), SubjectFacts(), since, None, until, posts=posts)


@pytest.mark.parametrize(("name", "mine"), [("dana", 2), ("kim", 2), ("dora", 0), ("otto", 0), ("rita", 0)])
def test_each_person_is_told_of_what_they_may_decide(scene: Scene, session: Session, name: str, mine: int) -> None:
    a_photo(scene)
    scene.run(AddToQueue(a_post(scene, "otto")), "otto")
    session.change_person(scene.person(name))
    assert (number_awaited(session), ApprovalsModel(session).elsewhere) == (mine, 2 - mine)


def test_what_took_the_place_of_what_was_decided_is_stood_on(scene: Scene, session: Session) -> None:
    photos = three_photos(scene)
    model = ApprovalsModel(session)
    session.changed.connect(model.refresh)
    model.go(1)
    session.run(ApprovePhoto(PhotoId(photos[1])))
    assert model.current is not None
    assert model.current.record_id == photos[2]


def test_one_stays_where_one_stands_while_others_decide(scene: Scene, session: Session) -> None:
    photos = three_photos(scene)
    model = ApprovalsModel(session)
    session.changed.connect(model.refresh)
    model.go(2)
    session.run(ApprovePhoto(PhotoId(photos[0])))
    assert model.current is not None
    assert (model.current.record_id, model.place) == (photos[2], 1)


def test_nobody_goes_past_either_end(scene: Scene, session: Session) -> None:
    three_photos(scene)
    model = ApprovalsModel(session)
    places = []
    for step in (-1, 1, 1, 1):
        model.go(step)
        places.append(model.place)
    assert places == [0, 1, 2, 2]


@pytest.mark.parametrize(
    ("waited", "told"),
    [(timedelta(minutes=5), "5 min"), (timedelta(hours=3), "3 h"), (timedelta(days=2, hours=5), "2 d")],
)
def test_how_long_something_waits_is_told_in_its_largest_unit(session: Session, waited: timedelta, told: str) -> None:
    assert ApprovalWords(session).age(NOW - waited) == told


@pytest.mark.parametrize(
    ("until", "told"),
    [
        (None, "Waits since 20 Nov 10:00 · no post waits on this photo"),
        (
            datetime.fromisoformat("2026-12-15T12:00"),
            "Waits since 20 Nov 10:00 · of use until Tue 15 Dec 12:00 · no post waits on this photo",
        ),
        (
            datetime.fromisoformat("2026-11-19T12:00"),
            "Waits since 20 Nov 10:00 · was of use until Thu 19 Nov 12:00 · no post waits on this photo",
        ),
    ],
)
def test_until_when_it_is_of_use_is_told(session: Session, until: datetime | None, told: str) -> None:
    assert ApprovalWords(session).asked(awaited(until=until)) == told


@pytest.mark.parametrize(
    ("posts", "line"),
    [
        ((), "Photo"),
        (("Rink",), "Photo for Rink"),
        (("",), "Photo for 1 post"),
        (("A", "B"), "Photo for 2 posts"),
    ],
)
def test_a_photos_line_says_for_what_it_is(session: Session, posts: tuple[str, ...], line: str) -> None:
    assert ApprovalWords(session).line(awaited(posts=posts)) == line


@pytest.mark.parametrize(
    ("until", "last"), [(None, date(2026, 12, 3)), (datetime.fromisoformat("2026-12-24T09:00"), date(2026, 12, 24))]
)
def test_a_period_has_two_weeks_and_the_posts_own_day(session: Session, until: datetime | None, last: date) -> None:
    assert ApprovalsModel(session).usual_period(awaited(until=until)) == (date(2026, 11, 20), last)
