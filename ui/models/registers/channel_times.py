"""When channels post, in their register: slots and blackouts as rows, and what can be done to them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time, timedelta
from functools import partial

from core.commands.channels import AddBlackout, AddSlots
from core.commands.province import StateProvince
from core.commands.slot_rules import ChangeBlackout, ChangePace, ChangeSlots, EndBlackout, EndSlots
from core.model.kinds import ChannelId, Wall
from core.model.provinces import Province
from core.model.town import BlackoutTime, Channel, ChannelState, SlotTimes
from core.policy.acts import Act
from core.store import town as town_queries
from ui.models.photo_words import filled
from ui.models.registers.form import Answers, FieldKind, FormField, Option
from ui.models.registers.register import Cell, Register, RegisterAct, Row, choice, day, line, words
from ui.models.slot_words import WEEKDAYS, weekdays_told

ALL, SLOTS, BLACKOUT = "all", "slots", "blackout"
_MORNING = time(9)
_ORDERS = (Act.ORDER_QUEUE,)


class ChannelTimes:
    """Make the rows and acts about when channels post, for the register of channels."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._session = register.session

    def rows_by_channel(self) -> dict[str, list[Row]]:
        """Return the rows of slots and blackouts by their channel; what blacks out all of them by ``ALL``."""
        channels = {each.id: each for each in self._session.read(town_queries.channels)}
        found: dict[str, list[Row]] = {}
        for slots in self._session.read(town_queries.slot_times):
            found.setdefault(slots.channel_id, []).append(self._slots_row(channels[slots.channel_id], slots))
        for blackout in self._session.read(town_queries.blackouts):
            found.setdefault(blackout.channel_id or ALL, []).append(self._blackout_row(blackout))
        return found

    def row_of_all(self) -> Row:
        """Return the row that stands for all channels together: whose holidays those skip that skip any."""
        province = self._session.read(town_queries.province)
        told = words("No province") if province is None else self._session.texts.province(province)
        holidays = Cell(filled(words("Holidays: %1"), told))
        cells = (Cell(words("All channels"), "~"), Cell(""), Cell(""), holidays, Cell(""), Cell(""))
        return Row(ALL, cells, None, ALL)

    def acts_on_channel(self) -> Iterator[RegisterAct]:
        """Yield what can be said of a channel in use: its slots, its pace, a blackout; of all, whose holidays count."""
        yield RegisterAct(
            "slots",
            words("Add slots"),
            _ORDERS,
            _add_slots,
            fields=self._slot_fields,
            heading=words("When the channel posts"),
            fits=is_in_use,
        )
        yield RegisterAct(
            "pace",
            words("Pace and holidays"),
            _ORDERS,
            _change_pace,
            fields=self._pace_fields,
            heading=words("How posts keep apart"),
            note=words("What no longer fits moves to later slots."),
            fits=is_in_use,
        )
        yield RegisterAct(
            "black-out",
            words("Black out"),
            _ORDERS,
            _add_blackout,
            fields=self._blackout_fields,
            heading=words("A time in which nothing goes out"),
            fits=_can_be_blacked_out,
        )
        yield RegisterAct(
            "province",
            words("Province"),
            _ORDERS,
            _state_province,
            fields=self._province_fields,
            heading=words("Whose holidays count"),
            note=words("For every channel that skips holidays, and for the calendar."),
            fits=_is_of_all,
        )

    def acts_on_times(self) -> Iterator[RegisterAct]:
        """Yield what can be done to slots and to blackouts: change and end them."""
        moves = words("What stood there is planned anew.")
        yield RegisterAct(
            "change-slots",
            words("Change slots"),
            _ORDERS,
            _change_slots,
            fields=self._slot_fields,
            heading=words("When the channel posts"),
            note=moves,
            fits=_is_weekly,
        )
        yield RegisterAct(
            "end-slots",
            words("End slots"),
            _ORDERS,
            _end_slots,
            fields=self._end_fields,
            note=moves,
            fits=_is_slots,
            ends=True,
        )
        yield RegisterAct(
            "change-blackout",
            words("Change blackout"),
            _ORDERS,
            _change_blackout,
            fields=self._blackout_fields,
            heading=words("A time in which nothing goes out"),
            fits=_is_blackout,
        )
        yield RegisterAct(
            "end-blackout",
            words("End blackout"),
            _ORDERS,
            _end_blackout,
            note=words("From now on posts may go out again; one that has not begun is taken away."),
            fits=_is_blackout,
            ends=True,
        )

    def _slots_row(self, channel: Channel, slots: SlotTimes) -> Row:
        days = weekdays_told(slots.rrule) or slots.rrule
        told = f"{days} {self._session.texts.clock(slots.time)}"
        is_over = slots.until_day is not None and slots.until_day < self._session.today()
        from_day = filled(words("from %1"), self._register.day(slots.from_day).text)
        until = "" if slots.until_day is None else filled(words("until %1"), self._register.day(slots.until_day).text)
        cells = (Cell(told), Cell(""), Cell(""), Cell(from_day), Cell(until), Cell(""))
        return Row(slots.id, cells, slots, SLOTS, is_over or channel.state is ChannelState.RETIRED, channel.id)

    def _blackout_row(self, blackout: BlackoutTime) -> Row:
        told = filled(words("Blackout: %1"), blackout.reason) if blackout.reason else words("Blackout")
        from_wall, until = (self._wall(wall) for wall in (blackout.from_wall, blackout.to_wall))
        cells = (
            Cell(told),
            Cell(""),
            Cell(""),
            Cell(filled(words("from %1"), from_wall), blackout.from_wall.isoformat()),
            Cell(filled(words("until %1"), until), blackout.to_wall.isoformat()),
            Cell(""),
        )
        is_over = blackout.to_wall <= self._session.zone.wall(self._session.now())
        return Row(blackout.id, cells, blackout, BLACKOUT, is_over, blackout.channel_id or ALL)

    def _wall(self, wall: Wall) -> str:
        return f"{self._register.day(wall.date()).text} {self._session.texts.clock(wall)}"

    def _slot_fields(self, row: Row | None) -> tuple[FormField, ...]:
        names = (
            words("Monday"),
            words("Tuesday"),
            words("Wednesday"),
            words("Thursday"),
            words("Friday"),
            words("Saturday"),
            words("Sunday"),
        )
        options = tuple(Option(key, name) for key, name in zip(WEEKDAYS, names, strict=True))
        known = row.record if row is not None and row.kind == SLOTS else None
        days = WEEKDAYS[:5] if known is None else _days_of(known.rrule)
        return (
            FormField("days", words("Every week on"), FieldKind.SOME, options=options, value=days),
            FormField("time", words("At"), FieldKind.TIME, value=_MORNING if known is None else known.time),
            day("from", words("From"), self._session.today() if known is None else known.from_day),
            day(
                "until",
                words("Until, with that day; empty for no end"),
                None if known is None else known.until_day,
                needed=False,
            ),
        )

    def _end_fields(self, _row: Row | None) -> tuple[FormField, ...]:
        return (day("last", words("Last day with these slots"), self._session.today() - timedelta(days=1)),)

    def _pace_fields(self, row: Row | None) -> tuple[FormField, ...]:
        assert row is not None
        channel: Channel = row.record
        skips = self._session.read(partial(town_queries.skips_holidays, channel_id=channel.id))
        return (
            *pace_fields(channel),
            FormField("skips", words("Skips statutory holidays"), FieldKind.TICK, value=skips),
        )

    def _blackout_fields(self, row: Row | None) -> tuple[FormField, ...]:
        assert row is not None
        known = row.record if row.kind == BLACKOUT else None
        channels = [Option("", words("All channels"))]
        channels += [Option(key, name) for key, name in self._register.channel_names().items()]
        chosen = row.key if row.kind != ALL else ""
        if known is not None:
            chosen = known.channel_id or ""
        return (
            choice("channel", words("On"), channels, chosen),
            FormField("from", words("From"), FieldKind.MOMENT, value=None if known is None else known.from_wall),
            FormField(
                "to",
                words("Until before"),
                FieldKind.MOMENT,
                value=None if known is None else known.to_wall,
                refusals=frozenset({"ends-before-it-begins"}),
            ),
            line("reason", words("Reason"), "" if known is None else known.reason),
        )

    def _province_fields(self, _row: Row | None) -> tuple[FormField, ...]:
        stated = self._session.read(town_queries.province)
        options = [Option(each.value, self._session.texts.province(each)) for each in Province]
        return (choice("province", words("Province or territory"), options, "" if stated is None else stated.value),)


