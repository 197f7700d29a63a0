"""The bar about the posts that are chosen: how many, and what can be done with all of them."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import IconName, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.flow import FlowRow
from ui.widgets.plain import PlainLabel

_SIDE_PX = 20
_ABOVE_PX = 6


class ChosenAct(Enum):
    """Name what can be done with chosen posts."""

    MOVE = "move"
    CLASS = "class"
    HOLD = "hold"
    DISCARD = "discard"
    COPY = "copy"
    LEAVE = "leave"


class ChosenBar(GroundFrame):
    """Offer what can be done with chosen posts, while any are. ``requested`` carries the ``ChosenAct``."""

    requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Ground.BAR, parent)
        self._count = PlainLabel(theme, "", TextStyle.BODY_STRONG)
        self._flow = FlowRow(theme.space(8), self)
        self._flow.add_left(self._count)
        self._buttons: dict[ChosenAct, Button] = {}
        for act, words in self._words():
            self._add(theme, act, words)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE_PX, _ABOVE_PX, _SIDE_PX, _ABOVE_PX)
        column.addWidget(self._flow)
        self.hide()

    @property
    def text(self) -> str:
        """Give how many are said to be chosen."""
        return self._count.text()

    def show_count(self, count: int) -> None:
        """Say how many are chosen; with none there is no bar."""
        self._count.setText(self.tr("1 post chosen") if count == 1 else self.tr("%n posts chosen", "", count))
        self.setVisible(count > 0)

    def place_under(self, act: ChosenAct) -> QPoint:
        """Return where on the screen a menu of an act stands."""
        button = self._buttons[act]
        return button.mapToGlobal(button.rect().bottomLeft())

    def _words(self) -> tuple[tuple[ChosenAct, str], ...]:
        return (
            (ChosenAct.MOVE, self.tr("Move …")),
            (ChosenAct.CLASS, self.tr("Class …")),
            (ChosenAct.HOLD, self.tr("Hold …")),
            (ChosenAct.COPY, self.tr("Copy …")),
            (ChosenAct.DISCARD, self.tr("Discard")),
            (ChosenAct.LEAVE, self.tr("Choose none")),
        )

    def _add(self, theme: Theme, act: ChosenAct, words: str) -> None:
        is_leaving = act is ChosenAct.LEAVE
        icon = IconName.X if is_leaving else None
        button = Button(theme, words, ButtonKind.ICON if is_leaving else ButtonKind.PLAIN, icon)
        button.setProperty("act", act.value)
        button.clicked.connect(self._on_button_clicked)
        self._buttons[act] = button
        (self._flow.add_right if is_leaving else self._flow.add_left)(button)

    @Slot()
    def _on_button_clicked(self) -> None:
        sender = self.sender()
        self.requested.emit(next(act for act, button in self._buttons.items() if button is sender))
