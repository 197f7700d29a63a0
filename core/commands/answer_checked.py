"""Whether an answer may be taken in: that it answers this packet, in time, by a key of its person."""

from __future__ import annotations

from core.commands.desk import Desk
from core.errors import NotAllowed
from core.model.keys import SigningKey
from core.model.kinds import Instant
from core.model.packets import Packet
from core.packets.answer import Answer, answers
from core.packets.packet import packet_of
from core.store import packets as queries
from core.store import town as town_queries


def check_answer(desk: Desk, answer: Answer, imported_at: Instant) -> Packet:
    """Return the packet that an answer answers. Raises: NotAllowed with the reason why it is not taken."""
    if answer.calendar_id != town_queries.town(desk.engine).calendar_id:
        raise NotAllowed("answer-foreign")
    packet = desk.engine.record(Packet, answer.packet)
    if packet is None:
        raise NotAllowed("answer-of-no-packet")
    if answer.packet_hash != packet.sha256:
        raise NotAllowed("answer-of-another-packet")
    if answer.person != packet.for_person:
        raise NotAllowed("answer-of-another-person")
    if not answers(packet_of(desk.calendar.files.content(packet.sha256).decode("utf-8")), answer):
        raise NotAllowed("answer-of-another-packet")
    if packet.withdrawn_at is not None:
        raise NotAllowed("packet-withdrawn", reason=packet.withdrawn_why)
    if queries.is_applied(desk.engine, packet.id):
        raise NotAllowed("packet-answered")
    decided = (*(line.at for line in answer.lines), *(photo.at for photo in answer.photos))
    if max(imported_at, *decided) > packet.good_until:
        raise NotAllowed("packet-expired")
    return packet


def key_of(desk: Desk, answer: Answer) -> SigningKey | None:
    """Return the key that signed an answer, ``None`` for one that nobody accepted yet.

    Raises: NotAllowed for a key of somebody else, or one that ended.
    """
    known = queries.keys_with(desk.engine, answer.key)
    if any(key.person_id != answer.person for key in known):
        raise NotAllowed("answer-key-of-another")
    standing = [key for key in known if key.ended_at is None]
    if known and not standing:
        raise NotAllowed("answer-key-ended")
    return standing[0] if standing else None
