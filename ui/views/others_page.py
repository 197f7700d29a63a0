"""What waits and somebody else may decide, so that what they decided elsewhere can be recorded."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from core.commands.awaited import Awaited
from core.model.steps import Done
from ui.dialogs.record_decision import RecordDecisionDialog
from ui.jobs import Jobs
from ui.models.approval_words import ApprovalWords
from ui.models.moods import Moods
from ui.models.recording import awaited_of_others
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import IconName, Theme
from ui.views.foot_bar import FootBar
from ui.views.thing_page import ThingPage
from ui.views.waiting_page import ICONS
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import EmptyText
from ui.widgets.entry_list import Entry


class OthersPage(ThingPage):
    """List what others may decide, the longest waiting first, and record what they decided."""

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
            self.tr("Nothing waits for others"),
            self.tr("What a director decides on paper, by e-mail or by telephone is recorded from here."),
        )
        super().__init__(session, theme, moods, thumbnails, words, self.tr("Waiting for others"), none, parent)
        self._jobs = jobs
        self._items: tuple[Awaited, ...] = ()
        self._record = Button(theme, self.tr("Record a decision … (D)"), ButtonKind.PRIMARY, IconName.STAMP)
        bar = FootBar(theme, (self._record,))
        bar.say(self.tr("For what was decided on paper, by e-mail or by telephone."))
        self.foot.addWidget(bar)
        self._record.clicked.connect(self.record)
        self.entry_chosen.connect(self._show)
        self.add_key("D").activated.connect(self.record)

    def refresh(self, _done: Done | None) -> None:
        """Read anew what waits, staying where one stood."""
        self._items = awaited_of_others(self.session)
        entries = [
            Entry(
                ICONS[each.kind],
                self.words.name(each.name),
                self.words.line(each),
                self.words.age(each.since),
                self.words.spoken(each),
            )
            for each in self._items
        ]
        place = self.show_entries(entries)
        if place >= 0:
            self._show(place)

    @Slot()
    def record(self) -> None:
        """Ask what was decided about the thing that is stood on."""
        if self.place < 0:
            return
        dialog = RecordDecisionDialog(self.session, self.theme, self._jobs, self._items[self.place], self.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self.start_focus)
        dialog.open()

    @Slot(int)
    def _show(self, place: int) -> None:
        each = self._items[place]
        name = self.words.name(each.name)
        self._record.setAccessibleName(f"{self._record.text()}: {name}")
        self.show_thing(each.kind, each.record_id, name, self.words.asked(each))
