"""Asks which days and channels are saved as a PDF or a page, and saves them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from core.errors import CalendarError
from core.exchange.prints.print_format import PrintFormat
from core.model.kinds import ChannelId
from ui.dialogs.form_dialog import FormDialog
from ui.jobs import Job, Jobs
from ui.models.print_saving import MOST_DAYS, PrintWish, channels_to_print, save_in_job, sent_periods, sent_words
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.day_field import DayField
from ui.widgets.flow import FlowRow
from ui.widgets.form import Choice, Field
from ui.widgets.plain import WrappedLabel
from ui.widgets.segmented import Segment, SegmentedControl


class SavePrint(FormDialog):
    """Save the calendar of some days into a file that is chosen next; it closes once that is written."""

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Save the calendar as a file"), self.tr("Save …"), parent)
        self._session = session
        self._jobs = jobs
        self._job: Job[Path | None] | None = None
        self._wish: PrintWish | None = None
        self._seals = {seal.id: seal for seal in sent_periods(session)}
        self._what = Choice()
        self._what.addItem(self.tr("The calendar as it stands now"), "")
        for seal in self._seals.values():
            self._what.addItem(sent_words(session, seal), seal.id)
        self._said = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        self._form = SegmentedControl(theme, self._segments(), self.tr("What kind of file"))
        self._from = DayField(theme, session.today())
        self._until = DayField(theme, session.today())
        self._channels = {channel.id: self._toggle(channel.name) for channel in channels_to_print(session)}
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.hide()
        self._lay_out()
        self._on_what_changed()
        self._what.currentIndexChanged.connect(self._on_what_changed)
        self._from.changed.connect(self.quiet)
        self._until.changed.connect(self.quiet)

    @property
    def is_busy(self) -> bool:
        """Tell whether a file is being made."""
        return self._job is not None

    def show_wish(self, days: tuple[date, date], channels: Collection[str]) -> None:
        """Show what to begin with; no ``channels`` are all of them."""
        self._from.set_day(days[0])
        self._until.set_day(days[1])
        for channel_id, toggle in self._channels.items():
            toggle.setChecked(not channels or channel_id in channels)
        self._from.setFocus()

    def submit(self) -> None:
        """Ask where the file is to lie, once what is to be in it can be read."""
        if self._job is not None:
            return
        self._wish = self._read()
        if self._wish is None:
            self.fit()
            return
        dialog = QFileDialog(self, self.tr("Save the calendar as a file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(self._wish.form.value)
        dialog.selectFile(self._wish.file_name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_dialog_file_selected)
        dialog.open()

    def save(self, path: Path) -> None:
        """Save what was asked for under a path, in a job."""
        assert self._wish is not None
        self._job = save_in_job(self._session, self._jobs, self._wish, path)
        self._job.progressed.connect(self._on_job_progressed)
        self._job.done.connect(self._on_job_done)
        self._job.failed.connect(self._on_job_failed)
        self._show_busy(is_busy=True)

    def done(self, result: int) -> None:
        """Stop what is under way when the dialog closes; nothing is written then."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    def _lay_out(self) -> None:
        flow = FlowRow(self.theme.space(6))
        for toggle in self._channels.values():
            flow.add_left(toggle)
        self._of_days = [
            Field(self.theme, self.tr("From"), self._from),
            Field(self.theme, self.tr("Until, with this day"), self._until),
            Field(self.theme, self.tr("Channels"), flow),
        ]
        what = Field(self.theme, self.tr("What is saved"), self._what)
        what.setVisible(self._what.count() > 1)
        for widget in (what, self._said, *self._of_days):
            self.body.addWidget(widget)
        self.body.addWidget(self._form, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._progress)
        self.body.addStretch(1)

    def _segments(self) -> list[Segment]:
        return [
            Segment(PrintFormat.PDF.value, self.tr("PDF, for paper")),
            Segment(PrintFormat.HTML.value, self.tr("HTML page")),
        ]

    def _toggle(self, name: str) -> Button:
        toggle = Button(self.theme, name, ButtonKind.TOGGLE)
        toggle.setCheckable(True)
        toggle.setChecked(True)
        toggle.toggled.connect(self.quiet)
        return toggle

    def _read(self) -> PrintWish | None:
        """Return what is asked for, or complain and return ``None``."""
        form, seal = PrintFormat(self._form.current()), self._seals.get(str(self._what.currentData()))
        return self._read_days(form) if seal is None else PrintWish(seal.from_day, seal.until_day, None, form, seal.id)

    def _read_days(self, form: PrintFormat) -> PrintWish | None:
        first, last = self._from.day(), self._until.day()
        if first is None or last is None:
            self.complain(self.tr("Say which day, such as 2026-12-07."), self._from if first is None else self._until)
            return None
        if last < first:
            self.complain(self.tr("The last day lies before the first."), self._until)
            return None
        if (last - first).days >= MOST_DAYS:
            self.complain(self.tr("At most a year is saved at a time."), self._until)
            return None
        chosen = frozenset(channel for channel, toggle in self._channels.items() if toggle.isChecked())
        if not chosen and self._channels:
            self.complain(self.tr("Choose at least one channel."), next(iter(self._channels.values())))
            return None
        return PrintWish(first, last, self._some(chosen), form)

    def _some(self, chosen: frozenset[ChannelId]) -> frozenset[ChannelId] | None:
        return None if len(chosen) == len(self._channels) else chosen

    def _show_busy(self, *, is_busy: bool) -> None:
        self._progress.setRange(0, 0)
        self._progress.setVisible(is_busy)
        self.act_button.setEnabled(not is_busy)
        if is_busy:
            self.cancel_button.setFocus()
        self.fit()

    @Slot()
    def _on_what_changed(self) -> None:
        """Ask for days and channels where the calendar as it stands is saved, and say what each is for."""
        is_sealed = bool(self._what.currentData())
        for field in self._of_days:
            field.setVisible(not is_sealed)
        if is_sealed:
            said = self.tr(
                "What its approvers were shown, under its fingerprint, with what was decided. They can decide on this"
                " paper."
            )
        else:
            said = self.tr(
                "Each post with its texts, photos and what the rules say. It is not sealed: approvals cannot be given"
                " on it."
            )
        self._said.setText(said)
        self.quiet()
        self.fit()

    @Slot(str)
    def _on_dialog_file_selected(self, path: str) -> None:
        self.save(Path(path))

    @Slot(int, int)
    def _on_job_progressed(self, done: int, total: int) -> None:
        """Show how many photos are made; without any, or once all are, only that it goes on."""
        self._progress.setRange(0, 0 if done >= total else total)
        self._progress.setValue(done)

    @Slot(object)
    def _on_job_done(self, path: Path | None) -> None:
        self._job = None
        if path is not None:
            self._session.note_saved(path)
            self.accept()

    @Slot(object)
    def _on_job_failed(self, error: Exception) -> None:
        self._job = None
        self._show_busy(is_busy=False)
        if not isinstance(error, CalendarError):
            raise error
        self.complain(self._session.texts.error(error, self._session.today()), self.act_button)
        self.fit()
