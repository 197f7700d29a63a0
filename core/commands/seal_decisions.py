"""Commands that decide lines of a sealed period in one step, and take such a decision back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from core.commands.decisions import revoke, standing_for_periods, standing_of_post
from core.commands.desk import Desk
from core.commands.ending import take_back
from core.commands.period_lines import subject_of_line
from core.commands.seal_standing import LineState, SealStanding, standing_of
from core.commands.seals import ensure_stands, period_label
from core.errors import Conflict, NotAllowed, NotFound
from core.model.assurances import PeriodApproval
from core.model.kinds import Sha256
from core.model.posts import Post, PostDecision, Verdict
from core.model.seals import Seal, SealDecision, SealLine, fingerprint_of
from core.model.town import Role
from core.policy.acts import Act
from core.policy.facts import StoodFor, SubjectFacts
from core.store import posts as post_queries
from core.store import seals as queries
from core.store import town as town_queries
from core.store.assurances import standing
from core.words.clean import clean_line

_Place = tuple[Role, StoodFor | None]
"""The role in which a person decides, and who is stood in for, ``None`` for nobody."""

APPROVABLE = frozenset({LineState.WAITS, LineState.RETURNED})
"""How a line stands that may be approved."""

RETURNABLE = frozenset({LineState.WAITS, LineState.APPROVED})
"""How a line stands that may be returned."""


@dataclass(frozen=True)
class _OfSeal:
    """A decision about a sealed period; each line asks for the right to decide it."""

    act: ClassVar[Act | None] = None
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say that each line has a subject of its own."""
        return SubjectFacts()


@dataclass(frozen=True)
class _Deciding(_OfSeal):
    """Approve lines for the period of a seal, and return others with a comment each, in one step.

    ``seen`` is the fingerprint of what was read, ``unseen`` how many of the lines had not been on screen. Lines whose
    posts changed meanwhile are left out.
    """

    seal_id: str
    seen: Sha256
    approved: tuple[str, ...] = ()
    returned: Mapping[str, str] = field(default_factory=dict)
    unseen: int = 0
    comment: str = ""

    def apply(self, desk: Desk) -> str:
        """Write the approvals, the returns and the record of the decision.

        Raises: Conflict for another fingerprint, or where every line changed; NotFound for a line of another seal;
        NotAllowed for a seal that is not open, a line that is not the person's to decide, or a return without a
        comment.
        """
        seal = desk.get(Seal, self.seal_id)
        ensure_stands(desk, seal)
        if seal.until_day < desk.today:
            raise NotAllowed("period-is-past")
        stands = standing_of(desk.calendar, seal, desk.now)
        lines = {line.id: line for line in self._lines(desk, stands)}
        places = self._check(desk, lines)
        approved, returned = self._what_stands(stands, lines)
        if not approved and not returned:
            raise Conflict("seal-lines-changed", table="seal", id=seal.id)
        for line in approved:
            desk.act_in(*places[line.id])
            _approve(desk, seal, line, places[line.id][0].value)
        for line in returned:
            desk.act_in(*places[line.id])
            _return(desk, line, places[line.id][0].value, clean_line(self.returned[line.id]))
        place = _place_of_all([places[line.id] for line in (*approved, *returned)])
        desk.act_in(*place)
        desk.add(
            SealDecision(
                id=desk.new_id(),
                seal_id=seal.id,
                fingerprint=self.seen,
                decided_by=desk.person().id,
                role=place[0].value,
                decided_at=desk.now,
                approved=tuple(line.id for line in approved),
                returned=tuple(line.id for line in returned),
                unseen=self.unseen,
                comment=clean_line(self.comment),
            )
        )
        return seal.id

    def label(self, desk: Desk) -> str:
        """Return the period."""
        seal = desk.get(Seal, self.seal_id)
        return period_label(seal.from_day, seal.until_day)

    def _lines(self, desk: Desk, stands: SealStanding) -> Sequence[SealLine]:
        """Return the lines that can be decided. Raises: Conflict where they are others than were read."""
        seal = stands.seal
        if stands.is_lapsed:
            raise NotAllowed("seal-lapsed", until=str(seal.approve_by))
        lines = [each.line for each in stands.lines]
        calendar_id = town_queries.town(desk.engine).calendar_id
        if fingerprint_of(calendar_id, (seal.from_day, seal.until_day), seal.channels, lines) != self.seen:
            raise Conflict("seal-is-another", table="seal", id=seal.id)
        return lines

    def _what_stands(
        self, stands: SealStanding, lines: Mapping[str, SealLine]
    ) -> tuple[list[SealLine], list[SealLine]]:
        """Return the lines to approve and those to return, without those whose posts changed meanwhile."""
        fit = {each.line.id: each.state for each in stands.lines if each.is_as_sealed}
        approved = [lines[name] for name in self.approved if fit.get(name) in APPROVABLE]
        return approved, [lines[name] for name in self.returned if fit.get(name) in RETURNABLE]

    def _check(self, desk: Desk, lines: Mapping[str, SealLine]) -> dict[str, _Place]:
        """Return in which role, and in whose place, the person decides each line. Raises: NotAllowed, NotFound."""
        names = (*self.approved, *self.returned)
        if not names or len(set(names)) < len(names):
            raise NotAllowed("seal-decides-nothing" if not names else "seal-decided-both-ways")
        if not all(clean_line(comment) for comment in self.returned.values()):
            raise NotAllowed("comment-needed")
        for name in names:
            if name not in lines:
                raise NotFound("no-such-record", table="seal_line", id=name)
        return {name: _place(desk, desk.get(Post, lines[name].post_id)) for name in names}


