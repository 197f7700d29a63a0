"""Lays a line of the policy out: where its key, its words, its badge and what Oyez does about it stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QTextLayout

from ui.models.policy import LineKind, PolicyLine
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.badge import BadgeLook, badge_size
from ui.widgets.plain import wrapped_layout

SIDE_PX = 20

_KEY_PX = 108
_KEYS_TO_STAND_BESIDE = 4
_GAP_PX = 12
_MEASURE_PX = 760
_ABOVE_PX = {
    LineKind.TITLE: 18,
    LineKind.FACT: 3,
    LineKind.NOTICE: 8,
    LineKind.HEADING: 24,
    LineKind.CLAUSE: 11,
    LineKind.RULE: 11,
}
_BELOW_PX = {**_ABOVE_PX, LineKind.TITLE: 3, LineKind.HEADING: 3}

Look = tuple[TextStyle, ColourRole]

_KEY: Look = (TextStyle.BODY_STRONG, ColourRole.TEXT)
_BY: Look = (TextStyle.SMALL_STRONG, ColourRole.TEXT)
_WHY: Look = (TextStyle.SMALL, ColourRole.MUTED)
_WORDS: dict[LineKind, Look] = {
    LineKind.TITLE: (TextStyle.HEADING, ColourRole.TEXT),
    LineKind.FACT: (TextStyle.SMALL, ColourRole.MUTED),
    LineKind.NOTICE: (TextStyle.BODY_MEDIUM, ColourRole.WARNING_TEXT),
    LineKind.HEADING: (TextStyle.BODY_STRONG, ColourRole.TEXT),
    LineKind.CLAUSE: (TextStyle.BODY, ColourRole.TEXT),
    LineKind.RULE: (TextStyle.BODY, ColourRole.TEXT),
}


@dataclass(frozen=True)
class Part:
    """A broken text at its place, from the line's corner, and the role of its ink."""

    layout: QTextLayout
    place: QPointF
    role: ColourRole


@dataclass(frozen=True)
class LaidLine:
    """A line laid out at a width: its texts, its badge with its place or ``None``, and its height."""

    parts: tuple[Part, ...]
    badge: tuple[BadgeLook, QPoint] | None
    height_px: int


class _Stack:
    """Put texts one under the other into a room; ``bottom_px`` is where the last one ends."""

    def __init__(self, theme: Theme, left_px: int, top_px: int, width_px: int) -> None:
        self._theme = theme
        self._room = QRect(left_px, top_px, max(width_px, 1), 0)
        self.parts: list[Part] = []
        self.bottom_px = top_px

    def add(self, text: str, look: Look) -> None:
        """Put a text under the others."""
        layout, height_px = wrapped_layout(text, self._theme.font(look[0]), self._room.width())
        layout.setCacheEnabled(True)
        self.parts.append(Part(layout, QPointF(self._room.left(), self.bottom_px), look[1]))
        self.bottom_px += height_px


def lay_out_line(theme: Theme, line: PolicyLine, badge: BadgeLook | None, width_px: int) -> LaidLine:
    """Return a line laid out at a width; ``badge`` is that of a clause.

    The key of a clause stands beside its words, or over them where there is little room; lines are kept short enough to
    read.
    """
    side_px, above_px, below_px = SIDE_PX, theme.space(_ABOVE_PX[line.kind]), theme.space(_BELOW_PX[line.kind])
    if line.kind not in {LineKind.CLAUSE, LineKind.RULE}:
        words = _Stack(theme, side_px, above_px, width_px - 2 * side_px)
        words.add(line.text, _WORDS[line.kind])
        return LaidLine(tuple(words.parts), None, words.bottom_px + below_px)
    key_px, gap_px = theme.length(_KEY_PX), theme.space(_GAP_PX)
    room_px = min(width_px - 2 * side_px, theme.length(_KEY_PX + _MEASURE_PX))
    is_beside = room_px > _KEYS_TO_STAND_BESIDE * key_px
    key = _Stack(theme, side_px, above_px, key_px if is_beside else room_px)
    key.add(line.key, _KEY)
    left_px = side_px + (key_px + gap_px if is_beside else 0)
    words = _Stack(theme, left_px, above_px if is_beside else key.bottom_px, room_px - (left_px - side_px))
    if line.text:
        words.add(line.text, _WORDS[line.kind])
    room = QRect(left_px, words.bottom_px + theme.space(6), room_px - (left_px - side_px), 0)
    doing, placed = _doing(theme, line, badge, room)
    bottom_px = max(key.bottom_px, doing.bottom_px)
    if placed is not None:
        bottom_px = max(bottom_px, placed[1].y() + badge_size(placed[0], theme).height())
    return LaidLine((*key.parts, *words.parts, *doing.parts), placed, bottom_px + below_px)


def _doing(
    theme: Theme, line: PolicyLine, badge: BadgeLook | None, room: QRect
) -> tuple[_Stack, tuple[BadgeLook, QPoint] | None]:
    """Put the badge into a room, and beside it by what Oyez does it and why."""
    beside_px = 0 if badge is None else badge_size(badge, theme).width() + theme.space(8)
    doing = _Stack(theme, room.left() + beside_px, room.top() + 1, room.width() - beside_px)
    for text, look in _told(line):
        doing.add(text, look)
    return doing, None if badge is None else (badge, room.topLeft())


def _told(line: PolicyLine) -> Iterator[tuple[str, Look]]:
    if line.by:
        yield line.by, _BY
    if line.why:
        yield line.why, _WHY
