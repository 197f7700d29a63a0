"""Periods of the calendar that tests send for approval: the week of 7 December, and posts planned in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from core.commands.posts import PlanFor
from core.commands.seal_decisions import DecideExceptions, DecideSeal
from core.commands.seal_standing import LineStanding, LineState, SealStanding, standing_of
from core.commands.seals import SendPeriod
from core.commands.written_draft import draft_of
from core.model.kinds import PostId
from core.model.posts import Placement
from core.model.seals import Seal
from core.model.states import State
from core.model.steps import Done
from core.store import posts as post_queries
from tests.core.builders import Scene, a_post, save

WEEK = (date(2026, 12, 7), date(2026, 12, 13))
IN_THE_WEEK = datetime.fromisoformat("2026-12-09T09:00")
AFTER_THE_WEEK = datetime.fromisoformat("2026-12-16T09:00")


def a_planned_post(scene: Scene, by: str = "ada", wall: datetime = IN_THE_WEEK, **changes: Any) -> PostId:
    """Write a post and plan it for a time on all its channels."""
    post_id = a_post(scene, by, **changes)
    plan(scene, post_id, wall)
    return post_id


def plan(scene: Scene, post_id: PostId, wall: datetime | None) -> None:
    """Wish a time for every draft of a post."""
    placements: list[Placement] = post_queries.placements_of(scene.office.engine, post_id)
    for placement in placements:
        if placement.state is State.DRAFT:
            scene.run(PlanFor(placement.id, wall))


def rewrite(scene: Scene, post_id: PostId, text: str = "Skating is free on Sunday.", by: str = "kim") -> Done:
    """Save a post with another text."""
    draft = draft_of(scene.office.engine, scene.post(post_id))
    return scene.agree(save(scene, post_id, replace(draft, text=text)), by)


def a_seal(scene: Scene, *approvers: str, **changes: Any) -> Seal:
    """Send the week to people, Dana where none are named, and return the seal."""
    asked = tuple(scene.person(name) for name in approvers or ("dana",))
    return seal_of(scene, scene.run(replace(SendPeriod(*WEEK, (), asked), **changes)))


def seal_of(scene: Scene, done: Done) -> Seal:
    """Return the seal that a step made or meant."""
    found = scene.office.engine.record(Seal, done.subject or "")
    assert found is not None
    return found


def stands(scene: Scene, seal: Seal) -> SealStanding:
    """Return how a seal stands now."""
    return standing_of(scene.office.calendar, seal, scene.clock.now())


def line_of(scene: Scene, seal: Seal, post_id: PostId) -> LineStanding:
    """Return how the line of a post stands now."""
    return next(each for each in stands(scene, seal).lines if each.line.post_id == post_id)


def states(scene: Scene, seal: Seal) -> list[LineState]:
    """Return how each line stands now."""
    return [each.state for each in stands(scene, seal).lines]


def decide(scene: Scene, seal: Seal, *posts: PostId, returned: dict[PostId, str] | None = None) -> DecideSeal:
    """Make the command that approves the lines of some posts and returns those of others."""
    names = {each.line.post_id: each.line.id for each in stands(scene, seal).lines}
    sent_back = {names[post_id]: comment for post_id, comment in (returned or {}).items()}
    return DecideSeal(seal.id, seal.fingerprint, tuple(names[post_id] for post_id in posts), sent_back)


def decide_exceptions(scene: Scene, seal: Seal, returned: str = "") -> DecideExceptions:
    """Make the command that approves all exceptions to a seal, or returns all with a comment."""
    now = stands(scene, seal)
    names = tuple(line.id for line in now.exceptions)
    if returned:
        return DecideExceptions(seal.id, now.exceptions_fingerprint, (), dict.fromkeys(names, returned))
    return DecideExceptions(seal.id, now.exceptions_fingerprint, names)
