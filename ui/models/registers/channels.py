"""The register of channels, each with the slots at which it posts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from core.commands.channels import (
    AddChannel,
    ApproveChannel,
    ChangeChannel,
    FreezeChannel,
    ReopenChannel,
    RetireChannel,
)
from core.model.kinds import ChannelId, DepartmentId
from core.model.town import Channel, ChannelState
from core.policy.acts import Act
from core.store import town as town_queries
from ui.models.photo_words import filled
from ui.models.registers.channel_times import ALL, ChannelTimes, is_in_use, pace_fields
from ui.models.registers.form import Answers, FieldKind, FormField, Option
from ui.models.registers.register import (
    Cell,
    Column,
    Register,
    RegisterAct,
    Row,
    Teaching,
    choice,
    line,
    reason_field,
    words,
)
from ui.session import Session
from ui.theme import IconName

_CHANNEL = "channel"


class Channels(Register):
    """Every profile of the municipality's, each with its slots."""

    key = "channels"
    icon = IconName.MEGAPHONE
    tables = frozenset({"channel", "slot_times", "blackout", "holiday_skip", "town_province", "department"})
    rules = ("channel-approved", "channels")

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._times = ChannelTimes(self)

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
        """Return every channel in the order of the screens, under each its times; what is of all of them at the end."""
        departments = {each.id: each.name for each in self.session.read(town_queries.departments)}
        times = self._times.rows_by_channel()
        channels = self.session.read(town_queries.channels)
        for channel in channels:
            department = "" if channel.department_id is None else departments.get(channel.department_id, "")
            cells = (
                Cell(channel.name, f"{channel.position:06d}"),
                Cell(self._platform(channel.platform)),
                Cell(channel.handle),
                Cell(self._state(channel)),
                self._approved(channel),
                Cell(department),
            )
            yield Row(channel.id, cells, channel, _CHANNEL, channel.state is ChannelState.RETIRED)
            yield from times.get(channel.id, ())
        if channels:
            yield self._times.row_of_all()
            yield from times.get(ALL, ())

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
        """Give times, change, approve, freeze, open again, retire; change and end what the times are."""
        hold = words("What is scheduled there is held in the same step.")
        return (
            *self._times.acts_on_channel(),
            RegisterAct(
                "change",
                words("Change"),
                (Act.ORDER_QUEUE,),
                _change,
                fields=self._change_fields,
                heading=words("Change a channel"),
                fits=is_in_use,
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
                fits=is_in_use,
                ends=True,
            ),
            *self._times.acts_on_times(),
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

    def _state(self, channel: Channel) -> str:
        told = {
            ChannelState.OPEN: words("Open"),
            ChannelState.FROZEN: words("Frozen"),
            ChannelState.RETIRED: words("Retired"),
        }[channel.state]
        if channel.state_reason:
            return filled(words("%1: %2"), told, channel.state_reason)
        skips = self.session.read(partial(town_queries.skips_holidays, channel_id=channel.id))
        return filled(words("%1, skips holidays"), told) if skips else told

    def _departments(self) -> list[Option]:
        departments = [Option("", words("The municipality as a whole"))]
        return departments + [Option(each.id, each.name) for each in self.session.read(town_queries.departments)]

    def _fields(self, _row: Row | None) -> tuple[FormField, ...]:
        return (
            choice("platform", words("Platform"), [Option(key, name) for key, name in self._platforms().items()]),
            *_own_fields(None),
            choice("department", words("Whose it is"), self._departments()),
            *pace_fields(None),
        )

    def _change_fields(self, row: Row | None) -> tuple[FormField, ...]:
        assert row is not None
        channel: Channel = row.record
        chosen = channel.department_id or ""
        return (*_own_fields(channel), choice("department", words("Whose it is"), self._departments(), chosen))


def _own_fields(channel: Channel | None) -> tuple[FormField, ...]:
    """Return the fields that ask what a channel is called and is for, holding what is said of one."""
    name, handle, purpose = ("", "", "") if channel is None else (channel.name, channel.handle, channel.purpose)
    return (
        line("name", words("Name, as the desk calls it"), name, refusals={"name-needed"}),
        line("handle", words("Profile, as the platform calls it"), handle),
        FormField("purpose", words("What it is for"), FieldKind.TEXT, value=purpose),
    )


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


def _change(row: Row | None, answers: Answers) -> ChangeChannel:
    department = answers.text("department")
    return ChangeChannel(
        _channel_id(row),
        name=answers.text("name"),
        handle=answers.text("handle"),
        purpose=answers.text("purpose"),
        department_id=DepartmentId(department) if department else None,
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


def _is_open(row: Row) -> bool:
    return row.kind == _CHANNEL and row.record.state is ChannelState.OPEN


def _is_frozen(row: Row) -> bool:
    return row.kind == _CHANNEL and row.record.state is ChannelState.FROZEN


def _waits(row: Row) -> bool:
    return is_in_use(row) and row.record.approved_by is None
