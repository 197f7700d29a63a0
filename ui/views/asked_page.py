"""What waits for other people: what they are asked for, reminded of, and what they decided elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from core.commands.asking import Outstanding
from core.commands.awaited import Awaited
from core.model.kinds import PersonId
from ui.dialogs.ask_decision import AskDecision
from ui.dialogs.record_decision import RecordDecisionDialog
from ui.jobs import Jobs
from ui.models.approval_words import ApprovalWords
from ui.models.approvals import USES
from ui.models.asked_of_others import AskedModel
from ui.models.asked_words import AskedWords
from ui.models.moods import Moods
from ui.models.seal_reading import read_asked_seal
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import IconName, Theme
from ui.views.approval_use import ApprovalUse
from ui.views.ask_bar import AskActs, AskBar
from ui.views.seal_pane import SealPane
from ui.views.thing_page import ThingPage
from ui.views.waiting_page import ICONS
from ui.widgets.cards import EmptyText
from ui.widgets.entry_list import Entry


class AskedPage(ThingPage):
    """Go through what waits for others: ask, remind, and record what they decided on paper or by telephone."""

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
            IconName.STAMP,
            self.tr("Nothing waits for others"),
            self.tr("What others have to decide stands here, with of whom it was asked and when it was wanted."),
        )
        super().__init__(session, theme, moods, thumbnails, words, self.tr("Asked of others"), none, parent)
        self._jobs = jobs
        self._asked_words = AskedWords(session, words, self)
        self._model = AskedModel(session, self)
        self._seal = SealPane(session, theme, moods, thumbnails, words)
        self._use = ApprovalUse(session, theme)
        for pane in (self._seal, self._use):
            self.add_pane(pane)
        self._seal.post_requested.connect(self.post_requested)
        self._bar = AskBar(theme)
        self.foot.addWidget(self._bar)
        self._bar.ask_requested.connect(self.ask)
        self._bar.remind_requested.connect(self.remind)
        self._bar.record_requested.connect(self.record)
        self.entry_chosen.connect(self._on_entry_chosen)
        for key, slot in (("A", self.ask), ("R", self.remind), ("D", self.record)):
            self.add_key(key).activated.connect(slot)

    @property
    def model(self) -> AskedModel:
        """Give what waits for others."""
        return self._model

    def read(self, everything: Iterable[Awaited]) -> None:
        """Take what waits for anybody, and show what of it is of use here, staying on what was stood on."""
        was = self._current()
        self._model.read(everything)
        keys = [each.each.key for each in self._model.items]
        stay = keys.index(was.each.key) if was is not None and was.each.key in keys else None
        place = self.show_entries([self._entry(each) for each in self._model.items], stay)
        if place >= 0:
            self._show(self._model.items[place])

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

    @Slot()
    def record(self) -> None:
        """Ask what was decided elsewhere about what is stood on."""
        each = self._current()
        if each is None or not self._model.may_record(each):
            return
        dialog = RecordDecisionDialog(self.session, self.theme, self._jobs, each.each, self.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self.start_focus)
        dialog.open()

    def _open(self, each: Outstanding, chosen: PersonId | None) -> None:
        people = self._model.people(each)
        if not people or not self._model.may_ask(each):
            return
        first = chosen if chosen in {person.id for person in people} else people[0].id
        assert first is not None
        dialog = AskDecision(self.session, self.theme, self.words, each, people, first, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _entry(self, each: Outstanding) -> Entry:
        people = self._model.people(each)
        return Entry(
            ICONS[each.each.kind],
            self.words.title(each.each),
            self._asked_words.line(each, people),
            self._asked_words.note(each),
            self._asked_words.spoken(each, people),
            self._asked_words.is_pressing(each),
        )

    def _current(self) -> Outstanding | None:
        """Return what is stood on, ``None`` where nothing waits."""
        return self._model.items[self.place] if 0 <= self.place < len(self._model.items) else None

    def _show(self, each: Outstanding) -> None:
        """Show a thing as it is now, and what became of asking for it."""
        waiting, people = each.each, self._model.people(each)
        name, about = self.words.heading(waiting), self.words.asked(waiting)
        if waiting.seal is not None:
            self._seal.show_seal(read_asked_seal(self.session, waiting), waiting.kind, name, about)
            self.show_pane(self._seal)
        elif waiting.kind in USES:
            self._use.show_use(waiting.record_id, name, about)
            self.show_pane(self._use)
        else:
            self.show_thing(waiting.kind, waiting.record_id, name, about)
        acts = AskActs(
            may_ask=self._model.may_ask(each),
            was_asked=bool(each.askings),
            may_record=self._model.may_record(each),
            why_not="" if people else self.words.who_may(waiting.kind),
        )
        self._bar.show_asking(name, self._asked_words.lapsed(each), self._asked_words.told(each, people), acts)

    @Slot(int)
    def _on_entry_chosen(self, place: int) -> None:
        self._show(self._model.items[place])
