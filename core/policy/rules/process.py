"""Rules that look at how a post comes about: its channels, its author's leave to post there, and who approved it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from core.model.findings import Finding, Interval, Mend, Where
from core.model.posts import PostDecision, Verdict
from core.model.town import Authorisation, AuthorisationKind, Channel, ChannelState, Role
from core.policy.facts import PlacementFacts, PostFacts
from core.policy.rules.documents import begins, ends, is_to_come
from core.policy.rules.rule import EVERY_KIND, NoParameters, Parameters, Rule, RuleInForce, Said, reached, told


@dataclass(frozen=True)
class ChannelApprovers:
    """Name the roles that approve a channel."""

    approved_by: tuple[Role, ...] = (Role.CAO,)


@dataclass(frozen=True)
class PostApprovers:
    """Name the roles that approve an overseen author's post; a director does so for the post's own department."""

    approved_by: tuple[Role, ...] = (Role.COORDINATOR, Role.DIRECTOR)


@dataclass(frozen=True)
class Leave:
    """An author's leave to post on a channel: when it holds, and whether somebody oversees the author."""

    interval: Interval
    is_overseen: bool


def channel_approved(facts: PostFacts, rule: RuleInForce[ChannelApprovers]) -> Iterator[Said]:
    """Ask that a channel is official and approved by the authority that the pack names (ADM-7 1.02 a to d, 1.03 a)."""
    roles = told(rule.parameters.approved_by)
    for placement in reached(facts, rule):
        channel = placement.channel
        if not channel.official:
            yield _of_channel(rule, "not-official", placement, Mend.EDIT_CHANNELS)
        elif _is_unapproved(channel, rule.parameters, facts):
            yield _of_channel(rule, "not-approved", placement, Mend.OPEN_CHANNEL, roles=roles)


def channel_open(facts: PostFacts, rule: RuleInForce[NoParameters]) -> Iterator[Said]:
    """Ask that a channel is neither frozen after a breach (ADM-7 1.06 c to f) nor retired (1.02 f)."""
    for placement in reached(facts, rule):
        if placement.channel.state is ChannelState.FROZEN:
            yield _of_channel(rule, "frozen", placement, Mend.OPEN_CHANNEL)
        elif placement.channel.state is ChannelState.RETIRED:
            yield _of_channel(rule, "retired", placement, Mend.EDIT_CHANNELS)


def author_authorised(facts: PostFacts, rule: RuleInForce[NoParameters]) -> Iterator[Said]:
    """Ask that the author may post on the channel when it goes out, and is on file (ADM-7 1.03 e, k; 1.05 a to c).

    Authorisations that touch one another are one stretch; the regular ones count first.
    """
    left = None if facts.author.left_on is None else ends(facts.author.left_on, facts)
    is_named = bool(facts.author.name.strip() and facts.author.title.strip())
    for placement in reached(facts, rule):
        channel_id = placement.channel.id
        if not is_named:
            yield rule.finding("author-not-on-file", Where(channel_id=channel_id), author=facts.author.name)
        if left is not None and left <= facts.now:
            yield rule.finding("author-left", Where(channel_id=channel_id), author=facts.author.name)
            continue
        if left is not None:
            yield rule.holds("employment", Interval(closes=left), channel_id)
        leave = leave_to_post(facts, placement)
        if leave is None:
            yield _of_channel(rule, _why_no_leave(placement), placement, Mend.AUTHORISE, author=facts.author.name)
        else:
            yield rule.holds("authorisation", leave.interval, channel_id)


def post_approved(facts: PostFacts, rule: RuleInForce[PostApprovers]) -> Iterator[Said]:
    """Ask that an overseen author's post is approved, as this very content, by none of its writers (ADM-7 1.05 i)."""
    if any(_counts(decision, facts, rule.parameters) for decision in facts.decisions):
        return
    case, mend = _decision_amiss(facts)
    values = {"author": facts.author.name, "department": facts.department, "roles": told(rule.parameters.approved_by)}
    if case == "returned":
        values["comment"] = _latest(facts).comment
    for placement in reached(facts, rule):
        leave = leave_to_post(facts, placement)
        if leave is not None and leave.is_overseen:
            yield rule.finding(case, Where(channel_id=placement.channel.id), mend, **values)


def leave_to_post(facts: PostFacts, placement: PlacementFacts) -> Leave | None:
    """Return the author's leave to post on a channel, running or the next to come; ``None`` where there is none."""
    valid = [a for a in placement.authorisations if a.revoked_at is None and not is_to_come(a.approved_on, facts)]
    regular = _stretch((a for a in valid if a.kind is AuthorisationKind.REGULAR), facts)
    if regular is not None and regular.interval.covers(facts.now):
        return regular
    return _stretch(valid, facts)


def _stretch(authorisations: Iterable[Authorisation], facts: PostFacts) -> Leave | None:
    """Return the first stretch that is not over, of authorisations that overlap or follow one another without a gap."""
    stretch: Leave | None = None
    for authorisation in sorted(authorisations, key=lambda a: a.from_day):
        opens, until = begins(authorisation.from_day, facts), authorisation.until_day
        closes = None if until is None else ends(until, facts)
        is_overseen = authorisation.kind is AuthorisationKind.OVERSEEN
        if closes is not None and closes <= max(opens, facts.now):
            continue
        if stretch is None:
            stretch = Leave(Interval(opens, closes), is_overseen)
        elif stretch.interval.closes is not None and opens <= stretch.interval.closes:
            longer = None if closes is None else max(closes, stretch.interval.closes)
            stretch = Leave(Interval(stretch.interval.opens, longer), is_overseen or stretch.is_overseen)
    return stretch


def _why_no_leave(placement: PlacementFacts) -> str:
    if not placement.authorisations:
        return "no-authorisation"
    return "revoked" if all(a.revoked_at is not None for a in placement.authorisations) else "ended"


def _is_unapproved(channel: Channel, parameters: ChannelApprovers, facts: PostFacts) -> bool:
    if channel.approved_by is None or channel.approved_on is None:
        return True
    by_another = channel.approved_role not in {role.value for role in parameters.approved_by}
    return by_another or is_to_come(channel.approved_on, facts)


def _counts(decision: PostDecision, facts: PostFacts, parameters: PostApprovers) -> bool:
    approved = decision.verdict is Verdict.APPROVED and decision.revoked_at is None
    this_content = bool(facts.post.content_hash) and decision.content_hash == facts.post.content_hash
    by_role = decision.role in {role.value for role in parameters.approved_by}
    return approved and this_content and by_role and decision.decided_by not in facts.writers


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
    return ("approved-by-writer" if last.decided_by in facts.writers else "not-approved"), Mend.ASK_APPROVAL


def _latest(facts: PostFacts) -> PostDecision:
    return max(facts.decisions, key=lambda decision: decision.decided_at)


def _of_channel(
    rule: RuleInForce[Parameters], case: str, placement: PlacementFacts, mend: Mend, **values: str
) -> Finding:
    return rule.finding(case, Where(channel_id=placement.channel.id), mend, channel=placement.channel.name, **values)


CHANNEL_APPROVED = Rule("channel-approved", ChannelApprovers, channel_approved, EVERY_KIND)
CHANNEL_OPEN = Rule("channel-open", NoParameters, channel_open)
AUTHOR_AUTHORISED = Rule("author-authorised", NoParameters, author_authorised, time_mend=Mend.AUTHORISE)
POST_APPROVED = Rule("post-approved", PostApprovers, post_approved)

PROCESS_RULES = (CHANNEL_APPROVED, CHANNEL_OPEN, AUTHOR_AUTHORISED, POST_APPROVED)
