"""Observances: the days, weeks and months that towns mark, and when they come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from core.model.provinces import Province
from core.planner.yearly import Lasting, Yearly


@dataclass(frozen=True, slots=True)
class Observance:
    """Something that is marked every year.

    ``provinces`` is empty where all of Canada marks it. ``source`` is the page of who declared it or of an authority,
    ``tone`` a sentence on how a town speaks of it. ``checked`` is the day on which a page was found that bears out when
    it comes, ``None`` where nobody has looked.
    """

    key: str
    name: str
    begins: Yearly
    lasting: Lasting
    provinces: frozenset[Province]
    source: str
    tone: str
    checked: date | None

    def is_marked_in(self, province: Province | None) -> bool:
        """Tell whether a province marks it; with ``None`` only what all of Canada marks counts."""
        return not self.provinces or province in self.provinces


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An observance in one year, from its first day until (and with) its last."""

    observance: Observance
    first: date
    last: date

    @property
    def is_one_day(self) -> bool:
        """Tell whether it is over on the day on which it begins."""
        return self.first == self.last


def observances_between(
    observances: Iterable[Observance], from_day: date, to_day: date, province: Province | None
) -> tuple[Occurrence, ...]:
    """Return what a province marks on any day from ``from_day`` until (and with) ``to_day``.

    They come by first day, what ends sooner before what lasts longer.
    """
    found = []
    for observance in observances:
        if observance.is_marked_in(province):
            for year in range(from_day.year, to_day.year + 1):
                first = observance.begins.day_in(year)
                if first is not None and first <= to_day and from_day <= observance.lasting.last_day(first):
                    found.append(Occurrence(observance, first, observance.lasting.last_day(first)))
    return tuple(sorted(found, key=_order))


def _order(occurrence: Occurrence) -> tuple[date, date, str]:
    return occurrence.first, occurrence.last, occurrence.observance.name
