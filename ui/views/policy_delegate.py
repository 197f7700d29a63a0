"""Paints the lines of the policy as they were laid out."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.policy.clauses import Does
from ui.models.policy import LineKind, PolicyLine, PolicyModel
from ui.theme import ColourRole, IconName, Theme
from ui.views.policy_layout import SIDE_PX, LaidLine, lay_out_line
from ui.widgets.badge import BadgeLook, paint_badge

_FOCUS_PX = 2
_BADGES = {
    Does.CHECKS: (ColourRole.GOOD_TEXT, ColourRole.GOOD_GROUND, IconName.CIRCLE_CHECK),
    Does.REGISTER: (ColourRole.ACCENT, ColourRole.ACCENT_GROUND, IconName.FILE_TEXT),
    Does.SHOWN: (ColourRole.TEXT, ColourRole.PILL_GROUND, IconName.EYE),
    Does.OUTSIDE: (ColourRole.MUTED, ColourRole.HOVER, IconName.USER),
}

Index = QModelIndex | QPersistentModelIndex


class PolicyDelegate(QStyledItemDelegate):
    """Paint by the theme; what is laid out once is kept until the width, the text or the theme changes."""

    def __init__(self, theme: Theme, model: PolicyModel, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._model = model
        self._view = view
        self._kept: dict[PolicyLine, LaidLine] = {}
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
        line, rect = self._model.line_at(index), option.rect
        laid = self._laid(line, rect.width())
        self._paint_ground(painter, rect, line, is_chosen=bool(option.state & QStyle.StateFlag.State_Selected))
        for part in laid.parts:
            painter.setPen(self._theme.colour(part.role))
            part.layout.draw(painter, QPointF(rect.topLeft()) + part.place)
        if laid.badge is not None:
            look, place = laid.badge
            paint_badge(painter, rect.topLeft() + place, look, self._theme)
        if self._view.hasFocus() and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.colour(ColourRole.FOCUS), _FOCUS_PX))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _paint_ground(self, painter: QPainter, rect: QRect, line: PolicyLine, *, is_chosen: bool) -> None:
        if is_chosen:
            painter.fillRect(rect, self._theme.colour(ColourRole.ACCENT_GROUND))
        elif line.kind is LineKind.NOTICE:
            side_px = SIDE_PX // 2
            painter.fillRect(rect.adjusted(side_px, 0, -side_px, 0), self._theme.colour(ColourRole.WARNING_GROUND))
        if line.kind in {LineKind.CLAUSE, LineKind.RULE}:
            painter.setPen(QPen(self._theme.colour(ColourRole.LINE), 1))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _laid(self, line: PolicyLine, width_px: int) -> LaidLine:
        if width_px != self._kept_px:
            self._kept.clear()
            self._kept_px = width_px
        if line not in self._kept:
            self._kept[line] = lay_out_line(self._theme, line, self._badge(line), width_px)
        return self._kept[line]

    def _badge(self, line: PolicyLine) -> BadgeLook | None:
        if line.does is None:
            return None
        ink, ground, icon = _BADGES[line.does]
        return BadgeLook(self._model.does_words(line.does), ink, ground, icon)
