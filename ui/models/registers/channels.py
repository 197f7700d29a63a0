"""The register of channels, each with the slots at which it posts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from core.commands.channels import AddChannel, AddSlots, ApproveChannel, FreezeChannel, ReopenChannel, RetireChannel
from core.model.kinds import ChannelId, DepartmentId
from core.model.town import Channel, ChannelState, SlotTimes
from core.policy.acts import Act
from core.store import town as town_queries
from ui.models.photo_words import filled
from ui.models.registers.form import Answers, FieldKind, FormField, Option
from ui.models.registers.register import (
    Cell,
    Column,
    Register,
    RegisterAct,
    Row,
    Teaching,
    choice,
    day,
    line,
    reason_field,
    words,
)
from ui.models.slot_words import weekdays_told
from ui.theme import IconName

_CHANNEL, _SLOTS = "channel", "slots"
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_MORNING = time(9)


class Channels(Register):
    """Every profile of the municipality's, each with its slots."""

    key = "channels"
    icon = IconName.MEGAPHONE
    tables = frozenset({"channel", "slot_times", "department"})
    rules = ("channel-approved", "channels")

    def title(self) -> str:
        """Return what the register is called."""
        return words("Channels")

    def columns(self) -> tuple[Column, ...]:
        """Return the columns."""
        return (
            Column(words("Channel, slots"), 4),
            Column(words("Platform"), 2),
            Column(words("Profile"), 3, is_minor=True),
            Column(words("State"), 3),
            Column(words("Approved"), 3),
            Column(words("Department"), 3, is_minor=True),
        )

    def teaching(self) -> Teaching:
        """Say what belongs here."""
        return Teaching(
            words("No channel yet"),
            words(
                "A channel is one profile on one platform. A director asks for it, the authority that the policy names"
                " approves it, and slots say when it posts."
            ),
        )

    def rows(self) -> Iterator[Row]:
        """Return every channel in the order of the screens, under each its slots."""
        departments = {each.id: each.name for each in self.session.read(town_queries.departments)}
        slots: dict[str, list[SlotTimes]] = {}
        for each in self.session.read(town_queries.slot_times):
            slots.setdefault(each.channel_id, []).append(each)
        for channel in self.session.read(town_queries.channels):
            department = "" if channel.department_id is None else departments.get(channel.department_id, "")
            cells = (
                Cell(channel.name, f"{channel.position:06d}"),
                Cell(self._platform(channel.platform)),
                Cell(channel.handle),
                Cell(_state(channel)),
                self._approved(channel),
                Cell(department),
            )
            yield Row(channel.id, cells, channel, _CHANNEL, channel.state is ChannelState.RETIRED)
            for each in slots.get(channel.id, ()):
                yield self._slots_row(channel, each)

    def adding(self) -> RegisterAct:
        """Ask for a channel."""
        return RegisterAct(
            "add",
            words("Ask for a channel"),
            (Act.REQUEST_CHANNEL,),
            _add,
            heading=words("Ask for a channel"),
            note=words("It takes posts once it is approved."),
            fields=self._fields,
        )

    def acts(self) -> tuple[RegisterAct, ...]:
        """Approve, give slots, freeze, open again, retire."""
        hold = words("What is scheduled there is held in the same step.")
        return (
            RegisterAct(
                "slots",
                words("Add slots"),
                (Act.ORDER_QUEUE,),
                self._add_slots,
                fields=self._slot_fields,
                heading=words("When the channel posts"),
                fits=_is_in_use,
            ),
            RegisterAct("approve", words("Approve"), (Act.APPROVE_CHANNEL,), _approve, fits=_waits),
            RegisterAct("reopen", words("Open again"), (Act.REOPEN_CHANNEL,), _reopen, fits=_is_frozen),
            RegisterAct(
                "freeze",
                words("Freeze"),
                (Act.FREEZE_CHANNEL,),
                _freeze,
                fields=reason_field,
                note=hold,
                heading=words("Freeze a channel on suspicion"),
                fits=_is_open,
            ),
            RegisterAct(
                "retire",
                words("Retire"),
                (Act.APPROVE_CHANNEL,),
                _retire,
                fields=reason_field,
                heading=words("Take a channel out of use for good"),
                note=hold,
                fits=_is_in_use,
                ends=True,
            ),
        )

    def _platform(self, key: str) -> str:
        return self._platforms().get(key, key)

    def _platforms(self) -> dict[str, str]:
        return {key: each.label for key, each in self.session.office.calendar.platforms.items()}

    def _approved(self, channel: Channel) -> Cell:
        if channel.approved_by is None:
            return Cell(words("Waits for approval"))
        on = self.day(channel.approved_on)
        return Cell(filled(words("%1, %2"), self.people()[channel.approved_by].name, on.text), on.order)

    def _slots_row(self, channel: Channel, slots: SlotTimes) -> Row:
        days = weekdays_told(slots.rrule) or slots.rrule
        told = f"{days} {self.session.texts.clock(slots.time)}"
        is_over = slots.until_day is not None and slots.until_day < self.session.today()
        from_day = filled(words("from %1"), self.day(slots.from_day).text)
        until = "" if slots.until_day is None else filled(words("until %1"), self.day(slots.until_day).text)
        cells = (Cell(told), Cell(""), Cell(""), Cell(from_day), Cell(until), Cell(""))
        return Row(slots.id, cells, slots, _SLOTS, is_over or channel.state is ChannelState.RETIRED, channel.id)

    def _fields(self, _row: Row | None) -> tuple[FormField, ...]:
        departments = [Option("", words("The municipality as a whole"))]
        departments += [Option(each.id, each.name) for each in self.session.read(town_queries.departments)]
        return (
            choice("platform", words("Platform"), [Option(key, name) for key, name in self._platforms().items()]),
            line("name", words("Name, as the desk calls it"), refusals={"name-needed"}),
            line("handle", words("Profile, as the platform calls it")),
            FormField("purpose", words("What it is for"), FieldKind.TEXT),
            choice("department", words("Whose it is"), departments),
            FormField(
                "gap",
                words("Least minutes between two posts"),
                FieldKind.NUMBER,
                value=0,
                refusals=frozenset({"spacing-unlikely"}),
            ),
            FormField("most", words("Most posts a day; 0 for any number"), FieldKind.NUMBER, value=0),
        )

    def _slot_fields(self, _row: Row | None) -> tuple[FormField, ...]:
        names = (
            words("Monday"),
            words("Tuesday"),
            words("Wednesday"),
            words("Thursday"),
            words("Friday"),
            words("Saturday"),
            words("Sunday"),
        )
        options = tuple(Option(key, name) for key, name in zip(_WEEKDAYS, names, strict=True))
        return (
            FormField("days", words("Every week on"), FieldKind.SOME, options=options, value=_WEEKDAYS[:5]),
            FormField("time", words("At"), FieldKind.TIME, value=_MORNING),
            day("from", words("From"), self.session.today()),
            day("until", words("Until, with that day; empty for no end"), needed=False),
        )

    def _add_slots(self, row: Row | None, answers: Answers) -> AddSlots:
        assert row is not None
        rule = f"FREQ=WEEKLY;BYDAY={','.join(answers.some('days'))}"
        return AddSlots(ChannelId(row.key), rule, answers.time("time"), answers.day("from"), answers.day_if("until"))


