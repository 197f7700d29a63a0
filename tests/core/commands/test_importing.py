"""Importing posts: drafts and past posts only, in one step, taken back by one Undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from core.commands.calendar import THE_CALENDAR, Who
from core.commands.catch_up import CatchUp
from core.commands.channels import RetireChannel
from core.commands.history import Redo, Undo
from core.commands.importing import ImportRows, register_of
from core.commands.schedule import AddToQueue
from core.errors import NotAllowed
from core.exchange.csv_file import ImportedRow
from core.model.kinds import ChannelId, PersonId
from core.model.posts import Placement, Post
from core.model.states import PostState, State
from core.model.steps import Done
from core.store import journal
from core.store import posts as post_queries
from tests.core.builders import FACEBOOK, RECREATION, WEBSITE, Scene

COMMAND_LINE = Who(None, "command line (kim)")


def a_row(scene: Scene, planned: str | None = None, **changes: Any) -> ImportedRow:
    row = ImportedRow(
        row=2,
        title="Swim lessons",
        class_key="program",
        department_id=scene.department(RECREATION),
        author_id=scene.person("ada"),
        text="Registration opens.",
        channels=(scene.channel(FACEBOOK), scene.channel(WEBSITE)),
        planned=None if planned is None else datetime.fromisoformat(planned),
    )
    return replace(row, **changes)


def imported(scene: Scene, *rows: ImportedRow, by: str = "kim") -> Done:
    return scene.run(ImportRows("posts.csv", rows), by)


def placements(scene: Scene) -> list[Placement]:
    return post_queries.placements_in_states(scene.office.engine, State)


def posts(scene: Scene) -> list[Post]:
    return scene.office.engine.records(Post)


def test_rows_arrive_as_drafts_with_their_author_and_planned_time(scene: Scene) -> None:
    imported(scene, a_row(scene, "2026-12-10T09:00"))
    assert {(p.state, str(p.planned), p.at) for p in placements(scene)} == {(State.DRAFT, "2026-12-10 09:00:00", None)}
    assert [(post.title, post.author_id) for post in posts(scene)] == [("Swim lessons", scene.person("ada"))]


@pytest.mark.parametrize(
    ("planned", "state"),
    [
        ("2026-11-20T09:59", State.PAST),
        ("2026-11-20T10:00", State.PAST),
        ("2026-11-20T10:01", State.DRAFT),
        ("2026-11-19T00:00", State.PAST),
        ("2026-11-20T00:00", State.DRAFT),
        (None, State.DRAFT),
    ],
)
def test_a_planned_time_gone_by_makes_it_past_and_midnight_means_the_day(
    scene: Scene, planned: str | None, state: State
) -> None:
    imported(scene, a_row(scene, planned))
    assert {placement.state for placement in placements(scene)} == {state}


def test_a_past_post_keeps_its_time_and_can_never_be_queued(scene: Scene) -> None:
    imported(scene, a_row(scene, "2026-11-02T12:00"))
    assert {str(placement.at_wall) for placement in placements(scene)} == {"2026-11-02 12:00:00"}
    with pytest.raises(NotAllowed, match="nothing-to-queue"):
        scene.run(AddToQueue(posts(scene)[0].id))


def test_one_undo_takes_back_the_whole_import_and_redo_brings_it_again(scene: Scene) -> None:
    done = imported(scene, a_row(scene, "2026-12-10T09:00"), a_row(scene, "2026-11-02T12:00"))
    scene.run(Undo(done.id, "ImportRows"))
    assert {post.state for post in posts(scene)} == {PostState.DISCARDED}
    assert post_queries.placements_between(scene.office.engine, "2026-01-01", "2027-01-01") == []
    scene.run(Redo(done.id, "ImportRows"))
    assert {post.state for post in posts(scene)} == {PostState.OPEN}
    assert {placement.state for placement in placements(scene)} == {State.DRAFT, State.PAST}


def test_an_import_is_one_step_of_the_log_under_the_name_of_the_file(scene: Scene) -> None:
    done = imported(scene, a_row(scene), a_row(scene))
    rows = [entry for entry, *_ in journal.entries(scene.office.engine) if entry.step == done.id]
    assert {(row.act, row.label) for row in rows} == {("ImportRows", "posts.csv")}
    assert {row.subject_table for row in rows} == {"post", "post_version", "placement"}


def test_texts_are_cleaned_at_the_border(scene: Scene) -> None:
    imported(scene, a_row(scene, title="Swim\u202e \n lessons\0", text="One\r\ntwo\x07"))
    assert (posts(scene)[0].title, posts(scene)[0].text) == ("Swim lessons", "One\ntwo")


@pytest.mark.parametrize("name", ["ada", "dana", "cora", "ian", "tim", "rita", "carl", "otto"])
def test_only_the_coordinator_imports(scene: Scene, name: str) -> None:
    with pytest.raises(NotAllowed, match="right-role"):
        imported(scene, a_row(scene), by=name)
    assert posts(scene) == []


def test_the_command_line_imports_drafts_under_its_own_name(scene: Scene) -> None:
    done = scene.office.run(ImportRows("posts.csv", (a_row(scene, "2026-12-10T09:00"),)), COMMAND_LINE)
    assert {entry.actor for entry, *_ in journal.entries(scene.office.engine) if entry.step == done.id} == {
        COMMAND_LINE.name
    }


@pytest.mark.parametrize("who", [THE_CALENDAR, Who(None), Who(PersonId("nobody"), COMMAND_LINE.name)])
def test_nobody_else_without_a_role_does(scene: Scene, who: Who) -> None:
    with pytest.raises(NotAllowed):
        scene.office.run(ImportRows("posts.csv", (a_row(scene),)), who)
    assert posts(scene) == []


def test_the_command_line_may_do_nothing_else(scene: Scene) -> None:
    imported(scene, a_row(scene))
    with pytest.raises(NotAllowed, match="nobody-signed-in"):
        scene.office.run(AddToQueue(posts(scene)[0].id), COMMAND_LINE)


def test_a_file_without_rows_imports_nothing(scene: Scene) -> None:
    with pytest.raises(NotAllowed, match="nothing-to-import"):
        imported(scene)


def test_a_class_that_the_policy_has_not_refuses_the_whole_import(scene: Scene) -> None:
    with pytest.raises(NotAllowed, match="no-such-class"):
        imported(scene, a_row(scene), a_row(scene, class_key="sports"))
    assert posts(scene) == []


def test_the_register_leaves_out_retired_channels(scene: Scene) -> None:
    scene.run(RetireChannel(ChannelId(scene.channel(WEBSITE)), "Moved"), "cora")
    register = register_of(scene.office.calendar)
    assert WEBSITE not in register.channels.values()
    assert FACEBOOK in register.channels.values()
    assert [name.number for name in register.classes] == [1, 2, 3, 4, 5, 6]


def test_imported_posts_pass_the_calendar_by_until_somebody_queues_them(scene: Scene) -> None:
    imported(scene, a_row(scene, "2026-12-10T09:00"), a_row(scene, "2026-11-02T12:00"))
    done = scene.office.run(CatchUp(), THE_CALENDAR)
    assert done.changes == ()
