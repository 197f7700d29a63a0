"""The Approvals screen: what waits for the person who works, what others may decide, and what they decided."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.model.steps import Done
from ui.jobs import Jobs
from ui.models.approval_words import ApprovalWords
from ui.models.moods import Moods
from ui.models.photo_words import filled
from ui.models.recording import may_record
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import IconName, Theme
from ui.views.decided_page import DecidedPage
from ui.views.others_page import OthersPage
from ui.views.recorded_page import RecordedPage
from ui.views.waiting_page import WaitingPage
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.segmented import Segment, SegmentedControl
from ui.widgets.top_bar import TopBar
from ui.widgets.view import View

_WAITING, _RECORDED, _OTHERS, _DECIDED = "waiting", "recorded", "others", "decided"


class ApprovalsView(View):
    """Let the person who works decide what waits for them, and take back what they decided.

    What was recorded in their name comes first. Who records decisions finds what others may decide.
    """

    def __init__(
        self,
        session: Session,
        theme: Theme,
        moods: Moods,
        thumbnails: Thumbnails,
        jobs: Jobs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        words = ApprovalWords(session, self)
        kept = (session, theme, moods, thumbnails, words)
        self._waiting = WaitingPage(*kept)
        self._recorded = RecordedPage(*kept, jobs)
        self._others = OthersPage(*kept, jobs)
        self._decided = DecidedPage(*kept)
        self._pages: dict[str, WaitingPage | RecordedPage | OthersPage | DecidedPage] = {
            _WAITING: self._waiting,
            _RECORDED: self._recorded,
            _OTHERS: self._others,
            _DECIDED: self._decided,
        }
        self._stale = set(self._pages)
        self._bar = TopBar(theme, self.tr("Approvals"))
        segments = [
            Segment(_WAITING, self.tr("Waiting for me")),
            Segment(_RECORDED, self.tr("Recorded in my name")),
            Segment(_OTHERS, self.tr("Waiting for others")),
            Segment(_DECIDED, self.tr("Decided")),
        ]
        self._segments = SegmentedControl(theme, segments, self.tr("Decisions shown"))
        self._sheet = Button(theme, self.tr("Photos as a sheet (S)"), ButtonKind.TOGGLE, IconName.IMAGES)
        self._bar.add_left(self._segments)
        self._bar.add_right(self._sheet)
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)
        self._connect()
        self._refresh_rest(None)

    def refresh(self, done: Done | None) -> None:
        """Show what a step changed; a page that is not shown reads it when it is."""
        self._waiting.refresh(done)
        self._refresh_rest(done)

    def start_focus(self) -> None:
        """Stand on what was recorded in one's name, else on what waits the longest, or on the latest decision."""
        if self._recorded.count:
            self._show_page(_RECORDED)
        current = self._segments.current()
        if current == _WAITING and not self._waiting.model.items:
            self._segments.setFocus()
        else:
            self._pages[current].start_focus()

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of what waits."""
        return (
            (self.tr("Approve, or say that it was read"), "A"),
            (self.tr("Return with a comment"), "R"),
            (self.tr("The next one"), "N"),
            (self.tr("The next one"), "J"),
            (self.tr("The one before"), "P"),
            (self.tr("The one before"), "K"),
            (self.tr("Read on; with Shift back"), "Space"),
            (self.tr("Photos as a sheet, or the list"), "S"),
            (self.tr("Say that one decided what was recorded in one's name"), "Y"),
            (self.tr("Record what somebody else decided"), "D"),
        )

    def _refresh_rest(self, done: Done | None) -> None:
        self._recorded.refresh(done)
        self._stale = {_OTHERS, _DECIDED}
        self._segments.set_shown(_OTHERS, may_record(self._session))
        if done is None and self._segments.current() == _OTHERS:
            self._show_page(_WAITING)
        else:
            self._read(self._segments.current())

    def _connect(self) -> None:
        self._segments.chosen.connect(self._on_segments_chosen)
        self._sheet.toggled.connect(self._on_sheet_toggled)
        self._waiting.changed.connect(self._on_waiting_changed)
        self._recorded.changed.connect(self._on_recorded_changed)
        for page in self._pages.values():
            page.post_requested.connect(self.post_requested)
            page.photo_requested.connect(self.photo_requested)
        shortcut = QShortcut(QKeySequence("S"), self._waiting)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._sheet.click)

    def _read(self, key: str) -> None:
        """Read a page anew that a step made stale since it was shown."""
        if key in self._stale:
            self._stale.discard(key)
            self._pages[key].refresh(None)

    def _show_page(self, key: str) -> None:
        self._segments.set_current(key)
        self._on_segments_chosen(key)

    @Slot(str)
    def _on_segments_chosen(self, key: str) -> None:
        self._read(key)
        self._stack.setCurrentWidget(self._pages[key])
        self._on_waiting_changed()

    @Slot()
    def _on_recorded_changed(self) -> None:
        """Offer what was recorded in one's name while there is some; then what waits stands there."""
        count = self._recorded.count
        self._segments.set_shown(_RECORDED, bool(count))
        self._segments.set_text(_RECORDED, filled(self.tr("Recorded in my name %1"), str(count)))
        if not count and self._segments.current() == _RECORDED:
            self._show_page(_WAITING)

    @Slot(bool)
    def _on_sheet_toggled(self, is_checked: bool) -> None:
        self._waiting.show_sheet(is_checked)

    @Slot()
    def _on_waiting_changed(self) -> None:
        """Count what waits, and offer the sheet where it has photos."""
        count = len(self._waiting.model.items)
        form = filled(self.tr("Waiting for me %1"), str(count)) if count else self.tr("Waiting for me")
        self._segments.set_text(_WAITING, form)
        is_offered = bool(self._waiting.model.photos) and self._segments.current() == _WAITING
        self._sheet.setVisible(is_offered)
        self._sheet.blockSignals(True)
        self._sheet.setChecked(self._waiting.is_sheet)
        self._sheet.blockSignals(False)
