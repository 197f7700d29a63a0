"""The Approvals screen: what waits for the person who works, what is asked of others, and what was decided."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QTimer, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.model.steps import Done
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from ui.jobs import Jobs
from ui.models.approval_words import ApprovalWords
from ui.models.asked_of_others import number_lapsed
from ui.models.moods import Moods
from ui.models.photo_words import filled
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import IconName, Theme
from ui.views.asked_page import AskedPage
from ui.views.decided_page import DecidedPage
from ui.views.packet_desk import PacketDesk, is_answer
from ui.views.recorded_page import RecordedPage
from ui.views.standing_strip import StandingStrip
from ui.views.waiting_page import WaitingPage
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.segmented import Segment, SegmentedControl
from ui.widgets.top_bar import TopBar
from ui.widgets.view import View

_RECORDED, _WAITING, _ASKED, _DECIDED = "recorded", "waiting", "asked", "decided"


class ApprovalsView(View):
    """Let the person who works decide what waits for them, ask others, and take back what they decided.

    What was recorded in their name comes first, while there is some.
    """

    def __init__(
        self,
        session: Session,
        theme: Theme,
        moods: Moods,
        thumbnails: Thumbnails,
        jobs: Jobs,
        settings: QSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make the screen; without ``settings``, which remember a folder, no packets are made."""
        super().__init__(parent)
        self._session = session
        self.packets = None if settings is None else PacketDesk(session, theme, settings, self)
        words = ApprovalWords(session, self)
        kept = (session, theme, moods, thumbnails, words)
        self._recorded = RecordedPage(*kept, jobs)
        self._waiting = WaitingPage(*kept)
        self._asked = AskedPage(*kept, jobs)
        self._decided = DecidedPage(*kept)
        self._pages: dict[str, RecordedPage | WaitingPage | AskedPage | DecidedPage] = {
            _RECORDED: self._recorded,
            _WAITING: self._waiting,
            _ASKED: self._asked,
            _DECIDED: self._decided,
        }
        self._stale = {_ASKED, _DECIDED}
        self._standing = StandingStrip(session, theme)
        self._bar = TopBar(theme, self.tr("Approvals"))
        self._segments = SegmentedControl(theme, self._make_segments(), self.tr("Decisions shown"))
        self._sheet = Button(theme, self.tr("Photos as a sheet (S)"), ButtonKind.TOGGLE, IconName.IMAGES)
        self._packets = Button(theme, self.tr("Packets …"), icon=IconName.FILE_TEXT)
        self._stack = QStackedWidget()
        self.setAcceptDrops(self.packets is not None)
        self._lay_out()
        self._connect()
        self._recorded.refresh(None)
        self._show_page(_WAITING)
        self._offer_packets()

    def refresh(self, done: Done | None) -> None:
        """Show what a step changed; a page that is not shown reads it when it is."""
        self._waiting.refresh(done)
        self._recorded.refresh(done)
        self._standing.read()
        self._stale = {_ASKED, _DECIDED}
        self._read(self._segments.current())
        self._offer_packets()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take the file of an answer."""
        if _dropped(event) is not None and self._may_send():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Show what the answer says."""
        path = _dropped(event)
        if path is not None and self.packets is not None:
            event.acceptProposedAction()
            self.packets.take(path)

    @Slot()
    def start_focus(self) -> None:
        """Stand on what was recorded in one's name, else on what waits the longest, or on the latest decision."""
        if self._recorded.count:
            self._show_page(_RECORDED)
        current = self._segments.current()
        if (current == _WAITING and not self._waiting.model.items) or (
            current == _ASKED and not self._asked.model.items
        ):
            self._segments.setFocus()
        else:
            self._pages[current].start_focus()

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of what waits, and of what is asked of others."""
        return (
            (self.tr("Approve, or say that it was read"), "A"),
            (self.tr("Return with a comment"), "R"),
            (self.tr("Asked of others: ask for the decision"), "A"),
            (self.tr("Asked of others: remind of it"), "R"),
            (self.tr("Asked of others: record what somebody decided"), "D"),
            (self.tr("The next one"), "N"),
            (self.tr("The next one"), "J"),
            (self.tr("The one before"), "P"),
            (self.tr("The one before"), "K"),
            (self.tr("Read on; with Shift back"), "Space"),
            (self.tr("Photos as a sheet, or the list"), "S"),
            (self.tr("Say that one decided what was recorded in one's name"), "Y"),
        )

    def _may_send(self) -> bool:
        return self.packets is not None and self._session.may(Act.SEND_PERIOD, SubjectFacts())

    def _offer_packets(self) -> None:
        self._packets.setVisible(self._may_send())

    def _make_segments(self) -> list[Segment]:
        return [
            Segment(_RECORDED, self.tr("Recorded in my name")),
            Segment(_WAITING, self.tr("Waiting for me")),
            Segment(_ASKED, self.tr("Asked of others")),
            Segment(_DECIDED, self.tr("Decided")),
        ]

    def _lay_out(self) -> None:
        self._bar.add_left(self._segments)
        self._bar.add_right(self._sheet)
        self._bar.add_right(self._packets)
        for page in self._pages.values():
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._standing)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        if self.packets is not None:
            self._packets.clicked.connect(self.packets.open)
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
        if key not in self._stale:
            return
        self._stale.discard(key)
        if key == _ASKED:
            self._asked.read(self._waiting.model.everything)
        else:
            self._decided.refresh(None)

    def _show_page(self, key: str) -> None:
        self._segments.set_current(key)
        self._on_segments_chosen(key)

    @Slot(str)
    def _on_segments_chosen(self, key: str) -> None:
        self._stale.add(_ASKED)  # what was wanted by a time lapses without a step
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
            QTimer.singleShot(0, self.start_focus)  # the list that had the keyboard is gone by then

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


def _dropped(event: QDropEvent) -> Path | None:
    """Return the one file of an answer that is carried, ``None`` for anything else."""
    urls = event.mimeData().urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return path if path is not None and is_answer(path) else None
