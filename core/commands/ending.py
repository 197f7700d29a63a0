"""Taking back what somebody said or recorded, and ending what a register keeps: each once, for a reason."""

from __future__ import annotations

from core.commands.decisions import Revocable, revoke
from core.commands.desk import Desk
from core.commands.of_town import reasoned
from core.errors import NotAllowed
from core.model.registers import Agreement, OwnContact, TownWord

Entry = Agreement | OwnContact | TownWord
"""What a register keeps until somebody ends it."""


def take_back(desk: Desk, said: Revocable, why: str) -> None:
    """Revoke what was said; what stands on it is held in the same step.

    Raises: NotAllowed without a reason, or twice.
    """
    reason = reasoned(why)
    if said.revoked_at is not None:
        raise NotAllowed("taken-back-already")
    revoke(desk, [said], reason)


def end(desk: Desk, entry: Entry, why: str) -> None:
    """End an entry; what stands on it is held in the same step.

    Raises: NotAllowed without a reason, or twice.
    """
    reason = reasoned(why)
    if entry.ended_at is not None:
        raise NotAllowed("ended-already")
    desk.change(entry, ended_at=desk.now, ended_by=desk.person().id, ended_why=reason)
