"""What differs between two contents of a post, part by part, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from core.words.differences import Piece, PieceKind, differences, listed_differences
from ui.models.photo_words import filled

NOTHING: Mapping[str, Any] = {
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
class ContentNames:
    """Say what a content names by ids: any record, a photo by its file, a class by its key, and a wall time."""

    named: Callable[[str], str]
    photo: Callable[[str], str]
    class_name: Callable[[str], str]
    wall: Callable[[datetime], str]


class ContentChanges:
    """Tell what differs between contents, as they are read from their canonical form."""

    def __init__(self, names: ContentNames) -> None:
        self._names = names

    def between(self, before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[FieldChange, ...]:
        """Return what differs in a content from an earlier one."""
        return tuple(self._changes(before, after))

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
        name = self._names.photo(sha256) or _tr("a photo")
        return filled(_tr("%1 (“%2”)"), name, description) if description else name

    def _class(self, told: Mapping[str, Any]) -> str:
        return self._names.class_name(told["class"])

    def _ground(self, told: Mapping[str, Any]) -> str:
        words, *ids = told["ground"]
        return " · ".join(part for part in (words, *(self._named(each) for each in ids if each)) if part)

    def _wall(self, told: str | None) -> str:
        return "" if told is None else self._names.wall(datetime.fromisoformat(told))

    def _named(self, record_id: str) -> str:
        return self._names.named(record_id)


def spoken(change: FieldChange) -> str:
    """Return a change in words, for those who do not see its lines."""
    forms = {PieceKind.REMOVED: _tr("removed “%1”"), PieceKind.ADDED: _tr("added “%1”")}
    told = [filled(forms[piece.kind], piece.text.strip()) for piece in change.pieces if piece.kind in forms]
    return f"{change.label}: {', '.join(told)}"


def _yes(is_so: bool) -> str:
    return _tr("yes") if is_so else _tr("no")


def _tr(text: str) -> str:
    return QCoreApplication.translate("versions", text)
