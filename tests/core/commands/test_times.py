"""Keeps the town's wall time where clocks change, and a consent through its last day."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from core.ambient import Zone, tzdata_version
from core.commands.media import ApprovePhoto
from core.commands.publishing import Publish
from core.commands.schedule import Pin
from core.errors import BadInput, RuleBroken
from core.model.states import State
from tests.core.builders import (
    Scene,
    a_photo,
    a_pinned_post,
    a_post,
    a_queued_post,
    an_attached,
    build_town,
    open_copy,
)


@pytest.fixture(scope="module")
def toronto(rooms: Path) -> Path:
    build_town(rooms / "toronto", "America/Toronto")
    return rooms / "toronto"


@pytest.fixture
def in_toronto(toronto: Path, room: Path) -> Iterator[Scene]:
    scene = open_copy(toronto, room)
    yield scene
    scene.office.close()


def _wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("asked", "stands", "at"),
    [
        ("2027-03-14T01:59", "2027-03-14T01:59", "2027-03-14T06:59"),
        ("2027-03-14T02:00", "2027-03-14T03:00", "2027-03-14T07:00"),
        ("2027-03-14T02:30", "2027-03-14T03:30", "2027-03-14T07:30"),
        ("2027-03-14T03:00", "2027-03-14T03:00", "2027-03-14T07:00"),
        ("2027-11-07T01:30", "2027-11-07T01:30", "2027-11-07T05:30"),
        ("2027-11-07T02:00", "2027-11-07T02:00", "2027-11-07T07:00"),
    ],
)
def test_a_pin_in_a_skipped_hour_moves_on_and_in_a_repeated_one_is_the_first(
    in_toronto: Scene, asked: str, stands: str, at: str
) -> None:
    post_id = a_pinned_post(in_toronto, _wall(asked))
    placement = in_toronto.placement(post_id)
    assert (placement.state, placement.at_wall) == (State.PINNED, _wall(stands))
    assert placement.at == _wall(at).replace(tzinfo=UTC)


@pytest.mark.parametrize("wall", ["2026-11-01T01:30", "2027-03-14T02:30", "2027-11-07T01:30"])
def test_alberta_no_longer_changes_its_clocks(wall: str) -> None:
    resolved = Zone("America/Edmonton").resolve(_wall(wall))
    assert (resolved.wall, resolved.note.value) == (_wall(wall), "none")


def test_taber_is_six_hours_behind_in_december() -> None:
    assert Zone("America/Edmonton").at(_wall("2026-12-01T09:00")) == datetime(2026, 12, 1, 15, 0, tzinfo=UTC)
    assert tzdata_version() >= "2026c"


def test_a_zone_that_nobody_knows_is_refused() -> None:
    with pytest.raises(BadInput, match="unknown-zone"):
        Zone("America/Taber")


@pytest.mark.parametrize(("wall", "goes_out"), [("2026-11-30T23:59", True), ("2026-12-01T00:00", False)])
def test_a_consent_until_a_day_lets_a_post_go_out_through_its_last_minute(
    scene: Scene, wall: str, goes_out: bool
) -> None:
    photo_id = a_photo(scene)
    an_attached(scene, photo_id, until_day=date(2026, 11, 30))
    scene.run(ApprovePhoto(photo_id), "dana")
    post_id = a_post(scene, photos=(photo_id,))
    scene.run(Pin(scene.placement_id(post_id), _wall("2026-11-30T23:50")))
    scene.set_wall(wall)
    if goes_out:
        scene.run(Publish(scene.placement_id(post_id)))
        return
    with pytest.raises(RuleBroken):
        scene.run(Publish(scene.placement_id(post_id)))


def test_slots_keep_the_wall_time_when_the_clocks_change(in_toronto: Scene) -> None:
    in_toronto.set_wall("2027-03-12T10:00")
    walls = [in_toronto.placement(post_id).at_wall for post_id in [a_queued_post(in_toronto) for _ in range(2)]]
    assert walls == [_wall("2027-03-15T09:00"), _wall("2027-03-16T09:00")]
    ats = [line[0] for line in in_toronto.office.engine.rows("SELECT at FROM placement ORDER BY at")]
    assert ats == ["2027-03-15T13:00:00.000Z", "2027-03-16T13:00:00.000Z"]


def test_a_calendar_set_up_elsewhere_keeps_its_zone(toronto: Path, room: Path) -> None:
    shutil.copytree(toronto, room / "elsewhere")
    scene = open_copy(toronto, room / "elsewhere")
    assert scene.office.calendar.zone.name == "America/Toronto"
    scene.office.close()
