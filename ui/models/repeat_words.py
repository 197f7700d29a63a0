"""How often a post comes again: the rules that are offered for a day, and any rule in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.models.photo_words import filled
from ui.models.registers.form import Option
from ui.models.slot_words import weekdays_told
from ui.widgets.calendar_names import month_name, weekday_name

if TYPE_CHECKING:
    from collections.abc import Mapping

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WEEKDAYS_OF_WORK = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
_LAST_FROM_DAY = 29


def repeats_from(day: date) -> tuple[Option, ...]:
    """Return the rules (RFC 5545) that are offered for a post that comes first on a day, the likeliest first."""
    short = _WEEKDAYS[day.weekday()]
    rules = [
        f"FREQ=WEEKLY;BYDAY={short}",
        f"FREQ=WEEKLY;INTERVAL=2;BYDAY={short}",
        f"FREQ=MONTHLY;BYDAY={(day.day - 1) // 7 + 1}{short}",
        f"FREQ=MONTHLY;BYMONTHDAY={day.day}",
        f"FREQ=YEARLY;BYMONTH={day.month};BYMONTHDAY={day.day}",
        "FREQ=DAILY",
        _WEEKDAYS_OF_WORK,
    ]
    if day.day >= _LAST_FROM_DAY:
        rules[2] = f"FREQ=MONTHLY;BYDAY=-1{short}"
    return tuple(Option(rule, repeat_told(rule)) for rule in rules)


def repeats_offered() -> tuple[Option, ...]:
    """Return what is offered while the first day is still open: the rules of ``repeats_from``, by their place."""
    told = (
        _tr("Every week, on the same weekday"),
        _tr("Every second week, on the same weekday"),
        _tr("Every month, on the same weekday, as on every first Monday"),
        _tr("Every month, on the same day"),
        _tr("Every year, on the same day"),
        _tr("Every day"),
        _tr("Monday to Friday"),
    )
    return tuple(Option(str(place), text) for place, text in enumerate(told))


def with_rule(options: tuple[Option, ...], rule: str) -> tuple[Option, ...]:
    """Return options with a rule among them, first where it was not."""
    known = any(option.value == rule for option in options)
    return options if known else (Option(rule, repeat_told(rule)), *options)


def repeat_told(rule: str) -> str:
    """Return a rule in words, such as ``Every second Tuesday``; one of another kind as it is written."""
    parts = dict(part.partition("=")[::2] for part in rule.upper().split(";"))
    every = {"WEEKLY": _weekly, "MONTHLY": _monthly, "YEARLY": _yearly}.get(parts.get("FREQ", ""))
    told = "" if every is None else every(parts)
    if not told and weekdays_told(rule):
        told = filled(_tr("Every week: %1"), weekdays_told(rule)) if parts.get("FREQ") == "WEEKLY" else _tr("Every day")
    return told or rule


def _weekly(parts: Mapping[str, str]) -> str:
    interval, days = parts.get("INTERVAL", "1"), parts.get("BYDAY", "")
    if days not in _WEEKDAYS or not parts.keys() <= {"FREQ", "INTERVAL", "BYDAY"}:
        return ""
    form = {"1": _tr("Every %1"), "2": _tr("Every second %1")}.get(interval)
    return "" if form is None else filled(form, weekday_name(_WEEKDAYS.index(days)))


def _monthly(parts: Mapping[str, str]) -> str:
    if parts.keys() == {"FREQ", "BYMONTHDAY"}:
        return filled(_tr("Every month on day %1"), parts["BYMONTHDAY"])
    which, short = parts.get("BYDAY", "")[:-2], parts.get("BYDAY", "")[-2:]
    ordinals = {
        "1": _tr("Every first %1 of the month"),
        "2": _tr("Every second %1 of the month"),
        "3": _tr("Every third %1 of the month"),
        "4": _tr("Every fourth %1 of the month"),
        "-1": _tr("Every last %1 of the month"),
    }
    if parts.keys() != {"FREQ", "BYDAY"} or which not in ordinals or short not in _WEEKDAYS:
        return ""
    return filled(ordinals[which], weekday_name(_WEEKDAYS.index(short)))


def _yearly(parts: Mapping[str, str]) -> str:
    if parts.keys() != {"FREQ", "BYMONTH", "BYMONTHDAY"}:
        return ""
    return filled(_tr("Every year on %1 %2"), month_name(int(parts["BYMONTH"])), parts["BYMONTHDAY"])


def _tr(text: str) -> str:
    return QCoreApplication.translate("repeats", text)
