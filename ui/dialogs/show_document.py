"""Shows a document that is on file, page by page; it is drawn in a process of its own, off the window's thread."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QAbstractSlider, QHBoxLayout, QWidget

from core.errors import CalendarError
from core.exchange.document_view import DocumentView, view_document
from ui.dialogs.form_dialog import FormDialog
from ui.jobs import Job, Jobs, Progress
from ui.models.photo_words import PhotoWords, filled
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.buttons import Button
from ui.widgets.plain import PictureLabel, WrappedLabel

_EDGE_PX = 1_400
_WIDTH_PX, _MOST_WIDTH_PX = 640, 900
_PAD_PX = 60
_FORMAT = "JPEG"


class ShownDocument(NamedTuple):
    """Say which file is shown, what it is called, and what is said of it."""

    file: Path
    heading: str
    note: str


class ShowDocument(FormDialog):
    """Show a document; open it with ``open()``. One that is broken, or asks for too much, says so."""

    def __init__(
        self, theme: Theme, jobs: Jobs, words: PhotoWords, shown: ShownDocument, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, shown.heading, self.tr("Close"), parent)
        self._words = words
        self._jobs = jobs
        self._file = shown.file
        self._page, self._pages = 0, 1
        self._image: QImage | None = None
        self._job: Job[DocumentView] | None = None
        self.cancel_button.hide()
        self.body.addWidget(WrappedLabel(theme, shown.note, TextStyle.SMALL, ColourRole.MUTED))
        self._said = WrappedLabel(theme, "", TextStyle.BODY)
        self._picture = PictureLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._picture.setAccessibleName(shown.heading)
        self.body.addWidget(self._said)
        self.body.addWidget(self._picture, 1)
        self.body.addLayout(self._make_pages())
        self._width_px = min(theme.length(_WIDTH_PX), _MOST_WIDTH_PX)
        self.setMinimumWidth(self._width_px)
        self.act_button.setFocus()
        self._read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by Page Up and Page Down, for the page is higher than the dialog."""
        steps = {
            Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
            Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.scroll_bar.triggerAction(step)

    def _make_pages(self) -> QHBoxLayout:
        self._before = Button(self.theme, self.tr("Page before"))
        self._after = Button(self.theme, self.tr("Next page"))
        self._which = WrappedLabel(self.theme, "", TextStyle.SMALL, ColourRole.MUTED)
        self._before.clicked.connect(self._on_before_clicked)
        self._after.clicked.connect(self._on_after_clicked)
        row = QHBoxLayout()
        for widget in (self._before, self._after, self._which):
            row.addWidget(widget)
            widget.hide()
        row.addStretch(1)
        return row

    def _read(self) -> None:
        self._say(self.tr("Drawing the document …"), ColourRole.MUTED)
        self._job = self._jobs.start(partial(_view, self._file, self._page))
        self._job.done.connect(self._on_job_done)
        self._job.failed.connect(self._on_job_failed)

    def _say(self, text: str, role: ColourRole) -> None:
        self._said.setText(text)
        self._said.set_role(role)
        self._said.setVisible(bool(text))

    def _show_picture(self, content: bytes) -> None:
        image = QImage()
        if not image.loadFromData(content, _FORMAT):
            self._say(self.tr("The document could not be shown"), ColourRole.TROUBLE_TEXT)
            return
        ratio = self.devicePixelRatio()
        room_px = round(self._width_px * ratio) - self.theme.space(_PAD_PX)
        shown = image.scaledToWidth(min(room_px, image.width()), Qt.TransformationMode.SmoothTransformation)
        pixmap = QPixmap.fromImage(shown)
        pixmap.setDevicePixelRatio(ratio)
        self._picture.setPixmap(pixmap)

    def _show_pages(self) -> None:
        for widget in (self._before, self._after, self._which):
            widget.setVisible(self._pages > 1)
        self._before.setEnabled(self._page > 0)
        self._after.setEnabled(self._page < self._pages - 1)
        self._which.setText(filled(self.tr("Page %1 of %2"), str(self._page + 1), str(self._pages)))

    @Slot(object)
    def _on_job_done(self, seen: DocumentView) -> None:
        if self.sender() is not self._job:
            return
        self._pages = seen.pages
        self._say(seen.text, ColourRole.TEXT)
        if seen.picture:
            self._show_picture(seen.picture)
        self._show_pages()
        self.fit()

    @Slot(object)
    def _on_job_failed(self, error: Exception) -> None:
        if self.sender() is not self._job:
            return
        said = self.tr("The document could not be shown")
        if isinstance(error, CalendarError):
            said = self._words.error(error)
        self._say(said, ColourRole.TROUBLE_TEXT)
        self.fit()

    @Slot()
    def _on_before_clicked(self) -> None:
        self._page -= 1
        self._read()

    @Slot()
    def _on_after_clicked(self) -> None:
        self._page += 1
        self._read()


def _view(path: Path, page: int, _progress: Progress) -> DocumentView:
    return view_document(path, page, _EDGE_PX)
