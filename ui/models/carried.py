"""What is taken hold of in the calendar to be moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.model.kinds import PlacementId, PostId
from ui.models.day_chips import DayChip
from ui.widgets.chip import Chip


@dataclass(frozen=True)
class Carried:
    """Hold what is being moved: placements of one post or several, and the chip that stands for them."""

    placements: tuple[PlacementId, ...]
    posts: tuple[PostId, ...]
    chip: Chip


def carried_of(chips: Sequence[DayChip]) -> Carried:
    """Return what is moved where chips of the calendar are taken; the first stands for all of them."""
    placements = tuple(PlacementId(each) for chip in chips for each in chip.placements)
    return Carried(placements, tuple(dict.fromkeys(chip.post_id for chip in chips)), chips[0].chip)
