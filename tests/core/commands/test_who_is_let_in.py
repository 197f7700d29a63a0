"""Nobody comes in, or decides, by guessing, by another's row in the file, or by a right that another window ended."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest

from core.ambient import Ambient
from core.commands.media import ApprovePhoto
from core.commands.passwords import OfferPassword, SetPassword
from core.commands.sign_in import FREE_TRIES, sign_in
from core.commands.town import EndRole, LeavePerson
from core.errors import NotAllowed
from core.model.town import Role
from core.office import open_calendar
from core.store import keys
from tests.core.builders import PASSWORD, Scene, a_key, a_photo, set_password

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
