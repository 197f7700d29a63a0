"""A calendar of version 4 is brought up to date whole when it is opened, and takes what is new."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from core.ambient import Ambient, SetClock
from core.commands.media import ApprovePhoto
from core.commands.password_days import RecordPasswordChanged
from core.commands.schedule import TakeOutOfLine
from core.commands.stand_ins import NameStandIn
from core.model.kinds import ChannelId, PostId
from core.model.states import State
from core.office import open_calendar
from core.store.versions import is_as_made, is_current
from core.upkeep.verify import verify
from tests.core.builders import NOW, Scene, a_photo, a_place, rows, set_password
from tests.core.commands.sealing import IN_THE_WEEK, a_seal, decide, plan
from tests.core.packets.mailing import a_packet, approved, trusted
from tests.core.recorded import recorded
from tests.core.store.earlier import an_earlier_calendar

AMBIENT = Ambient(SetClock(NOW))


@pytest.fixture
def earlier(room: Path) -> Path:
    """Give the database of a calendar that version 4 left."""
    return an_earlier_calendar(room, 4)


@pytest.fixture
def opened(earlier: Path, room: Path) -> Iterator[Scene]:
    """Open the calendar that version 4 left."""
    scene = Scene(open_calendar(a_place(room), AMBIENT), SetClock(NOW))
    yield scene
    scene.office.close()


def test_the_calendar_that_version_4_left_is_as_version_4_made_it(earlier: Path) -> None:
    with closing(sqlite3.connect(earlier)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (4,)
        assert is_as_made(connection)
        assert not is_current(connection)


def test_it_is_whole_once_it_was_brought_up_to_date(opened: Scene) -> None:
    assert is_current(opened.office.engine.connection)
    assert verify(opened.office.place, AMBIENT).problems == ()
    assert rows(opened, "SELECT state FROM placement") == [(State.QUEUED.value,)]


def test_a_period_of_it_is_sealed_and_approved(opened: Scene) -> None:
    ((post_id,),) = rows(opened, "SELECT id FROM post")
    opened.agree(TakeOutOfLine(opened.placement_id(PostId(post_id))))
    plan(opened, PostId(post_id), IN_THE_WEEK)
    opened.run(decide(opened, a_seal(opened), PostId(post_id)), "dana")
    assert rows(opened, "SELECT role FROM seal_decision") == [("director",)]


def test_it_takes_decisions_given_on_paper(opened: Scene) -> None:
    opened.run(recorded(opened, ApprovePhoto(a_photo(opened))))
    assert rows(opened, "SELECT way FROM recorded_decision") == [("paper",)]


def test_it_takes_the_day_of_a_changed_password(opened: Scene) -> None:
    ((channel_id,),) = rows(opened, "SELECT min(id) FROM channel")
    opened.run(RecordPasswordChanged(ChannelId(channel_id), NOW.date()))
    assert rows(opened, "SELECT on_day FROM password_change") == [("2026-11-20",)]


def test_its_people_name_stand_ins(opened: Scene) -> None:
    days = (date(2026, 11, 20), date(2026, 11, 27))
    opened.run(NameStandIn(opened.person("dana"), opened.person("kim"), *days), "dana")
    assert rows(opened, "SELECT until_day FROM stand_in") == [("2026-11-27",)]


def test_a_period_of_it_is_approved_on_another_computer(opened: Scene) -> None:
    ((post_id,),) = rows(opened, "SELECT id FROM post")
    opened.agree(TakeOutOfLine(opened.placement_id(PostId(post_id))))
    plan(opened, PostId(post_id), IN_THE_WEEK)
    set_password(opened, "kim")
    trusted(opened, approved(opened, a_packet(opened, a_seal(opened))))
    assert rows(opened, "SELECT how FROM key_acceptance") == [("403 555 0134",)]
