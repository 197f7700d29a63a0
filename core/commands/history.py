"""Undo and redo: a step walked back, or on again, through the same gate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from core.commands.content import keep_versions
from core.commands.desk import Desk
from core.commands.elections import ensure_without_candidates
from core.commands.holding import note_again, settle_reasons
from core.commands.judging import judge_post
from core.commands.media import subject_of_photo
from core.commands.of_town import of_own_department
from core.commands.photo_use import ensure_unreleased, ensure_unused
from core.commands.posts import NO_TIME, subject_of_post
from core.commands.series import subject_of_series
from core.commands.slotting import is_blacked_out
from core.errors import Conflict, NotAllowed, RuleBroken
from core.model.journal import Change, Row
from core.model.kinds import Instant
from core.model.media import PersonShown, Photo
from core.model.posts import HoldReason, Placement, Post
from core.model.registers import Election
from core.model.series import Series
from core.model.states import SCHEDULED, PostState, State
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.store import journal
from core.store import posts as post_queries
from core.store.records import RECORDS
from core.store.rows import Record, from_row, instant_text

_QUEUEING = "AddToQueue Pin TakeOutOfLine TakeBack PutBack"
_WRITING = (
    "WritePost SavePost PlanFor DiscardPost RestorePost Drop RestorePlacement SavePhoto AddPhoto DiscardPhoto"
    " StateObjective BeginSeries ChangeSeries SkipOccurrence EndSeries"
    " CopyPost CopyTogether ReclassTogether DiscardTogether AddPhotos MovePhotos"
)
_KEEPING = (
    "KeepHashtag AddTownWord EndTownWord AddOwnContact EndOwnContact KeepPartner AddElection ChangeElection"
    " AddCandidate WithdrawCandidate"
)

_SLOTTING = "AddSlots ChangeSlots EndSlots AddBlackout ChangeBlackout EndBlackout ChangePace StateProvince"

UNDOABLE: Mapping[str, Act] = {
    **dict.fromkeys(_WRITING.split(), Act.WRITE),
    **dict.fromkeys(_QUEUEING.split(), Act.QUEUE),
    **dict.fromkeys(("NamePersonShown", "RemovePersonShown"), Act.ATTACH_CONSENT),
    **dict.fromkeys(_KEEPING.split(), Act.KEEP_REGISTERS),
    **dict.fromkeys(("CloseUp", "Unpin", "PlaceBefore", "ChangeChannel", *_SLOTTING.split()), Act.ORDER_QUEUE),
    **dict.fromkeys(("Hold", "HoldTogether"), Act.HOLD),
    "MoveTogether": Act.QUEUE,
    "SendBack": Act.SEND_BACK,
    **dict.fromkeys(("ImportRows", "ImportEvents", "RemoveEvents"), Act.IMPORT),
}
"""Commands that Undo walks back, and the act that each is. Facts and acts of record are answered by their opposite."""

_OF_THE_WHOLE = frozenset({Act.ORDER_QUEUE, Act.IMPORT})
"""Acts that are nobody's own: an import of thousands of posts needs no look at each."""

_OF_A_POST = frozenset({"post", "post_objective"})
"""What has a post's own id."""

_ABOUT_SLOTS = frozenset(_SLOTTING.split())
"""Commands after whose undoing the queue is planned anew: what stood at a slot that is gone has to move."""

_ON_PLACEMENTS = frozenset({"MoveTogether", "HoldTogether"})
"""Commands that mean several placements, each of a post of its own: the act is asked for on every one of them."""

_NEVER_WALKED_BACK = frozenset({"post_version", "hold_reason", "file"})
"""What a step left in the record: it stays, whatever is undone."""


