"""A choice of priority class, each shown as its badge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStyleOptionViewItem,
    QStylePainter,
    QWidget,
)

from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.badge import BadgeLook, badge_size, class_badge, paint_badge

_PAD_PX = 8
_LEAST_PX = 96
_POPUP_PX = 420

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class ClassOption:
    """Hold a priority class to choose: its key, number and short name, the whole name and its clause."""

    key: str
    number: int
    short: str
    name: str
    clause: str


def cut_badge(look: BadgeLook, theme: Theme, width_px: int) -> BadgeLook:
    """Return a badge whose words are cut with an ellipsis so that it is no wider than that."""
    over_px = badge_size(look, theme).width() - width_px
    if over_px <= 0:
        return look
    metrics = QFontMetrics(theme.font(TextStyle.CAPTION_STRONG))
    room_px = max(metrics.horizontalAdvance(look.text) - over_px, 0)
    return replace(look, text=metrics.elidedText(look.text, Qt.TextElideMode.ElideRight, room_px))


class _ClassDelegate(QStyledItemDelegate):
    """Paint a class in the list: its badge, and its whole name and clause beside it."""

    def __init__(self, theme: Theme, options: Sequence[ClassOption], parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.options = options

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for two lines of text."""
        height_px = self._line_px(TextStyle.SMALL) + self._line_px(TextStyle.CAPTION) + 2 * self._theme.space(6)
        return QSize(self._theme.length(_POPUP_PX), height_px)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one class."""
        shown = self.options[index.row()]
        room = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, self._theme.colour(ColourRole.ACCENT_GROUND))
        pad_px = self._theme.space(_PAD_PX)
        look = class_badge(shown.number, shown.short)
        widest_px = max(badge_size(class_badge(o.number, o.short), self._theme).width() for o in self.options)
        top_px = room.top() + (room.height() - badge_size(look, self._theme).height()) // 2
        paint_badge(painter, QPoint(room.left() + pad_px, top_px), look, self._theme)
        left_px = room.left() + 2 * pad_px + widest_px
        lines_px = self._line_px(TextStyle.SMALL) + self._line_px(TextStyle.CAPTION)
        line = QRect(left_px, room.top() + (room.height() - lines_px) // 2, room.right() - left_px - pad_px, 0)
        line.setHeight(self._line_px(TextStyle.SMALL))
        self._text(painter, line, shown.name, (TextStyle.SMALL, ColourRole.TEXT))
        line.moveTop(line.bottom() + 1)
        line.setHeight(self._line_px(TextStyle.CAPTION))
        self._text(painter, line, shown.clause, (TextStyle.CAPTION, ColourRole.MUTED))

    def _text(self, painter: QPainter, room: QRect, text: str, look: tuple[TextStyle, ColourRole]) -> None:
        font = self._theme.font(look[0])
        painter.setFont(font)
        painter.setPen(self._theme.colour(look[1]))
        cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)

    def _line_px(self, style: TextStyle) -> int:
        return QFontMetrics(self._theme.font(style)).height()


class ClassChoice(QComboBox):
    """Let a priority class be chosen; ``chosen`` carries the key of the one that a person chose."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._options: tuple[ClassOption, ...] = ()
        self._delegate = _ClassDelegate(theme, (), self)
        self.setView(QListView(self))
        self.setItemDelegate(self._delegate)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._on_activated)
        theme.changed.connect(self._on_theme_changed)

    def set_options(self, options: Sequence[ClassOption]) -> None:
        """Offer other classes; the chosen one stays where it is among them."""
        if tuple(options) == self._options:
            return
        chosen = self.current_key()
        self._options = tuple(options)
        self._delegate.options = self._options
        self.clear()
        for option in self._options:
            self.addItem(f"{option.number} {option.short}".replace("&", "&&"), option.key)
        self.choose(chosen)
        self.view().setMinimumWidth(self._theme.length(_POPUP_PX))

    def current_key(self) -> str:
        """Return the key of the chosen class, empty where none is."""
        return str(self.currentData() or "")

    def choose(self, key: str) -> None:
        """Choose a class without telling it as a person's choice; none where the key is not offered."""
        self.setCurrentIndex(self.findData(key))

    def sizeHint(self) -> QSize:
        """Ask for the room of a short badge."""
        hint = super().sizeHint()
        return QSize(self._theme.length(_LEAST_PX), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Let the badge be cut."""
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame and the chosen class's badge."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = ""
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        row = self.currentIndex()
        if 0 <= row < len(self._options):
            room = self.style().subControlRect(
                QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
            )
            shown = self._options[row]
            look = cut_badge(class_badge(shown.number, shown.short), self._theme, room.width())
            height_px = badge_size(look, self._theme).height()
            paint_badge(painter, QPoint(room.left(), (self.height() - height_px) // 2), look, self._theme)
        painter.end()

    @Slot(int)
    def _on_activated(self, row: int) -> None:
        self.chosen.emit(self._options[row].key)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.view().setMinimumWidth(self._theme.length(_POPUP_PX))
        self.updateGeometry()
        self.update()
