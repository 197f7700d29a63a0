"""What a form asks, as data, and what was answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum

from core.commands.parties import IncomingDocument


class FieldKind(Enum):
    """Say what a field holds; ``CHOICE`` is one of a few, ``SOME`` any of a few, ``TICK`` yes or no."""

    LINE = "line"
    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    MOMENT = "moment"
    TIME = "time"
    CHOICE = "choice"
    SOME = "some"
    TICK = "tick"
    DOCUMENT = "document"


@dataclass(frozen=True)
class Option:
    """One answer of a few: the value that it stands for, and what it is called."""

    value: str
    text: str


@dataclass(frozen=True)
class FormField:
    """One thing that a form asks.

    ``value`` is what it holds at first, of the type that its kind answers with. A day that ``is_needed`` must be
    written; all else that is missing is for the command to refuse. ``refusals`` are the codes that mean this field.
    ``lines`` is how many a text shows at once.
    """

    key: str
    label: str
    kind: FieldKind = FieldKind.LINE
    options: tuple[Option, ...] = ()
    value: object = None
    note: str = ""
    is_needed: bool = False
    refusals: frozenset[str] = frozenset()
    lines: int = 3


@dataclass(frozen=True)
class Letter:
    """To whom what a field of a form holds can be sent, and under which heading; ``field`` is the field's key."""

    addresses: tuple[str, ...]
    heading: str
    field: str


class Answers:
    """What a form's fields hold, by their keys; each is asked for as what its field is."""

    def __init__(self, values: Mapping[str, object]) -> None:
        self._values = values

    def text(self, key: str) -> str:
        """Return a line, a text or the value of a choice; empty where nothing was written or chosen."""
        return str(self._values.get(key) or "")

    def text_if(self, key: str) -> str | None:
        """Return the value of a choice, ``None`` where the form did not ask it."""
        return self.text(key) if key in self._values else None

    def number(self, key: str) -> int:
        """Return a number."""
        value = self._values[key]
        assert isinstance(value, int)
        return value

    def day(self, key: str) -> date:
        """Return a day that had to be written."""
        value = self.day_if(key)
        assert value is not None
        return value

    def day_if(self, key: str) -> date | None:
        """Return a day, ``None`` where none was written."""
        value = self._values[key]
        assert value is None or isinstance(value, date)
        return value

    def moment(self, key: str) -> datetime:
        """Return a wall time that had to be chosen."""
        value = self._values[key]
        assert isinstance(value, datetime)
        return value

    def time(self, key: str) -> time:
        """Return a time of day."""
        value = self._values[key]
        assert isinstance(value, time)
        return value

    def some(self, key: str) -> tuple[str, ...]:
        """Return the values of what was ticked, in the order in which it was offered."""
        value = self._values[key]
        assert isinstance(value, tuple)
        return value

    def document(self, key: str) -> IncomingDocument | None:
        """Return a document that was read, ``None`` where none was chosen."""
        value = self._values[key]
        assert value is None or isinstance(value, IncomingDocument)
        return value

    def is_ticked(self, key: str) -> bool:
        """Tell whether a box was ticked."""
        return bool(self._values[key])
