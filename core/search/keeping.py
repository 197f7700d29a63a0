"""Keeps the index of words as the calendar is: made whole where there is none that fits, else led on by the log."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from threading import Lock

from core.ambient import Zone
from core.errors import CalendarError, Damaged
from core.model.search import Indexed
from core.office import Place
from core.search.entries import photo_entry, post_entry
from core.store import journal, search_sources
from core.store import town as town_queries
from core.store.engine import Engine
from core.store.search_index import Noted, SearchIndex, Shelf, made_anew, open_index

INDEX = "search.db"
_BITE = 400

_ONE_AT_A_TIME = Lock()
"""Held while an index is written: of two threads the second finds done what the first did."""

Progress = Callable[[int, int], None]
"""Told how many of how many posts and photos are read."""


class _Stopped(Exception):
    """The work was asked to stop: what is half made shall not take its place."""


class _Unfit(Exception):
    """There is no index that could be led on."""


def index_path(place: Place) -> Path:
    """Return where a calendar's index lies: beside its database, and in no backup."""
    return place.folder / INDEX


def keep_index(place: Place, progress: Progress, is_stopped: Callable[[], bool]) -> bool:
    """Bring a calendar's index up to the last row of its log; ``False`` where it was stopped before.

    It opens connections of its own, so that it may run in any thread beside other work. An index that is missing,
    damaged, of another number, or of another calendar or log, is made anew. Raises: CalendarError where the calendar
    cannot be read or the index not be written.
    """
    with _ONE_AT_A_TIME:
        engine = Engine(place.database, busy_timeout_ms=5_000)
        try:
            with closing(_fitting(engine, index_path(place))) as index:
                _follow(engine, index, is_stopped)
        except _Stopped:
            return False
        except (Damaged, _Unfit):
            return _make(engine, index_path(place), progress, is_stopped)
        finally:
            engine.close()
        return True


def make_index(place: Place, progress: Progress, is_stopped: Callable[[], bool]) -> bool:
    """Make a calendar's index anew, whatever lies there; ``False`` where it was stopped before.

    What is written to the calendar meanwhile is found from the next ``keep_index`` on. Raises: CalendarError where the
    calendar cannot be read or the index not be written.
    """
    with _ONE_AT_A_TIME, closing(Engine(place.database, busy_timeout_ms=5_000)) as engine:
        return _make(engine, index_path(place), progress, is_stopped)


def _make(engine: Engine, path: Path, progress: Progress, is_stopped: Callable[[], bool]) -> bool:
    try:
        with made_anew(path) as index:
            _fill(engine, index, progress, is_stopped)
    except _Stopped:
        return False
    return True


def _fitting(engine: Engine, path: Path) -> SearchIndex:
    """Return the index that lies there where it is of this calendar and its log. Raises: _Unfit."""
    try:
        index = open_index(path)
    except CalendarError as error:
        raise _Unfit from error
    try:
        noted = index.noted
    except CalendarError as error:
        index.close()
        raise _Unfit from error
    is_of_log = noted.seq == 0 or journal.hash_at(engine, noted.seq) == noted.hash
    if noted.calendar_id != town_queries.town(engine).calendar_id or not is_of_log:
        index.close()
        raise _Unfit
    return index


def _fill(engine: Engine, index: SearchIndex, progress: Progress, is_stopped: Callable[[], bool]) -> None:
    """Read all posts and photos into an empty index. What is written meanwhile is after the row that is noted."""
    head, town = journal.head(engine), town_queries.town(engine)
    zone, total, done = Zone(town.zone), search_sources.number_to_index(engine), 0
    with index.transaction():
        for shelf, entries in _all_entries(engine, zone):
            if is_stopped():
                raise _Stopped
            for entry in entries:
                index.add(shelf, entry)
            done += len(entries)
            progress(done, max(total, done))
        index.note(Noted(town.calendar_id, head.count, head.hash))


def _all_entries(engine: Engine, zone: Zone) -> Iterator[tuple[Shelf, list[Indexed]]]:
    """Yield everything in bites, in the order in which it was begun."""
    ids = search_sources.post_ids_after(engine, "", _BITE)
    while ids:
        yield Shelf.POSTS, _post_entries(engine, ids, zone)
        ids = search_sources.post_ids_after(engine, ids[-1], _BITE)
    ids = search_sources.photo_ids_after(engine, "", _BITE)
    while ids:
        yield Shelf.PHOTOS, _photo_entries(engine, ids, zone)
        ids = search_sources.photo_ids_after(engine, ids[-1], _BITE)


def _follow(engine: Engine, index: SearchIndex, is_stopped: Callable[[], bool]) -> None:
    """Keep anew what the log tells of since the row that is noted."""
    noted, head = index.noted, journal.head(engine)
    if head.count == noted.seq:
        return
    zone = Zone(town_queries.town(engine).zone)
    posts = search_sources.posts_changed(engine, noted.seq, head.count)
    photos = search_sources.photos_changed(engine, noted.seq, head.count)
    for shelf, changed, read in ((Shelf.POSTS, posts, _post_entries), (Shelf.PHOTOS, photos, _photo_entries)):
        for start in range(0, len(changed), _BITE):
            if is_stopped():
                raise _Stopped
            ids = changed[start : start + _BITE]
            _put(index, shelf, ids, read(engine, ids, zone))
    index.note(Noted(noted.calendar_id, head.count, head.hash))


def _put(index: SearchIndex, shelf: Shelf, ids: Sequence[str], entries: Sequence[Indexed]) -> None:
    with index.transaction():
        for entry in entries:
            index.put(shelf, entry)
        for gone in set(ids) - {entry.id for entry in entries}:
            index.drop(shelf, gone)


def _post_entries(engine: Engine, ids: Sequence[str], zone: Zone) -> list[Indexed]:
    return [post_entry(source, zone) for source in search_sources.posts_to_index(engine, ids)]


def _photo_entries(engine: Engine, ids: Sequence[str], zone: Zone) -> list[Indexed]:
    return [photo_entry(source, zone) for source in search_sources.photos_to_index(engine, ids)]
