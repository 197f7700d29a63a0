"""What a pack lists for its town, such as objectives, reasons for moderating and office hours."""

from __future__ import annotations

from datetime import time
from enum import Enum

from core.late_dataclass import dataclass
from core.toml_file import Table


class Weekday(Enum):
    """Name a day of the week, in the order in which Python counts them."""

    MONDAY = "Monday"
    TUESDAY = "Tuesday"
    WEDNESDAY = "Wednesday"
    THURSDAY = "Thursday"
    FRIDAY = "Friday"
    SATURDAY = "Saturday"
    SUNDAY = "Sunday"


@dataclass(frozen=True)
class OfficeHours:
    """The days and hours at which the town's staff is there, holidays aside; ``closes`` is later than ``opens``."""

    days: frozenset[Weekday]
    opens: time
    closes: time


@dataclass(frozen=True)
class Lists:
    """What a pack lists; all of it may be left out.

    ``objectives`` are those that a post may name, ``moderation_reasons`` those for which a comment may be removed.
    ``newsletters`` and ``signs`` are the town's channels to which a request is deferred, by the names that people know.
    """

    objectives: tuple[str, ...] = ()
    moderation_reasons: tuple[str, ...] = ()
    newsletters: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    office_hours: OfficeHours | None = None


NO_LISTS = Lists()
_TEXTS = ("objectives", "moderation_reasons", "newsletters", "signs")


def read_lists(table: Table) -> Lists:
    """Return the lists of a pack.

    Raises: BadInput for an entry that stands twice in a list, and for hours that end before they begin.
    """
    table.only({*_TEXTS, "office_hours"})
    return Lists(
        **{key: _each_once(table, key) for key in _TEXTS if table.has(key)},
        office_hours=_office_hours(table.table("office_hours")) if table.has("office_hours") else None,
    )


def _each_once(table: Table, key: str) -> tuple[str, ...]:
    texts = table.texts(key)
    for place, text in enumerate(texts):
        if text in texts[:place]:
            raise table.refuse(key, "pack-listed-twice", value=text)
    return texts


def _office_hours(table: Table) -> OfficeHours:
    table.only({"days", "opens", "closes"})
    opens, closes = table.time_of_day("opens"), table.time_of_day("closes")
    if closes <= opens:
        raise table.refuse("closes", "pack-hours-backward", opens=opens.isoformat("minutes"))
    return OfficeHours(frozenset(table.choices("days", Weekday)), opens, closes)
