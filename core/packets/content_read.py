"""The canonical content of a post, read where it comes from outside."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

from core.late_dataclass import dataclass
from core.model.content import WITH_TITLES, canonical
from core.model.kinds import Sha256

_STRINGS = ("author", "department", "class", "text", "link")
_NAMES = frozenset((*_STRINGS, "form", "ground", "channels", "together", "variants", "photos", "window"))


@dataclass(frozen=True)
class PhotoShown:
    """A photo in a post: its file, its description and the credit as printed."""

    sha256: Sha256
    description: str
    credit: str


@dataclass(frozen=True)
class OwnWords:
    """What a channel says that differs; ``None`` is as the post says."""

    title: str | None
    text: str | None
    link: str | None


@dataclass(frozen=True)
class ContentRead:
    """A post's content as an approval covers it; ``window`` are the wall times between which it goes out, as text."""

    author: str
    department: str
    class_key: str
    text: str
    link: str
    channels: tuple[str, ...]
    together: bool
    own_words: Mapping[str, OwnWords]
    titles: Mapping[str, str]
    photos: tuple[PhotoShown, ...]
    window: tuple[str | None, str | None]


def read_content(text: str) -> ContentRead:
    """Return what a canonical content says. Raises: ValueError where it is none, or of a newer form."""
    try:
        told = json.loads(text)
        if canonical(told) != text or not isinstance(told, dict) or told.keys() - {"titles"} != _NAMES:
            raise ValueError("not a content")
        if type(told["form"]) is not int or told["form"] > WITH_TITLES:
            raise ValueError("a newer form")
        author, department, class_key, words, link = (_string(told[name]) for name in _STRINGS)
        not_before, before = (_wall(each) for each in told["window"])
        _check_ground(told["ground"])
        return ContentRead(
            author=author,
            department=department,
            class_key=class_key,
            text=words,
            link=link,
            channels=tuple(_string(each) for each in told["channels"]),
            together=bool(told["together"]),
            own_words={_string(key): OwnWords(*map(_optional, own)) for key, own in told["variants"].items()},
            titles={_string(key): _string(title) for key, title in told.get("titles", {}).items()},
            photos=tuple(_photo(each) for each in told["photos"]),
            window=(not_before, before),
        )
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("not a content") from error


def _check_ground(told: object) -> None:
    """Refuse a ground that is not words and the ids of three records. Raises: ValueError."""
    if not isinstance(told, list) or len(told) != 4 or not all(each is None or isinstance(each, str) for each in told):
        raise ValueError("not a ground")
    _string(told[0])


def _wall(told: object) -> str | None:
    """Return a wall time as it is written, ``None`` for no bound. Raises: ValueError."""
    return None if told is None else str(datetime.fromisoformat(_string(told)))


def _photo(told: object) -> PhotoShown:
    if not isinstance(told, list) or len(told) != 3:
        raise ValueError("not a photo")
    sha256, description, credit = map(_string, told)
    return PhotoShown(Sha256(sha256), description, credit)


def _string(told: object) -> str:
    if not isinstance(told, str):
        raise ValueError("not a text")
    return told


def _optional(told: object) -> str | None:
    return None if told is None else _string(told)
