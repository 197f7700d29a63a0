"""Commands that change when a channel posts: its slots, its blackouts, and its pace."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import ClassVar

from core.commands.desk import Desk
from core.commands.of_town import OfTown, check_span
from core.commands.years import check_years
from core.errors import NotAllowed
from core.model.kinds import ChannelId, Day, Wall
from core.model.town import BlackoutTime, Channel, HolidaySkip, SlotTimes
from core.planner.recurrence import check_rule
from core.policy.acts import Act
from core.words.clean import clean_line


@dataclass(frozen=True)
class _OfQueue(OfTown):
    """An act after which the queue is planned anew."""

    act: ClassVar[Act | None] = Act.ORDER_QUEUE
    plans: ClassVar[bool] = True


@dataclass(frozen=True)
class ChangePace(_OfQueue):
    """Say how a channel's posts keep apart, and whether it has slots on statutory holidays."""

    channel_id: ChannelId
    least_gap_minutes: int
    most_a_day: int | None
    skips_holidays: bool

    def apply(self, desk: Desk) -> str:
        """Write it. Raises: NotAllowed for a spacing that no post could keep."""
        check_pace(self.least_gap_minutes, self.most_a_day)
        channel = desk.get(Channel, self.channel_id)
        desk.change(channel, least_gap_minutes=self.least_gap_minutes, most_a_day=self.most_a_day)
        known = desk.engine.record(HolidaySkip, channel.id)
        if self.skips_holidays and known is None:
            desk.add(HolidaySkip(channel.id))
        elif known is not None and not self.skips_holidays:
            desk.remove(known)
        return channel.id

    def label(self, desk: Desk) -> str:
        """Return the channel's name."""
        return desk.get(Channel, self.channel_id).name


@dataclass(frozen=True)
class _OnSlots(_OfQueue):
    """An act on one rule of a channel's slots."""

    slots_id: str

    def label(self, desk: Desk) -> str:
        """Return the channel's name, also once the rule is gone."""
        before = desk.tx.before("slot_times", self.slots_id)
        channel_id = desk.get(SlotTimes, self.slots_id).channel_id if before is None else str(before["channel_id"])
        return desk.get(Channel, channel_id).name


@dataclass(frozen=True)
class ChangeSlots(_OnSlots):
    """Give a channel's recurring slots another rule, time, or days from and until which they hold."""

    rrule: str
    time: time
    from_day: Day
    until_day: Day | None = None

    def apply(self, desk: Desk) -> str:
        """Write the rule. Raises: BadInput for a rule that cannot be read, NotAllowed for days that cannot be meant."""
        check_span(self.from_day, self.until_day)
        slots = desk.change(
            desk.get(SlotTimes, self.slots_id),
            rrule=clean_line(self.rrule),
            time=self.time,
            from_day=self.from_day,
            until_day=self.until_day,
        )
        check_rule(slots)
        return slots.id


@dataclass(frozen=True)
class EndSlots(_OnSlots):
    """End a channel's recurring slots with a day; what stood at later ones is planned anew."""

    last_day: Day

    def apply(self, desk: Desk) -> str | None:
        """Write the day, or take away slots that never began by then. Raises: NotAllowed where they end by then."""
        check_years(self.last_day)
        slots = desk.get(SlotTimes, self.slots_id)
        if slots.until_day is not None and slots.until_day <= self.last_day:
            raise NotAllowed("ended-already")
        if self.last_day < slots.from_day:
            desk.remove(slots)
            return None
        return desk.change(slots, until_day=self.last_day).id


@dataclass(frozen=True)
class _OnBlackout(_OfQueue):
    """An act on one span without slots."""

    blackout_id: str

    def label(self, desk: Desk) -> str:
        """Return the reason as it was, also once the span is gone."""
        before = desk.tx.before("blackout", self.blackout_id)
        return desk.get(BlackoutTime, self.blackout_id).reason if before is None else str(before["reason"])


@dataclass(frozen=True)
class ChangeBlackout(_OnBlackout):
    """Give a span without slots another channel, beginning, end or reason."""

    channel_id: ChannelId | None
    from_wall: Wall
    to_wall: Wall
    reason: str

    def apply(self, desk: Desk) -> str:
        """Write the span. Raises: NotAllowed for one that ends before it begins, or in a year that nobody means."""
        check_blackout(self.from_wall, self.to_wall)
        blackout = desk.change(
            desk.get(BlackoutTime, self.blackout_id),
            channel_id=self.channel_id,
            from_wall=self.from_wall,
            to_wall=self.to_wall,
            reason=clean_line(self.reason),
        )
        return blackout.id


@dataclass(frozen=True)
class EndBlackout(_OnBlackout):
    """End a span without slots now; one that has not begun is taken away."""

    def apply(self, desk: Desk) -> str | None:
        """Write the end. Raises: NotAllowed where it is over."""
        blackout = desk.get(BlackoutTime, self.blackout_id)
        now = desk.calendar.zone.wall(desk.now).replace(second=0, microsecond=0)
        if blackout.to_wall <= now:
            raise NotAllowed("ended-already")
        if blackout.from_wall >= now:
            desk.remove(blackout)
            return None
        return desk.change(blackout, to_wall=now).id


def check_pace(least_gap_minutes: int, most_a_day: int | None) -> None:
    """Refuse a spacing that no post could keep. Raises: NotAllowed."""
    if least_gap_minutes < 0 or (most_a_day is not None and most_a_day < 1):
        raise NotAllowed("spacing-unlikely")


def check_blackout(from_wall: Wall, to_wall: Wall) -> None:
    """Refuse a span in years that nobody means, and one that ends before it begins. Raises: NotAllowed."""
    check_years(from_wall, to_wall)
    if to_wall <= from_wall:
        raise NotAllowed("ends-before-it-begins")
