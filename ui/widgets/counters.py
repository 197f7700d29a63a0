"""Counters of a text: how much of each channel's room it takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtWidgets import QWidget

from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.flow import FlowRow
from ui.widgets.plain import PlainLabel, set_plain_tool_tip

_SPACING_PX = 12


class Room(Enum):
    """Say how a text fits: well, at a loss, or not at all."""

    ENOUGH = "enough"
    TIGHT = "tight"
    OVER = "over"


@dataclass(frozen=True)
class Counter:
    """Hold one counter: its words such as ``X 214 / 280``, how the text fits, and what that means in a sentence."""

    text: str
    room: Room
    meaning: str = ""


_ROLES = {
    Room.ENOUGH: ColourRole.MUTED,
    Room.TIGHT: ColourRole.WARNING_TEXT,
    Room.OVER: ColourRole.TROUBLE_TEXT,
}


class Counters(FlowRow):
    """Show counters beside each other, on as many lines as they need."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(_SPACING_PX, parent)
        self._theme = theme
        self._labels: list[PlainLabel] = []
        self._counters: tuple[Counter, ...] = ()

    def texts(self) -> tuple[str, ...]:
        """Return the counters as they are shown."""
        return tuple(counter.text for counter in self._counters)

    def set_counters(self, counters: Sequence[Counter]) -> None:
        """Show other counters."""
        if tuple(counters) == self._counters:
            return
        self._counters = tuple(counters)
        while len(self._labels) < len(counters):
            label = PlainLabel(self._theme, "", TextStyle.CAPTION)
            self._labels.append(label)
            self.add_right(label)
        for label, counter in zip(self._labels, counters, strict=False):
            label.setText(counter.text)
            label.set_role(_ROLES[counter.room])
            set_plain_tool_tip(label, counter.meaning)
            label.show()
        for label in self._labels[len(counters) :]:
            label.hide()
