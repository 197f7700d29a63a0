"""Does acts on the series of a post, asking first for what they need."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from core.commands.series import SkipOccurrence
from core.model.posts import Placement
from core.model.series import Series
from ui.dialogs.record_form import RecordForm
from ui.jobs import Jobs
from ui.models.compose_record import ComposeRecord
from ui.models.registers.register import Cell, RegisterAct, Row
from ui.models.registers.series_acts import SERIES, change_act, end_act, repeat_act
from ui.models.series_acts import SeriesAct, occurrence_of, series_of
from ui.session import Session
from ui.theme import Theme

_A_DAY = timedelta(days=1)


class SeriesSteps(QObject):
    """Run acts for one screen. What is refused is told by the form, or by the session."""

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, window: QWidget) -> None:
        """Open forms over ``window``."""
        super().__init__(window)
        self._session = session
        self._theme = theme
        self._jobs = jobs
        self._window = window
        self._form: RecordForm | None = None

    @property
    def form(self) -> RecordForm | None:
        """Give the form that is open, ``None`` where none is."""
        return self._form

    def start(self, act: SeriesAct, record: ComposeRecord) -> None:
        """Do an act with a post as it is saved."""
        if act is SeriesAct.REPEAT:
            self._open(repeat_act(record.post.id, self._first_day(record.placements)), None)
            return
        series, occurrence = series_of(self._session, record.post.id), occurrence_of(self._session, record.post.id)
        if series is None or occurrence is None:
            return
        if act is SeriesAct.SKIP:
            self._session.run(SkipOccurrence(series.id, occurrence.day))
        else:
            self._open(change_act(self._session) if act is SeriesAct.CHANGE else end_act(), _row_of(series))

    def _first_day(self, placements: tuple[Placement, ...]) -> date:
        """Return the day for which the post is planned, tomorrow where it is for none."""
        planned = [placement.planned.date() for placement in placements if placement.planned is not None]
        return min(planned, default=self._session.today() + _A_DAY)

    def _open(self, act: RegisterAct, row: Row | None) -> None:
        form = RecordForm(self._session, self._theme, self._jobs, act, row, self._window)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.finished.connect(self._on_form_finished)
        self._form = form
        form.open()

    @Slot(int)
    def _on_form_finished(self, _result: int) -> None:
        self._form = None


def _row_of(series: Series) -> Row:
    return Row(series.id, (Cell(series.title),), series, SERIES)
