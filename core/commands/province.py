"""The command that states the municipality's province, whose holidays count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core.commands.desk import Desk
from core.commands.of_town import OfTown
from core.model.provinces import Province, TownProvince
from core.model.town import TOWN_ID
from core.policy.acts import Act
from core.store import town as town_queries


@dataclass(frozen=True)
class StateProvince(OfTown):
    """State in which province the municipality lies, where its clocks do not tell; queues go by its holidays."""

    province: Province

    act: ClassVar[Act | None] = Act.ORDER_QUEUE
    plans: ClassVar[bool] = True

    def apply(self, desk: Desk) -> str:
        """Write it."""
        known = desk.engine.record(TownProvince, TOWN_ID)
        if known is None:
            desk.add(TownProvince(TOWN_ID, self.province))
        else:
            desk.change(known, province=self.province)
        return TOWN_ID

    def label(self, desk: Desk) -> str:
        """Return the municipality's name."""
        return town_queries.town(desk.engine).name
