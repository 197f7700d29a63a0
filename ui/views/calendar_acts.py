"""What the menu of the calendar's filter begins: another filter, paper, events taken in and out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from core.model.kinds import Day
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from ui.models.calendar_filter import CalendarFilter
from ui.session import Session
from ui.theme import Theme

if TYPE_CHECKING:
    from core.commands.seals import SendPeriod
    from ui.jobs import Jobs
    from ui.models.print_sheet import Sheet
    from ui.views.events_import import EventsImport


class CalendarActs(QObject):
    """Open the menu over a screen, and do what does not concern the page that is shown.

    ``filter_changed`` carries a filter, ``words_wanted`` asks for the field of words, ``print_wanted`` for a sheet,
    ``sending_wanted`` for the way to send a period.
    """

    filter_changed = Signal(object)
    words_wanted = Signal()
    print_wanted = Signal()
    sending_wanted = Signal()

    def __init__(self, session: Session, theme: Theme, jobs: Jobs | None, screen: QWidget) -> None:
        """Stand over ``screen``; without ``jobs`` no events are taken in."""
        super().__init__(screen)
        self._session = session
        self._theme = theme
        self._jobs = jobs
        self._screen = screen
        self._events: EventsImport | None = None
        self._withdrawn = ""

    @property
    def events(self) -> EventsImport | None:
        """Give what takes events of other calendars in, made when it is first wanted; ``None`` where nothing can."""
        if self._events is None and self._jobs is not None:
            from ui.views.events_import import EventsImport

            self._events = EventsImport(self._session, self._theme, self._jobs, self._screen)
        return self._events

    def open_menu(self, wanted: CalendarFilter, under: QWidget) -> None:
        """Open the menu under a button, with what a filter names ticked."""
        from ui.views.filter_menu import FilterMenu

        menu = FilterMenu(self._session, wanted, self._screen)
        menu.changed.connect(self.filter_changed)
        menu.words_wanted.connect(self.words_wanted)
        menu.print_wanted.connect(self.print_wanted)
        menu.sending_wanted.connect(self.sending_wanted)
        menu.withdrawal_wanted.connect(self._on_withdrawal_wanted)
        menu.import_wanted.connect(self._on_import_wanted)
        menu.removal_wanted.connect(self._on_removal_wanted)
        menu.open_under(under)

    def show_on_paper(self, sheet: Sheet) -> None:
        """Show what a sheet looks like on paper."""
        from ui.views.print_preview import PrintPreview

        PrintPreview(self._theme, sheet, self._screen).open()

    def send_period(self, day: Day) -> None:
        """Ask what is needed to send a period for approval, the week of a day at first; only who may is asked."""
        if not self._session.may(Act.SEND_PERIOD, SubjectFacts()):
            from ui.models.rights_told import why_not

            self._session.note(why_not(self._session, (Act.SEND_PERIOD,), SubjectFacts()))
            return
        from ui.dialogs.send_period import SendPeriodDialog
        from ui.models.period_to_send import week_of

        dialog = SendPeriodDialog(self._session, self._theme, week_of(day), self._screen)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.sent.connect(self._on_dialog_sent)
        dialog.open()

    @Slot(object)
    def _on_dialog_sent(self, command: SendPeriod) -> None:
        self._session.run(command)

    @Slot(str)
    def _on_withdrawal_wanted(self, seal_id: str) -> None:
        """Ask why a period is not to be approved any more."""
        from ui.dialogs.ask_line import AskLine, LineWords

        words = LineWords(
            self.tr("Why is this period withdrawn?"),
            self.tr("Nobody is asked for it any more. What was approved of it stays so."),
            self.tr("Withdraw"),
            self.tr("Say in a few words why it is withdrawn."),
        )
        self._withdrawn = seal_id
        dialog = AskLine(self._theme, words, self._screen)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.answered.connect(self._on_dialog_answered)
        dialog.open()

    @Slot(str)
    def _on_dialog_answered(self, reason: str) -> None:
        from core.commands.seals import WithdrawSeal

        self._session.run(WithdrawSeal(self._withdrawn, reason))

    @Slot()
    def _on_import_wanted(self) -> None:
        if self.events is not None:
            self.events.ask_for_file()

    @Slot(str)
    def _on_removal_wanted(self, source: str) -> None:
        if self.events is not None:
            self.events.remove(source)
