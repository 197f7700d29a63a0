"""What every rule is made of: its declaration in the code, and what a town's pack makes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from core.model.assurances import Confirmation
from core.model.findings import Finding, Holds, Interval, Mend, Severity, Where
from core.model.kinds import ChannelId, PhotoId
from core.model.town import ChannelKind, Role
from core.policy.facts import PlacementFacts, PostFacts
from core.words.around import around

Parameters = TypeVar("Parameters")

Said = Finding | Holds
"""What a rule answers: what is wrong, or the interval in which it holds."""

EVERY_KIND = frozenset(ChannelKind)
SOCIAL_ONLY = frozenset({ChannelKind.SOCIAL})
WHOLE_POST = Where()


@dataclass(frozen=True)
class NoParameters:
    """Stand for the parameters of a rule that has none."""


@dataclass(frozen=True)
class RuleInForce(Generic[Parameters]):
    """A rule as a pack names it.

    ``kinds`` are the kinds of channels at which it looks. ``reading`` is how the town reads a clause that is near but
    not on the spot, else empty. ``house`` tells that the severity is Oyez's own and no clause asks for it.
    ``statement`` is what a person confirms, empty for a rule that asks for no confirmation. ``overridden_by`` are the
    roles to which the pack leaves it to set the rule aside for a post, with a reason.
    """

    id: str
    severity: Severity
    clause: str
    kinds: frozenset[ChannelKind]
    parameters: Parameters
    reading: str = ""
    house: bool = False
    statement: str = ""
    overridden_by: tuple[Role, ...] = ()

    def finding(self, case: str, where: Where = WHOLE_POST, mend: Mend | None = None, **values: str) -> Finding:
        """Return a finding of this rule, at its severity and with its clause; ``values`` fill its sentence."""
        return Finding(
            rule=self.id,
            case=case,
            severity=self.severity,
            clause=self.clause,
            where=where,
            mend=mend,
            values=tuple(values.items()),
            statement=self.statement,
            reading=self.reading,
            house=self.house,
        )

    def guess(
        self, case: str, placement: PlacementFacts, span: tuple[int, int], mend: Mend = Mend.EDIT_TEXT, **values: str
    ) -> Finding:
        """Return a finding about words seen on a channel, which a person may mend or say to be right there.

        ``found`` is among its values.
        """
        found = placement.seen[span[0] : span[1]]
        said = self.finding(case, Where(channel_id=placement.channel.id, span=span), mend, found=found, **values)
        return replace(said, words=around(placement.seen, *span))

    def asks(self, case: str, where: Where = WHOLE_POST, **values: str) -> Finding:
        """Return a finding that a person's confirmation of the rule's statement mends, and nothing else."""
        return self.finding(case, where, Mend.CONFIRM, **values)

    def holds(
        self, case: str, interval: Interval, channel_id: ChannelId | None = None, photo_id: PhotoId | None = None
    ) -> Holds:
        """Return the interval in which this rule holds, on one channel or (``None``) on all."""
        return Holds(self.id, case, self.clause, interval, channel_id, photo_id)


@dataclass(frozen=True)
class Rule(Generic[Parameters]):
    """A rule as the code declares it.

    ``kinds`` are those it looks at unless a pack says otherwise; ``time_mend`` mends a time outside its interval; one
    that ``is_right`` must block in every pack, on every kind of channel, and is never set aside. One that
    ``is_confirmed`` asks for nothing but a person's confirmation: every pack that names it gives the statement.
    """

    id: str
    parameters: type[Parameters]
    judge: Callable[[PostFacts, RuleInForce[Parameters]], Iterator[Said]]
    kinds: frozenset[ChannelKind] = SOCIAL_ONLY
    time_mend: Mend | None = None
    is_right: bool = False
    is_confirmed: bool = False


def reached(facts: PostFacts, rule: RuleInForce[Parameters]) -> tuple[PlacementFacts, ...]:
    """Return the channels of the post at which the rule looks."""
    return tuple(placement for placement in facts.placements if placement.channel.kind in rule.kinds)


def reached_kinds(
    facts: PostFacts, rule: RuleInForce[Parameters]
) -> dict[ChannelKind | None, tuple[ChannelId | None, ...]]:
    """Return the kinds of channels at which the rule looks, each with the post's channels of that kind.

    A post without any channel yet has the one kind ``None``, so that what does not depend on a channel is said already.
    """
    if not facts.placements:
        return {None: (None,)}
    kinds: dict[ChannelKind | None, tuple[ChannelId | None, ...]] = {}
    for placement in reached(facts, rule):
        kinds[placement.channel.kind] = (*kinds.get(placement.channel.kind, ()), placement.channel.id)
    return kinds


def confirmation_of(rule_id: str, statement: str, facts: PostFacts) -> Confirmation | None:
    """Return by what somebody confirmed a rule's statement, in these words, for exactly the post's present content."""
    if not statement or not facts.post.content_hash:
        return None
    asked = (rule_id, statement, facts.post.content_hash)
    confirmations = facts.assurances.confirmations
    return next((each for each in confirmations if (each.rule, each.words, each.content_hash) == asked), None)


def is_reached(facts: PostFacts, rule: RuleInForce[Parameters]) -> bool:
    """Tell whether the rule looks at a post as a whole: one on a channel of its kinds, or without any channel yet."""
    return not facts.placements or bool(reached(facts, rule))


def on_every_channel(facts: PostFacts, rule: RuleInForce[Parameters], finding: Finding) -> Iterator[Finding]:
    """Yield a finding for each channel that the rule reaches."""
    for channels in reached_kinds(facts, rule).values():
        for channel_id in channels:
            yield replace(finding, where=replace(finding.where, channel_id=channel_id))


def of_channel(
    rule: RuleInForce[Parameters], case: str, placement: PlacementFacts, mend: Mend, **values: str
) -> Finding:
    """Return a finding about one channel, with the channel's name among its values."""
    return rule.finding(case, Where(channel_id=placement.channel.id), mend, channel=placement.channel.name, **values)


def told(roles: tuple[Role, ...]) -> str:
    """Return roles as a finding's value carries them: their names in the code, parted by ``|``."""
    return "|".join(role.value for role in roles)
