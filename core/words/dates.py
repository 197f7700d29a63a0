"""Finds the days that a text speaks of: dates, and words such as "tomorrow"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import regex

from core.words.expressions import LateExpression
from core.words.folding import folded

MOST_DAYS_AHEAD = 300
"""A day without a year is the one to come unless that is further ahead; then it is the one past."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_KEY = 3
"""Months and weekdays are told by so many letters, folded: a dotted capital I is an i to the expression."""

# "march" and "may" are verbs, "sat" and "sun" words: what can be another word is a day's only with a capital.
_MONTH = (
    r"(?P<month>(?i:january|february|april|june|july|august|september|october|november|december"
    r"|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)|March|MARCH|Mar|MAR|May|MAY)(?!\pL)\.?"
)
_DAY_NAME = (
    r"(?:(?i:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
    r"|Mon|MON|Tues?|TUES?|Wed|WED|Thu(?:rs?)?|THU(?:RS?)?|Fri|FRI|Sat|SAT|Sun|SUN)(?!\pL)\.?"
)
_TO = r"\s{0,2}(?:[-–\u2014&]|\b(?i:to|through|until|and)\b)\s{0,2}"
_WEEKDAY = (
    rf"(?:(?<!\pL)(?P<weekday>{_DAY_NAME})(?:{_TO}(?P<last_weekday>{_DAY_NAME}))?"
    r"(?:\s(?i:morning|afternoon|evening|night))?(?:\s?[,:–-]\s{0,2}|\s{1,2})(?:the\s)?)?"
)
# What makes another number of it: more digits, a decimal, a time, a share, a length or a count.
_NO_MORE = (
    r"(?!\d|[.:]\d|,\d{3}(?!\d)|%|-\d{3}|\s?(?i:[ap]\.?\s?m\b)|\s?(?i:o['’]clock)"
    r"|\s(?i:km|kilomet|met(?:re|er)s|miles|hours|minutes|people|residents|blocks|times|percent)"
    r"|\pL)"
)
_YEAR = r"(?:(?:,\s{0,2}|\s{1,2})(?P<year>(?:19|20)\d\d)(?!\d|:\d|\s?(?i:h|hrs|hours)\b|[-–]\d))?"
_SUFFIX = r"(?i:st|nd|rd|th)?"
_DAY = rf"(?P<day>[12]\d|3[01]|0?[1-9]){_SUFFIX}"
_LAST = rf"(?P<last>[12]\d|3[01]|0?[1-9]){_SUFFIX}"

_DATE = LateExpression(
    # Only a word that begins as one of the names below, or a number, is looked at.
    r"(?<!\w)(?=[\dADFJMNOSTWadfjmnostw])(?:"
    # Thursday, December 11; Dec. 11-13, 2026; December 11 (Thursday)
    rf"{_WEEKDAY}(?<!\pL){_MONTH}\s{{0,2}}(?P<first>{_DAY}{_NO_MORE})(?:{_TO}{_LAST}{_NO_MORE})?{_YEAR}"
    rf"(?:\s\((?P<weekday>{_DAY_NAME})\))?"
    # 11 December 2026; 11-13 December; the 11th of December. Not "from 10 to 4 December 11".
    rf"|{_WEEKDAY}(?<![\w$#.,:/-])(?P<first>{_DAY})(?:{_TO}{_LAST})?\s(?:of\s)?{_MONTH}"
    rf"(?!\s\d\d?(?!\d)|\s(?i:break)\b){_YEAR}"
    # 2026-12-11
    rf"|{_WEEKDAY}(?<![\w/.-])(?P<year>(?:19|20)\d\d)(?P<mark>[-/])(?P<number>\d\d?)(?P=mark)(?P<day>\d\d?)(?!\d|[-/]\d)"
    # 25/12/2026, 12/25/2026
    rf"|{_WEEKDAY}(?<![\w/.-])(?P<one>\d\d?)/(?P<other>\d\d?)/(?P<year>(?:19|20)\d\d)(?!\d|[-/]\d))"
)
"""Every repetition is bounded, so that no text takes longer than its length."""

