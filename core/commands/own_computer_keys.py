"""Commands that accept the key that a person made on their own computer, and end such a key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core.commands.answer_applied import Applied, apply_answer, turn_down
from core.commands.answer_checked import check_answer, key_of
from core.commands.answers import ensure_waits
from core.commands.desk import Desk
from core.commands.of_town import OfTown, reasoned
from core.commands.years import check_years
from core.errors import Conflict, NotAllowed
from core.model.keys import Credential, SigningKey
from core.model.kinds import Wall
from core.model.packets import OWN_COMPUTER, KeyAcceptance, PacketAnswer
from core.model.town import Person
from core.packets.answer import Answer, SignedAnswer, answer_of
from core.words.clean import clean_line


@dataclass(frozen=True)
class AcceptKey(OfTown):
    """State that one compared the six words of a key with its person, and apply the answer that it signed.

    It lets somebody sign as that person, as a new password does, so that it is for who may offer those; never for the
    person themselves. Who made the packet may: in most towns the desk is one person, and the act is signed by them.
    ``how`` is the telephone number, or that they met; ``compared_at`` is when.
    """

    answer_id: str
    how: str
    compared_at: Wall

    thorough: ClassVar[bool] = True

    def apply(self, desk: Desk) -> str:
        """Keep the key; where the answer cannot be applied any more, say so of it and keep the key all the same.

        Raises: NotAllowed for one's own key, where it is not said how or when the words were compared, or where the
        answer waits no longer.
        """
        kept = desk.get(PacketAnswer, self.answer_id)
        ensure_waits(desk, kept)
        answer, how = answer_of(SignedAnswer(kept.text, kept.signature)), clean_line(self.how)
        self._check(desk, answer, how)
        key = SigningKey(desk.new_id(), answer.person, answer.key, desk.now, OWN_COMPUTER)
        desk.add(key)
        by = (desk.person().id, desk.now)
        desk.add(KeyAcceptance(key.id, kept.id, answer.key, how, self.compared_at, *by))
        try:
            packet = check_answer(desk, answer, kept.imported_at)
            apply_answer(desk, Applied(kept, answer, packet, key))
        except (NotAllowed, Conflict) as refused:
            turn_down(desk, kept, key, refused.code)
        return kept.id

    def label(self, desk: Desk) -> str:
        """Return whose key it is."""
        kept = desk.get(PacketAnswer, self.answer_id)
        return desk.get(Person, answer_of(SignedAnswer(kept.text, kept.signature)).person).name

    def _check(self, desk: Desk, answer: Answer, how: str) -> None:
        if answer.person == desk.person().id:
            raise NotAllowed("key-of-oneself")
        if not how:
            raise NotAllowed("key-not-compared")
        check_years(self.compared_at)
        if desk.instant(self.compared_at) > desk.now:
            raise NotAllowed("key-compared-ahead")
        if key_of(desk, answer) is not None:
            raise NotAllowed("key-accepted-already")


@dataclass(frozen=True)
class EndKey(OfTown):
    """End the key of a person's own computer, which was lost or is known to somebody; what it signed stands."""

    key_id: str
    reason: str

    def apply(self, desk: Desk) -> str:
        """Note it. Raises: NotAllowed without a reason, twice, or for a key that a password opens here."""
        key, reason = desk.get(SigningKey, self.key_id), reasoned(self.reason)
        if desk.engine.record(Credential, key.id) is not None:
            raise NotAllowed("key-of-a-password")
        if key.ended_at is not None:
            raise NotAllowed("ended-already")
        desk.change(key, ended_at=desk.now, ended_by=desk.person().id, ended_why=reason)
        return key.id

    def label(self, desk: Desk) -> str:
        """Return whose key it was."""
        return desk.get(Person, desk.get(SigningKey, self.key_id).person_id).name
