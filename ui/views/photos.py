"""The Photos screen: it is put together when it is first looked at, and takes the files that are dropped on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QSettings, Qt, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from core.model.kinds import PhotoId
from core.model.steps import Done
from ui.dialogs.add_photos import AddPhotosDialog
from ui.jobs import Jobs
from ui.models.photo_looks import PhotoLooks
from ui.models.photo_wish import RememberedWish
from ui.models.photo_words import filled
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import IconName, Theme
from ui.views.photo_desk import PhotoDesk
from ui.widgets.cards import EmptyState, EmptyText, Ground, GroundFrame
from ui.widgets.view import View

PHOTO_ENDINGS = frozenset({".jpg", ".jpeg", ".png", ".webp"})
"""How photos are called in a folder that is dropped; what a file is, its content decides."""

_THUMBNAILS, _PASTED = "thumbnails", "pasted"


class PhotosView(View):
    """Show the calendar's photos.

    Pictures made for the screen are kept below ``cache_folder``, the filters among the window's ``settings``.
    """

    def __init__(
        self,
        session: Session,
        theme: Theme,
        jobs: Jobs,
        cache_folder: Path,
        settings: QSettings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._jobs = jobs
        self._thumbnails = Thumbnails(session.office.calendar.files, jobs, cache_folder / _THUMBNAILS, self)
        self._looks = PhotoLooks(session.office.calendar.files, jobs, cache_folder, self)
        self._pasted = cache_folder / _PASTED
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self.paste)
        self._remembered = RememberedWish(session, settings)
        self._made: PhotoDesk | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._veil = self._make_veil()
        self.setAcceptDrops(True)

    @property
    def unsaved(self) -> frozenset[PhotoId]:
        """Give the photos of which the person wrote something that is not saved yet."""
        return frozenset() if self._made is None else self._made.unsaved

    def refresh(self, done: Done | None) -> None:
        """Show what a step changed; a screen that was never looked at reads everything when it is."""
        if self._made is not None:
            self._made.refresh(done)

    def start_focus(self) -> None:
        """Stand on the chosen photo, the first at first."""
        self._desk().start_focus()

    def show_photo(self, photo_id: str) -> None:
        """Show a photo's passport."""
        self._desk().show_photo(PhotoId(photo_id))

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of the grid of photos."""
        return (
            (self.tr("Approve the chosen photo, for the record"), "A"),
            (self.tr("Return the chosen photo with a comment"), "R"),
            (self.tr("Go to the photo's passport"), "Return"),
            (self.tr("Mark the chosen photo, or no longer"), "Space"),
            (self.tr("Add the files or the picture that was copied"), "Ctrl+V"),
            (self.tr("Mark photos in a row"), "Shift+Right"),
            (self.tr("Mark all photos shown"), "Ctrl+A"),
            (self.tr("Find a photo by words; other letters find one by the beginning of its name"), "/"),
        )

    def save(self) -> bool:
        """Save what is written in the passport; tell whether nothing is left unsaved."""
        self._desk().save()
        return not self.unsaved

    @Slot()
    def add_photos(self) -> None:
        """Ask for files, and for what is to be said of them."""
        dialog = QFileDialog(self, self.tr("Add photos"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        endings = " ".join(f"*{ending}" for ending in sorted(PHOTO_ENDINGS))
        dialog.setNameFilters([f"{self.tr('Photos')} ({endings})", self.tr("All files (*)")])
        dialog.filesSelected.connect(self._on_dialog_files_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def add_files(self, paths: Sequence[Path]) -> None:
        """Read files and ask what is to be said of those that can be added."""
        if not paths:
            return
        dialog = AddPhotosDialog(self._session, self._theme, self._jobs, paths, self, self._looks)
        dialog.added.connect(self._on_dialog_added)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def paste(self) -> None:
        """Add the files, or the picture, that was copied elsewhere."""
        mime = QGuiApplication.clipboard().mimeData()
        paths = list(_files_in(mime))
        if not paths and mime.hasImage():
            paths = _kept_picture(QGuiApplication.clipboard().image(), self._pasted_path())
        self.add_files(paths)

    def _pasted_path(self) -> Path:
        at = self._session.zone.wall(self._session.now())
        return self._pasted / filled(self.tr("Pasted %1.png"), at.strftime("%Y-%m-%d %H%M%S"))

    def showEvent(self, event: QShowEvent) -> None:
        """Put the screen together before it is first seen."""
        self._desk()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the veil cover all."""
        super().resizeEvent(event)
        self._veil.setGeometry(self.rect())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say that files can be dropped here."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._veil.show()
            self._veil.raise_()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show the photos again."""
        self._veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        self._veil.hide()
        event.acceptProposedAction()
        self.add_files(list(_files_in(event.mimeData())))

    def _desk(self) -> PhotoDesk:
        if self._made is None:
            parts = (self._thumbnails, self._looks, self._remembered)
            self._made = PhotoDesk(self._session, self._theme, self._jobs, *parts)
            self._made.add_requested.connect(self.add_photos)
            self._made.post_requested.connect(self.post_requested)
            self._column.addWidget(self._made)
            self._made.show()
        return self._made

    def _make_veil(self) -> GroundFrame:
        veil = GroundFrame(Ground.PAPER, self)
        text = EmptyText(IconName.UPLOAD, self.tr("Drop to add"), self.tr("Photos, or a folder of photos."))
        QVBoxLayout(veil).addWidget(EmptyState(self._theme, text))
        veil.hide()
        return veil

    @Slot(list)
    def _on_dialog_files_selected(self, paths: list[str]) -> None:
        self.add_files([Path(path) for path in paths])

    @Slot(object)
    def _on_dialog_added(self, photo_ids: list[PhotoId]) -> None:
        self.show_photo(photo_ids[0])


def _kept_picture(image: QImage, path: Path) -> list[Path]:
    """Write a pasted picture to a file of the cache, to be read as any other; nothing where that cannot be."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        return []
    return [path] if image.save(str(path)) else []


def _files_in(mime: QMimeData) -> Iterator[Path]:
    """Yield the files that are dropped, and the photos in the folders among them."""
    for url in mime.urls():
        if not url.isLocalFile():
            continue
        path = Path(url.toLocalFile())
        if path.is_dir():
            yield from sorted(inner for inner in path.iterdir() if inner.suffix.lower() in PHOTO_ENDINGS)
        else:
            yield path
