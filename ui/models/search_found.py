"""Posts and photos that were found, as rows: title, where they stand, and the words around what was looked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject

from core.model.kinds import ChannelId
from core.model.media import Photo
from core.model.posts import Placement
from core.model.search import Hit, Phrase
from core.model.states import MOST_PRESSING, PostState, State
from core.search.entries import version_texts
from core.search.versions import version_that_held
from core.store import search_cards, search_sources
from core.store import town as town_queries
from core.store.search_cards import FoundPost
from ui.models.photo_words import filled
from ui.models.search_rows import Group, Marked, RowKind, SearchRow, excerpt, marked
from ui.session import Session
from ui.theme import IconName
from ui.widgets.calendar_names import short_month_name

_ICONS = {
    State.DRAFT: IconName.CIRCLE,
    State.ASKED: IconName.CLOCK,
    State.QUEUED: IconName.CIRCLE_CHECK,
    State.PINNED: IconName.PIN,
    State.HELD: IconName.PAUSE,
    State.HANDED_OVER: IconName.SEND,
    State.PUBLISHED: IconName.CHECK,
    State.MISSED: IconName.CLOCK_ALERT,
    State.TAKEN_DOWN: IconName.X,
    State.DROPPED: IconName.X,
    State.PAST: IconName.ARCHIVE,
}
_JOINT = " · "


class FoundRows(QObject):
    """Make rows of what the index found, each read from the calendar as it stands."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def posts(self, hits: Sequence[Hit], phrases: tuple[Phrase, ...]) -> list[SearchRow]:
        """Return posts as rows, in the order in which they were found."""
        ids = [hit.id for hit in hits]
        earlier = {hit.id for hit in hits if hit.is_earlier}
        channels = {channel.id: channel.name for channel in self._session.read(town_queries.channels)}
        found = self._session.read(partial(search_cards.found_posts, ids=ids))
        return [self._post(each, phrases, channels, is_earlier=each.post.id in earlier) for each in found]

    def photos(self, hits: Sequence[Hit], phrases: tuple[Phrase, ...]) -> list[SearchRow]:
        """Return photos as rows, in the order in which they were found."""
        ids = [hit.id for hit in hits]
        return [
            self._photo(photo, phrases) for photo in self._session.read(partial(search_cards.found_photos, ids=ids))
        ]

    def _post(
        self, found: FoundPost, phrases: tuple[Phrase, ...], channels: dict[ChannelId, str], *, is_earlier: bool
    ) -> SearchRow:
        post, today = found.post, self._session.today()
        placement = _most_pressing(found.placements)
        state = State.DRAFT if placement is None else placement.state
        is_discarded = post.state is PostState.DISCARDED
        wall = None if placement is None else placement.at_wall or placement.planned
        priority = self._session.pack.class_of(post.class_key)
        names = dict.fromkeys(channels[each.channel_id] for each in found.placements if each.state is not State.DROPPED)
        where = self.tr("Discarded") if is_discarded else self._session.texts.state(state)
        before = _JOINT.join((where, *([", ".join(names)] if names else [])))
        texts = self._texts(found, phrases)
        if is_earlier:
            told, texts = self._earlier(found, phrases)
            before = _JOINT.join((before, told))
        return SearchRow(
            RowKind.ENTRY,
            Group.POSTS,
            marked(post.title or self.tr("Without a title"), phrases),
            post.id,
            excerpt(texts, phrases, before + (_JOINT if any(texts) else "")),
            "" if wall is None else self._session.texts.planned(wall, today),
            IconName.TRASH if is_discarded else _ICONS[state],
            None if priority is None else (priority.number, self._session.texts.class_name(priority)),
            day="" if wall is None else wall.date().isoformat(),
        )

    def _texts(self, found: FoundPost, phrases: tuple[Phrase, ...]) -> tuple[str, ...]:
        """Return what a post says; the words of single channels only where the phrases stand in no other."""
        post = found.post
        own = (post.text, post.link, post.ground)
        if any(marked(text, phrases).spans for text in (post.title, *own)):
            return own
        sources = self._session.read(partial(search_sources.posts_to_index, ids=[post.id]))
        return (*own, *(text for source in sources for text in source.own_words))

    def _earlier(self, found: FoundPost, phrases: tuple[Phrase, ...]) -> tuple[str, tuple[str, ...]]:
        """Return in which version words are found, in words, and its texts."""
        versions = self._session.read(partial(search_cards.versions_newest_first, post_id=found.post.id))
        held = version_that_held(versions, found.post.content_hash, phrases)
        if held is None:
            return self.tr("in earlier versions"), ()
        saved = self._moment(self._session.zone.wall(held.saved_at))
        return filled(self.tr("in an earlier version, saved %1"), saved), version_texts(held.content)

    def _photo(self, photo: Photo, phrases: tuple[Phrase, ...]) -> SearchRow:
        credit = filled(self.tr("Photo by %1"), photo.photographer) if photo.photographer else ""
        shown = self._session.read(partial(search_sources.photos_to_index, ids=[photo.id]))
        others = tuple(word for source in shown for word in source.words)
        before = self.tr("Discarded") + _JOINT if photo.discarded else ""
        detail = excerpt((_JOINT.join(part for part in (photo.description, credit) if part), *others), phrases, before)
        return SearchRow(
            RowKind.ENTRY, Group.PHOTOS, marked(photo.name, phrases), photo.id, detail, icon=IconName.IMAGE
        )

    def _moment(self, wall: datetime) -> str:
        year = "" if wall.year == self._session.today().year else f" {wall.year}"
        return f"{wall.day} {short_month_name(wall.month)}{year}"


def _most_pressing(placements: tuple[Placement, ...]) -> Placement | None:
    """Return the placement by whose state a post is known, of several alike the one that goes out first."""
    ordered: Iterator[Placement] = (each for state in MOST_PRESSING for each in placements if each.state is state)
    return next(ordered, None)


def heading(group: Group, text: str, count: str) -> SearchRow:
    """Return the row over a group, with how many were found."""
    return SearchRow(RowKind.HEADING, group, Marked(text), aside=count)
