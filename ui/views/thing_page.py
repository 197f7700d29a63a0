"""A page of Approvals: a list at the left, what is stood on whole at the right, and under it what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.model.askings import AwaitedKind
from core.model.kinds import PhotoId, PostId
from ui.models.approval_words import ApprovalWords
from ui.models.moods import Moods
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import Theme
from ui.views.approval_pane import ApprovalPane
from ui.views.approval_photo import ApprovalPhoto
from ui.views.approval_post import ApprovalPost
from ui.widgets.cards import EmptyState, EmptyText
from ui.widgets.entry_list import Entry, EntryList
from ui.widgets.side_width import side_width


class ThingPage(QWidget):
    """Show things one by one. ``entry_chosen`` carries the place of one, the others ask to open an id elsewhere."""

    entry_chosen = Signal(int)
    post_requested = Signal(str)
    photo_requested = Signal(str)

    def __init__(
        self,
        session: Session,
        theme: Theme,
        moods: Moods,
        thumbnails: Thumbnails,
        words: ApprovalWords,
        name: str,
        none: EmptyText,
        parent: QWidget | None = None,
    ) -> None:
        """Make the page; ``name`` is what its list is called, ``none`` stands where it is empty."""
        super().__init__(parent)
        self.session, self.theme, self.words = session, theme, words
        self.photo_pane = ApprovalPhoto(session, theme, thumbnails)
        self.post_pane = ApprovalPost(session, theme, moods, thumbnails, words)
        self.foot = QVBoxLayout()
        self._list = EntryList(theme, name)
        self._panes: list[ApprovalPane] = []
        self._stack = QStackedWidget()
        self._empty = EmptyState(theme, none)
        self._right = QWidget()
        self._lay_out()
        self._list.entry_chosen.connect(self.entry_chosen)
        self._list.scroll_requested.connect(self._on_list_scroll_requested)
        for pane in (self.photo_pane, self.post_pane):
            pane.post_requested.connect(self.post_requested)
        self.photo_pane.photo_requested.connect(self.photo_requested)
        theme.changed.connect(self._on_theme_changed)

    @property
    def place(self) -> int:
        """Give the place of what is stood on, counted from 0; -1 where the list is empty."""
        return self._list.currentRow()

    def show_entries(self, entries: Sequence[Entry], stay: int | None = None) -> int:
        """Show these, standing on a place (else where one stood), and return it; -1 where there is none."""
        place = min(max(self._list.currentRow(), 0) if stay is None else stay, len(entries) - 1)
        self._list.show_entries(entries, place)
        for part in (self._list, self._right):
            part.setVisible(bool(entries))
        self._empty.setVisible(not entries)
        return place

    def show_thing(self, kind: AwaitedKind, record_id: str, name: str, about: str) -> None:
        """Show a photo or a post whole, from its top."""
        if kind is AwaitedKind.PHOTO:
            self.photo_pane.show_photo(PhotoId(record_id), name, about)
        else:
            self.post_pane.show_post(PostId(record_id), name, about)
        pane = self.photo_pane if kind is AwaitedKind.PHOTO else self.post_pane
        pane.show_top()
        self.show_pane(pane)

    def add_pane(self, pane: ApprovalPane) -> None:
        """Add what shows things of another kind."""
        self._panes.append(pane)
        self._stack.addWidget(pane)

    def show_pane(self, pane: ApprovalPane) -> None:
        """Show what one of the panes has been given."""
        self._stack.setCurrentWidget(pane)

    def start_focus(self) -> None:
        """Stand in the list."""
        self._list.setFocus()

    def add_key(self, key: str) -> QShortcut:
        """Return a key that is heard on the whole page."""
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return shortcut

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave what is shown more room than the list."""
        super().resizeEvent(event)
        self._on_theme_changed()

    def _lay_out(self) -> None:
        for pane in (self.photo_pane, self.post_pane):
            self.add_pane(pane)
        right = QVBoxLayout(self._right)
        right.setContentsMargins(1, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._stack, 1)
        right.addLayout(self.foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addWidget(self._right, 1)
        row.addWidget(self._empty, 1)
        self._on_theme_changed()

    @Slot(int)
    def _on_list_scroll_requested(self, pages: int) -> None:
        for pane in self._panes:
            pane.scroll_on(pages)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._list.setFixedWidth(side_width(self.theme, self.width()))
