"""Runs commands at two stations in any order: what a preview tells is what the step itself would do, always."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule, run_state_machine_as_test

from core.ambient import Ambient
from core.commands.desk import Command
from core.commands.ordering import PlaceBefore
from core.commands.schedule import AddToQueue, Hold, TakeOutOfLine
from core.errors import CalendarError, NeedsConfirmation
from core.model.findings import Finding
from core.model.journal import Row
from core.model.states import State
from core.model.steps import Done, Harm, Moved, Outlook
from core.office import open_calendar
from tests.core.builders import MONDAY_AT_9, TUESDAY_AT_9, Scene, a_post, a_queued_post, everything
from tests.core.commands.test_history_machine import Desk
from tests.core.doors.ground import raw

ANOTHER = "what nobody agreed to"
FRIDAY_AT_1430 = datetime.fromisoformat("2026-11-20T14:30")


@dataclass(frozen=True)
class Told:
    """What an outlook tells, without the records that are made anew each time it is asked for."""

    label: str
    placements: Mapping[str, tuple[Row | None, Row | None]]
    moved: tuple[Moved, ...]
    harms: tuple[Harm, ...]
    findings: tuple[Finding, ...]
    fingerprint: str


def told(outlook: Outlook) -> Told:
    stood = [change for change in outlook.changes if change.table == "placement" and change.before is not None]
    placements = {change.id: (change.before, change.after) for change in stood}
    findings = tuple(sorted(outlook.findings, key=repr))  # those of posts that are made anew come in any order
    return Told(outlook.label, placements, outlook.moved, outlook.harms, findings, outlook.fingerprint)


def foreseen(scene: Scene, command: Command, by: str) -> Told | str:
    """Return what a preview tells, or why it refuses."""
    try:
        return told(scene.preview(command, by))
    except CalendarError as refusal:
        return refusal.code


def written(scene: Scene, command: Command, by: str) -> Told | str:
    """Return what the step tells when it has been written and waits for a yes, or why it refuses."""
    try:
        scene.run(command, by, ANOTHER)
    except NeedsConfirmation as asked:
        return told(asked.outlook)
    except CalendarError as refusal:
        return refusal.code
    raise AssertionError("done without a yes")


def at_another_station(scene: Scene) -> Scene:
    return Scene(open_calendar(scene.office.place, Ambient(scene.clock)), scene.clock)


class TwoStations(Desk):
    """Two stations at one calendar, each with what it keeps of it."""

    @initialize()
    def open(self) -> None:
        super().open()
        self.other = at_another_station(self.scene)
        self.looks = 0

    def teardown(self) -> None:
        self.other.office.close()
        super().teardown()

    def attempt(self, command: Command, by: str) -> Done | None:
        if by != "calendar":
            self.looks += 1  # what this station keeps was read beside another step
            foreseen(self.scene, TakeOutOfLine(self.placement(self.looks, (State.QUEUED, State.PINNED))), "kim")
            here, there = foreseen(self.scene, command, by), foreseen(self.other, command, by)
            done = written(self.scene, command, by)
            assert here == there
            assert here == done or (isinstance(here, Told) and here.harms and isinstance(done, str))
        return super().attempt(command, by)

    @rule()
    def change_stations(self) -> None:
        self.scene, self.other = self.other, self.scene

    @rule(number=st.integers(0, 99), before=st.integers(0, 99))
    def order_by_hand(self, number: int, before: int) -> None:
        other = None if before % 3 == 0 else self.placement(before, (State.QUEUED,))
        self.attempt(PlaceBefore(self.placement(number, (State.QUEUED,)), other), "kim")


def test_what_is_foreseen_at_any_station_is_what_is_done(built_town: Path) -> None:
    machine = type("StationsOfThisRun", (TwoStations,), {"template": built_town})
    steady = settings(max_examples=10, stateful_step_count=30, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(machine, settings=steady)


def test_a_preview_writes_neither_a_placement_nor_a_row_of_the_log(scene: Scene) -> None:
    a_queued_post(scene)
    urgent = a_post(scene, class_key="council", ground="Meeting of 23 November")
    before = everything(scene)
    assert len(scene.preview(AddToQueue(urgent)).moved) == 2
    assert everything(scene) == before


def test_a_preview_knows_what_another_program_wrote_without_a_row_in_the_log(scene: Scene) -> None:
    post = a_post(scene)
    before = scene.preview(AddToQueue(post)).moved
    with raw(scene.office.place.database) as connection:
        connection.execute("UPDATE slot_times SET time = '14:30'")
    after = scene.preview(AddToQueue(post)).moved
    assert [each.after for each in (*before, *after)] == [MONDAY_AT_9, FRIDAY_AT_1430]


def test_a_preview_knows_that_time_went_by_since_the_last(scene: Scene) -> None:
    post = a_post(scene)
    before = scene.preview(AddToQueue(post)).moved
    scene.set_wall("2026-11-23T09:00")
    after = scene.preview(AddToQueue(post)).moved
    assert [each.after for each in (*before, *after)] == [MONDAY_AT_9, TUESDAY_AT_9]


def test_a_preview_after_a_batch_that_was_rolled_back_knows_nothing_of_it(scene: Scene) -> None:
    first, second = a_post(scene), a_post(scene)
    with suppress(RuntimeError), scene.office.batch():
        scene.run(AddToQueue(first))
        scene.preview(AddToQueue(second))
        raise RuntimeError
    assert [each.after for each in scene.preview(AddToQueue(second)).moved] == [MONDAY_AT_9]


@pytest.mark.parametrize("hold", [True, False])
def test_a_preview_knows_what_was_just_done(scene: Scene, hold: bool) -> None:
    first, second = a_queued_post(scene), a_post(scene)
    scene.preview(AddToQueue(second))
    if hold:
        scene.run(Hold(scene.placement_id(first), "Wait"))
    expected = MONDAY_AT_9 if hold else TUESDAY_AT_9
    assert scene.preview(AddToQueue(second)).moved[0].after == expected
