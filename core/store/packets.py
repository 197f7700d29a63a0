"""Queries about packets, their answers, and the keys that signed them."""

from __future__ import annotations

from core.model.keys import SigningKey
from core.model.kinds import Instant, PersonId
from core.model.packets import Packet, PacketAnswer
from core.store.engine import Engine
from core.store.rows import instant_text

_WAITS = "NOT EXISTS (SELECT 1 FROM answer_outcome o WHERE o.id = t.id)"


def packets_for(engine: Engine, person_id: PersonId) -> list[Packet]:
    """Return the packets made for a person, the latest first."""
    return engine.records(Packet, "WHERE t.for_person = :person ORDER BY t.made_at DESC, t.id DESC", person=person_id)


def packets_of_seal(engine: Engine, seal_id: str) -> list[Packet]:
    """Return the packets made of a seal, the latest first."""
    return engine.records(Packet, "WHERE t.seal_id = :seal ORDER BY t.made_at DESC, t.id DESC", seal=seal_id)


def open_packets(engine: Engine, now: Instant) -> list[Packet]:
    """Return the packets to which an answer can still come: in time, not withdrawn, none applied; the latest first."""
    return engine.records(
        Packet,
        "WHERE t.withdrawn_at IS NULL AND t.good_until > :now AND NOT EXISTS (SELECT 1 FROM packet_answer a"
        " JOIN answer_outcome o ON o.id = a.id WHERE a.packet_id = t.id AND o.outcome = 'applied')"
        " ORDER BY t.made_at DESC, t.id DESC",
        now=instant_text(now),
    )


def is_applied(engine: Engine, packet_id: str) -> bool:
    """Tell whether an answer to a packet was applied."""
    found = engine.value(
        "SELECT 1 FROM packet_answer t JOIN answer_outcome o ON o.id = t.id"
        " WHERE t.packet_id = :packet AND o.outcome = 'applied' LIMIT 1",
        packet=packet_id,
    )
    return found is not None


def waiting_answers(engine: Engine, packet_id: str | None = None) -> list[PacketAnswer]:
    """Return the answers to a packet, or (``None``) to any, that wait for their key to be accepted."""
    of_packet = "" if packet_id is None else " AND t.packet_id = :packet"
    where = f"WHERE {_WAITS}{of_packet} ORDER BY t.imported_at, t.id"
    return engine.records(PacketAnswer, where, packet=packet_id)


def keys_with(engine: Engine, public: str) -> list[SigningKey]:
    """Return the keys whose public half this is, whosever they are."""
    return engine.records(SigningKey, "WHERE t.public = :public ORDER BY t.made_at, t.id", public=public)


def standing_keys_of_own_computers(engine: Engine) -> list[SigningKey]:
    """Return the keys that people have on computers of their own and that have not ended, the oldest first."""
    return engine.records(
        SigningKey,
        "WHERE t.ended_at IS NULL AND NOT EXISTS (SELECT 1 FROM credential c WHERE c.id = t.id)"
        " ORDER BY t.made_at, t.id",
    )


def keys_of_own_computers(engine: Engine, person_id: PersonId) -> list[SigningKey]:
    """Return the keys that a person has on computers of their own, ended ones too, the oldest first."""
    return engine.records(
        SigningKey,
        "WHERE t.person_id = :person AND NOT EXISTS (SELECT 1 FROM credential c WHERE c.id = t.id)"
        " ORDER BY t.made_at, t.id",
        person=person_id,
    )
