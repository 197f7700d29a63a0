"""Adds photos to the calendar: reads the files, says of each whether it can be taken, and takes them in one step."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHeaderView, QProgressBar, QTableView, QWidget

from core.commands.media import AddPhoto, PhotoDetails
from core.commands.several_photos import AddPhotos
from core.errors import CalendarError
from core.exchange.photo_file import PhotoFile, read_photo
from core.exchange.photo_look import are_alike, photo_look
from core.model.kinds import DepartmentId, PhotoId, Sha256
from ui.dialogs.form_dialog import FormDialog
from ui.dialogs.found_files import FileState, FoundFile, FoundFilesModel
from ui.jobs import Job, Jobs, Progress
from ui.models.kept_files import keep_all
from ui.models.media import photo_with_file
from ui.models.passport import departments
from ui.models.photo_looks import PhotoLooks
from ui.models.photo_words import PhotoWords, filled
from ui.session import Session
from ui.theme import TextStyle, Theme
from ui.widgets.form import Choice, Field
from ui.widgets.plain import WrappedLabel

_LIST_HEIGHT_PX = 260
_DIALOG_WIDTH_PX = 760
_MOST_WIDTH_PX = 1000


class _Read(NamedTuple):
    path: Path
    file: PhotoFile | None
    look: int | None
    error: CalendarError | None


class AddPhotosDialog(FormDialog):
    """Read files and add those that can be taken; open it with ``open()``.

    ``added`` carries the ids, in order. Where some were not taken, or look like others, it stays and says so.
    """

    added = Signal(object)

    def __init__(
        self,
        session: Session,
        theme: Theme,
        jobs: Jobs,
        paths: Sequence[Path],
        parent: QWidget | None = None,
        looks: PhotoLooks | None = None,
    ) -> None:
        """Begin to read ``paths``; ``looks`` tells which photos of the calendar look like them."""
        super().__init__(theme, self.tr("Add photos"), self.tr("Add"), parent)
        self._session = session
        self._jobs = jobs
        self._looks = looks
        self._words = PhotoWords(session, self)
        self._model = FoundFilesModel(theme, self)
        self._is_over = False
        self._make_body()
        self.act_button.setEnabled(False)
        self._progress.setMaximum(len(paths))
        self._job: Job[list[_Read]] | Job[int] = jobs.start(partial(_read_all, tuple(paths)))
        self._job.progressed.connect(self._on_job_progressed)
        self._job.done.connect(self._on_reading_done)

    def submit(self) -> None:
        """Copy the files that can be taken, and add them all in one step."""
        if self._is_over:
            self.accept()
            return
        if not self.act_button.isEnabled():
            return
        wanted = self._model.ready()
        self.act_button.setEnabled(False)
        self._table.setEnabled(False)
        self._said.setText(self.tr("Copying the files …"))
        self._progress.setRange(0, len(wanted))
        self._progress.setValue(0)
        self._progress.show()
        files = self._session.office.calendar.files
        self._job = self._jobs.start(partial(keep_all, files, tuple(_kept_as(found) for found in wanted)))
        self._job.progressed.connect(self._on_job_progressed)
        self._job.done.connect(self._on_keeping_done)
        self._job.failed.connect(self._on_keeping_failed)

    def reject(self) -> None:
        """Stop; as long as the files are read and copied, nothing has been added."""
        self._job.cancel()
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
        self._takes = QCheckBox(self.tr("Take over what the files say of themselves"))
        self._takes.setChecked(True)
        self._takes.hide()
        self._takes.toggled.connect(self._on_takes_toggled)
        for widget in (self._said, self._progress):
            self.body.addWidget(widget)
        self.body.addWidget(self._table, 1)
        self.body.addWidget(self._takes)
        self._department_field = Field(self.theme, self.tr("Department that they belong to"), self._department)
        self.body.addWidget(self._department_field)
        self.setMinimumWidth(min(self.theme.length(_DIALOG_WIDTH_PX), _MOST_WIDTH_PX))

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
        seen: dict[str, _Read] = {}
        found = []
        for each in read:
            found.append(self._judge(each, seen))
            if each.file is not None:
                seen.setdefault(each.file.sha256, each)
        return found

    def _judge(self, read: _Read, seen: dict[str, _Read]) -> FoundFile:
        if read.file is None:
            said = self.tr("It could not be read") if read.error is None else self._words.error(read.error)
            return FoundFile(read.path, None, said, FileState.REFUSED)
        present = photo_with_file(self._session, read.file.sha256)
        twin = seen.get(read.file.sha256)
        name = present.name if present is not None else None if twin is None else twin.path.name
        if name is not None:
            said = filled(self.tr("It is here already, as “%1”"), name)
            return FoundFile(read.path, None, said, FileState.REFUSED)
        like = self._like(read, seen)
        said = filled(self.tr("Looks like “%1”"), like) if like else self._told(read.file)
        state = FileState.ALIKE if like else FileState.READY
        offered = self._offered(read.file)
        return FoundFile(read.path, read.file, said, state, offered, takes=bool(offered))

    def _like(self, read: _Read, seen: dict[str, _Read]) -> str:
        """Return the name of a photo of the calendar, or of a file read before, that looks the same; else nothing."""
        if read.look is None:
            return ""
        known = [] if self._looks is None else self._looks.alike_to(read.look)
        present = (photo_with_file(self._session, sha256) for sha256 in known)
        names = (photo.name for photo in present if photo is not None)
        looks = ((other.path.name, other.look) for other in seen.values())
        beside = (name for name, look in looks if look is not None and are_alike(look, read.look))
        return next(names, "") or next(beside, "")

    def _told(self, file: PhotoFile) -> str:
        size = filled(self.tr("%1 by %2"), f"{file.width:,}", f"{file.height:,}")
        taken = file.taken_wall
        parts = [size, "" if taken is None else filled(self.tr("taken %1"), self._words.past_moment(taken))]
        parts += [self.tr("its own data cannot be read in full")] if file.problems else []
        return " · ".join(part for part in parts if part)

    def _offered(self, file: PhotoFile) -> str:
        claims = (
            (self.tr("Photographer: %1"), file.creator),
            (self.tr("Credit: %1"), file.copyright),
            (self.tr("Description: %1"), file.description),
        )
        return " · ".join(filled(form, said) for form, said in claims if said)

    def _addition(self, found: FoundFile) -> AddPhoto:
        assert found.file is not None
        details = PhotoDetails(DepartmentId(self._department.currentData() or ""))
        if found.takes:
            details = PhotoDetails(
                department_id=details.department_id,
                description=found.file.description or "",
                photographer=found.file.creator or "",
                credit=found.file.copyright or "",
            )
        return AddPhoto(found.path, found.file, details)

    def _show_ready(self) -> None:
        ready = self._model.ready()
        count, total = len(ready), self._model.rowCount()
        self._progress.hide()
        self._said.setText(filled(self.tr("%1 of %2 can be added"), str(count), str(total)))
        self.act_button.set_label(self.tr("Add 1 photo") if count == 1 else self.tr("Add %n photos", "", count))
        self.act_button.setEnabled(bool(ready))
        self._table.setEnabled(True)
        has_offers = any(found.offered for found in ready)
        self._takes.setVisible(has_offers)
        self._table.setColumnHidden(FoundFilesModel.OFFERED, not has_offers)
        self.fit()
        if ready:
            self.act_button.setFocus()

    def _show_summary(self, count: int) -> None:
        """Say what was taken and what was not, each with why; there is nothing left to choose."""
        self._is_over = True
        self._progress.hide()
        not_taken = self._model.rowCount() - count
        taken = (
            self.tr("1 photo is in the calendar.")
            if count == 1
            else self.tr("%n photos are in the calendar.", "", count)
        )
        left = self.tr("1 was not taken:") if not_taken == 1 else self.tr("%n were not taken:", "", not_taken)
        alike = self.tr("Some look like others: their passports compare them.")
        self._said.setText(f"{taken} {left if not_taken else alike}")
        self._table.setEnabled(True)
        for widget in (self._takes, self._department_field, self.cancel_button):
            widget.hide()
        self.act_button.set_label(self.tr("Close"))
        self.act_button.setEnabled(True)
        self.act_button.setFocus()

    @Slot(int, int)
    def _on_job_progressed(self, done: int, total: int) -> None:
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    @Slot(object)
    def _on_reading_done(self, read: list[_Read]) -> None:
        self._model.show_found(self._judged(read))
        self._show_ready()

    @Slot(bool)
    def _on_takes_toggled(self, takes: bool) -> None:
        self._model.take_all(takes=takes)

    @Slot(object)
    def _on_keeping_done(self, kept: int) -> None:
        """Add all that were copied in one step, unless the person stopped it meanwhile."""
        wanted = self._model.ready()
        if self.isHidden() or kept < len(wanted):
            return
        done = self._session.run(AddPhotos(tuple(self._addition(found) for found in wanted)))
        if done is None:
            self._show_ready()
            return
        hashes = [found.file.sha256 for found in wanted if found.file is not None]
        photos = [photo_with_file(self._session, sha256) for sha256 in hashes]
        ids: list[PhotoId] = [photo.id for photo in photos if photo is not None]
        if self._looks is not None:
            self._looks.want(Sha256(sha256) for sha256 in hashes)
        alike = any(found.state is FileState.ALIKE for found in wanted)
        self._model.mark_added(self.tr("Added"))
        self.added.emit(ids)
        if alike or len(ids) < self._model.rowCount():
            self._show_summary(len(ids))
        else:
            self.accept()

    @Slot(object)
    def _on_keeping_failed(self, error: Exception) -> None:
        self._show_ready()
        said = (
            self._words.error(error) if isinstance(error, CalendarError) else self.tr("The files could not be copied")
        )
        self.complain(said, self.act_button)


def _kept_as(found: FoundFile) -> tuple[Path, Sha256]:
    assert found.file is not None
    return found.path, Sha256(found.file.sha256)


def _read_all(paths: tuple[Path, ...], progress: Progress) -> list[_Read]:
    """Read every file, as far as nobody stops it. Runs in a job."""
    read = []
    for number, path in enumerate(paths):
        if progress.is_stopped:
            break
        progress.at(number, len(paths))
        try:
            read.append(_Read(path, read_photo(path), photo_look(path), None))
        except CalendarError as error:
            read.append(_Read(path, None, None, error))
    return read
