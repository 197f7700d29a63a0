"""A list of things to go through: each a picture, a name, a line about it, and how long it stands there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.widgets.plain import single_line

_ICON_PX = 16
_SIDE_PX, _ABOVE_PX, _GAP_PX, _BETWEEN_PX = 16, 11, 8, 2
_RING_PX = 2

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Entry:
    """Hold one thing. ``note`` stands at the right, ``spoken`` is what a screen reader says of all of it.

    ``is_pressing`` has the note stand out.
    """

    icon: IconName
    name: str
    line: str
    note: str
    spoken: str
    is_pressing: bool = False


class _EntryDelegate(QStyledItemDelegate):
    """Paint an entry over two lines."""

    def __init__(self, theme: Theme, view: EntryList) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for two lines."""
        name, line = self._metrics(TextStyle.BODY_STRONG), self._metrics(TextStyle.SMALL)
        above_px = self._theme.space(_ABOVE_PX)
        return QSize(1, name.height() + line.height() + 2 * above_px + self._theme.space(_BETWEEN_PX) + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one entry."""
        entry, rect = self._view.entries[index.row()], option.rect
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_current or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.colour(ColourRole.ACCENT_GROUND if is_current else ColourRole.HOVER))
        painter.setPen(self._theme.colour(ColourRole.LINE))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self._paint_words(painter, rect, entry)
        if is_current and self._view.hasFocus():
            painter.setPen(QPen(self._theme.colour(ColourRole.FOCUS), _RING_PX))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        side_px, gap_px, icon_px = self._theme.space(_SIDE_PX), self._theme.space(_GAP_PX), self._theme.length(_ICON_PX)
        name, small = self._metrics(TextStyle.BODY_STRONG), self._metrics(TextStyle.SMALL)
        top_px = rect.top() + self._theme.space(_ABOVE_PX)
        pixmap = self._theme.pixmap(entry.icon, ColourRole.MUTED, _ICON_PX, painter.device().devicePixelRatio())
        painter.drawPixmap(rect.left() + side_px, top_px + (name.height() - icon_px) // 2, pixmap)
        left_px = rect.left() + side_px + icon_px + gap_px
        note_px = small.horizontalAdvance(entry.note)
        right_px = rect.right() - side_px
        first = QRect(left_px, top_px, max(right_px - note_px - gap_px - left_px, 0), name.height())
        self._paint_line(painter, first, entry.name, TextStyle.BODY_STRONG, ColourRole.TEXT)
        note = QRect(right_px - note_px, top_px, note_px + 1, name.height())
        ink = ColourRole.WARNING_TEXT if entry.is_pressing else ColourRole.MUTED
        self._paint_line(painter, note, entry.note, TextStyle.SMALL, ink)
        second = QRect(left_px, first.bottom() + 1 + self._theme.space(_BETWEEN_PX), right_px - left_px, small.height())
        self._paint_line(painter, second, entry.line, TextStyle.SMALL, ColourRole.MUTED)

    def _paint_line(self, painter: QPainter, room: QRect, text: str, style: TextStyle, role: ColourRole) -> None:
        painter.setFont(self._theme.font(style))
        painter.setPen(self._theme.colour(role))
        cut = self._metrics(style).elidedText(single_line(text), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)

    def _metrics(self, style: TextStyle) -> QFontMetrics:
        return QFontMetrics(self._theme.font(style))


class EntryList(QListWidget):
    """Let one of several things be stood on; ``entry_chosen`` carries its place, counted from 0.

    ``scroll_requested`` asks to scroll what is shown of it, by pages: Space goes on, with Shift back.
    """

    entry_chosen = Signal(int)
    scroll_requested = Signal(int)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        """Make the list; ``name`` is what a screen reader calls it."""
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_EntryDelegate(theme, self))
        self.currentRowChanged.connect(self._on_current_row_changed)
        theme.changed.connect(self._on_theme_changed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll what is shown beside the list with Space."""
        if event.key() == Qt.Key.Key_Space:
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.scroll_requested.emit(-1 if is_back else 1)
            return
        super().keyPressEvent(event)

    def show_entries(self, entries: Sequence[Entry], place: int) -> None:
        """Show these, standing on one of them; -1 stands on none."""
        if self.entries != tuple(entries):
            self.entries = tuple(entries)
            self.blockSignals(True)
            self.clear()
            for entry in entries:
                item = QListWidgetItem(entry.name)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, entry.spoken)
                self.addItem(item)
            self.blockSignals(False)
        self.stand(place)

    def stand(self, place: int) -> None:
        """Stand on a place without telling it as a person's choice."""
        self.blockSignals(True)
        self.setCurrentRow(place)
        self.blockSignals(False)
        if place >= 0:
            self.scrollToItem(self.item(place))

    @Slot(int)
    def _on_current_row_changed(self, place: int) -> None:
        if place >= 0:
            self.entry_chosen.emit(place)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
