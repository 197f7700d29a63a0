"""Paints a line of the policy: a clause by its key, its own words, and under them what Oyez does about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize
from PySide6.QtGui import QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.policy.clauses import Does
from ui.models.policy import LineKind, PolicyLine, PolicyModel
from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.widgets.badge import BadgeLook, badge_size, paint_badge
from ui.widgets.plain import wrapped_layout

_SIDE_PX = 20
_KEY_PX = 108
_GAP_PX = 12
_FOCUS_PX = 2
_MEASURE_PX = 760
_ABOVE_PX = {
    LineKind.TITLE: 18,
    LineKind.FACT: 3,
    LineKind.NOTICE: 8,
    LineKind.HEADING: 24,
    LineKind.CLAUSE: 11,
    LineKind.RULE: 11,
}
_LOOKS = {
    LineKind.TITLE: (TextStyle.HEADING, ColourRole.TEXT),
    LineKind.FACT: (TextStyle.SMALL, ColourRole.MUTED),
    LineKind.NOTICE: (TextStyle.BODY_MEDIUM, ColourRole.WARNING_TEXT),
    LineKind.HEADING: (TextStyle.BODY_STRONG, ColourRole.TEXT),
    LineKind.CLAUSE: (TextStyle.BODY, ColourRole.TEXT),
    LineKind.RULE: (TextStyle.BODY, ColourRole.TEXT),
}
_BADGES = {
    Does.CHECKS: (ColourRole.GOOD_TEXT, ColourRole.GOOD_GROUND, IconName.CIRCLE_CHECK),
    Does.REGISTER: (ColourRole.ACCENT, ColourRole.ACCENT_GROUND, IconName.FILE_TEXT),
    Does.SHOWN: (ColourRole.TEXT, ColourRole.PILL_GROUND, IconName.EYE),
    Does.OUTSIDE: (ColourRole.MUTED, ColourRole.HOVER, IconName.USER),
}

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class _Part:
    """A broken text at its place in the line, from the line's corner."""

    layout: QTextLayout
    place: QPointF
    role: ColourRole


@dataclass(frozen=True)
class _Laid:
    """A line laid out at a width: its texts, its badge with its place, and its height."""

    parts: tuple[_Part, ...]
    badge: tuple[BadgeLook, QPoint] | None
    height_px: int


