"""Commands about channels: asking for them, approving, freezing, retiring, and their slots."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time
from typing import ClassVar

from core.commands.desk import Desk
from core.commands.of_town import OfTown, check_span, named
from core.commands.slot_rules import check_blackout, check_pace
from core.errors import NotAllowed
from core.model.kinds import ChannelId, Day, DepartmentId, Wall
from core.model.town import (
    BlackoutTime,
    Channel,
    ChannelKind,
    ChannelState,
    SlotTimes,
)
from core.planner.recurrence import check_rule
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.store import town as town_queries
from core.words.clean import clean_line, clean_text


@dataclass(frozen=True)
class AddChannel(OfTown):
    """Put a profile in the register; it takes posts once it is approved. One profile a platform and department."""

    name: str
    platform: str
    handle: str
    purpose: str
    department_id: DepartmentId | None = None
    official: bool = True
    least_gap_minutes: int = 0
    most_a_day: int | None = None
    member: bool = False

    act: ClassVar[Act | None] = Act.REQUEST_CHANNEL

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say which department asks for it."""
        return SubjectFacts(departments=frozenset() if self.department_id is None else frozenset({self.department_id}))

    def apply(self, desk: Desk) -> str:
        """Write the channel.

        Raises: NotAllowed for a second profile of the same kind, an unknown platform, no name or a spacing that no post
        could keep.
        """
        check_pace(self.least_gap_minutes, self.most_a_day)
        platform = desk.calendar.platforms.get(self.platform)
        if platform is None:
            raise NotAllowed("no-such-platform", platform=self.platform)
        present = town_queries.channels(desk.engine)
        _refuse_second(present, self.platform, self.department_id)
        channel = Channel(
            id=ChannelId(desk.new_id()),
            name=named(self.name),
            platform=self.platform,
            kind=ChannelKind.MEMBER if self.member else ChannelKind(platform.kind.value),
            handle=clean_line(self.handle),
            purpose=clean_text(self.purpose),
            position=len(present),
            department_id=self.department_id,
            official=self.official,
            least_gap_minutes=self.least_gap_minutes,
            most_a_day=self.most_a_day,
        )
        return desk.add(channel).id

    def label(self, desk: Desk) -> str:
        """Return the channel's name."""
        return clean_line(self.name)


@dataclass(frozen=True)
class _OnChannel(OfTown):
    """An act on one channel."""

    channel_id: ChannelId

    def label(self, desk: Desk) -> str:
        """Return the channel's name."""
        return desk.get(Channel, self.channel_id).name


@dataclass(frozen=True)
class ChangeChannel(_OnChannel):
    """Change what the register says of a channel; an approved one's profile and department only by who approves."""

    name: str
    handle: str
    purpose: str
    department_id: DepartmentId | None = None

    act: ClassVar[Act | None] = Act.ORDER_QUEUE

    def apply(self, desk: Desk) -> str:
        """Write it. Raises: NotAllowed without a name, for a second profile of a department, or an approved profile."""
        channel = desk.get(Channel, self.channel_id)
        handle = clean_line(self.handle)
        if (handle, self.department_id) != (channel.handle, channel.department_id) and channel.approved_by is not None:
            desk.require(Act.APPROVE_CHANNEL, self.subject(desk))
        others = [other for other in town_queries.channels(desk.engine) if other.id != channel.id]
        if channel.state is not ChannelState.RETIRED:
            _refuse_second(others, channel.platform, self.department_id)
        desk.change(
            channel,
            name=named(self.name),
            handle=handle,
            purpose=clean_text(self.purpose),
            department_id=self.department_id,
        )
        return channel.id


@dataclass(frozen=True)
class ApproveChannel(_OnChannel):
    """Approve a channel for use, as the authority that the policy names."""

    act: ClassVar[Act | None] = Act.APPROVE_CHANNEL

    def apply(self, desk: Desk) -> str:
        """Write who approved it and when."""
        channel = desk.get(Channel, self.channel_id)
        role = desk.role_for(Act.APPROVE_CHANNEL, self.subject(desk))
        desk.change(channel, approved_by=desk.person().id, approved_role=role.value, approved_on=desk.today)
        return channel.id