@dataclass(frozen=True)
class _WalkBack:
    """A step of one's own walked over again: its records get the content that they had on the other side."""

    step: str
    command: str

    act: ClassVar[Act | None] = None
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = True

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say that it is about one's own step."""
        return SubjectFacts()

    def label(self, desk: Desk) -> str:
        """Return what the step was called."""
        return self.command

    def apply(self, desk: Desk) -> str | None:
        """Write the other side of each change, last first.

        Raises: Conflict where somebody changed a record since, NotAllowed for a step that is not undone, RuleBroken
        where a place in line would come back through a closed gate.
        """
        if self.command not in UNDOABLE:
            raise NotAllowed("not-undoable", command=self.command)
        if journal.actor_of_step(desk.engine, self.step) != (desk.who.person_id, self.command):
            raise NotAllowed("not-your-step")
        done = journal.changes_of_step(desk.engine, self.step)
        if self.command in _ON_PLACEMENTS:
            _permit_each(desk, UNDOABLE[self.command], done)
        else:
            _permit(desk, UNDOABLE[self.command], done)
        sides = self._sides(done)
        changes = [change for change in sides if change.table not in _NEVER_WALKED_BACK]
        into_line = [change for change in changes if _is_into_line(change)]
        for change in changes:
            _walk(desk, _before_the_gate(change) if change in into_line else change)
        for change in sides:
            _note_reason(desk, change)
        keep_versions(desk)
        for change in into_line:
            _let_in(desk, change)
        for change in into_line:
            _check_time(desk, change)
        desk.plans = self.command in _ABOUT_SLOTS
        return None

    def _sides(self, changes: tuple[Change, ...]) -> list[Change]:
        return [Change(c.table, c.id, c.after, c.before) for c in reversed(changes)]


@dataclass(frozen=True)
class Undo(_WalkBack):
    """Walk one's own step back."""


@dataclass(frozen=True)
class Redo(_WalkBack):
    """Walk a step that was undone on again."""

    def _sides(self, changes: tuple[Change, ...]) -> list[Change]:
        return list(changes)


def _permit(desk: Desk, act: Act, changes: Sequence[Change]) -> None:
    """Ask for the rights that the step itself would need now, on what it was about; posts follow their photos."""
    if act in _OF_THE_WHOLE:
        desk.require(act, SubjectFacts())
        return
    if act is Act.KEEP_REGISTERS:
        desk.require(act, of_own_department(desk))
        return
    meant = [change.id for change in changes if change.table in _OF_A_POST]
    posts = [subject_of_post(desk, desk.get(Post, post_id)) for post_id in meant]
    posts += [subject_of_series(_series(change)) for change in changes if change.table == "series"]
    photos = [subject_of_photo(desk.get(Photo, photo_id)) for photo_id in _photos_meant(changes)]
    for subject in photos or posts or [_first_placement(desk, changes)]:
        desk.require(act, subject)


def _permit_each(desk: Desk, act: Act, changes: Sequence[Change]) -> None:
    """Ask for the rights that a step on several placements would need now; a draft is planned by who may write it."""
    for change in changes:
        if change.table == "placement" and not _is_by_the_planner(change):
            is_plan = act is Act.QUEUE and (change.after or {})["state"] == State.DRAFT.value
            placement = desk.get(Placement, change.id)
            desk.require(Act.WRITE if is_plan else act, subject_of_post(desk, desk.get(Post, placement.post_id)))


def _is_by_the_planner(change: Change) -> bool:
    """Tell whether the plan at a step's end alone may have written a placement: it was in line, and waits there."""
    was, now = (None if row is None else State(row["state"]) for row in (change.before, change.after))
    return was in SCHEDULED and now is State.QUEUED


def _series(change: Change) -> Series:
    return from_row(Series, change.after or change.before or {})


def _photos_meant(changes: Sequence[Change]) -> Iterator[str]:
    for change in changes:
        if change.table == "photo":
            yield change.id
        elif change.table == "people_shown":
            yield str((change.after or change.before or {})["photo_id"])


def _first_placement(desk: Desk, changes: Sequence[Change]) -> SubjectFacts:
    """Return whose post the step meant: its command wrote that placement before the planner wrote others."""
    for change in changes:
        if change.table == "placement":
            return subject_of_post(desk, desk.get(Post, desk.get(Placement, change.id).post_id))
    return SubjectFacts()


def _walk(desk: Desk, change: Change) -> None:
    """Bring a record from ``change.before``, which it must still be, to ``change.after``."""
    kind = RECORDS[change.table]
    row = desk.tx.row(change.table, kind, change.id)
    if change.after is None:
        _take_away(desk, change, row)
    elif row is None:
        desk.add(from_row(kind, change.after))
    else:
        _ensure_unchanged(desk, change, row)
        record: Record = from_row(kind, row)
        wanted: Record = from_row(kind, change.after)
        if isinstance(wanted, Photo) and wanted.discarded:
            ensure_unused(desk, wanted.id)
        fields = [name for name in change.after if name not in {"id", "revision", "content_hash", "policy_version"}]
        desk.change(record, **{name: getattr(wanted, name) for name in fields})
        if isinstance(record, Placement):
            desk.suspended.pop(record.id, None)
            if record.state is State.HELD and change.after["state"] != State.HELD.value:
                settle_reasons(desk, record)


