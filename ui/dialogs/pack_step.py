"""What changing a rule and changing to another policy have in common: what it would do is seen before it is done."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLineEdit, QProgressBar, QWidget

from core.errors import CalendarError
from core.model.steps import Done
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from ui.dialogs.form_dialog import FormDialog
from ui.jobs import Job, Jobs
from ui.models.pack_steps import Foreseen, foresee, judge_in_job
from ui.models.photo_words import filled
from ui.models.rights_told import why_not
from ui.session import Session
from ui.theme import TextStyle, Theme
from ui.widgets.buttons import Button
from ui.widgets.form import Field
from ui.widgets.plain import WrappedLabel

if TYPE_CHECKING:
    from core.commands.policy import ChangePack, SwitchPack
    from core.commands.rejudging import Rejudged


class PackStepDialog(FormDialog):
    """Ask for a step that changes the policy; open it with ``open()``.

    The first press of its button judges everything in play beforehand, with progress, and says what would be held; the
    second does it. Whatever is written in between asks for another look.
    """

    def __init__(
        self, session: Session, theme: Theme, jobs: Jobs, heading: str, act: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, heading, act, parent)
        self.session = session
        self._jobs = jobs
        self._act_words = act
        self._job: Job[Rejudged | None] | None = None
        self._step: ChangePack | SwitchPack | None = None
        self._foreseen: Foreseen | None = None
        self.reason = QLineEdit()
        self._said = WrappedLabel(theme, "", TextStyle.BODY)
        self._progress = QProgressBar()
        self._progress.setAccessibleName(self.tr("Posts judged"))
        self._progress.hide()
        self._stop = Button(theme, self.tr("Stop"))
        self._stop.hide()
        self.reason.textChanged.connect(self.forget)
        self._stop.clicked.connect(self._on_stop_clicked)
        session.changed.connect(self._on_session_changed)
        self.forget()

    def lay_out_foot(self) -> None:
        """Put the reason, the progress and what would be done under the fields; called once by a subclass."""
        self.body.addWidget(Field(self.theme, self.tr("Reason, for the record"), self.reason))
        self.body.addWidget(self._progress)
        self.body.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._said)
        self.body.addStretch(1)

    def make_step(self) -> ChangePack | SwitchPack | None:
        """Return the step that is asked for, or complain and return ``None``."""
        return None

    def submit(self) -> None:
        """See what it would do; once that was seen, do it."""
        if self._job is not None:
            return
        if self._foreseen is not None and self._step is not None:
            self._do(self._step, self._foreseen)
            return
        self._step = self.make_step()
        if self._step is not None:
            self._judge(self._step)

    def done(self, result: int) -> None:
        """Stop what is under way when the dialog closes."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    @Slot()
    def forget(self) -> None:
        """Forget what was seen: something was written since."""
        self.quiet()
        self._foreseen = None
        self._said.setText("")
        self.act_button.set_label(self.tr("See what it would do"))
        self.act_button.setEnabled(True)

    def _judge(self, step: ChangePack | SwitchPack) -> None:
        self._job = judge_in_job(self.session, self._jobs, step)
        self._job.progressed.connect(self._on_job_progressed)
        self._job.done.connect(self._on_job_done)
        self._job.failed.connect(self._on_job_failed)
        self._show_busy(is_busy=True)

    def _do(self, step: ChangePack | SwitchPack, foreseen: Foreseen) -> None:
        self.session.run(step, foreseen.outlook.fingerprint)

    def _show_busy(self, *, is_busy: bool) -> None:
        self._progress.setVisible(is_busy)
        self._stop.setVisible(is_busy)
        self.act_button.setEnabled(not is_busy)
        if is_busy:
            self._progress.setRange(0, 0)
            self._stop.setFocus()
        self.fit()

    def _refuse(self, error: CalendarError) -> None:
        self.complain(self.session.texts.error(error, self.session.today()), self.reason)
        self.fit()

    def _say(self, foreseen: Foreseen) -> None:
        lines = [self._count_words(len(foreseen.held) + foreseen.more)]
        lines += [filled(self.tr("- %1"), title) for title in foreseen.held]
        if foreseen.more:
            lines.append(self.tr("and %n more", "", foreseen.more))
        if foreseen.others:
            lines.append(self.tr("Other times that it moves or approvals that it costs: %n", "", foreseen.others))
        refusal = why_not(self.session, (Act.APPROVE_PACK_CHANGE,), SubjectFacts())
        lines += [refusal] if refusal else []
        self._said.setText("\n".join(lines))
        self._said.setAccessibleName(self._said.text())
        self.act_button.set_label(self._act_words)
        self.act_button.setEnabled(not refusal)
        (self.cancel_button if refusal else self.act_button).setFocus()
        self.fit()

    def _count_words(self, count: int) -> str:
        if not count:
            return self.tr("It would hold no post.")
        return self.tr("It would hold 1 post:") if count == 1 else self.tr("It would hold %n posts:", "", count)

    @Slot()
    def _on_stop_clicked(self) -> None:
        if self._job is not None:
            self._job.cancel()

    @Slot(int, int)
    def _on_job_progressed(self, done: int, total: int) -> None:
        self._progress.setRange(0, max(total, 1))
        self._progress.setValue(done)

    @Slot(object)
    def _on_job_done(self, judged: Rejudged | None) -> None:
        self._job = None
        self._show_busy(is_busy=False)
        if judged is None or self._step is None:
            self.act_button.setFocus()
            return
        self._step = replace(self._step, judged=judged)
        answer = foresee(self.session, self._step, judged)
        if isinstance(answer, Foreseen):
            self._foreseen = answer
            self._say(answer)
        else:
            self._refuse(answer)

    @Slot(object)
    def _on_job_failed(self, error: Exception) -> None:
        self._job = None
        self._show_busy(is_busy=False)
        if not isinstance(error, CalendarError):
            raise error
        self._refuse(error)

    @Slot(object)
    def _on_session_changed(self, done: Done) -> None:
        """Close when the policy was changed."""
        if self._step is not None and done.command == type(self._step).__name__:
            self.accept()
