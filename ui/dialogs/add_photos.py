"""Adds photos to the calendar: reads the files, says of each whether it can be taken, and asks whose they are."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHeaderView, QProgressBar, QTableView, QWidget

from core.commands.media import AddPhoto, PhotoDetails
from core.errors import CalendarError
from core.exchange.photo_file import PhotoFile, read_photo
from core.model.kinds import DepartmentId, PhotoId
from ui.dialogs.form_dialog import FormDialog
from ui.jobs import Job, Jobs, Progress
from ui.models.media import photo_with_file
from ui.models.passport import departments
from ui.models.photo_words import PhotoWords, filled
from ui.session import Session
from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.widgets.form import Choice, Field
from ui.widgets.plain import WrappedLabel

_LIST_HEIGHT_PX = 220
_SIGN_PX = 14
_DIALOG_WIDTH_PX = 620

Index = QModelIndex | QPersistentModelIndex


class FileState(Enum):
    """Say where a file stands: to be added, refused, or in the calendar now."""

    READY = "ready"
    REFUSED = "refused"
    ADDED = "added"


_SIGNS = {
    FileState.READY: (IconName.IMAGE, ColourRole.MUTED),
    FileState.REFUSED: (IconName.CIRCLE_X, ColourRole.TROUBLE),
    FileState.ADDED: (IconName.CIRCLE_CHECK, ColourRole.GOOD),
}


class FoundFile(NamedTuple):
    """One file: what it was found to be, ``None`` where it cannot be taken, and what is said of it."""

    path: Path
    file: PhotoFile | None
    said: str
    state: FileState


class _Read(NamedTuple):
    path: Path
    file: PhotoFile | None
    error: CalendarError | None


class FoundFilesModel(QAbstractTableModel):
    """List files, each with what is said of it."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._found: list[FoundFile] = []

    def show_found(self, found: Sequence[FoundFile]) -> None:
        """List other files."""
        self.beginResetModel()
        self._found = list(found)
        self.endResetModel()

    def ready(self) -> list[tuple[int, FoundFile]]:
        """Return the files that are to be added, each with its row."""
        return [(row, found) for row, found in enumerate(self._found) if found.state is FileState.READY]

    def mark_added(self, row: int, said: str) -> None:
        """Say that a file is in the calendar now."""
        self._found[row] = self._found[row]._replace(state=FileState.ADDED, said=said)
        self.dataChanged.emit(self.index(row, 0), self.index(row, 1))

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many files there are."""
        return 0 if parent is not None and parent.isValid() else len(self._found)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return two: the file's name and what is said of it."""
        return 0 if parent is not None and parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a name with the sign of its state, or what is said."""
        if not index.isValid():
            return None
        found = self._found[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return found.path.name if index.column() == 0 else found.said
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            return self._theme.icon(*_SIGNS[found.state], _SIGN_PX)
        return None


class AddPhotosDialog(FormDialog):
    """Read files and add those that can be taken; open it with ``open()``. ``added`` carries the ids, in order."""

    added = Signal(object)

    def __init__(
        self, session: Session, theme: Theme, jobs: Jobs, paths: Sequence[Path], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, self.tr("Add photos"), self.tr("Add"), parent)
        self._session = session
        self._words = PhotoWords(session, self)
        self._ids: list[PhotoId] = []
        self._model = FoundFilesModel(theme, self)
        self._make_body()
        self._adding = QTimer(self)
        self._adding.setInterval(0)
        self._adding.timeout.connect(self._add_one)
        self.act_button.setEnabled(False)
        self._progress.setMaximum(len(paths))
        self._job: Job[list[_Read]] = jobs.start(partial(_read_all, tuple(paths)))
        self._job.progressed.connect(self._on_job_progressed)
        self._job.done.connect(self._on_job_done)

    def submit(self) -> None:
        """Add the files that can be taken, one after the other."""
        if not self.act_button.isEnabled():
            return
        self._ids = []
        self.act_button.setEnabled(False)
        self._progress.setRange(0, len(self._model.ready()))
        self._progress.setValue(0)
        self._progress.show()
        self._adding.start()

    def reject(self) -> None:
        """Stop; what has been added already stays, and can be undone."""
        self._job.cancel()
        if self._adding.isActive():
            self._finish()
        super().reject()

    def _make_body(self) -> None:
        self._said = WrappedLabel(self.theme, self.tr("Reading the files …"), TextStyle.BODY)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._table = self._make_table()
        self._department = Choice()
        for department in departments(self._session):
            self._department.addItem(department.name, department.id)
        self._department.choose(self._session.person.department_id)
        self._descriptions = QCheckBox(self.tr("Take over the descriptions that the files carry"))
        self._descriptions.setChecked(True)
        self._descriptions.hide()
        for widget in (self._said, self._progress):
            self.body.addWidget(widget)
        self.body.addWidget(self._table, 1)
        self.body.addWidget(Field(self.theme, self.tr("Department that they belong to"), self._department))
        self.body.addWidget(self._descriptions)
        self.setMinimumWidth(min(self.theme.length(_DIALOG_WIDTH_PX), 900))

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._model)
        table.setAccessibleName(self.tr("Files"))
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setWordWrap(True)
        table.horizontalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.setMinimumHeight(self.theme.length(_LIST_HEIGHT_PX))
        return table

    def _judged(self, read: Sequence[_Read]) -> list[FoundFile]:
        """Say of each file whether it can be taken; the same bytes are taken once."""
        seen: dict[str, str] = {}
        found = []
        for each in read:
            found.append(self._judge(each, seen))
            if each.file is not None:
                seen.setdefault(each.file.sha256, each.path.name)
        return found

    def _judge(self, read: _Read, seen: dict[str, str]) -> FoundFile:
        if read.file is None:
            said = self.tr("It could not be read") if read.error is None else self._words.error(read.error)
            return FoundFile(read.path, None, said, FileState.REFUSED)
        present = photo_with_file(self._session, read.file.sha256)
        name = seen.get(read.file.sha256) if present is None else present.name
        if name is not None:
            said = filled(self.tr("It is here already, as “%1”"), name)
            return FoundFile(read.path, None, said, FileState.REFUSED)
        size = filled(self.tr("%1 by %2"), f"{read.file.width:,}", f"{read.file.height:,}")
        taken = read.file.taken_wall
        parts = [size, "" if taken is None else filled(self.tr("taken %1"), self._words.past_moment(taken))]
        parts += [self.tr("its own data cannot be read in full")] if read.file.problems else []
        return FoundFile(read.path, read.file, " · ".join(part for part in parts if part), FileState.READY)

    def _details(self, file: PhotoFile) -> PhotoDetails:
        wanted = self._descriptions.isChecked() and not self._descriptions.isHidden()
        return PhotoDetails(
            department_id=DepartmentId(self._department.currentData() or ""),
            description=(file.description or "") if wanted else "",
        )

    def _finish(self) -> None:
        self._adding.stop()
        if self._ids:
            self.added.emit(self._ids)

    def _show_ready(self) -> None:
        ready = self._model.ready()
        count, total = len(ready), self._model.rowCount()
        self._said.setText(filled(self.tr("%1 of %2 can be added"), str(count), str(total)))
        self.act_button.set_label(self.tr("Add 1 photo") if count == 1 else self.tr("Add %n photos", "", count))
        self.act_button.setEnabled(bool(ready))
        self._descriptions.setVisible(any(found.file is not None and found.file.description for _, found in ready))
        self.fit()
        if ready:
            self.act_button.setFocus()

    @Slot(int, int)
    def _on_job_progressed(self, done: int, total: int) -> None:
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    @Slot(object)
    def _on_job_done(self, read: list[_Read]) -> None:
        self._progress.hide()
        self._model.show_found(self._judged(read))
        self._show_ready()

    @Slot()
    def _add_one(self) -> None:
        """Add the next file, so that the window stays alive and Cancel is heard between two."""
        ready = self._model.ready()
        if not ready:
            self._finish()
            self.accept()
            return
        row, found = ready[0]
        assert found.file is not None
        done = self._session.run(AddPhoto(found.path, found.file, self._details(found.file)))
        if done is None:
            self._finish()
            self._show_ready()
            return
        self._ids.append(PhotoId(done.subject or ""))
        self._model.mark_added(row, self.tr("Added"))
        self._progress.setValue(self._progress.value() + 1)


def _read_all(paths: tuple[Path, ...], progress: Progress) -> list[_Read]:
    """Read every file, as far as nobody stops it. Runs in a job."""
    read = []
    for number, path in enumerate(paths):
        if progress.is_stopped:
            break
        progress.at(number, len(paths))
        try:
            read.append(_Read(path, read_photo(path), None))
        except CalendarError as error:
            read.append(_Read(path, None, error))
    return read
