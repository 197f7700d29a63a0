"""The photos that look like the one whose passport is shown, each to be compared with it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.model.kinds import PhotoId
from core.model.media import Photo
from ui.dialogs.compare_photos import ComparePhotos
from ui.editors.passport_card import OnFile, clear_layout, put
from ui.models.media import photo_with_file
from ui.models.photo_looks import PhotoLooks
from ui.models.photo_words import filled
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import Theme

_MOST_SHOWN = 3


class PassportLooks(QWidget):
    """Point out photos in use that look like one. ``photo_requested`` carries the id of one that is to be shown."""

    photo_requested = Signal(str)

    def __init__(
        self, session: Session, theme: Theme, thumbnails: Thumbnails, looks: PhotoLooks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._thumbnails = thumbnails
        self._looks = looks
        self._photo: Photo | None = None
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme.space(2))
        looks.found.connect(self._show_lines)

    def show_photo(self, photo: Photo) -> None:
        """Show what looks like a photo."""
        self._photo = photo
        self._looks.want((photo.sha256,))
        self._show_lines()

    @Slot()
    def _show_lines(self) -> None:
        clear_layout(self._lines)
        alike = self._alike()
        for photo in alike[:_MOST_SHOWN]:
            line = OnFile(self._theme, filled(self.tr("Looks like %1"), photo.name), [(photo.id, self.tr("Compare"))])
            line.pressed.connect(self._on_line_pressed)
            put(self._lines, line)
        self.setVisible(bool(alike))

    def _alike(self) -> list[Photo]:
        if self._photo is None:
            return []
        found = (photo_with_file(self._session, sha256) for sha256 in self._looks.alike(self._photo.sha256))
        return sorted((photo for photo in found if photo is not None), key=_name)

    @Slot(str)
    def _on_line_pressed(self, photo_id: str) -> None:
        assert self._photo is not None
        both = (self._photo.id, PhotoId(photo_id))
        dialog = ComparePhotos(self._session, self._theme, self._thumbnails, both, self.window())
        dialog.photo_requested.connect(self.photo_requested)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _name(photo: Photo) -> tuple[str, str]:
    return photo.name, photo.id
