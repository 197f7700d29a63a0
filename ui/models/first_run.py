"""What the first run offers and makes: policies, zones, platforms and folders, and the calendar itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.ambient import Ambient
from core.errors import BadInput, CalendarError, StoreUnavailable
from core.model.findings import Severity
from core.model.provinces import province_of_zone, zones_of_canada
from core.model.town import Role
from core.office import DATABASE, Place
from core.places import Places, anchors_of, note_second_folder
from core.policy.acts import Act
from core.policy.rights import who_may
from core.shipped import pack_named, platforms, shipped_policies
from core.store.fit_folder import Surroundings, refusal
from core.system_zone import guessed_zone
from ui.models.photo_words import filled
from ui.text import Texts

if TYPE_CHECKING:
    from core.first_run import FirstRun
    from core.policy.pack import Pack

OWN_RULES = "default"
"""The key of the policy that is no town's."""

_USUAL_ZONE = "America/Edmonton"
_TIMES = ((time(9),), (time(9), time(15)), ())


@dataclass(frozen=True)
class PolicyCard:
    """A policy as it is offered: whose it is and what it asks, in its own words.

    ``town`` is empty for the policy that is no town's. ``stops`` is what has to hold before a post is scheduled.
    """

    key: str
    name: str
    town: str
    about: str
    stops: str
    order: tuple[str, ...]
    approves_channels: str
    coordinator: str


@dataclass(frozen=True)
class Offer:
    """One thing to choose from, and what it is called."""

    value: str
    text: str


class FirstRunModel:
    """Answer what a first run asks of the computer and of Oyez, and make the calendar."""

    def __init__(self, kept: Places, environment: Mapping[str, str], around: Surroundings) -> None:
        """Know where this user's things are kept, and what the computer says of its folders."""
        self._kept = kept
        self._environment = environment
        self._around = around
        self.texts = Texts()

    def policies(self) -> tuple[PolicyCard, ...]:
        """Return the shipped policies, the one that is no town's first."""
        keys = shipped_policies()
        return tuple(self._card(pack_named(key)) for key in (OWN_RULES, *(key for key in keys if key != OWN_RULES)))

    def zones(self) -> tuple[Offer, ...]:
        """Return the zones by the names that people give them, each province's usual one first."""
        usual: dict[str, str] = {}
        others: list[Offer] = []
        for zone, province in zones_of_canada():
            name = filled(_tr("%1 time"), self.texts.province(province))
            if name in usual:
                others.append(Offer(zone, f"{name} · {zone.rpartition('/')[2].replace('_', ' ')}"))
            else:
                usual[name] = zone
        first = (Offer(zone, name) for name, zone in sorted(usual.items()))
        return (*first, *sorted(others, key=_text_of))

    def zone(self) -> str:
        """Return the zone to which the computer is set, where it is one of Canada's; else the usual one."""
        guess = guessed_zone(self._environment)
        return guess if guess is not None and province_of_zone(guess) is not None else _USUAL_ZONE

    def platforms(self) -> tuple[Offer, ...]:
        """Return the platforms on which a town may have a profile."""
        return tuple(Offer(key, platform.label) for key, platform in platforms().items())

    def times(self) -> tuple[Offer, ...]:
        """Return at which times of working days all channels may post to begin with."""
        words = (
            _tr("Working days at 9:00"),
            _tr("Working days at 9:00 and 15:00"),
            _tr("No times yet: Setup has them"),
        )
        return tuple(Offer(str(number), text) for number, text in enumerate(words))

    def times_of(self, value: str) -> tuple[time, ...]:
        """Return the times that an offer of ``times`` means."""
        return _TIMES[int(value)]

    def department(self) -> str:
        """Return the department that most first people are of."""
        return self.texts.say("cli", "department")

    def folder(self) -> Path:
        """Return the folder that is offered: on this computer, and free."""
        base = self._kept.data / "calendar"
        numbered = (base.with_name(f"{base.name} {number}") for number in range(2, 100))
        return next((each for each in (base, *numbered) if not each.exists()), base)

    def check_folder(self, told: str) -> Path:
        """Return the folder for a calendar. Raises: CalendarError where it may not lie there, with the reason."""
        folder = self._absolute(told)
        refused = refusal(folder.resolve(), self._around) or refusal(folder, self._around)
        if refused is not None:
            raise refused
        if (folder / DATABASE).exists():
            raise BadInput(None, None, None, "folder-in-use-by-calendar")
        return folder

    def check_second(self, told: str, folder: Path) -> Path | None:
        """Return the folder for backups, ``None`` for none. Raises: CalendarError where it cannot be meant."""
        if not told.strip():
            return None
        second = self._absolute(told)
        if folder == second or folder in second.parents:
            raise BadInput(None, None, None, "folder-the-same")
        return second

    def make(self, told: FirstRun, folder: Path, second: Path | None) -> Callable[[object], Path]:
        """Return the work of making a calendar, for a job; it gives the folder. It raises CalendarError."""
        return _Making(self._kept, told, folder, second).run

    def _absolute(self, told: str) -> Path:
        folder = Path(told.strip()).expanduser()
        if not told.strip() or not folder.is_absolute():
            raise BadInput(None, None, None, "folder-not-absolute", example=str(self._kept.data / "calendar"))
        return folder

    def _card(self, pack: Pack) -> PolicyCard:
        stopping = (rule for rule, kept in pack.rules.items() if kept.severity is Severity.BLOCK)
        is_own = pack.key == OWN_RULES
        authority = who_may(Act.APPROVE_CHANNEL, pack)
        return PolicyCard(
            key=pack.key,
            name=pack.title if is_own else f"{pack.name} · {pack.title}",
            town="" if is_own else pack.name,
            about=self._about(pack),
            stops=" · ".join(self.texts.rule_name(rule) for rule in stopping),
            order=tuple(f"{priority.number} {priority.name}" for priority in pack.classes),
            approves_channels=" / ".join(pack.role_names[role] for role in authority),
            coordinator=pack.role_names[Role.COORDINATOR],
        )

    def _about(self, pack: Pack) -> str:
        if pack.key == OWN_RULES:
            return _tr("For a town whose own policy is not among these. Setup lets you change every rule.")
        latest = max((*pack.revised, pack.adopted) if pack.adopted else pack.revised, default=None)
        parts = [pack.source]
        if latest is not None:
            parts.append(filled(_tr("As it stood on %1."), self.texts.day(latest)))
        return " ".join(part if part.endswith(".") else f"{part}." for part in parts)


@dataclass(frozen=True)
class _Making:
    """The making of a calendar, off the window's thread."""

    kept: Places
    told: FirstRun
    folder: Path
    second: Path | None

    def run(self, _progress: object) -> Path:
        """Make it, close it, and remember where its backups go."""
        from core.first_run import make_town

        make_town(Place(self.folder, anchors_of(self.kept.state, self.folder)), self.told, Ambient()).close()
        if self.second is not None:
            note_second_folder(self.kept.state, self.folder, self.second)
        return self.folder


def sentence_of(error: Exception) -> str:
    """Return what a person is told of something that failed."""
    known = error if isinstance(error, CalendarError) else StoreUnavailable("store-failed", why=str(error))
    return Texts.plain(known)


def _text_of(offer: Offer) -> str:
    return offer.text


def _tr(text: str) -> str:
    return QCoreApplication.translate("first-run", text)
