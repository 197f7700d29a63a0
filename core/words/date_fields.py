"""Fields in a text that stand for a day, such as {date:%A, %B %-d}, checked and filled in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from core.errors import BadInput

MONTHS = ("January February March April May June July August September October November December").split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()

PLAIN = "%A, %B %-d"
"""How a field without a form of its own says its day."""

MOST_DAYS = 366
"""How far from its day a field may stand, as in {date+7}."""

_FORMS: Mapping[str, Callable[[date], str]] = {
    "%A": lambda day: WEEKDAYS[day.weekday()],
    "%a": lambda day: WEEKDAYS[day.weekday()][:3],
    "%B": lambda day: MONTHS[day.month - 1],
    "%b": lambda day: MONTHS[day.month - 1][:3],
    "%d": lambda day: f"{day.day:02}",
    "%-d": lambda day: str(day.day),
    "%m": lambda day: f"{day.month:02}",
    "%-m": lambda day: str(day.month),
    "%Y": lambda day: f"{day.year:04}",
    "%y": lambda day: f"{day.year % 100:02}",
    "%%": lambda _day: "%",
}
"""What a form may hold, as ``strftime`` has it; the words are always English, whatever the computer speaks."""

_FIELD = re.compile(r"\{[ ]?(?P<name>[A-Za-z]{1,20})(?P<rest>[ ]?(?:[+:-][^{}\n]{0,80})?)\}")
_OPENED = re.compile(r"\{[ ]?date\b", re.IGNORECASE)
_PART = re.compile(r"%-?.?")
_REST = re.compile(r"(?P<days>[+-][0-9]{1,3})?(?P<form>:.*)?")


class BadField(BadInput):
    """Refuse a field that nothing can be put in for; ``values`` hold it as ``written`` and the wrong ``part``."""

    def __init__(self, why: str, written: str, part: str = "") -> None:
        super().__init__(None, None, "text", why, written=written, part=part)


def without_fields(text: str) -> str:
    """Return a text with an ellipsis for each field, for a name that is of no day."""
    return _FIELD.sub("…", text)


def fill_dates(text: str, day: date) -> str:
    """Return a text with each field filled in for a day; braces round anything else stay as they are.

    A field is {date}, or {date:...} with a form of the parts %A %a %B %b %d %-d %m %-m %Y %y %%, or with days before or
    after, as in {date+7:%B %-d}.

    Raises:
        BadField: with why ``field-unknown`` for a name that is not date, ``field-form`` for a part that is not among
            those, ``field-days`` for more than a year, ``field-not-closed`` where the closing brace is missing.
    """
    filled = _FIELD.sub(lambda found: _filled(found, day), text)
    if _OPENED.search(_FIELD.sub(" ", text)) is not None:
        raise BadField("field-not-closed", "{date")
    return filled


def _filled(found: re.Match[str], day: date) -> str:
    written = found[0]
    rest = _REST.fullmatch(found["rest"].strip())
    if found["name"].lower() != "date" or rest is None:
        raise BadField("field-unknown", written)
    days = int(rest["days"] or 0)
    if abs(days) > MOST_DAYS:
        raise BadField("field-days", written)
    form = (rest["form"] or f":{PLAIN}")[1:].strip() or PLAIN
    return _PART.sub(lambda part: _said(part[0], written, day + timedelta(days=days)), form)


def _said(part: str, written: str, day: date) -> str:
    if part not in _FORMS:
        raise BadField("field-form", written, part)
    return _FORMS[part](day)
