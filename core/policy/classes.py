"""The priority classes of a pack, and what puts a post in one."""

from __future__ import annotations

from enum import Enum

from core.late_dataclass import dataclass
from core.model.town import Role


class GroundKind(Enum):
    """Say what puts a post in a priority class."""

    EMERGENCY = "emergency"
    DEADLINE = "deadline"
    MEETING = "meeting"
    PROGRAM = "program"
    PARTNER = "partner"
    DEEMED = "deemed"


@dataclass(frozen=True)
class PriorityClass:
    """A class of posts, of the pack's order.

    ``number`` counts from 1, the most urgent. ``span_days`` is how long after being written a post of the class usually
    must go out, ``None`` for no such span. Posts of an ``immediate`` class do not wait for slots. ``deemed_by`` are the
    roles whose word is the ground of a ``DEEMED`` class, else empty. ``colour_role`` names a colour of the theme.
    ``house`` tells that the class and its place are Oyez's own and no clause asks for them.
    """

    key: str
    number: int
    name: str
    ground: GroundKind
    clause: str
    colour_role: str
    span_days: int | None = None
    immediate: bool = False
    deemed_by: tuple[Role, ...] = ()
    house: bool = False
