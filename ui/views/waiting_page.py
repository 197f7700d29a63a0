"""What waits for the person who works: the list at the left, the thing whole at the right, the decision under it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.commands.awaited import Awaited, AwaitedKind, may_decide
from core.model.kinds import PhotoId, PostId
from core.model.steps import Done
from ui.announcing import announce
from ui.models.approval_words import ApprovalWords
from ui.models.approvals import ApprovalsModel, approving, returning
from ui.models.moods import Moods
from ui.models.photo_words import filled
from ui.models.post_photos import PostPhotos
from ui.models.seal_reading import read_seal
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import IconName, Theme
from ui.views.approval_photo import ApprovalPhoto
from ui.views.approval_post import ApprovalPost
from ui.views.approval_sheet import ApprovalSheet
from ui.views.decision_bar import DecisionBar
from ui.views.seal_pane import SealPane
from ui.widgets.cards import EmptyState, EmptyText
from ui.widgets.entry_list import Entry, EntryList
from ui.widgets.side_width import side_width

ICONS = {
    AwaitedKind.PHOTO: IconName.IMAGE,
    AwaitedKind.POST: IconName.FILE_TEXT,
    AwaitedKind.PERIOD: IconName.CALENDAR,
    AwaitedKind.READING: IconName.EYE,
    AwaitedKind.SEAL: IconName.CALENDAR,
    AwaitedKind.EXCEPTIONS: IconName.CALENDAR,
}


class WaitingPage(QWidget):
    """Go through what waits and decide it.

    ``post_requested`` and ``photo_requested`` carry ids to be opened elsewhere; ``changed`` says that others wait now.
    """

    post_requested = Signal(str)
    photo_requested = Signal(str)
    changed = Signal()

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
        self._model = ApprovalsModel(session, self)
        self._shown: Awaited | None = None
        self._is_sheet = False
        self._is_unseen_told = False
        self._list = EntryList(theme, self.tr("Waiting for me"))
        self._photo = ApprovalPhoto(session, theme, thumbnails)
        self._post = ApprovalPost(session, theme, moods, thumbnails, words)
        self._seal = SealPane(session, theme, moods, thumbnails, words)
        self._sheet = ApprovalSheet(theme, PostPhotos(session, thumbnails, self))
        self._bar = DecisionBar(theme, session.today())
        none = EmptyText(IconName.CIRCLE_CHECK, self.tr("Nothing waits for you"), "")
        self._empty = EmptyState(theme, none)
        self._lay_out()
        self._connect()
        self._show()

    @property
    def model(self) -> ApprovalsModel:
        """Give what waits."""
        return self._model

    def refresh(self, done: Done | None) -> None:
        """Show what a step changed."""
        if done is None:
            self._words.forget()
            self._seal.forget()
            self._shown = None
        self._model.refresh(done)

    def start_focus(self) -> None:
        """Stand in the list, in the sheet where that is shown; where nothing waits there is nothing to stand on."""
        (self._sheet if self._is_sheet else self._list).setFocus()

    def show_sheet(self, shown: bool) -> None:
        """Show the photos as a sheet, standing on the first one, or everything as a list."""
        self._is_sheet = shown
        self._shown = None
        self._show()
        self.start_focus()

    @property
    def is_sheet(self) -> bool:
        """Tell whether the photos are shown as a sheet."""
        return self._is_sheet

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave what is decided more room than the list."""
        super().resizeEvent(event)
        self._on_theme_changed()

    @Slot()
    def approve(self) -> None:
        """Give what is asked for; then the next thing stands there."""
        each = self._model.current
        if each is None or not self._may(each):
            return
        if each.seal is not None:
            self._decide_seal()
            return
        period = self._bar.period() if each.kind is AwaitedKind.PERIOD else self._model.usual_period(each)
        if period is None:
            self._bar.complain(self.tr("Write two days, the later one last."))
            return
        if self._session.run(approving(each, self._bar.comment, period)) is not None:
            self.start_focus()

    @Slot()
    def send_back(self) -> None:
        """Send it back with the comment; without one ask for it in place."""
        each = self._model.current
        if each is None or not self._model.may_return(each):
            return
        if each.seal is not None:
            self._seal.send_back()
            return
        if not self._bar.comment.strip():
            self._bar.focus_comment()
            self._bar.complain(self.tr("Say in a few words what should be otherwise, then press Enter."))
            return
        if self._session.run(returning(each, self._bar.comment)) is not None:
            self.start_focus()

    def _decide_seal(self) -> None:
        """Decide the lines of a sealed period; where some have not been on screen, only when that is asked twice."""
        unseen = self._seal.marks.unseen
        if unseen and not self._is_unseen_told:
            self._is_unseen_told = True
            self._bar.complain(self._words.unseen(unseen))
            self._seal.stand_on_unseen()
            return
        if self._session.run(self._seal.marks.command()) is not None:
            self.start_focus()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for pane in (self._photo, self._post, self._seal, self._sheet):
            self._stack.addWidget(pane)
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
        self._model.changed.connect(self._show)
        self._list.entry_chosen.connect(self._model.stand)
        self._list.scroll_requested.connect(self._on_list_scroll_requested)
        self._sheet.photo_chosen.connect(self._on_sheet_photo_chosen)
        self._bar.approve_requested.connect(self.approve)
        self._bar.return_requested.connect(self.send_back)
        self._bar.left.connect(self.start_focus)
        self._post.post_requested.connect(self.post_requested)
        self._seal.post_requested.connect(self.post_requested)
        self._seal.marked.connect(self._on_seal_marked)
        self._photo.post_requested.connect(self.post_requested)
        self._photo.photo_requested.connect(self.photo_requested)
        self._theme.changed.connect(self._on_theme_changed)
        for keys, slot in (
            ("A", self.approve),
            ("R", self.send_back),
            ("N", self._on_next),
            ("J", self._on_line_after),
            ("P", self._on_previous),
            ("K", self._on_line_before),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _may(self, each: Awaited) -> bool:
        return may_decide(each, self._session.actor, self._session.pack)

    @Slot()
    def _show(self) -> None:
        """Show what waits and what is stood on; the same thing as before stays as it is read."""
        model = self._model
        self._is_sheet = self._is_sheet and bool(model.photos)
        if self._is_sheet and model.current not in model.photos:
            before = [each for each in model.photos if model.items.index(each) < model.place]
            model.stand_on(before[-1] if before else model.photos[0])
            return
        entries = [
            Entry(
                ICONS[each.kind],
                self._words.title(each),
                self._words.line(each),
                self._words.age(each.since),
                self._words.spoken(each),
            )
            for each in model.items
        ]
        self._list.show_entries(entries, model.place)
        for part in (self._list, self._right):
            part.setVisible(bool(entries))
        self._list.setVisible(bool(entries) and not self._is_sheet)
        self._empty.setVisible(not entries)
        self._empty.set_sentence(self._words.elsewhere(model.elsewhere))
        if model.current is not None:
            self._show_current(model.current)
        if model.current is not None and not _is_same(model.current, self._shown):
            self._begin(model.current)
        self._shown = model.current
        self.changed.emit()

    def _show_current(self, each: Awaited) -> None:
        """Show a thing as it is now."""
        name, about = self._words.heading(each), self._words.asked(each)
        if self._is_sheet:
            photos = self._model.photos
            place = photos.index(each) if each in photos else 0
            ids = [PhotoId(photo.record_id) for photo in photos]
            self._sheet.show_photos(ids, [self._words.spoken(photo) for photo in photos], place)
            self._stack.setCurrentWidget(self._sheet)
        elif each.kind is AwaitedKind.PHOTO:
            self._photo.show_photo(PhotoId(each.record_id), name, about)
            self._stack.setCurrentWidget(self._photo)
        elif each.seal is not None:
            self._seal.show_seal(read_seal(self._session, each), each.kind, name, about)
            self._stack.setCurrentWidget(self._seal)
        else:
            self._post.show_post(PostId(each.record_id), name, about)
            self._stack.setCurrentWidget(self._post)

    def _begin(self, each: Awaited) -> None:
        """Show another thing than before from its top, with its acts, and tell of it."""
        for pane in (self._photo, self._post, self._seal):
            pane.show_top()
        self._is_unseen_told = False
        self._show_acts(each, self._words.title(each))
        place, count = str(self._model.place + 1), str(len(self._model.items))
        announce(self, filled(self.tr("%1 of %2: %3"), place, count, self._words.spoken(each)))

    def _show_acts(self, each: Awaited, name: str) -> None:
        about = f"{name} · {self._words.asked(each)}\n" if self._is_sheet else ""
        self._bar.show_acts(self._words.approve(each.kind), about + self._words.promise(each.kind), name)
        is_reading = each.kind is AwaitedKind.READING
        needed = self.tr("Comment, if there is one") if is_reading else self.tr("Comment (needed to return it)")
        self._bar.ask_comment(needed)
        self._bar.show_comment(each.seal is None)
        self._bar.show_period(self._model.usual_period(each) if each.kind is AwaitedKind.PERIOD else None)
        who = self._words.who_may(each.kind)
        self._bar.permit(may_approve=self._may(each), may_return=self._model.may_return(each), who=who)
        if each.seal is not None:
            self._on_seal_marked()

    @Slot(int)
    def _on_sheet_photo_chosen(self, place: int) -> None:
        self._model.stand_on(self._model.photos[place])

    @Slot(int)
    def _on_list_scroll_requested(self, pages: int) -> None:
        for pane in (self._photo, self._post, self._seal):
            pane.scroll_on(pages)

    @Slot()
    def _on_seal_marked(self) -> None:
        """Say on the button what would be decided."""
        marks, each = self._seal.marks, self._model.current
        if each is not None and each.seal is not None:
            self._bar.set_approve(self._words.decide(len(marks.to_approve), len(marks.to_return)))

    @Slot()
    def _on_next(self) -> None:
        self._go(1)

    @Slot()
    def _on_previous(self) -> None:
        self._go(-1)

    @Slot()
    def _on_line_after(self) -> None:
        self._go_or_step(1)

    @Slot()
    def _on_line_before(self) -> None:
        self._go_or_step(-1)

    def _go_or_step(self, step: int) -> None:
        """Stand on the next post of a sealed period where one reads it, else on the next thing that waits."""
        if self._seal.isVisible() and self._seal.holds_focus:
            self._seal.step(step)
        else:
            self._go(step)

    def _go(self, step: int) -> None:
        """Stand so many further, among the photos alone where they are shown as a sheet."""
        photos, current = self._model.photos, self._model.current
        if not self._is_sheet or current is None:
            self._model.go(step)
            return
        place = photos.index(current) + step
        self._model.stand_on(photos[max(0, min(place, len(photos) - 1))])

    @Slot()
    def _on_theme_changed(self) -> None:
        self._list.setFixedWidth(side_width(self._theme, self.width()))


def _is_same(each: Awaited, shown: Awaited | None) -> bool:
    """Tell whether exactly this content was shown already, so that what is written of it stays."""
    return shown is not None and (each.key, each.seen) == (shown.key, shown.seen)
