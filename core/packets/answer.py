"""The answer to a packet: what a person decided of it on their own computer, signed by their own key."""

from __future__ import annotations

from enum import Enum

from core.errors import BadInput
from core.late_dataclass import dataclass
from core.model.kinds import Day, Instant, PersonId, PhotoId, PostId, Sha256
from core.model.posts import Verdict
from core.packets.packet import Packet
from core.packets.strict_form import WrongForm, read_text, text_of
from core.signing import Signer, is_signed
from core.words.clean import clean_line

FORM = 1
MOST_BYTES = 10_000_000
"""How large an answer file may be: ten thousand decisions with long comments are less."""


class Kind(Enum):
    """Say what a signed text is, so that no signature of another can stand for it."""

    ANSWER = "oyez packet answer"


@dataclass(frozen=True)
class LineAnswer:
    """A decision about one line of the packet's seal, in ``role``; a comment goes with a return alone."""

    line: str
    post_id: PostId
    content_hash: Sha256
    role: str
    verdict: Verdict
    comment: str
    at: Instant


@dataclass(frozen=True)
class PhotoAnswer:
    """A decision about one photo's file, in ``role``; a comment goes with a return alone."""

    photo_id: PhotoId
    file: Sha256
    role: str
    verdict: Verdict
    comment: str
    at: Instant


@dataclass(frozen=True)
class AnsweredPeriod:
    """Which sealed period the lines are of, and how many of those decided had not been on screen."""

    seal: str
    fingerprint: Sha256
    from_day: Day
    until_day: Day
    unseen: int


@dataclass(frozen=True)
class Answer:
    """What one person decided of one packet, whose text has the hash ``packet_hash``.

    ``key`` is the public key by which it is signed.
    """

    kind: Kind
    form: int
    packet: str
    packet_hash: Sha256
    calendar_id: str
    person: PersonId
    key: str
    made_at: Instant
    period: AnsweredPeriod | None
    lines: tuple[LineAnswer, ...]
    photos: tuple[PhotoAnswer, ...]


@dataclass(frozen=True)
class SignedAnswer:
    """An answer's canonical text with its signature, as hexadecimal; an answer file holds just that."""

    text: str
    signature: str


def sign_answer(answer: Answer, signer: Signer) -> SignedAnswer:
    """Return an answer signed."""
    text = text_of(answer)
    return SignedAnswer(text, signer.sign(text))


def answer_file(signed: SignedAnswer) -> bytes:
    """Return the bytes of an answer file."""
    return text_of(signed).encode("utf-8")


def signed_answer(content: bytes) -> SignedAnswer:
    """Return what an answer file holds; whether it is in order ``answer_of`` tells.

    Raises: BadInput with ``answer-too-large``, or ``answer-unreadable`` where it is no answer file.
    """
    if len(content) > MOST_BYTES:
        raise BadInput(None, None, None, "answer-too-large")
    try:
        return read_text(SignedAnswer, content.decode("utf-8"))
    except (WrongForm, ValueError) as error:
        raise BadInput(None, None, None, "answer-unreadable") from error


def answer_of(signed: SignedAnswer) -> Answer:
    """Return an answer that is signed by the key that it names, and decides each thing once.

    Raises: BadInput with ``answer-altered``, or ``answer-newer``.
    """
    try:
        answer = read_text(Answer, signed.text)
    except WrongForm as error:
        raise BadInput(None, None, None, "answer-altered") from error
    if answer.form > FORM:
        raise BadInput(None, None, None, "answer-newer")
    if not is_signed(answer.key, signed.text, signed.signature) or not _is_sound(answer):
        raise BadInput(None, None, None, "answer-altered")
    return answer


def answers(packet: Packet, answer: Answer) -> bool:
    """Tell whether an answer decides nothing but what its packet asks: these lines and files, in these roles."""
    lines = {(each.id, each.post_id, each.content_hash, each.role) for each in packet.own_lines}
    photos = {(each.id, each.file, each.role) for each in packet.photos}
    given = (each for each in answer.lines if (each.line, each.post_id, each.content_hash, each.role) not in lines)
    shown = (each for each in answer.photos if (each.photo_id, each.file, each.role) not in photos)
    return _is_of_period(packet, answer.period) and next(given, None) is None and next(shown, None) is None


def _is_of_period(packet: Packet, period: AnsweredPeriod | None) -> bool:
    if packet.seal is None or period is None:
        return packet.seal is None and period is None
    sealed = packet.seal
    asked = (sealed.id, sealed.fingerprint, sealed.from_day, sealed.until_day)
    return asked == (period.seal, period.fingerprint, period.from_day, period.until_day)


def _is_sound(answer: Answer) -> bool:
    names = [*(each.line for each in answer.lines), *(each.photo_id for each in answer.photos)]
    unseen = 0 if answer.period is None else answer.period.unseen
    return (
        len(set(names)) == len(names) > 0
        and (answer.period is not None or not answer.lines)
        and 0 <= unseen <= len(answer.lines)
        and all(map(_is_said, answer.lines))
        and all(map(_is_said, answer.photos))
    )


def _is_said(each: LineAnswer | PhotoAnswer) -> bool:
    """Tell whether a comment stands with a return and with nothing else, as the calendar would keep it."""
    return each.comment == clean_line(each.comment) and (each.verdict is Verdict.RETURNED) == bool(each.comment)
