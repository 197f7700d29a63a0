"""What can be done from a chip about the repeating of its post."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.dialogs.series_steps import SeriesSteps
from ui.jobs import Jobs
from ui.models.compose_record import read_record
from ui.models.day_chips import DayChip
from ui.models.series_acts import SeriesAct, series_acts
from ui.session import Session
from ui.theme import Theme


class ChipSeries(QObject):
    """Offer acts on a post that repeats, or may be made to, and do them in the forms of Compose."""

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, window: QWidget) -> None:
        """Open forms over ``window``."""
        super().__init__(window)
        self._session = session
        self.steps = SeriesSteps(session, theme, jobs, window)

    def offers(self, chip: DayChip) -> tuple[tuple[str, str], ...]:
        """Return what the person may do, each as a word of the program and the words of a menu."""
        words = {
            SeriesAct.REPEAT: self.tr("Repeat …"),
            SeriesAct.SKIP: self.tr("Skip this one"),
            SeriesAct.CHANGE: self.tr("Change the series …"),
            SeriesAct.END: self.tr("End the series …"),
        }
        acts = series_acts(self._session, read_record(self._session, chip.post_id))
        return tuple((act.value, words[act]) for act in acts)

    def start(self, word: str, chip: DayChip) -> None:
        """Do what was offered under a word."""
        self.steps.start(SeriesAct(word), read_record(self._session, chip.post_id))
