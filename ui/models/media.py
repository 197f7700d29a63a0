"""The photos of the calendar as a list: each with its state, what is on file about it, and where it is used."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TypeVar

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

from core.model.journal import Change
from core.model.kinds import DepartmentId, PersonId, PhotoId, Sha256
from core.model.media import Consent, PersonShown, Photo, PhotoApproval, StoredFile
from core.model.steps import Done
from core.store import media as media_queries
from core.store import town as town_queries
from core.store.engine import Engine
from ui.models.photo_standing import Decision, PhotoJudge, PhotoRecords, Standing
from ui.models.photo_words import PhotoWords
from ui.models.thumbnails import Thumbnails
from ui.session import Session

_JUDGED_AT_ONCE_MS = 8
_JUDGED_BEFORE_PAINT = 60
_MOST_ROWS_MOVED = 60
_ABOUT_A_PHOTO = frozenset({"photo_approval", "consent", "people_shown"})

Index = QModelIndex | QPersistentModelIndex
Kept = TypeVar("Kept", PhotoApproval, Consent, PersonShown)


class PhotoFilter(StrEnum):
    """Name the photos that can be shown alone."""

    ALL = "all"
    WAITING = "waiting"
    NO_CONSENT = "no consent"
    ENDING_SOON = "ending soon"


@dataclass(frozen=True)
class PhotoTile:
    """One photo of the grid. ``standing`` is ``None`` until the rules have been asked, ``uses`` counts open posts."""

    photo: Photo
    owner: str
    standing: Standing | None
    uses: int


class PhotosModel(QAbstractListModel):
    """List the photos in use, newest first, all or one filter's.

    ``TILE_ROLE`` gives the ``PhotoTile``, the decoration role its picture, the display text what a screen reader says.
    ``counts_changed`` is told when ``counts`` are others.
    """

    TILE_ROLE = Qt.ItemDataRole.UserRole + 1

    counts_changed = Signal()

    def __init__(self, session: Session, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._thumbnails = thumbnails
        self._words = PhotoWords(session, self)
        self._judge = PhotoJudge(session)
        self._filter = PhotoFilter.ALL
        self._day = session.today()
        self._order: list[PhotoId] = []
        self._records: dict[PhotoId, PhotoRecords] = {}
        self._standings: dict[PhotoId, Standing] = {}
        self._filters: dict[PhotoId, frozenset[PhotoFilter]] = {}
        self._counts: Counter[PhotoFilter] = Counter()
        self._with_file: dict[str, PhotoId] = {}
        self._uses: dict[PhotoId, int] = {}
        self._shown: list[PhotoId] = []
        self._rows: dict[PhotoId, int] = {}
        self._judging = QTimer(self)
        self._judging.setInterval(0)
        self._judging.timeout.connect(self._judge_some)
        self._unjudged: list[PhotoId] = []
        thumbnails.made.connect(self._on_thumbnails_made)
        self.reload()

    @property
    def filter(self) -> PhotoFilter:
        """Give the filter that is shown."""
        return self._filter

    @property
    def is_judging(self) -> bool:
        """Tell whether the rules have still to be asked about some photos."""
        return bool(self._unjudged)

    def set_filter(self, wanted: PhotoFilter) -> None:
        """Show one filter's photos."""
        self._filter = wanted
        self._show_those_wanted()

    def counts(self) -> Mapping[PhotoFilter, int]:
        """Return how many photos each filter has."""
        return {**{each: self._counts[each] for each in PhotoFilter}, PhotoFilter.ALL: len(self._order)}

    def tile_at(self, index: Index) -> PhotoTile:
        """Return the photo at a row."""
        photo_id = self._shown[index.row()]
        records = self._records[photo_id]
        return PhotoTile(records.photo, records.owner, self._standings.get(photo_id), self._uses_of(photo_id))

    def index_of(self, photo_id: PhotoId) -> QModelIndex:
        """Return where a photo stands, an invalid index where it is not shown."""
        row = self._rows.get(photo_id)
        return QModelIndex() if row is None else self.index(row)

    def reload(self) -> None:
        """Read every photo anew."""
        self._judging.stop()
        self._day = self._session.today()
        found = self._session.read(_all_records)
        self._order = [records.photo.id for records in found]
        self._records = {records.photo.id: records for records in found}
        self._with_file = {records.photo.sha256: records.photo.id for records in found}
        self._standings.clear()
        self._filters.clear()
        self._counts.clear()
        self._uses.clear()
        self._unjudged = list(self._order)
        self._judge_next(_JUDGED_BEFORE_PAINT)
        self._reset(self._wanted())
        self.counts_changed.emit()
        if self._unjudged:
            self._judging.start()

    def refresh(self, done: Done | None) -> None:
        """Read anew what a step touched; ``None`` means everything."""
        if done is None or self._day != self._session.today() or done.ids("person") or done.ids("department"):
            self.reload()
            return
        touched = self._touched(done)
        if done.ids("post") or done.ids("post_photo"):
            self._uses.clear()
            self._tell_all()
        for photo_id in touched:
            self._read_again(photo_id)
        if touched:
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
            return self._thumbnails.image(self._records[self._shown[index.row()]].photo.sha256)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            tile = self.tile_at(index)
            return self._words.spoken(tile.photo, tile.owner, tile.standing, tile.uses)
        return None

    def _uses_of(self, photo_id: PhotoId) -> int:
        """Count a photo's posts when its tile is first looked at, so that a long list does not wait for all."""
        if photo_id not in self._uses:
            self._uses[photo_id] = len(self._session.read(partial(media_queries.uses_of, photo_id=photo_id)))
        return self._uses[photo_id]

    def _wanted(self) -> list[PhotoId]:
        if self._filter is PhotoFilter.ALL:
            return list(self._order)
        return [photo_id for photo_id in self._order if self._filter in self._filters.get(photo_id, ())]

    def _judge_photo(self, photo_id: PhotoId) -> None:
        standing = self._judge.standing(self._records[photo_id], self._session.now())
        self._standings[photo_id] = standing
        belongs = {
            PhotoFilter.WAITING: standing.decision is Decision.WAITING,
            PhotoFilter.NO_CONSENT: bool(standing.lacking),
            PhotoFilter.ENDING_SOON: standing.ends_soon(self._day),
        }
        self._filters[photo_id] = frozenset(each for each, is_in in belongs.items() if is_in)
        self._counts.update(self._filters[photo_id])

    def _forget_judgement(self, photo_id: PhotoId) -> None:
        self._standings.pop(photo_id, None)
        self._counts.subtract(self._filters.pop(photo_id, frozenset()))

    def _touched(self, done: Done) -> list[PhotoId]:
        found = {PhotoId(photo_id) for photo_id in done.ids("photo")}
        found |= {_photo_of(change) for change in done.changes if change.table in _ABOUT_A_PHOTO}
        files = done.ids("file")
        found |= {photo_id for photo_id, records in self._records.items() if records.photo.sha256 in files}
        return sorted(found)

    def _read_again(self, photo_id: PhotoId) -> None:
        records = self._session.read(partial(read_records, photo_id=photo_id))
        self._forget_judgement(photo_id)
        if records is None or records.photo.discarded:
            self._order = [other for other in self._order if other != photo_id]
            self._show_those_wanted()
            self._records.pop(photo_id, None)
            return
        is_new = photo_id not in self._records
        self._records[photo_id] = records
        self._with_file[records.photo.sha256] = photo_id
        self._judge_photo(photo_id)
        if is_new:
            self._order.append(photo_id)
            self._order.sort(key=self._newest_last, reverse=True)
        self._thumbnails.forget()

    def _newest_last(self, photo_id: PhotoId) -> tuple[object, str]:
        return (self._records[photo_id].photo.added_at, photo_id)

    def _judge_next(self, count: int) -> list[PhotoId]:
        now, self._unjudged = self._unjudged[:count], self._unjudged[count:]
        for photo_id in now:
            if photo_id in self._records and photo_id not in self._standings:
                self._judge_photo(photo_id)
        return now

    @Slot()
    def _judge_some(self) -> None:
        """Judge a few photos after the paint, so that a long list is seen and scrolled at once."""
        clock = QElapsedTimer()
        clock.start()
        while self._unjudged and clock.elapsed() < _JUDGED_AT_ONCE_MS:
            for photo_id in self._judge_next(8):
                self._tell(photo_id)
        if not self._unjudged:
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
        for row in reversed(gone):
            self.beginRemoveRows(QModelIndex(), row, row)
            self._set_shown([*self._shown[:row], *self._shown[row + 1 :]])
            self.endRemoveRows()
        for row in new:
            self.beginInsertRows(QModelIndex(), row, row)
            self._set_shown([*self._shown[:row], wanted[row], *self._shown[row:]])
            self.endInsertRows()

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

    def _tell_all(self) -> None:
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    @Slot(str)
    def _on_thumbnails_made(self, sha256: str) -> None:
        photo_id = self._with_file.get(sha256)
        index = QModelIndex() if photo_id is None else self.index_of(photo_id)
        if index.isValid():
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])


