"""Commands that make a packet for a person, and withdraw one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from core.commands.calendar import Calendar
from core.commands.desk import Desk
from core.commands.of_town import reasoned
from core.commands.packet_content import PacketWords, Wished, packet_content
from core.commands.seal_standing import SealStanding, standing_of
from core.commands.seals import ensure_stands
from core.errors import NotAllowed
from core.model.content import digest
from core.model.kinds import PersonId, PhotoId, Sha256
from core.model.media import StoredFile
from core.model.packets import Packet
from core.model.seals import Seal
from core.model.town import Person
from core.packets.packet_file import ensure_fits, signed_packet, write_packet
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.store import keys

MEDIA_TYPE = "application/vnd.oyez.packet+json"


@dataclass(frozen=True)
class MakePacket:
    """Make a packet for a person, of a seal (``None`` for none) and of photos that wait for them.

    ``words`` makes its sentences. The file is written by ``write_packet_file``, as often as one likes.
    """

    for_person: PersonId
    seal_id: str | None
    photos: tuple[PhotoId, ...]
    words: PacketWords = field(compare=False, repr=False)

    act: ClassVar[Act | None] = Act.SEND_PERIOD
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say that the calendar belongs to nobody in particular."""
        return SubjectFacts()

    def apply(self, desk: Desk) -> str:
        """Write the packet, its text among the stored files, signed by who makes it.

        Raises: NotAllowed where people do not sign in, for oneself, for a seal that is not open, where nothing is the
        person's to decide, or where it would be too large.
        """
        signer = desk.who.signer
        key = keys.standing_key(desk.engine, desk.person().id)
        if signer is None or key is None or key.public != signer.public:
            raise NotAllowed("packet-needs-sign-in")
        if self.for_person == desk.person().id:
            raise NotAllowed("packet-to-oneself")
        wished = Wished(self.for_person, self._stands(desk), self.photos)
        packet = packet_content(desk, wished, key.public, self.words)
        ensure_fits(packet)
        content = packet.text.encode("utf-8")
        sha256 = digest(packet.text)
        desk.to_keep[sha256] = content
        desk.add(StoredFile(sha256, f"{packet.id}.json", MEDIA_TYPE, len(content), desk.now))
        desk.add(
            Packet(
                id=packet.id,
                sha256=sha256,
                seal_id=self.seal_id,
                photos=tuple(photo.id for photo in packet.photos),
                for_person=self.for_person,
                made_by=desk.person().id,
                made_at=desk.now,
                good_until=packet.good_until,
                key_id=key.id,
                signature=signer.sign(signed_packet(sha256)),
            )
        )
        return packet.id

    def label(self, desk: Desk) -> str:
        """Return for whom it is."""
        return desk.get(Person, self.for_person).name

    def _stands(self, desk: Desk) -> SealStanding | None:
        if self.seal_id is None:
            return None
        seal = desk.get(Seal, self.seal_id)
        ensure_stands(desk, seal)
        if seal.until_day < desk.today:
            raise NotAllowed("period-is-past")
        stands = standing_of(desk.calendar, seal, desk.now)
        if stands.is_lapsed:
            raise NotAllowed("seal-lapsed", until=str(seal.approve_by))
        return stands


@dataclass(frozen=True)
class WithdrawPacket:
    """Take no answer to a packet any more."""

    packet_id: str
    reason: str

    act: ClassVar[Act | None] = Act.SEND_PERIOD
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say that the calendar belongs to nobody in particular."""
        return SubjectFacts()

    def apply(self, desk: Desk) -> str:
        """Note it. Raises: NotAllowed without a reason, or twice."""
        packet, reason = desk.get(Packet, self.packet_id), reasoned(self.reason)
        if packet.withdrawn_at is not None:
            raise NotAllowed("packet-withdrawn", reason=packet.withdrawn_why)
        desk.change(packet, withdrawn_at=desk.now, withdrawn_by=desk.person().id, withdrawn_why=reason)
        return packet.id

    def label(self, desk: Desk) -> str:
        """Return for whom it was."""
        return desk.get(Person, desk.get(Packet, self.packet_id).for_person).name


def write_packet_file(calendar: Calendar, packet_id: str, target: Path) -> None:
    """Write the file of a packet that was made. Raises: as ``core.packets.packet_file.write_packet``."""
    packet = calendar.engine.record(Packet, packet_id)
    if packet is None:
        raise NotAllowed("answer-of-no-packet")
    content: Callable[[Sha256], bytes] = calendar.files.content
    write_packet(target, content(packet.sha256).decode("utf-8"), packet.signature, content)
