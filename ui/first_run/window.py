"""The window before a calendar is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QStackedWidget

from core.errors import CalendarError
from core.first_run import FirstRun
from ui.first_run.folders_step import folder_chooser
from ui.first_run.steps import Steps
from ui.first_run.welcome import Welcome
from ui.jobs import Jobs, Progress
from ui.models.first_run import FirstRunModel, sentence_of
from ui.models.photo_words import filled
from ui.theme import Theme

_SIZE_PX = (760, 720)


@dataclass(frozen=True)
class Doors:
    """What the window can lead to: ``open`` opens a calendar's folder, ``make_demo`` makes the demo town in a job.

    ``open`` raises CalendarError where it is no calendar that can be used now.
    """

    open: Callable[[Path], None]
    make_demo: Callable[[Progress], None]


class FirstRunWindow(QMainWindow):
    """Lead to a calendar: a new one, one that is there, or the demo town. It closes when one is open.

    ``demo_ready`` tells that the demo town can be shown, ``packet_chosen`` carries the path of a packet to be decided.
    """

    demo_ready = Signal()
    packet_chosen = Signal(str)

    def __init__(self, theme: Theme, model: FirstRunModel, doors: Doors, recent: tuple[Path, ...] = ()) -> None:
        super().__init__()
        self._model = model
        self._doors = doors
        self._jobs = Jobs(self)
        self.setWindowTitle("Oyez")
        self.welcome = Welcome(theme, recent)
        self.steps = Steps(theme, model)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.welcome)
        self._stack.addWidget(self.steps)
        self.setCentralWidget(self._stack)
        self._connect()
        room = self.screen().availableSize()
        self.resize(min(theme.length(_SIZE_PX[0]), room.width()), min(theme.length(_SIZE_PX[1]), room.height()))
        self.welcome.begin()

    @property
    def is_busy(self) -> bool:
        """Tell whether a calendar is being made."""
        return self._jobs.is_busy

    def tell(self, sentence: str) -> None:
        """Say on the first page what went wrong before."""
        self.welcome.tell(sentence)

    def open_folder(self, folder: Path) -> None:
        """Open a calendar and close, or say why it cannot be opened."""
        try:
            self._doors.open(folder)
        except CalendarError as refused:
            self._stack.setCurrentWidget(self.welcome)
            self.welcome.tell(sentence_of(refused))
            return
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Wait for what is being made: it is whole or not there at all."""
        self._jobs.finish()
        event.accept()

    def _connect(self) -> None:
        self.welcome.set_up_requested.connect(self._on_welcome_set_up_requested)
        self.welcome.open_requested.connect(self._on_welcome_open_requested)
        self.welcome.demo_requested.connect(self._on_welcome_demo_requested)
        self.welcome.packet_requested.connect(self._on_welcome_packet_requested)
        self.welcome.recent_chosen.connect(self._on_folder_chosen)
        self.steps.told.connect(self._on_steps_told)
        self.steps.left.connect(self._on_steps_left)

    @Slot()
    def _on_welcome_set_up_requested(self) -> None:
        self._stack.setCurrentWidget(self.steps)
        self.steps.begin()

    @Slot()
    def _on_welcome_open_requested(self) -> None:
        chooser = folder_chooser(self.tr("Open a calendar"), self)
        chooser.fileSelected.connect(self._on_folder_chosen)
        chooser.open()

    @Slot(str)
    def _on_folder_chosen(self, path: str) -> None:
        self.open_folder(Path(path))

    @Slot()
    def _on_welcome_packet_requested(self) -> None:
        chooser = QFileDialog(self, self.tr("Open a packet"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilter(self.tr("Packets (*.oyez-packet)"))
        chooser.fileSelected.connect(self._on_packet_chosen)
        chooser.open()

    @Slot(str)
    def _on_packet_chosen(self, path: str) -> None:
        self.packet_chosen.emit(path)
        self.close()

    @Slot()
    def _on_welcome_demo_requested(self) -> None:
        self.welcome.name_demo(self.tr("Making the demo town …"), enabled=False)
        job = self._jobs.start(self._doors.make_demo)
        job.progressed.connect(self._on_demo_progressed)
        job.done.connect(self._on_demo_done)
        job.failed.connect(self._on_demo_failed)

    @Slot(int, int)
    def _on_demo_progressed(self, done: int, total: int) -> None:
        percent = 100 * done // max(total, 1)
        self.welcome.name_demo(filled(self.tr("Making the demo town … %1 %"), str(percent)), enabled=False)

    @Slot(object)
    def _on_demo_done(self, _result: object) -> None:
        self.demo_ready.emit()
        self.close()

    @Slot(object)
    def _on_demo_failed(self, error: Exception) -> None:
        self.welcome.name_demo(self.tr("Look at the demo town"), enabled=True)
        self.welcome.tell(sentence_of(error))

    @Slot(object, object, object)
    def _on_steps_told(self, told: FirstRun, folder: Path, second: Path | None) -> None:
        self.steps.set_busy(busy=True)
        job = self._jobs.start(self._model.make(told, folder, second))
        job.done.connect(self._on_making_done)
        job.failed.connect(self._on_making_failed)

    @Slot(object)
    def _on_making_done(self, folder: Path) -> None:
        self.open_folder(folder)

    @Slot(object)
    def _on_making_failed(self, error: Exception) -> None:
        self.steps.set_busy(busy=False)
        self.steps.complain(sentence_of(error))

    @Slot()
    def _on_steps_left(self) -> None:
        self._stack.setCurrentWidget(self.welcome)
        self.welcome.begin()
