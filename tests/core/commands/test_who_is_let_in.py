"""Nobody comes in, or decides, by guessing, by another's row in the file, or by a right that another window ended."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from core.ambient import Ambient
from core.commands.desk import Command
from core.commands.media import ApprovePhoto
from core.commands.passwords import OfferPassword, SetPassword
from core.commands.seal_decisions import RevokeSealDecision
from core.commands.sign_in import FREE_TRIES, sign_in, wait_after
from core.commands.town import EndRole, LeavePerson
from core.commands.uses import PermitUse
from core.errors import NotAllowed
from core.model.seals import SealDecision
from core.model.town import Role
from core.office import open_calendar
from core.store import keys
from tests.core.builders import (
    NEWSLETTER,
    PASSWORD,
    Scene,
    a_key,
    a_photo,
    a_place,
    asked_use,
    everything,
    set_password,
)
from tests.core.commands.sealing import a_planned_post, a_seal, decide, decide_exceptions
from tests.core.recorded import recorded

TIMS = "the ice on the ponds is thin"
GUESSES = 1_000


def refusal(scene: Scene, name: str, password: str) -> str:
    """Try to sign in as somebody and return the code of the refusal."""
    with pytest.raises(NotAllowed) as refused:
        sign_in(scene.office.calendar, scene.person(name), password)
    return refused.value.code


def test_of_a_thousand_guesses_five_are_tried(scene: Scene) -> None:
    set_password(scene, "kim")
    said = [refusal(scene, "kim", f"guess number {number}") for number in range(GUESSES)]
    assert said == ["password-wrong"] * FREE_TRIES + ["sign-in-later"] * (GUESSES - FREE_TRIES)


def test_an_empty_password_is_a_wrong_one(scene: Scene) -> None:
    set_password(scene, "kim")
    assert refusal(scene, "kim", "") == "password-wrong"


def test_a_row_pasted_from_another_person_opens_nothing(scene: Scene) -> None:
    set_password(scene, "tim", TIMS)
    set_password(scene, "kim")
    own, pasted = (keys.standing_key(scene.office.engine, scene.person(name)) for name in ("kim", "tim"))
    assert own is not None
    assert pasted is not None
    columns = "(sealed, salt) = (SELECT sealed, salt FROM credential WHERE id = ?)"
    with closing(sqlite3.connect(scene.office.place.database)) as raw, raw:
        guards = raw.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'credential'")
        for (guard,) in guards.fetchall():
            raw.execute(f"DROP TRIGGER {guard}")
        raw.execute(f"UPDATE credential SET {columns} WHERE id = ?", (pasted.id, own.id))
    assert refusal(scene, "kim", TIMS) == "password-wrong"
    assert refusal(scene, "kim", PASSWORD) == "password-wrong"


@pytest.mark.parametrize("way", ["the role", "the last day"])
def test_who_lost_the_right_in_another_window_decides_nothing_in_the_first(scene: Scene, way: str) -> None:
    photo_id = a_photo(scene)
    set_password(scene, "dana")
    other = open_calendar(scene.office.place, Ambient(scene.clock))
    yesterday = (scene.clock.now() - timedelta(days=1)).date()
    dana = scene.person("dana")
    gone = EndRole(dana, Role.DIRECTOR) if way == "the role" else LeavePerson(dana, yesterday)
    other.run(gone, scene.who("tim"))
    other.close()
    with pytest.raises(NotAllowed, match="right-role"):
        scene.run(ApprovePhoto(photo_id), "dana")


def test_who_was_offered_another_password_in_another_window_decides_nothing_in_the_first(scene: Scene) -> None:
    photo_id = a_photo(scene)
    set_password(scene, "dana")
    other = open_calendar(scene.office.place, Ambient(scene.clock))
    other.run(OfferPassword(scene.person("dana"), "It was seen"), scene.who("tim"))
    other.close()
    with pytest.raises(NotAllowed, match="sign-in-needed"):
        scene.run(ApprovePhoto(photo_id), "dana")


@pytest.mark.parametrize("way", ["without a role", "left"])
def test_who_may_work_here_no_more_does_not_sign_in(scene: Scene, way: str) -> None:
    set_password(scene, "dana")
    yesterday = (scene.clock.now() - timedelta(days=1)).date()
    dana = scene.person("dana")
    scene.run(EndRole(dana, Role.DIRECTOR) if way == "without a role" else LeavePerson(dana, yesterday), "tim")
    assert refusal(scene, "dana", PASSWORD) == {"without a role": "no-role-held", "left": "no-password-set"}[way]


def test_the_calendars_first_password_is_set_by_who_lets_the_others_in(scene: Scene) -> None:
    with pytest.raises(NotAllowed, match="right-role"):
        scene.run(SetPassword(scene.person("dana"), a_key(scene, "dana")), "dana")


def _sealed(scene: Scene) -> Command:
    post_id = a_planned_post(scene)
    return decide(scene, a_seal(scene), post_id)


def _exceptions(scene: Scene) -> Command:
    post_id = a_planned_post(scene)
    seal = a_seal(scene)
    scene.run(decide(scene, seal, post_id), "dana")
    a_planned_post(scene)
    return decide_exceptions(scene, seal)


def _taken_back(scene: Scene) -> Command:
    scene.run(_sealed(scene), "dana")
    (decision,) = scene.office.engine.records(SealDecision)
    return RevokeSealDecision(decision.id, "Not so")


def _permitted(scene: Scene) -> Command:
    asked = scene.run(asked_use(scene, channel_id=scene.channel(NEWSLETTER)), "dana").subject
    return PermitUse(asked or "")


def _on_paper(scene: Scene) -> Command:
    return recorded(scene, ApprovePhoto(a_photo(scene)))


DECIDES: dict[str, tuple[str, str, Callable[[Scene], Command]]] = {
    "a sealed period": ("dana", "dana", _sealed),
    "exceptions to it": ("dana", "dana", _exceptions),
    "a decision about it taken back": ("dana", "dana", _taken_back),
    "a request for leave": ("dana", "dana", _permitted),
    "a decision on paper, by who records it": ("kim", "kim", _on_paper),
    "a decision on paper, by who gave it": ("kim", "dana", _on_paper),
}
"""What is decided: who does it, who loses their roles in another window, and how the command is made before."""


@pytest.mark.parametrize("name", DECIDES)
def test_no_right_lost_in_another_window_decides_whatever_was_on_screen_in_the_first(scene: Scene, name: str) -> None:
    by, loses, made = DECIDES[name]
    command = made(scene)
    other = open_calendar(scene.office.place, Ambient(scene.clock))
    role = Role.COORDINATOR if loses == "kim" else Role.DIRECTOR
    other.run(EndRole(scene.person(loses), role), scene.who("tim"))
    other.close()
    before = everything(scene)
    with pytest.raises(NotAllowed, match=r"right-|recorded-no-approver"):
        scene.run(command, by)
    assert everything(scene) == before


def test_a_copied_calendar_opens_for_nobody_without_the_password_and_counts_on(scene: Scene, room: Path) -> None:
    set_password(scene, "kim")
    for _ in range(FREE_TRIES):
        refusal(scene, "kim", "not the password")
    shutil.copytree(scene.office.place.folder, room / "copy" / "calendar")
    copy = Scene(open_calendar(a_place(room / "copy"), Ambient(scene.clock)), scene.clock)
    assert refusal(copy, "kim", PASSWORD) == "sign-in-later"
    copy.clock.set_to(copy.clock.now() + wait_after(FREE_TRIES))
    assert refusal(copy, "kim", "not the password") == "password-wrong"
    copy.office.close()


def test_a_whole_key_pasted_over_anothers_opens_nothing(scene: Scene) -> None:
    """The public half with it, as who has the file can: a key is bound to its person."""
    set_password(scene, "tim", TIMS)
    set_password(scene, "kim")
    own, pasted = (keys.standing_key(scene.office.engine, scene.person(name)) for name in ("kim", "tim"))
    assert own is not None
    assert pasted is not None
    columns = "(sealed, salt) = (SELECT sealed, salt FROM credential WHERE id = ?)"
    with closing(sqlite3.connect(scene.office.place.database)) as raw, raw:
        for (guard,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            raw.execute(f"DROP TRIGGER {guard}")
        raw.execute(f"UPDATE credential SET {columns} WHERE id = ?", (pasted.id, own.id))
        raw.execute("UPDATE signing_key SET public = ? WHERE id = ?", (pasted.public, own.id))
    assert refusal(scene, "kim", TIMS) == "password-wrong"
