"""What a command did, or would do: the step, what moved, and what harm it does."""

from __future__ import annotations

from enum import Enum

from core.late_dataclass import dataclass
from core.model.findings import Finding
from core.model.journal import Change
from core.model.kinds import PlacementId, PostId, Wall


class HarmKind(Enum):
    """Name what a step would spoil."""

    DEADLINE_MISSED = "deadline missed"
    PIN_DISPLACED = "pin displaced"
    APPROVAL_LOST = "approval lost"
    HELD = "held"


@dataclass(frozen=True)
class Harm:
    """One thing that a step would spoil, and for which post."""

    kind: HarmKind
    post_id: PostId
    placement_id: PlacementId | None
    title: str


@dataclass(frozen=True)
class Moved:
    """A placement whose time changed in a step. ``None``: it had, or has, no time."""

    placement_id: PlacementId
    post_id: PostId
    title: str
    channel: str
    before: Wall | None
    after: Wall | None
    why: str


@dataclass(frozen=True)
class Outlook:
    """What a command would do, asked before it is done. ``fingerprint`` is what one agrees to."""

    label: str
    changes: tuple[Change, ...]
    moved: tuple[Moved, ...]
    harms: tuple[Harm, ...]
    findings: tuple[Finding, ...]
    fingerprint: str


@dataclass(frozen=True)
class Done:
    """A step that was committed. ``subject`` is the id of the record that the command made or meant, if one."""

    id: str
    command: str
    label: str
    changes: tuple[Change, ...]
    moved: tuple[Moved, ...]
    findings: tuple[Finding, ...]
    subject: str | None = None

    def ids(self, table: str) -> frozenset[str]:
        """Return the ids of the records of one table that the step changed."""
        return frozenset(change.id for change in self.changes if change.table == table)
