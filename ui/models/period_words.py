"""What a period of the calendar, the times in it and its standing are called on the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.commands.seal_standing import LineState
from core.model.kinds import Day
from ui.models.photo_words import filled
from ui.widgets.calendar_names import month_name, weekday_name


def period_words(from_day: Day, until_day: Day) -> str:
    """Return a period as "14 to 20 December"; the years only where they differ."""
    return _span(_day_and_month(from_day, until_day), _day_and_month(until_day, None), from_day, until_day)


def whole_period(from_day: Day, until_day: Day) -> str:
    """Return a period as "Monday 14 to Sunday 20 December"."""
    first = f"{weekday_name(from_day.weekday())} {_day_and_month(from_day, until_day)}"
    last = f"{weekday_name(until_day.weekday())} {_day_and_month(until_day, None)}"
    return _span(first, last, from_day, until_day)


def state_words(state: LineState) -> str:
    """Return how a line stands, in a word or two."""
    return {
        LineState.WAITS: _tr("Waits"),
        LineState.APPROVED: _tr("Approved"),
        LineState.RETURNED: _tr("Returned"),
        LineState.CHANGED: _tr("Changed since"),
        LineState.OUT: _tr("Left the period"),
        LineState.GONE: _tr("Goes out no more"),
    }[state]


def posts_words(count: int) -> str:
    """Return how many posts there are."""
    return _tr("1 post") if count == 1 else _tr("%n posts", count)


def _span(first: str, last: str, from_day: Day, until_day: Day) -> str:
    if from_day == until_day:
        return last
    if from_day.year != until_day.year:
        first, last = f"{first} {from_day.year}", f"{last} {until_day.year}"
    return filled(_tr("%1 to %2"), first, last)


def _day_and_month(day: Day, until_day: Day | None) -> str:
    """Return a day with its month, which is left out where the last day names the same."""
    if until_day is not None and (day.year, day.month) == (until_day.year, until_day.month):
        return str(day.day)
    return f"{day.day} {month_name(day.month)}"


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("PeriodWords", text, "", count)
