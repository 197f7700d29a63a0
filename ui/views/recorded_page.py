"""What was recorded in the name of the person who works: they say that they decided so, or that they did not."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from core.errors import CalendarError
from core.model.askings import AwaitedKind
from core.model.steps import Done
from ui.announcing import announce
from ui.dialogs.ask_line import AskLine, LineWords
from ui.jobs import Jobs
from ui.models.approval_words import ApprovalWords
from ui.models.in_ones_name import TABLES, InOnesName, confirming, denying, foreseen_denial, read_in_ones_name
from ui.models.moods import Moods
from ui.models.photo_words import filled
from ui.models.recorded_words import way_words
from ui.models.seal_reading import read_decided_seal
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import IconName, Theme
from ui.views.foot_bar import FootBar
from ui.views.recorded_card import RecordedCard
from ui.views.seal_pane import SealPane
from ui.views.thing_page import ThingPage
from ui.views.waiting_page import ICONS
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import EmptyText
from ui.widgets.entry_list import Entry

_UNDER_HEAD = 2


class RecordedPage(ThingPage):
    """Go through what was recorded in one's name. ``changed`` says that others are there now."""

    changed = Signal()

    def __init__(
        self,
        session: Session,
        theme: Theme,
        moods: Moods,
        thumbnails: Thumbnails,
        words: ApprovalWords,
        jobs: Jobs,
        parent: QWidget | None = None,
    ) -> None:
        none = EmptyText(
            IconName.CIRCLE_CHECK,
            self.tr("Nothing was recorded in your name"),
            self.tr("What the coordinator records of your decisions waits here until you confirm it."),
        )
        super().__init__(session, theme, moods, thumbnails, words, self.tr("Recorded in your name"), none, parent)
        self._items: tuple[InOnesName, ...] = ()
        self._asked: InOnesName | None = None
        self._agreed = ""
        self._seal = SealPane(session, theme, moods, thumbnails, words)
        self._seal.post_requested.connect(self.post_requested)
        self.add_pane(self._seal)
        self._cards = [RecordedCard(session, theme, jobs) for _ in range(3)]
        for pane, card in zip((self.photo_pane, self.post_pane, self._seal), self._cards, strict=True):
            pane.column.insertWidget(_UNDER_HEAD, card)
        self._deny = Button(theme, self.tr("I did not say that … (R)"), ButtonKind.DANGER)
        self._confirm = Button(theme, self.tr("I said that (A)"), ButtonKind.PRIMARY, IconName.STAMP)
        bar = FootBar(theme, (self._deny, self._confirm))
        bar.say(self.tr("It counts already. Denying revokes it, and what it opened is held."))
        self.foot.addWidget(bar)
        self._confirm.clicked.connect(self.confirm)
        self._deny.clicked.connect(self.deny)
        self.entry_chosen.connect(self._show)
        for key, slot in (("A", self.confirm), ("Y", self.confirm), ("R", self.deny)):
            self.add_key(key).activated.connect(slot)

    @property
    def count(self) -> int:
        """Give how much waits for the person's word."""
        return len(self._items)

    def refresh(self, done: Done | None) -> None:
        """Read anew what a step changed, staying where one stood."""
        if done is not None and not any(done.ids(table) for table in TABLES):
            return
        self._items = read_in_ones_name(self.session)
        entries = [
            Entry(
                ICONS[each.kind],
                self._name(each),
                self._title(each),
                self.words.age(each.record.recorded_at),
                ", ".join((self._name(each), self._title(each), *self._lines(each))),
            )
            for each in self._items
        ]
        place = self.show_entries(entries)
        if place >= 0:
            self._show(place)
        self.changed.emit()

    @Slot()
    def confirm(self) -> None:
        """Say that one decided so; then the next thing stands there."""
        if self.place >= 0 and self.session.run(confirming(self._items[self.place])) is not None:
            self.start_focus()

    @Slot()
    def deny(self) -> None:
        """Say what denying will hold, and ask why one denies it."""
        if self.place < 0:
            return
        self._asked = each = self._items[self.place]
        found = foreseen_denial(self.session, each)
        if isinstance(found, CalendarError):
            self.session.tell_refusal(found)
            return
        self._agreed = found.agreed
        words = LineWords(
            filled(self.tr("“%1”: you did not say that?"), self._name(each)),
            self._consequence(found.held),
            self.tr("I did not say that"),
            self.tr("Say in a few words what is so"),
        )
        dialog = AskLine(self.theme, words, self.window())
        dialog.answered.connect(self._on_dialog_answered)
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self.start_focus)
        dialog.open()

    def _consequence(self, held: tuple[str, ...]) -> str:
        if not held:
            return self.tr("The decision is revoked. Nothing that is scheduled stands on it.")
        titles = ", ".join(f"“{self.words.name(title)}”" for title in held)
        return filled(self.tr("The decision is revoked, and this is held at once: %1"), titles)

    def _name(self, each: InOnesName) -> str:
        """Return the name of what was decided about; a sealed period is called by its days."""
        return self.words.name(each.name) if each.seal is None else self.words.sealed_title(each.seal)

    def _title(self, each: InOnesName) -> str:
        """Return what was recorded as one's decision, and by whom."""
        if each.seal is not None:
            form = self.tr("Your decision, recorded by %1")
        elif each.returned:
            form = self.tr("Your return, recorded by %1")
        elif each.kind is AwaitedKind.READING:
            form = self.tr("Your reading, recorded by %1")
        else:
            form = self.tr("Your approval, recorded by %1")
        return filled(form, each.recorder)

    def _lines(self, each: InOnesName) -> tuple[str, ...]:
        """Return in which way and when it was given and recorded, and what else there is to know."""
        day = self.session.texts.day(each.record.said_on, self.session.today())
        given = filled(self.tr("%1, said %2"), way_words(each.record.way), day)
        at = filled(self.tr("recorded %1"), self.words.moment(each.record.recorded_at))
        lines = [f"{given} · {at}"]
        if each.seal is not None:
            lines.append(self.words.seal_decided(each.seal))
        if each.exceptions:
            titles = ", ".join(f"“{self.words.name(title)}”" for title in each.exceptions)
            lines.append(filled(self.tr("New or changed since it was sealed: %1"), titles))
        if each.comment:
            lines.append(filled(self.tr("“%1”"), each.comment))
        if each.recorder_wrote:
            form = self.tr("%1 wrote in this post.") if each.seal is None else self.tr("%1 wrote in a post of it.")
            lines.append(filled(form, each.recorder))
        if each.is_revoked:
            lines.append(self.tr("It was taken back since, and counts no longer."))
        return tuple(lines)

    @Slot(int)
    def _show(self, place: int) -> None:
        each = self._items[place]
        name, title, (given, *more) = self._name(each), self._title(each), self._lines(each)
        card = self._cards[{AwaitedKind.PHOTO: 0, AwaitedKind.SEAL: 2}.get(each.kind, 1)]
        card.show_record(given, tuple(more), each)
        for button in (self._confirm, self._deny):
            button.setAccessibleName(f"{button.text()}: {name}")
        if each.seal is not None:
            read = replace(read_decided_seal(self.session, each.record_id), fingerprint=each.seal.fingerprint)
            self._seal.show_seal(read, each.kind, name, title)
            self.show_pane(self._seal)
        else:
            self.show_thing(each.kind, each.record_id, name, title)
        announce(self, ", ".join((name, title, given, *more)))

    @Slot(str)
    def _on_dialog_answered(self, why: str) -> None:
        if self._asked is not None:
            self.session.run(denying(self._asked, why), self._agreed)