class PolicyDelegate(QStyledItemDelegate):
    """Paint by the theme; what is laid out once is kept until the width, the text or the theme changes."""

    def __init__(self, theme: Theme, model: PolicyModel, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._model = model
        self._view = view
        self._kept: dict[PolicyLine, _Laid] = {}
        self._kept_px = 0

    def forget(self) -> None:
        """Lay everything out anew when it is next shown."""
        self._kept.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the height of all that the line says at the view's width."""
        width_px = self._view.viewport().width()
        return QSize(width_px, self._laid(self._model.line_at(index), width_px).height_px)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        line = self._model.line_at(index)
        rect = option.rect
        laid = self._laid(line, rect.width())
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(rect, self._theme.colour(ColourRole.ACCENT_GROUND))
        elif line.kind is LineKind.NOTICE:
            side_px = self._side_px() // 2
            painter.fillRect(rect.adjusted(side_px, 0, -side_px, 0), self._theme.colour(ColourRole.WARNING_GROUND))
        if line.kind in {LineKind.CLAUSE, LineKind.RULE}:
            painter.setPen(QPen(self._theme.colour(ColourRole.LINE), 1))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        corner = QPointF(rect.topLeft())
        for part in laid.parts:
            painter.setPen(self._theme.colour(part.role))
            part.layout.draw(painter, corner + part.place)
        if laid.badge is not None:
            look, place = laid.badge
            paint_badge(painter, rect.topLeft() + place, look, self._theme)
        if self._view.hasFocus() and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.colour(ColourRole.FOCUS), _FOCUS_PX))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _laid(self, line: PolicyLine, width_px: int) -> _Laid:
        if width_px != self._kept_px:
            self._kept.clear()
            self._kept_px = width_px
        if line not in self._kept:
            self._kept[line] = self._lay_out(line, width_px)
        return self._kept[line]

    def _lay_out(self, line: PolicyLine, width_px: int) -> _Laid:
        above_px, side_px = self._theme.space(_ABOVE_PX[line.kind]), self._side_px()
        style, role = _LOOKS[line.kind]
        if line.kind not in {LineKind.CLAUSE, LineKind.RULE}:
            part, height_px = self._part(line.text, (style, role), QRect(side_px, above_px, width_px - 2 * side_px, 0))
            below_px = self._theme.space(_ABOVE_PX[LineKind.FACT] if line.kind is not LineKind.NOTICE else above_px)
            return _Laid((part,), None, above_px + height_px + below_px)
        room_px = min(width_px - 2 * side_px, self._theme.length(_KEY_PX + _MEASURE_PX))
        parts: list[_Part] = []
        left_px, top_px = side_px, above_px
        key_px = self._theme.length(_KEY_PX)
        is_beside = room_px > 4 * key_px
        key, key_height_px = self._part(
            line.key,
            (TextStyle.BODY_STRONG, ColourRole.TEXT),
            QRect(left_px, top_px, key_px if is_beside else room_px, 0),
        )
        parts.append(key)
        if is_beside:
            left_px, room_px = (
                left_px + key_px + self._theme.space(_GAP_PX),
                room_px - key_px - self._theme.space(_GAP_PX),
            )
        else:
            top_px += key_height_px
        if line.text:
            words, height_px = self._part(line.text, (style, role), QRect(left_px, top_px, room_px, 0))
            parts.append(words)
            top_px += height_px
        return self._with_doing(
            line, parts, QRect(left_px, top_px + self._theme.space(6), room_px, 0), above_px + key_height_px
        )

    def _with_doing(self, line: PolicyLine, parts: list[_Part], room: QRect, least_px: int) -> _Laid:
        """Put under a clause's words what Oyez does about it: the badge, by what, and why."""
        badge: tuple[BadgeLook, QPoint] | None = None
        top_px = room.top()
        left_px = room.left()
        beside_px = 0
        if line.does is not None:
            look = self._badge(line.does)
            size = badge_size(look, self._theme)
            badge = look, QPoint(left_px, top_px)
            beside_px, least_px = size.width() + self._theme.space(8), max(least_px, top_px + size.height())
        for told, style in self._told(line):
            width_px = max(room.width() - beside_px, 1)
            part, height_px = self._part(told, style, QRect(left_px + beside_px, top_px + 1, width_px, 0))
            parts.append(part)
            top_px += height_px
        bottom_px = max(top_px, least_px) + self._theme.space(_ABOVE_PX[LineKind.CLAUSE])
        return _Laid(tuple(parts), badge, bottom_px)

    def _told(self, line: PolicyLine) -> Iterator[tuple[str, tuple[TextStyle, ColourRole]]]:
        if line.by:
            yield line.by, (TextStyle.SMALL_STRONG, ColourRole.TEXT)
        if line.why:
            yield line.why, (TextStyle.SMALL, ColourRole.MUTED)

    def _badge(self, does: Does) -> BadgeLook:
        ink, ground, icon = _BADGES[does]
        return BadgeLook(self._model.does_words(does), ink, ground, icon)

    def _part(self, text: str, look: tuple[TextStyle, ColourRole], room: QRect) -> tuple[_Part, int]:
        layout, height_px = wrapped_layout(text, self._theme.font(look[0]), room.width())
        layout.setCacheEnabled(True)
        return _Part(layout, QPointF(room.topLeft()), look[1]), height_px

    def _side_px(self) -> int:
        return self._theme.space(_SIDE_PX)
