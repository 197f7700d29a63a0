"""One search from its beginning to its end: the index brought up to date, and asked."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing

from core.errors import Damaged
from core.model.search import SearchQuery
from core.office import Place
from core.search.asking import MOST_POSTS, Asked, Directory, ask
from core.search.keeping import Progress, index_path, keep_index, make_index
from core.store.search_index import open_index


def search(
    place: Place,
    query: SearchQuery,
    directory: Directory,
    progress: Progress,
    is_stopped: Callable[[], bool],
    most_posts: int = MOST_POSTS,
) -> Asked | None:
    """Find the newest posts and photos of a calendar as it stands now; ``None`` where it was stopped before.

    It opens connections of its own, so that it may run in any thread. An index that proves damaged is made anew.
    Raises: CalendarError where the calendar cannot be read or the index not be written.
    """
    if not keep_index(place, progress, is_stopped):
        return None
    try:
        return _asked(place, query, directory, most_posts)
    except Damaged:
        return _asked(place, query, directory, most_posts) if make_index(place, progress, is_stopped) else None


def _asked(place: Place, query: SearchQuery, directory: Directory, most_posts: int) -> Asked:
    with closing(open_index(index_path(place))) as index:
        return ask(index, query, directory, most_posts)
