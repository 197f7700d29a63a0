"""The photos of the calendar as a list: each with its state, what is on file about it, and where it is used."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import (
    QAbstractListModel,
    QElapsedTimer,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)

from core.model.kinds import PhotoId, Sha256
from core.model.media import Photo
from core.model.steps import Done
from core.store import media as media_queries
from ui.models.photo_catalogue import PhotoCatalogue, PhotoFilter, PhotoTile
from ui.models.photo_standing import Decision
from ui.models.photo_wish import PhotoWish
from ui.models.photo_words import PhotoWords
from ui.models.thumbnails import Thumbnails
from ui.session import Session

_JUDGED_AT_ONCE_MS = 8
_JUDGED_IN_ONE_GO = 8
_JUDGED_BEFORE_PAINT = 24
_MOST_ROWS_MOVED = 60
_READ_TOGETHER = 30

Index = QModelIndex | QPersistentModelIndex


class PhotosModel(QAbstractListModel):
    """List the photos in use, newest first: all, or one filter's that fit a wish.

    ``TILE_ROLE`` gives the ``PhotoTile``, the decoration role its picture, the display text what a screen reader says.
    ``counts_changed`` is told when ``counts`` are others.
    """

    TILE_ROLE = Qt.ItemDataRole.UserRole + 1

    counts_changed = Signal()

    def __init__(self, session: Session, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._words = PhotoWords(session, self)
        self._catalogue = PhotoCatalogue(session)
        self._filter = PhotoFilter.ALL
        self._wish = PhotoWish()
        self._shown: list[PhotoId] = []
        self._rows: dict[PhotoId, int] = {}
        self._judging = QTimer(self)
        self._judging.setInterval(0)
        self._judging.timeout.connect(self._judge_some)
        thumbnails.made.connect(self._on_thumbnails_made)
        self._begin()

    @property
    def filter(self) -> PhotoFilter:
        """Give the filter that is shown."""
        return self._filter

    @property
    def wish(self) -> PhotoWish:
        """Give what is wanted of the filter's photos."""
        return self._wish

    @property
    def is_judging(self) -> bool:
        """Tell whether the rules have still to be asked about some photos."""
        return self._catalogue.has_unjudged

    def set_filter(self, wanted: PhotoFilter) -> None:
        """Show one filter's photos."""
        self._filter = wanted
        self._show_those_wanted()

    def set_wish(self, wish: PhotoWish) -> None:
        """Show the photos that fit a wish."""
        self._wish = wish
        self._show_those_wanted()

    def counts(self) -> Mapping[PhotoFilter, int]:
        """Return how many photos each filter has, whatever is wished for."""
        return self._catalogue.counts()

    def tile_at(self, index: Index) -> PhotoTile:
        """Return the photo at a row."""
        row = index.row()
        return self._catalogue.tile(self._shown[row], self._shown[row + 1 : row + _READ_TOGETHER])

    def photo_at(self, index: Index) -> PhotoId:
        """Return the id of the photo at a row, without reading it."""
        return self._shown[index.row()]

    def hashes(self) -> list[Sha256]:
        """Return the files of all photos in use, newest first."""
        return self._catalogue.hashes()

    def decision_of(self, photo_id: PhotoId) -> Decision | None:
        """Return what was decided of a photo, ``None`` until the rules have been asked."""
        return self._catalogue.decision_of(photo_id)

    def index_of(self, photo_id: PhotoId) -> QModelIndex:
        """Return where a photo stands, an invalid index where it is not shown."""
        row = self._rows.get(photo_id)
        return QModelIndex() if row is None else self.index(row)

    def named(self, begin: str, after_row: int) -> QModelIndex:
        """Return the first photo from a row on, and then from the top, whose name begins so."""
        found = self._catalogue.found(begin, [*self._shown[after_row:], *self._shown[:after_row]])
        return QModelIndex() if found is None else self.index_of(found)

    def reload(self) -> None:
        """Read every photo anew."""
        self._catalogue.reload()
        self._begin()

    def refresh(self, done: Done | None) -> None:
        """Read anew what a step touched; ``None`` means everything."""
        if done is None or self._catalogue.is_stale(done):
            self.reload()
            return
        touched = self._catalogue.touched(done)
        if not touched:
            return
        for photo_id in touched:
            if not self._catalogue.is_in_use(photo_id):
                self._take_out(photo_id)
            self._catalogue.read_again(photo_id)
        self._thumbnails.forget()
        self._show_those_wanted()
        for photo_id in touched:
            self._tell(photo_id)
        self.counts_changed.emit()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many photos are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's ``PhotoTile``, its picture or what a screen reader says of it."""
        if not index.isValid():
            return None
        if role == self.TILE_ROLE:
            return self.tile_at(index)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._thumbnails.image(self._catalogue.line(self._shown[index.row()]).sha256)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            tile = self.tile_at(index)
            return self._words.spoken(tile.photo, tile.owner, tile.standing, tile.uses)
        return None

    def _begin(self) -> None:
        """Show all anew: those at the top judged at once, the others after the paint."""
        self._judging.stop()
        self._catalogue.judge_next(_JUDGED_BEFORE_PAINT)
        self._reset(self._wanted())
        self.counts_changed.emit()
        if self._catalogue.has_unjudged:
            self._judging.start()

    def _wanted(self) -> list[PhotoId]:
        return self._catalogue.wanted(self._filter, self._wish)

    @Slot()
    def _judge_some(self) -> None:
        """Judge a few photos after the paint, so that a long list is seen and scrolled at once."""
        clock = QElapsedTimer()
        clock.start()
        while self._catalogue.has_unjudged and clock.elapsed() < _JUDGED_AT_ONCE_MS:
            for photo_id in self._catalogue.judge_next(_JUDGED_IN_ONE_GO):
                self._tell(photo_id)
        if not self._catalogue.has_unjudged:
            self._judging.stop()
            self._show_those_wanted()
            self.counts_changed.emit()

    def _show_those_wanted(self) -> None:
        """Take out and put in rows one by one where few differ, so that the place in the list is kept."""
        wanted = self._wanted()
        kept, present = set(wanted), set(self._shown)
        gone = [row for row, photo_id in enumerate(self._shown) if photo_id not in kept]
        new = [row for row, photo_id in enumerate(wanted) if photo_id not in present]
        if len(gone) + len(new) > _MOST_ROWS_MOVED:
            self._reset(wanted)
            return
        for photo_id in [self._shown[row] for row in reversed(gone)]:
            self._take_out(photo_id)
        for row in new:
            self.beginInsertRows(QModelIndex(), row, row)
            self._set_shown([*self._shown[:row], wanted[row], *self._shown[row:]])
            self.endInsertRows()

    def _take_out(self, photo_id: PhotoId) -> None:
        row = self._rows.get(photo_id)
        if row is None:
            return
        self.beginRemoveRows(QModelIndex(), row, row)
        self._set_shown([*self._shown[:row], *self._shown[row + 1 :]])
        self.endRemoveRows()

    def _reset(self, wanted: list[PhotoId]) -> None:
        self.beginResetModel()
        self._set_shown(wanted)
        self.endResetModel()

    def _set_shown(self, shown: list[PhotoId]) -> None:
        self._shown = shown
        self._rows = {photo_id: row for row, photo_id in enumerate(shown)}

    def _tell(self, photo_id: PhotoId) -> None:
        index = self.index_of(photo_id)
        if index.isValid():
            self.dataChanged.emit(index, index)

    @Slot(str)
    def _on_thumbnails_made(self, sha256: str) -> None:
        photo_id = self._catalogue.with_file(sha256)
        index = QModelIndex() if photo_id is None else self.index_of(photo_id)
        if index.isValid():
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])


def photo_with_file(session: Session, sha256: str) -> Photo | None:
    """Return the photo in use that has these very bytes, or ``None``."""
    found = session.read(partial(media_queries.photo_with_file, sha256=Sha256(sha256)))
    return None if found is None or found.discarded else found