def read_records(engine: Engine, photo_id: PhotoId) -> PhotoRecords | None:
    """Return all that is on file about one photo, discarded or not; ``None`` where there is none."""
    photo = engine.record(Photo, photo_id)
    if photo is None:
        return None
    stored = engine.record(StoredFile, photo.sha256)
    departments, people = _names(engine)
    return PhotoRecords(
        photo=photo,
        department=departments.get(photo.department_id, ""),
        owner=people.get(photo.owner_id, "") if photo.owner_id else "",
        approvals=tuple(media_queries.approvals_of(engine, photo_id)),
        consents=tuple(media_queries.consents_of(engine, photo_id)),
        people=tuple(media_queries.people_in(engine, photo_id)),
        intact=stored is not None and stored.damaged_at is None,
    )


def photo_with_file(session: Session, sha256: str) -> Photo | None:
    """Return the photo in use that has these very bytes, or ``None``."""
    found = session.read(partial(media_queries.photo_with_file, sha256=Sha256(sha256)))
    return None if found is None or found.discarded else found


def _all_records(engine: Engine) -> list[PhotoRecords]:
    approvals = _by_photo(engine.records(PhotoApproval))
    consents = _by_photo(engine.records(Consent))
    people = _by_photo(engine.records(PersonShown))
    damaged = {file.id for file in media_queries.files(engine) if file.damaged_at is not None}
    departments, names = _names(engine)
    return [
        PhotoRecords(
            photo=photo,
            department=departments.get(photo.department_id, ""),
            owner=names.get(photo.owner_id, "") if photo.owner_id else "",
            approvals=approvals.get(photo.id, ()),
            consents=consents.get(photo.id, ()),
            people=people.get(photo.id, ()),
            intact=photo.sha256 not in damaged,
        )
        for photo in media_queries.photos(engine)
    ]


def _names(engine: Engine) -> tuple[dict[DepartmentId, str], dict[PersonId, str]]:
    departments = {department.id: department.name for department in town_queries.departments(engine)}
    return departments, {person.id: person.name for person in town_queries.people(engine)}


def _by_photo(records: Iterable[Kept]) -> dict[PhotoId, tuple[Kept, ...]]:
    grouped: defaultdict[PhotoId, list[Kept]] = defaultdict(list)
    for record in records:
        grouped[record.photo_id].append(record)
    return {photo_id: tuple(kept) for photo_id, kept in grouped.items()}


def _photo_of(change: Change) -> PhotoId:
    row = change.after if change.after is not None else change.before
    assert row is not None
    return PhotoId(str(row["photo_id"]))
