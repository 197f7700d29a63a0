"""Packets as who sends for approval sees them: for whom one can be made, and what an answer says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from core.commands.actors import actor_facts
from core.commands.answers import TakeAnswer
from core.commands.awaited import Awaited, awaited, may_decide, own_lines
from core.commands.calendar import Who
from core.commands.packets import write_packet_file
from core.errors import CalendarError
from core.exchange.regular_file import read_regular_file
from core.model.askings import AwaitedKind
from core.model.kinds import Instant, PersonId, PhotoId
from core.model.packets import AnswerOutcome, Outcome, Packet
from core.model.posts import Verdict
from core.model.town import Person
from core.packets.answer import MOST_BYTES, Answer, SignedAnswer, answer_of, signed_answer
from core.packets.packet import Packet as PacketTold
from core.packets.packet import packet_of
from core.packets.six_words import six_words
from core.store import packets as queries
from core.store import town as town_queries
from core.store.engine import Engine
from ui.models.period_words import period_words
from ui.models.photo_words import filled
from ui.session import Session

PACKET_SUFFIX, ANSWER_SUFFIX = ".oyez-packet", ".oyez-answer"


@dataclass(frozen=True)
class Reader:
    """Somebody for whom a packet can be made: of which seal, and of which photos, told in a line."""

    person: Person
    seal_id: str | None
    photos: tuple[PhotoId, ...]
    told: str


@dataclass(frozen=True)
class AnswerTold:
    """What an answer file says: whose it is, of which packet, each decision, and why it cannot be taken in, if so."""

    signed: SignedAnswer
    person: str
    packet: str
    decisions: tuple[str, ...]
    problem: str


@dataclass(frozen=True)
class WaitingAnswer:
    """An answer that waits for its key to be accepted: whose, with the six words of the key."""

    id: str
    person: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Endable:
    """Something that can be ended for a reason, a packet that went out or a key elsewhere: whose it is, and what."""

    id: str
    person: str
    told: str


def open_packets(session: Session) -> tuple[Endable, ...]:
    """Return the packets to which an answer can still come, the latest first."""
    found = session.read(lambda engine: queries.open_packets(engine, session.now()))
    return tuple(
        Endable(each.id, _name(session, each.for_person), _named(session, _told(session, each))) for each in found
    )


def keys_elsewhere(session: Session) -> tuple[Endable, ...]:
    """Return the keys with which people decide on computers of their own, the oldest first."""
    found = session.read(queries.standing_keys_of_own_computers)
    return tuple(Endable(each.id, _name(session, each.person_id), _since(session, each.made_at)) for each in found)


def readers(session: Session) -> tuple[Reader, ...]:
    """Return for whom a packet can be made now, by name: others than who works, who have something to decide."""
    found = awaited(session.office.calendar, session.now())
    people = (each for each in session.read(town_queries.people) if each.id != session.person.id)
    return tuple(reader for person in people for reader in _readings(session, person, found))


def write_packet(session: Session, packet_id: str, target: Path) -> None:
    """Write a packet's file. Raises: CalendarError."""
    write_packet_file(session.office.calendar, packet_id, target)


def packet_name(session: Session, reader: Reader) -> str:
    """Return what a packet's file is called, of letters that every file system takes."""
    plain = "".join(letter if letter.isalnum() or letter in " -" else "" for letter in reader.person.name)
    return f"Oyez packet {plain} {session.today().isoformat()}{PACKET_SUFFIX}"


def read_answer(path: Path) -> SignedAnswer:
    """Return what an answer file holds. Raises: BadInput."""
    return signed_answer(read_regular_file(path, MOST_BYTES))


def told_answer(session: Session, signed: SignedAnswer) -> AnswerTold:
    """Return what an answer says, and why it cannot be taken in. Raises: BadInput for one that is altered."""
    answer = answer_of(signed)
    packet = session.read(lambda engine: engine.record(Packet, answer.packet))
    told = None if packet is None else _told(session, packet)
    reader = "" if told is None else told.reader.name
    return AnswerTold(signed, reader, _named(session, told), tuple(_decisions(answer, told)), _problem(session, signed))


