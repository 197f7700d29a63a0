"""The agenda: a list of days and posts that goes on both ways, walked by keyboard and pointer."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from core.model.day_place import Place
from ui.models.agenda import AgendaModel, AgendaRow
from ui.models.day_chips import ChipKey, DayChip
from ui.theme import ColourRole, Theme
from ui.views.agenda_delegate import AgendaDelegate
from ui.views.place_steps import DAYS_OF_LIST, by_days

_NEAR_PAGES = 2
"""How many pages before an end more is read."""
_JUDGE_AFTER_MS = 120
_RING_PX = 2


class AgendaView(QListView):
    """Show the agenda.

    ``chip_chosen`` carries a ``DayChip`` or ``None``, ``chip_opened`` the chip to open, ``day_opened`` the day to write
    on, ``marked_opened`` the ``AgendaRow`` of a day for what it is marked for, ``scrolled`` the day at the top,
    ``move_requested`` the chip that keys shall move.
    """

    chip_chosen = Signal(object)
    chip_opened = Signal(object)
    day_opened = Signal(object)
    marked_opened = Signal(object)
    scrolled = Signal(object)
    move_requested = Signal(object)

    def __init__(self, theme: Theme, model: AgendaModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._delegate = AgendaDelegate(theme, model, self)
        self._chosen: DayChip | None = None
        self._kept: tuple[AgendaRow, int, AgendaRow | None] | None = None
        self._top_day: date | None = None
        self._is_extending = False
        self._target: tuple[date, bool] | None = None
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Agenda"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._judging = QTimer(self)
        self._judging.setSingleShot(True)
        self._judging.setInterval(_JUDGE_AFTER_MS)
        self._judging.timeout.connect(self._judge_shown)
        self._connect()
        self._judging.start()

    @property
    def current_chip(self) -> DayChip | None:
        """Give the chip that is chosen, or ``None``."""
        return self._chosen

    @property
    def is_busy(self) -> bool:
        """Tell whether what is looked at is still to be judged."""
        return self._judging.isActive()

    def current_day(self) -> date:
        """Return the day on which the keyboard stands, else the one at the top."""
        index = self.currentIndex()
        row = self._model.row_at(index) if index.isValid() else self.top_row()
        return self._model.rows[0].day if row is None else row.day

    def top_row(self) -> AgendaRow | None:
        """Return the row at the top, ``None`` where there is none."""
        index = self.indexAt(QPoint(1, 1))
        return self._model.row_at(index) if index.isValid() else None

    def choose_day(self, day: date) -> None:
        """Bring a day to the top and stand on its first post, or on its name where it has none."""
        number = self._model.number_of(day)
        rows = self._model.rows
        self.scrollTo(self._model.index(number), QAbstractItemView.ScrollHint.PositionAtTop)
        is_post = number + 1 < len(rows) and rows[number + 1].day == day
        self.setCurrentIndex(self._model.index(number + is_post))
        self._read_on()

    def stand_on(self, day: date) -> None:
        """Show a day that has a row, and put the keyboard's place on its name."""
        index = self._model.index_of_day(day)
        if index is not None:
            self.setCurrentIndex(index)

    def choose(self, chip: DayChip | None) -> None:
        """Stand on a chip."""
        index = QModelIndex() if chip is None else self._model.index_of_chip(chip)
        if index.isValid():
            self.setCurrentIndex(index)

    def place_at(self, point: QPoint) -> Place | None:
        """Return the day under a point of the viewport as a place, ``None`` under the last row."""
        row = self.row_under(point)
        return None if row is None else Place(row.day)

    def place_of(self, chip: DayChip) -> Place:
        """Return where a chip stands."""
        return Place(chip.wall.date())

    def place_after(self, place: Place, key: Qt.Key) -> Place | None:
        """Return the day to which a key leads from another, ``None`` for a key that leads nowhere."""
        return by_days(place, key, DAYS_OF_LIST)

    def chip_at(self, point: QPoint) -> DayChip | None:
        """Return the chip under a point of the viewport, ``None`` for none."""
        row = self.row_under(point)
        return None if row is None else row.chip

    def chips_of(self, day: date) -> tuple[DayChip, ...]:
        """Return the chips of a day that is held."""
        return self._model.chips_of(day)

    def chips_at(self, place: Place) -> tuple[DayChip, ...]:
        """Return the chips of a place's day."""
        return () if place.day is None else self.chips_of(place.day)

    def chips_shown(self) -> tuple[DayChip, ...]:
        """Return every chip that is in sight."""
        chips = (self._model.rows[number].chip for number in self._numbers_in_sight())
        return tuple(chip for chip in chips if chip is not None)

    def chips_held(self) -> tuple[DayChip, ...]:
        """Return every chip of the days that are held, those too that are scrolled out of sight."""
        return self._model.chips_held()

    def spoken_chip(self, chip: DayChip) -> str:
        """Return what a screen reader says of a chip."""
        return self._model.spoken_chip(chip)

    def room_of_place(self, place: Place) -> QRect:
        """Return the room of a day in the viewport, from its name to its last post; empty where it has no row."""
        first = None if place.day is None else self._model.index_of_day(place.day)
        if first is None or place.day is None:
            return QRect()
        last = self._model.index(first.row() + len(self.chips_of(place.day)))
        return self.visualRect(first).united(self.visualRect(last))

    def room_of_chip(self, chip: DayChip) -> QRect:
        """Return the room of a chip in the viewport."""
        return self.visualRect(self._model.index_of_chip(chip))

    def show_target(self, place: Place | None, *, refused: bool) -> None:
        """Let a place's day stand out as the one on which something would be put, or (``None``) none."""
        self._target = None if place is None or place.day is None else (place.day, refused)
        self.viewport().update()

    def show_chosen(self, chosen: frozenset[ChipKey]) -> None:
        """Let chips stand out that are chosen to be acted on together."""
        self._delegate.chosen = chosen
        self.viewport().update()

    def turn(self, pages: int) -> None:
        """Scroll so many pages on, or back where negative, and stand at the top."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + pages * bar.pageStep())
        index = self.indexAt(QPoint(1, self._delegate.row_height_px() - 1))
        if index.isValid():
            self.setCurrentIndex(index)

    @Slot()
    def judge_soon(self) -> None:
        """Judge the drafts that are looked at, when scrolling has come to rest."""
        self._judging.start()

    def row_under(self, point: QPoint) -> AgendaRow | None:
        """Return the row under a point, ``None`` under the last one."""
        index = self.indexAt(point)
        return self._model.row_at(index) if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, write with Insert; leave the other keys to the list."""
        index = self.currentIndex()
        row = self._model.row_at(index) if index.isValid() else None
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row is not None:
            self._open(row)
            return
        if event.key() == Qt.Key.Key_Insert:
            self.day_opened.emit(self.current_day())
            return
        if event.key() == Qt.Key.Key_O and row is not None:
            self._open_marked(row)
            return
        if event.key() == Qt.Key.Key_V and self.current_chip is not None:
            self.move_requested.emit(self.current_chip)
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Look for nothing: letters are keys of the calendar here."""

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Let the row that is stood on stand out alone, whatever key is held: what is chosen is kept elsewhere."""
        return QItemSelectionModel.SelectionFlag.ClearAndSelect

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the post under the pointer, or write on the day."""
        row = self.row_under(event.position().toPoint())
        if row is not None:
            self._open(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the row under the pointer stand out a little."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        super().leaveEvent(event)
        self._hover(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard stands."""
        super().focusInEvent(event)
        self._delegate.has_keyboard = True
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._delegate.has_keyboard = False
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a ring around the day on which something would be put."""
        super().paintEvent(event)
        if self._target is None:
            return
        day, refused = self._target
        room = self.room_of_place(Place(day))
        painter = QPainter(self.viewport())
        role = ColourRole.TROUBLE if refused else ColourRole.ACCENT
        painter.setPen(QPen(self._theme.colour(role), _RING_PX, Qt.PenStyle.DashLine))
        painter.drawRect(room.adjusted(1, 1, -2, -2))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Read on where there is more room."""
        super().resizeEvent(event)
        self._read_on()

    def _connect(self) -> None:
        self._model.modelAboutToBeReset.connect(self._on_model_about_to_be_reset)
        self._model.modelReset.connect(self._on_model_reset)
        self._model.dataChanged.connect(self._on_model_data_changed)
        self.selectionModel().currentChanged.connect(self._on_selection_current_changed)
        self.verticalScrollBar().valueChanged.connect(self._on_scroll_bar_value_changed)
        self._theme.changed.connect(self._on_theme_changed)

    def _open(self, row: AgendaRow) -> None:
        if row.chip is not None:
            self.chip_opened.emit(row.chip)
        else:
            self.day_opened.emit(row.day)

    def _open_marked(self, row: AgendaRow) -> None:
        """Ask for a post about what the day of a row is marked for."""
        head = self._model.rows[self._model.number_of(row.day)]
        if head.marked:
            self.marked_opened.emit(head)

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered:
            self._delegate.hovered = row
            self.viewport().update()

    def _choose(self, chip: DayChip | None) -> None:
        if chip != self._chosen:
            self._chosen = chip
            self.chip_chosen.emit(chip)

    def _read_on(self) -> None:
        """Read more where one looks near either end, without what is looked at moving."""
        if self._is_extending or not self.isVisible():
            return
        self._is_extending = True
        bar = self.verticalScrollBar()
        near_px = _NEAR_PAGES * max(self.viewport().height(), 1)
        height_px = self._delegate.row_height_px()
        if bar.value() > bar.maximum() - near_px and self._model.may_go_later:
            self._shift(-self._model.extend_later() * height_px)
        if bar.value() < near_px and self._model.may_go_earlier:
            self._shift(self._model.extend_earlier() * height_px)
        self._is_extending = False

    def _shift(self, by_px: int) -> None:
        """Scroll so that what is looked at stands where it stood, after rows came or went above it."""
        self._choose_row()
        if by_px:
            value = self.verticalScrollBar().value()
            self.doItemsLayout()
            self.verticalScrollBar().setValue(value + by_px)

    def _choose_row(self) -> None:
        index = self.currentIndex()
        self._choose(self._model.row_at(index).chip if index.isValid() else None)

    def _numbers_in_sight(self) -> range:
        first = max(self.indexAt(QPoint(1, 1)).row(), 0)
        count = self.viewport().height() // max(self._delegate.row_height_px(), 1) + 2
        return range(first, min(first + count, len(self._model.rows)))

    @Slot()
    def _judge_shown(self) -> None:
        self._model.judge_rows(self._numbers_in_sight())

    @Slot()
    def _on_scroll_bar_value_changed(self) -> None:
        self._read_on()
        self.judge_soon()
        row = self.top_row()
        if row is not None and row.day != self._top_day:
            self._top_day = row.day
            self.scrolled.emit(row.day)

    @Slot(QModelIndex, QModelIndex)
    def _on_selection_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not self._is_extending:
            self._choose(self._model.row_at(current).chip if current.isValid() else None)

    @Slot()
    def _on_model_about_to_be_reset(self) -> None:
        """Note what stands at the top and how much of it is scrolled away, and on which row the keyboard stands."""
        index = self.indexAt(QPoint(1, 1))
        current = self.currentIndex()
        stood = self._model.row_at(current) if current.isValid() else None
        self._kept = (self._model.row_at(index), self.visualRect(index).top(), stood) if index.isValid() else None

    @Slot()
    def _on_model_reset(self) -> None:
        self._delegate.hovered = -1
        kept, self._kept = self._kept, None
        if kept is None:
            self._choose(None)
            return
        top, offset_px, stood = kept
        self.scrollTo(self._model.index(self._model.number_of(top.day)), QAbstractItemView.ScrollHint.PositionAtTop)
        numbers = {row.key: number for number, row in enumerate(self._model.rows)}
        if top.key in numbers:
            self.scrollTo(self._model.index(numbers[top.key]), QAbstractItemView.ScrollHint.PositionAtTop)
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - offset_px)
        if stood is not None and stood.key in numbers:
            self.selectionModel().setCurrentIndex(
                self._model.index(numbers[stood.key]), self.selectionModel().SelectionFlag.ClearAndSelect
            )
        self._choose_row()
        self._judging.start()

    @Slot()
    def _on_model_data_changed(self) -> None:
        self._choose_row()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.doItemsLayout()
        self.viewport().update()
