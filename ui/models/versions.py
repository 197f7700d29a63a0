"""The versions of a post: who saved which when, and what each changed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from core.commands.posts import Draft
from core.commands.version_draft import draft_of_version
from core.commands.written_draft import draft_of
from core.errors import NotFound
from core.model.kinds import PostId, Sha256
from core.model.posts import Post, PostVersion
from core.model.town import Emergency
from core.store import media as media_queries
from core.store import posts as post_queries
from core.store import town as town_queries
from core.store.engine import Engine
from ui.models.content_changes import NOTHING, ContentChanges, ContentNames, FieldChange
from ui.session import Session


@dataclass(frozen=True)
class VersionLine:
    """One version in a list: its number, when and by whom it was saved, and what it changed, in a few words."""

    number: int
    when: str
    by: str
    changed: str


class Versions:
    """Read the versions of one post, the latest first."""

    def __init__(self, session: Session, post_id: PostId) -> None:
        """Read them as they are now. Raises: NotFound."""
        self._session = session
        post, versions = session.read(partial(_read, post_id=post_id))
        if post is None:
            raise NotFound("no-such-record", table="post", id=post_id)
        self._post = post
        self._versions = {version.number: version for version in versions}
        self._names = session.read(_names)

    @property
    def title(self) -> str:
        """Give the post's title."""
        return self._post.title

    @property
    def last(self) -> int:
        """Give the number of the version as it is saved now, 0 where there is none."""
        return max(self._versions, default=0)

    def lines(self) -> tuple[VersionLine, ...]:
        """Return every version, the latest first."""
        return tuple(self._line(self._versions[number]) for number in sorted(self._versions, reverse=True))

    def changes(self, number: int, against: int) -> tuple[FieldChange, ...]:
        """Return what differs in a version from another one; ``against`` 0 is a post without words."""
        return ContentChanges(self._content_names()).between(self._told(against), self._told(number))

    def draft(self, number: int) -> Draft:
        """Return what would have to be written for the post to be as a version was."""
        return self._session.read(lambda engine: self._draft(engine, number))

    def _draft(self, engine: Engine, number: int) -> Draft:
        return draft_of_version(engine, self._versions[number], draft_of(engine, self._post))

    def _line(self, version: PostVersion) -> VersionLine:
        labels = [change.label for change in self.changes(version.number, version.number - 1)]
        changed = _tr("First saved") if version.number == 1 else ", ".join(dict.fromkeys(labels))
        by = _tr("The calendar") if version.saved_by is None else self._named(version.saved_by)
        wall = self._session.zone.wall(version.saved_at)
        return VersionLine(version.number, self._session.texts.since(wall, self._session.today()), by, changed)

    def _told(self, number: int) -> Mapping[str, Any]:
        version = self._versions.get(number)
        return NOTHING if version is None else json.loads(version.content)

    def _content_names(self) -> ContentNames:
        return ContentNames(self._named, self._photo, self._class, self._wall)

    def _photo(self, sha256: str) -> str:
        photo = self._session.read(partial(media_queries.photo_with_file, sha256=Sha256(sha256)))
        return "" if photo is None else photo.name

    def _class(self, key: str) -> str:
        priority = self._session.pack.class_of(key)
        return key if priority is None else f"{priority.number} {self._session.texts.class_name(priority)}"

    def _wall(self, wall: datetime) -> str:
        return self._session.texts.wall(wall, self._session.today())

    def _named(self, record_id: str) -> str:
        return self._names.get(record_id, "")


def _read(engine: Engine, *, post_id: PostId) -> tuple[Post | None, list[PostVersion]]:
    return engine.record(Post, post_id), post_queries.versions_of(engine, post_id)


def _names(engine: Engine) -> dict[str, str]:
    """Return what every record that a version may name is called."""
    named: list[tuple[str, str]] = [(each.id, each.name) for each in town_queries.channels(engine)]
    named += [(each.id, each.name) for each in town_queries.departments(engine)]
    named += [(each.id, each.name) for each in town_queries.people(engine)]
    named += [(each.id, each.name) for each in town_queries.partners(engine)]
    named += [(each.id, each.name) for each in engine.records(Emergency)]
    return dict(named)


def _tr(text: str) -> str:
    return QCoreApplication.translate("versions", text)