_RELATIVE = LateExpression(
    r"(?<![\w@./-])(?:(?:the\s{1,2})?(?P<two>day\s{1,2}(?:after\s{1,2}tomorrow|before\s{1,2}yesterday))"
    r"|(?<!\bof\s)(?P<one>today|tonight|tomorrow|yesterday))(?![\w@/]|\.\w)",
    regex.IGNORECASE,
)
_OFFSETS = {"today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1}
_MOST_MONTH = 12


@dataclass(frozen=True, slots=True)
class DateMention:
    """One day that a text names, from ``start`` to before ``end`` in code points.

    ``weekday_given`` is the weekday that the text names with it, Monday 0; ``None`` where it names none.
    """

    words: str
    start: int
    end: int
    day: date
    weekday_given: int | None

    @property
    def weekday_fits(self) -> bool:
        """Whether the weekday named with the day, if any, is its weekday."""
        return self.weekday_given is None or self.weekday_given == self.day.weekday()


@dataclass(frozen=True, slots=True)
class RelativeMention:
    """One day told from the day of reading: ``offset_days`` after it, from ``start`` to before ``end``."""

    words: str
    start: int
    end: int
    offset_days: int


def date_mentions(text: str, written_on: date) -> tuple[DateMention, ...]:
    """Give the dates that ``text`` names, in order; those of a range, such as "Dec 11-13", as its two ends.

    Without a year it is the one to come, if that is at most 300 days after ``written_on``, and else the one past. A
    weekday never chooses the year: one that fits last year is what a post copied from last year has, and must be seen.
    Dates that do not exist are left out, as is 11/12/2026, which two countries read as two days.
    """
    return tuple(mention for match in _DATE.compiled.finditer(text) for mention in _mentions(match, written_on))


def relative_mentions(text: str) -> tuple[RelativeMention, ...]:
    """Give the words of ``text`` such as "today" and "tomorrow", in order; "leaders of tomorrow" means no day."""
    return tuple(
        RelativeMention(match[0], *match.span(), _offset_days(match["one"] or match["two"]))
        for match in _RELATIVE.compiled.finditer(text)
    )


def _offset_days(words: str) -> int:
    """Tell how many days from today ``words`` are; "the day after" and "the day before" go one further."""
    *further, word = folded(words).split()
    return _OFFSETS[word] * (2 if further else 1)


def _mentions(match: regex.Match[str], written_on: date) -> Iterator[DateMention]:
    """Give the one day or the two ends of a range that ``match`` found."""
    days = _days(match, written_on)
    if not days:
        return
    weekday, last_weekday = _weekday(match["weekday"]), _weekday(match["last_weekday"])
    (start, end), text = match.span(), match.string
    if len(days) == 1:
        end = end if match["last"] is None else match.end("first")
        yield DateMention(text[start:end], start, end, days[0], weekday if last_weekday is None else last_weekday)
        return
    first_end, last_start = match.end("first"), match.start("last")
    yield DateMention(text[start:first_end], start, first_end, days[0], weekday)
    yield DateMention(text[last_start:end], last_start, end, days[1], last_weekday)


def _days(match: regex.Match[str], written_on: date) -> list[date]:
    """Give the day that ``match`` names, and the end of its range where it has one that comes later."""
    month_and_day = _month_and_day(match)
    if month_and_day is None:
        return []
    month, number = month_and_day
    first = _day_of(match["year"], month, number, written_on)
    if first is None:
        return []
    last = _date(first.year, month, int(match["last"])) if match["last"] else None
    return [first, last] if last and last > first else [first]


def _month_and_day(match: regex.Match[str]) -> tuple[int, int] | None:
    """Give month and day as numbers; ``None`` where either part could be the month."""
    if match["month"]:
        return _MONTHS.index(folded(match["month"])[:_KEY]) + 1, int(match["day"])
    if match["number"]:
        return int(match["number"]), int(match["day"])
    one, other = int(match["one"]), int(match["other"])
    if max(one, other) <= _MOST_MONTH:
        return None
    return min(one, other), max(one, other)


def _day_of(year: str | None, month: int, number: int, written_on: date) -> date | None:
    """Give the day in its year, or without one in the year that is meant; ``None`` where there is no such day."""
    if year:
        return _date(int(year), month, number)
    days = [_date(written_on.year + years, month, number) for years in (1, 0, -1)]
    return next((day for day in days if day and (day - written_on).days <= MOST_DAYS_AHEAD), None)


def _date(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _weekday(name: str | None) -> int | None:
    return None if name is None else _WEEKDAYS.index(folded(name)[:_KEY])
