"""What is seen first: four ways to begin, the calendars that were open before, and what went wrong."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Card, Ground, GroundFrame
from ui.widgets.plain import WrappedLabel, set_plain_tool_tip

_PAD_PX = 28
_WIDTH_PX = 620
_MOST_SHOWN = 44
"""How many characters of a path are shown: its end tells calendars apart."""


class Welcome(QScrollArea):
    """Offer to set a town up, a calendar, a packet, and the demo town; ``recent_chosen`` carries a folder's path."""

    set_up_requested = Signal()
    open_requested = Signal()
    packet_requested = Signal()
    demo_requested = Signal()
    recent_chosen = Signal(str)

    def __init__(self, theme: Theme, recent: Sequence[Path]) -> None:
        super().__init__()
        self._theme = theme
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground = GroundFrame(Ground.PAPER)
        pad_px = theme.space(_PAD_PX)
        outer = QHBoxLayout(ground)
        outer.setContentsMargins(pad_px, pad_px, pad_px, pad_px)
        room = QWidget()
        room.setMaximumWidth(theme.length(_WIDTH_PX))
        outer.addWidget(room, 1)
        outer.addStretch(0)
        self._column = QVBoxLayout(room)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space(12))
        self._notice = self._make_notice()
        self._add_ways()
        if recent:
            self._add_recent(recent)
        self._column.addStretch(1)
        self.setWidget(ground)

    @property
    def notice(self) -> str:
        """Give what is told to have gone wrong, empty for nothing."""
        return self._notice_text.text() if self._notice.isVisibleTo(self) else ""

    def tell(self, sentence: str) -> None:
        """Say what went wrong, or where the last calendar is not found any more."""
        self._notice_text.setText(sentence)
        self._notice_text.setAccessibleName(sentence)
        self._notice.show()

    def begin(self) -> None:
        """Stand on the first way."""
        self.set_up_button.setFocus()

    def name_demo(self, text: str, *, enabled: bool) -> None:
        """Say how far the demo town is."""
        self.demo_button.set_label(text)
        self.demo_button.setEnabled(enabled)

    def _make_notice(self) -> GroundFrame:
        notice = GroundFrame(Ground.WARNING)
        self._notice_text = WrappedLabel(self._theme, "", TextStyle.BODY, ColourRole.WARNING_TEXT)
        QVBoxLayout(notice).addWidget(self._notice_text)
        notice.hide()
        return notice

    def _add_ways(self) -> None:
        self._column.addWidget(WrappedLabel(self._theme, self.tr("Welcome to Oyez"), TextStyle.TITLE))
        sentence = self.tr("The calendar of your communications desk. Posts go out in the order of your own policy.")
        self._column.addWidget(WrappedLabel(self._theme, sentence, TextStyle.BODY, ColourRole.MUTED))
        self._column.addWidget(self._notice)
        self.set_up_button = Button(
            self._theme, self.tr("Set up our municipality"), ButtonKind.PRIMARY, IconName.LANDMARK
        )
        self.open_button = Button(self._theme, self.tr("Open a calendar …"), icon=IconName.CALENDAR_DAYS)
        self.packet_button = Button(self._theme, self.tr("Open a packet …"), icon=IconName.FILE_TEXT)
        self.demo_button = Button(self._theme, self.tr("Look at the demo town"), icon=IconName.EYE)
        self._add_way(
            self.set_up_button, self.tr("Four short steps, about two minutes. Everything can be changed later.")
        )
        self._add_way(self.open_button, self.tr("One that was made before, restored, or moved here."))
        self._add_way(self.packet_button, self.tr("A file that was sent to you, for your decision on this computer."))
        self._add_way(self.demo_button, self.tr("A made-up desk, full of posts. Try anything: nothing of it is kept."))
        self.set_up_button.clicked.connect(self.set_up_requested)
        self.open_button.clicked.connect(self.open_requested)
        self.packet_button.clicked.connect(self.packet_requested)
        self.demo_button.clicked.connect(self.demo_requested)

    def _add_way(self, button: Button, sentence: str) -> None:
        card = Card(self._theme)
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(WrappedLabel(self._theme, sentence, TextStyle.SMALL, ColourRole.MUTED))
        self._column.addWidget(card)

    def _add_recent(self, recent: Sequence[Path]) -> None:
        self._column.addWidget(WrappedLabel(self._theme, self.tr("Open lately"), TextStyle.BODY_STRONG))
        for folder in recent:
            path = str(folder)
            button = Button(
                self._theme, path if len(path) <= _MOST_SHOWN else f"…{path[-_MOST_SHOWN:]}", ButtonKind.LINK
            )
            button.setAccessibleName(path)
            set_plain_tool_tip(button, path)
            button.clicked.connect(partial(self._choose, path))
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    @Slot()
    def _choose(self, path: str) -> None:
        self.recent_chosen.emit(path)
