"""Commands that declare an emergency and end it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core.commands.actors import actor_facts
from core.commands.calendar import Who
from core.commands.desk import Desk
from core.commands.holding import hold_by_gate
from core.errors import NotAllowed
from core.model.findings import Finding, Severity
from core.model.kinds import EmergencyId, PersonId
from core.model.town import Emergency
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.policy.rights import Grant, Yes, may
from core.store import posts as post_queries
from core.store import town as town_queries
from core.store.rows import instant_text
from core.words.clean import clean_line

EMERGENCY = "emergency"
"""What stands for the rule where a placement is held because its time fell in an emergency."""


@dataclass(frozen=True)
class DeclareEmergency:
    """Declare an emergency: one fact, by which everything below the first class reads as held."""

    name: str
    on_word_of: PersonId | None = None

    act: ClassVar[Act | None] = Act.DECLARE_EMERGENCY
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say that it is about the whole calendar."""
        return SubjectFacts()

    def apply(self, desk: Desk) -> str:
        """Write the fact. Raises: NotAllowed without a name, or on the word of nobody who may declare one."""
        name = clean_line(self.name)
        if not name:
            raise NotAllowed("name-needed")
        on_word = desk.grant_for(Act.DECLARE_EMERGENCY, self.subject(desk)) is Grant.ON_WORD
        if on_word or self.on_word_of is not None:
            _ensure_word(desk, self.on_word_of)
        emergency = Emergency(EmergencyId(desk.new_id()), name, desk.now, desk.person().id, self.on_word_of)
        return desk.add(emergency).id

    def label(self, desk: Desk) -> str:
        """Return the emergency's name."""
        return clean_line(self.name)


@dataclass(frozen=True)
class EndEmergency:
    """End an emergency. What was due while the last one was in force is held, to be looked at one by one."""

    emergency_id: EmergencyId

    act: ClassVar[Act | None] = Act.DECLARE_EMERGENCY
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say that it is about the whole calendar."""
        return SubjectFacts()

    def apply(self, desk: Desk) -> str:
        """End it. Raises: NotAllowed where it has ended."""
        emergency = desk.get(Emergency, self.emergency_id)
        if emergency.ended_at is not None:
            raise NotAllowed("emergency-ended-already")
        desk.change(emergency, ended_at=desk.now, ended_by=desk.person().id)
        desk.reach(*post_queries.posts_of_emergency(desk.engine, emergency.id))
        if town_queries.emergencies_in_force(desk.engine):
            return emergency.id
        values = (("emergency", emergency.name),)
        fell = Finding(EMERGENCY, "fell-in-emergency", Severity.BLOCK, "", values=values)
        for placement in post_queries.due_or_past(desk.engine, instant_text(desk.now)):
            hold_by_gate(desk, placement, placement, [fell])
        return emergency.id

    def label(self, desk: Desk) -> str:
        """Return the emergency's name."""
        return desk.get(Emergency, self.emergency_id).name


def _ensure_word(desk: Desk, person_id: PersonId | None) -> None:
    """Refuse unless a person is named who may declare an emergency by their own word."""
    if person_id is not None:
        actor = actor_facts(desk.calendar, Who(person_id), desk.now)
        answer = may(Act.DECLARE_EMERGENCY, actor, SubjectFacts(), desk.calendar.pack)
        if isinstance(answer, Yes) and answer.grant is not Grant.ON_WORD:
            return
    raise NotAllowed("word-needed")
