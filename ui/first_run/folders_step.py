"""The last step: where the calendar lies, and where its backups go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from core.errors import CalendarError
from ui.first_run.step import Complaint, Step
from ui.models.first_run import FirstRunModel, sentence_of
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.buttons import Button
from ui.widgets.form import Field
from ui.widgets.plain import WrappedLabel


class FoldersStep(Step):
    """Ask for a folder on this computer, and for a second one that may lie on the shared drive."""

    def __init__(self, theme: Theme, model: FirstRunModel) -> None:
        super().__init__(theme)
        self._model = model
        self.set_texts(
            self.tr("Folders"),
            self.tr("The calendar stays on this computer. Nothing is sent anywhere, and no password is kept."),
        )
        self.folder = self._add_folder(self.tr("Calendar, on this computer"), str(model.folder()))
        self._say(self.tr("Not in OneDrive, Dropbox, Google Drive, iCloud or on a shared drive: they damage it."))
        self.second = self._add_folder(self.tr("Backups, best on the shared drive (may be left empty)"), "")
        self._say(self.tr("A backup is laid there on each day on which you work, and the last fourteen are kept."))

    def check(self) -> None:
        """Complain of a folder in which a calendar may not lie."""
        self.chosen()

    def chosen(self) -> tuple[Path, Path | None]:
        """Return the calendar's folder and that for backups. Raises: Complaint."""
        try:
            folder = self._model.check_folder(self.folder.text())
        except CalendarError as refused:
            raise Complaint(sentence_of(refused), self.folder) from refused
        try:
            return folder, self._model.check_second(self.second.text(), folder)
        except CalendarError as refused:
            raise Complaint(sentence_of(refused), self.second) from refused

    def begin(self) -> None:
        """Stand on the calendar's folder."""
        self.folder.setFocus()

    def _add_folder(self, label: str, value: str) -> QLineEdit:
        line = FolderLine(self.theme, label, value)
        field = Field(self.theme, label, line)
        line.line.setAccessibleName(label)
        self.body.addWidget(field)
        return line.line

    def _say(self, sentence: str) -> None:
        self.body.addWidget(WrappedLabel(self.theme, sentence, TextStyle.SMALL, ColourRole.MUTED))


class FolderLine(QWidget):
    """Hold the path of a folder, written or chosen."""

    def __init__(self, theme: Theme, label: str, value: str) -> None:
        """Begin with a path; ``label`` names the button that chooses another."""
        super().__init__()
        self._label = label
        self.line = QLineEdit(QDir.toNativeSeparators(value))
        self.line.setCursorPosition(0)
        self.setFocusProxy(self.line)
        self.choose_button = Button(theme, self.tr("Choose …"))
        self.choose_button.setAccessibleName(f"{self.tr('Choose …')} {label}")
        self.choose_button.clicked.connect(self._on_choose_button_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self.choose_button)

    @Slot()
    def _on_choose_button_clicked(self) -> None:
        chooser = folder_chooser(self._label, self)
        chooser.fileSelected.connect(self._on_chooser_file_selected)
        chooser.open()

    @Slot(str)
    def _on_chooser_file_selected(self, path: str) -> None:
        self.line.setText(QDir.toNativeSeparators(path))


def folder_chooser(title: str, parent: QWidget) -> QFileDialog:
    """Return the system's dialog to choose a folder, to be opened."""
    chooser = QFileDialog(parent, title)
    chooser.setFileMode(QFileDialog.FileMode.Directory)
    chooser.setOption(QFileDialog.Option.ShowDirsOnly)
    return chooser
