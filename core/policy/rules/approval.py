"""Rules that look at who read or approved a post: by itself, for a period of the calendar, or as a second reader."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from core.late_dataclass import dataclass
from core.model.assurances import PeriodApproval
from core.model.findings import Interval, Mend, Where
from core.model.posts import PostDecision, Verdict
from core.model.town import Role
from core.policy.facts import PlacementFacts, PostFacts
from core.policy.rules.authors import leave_to_post
from core.policy.rules.days import begins, ends
from core.policy.rules.rule import WHOLE_POST, NoParameters, Rule, RuleInForce, Said, is_reached, reached, told


@dataclass(frozen=True)
class PostApprovers:
    """Name the roles that approve an overseen author's post; a director does so for the post's own department.

    ``or_for_period`` says that their approval for a period is enough too; ``calendar-approved`` keeps to its time.
    """

    approved_by: tuple[Role, ...] = (Role.COORDINATOR, Role.DIRECTOR)
    or_for_period: bool = False


class Whose(Enum):
    """Say whose posts are approved for a period."""

    OVERSEEN = "overseen"
    ALL = "all"


@dataclass(frozen=True)
class PeriodApprovers:
    """Name the roles that approve posts for a period, and ``of`` whom; a director does so for the own department.

    ``or_by_itself`` says that their approval of the post by itself is enough too, for any time.
    """

    approved_by: tuple[Role, ...] = (Role.COORDINATOR, Role.DIRECTOR)
    of: Whose = Whose.OVERSEEN
    or_by_itself: bool = False


def post_approved(facts: PostFacts, rule: RuleInForce[PostApprovers]) -> Iterator[Said]:
    """Ask that an overseen author's post is approved, as this very content, by none of its writers (ADM-7 1.05 i)."""
    roles = rule.parameters.approved_by
    if _is_approved(facts, roles) or (rule.parameters.or_for_period and _periods(facts, roles)):
        return
    case, mend = _decision_amiss(facts)
    values = {"author": facts.author.name, "department": facts.department, "roles": told(roles)}
    if case == "returned":
        values["comment"] = _latest(facts).comment
    for placement in reached(facts, rule):
        if _is_overseen(facts, placement):
            yield rule.finding(case, Where(channel_id=placement.channel.id), mend, **values)


def calendar_approved(facts: PostFacts, rule: RuleInForce[PeriodApprovers]) -> Iterator[Said]:
    """Ask that a post is approved, as this very content, for a period, and goes out in it (ADM-7 1.05 i).

    The period is the earliest approved one that is not past.
    """
    asked = rule.parameters
    if asked.or_by_itself and _is_approved(facts, asked.approved_by):
        return
    period = min(_periods(facts, asked.approved_by), key=lambda each: (each.from_day, each.until_day), default=None)
    values = {"department": facts.department, "roles": told(asked.approved_by)}
    for placement in reached(facts, rule):
        if asked.of is Whose.OVERSEEN and not _is_overseen(facts, placement):
            continue
        channel_id = placement.channel.id
        if period is None:
            case = _period_amiss(facts, asked)
            yield rule.finding(case, Where(channel_id=channel_id), Mend.APPROVE_PERIOD, **values)
        else:
            within = Interval(begins(period.from_day, facts), ends(period.until_day, facts))
            yield rule.holds("period", within, channel_id)


def second_reader(facts: PostFacts, rule: RuleInForce[NoParameters]) -> Iterator[Said]:
    """Ask that somebody who wrote nothing in it has read this very content (Toronto, 3)."""
    content = facts.post.content_hash
    read = (each for each in facts.assurances.readings if content and each.content_hash == content)
    if is_reached(facts, rule) and not any(not facts.is_by_writer(each.id, each.read_by) for each in read):
        yield rule.finding("not-read", WHOLE_POST, Mend.SECOND_READ)


def _is_overseen(facts: PostFacts, placement: PlacementFacts) -> bool:
    leave = leave_to_post(facts, placement)
    return leave is not None and leave.is_overseen


def _is_approved(facts: PostFacts, roles: tuple[Role, ...]) -> bool:
    """Tell whether the present content is approved by itself, in one of the roles, by somebody who wrote none of it."""
    return any(_counts(decision, facts, roles) for decision in facts.decisions)


def _counts(decision: PostDecision, facts: PostFacts, roles: tuple[Role, ...]) -> bool:
    approved = decision.verdict is Verdict.APPROVED and decision.revoked_at is None
    this_content = bool(facts.post.content_hash) and decision.content_hash == facts.post.content_hash
    by_role = decision.role in {role.value for role in roles}
    return approved and this_content and by_role and not facts.is_by_writer(decision.id, decision.decided_by)


def _periods(facts: PostFacts, roles: tuple[Role, ...]) -> list[PeriodApproval]:
    """Return the approvals for a period, not past, that count for the present content."""
    given = _periods_given(facts, roles)
    by_strangers = (each for each in given if not facts.is_by_writer(each.id, each.approved_by))
    return [each for each in by_strangers if ends(each.until_day, facts) > facts.now]


def _periods_given(facts: PostFacts, roles: tuple[Role, ...]) -> list[PeriodApproval]:
    by_role = {role.value for role in roles}
    content = facts.post.content_hash
    return [p for p in facts.assurances.periods if content and p.content_hash == content and p.role in by_role]


def _period_amiss(facts: PostFacts, asked: PeriodApprovers) -> str:
    given = _periods_given(facts, asked.approved_by)
    if not given:
        is_of_this = {each.content_hash == facts.post.content_hash for each in facts.assurances.periods}
        if is_of_this == {False}:
            return "changed-since"
        return "neither" if asked.or_by_itself else "no-period"
    return (
        "approved-by-writer" if any(facts.is_by_writer(each.id, each.approved_by) for each in given) else "period-past"
    )


def _decision_amiss(facts: PostFacts) -> tuple[str, Mend]:
    if not facts.decisions:
        return "not-approved", Mend.ASK_APPROVAL
    last = _latest(facts)
    if last.content_hash != facts.post.content_hash:
        return "changed-since", Mend.ASK_APPROVAL
    if last.revoked_at is not None:
        return "revoked", Mend.ASK_APPROVAL
    if last.verdict is Verdict.RETURNED:
        return "returned", Mend.EDIT_TEXT
    return ("approved-by-writer" if facts.is_by_writer(last.id, last.decided_by) else "not-approved"), Mend.ASK_APPROVAL


def _latest(facts: PostFacts) -> PostDecision:
    return max(facts.decisions, key=lambda decision: decision.decided_at)


POST_APPROVED = Rule("post-approved", PostApprovers, post_approved)
CALENDAR_APPROVED = Rule("calendar-approved", PeriodApprovers, calendar_approved, time_mend=Mend.APPROVE_PERIOD)
SECOND_READER = Rule("second-reader", NoParameters, second_reader)
