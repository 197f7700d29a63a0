"""In whose place a decision was given."""

from __future__ import annotations

from core.late_dataclass import dataclass
from core.model.keys import Said
from core.model.kinds import PersonId


@dataclass(frozen=True)
class ActedFor:
    """One decision, or its taking back, that ``acted_by`` gave in a role that they had as a stand-in alone.

    ``person_id`` is who was stood in for, ``naming_id`` the ``StandIn`` by which, ``role`` the one that it gave. Its id
    is made of the decision's table and id, and of what was said: there is one of each at most.
    """

    id: str
    subject_table: str
    subject_id: str
    said: Said
    person_id: PersonId
    acted_by: PersonId
    naming_id: str
    role: str
    revision: int = 0
