"""What waits for other people: the list at the left, the thing as it is now at the right, asking for it under it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.commands.asking import Outstanding
from core.commands.awaited import Awaited, AwaitedKind
from core.model.kinds import PersonId, PhotoId, PostId
from ui.dialogs.ask_decision import AskDecision
from ui.models.approval_words import ApprovalWords
from ui.models.asked_of_others import AskedModel
from ui.models.asked_words import AskedWords
from ui.models.moods import Moods
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import IconName, Theme
from ui.views.approval_photo import ApprovalPhoto
from ui.views.approval_post import ApprovalPost
from ui.views.ask_bar import AskBar
from ui.views.waiting_page import ICONS
from ui.widgets.cards import EmptyState, EmptyText
from ui.widgets.entry_list import Entry, EntryList
from ui.widgets.side_width import side_width


class AskedPage(QWidget):
    """Go through what waits for others, and ask or remind. ``post_requested`` and ``photo_requested`` carry ids."""

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
        self._asked_words = AskedWords(session, words, self)
        self._model = AskedModel(session, self)
        self._list = EntryList(theme, self.tr("Asked of others"))
        self._photo = ApprovalPhoto(session, theme, thumbnails)
        self._post = ApprovalPost(session, theme, moods, thumbnails, words)
        self._bar = AskBar(theme)
        none = EmptyText(
            IconName.STAMP,
            self.tr("Nothing waits for others"),
            self.tr("What others have to decide stands here, with of whom it was asked and when it was wanted."),
        )
        self._empty = EmptyState(theme, none)
        self._lay_out()
        self._connect()

    @property
    def model(self) -> AskedModel:
        """Give what waits for others."""
        return self._model

    def read(self, everything: Iterable[Awaited]) -> None:
        """Take what waits for anybody, and show what of it one may ask for, staying on what was stood on."""
        was = self._current()
        self._model.read(everything)
        keys = [each.each.key for each in self._model.items]
        place = keys.index(was.each.key) if was is not None and was.each.key in keys else max(self._place(), 0)
        self._list.show_entries([self._entry(each) for each in self._model.items], min(place, len(keys) - 1))
        for part in (self._list, self._right):
            part.setVisible(bool(keys))
        self._empty.setVisible(not keys)
        self._show_current()

    def start_focus(self) -> None:
        """Stand in the list."""
        self._list.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave what is asked for more room than the list."""
        super().resizeEvent(event)
        self._on_theme_changed()

    @Slot()
    def ask(self) -> None:
        """Ask for what is stood on: first of who was not asked yet."""
        each = self._current()
        if each is None:
            return
        asked = {asking.of_person for asking in each.askings}
        people = self._model.people(each)
        self._open(each, next((person.id for person in people if person.id not in asked), None))

    @Slot()
    def remind(self) -> None:
        """Remind who was asked last for what is stood on."""
        each = self._current()
        if each is not None and each.latest is not None:
            self._open(each, each.latest.of_person)

    def _open(self, each: Outstanding, chosen: PersonId | None) -> None:
        people = self._model.people(each)
        if not people:
            return
        first = people[0].id if chosen is None else chosen
        dialog = AskDecision(self._session, self._theme, self._words, each, people, first, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _entry(self, each: Outstanding) -> Entry:
        people = self._model.people(each)
        return Entry(
            ICONS[each.each.kind],
            self._words.name(each.each.name),
            self._asked_words.line(each, people),
            self._asked_words.note(each),
            self._asked_words.spoken(each, people),
            self._asked_words.is_pressing(each),
        )

    def _place(self) -> int:
        return self._list.currentRow()

    def _current(self) -> Outstanding | None:
        """Return what is stood on, ``None`` where nothing waits."""
        place = self._place()
        return self._model.items[place] if 0 <= place < len(self._model.items) else None

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self._photo)
        self._stack.addWidget(self._post)
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

    def _connect(self) -> None:
        self._list.entry_chosen.connect(self._on_list_entry_chosen)
        self._list.scroll_requested.connect(self._on_list_scroll_requested)
        self._bar.ask_requested.connect(self.ask)
        self._bar.remind_requested.connect(self.remind)
        for pane in (self._photo, self._post):
            pane.post_requested.connect(self.post_requested)
        self._photo.photo_requested.connect(self.photo_requested)
        self._theme.changed.connect(self._on_theme_changed)
        for keys, slot in (("A", self.ask), ("R", self.remind)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _show_current(self) -> None:
        """Show what is stood on, and what became of asking for it."""
        each = self._current()
        if each is None:
            return
        waiting, people = each.each, self._model.people(each)
        name, about = self._words.name(waiting.name), self._words.asked(waiting)
        if waiting.kind is AwaitedKind.PHOTO:
            self._photo.show_photo(PhotoId(waiting.record_id), name, about)
            self._stack.setCurrentWidget(self._photo)
        else:
            self._post.show_post(PostId(waiting.record_id), name, about)
            self._stack.setCurrentWidget(self._post)
        why_not = "" if people else self._words.who_may(waiting.kind)
        told, lapsed = self._asked_words.told(each, people), self._asked_words.lapsed(each)
        self._bar.show_asking(name, lapsed, told, was_asked=bool(each.askings), why_not=why_not)

    @Slot(int)
    def _on_list_entry_chosen(self, _place: int) -> None:
        self._show_current()

    @Slot(int)
    def _on_list_scroll_requested(self, pages: int) -> None:
        for pane in (self._photo, self._post):
            pane.scroll_on(pages)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._list.setFixedWidth(side_width(self._theme, self.width()))
