"""The calendars that are drawn: the demo town, one in an emergency, one with nothing in it, one of long texts."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from core.ambient import Ambient, SetClock
from core.commands.calendar import Who
from core.commands.emergency import DeclareEmergency
from core.commands.schedule import AddToQueue
from core.commands.town import NewPerson, SetUpTown
from core.demo.build import build_demo
from core.model.kinds import PersonId
from core.model.town import Role
from core.office import Office, new_calendar, open_calendar
from core.store import town as town_queries
from tests.core.builders import (
    NOW,
    a_photo,
    a_pinned_post,
    a_place,
    a_post,
    a_queued_post,
    a_sound_photo,
    build_town,
    open_copy,
)

NAMES = ("demo", "emergency", "empty", "long")
"""The names of all calendars that are drawn; every one stands at the moment of the tests' town."""

_LONG = (
    "Public skating, stick and puck, learn-to-skate and the parents-and-tots hour over the Christmas holidays at the "
    "Taber Community Centre's large arena"
)
_ONE_WORD = "Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüsselbund" * 2


def open_at(folder: Path) -> Office:
    """Open the calendar in a folder at the moment of the pictures."""
    return open_calendar(a_place(folder), Ambient(SetClock(NOW)))


def build(name: str, folder: Path) -> None:
    """Make the calendar of that name in a new folder."""
    _BUILDERS[name](folder)


def build_all(folder: Path) -> None:
    """Make every calendar, each in a folder of its own name below this one; the demo town is made once."""
    for name in NAMES:
        if name == "emergency":
            shutil.copytree(folder / "demo", folder / name)
            _declare(folder / name)
        else:
            build(name, folder / name)


def _build_demo(folder: Path) -> None:
    build_demo(a_place(folder), NOW).close()


def _build_emergency(folder: Path) -> None:
    _build_demo(folder)
    _declare(folder)


def _declare(folder: Path) -> None:
    office = open_at(folder)
    outlook = office.preview(DeclareEmergency("Boil water advisory"), Who(_officer(office)))
    office.run(DeclareEmergency("Boil water advisory"), Who(_officer(office)), outlook.fingerprint)
    office.close()


def _officer(office: Office) -> PersonId:
    people = town_queries.people(office.engine)
    return next(p.id for p in people if Role.INFORMATION_OFFICER in town_queries.roles_of(office.engine, p.id))


def _build_empty(folder: Path) -> None:
    roles = frozenset({Role.COORDINATOR, Role.IT})
    person = NewPerson("Kim Dyck", "Communications Coordinator", "Communications", roles)
    set_up = SetUpTown("Town of Taber", "America/Edmonton", ("Communications",), (person,))
    settings = {"policy": "taber", "zone": "America/Edmonton"}
    new_calendar(a_place(folder), set_up, settings, Ambient(SetClock(NOW))).close()


def _build_long(folder: Path) -> None:
    template = folder / "template"
    build_town(template)
    scene = open_copy(template, folder)
    a_queued_post(scene, title=_LONG)
    a_queued_post(scene, title=_ONE_WORD)
    a_pinned_post(scene, title=_LONG, photos=(a_sound_photo(scene),))
    asked = a_post(scene, "otto", title=_LONG, photos=(a_photo(scene, description=_LONG),))
    scene.run(AddToQueue(asked), "otto")
    scene.office.close()


_BUILDERS: dict[str, Callable[[Path], None]] = {
    "demo": _build_demo,
    "emergency": _build_emergency,
    "empty": _build_empty,
    "long": _build_long,
}
