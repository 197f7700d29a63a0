"""Does one act on several posts as one step: as one by one, all or nothing, undone as one."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.commands.copying import CopyPost
from core.commands.desk import Command
from core.commands.history import Redo, Undo
from core.commands.posts import DiscardPost, PlanFor, SavePost
from core.commands.schedule import Hold, Pin
from core.commands.several import (
    CopyTogether,
    DiscardTogether,
    HoldTogether,
    MoveTogether,
    ReclassTogether,
)
from core.commands.town import EndRole
from core.commands.written_draft import draft_of
from core.errors import CalendarError, NotAllowed, PartRefused
from core.model.kinds import PostId
from core.model.posts import Placement, Post
from core.model.states import State
from core.model.steps import HarmKind
from core.model.town import Role
from core.store import journal
from tests.core.builders import (
    MONDAY_AT_9,
    TUESDAY_AT_9,
    Scene,
    a_pinned_post,
    a_post,
    a_queued_post,
    everything,
    open_copy,
)
from tests.core.commands.bringing import BRING, DECEMBER_9

Parts = Callable[[Scene, Sequence[PostId]], Command]


def hold(scene: Scene, posts: Sequence[PostId]) -> HoldTogether:
    return HoldTogether(tuple(Hold(scene.placement_id(each), "Wait") for each in posts))


def move(scene: Scene, posts: Sequence[PostId], wall: datetime = DECEMBER_9) -> MoveTogether:
    parts: list[PlanFor | Pin] = []
    for hour, post_id in enumerate(posts):
        placement, at = scene.placement(post_id), wall + timedelta(hours=hour)
        is_draft = placement.state is State.DRAFT
        parts.append(PlanFor(placement.id, at) if is_draft else Pin(placement.id, at, "Asked for by Council"))
    return MoveTogether(tuple(parts))


def reclass(scene: Scene, posts: Sequence[PostId]) -> ReclassTogether:
    parts = []
    for post_id in posts:
        post = scene.post(post_id)
        draft = replace(draft_of(scene.office.engine, post), class_key="other", ground="")
        parts.append(SavePost(post_id, draft, post.revision))
    return ReclassTogether(tuple(parts))


def discard(scene: Scene, posts: Sequence[PostId]) -> DiscardTogether:
    return DiscardTogether(tuple(DiscardPost(each) for each in posts))


def copy(scene: Scene, posts: Sequence[PostId]) -> CopyTogether:
    return CopyTogether(tuple(CopyPost(each, DECEMBER_9) for each in posts))


ACTS: dict[str, Parts] = {"hold": hold, "move": move, "reclass": reclass, "discard": discard, "copy": copy}


def three(scene: Scene, act: str) -> list[PostId]:
    """Bring three posts to where an act can be done with them, one more waiting beside them."""
    a_queued_post(scene)
    posts = [a_queued_post(scene), a_pinned_post(scene)]
    return [*posts, a_queued_post(scene) if act == "hold" else a_post(scene)]


def kept(scene: Scene) -> dict[str, object]:
    """Read what Undo brings back: every record but how often it was changed, and what only grows."""
    tables = {name: rows for name, rows in everything(scene).items() if name not in {"post_version", "hold_reason"}}
    return {name: [row[:-1] for row in rows] for name, rows in tables.items()}


def places(scene: Scene) -> dict[str, tuple[State, datetime | None, datetime | None]]:
    found = scene.office.engine.records(Placement)
    return {each.id: (each.state, each.at_wall, each.planned) for each in found}


@pytest.mark.parametrize("act", ACTS)
def test_an_act_on_several_is_one_step_with_a_line_for_each_post(scene: Scene, act: str) -> None:
    posts = three(scene, act)
    done = scene.agree(ACTS[act](scene, posts))
    logged = journal.changes_of_step(scene.office.engine, done.id)
    meant = {str((change.after or {}).get("post_id", change.id)) for change in logged}
    assert len(meant) >= 3
    assert act == "copy" or set(posts) <= meant


@pytest.mark.parametrize("act", ACTS)
def test_an_act_on_several_is_undone_and_redone_as_one(scene: Scene, act: str) -> None:
    command = ACTS[act](scene, three(scene, act))
    before = kept(scene)
    done = scene.agree(command)
    after = kept(scene)
    scene.agree(Undo(done.id, done.command))
    brought_back = kept(scene)
    scene.agree(Redo(done.id, done.command))
    assert (before == brought_back or act == "copy", kept(scene)) == (True, after)


@pytest.mark.parametrize("act", ACTS)
def test_nothing_is_done_where_the_person_may_not_do_a_part(scene: Scene, act: str) -> None:
    posts = [a_queued_post(scene, "ada"), a_queued_post(scene)]
    before = places(scene)
    with pytest.raises(CalendarError):
        scene.agree(ACTS[act](scene, posts), "rita")
    assert places(scene) == before


def test_a_refusal_names_the_part_and_keeps_its_own_reason(scene: Scene) -> None:
    posts = [a_queued_post(scene), a_post(scene, title="Not in line"), a_queued_post(scene)]
    with pytest.raises(PartRefused) as refused:
        scene.run(hold(scene, posts))
    found = refused.value
    assert (found.part, found.title, found.code) == (1, "Not in line", "not-in-line")
    assert [scene.state(each) for each in posts] == [State.QUEUED, State.DRAFT, State.QUEUED]


def test_a_step_that_means_one_post_on_several_channels_tells_that_post(scene: Scene) -> None:
    post_id = a_post(scene, on=("Facebook", "Website"))
    parts = tuple(PlanFor(scene.placement_id(post_id, name), DECEMBER_9) for name in ("Facebook", "Website"))
    assert scene.run(MoveTogether(parts)).subject == post_id


def test_to_hold_several_is_no_harm_to_them_and_to_move_one_before_a_deadline_is(scene: Scene) -> None:
    first, second = a_queued_post(scene), a_queued_post(scene, go_out_before=TUESDAY_AT_9 + timedelta(hours=1))
    assert scene.preview(hold(scene, [first, second])).harms == ()
    pins = [a_post(scene), a_post(scene)]
    walls = (MONDAY_AT_9, TUESDAY_AT_9)
    parts = tuple(Pin(scene.placement_id(p), w, "Council") for p, w in zip(pins, walls, strict=True))
    harms = scene.preview(MoveTogether(parts)).harms
    assert [(harm.kind, harm.post_id) for harm in harms] == [(HarmKind.DEADLINE_MISSED, second)]


def test_who_may_no_longer_act_on_one_of_several_posts_cannot_undo_it(scene: Scene) -> None:
    posts = [a_queued_post(scene), a_queued_post(scene)]
    done = scene.run(hold(scene, posts), "dana")
    scene.run(EndRole(scene.person("dana"), Role.DIRECTOR), "tim")
    with pytest.raises(NotAllowed, match="right"):
        scene.run(Undo(done.id, done.command), "dana")


@dataclass(frozen=True)
class Wish:
    """Posts by their states, and where each would be moved to: days and hours after Monday at nine."""

    states: tuple[str, ...]
    hours: tuple[int, ...]


_wishes = st.integers(2, 4).flatmap(
    lambda count: st.builds(
        Wish,
        st.tuples(*[st.sampled_from(["draft", "queued", "pinned", "asked"])] * count),
        st.tuples(*[st.sampled_from([0, 24, 48, 5, 30])] * count),
    )
)


def _run_apart(scene: Scene, command: MoveTogether) -> tuple[int, str] | None:
    """Run the parts one by one and return which is refused and why, ``None`` where none is."""
    for number, part in enumerate(command.parts):
        try:
            scene.agree(part)
        except CalendarError as refusal:
            return number, refusal.code
    return None


def _run_together(scene: Scene, command: MoveTogether) -> tuple[int, str] | None:
    try:
        scene.agree(command)
    except PartRefused as refusal:
        return refusal.part, refusal.code
    return None


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wish=_wishes)
def test_to_move_several_comes_to_the_same_as_to_move_one_by_one(built_town: Path, rooms: Path, wish: Wish) -> None:
    found = []
    for run in (_run_apart, _run_together):
        with tempfile.TemporaryDirectory(dir=rooms) as folder:
            scene = open_copy(built_town, Path(folder))
            command = _wished(scene, wish)
            refused = run(scene, command)
            found.append((refused, None if refused else _places_by_title(scene)))
            scene.office.close()
    assert found[0] == found[1]


def _wished(scene: Scene, wish: Wish) -> MoveTogether:
    later = (a_pinned_post(scene, DECEMBER_9 + timedelta(days=number)) for number in itertools.count())
    posts = [next(later) if state == "pinned" else BRING[state](scene) for state in wish.states]
    parts: list[PlanFor | Pin] = []
    for post_id, hours in zip(posts, wish.hours, strict=True):
        placement, at = scene.placement(post_id), MONDAY_AT_9 + timedelta(hours=hours)
        is_draft = placement.state is State.DRAFT
        parts.append(PlanFor(placement.id, at) if is_draft else Pin(placement.id, at, "Asked for by Council"))
    return MoveTogether(tuple(parts))


def _places_by_title(scene: Scene) -> dict[str, tuple[State, datetime | None, datetime | None]]:
    engine = scene.office.engine
    posts = {post.id: post.title for post in engine.records(Post)}
    return {posts[each.post_id]: (each.state, each.at_wall, each.planned) for each in engine.records(Placement)}
