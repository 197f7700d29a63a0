"""All photos in use as a long list knows them: a line each, how each stands once the rules were asked."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from core.model.journal import Change
from core.model.kinds import PhotoId, PostId, Sha256
from core.model.media import Photo
from core.model.steps import Done
from core.store.photo_lines import PhotoLine, photo_line, photo_lines, photos_of_post
from ui.models.photo_records import read_names, read_several
from ui.models.photo_standing import Decision, PhotoJudge, PhotoRecords, Standing
from ui.models.photo_wish import PhotoWish, searched
from ui.session import Session

_MOST_RECORDS = 400
_ABOUT_A_PHOTO = frozenset({"photo_approval", "consent", "people_shown", "post_photo"})


class PhotoFilter(StrEnum):
    """Name the photos that can be shown alone by one press."""

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


class PhotoCatalogue:
    """Know every photo by its line; read what is on file of those alone that are looked at or judged."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._today = session.today()
        self.reload()

    def reload(self) -> None:
        """Read every line anew; the rules are to be asked again about all."""
        self._today = self._session.today()
        self._judge = PhotoJudge(self._session)
        self._names = self._session.read(read_names)
        self._lines = {line.id: line for line in self._session.read(photo_lines)}
        self._with_file = {line.sha256: line.id for line in self._lines.values()}
        self._records: OrderedDict[PhotoId, PhotoRecords] = OrderedDict()
        self._standings: dict[PhotoId, Standing] = {}
        self._filters: dict[PhotoId, frozenset[PhotoFilter]] = {}
        self._counts: Counter[PhotoFilter] = Counter()
        self._unjudged = list(self._lines)

    @property
    def has_unjudged(self) -> bool:
        """Tell whether the rules have still to be asked about some photos."""
        return bool(self._unjudged)

    def is_stale(self, done: Done | None) -> bool:
        """Tell whether a step, or a new day, touches more than single photos."""
        touches_all = done is None or bool(done.ids("person") or done.ids("department"))
        return touches_all or self._today != self._session.today()

    def counts(self) -> Mapping[PhotoFilter, int]:
        """Return how many photos each filter has."""
        return {**{each: self._counts[each] for each in PhotoFilter}, PhotoFilter.ALL: len(self._lines)}

    def wanted(self, chosen: PhotoFilter, wish: PhotoWish) -> list[PhotoId]:
        """Return the photos of a filter that fit a wish, newest first."""
        if chosen is PhotoFilter.ALL and wish.is_empty:
            return list(self._lines)
        fits = wish.test(self._today)
        of_filter = (line for line in self._lines.values() if self._is_in(line.id, chosen))
        return [line.id for line in of_filter if fits(line, self._standings.get(line.id))]

    def line(self, photo_id: PhotoId) -> PhotoLine:
        """Return a photo's line."""
        return self._lines[photo_id]

    def hashes(self) -> list[Sha256]:
        """Return the files of all photos, newest first."""
        return [line.sha256 for line in self._lines.values()]

    def decision_of(self, photo_id: PhotoId) -> Decision | None:
        """Return what was decided of a photo, ``None`` until the rules have been asked."""
        standing = self._standings.get(photo_id)
        return None if standing is None else standing.decision

    def with_file(self, sha256: str) -> PhotoId | None:
        """Return the photo that has these bytes, ``None`` where none in use does."""
        return self._with_file.get(Sha256(sha256))

    def tile(self, photo_id: PhotoId, nearby: Sequence[PhotoId]) -> PhotoTile:
        """Return a photo's tile, read together with those ``nearby`` that will be looked at next."""
        if photo_id not in self._records:
            self._remember(self._read((photo_id, *nearby)))
        records = self._records[photo_id]
        self._records.move_to_end(photo_id)
        return PhotoTile(records.photo, records.owner, self._standings.get(photo_id), self._lines[photo_id].uses)

    def judge_next(self, count: int) -> list[PhotoId]:
        """Ask the rules about a few photos more, and return those of them that were looked at already."""
        now, self._unjudged = self._unjudged[:count], self._unjudged[count:]
        wanted = [photo_id for photo_id in now if photo_id in self._lines and photo_id not in self._standings]
        for records in self._read(wanted):
            self._note_standing(records)
        return [photo_id for photo_id in wanted if photo_id in self._records]

    def is_in_use(self, photo_id: PhotoId) -> bool:
        """Tell whether a photo is in the calendar now, and was not discarded."""
        return self._session.read(partial(photo_line, photo_id=photo_id)) is not None

    def read_again(self, photo_id: PhotoId) -> None:
        """Read one photo anew, and ask the rules about it."""
        self._forget(photo_id)
        line = self._session.read(partial(photo_line, photo_id=photo_id))
        if line is None:
            self._lines.pop(photo_id, None)
            return
        is_new = photo_id not in self._lines
        self._lines[photo_id] = line
        self._with_file[line.sha256] = photo_id
        if is_new:
            self._lines = {each.id: each for each in sorted(self._lines.values(), key=_newest_last, reverse=True)}
        found = self._read((photo_id,))
        self._remember(found)
        for records in found:
            self._note_standing(records)

    def touched(self, done: Done) -> list[PhotoId]:
        """Return the photos that a step touched, in an order that is the same each time."""
        found = {PhotoId(photo_id) for photo_id in done.ids("photo")}
        found |= {_photo_of(change) for change in done.changes if change.table in _ABOUT_A_PHOTO}
        for post_id in done.ids("post"):
            found.update(self._session.read(partial(photos_of_post, post_id=PostId(post_id))))
        found |= {self._with_file[file] for file in map(Sha256, done.ids("file")) if file in self._with_file}
        return sorted(found)

    def found(self, begin: str, among: Sequence[PhotoId]) -> PhotoId | None:
        """Return the first of some photos whose name begins so, whatever its capitals and accents."""
        wanted = searched(begin)
        return next((each for each in among if searched(self._lines[each].name).startswith(wanted)), None)

    def _is_in(self, photo_id: PhotoId, chosen: PhotoFilter) -> bool:
        return chosen is PhotoFilter.ALL or chosen in self._filters.get(photo_id, ())

    def _read(self, photo_ids: Collection[PhotoId]) -> list[PhotoRecords]:
        if not photo_ids:
            return []
        return self._session.read(partial(read_several, photo_ids=photo_ids, names=self._names))

    def _remember(self, found: Iterable[PhotoRecords]) -> None:
        for records in found:
            self._records[records.photo.id] = records
        while len(self._records) > _MOST_RECORDS:
            self._records.popitem(last=False)

    def _note_standing(self, records: PhotoRecords) -> None:
        standing = self._judge.standing(records, self._session.now())
        belongs = {
            PhotoFilter.WAITING: standing.decision is Decision.WAITING,
            PhotoFilter.NO_CONSENT: bool(standing.lacking),
            PhotoFilter.ENDING_SOON: standing.ends_soon(self._today),
        }
        photo_id = records.photo.id
        self._standings[photo_id] = standing
        self._filters[photo_id] = frozenset(each for each, is_in in belongs.items() if is_in)
        self._counts.update(self._filters[photo_id])

    def _forget(self, photo_id: PhotoId) -> None:
        self._records.pop(photo_id, None)
        self._standings.pop(photo_id, None)
        self._counts.subtract(self._filters.pop(photo_id, frozenset()))


def _newest_last(line: PhotoLine) -> tuple[str, str]:
    return line.added, line.id


def _photo_of(change: Change) -> PhotoId:
    row = change.after if change.after is not None else change.before
    assert row is not None
    return PhotoId(str(row["photo_id"]))
