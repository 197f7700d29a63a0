"""The tray at the right of the calendar: drafts without a day, folded to their count."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.model.day_place import Place
from core.model.steps import Done
from ui.models.chip_rows import ChipRow, ChipRowsModel
from ui.models.moods import Moods
from ui.models.photo_words import filled
from ui.models.tray import tray_count, tray_rows
from ui.session import Session
from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.views.chip_grab import ChipGrab
from ui.views.chip_list import ChipList
from ui.views.day_drop import DayDrop
from ui.views.day_drop import Ground as DropGround
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.plain import PlainLabel, WrappedLabel

_OPEN_PX, _MOST_OPEN_PX = 216, 320
_PAD_PX = 8
_TABLES = ("placement", "post")


class Tray(GroundFrame):
    """Show drafts without a day. ``opened`` carries the ``ChipRow`` to open, ``move_requested`` one to move by keys.

    ``folded`` says that it took another width.
    """

    opened = Signal(object)
    move_requested = Signal(object)
    folded = Signal()

    def __init__(self, session: Session, theme: Theme, moods: Moods, parent: QWidget | None = None) -> None:
        super().__init__(Ground.PAPER, parent)
        self._session = session
        self._theme = theme
        self._moods = moods
        self._is_open = False
        self._count = 0
        self._model = ChipRowsModel(self)
        self._list = ChipList(theme, self._model, self.tr("Drafts without a day"), Ground.PAPER, self)
        self._button = Button(theme, "", ButtonKind.ICON, IconName.FILE_TEXT)
        self._number = PlainLabel(theme, "", TextStyle.SMALL_STRONG, ColourRole.MUTED)
        self._title = WrappedLabel(theme, "", TextStyle.BODY_STRONG)
        empty = self.tr("Drafts without a day stand here. Drag one onto a day, or a draft here to take its day away.")
        self._empty = WrappedLabel(theme, empty, TextStyle.SMALL, ColourRole.MUTED)
        self._lay_out()
        self._button.clicked.connect(self._on_button_clicked)
        self._list.opened.connect(self.opened)
        self._list.move_requested.connect(self.move_requested)
        theme.changed.connect(self._on_theme_changed)
        self.refresh(None)
        self._show_fold()

    @property
    def is_open(self) -> bool:
        """Tell whether the drafts are shown, and not their count alone."""
        return self._is_open

    @property
    def rows(self) -> tuple[ChipRow, ...]:
        """Give the drafts that are shown."""
        return self._model.rows

    @property
    def chips(self) -> ChipList:
        """Give the list of the drafts, which is walked by keys."""
        return self._list

    def join(self, drop: DayDrop) -> None:
        """Let drafts be taken from here, and posts be put here."""
        ChipGrab(drop, self._list.viewport(), self._list.carried_at)
        drop.add_ground(DropGround(self, self._place_at, self._room_of, self._show_target))

    def unfold(self) -> None:
        """Show the drafts, with the keyboard among them."""
        self.show_drafts()
        if self._count:
            self._list.stand_on_first()
            self._list.setFocus()

    def show_drafts(self) -> None:
        """Show the drafts, and leave the keyboard where it is."""
        if not self._is_open:
            self._fold()

    def refresh(self, done: Done | None) -> None:
        """Show what a step changed; ``None`` means: read everything anew."""
        if done is not None and not any(done.ids(table) for table in _TABLES):
            return
        self._count = tray_count(self._session)
        self._number.setText(str(self._count))
        self._title.setText(filled(self.tr("Without a day · %1"), str(self._count)))
        self._button.set_label(self._label())
        if self._is_open:
            self._model.show_rows(tray_rows(self._session, self._moods))
        self._show_empty()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._button)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self._number, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addWidget(self._empty)
        self._column.addWidget(self._list, 1)
        self._column.addStretch(0)

    def _label(self) -> str:
        count = self._count
        told = self.tr("1 draft without a day") if count == 1 else self.tr("%n drafts without a day", "", count)
        return f"{told}: {self.tr('fold') if self._is_open else self.tr('show')}"

    def _show_fold(self) -> None:
        self._title.setVisible(self._is_open)
        self._number.setVisible(not self._is_open)
        self._list.setVisible(self._is_open)
        self._show_empty()
        pad_px = self._theme.space(_PAD_PX)
        side_px = pad_px if self._is_open else pad_px // 2
        folded_px = self._button.sizeHint().width() + 2 * side_px
        self.setFixedWidth(min(self._theme.length(_OPEN_PX), _MOST_OPEN_PX) if self._is_open else folded_px)
        self._column.setContentsMargins(side_px, pad_px, side_px, pad_px)
        self._column.setSpacing(self._theme.space(6))
        self._button.set_label(self._label())

    def _show_empty(self) -> None:
        self._empty.setVisible(self._is_open and not self._count)

    def _place_at(self, point: QPoint) -> Place | None:
        return Place(None)

    def _room_of(self, place: Place) -> QRect:
        return self.rect() if place.day is None else QRect()

    def _show_target(self, place: Place | None, refused: bool) -> None:
        is_here = place is not None and place.day is None
        self.set_ground(Ground.PAPER if not is_here else Ground.TROUBLE if refused else Ground.CARD)

    def _fold(self) -> None:
        """Fold the drafts away, or show them."""
        self._is_open = not self._is_open
        self.refresh(None)
        self._show_fold()
        self.folded.emit()

    @Slot()
    def _on_button_clicked(self) -> None:
        if self._is_open:
            self._fold()
        else:
            self.unfold()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._show_fold()
