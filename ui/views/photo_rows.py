"""The rows under the photos' bar: the filters that are chosen, and what can be done with photos that are marked."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ui.models.marked_photos import MOST_AT_ONCE, MarkedPhotos
from ui.models.passport import departments
from ui.models.photo_wish import PhotoWish, WishKind
from ui.models.photo_wish_words import PhotoWishWords
from ui.models.photo_words import filled
from ui.session import Session
from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.flow import FlowRow
from ui.widgets.plain import PlainLabel, set_plain_tool_tip, without_mnemonic

_SIDE_PX, _ABOVE_PX, _GAP_PX = 20, 8, 8


class _Row(GroundFrame):
    """A row of controls above the grid, anew each time."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Ground.BAR, parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._flow: FlowRow | None = None
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def _begin(self) -> FlowRow:
        if self._flow is not None:
            self._flow.hide()
            self._flow.deleteLater()
        self._flow = FlowRow(self._theme.space(_GAP_PX), self)
        self._column.addWidget(self._flow)
        return self._flow

    @Slot()
    def _on_theme_changed(self) -> None:
        above_px = self._theme.space(_ABOVE_PX)
        self._column.setContentsMargins(_SIDE_PX, above_px, _SIDE_PX, above_px)


class PhotoWishRow(_Row):
    """Show each chosen filter as a chip that a press takes away. ``wish_changed`` carries the wish without it."""

    wish_changed = Signal(object)

    def __init__(self, theme: Theme, words: PhotoWishWords, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words = words
        self._wish = PhotoWish()

    def show_wish(self, wish: PhotoWish, shown: int, total: int) -> None:
        """Show a wish, and how many photos fit it; without a wish there is nothing to see."""
        self._wish = wish
        self.setVisible(not wish.is_empty)
        if wish.is_empty:
            return
        flow = self._begin()
        for kind, value in sorted(wish.chosen):
            flow.add_left(self._make_chip(self._words.value(kind, value), f"{kind.value}:{value}"))
        if wish.words.strip():
            flow.add_left(self._make_chip(filled(self.tr("“%1”"), wish.words.strip()), ""))
        clear = Button(self._theme, self.tr("Clear"), ButtonKind.LINK)
        clear.clicked.connect(self._on_clear_clicked)
        flow.add_left(clear)
        said = filled(self.tr("%1 of %2 shown"), f"{shown:,}", f"{total:,}")
        flow.add_right(PlainLabel(self._theme, said, TextStyle.SMALL, ColourRole.MUTED))
        flow.show()

    def _make_chip(self, name: str, key: str) -> Button:
        chip = Button(self._theme, name, ButtonKind.PLAIN, IconName.X)
        chip.setAccessibleName(filled(self.tr("Filter %1, take away"), name))
        chip.setProperty("key", key)
        chip.clicked.connect(self._on_chip_clicked)
        return chip

    @Slot()
    def _on_chip_clicked(self) -> None:
        kind, _, value = str(self.sender().property("key")).partition(":")
        wish = self._wish.toggled(WishKind(kind), value) if kind else self._wish.with_words("")
        self.wish_changed.emit(wish)

    @Slot()
    def _on_clear_clicked(self) -> None:
        self.wish_changed.emit(PhotoWish())


class PhotoMarksRow(_Row):
    """Offer what can be done with the marked photos at once.

    ``cleared`` asks to mark none; ``acted`` tells that the row is another since, and stands no longer where one was.
    """

    cleared = Signal()
    acted = Signal()

    def __init__(self, session: Session, theme: Theme, marked: MarkedPhotos, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._session = session
        self._marked = marked
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._on_menu_triggered)
        self._move: Button | None = None
        self.hide()

    @property
    def menu(self) -> QMenu:
        """Give the menu of departments."""
        return self._menu

    def show_marks(self) -> None:
        """Show how many are marked, and what may be done with them."""
        marked = self._marked
        self.setVisible(bool(marked.ids))
        if not marked.ids:
            return
        flow = self._begin()
        count = len(marked.ids)
        said = self.tr("1 photo marked") if count == 1 else self.tr("%n photos marked", "", count)
        flow.add_left(PlainLabel(self._theme, said, TextStyle.BODY_STRONG))
        flow.add_left(self._make_approve())
        flow.add_left(self._make_move())
        clear = Button(self._theme, self.tr("Mark none"), ButtonKind.LINK)
        clear.clicked.connect(self.cleared)
        flow.add_left(clear)
        flow.show()

    def _make_approve(self) -> Button:
        waiting = len(self._marked.to_approve())
        button = Button(self._theme, filled(self.tr("Approve %1"), str(waiting)), ButtonKind.PLAIN, IconName.STAMP)
        button.setEnabled(waiting > 0)
        set_plain_tool_tip(button, self._too_many() or self.tr("Those that wait, and that you may approve"))
        button.clicked.connect(self._on_approve_clicked)
        return button

    def _make_move(self) -> Button:
        button = Button(self._theme, self.tr("Department …"), ButtonKind.PLAIN)
        button.setEnabled(self._marked.may_move())
        set_plain_tool_tip(button, self._too_many() or self.tr("Give all marked photos to a department"))
        button.clicked.connect(self._on_move_clicked)
        self._move = button
        return button

    def _too_many(self) -> str:
        form = self.tr("At most %1 at once: mark fewer, or filter first")
        return filled(form, str(MOST_AT_ONCE)) if self._marked.are_too_many else ""

    @Slot()
    def _on_approve_clicked(self) -> None:
        self._marked.approve()
        self.acted.emit()

    @Slot()
    def _on_move_clicked(self) -> None:
        assert self._move is not None
        self._menu.clear()
        for department in departments(self._session):
            self._menu.addAction(without_mnemonic(department.name)).setData(department.id)
        self._menu.popup(self._move.mapToGlobal(QPoint(0, self._move.height())))

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        self._marked.move(str(action.data()))
        self.acted.emit()
