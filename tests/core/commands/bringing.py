"""Brings a post into any state that today's commands reach, and makes any command about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from core.commands.catch_up import CatchUp
from core.commands.desk import Command
from core.commands.posts import DiscardPost, PlanFor, RestorePost
from core.commands.publishing import Publish, PublishEarly, PublishLate
from core.commands.schedule import (
    AddToQueue,
    Drop,
    Hold,
    Pin,
    PutBack,
    RestorePlacement,
    SendBack,
    TakeBack,
    TakeOutOfLine,
    Unpin,
)
from core.model.kinds import PostId
from tests.core.builders import MONDAY_AT_9, Scene, a_pinned_post, a_post, a_queued_post, an_asked_post, catch_up

DECEMBER_9 = datetime.fromisoformat("2026-12-09T14:30")


def _asked(scene: Scene) -> PostId:
    return an_asked_post(scene)[0]


def _pinned(scene: Scene) -> PostId:
    return a_pinned_post(scene)


def _held(scene: Scene) -> PostId:
    post_id = a_queued_post(scene)
    scene.run(Hold(scene.placement_id(post_id), "Wait for Council"))
    return post_id


def _held_pin(scene: Scene) -> PostId:
    post_id = a_pinned_post(scene)
    scene.run(Hold(scene.placement_id(post_id), "Wait for Council"))
    return post_id


def _due(scene: Scene) -> PostId:
    post_id = a_queued_post(scene)
    scene.set_wall("2026-11-23T09:10")
    return post_id


def _missed(scene: Scene) -> PostId:
    post_id = a_pinned_post(scene, MONDAY_AT_9)
    catch_up(scene, "2026-11-23T12:00")
    return post_id


def _published(scene: Scene) -> PostId:
    post_id = _due(scene)
    scene.run(Publish(scene.placement_id(post_id), "https://example.org/1"))
    return post_id


def _dropped(scene: Scene) -> PostId:
    post_id = a_post(scene)
    scene.run(Drop(scene.placement_id(post_id)))
    return post_id


def _discarded(scene: Scene) -> PostId:
    post_id = a_post(scene)
    scene.run(DiscardPost(post_id))
    return post_id


def _draft(scene: Scene) -> PostId:
    return a_post(scene)


def _queued(scene: Scene) -> PostId:
    return a_queued_post(scene)


BRING: Mapping[str, Callable[[Scene], PostId]] = {
    "draft": _draft,
    "asked": _asked,
    "queued": _queued,
    "pinned": _pinned,
    "held": _held,
    "held pin": _held_pin,
    "due": _due,
    "missed": _missed,
    "published": _published,
    "dropped": _dropped,
    "discarded": _discarded,
}
"""A way into each state."""


def command(name: str, scene: Scene, post_id: PostId) -> Command:
    """Make the command of that name, about that post on Facebook."""
    placement_id = scene.placement_id(post_id)
    about: Mapping[str, Command] = {
        "PlanFor": PlanFor(placement_id, DECEMBER_9),
        "AddToQueue": AddToQueue(post_id),
        "Pin": Pin(placement_id, DECEMBER_9, "Asked for by Council"),
        "Unpin": Unpin(placement_id),
        "TakeBack": TakeBack(placement_id),
        "TakeOutOfLine": TakeOutOfLine(placement_id),
        "Hold": Hold(placement_id, "Wait for Council"),
        "PutBack": PutBack(placement_id),
        "SendBack": SendBack(placement_id, "Name the arena"),
        "Drop": Drop(placement_id),
        "DiscardPost": DiscardPost(post_id),
        "RestorePlacement": RestorePlacement(placement_id),
        "RestorePost": RestorePost(post_id),
        "Publish": Publish(placement_id, "https://example.org/1"),
        "PublishEarly": PublishEarly(placement_id),
        "PublishLate": PublishLate(placement_id),
        "CatchUp": CatchUp(),
    }
    return about[name]
