"""An answer that is altered, foreign, late, sent twice or not its person's to give is refused with the reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from core.commands.answers import RefuseAnswer, TakeAnswer
from core.commands.calendar import Who
from core.commands.own_computer_keys import AcceptKey, EndKey
from core.commands.packets import MakePacket, WithdrawPacket
from core.commands.seal_standing import LineState
from core.commands.seals import WithdrawSeal
from core.commands.town import EndRole, GiveRole
from core.errors import BadInput, CalendarError, NotAllowed
from core.model.kinds import PersonId, PostId, Sha256
from core.model.packets import AnswerOutcome, KeyAcceptance, Outcome
from core.model.seals import Seal
from core.model.town import Role
from core.packets import packet_file
from core.packets.answer import Answer, SignedAnswer, answer_of, sign_answer
from core.packets.strict_form import text_of
from core.signing import Signer
from core.store.keys import standing_key
from core.store.packets import keys_of_own_computers
from tests.core.builders import NOW, Scene, rows
from tests.core.commands.sealing import a_planned_post, a_seal, rewrite, states
from tests.core.packets.mailing import WORDS, a_packet, accept, approved, opened, take, trusted, waiting


@pytest.fixture
def post_id(scene: Scene) -> PostId:
    return a_planned_post(scene, "otto")


@pytest.fixture
def seal(scene: Scene, post_id: PostId) -> Seal:
    return a_seal(scene)


def resigned(scene: Scene, packet_id: str, change: Callable[[Answer], Answer]) -> SignedAnswer:
    """Sign another answer with the director's own key."""
    signer = opened(scene, packet_id).signer()
    return sign_answer(change(replace(answer_of(approved(scene, packet_id)), key=signer.public)), signer)


def foreign(answer: Answer) -> Answer:
    return replace(answer, calendar_id="another")


def of_no_packet(answer: Answer) -> Answer:
    return replace(answer, packet="another")


def of_another_text(answer: Answer) -> Answer:
    return replace(answer, packet_hash=Sha256("0" * 64))


def of_another_person(answer: Answer) -> Answer:
    return replace(answer, person=PersonId("another"))


def of_another_line(answer: Answer) -> Answer:
    return replace(answer, lines=(replace(answer.lines[0], line="another"),))


def in_another_role(answer: Answer) -> Answer:
    return replace(answer, lines=(replace(answer.lines[0], role="cao"),))


def decided_too_late(answer: Answer) -> Answer:
    return replace(answer, lines=(replace(answer.lines[0], at=NOW + timedelta(days=31)),))


ANOTHERS = {
    "answer-foreign": foreign,
    "answer-of-no-packet": of_no_packet,
    "answer-of-another-packet": of_another_text,
    "answer-of-another-person": of_another_person,
    "packet-expired": decided_too_late,
}


@pytest.mark.parametrize("code", ANOTHERS)
def test_an_answer_to_something_else_is_refused(scene: Scene, seal: Seal, code: str) -> None:
    answer = resigned(scene, a_packet(scene, seal), ANOTHERS[code])
    with pytest.raises(NotAllowed, match=code):
        take(scene, answer)
    assert waiting(scene) == []


@pytest.mark.parametrize("change", [of_another_line, in_another_role])
def test_an_answer_that_decides_what_was_not_asked_is_refused(
    scene: Scene, seal: Seal, change: Callable[[Answer], Answer]
) -> None:
    answer = resigned(scene, a_packet(scene, seal), change)
    with pytest.raises(NotAllowed, match="answer-of-another-packet"):
        take(scene, answer)


def test_an_answer_with_one_letter_altered_is_refused(scene: Scene, seal: Seal) -> None:
    answer = approved(scene, a_packet(scene, seal))
    altered = replace(answer, text=answer.text.replace("approved", "returned"))
    for each in (altered, replace(answer, signature="0" * 128)):
        with pytest.raises(BadInput, match="answer-altered"):
            take(scene, each)


def test_an_answer_signed_by_another_key_than_it_names_is_refused(scene: Scene, seal: Seal) -> None:
    packet_id = a_packet(scene, seal)
    answer = answer_of(approved(scene, packet_id))
    with pytest.raises(BadInput, match="answer-altered"):
        take(scene, SignedAnswer(text_of(answer), opened(scene, packet_id, "thief").signer().sign(text_of(answer))))


