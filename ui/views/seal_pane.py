"""A sealed period read as posts: the table at the top is the index, below it each post in one scroll."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from core.commands.awaited import AwaitedKind
from ui.editors.passport_card import clear_layout
from ui.models.approval_words import ApprovalWords
from ui.models.moods import Moods
from ui.models.photo_words import filled
from ui.models.seal_marks import SealMarks
from ui.models.seal_reading import ReadLine, ReadSeal
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.views.approval_pane import ApprovalPane
from ui.views.post_reading import PostReading
from ui.views.seal_card import SealCard
from ui.widgets.badge import class_badge
from ui.widgets.fingerprint_row import FingerprintRow
from ui.widgets.index_table import IndexRow, IndexTable
from ui.widgets.plain import WrappedLabel

_GAP_PX = 12
_AT_ONCE = 1
_MARK_COLUMN = 5


class SealPane(ApprovalPane):
    """Show a sealed period, and mark what is to become of its own lines.

    ``post_requested`` carries the id of a post, to open it in Compose; ``marked`` says that a mark is another.
    """

    post_requested = Signal(str)
    marked = Signal()

    def __init__(
        self,
        session: Session,
        theme: Theme,
        moods: Moods,
        thumbnails: Thumbnails,
        words: ApprovalWords,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", parent)
        self.setAccessibleName(self.tr("The calendar that was sent"))
        self._kept = (session, theme, moods, thumbnails, words)
        self._read: ReadSeal | None = None
        self._cards: list[SealCard] = []
        self._ends_seen: dict[SealCard, set[str]] = {}
        self._current = -1
        self._anchor: tuple[SealCard, int] | None = None
        self._is_settling = False
        self.marks = SealMarks(self)
        self._note = WrappedLabel(theme, "", TextStyle.READING)
        self._print = FingerprintRow(theme)
        self._left = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        heads = (self.tr("Goes out"), self.tr("Priority"), self.tr("Post"), self.tr("Channels"), self.tr("Changed"))
        self._index = IndexTable(theme, self.tr("Posts of the period"), (*heads, self.tr("Decision")))
        self._scroll = QVBoxLayout()
        for part in (self._note, self._index, self._print, self._left):
            self.column.addWidget(part)
        self.column.addLayout(self._scroll)
        self._near = QTimer(self)
        self._near.setSingleShot(True)
        self._near.setInterval(0)
        self._connect()

    def show_seal(self, read: ReadSeal, kind: AwaitedKind, name: str, about: str) -> None:
        """Show a period; what is read of the same one stays where it is."""
        self.show_head(name, about)
        if self._read == read:
            return
        is_same = self._read is not None and self._read.seal.id == read.seal.id
        self._read = read
        self.marks.begin(read, kind)
        self._note.setText(read.seal.note)
        self._note.setVisible(bool(read.seal.note))
        self._print.show_fingerprint(read.fingerprint)
        self._left.setText(filled(self.tr("Stood in the period: %1"), "; ".join(read.left)))
        self._left.setVisible(bool(read.left))
        self._make_cards(read)
        self._show_marks()
        if not is_same:
            self._current = -1
            self.show_top()
        self._near.start()

    def forget(self) -> None:
        """Read the next period anew, whichever it is."""
        self._read = None

    def stand(self, place: int) -> None:
        """Scroll to a post and stand on it."""
        if not 0 <= place < len(self._cards):
            return
        card = self._cards[place]
        if card.line.is_own:
            card.fill()
        self._anchor = (card, -self.theme.space(_GAP_PX))
        self._keep_anchor()
        card.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step(self, places: int) -> None:
        """Stand on the next of the own posts, or on the one before."""
        own = [place for place, card in enumerate(self._cards) if card.line.is_own]
        ahead = [place for place in own if (place > self._current if places > 0 else place < self._current)]
        if ahead:
            self.stand(ahead[0] if places > 0 else ahead[-1])

    def send_back(self) -> None:
        """Ask in place for the comment with which the post that one stands on is returned."""
        if not 0 <= self._current < len(self._cards) or not self._cards[self._current].line.is_own:
            self.step(1)
        if 0 <= self._current < len(self._cards) and self._cards[self._current].line.is_own:
            self._cards[self._current].ask_comment()

    def stand_on_unseen(self) -> None:
        """Stand on the first of the own posts that has not been on screen whole."""
        unseen = (place for place, card in enumerate(self._cards) if card.line.is_own and not self._was_seen(card))
        self.stand(next(unseen, -1))

    @property
    def is_busy(self) -> bool:
        """Tell whether posts that are near are still to be shown."""
        return self._near.isActive()

    @property
    def holds_focus(self) -> bool:
        """Tell whether the keyboard is on the period: on its index, or on a post."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def start_focus(self) -> None:
        """Stand in the index."""
        self._index.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read on with Space, back with Shift."""
        if event.key() == Qt.Key.Key_Space:
            self.scroll_on(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the posts that are near, once the pane is looked at."""
        super().showEvent(event)
        self._near.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what is read in its place where posts above it grew."""
        if event.type() == QEvent.Type.Resize and watched is self.content:
            self._keep_anchor()
            self._near.start()
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        self._near.timeout.connect(self._on_near_timeout)
        self._index.row_wanted.connect(self.stand)
        self.verticalScrollBar().valueChanged.connect(self._on_bar_value_changed)
        self.marks.changed.connect(self._show_marks)
        self.content.installEventFilter(self)

    def _make_cards(self, read: ReadSeal) -> None:
        clear_layout(self._scroll)
        self._anchor = None
        self._cards = [SealCard(self.theme, line, partial(self._reading, line)) for line in read.lines]
        self._ends_seen = {card: set() for card in self._cards}
        for card in self._cards:
            self._scroll.addWidget(card)
            card.stood_on.connect(self._on_card_stood_on)
            card.return_wanted.connect(self._on_card_return_wanted)
            card.approve_wanted.connect(self._on_card_approve_wanted)
        self._index.show_rows([_row(line) for line in read.lines])

    def _reading(self, line: ReadLine) -> PostReading:
        """Make what shows a post whole."""
        reading = PostReading(*self._kept)
        reading.post_requested.connect(self.post_requested)
        reading.show_within(line.line.post_id, line.title, line.difference)
        return reading

    def _seen_whole(self) -> Iterator[str]:
        """Yield the own lines of which the top and the end have been on screen."""
        low, high = self.verticalScrollBar().value(), self.verticalScrollBar().value() + self.viewport().height()
        for card in self._cards:
            top_px, end_px = self._top_of(card), self._top_of(card) + card.height()
            if card.is_filled and low <= top_px < high:
                self._ends_seen[card].add("top")
            if card.is_filled and low < end_px <= high:
                self._ends_seen[card].add("end")
            if self._was_seen(card):
                yield card.line.line.id

    def _was_seen(self, card: SealCard) -> bool:
        return len(self._ends_seen[card]) > 1

    def _top_of(self, card: SealCard) -> int:
        return card.mapTo(self.content, QPoint(0, 0)).y()

    def _keep_anchor(self) -> None:
        if self._anchor is not None:
            card, offset_px = self._anchor
            self._is_settling = True
            self.verticalScrollBar().setValue(self._top_of(card) + offset_px)
            self._is_settling = False

    @Slot(int)
    def _on_bar_value_changed(self, value: int) -> None:
        """Note which post is read now, so that it stays in its place, and show those that are near."""
        if not self._is_settling:
            below = (card for card in self._cards if self._top_of(card) + card.height() > value)
            card = next(below, None)
            self._anchor = None if card is None or value == 0 else (card, value - self._top_of(card))
        self._near.start()

    @Slot()
    def _on_near_timeout(self) -> None:
        """Show the own posts that are on screen or a page away, a few at a time, and note what has been seen."""
        if not self.isVisible():
            return
        page_px, low = self.viewport().height(), self.verticalScrollBar().value()
        near = [
            card
            for card in self._cards
            if card.line.is_own
            and not card.is_filled
            and self._top_of(card) < low + 2 * page_px
            and self._top_of(card) + card.height() > low - page_px
        ]
        for card in near[:_AT_ONCE]:
            card.fill()
        if near:
            self._near.start()
        else:
            self.marks.note_seen(self._seen_whole())

    @Slot()
    def _on_card_stood_on(self) -> None:
        card = self.sender()
        if card in self._cards:
            self._current = self._cards.index(card)
            self._index.stand(self._current)

    @Slot(str)
    def _on_card_return_wanted(self, comment: str) -> None:
        card = self.sender()
        if isinstance(card, SealCard) and self.marks.send_back(card.line.line.id, comment):
            card.setFocus()

    @Slot()
    def _on_card_approve_wanted(self) -> None:
        card = self.sender()
        if isinstance(card, SealCard):
            self.marks.approve(card.line.line.id)
            card.setFocus()

    @Slot()
    def _show_marks(self) -> None:
        """Say at each own post and in the index what is to become of it."""
        for place, card in enumerate(self._cards):
            if card.line.is_own:
                comment = self.marks.comment_on(card.line.line.id)
                card.show_mark(comment)
                said = self.tr("Approve") if comment is None else self.tr("Return")
                self._index.set_cell(place, _MARK_COLUMN, said)
        self.marked.emit()


def _row(line: ReadLine) -> IndexRow:
    cells = (line.when, "", line.title, line.channels, line.changed, "" if line.is_own else line.stands)
    spoken = ", ".join(
        part
        for part in (line.when, line.title, f"{line.number} {line.class_name}", line.channels, line.changed, line.told)
        if part
    )
    return IndexRow(cells, class_badge(line.number, line.class_name), not line.is_own, spoken)
