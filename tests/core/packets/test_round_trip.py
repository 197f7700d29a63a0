"""A packet goes to a director's own computer and its answer comes back: what they decided there counts here."""

from __future__ import annotations

from core.ambient import Ambient
from core.commands.schedule import AddToQueue
from core.commands.seal_standing import LineState
from core.model.assurances import PeriodApproval
from core.model.keys import BY_ANSWER, Said, Signature
from core.model.kinds import PostId
from core.model.packets import AnswerOutcome, Outcome
from core.model.posts import Verdict
from core.model.seals import Seal
from core.model.states import State
from core.store import media as media_queries
from core.store import posts as post_queries
from core.store.assurances import standing
from core.upkeep.verify import verify
from tests.core.builders import RECREATION, Scene, a_photo
from tests.core.commands.sealing import a_planned_post, a_seal, states
from tests.core.packets.mailing import a_packet, accept, approved, opened, take, trusted, waiting


def a_week(scene: Scene) -> tuple[PostId, Seal]:
    post_id = a_planned_post(scene, "otto")
    return post_id, a_seal(scene)


def problems(scene: Scene) -> list[str]:
    return [problem.code for problem in verify(scene.office.place, Ambient(scene.clock)).problems]


def test_the_first_answer_waits_until_its_key_is_accepted_and_then_decides(scene: Scene) -> None:
    post_id, seal = a_week(scene)
    taken = take(scene, approved(scene, a_packet(scene, seal)))
    assert states(scene, seal) == [LineState.WAITS]
    accept(scene, taken.subject)
    (given,) = standing(scene.office.engine, PeriodApproval, post_id)
    assert (given.approved_by, given.role) == (scene.person("dana"), "director")
    assert states(scene, seal) == [LineState.APPROVED]
    assert problems(scene) == []


def test_a_second_packet_needs_no_words(scene: Scene) -> None:
    _post, seal = a_week(scene)
    trusted(scene, approved(scene, a_packet(scene, seal)))
    photo_id = a_photo(scene, "ada", department_id=scene.department(RECREATION))
    take(scene, approved(scene, a_packet(scene, None, photo_id)))
    (given,) = media_queries.approvals_of(scene.office.engine, photo_id)
    assert (given.decided_by, given.verdict) == (scene.person("dana"), Verdict.APPROVED)
    assert problems(scene) == []


def test_a_returned_line_comes_back_with_its_comment(scene: Scene) -> None:
    post_id, seal = a_week(scene)
    desktop = opened(scene, a_packet(scene, seal))
    desktop.deciding.send_back(desktop.line(post_id), "Say  when", scene.clock.now())
    trusted(scene, desktop.answer(scene))
    (said,) = post_queries.decisions_of(scene.office.engine, post_id)
    assert (said.verdict, said.comment, said.decided_by) == (Verdict.RETURNED, "Say when", scene.person("dana"))
    assert problems(scene) == []


def test_what_was_decided_there_bears_the_answers_own_signature(scene: Scene) -> None:
    _post, seal = a_week(scene)
    trusted(scene, approved(scene, a_packet(scene, seal)))
    (answer,) = waiting(scene)
    signatures = {each.subject_table: each for each in scene.office.engine.records(Signature)}
    assert signatures["period_approval"].signature == answer.signature
    assert (signatures["seal_decision"].form, signatures["seal_decision"].said) == (BY_ANSWER, Said.MADE)


def test_a_photo_for_nobody_but_its_director_is_decided_there(scene: Scene) -> None:
    photo_id = a_photo(scene, "ada", department_id=scene.department(RECREATION))
    desktop = opened(scene, a_packet(scene, None, photo_id))
    desktop.deciding.send_back(photo_id, "Too dark", scene.clock.now())
    trusted(scene, desktop.answer(scene))
    (said,) = media_queries.approvals_of(scene.office.engine, photo_id)
    assert (said.verdict, said.comment, said.decided_by) == (Verdict.RETURNED, "Too dark", scene.person("dana"))
    assert problems(scene) == []


def test_what_became_of_an_answer_is_on_record(scene: Scene) -> None:
    _post, seal = a_week(scene)
    trusted(scene, approved(scene, a_packet(scene, seal)))
    (outcome,) = scene.office.engine.records(AnswerOutcome)
    assert (outcome.outcome, outcome.settled_by, outcome.left_out) == (Outcome.APPLIED, scene.person("kim"), ())


def test_what_waited_for_the_directors_approval_alone_goes_in_line(scene: Scene) -> None:
    post_id, seal = a_week(scene)
    answer = approved(scene, a_packet(scene, seal))
    trusted(scene, answer)
    scene.set_wall("2026-12-07T08:00")
    done = scene.run(AddToQueue(post_id))
    assert done.findings == ()
    assert scene.state(post_id) is State.QUEUED


def test_without_the_directors_approval_it_does_not(scene: Scene) -> None:
    post_id, _seal = a_week(scene)
    scene.set_wall("2026-12-07T08:00")
    scene.run(AddToQueue(post_id))
    assert scene.state(post_id) is State.ASKED
