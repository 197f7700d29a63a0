"""Personal information in the sentences of a town."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.words.personal import personal_details, same_contact
from tests.core.words.pace import MOST_TIMES_SLOWER, slowest_ratio
from tests.core.words.personal_cases import GIVING_AWAY, INNOCENT

PIECES = [
    "403",
    "-",
    "223",
    "5500",
    " ",
    "(",
    ")",
    "ext. 5",
    "Call ",
    "@",
    "a.ca",
    "130692544",
    "4111111111111111",
    "\n",
    ", ",
]
NAMES = [
    "Jane Smith",
    " of ",
    " at ",
    "5215 54 Avenue",
    "T1G 1A1",
    "plate ABC-1234",
    "Unit 4, ",
    "the Smith family",
    "é",
    "’s home",
]
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from([*PIECES, *NAMES])).map("".join))


@pytest.mark.parametrize(("text", "found"), GIVING_AWAY)
def test_what_gives_somebody_away_is_found(text: str, found: list[tuple[str, str]]) -> None:
    assert [(detail.kind.value, detail.words) for detail in personal_details(text)] == found


@pytest.mark.parametrize("text", INNOCENT)
def test_an_innocent_sentence_gives_nothing(text: str) -> None:
    assert personal_details(text) == ()


def test_both_tables_are_long_enough_to_tell() -> None:
    assert min(len(GIVING_AWAY), len(INNOCENT)) >= 60


@pytest.mark.parametrize(
    ("one", "other", "are_same"),
    [
        ("403-223-5500", "+1 (403) 223 5500", True),
        ("1.403.223.5500", "4032235500", True),
        ("403-223-5500, ext. 5519", "403-223-5500", True),
        ("403-223-5500x12", "403-223-5500 local 3", True),
        ("403-223-5500", "403-223-5501", False),
        ("403-223-5500", "223-5500", False),
        ("info@taber.ca", " INFO@Taber.ca", True),
        ("info@taber.ca", "jane@taber.ca", False),
        ("info@taber.ca", "403-223-5500", False),
        ("", "x 5", False),
        ("none", "nothing", False),
    ],
)
def test_a_contact_is_the_same_however_it_is_written(one: str, other: str, are_same: bool) -> None:
    assert same_contact(one, other) is are_same
    assert same_contact(other, one) is are_same


@given(TEXTS)
def test_any_details_are_in_order_where_their_words_stand(text: str) -> None:
    last_end = 0
    for detail in personal_details(text):
        assert last_end <= detail.start < detail.end
        assert text[detail.start : detail.end] == detail.words
        last_end = detail.end


@given(st.from_regex(r"[2-9][0-9]{2}-[2-9](?!11)[0-9]{2}-[0-9]{4}", fullmatch=True))
def test_every_telephone_number_is_found_and_is_the_same_as_its_digits(number: str) -> None:
    (detail,) = personal_details(f"Reach us: {number}!")
    assert detail.words == number
    assert same_contact(number, "1" + number.replace("-", ""))


@given(TEXTS, TEXTS)
def test_any_two_texts_can_be_held_against_each_other(one: str, other: str) -> None:
    assert same_contact(one, other) is same_contact(other, one)


def test_no_text_takes_much_longer_than_a_plain_one() -> None:
    assert slowest_ratio(personal_details) < MOST_TIMES_SLOWER
