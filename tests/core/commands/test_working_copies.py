"""A working copy keeps every field of a draft, apart from the calendar and its log."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.commands.draft_text import draft_of_text, text_of_draft
from core.commands.posts import Draft, OwnWords, PhotoUse
from core.commands.working_copies import WorkingCopies, WorkingCopy
from core.model.kinds import ChannelId, DepartmentId, PhotoId, PostId
from core.store import journal
from core.store.working import WorkingFile
from tests.core.builders import NOW, Scene, a_draft, a_post

NINE = datetime.fromisoformat("2026-12-10T09:00")
lines = st.text('aé’–\n\t\U0001f3ca"\\', max_size=20)
drafts = st.builds(
    Draft,
    title=lines,
    class_key=st.just("program"),
    department_id=st.just(DepartmentId("d")),
    text=lines,
    not_before=st.none() | st.just(NINE),
    together=st.booleans(),
    channels=st.just((ChannelId("a"), ChannelId("b"))),
    own_words=st.tuples(st.builds(OwnWords, st.just(ChannelId("a")), st.none() | lines, lines)),
    photos=st.tuples(st.builds(PhotoUse, st.just(PhotoId("f")), lines)),
)


@given(drafts)
def test_a_draft_comes_back_from_its_text_as_it_was(draft: Draft) -> None:
    assert draft_of_text(text_of_draft(draft)) == draft


def a_copy(scene: Scene, post_id: PostId, by: str = "kim") -> WorkingCopy:
    return WorkingCopy(scene.person(by), post_id, post_id, 2, a_draft(scene, text="Half a"), NINE, NOW)


def test_a_copy_is_found_by_its_post_and_its_owner_alone(scene: Scene) -> None:
    post_id, copies = a_post(scene), scene.office.working_copies
    kept = a_copy(scene, post_id)
    copies.keep(kept)
    assert copies.of_post(scene.person("kim"), post_id) == kept
    assert copies.of_post(scene.person("ada"), post_id) is None


def test_a_copy_leaves_no_line_in_the_log(scene: Scene) -> None:
    post_id = a_post(scene)
    before = journal.head(scene.office.engine)
    scene.office.working_copies.keep(a_copy(scene, post_id))
    assert journal.head(scene.office.engine) == before


def test_the_last_written_comes_first(scene: Scene) -> None:
    first, copies = a_copy(scene, PostId("one")), scene.office.working_copies
    copies.keep(replace(first, id="two", written_at=NOW.replace(hour=17)))
    copies.keep(first)
    assert [copy.id for copy in copies.of(scene.person("kim"))] == ["two", "one"]


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"draft": "{}", "planned": null}', '{"draft": 3, "planned": 4}'])
def test_a_copy_that_cannot_be_read_is_not_offered(scene: Scene, content: str) -> None:
    file, kept = WorkingFile(scene.office.place.working), a_copy(scene, PostId("one"))
    WorkingCopies(file).keep(kept)
    (row,) = file.rows_of(kept.person_id)
    file.keep(replace(row, content=content))
    assert WorkingCopies(file).of(kept.person_id) == []
