"""Taking scheduled placements out of line, each with its reasons."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from core.commands.desk import Desk
from core.model.findings import Finding
from core.model.posts import HoldKind, HoldReason, Placement
from core.model.states import State
from core.store import posts as post_queries

SENT_BACK = "sent-back"
"""What stands for the rule in a note of what a placement was sent back for."""


def hold_by_gate(desk: Desk, placement: Placement, was: Placement, reasons: Sequence[Finding]) -> None:
    """Hold a placement for what the gate found; ``was`` is how it stood when the step began."""
    desk.suspended.pop(placement.id, None)
    if placement.state is not State.HELD:
        placement = desk.tx.change(placement, state=State.HELD)
    for finding in reasons:
        _note(desk, placement, was, HoldKind.GATE, finding.rule, sentence_key(finding))


def hold_by_person(desk: Desk, placement: Placement, reason: str) -> None:
    """Hold a placement for a person's own reason."""
    desk.change(placement, state=State.HELD)
    _note(desk, placement, placement, HoldKind.PERSON, "", reason)


def note_sent_back(desk: Desk, placement: Placement, words: str) -> None:
    """Keep what a placement was sent back for; it is held by it no longer."""
    reason = _reason(desk, placement, HoldKind.PERSON, SENT_BACK, words)
    desk.add(replace(reason, former_wall=placement.at_wall, settled_at=desk.now))


def note_again(desk: Desk, earlier: HoldReason) -> None:
    """Note a reason that was settled as one that stands again; the earlier note stays as it is."""
    desk.add(replace(earlier, id=desk.new_id(), held_at=desk.now, settled_at=None, revision=0))


def settle_reasons(desk: Desk, placement: Placement) -> None:
    """Mark every reason for which a placement was held as settled."""
    for reason in post_queries.hold_reasons_of(desk.engine, placement.id):
        if reason.settled_at is None:
            desk.change(reason, settled_at=desk.now)


def sentence_key(finding: Finding) -> str:
    """Return a finding's case and values as text, from which its sentence can be made again."""
    return json.dumps(
        {"case": finding.case, "clause": finding.clause, **dict(finding.values)}, ensure_ascii=False, sort_keys=True
    )


def _note(desk: Desk, placement: Placement, was: Placement, kind: HoldKind, rule: str, said: str) -> None:
    desk.add(replace(_reason(desk, placement, kind, rule, said), former_wall=was.at_wall))


def _reason(desk: Desk, placement: Placement, kind: HoldKind, rule: str, said: str) -> HoldReason:
    return HoldReason(
        id=desk.new_id(),
        placement_id=placement.id,
        kind=kind,
        rule=rule,
        said=said,
        held_at=desk.now,
        held_by=desk.who.person_id,
        former_wall=None,
    )
