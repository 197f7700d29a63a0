"""The Approvals screen: what waits for the person who works, and what they decided."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.model.steps import Done
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from ui.models.approval_words import ApprovalWords
from ui.models.moods import Moods
from ui.models.photo_words import filled
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import IconName, Theme
from ui.views.decided_page import DecidedPage
from ui.views.packet_desk import PacketDesk, is_answer
from ui.views.waiting_page import WaitingPage
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.segmented import Segment, SegmentedControl
from ui.widgets.top_bar import TopBar
from ui.widgets.view import View

_WAITING, _DECIDED = "waiting", "decided"


class ApprovalsView(View):
    """Let the person who works decide what waits for them, and take back what they decided."""

    def __init__(
        self,
        session: Session,
        theme: Theme,
        moods: Moods,
        thumbnails: Thumbnails,
        settings: QSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make the screen; without ``settings``, which remember a folder, no packets are made."""
        super().__init__(parent)
        self._session = session
        self.packets = None if settings is None else PacketDesk(session, theme, settings, self)
        words = ApprovalWords(session, self)
        kept = (session, theme, moods, thumbnails, words)
        self._waiting = WaitingPage(*kept)
        self._decided = DecidedPage(*kept)
        self._is_decided_stale = True
        self._bar = TopBar(theme, self.tr("Approvals"))
        segments = [Segment(_WAITING, self.tr("Waiting for me")), Segment(_DECIDED, self.tr("Decided"))]
        self._segments = SegmentedControl(theme, segments, self.tr("Decisions shown"))
        self._sheet = Button(theme, self.tr("Photos as a sheet (S)"), ButtonKind.TOGGLE, IconName.IMAGES)
        self._bar.add_left(self._segments)
        self._packets = Button(theme, self.tr("Packets …"), icon=IconName.FILE_TEXT)
        self._bar.add_right(self._sheet)
        self._bar.add_right(self._packets)
        self.setAcceptDrops(self.packets is not None)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._waiting)
        self._stack.addWidget(self._decided)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)
        self._connect()
        self._offer_packets()
        self._on_waiting_changed()

    def refresh(self, done: Done | None) -> None:
        """Show what a step changed."""
        self._waiting.refresh(done)
        self._is_decided_stale = True
        self._offer_packets()
        if self._segments.current() == _DECIDED:
            self._read_decided()

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

    def start_focus(self) -> None:
        """Stand on what waits the longest, or on the latest decision."""
        if self._segments.current() == _DECIDED:
            self._decided.start_focus()
        elif self._waiting.model.items:
            self._waiting.start_focus()
        else:
            self._segments.setFocus()

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
        )

    def _may_send(self) -> bool:
        return self.packets is not None and self._session.may(Act.SEND_PERIOD, SubjectFacts())

    def _offer_packets(self) -> None:
        self._packets.setVisible(self._may_send())

    def _connect(self) -> None:
        if self.packets is not None:
            self._packets.clicked.connect(self.packets.open)
        self._segments.chosen.connect(self._on_segments_chosen)
        self._sheet.toggled.connect(self._on_sheet_toggled)
        self._waiting.changed.connect(self._on_waiting_changed)
        for page in (self._waiting, self._decided):
            page.post_requested.connect(self.post_requested)
            page.photo_requested.connect(self.photo_requested)
        shortcut = QShortcut(QKeySequence("S"), self._waiting)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._sheet.click)

    def _read_decided(self) -> None:
        if self._is_decided_stale:
            self._decided.refresh(None)
            self._is_decided_stale = False

    @Slot(str)
    def _on_segments_chosen(self, key: str) -> None:
        if key == _DECIDED:
            self._read_decided()
        self._stack.setCurrentWidget(self._decided if key == _DECIDED else self._waiting)
        self._on_waiting_changed()

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


def _dropped(event: QDropEvent) -> Path | None:
    """Return the one file of an answer that is carried, ``None`` for anything else."""
    urls = event.mimeData().urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return path if path is not None and is_answer(path) else None
