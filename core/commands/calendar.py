"""An open calendar, and who acts on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from typing import TYPE_CHECKING

from core.commands.kept_line import KeptLine
from core.late_dataclass import dataclass
from core.model.kinds import PersonId
from core.model.town import TOWN_ID, Town

if TYPE_CHECKING:
    from core.ambient import Ambient, Zone
    from core.commands.packs import Packs
    from core.policy.pack import Pack
    from core.signing import Signer
    from core.store.engine import Engine
    from core.store.files import Files
    from core.words.counting import Platform
    from core.words.spelling import Speller


@dataclass(frozen=True)
class Calendar:
    """An open calendar: what every command needs of it.

    ``pack`` is the one that the town's row named when it was last read; ``packs`` finds any. ``kept`` is what plans
    have read through this engine.
    """

    engine: Engine
    files: Files
    pack: Pack
    packs: Packs
    platforms: Mapping[str, Platform]
    zone: Zone
    ambient: Ambient
    speller: Speller
    kept: KeptLine = field(default_factory=KeptLine)

    def through(self, engine: Engine) -> Calendar:
        """Return the calendar as another thread reads it, through a connection of its own."""
        return replace(self, engine=engine, kept=KeptLine())

    def as_of_now(self) -> Calendar:
        """Return the calendar with the pack that the town's row names now; a calendar without a town is as it was.

        Raises: BadInput, Damaged where that pack cannot be read.
        """
        town = self.engine.record(Town, TOWN_ID)
        pack = self.pack if town is None else self.packs.named(town.policy)
        return self if pack is self.pack else replace(self, pack=pack)


@dataclass(frozen=True)
class Who:
    """Who acts: a person by id, or (``None``) the calendar itself or the command line, by name.

    ``signer`` is the open key of a person who has signed in.
    """

    person_id: PersonId | None
    name: str = ""
    signer: Signer | None = field(default=None, compare=False, repr=False)


THE_CALENDAR = Who(None, "the calendar")
"""The actor of what time and facts do."""
