"""People leave, stay, and get other names: what they could do ends, what was logged keeps the name it had."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

import pytest

from core.commands.desk import Command
from core.commands.registers import AddTownWord
from core.commands.town import AddPerson, ChangePerson, EndRole, GiveRole, LeavePerson, NewPerson
from core.errors import NotAllowed
from core.model.states import State
from core.model.town import Person, Role
from core.store import journal
from tests.core.builders import COMMUNICATIONS, RECREATION, Scene, a_queued_post
from tests.core.commands.saying import EVERYBODY, may

TODAY = date(2026, 11, 20)


def called(scene: Scene, name: str, new_name: str, title: str = "Somebody") -> ChangePerson:
    return ChangePerson(scene.person(name), new_name, title, scene.department(RECREATION))


def added(scene: Scene, name: str) -> AddPerson:
    person = NewPerson(name, "Clerk", "", frozenset())
    return AddPerson(person, scene.department(COMMUNICATIONS))


def test_what_roles_gave_lasts_until_the_end_of_the_last_day(scene: Scene) -> None:
    today = scene.office.calendar.zone.wall(scene.clock.now()).date()
    scene.run(LeavePerson(scene.person("dana"), today), "tim")
    scene.run(AddTownWord("Taberite"), "dana")
    scene.clock.set_to(scene.clock.now() + timedelta(days=1))
    with pytest.raises(NotAllowed, match="right-role"):
        scene.run(AddTownWord("Cornfest"), "dana")


def test_who_stays_after_all_may_do_again_what_their_roles_give(scene: Scene) -> None:
    scene.run(LeavePerson(scene.person("dana"), date(2026, 11, 1)), "tim")
    scene.run(LeavePerson(scene.person("dana"), None), "tim")
    scene.run(AddTownWord("Taberite"), "dana")


def test_what_somebody_scheduled_who_left_is_held(scene: Scene) -> None:
    post_id = a_queued_post(scene, by="ada")
    assert scene.state(post_id) is State.QUEUED
    scene.agree(LeavePerson(scene.person("ada"), date(2026, 11, 1)), "tim")
    assert scene.state(post_id) is State.HELD
    assert [reason.rule for reason in scene.standing_reasons(post_id)] == ["author-authorised"]


@pytest.mark.parametrize("way", ["left", "lost the role"])
def test_the_last_who_gives_roles_does_not_leave(scene: Scene, way: str) -> None:
    gone: Command = LeavePerson(scene.person("tim"), date(2027, 6, 30))
    if way == "lost the role":
        gone = EndRole(scene.person("tim"), Role.IT)
    scene.run(gone, "kim")
    for command in (LeavePerson(scene.person("kim"), TODAY), EndRole(scene.person("kim"), Role.COORDINATOR)):
        with pytest.raises(NotAllowed, match="last-who-gives-roles"):
            scene.run(command)
    scene.run(GiveRole(scene.person("dana"), Role.IT))
    scene.run(LeavePerson(scene.person("kim"), TODAY))


@pytest.mark.parametrize(
    "command",
    [
        lambda s: LeavePerson(s.person("otto"), TODAY),
        lambda s: called(s, "otto", "Otto Falke"),
        lambda s: added(s, "Nora Reimer"),
    ],
)
def test_people_are_kept_by_who_may(scene: Scene, command: Callable[[Scene], Command]) -> None:
    assert may(scene, command(scene)) == dict.fromkeys(set(EVERYBODY) - {"kim", "tim"}, "right-role")


def test_the_log_keeps_the_name_that_somebody_had(scene: Scene) -> None:
    scene.run(AddTownWord("Taberite"), "dana")
    scene.run(called(scene, "dana", "Dana Roy-Lee", "Director of Recreation"), "tim")
    scene.run(AddTownWord("Cornfest"), "dana")
    entries = (entry for entry, *_rows in journal.entries(scene.office.engine))
    told = [entry.actor for entry in entries if entry.act == "AddTownWord"]
    assert told == ["Dana Roy, Director of Recreation", "Dana Roy-Lee, Director of Recreation"]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("name", ["josé friesen", "JOSÉ  FRIESEN", "José Friesen"])
def test_no_two_people_here_have_one_name_in_whatever_letters(
    scene: Scene, name: str, form: Literal["NFC", "NFD"]
) -> None:
    scene.run(added(scene, "José Friesen"), "tim")
    name = unicodedata.normalize(form, name)
    for command in (added(scene, name), called(scene, "otto", name)):
        with pytest.raises(NotAllowed, match="on-file-already"):
            scene.run(command, "tim")


def test_a_name_is_free_again_when_its_person_has_left(scene: Scene) -> None:
    scene.run(LeavePerson(scene.person("otto"), date(2026, 11, 1)), "tim")
    scene.run(added(scene, "Otto Falk"), "tim")


@pytest.mark.parametrize("name", ["D\N{CYRILLIC SMALL LETTER A}na Roy", "\N{GREEK CAPITAL LETTER OMICRON}tto Falk"])
def test_a_name_that_passes_for_another_is_refused(scene: Scene, name: str) -> None:
    with pytest.raises(NotAllowed, match="name-of-two-alphabets"):
        scene.run(added(scene, name), "tim")


def test_a_name_in_another_alphabet_is_a_name(scene: Scene) -> None:
    name = "\N{CYRILLIC CAPITAL LETTER O}\N{CYRILLIC SMALL LETTER EL}\N{CYRILLIC SMALL LETTER YA} Friesen"
    scene.run(added(scene, name), "tim")
    assert name in {person.name for person in scene.office.engine.records(Person, "")}