def _state(channel: Channel) -> str:
    told = {
        ChannelState.OPEN: words("Open"),
        ChannelState.FROZEN: words("Frozen"),
        ChannelState.RETIRED: words("Retired"),
    }[channel.state]
    return filled(words("%1: %2"), told, channel.state_reason) if channel.state_reason else told


def _add(_row: Row | None, answers: Answers) -> AddChannel:
    department = answers.text("department")
    return AddChannel(
        name=answers.text("name"),
        platform=answers.text("platform"),
        handle=answers.text("handle"),
        purpose=answers.text("purpose"),
        department_id=DepartmentId(department) if department else None,
        least_gap_minutes=answers.number("gap"),
        most_a_day=answers.number("most") or None,
    )


def _approve(row: Row | None, _answers: Answers) -> ApproveChannel:
    return ApproveChannel(_channel_id(row))


def _reopen(row: Row | None, _answers: Answers) -> ReopenChannel:
    return ReopenChannel(_channel_id(row))


def _freeze(row: Row | None, answers: Answers) -> FreezeChannel:
    return FreezeChannel(_channel_id(row), answers.text("reason"))


def _retire(row: Row | None, answers: Answers) -> RetireChannel:
    return RetireChannel(_channel_id(row), answers.text("reason"))


def _channel_id(row: Row | None) -> ChannelId:
    assert row is not None
    return ChannelId(row.key)


def _is_in_use(row: Row) -> bool:
    return row.kind == _CHANNEL and row.record.state is not ChannelState.RETIRED


def _is_open(row: Row) -> bool:
    return row.kind == _CHANNEL and row.record.state is ChannelState.OPEN


def _is_frozen(row: Row) -> bool:
    return row.kind == _CHANNEL and row.record.state is ChannelState.FROZEN


def _waits(row: Row) -> bool:
    return _is_in_use(row) and row.record.approved_by is None
