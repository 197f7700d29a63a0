"""What a screen reader says of days and chips of the calendar."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.model.states import State
from ui.models.day_chips import DayChip
from ui.models.photo_words import filled
from ui.session import Session
from ui.widgets.calendar_names import month_name, weekday_name
from ui.widgets.marks import Mark

if TYPE_CHECKING:
    from core.planner.marked_days import Marked


def spoken_day(day: date) -> str:
    """Return a day by its weekday, number and month."""
    return f"{weekday_name(day.weekday())} {day.day} {month_name(day.month)}"


def line_of(marked: Marked) -> str:
    """Return what something is called, after its time where it has one."""
    if marked.begins is None:
        return marked.name
    return f"{marked.begins.hour}:{marked.begins.minute:02d} {marked.name}"


def spoken_marked(marked: Iterable[Marked]) -> list[str]:
    """Return what a day is marked for, holidays as such."""
    return [filled(_tr("holiday: %1"), each.name) if each.is_holiday else line_of(each) for each in marked]


def spoken_chip(session: Session, chip: DayChip) -> str:
    """Return a chip's time, title and how it stands."""
    state = State.HELD if chip.chip.mark is Mark.HELD else chip.state
    standing = {Mark.BLOCKED: _tr("blocked"), Mark.WAITING: _tr("waiting")}.get(chip.chip.mark, "")
    parts = (chip.chip.title, session.texts.state(state).lower(), standing)
    return f"{chip.chip.time} {', '.join(part for part in parts if part)}".strip()


def told_marked(marked: Marked) -> str:
    """Return what something is, when it is and how one speaks of it, for a tip."""
    name = filled(_tr("%1 (holiday)"), marked.name) if marked.is_holiday else line_of(marked)
    if not marked.is_one_day:
        first, last = (f"{day.day} {month_name(day.month)}" for day in (marked.first, marked.last))
        name = filled(_tr("%1, %2 to %3"), name, first, last)
    return filled(_tr("%1. %2"), name, marked.tone) if marked.tone else name


def _tr(text: str) -> str:
    return QCoreApplication.translate("days", text)
