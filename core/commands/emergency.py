"""Commands that declare an emergency, end it, and say that it was declared by mistake."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core.commands.actors import actor_facts
from core.commands.calendar import Who
from core.commands.desk import Desk
from core.commands.holding import hold_by_gate
from core.errors import NotAllowed
from core.model.emergencies import BY_MISTAKE_FOR, LOOKED_AT_ONE_BY_ONE, EmergencyEnding, EndingKind
from core.model.findings import Finding, Severity
from core.model.kinds import EmergencyId, PersonId
from core.model.posts import Placement
from core.model.town import Emergency
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.policy.rights import may_by_own_word
from core.store import emergencies as emergency_queries
from core.store import posts as post_queries
from core.store import town as town_queries
from core.words.clean import clean_line

EMERGENCY = "emergency"
"""What stands for the rule where a placement is held to be looked at after an emergency."""


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
        _ensure_word(desk, self.on_word_of)
        emergency = Emergency(EmergencyId(desk.new_id()), name, desk.now, desk.person().id, self.on_word_of)
        return desk.add(emergency).id

    def label(self, desk: Desk) -> str:
        """Return the emergency's name."""
        return clean_line(self.name)


@dataclass(frozen=True)
class _OnEmergency:
    """An act on one emergency, by who may declare one, or by a coordinator on the word of such a person."""

    emergency_id: EmergencyId
    on_word_of: PersonId | None = None

    act: ClassVar[Act | None] = Act.DECLARE_EMERGENCY
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say that it is about the whole calendar."""
        return SubjectFacts()

    def label(self, desk: Desk) -> str:
        """Return the emergency's name."""
        return desk.get(Emergency, self.emergency_id).name


@dataclass(frozen=True)
class EndEmergency(_OnEmergency):
    """End an emergency. With the last one, what fell in it or goes out soon is held, to be looked at one by one."""

    def apply(self, desk: Desk) -> str:
        """End it. Raises: NotAllowed where it has ended, or on the word of nobody who may end one."""
        emergency = _in_force(desk, self.emergency_id)
        _ensure_word(desk, self.on_word_of)
        _end(desk, emergency, EmergencyEnding(emergency.id, EndingKind.OVER, self.on_word_of))
        if not town_queries.emergencies_in_force(desk.engine):
            _hold_for_review(desk, emergency.name)
        return emergency.id


@dataclass(frozen=True)
class DeclaredByMistake(_OnEmergency):
    """Say that an emergency was declared by mistake: everything stands again as if it had not been declared.

    Who declared it needs nobody's word for that.
    """

    def apply(self, desk: Desk) -> str:
        """End it as one that never was.

        Raises: NotAllowed half an hour after its declaration, once a post about it went out, where it has ended, or on
        the word of nobody who may end one.
        """
        emergency = _in_force(desk, self.emergency_id)
        if emergency.declared_by != desk.person().id:
            _ensure_word(desk, self.on_word_of)
        if desk.now > emergency.declared_at + BY_MISTAKE_FOR:
            raise NotAllowed("too-late-for-mistake", name=emergency.name)
        if emergency_queries.went_out_of(desk.engine, emergency.id):
            raise NotAllowed("went-out-in-emergency", name=emergency.name)
        _end(desk, emergency, EmergencyEnding(emergency.id, EndingKind.MISTAKE, self.on_word_of))
        others = [each for each in emergency_queries.to_be_reviewed(desk.engine) if _overlaps(each, emergency)]
        if others and not town_queries.emergencies_in_force(desk.engine):
            _hold_for_review(desk, others[-1].name)
        return emergency.id


def _in_force(desk: Desk, emergency_id: EmergencyId) -> Emergency:
    emergency = desk.get(Emergency, emergency_id)
    if emergency.ended_at is not None:
        raise NotAllowed("emergency-ended-already")
    return emergency


def _end(desk: Desk, emergency: Emergency, ending: EmergencyEnding) -> None:
    """Write the end. What goes out at once for it has no ground any more, and is judged by that."""
    desk.change(emergency, ended_at=desk.now, ended_by=desk.person().id)
    desk.add(ending)
    desk.reach(*post_queries.posts_of_emergency(desk.engine, emergency.id))


def _overlaps(ended: Emergency, later: Emergency) -> bool:
    """Tell whether an emergency that is over ended while a later one was in force."""
    return ended.ended_at is not None and ended.ended_at >= later.declared_at


def _hold_for_review(desk: Desk, name: str) -> None:
    """Hold what fell in the emergency or goes out within two weeks; the rest keeps its place and is looked at whole."""
    for placement in emergency_queries.in_line_of(desk.engine, immediate_keys(desk)):
        case = _case(desk, placement)
        if case is not None:
            held = Finding(EMERGENCY, case, Severity.BLOCK, "", values=(("emergency", name),))
            hold_by_gate(desk, placement, placement, [held])


def _case(desk: Desk, placement: Placement) -> str | None:
    closed = placement.closes is not None and placement.closes <= desk.now
    if closed or (placement.at is not None and placement.at <= desk.now):
        return "fell-in-emergency"
    is_soon = placement.at is not None and placement.at <= desk.now + LOOKED_AT_ONE_BY_ONE
    return "soon-after-emergency" if is_soon else None


def immediate_keys(desk: Desk) -> tuple[str, ...]:
    """Return the keys of the classes that no emergency holds."""
    return tuple(priority.key for priority in desk.calendar.pack.classes if priority.immediate)


def _ensure_word(desk: Desk, person_id: PersonId | None) -> None:
    """Refuse a word of somebody who may not declare an emergency, and none where the actor needs one."""
    whose = desk.actor if person_id is None else actor_facts(desk.calendar, Who(person_id), desk.now)
    if not may_by_own_word(Act.DECLARE_EMERGENCY, whose, SubjectFacts(), desk.calendar.pack):
        raise NotAllowed("word-needed")
