"""Which photos a person wants to see: what is chosen of each kind, and words; remembered between two days."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import QSettings

from core.model.kinds import Day
from core.store.photo_lines import PhotoLine
from ui.models.photo_standing import Standing
from ui.session import Session

NOT_STATED = "not stated"
"""What is chosen for photos of which nobody said whose they are."""

_ENDED = ("-ended", "-withdrawn")
_MOST_SAID = 8_192


Fits = Callable[[PhotoLine, Standing | None], bool]


class WishKind(StrEnum):
    """Name what photos are told apart by."""

    APPROVAL = "approval"
    CONSENT = "consent"
    SOURCE = "source"
    DEPARTMENT = "department"
    USE = "use"


class Paper(StrEnum):
    """Say how the documents behind a photo stand."""

    MISSING = "missing"
    ENDED = "ended"
    ENDS_SOON = "ends soon"
    IN_ORDER = "in order"


class Use(StrEnum):
    """Say whether a photo is in a post."""

    USED = "used"
    NEVER = "never used"


@dataclass(frozen=True)
class PhotoWish:
    """Photos that have, of each kind something is chosen of, one of the chosen values, and all the words."""

    chosen: frozenset[tuple[WishKind, str]] = frozenset()
    words: str = ""

    @property
    def is_empty(self) -> bool:
        """Tell whether every photo is wanted."""
        return not self.chosen and not self.words.strip()

    def toggled(self, kind: WishKind, value: str) -> PhotoWish:
        """Return the wish with one value more, or without it."""
        return replace(self, chosen=self.chosen ^ {(kind, value)})

    def with_words(self, words: str) -> PhotoWish:
        """Return the wish with other words."""
        return replace(self, words=words)

    def test(self, today: Day) -> Fits:
        """Return what tells of a photo whether it is wanted, to be asked of thousands.

        One of which the rules have not been asked has no approval and no consent yet.
        """
        wanted = {kind: frozenset(value for of, value in self.chosen if of is kind) for kind, _ in self.chosen}
        words = searched(self.words).split()

        def fits(line: PhotoLine, standing: Standing | None) -> bool:
            has_all = all(values & _has(kind, line, standing, today) for kind, values in wanted.items())
            return has_all and (not words or _says(line, words))

        return fits


class RememberedWish:
    """Keep a calendar's wish among the window's settings. It is no record of the calendar."""

    def __init__(self, session: Session, settings: QSettings) -> None:
        self._settings = settings
        self._key = f"photos/{session.town.calendar_id}/wish"
        self._segment_key = f"photos/{session.town.calendar_id}/segment"

    def read(self) -> PhotoWish:
        """Return the wish as it was left; what cannot be read of it is no wish."""
        try:
            chosen, words = json.loads(str(self._settings.value(self._key, "")))
            return PhotoWish(frozenset((WishKind(kind), str(value)) for kind, value in chosen), str(words))
        except (ValueError, TypeError):
            return PhotoWish()

    def write(self, wish: PhotoWish) -> None:
        """Keep a wish."""
        self._settings.setValue(self._key, json.dumps([sorted(wish.chosen), wish.words]))

    def read_segment(self) -> str:
        """Return which of the segments above the photos was left chosen, empty where none was."""
        return str(self._settings.value(self._segment_key, ""))

    def write_segment(self, key: str) -> None:
        """Keep which segment is chosen."""
        self._settings.setValue(self._segment_key, key)


def searched(text: str) -> str:
    """Return a text as it is searched: without accents and capitals."""
    parted = unicodedata.normalize("NFKD", text).casefold()
    return "".join(character for character in parted if not unicodedata.combining(character))


def _has(kind: WishKind, line: PhotoLine, standing: Standing | None, today: Day) -> frozenset[str]:
    match kind:
        case WishKind.SOURCE:
            return frozenset({line.source or NOT_STATED})
        case WishKind.DEPARTMENT:
            return frozenset({str(line.department_id)})
        case WishKind.USE:
            return frozenset({Use.USED if line.uses else Use.NEVER})
        case WishKind.APPROVAL:
            return frozenset() if standing is None else frozenset({standing.decision.value})
        case WishKind.CONSENT:
            return frozenset() if standing is None else papers_of(standing, today)


def papers_of(standing: Standing, today: Day) -> frozenset[Paper]:
    """Return how the documents behind a photo stand; several may be amiss at once."""
    cases = [finding.case for finding in standing.lacking]
    found = {Paper.ENDED for case in cases if case.endswith(_ENDED)}
    found |= {Paper.MISSING for case in cases if not case.endswith(_ENDED)}
    if standing.ends_soon(today):
        found.add(Paper.ENDS_SOON)
    return frozenset(found or {Paper.IN_ORDER})


def _says(line: PhotoLine, wanted: list[str]) -> bool:
    said = _said(line)
    return all(word in said for word in wanted)


@lru_cache(maxsize=_MOST_SAID)
def _said(line: PhotoLine) -> str:
    return searched(" ".join((line.name, line.photographer, line.owner, line.credit, line.description)))
