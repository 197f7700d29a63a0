"""What one does with posts on a view of days, put together: moving, choosing several, the tray beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QWidget

from core.model.day_place import Place
from core.model.kinds import PlacementId
from core.model.steps import Done
from ui.models.carried import Carried, carried_of
from ui.models.chip_rows import ChipRow
from ui.models.day_chips import DayChip
from ui.models.moods import Moods
from ui.models.photo_words import filled
from ui.models.selection import Selection
from ui.session import Session
from ui.theme import Theme
from ui.views.chip_choosing import ChipChoosing, ChoosableView
from ui.views.chip_grab import ChipGrab
from ui.views.chip_hover import ChipHover, HoveredView
from ui.views.chip_menu import DUPLICATE, MOVE_BY_KEYS, OPEN, ChipMenu, MenuView
from ui.views.chosen_acts import ChosenActs
from ui.views.chosen_bar import ChosenAct, ChosenBar
from ui.views.day_drop import DayDrop, DayView, ground_of
from ui.views.day_intake import DayIntake
from ui.views.springs import Springs
from ui.views.tray import Tray
from ui.widgets.calendar_names import month_name, weekday_name

if TYPE_CHECKING:
    from ui.jobs import Jobs
    from ui.models.thumbnails import Thumbnails
    from ui.views.chip_series import ChipSeries
    from ui.views.day_popover import DayPopover


class ChipView(DayView, ChoosableView, HoveredView, MenuView, Protocol):
    """A view of days with chips on them."""

    def place_of(self, chip: DayChip) -> Place:
        """Return where a chip stands."""

    def chips_at(self, place: Place) -> Sequence[DayChip]:
        """Return the chips of a place."""

    def spoken_chip(self, chip: DayChip) -> str:
        """Return what a screen reader says of a chip."""


class DayActs(QObject):
    """Let posts be moved on views of days.

    ``place_sought`` carries a ``Place`` that has to be shown, ``opened`` the id of a post, ``dropped`` a day with what
    was dropped on it from elsewhere, ``turn_wanted`` by how many spans the page is to be turned.
    """

    place_sought = Signal(object)
    opened = Signal(str)
    dropped = Signal(object, object)
    turn_wanted = Signal(int)

    def __init__(
        self,
        session: Session,
        theme: Theme,
        moods: Moods,
        room: QWidget,
        thumbnails: Callable[[], Thumbnails] | None = None,
        jobs: Jobs | None = None,
    ) -> None:
        """Work within ``room``, the screen that holds the views; without ``jobs`` no post is made to repeat."""
        super().__init__(room)
        self._session = session
        self._theme = theme
        self._room = room
        self.drop = DayDrop(session, theme, room)
        self.tray = Tray(session, theme, moods, room)
        self.tray.join(self.drop)
        self.springs = Springs(self)
        self.springs.add(self.tray, self.tray.show_drafts)
        self.selection = Selection(self)
        self.bar = ChosenBar(theme, room)
        self.chosen = ChosenActs(session, theme, room)
        self.hover = ChipHover(session, theme, moods, room, thumbnails)
        self._popover: DayPopover | None = None
        self._jobs = jobs
        self._series: ChipSeries | None = None
        self._views: list[tuple[ChipView, QWidget]] = []
        self._connect()

    def _connect(self) -> None:
        self.drop.place_sought.connect(self.place_sought)
        self.drop.taken_at.connect(self.springs.begin_at)
        self.drop.carried_to.connect(self.springs.rest_at)
        self.drop.ended.connect(self.springs.leave)
        self.springs.sprang.connect(self._on_springs_sprang)
        self.tray.opened.connect(self._on_tray_opened)
        self.tray.move_requested.connect(self._on_tray_move_requested)
        self.selection.changed.connect(self._on_selection_changed)
        self.bar.requested.connect(self._on_bar_requested)

    def attach(self, view: ChipView, keyboard: QAbstractItemView) -> None:
        """Let posts be taken from a view, put on its places and chosen there; ``keyboard`` is the view as a widget."""
        self._views.append((view, keyboard))
        self.drop.add_ground(ground_of(view))
        ChipGrab(self.drop, view.viewport(), partial(self._carried_at, view))
        DayIntake(self._session, view).dropped.connect(self.dropped)
        self.springs.add_edges(keyboard, self.turn_wanted.emit)
        self.hover.watch(view, keyboard)
        ChipChoosing(view, keyboard, self.selection)
        menu = ChipMenu(view, keyboard, self._meant, self._besides)
        menu.requested.connect(self._on_menu_requested)
        action = QAction(keyboard)
        action.setShortcut(QKeySequence("Ctrl+D"))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(self._on_duplicate_triggered)
        keyboard.addAction(action)
        view.show_chosen(self.selection.keys)

    def move_by_keys(self, chip: DayChip, view: ChipView, keyboard: QWidget) -> None:
        """Let a chip of a view be moved by keys; ``keyboard`` is the view as a widget."""
        self.drop.take_by_keys(self._carried(chip), view.place_of(chip), keyboard)

    @property
    def popover(self) -> DayPopover:
        """Give the list of a day's posts, made when it is first wanted."""
        if self._popover is None:
            from ui.views.day_popover import DayPopover

            self._popover = DayPopover(self._theme, self.drop, self._room)
            self._popover.opened.connect(self._on_tray_opened)
            self._popover.move_requested.connect(self._on_popover_move_requested)
        return self._popover

    @property
    def series(self) -> ChipSeries | None:
        """Give what is done about repeating, made when it is first wanted; ``None`` where nothing can be."""
        if self._series is None and self._jobs is not None:
            from ui.views.chip_series import ChipSeries

            self._series = ChipSeries(self._session, self._theme, self._jobs, self._room)
        return self._series

    def list_place(self, view: ChipView, place: Place, keyboard: QWidget) -> None:
        """List all posts of a place of a view; ``keyboard`` is the view as a widget."""
        self.hover.hide()
        rows = [_row(view, chip) for chip in view.chips_at(place)]
        room = view.room_of_place(place)
        corner = self._room.mapFromGlobal(view.viewport().mapToGlobal(room.topLeft()))
        if rows:
            self.popover.show_rows(self._named(place), rows, QRect(corner, room.size()), keyboard)

    def show_other_page(self) -> None:
        """Forget what stood over the view that was looked at before, and keep of the chosen chips what is shown now."""
        self.drop.leave()
        self.hover.hide()
        self.follow_shown()

    def refresh(self, done: Done | None) -> None:
        """Show what a step changed."""
        self.tray.refresh(done)
        self.hover.hide()
        if self._popover is not None:
            self._popover.leave()
        self.follow_shown()

    def follow_shown(self) -> None:
        """Keep of the chosen chips what is still shown."""
        if not self.selection.chips:
            return  # chips are made when they are seen: none is asked for here
        shown = self._shown()
        self.selection.follow(() if shown is None else shown[0].chips_held())

    def _shown(self) -> tuple[ChipView, QWidget] | None:
        """Return the view that is looked at, with its widget; ``None`` before the first is."""
        return next((pair for pair in self._views if pair[1].isVisibleTo(self._room)), None)

    def _named(self, place: Place) -> str:
        if place.day is None:
            return ""
        day = f"{weekday_name(place.day.weekday())} {place.day.day} {month_name(place.day.month)}"
        if place.time is None:
            return day
        return filled(self.tr("%1, %2"), day, self._session.texts.clock(place.time))

    def _meant(self, chip: DayChip) -> tuple[DayChip, ...]:
        """Return what is meant by a chip: all that are chosen where it is among them, the one last taken first."""
        if not self.selection.holds(chip):
            return (chip,)
        return (chip, *(each for each in self.selection.chips if each.key != chip.key))

    def _besides(self, chip: DayChip) -> Sequence[tuple[str, str]]:
        """Return what the menu of a chip offers besides: what can be done about repeating."""
        return () if self.series is None else self.series.offers(chip)

    def _carried(self, chip: DayChip) -> Carried:
        return carried_of(self._meant(chip))

    def _carried_at(self, view: ChipView, point: QPoint) -> Carried | None:
        chip = view.chip_at(point)
        return None if chip is None else self._carried(chip)

    @Slot(QPoint)
    def _on_springs_sprang(self, at: QPoint) -> None:
        """Say anew what would come of letting go, where the page under the pointer is another now."""
        if self.drop.carried is not None:
            self.drop.carry_to(at)

    @Slot()
    def _on_selection_changed(self) -> None:
        for view, _keyboard in self._views:
            view.show_chosen(self.selection.keys)
        self.bar.show_count(len(self.selection.chips))

    @Slot()
    def _on_duplicate_triggered(self) -> None:
        chip = next((view.current_chip for view, keyboard in self._views if keyboard.hasFocus()), None)
        if chip is not None:
            self.chosen.duplicate(self._meant(chip))

    @Slot(object, object, QPoint)
    def _on_menu_requested(self, act: ChosenAct | str, chip: DayChip, at: QPoint) -> None:
        if isinstance(act, ChosenAct):
            self.chosen.start(act, self._meant(chip), at)
        elif act == OPEN:
            self.opened.emit(chip.post_id)
        elif act == DUPLICATE:
            self.chosen.duplicate(self._meant(chip))
        elif act == MOVE_BY_KEYS:
            self._move_of_shown(chip.placements, self._carried(chip))
        elif self.series is not None:
            self.series.start(act, chip)

    @Slot(object)
    def _on_bar_requested(self, act: ChosenAct) -> None:
        if act is ChosenAct.LEAVE:
            self.selection.clear()
        else:
            self.chosen.start(act, self.selection.chips, self.bar.place_under(act))

    @Slot(object)
    def _on_tray_opened(self, row: ChipRow) -> None:
        self.opened.emit(row.post_id)

    @Slot(object)
    def _on_popover_move_requested(self, row: ChipRow) -> None:
        self._move_of_shown(row.placements, row.carried)

    @Slot(object)
    def _on_tray_move_requested(self, row: ChipRow) -> None:
        self.drop.take_by_keys(row.carried, Place(self._session.today()), self.tray.chips)

    def _move_of_shown(self, placements: tuple[str, ...], carried: Carried) -> None:
        """Let something be moved by keys, from where a chip of the view that is looked at stands."""
        shown = self._shown()
        if shown is None:
            return
        view, keyboard = shown
        chip = next((each for each in view.chips_held() if each.placements == placements), None)
        if chip is not None:
            keyboard.setFocus()
            self.drop.take_by_keys(carried, view.place_of(chip), keyboard)


def _row(view: ChipView, chip: DayChip) -> ChipRow:
    placements = tuple(PlacementId(each) for each in chip.placements)
    return ChipRow(chip.post_id, placements, chip.chip, view.spoken_chip(chip))
