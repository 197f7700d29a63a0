"""A file of events is read event by event, in the town's wall time; what is broken or hostile is left out."""

from __future__ import annotations

import time as clock
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.ambient import Zone
from core.errors import BadInput
from core.exchange.events_file import MOST_EVENTS, EventsRead, ReadEvent, WhySkipped, read_events

EDMONTON = Zone("America/Edmonton")
DAY = date(2026, 12, 14)


def a_file(*events: str) -> bytes:
    blocks = "\n".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT" for event in events)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{blocks}\nEND:VCALENDAR\n".replace("\n", "\r\n").encode()


def read(content: bytes) -> EventsRead:
    return read_events(content, "council.ics", EDMONTON, lambda: False)


def the_event(*lines: str) -> ReadEvent:
    (event,) = read(a_file("\n".join(("UID:1", "SUMMARY:Council", *lines)))).events
    return event


def why(*lines: str) -> WhySkipped:
    (skipped,) = read(a_file("\n".join(("UID:1", *lines)))).skipped
    return skipped.why


@pytest.mark.parametrize(
    ("start", "begins", "stated"),
    [
        ("DTSTART:20261214T180000", time(18), ""),
        ("DTSTART:20261215T000000Z", time(18), ""),
        ("DTSTART;TZID=America/Edmonton:20261214T180000", time(18), ""),
        ("DTSTART;TZID=America/Toronto:20261214T190000", time(18), ""),
        ("DTSTART;TZID=Mountain Standard Time:20261214T180000", time(18), "Mountain Standard Time"),
        ("DTSTART;TZID=Somewhere/Else:20261214T180000", time(18), "Somewhere/Else"),
        ("DTSTART;VALUE=DATE:20261214", None, ""),
    ],
)
def test_times_are_the_towns_and_a_zone_that_is_not_known_is_told(start: str, begins: time | None, stated: str) -> None:
    event = the_event(start)
    assert (event.from_day, event.begins, event.stated_zone) == (DAY, begins, stated)


@pytest.mark.parametrize(
    ("lines", "last"),
    [
        (("DTSTART;VALUE=DATE:20261214",), DAY),
        (("DTSTART;VALUE=DATE:20261214", "DTEND;VALUE=DATE:20261217"), date(2026, 12, 16)),
        (("DTSTART:20261214T180000", "DTEND:20261215T000000"), DAY),
        (("DTSTART:20261214T180000", "DTEND:20261215T020000"), date(2026, 12, 15)),
        (("DTSTART:20261214T180000", "DURATION:PT2H"), DAY),
        (("DTSTART;VALUE=DATE:20261214", "DURATION:P3D"), date(2026, 12, 16)),
        (("DTSTART:20261214T180000", "DTEND:20261213T180000"), DAY),
    ],
)
def test_an_event_ends_on_its_last_day(lines: tuple[str, ...], last: date) -> None:
    assert the_event(*lines).until_day == last


def test_how_an_event_recurs_is_kept_with_its_end_and_exceptions() -> None:
    event = the_event(
        "DTSTART:20261214T180000",
        "RRULE:FREQ=MONTHLY;BYDAY=2MO;UNTIL=20271231T065959Z",
        "EXDATE:20270111T180000,20270208T180000",
        "EXDATE:20270308T180000",
    )
    assert (event.rrule, event.last_day) == ("FREQ=MONTHLY;BYDAY=2MO", date(2027, 12, 31))
    assert event.left_out == ("2027-01-11", "2027-02-08", "2027-03-08")


def test_a_changed_day_and_a_cancelled_event_are_told() -> None:
    event = the_event("RECURRENCE-ID:20261207T180000", "DTSTART:20261214T180000", "STATUS:CANCELLED")
    assert (event.instead_of, event.is_cancelled) == (date(2026, 12, 7), True)


def test_folded_lines_are_one_and_alarms_are_not_read() -> None:
    event = the_event("DTSTART:20261214T180000", "BEGIN:VALARM", "SUMMARY:No", "END:VALARM", "LOCATION:Cham", " bers")
    assert (event.title, event.place) == ("Council", "Chambers")


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (("SUMMARY:x", "DTSTART:soon"), WhySkipped.BROKEN),
        (("SUMMARY:x",), WhySkipped.NO_DAY),
        (("DTSTART:20261214T180000",), WhySkipped.NO_NAME),
        (("SUMMARY:x", "DTSTART:00010101T000000"), WhySkipped.YEAR),
        (("SUMMARY:x", "DTSTART:20261214T180000", "DURATION:P9999999W"), WhySkipped.TOO_LONG),
        (("SUMMARY:x", "DTSTART;VALUE=DATE:20260101", "DTEND;VALUE=DATE:20261231"), WhySkipped.TOO_LONG),
        (("SUMMARY:x", "DTSTART:20261214T180000", "RRULE:FREQ=DAILY;UNTIL=soon"), WhySkipped.RECURS),
    ],
)
def test_what_cannot_be_taken_in_is_left_out_with_its_reason(lines: tuple[str, ...], reason: WhySkipped) -> None:
    assert why(*lines) is reason


def test_one_broken_event_spoils_no_other() -> None:
    good = [f"UID:{number}\nSUMMARY:Number {number}\nDTSTART:20261214T180000" for number in range(299)]
    found = read(a_file(*good[:100], "UID:bad\nSUMMARY:Bad one\nDTSTART:garbage", *good[100:]))
    assert len(found.events) == 299
    assert [(each.name, each.why) for each in found.skipped] == [("Bad one", WhySkipped.BROKEN)]


@pytest.mark.parametrize("content", [b"", b"hello", b"\x89PNG\r\n", b"BEGIN:VEVENT\r\nEND:VEVENT"])
def test_what_is_no_calendar_is_refused(content: bytes) -> None:
    with pytest.raises(BadInput, match="not-a-calendar-file"):
        read(content)


def test_more_events_than_are_taken_in_are_refused() -> None:
    with pytest.raises(BadInput, match="too-many-events"):
        read(a_file(*["X:1"] * (MOST_EVENTS + 1)))


@pytest.mark.parametrize(
    "line",
    [
        "RDATE:" + ",".join(["20261214T180000"] * 100_000),
        "SUMMARY:" + "x" * 5_000_000,
        "EXDATE:" + ",".join(["20261214T180000"] * 100_000),
        "DESCRIPTION:" + "\n y" * 400_000,
    ],
)
def test_a_hostile_line_costs_little(line: str) -> None:
    content = a_file(f"UID:1\nSUMMARY:Council\nDTSTART:20261214T180000\nRRULE:FREQ=DAILY\n{line}")
    begun = clock.process_time()
    found = read(content)
    assert clock.process_time() - begun < 5
    assert len(found.events) + len(found.skipped) == 1


def test_dates_that_are_added_one_by_one_are_lost_and_told() -> None:
    assert the_event("DTSTART:20261214T180000", "RDATE:20261221T180000").loses_dates


def test_reading_ends_when_it_is_stopped() -> None:
    content = a_file(*["SUMMARY:x\nDTSTART:20261214T180000"] * 5)
    assert read_events(content, "council.ics", EDMONTON, lambda: True) == EventsRead()


@given(st.lists(st.text(max_size=40), max_size=8))
def test_any_lines_are_read_or_left_out(lines: list[str]) -> None:
    found = read(a_file("SUMMARY:x", "\n".join(lines)))
    assert isinstance(found, EventsRead)
