"""Records a decision given on paper, by e-mail or by telephone: whose it is, what it says, and what bears it out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from core.commands.awaited import Awaited
from core.commands.parties import IncomingDocument
from core.errors import CalendarError
from core.model.askings import AwaitedKind
from core.model.kinds import PersonId
from core.model.recorded import Way
from core.model.steps import Done
from ui.dialogs.document_zone import DocumentZone
from ui.dialogs.form_dialog import FormDialog
from ui.dialogs.period_lines import PeriodLines
from ui.jobs import Jobs
from ui.models.approvals import usual_period
from ui.models.period_recording import posts_of_period
from ui.models.period_words import period_words
from ui.models.photo_words import PhotoWords, filled
from ui.models.recorded_words import way_words
from ui.models.recording import Giver, Told, counts_without_document, givers, recording
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.day_field import DayField
from ui.widgets.form import Choice, Field, TextBox
from ui.widgets.plain import WrappedLabel, without_mnemonic

_RECORDS = "RecordDecision"
_GAP_PX = 4
_INDENT_PX = 30
_SHOWN = 16
"""How many letters of a fingerprint are shown to be compared with the paper."""


class GiverChoice(QWidget):
    """Let one of several people be chosen; under each stand the roles, or why not. ``changed`` tells of it."""

    changed = Signal()

    def __init__(self, theme: Theme, people: tuple[Giver, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._people = people
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(_GAP_PX))
        for place, giver in enumerate(people):
            about = " · ".join(part for part in (giver.roles, giver.why_not) if part)
            button = QRadioButton(without_mnemonic(giver.name))
            button.setAccessibleName(giver.name)
            button.setAccessibleDescription(about)
            button.setEnabled(not giver.why_not)
            self._group.addButton(button, place)
            under = QHBoxLayout()
            under.addSpacing(theme.length(_INDENT_PX))
            under.addWidget(WrappedLabel(theme, about, TextStyle.CAPTION, ColourRole.MUTED), 1)
            column.addWidget(button)
            column.addLayout(under)
        open_to = [button for button in self._group.buttons() if button.isEnabled()]
        if open_to:
            self.setFocusProxy(open_to[0])
        if len(open_to) == 1:
            open_to[0].setChecked(True)
        self._group.buttonToggled.connect(self.changed)

    def chosen(self) -> PersonId | None:
        """Return who is chosen, ``None`` for nobody."""
        place = self._group.checkedId()
        return self._people[place].person_id if place >= 0 else None


class RecordDecisionDialog(FormDialog):
    """Ask what somebody decided about one thing that waits, and record it; open it with ``open()``."""

    def __init__(
        self, session: Session, theme: Theme, jobs: Jobs, asked: Awaited, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, filled(_tr("Record a decision: “%1”"), _name(asked)), _tr("Record"), parent)
        self._session = session
        self._asked = asked
        self._needs_document = not counts_without_document(session, asked)
        self._words = PhotoWords(session, self)
        self._zone = DocumentZone(theme, jobs, self._words)
        self._givers = GiverChoice(theme, givers(session, asked))
        self._make_fields()
        self._lay_out()
        self._connect()
        self._on_returns_toggled(False)
        self._on_givers_changed()
        self._givers.setFocus()

    def take(self, path: Path) -> None:
        """Begin with a document that was dropped."""
        self._zone.take(path)

    def submit(self) -> None:
        """Record the decision, or say what is missing."""
        missing = self._missing()
        if missing is not None:
            self.complain(*missing)
            return
        told = self._told()
        if told is None:
            return
        command = recording(self._asked, told)
        answer = self._session.preview(command)
        if isinstance(answer, CalendarError):
            self.complain(self._session.texts.error(answer, self._session.today()), self._givers)
            return
        self._session.run(command)

    def _make_fields(self) -> None:
        today = self._session.today()
        is_reading = self._asked.kind is AwaitedKind.READING
        self._approves = QRadioButton(_tr("Has read it") if is_reading else _tr("Approves"))
        self._returns = QRadioButton(_tr("Returns it"))
        self._returns.setVisible(not is_reading)
        self._approves.setChecked(True)
        self._comment = TextBox()
        self._from, self._until = DayField(self.theme, today), DayField(self.theme, today)
        first, last = usual_period(self._asked, today)
        self._from.set_day(first)
        self._until.set_day(last)
        self._lines = PeriodLines(self.theme)
        self._way = Choice()
        for way in Way:
            self._way.addItem(way_words(way), way.value)
        self._said_on = DayField(self.theme, today)

    def _lay_out(self) -> None:
        verdict = QWidget()
        row = QHBoxLayout(verdict)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._approves)
        row.addWidget(self._returns)
        row.addStretch(1)
        self._period = QWidget()
        days = QHBoxLayout(self._period)
        days.setContentsMargins(0, 0, 0, 0)
        days.addWidget(Field(self.theme, _tr("Approved from"), self._from), 1)
        days.addWidget(Field(self.theme, _tr("Until, with that day"), self._until), 1)
        self._remark = Field(self.theme, _tr("Comment"), self._comment)
        document = Field(self.theme, _tr("The sheet, its scan or the e-mail"), self._zone)
        document.add(WrappedLabel(self.theme, self._document_note(), TextStyle.CAPTION, ColourRole.MUTED))
        posts = Field(self.theme, _tr("Which posts were approved"), self._lines)
        posts.add(WrappedLabel(self.theme, self._fingerprint_note(), TextStyle.CAPTION, ColourRole.MUTED))
        decided = Field(self.theme, _tr("What was decided"), verdict)
        posts.setVisible(self._asked.seal is not None)
        decided.setVisible(self._asked.seal is None)
        for part in (
            Field(self.theme, _tr("Whose decision"), self._givers),
            decided,
            posts,
            self._period,
            self._remark,
            Field(self.theme, _tr("How it was given"), self._way),
            Field(self.theme, _tr("On which day"), self._said_on),
            document,
        ):
            self.body.addWidget(part)
        self.body.addWidget(WrappedLabel(self.theme, self._promise(), TextStyle.SMALL, ColourRole.MUTED))

    def _document_note(self) -> str:
        if self._needs_document:
            return _tr("It counts only with its document.")
        return _tr("An emergency is in force: it counts without, until the emergency ends or it is confirmed.")

    def _fingerprint_note(self) -> str:
        from core.exchange.prints.period_sheet import in_groups

        form = _tr("The paper must bear the fingerprint that begins with %1. What is not ticked is returned.")
        return filled(form, in_groups(self._asked.seen[:_SHOWN]))

    def _promise(self) -> str:
        return _tr("It is signed by you and marked as recorded. Whose decision it is will be asked to confirm it.")

    def _connect(self) -> None:
        self._zone.changed.connect(self.quiet)
        self._givers.changed.connect(self._on_givers_changed)
        self._lines.changed.connect(self._on_lines_changed)
        self._comment.textChanged.connect(self.quiet)
        for field in (self._said_on, self._from, self._until):
            field.changed.connect(self.quiet)
        self._returns.toggled.connect(self._on_returns_toggled)
        self._session.changed.connect(self._on_session_changed)

    def _missing(self) -> tuple[str, QWidget] | None:
        """Return the first thing that is missing, as a sentence, and the field that is meant."""
        day, returns = self._said_on.day(), self._returns.isChecked()
        is_for_period = self._asked.kind is AwaitedKind.PERIOD and not returns
        uncommented, lines = self._lines.without_comment(), self._lines.told()
        is_undecided = self._asked.seal is not None and not (lines.approved or lines.returned)
        no_document = self._zone.document is None and self._needs_document
        checks: tuple[tuple[bool, str, QWidget], ...] = (
            (self._givers.chosen() is None, _tr("Say whose decision it is"), self._givers),
            (is_undecided, _tr("None of its posts waits for this person any more"), self._givers),
            (uncommented is not None, _tr("Say what should be otherwise"), uncommented or self._lines),
            (returns and not self._comment.toPlainText().strip(), _tr("Say what should be otherwise"), self._comment),
            (is_for_period and self._days() is None, _tr("Write two days, the later one last."), self._from),
            (day is None, _tr("Say on which day it was decided, such as 2026-11-25"), self._said_on),
            (day is not None and day > self._session.today(), _tr("That day has not been yet"), self._said_on),
            (self._zone.is_reading, _tr("The document is still being read"), self._zone),
            (no_document, _tr("Choose the document, or drop it here"), self._zone),
        )
        return next(((sentence, field) for is_missing, sentence, field in checks if is_missing), None)

    def _days(self) -> tuple[date, date] | None:
        first, last = self._from.day(), self._until.day()
        return (first, last) if first is not None and last is not None and first <= last else None

    def _told(self) -> Told | None:
        giver, said_on, found = self._givers.chosen(), self._said_on.day(), self._zone.document
        if giver is None or said_on is None:
            return None
        return Told(
            giver=giver,
            returns=self._returns.isChecked(),
            comment=self._comment.toPlainText(),
            period=self._days() or usual_period(self._asked, self._session.today()),
            way=Way(self._way.currentData()),
            said_on=said_on,
            document=None if found is None else IncomingDocument(found.path, found.file),
            posts=self._lines.told(),
        )

    @Slot(bool)
    def _on_returns_toggled(self, returns: bool) -> None:
        """Ask for a comment with a return or a reading, for days with an approval for a period."""
        self._remark.setVisible(returns or self._asked.kind is AwaitedKind.READING)
        self._period.setVisible(self._asked.kind is AwaitedKind.PERIOD and not returns)
        self.quiet()
        self.fit()

    @Slot()
    def _on_givers_changed(self) -> None:
        """Show the posts of a sealed period that who is chosen may decide."""
        self.quiet()
        giver = self._givers.chosen()
        if self._asked.seal is not None and giver is not None:
            self._lines.show_posts(posts_of_period(self._session, self._asked, giver))

    @Slot()
    def _on_lines_changed(self) -> None:
        self.quiet()
        self.fit()

    @Slot(object)
    def _on_session_changed(self, done: Done) -> None:
        """Close when the decision is recorded, at once or after a question was answered."""
        if done.command == _RECORDS:
            self.accept()


def _name(asked: Awaited) -> str:
    if asked.seal is not None:
        return filled(_tr("Calendar, %1"), period_words(asked.seal.from_day, asked.seal.until_day))
    return asked.name or _tr("Without a title")


def _tr(text: str) -> str:
    return QCoreApplication.translate("recording", text)