def pace_fields(channel: Channel | None) -> tuple[FormField, ...]:
    """Return the fields that ask how a channel's posts keep apart, holding what is said of one."""
    return (
        FormField(
            "gap",
            words("Least minutes between two posts"),
            FieldKind.NUMBER,
            value=0 if channel is None else channel.least_gap_minutes,
            refusals=frozenset({"spacing-unlikely"}),
        ),
        FormField(
            "most",
            words("Most posts a day; 0 for any number"),
            FieldKind.NUMBER,
            value=0 if channel is None else channel.most_a_day or 0,
        ),
    )


def is_in_use(row: Row) -> bool:
    """Tell whether a row is a channel that is not retired."""
    return isinstance(row.record, Channel) and row.record.state is not ChannelState.RETIRED


def _is_of_all(row: Row) -> bool:
    return row.kind == ALL


def _can_be_blacked_out(row: Row) -> bool:
    return _is_of_all(row) or is_in_use(row)


def _is_slots(row: Row) -> bool:
    return row.kind == SLOTS and not row.is_over


def _is_weekly(row: Row) -> bool:
    return row.kind == SLOTS and bool(weekdays_told(row.record.rrule))


def _is_blackout(row: Row) -> bool:
    return row.kind == BLACKOUT and not row.is_over


