"""Holds the gate in the database against the gate in core: of photos they say the same."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, event, given, settings

from core.ambient import Ambient, SetClock
from core.commands.judging import facts_of
from core.errors import NotAllowed
from core.model.kinds import PostId
from core.model.media import StoredFile
from core.model.posts import Placement
from core.model.states import State
from core.office import open_calendar
from core.policy.gate import judge
from core.store.tx import Tx
from tests.core.builders import FACEBOOK, NEWSLETTER, NOW, WEBSITE, Scene, a_place, a_post, set_password
from tests.core.doors.ground import Ground
from tests.core.doors.passports import NAMES, NAMES_BEYOND_ASCII, Passport, passports, write

PHOTO_RULES = {"photo-approved", "photographer-consent", "media-rights", "subject-consent", "media-unchanged"}


class _Undone(Exception):
    """End a transaction that nobody keeps."""


class Bench:
    """A draft on every channel, on which photos are tried one after another."""

    def __init__(self, scene: Scene, ground: Ground) -> None:
        self.scene = scene
        self.files = (ground.ids["bad_sha"], ground.ids["good_sha"])
        set_password(scene, "cora")
        self.post_id: PostId = a_post(scene, on=(FACEBOOK, WEBSITE, NEWSLETTER))

    def tried(self, drawn: Passport) -> tuple[bool, bool]:
        """Return whether core's photo rules let the photo pass, and whether the database does."""
        said: list[bool] = []
        try:
            with self.scene.office.engine.transaction():
                self._put_in_place(drawn)
                said += [self._core_says(drawn), self._database_says(drawn)]
                raise _Undone
        except _Undone:
            return said[0], said[1]

    def _put_in_place(self, drawn: Passport) -> None:
        engine = self.scene.office.engine
        if drawn.is_damaged:
            stored = engine.record(StoredFile, self.files[0])
            assert stored is not None
            Tx(engine).change(stored, damaged_at=NOW)
        write(self.scene, drawn, self.files, self.post_id)

    def _core_says(self, drawn: Passport) -> bool:
        calendar = self.scene.office.calendar
        judgement = judge(facts_of(calendar, self.post_id, self.scene.clock.now()), calendar.pack)
        stopping = judgement.blocking(self.scene.channel(drawn.channel), calendar.zone.at(drawn.wall))
        return not PHOTO_RULES & {finding.rule for finding in stopping}

    def _database_says(self, drawn: Passport) -> bool:
        placement = self.scene.placement(self.post_id, drawn.channel)
        at = self.scene.office.calendar.zone.at(drawn.wall)
        in_line = replace(placement, state=State.PINNED, at_wall=drawn.wall, at=at, since=NOW)
        return _is_taken(Tx(self.scene.office.engine), placement, in_line)


def _is_taken(tx: Tx, placement: Placement, in_line: Placement) -> bool:
    try:
        tx.change(placement, state=in_line.state, at_wall=in_line.at_wall, at=in_line.at, since=in_line.since)
    except NotAllowed:
        return False
    return True


@pytest.fixture(scope="module")
def bench(ground: Ground, rooms: Path) -> Iterator[Bench]:
    folder = rooms / "bench"
    shutil.copytree(ground.folder, folder, dirs_exist_ok=True)
    clock = SetClock(NOW)
    scene = Scene(open_calendar(a_place(folder), Ambient(clock)), clock)
    scene.set_wall("2026-11-24T12:00")
    yield Bench(scene, ground)
    scene.office.close()


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(drawn=passports(NAMES))
def test_core_and_database_let_the_same_photos_pass(bench: Bench, drawn: Passport) -> None:
    core, database = bench.tried(drawn)
    event("passes" if core else "stopped")
    assert core is database


@given(drawn=passports(NAMES_BEYOND_ASCII))
def test_what_core_lets_pass_the_database_lets_pass_whatever_the_names(bench: Bench, drawn: Passport) -> None:
    core, database = bench.tried(drawn)
    assert database or not core
