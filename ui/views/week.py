"""The week: a table of hours by days that is walked by keyboard and pointer."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from core.layout import column_widths, row_heights
from core.model.day_place import Place
from ui.models.day_chips import ChipKey, DayChip
from ui.models.week import WeekCell, WeekModel
from ui.session import Session
from ui.theme import ColourRole, Theme
from ui.views.place_steps import DAYS_OF_WEEK, by_days, by_times
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
    on, ``unfolded`` the ``Place`` whose folded posts are wanted, ``marked_opened`` the ``WeekCell`` for which something
    is to be written because of what its day is marked for, ``move_requested`` the chip that keys shall move.
    """

    chip_chosen = Signal(object)
    chip_opened = Signal(object)
    day_opened = Signal(object)
    unfolded = Signal(object)
    marked_opened = Signal(object)
    move_requested = Signal(object)

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
        chips = self._model.chips_of(day)
        if chips:
            self.stand_on_chip(chips[0])
        else:
            self._stand(self._model.index_of(day, _FIRST_HOUR))
            self.choose(None)

    def stand_on_chip(self, chip: DayChip) -> None:
        """Stand on a chip's hour, with the chip chosen."""
        self._stand(self._model.index_of_chip(chip))
        self.choose(chip)

    def stand_on(self, place: Place) -> bool:
        """Put the keyboard's place on a place, with nothing else chosen than before; tell whether it is shown."""
        index = self._index_at(place)
        self._stand(index)
        return index.isValid()

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

    def place_at(self, point: QPoint) -> Place | None:
        """Return the free slot under a point, else the hour, or the day at its head; ``None`` beside the days."""
        cell, at = self.cell_under(point), self.time_at(point)
        return None if cell is None else Place(cell.day, None if at is None else at.time())

    def place_of(self, chip: DayChip) -> Place:
        """Return where a chip stands."""
        return Place(chip.wall.date(), chip.wall.time() if chip.chip.time else None)

    def place_after(self, place: Place, key: Qt.Key) -> Place | None:
        """Return the day or time to which a key leads from another, ``None`` for a key that leads nowhere."""
        if place.day is None:
            return None
        return by_days(place, key, DAYS_OF_WEEK) or by_times(place, key, self._model.times_of(place.day))

    def chip_at(self, point: QPoint) -> DayChip | None:
        """Return the chip under a point of the viewport, ``None`` for none."""
        cell = self.cell_under(point)
        if cell is None:
            return None
        return self._delegate.chip_under(self.visualRect(self.indexAt(point)), cell, point)

    def chips_of(self, day: date) -> tuple[DayChip, ...]:
        """Return the chips of a day that is shown."""
        return self._model.chips_of(day)

    def chips_at(self, place: Place) -> tuple[DayChip, ...]:
        """Return the chips of an hour, of a whole day where a place is at its head."""
        index = self._index_at(place)
        if not index.isValid() or place.day is None:
            return ()
        return self._model.chips_of(place.day) if place.time is None else self._model.cell_at(index).chips

    def chips_shown(self) -> tuple[DayChip, ...]:
        """Return every chip of the week."""
        return self._model.chips_shown()

    def chips_held(self) -> tuple[DayChip, ...]:
        """Return every chip that is held: those of the week."""
        return self._model.chips_shown()

    def spoken_chip(self, chip: DayChip) -> str:
        """Return what a screen reader says of a chip."""
        return self._model.spoken_chip(chip)

    def room_of_place(self, place: Place) -> QRect:
        """Return the room of an hour or of a day's head in the viewport; empty where it is not shown."""
        return self.visualRect(self._index_at(place))

    def room_of_chip(self, chip: DayChip) -> QRect:
        """Return the room of a chip in the viewport; that of its hour where the chip is folded away."""
        index = self._model.index_of_chip(chip)
        room = self.visualRect(index)
        return self._delegate.room_of_chip(room, self._model.cell_at(index), chip) if index.isValid() else room

    def show_target(self, place: Place | None, *, refused: bool) -> None:
        """Let a place stand out as the one where something would be put, or (``None``) none."""
        self._delegate.target, self._delegate.is_target_refused = place, refused
        self.viewport().update()

    def show_chosen(self, chosen: frozenset[ChipKey]) -> None:
        """Let chips stand out that are chosen to be acted on together."""
        self._delegate.chosen = chosen
        self.viewport().update()

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
        if event.modifiers() == Qt.KeyboardModifier.NoModifier and self._do_letter(key):
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
        self.choose(self.chip_at(point))
        if cell is None or self.current_chip is not None:
            return
        if self._delegate.is_more_under(self.visualRect(index), cell, point):
            self.unfolded.emit(Place(cell.day, None if cell.hour is None else time(cell.hour)))
        elif self._delegate.is_line_under(self.visualRect(index), cell, point):
            self._open_marked(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what is under the pointer, or write on the day."""
        point = event.position().toPoint()
        index, cell, chip = self.indexAt(point), self.cell_under(point), self.chip_at(point)
        if chip is not None:
            self.chip_opened.emit(chip)
        elif cell is not None and not self._leads_elsewhere(self.visualRect(index), cell, point):
            self.day_opened.emit(cell.day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the chip under the pointer stand out a little."""
        super().mouseMoveEvent(event)
        self._hover(self.chip_at(event.position().toPoint()))

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

    def _index_at(self, place: Place) -> QModelIndex:
        if place.day is None:
            return QModelIndex()
        return self._model.index_of(place.day, None if place.time is None else place.time.hour)

    def _do_letter(self, key: int) -> bool:
        """Do what a letter means where the keyboard stands, and tell whether it means anything."""
        if key == Qt.Key.Key_O:
            self._open_marked(self.currentIndex())
        elif key == Qt.Key.Key_V and self.current_chip is not None:
            self.move_requested.emit(self.current_chip)
        elif key == Qt.Key.Key_L and self.currentIndex().isValid():
            self.unfolded.emit(Place(self.current_day()))
        else:
            return False
        return True

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
        of_post = [chip for chip in self._model.chips_shown() if chip.post_id == chosen.post_id]
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
