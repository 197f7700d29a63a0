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
            name, stood, role = f"{change.table} {change.id} {said.value}", place.stood_for, place.role.value
            person_id, by = stood.person.id, place.acted_by
            desk.tx.add(ActedFor(name, change.table, change.id, said, person_id, by, stood.naming_id, role))


def name_in_log(desk: Desk, own_name: str) -> str:
    """Return by what name a step stands in the log: one's own and, for a stand-in's act, that of whose place it was."""
    places = (place for place in desk.acted_for.values() if place.acted_by == desk.who.person_id)
    stood = {place.stood_for.person.id: place.stood_for.person for place in places}
    return ", for ".join((own_name, *(f"{person.name} ({person.title})" for person in stood.values())))
