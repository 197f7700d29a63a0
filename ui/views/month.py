"""The month: a table of days that is walked by keyboard and pointer."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QPersistentModelIndex, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from core.layout import column_widths, row_heights
from core.model.day_place import Place
from ui.models.day_chips import ChipKey, DayChip
from ui.models.month import Day, MonthModel
from ui.theme import TextStyle, Theme
from ui.views.month_delegate import MonthDelegate
from ui.views.place_steps import DAYS_OF_MONTH, by_days

_WEEKDAYS = tuple(range(7))
_LONGEST_WEEKDAY = "Wednesday"
_HEADING_PAD_PX = 9


class MonthView(QTableView):
    """Show a month.

    ``chip_chosen`` carries a ``DayChip`` or ``None``, ``chip_opened`` the chip to open, ``day_opened`` the
    day to write on, ``day_unfolded`` the day whose folded chips are wanted, ``marked_opened`` the ``Day`` for
    which something is to be written because of what it is marked for, ``move_requested`` the chip that keys shall
    move.
    """

    chip_chosen = Signal(object)
    chip_opened = Signal(object)
    day_opened = Signal(object)
    day_unfolded = Signal(object)
    marked_opened = Signal(object)
    move_requested = Signal(object)

    def __init__(self, theme: Theme, model: MonthModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._delegate = MonthDelegate(theme, self)
        self._stood_on: date | None = None
        self._make_viewport()
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Month"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setMinimumSectionSize(20)
        model.modelAboutToBeReset.connect(self._on_model_about_to_be_reset)
        model.modelReset.connect(self._on_model_reset)
        model.dataChanged.connect(self._on_model_data_changed)
        theme.changed.connect(self._on_theme_changed)

    @property
    def current_chip(self) -> DayChip | None:
        """Give the chip that is chosen, or ``None``."""
        return self._delegate.current_chip

    def current_day(self) -> date:
        """Return the day on which the keyboard stands, or the first of the month."""
        index = self.currentIndex()
        year, month = self._model.month
        return self._model.day_at(index).day if index.isValid() else date(year, month, 1)

    def choose_day(self, day: date) -> None:
        """Stand on a day, with its first chip chosen."""
        if self.stand_on(day):
            chips = self._model.day_at(self.currentIndex()).chips
            self.choose(chips[0] if chips else None)

    def stand_on(self, day: date) -> bool:
        """Put the keyboard's place on a day, with nothing else chosen than before; tell whether it is shown."""
        index = self._model.index_of(day)
        if index.isValid():
            self.setCurrentIndex(index)
            self._note_focus()
        return index.isValid()

    def day_at(self, point: QPoint) -> date | None:
        """Return the day under a point of the viewport, ``None`` for none."""
        index = self.indexAt(point)
        return self._model.day_at(index).day if index.isValid() else None

    def chip_at(self, point: QPoint) -> DayChip | None:
        """Return the chip under a point of the viewport, ``None`` for none."""
        return self._under(point)[1]

    def place_at(self, point: QPoint) -> Place | None:
        """Return the day under a point of the viewport as a place, ``None`` for none."""
        day = self.day_at(point)
        return None if day is None else Place(day)

    def place_of(self, chip: DayChip) -> Place:
        """Return where a chip stands."""
        return Place(chip.wall.date())

    def place_after(self, place: Place, key: Qt.Key) -> Place | None:
        """Return the day to which a key leads from another, ``None`` for a key that leads nowhere."""
        return by_days(place, key, DAYS_OF_MONTH)

    def chips_of(self, day: date) -> tuple[DayChip, ...]:
        """Return the chips of a day that is shown."""
        index = self._model.index_of(day)
        return tuple(self._model.day_at(index).chips) if index.isValid() else ()

    def chips_at(self, place: Place) -> tuple[DayChip, ...]:
        """Return the chips of a day that is shown."""
        return () if place.day is None else self.chips_of(place.day)

    def chips_shown(self) -> tuple[DayChip, ...]:
        """Return every chip of the days that are shown, in the order of the days."""
        return self._model.chips_shown()

    def chips_held(self) -> tuple[DayChip, ...]:
        """Return every chip that is held: those that are shown."""
        return self.chips_shown()

    def spoken_chip(self, chip: DayChip) -> str:
        """Return what a screen reader says of a chip."""
        return self._model.spoken_chip(chip)

    def room_of(self, day: date) -> QRect:
        """Return the room of a day in the viewport; empty where it is not shown."""
        return self.visualRect(self._model.index_of(day))

    def room_of_place(self, place: Place) -> QRect:
        """Return the room of a place's day in the viewport; empty where it is not shown."""
        return QRect() if place.day is None else self.room_of(place.day)

    def room_of_chip(self, chip: DayChip) -> QRect:
        """Return the room of a chip in the viewport; that of its day where the chip is folded away."""
        room = self.room_of(chip.wall.date())
        index = self._model.index_of(chip.wall.date())
        return self._delegate.room_of_chip(room, self._model.day_at(index), chip) if index.isValid() else room

    def show_target(self, place: Place | None, *, refused: bool) -> None:
        """Let a place's day stand out as the one on which something would be put, or (``None``) none."""
        self._delegate.target, self._delegate.is_target_refused = None if place is None else place.day, refused
        self.viewport().update()

    def show_chosen(self, chosen: frozenset[ChipKey]) -> None:
        """Let chips stand out that are chosen to be acted on together."""
        self._delegate.chosen = chosen
        self.viewport().update()

    def choose(self, chip: DayChip | None) -> None:
        """Let a chip stand out."""
        if chip == self._delegate.current_chip:
            return
        self._delegate.current_chip = chip
        self.viewport().update()
        self.chip_chosen.emit(chip)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk days with the arrows, a day's chips with Up and Down, open with Enter, write with Insert."""
        key = event.key()
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and self._step_chip(1 if key == Qt.Key.Key_Down else -1):
            return
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.current_chip is not None:
                self.chip_opened.emit(self.current_chip)
            else:
                self.day_opened.emit(self.current_day())
            return
        if key == Qt.Key.Key_O and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._open_marked()
            return
        if key == Qt.Key.Key_V and self.current_chip is not None:
            self.move_requested.emit(self.current_chip)
            return
        if key == Qt.Key.Key_L and self.currentIndex().isValid():
            self.day_unfolded.emit(self._model.day_at(self.currentIndex()))
            return
        if key == Qt.Key.Key_Insert:
            self.day_opened.emit(self.current_day())
            return
        before = self.currentIndex()
        super().keyPressEvent(event)
        if self.currentIndex() != before:
            self._note_focus()
            chips = self._model.day_at(self.currentIndex()).chips
            at_end = key == Qt.Key.Key_Up
            self.choose((chips[-1] if at_end else chips[0]) if chips else None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the pointer."""
        super().mousePressEvent(event)
        self._note_focus()
        day, chip = self._under(event.position().toPoint())
        self.choose(chip)
        if day is not None and chip is None and self._is_more(event.position().toPoint(), day):
            self.day_unfolded.emit(day)
        elif day is not None and self._is_line(event.position().toPoint(), day):
            self.marked_opened.emit(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a chip, or write on a day."""
        day, chip = self._under(event.position().toPoint())
        if chip is not None:
            self.chip_opened.emit(chip)
        elif day is not None and not self._leads_elsewhere(event.position().toPoint(), day):
            self.day_opened.emit(day.day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the chip under the pointer stand out a little, and a hand say what can be written for."""
        point = event.position().toPoint()
        day, chip = self._under(point)
        self._hover(chip)
        is_line = day is not None and self._is_line(point, day)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_line else Qt.CursorShape.ArrowCursor)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        self._hover(None)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard stands; begin at today."""
        super().focusInEvent(event)
        self._note_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no keyboard place."""
        super().focusOutEvent(event)
        self._delegate.focused = None
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room among days and weeks."""
        super().resizeEvent(event)
        self._share_room()

    def _make_viewport(self) -> None:
        """Lie on a ground of Python's own: to meet Qt's, Python would first make every class of widgets there is."""
        ground = QWidget()
        ground.setBackgroundRole(QPalette.ColorRole.Base)
        ground.setAutoFillBackground(True)
        self.setViewport(ground)

    def _step_chip(self, step: int) -> bool:
        index = self.currentIndex()
        chips = self._model.day_at(index).chips if index.isValid() else ()
        if self.current_chip not in chips:
            return False
        position = chips.index(self.current_chip) + step
        if not 0 <= position < len(chips):
            return False
        self.choose(chips[position])
        return True

    def _under(self, point: QPoint) -> tuple[Day | None, DayChip | None]:
        index = self.indexAt(point)
        if not index.isValid():
            return None, None
        day = self._model.day_at(index)
        return day, self._delegate.chip_under(self.visualRect(index), day, point)

    def _is_more(self, point: QPoint, day: Day) -> bool:
        return self._delegate.is_more_under(self.visualRect(self.indexAt(point)), day, point)

    def _is_line(self, point: QPoint, day: Day) -> bool:
        return self._delegate.is_line_under(self.visualRect(self.indexAt(point)), day, point)

    def _leads_elsewhere(self, point: QPoint, day: Day) -> bool:
        """Tell whether a first click at a point has done something else than to choose a day."""
        return self._is_more(point, day) or self._is_line(point, day)

    def _open_marked(self) -> None:
        """Ask for a post about what the day stood on is marked for."""
        index = self.currentIndex()
        if index.isValid() and self._model.day_at(index).marked:
            self.marked_opened.emit(self._model.day_at(index))

    def _hover(self, chip: DayChip | None) -> None:
        if chip != self._delegate.hovered:
            self._delegate.hovered = chip
            self.viewport().update()

    def _note_focus(self) -> None:
        self._delegate.focused = QPersistentModelIndex(self.currentIndex()) if self.hasFocus() else None
        self.viewport().update()

    def _share_room(self) -> None:
        room = self.viewport().size()
        widths = column_widths(room.width(), _WEEKDAYS, self._model.crowded_weekdays())
        for column, width_px in enumerate(widths):
            self.setColumnWidth(column, width_px)
        self._name_weekdays(min(widths, default=0))
        count = self._model.rowCount()
        height_px = max(room.height(), count * self._delegate.least_height_px())
        for row, row_px in enumerate(row_heights(height_px, count)):
            self.setRowHeight(row, row_px)

    def _name_weekdays(self, width_px: int) -> None:
        """Name the weekdays whole where the narrowest column has room for the longest name."""
        metrics = QFontMetrics(self._theme.font(TextStyle.SMALL_STRONG))
        longest_px = metrics.horizontalAdvance(_LONGEST_WEEKDAY) + 2 * self._theme.space(_HEADING_PAD_PX)
        self._model.show_short_names(short=width_px < longest_px)

    def _choose_again(self, chosen: DayChip | None) -> None:
        """Choose what was chosen before the day was read anew: the same channels of the post, else what it has left."""
        index = self.currentIndex()
        chips = self._model.day_at(index).chips if index.isValid() and chosen is not None else ()
        of_post = [chip for chip in chips if chosen is not None and chip.post_id == chosen.post_id]
        same = [chip for chip in of_post if chosen is not None and chip.placements == chosen.placements]
        self.choose(next(iter(same or of_post), None))

    @Slot()
    def _on_model_about_to_be_reset(self) -> None:
        index = self.currentIndex()
        self._stood_on = self._model.day_at(index).day if index.isValid() else None

    @Slot()
    def _on_model_reset(self) -> None:
        self._delegate.hovered = None
        self._delegate.focused = None
        self._share_room()
        if self._stood_on is not None and self.stand_on(self._stood_on):
            self._choose_again(self.current_chip)
        else:
            self.choose(None)

    @Slot()
    def _on_model_data_changed(self) -> None:
        self._share_room()
        if self.current_chip is not None:
            self._choose_again(self.current_chip)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._share_room()
        self.viewport().update()