def test_a_key_of_somebody_else_signs_for_nobody(scene: Scene, seal: Seal) -> None:
    packet_id = a_packet(scene, seal)
    kim: Signer = scene.signers[scene.person("kim")]
    answer = replace(answer_of(approved(scene, packet_id)), key=kim.public)
    with pytest.raises(NotAllowed, match="answer-key-of-another"):
        take(scene, sign_answer(answer, kim))


def test_an_answer_is_taken_once(scene: Scene, seal: Seal) -> None:
    answer = approved(scene, a_packet(scene, seal))
    trusted(scene, answer)
    with pytest.raises(NotAllowed, match="packet-answered"):
        take(scene, answer)


def test_an_answer_that_waits_is_not_taken_again(scene: Scene, seal: Seal) -> None:
    answer = approved(scene, a_packet(scene, seal))
    take(scene, answer)
    with pytest.raises(NotAllowed, match="answer-waits"):
        take(scene, answer)


def test_an_answer_that_comes_after_its_time_is_refused(scene: Scene, post_id: PostId) -> None:
    seal = a_seal(scene, approve_by=scene.office.calendar.zone.wall(NOW + timedelta(hours=2)))
    answer = approved(scene, a_packet(scene, seal))
    scene.clock.set_to(NOW + timedelta(hours=3))
    with pytest.raises(NotAllowed, match="packet-expired"):
        take(scene, answer)


def test_a_withdrawn_packet_is_answered_no_more(scene: Scene, seal: Seal) -> None:
    packet_id = a_packet(scene, seal)
    answer = approved(scene, packet_id)
    scene.run(WithdrawPacket(packet_id, "Sent anew"))
    with pytest.raises(NotAllowed, match="packet-withdrawn"):
        take(scene, answer)


def test_a_key_that_was_ended_signs_nothing_more(scene: Scene, seal: Seal) -> None:
    trusted(scene, approved(scene, a_packet(scene, seal)))
    a_planned_post(scene, "otto")
    answer = approved(scene, a_packet(scene, a_seal(scene)))
    (key,) = keys_of_own_computers(scene.office.engine, scene.person("dana"))
    scene.run(EndKey(key.id, "Lost with the bag"))
    with pytest.raises(NotAllowed, match="answer-key-ended"):
        take(scene, answer)


def _refused_at_acceptance(scene: Scene, answer: SignedAnswer) -> str:
    """Take an answer in, and return why it was not applied once its key was accepted."""
    accept(scene, take(scene, answer).subject)
    (outcome,) = scene.office.engine.records(AnswerOutcome)
    assert outcome.outcome is Outcome.REFUSED
    return outcome.why


def test_who_lost_the_role_meanwhile_decides_nothing(scene: Scene, seal: Seal) -> None:
    answer = approved(scene, a_packet(scene, seal))
    scene.run(EndRole(scene.person("dana"), Role.DIRECTOR), "cora")
    assert _refused_at_acceptance(scene, answer) == "right-role"
    assert states(scene, seal) == [LineState.WAITS]


def test_who_decides_by_another_role_by_now_decides_nothing(scene: Scene, seal: Seal) -> None:
    answer = approved(scene, a_packet(scene, seal))
    scene.run(EndRole(scene.person("dana"), Role.DIRECTOR), "cora")
    scene.run(GiveRole(scene.person("dana"), Role.CAO), "cora")
    assert _refused_at_acceptance(scene, answer) == "answer-role-lost"


def test_a_director_who_wrote_the_post_meanwhile_decides_nothing_of_it(
    scene: Scene, seal: Seal, post_id: PostId
) -> None:
    answer = approved(scene, a_packet(scene, seal))
    before = scene.post(post_id).text
    rewrite(scene, post_id, "Another text.", "dana")
    rewrite(scene, post_id, before, "dana")
    assert _refused_at_acceptance(scene, answer) == "line-by-its-writer"


def test_an_answer_of_a_seal_that_was_withdrawn_is_refused(scene: Scene, seal: Seal) -> None:
    answer = approved(scene, a_packet(scene, seal))
    scene.run(WithdrawSeal(seal.id, "A storm"))
    assert _refused_at_acceptance(scene, answer) == "seal-withdrawn"


