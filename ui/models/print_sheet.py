"""What is printed of the calendar: its days and posts in plain words, under a head that says what it is of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from core.layout import DAYS_A_WEEK
from ui.models.calendar_filter import CalendarFilter
from ui.models.day_chips import DayChip
from ui.models.filter_choices import chosen
from ui.models.photo_words import filled
from ui.session import Session
from ui.widgets.calendar_names import whole_day


@dataclass(frozen=True)
class SheetEntry:
    """One post: its time or empty, the number of its class, its title, and where it goes and stands."""

    time: str
    number: str
    title: str
    detail: str


@dataclass(frozen=True)
class SheetDay:
    """One day with what it is marked for; ``is_beside`` tells that it lies beside the month shown."""

    day: date
    line: str
    entries: tuple[SheetEntry, ...]
    is_beside: bool = False


@dataclass(frozen=True)
class Sheet:
    """All that is printed. A grid shows ``columns`` days beside each other; with 1 column days follow one another."""

    title: str
    under: str
    printed: str
    days: tuple[SheetDay, ...]
    columns: int = DAYS_A_WEEK

    @property
    def is_grid(self) -> bool:
        """Tell whether days stand beside each other."""
        return self.columns > 1


def entry_of(session: Session, chip: DayChip) -> SheetEntry:
    """Return a chip in plain words."""
    detail = " · ".join((", ".join(chip.channels), session.texts.state(chip.state)))
    return SheetEntry(chip.chip.time, str(chip.chip.class_number), chip.chip.title, detail)


def sheet_of(session: Session, title: str, days: Sequence[SheetDay], wanted: CalendarFilter, columns: int) -> Sheet:
    """Return the sheet of some days, with the town's name, what the filter names, and today's date."""
    named = [choice.name for choice in chosen(session, wanted)]
    if wanted.words.split():
        named.append(filled(_tr("with “%1”"), wanted.words.strip()))
    under = " · ".join((session.town.name, *([filled(_tr("Only %1"), ", ".join(named))] if named else [])))
    printed = filled(_tr("Printed %1"), whole_day(session.today()))
    return Sheet(title, under, printed, tuple(days), columns)


def _tr(text: str) -> str:
    return QCoreApplication.translate("print", text)
