"""The bar at the top of Compose: back, the title, how it is saved, and what can be done with the post."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QSizePolicy, QStyle, QStyleOptionFrame, QVBoxLayout, QWidget

from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.flow import FlowRow
from ui.widgets.plain import PassingNote, set_plain_tool_tip, without_mnemonic

_LEAST_HEIGHT_PX = 58
_SIDE_PX = 20
_ABOVE_PX = 12
_SPACING_PX = 10
_TEXT_INSET_PX = 2
_LEAST_TITLE, _MOST_TITLE = 14, 50
_AS_A_TITLE = """
QLineEdit, QLineEdit:read-only { background: transparent; }
QLineEdit:!focus:!hover, QLineEdit:read-only:!focus { border-color: transparent; }
"""


class BarAct(StrEnum):
    """Name what the bar offers."""

    QUEUE = "queue"
    SAVE = "save"
    PUT_BACK = "put-back"
    APPROVE = "approve"
    RETURN = "return"
    RECORD = "record"
    RESTORE = "restore"
    DISCARD = "discard"
    REVERT = "revert"
    PUBLISH = "publish"
    PIN = "pin"
    PLAN = "plan"
    UNPIN = "unpin"
    HOLD = "hold"
    TAKE_OUT = "take-out"
    TAKE_BACK = "take-back"
    REPEAT = "repeat"
    SKIP = "skip"
    CHANGE_SERIES = "change-series"
    END_SERIES = "end-series"
    TEMPLATE = "template"


@dataclass(frozen=True)
class BarOffer:
    """Hold what the bar offers now: the one primary act, those beside it, those in its menu, and their words.

    ``off`` are acts that are shown and cannot be done now.
    """

    primary: BarAct | None
    beside: tuple[BarAct, ...]
    menu: tuple[BarAct, ...]
    words: dict[BarAct, str] = field(default_factory=dict)
    off: frozenset[BarAct] = frozenset()


_ICONS = {
    BarAct.PUBLISH: IconName.SEND,
    BarAct.QUEUE: IconName.LIST_ORDERED,
    BarAct.PUT_BACK: IconName.LIST_ORDERED,
    BarAct.APPROVE: IconName.STAMP,
    BarAct.RESTORE: IconName.UNDO,
}
_PRIMARY = (BarAct.PUBLISH, BarAct.QUEUE, BarAct.SAVE, BarAct.PUT_BACK, BarAct.APPROVE, BarAct.RESTORE)
_BESIDE = (BarAct.DISCARD, BarAct.SAVE, BarAct.RETURN)


class TitleEdit(QLineEdit):
    """A line that reads as a title until it is written in."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setStyleSheet(_AS_A_TITLE)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._on_text_changed)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        """Ask for the width of the title, up to that of a long one."""
        letter_px = self.fontMetrics().averageCharWidth()
        text_px = self.fontMetrics().horizontalAdvance(self.text() or self.placeholderText()) + letter_px
        width_px = min(text_px, _MOST_TITLE * letter_px)
        return QSize(width_px + self._theme.space(_SIDE_PX), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Give way down to a few words."""
        least_px = _LEAST_TITLE * self.fontMetrics().averageCharWidth()
        return QSize(min(least_px, self.sizeHint().width()), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line; while nobody writes in it, a title that has no room ends in an ellipsis."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        room.adjust(_TEXT_INSET_PX, 0, -_TEXT_INSET_PX, 0)
        cut = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        if self.hasFocus() or cut == self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        painter.setPen(self._theme.colour(ColourRole.TEXT))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, cut)
        painter.end()

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        set_plain_tool_tip(self, text)
        self.updateGeometry()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font(TextStyle.TITLE))


class ComposeBar(GroundFrame):
    """Show title and acts. ``requested`` carries an act, ``title_edited`` what a person made of the title."""

    back_requested = Signal()
    requested = Signal(str)
    title_edited = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Ground.BAR, parent)
        self._theme = theme
        self._back = Button(theme, self.tr("Back"), ButtonKind.ICON, IconName.ARROW_LEFT)
        self.title = TitleEdit(theme)
        self.title.setAccessibleName(self.tr("Title, for the desk"))
        self.title.setPlaceholderText(self.tr("Title, for the desk"))
        self._note = PassingNote(theme)
        self._beside = {act: self._make_button(act, ButtonKind.PLAIN) for act in _BESIDE}
        self._primary = {act: self._make_button(act, ButtonKind.PRIMARY) for act in _PRIMARY}
        self._more = Button(theme, self.tr("More"), ButtonKind.ICON, IconName.CHEVRON_DOWN)
        self._menu = QMenu(self)
        self._lay_out()
        self._back.clicked.connect(self.back_requested)
        self.title.textEdited.connect(self.title_edited)
        self._more.clicked.connect(self._on_more_clicked)
        self._menu.triggered.connect(self._on_menu_triggered)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    @property
    def menu(self) -> QMenu:
        """Give the menu of further acts."""
        return self._menu

    def primary(self) -> Button | None:
        """Return the button of the primary act, ``None`` where there is none."""
        return next((button for button in self._primary.values() if not button.isHidden()), None)

    def show_title(self, title: str, *, is_read_only: bool) -> None:
        """Show a title; what is being written stays."""
        if self.title.text() != title:
            self.title.setText(title)
            self.title.setCursorPosition(0)
        self.title.setReadOnly(is_read_only)

    def show_note(self, note: str) -> None:
        """Say how the post is saved and where it stands."""
        self._note.setText(note)

    def show_offer(self, offer: BarOffer) -> None:
        """Offer other acts."""
        for act, button in (*self._primary.items(), *self._beside.items()):
            is_shown = act is offer.primary if button is self._primary.get(act) else act in offer.beside
            button.setVisible(is_shown)
            button.set_label(offer.words.get(act, ""))
            button.setEnabled(act not in offer.off)
        self._more.setEnabled(bool(offer.menu))
        self._menu.clear()
        for act in offer.menu:
            if act is BarAct.REVERT and len(offer.menu) > 1:
                self._menu.addSeparator()
            action = self._menu.addAction(without_mnemonic(offer.words.get(act, "")))
            action.setData(act.value)
            action.setEnabled(act not in offer.off)

    def _lay_out(self) -> None:
        self._flow = FlowRow(_SPACING_PX)
        for widget in (self._back, self.title, self._note):
            self._flow.add_left(widget)
        for button in (*self._beside.values(), *self._primary.values(), self._more):
            self._flow.add_right(button)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._flow)
        self.setMinimumHeight(_LEAST_HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _make_button(self, act: BarAct, kind: ButtonKind) -> Button:
        button = Button(self._theme, act.value, kind, _ICONS.get(act))
        button.setProperty("act", act.value)
        button.hide()
        button.clicked.connect(self._on_button_clicked)
        return button

    @Slot()
    def _on_button_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self.requested.emit(str(button.property("act")))

    @Slot()
    def _on_more_clicked(self) -> None:
        corner = self._more.mapToGlobal(QPoint(self._more.width(), self._more.height() + 2))
        self._menu.popup(corner - QPoint(self._menu.sizeHint().width(), 0))

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        self.requested.emit(str(action.data()))

    @Slot()
    def _on_theme_changed(self) -> None:
        self._column.setContentsMargins(_SIDE_PX, _ABOVE_PX, _SIDE_PX, _ABOVE_PX)
        self._flow.set_spacing(self._theme.space(_SPACING_PX))