def test_a_line_that_changed_meanwhile_is_left_out_and_told(scene: Scene, post_id: PostId) -> None:
    kept = a_planned_post(scene, "otto")
    seal = a_seal(scene)
    answer = approved(scene, a_packet(scene, seal))
    rewrite(scene, post_id)
    trusted(scene, answer)
    (outcome,) = scene.office.engine.records(AnswerOutcome)
    (left_out,) = outcome.left_out
    assert rows(scene, f"SELECT post_id FROM seal_line WHERE id = '{left_out}'") == [(post_id,)]
    assert rows(scene, "SELECT post_id FROM period_approval") == [(kept,)]


def test_where_all_changed_the_answer_is_refused(scene: Scene, seal: Seal, post_id: PostId) -> None:
    answer = approved(scene, a_packet(scene, seal))
    rewrite(scene, post_id)
    assert _refused_at_acceptance(scene, answer) == "answer-all-changed"


def test_an_answer_whose_words_are_others_is_turned_down_for_good(scene: Scene, seal: Seal) -> None:
    packet_id = a_packet(scene, seal)
    forged = take(scene, approved(scene, packet_id, data="thief"))
    scene.run(RefuseAnswer(forged.subject or "", "Dana has other words"))
    with pytest.raises(NotAllowed, match="answer-settled"):
        accept(scene, forged.subject)
    trusted(scene, approved(scene, packet_id))
    assert states(scene, seal) == [LineState.APPROVED]


def test_nobody_accepts_their_own_key(scene: Scene, seal: Seal) -> None:
    taken = take(scene, approved(scene, a_packet(scene, seal)))
    scene.run(GiveRole(scene.person("dana"), Role.COORDINATOR))
    with pytest.raises(NotAllowed, match="key-of-oneself"):
        accept(scene, taken.subject, "dana")


@pytest.mark.parametrize(("how", "minutes", "code"), [(" ", 0, "key-not-compared"), ("403", 5, "key-compared-ahead")])
def test_how_and_when_the_words_were_compared_is_said(
    scene: Scene, seal: Seal, how: str, minutes: int, code: str
) -> None:
    taken = take(scene, approved(scene, a_packet(scene, seal)))
    wall = scene.office.calendar.zone.wall(NOW + timedelta(minutes=minutes))
    with pytest.raises(NotAllowed, match=code):
        scene.run(AcceptKey(taken.subject or "", how, wall))


def test_an_accepted_key_lets_nobody_sign_in_here(scene: Scene, seal: Seal) -> None:
    trusted(scene, approved(scene, a_packet(scene, seal)))
    (accepted,) = scene.office.engine.records(KeyAcceptance)
    assert accepted.how == "403 555 0134"
    assert standing_key(scene.office.engine, scene.person("dana")) is None


def _unsigned(scene: Scene, seal: Seal) -> tuple[MakePacket, Who]:
    return MakePacket(scene.person("dana"), seal.id, (), WORDS), Who(scene.person("kim"))


def _to_oneself(scene: Scene, seal: Seal) -> tuple[MakePacket, Who]:
    return MakePacket(scene.person("kim"), seal.id, (), WORDS), scene.who("kim")


def _to_a_stranger(scene: Scene, seal: Seal) -> tuple[MakePacket, Who]:
    return MakePacket(scene.person("rita"), seal.id, (), WORDS), scene.who("kim")


NOT_MADE: dict[str, Callable[[Scene, Seal], tuple[MakePacket, Who]]] = {
    "packet-needs-sign-in": _unsigned,
    "packet-to-oneself": _to_oneself,
    "packet-decides-nothing": _to_a_stranger,
}


@pytest.mark.parametrize("code", NOT_MADE)
def test_a_packet_nobody_could_answer_is_not_made(scene: Scene, seal: Seal, code: str) -> None:
    command, who = NOT_MADE[code](scene, seal)
    with pytest.raises(CalendarError, match=code):
        scene.office.run(command, who)


def test_taking_an_answer_in_is_for_who_sends_for_approval(scene: Scene, seal: Seal) -> None:
    answer = approved(scene, a_packet(scene, seal))
    with pytest.raises(NotAllowed, match="right-role"):
        scene.run(TakeAnswer(answer), "dana")


def test_a_packet_larger_than_any_can_be_opened_is_not_made(
    scene: Scene, seal: Seal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packet_file, "MOST_BYTES", 1_000)
    with pytest.raises(NotAllowed, match="packet-too-large"):
        a_packet(scene, seal)


def test_of_the_people_on_file_a_packet_names_only_authors(scene: Scene, seal: Seal) -> None:
    packet = opened(scene, a_packet(scene, seal)).read.packet
    assert [each.name for each in packet.names.people] == ["Otto Falk"]
