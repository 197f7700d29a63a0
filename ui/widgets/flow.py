"""A row of widgets that becomes two or more rows where there is no room for one."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget, QWidgetItem

_ANY_PX = 1 << 24


class _Measured(NamedTuple):
    """Hold a widget's item with what it asks for, each asked once: Qt works it out anew every time."""

    item: QWidgetItem
    width_px: int
    height_px: int
    least_px: int
    gives_way: bool

    def given_up_px(self, over_px: int) -> int:
        """Return how much of its width it gives up where its line is too wide by ``over_px``."""
        return min(over_px, self.width_px - self.least_px) if self.gives_way else 0


class _Line(NamedTuple):
    """Hold what stands in one line, at its left and at its right."""

    left: list[_Measured]
    right: list[_Measured]

    def width_px(self, spacing_px: int) -> int:
        """Return the width of all items side by side."""
        return _side_by_side([*self.left, *self.right], spacing_px)

    def height_px(self) -> int:
        """Return the height of the highest item."""
        return max((each.height_px for each in (*self.left, *self.right)), default=0)


def _side_by_side(items: list[_Measured], spacing_px: int) -> int:
    return sum(each.width_px for each in items) + spacing_px * max(len(items) - 1, 0)


class FlowRow(QWidget):
    """Lay widgets out from the left and from the right, on as many lines as they need; none is cut.

    A widget is as wide as it asks for; where that is wider than the row, as wide as the row. One whose horizontal
    policy is ``Maximum`` gives way down to its minimum before another line is begun.
    """

    def __init__(self, spacing_px: int, parent: QWidget | None = None) -> None:
        """Make an empty row with so many pixels between two widgets and between two lines."""
        super().__init__(parent)
        self._spacing_px = spacing_px
        self._left: list[QWidgetItem] = []
        self._right: list[QWidgetItem] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add_left(self, widget: QWidget) -> None:
        """Add a widget after those at the left."""
        self._add(widget, self._left)

    def add_right(self, widget: QWidget) -> None:
        """Add a widget after those at the right."""
        self._add(widget, self._right)

    def set_spacing(self, spacing_px: int) -> None:
        """Change the gaps."""
        self._spacing_px = spacing_px
        self._arrange_what_is_seen()

    def hasHeightForWidth(self) -> bool:
        """Say that a narrower row is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at that width."""
        lines = self._lines(width)
        return sum(line.height_px() for line in lines) + self._spacing_px * max(len(lines) - 1, 0)

    def sizeHint(self) -> QSize:
        """Ask for the room of one line."""
        whole = _Line(_shown(self._left), _shown(self._right))
        return QSize(whole.width_px(self._spacing_px), whole.height_px())

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of the widest widget, and for the height of the present lines."""
        items = _shown(self._left) + _shown(self._right)
        widest_px = max((each.least_px for each in items), default=0)
        return QSize(widest_px, self.heightForWidth(max(self.width(), widest_px)))

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the widgets out, once for all that were added before."""
        super().showEvent(event)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the widgets out anew."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Lay the widgets out anew when one of them asks for another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _add(self, widget: QWidget, side: list[QWidgetItem]) -> None:
        stays_hidden = widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
        widget.setParent(self)
        side.append(QWidgetItem(widget))
        if self.isVisible():
            widget.setVisible(not stays_hidden)
        self._arrange_what_is_seen()

    def _arrange_what_is_seen(self) -> None:
        """Lay a hidden row out when it is shown, once for all that has changed by then."""
        if self.isVisible():
            self._arrange()
        else:
            self.updateGeometry()

    def _arrange(self) -> None:
        top_px = 0
        for line in self._lines(self.width()):
            room = QRect(0, top_px, self.width(), line.height_px())
            self._place(line, room)
            top_px += room.height() + self._spacing_px
        self.updateGeometry()

    def _place(self, line: _Line, room: QRect) -> None:
        over_px = max(line.width_px(self._spacing_px) - room.width(), 0)
        left_px = room.left()
        for each in line.left:
            left_px = _put(each, QPoint(left_px, room.top()), room, over_px) + self._spacing_px
        width_px = _side_by_side(line.right, self._spacing_px)
        left_px = room.right() + 1 - max(width_px - sum(each.given_up_px(over_px) for each in line.right), 0)
        for each in line.right:
            left_px = _put(each, QPoint(left_px, room.top()), room, over_px) + self._spacing_px

    def _lines(self, width_px: int) -> list[_Line]:
        """Fill lines from the left; a widget that finds no room begins the next one."""
        lines = [_Line([], [])]
        free_px = width_px
        for items, is_right in ((self._left, False), (self._right, True)):
            for each in _shown(items):
                least_px = each.width_px - each.given_up_px(_ANY_PX)
                if least_px > free_px and (lines[-1].left or lines[-1].right):
                    lines.append(_Line([], []))
                    free_px = width_px
                (lines[-1].right if is_right else lines[-1].left).append(each)
                free_px -= least_px + self._spacing_px
        return lines


def _shown(items: list[QWidgetItem]) -> list[_Measured]:
    return [_measured(item) for item in items if not item.isEmpty()]


def _measured(item: QWidgetItem) -> _Measured:
    hint = item.sizeHint()
    gives_way = _widget(item).sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Maximum
    return _Measured(item, hint.width(), hint.height(), item.minimumSize().width(), gives_way)


def _put(each: _Measured, corner: QPoint, room: QRect, over_px: int) -> int:
    """Put an item into its line, in the middle of the height, and return where it ends."""
    width_px = min(each.width_px - each.given_up_px(over_px), max(room.width(), each.least_px))
    top_px = corner.y() + (room.height() - each.height_px) // 2
    _widget(each.item).setGeometry(corner.x(), top_px, width_px, each.height_px)
    return corner.x() + width_px


def _widget(item: QWidgetItem) -> QWidget:
    """Return the widget of an item, which has one as long as it lives."""
    widget = item.widget()
    assert widget is not None
    return widget
