"""Writing what an answer decides, in the name of who signed it: the very records of a decision made here."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from core.commands.actors import actor_facts
from core.commands.calendar import Who
from core.commands.decisions import standing_of_photo
from core.commands.desk import Desk
from core.commands.media import ApprovePhoto, ReturnPhoto, subject_of_photo
from core.commands.period_lines import subject_of_line
from core.commands.seal_decisions import APPROVABLE, RETURNABLE, DecideSeal
from core.commands.seal_standing import LineState, standing_of
from core.errors import Conflict, NotAllowed
from core.late_dataclass import dataclass
from core.model.keys import SigningKey
from core.model.media import Photo
from core.model.packets import AnswerOutcome, Outcome, Packet, PacketAnswer
from core.model.posts import Post, Verdict
from core.model.seals import Seal
from core.packets.answer import Answer, LineAnswer, PhotoAnswer
from core.policy.acts import Act


@dataclass(frozen=True)
class Applied:
    """An answer to be applied: as it is kept, what it says, its packet, and the key that signed it."""

    kept: PacketAnswer
    answer: Answer
    packet: Packet
    key: SigningKey


def apply_answer(desk: Desk, applied: Applied) -> None:
    """Write what an answer decides and what became of it; what changed meanwhile is left out.

    Raises: NotAllowed where the person may not decide it in that role now, Conflict where all of it changed.
    """
    answer = applied.answer
    theirs = _in_the_name_of(desk, Who(answer.person))
    states = _fit_states(theirs, answer)
    lines = [each for each in answer.lines if states.get(each.line) in _fitting(each.verdict)]
    photos = [each for each in answer.photos if _photo_stands(theirs, each)]
    if not lines and not photos:
        raise Conflict("answer-all-changed", table="packet_answer", id=applied.kept.id)
    for line in lines:
        _check_line(theirs, line)
    for photo in photos:
        _check_photo(theirs, photo)
    if lines:
        _decide_lines(theirs, answer, lines)
    for photo in photos:
        _decide_photo(theirs, photo)
    decided = {*(each.line for each in lines), *(each.photo_id for each in photos)}
    asked = (*(each.line for each in answer.lines), *(each.photo_id for each in answer.photos))
    left_out = tuple(name for name in asked if name not in decided)
    _settle(desk, applied.kept, Outcome.APPLIED, (applied.key.id, left_out, ""))


def turn_down(desk: Desk, kept: PacketAnswer, key: SigningKey | None, why: str) -> None:
    """Note that an answer is not applied, and why."""
    _settle(desk, kept, Outcome.REFUSED, (None if key is None else key.id, (), why))


def _settle(desk: Desk, kept: PacketAnswer, outcome: Outcome, how: tuple[str | None, tuple[str, ...], str]) -> None:
    desk.add(AnswerOutcome(kept.id, outcome, *how, desk.person().id, desk.now))


def _in_the_name_of(desk: Desk, who: Who) -> Desk:
    """Return the same step at work for somebody else, with the rights that they have now."""
    return replace(desk, who=who, actor=actor_facts(desk.calendar, who, desk.now))


def _fitting(verdict: Verdict) -> Collection[LineState]:
    return APPROVABLE if verdict is Verdict.APPROVED else RETURNABLE


def _fit_states(desk: Desk, answer: Answer) -> Mapping[str, LineState]:
    """Return how the lines stand whose posts are as they were sealed, by id."""
    if answer.period is None:
        return {}
    stands = standing_of(desk.calendar, desk.get(Seal, answer.period.seal), desk.now)
    return {each.line.id: each.state for each in stands.lines if each.is_as_sealed}


def _photo_stands(desk: Desk, answered: PhotoAnswer) -> bool:
    """Tell whether a photo is here still, and was not approved meanwhile where the answer approves it."""
    photo = desk.get(Photo, answered.photo_id)
    is_approved = answered.verdict is Verdict.APPROVED and bool(standing_of_photo(desk, photo))
    return not photo.discarded and photo.sha256 == answered.file and not is_approved


def _check_line(desk: Desk, line: LineAnswer) -> None:
    subject = subject_of_line(desk.calendar, desk.get(Post, line.post_id), desk.now)
    if desk.role_for(Act.DECIDE_LINE, subject).value != line.role:
        raise NotAllowed("answer-role-lost", role=line.role)


def _check_photo(desk: Desk, answered: PhotoAnswer) -> None:
    photo = desk.get(Photo, answered.photo_id)
    if not desk.calendar.files.is_intact(photo.sha256):
        raise NotAllowed("photo-altered", name=photo.name)
    subject = subject_of_photo(photo)
    if desk.role_for(Act.APPROVE_PHOTO, subject).value != answered.role:
        raise NotAllowed("answer-role-lost", role=answered.role)


def _decide_lines(desk: Desk, answer: Answer, lines: list[LineAnswer]) -> None:
    assert answer.period is not None
    approved = tuple(each.line for each in lines if each.verdict is Verdict.APPROVED)
    returned = {each.line: each.comment for each in lines if each.verdict is Verdict.RETURNED}
    period = answer.period
    DecideSeal(period.seal, period.fingerprint, approved, returned, period.unseen).apply(desk)


def _decide_photo(desk: Desk, answered: PhotoAnswer) -> None:
    if answered.verdict is Verdict.APPROVED:
        ApprovePhoto(answered.photo_id).apply(desk)
    else:
        ReturnPhoto(answered.photo_id, answered.comment).apply(desk)
