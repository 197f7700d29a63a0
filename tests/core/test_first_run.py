"""A town's calendar is made in one go from what is told at first run, or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from core.ambient import Ambient, SetClock
from core.commands.sign_in import sign_in
from core.errors import BadInput, NotAllowed
from core.first_run import FirstRun, NewChannel, make_town
from core.model.town import ChannelState, Role
from core.office import Office, open_calendar
from core.store import journal
from core.store import town as town_queries
from tests.core.builders import NOW, a_place

ROOT = Path(__file__).parents[2]
TOLD = FirstRun(
    town="Town of Taber",
    policy="taber",
    zone="America/Edmonton",
    person="Kim Dyck",
    title="Communications Coordinator",
    department="Communications",
    channels=(NewChannel("facebook", "Facebook", "@townoftaber"), NewChannel("website", "Website")),
    times=(time(9), time(15)),
)
KILLED = """
import os, sys
from pathlib import Path
from core.ambient import Ambient
from core.first_run import _Furnishing, make_town
from core.office import Place
from tests.core.test_first_run import TOLD
run = _Furnishing.run
def die(self, office):
    run(self, office)
    os._exit(9)
_Furnishing.run = die
make_town(Place(Path(sys.argv[1]) / "calendar", Path(sys.argv[1]) / "anchors"), TOLD, Ambient())
"""


def make(folder: Path, told: FirstRun = TOLD) -> Office:
    return make_town(a_place(folder), told, Ambient(SetClock(NOW)))


def test_the_first_person_has_every_role_and_the_log_says_who_gave_them(room: Path) -> None:
    office = make(room)
    (kim,) = town_queries.people(office.engine)
    assert town_queries.roles_of(office.engine, kim.id) == frozenset(Role)
    given = {entry.actor for entry, *_ in journal.entries(office.engine) if entry.subject_table == "person_role"}
    assert given == {"first run"}
    office.close()


def test_the_first_password_lets_its_person_sign_in(room: Path) -> None:
    office = make(room, replace(TOLD, password="a very long walk by the reservoir"))
    (kim,) = town_queries.people(office.engine)
    who = sign_in(office.calendar, kim.id, "a very long walk by the reservoir")
    assert (who.person_id, who.signer is not None) == (kim.id, True)
    assert "reservoir" not in repr(replace(TOLD, password="a very long walk by the reservoir"))
    office.close()


def test_without_a_password_nobody_signs_in_yet(room: Path) -> None:
    office = make(room)
    assert not town_queries.is_signed_in_to(office.engine)
    office.close()


def test_the_channels_are_approved_by_the_one_who_sets_up_and_have_their_times(room: Path) -> None:
    office = make(room)
    facebook, website = town_queries.channels(office.engine)
    (kim,) = town_queries.people(office.engine)
    assert (facebook.handle, facebook.state, facebook.approved_by) == ("@townoftaber", ChannelState.OPEN, kim.id)
    assert website.approved_role == Role.CAO.value
    assert office.engine.value("SELECT count(*) FROM slot_times") == 4
    office.close()


@pytest.mark.parametrize("policy", ["taber", "calgary", "toronto", "trail", "leduc", "default"])
def test_every_shipped_policy_can_be_begun_with(room: Path, policy: str) -> None:
    office = make(room, replace(TOLD, policy=policy))
    assert [channel.approved_by is not None for channel in town_queries.channels(office.engine)] == [True, True]
    office.close()


@pytest.mark.parametrize(
    ("told", "why"),
    [
        (replace(TOLD, town=" "), NotAllowed),
        (replace(TOLD, title=""), NotAllowed),
        (replace(TOLD, zone="America/Taber"), BadInput),
        (replace(TOLD, channels=(NewChannel("facebook", "A"), NewChannel("facebook", "B"))), NotAllowed),
        (replace(TOLD, channels=(NewChannel("geocities", "A"),)), NotAllowed),
    ],
)
def test_what_cannot_be_made_leaves_nothing_behind(room: Path, told: FirstRun, why: type[Exception]) -> None:
    with pytest.raises(why):
        make(room, told)
    assert [path.name for path in room.rglob("*") if path.suffix == ".db"] == []
    make(room).close()


def test_a_first_run_that_is_killed_leaves_no_calendar_and_can_be_begun_again(room: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", KILLED, str(room)]
    assert subprocess.run(command, env=environment, cwd=ROOT, check=False).returncode == 9
    assert not a_place(room).database.exists()
    make(room).close()
    office = open_calendar(a_place(room), Ambient(SetClock(NOW)))
    assert len(town_queries.channels(office.engine)) == 2
    assert sorted(path.name for path in a_place(room).folder.iterdir() if path.is_dir()) == ["backups", "files"]
    office.close()
