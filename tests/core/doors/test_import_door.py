"""Whatever a file says of its posts, they arrive as drafts, or as past."""

from __future__ import annotations

import pytest

from core.commands.history import Redo, Undo
from core.commands.importing import ImportRows, register_of
from core.commands.schedule import AddToQueue
from core.exchange.csv_file import read_csv
from core.model.kinds import PostId
from core.model.states import PROMISED, State
from core.store import posts as post_queries
from tests.core.builders import Scene

HEADING = "title,class,department,author,text,channels,planned,state,status,approved by,photo"
ROW = "{title},program,Recreation,Ada Boer,Swim lessons,Facebook,{planned},{state},{state},Dana Roy,skaters.jpg"
STATES = ("Scheduled", "queued", "pinned", "Approved", "Published", "handed over", "")


def _imported(scene: Scene, planned: str) -> ImportRows:
    rows = [ROW.format(title=f"Post {number}", planned=planned, state=state) for number, state in enumerate(STATES)]
    content = "\n".join([HEADING, *rows]).encode()
    reading = read_csv(content, "posts.csv", register_of(scene.office.calendar))
    assert (reading.problems, len(reading.rows)) == ((), len(STATES))
    return ImportRows("posts.csv", reading.rows)


@pytest.mark.parametrize(("planned", "state"), [("2026-12-10 09:00", State.DRAFT), ("2026-01-12 09:00", State.PAST)])
def test_imported_posts_are_never_scheduled_whatever_the_file_says(scene: Scene, planned: str, state: State) -> None:
    done = scene.run(_imported(scene, planned))
    found = post_queries.placements_in_states(scene.office.engine, State)
    assert {placement.state for placement in found} == {state}
    assert len(found) == len(STATES)
    scene.run(Undo(done.id, done.command))
    scene.run(Redo(done.id, done.command))
    assert post_queries.placements_in_states(scene.office.engine, PROMISED | {State.PUBLISHED}) == []


def test_a_past_post_is_not_queued(scene: Scene) -> None:
    done = scene.run(_imported(scene, "2026-01-12 09:00"))
    post_id = PostId(next(change.id for change in done.changes if change.table == "post"))
    with pytest.raises(Exception, match="nothing-to-queue"):
        scene.run(AddToQueue(post_id))
