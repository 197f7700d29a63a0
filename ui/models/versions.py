"""The versions of a post: who saved which when, and what each changed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
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
from core.words.differences import Piece, PieceKind, differences, listed_differences
from ui.models.photo_words import filled
from ui.session import Session

_NOTHING: Mapping[str, Any] = {
    "author": "",
    "department": "",
    "class": "",
    "ground": ["", None, None, None],
    "channels": [],
    "text": "",
    "link": "",
    "together": False,
    "variants": {},
    "photos": [],
    "window": [None, None],
}
"""What a post says before it is first saved."""


@dataclass(frozen=True)
class FieldChange:
    """One part of a post that differs: what it is called, and how it reads with what was removed and added."""

    label: str
    pieces: tuple[Piece, ...]


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
        return tuple(self._changes(self._told(against), self._told(number)))

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
        return _NOTHING if version is None else json.loads(version.content)

    def _changes(self, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[FieldChange]:
        yield from self._text(_tr("Text"), before["text"], after["text"])
        yield from self._text(_tr("Link"), before["link"], after["link"])
        yield from self._own_words(before["variants"], after["variants"])
        yield from self._listed(_tr("Channels"), self._channels(before), self._channels(after))
        yield from self._listed(_tr("Photos"), self._photos(before), self._photos(after))
        yield from self._one(_tr("Priority"), self._class(before), self._class(after))
        yield from self._one(_tr("Ground"), self._ground(before), self._ground(after))
        yield from self._one(_tr("Department"), self._named(before["department"]), self._named(after["department"]))
        yield from self._one(_tr("Not before"), self._wall(before["window"][0]), self._wall(after["window"][0]))
        yield from self._one(_tr("Must go out before"), self._wall(before["window"][1]), self._wall(after["window"][1]))
        yield from self._one(_tr("At the same time"), _yes(before["together"]), _yes(after["together"]))

    def _own_words(self, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[FieldChange]:
        for channel in sorted({*before, *after}, key=self._named):
            former, latter = ([part or "" for part in told.get(channel, ("", "", ""))] for told in (before, after))
            forms = (_tr("Title on %1"), _tr("Text on %1"), _tr("Link on %1"))
            for form, was, is_now in zip(forms, former, latter, strict=True):
                yield from self._text(filled(form, self._named(channel)), was, is_now)

    def _text(self, label: str, before: str, after: str) -> Iterator[FieldChange]:
        if before != after:
            yield FieldChange(label, differences(before, after))

    def _one(self, label: str, before: str, after: str) -> Iterator[FieldChange]:
        yield from self._listed(label, [before] if before else [], [after] if after else [])

    def _listed(self, label: str, before: list[str], after: list[str]) -> Iterator[FieldChange]:
        if before != after:
            yield FieldChange(label, listed_differences(before, after, ", "))

    def _channels(self, told: Mapping[str, Any]) -> list[str]:
        return [self._named(channel) for channel in told["channels"]]

    def _photos(self, told: Mapping[str, Any]) -> list[str]:
        return [self._photo(sha256, description) for sha256, description, _credit in told["photos"]]

    def _photo(self, sha256: str, description: str) -> str:
        photo = self._session.read(partial(media_queries.photo_with_file, sha256=Sha256(sha256)))
        name = _tr("a photo") if photo is None else photo.name
        return filled(_tr("%1 (“%2”)"), name, description) if description else name

    def _class(self, told: Mapping[str, Any]) -> str:
        priority = self._session.pack.class_of(told["class"])
        return told["class"] if priority is None else f"{priority.number} {self._session.texts.class_name(priority)}"

    def _ground(self, told: Mapping[str, Any]) -> str:
        words, *ids = told["ground"]
        return " · ".join(part for part in (words, *(self._named(each) for each in ids if each)) if part)

    def _wall(self, told: str | None) -> str:
        return "" if told is None else self._session.texts.wall(datetime.fromisoformat(told), self._session.today())

    def _named(self, record_id: str) -> str:
        return self._names.get(record_id, "")


def spoken(change: FieldChange) -> str:
    """Return a change in words, for those who do not see its lines."""
    forms = {PieceKind.REMOVED: _tr("removed “%1”"), PieceKind.ADDED: _tr("added “%1”")}
    told = [filled(forms[piece.kind], piece.text.strip()) for piece in change.pieces if piece.kind in forms]
    return f"{change.label}: {', '.join(told)}"


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


def _yes(is_so: bool) -> str:
    return _tr("yes") if is_so else _tr("no")


def _tr(text: str) -> str:
    return QCoreApplication.translate("versions", text)
