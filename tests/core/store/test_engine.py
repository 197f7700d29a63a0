"""Opens calendars, and files that are none: settings are read back, and what cannot be used is left as it lies."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

from core.ambient import Ambient, SetClock
from core.commands.posts import PlanFor
from core.commands.schedule import AddToQueue, Pin
from core.errors import CalendarError, Conflict, Damaged, NotAllowed, StoreUnavailable
from core.model.states import State
from core.office import open_calendar
from core.store.engine import PRAGMAS, Engine
from core.store.tx import Tx
from tests.core.builders import (
    MONDAY_AT_9,
    NOW,
    Scene,
    a_draft,
    a_partner,
    a_place,
    a_post,
    a_queued_post,
    save,
)
from tests.core.doors.ground import raw

A_NOTE = "UPDATE slot_times SET time = '14:30'"
WRITES = [(A_NOTE, True, True), (A_NOTE, False, False), (f"{A_NOTE} WHERE 0", True, False)]
"""A statement, whether its transaction is committed, and whether the calendar is another by it."""


def _bytes_below(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def _state_after(scene: Scene, statement: str, *, kept: bool) -> tuple[int, int]:
    """Return the engine's state after a statement whose transaction is committed, or rolled back."""
    with suppress(KeyError), scene.office.engine.transaction():
        scene.office.engine.write(statement, {})
        if not kept:
            raise KeyError
    return scene.office.engine.state()


@pytest.mark.parametrize(("statement", "kept", "is_another"), WRITES)
def test_a_calendar_is_in_another_state_only_when_something_was_written(
    scene: Scene, statement: str, kept: bool, is_another: bool
) -> None:
    before = scene.office.engine.state()
    assert (_state_after(scene, statement, kept=kept) != before) is is_another


def test_a_calendar_is_in_another_state_when_another_program_wrote(scene: Scene) -> None:
    before = scene.office.engine.state()
    with raw(scene.office.place.database) as connection:
        connection.execute(A_NOTE)
    assert scene.office.engine.state() != before


def test_the_settings_that_keep_a_calendar_whole_are_in_force(scene: Scene) -> None:
    found = {name: scene.office.engine.value(f"PRAGMA {name}") for name in PRAGMAS}
    assert found == {
        "journal_mode": "truncate",
        "synchronous": 3,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "trusted_schema": 0,
    }


class _Deaf(sqlite3.Connection):
    """A connection that does not do as one of the settings asks."""

    unheard = ""

    def execute(self, sql: str, *parameters: Any) -> sqlite3.Cursor:
        if sql.startswith(f"PRAGMA {self.unheard} ="):
            return super().execute("SELECT 1")
        return super().execute(sql, *parameters)


@pytest.mark.parametrize("setting", [name for name in PRAGMAS if name != "journal_mode"])
def test_a_connection_that_does_not_keep_a_setting_is_not_used(
    scene: Scene, setting: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = sqlite3.connect
    deaf = type("Deaf", (_Deaf,), {"unheard": setting})
    monkeypatch.setattr(sqlite3, "connect", lambda *one, **two: connect(*one, **{**two, "factory": deaf}))
    with pytest.raises(StoreUnavailable) as refused:
        Engine(scene.office.place.database)
    assert (refused.value.code, refused.value.values["pragma"]) == ("pragma-not-kept", setting)


def test_a_journal_mode_that_was_changed_outside_is_set_back(scene: Scene) -> None:
    scene.office.close()
    with closing(sqlite3.connect(scene.office.place.database)) as connection:
        assert connection.execute("PRAGMA journal_mode = WAL").fetchone() == ("wal",)
    scene.office = open_calendar(scene.office.place, Ambient(scene.clock))
    assert scene.office.engine.value("PRAGMA journal_mode") == "truncate"


def _missing(path: Path) -> None:
    path.unlink()


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _other_kind(path: Path) -> None:
    path.write_bytes(b"%PDF-1.4 " + b"x" * 5_000)


def _other_program(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY)")
        connection.commit()


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")


def _truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _cut_to_its_head(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100])


UNUSABLE: dict[str, tuple[Callable[[Path], None], type[CalendarError], str]] = {
    "missing": (_missing, StoreUnavailable, "calendar-missing"),
    "empty": (_empty, Damaged, "not-a-calendar"),
    "of another kind": (_other_kind, Damaged, "calendar-damaged"),
    "of another program": (_other_program, Damaged, "not-a-calendar"),
    "of a newer release": (_newer, StoreUnavailable, "calendar-is-newer"),
    "cut in half": (_truncated, Damaged, "calendar-damaged"),
    "cut to its head": (_cut_to_its_head, Damaged, "calendar-damaged"),
}


