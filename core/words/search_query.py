"""Reads what a person types into the search: words, exact words in quotes, and operators with a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from core.model.search import Condition, Note, Operator, Phrase, Remark, SearchQuery
from core.words.clean import clean_line
from core.words.search_words import words_of

LONGEST_QUERY = 1_000
"""The most characters that are read; what is typed beyond is left out, and a note says so."""

MOST_TERMS = 24
"""The most phrases and conditions together; more are left out, and a note says so."""

_TERM = re.compile(
    r'(?P<name>[A-Za-z]+):(?:"(?P<quoted>[^"]*)(?P<closed>"?)|(?P<value>[^\s"]*))'
    r'|"(?P<exact>[^"]*)(?P<ended>"?)|(?P<word>[^\s"]+)'
)
_QUOTES = str.maketrans("\u201c\u201d\u201e\u00ab\u00bb", '"""""')
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)
_KNOWN = {operator.value: operator for operator in Operator}
_DAY_WORDS = {"today": 0, "yesterday": -1, "tomorrow": 1}


@dataclass
class _Reading:
    """What has been read so far."""

    phrases: list[Phrase] = field(default_factory=list)
    conditions: list[Condition] = field(default_factory=list)
    since: date | None = None
    until: date | None = None
    notes: list[Note] = field(default_factory=list)

    def add(self, text: str, *, is_begun: bool) -> None:
        """Look for words beside each other; signs alone are no words."""
        words = words_of(text)
        if words and Phrase(words, is_begun) not in self.phrases:
            self.phrases.append(Phrase(words, is_begun))

    @property
    def is_full(self) -> bool:
        """Tell whether no more terms are taken."""
        return len(self.phrases) + len(self.conditions) >= MOST_TERMS


def read_query(typed: str, today: date) -> SearchQuery:
    """Read what was typed, whatever it is; ``today`` is what "today" means.

    A word need only be begun, words in quotes must stand just so. ``after:`` counts from that day, month or year on,
    ``before:`` up to it and not with it. An operator without a value is not finished yet and asks for nothing; what
    only looks like an operator is read as words, and a note says so.
    """
    cleaned = clean_line(typed[: LONGEST_QUERY + 1].translate(_QUOTES))
    reading = _Reading()
    for term in _terms(cleaned[:LONGEST_QUERY]):
        if reading.is_full:
            break
        _read_term(reading, term, today)
    if reading.is_full or len(typed) > LONGEST_QUERY:
        reading.notes.append(Note(Remark.CUT, "", ""))
    return SearchQuery(
        tuple(reading.phrases), tuple(reading.conditions), reading.since, reading.until, tuple(reading.notes)
    )


def _terms(text: str) -> Iterator[re.Match[str]]:
    return _TERM.finditer(text)


def _read_term(reading: _Reading, term: re.Match[str], today: date) -> None:
    if term["word"] is not None:
        reading.add(term["word"], is_begun=True)
    elif term["exact"] is not None:
        reading.add(term["exact"], is_begun=not term["ended"])
    else:
        _read_operator(reading, term, today)


def _read_operator(reading: _Reading, term: re.Match[str], today: date) -> None:
    name, is_quoted = str(term["name"]), term["quoted"] is not None
    value = str(term["quoted"] if is_quoted else term["value"])
    operator = _KNOWN.get(name.lower())
    if operator is None:
        if value and not value.startswith("//"):
            reading.notes.append(Note(Remark.NO_SUCH_OPERATOR, name, value))
        reading.add(name, is_begun=not value)
        reading.add(value, is_begun=not term["closed"])
    elif not words_of(value):
        return
    elif operator in {Operator.AFTER, Operator.BEFORE}:
        _read_bound(reading, operator, value, today)
    else:
        reading.conditions.append(Condition(operator, value))


def _read_bound(reading: _Reading, operator: Operator, value: str, today: date) -> None:
    bound = _day(value, today)
    if bound is None:
        reading.notes.append(Note(Remark.NO_SUCH_DAY, operator.value, value))
        reading.add(value, is_begun=True)
    elif operator is Operator.AFTER:
        reading.since = bound if reading.since is None else max(reading.since, bound)
    else:
        reading.until = bound if reading.until is None else min(reading.until, bound)


def _day(value: str, today: date) -> date | None:
    """Return the day that is named, the first of a month or year; ``None`` where none is."""
    word = value.lower()
    try:
        if word in _DAY_WORDS:
            return today + timedelta(days=_DAY_WORDS[word])
        named = _DAY.fullmatch(value)
        return None if named is None else date(int(named[1]), int(named[2] or 1), int(named[3] or 1))
    except (ValueError, OverflowError):
        return None
