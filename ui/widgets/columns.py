"""Widgets side by side in columns of one width, as many as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget, QWidgetItem

from ui.theme import Theme


class Columns(QWidget):
    """Lay widgets out in columns no narrower than a least width, in rows as even as can be.

    One that needs more height makes its row higher.
    """

    def __init__(self, theme: Theme, least_px: int, spacing_px: int, parent: QWidget | None = None) -> None:
        """Make an empty grid; both lengths are before the text scale."""
        super().__init__(parent)
        self._theme = theme
        self._least_px = least_px
        self._gap_px = spacing_px
        self._items: list[QWidgetItem] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._arrange)

    def set_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Show these widgets, in their order, and let those go that were shown before."""
        for item in self._items:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._items = [QWidgetItem(widget) for widget in widgets]
        for widget in widgets:
            widget.setParent(self)
            widget.show()
        self._arrange()

    def hasHeightForWidth(self) -> bool:
        """Say that a narrower grid is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at that width."""
        heights = [height_px for _row, height_px in self._rows(width)]
        return sum(heights) + self._spacing_px() * max(len(heights) - 1, 0)

    def sizeHint(self) -> QSize:
        """Ask for the room of one row of least columns."""
        count = max(len(self._shown()), 1)
        width_px = count * self._column_px() + (count - 1) * self._spacing_px()
        return QSize(width_px, self.heightForWidth(max(self.width(), self._column_px())))

    def minimumSizeHint(self) -> QSize:
        """Ask for one column."""
        widest_px = max((item.minimumSize().width() for item in self._shown()), default=0)
        width_px = min(max(widest_px, 1), self._column_px())
        return QSize(width_px, self.heightForWidth(max(self.width(), width_px)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the widgets out anew."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Lay the widgets out anew when one of them asks for another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        top_px = 0
        width_px = self._share_px(self.width())
        for row, height_px in self._rows(self.width()):
            left_px = 0
            for item in row:
                item.setGeometry(QRect(left_px, top_px, width_px, height_px))
                left_px += width_px + self._spacing_px()
            top_px += height_px + self._spacing_px()
        self.updateGeometry()

    def _rows(self, width_px: int) -> list[tuple[list[QWidgetItem], int]]:
        items, count, share_px = self._shown(), self._count(width_px), self._share_px(width_px)
        rows = [items[at : at + count] for at in range(0, len(items), count)]
        return [(row, max(_height_px(item, share_px) for item in row)) for row in rows]

    def _count(self, width_px: int) -> int:
        fits = max((width_px + self._spacing_px()) // (self._column_px() + self._spacing_px()), 1)
        rows = -(-len(self._shown()) // fits)
        return max(-(-len(self._shown()) // max(rows, 1)), 1)

    def _share_px(self, width_px: int) -> int:
        count = self._count(width_px)
        return max((width_px - (count - 1) * self._spacing_px()) // count, 1)

    def _column_px(self) -> int:
        return self._theme.length(self._least_px)

    def _spacing_px(self) -> int:
        return self._theme.space(self._gap_px)

    def _shown(self) -> list[QWidgetItem]:
        return [item for item in self._items if not item.isEmpty()]


def _height_px(item: QWidgetItem, width_px: int) -> int:
    wanted_px = item.heightForWidth(width_px) if item.hasHeightForWidth() else item.sizeHint().height()
    return max(wanted_px, item.minimumSize().height())
