"""What is typed is kept within a second, offered to its owner alone, and gone once it is saved or thrown away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from core.commands.working_copies import WorkingCopy
from tests.core.builders import FACEBOOK, Scene, a_draft, a_post, save
from ui.jobs import Jobs
from ui.models.compose import ComposeModel
from ui.models.kept_writing import KeptWriting
from ui.models.moods import Moods
from ui.models.writing_words import left_of_words, left_words, since_words
from ui.session import Session

WITHIN_MS = 1_000


@pytest.fixture
def model(session: Session, moods: Moods) -> Iterator[ComposeModel]:
    model = ComposeModel(session, moods)
    session.changed.connect(model.refresh)
    yield model
    shiboken6.delete(model)  # before its calendar is closed, which its timer would read


@pytest.fixture
def kept(session: Session, jobs: Jobs, model: ComposeModel) -> KeptWriting:
    return KeptWriting(session, jobs, model)


@pytest.fixture
def copies(scene: Scene) -> Callable[[], list[WorkingCopy]]:
    return lambda: scene.office.working_copies.of(scene.person("kim"))


def begin(model: ComposeModel, kept: KeptWriting, text: str) -> None:
    kept.begin(date(2026, 12, 1))
    model.edit(replace(model.draft, text=text))


def write(model: ComposeModel, kept: KeptWriting, scene: Scene, text: str = "Half a") -> None:
    kept.open(a_post(scene))
    model.edit(replace(model.draft, text=text))
    assert kept.flush()


def test_what_is_typed_is_kept_within_a_second(
    qtbot: QtBot, model: ComposeModel, kept: KeptWriting, copies: Callable[[], list[WorkingCopy]]
) -> None:
    begin(model, kept, "Half a")
    qtbot.waitUntil(lambda: [copy.draft.text for copy in copies()] == ["Half a"], timeout=WITHIN_MS)


def test_it_is_kept_in_a_second_also_while_the_typing_never_pauses(
    qtbot: QtBot, model: ComposeModel, kept: KeptWriting, copies: Callable[[], list[WorkingCopy]]
) -> None:
    begin(model, kept, "H")
    for _key in range(WITHIN_MS // 20):
        model.edit(replace(model.draft, text=model.draft.text + "a"))
        qtbot.wait(20)
    assert len(copies()[0].draft.text) > 1


def test_nothing_of_it_is_in_the_calendar(model: ComposeModel, kept: KeptWriting, scene: Scene) -> None:
    write(model, kept, scene)
    assert model.record is not None
    assert scene.post(model.record.post.id).text == "Public skating is on Saturday."


@pytest.mark.parametrize("way", ["save", "revert"])
def test_saved_or_thrown_away_it_is_dropped(
    qtbot: QtBot,
    model: ComposeModel,
    kept: KeptWriting,
    copies: Callable[[], list[WorkingCopy]],
    scene: Scene,
    way: str,
) -> None:
    write(model, kept, scene)
    assert len(copies()) == 1
    getattr(model, way)()
    qtbot.waitUntil(lambda: copies() == [])


def test_a_new_post_that_is_saved_leaves_no_copy(
    qtbot: QtBot, model: ComposeModel, kept: KeptWriting, copies: Callable[[], list[WorkingCopy]], scene: Scene
) -> None:
    begin(model, kept, "Half a")
    kept.flush()
    model.edit(replace(model.draft, channels=(scene.channel(FACEBOOK),)))
    model.save()
    qtbot.waitUntil(lambda: copies() == [])


def test_it_is_offered_when_the_post_is_opened_and_nothing_is_written_before_the_answer(
    model: ComposeModel, kept: KeptWriting, scene: Scene
) -> None:
    write(model, kept, scene)
    assert kept.keep_and_let_go()
    assert model.record is not None
    kept.open(model.record.post.id)
    assert (kept.offer is not None, model.is_read_only, model.is_changed) == (True, True, False)


def test_going_on_shows_it_as_an_unsaved_change(model: ComposeModel, kept: KeptWriting, scene: Scene) -> None:
    write(model, kept, scene)
    kept.keep_and_let_go()
    open_again(model, kept)
    assert kept.offer is not None
    kept.go_on(kept.offer)
    assert (model.draft.text, model.is_changed, model.is_read_only) == ("Half a", True, False)


def test_nobody_else_is_offered_it(session: Session, model: ComposeModel, kept: KeptWriting, scene: Scene) -> None:
    write(model, kept, scene)
    kept.keep_and_let_go()
    session.change_person(scene.person("dana"))
    open_again(model, kept)
    assert kept.offer is None


def test_a_new_post_goes_on_for_the_day_for_which_it_was_begun(
    model: ComposeModel, kept: KeptWriting, scene: Scene
) -> None:
    begin(model, kept, "Half a")
    copy = kept_copy(kept, scene)
    kept.begin(None)
    kept.go_on(copy)
    assert model.planned is not None
    assert (model.draft.text, model.planned.date()) == ("Half a", date(2026, 12, 1))


def test_two_new_posts_are_kept_side_by_side(
    model: ComposeModel, kept: KeptWriting, copies: Callable[[], list[WorkingCopy]]
) -> None:
    begin(model, kept, "One")
    begin(model, kept, "Two")
    kept.flush()
    assert sorted(copy.draft.text for copy in copies()) == ["One", "Two"]


def test_that_it_cannot_be_kept_is_told(model: ComposeModel, kept: KeptWriting, scene: Scene) -> None:
    scene.office.place.working.write_bytes(b"no database at all, but long enough for one")
    begin(model, kept, "Half a")
    assert not kept.flush()
    assert kept.trouble is not None
    assert kept.trouble.code == "working-copies-damaged"


def test_it_is_told_when_and_of_what_one_was_writing(
    session: Session, model: ComposeModel, kept: KeptWriting, scene: Scene
) -> None:
    begin(model, kept, "Half a sentence")
    copy = kept_copy(kept, scene)
    assert left_words(session, copy) == "You were writing this at 10:00"
    assert left_of_words(session, copy) == "You were writing “Half a sentence” at 10:00"


def test_who_saved_it_since_is_told(session: Session, model: ComposeModel, kept: KeptWriting, scene: Scene) -> None:
    write(model, kept, scene)
    copy = scene.office.working_copies.of(scene.person("kim"))[0]
    assert since_words(session, copy) == ""
    assert copy.post_id is not None
    scene.run(save(scene, copy.post_id, a_draft(scene, text="Another")))
    assert since_words(session, copy).startswith("Kim Dyck saved it at 10:00, since you began.")


def open_again(model: ComposeModel, kept: KeptWriting) -> None:
    assert model.record is not None
    kept.open(model.record.post.id)


def kept_copy(kept: KeptWriting, scene: Scene) -> WorkingCopy:
    """Keep what is written and return it."""
    assert kept.flush()
    return scene.office.working_copies.of(scene.person("kim"))[0]
