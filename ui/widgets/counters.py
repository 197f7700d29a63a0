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


_LOOKS = {
    Room.ENOUGH: (TextStyle.CAPTION, ColourRole.MUTED),
    Room.TIGHT: (TextStyle.CAPTION_STRONG, ColourRole.WARNING_TEXT),
    Room.OVER: (TextStyle.CAPTION_STRONG, ColourRole.TROUBLE_TEXT),
}


class Counters(FlowRow):
    """Show counters beside each other, on as many lines as they need; one that is over stands out."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(_SPACING_PX, parent)
        self._theme = theme
        self._labels: dict[Room, list[PlainLabel]] = {room: [] for room in Room}
        self._counters: tuple[Counter, ...] = ()

    def texts(self) -> tuple[str, ...]:
        """Return the counters as they are shown."""
        return tuple(counter.text for counter in self._counters)

    def set_counters(self, counters: Sequence[Counter]) -> None:
        """Show other counters, those that are over first."""
        ordered = tuple(sorted(counters, key=lambda counter: -list(Room).index(counter.room)))
        if ordered == self._counters:
            return
        self._counters = ordered
        for room, labels in self._labels.items():
            wanted = [counter for counter in ordered if counter.room is room]
            self._grow(room, len(wanted))
            for label, counter in zip(labels, wanted, strict=False):
                label.setText(counter.text)
                set_plain_tool_tip(label, counter.meaning)
                label.show()
            for label in labels[len(wanted) :]:
                label.hide()

    def _grow(self, room: Room, count: int) -> None:
        style, role = _LOOKS[room]
        while len(self._labels[room]) < count:
            label = PlainLabel(self._theme, "", style, role)
            self._labels[room].append(label)
            self.add_right(label)
