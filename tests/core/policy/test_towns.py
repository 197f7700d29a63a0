"""A calendar of each town lets through what its policy lets through, in the office and on the command line."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date, time
from pathlib import Path

import pytest

from core.ambient import Ambient, SetClock
from core.commands.authorising import Authorise
from core.commands.channels import AddChannel, AddSlots, ApproveChannel
from core.commands.desk import Command
from core.commands.schedule import AddToQueue
from core.commands.town import AddPerson, NewPerson, SetUpTown
from core.commands.training import RecordTraining
from core.commands.uses import ApproveUse, AskUse
from core.errors import NotAllowed
from core.model.kinds import ChannelId, PersonId
from core.model.media import PeopleAnswer
from core.model.registers import TrainingKind
from core.model.states import State
from core.model.town import AuthorisationKind, Role
from core.office import new_calendar, open_calendar
from core.shipped import pack_named
from core.store import posts as post_queries
from core.store import town as town_queries
from tests.core.builders import (
    COMMUNICATIONS,
    FACEBOOK,
    NOW,
    RECREATION,
    WEBSITE,
    Scene,
    a_person_shown,
    a_photo,
    a_place,
    a_post,
    a_sound_photo,
)
from tests.core.policy.builders import PACKS

ROOT = Path(__file__).parents[3]
PEOPLE = (
    NewPerson("Kim Dyck", "Coordinator", COMMUNICATIONS, frozenset({Role.COORDINATOR})),
    NewPerson("Dana Roy", "Director of Recreation", RECREATION, frozenset({Role.DIRECTOR})),
    NewPerson("Cora Wiebe", "Manager of all", COMMUNICATIONS, frozenset({Role.CAO})),
)


def a_town(policy: str, folder: Path) -> Scene:
    """Set a town up by a policy, with Facebook open to its coordinator and a slot each day."""
    set_up = SetUpTown(PACKS[policy].name, "America/Edmonton", (COMMUNICATIONS, RECREATION), PEOPLE)
    clock = SetClock(NOW)
    settings = {"policy": policy, "zone": "America/Edmonton"}
    scene = Scene(new_calendar(a_place(folder), set_up, settings, Ambient(clock)), clock)
    for name, platform in ((FACEBOOK, "facebook"), (WEBSITE, "website")):
        added = scene.run(AddChannel(name, platform, "City", "News", scene.department(RECREATION)), "dana")
        channel = ChannelId(added.subject or "")
        scene.run(ApproveChannel(channel), "cora")
        scene.run(AddSlots(channel, "FREQ=DAILY", time(9, 0), date(2026, 1, 1)))
        scene.run(Authorise(scene.person("kim"), channel, AuthorisationKind.REGULAR, date(2026, 1, 1)), "cora")
    scene.run(RecordTraining(scene.person("kim"), TrainingKind.TRAINING, date(2026, 1, 8)))
    return scene


@pytest.mark.parametrize("policy", PACKS)
def test_a_calendar_of_every_policy_can_be_made_and_opened_again(policy: str, room: Path) -> None:
    scene = a_town(policy, room)
    scene.reopen()
    town = town_queries.town(scene.office.engine)
    assert (town.policy, town.policy_version) == (policy, PACKS[policy].version)
    assert scene.office.calendar.pack == pack_named(policy) == PACKS[policy]
    scene.office.close()


@pytest.mark.parametrize(
    ("policy", "state"),
    [
        ("taber", State.ASKED),
        ("calgary", State.ASKED),
        ("toronto", State.ASKED),
        ("trail", State.QUEUED),
        ("leduc", State.QUEUED),
        ("default", State.ASKED),
    ],
)
def test_a_photo_without_releases_waits_where_the_policy_makes_it(policy: str, state: State, room: Path) -> None:
    scene = a_town(policy, room)
    assert town_queries.town(scene.office.engine).release_blocks == (state is State.ASKED)
    photo_id = a_sound_photo(scene, people=PeopleAnswer.NAMED)
    a_person_shown(scene, photo_id)
    post_id = a_post(scene, photos=(photo_id,))
    scene.agree(AddToQueue(post_id))
    assert scene.state(post_id) is state
    assert post_queries.unfit(scene.office.engine) == []
    scene.office.close()


def test_who_may_permit_authors_is_the_policys_to_say(room: Path) -> None:
    for policy, may in (("trail", True), ("taber", False)):
        (room / policy).mkdir()
        scene = a_town(policy, room / policy)
        permit = Authorise(scene.person("dana"), scene.channel(FACEBOOK), AuthorisationKind.OVERSEEN, date(2026, 1, 1))
        if may:
            scene.run(permit, "kim")
        else:
            with pytest.raises(NotAllowed, match="right-role"):
                scene.run(permit, "kim")
        scene.office.close()


@pytest.mark.parametrize(
    ("policy", "refused"),
    [
        ("taber", {"kim": "right-role", "dana": "right-role", "cora": "use-not-permitted"}),
        ("calgary", {"kim": "right-role", "dana": "right-role"}),
        ("toronto", {"kim": "right-role", "dana": "right-role"}),
        ("trail", {"dana": "right-role"}),
        ("leduc", {"kim": "right-role", "dana": "right-role"}),
        ("default", {"kim": "right-role", "dana": "right-role"}),
    ],
)
def test_who_gives_leave_that_was_asked_for_is_the_policys_to_say(
    policy: str, refused: dict[str, str], room: Path
) -> None:
    """Taber's document has the Director permit it before."""
    scene = a_town(policy, room)
    leo = NewPerson("Leo Ross", "Programmer", "", frozenset())
    leo_id = PersonId(scene.run(AddPerson(leo, scene.department(RECREATION))).subject or "")
    days, kind = (NOW.date(), date(2026, 12, 31)), AuthorisationKind.OVERSEEN
    asked = AskUse(leo_id, scene.channel(WEBSITE), kind, "A fair", *days, scene.person("dana"))
    request = scene.run(asked).subject or ""
    found = {by: refusal_of(scene, ApproveUse(request), by) for by in ("kim", "dana", "cora")}
    assert {by: code for by, code in found.items() if code} == refused
    scene.office.close()


