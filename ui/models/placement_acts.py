"""What can be done with a placement as it stands, and by whom: the acts that Compose and the queue offer."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from core.commands.desk import GRACE
from core.model.kinds import ChannelId
from core.model.posts import Placement
from core.model.states import SCHEDULED, State
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.store import town as town_queries
from ui.session import Session


class PlacementAct(Enum):
    """Name an act on placements, each a command of its own."""

    PUBLISH = "publish"
    PIN = "pin"
    PLAN = "plan"
    UNPIN = "unpin"
    HOLD = "hold"
    TAKE_OUT = "take-out"
    TAKE_BACK = "take-back"
    PUT_BACK = "put-back"


_STATES: dict[PlacementAct, frozenset[State]] = {
    PlacementAct.PUBLISH: SCHEDULED,
    PlacementAct.PIN: frozenset({State.DRAFT, State.ASKED}) | SCHEDULED,
    PlacementAct.PLAN: frozenset({State.DRAFT}),
    PlacementAct.UNPIN: frozenset({State.PINNED}),
    PlacementAct.HOLD: SCHEDULED,
    PlacementAct.TAKE_OUT: SCHEDULED,
    PlacementAct.TAKE_BACK: frozenset({State.ASKED}),
    PlacementAct.PUT_BACK: frozenset({State.HELD, State.MISSED}),
}
_RIGHTS = {PlacementAct.PUBLISH: Act.PUBLISH, PlacementAct.PLAN: Act.WRITE, PlacementAct.HOLD: Act.HOLD}


def fitting(act: PlacementAct, placements: Iterable[Placement]) -> tuple[Placement, ...]:
    """Return the placements that stand so that the act can be done with them."""
    return tuple(placement for placement in placements if placement.state in _STATES[act])


def offered(session: Session, placements: Iterable[Placement], subject: SubjectFacts) -> tuple[PlacementAct, ...]:
    """Return the acts that the person may do with at least one of a post's placements, in the order of menus."""
    listed = tuple(placements)
    return tuple(
        act
        for act in PlacementAct
        if fitting(act, listed)
        and session.may(_RIGHTS.get(act, Act.QUEUE), subject)
        and (act is not PlacementAct.PUBLISH or _goes_out_now(session, listed, subject))
    )


def due_now(session: Session, placements: Iterable[Placement]) -> tuple[Placement, ...]:
    """Return the placements whose time has come and that are not missed yet."""
    now = session.now()
    return tuple(
        each
        for each in fitting(PlacementAct.PUBLISH, placements)
        if each.at is not None and each.at <= now < each.at + GRACE
    )


def _goes_out_now(session: Session, placements: Iterable[Placement], subject: SubjectFacts) -> bool:
    """Tell whether one of the placements is due, and no emergency holds it."""
    is_held_up = session.actor.emergency_in_force and not subject.emergency_class
    return bool(due_now(session, placements)) and not is_held_up


def channel_names(session: Session) -> dict[ChannelId, str]:
    """Return the name of every channel, retired ones too, by id."""
    return {channel.id: channel.name for channel in session.read(town_queries.channels)}
