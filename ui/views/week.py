"""The week: a table of hours by days that is walked by keyboard and pointer."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from core.layout import column_widths, row_heights
from ui.models.day_chips import DayChip
from ui.models.week import WeekCell, WeekModel
from ui.session import Session
from ui.theme import ColourRole, Theme
from ui.views.week_delegate import WeekDelegate

_WEEKDAYS = tuple(range(7))
_LEAST_ROW_PX = 30
_LEAST_COLUMN_PX = 84
_NOW_PX = 2
_MINUTES_AN_HOUR = 60
_A_MINUTE_MS = 60_000
_FIRST_HOUR = 8


class WeekView(QTableView):
    """Show a week.

    ``chip_chosen`` carries a ``DayChip`` or ``None``, ``chip_opened`` the chip to open, ``day_opened`` the day to write
    on, ``unfolded`` the ``WeekCell`` whose folded posts are wanted, ``marked_opened`` the one for which something is to
    be written because of what its day is marked for.
    """

    chip_chosen = Signal(object)
    chip_opened = Signal(object)
    day_opened = Signal(object)
    unfolded = Signal(object)
    marked_opened = Signal(object)

    def __init__(self, session: Session, theme: Theme, model: WeekModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._model = model
        self._delegate = WeekDelegate(theme, self)
        self._stood_on: tuple[date, int | None] | None = None
        self._make_ground()
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Week"))
        self._dress()
        self._clock = QTimer(self)
        self._clock.setInterval(_A_MINUTE_MS)
        self._clock.timeout.connect(self.viewport().update)
        self._clock.start()
        model.modelAboutToBeReset.connect(self._on_model_about_to_be_reset)
        model.modelReset.connect(self._on_model_reset)
        model.dataChanged.connect(self._on_model_data_changed)
        theme.changed.connect(self._on_theme_changed)

    @property
    def current_chip(self) -> DayChip | None:
        """Give the chip that is chosen, or ``None``."""
        return self._delegate.current_chip

    def current_day(self) -> date:
        """Return the day on which the keyboard stands, or the first of the week."""
        index = self.currentIndex()
        return self._model.cell_at(index).day if index.isValid() else self._model.days[0]

    def choose_day(self, day: date) -> None:
        """Stand on a day's first post, or on its morning where it has none."""
        cells = [self._model.cell_at(self._model.index_of(day, hour)) for hour in (None, *self._model.hours)]
        chips = [chip for cell in cells for chip in cell.chips]
        if chips:
            self._stand(self._model.index_of_chip(chips[0]))
            self.choose(chips[0])
        else:
            self._stand(self._model.index_of(day, _FIRST_HOUR))
            self.choose(None)

    def choose(self, chip: DayChip | None) -> None:
        """Let a chip stand out."""
        if chip == self._delegate.current_chip:
            return
        self._delegate.current_chip = chip
        self.viewport().update()
        self.chip_chosen.emit(chip)

    def cell_under(self, point: QPoint) -> WeekCell | None:
        """Return the hour under a point, ``None`` beside the days."""
        index = self.indexAt(point)
        return self._model.cell_at(index) if index.isValid() else None

    def time_at(self, point: QPoint) -> datetime | None:
        """Return the free slot under a point, else the hour; ``None`` where a point stands for no hour."""
        cell = self.cell_under(point)
        if cell is None or cell.hour is None:
            return None
        slot = self._delegate.slot_under(self.visualRect(self.indexAt(point)), cell, point)
        return slot.wall if slot is not None else datetime.combine(cell.day, time(cell.hour))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk hours with the arrows, an hour's posts with Up and Down, open with Enter, write with Insert."""
        key = event.key()
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and self._step_chip(1 if key == Qt.Key.Key_Down else -1):
            return
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_chip is not None:
            self.chip_opened.emit(self.current_chip)
            return
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Insert}:
            self.day_opened.emit(self.current_day())
            return
        if key == Qt.Key.Key_O and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._open_marked(self.currentIndex())
            return
        before = self.currentIndex()
        super().keyPressEvent(event)
        if self.currentIndex() != before:
            self._note_focus()
            chips = self._model.cell_at(self.currentIndex()).chips
            self.choose((chips[-1] if key == Qt.Key.Key_Up else chips[0]) if chips else None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the pointer."""
        super().mousePressEvent(event)
        self._note_focus()
        point = event.position().toPoint()
        index, cell = self.indexAt(point), self.cell_under(point)
        self.choose(self._chip_under(point))
        if cell is None or self.current_chip is not None:
            return
        if self._delegate.is_more_under(self.visualRect(index), cell, point):
            self.unfolded.emit(cell)
        elif self._delegate.is_line_under(self.visualRect(index), cell, point):
            self._open_marked(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what is under the pointer, or write on the day."""
        point = event.position().toPoint()
        index, cell, chip = self.indexAt(point), self.cell_under(point), self._chip_under(point)
        if chip is not None:
            self.chip_opened.emit(chip)
        elif cell is not None and not self._leads_elsewhere(self.visualRect(index), cell, point):
            self.day_opened.emit(cell.day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the chip under the pointer stand out a little."""
        super().mouseMoveEvent(event)
        self._hover(self._chip_under(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        super().leaveEvent(event)
        self._hover(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard stands."""
        super().focusInEvent(event)
        self._note_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._note_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room among days and hours."""
        super().resizeEvent(event)
        self._share_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a line where the clock stands."""
        super().paintEvent(event)
        place = self._now_place()
        if place is None:
            return
        painter = QPainter(self.viewport())
        colour = self._theme.colour(ColourRole.TROUBLE)
        painter.fillRect(place, colour)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPoint(place.left() + 1, place.center().y()), 4, 4)
        painter.end()

    def _make_ground(self) -> None:
        ground = QWidget()
        ground.setBackgroundRole(QPalette.ColorRole.Base)
        ground.setAutoFillBackground(True)
        self.setViewport(ground)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionsClickable(False)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(20)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)

    def _now_place(self) -> QRect | None:
        """Return where the line of the present moment is drawn, ``None`` where its hour is not shown."""
        now = self._session.zone.wall(self._session.now())
        index = self._model.index_of(now.date(), now.hour)
        if not index.isValid():
            return None
        cell = self.visualRect(index)
        top_px = cell.top() + cell.height() * now.minute // _MINUTES_AN_HOUR
        return QRect(cell.left(), top_px, cell.width() - 1, _NOW_PX)

    def _stand(self, index: QModelIndex) -> None:
        if index.isValid():
            self.setCurrentIndex(index)
            self._note_focus()

    def _step_chip(self, step: int) -> bool:
        index = self.currentIndex()
        chips = self._model.cell_at(index).chips if index.isValid() else ()
        if self.current_chip not in chips:
            return False
        position = chips.index(self.current_chip) + step
        if not 0 <= position < len(chips):
            return False
        self.choose(chips[position])
        return True

    def _chip_under(self, point: QPoint) -> DayChip | None:
        cell = self.cell_under(point)
        if cell is None:
            return None
        return self._delegate.chip_under(self.visualRect(self.indexAt(point)), cell, point)

    def _leads_elsewhere(self, rect: QRect, cell: WeekCell, point: QPoint) -> bool:
        """Tell whether a first click at a point has done something else than to choose an hour."""
        return self._delegate.is_more_under(rect, cell, point) or self._delegate.is_line_under(rect, cell, point)

    def _open_marked(self, index: QModelIndex) -> None:
        if index.isValid() and self._model.cell_at(index).marked:
            self.marked_opened.emit(self._model.cell_at(index))

    def _hover(self, chip: DayChip | None) -> None:
        if chip != self._delegate.hovered:
            self._delegate.hovered = chip
            self.viewport().update()

    def _note_focus(self) -> None:
        self._delegate.focused = QPersistentModelIndex(self.currentIndex()) if self.hasFocus() else None
        self.viewport().update()

    def _share_room(self) -> None:
        """Give each day its share of the width, and each hour what it needs or, where there is more room, more."""
        room = self.viewport().size()
        width_px = max(room.width(), len(_WEEKDAYS) * self._theme.length(_LEAST_COLUMN_PX))
        crowded = frozenset(_WEEKDAYS)
        for column, share_px in enumerate(column_widths(width_px, _WEEKDAYS, crowded)):
            self.setColumnWidth(column, share_px)
        wanted = [self._wanted_px(row) for row in range(self._model.rowCount())]
        hours = len(wanted) - 1
        over = row_heights(max(room.height() - sum(wanted), 0), hours)
        for row, height_px in enumerate(wanted):
            self.setRowHeight(row, height_px + (over[row - 1] if row else 0))

    def _wanted_px(self, row: int) -> int:
        cells = (self._model.cell_at(self._model.index(row, column)) for column in _WEEKDAYS)
        needed_px = max(self._delegate.wanted_height_px(cell) for cell in cells)
        return max(needed_px, self._theme.length(_LEAST_ROW_PX) if row else 0)

    def _choose_again(self) -> None:
        """Choose what was chosen before the week was read anew: the same post at its time now, or nothing."""
        chosen = self.current_chip
        if chosen is None:
            return
        cells = (
            self._model.cell_at(self._model.index(row, column))
            for row in range(self._model.rowCount())
            for column in _WEEKDAYS
        )
        of_post = [chip for cell in cells for chip in cell.chips if chip.post_id == chosen.post_id]
        same = [chip for chip in of_post if chip.placements == chosen.placements]
        self.choose(next(iter(same or of_post), None))

    @Slot()
    def _on_model_about_to_be_reset(self) -> None:
        index = self.currentIndex()
        cell = self._model.cell_at(index) if index.isValid() else None
        self._stood_on = None if cell is None else (cell.day, cell.hour)

    @Slot()
    def _on_model_reset(self) -> None:
        self._delegate.hovered = None
        self._delegate.focused = None
        self._share_room()
        if self._stood_on is not None:
            self._stand(self._model.index_of(*self._stood_on))
        self._choose_again()

    @Slot()
    def _on_model_data_changed(self) -> None:
        self._share_room()
        self._choose_again()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._share_room()
        self.viewport().update()
