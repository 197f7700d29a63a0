"""After a move and after Undo the view is told which post to stand on."""

from __future__ import annotations

from datetime import date

import pytest

from core.commands.history import Undo
from core.commands.moving import move_to
from core.commands.schedule import AddToQueue
from core.model.day_place import Place
from core.model.steps import Done
from tests.core.builders import MONDAY_AT_9, TUESDAY_AT_9, Scene, a_pinned_post, a_post, a_queued_post
from ui.models.came_back import stands_on

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


def test_it_is_the_post_that_was_meant_and_not_one_that_made_way(scene: Scene) -> None:
    a_queued_post(scene)
    meant = a_pinned_post(scene, MONDAY_AT_9.replace(day=30))
    command = move_to(scene.office.calendar, [scene.placement(meant)], Place(MONDAY), "Asked for by Council")
    assert stands_on(scene.agree(command)) == (meant, MONDAY)


def test_after_undo_it_is_where_the_post_came_back_to(scene: Scene) -> None:
    meant = a_pinned_post(scene, TUESDAY_AT_9)
    done = scene.agree(move_to(scene.office.calendar, [scene.placement(meant)], Place(MONDAY)))
    assert stands_on(scene.agree(Undo(done.id, done.command))) == (meant, TUESDAY)


def test_a_post_that_stands_on_no_day_is_not_stood_on(scene: Scene) -> None:
    done = scene.run(AddToQueue(a_post(scene)))
    assert stands_on(scene.agree(Undo(done.id, done.command))) is None


@pytest.mark.parametrize("command", ["AddToQueue", "SavePost", "CatchUp"])
def test_after_other_steps_one_stays_where_one_is(command: str) -> None:
    assert stands_on(Done("step", command, "", (), (), ())) is None
