"""What people say to one another about a post, beside its content."""

from __future__ import annotations

from core.late_dataclass import dataclass
from core.model.kinds import Instant, PersonId, PostId


@dataclass(frozen=True)
class Comment:
    """One remark about a post, kept as it was written. It is no part of what an approval covers."""

    id: str
    post_id: PostId
    text: str
    written_by: PersonId
    written_at: Instant
    revision: int = 0
