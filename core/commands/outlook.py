"""Saying what a step does, before it is done and after: what moved, and what it would spoil."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from core.commands.desk import Command, Desk
from core.commands.history import Redo, Undo
from core.model.assurances import PeriodApproval
from core.model.content import canonical, digest
from core.model.findings import Finding
from core.model.journal import Change, Row
from core.model.kinds import ChannelId, PlacementId, PostId
from core.model.posts import Post, Verdict
from core.model.steps import Harm, HarmKind, Moved, Outlook
from core.store import posts as post_queries
from core.store import town as town_queries
from core.store.assurances import standing

_SCHEDULED = frozenset({"queued", "pinned"})

_MEANT: Mapping[str, HarmKind] = {
    "Hold": HarmKind.HELD,
    "Redo Hold": HarmKind.HELD,
    "HoldTogether": HarmKind.HELD,
    "Redo HoldTogether": HarmKind.HELD,
    "Undo PutBack": HarmKind.HELD,
    "Unpin": HarmKind.PIN_DISPLACED,
    "Redo Unpin": HarmKind.PIN_DISPLACED,
    "Undo Pin": HarmKind.PIN_DISPLACED,
    "Undo MoveTogether": HarmKind.PIN_DISPLACED,
}
"""What would be harm but is just what the command is for."""


def outlook_of(desk: Desk, command: Command, changes: tuple[Change, ...], findings: Sequence[Finding]) -> Outlook:
    """Return what a step that has just been settled, and not yet committed, does by its changes."""
    moved = tuple(_moved(desk, changes))
    harms = tuple(_harms(desk, command, changes))
    agreed = {
        "command": type(command).__name__,
        "moved": [[m.placement_id, str(m.before), str(m.after)] for m in moved],
        "harms": [[h.kind.value, h.post_id, h.placement_id] for h in harms],
    }
    return Outlook(command.label(desk), changes, moved, harms, tuple(findings), digest(canonical(agreed)))


def _moved(desk: Desk, changes: Sequence[Change]) -> Iterator[Moved]:
    names = {channel.id: channel.name for channel in town_queries.channels(desk.engine)}
    for change in changes:
        if change.table != "placement" or change.before is None or change.after is None:
            continue
        before, after = _time(change.before), _time(change.after)
        if before != after:
            post_id = PostId(str(change.after["post_id"]))
            channel = names[ChannelId(str(change.after["channel_id"]))]
            why = str(change.after["why"])
            yield Moved(PlacementId(change.id), post_id, _title(desk, post_id), channel, before, after, why)


def _title(desk: Desk, post_id: PostId) -> str:
    """Return a post's title, from what the plan read where it did."""
    return desk.titles.get(post_id) or desk.get(Post, post_id).title


def _time(row: Row) -> datetime | None:
    wall = row["at_wall"]
    return datetime.fromisoformat(str(wall)) if wall is not None and row["state"] in _SCHEDULED else None


def _harms(desk: Desk, command: Command, changes: Sequence[Change]) -> Iterator[Harm]:
    meant = _MEANT.get(_told(command))
    for change in changes:
        if change.before is None or change.after is None:
            continue
        if change.table == "placement":
            kind = _harm_to_placement(change.before, change.after)
            if kind is not None and kind is not meant:
                post_id = PostId(str(change.after["post_id"]))
                yield Harm(kind, post_id, PlacementId(change.id), _title(desk, post_id))
        elif change.table == "post" and _lost_approval(desk, change.id, change.before, change.after):
            yield Harm(HarmKind.APPROVAL_LOST, PostId(change.id), None, str(change.after["title"]))


def _told(command: Command) -> str:
    name = type(command).__name__
    return f"{name} {command.command}" if isinstance(command, (Undo, Redo)) else name


def _harm_to_placement(before: Row, after: Row) -> HarmKind | None:
    if before["state"] not in _SCHEDULED:
        return None
    if after["state"] == "held":
        return HarmKind.HELD
    if before["state"] == "pinned" and after["state"] == "queued":
        return HarmKind.PIN_DISPLACED
    if after["state"] == "queued" and before["at"] is not None and after["at"] is None:
        return HarmKind.DEADLINE_MISSED
    return None


def _lost_approval(desk: Desk, post_id: str, before: Row, after: Row) -> bool:
    content_hash, post = before["content_hash"], PostId(post_id)
    if content_hash == after["content_hash"]:
        return False
    if any(approval.content_hash == content_hash for approval in standing(desk.engine, PeriodApproval, post)):
        return True
    return any(
        decision.content_hash == content_hash and decision.verdict is Verdict.APPROVED and decision.revoked_at is None
        for decision in post_queries.decisions_of(desk.engine, post)
    )
