"""Two widgets one above the other that share a height: each as high as it needs, the rest left free."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.cards import Ground, GroundFrame

_UPPER_SHARE = 0.58
_LINE_PX = 1
"""The lower one begins with a line of its own, over the last one of the upper."""


class SharedHeight(GroundFrame):
    """Lay two widgets out; where both do not fit, the upper one keeps a little more than half."""

    def __init__(self, upper: QWidget, lower: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Ground.SURFACE, parent)
        self._upper = upper
        self._lower = lower
        for widget in (upper, lower):
            stays_hidden = widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
            widget.setParent(self)
            widget.setVisible(not stays_hidden)

    def sizeHint(self) -> QSize:
        """Ask for the room of both."""
        heights = [self._wanted_px(widget) for widget in (self._upper, self._lower)]
        return QSize(max(self._upper.sizeHint().width(), self._lower.sizeHint().width()), sum(heights))

    def minimumSizeHint(self) -> QSize:
        """Ask for the least that both can do with."""
        least = [widget.minimumSizeHint() for widget in (self._upper, self._lower) if not widget.isHidden()]
        width_px = max((size.width() for size in least), default=0)
        return QSize(width_px, sum(size.height() for size in least))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height anew."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Share the height anew when one of them asks for another or is shown or hidden."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        upper_px, lower_px = self._wanted_px(self._upper), self._wanted_px(self._lower)
        if upper_px + lower_px > self.height():
            upper_px = min(upper_px, max(round(self.height() * _UPPER_SHARE), self.height() - lower_px))
        top_px = max(upper_px - _LINE_PX, 0)
        self._upper.setGeometry(0, 0, self.width(), upper_px)
        self._lower.setGeometry(0, top_px, self.width(), min(lower_px, self.height() - top_px))
        self._lower.raise_()

    def _wanted_px(self, widget: QWidget) -> int:
        if widget.isHidden():
            return 0
        if widget.hasHeightForWidth():
            return widget.heightForWidth(self.width())
        return widget.sizeHint().height()
