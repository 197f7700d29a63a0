"""What a search looks for, and what it found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NamedTuple


class Operator(Enum):
    """Name what may be put before a colon, to look for something else than words."""

    CHANNEL = "channel"
    CLASS = "class"
    AFTER = "after"
    BEFORE = "before"
    IS = "is"
    BY = "by"


@dataclass(frozen=True)
class Phrase:
    """Words that stand beside each other, folded: without case and accents; the last may go on where ``is_begun``."""

    words: tuple[str, ...]
    is_begun: bool = True


@dataclass(frozen=True)
class Condition:
    """What an operator asks for, as it was typed after the colon."""

    operator: Operator
    value: str


class Remark(Enum):
    """Say what of a search could not be read as it may have been meant."""

    NO_SUCH_OPERATOR = "no-such-operator"
    NO_SUCH_DAY = "no-such-day"
    NOTHING_SO_CALLED = "nothing-so-called"
    CUT = "cut"


class Note(NamedTuple):
    """A remark, and what was typed; ``operator`` is empty where it is about none."""

    remark: Remark
    operator: str
    value: str


@dataclass(frozen=True)
class SearchQuery:
    """What was typed, read: every phrase and every condition is to hold.

    Posts stand on a day ``since`` and before ``until``; ``None`` means no bound. ``notes`` tell what was read as plain
    words though it may have been meant otherwise.
    """

    phrases: tuple[Phrase, ...] = ()
    conditions: tuple[Condition, ...] = ()
    since: date | None = None
    until: date | None = None
    notes: tuple[Note, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is looked for."""
        return not (self.phrases or self.is_narrowed)

    @property
    def is_narrowed(self) -> bool:
        """Tell whether something else than words is asked for."""
        return bool(self.conditions or self.since or self.until)


Marks = tuple[tuple[str, ...], ...]
"""Ways to meet one condition: of one of them every mark stands at the post."""


@dataclass(frozen=True)
class Wanted:
    """What the index is asked for: phrases, and marks that stand at a post beside its words.

    ``with_earlier`` looks through earlier versions too; ``never`` are ways in which a post is left out.
    """

    phrases: tuple[Phrase, ...] = ()
    marks: tuple[Marks, ...] = ()
    never: Marks = ()
    with_earlier: bool = True


@dataclass(frozen=True)
class Indexed:
    """What is kept of a post or photo to be found: folded words parted by spaces, and marks.

    ``day`` is by what the newest are known; ``earlier`` are the words of versions that went before.
    """

    id: str
    day: date
    title: str
    text: str
    earlier: str
    marks: str


class Hit(NamedTuple):
    """A post or photo that was found, ``is_earlier`` where only versions that went before have the words."""

    id: str
    is_earlier: bool = False


@dataclass(frozen=True)
class Hits:
    """The newest of what was found; ``is_cut`` where there is more."""

    hits: tuple[Hit, ...] = ()
    is_cut: bool = False


NOTHING = Hits()