@dataclass(frozen=True)
class DecideSeal(_Deciding):
    """Approve or return lines of a seal as they were sent; ``seen`` is the seal's own fingerprint."""


@dataclass(frozen=True)
class DecideExceptions(_Deciding):
    """Approve or return what is new in a decided period, or changed in it since; ``seen`` is of the exceptions."""

    def _lines(self, desk: Desk, stands: SealStanding) -> Sequence[SealLine]:
        """Return the exceptions. Raises: NotAllowed before anybody decided the seal, Conflict for others than read."""
        if not stands.is_decided:
            raise NotAllowed("seal-is-not-decided")
        if stands.exceptions_fingerprint != self.seen:
            raise Conflict("seal-is-another", table="seal", id=stands.seal.id)
        return stands.exceptions

    def _what_stands(
        self, stands: SealStanding, lines: Mapping[str, SealLine]
    ) -> tuple[list[SealLine], list[SealLine]]:
        """Return all of them: their ids name the content that stands now."""
        return [lines[name] for name in self.approved], [lines[name] for name in self.returned]


@dataclass(frozen=True)
class RevokeSealDecision(_OfSeal):
    """Take a decision about a sealed period back: all that it approved and returned; what stands on it is held."""

    decision_id: str
    reason: str

    def apply(self, desk: Desk) -> str:
        """Revoke it. Raises: NotAllowed without a reason, twice, or for a line that is not the person's to decide."""
        decision = desk.get(SealDecision, self.decision_id)
        seal = desk.get(Seal, decision.seal_id)
        posts = [desk.get(Post, post_id) for post_id in queries.posts_decided(desk.engine, decision)]
        places = [_answer(desk, subject_of_line(desk.calendar, post, desk.now)) for post in posts]
        desk.act_in(*_place_of_all(places))
        take_back(desk, decision, self.reason)
        for post, place in zip(posts, places, strict=True):
            desk.act_in(*place)
            revoke(desk, given(desk, decision, post), clean_line(self.reason))
        return seal.id

    def label(self, desk: Desk) -> str:
        """Return the period."""
        seal = desk.get(Seal, desk.get(SealDecision, self.decision_id).seal_id)
        return period_label(seal.from_day, seal.until_day)


def _place(desk: Desk, post: Post) -> _Place:
    subject = subject_of_line(desk.calendar, post, desk.now)
    place = _answer(desk, subject)
    if any(desk.is_self(writer) for writer in subject.writers):
        raise NotAllowed("line-by-its-writer", title=post.title)
    return place


def _answer(desk: Desk, subject: SubjectFacts) -> _Place:
    """Return in which role, and in whose place, the person decides a line. Raises: NotAllowed where they may not."""
    role = desk.role_for(Act.DECIDE_LINE, subject)
    return role, None if desk.acts_for is None else desk.acts_for[0]


def _place_of_all(places: Sequence[_Place]) -> _Place:
    """Return the place in which a decision was given: another's, as soon as any of its lines was decided in it."""
    return next((place for place in places if place[1] is not None), places[0])


def _approve(desk: Desk, seal: Seal, line: SealLine, role: str) -> None:
    desk.add(
        PeriodApproval(
            id=desk.new_id(),
            post_id=line.post_id,
            content_hash=line.content_hash,
            from_day=seal.from_day,
            until_day=seal.until_day,
            approved_by=desk.person().id,
            role=role,
            approved_at=desk.now,
        )
    )


def _return(desk: Desk, line: SealLine, role: str, comment: str) -> None:
    post = desk.get(Post, line.post_id)
    revoke(desk, [*standing_of_post(desk, post), *standing_for_periods(desk, post)], comment)
    desk.add(
        PostDecision(
            id=desk.new_id(),
            post_id=line.post_id,
            content_hash=line.content_hash,
            verdict=Verdict.RETURNED,
            decided_by=desk.person().id,
            role=role,
            comment=comment,
            decided_at=desk.now,
        )
    )


def given(desk: Desk, decision: SealDecision, post: Post) -> list[PeriodApproval | PostDecision]:
    """Return what a decision wrote of a post, as far as it stands."""
    by, at = decision.decided_by, decision.decided_at
    approvals = standing(desk.engine, PeriodApproval, post.id)
    returns = [each for each in post_queries.decisions_of(desk.engine, post.id) if each.revoked_at is None]
    return [
        *(each for each in approvals if (each.approved_by, each.approved_at) == (by, at)),
        *(each for each in returns if (each.decided_by, each.decided_at) == (by, at)),
    ]
