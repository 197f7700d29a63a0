"""All posts of a day, beside the day that has no room for them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ui.models.chip_rows import ChipRow, ChipRowsModel
from ui.theme import IconName, TextStyle, Theme
from ui.views.chip_grab import ChipGrab
from ui.views.chip_list import ChipList
from ui.views.day_drop import DayDrop
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.plain import WrappedLabel

_WIDTH_PX, _MOST_WIDTH_PX = 248, 420
_PAD_PX = 10
_MOST_HEIGHT_SHARE = 0.7


class DayPopover(GroundFrame):
    """List a day's chips as the day draws them; arrows walk, Enter opens, V moves, Escape closes.

    ``opened`` carries the ``ChipRow`` to open, ``move_requested`` one to move by keys.
    """

    opened = Signal(object)
    move_requested = Signal(object)

    def __init__(self, theme: Theme, drop: DayDrop, room: QWidget) -> None:
        """Make a popover that is shown within ``room``; its chips are dragged by ``drop``."""
        super().__init__(Ground.CARD, room)
        self._theme = theme
        self._room = room
        self._came_from: QWidget | None = None
        self._model = ChipRowsModel(self)
        self._title = WrappedLabel(theme, "", TextStyle.BODY_STRONG)
        self._close = Button(theme, self.tr("Close"), ButtonKind.ICON, IconName.X)
        self.chips = ChipList(theme, self._model, self.tr("Posts of the day"), Ground.SURFACE)
        self._grab = ChipGrab(drop, self.chips.viewport(), self.chips.carried_at)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_PAD_PX, _PAD_PX, _PAD_PX, _PAD_PX)
        self._column.addLayout(head)
        self._column.addWidget(self.chips, 1)
        self._close.clicked.connect(self.leave)
        self.chips.opened.connect(self._on_chips_opened)
        self.chips.move_requested.connect(self._on_chips_move_requested)
        drop.ended.connect(self.leave)
        theme.changed.connect(self.leave)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_application_focus_changed)
        self.hide()

    @property
    def rows(self) -> tuple[ChipRow, ...]:
        """Give the chips that are listed."""
        return self._model.rows

    def show_rows(self, title: str, rows: Sequence[ChipRow], beside: QRect, came_from: QWidget) -> None:
        """List chips over a day whose place is in the room; the keyboard goes back to ``came_from`` at the end."""
        self._came_from = came_from
        self._title.setText(title)
        self.setAccessibleName(title)
        self._model.show_rows(rows)
        self.chips.setCurrentIndex(self._model.index(0))
        width_px = min(max(self._theme.length(_WIDTH_PX), beside.width()), _MOST_WIDTH_PX, self._room.width())
        head_px = self._close.sizeHint().height() + self._column.spacing() + 2 * _PAD_PX + 2
        wanted_px = head_px + self.chips.height_of_all_px() + 2
        self.setFixedSize(width_px, min(wanted_px, round(self._room.height() * _MOST_HEIGHT_SHARE)))
        left = min(beside.left(), self._room.width() - self.width())
        top = min(beside.top(), self._room.height() - self.height())
        self.move(max(left, 0), max(top, 0))
        self.show()
        self.raise_()
        self.chips.setFocus()

    @Slot()
    def leave(self) -> None:
        """Close, and give the keyboard back where it is here."""
        focused = QApplication.focusWidget()
        has_keyboard = focused is not None and self.isAncestorOf(focused)
        self.hide()
        if has_keyboard and self._came_from is not None:
            self._came_from.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    @Slot(QWidget, QWidget)
    def _on_application_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Close where the keyboard goes elsewhere."""
        if self.isVisible() and now is not None and not self.isAncestorOf(now):
            self.hide()

    @Slot(object)
    def _on_chips_opened(self, row: ChipRow) -> None:
        self.hide()
        self.opened.emit(row)

    @Slot(object)
    def _on_chips_move_requested(self, row: ChipRow) -> None:
        self.leave()
        self.move_requested.emit(row)
