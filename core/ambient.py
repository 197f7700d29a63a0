"""All that is not a pure input: the clock, the zone, new ids and salts."""

from __future__ import annotations

import os
import time
import zoneinfo
from collections.abc import Callable
from dataclasses import field
from datetime import UTC, datetime, timedelta
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

from core.errors import BadInput, StoreUnavailable
from core.late_dataclass import dataclass

_TZDATA = import_module("tzdata")
zoneinfo.reset_tzpath(to=(str(Path(str(_TZDATA.__file__)).parent / "zoneinfo"),))

FLOOR = "2026c"
"""The oldest IANA release in which Alberta and British Columbia no longer change their clocks."""


class Clock(Protocol):
    """Tell the present instant."""

    def now(self) -> datetime:
        """Return the present as an aware UTC instant, in whole milliseconds."""


class SystemClock:
    """Read the computer's clock."""

    def now(self) -> datetime:
        """Return the present as an aware UTC instant, in whole milliseconds."""
        milliseconds = time.time_ns() // 1_000_000
        return datetime.fromtimestamp(milliseconds // 1000, UTC) + timedelta(milliseconds=milliseconds % 1000)


class SetClock:
    """Stand at an instant until it is set to another: for the demo town's past, and for tests."""

    def __init__(self, at: datetime) -> None:
        self._at = at

    def now(self) -> datetime:
        """Return the instant at which the clock stands."""
        return self._at

    def set_to(self, at: datetime) -> None:
        """Move the clock to ``at``, an aware UTC instant."""
        self._at = at


def new_id() -> str:
    """Return a new id: 26 characters, time first, so that later ids sort later (after RFC 9562, version 7)."""
    return f"{time.time_ns() // 1_000_000:012x}{os.urandom(7).hex()}"


def new_salt() -> str:
    """Return 128 random bits as hexadecimal text."""
    return os.urandom(16).hex()


@dataclass(frozen=True)
class Ambient:
    """Bundle what a calendar asks of its surroundings."""

    clock: Clock = field(default_factory=SystemClock)
    new_id: Callable[[], str] = new_id
    new_salt: Callable[[], str] = new_salt
    station: str = "this computer"


class WallNote(Enum):
    """Say what had to be done to make an instant of a wall time."""

    NONE = "none"
    SKIPPED_HOUR = "skipped-hour"
    FIRST_OF_TWO = "first-of-two"


@dataclass(frozen=True)
class Resolved:
    """A wall time that exists, and its instant."""

    wall: datetime
    at: datetime
    note: WallNote


class Zone:
    """Turn the municipality's wall times into instants and back.

    Zone rules come from the bundled tzdata only; the system's may be older than Alberta's law of 2026.
    """

    def __init__(self, name: str) -> None:
        """Load the zone. Raises: BadInput for a name that the bundled tzdata does not know."""
        try:
            self._info = ZoneInfo(name)
        except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise BadInput(None, None, "zone", "unknown-zone", zone=name) from error
        self.name = name

    @property
    def info(self) -> ZoneInfo:
        """Give the ``ZoneInfo`` itself, for recurrence rules."""
        return self._info

    def resolve(self, wall: datetime) -> Resolved:
        """Return the instant of a naive wall time.

        A time that does not exist moves on by the hour that was skipped (2:30 becomes 3:30); one that exists twice is
        the first. Both are said in ``note``.
        """
        aware = wall.replace(tzinfo=self._info, fold=0)
        at = aware.astimezone(UTC)
        back = at.astimezone(self._info).replace(tzinfo=None)
        if back != wall:
            return Resolved(back, at, WallNote.SKIPPED_HOUR)
        twice = wall.replace(tzinfo=self._info, fold=1).utcoffset() != aware.utcoffset()
        return Resolved(wall, at, WallNote.FIRST_OF_TWO if twice else WallNote.NONE)

    def at(self, wall: datetime) -> datetime:
        """Return the aware UTC instant of a naive wall time."""
        return self.resolve(wall).at

    def wall(self, at: datetime) -> datetime:
        """Return the naive wall time of an aware instant."""
        return at.astimezone(self._info).replace(tzinfo=None, fold=0)


def tzdata_version() -> str:
    """Return the bundled zone data's IANA version, such as ``2026f``.

    Raises: StoreUnavailable where it is older than the oldest that knows the law of 2026.
    """
    version = str(_TZDATA.IANA_VERSION)
    if version < FLOOR:
        raise StoreUnavailable("tzdata-too-old", version=version, needed=FLOOR)
    return version
