"""Passwords to change follow from who may post no more, from suspicions and from age, until a change is on file."""

from __future__ import annotations

from datetime import date
from typing import get_type_hints

import pytest

from core.commands.authorising import Authorise, RevokeAuthorisation
from core.commands.channels import FreezeChannel
from core.commands.password_days import DueWhy, PasswordDue, RecordPasswordChanged, passwords_due
from core.commands.town import LeavePerson
from core.errors import NotAllowed
from core.model.password_days import PasswordChange
from core.model.town import AuthorisationKind
from core.store import town as town_queries
from core.store.schema_irregular import TABLES_SQL
from tests.core.builders import FACEBOOK, NEWSLETTER, NOW, WEBSITE, Scene, an_approved_use
from tests.core.commands.saying import EVERYBODY, may

TODAY = NOW.date()


def due(scene: Scene, channel: str = FACEBOOK) -> list[tuple[DueWhy, date, str | None]]:
    """Return why and since when a channel's password is to be changed, and because of whom."""
    found = passwords_due(scene.office.calendar, scene.clock.now())
    here = [each for each in found if each.channel_id == scene.channel(channel)]
    return [(each.why, each.since, each.person_id) for each in here]


def changed(scene: Scene, on: date, channel: str = FACEBOOK) -> None:
    scene.run(RecordPasswordChanged(scene.channel(channel), on), "tim")


def revoke(scene: Scene, name: str, channel: str = FACEBOOK) -> None:
    (leave,) = town_queries.authorisations_of(scene.office.engine, scene.person(name), scene.channel(channel))
    scene.run(RevokeAuthorisation(leave.id, "Moved"), "cora")


def test_nothing_is_due_while_everybody_stays(scene: Scene) -> None:
    assert passwords_due(scene.office.calendar, scene.clock.now()) == ()


def test_revoked_leave_is_due_from_that_moment_and_done_by_a_later_change_of_that_day(scene: Scene) -> None:
    changed(scene, TODAY)
    scene.set_wall("2026-11-20T11:00")
    revoke(scene, "ada")
    assert due(scene) == [(DueWhy.REVOKED, TODAY, scene.person("ada"))]
    assert due(scene, WEBSITE) == []
    scene.set_wall("2026-11-20T12:00")
    changed(scene, TODAY)
    assert due(scene) == []


@pytest.mark.parametrize(("wall", "is_due"), [("2026-11-27T23:59", False), ("2026-11-28T00:00", True)])
def test_who_leaves_is_known_to_after_the_last_day_on_each_channel(scene: Scene, wall: str, is_due: bool) -> None:
    scene.run(LeavePerson(scene.person("ada"), date(2026, 11, 27)), "tim")
    scene.set_wall(wall)
    expected = [(DueWhy.LEFT, date(2026, 11, 28), scene.person("ada"))] if is_due else []
    assert due(scene) == due(scene, WEBSITE) == expected
    assert due(scene, NEWSLETTER) == []


@pytest.mark.parametrize(("on", "is_due"), [(date(2026, 11, 30), True), (date(2026, 12, 1), False)])
def test_leave_that_ended_is_due_until_a_change_after_its_last_day(scene: Scene, on: date, is_due: bool) -> None:
    an_approved_use(scene, channel_id=scene.channel(WEBSITE), until_day=date(2026, 11, 30))
    scene.set_wall("2026-12-03T09:00")
    changed(scene, on, WEBSITE)
    assert bool(due(scene, WEBSITE)) is is_due


def test_leave_that_goes_on_leaves_the_password_as_it_is(scene: Scene) -> None:
    website = scene.channel(WEBSITE)
    an_approved_use(scene, channel_id=website, until_day=date(2026, 11, 30))
    an_approved_use(scene, channel_id=website, from_day=date(2026, 12, 1), until_day=date(2026, 12, 31))
    scene.set_wall("2026-12-01T09:00")
    assert due(scene, WEBSITE) == []
    scene.set_wall("2027-01-01T09:00")
    assert due(scene, WEBSITE) == [(DueWhy.ENDED, date(2027, 1, 1), scene.person("otto"))]


def test_leave_that_never_began_told_nobody_a_password(scene: Scene) -> None:
    soon = Authorise(scene.person("dora"), scene.channel(WEBSITE), AuthorisationKind.REGULAR, date(2026, 12, 1))
    scene.run(soon, "cora")
    revoke(scene, "dora", WEBSITE)
    assert due(scene, WEBSITE) == []


def test_a_suspicion_is_due_at_once_though_the_channel_opens_again(scene: Scene) -> None:
    changed(scene, TODAY)
    scene.set_wall("2026-11-20T11:00")
    scene.run(FreezeChannel(scene.channel(FACEBOOK), "Strange posts"), "tim")
    assert due(scene) == [(DueWhy.SUSPECTED, TODAY, None)]
    changed(scene, TODAY)
    assert due(scene) == []


@pytest.mark.parametrize(("wall", "is_due"), [("2027-01-18T23:59", False), ("2027-01-19T00:00", True)])
def test_a_social_mediums_password_is_due_after_sixty_days(scene: Scene, wall: str, is_due: bool) -> None:
    """ADM-7 1.03 f: the channels were approved on 20 November 2026."""
    scene.set_wall(wall)
    assert due(scene) == ([(DueWhy.AGED, date(2027, 1, 19), None)] if is_due else [])
    assert due(scene, NEWSLETTER) == []


def test_the_longest_due_stands_first(scene: Scene) -> None:
    scene.run(LeavePerson(scene.person("ada"), date(2026, 11, 21)), "tim")
    revoke(scene, "dana")
    scene.set_wall("2026-11-23T09:00")
    found = passwords_due(scene.office.calendar, scene.clock.now())
    assert [each.since for each in found] == [TODAY, date(2026, 11, 22), date(2026, 11, 22)]


@pytest.mark.parametrize(("on", "code"), [(date(2026, 11, 21), "is-ahead"), (date(1999, 1, 1), "year-unlikely")])
def test_a_change_is_recorded_once_it_was_made(scene: Scene, on: date, code: str) -> None:
    with pytest.raises(NotAllowed, match=code):
        changed(scene, on)


def test_it_and_communications_record_changes(scene: Scene) -> None:
    refused = may(scene, RecordPasswordChanged(scene.channel(FACEBOOK), TODAY))
    assert set(EVERYBODY) - set(refused) == {"kim", "tim"}


def test_no_column_and_no_field_holds_a_channels_password() -> None:
    (table,) = (sql for sql in TABLES_SQL if "CREATE TABLE password_change" in sql)
    columns = {"id", "channel_id", "on_day", "recorded_by", "recorded_at", "revision"}
    assert set(get_type_hints(PasswordChange)) == columns
    assert all(name in table for name in columns)
    assert set(get_type_hints(RecordPasswordChanged)) - {"act", "plans", "thorough"} == {"channel_id", "on_day"}
    assert set(get_type_hints(PasswordDue)) == {"channel_id", "since", "why", "person_id"}
