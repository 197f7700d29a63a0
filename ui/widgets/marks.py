"""The marks that say how a post stands, beside its title, in the queue and in the foot's legend."""

from __future__ import annotations

from typing import NamedTuple

from core.identity_enum import IdentityEnum
from ui.theme import ColourRole, IconName


class Mark(IdentityEnum):
    """Say how a post stands at a glance; each mark has its own shape, so that colour is never needed."""

    NONE = "none"
    PLANNED = "planned"
    READY = "ready"
    BLOCKED = "blocked"
    WAITING = "waiting"
    PINNED = "pinned"
    HELD = "held"
    PUBLISHED = "published"
    MISSED = "missed"


class MarkLook(NamedTuple):
    """Hold a mark's picture and the role of its colour."""

    icon: IconName
    role: ColourRole


_LOOKS = {
    Mark.PLANNED: MarkLook(IconName.CIRCLE, ColourRole.MUTED),
    Mark.READY: MarkLook(IconName.CIRCLE_CHECK, ColourRole.GOOD),
    Mark.BLOCKED: MarkLook(IconName.LOCK, ColourRole.TROUBLE),
    Mark.WAITING: MarkLook(IconName.CLOCK, ColourRole.WARNING),
    Mark.PINNED: MarkLook(IconName.PIN, ColourRole.MUTED),
    Mark.HELD: MarkLook(IconName.PAUSE, ColourRole.WARNING),
    Mark.PUBLISHED: MarkLook(IconName.CHECK, ColourRole.MUTED),
    Mark.MISSED: MarkLook(IconName.CLOCK_ALERT, ColourRole.TROUBLE),
}


def mark_look(mark: Mark) -> MarkLook | None:
    """Return the picture and colour of a mark, ``None`` for ``Mark.NONE``."""
    return _LOOKS.get(mark)
