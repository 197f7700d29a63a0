"""Commands that decide about one version of a post."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core.commands.decisions import revoke, standing_for_periods, standing_of_post
from core.commands.desk import Desk
from core.commands.posts import OfVersion, post_as_seen, subject_of_post
from core.commands.writers import writers_of
from core.errors import NotAllowed
from core.model.posts import Post, PostDecision, Verdict
from core.policy.acts import Act
from core.words.clean import clean_line


@dataclass(frozen=True)
class _Decision(OfVersion):
    """A decision about one version of a post."""

    act: ClassVar[Act | None] = Act.APPROVE_POST


@dataclass(frozen=True)
class ApprovePost(_Decision):
    """Approve exactly the version that was read. No writer of it may."""

    def apply(self, desk: Desk) -> str:
        """Write the approval. Raises: NotAllowed where the post is another by now, or is approved already."""
        post = post_as_seen(desk, self.post_id, self.seen)
        writers = writers_of(desk.engine, post)
        if any(decision.decided_by not in writers for decision in standing_of_post(desk, post)):
            raise NotAllowed("post-approved-already", title=post.title)
        _decide(desk, post, Verdict.APPROVED, "")
        return post.id


@dataclass(frozen=True)
class ReturnPost(_Decision):
    """Return a version to its author with a comment. Approvals of it, for a period too, are revoked by it."""

    comment: str

    def apply(self, desk: Desk) -> str:
        """Write the decision. Raises: NotAllowed without a comment."""
        comment = clean_line(self.comment)
        if not comment:
            raise NotAllowed("comment-needed")
        post = post_as_seen(desk, self.post_id, self.seen)
        revoke(desk, [*standing_of_post(desk, post), *standing_for_periods(desk, post)], comment)
        _decide(desk, post, Verdict.RETURNED, comment)
        return post.id


@dataclass(frozen=True)
class RevokePostApproval(_Decision):
    """Take a version's approval back; what is scheduled by it is held in the same step."""

    reason: str

    def apply(self, desk: Desk) -> str:
        """Revoke it. Raises: NotAllowed without a reason, where none stands, or where the post is another by now."""
        reason = clean_line(self.reason)
        if not reason:
            raise NotAllowed("reason-needed")
        post = post_as_seen(desk, self.post_id, self.seen)
        standing = standing_of_post(desk, post)
        if not standing:
            raise NotAllowed("post-not-approved", title=post.title)
        revoke(desk, standing, reason)
        return post.id


def _decide(desk: Desk, post: Post, verdict: Verdict, comment: str) -> None:
    desk.add(
        PostDecision(
            id=desk.new_id(),
            post_id=post.id,
            content_hash=post.content_hash,
            verdict=verdict,
            decided_by=desk.person().id,
            role=desk.role_for(Act.APPROVE_POST, subject_of_post(desk, post)).value,
            comment=comment,
            decided_at=desk.now,
        )
    )
