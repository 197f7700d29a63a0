"""Rules that look at the channels of a post: whether each is the town's own, approved and open."""

from __future__ import annotations

from collections.abc import Iterator

from core.late_dataclass import dataclass
from core.model.findings import Mend
from core.model.town import Channel, ChannelState, Role
from core.policy.facts import PostFacts
from core.policy.rules.days import is_to_come
from core.policy.rules.rule import EVERY_KIND, NoParameters, Rule, RuleInForce, Said, of_channel, reached, told


@dataclass(frozen=True)
class ChannelApprovers:
    """Name the roles that approve a channel."""

    approved_by: tuple[Role, ...] = (Role.CAO,)


def channel_approved(facts: PostFacts, rule: RuleInForce[ChannelApprovers]) -> Iterator[Said]:
    """Ask that a channel is official and approved by the authority that the pack names (ADM-7 1.02 a to d, 1.03 a)."""
    roles = told(rule.parameters.approved_by)
    for placement in reached(facts, rule):
        channel = placement.channel
        if not channel.official:
            yield of_channel(rule, "not-official", placement, Mend.EDIT_CHANNELS)
        elif _is_unapproved(channel, rule.parameters, facts):
            yield of_channel(rule, "not-approved", placement, Mend.OPEN_CHANNEL, roles=roles)


def channel_open(facts: PostFacts, rule: RuleInForce[NoParameters]) -> Iterator[Said]:
    """Ask that a channel is neither frozen after a breach (ADM-7 1.06 c to f) nor retired (1.02 f)."""
    for placement in reached(facts, rule):
        if placement.channel.state is ChannelState.FROZEN:
            yield of_channel(rule, "frozen", placement, Mend.OPEN_CHANNEL)
        elif placement.channel.state is ChannelState.RETIRED:
            yield of_channel(rule, "retired", placement, Mend.EDIT_CHANNELS)


def _is_unapproved(channel: Channel, parameters: ChannelApprovers, facts: PostFacts) -> bool:
    if channel.approved_by is None or channel.approved_on is None:
        return True
    by_another = channel.approved_role not in {role.value for role in parameters.approved_by}
    return by_another or is_to_come(channel.approved_on, facts)


CHANNEL_APPROVED = Rule("channel-approved", ChannelApprovers, channel_approved, EVERY_KIND)
CHANNEL_OPEN = Rule("channel-open", NoParameters, channel_open)
