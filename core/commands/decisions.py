"""Approvals that stand, of photos and of posts, and taking them back."""

from __future__ import annotations

from collections.abc import Sequence

from core.commands.desk import Desk
from core.model.assurances import Answer, Confirmation, Override, PeriodApproval, SecondReading
from core.model.media import Photo, PhotoApproval, PhotoAuthorisation
from core.model.posts import Post, PostDecision, Verdict
from core.model.registers import Training
from core.model.seals import SealDecision
from core.store import media as media_queries
from core.store import posts as post_queries
from core.store.assurances import standing

Revocable = (
    PhotoApproval
    | PostDecision
    | PhotoAuthorisation
    | Answer
    | Confirmation
    | Override
    | SecondReading
    | PeriodApproval
    | Training
    | SealDecision
)
"""What a person said or decided and may take back, once."""


def standing_of_photo(desk: Desk, photo: Photo) -> list[PhotoApproval]:
    """Return the approvals of a photo's file that nobody revoked."""
    found = media_queries.approvals_of(desk.engine, photo.id)
    return [approval for approval in found if _stands(approval) and approval.sha256 == photo.sha256]


def standing_of_post(desk: Desk, post: Post) -> list[PostDecision]:
    """Return the approvals of a post as it stands now that nobody revoked, those by its writers too."""
    found = post_queries.decisions_of(desk.engine, post.id)
    return [decision for decision in found if _stands(decision) and decision.content_hash == post.content_hash]


def standing_for_periods(desk: Desk, post: Post) -> list[PeriodApproval]:
    """Return the approvals for a period of a post as it stands now that nobody revoked, those for one gone by too."""
    found = standing(desk.engine, PeriodApproval, post.id)
    return [approval for approval in found if approval.content_hash == post.content_hash]


def revoke(desk: Desk, said: Sequence[Revocable], reason: str) -> None:
    """Take approvals, or what else people said, back for a reason; what stands on them is held in the same step."""
    for each in said:
        desk.change(each, revoked_at=desk.now, revoked_by=desk.who.person_id, revoked_why=reason)


def _stands(decision: PhotoApproval | PostDecision) -> bool:
    return decision.verdict is Verdict.APPROVED and decision.revoked_at is None
