"""Commands that take in the answer to a packet, or turn one down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core.commands.answer_applied import Applied, apply_answer, turn_down
from core.commands.answer_checked import check_answer, key_of
from core.commands.desk import Desk
from core.commands.of_town import reasoned
from core.errors import NotAllowed
from core.model.packets import AnswerOutcome, Packet, PacketAnswer
from core.model.town import Person
from core.packets.answer import SignedAnswer, answer_of
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.store import packets as queries


@dataclass(frozen=True)
class _OfAnswer:
    """An act of who sends for approval, on what came back."""

    act: ClassVar[Act | None] = Act.SEND_PERIOD
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = True

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say that the calendar belongs to nobody in particular."""
        return SubjectFacts()


@dataclass(frozen=True)
class TakeAnswer(_OfAnswer):
    """Take in an answer: what it decides is decided as if its person had sat here.

    One that is signed by a key that nobody knows is kept, and decides once the key is accepted.
    """

    signed: SignedAnswer

    def apply(self, desk: Desk) -> str:
        """Keep the answer, and write what it decides.

        Raises: BadInput for an altered answer; NotAllowed for one of another packet, person or calendar, one that came
        too late or twice, by a key that ended, or of decisions that are not its person's; Conflict where all changed.
        """
        answer = answer_of(self.signed)
        packet = check_answer(desk, answer, desk.now)
        if queries.waiting_answers(desk.engine, packet.id):
            raise NotAllowed("answer-waits")
        key = key_of(desk, answer)
        kept = PacketAnswer(
            id=desk.new_id(),
            packet_id=packet.id,
            text=self.signed.text,
            public=answer.key,
            signature=self.signed.signature,
            imported_by=desk.person().id,
            imported_at=desk.now,
        )
        desk.add(kept)
        if key is not None:
            apply_answer(desk, Applied(kept, answer, packet, key))
        return kept.id

    def label(self, desk: Desk) -> str:
        """Return whose it is."""
        return desk.get(Person, answer_of(self.signed).person).name


@dataclass(frozen=True)
class RefuseAnswer(_OfAnswer):
    """Turn an answer down that waits for its key: its words were others, or nobody knows of it."""

    answer_id: str
    reason: str

    def apply(self, desk: Desk) -> str:
        """Note it. Raises: NotAllowed without a reason, or where it waits no longer."""
        answer, reason = desk.get(PacketAnswer, self.answer_id), reasoned(self.reason)
        ensure_waits(desk, answer)
        turn_down(desk, answer, None, reason)
        return answer.id

    def label(self, desk: Desk) -> str:
        """Return whose it was said to be."""
        packet = desk.get(Packet, desk.get(PacketAnswer, self.answer_id).packet_id)
        return desk.get(Person, packet.for_person).name


def ensure_waits(desk: Desk, answer: PacketAnswer) -> None:
    """Refuse an answer that was applied or turned down. Raises: NotAllowed."""
    if desk.engine.record(AnswerOutcome, answer.id) is not None:
        raise NotAllowed("answer-settled")
