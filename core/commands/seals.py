"""Commands that send a period of the calendar for approval, and take that back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from core.commands.desk import Desk
from core.commands.of_town import check_span, reasoned
from core.commands.period_lines import PeriodPost, posts_to_send
from core.commands.years import check_years
from core.errors import NotAllowed
from core.model.kinds import ChannelId, Day, PersonId, Wall
from core.model.seals import Seal, SealLine, fingerprint_of, shown_text
from core.model.town import Channel, Person
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.store import seals as queries
from core.store import town as town_queries
from core.words.clean import clean_text


@dataclass(frozen=True)
class SendPeriod:
    """Seal what stands in a period as it is now, and ask people to approve it.

    No ``channels`` are all of them; ``approve_by`` ``None`` leaves time until the period is past. A period that is sent
    again takes the place of its earlier seal.
    """

    from_day: Day
    until_day: Day
    channels: tuple[ChannelId, ...]
    approvers: tuple[PersonId, ...]
    approve_by: Wall | None = None
    note: str = ""

    act: ClassVar[Act | None] = Act.SEND_PERIOD
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say that the calendar belongs to nobody in particular."""
        return SubjectFacts()

    def apply(self, desk: Desk) -> str:
        """Write the seal with its lines.

        Raises: NotAllowed for a period gone by, a time gone by, nobody to ask, or where no post can be sent.
        """
        self._check(desk)
        days = (self.from_day, self.until_day)
        channels, approvers = tuple(sorted(set(self.channels))), tuple(dict.fromkeys(self.approvers))
        found = posts_to_send(desk.calendar, desk.now, days, channels, approvers)
        sent = [each for each in found if each.left_out is None]
        if not sent:
            raise NotAllowed("period-has-no-posts")
        seal_id = desk.new_id()
        lines = _lines(desk, seal_id, sent)
        calendar_id = town_queries.town(desk.engine).calendar_id
        seal = Seal(
            id=seal_id,
            from_day=self.from_day,
            until_day=self.until_day,
            channels=channels,
            approvers=approvers,
            approve_by=self.approve_by,
            note=clean_text(self.note).strip(),
            fingerprint=fingerprint_of(calendar_id, days, channels, lines),
            asked_by=desk.person().id,
            asked_at=desk.now,
            follows=_earlier(desk, days, channels),
        )
        desk.add(seal)
        for line in lines:
            desk.add(line)
        return seal.id

    def label(self, desk: Desk) -> str:
        """Return the period."""
        return period_label(self.from_day, self.until_day)

    def _check(self, desk: Desk) -> None:
        check_span(self.from_day, self.until_day)
        check_years(self.approve_by)
        if self.until_day < desk.today:
            raise NotAllowed("period-is-past")
        if self.approve_by is not None and desk.instant(self.approve_by) <= desk.now:
            raise NotAllowed("time-is-past")
        if not self.approvers:
            raise NotAllowed("approvers-needed")
        for channel in self.channels:
            desk.get(Channel, channel)
        for approver in self.approvers:
            desk.get(Person, approver)


@dataclass(frozen=True)
class WithdrawSeal:
    """Ask no longer for the approval of a period. What was approved of it stays so."""

    seal_id: str
    reason: str

    act: ClassVar[Act | None] = Act.SEND_PERIOD
    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    def subject(self, desk: Desk) -> SubjectFacts:
        """Say that the calendar belongs to nobody in particular."""
        return SubjectFacts()

    def apply(self, desk: Desk) -> str:
        """Note it. Raises: NotAllowed without a reason, or where it is withdrawn or replaced already."""
        seal = desk.get(Seal, self.seal_id)
        reason = reasoned(self.reason)
        ensure_stands(desk, seal)
        desk.change(seal, withdrawn_at=desk.now, withdrawn_by=desk.person().id, withdrawn_why=reason)
        return seal.id

    def label(self, desk: Desk) -> str:
        """Return the period."""
        seal = desk.get(Seal, self.seal_id)
        return period_label(seal.from_day, seal.until_day)


def period_label(from_day: Day, until_day: Day) -> str:
    """Return a period as the log names it, an interval of ISO 8601."""
    return f"{from_day.isoformat()}/{until_day.isoformat()}"


def ensure_stands(desk: Desk, seal: Seal) -> None:
    """Refuse a seal that was withdrawn, or whose period was sent again. Raises: NotAllowed."""
    if seal.withdrawn_at is not None:
        raise NotAllowed("seal-withdrawn", reason=seal.withdrawn_why)
    if queries.is_replaced(desk.engine, seal.id):
        raise NotAllowed("seal-replaced")


def _lines(desk: Desk, seal_id: str, sent: Sequence[PeriodPost]) -> list[SealLine]:
    return [
        SealLine(
            id=desk.new_id(),
            seal_id=seal_id,
            position=position,
            post_id=each.post.id,
            content_hash=each.post.content_hash,
            department_id=each.post.department_id,
            shown=shown_text(each.times),
        )
        for position, each in enumerate(sent)
    ]


def _earlier(desk: Desk, days: tuple[Day, Day], channels: tuple[str, ...]) -> str | None:
    """Return the latest seal of the same period and channels that nobody withdrew."""
    found = [each for each in queries.seals_of_period(desk.engine, *days) if each.channels == channels]
    return next((each.id for each in reversed(found) if each.withdrawn_at is None), None)
