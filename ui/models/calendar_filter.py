"""What the calendar is narrowed to: channels, classes, departments, states, people, words, and the layers shown."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from enum import Enum
from typing import TYPE_CHECKING, Any

from core.late_dataclass import dataclass
from core.model.states import State

if TYPE_CHECKING:
    from core.store.posts import MonthCell


class Kind(Enum):
    """Name what a calendar can be narrowed by; the value is the field of ``CalendarFilter``."""

    CHANNEL = "channels"
    CLASS = "classes"
    DEPARTMENT = "departments"
    STATE = "states"
    PERSON = "people"


class Layer(Enum):
    """Name what stands in a calendar beside posts."""

    HOLIDAYS = "holidays"
    OBSERVANCES = "observances"
    MEETINGS = "meetings"
    ELECTIONS = "elections"
    EVENTS = "events"


@dataclass(frozen=True)
class CalendarFilter:
    """Tell what is shown. Of each kind any of those named is let through; none named lets all through.

    ``states`` and ``hidden`` hold the values of ``State`` and ``Layer``; every word of ``words`` must stand in a post.
    """

    channels: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    departments: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    words: str = ""
    hidden: frozenset[str] = frozenset()

    @property
    def is_narrow(self) -> bool:
        """Tell whether it may keep any post away."""
        return bool(self.words.split()) or any(self.named(kind) for kind in Kind)

    def named(self, kind: Kind) -> frozenset[str]:
        """Return what of a kind is let through; empty for all."""
        found: frozenset[str] = getattr(self, kind.value)
        return found

    def with_toggled(self, kind: Kind, key: str) -> CalendarFilter:
        """Return the filter with one key of a kind named, or no longer named."""
        toggled: dict[str, Any] = {kind.value: self.named(kind) ^ {key}}
        return replace(self, **toggled)

    def with_layer_toggled(self, layer: Layer) -> CalendarFilter:
        """Return the filter with a layer hidden, or shown again."""
        return replace(self, hidden=self.hidden ^ {layer.value})

    def cleared(self) -> CalendarFilter:
        """Return the filter that lets every post through; hidden layers stay hidden."""
        return CalendarFilter(hidden=self.hidden)

    def shows(self, layer: Layer) -> bool:
        """Tell whether a layer is shown."""
        return layer.value not in self.hidden

    def admits(self, cell: MonthCell, text: str) -> bool:
        """Tell whether a placement is shown; ``text`` is all that its post says, looked at only for words."""
        return (
            _lets(self.channels, cell.channel_id)
            and _lets(self.classes, cell.class_key)
            and _lets(self.departments, cell.department_id)
            and _lets(self.states, cell.state.value)
            and _lets(self.people, cell.author_id)
            and self._says(text)
        )

    def as_text(self) -> str:
        """Return the filter as text to be remembered."""
        told = {each.name: getattr(self, each.name) for each in fields(self)}
        return json.dumps({name: sorted(value) if name != "words" else value for name, value in told.items()})

    def _says(self, text: str) -> bool:
        if not self.words:
            return True
        from core.words.folding import folded

        told = folded(text)
        return all(word in told for word in folded(self.words).split())


def filter_of_text(text: str) -> CalendarFilter:
    """Return the filter that was remembered as text; one that shows all where it cannot be read."""
    try:
        told = json.loads(text)
        named = {each.name: told[each.name] for each in fields(CalendarFilter)}
        words = str(named.pop("words"))
        found = {name: frozenset(str(key) for key in keys) for name, keys in named.items()}
    except (ValueError, TypeError, KeyError):
        return CalendarFilter()
    known = {state.value for state in State}
    return CalendarFilter(**{**found, "states": found["states"] & known}, words=words)


def _lets(named: frozenset[str], key: str) -> bool:
    return not named or key in named
