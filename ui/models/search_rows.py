"""What the search shows, line by line: headings with their counts, and under each what was found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from core.model.search import Phrase
from core.words.search_words import spans_found
from ui.theme import IconName
from ui.widgets.plain import single_line

Spans = tuple[tuple[int, int], ...]

_LOOKED_AT = 4_000
"""The most characters of a text in which words are marked: no line shows as many."""

_LEAD = 28
"""How many characters stand before the first word that was found, at most."""


class Group(Enum):
    """Name what is found, in the order in which it stands."""

    RECENT = "recent"
    OPERATORS = "operators"
    POSTS = "posts"
    PHOTOS = "photos"
    PEOPLE = "people"
    REGISTERS = "registers"
    CLAUSES = "clauses"
    COMMANDS = "commands"


class RowKind(Enum):
    """Say what a row is: the heading of a group, something found, or the rest of a group."""

    HEADING = "heading"
    ENTRY = "entry"
    MORE = "more"


@dataclass(frozen=True)
class Marked:
    """A line of text, and where in it stands what is looked for."""

    text: str
    spans: Spans = ()


@dataclass(frozen=True)
class SearchRow:
    """One row. ``key`` names what it opens, in the words of its group.

    ``aside`` stands at the right: a time, or a key; ``badge`` is a class by number and name. ``refusal`` is why it
    cannot be done now, empty where it can. ``day`` is the ISO day on which a post stands, if any.
    """

    kind: RowKind
    group: Group
    title: Marked
    key: str = ""
    detail: Marked = Marked("")
    aside: str = ""
    icon: IconName | None = None
    badge: tuple[int, str] | None = None
    refusal: str = ""
    day: str = ""

    @property
    def spoken(self) -> str:
        """Give all that the row says, in one line."""
        badge = "" if self.badge is None else f"{self.badge[0]} {self.badge[1]}"
        parts = (self.title.text, badge, self.aside, self.detail.text, self.refusal)
        return ", ".join(part for part in parts if part)


def marked(text: str, phrases: tuple[Phrase, ...]) -> Marked:
    """Return a text on one line, with the words that are looked for marked."""
    line = single_line(text)[:_LOOKED_AT]
    return Marked(line, spans_found(line, phrases))


def excerpt(texts: tuple[str, ...], phrases: tuple[Phrase, ...], before: str = "") -> Marked:
    """Return the text in which most phrases are found, from shortly before the first; ``before`` stands in front."""
    lines = [marked(text, phrases) for text in texts if text] or [Marked("")]
    best = max(lines, key=lambda line: len(line.spans) > 0)
    start = _start(best)
    lead = before + ("… " if start else "")
    shift = len(lead) - start
    return Marked(lead + best.text[start:], tuple((first + shift, last + shift) for first, last in best.spans))


def _start(line: Marked) -> int:
    """Return where an excerpt begins: at a word, so near the first mark that it is seen."""
    first = line.spans[0][0] if line.spans else 0
    if first <= _LEAD:
        return 0
    return line.text.rfind(" ", 0, first - _LEAD // 2) + 1
