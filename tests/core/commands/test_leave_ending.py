"""Leave to post is listed before it ends, unless it goes on."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from core.commands.leave_ending import leave_ending
from core.commands.town import LeavePerson
from tests.core.builders import NOW, WEBSITE, Scene, an_approved_use

LAST = date(2027, 3, 31)


def listed(scene: Scene) -> list[tuple[int, int]]:
    """Return after how many days whose leave ends, and at which of the days it is listed."""
    return [(each.days_left, each.listed) for each in leave_ending(scene.office.calendar, scene.clock.now())]


@pytest.mark.parametrize(
    ("days_before", "found"),
    [(31, []), (30, [(30, 30)]), (14, [(14, 14)]), (8, [(8, 14)]), (7, [(7, 7)]), (0, [(0, 7)]), (-1, [])],
)
def test_leave_is_listed_thirty_fourteen_and_seven_days_before_its_end(
    scene: Scene, days_before: int, found: list[tuple[int, int]]
) -> None:
    an_approved_use(scene, channel_id=scene.channel(WEBSITE), until_day=LAST)
    scene.set_wall(f"{LAST - timedelta(days=days_before)}T10:00")
    assert listed(scene) == found


def test_leave_that_goes_on_is_not_listed(scene: Scene) -> None:
    website = scene.channel(WEBSITE)
    an_approved_use(scene, channel_id=website, until_day=LAST)
    an_approved_use(scene, channel_id=website, from_day=LAST + timedelta(days=1), until_day=date(2027, 12, 31))
    scene.set_wall(f"{LAST}T10:00")
    assert listed(scene) == []


def test_leave_of_who_left_is_not_listed(scene: Scene) -> None:
    an_approved_use(scene, channel_id=scene.channel(WEBSITE), until_day=LAST)
    scene.run(LeavePerson(scene.person("otto"), NOW.date()), "tim")
    scene.set_wall(f"{LAST}T10:00")
    assert listed(scene) == []
