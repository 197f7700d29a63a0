"""The session runs commands as the person who works, and tells the window what came of each."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from core.commands.emergency import DeclareEmergency
from core.commands.media import ApprovePhoto
from core.commands.posts import SavePost, WritePost
from core.commands.schedule import AddToQueue, Hold
from core.errors import Conflict, NotAllowed, RuleBroken
from core.model.kinds import PostId
from core.model.states import State
from core.model.steps import Done, Outlook
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from tests.core.builders import (
    Scene,
    a_draft,
    a_photo,
    a_post,
    a_queued_post,
    catch_up,
    everything,
    save,
)
from ui.session import Session


def write(session: Session, scene: Scene, title: str = "Public skating") -> PostId:
    done = session.run(WritePost(a_draft(scene, title=title)))
    assert done is not None
    return PostId(done.subject or "")


def a_change(scene: Scene) -> SavePost:
    """Make the command that changes a post in line, which costs it its place."""
    post_id = a_queued_post(scene)
    return save(scene, post_id, a_draft(scene, text="Skating is off."))


def test_a_step_is_told_with_what_it_changed(qtbot: QtBot, session: Session, scene: Scene) -> None:
    with qtbot.waitSignal(session.changed) as told:
        post_id = write(session, scene)
    done: Done = told.args[0]
    assert done.command == "WritePost"
    assert [str(post_id)] == list(done.ids("post"))


def test_a_refusal_is_told_and_changes_nothing(qtbot: QtBot, session: Session, scene: Scene) -> None:
    post_id = a_post(scene, text="")
    before = everything(scene)
    with qtbot.assertNotEmitted(session.changed), qtbot.waitSignal(session.refused) as told:
        assert session.run(AddToQueue(post_id)) is None
    assert isinstance(told.args[0], RuleBroken)
    assert everything(scene) == before


def test_what_the_roles_do_not_allow_is_refused(qtbot: QtBot, session: Session, scene: Scene) -> None:
    photo_id = a_photo(scene)
    session.change_person(scene.person("rita"))
    with qtbot.waitSignal(session.refused) as told:
        session.run(ApprovePhoto(photo_id))
    assert isinstance(told.args[0], NotAllowed)


def test_harm_is_asked_about_before_anything_is_changed(qtbot: QtBot, session: Session, scene: Scene) -> None:
    command = a_change(scene)
    before = everything(scene)
    with qtbot.assertNotEmitted(session.changed), qtbot.waitSignal(session.confirmation_needed) as told:
        assert session.run(command) is None
    outlook: Outlook = told.args[0]
    assert ([harm.post_id for harm in outlook.harms], told.args[1]) == ([command.post_id], command)
    assert everything(scene) == before


def test_harm_that_was_agreed_to_is_done(session: Session, scene: Scene) -> None:
    command = a_change(scene)
    outlook = session.preview(command)
    assert isinstance(outlook, Outlook)
    assert session.run(command, outlook.fingerprint) is not None
    assert scene.state(command.post_id) is State.HELD


def test_another_harm_than_was_agreed_to_is_asked_about_again(qtbot: QtBot, session: Session, scene: Scene) -> None:
    command = a_change(scene)
    with qtbot.waitSignal(session.confirmation_needed):
        assert session.run(command, "what was shown an hour ago") is None
    assert scene.state(command.post_id) is State.QUEUED


def test_a_preview_tells_and_changes_nothing(qtbot: QtBot, session: Session, scene: Scene) -> None:
    post_id = a_post(scene)
    before = everything(scene)
    with qtbot.assertNotEmitted(session.changed):
        outlook = session.preview(AddToQueue(post_id))
    assert isinstance(outlook, Outlook)
    assert [moved.post_id for moved in outlook.moved] == [post_id]
    assert everything(scene) == before


def test_a_preview_of_what_is_refused_is_the_refusal(qtbot: QtBot, session: Session, scene: Scene) -> None:
    post_id = a_post(scene, text="")
    with qtbot.assertNotEmitted(session.refused):
        assert isinstance(session.preview(AddToQueue(post_id)), RuleBroken)


def test_undo_and_redo_are_named_after_the_step_they_walk(session: Session, scene: Scene) -> None:
    names = []
    write(session, scene, "Ice times")
    write(session, scene, "Pool hours")
    for walk in (session.undo, session.undo, session.redo):
        walk()
        undo, redo = session.next_undo, session.next_redo
        names.append((undo and undo.label, redo and redo.label))
    assert names == [("Ice times", "Pool hours"), (None, "Ice times"), ("Ice times", "Pool hours")]


def test_what_is_undone_and_redone_is_as_it_was(session: Session, scene: Scene) -> None:
    post_id = a_post(scene)
    session.run(AddToQueue(post_id))
    queued = scene.placement(post_id)
    states = []
    for walk in (session.undo, session.redo, session.undo, session.redo):
        walk()
        states.append(scene.state(post_id))
    assert states == [State.DRAFT, State.QUEUED, State.DRAFT, State.QUEUED]
    assert scene.placement(post_id).at == queued.at


def test_a_new_step_leaves_nothing_to_redo(session: Session, scene: Scene) -> None:
    write(session, scene)
    session.undo()
    write(session, scene, "Pool hours")
    assert session.next_redo is None


def test_a_fact_leaves_the_step_before_it_to_undo(session: Session, scene: Scene) -> None:
    photo_id = a_photo(scene)
    write(session, scene, "Ice times")
    session.run(ApprovePhoto(photo_id))
    assert session.next_undo is not None
    assert session.next_undo.label == "Ice times"


def test_undo_and_redo_with_nothing_to_walk_do_nothing(qtbot: QtBot, session: Session) -> None:
    with qtbot.assertNotEmitted(session.refused), qtbot.assertNotEmitted(session.changed):
        assert (session.undo(), session.redo()) == (None, None)


def test_what_somebody_changed_since_is_not_undone(qtbot: QtBot, session: Session, scene: Scene) -> None:
    post_id = a_post(scene)
    session.run(AddToQueue(post_id))
    scene.run(Hold(scene.placement_id(post_id), "Not before the meeting"), "dana")
    with qtbot.waitSignal(session.refused) as told:
        assert session.undo() is None
    assert isinstance(told.args[0], Conflict)
    assert scene.state(post_id) is State.HELD


@pytest.mark.parametrize("person", ["dana", "kim"])
def test_a_change_of_person_leaves_nothing_to_undo(qtbot: QtBot, session: Session, scene: Scene, person: str) -> None:
    write(session, scene)
    write(session, scene)
    session.undo()
    with qtbot.waitSignals([session.person_changed, session.history_changed]):
        session.change_person(scene.person(person))
    assert (session.next_undo, session.next_redo) == (None, None)


def test_the_person_is_who_the_next_step_is_by(session: Session, scene: Scene) -> None:
    session.change_person(scene.person("ada"))
    post_id = write(session, scene)
    assert session.person.name == "Ada Boer"
    assert scene.post(post_id).author_id == scene.person("ada")


def test_what_a_person_may_do_follows_the_steps(session: Session, scene: Scene) -> None:
    session.change_person(scene.person("ian"))
    before = session.may(Act.HOLD, SubjectFacts())
    session.run(DeclareEmergency("Flood"))
    assert (before, session.may(Act.HOLD, SubjectFacts())) == (False, True)


def test_what_a_person_may_do_follows_the_person(session: Session, scene: Scene) -> None:
    may = []
    for name in ("kim", "dana", "rita"):
        session.change_person(scene.person(name))
        may.append(session.may(Act.ORDER_QUEUE, SubjectFacts()))
    assert may == [True, False, False]


def test_what_time_did_is_told_and_cannot_be_undone(qtbot: QtBot, session: Session, scene: Scene) -> None:
    post_id = a_queued_post(scene)
    scene.set_wall("2026-11-23T12:00")
    with qtbot.waitSignal(session.changed):
        session.catch_up()
    assert (scene.state(post_id), session.next_undo) == (State.MISSED, None)


def test_time_that_did_nothing_is_not_told(qtbot: QtBot, session: Session, scene: Scene) -> None:
    catch_up(scene, "2026-11-20T12:00")
    with qtbot.assertNotEmitted(session.changed):
        session.catch_up()


def test_a_day_lasts_until_midnight_in_the_town(session: Session, scene: Scene) -> None:
    days = []
    for hour, minute in ((5, 59), (6, 0)):
        scene.clock.set_to(datetime(2026, 11, 21, hour, minute, tzinfo=UTC))
        days.append(session.today().day)
    assert days == [20, 21]
