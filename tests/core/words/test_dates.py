"""The days that a text speaks of, in the year that is meant."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.words.dates import MOST_DAYS_AHEAD, date_mentions, relative_mentions
from tests.core.words.pace import MOST_TIMES_SLOWER, slowest_ratio

NOVEMBER_20 = date(2026, 11, 20)
PIECES = [
    "Dec",
    "December",
    "May",
    "Thursday",
    "Thu",
    ", ",
    " ",
    "-",
    " to ",
    "11",
    "13",
    "31",
    "th",
    "2026",
    "/",
    ".",
    "(",
    ")",
]
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from([*PIECES, "the day after ", "tomorrow", "Feb. 29"])).map("".join))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Friday, December 11, at 7 p.m.", [("Friday, December 11", "2026-12-11")]),
        ("on Dec. 11.", [("Dec. 11", "2026-12-11")]),
        (
            "December 11, 2026; December 11 2027",
            [("December 11, 2026", "2026-12-11"), ("December 11 2027", "2027-12-11")],
        ),
        ("11 December 2026 and 11 Dec", [("11 December 2026", "2026-12-11"), ("11 Dec", "2026-12-11")]),
        ("the 11th of December", [("11th of December", "2026-12-11")]),
        ("2026-12-11, 2026/12/11", [("2026-12-11", "2026-12-11"), ("2026/12/11", "2026-12-11")]),
        ("Thurs Dec 11th", [("Thurs Dec 11th", "2026-12-11")]),
        ("FRIDAY DEC 11", [("FRIDAY DEC 11", "2026-12-11")]),
        ("Friday evening, December\n11", [("Friday evening, December\n11", "2026-12-11")]),
        ("Dec. 11 (Friday)", [("Dec. 11 (Friday)", "2026-12-11")]),
        ("25/12/2026 or 12/25/2026", [("25/12/2026", "2026-12-25"), ("12/25/2026", "2026-12-25")]),
        ("March 5 and may 5 people, May 5", [("March 5", "2027-03-05"), ("May 5", "2027-05-05")]),
        ("from 10 to 4 December 11", [("December 11", "2026-12-11")]),
        ("December 11, 7 to 9 p.m.", [("December 11", "2026-12-11")]),
        ("December 11 to 7 p.m.", [("December 11", "2026-12-11")]),
        ("Sept. 3, 2026, 6:30 p.m.", [("Sept. 3, 2026", "2026-09-03")]),
        ("December 11, 1930-2130h", [("December 11", "2026-12-11")]),
        ("December 1-January 3", [("December 1", "2026-12-01"), ("January 3", "2027-01-03")]),
        ("We sat Dec. 11 and met sun", [("Dec. 11", "2026-12-11")]),
        ("Fr\u0130day, December 11", [("Fr\u0130day, December 11", "2026-12-11")]),
        ("Mondays, December 7", [("December 7", "2026-12-07")]),
    ],
)
def test_dates_are_found_as_people_write_them(text: str, found: list[tuple[str, str]]) -> None:
    mentions = date_mentions(text, NOVEMBER_20)
    assert [(mention.words, mention.day.isoformat()) for mention in mentions] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dec 11-13", [("Dec 11", 11), ("13", 13)]),
        ("Dec. 11 – 13, 2026", [("Dec. 11", 11), ("13, 2026", 13)]),
        ("December 11 to 13", [("December 11", 11), ("13", 13)]),
        ("December 11th and 12th", [("December 11th", 11), ("12th", 12)]),
        ("11-13 December 2026", [("11", 11), ("13 December 2026", 13)]),
        ("Friday to Sunday, December 11-13", [("Friday to Sunday, December 11", 11), ("13", 13)]),
        ("Friday, Dec 11 to Sunday, Dec 13", [("Friday, Dec 11", 11), ("Sunday, Dec 13", 13)]),
        ("December 30-2", [("December 30", 30)]),
        ("December 30-32", [("December 30", 30)]),
        ("November 29-31", [("November 29", 29)]),
    ],
)
def test_a_range_gives_its_two_ends(text: str, found: list[tuple[str, int]]) -> None:
    mentions = date_mentions(text, NOVEMBER_20)
    assert [(mention.words, mention.day.day) for mention in mentions] == found
    assert all(mention.weekday_fits for mention in mentions)


@pytest.mark.parametrize(
    "text",
    [
        "12/11/2026, 11/12/2026 and 11/11/2026",
        "13/13/2026, 25/12/26",
        "February 30, 2027, November 31, February 29",
        "Bylaw 12-2026, May 2026, December",
        "The march 5 blocks down 50 Avenue, and may 5 people win",
        "March 5 km for the food bank",
        "Every day in December 7 a.m. to 9 p.m., December 7:30",
        "December 5.5 mm of rain, December 11,000 visits, December 20%",
        "Register for 12 March Break camps",
        "taber.ca/2026-12-11 and agenda-2026-12-11.pdf",
        "Maybe 5, Decor 11, Marche 5, 403-223-2026, 2026-13-01, 12026-12-11",
        "",
    ],
)
def test_what_is_no_single_day_is_left_out(text: str) -> None:
    assert date_mentions(text, NOVEMBER_20) == ()


@pytest.mark.parametrize(
    ("written_on", "text", "day"),
    [
        (date(2026, 12, 30), "January 3", date(2027, 1, 3)),
        (date(2026, 11, 20), "November 11", date(2026, 11, 11)),
        (date(2026, 11, 20), "November 20", date(2026, 11, 20)),
        (date(2026, 1, 1), "October 28", date(2026, 10, 28)),
        (date(2026, 1, 1), "October 29", date(2025, 10, 29)),
        (date(2028, 1, 5), "February 29", date(2028, 2, 29)),
        (date(2028, 6, 5), "February 29", date(2028, 2, 29)),
        (date(2026, 11, 20), "November 11, 2019", date(2019, 11, 11)),
    ],
)
def test_a_date_without_a_year_is_the_next_within_300_days_or_else_the_last(
    written_on: date, text: str, day: date
) -> None:
    assert [mention.day for mention in date_mentions(text, written_on)] == [day]


@pytest.mark.parametrize(
    ("text", "weekdays", "fit"),
    [
        ("Friday, December 11", [4], [True]),
        ("Thursday, December 11", [3], [False]),
        ("December 11", [None], [True]),
        ("Dec. 11 (Sat)", [5], [False]),
        ("Fri 2026-12-11, Sat 25/12/2026", [4, 5], [True, False]),
        ("Fri-Sun, Dec 11-13", [4, 6], [True, True]),
        ("Thursday to Saturday, Dec 11-13", [3, 5], [False, False]),
        ("Saturday, December 11-13", [5, None], [False, True]),
        ("Friday and Saturday, December 12", [5], [True]),
    ],
)
def test_the_weekday_beside_a_date_is_held_against_it(text: str, weekdays: list[int | None], fit: list[bool]) -> None:
    mentions = date_mentions(text, NOVEMBER_20)
    assert [mention.weekday_given for mention in mentions] == weekdays
    assert [mention.weekday_fits for mention in mentions] == fit


@pytest.mark.parametrize("text", ["Thursday, December 11", "Saturday, December 11"])
def test_a_weekday_of_last_year_or_the_next_does_not_choose_the_year(text: str) -> None:
    (mention,) = date_mentions(text, NOVEMBER_20)
    assert mention.day == date(2026, 12, 11)
    assert not mention.weekday_fits


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Today’s meeting and TONIGHT, tonight!", [("Today", 0), ("TONIGHT", 0), ("tonight", 0)]),
        ("Tomorrow night; ye\u017fterday, yesterday", [("Tomorrow", 1), ("ye\u017fterday", -1), ("yesterday", -1)]),
        ("the day after  tomorrow", [("the day after  tomorrow", 2)]),
        ("Day before yesterday", [("Day before yesterday", -2)]),
        ("Today-only sale, #today", [("Today", 0), ("today", 0)]),
        ("this weekend, next week, leaders of tomorrow, yesterdays", []),
        ("today.ca, @today, taber.ca/today, a-today, today@taber.ca", []),
    ],
)
def test_words_for_days_are_told_from_today(text: str, found: list[tuple[str, int]]) -> None:
    assert [(mention.words, mention.offset_days) for mention in relative_mentions(text)] == found


@given(TEXTS, st.dates())
def test_any_dates_stand_in_order_where_their_words_do(text: str, written_on: date) -> None:
    last_end = 0
    for mention in date_mentions(text, written_on):
        assert last_end <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.words
        last_end = mention.end


@given(TEXTS)
def test_any_words_for_days_stand_in_order_where_they_do(text: str) -> None:
    last_end = 0
    for mention in relative_mentions(text):
        assert last_end <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.words
        last_end = mention.end


@given(st.dates(date(1950, 1, 1), date(2050, 12, 31)), st.integers(-60, MOST_DAYS_AHEAD))
def test_a_day_near_by_is_read_back_from_how_it_is_told(written_on: date, days: int) -> None:
    day = date.fromordinal(written_on.toordinal() + days)
    (mention,) = date_mentions(f"See you on {day:%A, %B} {day.day}!", written_on)
    assert mention.day == day
    assert mention.weekday_fits


def test_no_text_takes_much_longer_than_a_plain_one() -> None:
    assert slowest_ratio(lambda text: date_mentions(text, NOVEMBER_20)) < MOST_TIMES_SLOWER
    assert slowest_ratio(relative_mentions) < MOST_TIMES_SLOWER