def refusal_of(scene: Scene, command: Command, by: str) -> str:
    """Return the code by which somebody is refused a command, empty where they are not."""
    try:
        scene.preview(command, by)
    except NotAllowed as refusal:
        return refusal.code
    return ""


def oyez(home: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process and a home of its own."""
    known = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    return subprocess.run(
        [sys.executable, "main.py", *map(str, arguments)],
        cwd=ROOT,
        env={**known, "HOME": str(home), "USERPROFILE": str(home), "LOCALAPPDATA": str(home), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_command_line_makes_a_calendar_by_a_policy(room: Path) -> None:
    made = oyez(room, "new", a_place(room).folder, "--policy", "calgary")
    assert (made.returncode, made.stderr) == (0, "")
    office = open_calendar(a_place(room), Ambient())
    town = town_queries.town(office.engine)
    assert (town.name, town.policy) == ("City of Calgary", "calgary")
    office.close()


@pytest.mark.parametrize("policy", ["calgary", "toronto"])
def test_the_command_line_checks_by_the_clauses_of_the_policy(policy: str, room: Path) -> None:
    scene = a_town(policy, room)
    a_post(scene, by="dana", photos=(a_photo(scene),))
    scene.office.close()
    checked = oyez(room, "check", scene.office.place.folder)
    assert (checked.returncode, checked.stderr) == (1, "")
    for rule in ("author-authorised", "photographer-consent", "photo-approved"):
        in_force = PACKS[policy].rules[rule]
        assert f"({in_force.clause})" in checked.stdout
    assert PACKS[policy].role_names[Role.COORDINATOR] in checked.stdout


def test_an_unknown_policy_is_refused_with_those_there_are(room: Path) -> None:
    refused = oyez(room, "new", room / "calendar", "--policy", "atlantis")
    assert refused.returncode == 1
    assert all(policy in refused.stderr for policy in PACKS)