def waiting_answers(session: Session) -> tuple[WaitingAnswer, ...]:
    """Return the answers that wait for their key to be accepted, the longest waiting first."""
    return session.read(_waiting)


def waiting_answer(session: Session, answer_id: str) -> WaitingAnswer | None:
    """Return one that waits, ``None`` where it does not."""
    return next((each for each in waiting_answers(session) if each.id == answer_id), None)


def left_out(session: Session, answer_id: str) -> int:
    """Return how many decisions of an answer were left out, because what they were about had changed."""
    outcome = session.read(lambda engine: engine.record(AnswerOutcome, answer_id))
    return 0 if outcome is None else len(outcome.left_out)


def is_refused(session: Session, answer_id: str) -> bool:
    """Tell whether an answer was not applied though its key was accepted."""
    outcome = session.read(lambda engine: engine.record(AnswerOutcome, answer_id))
    return outcome is not None and outcome.outcome is Outcome.REFUSED


def _readings(session: Session, person: Person, found: tuple[Awaited, ...]) -> Iterator[Reader]:
    actor = actor_facts(session.office.calendar, Who(person.id), session.now())
    mine = [each for each in found if may_decide(each, actor, session.pack)]
    photos = tuple(PhotoId(each.record_id) for each in mine if each.kind is AwaitedKind.PHOTO)
    seals = [each for each in mine if each.kind is AwaitedKind.SEAL and each.seal is not None]
    told_photos = _tr("%n photos", len(photos)) if len(photos) != 1 else _tr("1 photo")
    for each in seals:
        assert each.seal is not None
        days = period_words(each.seal.from_day, each.seal.until_day)
        told = filled(_tr("%1, %2 of its posts"), days, str(own_lines(each.seal, actor, session.pack)))
        yield Reader(person, each.record_id, photos, f"{told} · {told_photos}" if photos else told)
    if photos and not seals:
        yield Reader(person, None, photos, told_photos)


def _name(session: Session, person_id: PersonId) -> str:
    person = session.read(lambda engine: engine.record(Person, person_id))
    return "" if person is None else person.name


def _since(session: Session, at: Instant) -> str:
    return filled(_tr("Accepted %1"), session.texts.since(session.zone.wall(at), session.today()))


def _told(session: Session, packet: Packet) -> PacketTold | None:
    try:
        return packet_of(session.office.calendar.files.content(packet.sha256).decode("utf-8"))
    except CalendarError:
        return None


def _named(session: Session, told: PacketTold | None) -> str:
    if told is None:
        return ""
    made = session.texts.since(session.zone.wall(told.made_at), session.today())
    if told.seal is None:
        return filled(_tr("Photos, made %1"), made)
    return filled(_tr("Calendar of %1, made %2"), period_words(told.seal.from_day, told.seal.until_day), made)


def _decisions(answer: Answer, told: PacketTold | None) -> Iterator[str]:
    lines = () if told is None or told.seal is None else told.seal.lines
    photos = () if told is None else told.photos
    names: dict[str, str] = {line.id: line.title for line in lines}
    names.update({str(photo.id): photo.name for photo in photos})
    said = (
        *((each.line, each.verdict, each.comment) for each in answer.lines),
        *((each.photo_id, each.verdict, each.comment) for each in answer.photos),
    )
    for name, verdict, comment in said:
        if verdict is Verdict.APPROVED:
            yield filled(_tr("Approved: %1"), names.get(name, name))
        else:
            yield filled(_tr("Returned: %1, “%2”"), names.get(name, name), comment)


def _problem(session: Session, signed: SignedAnswer) -> str:
    try:
        session.office.preview(TakeAnswer(signed), session.who)
    except CalendarError as refused:
        return session.texts.error(refused, session.today())
    return ""


def _waiting(engine: Engine) -> tuple[WaitingAnswer, ...]:
    return tuple(_told_waiting(engine))


def _told_waiting(engine: Engine) -> Iterator[WaitingAnswer]:
    for each in queries.waiting_answers(engine):
        packet = engine.record(Packet, each.packet_id)
        person = None if packet is None else engine.record(Person, packet.for_person)
        yield WaitingAnswer(each.id, "" if person is None else person.name, six_words(each.public))


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Packets", text, "", count)