@dataclass(frozen=True)
class FreezeChannel(_OnChannel):
    """Freeze a channel on suspicion of a breach; what is scheduled there is held in the same step."""

    reason: str

    act: ClassVar[Act | None] = Act.FREEZE_CHANNEL

    def apply(self, desk: Desk) -> str:
        """Freeze it. Raises: NotAllowed without a reason, or for a channel that was retired."""
        reason = clean_line(self.reason)
        if not reason:
            raise NotAllowed("reason-needed")
        channel = _in_use(desk, self.channel_id)
        desk.change(channel, state=ChannelState.FROZEN, state_reason=reason)
        return channel.id


@dataclass(frozen=True)
class ReopenChannel(_OnChannel):
    """Open a frozen channel again; held posts wait until they are put back."""

    act: ClassVar[Act | None] = Act.REOPEN_CHANNEL

    def apply(self, desk: Desk) -> str:
        """Open it. Raises: NotAllowed for a channel that was retired."""
        channel = _in_use(desk, self.channel_id)
        desk.change(channel, state=ChannelState.OPEN, state_reason="")
        return channel.id


@dataclass(frozen=True)
class RetireChannel(_OnChannel):
    """Take a channel out of use for good; what is scheduled there is held in the same step."""

    reason: str

    act: ClassVar[Act | None] = Act.APPROVE_CHANNEL

    def apply(self, desk: Desk) -> str:
        """Retire it."""
        desk.change(
            desk.get(Channel, self.channel_id), state=ChannelState.RETIRED, state_reason=clean_line(self.reason)
        )
        return self.channel_id


@dataclass(frozen=True)
class AddSlots(_OnChannel):
    """Give a channel recurring slots: an RFC 5545 rule, a wall time, and the days from and until which they hold."""

    rrule: str
    time: time
    from_day: Day
    until_day: Day | None = None

    act: ClassVar[Act | None] = Act.ORDER_QUEUE
    plans: ClassVar[bool] = True

    def apply(self, desk: Desk) -> str:
        """Write the rule. Raises: BadInput for a rule that cannot be read, NotAllowed for days that cannot be meant."""
        check_span(self.from_day, self.until_day)
        slots = SlotTimes(
            desk.new_id(), self.channel_id, clean_line(self.rrule), self.time, self.from_day, self.until_day
        )
        check_rule(slots)
        return desk.add(slots).id


@dataclass(frozen=True)
class AddBlackout(OfTown):
    """Say that nothing goes out in a span of wall time, on one channel or (``None``) on all."""

    channel_id: ChannelId | None
    from_wall: Wall
    to_wall: Wall
    reason: str

    act: ClassVar[Act | None] = Act.ORDER_QUEUE
    plans: ClassVar[bool] = True

    def apply(self, desk: Desk) -> str:
        """Write the span. Raises: NotAllowed for one that ends before it begins, or in a year that nobody means."""
        check_blackout(self.from_wall, self.to_wall)
        blackout = BlackoutTime(desk.new_id(), self.channel_id, self.from_wall, self.to_wall, clean_line(self.reason))
        return desk.add(blackout).id

    def label(self, desk: Desk) -> str:
        """Return the reason."""
        return clean_line(self.reason)


def _refuse_second(present: Iterable[Channel], platform: str, department_id: DepartmentId | None) -> None:
    """Refuse a second profile of a department on a platform. Raises: NotAllowed with the name of the first."""
    for channel in present:
        same = channel.platform == platform and channel.department_id == department_id
        if same and channel.state is not ChannelState.RETIRED:
            raise NotAllowed("second-profile", name=channel.name)


def _in_use(desk: Desk, channel_id: ChannelId) -> Channel:
    channel = desk.get(Channel, channel_id)
    if channel.state is ChannelState.RETIRED:
        raise NotAllowed("channel-retired", name=channel.name)
    return channel
