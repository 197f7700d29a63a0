"""Does in Compose what findings ask of people: confirms, answers, sets aside, reads clauses, keeps registers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtWidgets import QDialog, QWidget

from core.commands.assuring import AnswerGuess, Confirm, SecondRead, SetRuleAside
from core.commands.emergency_photos import AuthorisePhoto
from core.model.findings import Finding, Mend
from core.model.posts import Post
from ui.dialogs.ask_line import AskLine, LineWords
from ui.dialogs.read_clause import read_clause
from ui.dialogs.record_form import RecordForm
from ui.editors.spelling_menu import SpellingMenu
from ui.jobs import Jobs
from ui.models.compose import ComposeModel
from ui.models.finding_acts import FindingAct
from ui.models.mend_forms import form_for
from ui.models.photo_words import filled
from ui.models.settled_words import Said, taking_back
from ui.session import Session
from ui.theme import Theme

_MOST_LETTERS = 60


class ComposeMends(QObject):
    """Do what is asked of the post in Compose; dialogs stand over ``window`` and are never waited for."""

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, model: ComposeModel, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._theme = theme
        self._jobs = jobs
        self._model = model
        self._window = window
        self._answered: Callable[[str], None] | None = None
        self.spelling = SpellingMenu(session, jobs, model, window)
        self.spelling.right_here_requested.connect(self._ask_why_right)

    @Slot(object)
    def confirm(self, statements: tuple[tuple[str, str], ...]) -> None:
        """Save the post, and confirm of exactly that content what was ticked."""
        self._model.do_when_saved(partial(_confirming, statements=statements))

    @Slot(object, str)
    def say(self, finding: Finding, act: str) -> None:
        """Ask what is to be said to a finding, and say it."""
        if act == FindingAct.RIGHT_HERE:
            self._ask_why_right(finding)
        else:
            self._ask_why_aside(finding)

    @Slot(object)
    def ask_take_back(self, said: Said) -> None:
        """Ask why something that was said is taken back, and take it back."""
        words = LineWords(
            self.tr("Take this back: why?"),
            self.tr("What is scheduled by it is held in the same step."),
            self.tr("Take back"),
            self.tr("Say in a few words why"),
        )
        self._ask(words, partial(self._take_back, said))

    @Slot(object)
    def show_clause(self, finding: Finding) -> None:
        """Show the words of the document that a finding cites."""
        read_clause(self._session, self._theme, finding, self._window)

    def mend(self, finding: Finding, corner: QPoint) -> bool:
        """Do a mend that is a command of its own, or open its form; tell whether there is one.

        ``corner`` is the point on the screen where a menu opens.
        """
        if self.spelling.begin(finding, corner):
            return True
        if finding.mend is Mend.SECOND_READ:
            self._model.do_when_saved(_reading)
            return True
        if finding.mend is Mend.AUTHORISE_PHOTO:
            return self._authorise_photo(finding)
        return self._open_form(finding)

    def _authorise_photo(self, finding: Finding) -> bool:
        photo_id, emergency_id = finding.where.photo_id, self._model.draft.emergency_id
        if photo_id is None or emergency_id is None:
            return False
        self._session.run(AuthorisePhoto(photo_id, emergency_id))
        return True

    def _open_form(self, finding: Finding) -> bool:
        if finding.mend is Mend.APPROVE_PERIOD and not self._model.save():
            return True
        record = self._model.record
        form = form_for(self._session, finding, None if record is None else record.post)
        if form is None:
            return False
        self._open(RecordForm(self._session, self._theme, self._jobs, form.act, form.row, self._window))
        return True

    @Slot(object)
    def _ask_why_right(self, finding: Finding) -> None:
        found = dict(finding.values).get("found", finding.words)
        words = LineWords(
            filled(self.tr("Why is “%1” right here?"), _shortened(found)),
            self.tr("Your name and this line are kept with the post. The answer falls when these words change."),
            self.tr("It is right here"),
            self.tr("Say in one line why it is right"),
        )
        self._ask(words, partial(self._answer, finding))

    def _ask_why_aside(self, finding: Finding) -> None:
        rule = self._session.texts.rule_name(finding.rule)
        words = LineWords(
            filled(self.tr("Set aside “%1” for this post: why?"), rule),
            self.tr("It counts for exactly this content, and is shown on the post for ever, with your name."),
            self.tr("Set aside"),
            self.tr("Say in a few words why"),
        )
        self._ask(words, partial(self._set_aside, finding))

    def _answer(self, finding: Finding, said: str) -> None:
        self._model.do_when_saved(partial(_answering, finding=finding, said=said))

    def _set_aside(self, finding: Finding, reason: str) -> None:
        self._model.do_when_saved(partial(_setting_aside, rule=finding.rule, reason=reason))

    def _take_back(self, said: Said, reason: str) -> None:
        self._session.run(taking_back(said, reason))

    def _ask(self, words: LineWords, answered: Callable[[str], None]) -> None:
        self._answered = answered
        dialog = AskLine(self._theme, words, self._window)
        dialog.answered.connect(self._on_dialog_answered)
        self._open(dialog)

    @staticmethod
    def _open(dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot(str)
    def _on_dialog_answered(self, line: str) -> None:
        if self._answered is not None:
            self._answered(line)


def _confirming(post: Post, *, statements: tuple[tuple[str, str], ...]) -> Confirm:
    return Confirm(post.id, post.content_hash, statements)


def _answering(post: Post, *, finding: Finding, said: str) -> AnswerGuess:
    return AnswerGuess(post.id, post.content_hash, finding.rule, finding.words, said)


def _setting_aside(post: Post, *, rule: str, reason: str) -> SetRuleAside:
    return SetRuleAside(post.id, post.content_hash, rule, reason)


def _reading(post: Post) -> SecondRead:
    return SecondRead(post.id, post.content_hash)


def _shortened(text: str) -> str:
    """Return a text short enough for a question."""
    return text if len(text) <= _MOST_LETTERS else f"{text[:_MOST_LETTERS].rstrip()}…"
