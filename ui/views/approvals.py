"""The Approvals screen: what waits for the person who works, what they asked of others, and what they decided."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.model.steps import Done
from ui.models.approval_words import ApprovalWords
from ui.models.asked_of_others import number_lapsed
from ui.models.moods import Moods
from ui.models.photo_words import filled
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import IconName, Theme
from ui.views.asked_page import AskedPage
from ui.views.decided_page import DecidedPage
from ui.views.standing_strip import StandingStrip
from ui.views.waiting_page import WaitingPage
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.segmented import Segment, SegmentedControl
from ui.widgets.top_bar import TopBar
from ui.widgets.view import View

_WAITING, _ASKED, _DECIDED = "waiting", "asked", "decided"


class ApprovalsView(View):
    """Let the person who works decide what waits for them, ask others, and take back what they decided."""

    def __init__(
        self, session: Session, theme: Theme, moods: Moods, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        words = ApprovalWords(session, self)
        kept = (session, theme, moods, thumbnails, words)
        self._waiting = WaitingPage(*kept)
        self._asked = AskedPage(*kept)
        self._decided = DecidedPage(*kept)
        self._is_decided_stale = self._is_asked_stale = True
        self._standing = StandingStrip(session, theme)
        self._bar = TopBar(theme, self.tr("Approvals"))
        segments = [
            Segment(_WAITING, self.tr("Waiting for me")),
            Segment(_ASKED, self.tr("Asked of others")),
            Segment(_DECIDED, self.tr("Decided")),
        ]
        self._segments = SegmentedControl(theme, segments, self.tr("Decisions shown"))
        self._sheet = Button(theme, self.tr("Photos as a sheet (S)"), ButtonKind.TOGGLE, IconName.IMAGES)
        self._bar.add_left(self._segments)
        self._bar.add_right(self._sheet)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._waiting)
        self._stack.addWidget(self._asked)
        self._stack.addWidget(self._decided)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._standing)
        column.addWidget(self._stack, 1)
        self._connect()
        self._on_waiting_changed()

    def refresh(self, done: Done | None) -> None:
        """Show what a step changed."""
        self._waiting.refresh(done)
        self._standing.read()
        self._is_decided_stale = self._is_asked_stale = True
        self._read_shown()

    def start_focus(self) -> None:
        """Stand on what waits the longest, or on the latest decision."""
        if self._segments.current() == _DECIDED:
            self._decided.start_focus()
        elif self._segments.current() == _ASKED and self._asked.model.items:
            self._asked.start_focus()
        elif self._segments.current() == _WAITING and self._waiting.model.items:
            self._waiting.start_focus()
        else:
            self._segments.setFocus()

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of what waits, and of what is asked of others."""
        return (
            (self.tr("Approve, or say that it was read"), "A"),
            (self.tr("Return with a comment"), "R"),
            (self.tr("Asked of others: ask for the decision"), "A"),
            (self.tr("Asked of others: remind of it"), "R"),
            (self.tr("The next one"), "N"),
            (self.tr("The next one"), "J"),
            (self.tr("The one before"), "P"),
            (self.tr("The one before"), "K"),
            (self.tr("Read on; with Shift back"), "Space"),
            (self.tr("Photos as a sheet, or the list"), "S"),
        )

    def _connect(self) -> None:
        self._segments.chosen.connect(self._on_segments_chosen)
        self._sheet.toggled.connect(self._on_sheet_toggled)
        self._waiting.changed.connect(self._on_waiting_changed)
        for page in (self._waiting, self._asked, self._decided):
            page.post_requested.connect(self.post_requested)
            page.photo_requested.connect(self.photo_requested)
        shortcut = QShortcut(QKeySequence("S"), self._waiting)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._sheet.click)

    def _read_shown(self) -> None:
        """Read the list that is shown, where a step went by since it was read."""
        if self._segments.current() == _DECIDED and self._is_decided_stale:
            self._decided.refresh(None)
            self._is_decided_stale = False
        elif self._segments.current() == _ASKED and self._is_asked_stale:
            self._asked.read(self._waiting.model.everything)
            self._is_asked_stale = False

    @Slot(str)
    def _on_segments_chosen(self, key: str) -> None:
        self._is_asked_stale = True  # what was wanted by a time lapses without a step
        self._read_shown()
        pages: dict[str, QWidget] = {_WAITING: self._waiting, _ASKED: self._asked, _DECIDED: self._decided}
        self._stack.setCurrentWidget(pages[key])
        self._on_waiting_changed()

    @Slot(bool)
    def _on_sheet_toggled(self, is_checked: bool) -> None:
        self._waiting.show_sheet(is_checked)

    @Slot()
    def _on_waiting_changed(self) -> None:
        """Count what waits and what lapsed, and offer the sheet where it has photos."""
        count = len(self._waiting.model.items)
        form = filled(self.tr("Waiting for me %1"), str(count)) if count else self.tr("Waiting for me")
        self._segments.set_text(_WAITING, form)
        lapsed = number_lapsed(self._session, self._waiting.model.everything)
        asked = filled(self.tr("Asked of others, %1 lapsed"), str(lapsed)) if lapsed else self.tr("Asked of others")
        self._segments.set_text(_ASKED, asked)
        is_offered = bool(self._waiting.model.photos) and self._segments.current() == _WAITING
        self._sheet.setVisible(is_offered)
        self._sheet.blockSignals(True)
        self._sheet.setChecked(self._waiting.is_sheet)
        self._sheet.blockSignals(False)
