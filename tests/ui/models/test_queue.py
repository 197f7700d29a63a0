"""The line as a table: who stands where, when each goes out and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from core.commands.posts import WritePost
from core.commands.schedule import AddToQueue, Hold, TakeOutOfLine
from core.model.kinds import PostId
from tests.core.builders import (
    FACEBOOK,
    MONDAY_AT_9,
    WEBSITE,
    Scene,
    a_draft,
    a_pinned_post,
    a_post,
    a_queued_post,
    an_emergency,
    an_emergency_post,
    save,
)
from ui.models.queue import QueueColumn, QueueModel
from ui.session import Session
from ui.widgets.marks import Mark

WEDNESDAY_AT_9 = MONDAY_AT_9 + timedelta(days=2)


@pytest.fixture
def model(qtbot: QtBot, session: Session) -> QueueModel:
    model = QueueModel(session)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    assert tester.model() is model
    session.changed.connect(model.refresh)
    return model


def titles(model: QueueModel) -> list[str]:
    return [row.title for row in model.rows]


def said(model: QueueModel, column: QueueColumn) -> list[object]:
    return [model.data(model.index(number, column)) for number in range(model.rowCount())]


def other(scene: Scene, title: str, **changes: Any) -> PostId:
    return a_queued_post(scene, title=title, class_key="other", deemed_by=scene.person("kim"), **changes)


def test_classes_stand_in_the_order_of_the_policy(model: QueueModel, scene: Scene) -> None:
    other(scene, "Garden club")
    a_queued_post(scene, title="Skating")
    a_queued_post(scene, title="Water", class_key="time-sensitive", go_out_before=WEDNESDAY_AT_9)
    model.reload()
    assert titles(model) == ["Water", "Skating", "Garden club"]


def test_within_a_class_who_must_go_out_sooner_stands_first(model: QueueModel, scene: Scene) -> None:
    a_queued_post(scene, title="Whenever")
    a_queued_post(scene, title="Until Christmas", go_out_before=datetime.fromisoformat("2026-12-24T12:00"))
    model.reload()
    assert titles(model) == ["Until Christmas", "Whenever"]
    assert said(model, QueueColumn.GOES_OUT) == ["Mon 9:00", "Tue 9:00, formerly Mon 9:00"]


def test_among_equals_who_has_waited_longer_stands_first(model: QueueModel, scene: Scene) -> None:
    a_pinned_post(scene, title="Pinned first")
    scene.set_wall("2026-11-20T11:00")
    a_queued_post(scene, title="Queued later")
    model.reload()
    assert titles(model) == ["Pinned first", "Queued later"]


def test_a_post_on_two_channels_at_one_time_is_one_row(model: QueueModel, scene: Scene) -> None:
    a_queued_post(scene, on=(FACEBOOK, WEBSITE))
    model.reload()
    assert [(row.channels, len(row.placements)) for row in model.rows] == [(f"{FACEBOOK}, {WEBSITE}", 2)]


def test_one_channel_shows_its_own_line_alone(model: QueueModel, scene: Scene) -> None:
    a_queued_post(scene, title="Skating")
    a_queued_post(scene, title="Notice", on=(WEBSITE,))
    model.show_channel(scene.channel(WEBSITE))
    assert titles(model) == ["Notice"]


def test_every_place_says_why(model: QueueModel, scene: Scene) -> None:
    a_queued_post(scene)
    model.reload()
    assert said(model, QueueColumn.WHY) == ["In line since 20 Nov 10:00"]


def test_the_reason_of_a_pin_stands_with_it(model: QueueModel, scene: Scene) -> None:
    a_pinned_post(scene)
    model.reload()
    assert [row.why for row in model.rows] == ["Pinned by a person · Asked for by Council"]
    assert [row.mark for row in model.rows] == [Mark.PINNED]


def test_a_post_that_moved_shows_its_former_time(model: QueueModel, scene: Scene) -> None:
    other(scene, "Garden club")
    a_queued_post(scene, title="Skating")
    model.reload()
    assert said(model, QueueColumn.GOES_OUT) == ["Mon 9:00", "Tue 9:00, formerly Mon 9:00"]


def test_a_post_without_a_time_stands_last_with_the_reason(model: QueueModel, scene: Scene) -> None:
    a_queued_post(scene, title="Skating", class_key="council", ground="Council, 16 November")
    a_queued_post(scene, title="Too late", go_out_before=MONDAY_AT_9, class_key="time-sensitive")
    model.reload()
    assert titles(model) == ["Skating", "Too late"]
    assert (model.rows[1].goes_out, model.rows[1].mark) == ("No time", Mark.WAITING)
    assert model.rows[1].why.startswith("The channel has no slot in its window")


def test_in_an_emergency_other_posts_wear_the_pause_and_no_new_time(model: QueueModel, scene: Scene) -> None:
    a_queued_post(scene, title="Skating")
    an_emergency(scene, "Boil water advisory")
    model.reload()
    (row,) = model.rows
    assert (row.goes_out, row.former, row.mark) == ("", "Mon 9:00", Mark.HELD)
    assert "Boil water advisory" in row.why


def test_emergency_posts_go_out_now(model: QueueModel, scene: Scene) -> None:
    post_id = an_emergency_post(scene)
    scene.agree(AddToQueue(post_id))
    model.reload()
    assert said(model, QueueColumn.GOES_OUT) == ["Now"]


def test_a_step_that_moves_nobody_leaves_the_rows_alone(
    qtbot: QtBot, model: QueueModel, session: Session, scene: Scene
) -> None:
    a_queued_post(scene)
    model.reload()
    with qtbot.assertNotEmitted(model.modelReset), qtbot.assertNotEmitted(model.dataChanged):
        session.run(WritePost(a_draft(scene)))


def test_a_row_is_read_anew_where_its_title_changed(
    qtbot: QtBot, model: QueueModel, session: Session, scene: Scene
) -> None:
    post_id = a_queued_post(scene, title="Skating")
    model.reload()
    written = replace(a_draft(scene), title="Skating for all", text=scene.post(post_id).text)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        session.run(save(scene, post_id, written))
    assert titles(model) == ["Skating for all"]


@pytest.mark.parametrize("leaves", ["taken out", "held"])
def test_what_leaves_the_line_leaves_the_table(model: QueueModel, session: Session, scene: Scene, leaves: str) -> None:
    placement_id = scene.placement_id(a_queued_post(scene))
    model.reload()
    session.run(TakeOutOfLine(placement_id) if leaves == "taken out" else Hold(placement_id, "The ice is thin"))
    assert model.rowCount() == 0


def test_every_cell_can_be_said(model: QueueModel, scene: Scene) -> None:
    a_queued_post(scene, title="Skating")
    model.reload()
    cells = [said(model, column)[0] for column in QueueColumn]
    assert cells == ["1", "4 Town programs", "Skating, Facebook", "Mon 9:00", "In line since 20 Nov 10:00", "Scheduled"]


def test_a_draft_does_not_stand_in_line(model: QueueModel, scene: Scene) -> None:
    a_post(scene)
    model.reload()
    assert model.rowCount() == 0
