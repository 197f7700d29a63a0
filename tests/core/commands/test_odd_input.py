"""What cannot be meant is refused in words, never by the database's own or by a failure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta

import pytest

from core.commands.authorising import Authorise
from core.commands.channels import AddBlackout, AddChannel, AddSlots, FreezeChannel, RetireChannel
from core.commands.consents import NamePersonShown
from core.commands.desk import Command
from core.commands.emergency import DeclareEmergency
from core.commands.history import Undo
from core.commands.media import AddPhoto
from core.commands.posts import PlanFor, WritePost
from core.commands.schedule import Pin
from core.commands.town import AddPerson, GiveRole, NewPerson
from core.errors import NotAllowed, NotFound
from core.exchange.photo_file import read_photo
from core.model.kinds import ChannelId, DepartmentId, EmergencyId, PartnerId, PersonId, PhotoId, PostId
from core.model.media import ConsentKind
from core.model.town import AuthorisationKind, Role
from core.store import posts as post_queries
from tests.core.builders import (
    FACEBOOK,
    TUESDAY_AT_9,
    WEBSITE,
    Scene,
    a_draft,
    a_photo,
    a_photo_file,
    a_post,
    attach,
    details,
)

YEARS = [
    datetime.fromisoformat(wall)
    for wall in ("0001-01-01T00:00", "1999-12-31T09:00", "2101-01-01T00:00", "9999-12-31T23:59")
]
DATED: Mapping[str, Callable[[Scene, datetime], Command]] = {
    "a wish": lambda s, wall: PlanFor(s.placement_id(a_post(s)), wall),
    "a pin": lambda s, wall: Pin(s.placement_id(a_post(s)), wall),
    "the wish of a new post": lambda s, wall: WritePost(a_draft(s), wall),
    "not before": lambda s, wall: WritePost(a_draft(s, not_before=wall)),
    "must go out before": lambda s, wall: WritePost(a_draft(s, go_out_before=wall)),
    "the first day of slots": lambda s, wall: AddSlots(s.channel(FACEBOOK), "FREQ=DAILY", time(8), wall.date()),
    "the beginning of a blackout": lambda s, wall: AddBlackout(None, wall, TUESDAY_AT_9, "Election"),
    "the end of a blackout": lambda s, wall: AddBlackout(None, TUESDAY_AT_9, wall, "Election"),
    "the first day of a leave": lambda s, wall: _leave(s, from_day=wall.date()),
    "the last day of a leave": lambda s, wall: _leave(s, until_day=wall.date()),
}


def _leave(scene: Scene, from_day: date = date(2026, 1, 1), until_day: date | None = None) -> Authorise:
    return Authorise(
        scene.person("ada"), scene.channel(FACEBOOK), AuthorisationKind.REGULAR, from_day, until_day=until_day
    )


@pytest.mark.parametrize("name", DATED)
@pytest.mark.parametrize("wall", YEARS, ids=str)
def test_a_day_lies_in_the_years_2000_to_2100(scene: Scene, name: str, wall: datetime) -> None:
    asked = DATED[name](scene, wall)
    with pytest.raises(NotAllowed, match="year-unlikely"):
        scene.run(asked, "cora" if isinstance(asked, Authorise) else "kim")


@pytest.mark.parametrize(
    "days",
    [
        {"signed_on": date.min},
        {"signed_on": date(1899, 12, 31)},
        {"until_day": date(2101, 1, 1)},
        {"until_day": date.max},
    ],
    ids=str,
)
def test_a_consent_is_of_the_years_1900_to_2100(scene: Scene, days: dict[str, date]) -> None:
    with pytest.raises(NotAllowed, match="year-unlikely"):
        scene.run(attach(scene, a_photo(scene), **days))


def test_an_old_consent_is_taken(scene: Scene) -> None:
    assert scene.run(attach(scene, a_photo(scene), signed_on=date(1987, 5, 1))).subject


UNKNOWN: Mapping[str, Callable[[Scene], Command]] = {
    "channel": lambda s: WritePost(a_draft(s, channels=(ChannelId("x"),))),
    "department": lambda s: WritePost(a_draft(s, department_id=DepartmentId("x"))),
    "partner": lambda s: WritePost(a_draft(s, partner_id=PartnerId("x"))),
    "emergency": lambda s: WritePost(a_draft(s, emergency_id=EmergencyId("x"))),
    "deemer": lambda s: WritePost(a_draft(s, deemed_by=PersonId("x"))),
    "photo": lambda s: WritePost(a_draft(s, photos=(PhotoId("x"),))),
    "department of a person": lambda s: AddPerson(_somebody(), DepartmentId("x")),
    "person with a role": lambda s: GiveRole(PersonId("x"), Role.AUTHOR),
    "channel of slots": lambda s: AddSlots(ChannelId("x"), "FREQ=DAILY", time(8), date(2026, 1, 1)),
    "channel of a blackout": lambda s: AddBlackout(
        ChannelId("x"), TUESDAY_AT_9, TUESDAY_AT_9 + timedelta(days=1), "Election"
    ),
}


def _somebody() -> NewPerson:
    return NewPerson("Ann Ash", "Clerk", "", frozenset())


@pytest.mark.parametrize("name", UNKNOWN)
def test_what_points_at_no_record_is_refused_in_words(scene: Scene, name: str) -> None:
    asked = UNKNOWN[name](scene)
    with pytest.raises(NotFound, match="points-at-nothing"):
        scene.run(asked)


def test_the_word_of_nobody_is_no_word(scene: Scene) -> None:
    with pytest.raises(NotAllowed, match="word-needed"):
        scene.run(DeclareEmergency("Flood", PersonId("x")), "cora")


def _a_channel(least_gap_minutes: int = 0, most_a_day: int = 1) -> Command:
    return AddChannel(
        "Instagram",
        "instagram",
        "Town of Taber",
        "News",
        least_gap_minutes=least_gap_minutes,
        most_a_day=most_a_day,
    )


AMISS: Mapping[str, tuple[str, str, Callable[[Scene], Command]]] = {
    "a channel without a name": ("name-needed", "dora", lambda s: AddChannel(" ", "instagram", "", "")),
    "a gap below nothing": ("spacing-unlikely", "dora", lambda s: _a_channel(least_gap_minutes=-1)),
    "no post a day": ("spacing-unlikely", "dora", lambda s: _a_channel(most_a_day=0)),
    "a leave that ends before it begins": (
        "ends-before-it-begins",
        "cora",
        lambda s: _leave(s, date(2026, 1, 2), date(2026, 1, 1)),
    ),
    "slots that end before they begin": (
        "ends-before-it-begins",
        "kim",
        lambda s: AddSlots(s.channel(FACEBOOK), "FREQ=DAILY", time(8), date(2026, 1, 2), date(2026, 1, 1)),
    ),
}


@pytest.mark.parametrize("name", AMISS)
def test_what_cannot_be_meant_is_refused_in_words(scene: Scene, name: str) -> None:
    code, by, asked = AMISS[name]
    with pytest.raises(NotAllowed, match=code):
        scene.run(asked(scene), by)


def test_a_channel_chosen_twice_is_one_channel(scene: Scene) -> None:
    twice = a_draft(scene, on=(FACEBOOK, FACEBOOK))
    post_id = PostId(scene.run(WritePost(twice)).subject or "")
    assert len(post_queries.placements_of(scene.office.engine, post_id)) == 1


def test_a_retired_channel_is_not_frozen_and_so_not_opened_again(scene: Scene) -> None:
    channel = scene.channel(WEBSITE)
    scene.run(RetireChannel(channel, "Closed"), "cora")
    with pytest.raises(NotAllowed, match="channel-retired"):
        scene.run(FreezeChannel(channel, "A stranger posted"))


def test_undoing_a_photo_leaves_it_to_the_post_that_uses_it(scene: Scene) -> None:
    path = a_photo_file(scene)
    done = scene.run(AddPhoto(path, read_photo(path), details(scene)), "ada")
    scene.run(WritePost(a_draft(scene, photos=(PhotoId(done.subject or ""),))))
    with pytest.raises(NotAllowed, match="photo-is-used"):
        scene.run(Undo(done.id, "AddPhoto"), "ada")


def test_undoing_a_name_leaves_it_to_the_release_on_file(scene: Scene) -> None:
    photo_id = a_photo(scene)
    done = scene.run(NamePersonShown(photo_id, "Sam Lowen"))
    scene.run(attach(scene, photo_id, kind=ConsentKind.RELEASE, shown_id=done.subject))
    with pytest.raises(NotAllowed, match="release-is-on-file"):
        scene.run(Undo(done.id, "NamePersonShown"))
