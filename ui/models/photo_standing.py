"""How photos stand with the town's rules, each judged by itself and not as part of a post."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from enum import Enum

from core.late_dataclass import dataclass
from core.model.findings import Finding, Holds, Severity
from core.model.kinds import Day, DepartmentId, Instant, PersonId, PostId
from core.model.media import Consent, PersonShown, Photo, PhotoApproval
from core.model.posts import Post, PostPhoto, Verdict
from core.model.town import Person
from core.policy.facts import PhotoFacts, PostFacts
from core.policy.gate import judge
from core.policy.rules.photos import PHOTO_APPROVED, PHOTO_RULES
from core.shipped import speller
from ui.session import Session

SOON = timedelta(days=30)
"""How long before a consent's end a photo counts as ending soon."""

_NOBODY = PersonId("")


class Decision(Enum):
    """Say what was decided of a photo as it is now."""

    APPROVED = "approved"
    WAITING = "waiting"
    RETURNED = "returned"


@dataclass(frozen=True)
class PhotoRecords:
    """A photo with all that is on file about it. ``owner`` is the employee's name who took it, else empty."""

    photo: Photo
    department: str = ""
    owner: str = ""
    approvals: tuple[PhotoApproval, ...] = ()
    consents: tuple[Consent, ...] = ()
    people: tuple[PersonShown, ...] = ()
    intact: bool = True

    @property
    def last_decision(self) -> PhotoApproval | None:
        """Give the last decision about the photo, revoked or not; ``None`` before the first."""
        return max(self.approvals, key=_when_decided, default=None)


@dataclass(frozen=True)
class Standing:
    """What the rules say of one photo.

    ``findings`` stand blocking first; ``holds`` are the documents that end by themselves, as intervals; ``ends_on`` is
    the last day on which all of them hold, ``None`` for no end.
    """

    decision: Decision
    findings: tuple[Finding, ...]
    holds: tuple[Holds, ...]
    ends_on: Day | None

    def of_rule(self, rule_id: str) -> tuple[Finding, ...]:
        """Return what one rule finds."""
        return tuple(finding for finding in self.findings if finding.rule == rule_id)

    @property
    def lacking(self) -> tuple[Finding, ...]:
        """Return what keeps the photo from being used, its approval aside."""
        stopping = (finding for finding in self.findings if finding.severity is not Severity.WARN)
        return tuple(finding for finding in stopping if finding.rule != PHOTO_APPROVED.id)

    def ends_soon(self, today: Day) -> bool:
        """Tell whether a document behind the photo ends within thirty days."""
        return self.ends_on is not None and self.ends_on <= today + SOON


class PhotoJudge:
    """Ask the gate about photos, as the only one of a post that has no channels yet.

    What depends on the channel, such as the uses of a consent, is therefore left to the posts that use the photo.
    """

    def __init__(self, session: Session) -> None:
        rules = {rule.id: session.pack.rules[rule.id] for rule in PHOTO_RULES if rule.id in session.pack.rules}
        self._pack = replace(session.pack, rules=rules)
        self._zone = session.zone
        self._around = _post_around(session)

    def standing(self, records: PhotoRecords, now: Instant) -> Standing:
        """Return what the rules say of a photo at an instant."""
        photo = records.photo
        facts = PhotoFacts(
            link=PostPhoto("", self._around.post.id, photo.id, 0),
            photo=photo,
            department=records.department,
            owner=records.owner,
            approvals=records.approvals,
            consents=records.consents,
            people=records.people,
            intact=records.intact,
        )
        judgement = judge(replace(self._around, photos=(facts,), now=now), self._pack)
        findings = tuple(finding for finding in judgement.findings if finding.where.photo_id == photo.id)
        holds = tuple(holds for holds in judgement.intervals if holds.photo_id == photo.id)
        closes = [holds.interval.closes for holds in holds if holds.interval.closes is not None]
        ends_on = self._zone.wall(min(closes)).date() - timedelta(days=1) if closes else None
        return Standing(_decision(records, findings), findings, holds, ends_on)


def _decision(records: PhotoRecords, findings: tuple[Finding, ...]) -> Decision:
    if not any(finding.rule == PHOTO_APPROVED.id for finding in findings):
        return Decision.APPROVED
    last = records.last_decision
    if last is not None and last.verdict is Verdict.RETURNED and last.revoked_at is None:
        return Decision.RETURNED
    return Decision.WAITING


def _when_decided(approval: PhotoApproval) -> tuple[Instant, str]:
    return approval.decided_at, approval.id


def _post_around(session: Session) -> PostFacts:
    post = Post(PostId(""), "", session.pack.classes[-1].key, DepartmentId(""), _NOBODY, session.now())
    return PostFacts(
        post=post,
        author=Person(_NOBODY, "", "", DepartmentId("")),
        department="",
        partner=None,
        deemed_roles=frozenset(),
        emergency_in_force=False,
        placements=(),
        photos=(),
        decisions=(),
        writers=frozenset(),
        now=post.created_at,
        instant_of=session.zone.at,
        wall_of=session.zone.wall,
        speller=speller(),
    )
