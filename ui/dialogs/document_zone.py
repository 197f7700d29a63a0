"""A place in a dialog where a document is dropped or chosen, and read."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from core.errors import CalendarError
from core.exchange.document_file import DocumentFile, read_document
from ui.dialogs.show_document import ShowDocument, ShownDocument
from ui.jobs import Job, Jobs, Progress
from ui.models.photo_words import PhotoWords, filled
from ui.theme import ColourRole, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.plain import WrappedLabel

_PAD_PX = 12
_BYTES_A_KB = 1000


class Document(NamedTuple):
    """A document as chosen: where it lies, and what it was found to be."""

    path: Path
    file: DocumentFile


class DocumentZone(GroundFrame):
    """Take one document: a PDF, a JPEG, a PNG or an e-mail. ``changed`` is told when one was read, or refused."""

    changed = Signal()

    def __init__(self, theme: Theme, jobs: Jobs, words: PhotoWords, parent: QWidget | None = None) -> None:
        super().__init__(Ground.PLAIN, parent)
        self._theme = theme
        self._jobs = jobs
        self._words = words
        self._document: Document | None = None
        self._reading: Job[Document] | None = None
        self._said = WrappedLabel(theme, self.tr("Drop the document here: PDF, JPEG, PNG or an e-mail file"))
        self._choose = Button(theme, self.tr("Choose …"))
        self._show = Button(theme, self.tr("Show"), ButtonKind.LINK)
        self._show.hide()
        self._show.clicked.connect(self._on_show_clicked)
        self._choose.clicked.connect(self._on_choose_clicked)
        self.setAcceptDrops(True)
        self.setFocusProxy(self._choose)
        row = QHBoxLayout(self)
        pad_px = theme.space(_PAD_PX)
        row.setContentsMargins(pad_px, pad_px, pad_px, pad_px)
        row.addWidget(self._said, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._show)
        row.addWidget(self._choose)

    @property
    def document(self) -> Document | None:
        """Give the document that was read, ``None`` while there is none."""
        return self._document

    @property
    def is_reading(self) -> bool:
        """Tell whether a document is being read."""
        return self._reading is not None

    def take(self, path: Path) -> None:
        """Read a document and show what it is, or why it cannot be taken."""
        self._document = None
        self._say(filled(self.tr("Reading %1 …"), path.name), ColourRole.MUTED)
        self._reading = self._jobs.start(partial(_read, path))
        self._reading.done.connect(self._on_reading_done)
        self._reading.failed.connect(self._on_reading_failed)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one local file."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped."""
        event.acceptProposedAction()
        self.take(Path(event.mimeData().urls()[0].toLocalFile()))

    def _say(self, text: str, role: ColourRole) -> None:
        self._said.setText(text)
        self._said.set_role(role)
        self._show.setVisible(self._document is not None)
        self.changed.emit()

    @Slot()
    def _on_choose_clicked(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the document"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Documents (*.pdf *.jpg *.jpeg *.png *.eml *.msg)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self._on_dialog_file_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _on_show_clicked(self) -> None:
        assert self._document is not None
        path = self._document.path
        shown = ShownDocument(path, path.name, self.tr("As it would be put on file"))
        dialog = ShowDocument(self._theme, self._jobs, self._words, shown, self.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _on_dialog_file_selected(self, path: str) -> None:
        self.take(Path(path))

    @Slot(object)
    def _on_reading_done(self, document: Document) -> None:
        if self.sender() is not self._reading:
            return
        self._reading = None
        self._document = document
        size = filled(self.tr("%1 kB"), f"{max(document.file.size_bytes // _BYTES_A_KB, 1):,}")
        self._say(f"{document.path.name} · {self._kind(document.file.media_type)} · {size}", ColourRole.TEXT)

    @Slot(object)
    def _on_reading_failed(self, error: Exception) -> None:
        if self.sender() is not self._reading:
            return
        self._reading = None
        said = self._words.error(error) if isinstance(error, CalendarError) else self.tr("The file could not be read")
        self._say(said, ColourRole.TROUBLE_TEXT)

    def _kind(self, media_type: str) -> str:
        kinds = {"application/pdf": "PDF", "image/jpeg": "JPEG", "image/png": "PNG"}
        return kinds.get(media_type, self.tr("e-mail"))


def _read(path: Path, _progress: Progress) -> Document:
    return Document(path, read_document(path))