def _days_of(rrule: str) -> tuple[str, ...]:
    """Return the weekdays of a weekly or daily rule, in their order."""
    parts = dict(part.partition("=")[::2] for part in rrule.upper().split(";"))
    days = parts.get("BYDAY", "").split(",")
    return WEEKDAYS if parts["FREQ"] == "DAILY" else tuple(each for each in WEEKDAYS if each in days)


def _rule(answers: Answers) -> str:
    return f"FREQ=WEEKLY;BYDAY={','.join(answers.some('days'))}"


def _key(row: Row | None) -> str:
    assert row is not None
    return row.key


def _add_slots(row: Row | None, answers: Answers) -> AddSlots:
    return AddSlots(
        ChannelId(_key(row)), _rule(answers), answers.time("time"), answers.day("from"), answers.day_if("until")
    )


def _change_slots(row: Row | None, answers: Answers) -> ChangeSlots:
    return ChangeSlots(_key(row), _rule(answers), answers.time("time"), answers.day("from"), answers.day_if("until"))


def _end_slots(row: Row | None, answers: Answers) -> EndSlots:
    return EndSlots(_key(row), answers.day("last"))


def _change_pace(row: Row | None, answers: Answers) -> ChangePace:
    most = answers.number("most") or None
    return ChangePace(ChannelId(_key(row)), answers.number("gap"), most, answers.is_ticked("skips"))


def _channel_chosen(answers: Answers) -> ChannelId | None:
    return ChannelId(answers.text("channel")) if answers.text("channel") else None


def _add_blackout(_row: Row | None, answers: Answers) -> AddBlackout:
    return AddBlackout(_channel_chosen(answers), answers.moment("from"), answers.moment("to"), answers.text("reason"))


def _change_blackout(row: Row | None, answers: Answers) -> ChangeBlackout:
    channel = _channel_chosen(answers)
    return ChangeBlackout(_key(row), channel, answers.moment("from"), answers.moment("to"), answers.text("reason"))


def _end_blackout(row: Row | None, _answers: Answers) -> EndBlackout:
    return EndBlackout(_key(row))


def _state_province(_row: Row | None, answers: Answers) -> StateProvince:
    return StateProvince(Province(answers.text("province")))