def _note_reason(desk: Desk, change: Change) -> None:
    """Let a reason stand again for which a placement is held on the other side; what was noted of it stays."""
    if change.table == "hold_reason" and change.after is not None and change.after["settled_at"] is None:
        note_again(desk, from_row(HoldReason, change.after))


def _take_away(desk: Desk, change: Change, row: Row | None) -> None:
    if row is None:
        raise Conflict("changed-meanwhile", table=change.table, id=change.id, by=_by(desk, change))
    _ensure_unchanged(desk, change, row)
    record: Record = from_row(RECORDS[change.table], row)
    match record:
        case Post():
            desk.change(record, state=PostState.DISCARDED)
        case Placement() if record.state is State.PAST:
            return  # the last of all states; it goes out of sight with its discarded post
        case Placement():
            desk.change(record, state=State.DROPPED, **NO_TIME)
        case Photo():
            ensure_unused(desk, record.id)
            desk.change(record, discarded=True)
        case PersonShown():
            ensure_unreleased(desk, record)
            desk.remove(record)
        case Election():
            ensure_without_candidates(desk, record)
            desk.remove(record)
        case _:
            desk.remove(record)


def _ensure_unchanged(desk: Desk, change: Change, row: Row) -> None:
    """Refuse to walk over what somebody changed since. A kept record that was taken away stands as taken away."""
    expected = change.before or _as_taken_away(change)
    ignored = {"revision", "content_hash", "policy_version"}
    if any(row[name] != expected[name] for name in expected if name not in ignored):
        raise Conflict("changed-meanwhile", table=change.table, id=change.id, by=_by(desk, change))


def _as_taken_away(change: Change) -> Row:
    """Return how a record that is kept stands after its beginning was undone; what is not kept is gone by then."""
    begun = change.after or {}
    match change.table:
        case "post":
            return {**begun, "state": PostState.DISCARDED.value}
        case "placement" if begun["state"] != State.PAST.value:
            return {**begun, "state": State.DROPPED.value, **NO_TIME}
        case "photo":
            return {**begun, "discarded": 1}
        case _:
            return begun


def _by(desk: Desk, change: Change) -> str:
    return journal.last_change_by(desk.engine, change.table, change.id)


def _is_into_line(change: Change) -> bool:
    in_line = {state.value for state in SCHEDULED}
    return change.table == "placement" and change.after is not None and change.after["state"] in in_line


def _before_the_gate(change: Change) -> Change:
    """Return a change that brings a placement all its content, but only as held: until the post is whole again."""
    after = change.after or {}
    return Change(change.table, change.id, change.before, {**after, "state": State.HELD.value})


def _let_in(desk: Desk, change: Change) -> None:
    """Let a placement come back into line, only through the gate as it stands now. Raises: RuleBroken."""
    placement = desk.get(Placement, change.id)
    stopping = judge_post(desk, placement.post_id).blocking(placement.channel_id, placement.at)
    if stopping:
        raise RuleBroken(stopping)
    wanted: Placement = from_row(Placement, change.after or {})
    desk.change(placement, state=wanted.state)
    if change.before is not None and change.before["state"] == State.HELD.value:
        settle_reasons(desk, placement)


def _check_time(desk: Desk, change: Change) -> None:
    """Ask that the time of a placement that came back is ahead, and free."""
    placement = desk.get(Placement, change.id)
    if placement.at is not None and placement.at <= desk.now:
        raise NotAllowed("time-is-past")
    if placement.at_wall is not None and is_blacked_out(desk.engine, placement.channel_id, placement.at_wall):
        raise NotAllowed("time-is-blacked-out")
    if placement.at is not None and _is_taken(desk, placement, placement.at):
        raise NotAllowed("slot-is-taken")


def _is_taken(desk: Desk, placement: Placement, at: Instant) -> bool:
    """Tell whether another stands in line at a time on the placement's channel; an emergency's posts hold no slot."""
    return any(
        line.placement.id != placement.id and not desk.is_immediate(line.class_key)
        for line in post_queries.in_line_at(desk.engine, placement.channel_id, instant_text(at))
    )
