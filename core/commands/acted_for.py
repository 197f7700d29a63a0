"""Both names on what a stand-in does: in the log, and on record beside each decision."""

from __future__ import annotations

from core.commands.desk import Desk
from core.commands.signatures import decisions
from core.model.acted_for import ActedFor


def mark_acted_for(desk: Desk) -> None:
    """Write beside each decision that the step made or took back in somebody's place whose place that was.

    It is one of the step's decisions itself, and signed like them.
    """
    if not desk.acted_for:
        return
    for change, said in list(decisions(desk)):
        place = desk.acted_for.get((change.table, change.id))
        if place is not None:
            stood, role = place
            name = f"{change.table} {change.id} {said.value}"
            by = desk.person().id
            desk.tx.add(ActedFor(name, change.table, change.id, said, stood.person.id, by, stood.naming_id, role.value))


def name_in_log(desk: Desk, own_name: str) -> str:
    """Return by what name a step stands in the log: one's own and, for a stand-in's act, that of whose place it was."""
    stood = {place[0].person.id: place[0].person for place in desk.acted_for.values()}
    return ", for ".join((own_name, *(f"{person.name} ({person.title})" for person in stood.values())))
