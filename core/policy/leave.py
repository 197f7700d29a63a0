"""How a town gives leave to post: which steps lead to it, what a request must name, who is told, and until when."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import TYPE_CHECKING

from core.late_dataclass import dataclass
from core.model.town import AuthorisationKind, Role
from core.toml_file import Table

if TYPE_CHECKING:
    from core.model.uses import UseNotice, UseRequest, UseStep


@dataclass(frozen=True)
class LeaveSteps:
    """What leads to leave to post, as a town's document has it.

    ``permitted_first`` asks the permission of the person's Director before the approval; ``kinds`` are what a request
    may be for. ``told`` are the roles that get a written notice of it, none where nobody is told. ``password_days`` is
    after how many days a password is changed again, ``None`` for no such rule.
    """

    clause: str = ""
    permitted_first: bool = False
    kinds: tuple[AuthorisationKind, ...] = tuple(AuthorisationKind)
    needs_overseer: bool = False
    needs_end: bool = False
    told: tuple[Role, ...] = ()
    password_days: int | None = None


PLAIN_LEAVE = LeaveSteps()
"""Where a document says nothing: who may approve gives leave, and nothing else is asked."""


def read_leave(table: Table) -> LeaveSteps:
    """Return the steps that a pack's table tells. Raises: BadInput."""
    table.only({"clause", "permitted_first", "kinds", "needs_overseer", "needs_end", "told", "password_days"})
    return LeaveSteps(
        clause=table.text("clause"),
        permitted_first=table.has("permitted_first") and table.boolean("permitted_first"),
        kinds=table.choices("kinds", AuthorisationKind) if table.has("kinds") else tuple(AuthorisationKind),
        needs_overseer=table.has("needs_overseer") and table.boolean("needs_overseer"),
        needs_end=table.has("needs_end") and table.boolean("needs_end"),
        told=table.choices("told", Role) if table.has("told") else (),
        password_days=table.integer("password_days") if table.has("password_days") else None,
    )


class UseStanding(Enum):
    """Say where a request stands; the first three wait for somebody."""

    ASKED = "asked"
    PERMITTED = "permitted"
    TO_BE_TOLD = "to be told"
    DONE = "done"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


def standing_of(
    request: UseRequest, steps: Iterable[UseStep], notices: Iterable[UseNotice], leave: LeaveSteps
) -> UseStanding:
    """Return where a request stands by what was decided about it; ``ASKED`` waits for the first that is asked.

    ``PERMITTED`` waits for the approval, which is the first where no permission is asked before.
    """
    from core.model.uses import UseStepKind

    kinds = {step.kind for step in steps if step.revoked_at is None}
    if request.ended_at is not None:
        return UseStanding.WITHDRAWN
    if UseStepKind.REFUSED in kinds:
        return UseStanding.REFUSED
    if UseStepKind.APPROVED in kinds:
        return UseStanding.TO_BE_TOLD if leave.told and not tuple(notices) else UseStanding.DONE
    if leave.permitted_first and UseStepKind.PERMITTED not in kinds:
        return UseStanding.ASKED
    return UseStanding.PERMITTED
