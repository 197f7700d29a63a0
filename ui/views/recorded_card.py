"""What was recorded in somebody's name: by whom, in which way, when, and the document that bears it out."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTemporaryDir, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.errors import CalendarError
from core.exchange.document_view import DocumentView, view_document
from core.model.media import StoredFile
from ui.dialogs.show_document import ShowDocument, ShownDocument
from ui.jobs import Job, Jobs, Progress
from ui.models.in_ones_name import InOnesName
from ui.models.own_program import lay_copy
from ui.models.photo_words import PhotoWords, filled
from ui.session import Session
from ui.theme import TextStyle, Theme
from ui.widgets.buttons import Button
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.flow import FlowRow
from ui.widgets.narrow_row import NarrowRow
from ui.widgets.photo_frame import PhotoFrame
from ui.widgets.plain import WrappedLabel

_PAD_PX, _GAP_PX = 14, 8
_EDGE_PX = 900
_PAGE_PX = 300
_FORMAT = "JPEG"
_MOST_LETTERS = 1_500
_BYTES_A_KB = 1000


class RecordedCard(GroundFrame):
    """Show one record, with the first page of its document small; the whole document opens in a dialog."""

    def __init__(self, session: Session, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(Ground.WARNING, parent)
        self._session, self._theme, self._jobs = session, theme, jobs
        self._words = PhotoWords(session, self)
        self._document: StoredFile | None = None
        self._job: Job[DocumentView] | None = None
        self._title = WrappedLabel(theme, "", TextStyle.BODY_STRONG)
        self._lines = WrappedLabel(theme, "", TextStyle.SMALL)
        self._said = WrappedLabel(theme, "", TextStyle.SMALL)
        self._page = PhotoFrame(theme)
        self._room = NarrowRow(self._page, theme.length(_PAGE_PX))
        self._open = Button(theme, self.tr("Show the document"))
        self._elsewhere = Button(theme, self.tr("Open in its own program"))
        self._copies: QTemporaryDir | None = None
        self._column = QVBoxLayout(self)
        for part in (self._title, self._lines, self._room, self._said):
            self._column.addWidget(part)
        acts = FlowRow(theme.space(_GAP_PX))
        for button in (self._open, self._elsewhere):
            acts.add_left(button)
        self._column.addWidget(acts)
        self._open.clicked.connect(self._on_open_clicked)
        self._elsewhere.clicked.connect(self._on_elsewhere_clicked)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_record(self, title: str, lines: tuple[str, ...], each: InOnesName) -> None:
        """Show another record."""
        self._title.setText(title)
        self._lines.setText("\n".join(lines))
        self._lines.setVisible(bool(lines))
        self._document = each.document
        self._room.hide()
        for button in (self._open, self._elsewhere):
            button.setVisible(each.document is not None)
        if each.document is None:
            self._job = None
            self._said.setText(self.tr("No document is on file."))
            return
        self._open.setAccessibleName(filled(self.tr("Show the document: %1"), each.document.original_name))
        self._elsewhere.setAccessibleName(filled(self.tr("Open in its own program: %1"), each.document.original_name))
        self._said.setText(self.tr("Drawing the document …"))
        self._job = self._jobs.start(partial(_view, self._path(each.document)))
        self._job.done.connect(self._on_job_done)
        self._job.failed.connect(self._on_job_failed)

    def _path(self, document: StoredFile) -> Path:
        return self._session.office.calendar.files.path(document.id)

    def _about(self, document: StoredFile) -> str:
        kilobytes = str(max(round(document.size_bytes / _BYTES_A_KB), 1))
        return filled(self.tr("%1, %2 kB, SHA-256 %3 …"), document.original_name, kilobytes, document.id[:12])

    @Slot(object)
    def _on_job_done(self, seen: DocumentView) -> None:
        if self.sender() is not self._job or self._document is None:
            return
        image = QImage()
        if seen.picture and image.loadFromData(seen.picture, _FORMAT):
            self._page.show_image(image, filled(self.tr("First page of %1"), self._document.original_name))
            self._room.show()
        about = self._about(self._document)
        self._said.setText("\n\n".join(part for part in (seen.text[:_MOST_LETTERS], about) if part))

    @Slot(object)
    def _on_job_failed(self, error: Exception) -> None:
        if self.sender() is not self._job or self._document is None:
            return
        why = self._words.error(error) if isinstance(error, CalendarError) else ""
        self._said.setText("\n".join(part for part in (why, self._about(self._document)) if part))

    @Slot()
    def _on_open_clicked(self) -> None:
        if self._document is None:
            return
        shown = ShownDocument(self._path(self._document), self._document.original_name, self._title.text())
        dialog = ShowDocument(self._theme, self._jobs, self._words, shown, self.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _on_elsewhere_clicked(self) -> None:
        """Open a copy in the program that this computer has for it; the copy goes with the card."""
        if self._document is None:
            return
        self._copies = self._copies or QTemporaryDir()
        try:
            copy = lay_copy(Path(self._copies.path()), self._path(self._document), self._document)
        except OSError as error:
            self._session.note(filled(self.tr("It could not be opened: %1"), error.strerror or str(error)))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))

    @Slot()
    def _on_theme_changed(self) -> None:
        pad_px = self._theme.space(_PAD_PX)
        self._column.setContentsMargins(pad_px, pad_px, pad_px, pad_px)
        self._column.setSpacing(self._theme.space(_GAP_PX))


def _view(path: Path, _progress: Progress) -> DocumentView:
    return view_document(path, 0, _EDGE_PX)
