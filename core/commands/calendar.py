"""An open calendar, and who acts on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.model.kinds import PersonId

if TYPE_CHECKING:
    from core.ambient import Ambient, Zone
    from core.policy.pack import Pack
    from core.store.engine import Engine
    from core.store.files import Files
    from core.words.counting import Platform
    from core.words.spelling import Speller


@dataclass(frozen=True)
class Calendar:
    """An open calendar: what every command needs of it."""

    engine: Engine
    files: Files
    pack: Pack
    platforms: Mapping[str, Platform]
    zone: Zone
    ambient: Ambient
    speller: Speller


@dataclass(frozen=True)
class Who:
    """Who acts: a person by id, or (``None``) the calendar itself or the command line, by name."""

    person_id: PersonId | None
    name: str = ""


THE_CALENDAR = Who(None, "the calendar")
"""The actor of what time and facts do."""
