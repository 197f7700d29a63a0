"""What people were writing when they last had not saved it: kept beside the calendar, no part of the record."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from core.commands.draft_text import draft_of_text, text_of_draft
from core.commands.posts import Draft
from core.model.content import canonical
from core.model.kinds import Instant, PersonId, PostId, Wall
from core.store.working import WorkingFile, WorkingRow


@dataclass(frozen=True)
class WorkingCopy:
    """What a person wrote of a post and has not saved.

    ``id`` is the post's, or one of its own for a post that never was saved; ``post_id`` is ``None`` for that, and
    ``planned`` the day for which it was begun. ``seen`` is the revision of the post on which the writing began.
    """

    person_id: PersonId
    id: str
    post_id: PostId | None
    seen: int
    draft: Draft
    planned: Wall | None
    written_at: Instant


class WorkingCopies:
    """Keep working copies, one a person and post. Any thread may ask."""

    def __init__(self, file: WorkingFile) -> None:
        """Keep them in a file."""
        self._file = file

    def keep(self, copy: WorkingCopy) -> None:
        """Keep a copy in the place of the last one. Raises: StoreUnavailable, Damaged."""
        planned = None if copy.planned is None else copy.planned.isoformat(timespec="minutes")
        content = canonical({"draft": text_of_draft(copy.draft), "planned": planned})
        self._file.keep(WorkingRow(copy.person_id, copy.id, copy.post_id, copy.seen, content, copy.written_at))

    def drop(self, person_id: PersonId, copy_id: str) -> None:
        """Drop a copy, where there is one. Raises: StoreUnavailable, Damaged."""
        self._file.drop(person_id, copy_id)

    def of(self, person_id: PersonId) -> list[WorkingCopy]:
        """Return what a person was writing, the last written first; what cannot be read is left out.

        Raises: StoreUnavailable, Damaged.
        """
        found = (_copy(row) for row in self._file.rows_of(person_id))
        return [copy for copy in found if copy is not None]

    def of_post(self, person_id: PersonId, post_id: PostId) -> WorkingCopy | None:
        """Return what a person was writing of a post, or ``None``. Raises: StoreUnavailable, Damaged."""
        return next((copy for copy in self.of(person_id) if copy.post_id == post_id), None)


def _copy(row: WorkingRow) -> WorkingCopy | None:
    try:
        told = json.loads(row.content)
        draft = draft_of_text(told["draft"])
        planned = None if told["planned"] is None else datetime.fromisoformat(told["planned"])
    except (ValueError, TypeError, KeyError):
        return None
    return WorkingCopy(row.person_id, row.id, row.post_id, row.seen, draft, planned, row.written_at)
