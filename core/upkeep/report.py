"""What a verification found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from core.errors import CalendarError
from core.model.kinds import Instant


class Part(Enum):
    """Name a part of a calendar that is verified, for what is shown while it runs."""

    DATABASE = "database"
    LOG = "log"
    RECORDS = "records"
    POSTS = "posts"
    FILES = "files"


Progress = Callable[[Part, int], None]
"""Told of each part how much of it is done: rows, records, posts or files."""


def silent(_part: Part, _done: int) -> None:
    """Show no progress."""


@dataclass(frozen=True)
class Problem:
    """One thing that is not as Oyez left it. ``code`` names the sentence, ``values`` fill its gaps.

    ``error`` is what kept a part from being read to its end.
    """

    code: str
    values: Mapping[str, object]
    error: CalendarError | None = None


@dataclass(frozen=True)
class Report:
    """The outcome of a verification: nothing is wrong where ``problems`` is empty.

    ``notes`` say what could not be proved, or lies about; ``counts`` how much was read of each part.
    """

    checked_at: Instant
    problems: tuple[Problem, ...]
    notes: tuple[Problem, ...]
    counts: Mapping[Part, int]

    @property
    def is_whole(self) -> bool:
        """Tell whether the calendar is as Oyez left it."""
        return not self.problems
