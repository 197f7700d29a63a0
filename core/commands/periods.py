"""Commands that approve one version of a post for a period, and take that back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core.commands.desk import Desk
from core.commands.ending import take_back
from core.commands.of_town import check_span
from core.commands.period_lines import subject_of_line
from core.commands.posts import OfVersion, post_as_seen
from core.errors import NotAllowed
from core.model.assurances import PeriodApproval
from core.model.kinds import Day
from core.model.posts import Post
from core.policy.acts import Act
from core.policy.facts import SubjectFacts


@dataclass(frozen=True)
class ApproveForPeriod(OfVersion):
    """Approve exactly the version that was read to go out from a day until (and with) a day."""

    from_day: Day
    until_day: Day

    act: ClassVar[Act | None] = Act.DECIDE_LINE

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say whose post it is, who wrote it, and whether somebody oversees its author."""
        return subject_of_line(desk.calendar, desk.get(Post, self.post_id), desk.now)

    def apply(self, desk: Desk) -> str:
        """Write the approval. Raises: NotAllowed for a period gone by, or where the post is another by now."""
        check_span(self.from_day, self.until_day)
        post = post_as_seen(desk, self.post_id, self.seen)
        if self.until_day < desk.today:
            raise NotAllowed("period-is-past")
        approval = PeriodApproval(
            id=desk.new_id(),
            post_id=post.id,
            content_hash=post.content_hash,
            from_day=self.from_day,
            until_day=self.until_day,
            approved_by=desk.person().id,
            role=desk.role_for(Act.DECIDE_LINE, self.subject(desk)).value,
            approved_at=desk.now,
        )
        desk.add(approval)
        return post.id


@dataclass(frozen=True)
class RevokePeriodApproval:
    """Take an approval for a period back; what is scheduled by it is held in the same step."""

    approval_id: str
    reason: str

    act: ClassVar[Act | None] = Act.DECIDE_LINE
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say whose post it is, who wrote it, and whether somebody oversees its author."""
        return subject_of_line(desk.calendar, _post_of(desk, self.approval_id), desk.now)

    def apply(self, desk: Desk) -> str:
        """Revoke it. Raises: NotAllowed without a reason, or where it is revoked."""
        approval = desk.get(PeriodApproval, self.approval_id)
        take_back(desk, approval, self.reason)
        return approval.post_id

    def label(self, desk: Desk) -> str:
        """Return the post's title."""
        return _post_of(desk, self.approval_id).title


def _post_of(desk: Desk, approval_id: str) -> Post:
    return desk.get(Post, desk.get(PeriodApproval, approval_id).post_id)
