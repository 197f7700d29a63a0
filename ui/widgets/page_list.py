"""A list of pages beside the page that is shown: each a picture and a name, walked by the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPen
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

_KEY_ROLE = Qt.ItemDataRole.UserRole
_ICON_PX = 16
_PAD_PX = 11
_GAP_PX = 9
_HEIGHT_PX = 32
_RADIUS_PX = 7
_RING_PX = 2
_MOST_PX = 250

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class PageEntry:
    """Hold one page: its key, picture and name."""

    key: str
    icon: IconName
    text: str


class _EntryDelegate(QStyledItemDelegate):
    """Paint an entry as the rail paints its own."""

    def __init__(self, theme: Theme, entries: Sequence[PageEntry], view: QListWidget) -> None:
        super().__init__(view)
        self._theme = theme
        self._entries = entries
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for picture and name beside each other."""
        metrics = QFontMetrics(self._theme.font(TextStyle.BODY_STRONG))
        width_px = metrics.horizontalAdvance(self._entries[index.row()].text) + self._before_px() + self._pad_px()
        return QSize(width_px, max(self._theme.space(_HEIGHT_PX), metrics.height() + self._theme.space(12)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one entry."""
        entry, rect = self._entries[index.row()], option.rect
        is_shown = bool(option.state & QStyle.StateFlag.State_Selected)
        ink = ColourRole.ACCENT if is_shown else ColourRole.MUTED
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_shown or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(ColourRole.ACCENT_GROUND if is_shown else ColourRole.HOVER))
            painter.drawRoundedRect(QRectF(rect), _RADIUS_PX, _RADIUS_PX)
        if is_shown and self._view.hasFocus():
            painter.setPen(QPen(self._theme.colour(ColourRole.FOCUS), _RING_PX))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), _RADIUS_PX - 1, _RADIUS_PX - 1)
        side_px = self._theme.length(_ICON_PX)
        pixmap = self._theme.pixmap(entry.icon, ink, _ICON_PX, painter.device().devicePixelRatio())
        painter.drawPixmap(rect.left() + self._pad_px(), rect.top() + (rect.height() - side_px) // 2, pixmap)
        self._paint_name(painter, rect, entry, (TextStyle.BODY_STRONG if is_shown else TextStyle.BODY_MEDIUM, ink))
        painter.restore()

    def _paint_name(self, painter: QPainter, rect: QRect, entry: PageEntry, look: tuple[TextStyle, ColourRole]) -> None:
        font = self._theme.font(look[0])
        painter.setFont(font)
        painter.setPen(self._theme.colour(look[1]))
        room = rect.adjusted(self._before_px(), 0, -self._pad_px() // 2, 0)
        cut = QFontMetrics(font).elidedText(single_line(entry.text), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)

    def _before_px(self) -> int:
        return self._pad_px() + self._theme.length(_ICON_PX) + self._theme.space(_GAP_PX)

    def _pad_px(self) -> int:
        return self._theme.space(_PAD_PX)


class PageList(QListWidget):
    """Let a page be chosen; ``page_chosen`` carries its key."""

    page_chosen = Signal(str)

    def __init__(self, theme: Theme, entries: Sequence[PageEntry], name: str, parent: QWidget | None = None) -> None:
        """Make the list; ``name`` is what a screen reader calls it."""
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_EntryDelegate(theme, entries, self))
        self.setSpacing(1)
        for entry in entries:
            item = QListWidgetItem(entry.text)
            item.setData(_KEY_ROLE, entry.key)
            self.addItem(item)
        self.currentItemChanged.connect(self._on_current_item_changed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def current(self) -> str:
        """Return the key of the chosen page; one has to be chosen first."""
        return str(self.currentItem().data(_KEY_ROLE))

    def choose(self, key: str) -> None:
        """Choose a page as a person would."""
        for number in range(self.count()):
            if self.item(number).data(_KEY_ROLE) == key:
                self.setCurrentRow(number)

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_current_item_changed(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is not None:
            self.page_chosen.emit(str(item.data(_KEY_ROLE)))

    @Slot()
    def _on_theme_changed(self) -> None:
        beside_px = 2 * self.spacing() + 2 * self.frameWidth()
        self.scheduleDelayedItemsLayout()
        self.setFixedWidth(min(self.sizeHintForColumn(0) + beside_px, self._theme.length(_MOST_PX)))
