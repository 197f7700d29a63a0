"""What the person who works decided: the list at the left, the thing as it is now at the right, and its revoking."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.commands.awaited import AwaitedKind
from core.model.kinds import PhotoId, PostId
from core.model.steps import Done
from ui.models.approval_words import ApprovalWords
from ui.models.decided import Decided, read_decided, revoking
from ui.models.moods import Moods
from ui.models.seal_reading import read_decided_seal
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import IconName, Theme
from ui.views.approval_photo import ApprovalPhoto
from ui.views.approval_post import ApprovalPost
from ui.views.decision_bar import RevokeBar
from ui.views.seal_pane import SealPane
from ui.views.waiting_page import ICONS
from ui.widgets.cards import EmptyState, EmptyText
from ui.widgets.entry_list import Entry, EntryList
from ui.widgets.side_width import side_width


class DecidedPage(QWidget):
    """Show the person's decisions, the latest first. ``post_requested`` and ``photo_requested`` carry ids."""

    post_requested = Signal(str)
    photo_requested = Signal(str)

    def __init__(
        self,
        session: Session,
        theme: Theme,
        moods: Moods,
        thumbnails: Thumbnails,
        words: ApprovalWords,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._words = words
        self._items: tuple[Decided, ...] = ()
        self._list = EntryList(theme, self.tr("Decided"))
        self._photo = ApprovalPhoto(session, theme, thumbnails)
        self._post = ApprovalPost(session, theme, moods, thumbnails, words)
        self._seal = SealPane(session, theme, moods, thumbnails, words)
        self._bar = RevokeBar(theme)
        none = EmptyText(
            IconName.STAMP,
            self.tr("Nothing decided yet"),
            self.tr("What you approve, return or read stands here, and can be taken back."),
        )
        self._empty = EmptyState(theme, none)
        self._lay_out()
        self._list.entry_chosen.connect(self._on_list_entry_chosen)
        self._list.scroll_requested.connect(self._on_list_scroll_requested)
        self._bar.revoke_requested.connect(self._on_bar_revoke_requested)
        self._bar.left.connect(self.start_focus)
        for pane in (self._photo, self._post, self._seal):
            pane.post_requested.connect(self.post_requested)
        self._photo.photo_requested.connect(self.photo_requested)
        theme.changed.connect(self._on_theme_changed)

    def refresh(self, _done: Done | None) -> None:
        """Read the decisions anew, staying where one stood."""
        was = self._list.currentRow()
        self._items = read_decided(self._session)
        entries = [
            Entry(
                ICONS[each.kind],
                self._words.decided_title(each),
                self._words.decided(each),
                self._words.moment(each.at),
                f"{self._words.decided_title(each)}, {self._words.told(each)}",
            )
            for each in self._items
        ]
        place = min(max(was, 0), len(entries) - 1)
        self._list.show_entries(entries, place)
        for part in (self._list, self._right):
            part.setVisible(bool(entries))
        self._empty.setVisible(not entries)
        if entries:
            self._on_list_entry_chosen(place)

    def start_focus(self) -> None:
        """Stand in the list."""
        self._list.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave what was decided more room than the list."""
        super().resizeEvent(event)
        self._on_theme_changed()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self._photo)
        self._stack.addWidget(self._post)
        self._stack.addWidget(self._seal)
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(1, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._stack, 1)
        right.addWidget(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addWidget(self._right, 1)
        row.addWidget(self._empty, 1)
        self._on_theme_changed()

    @Slot(int)
    def _on_list_entry_chosen(self, place: int) -> None:
        each = self._items[place]
        name, told = self._words.decided_title(each), self._words.told(each)
        if each.kind is AwaitedKind.PHOTO:
            self._photo.show_photo(PhotoId(each.record_id), name, told)
            self._stack.setCurrentWidget(self._photo)
        elif each.seal is not None:
            read = replace(read_decided_seal(self._session, each.record_id), fingerprint=each.seen)
            self._seal.show_seal(read, each.kind, name, told)
            self._stack.setCurrentWidget(self._seal)
        else:
            self._post.show_post(PostId(each.record_id), name, told)
            self._stack.setCurrentWidget(self._post)
        self._bar.show_decision(name, self._words.not_revocable(each))

    @Slot(int)
    def _on_list_scroll_requested(self, pages: int) -> None:
        for pane in (self._photo, self._post, self._seal):
            pane.scroll_on(pages)

    @Slot(str)
    def _on_bar_revoke_requested(self, reason: str) -> None:
        if self._session.run(revoking(self._items[self._list.currentRow()], reason)) is not None:
            self.start_focus()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._list.setFixedWidth(side_width(self._theme, self.width()))
