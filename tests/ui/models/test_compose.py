"""One post while it is written: what is saved and when, what the rules say of it, where it would go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from core.commands.approvals import ReturnPost
from core.commands.media import ApprovePhoto
from core.commands.posts import Draft, SavePost
from core.commands.schedule import AddToQueue, Hold
from core.errors import Conflict
from core.model.kinds import PostId
from core.model.states import State
from core.model.steps import HarmKind
from core.store import posts as post_queries
from tests.core.builders import (
    FACEBOOK,
    WEBSITE,
    Scene,
    a_draft,
    a_pinned_post,
    a_post,
    a_queued_post,
    an_asked_post,
    an_emergency,
    save,
)
from tests.core.ruled import ask_nobody
from ui.models.compose import ComposeModel
from ui.models.compose_record import ComposeRecord
from ui.models.moods import Moods
from ui.session import Session


@pytest.fixture
def model(session: Session, moods: Moods) -> Iterator[ComposeModel]:
    model = ComposeModel(session, moods)
    session.changed.connect(model.refresh)
    yield model
    shiboken6.delete(model)  # before its calendar is closed, which its timer would read


def write(model: ComposeModel, scene: Scene, text: str = "Skating is on.") -> None:
    model.begin(None)
    model.edit(replace(model.draft, text=text, channels=(scene.channel(FACEBOOK),)))


def cases(model: ComposeModel) -> list[str]:
    model.judge_now()
    return [f"{finding.rule}.{finding.case}" for finding in model.ruling.findings]


def record(model: ComposeModel) -> ComposeRecord:
    assert model.record is not None
    return model.record


def model_draft(model: ComposeModel, scene: Scene, post_id: PostId) -> Draft:
    model.open(post_id)
    return model.draft


def number_of_posts(scene: Scene) -> int:
    return post_queries.number_of_posts(scene.office.engine)


def test_what_is_written_is_in_the_calendar_only_once_it_is_saved(model: ComposeModel, scene: Scene) -> None:
    write(model, scene)
    assert (number_of_posts(scene), model.is_changed) == (0, True)
    assert model.save()
    assert (number_of_posts(scene), model.is_changed) == (1, False)


def test_a_post_without_a_title_is_called_by_its_first_words(model: ComposeModel, scene: Scene) -> None:
    write(model, scene, "Skating is on.\nBring skates.")
    model.save()
    assert model.draft.title == "Skating is on"


def test_a_new_post_keeps_the_day_for_which_it_was_begun(model: ComposeModel, scene: Scene) -> None:
    model.begin(date(2026, 12, 1))
    model.edit(replace(model.draft, channels=(scene.channel(FACEBOOK),)))
    model.save()
    assert model.record is not None
    assert model.record.placements[0].planned == datetime.fromisoformat("2026-12-01T00:00")


def test_saving_what_did_not_change_is_no_step(
    qtbot: QtBot, model: ComposeModel, session: Session, scene: Scene
) -> None:
    model.open(a_post(scene))
    with qtbot.assertNotEmitted(session.changed):
        assert model.save()


def test_a_draft_is_judged_as_it_is_written_and_not_as_it_is_saved(model: ComposeModel, scene: Scene) -> None:
    ask_nobody(scene)
    model.open(a_post(scene))
    assert cases(model) == []
    model.edit(replace(model.draft, text=""))
    assert cases(model) == ["text.empty"]


def test_a_new_post_is_judged_before_it_is_saved(model: ComposeModel, scene: Scene) -> None:
    ask_nobody(scene)
    model.begin(None)
    assert cases(model) == ["text.empty", "channel.none"]


def test_the_rules_are_asked_once_the_typing_pauses(qtbot: QtBot, model: ComposeModel, scene: Scene) -> None:
    ask_nobody(scene)
    model.open(a_post(scene))
    model.judge_now()
    model.edit(replace(model.draft, text=""))
    assert model.ruling.is_old
    with qtbot.waitSignal(model.judged):
        pass
    assert (model.ruling.is_old, model.ruling.stopping) == (False, 1)


def test_an_answer_that_cannot_be_had_leaves_the_last_one(model: ComposeModel, scene: Scene) -> None:
    model.open(a_post(scene))
    model.judge_now()
    scene.run(save(scene, record(model).post.id, a_draft(scene, text="Another")))
    model.edit(replace(model.draft, text=""))
    model.judge_now()
    assert (model.ruling.is_old, isinstance(model.ruling.refusal, Conflict)) == (True, True)


def test_what_somebody_else_saved_is_not_written_over(
    qtbot: QtBot, model: ComposeModel, session: Session, scene: Scene
) -> None:
    model.open(a_post(scene))
    scene.run(save(scene, record(model).post.id, a_draft(scene, text="Another")))
    model.edit(replace(model.draft, text="Mine"))
    with qtbot.waitSignal(session.refused):
        assert not model.save()
    assert model.draft.text == "Mine"


def test_what_is_not_saved_outlives_a_step_about_something_else(
    model: ComposeModel, session: Session, scene: Scene
) -> None:
    model.open(a_queued_post(scene))
    model.edit(replace(model.draft, text="Skating is off."))
    session.run(Hold(record(model).placements[0].id, "The ice is thin"))
    assert (model.draft.text, record(model).state) == ("Skating is off.", State.HELD)


def test_what_a_step_changed_is_shown_where_nothing_was_written(
    model: ComposeModel, session: Session, scene: Scene
) -> None:
    model.open(a_post(scene))
    session.run(save(scene, record(model).post.id, a_draft(scene, text="Another")))
    assert (model.draft.text, model.is_changed) == ("Another", False)


def test_an_undone_post_can_be_read_and_not_written_in(model: ComposeModel, session: Session, scene: Scene) -> None:
    write(model, scene)
    model.save()
    session.undo()
    assert (record(model).is_discarded, model.is_read_only) == (True, True)


def test_thrown_away_words_are_those_that_are_not_saved(model: ComposeModel, scene: Scene) -> None:
    model.open(a_post(scene))
    model.edit(replace(model.draft, text="Nonsense"))
    model.revert()
    assert (model.draft.text, model.is_changed) == ("Public skating is on Saturday.", False)


def test_saving_a_scheduled_post_says_what_it_costs_and_asks(
    qtbot: QtBot, model: ComposeModel, session: Session, scene: Scene
) -> None:
    model.open(a_queued_post(scene))
    model.edit(replace(model.draft, text="Skating is off."))
    model.judge_now()
    assert [harm.kind for harm in model.ruling.harms] == [HarmKind.HELD]
    with qtbot.waitSignal(session.confirmation_needed):
        assert not model.save()


def test_a_saving_that_was_agreed_to_is_taken_over(
    qtbot: QtBot, model: ComposeModel, session: Session, scene: Scene
) -> None:
    model.open(a_queued_post(scene))
    model.edit(replace(model.draft, text="Skating is off.  "))
    with qtbot.waitSignal(session.confirmation_needed) as asked:
        model.save()
    outlook, command = asked.args
    session.run(command, outlook.fingerprint)
    assert (model.is_changed, record(model).state) == (False, State.HELD)


def test_a_class_brings_its_usual_span(model: ComposeModel) -> None:
    model.begin(None)
    model.choose_class("time-sensitive")
    assert model.draft.go_out_before == datetime.fromisoformat("2026-11-23T17:00")


def test_a_date_that_a_person_chose_stays_when_the_class_changes(model: ComposeModel) -> None:
    model.begin(None)
    chosen = datetime.fromisoformat("2026-12-24T12:00")
    model.edit(replace(model.draft, go_out_before=chosen))
    model.choose_class("council")
    assert model.draft.go_out_before == chosen


def test_the_span_of_a_post_for_a_day_begins_on_that_day(model: ComposeModel) -> None:
    model.begin(date(2026, 12, 1))
    model.choose_class("time-sensitive")
    assert model.draft.go_out_before == datetime.fromisoformat("2026-12-04T17:00")


def test_the_only_emergency_in_force_is_the_ground_of_an_emergency_post(model: ComposeModel, scene: Scene) -> None:
    emergency = an_emergency(scene)
    model.begin(None)
    model.choose_class("emergency")
    assert model.draft.emergency_id == emergency


def test_who_may_declare_an_emergency_may_choose_its_class(model: ComposeModel) -> None:
    model.begin(None)
    assert "emergency" in [priority.key for priority in model.choices.classes]


def test_an_author_may_choose_the_emergency_class_only_while_one_is_in_force(
    model: ComposeModel, session: Session, scene: Scene
) -> None:
    session.change_person(scene.person("ada"))
    model.begin(None)
    assert "emergency" not in [priority.key for priority in model.choices.classes]
    an_emergency(scene)
    model.begin(None)
    assert "emergency" in [priority.key for priority in model.choices.classes]


def test_where_a_post_would_go_is_told_before_it_is_queued(model: ComposeModel, scene: Scene) -> None:
    model.open(a_post(scene, on=(FACEBOOK, WEBSITE)))
    model.judge_now()
    assert model.forecast is not None
    told = [(f"{going.wall:%a %H:%M}", going.channels) for going in model.forecast.then if going.wall is not None]
    assert told == [("Mon 09:00", (FACEBOOK, WEBSITE))]


def test_what_would_move_is_told_with_it(model: ComposeModel, scene: Scene) -> None:
    a_queued_post(scene, title="Garden club", class_key="other", deemed_by=scene.person("kim"))
    model.open(a_post(scene))
    model.judge_now()
    assert model.forecast is not None
    assert [moved.title for moved in model.forecast.moved] == ["Garden club"]


def test_a_post_that_cannot_be_queued_would_wait(model: ComposeModel, scene: Scene) -> None:
    model.open(an_asked_post(scene)[0])
    model.judge_now()
    assert model.forecast is not None
    assert (model.forecast.then, model.forecast.waiting) == ((), (FACEBOOK,))


def test_a_forecast_grows_old_with_the_next_word(model: ComposeModel, scene: Scene) -> None:
    model.open(a_post(scene))
    model.judge_now()
    model.edit(replace(model.draft, text="Skating is off."))
    assert model.forecast is not None
    assert model.forecast.is_old


def test_queueing_saves_first(model: ComposeModel, scene: Scene) -> None:
    ask_nobody(scene)
    write(model, scene)
    model.queue()
    assert (model.is_changed, record(model).state) == (False, State.QUEUED)


def test_a_post_in_line_cannot_be_queued_again(model: ComposeModel, scene: Scene) -> None:
    model.open(a_queued_post(scene))
    assert not model.can_queue


def test_a_new_channel_of_a_post_in_line_can_be_queued(model: ComposeModel, scene: Scene) -> None:
    model.open(a_queued_post(scene))
    model.edit(replace(model.draft, channels=(*model.draft.channels, scene.channel(WEBSITE))))
    assert model.can_queue


def test_an_author_may_read_the_post_of_another_and_not_write_in_it(
    model: ComposeModel, session: Session, scene: Scene
) -> None:
    post_id = a_post(scene)
    session.change_person(scene.person("ada"))
    model.open(post_id)
    assert (model.is_read_only, cases(model)) == (True, [])


def test_who_oversees_decides_about_an_overseen_post(model: ComposeModel, session: Session, scene: Scene) -> None:
    post_id = a_post(scene, "otto")
    scene.run(AddToQueue(post_id), "otto")
    model.open(post_id)
    model.judge_now()
    assert model.can_decide
    model.approve()
    assert record(model).state is State.QUEUED


def test_a_post_with_unsaved_words_is_not_to_be_decided(model: ComposeModel, scene: Scene) -> None:
    model.open(a_post(scene, "otto"))
    model.judge_now()
    model.edit(replace(model.draft, text="Skating is off."))
    assert not model.can_decide


def test_a_returned_post_is_its_author_s_again(model: ComposeModel, scene: Scene) -> None:
    post_id = a_post(scene, "otto")
    scene.run(ReturnPost(post_id, scene.post(post_id).content_hash, "Say when"), "dana")
    model.open(post_id)
    model.judge_now()
    assert model.is_returned


def test_a_pin_outside_the_window_is_told(model: ComposeModel, scene: Scene) -> None:
    ask_nobody(scene)
    post_id = a_pinned_post(scene)
    late = replace(model_draft(model, scene, post_id), not_before=datetime.fromisoformat("2026-11-30T09:00"))
    scene.agree(SavePost(post_id, late, scene.post(post_id).revision))
    model.open(post_id)
    assert cases(model) == ["window.not-before-not-yet"]


def test_a_discarded_post_can_be_opened_again(model: ComposeModel, scene: Scene) -> None:
    model.open(a_post(scene))
    assert model.discard()
    assert (record(model).is_discarded, model.is_read_only) == (True, True)
    model.restore()
    assert not record(model).is_discarded


def test_an_approved_photo_settles_what_stood(model: ComposeModel, session: Session, scene: Scene) -> None:
    post_id, photo_id = an_asked_post(scene)
    model.open(post_id)
    assert cases(model) == ["photo-approved.not-approved"]
    session.run(ApprovePhoto(photo_id))
    assert (cases(model), record(model).state) == ([], State.QUEUED)
