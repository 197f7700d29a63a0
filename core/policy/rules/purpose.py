"""Rules that look at what a post is for: the decision it tells of, the request it serves, the objective it names."""

from __future__ import annotations

from collections.abc import Iterator

from core.late_dataclass import dataclass
from core.model.findings import Interval, Mend
from core.model.registers import CommunityRequest, OfficialRelease, RequestOutcome
from core.model.town import Role
from core.policy.classes import GroundKind
from core.policy.facts import PostFacts
from core.policy.rules.rule import (
    EVERY_KIND,
    WHOLE_POST,
    NoParameters,
    Rule,
    RuleInForce,
    Said,
    is_reached,
    on_every_channel,
    reached,
    told,
)
from core.words.names import folded

_DECIDED_BY_ROLE = frozenset({RequestOutcome.SINGULAR, RequestOutcome.UNIQUE_INTEREST})


@dataclass(frozen=True)
class RequestDeciders:
    """Name the roles that alone call a quality singular, or an interest unique (ADM-7 1.04 t ii, iii)."""

    decided_by: tuple[Role, ...] = (Role.CAO, Role.COORDINATOR)


def official_release(facts: PostFacts, rule: RuleInForce[NoParameters]) -> Iterator[Said]:
    """Ask that a decision of Council goes out after its official release, and nothing of a closed meeting (Leduc, E).

    A post that names no meeting or bylaw lacks the ground of its class, and is not asked for more here.
    """
    is_of_council = facts.priority is not None and facts.priority.ground is GroundKind.MEETING
    if not is_of_council or not facts.post.ground.strip():
        return
    name = folded(facts.post.ground)
    entries = [entry for entry in facts.registers.releases if folded(entry.name) == name]
    case = _release_amiss(entries)
    if case is not None:
        said = rule.finding(case, WHOLE_POST, Mend.RECORD_RELEASE, meeting=facts.post.ground)
        yield from on_every_channel(facts, rule, said)
        return
    opens = min(entry.released_at for entry in entries if entry.released_at is not None)
    if opens > facts.now:
        for placement in reached(facts, rule):
            yield rule.holds("release", Interval(opens=opens), placement.channel.id)


def _release_amiss(entries: list[OfficialRelease]) -> str | None:
    if not entries:
        return "not-in-register"
    if any(entry.is_closed for entry in entries):
        return "closed-meeting"
    return None if any(entry.released_at is not None for entry in entries) else "not-released"


def community_request(facts: PostFacts, rule: RuleInForce[RequestDeciders]) -> Iterator[Said]:
    """Ask that what an outside group asked for is deferred, unless an exception is recorded (ADM-7 1.04 s, t)."""
    roles = rule.parameters.decided_by
    for request in facts.requests:
        case = _request_amiss(request, roles)
        if case is not None:
            values = {"group": request.asked_by, "roles": told(roles)}
            if case == "deferred":
                values["other_channel"] = request.deferred_to
            yield from on_every_channel(facts, rule, rule.finding(case, WHOLE_POST, Mend.DECIDE_REQUEST, **values))


def _request_amiss(request: CommunityRequest, roles: tuple[Role, ...]) -> str | None:
    if request.outcome is RequestOutcome.OPEN:
        return "open"
    if request.outcome is RequestOutcome.DEFERRED:
        return "deferred"
    by_another = request.role not in {role.value for role in roles}
    return "decided-by-another" if request.outcome in _DECIDED_BY_ROLE and by_another else None


def objective(facts: PostFacts, rule: RuleInForce[NoParameters]) -> Iterator[Said]:
    """Ask that a post names the objective it serves, one of the pack's list (Calgary, Support City objectives)."""
    if not is_reached(facts, rule) or facts.objective in facts.objectives:
        return
    if facts.objective:
        yield rule.finding("not-of-list", WHOLE_POST, Mend.STATE_OBJECTIVE, objective=facts.objective)
    else:
        yield rule.finding("not-stated", WHOLE_POST, Mend.STATE_OBJECTIVE)


OFFICIAL_RELEASE = Rule("official-release", NoParameters, official_release, EVERY_KIND, time_mend=Mend.RECORD_RELEASE)
COMMUNITY_REQUEST = Rule("community-request", RequestDeciders, community_request)
OBJECTIVE = Rule("objective", NoParameters, objective)
