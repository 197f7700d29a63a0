"""A row of widgets that becomes two or more rows where there is no room for one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget, QWidgetItem

_ANY_PX = 1 << 24


@dataclass(frozen=True)
class _Line:
    """Hold what stands in one line, at its left and at its right."""

    left: list[QWidgetItem]
    right: list[QWidgetItem]

    def with_left(self, item: QWidgetItem) -> _Line:
        """Return the line with one item more at its left."""
        return _Line([*self.left, item], self.right)

    def with_right(self, item: QWidgetItem) -> _Line:
        """Return the line with one item more at its right."""
        return _Line(self.left, [*self.right, item])

    def width_px(self, spacing_px: int) -> int:
        """Return the width of all items side by side."""
        return _side_by_side([item.sizeHint().width() for item in (*self.left, *self.right)], spacing_px)

    def height_px(self) -> int:
        """Return the height of the highest item."""
        return max((item.sizeHint().height() for item in (*self.left, *self.right)), default=0)


def _side_by_side(widths: list[int], spacing_px: int) -> int:
    return sum(widths) + spacing_px * max(len(widths) - 1, 0)


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
        whole = _Line(self._shown(self._left), self._shown(self._right))
        return QSize(whole.width_px(self._spacing_px), whole.height_px())

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of the widest widget, and for the height of the present lines."""
        items = self._shown(self._left) + self._shown(self._right)
        widest_px = max((item.minimumSize().width() for item in items), default=0)
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
        for item in line.left:
            left_px = _put(item, QPoint(left_px, room.top()), room, over_px) + self._spacing_px
        width_px = _Line([], line.right).width_px(self._spacing_px)
        left_px = room.right() + 1 - max(width_px - sum(_given_up(item, over_px) for item in line.right), 0)
        for item in line.right:
            left_px = _put(item, QPoint(left_px, room.top()), room, over_px) + self._spacing_px

    def _lines(self, width_px: int) -> list[_Line]:
        """Fill lines from the left; a widget that finds no room begins the next one."""
        lines = [_Line([], [])]
        free_px = width_px
        for side, extend in ((self._left, _Line.with_left), (self._right, _Line.with_right)):
            for item in self._shown(side):
                least_px = item.sizeHint().width() - _given_up(item, _ANY_PX)
                if least_px > free_px and (lines[-1].left or lines[-1].right):
                    lines.append(_Line([], []))
                    free_px = width_px
                lines[-1] = extend(lines[-1], item)
                free_px -= least_px + self._spacing_px
        return lines

    @staticmethod
    def _shown(items: list[QWidgetItem]) -> list[QWidgetItem]:
        return [item for item in items if not item.isEmpty()]


def _given_up(item: QWidgetItem, over_px: int) -> int:
    """Return how much of its width an item gives up where its line is too wide by ``over_px``."""
    if _widget(item).sizePolicy().horizontalPolicy() is not QSizePolicy.Policy.Maximum:
        return 0
    return min(over_px, item.sizeHint().width() - item.minimumSize().width())


def _put(item: QWidgetItem, corner: QPoint, room: QRect, over_px: int) -> int:
    """Put an item into its line, in the middle of the height, and return where it ends."""
    hint = item.sizeHint()
    width_px = min(hint.width() - _given_up(item, over_px), max(room.width(), item.minimumSize().width()))
    top_px = corner.y() + (room.height() - hint.height()) // 2
    _widget(item).setGeometry(corner.x(), top_px, width_px, hint.height())
    return corner.x() + width_px


def _widget(item: QWidgetItem) -> QWidget:
    """Return the widget of an item, which has one as long as it lives."""
    widget = item.widget()
    assert widget is not None
    return widget