@pytest.mark.parametrize("name", UNUSABLE)
def test_a_file_that_cannot_be_used_is_refused_and_left_as_it_lies(name: str, built_town: Path, room: Path) -> None:
    import shutil

    shutil.copytree(built_town, room, dirs_exist_ok=True)
    spoil, kind, code = UNUSABLE[name]
    spoil(a_place(room).database)
    before = _bytes_below(room)
    with pytest.raises(kind) as refused:
        open_calendar(a_place(room), Ambient(SetClock(NOW)))
    assert refused.value.code == code
    assert _bytes_below(room) == before


def test_a_calendar_that_another_program_holds_is_said_to_be_in_use_quickly(scene: Scene) -> None:
    with closing(sqlite3.connect(scene.office.place.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        began = time.monotonic()
        with pytest.raises(StoreUnavailable) as refused:
            a_partner(scene)
        assert time.monotonic() - began < 2
        other.execute("ROLLBACK")
    assert refused.value.code == "calendar-in-use"
    assert a_partner(scene)


def test_a_commit_while_another_still_reads_is_in_use_and_can_be_done_again(scene: Scene) -> None:
    with closing(sqlite3.connect(scene.office.place.database, isolation_level=None)) as other:
        reading = other.execute("SELECT id FROM person")
        reading.fetchone()
        with pytest.raises(StoreUnavailable, match="calendar-in-use"):
            a_partner(scene)
        reading.close()
    assert a_partner(scene)


def test_a_calendar_held_for_writing_alone_cannot_be_opened_now(scene: Scene) -> None:
    with closing(sqlite3.connect(scene.office.place.database, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreUnavailable, match="calendar-in-use"):
            Engine(scene.office.place.database, busy_timeout_ms=0)


def _second(scene: Scene) -> Scene:
    return Scene(open_calendar(scene.office.place, Ambient(scene.clock)), scene.clock)


def test_a_post_that_was_saved_in_another_window_is_not_written_over(scene: Scene) -> None:
    post_id = a_post(scene)
    other = _second(scene)
    mine = save(scene, post_id, a_draft(scene, text="Mine"))
    other.run(save(other, post_id, a_draft(other, text="Theirs")), "dana")
    with pytest.raises(Conflict, match="Dana Roy"):
        scene.run(mine)
    assert scene.post(post_id).text == "Theirs"
    other.office.close()


def test_two_windows_take_turns_at_the_log_and_the_slots(scene: Scene) -> None:
    other = _second(scene)
    posts = [a_queued_post(window) for window in (scene, other, scene, other)]
    assert len({scene.placement(post_id).at for post_id in posts}) == 4
    other.office.close()
    scene.reopen()


def test_a_right_is_read_inside_the_step_not_from_an_earlier_one(scene: Scene) -> None:
    from core.commands.town import EndRole
    from core.model.town import Role

    other, post_id = _second(scene), a_post(scene)
    other.run(EndRole(scene.person("kim"), Role.COORDINATOR), "tim")
    with pytest.raises(NotAllowed, match="right-"):
        scene.run(Pin(scene.placement_id(post_id), MONDAY_AT_9))
    other.office.close()


def test_a_record_that_was_changed_since_it_was_read_is_not_written(scene: Scene) -> None:
    post_id = a_post(scene)
    stale = scene.placement(post_id)
    scene.run(PlanFor(stale.id, MONDAY_AT_9))
    engine = scene.office.engine
    with pytest.raises(Conflict), engine.transaction():
        Tx(engine).change(stale, state=State.DROPPED)


def test_what_was_committed_is_there_after_the_process_was_killed(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    copy = scene.office.place.folder.parent / "killed"
    import shutil

    shutil.copytree(scene.office.place.folder, copy / "calendar")
    shutil.copytree(scene.office.place.anchors, copy / "anchors")
    killed = Scene(open_calendar(a_place(copy), Ambient(scene.clock)), scene.clock)
    assert killed.placement(post_id) == scene.placement(post_id)
    killed.office.close()


def test_a_step_cut_short_before_its_commit_leaves_nothing(scene: Scene) -> None:
    import shutil

    post_id = a_post(scene)
    before = scene.placement(post_id)
    folder = scene.office.place.folder.parent / "cut"
    engine = scene.office.engine
    with engine.transaction():
        Tx(engine).change(before, planned=MONDAY_AT_9)
        shutil.copytree(scene.office.place.folder, folder / "calendar")
    shutil.copytree(scene.office.place.anchors, folder / "anchors")
    cut = Scene(open_calendar(a_place(folder), Ambient(scene.clock)), scene.clock)
    assert cut.placement(post_id) == before
    cut.run(AddToQueue(post_id))
    cut.office.close()
