"""Plain slips of grammar: what is told, and above all what is not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.words.grammar import GrammarSlip, Slip, grammar_slips
from tests.core.words.pace import MOST_TIMES_SLOWER, ratio

TEXTS = st.lists(
    st.sampled_from(
        [
            "the",
            "The",
            "a",
            "A",
            "an",
            "hour",
            "union",
            "could",
            "of",
            "it’s",
            "own",
            "🎉",
            "taber.ca",
            "#tag",
            "e\u0301lan",
        ]
    )
    | st.text(max_size=6)
).flatmap(lambda words: st.sampled_from([" ", ". ", "\n", "  ", ".\n\n"]).map(lambda blank: blank.join(words)))


def told(text: str) -> list[tuple[Slip, str, str]]:
    return [(slip.slip, slip.words, slip.better) for slip in grammar_slips(text)]


@pytest.mark.parametrize(
    ("text", "slip", "words", "better"),
    [
        ("Come to to the open house.", Slip.DOUBLED_WORD, "to to", "to"),
        ("The the pool is closed.", Slip.DOUBLED_WORD, "The the", "The"),
        ("Crews  repair a a main.", Slip.DOUBLED_WORD, "a a", "a"),
        ("The children's children's hour", Slip.DOUBLED_WORD, "children's children's", "children's"),
        ("We could of told you.", Slip.COULD_OF, "could of", "could have"),
        ("You shouldn’t of come.", Slip.COULD_OF, "shouldn’t of", "shouldn't have"),
        ("Walk rather then drive.", Slip.RATHER_THEN, "rather then", "rather than"),
        ("The pool has it’s own lot.", Slip.ITS_OWN, "it’s own", "its own"),
        ("Their are 40 seats.", Slip.THEIR_IS, "Their are", "There are"),
        ("The meeting is for a an hour.", Slip.ARTICLE, "a an", ""),
        ("A open house is held.", Slip.ARTICLE, "A open", "An open"),
        ("Free under 8. A MLA hosts it.", Slip.ARTICLE, "A MLA", "An MLA"),
    ],
)
def test_a_plain_slip_is_told_with_what_is_better(text: str, slip: Slip, words: str, better: str) -> None:
    assert told(text)[:1] == [(slip, words, better)]


@pytest.mark.parametrize(
    "text",
    [
        "He had had enough, and said that that was it.",
        "Ho ho ho! Very very cold, no no no.",
        "Log in in person, go on on Monday, sign up up to noon.",
        "Walla Walla, New York New York and Baden-Baden.",
        "The #the the, taber.ca ca and the.\nThe the",
        "One, one and two; 7 7 and B B.",
        "Free free free admission",
        "It would of course be open. The might of the river.",
        "It's our own, its own and it's owned.",
    ],
)
def test_what_may_rightly_stand_twice_or_together_is_let_be(text: str) -> None:
    assert [slip for slip in told(text) if slip[1] != "The the"] == []


@pytest.mark.parametrize(
    "right",
    """
    a/union a/unit a/user a/useful a/university a/unique a/uniform a/Ukrainian a/utility a/Ute a/ukulele a/European
    a/eulogy a/ewe a/one-time a/one-way a/once a/hospital a/house a/year a/yard a/Métis a/BBQ a/UBC a/UNICEF a/USB
    a/PDF a/TV a/T-shirt a/U-turn a/100 a/5 a/7-day a/20th a/1950s a/Gwich'in a/KidSport a/YouTube a/YMCA a/CAO
    an/hour an/hourly an/honest an/honour an/honorary an/heir an/apple an/event an/Indigenous an/Oneida an/Ojibwe
    an/onion an/uninformed an/unusual an/umbrella an/upgrade an/urban an/usher an/ultimate an/utterly an/MLA an/MP
    an/RCMP an/FCSS an/NDP an/HVAC an/RV an/SUV an/LRT an/NHL an/SPCA an/EV an/AGM an/IT an/e-bike an/X-ray
    an/L-shaped an/8 an/8-week an/11 an/11th an/18-hole an/80-year-old an/iPhone an/eScribe an/élan
    an/unincorporated an/uninterrupted
    """.split(),
)
def test_the_article_goes_by_sound(right: str) -> None:
    article, word = right.split("/")
    wrong = {"a": "an", "an": "a"}[article]
    assert told(f"It is {article} {word} for us.") == []
    assert told(f"It is {wrong} {word} for us.") == [(Slip.ARTICLE, f"{wrong} {word}", f"{article} {word}")]


@pytest.mark.parametrize(
    "word",
    [
        *"historic herb hotel LED FOIP FAQ 1,800-seat 1800s 0.5 Xbox Ypres mRNA PhD kWh x Uber H1N1".split(),
        "\u0294aqam",
    ],
)
def test_where_the_sound_is_not_certain_both_articles_are_let_be(word: str) -> None:
    assert told(f"It is a {word} or an {word}.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Schedule A applies, and Grade A eggs.",
        "Choose option a or option b, section a applies, under 4 a it is.",
        "From a to z, a.m. and p.m., A is first.",
        "Vitamin A improves it; Group A opens.",
        "taber.ca a is",
    ],
)
def test_a_letter_that_names_something_is_no_article(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the pool is open today.", ["the"]),
        ("The pool is open. bring a towel.", ["bring"]),
        ("Doors are open! come by. Is it free? yes.", ["come", "yes"]),
        ("The pool is open.\n\nthe rink is closed.", ["the"]),
        ("Closed (for now). we are sorry.", []),
    ],
)
def test_a_sentence_without_its_capital_is_told(text: str, words: list[str]) -> None:
    assert told(text) == [(Slip.MISSING_CAPITAL, word, word.capitalize()) for word in words]


@pytest.mark.parametrize(
    "text",
    [
        "Bring:\n- skates\n- a helmet.\n• a towel",
        "skates\nhelmet and gloves.\ntowel",
        "Open 9 a.m. to 5 p.m. every day, e.g. today, i.e. now, etc. and so on.",
        "At St. george and 5th Ave. near the pool, Dr. who, approx. ten, vs. them, 5 ft. deep, Mon. to Fri. only.",
        "Agenda: 1. roads 2. water 3. parks",
        "Notice. iPhone users, eBikes and xʷməθkʷəy̓əm are welcome.",
        "Wait... what is it… then?",
        "“Is it open?” she asked. Kahoot! is fun.",
        "pool closed",
        "closed today.",
        "See taber.ca. the pool is open.",
        "Bring these.\n\nskates\n\na helmet",
        "The pool is open.\nthe rink is closed too.",
        "the agenda",
        "taber.ca is open. #taber is open. @taber is open.",
        "See form.pdf. taber.ca has it. info@taber.ca too.",
        "First. a) roads b) water",
        "iPhone users can now pay online.",
        "e-transfers can now be used.",
        "On the sign:\n\nroad closed\n\nuse 50 Avenue",
    ],
)
def test_where_no_sentence_surely_begins_no_capital_is_asked(text: str) -> None:
    assert told(text) == []


def test_of_two_slips_on_one_word_the_first_is_told() -> None:
    assert told("It is closed. a hour passed.") == [(Slip.MISSING_CAPITAL, "a", "A")]


def test_the_last_word_says_nothing_of_the_first() -> None:
    assert told("taber.ca a hour in this row") == [(Slip.ARTICLE, "a hour", "an hour")]


def test_a_slip_says_where_it_stands() -> None:
    assert grammar_slips("🎉 It is a  hour away.") == (GrammarSlip(Slip.ARTICLE, "a  hour", 8, 15, "an hour"),)


@given(TEXTS)
def test_spans_are_ordered_and_disjoint_and_slice_back(text: str) -> None:
    slips = grammar_slips(text)
    assert [text[slip.start : slip.end] for slip in slips] == [slip.words for slip in slips]
    assert all(one.end <= other.start for one, other in pairwise(slips))


@given(TEXTS)
def test_a_link_in_place_of_each_word_leaves_no_slip(text: str) -> None:
    assert grammar_slips(" ".join("taber.ca" for _ in text.split())) == ()


@pytest.mark.parametrize(
    "text",
    [
        "a " * 30_000,
        "a.\n\n" * 15_000,
        "." * 60_000,
        "the the " * 7_500,
        "a. " * 20_000,
        "ab.\n\n" * 12_000,
        "\n" * 60_000 + "a",
    ],
)
def test_no_text_takes_much_longer_than_a_plain_one(text: str) -> None:
    assert ratio(grammar_slips, text) < MOST_TIMES_SLOWER
