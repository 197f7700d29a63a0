"""The register of channels' passwords: when each was changed, and why it is to be changed; never a password."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from core.commands.password_days import DueWhy, PasswordDue, RecordPasswordChanged, has_password, passwords_due
from core.model.kinds import ChannelId, Day
from core.policy.acts import Act
from core.store import password_days as queries
from core.store import town as town_queries
from ui.models.photo_words import filled
from ui.models.registers.form import Answers, FormField
from ui.models.registers.register import Cell, Column, Register, RegisterAct, Row, Teaching, day, words
from ui.theme import IconName

_CHANNEL, _DUE = "channel", "due"


class Passwords(Register):
    """Each channel with the day of its last change, under it why its password is to be changed."""

    key = "passwords"
    icon = IconName.LOCK
    tables = frozenset({"password_change", "authorisation", "person", "channel", "town"})
    rules = ("passwords", "author-authorised")

    def title(self) -> str:
        """Return what the register is called."""
        return words("Passwords to change")

    def columns(self) -> tuple[Column, ...]:
        """Return the columns."""
        return (
            Column(words("Channel, reason"), 5),
            Column(words("Person"), 3),
            Column(words("To change since"), 3),
            Column(words("Last changed"), 3, is_minor=True),
        )

    def teaching(self) -> Teaching:
        """Say what belongs here."""
        return Teaching(
            words("No channel with a password yet"),
            words("Whose leave ends knew a password: the channel stands here until it was changed. None is kept here."),
        )

    def rows(self) -> Iterator[Row]:
        """Return every channel, under each why its password is to be changed."""
        people = self.people()
        due: dict[ChannelId, list[PasswordDue]] = defaultdict(list)
        for each in passwords_due(self.session.office.calendar, self.session.now()):
            due[each.channel_id].append(each)
        changed: dict[ChannelId, Day] = {
            change.channel_id: change.on_day for change in self.session.read(queries.password_changes)
        }
        for channel in self.session.read(town_queries.channels):
            if not has_password(channel):
                continue
            reasons = due[channel.id]
            last = self.day(changed.get(channel.id)) if channel.id in changed else Cell(words("Not on file"), "~")
            since = _since(self, reasons)
            cells = (Cell(channel.name, f"{since.order} {channel.position:04d}"), Cell(""), since, last)
            yield Row(channel.id, cells, channel, _CHANNEL)
            for each in reasons:
                person = "" if each.person_id is None else people[each.person_id].name
                cells = (Cell(self._why(each)), Cell(person), self.day(each.since), Cell(""))
                key = f"{channel.id} {each.why.value} {each.person_id or ''}"
                yield Row(key, cells, channel, _DUE, under=channel.id)

    def acts(self) -> tuple[RegisterAct, ...]:
        """Record a change."""
        return (
            RegisterAct(
                "changed",
                words("Record change"),
                (Act.EDIT_CHANNEL,),
                _record,
                heading=words("The password was changed"),
                note=words("Change it at the platform first. The password itself is written nowhere here."),
                fields=self._fields,
            ),
        )

    def _fields(self, _row: Row | None) -> tuple[FormField, ...]:
        return (day("on", words("Changed on"), self.session.today(), refusals={"is-ahead", "year-unlikely"}),)

    def _why(self, due: PasswordDue) -> str:
        days = self.session.pack.leave.password_days
        return {
            DueWhy.LEFT: words("Does not work here any more"),
            DueWhy.ENDED: words("Authorization ended"),
            DueWhy.REVOKED: words("Authorization revoked"),
            DueWhy.SUSPECTED: words("Channel was under suspicion"),
            DueWhy.AGED: filled(words("Older than %1 days"), str(days)),
        }[due.why]


def _since(register: Register, reasons: list[PasswordDue]) -> Cell:
    """Return since when the first reason stands; the cells of channels without one come last."""
    if not reasons:
        return Cell(words("Nothing to do"), "~")
    return register.day(reasons[0].since)


def _record(row: Row | None, answers: Answers) -> RecordPasswordChanged:
    assert row is not None
    return RecordPasswordChanged(row.record.id, answers.day("on"))
