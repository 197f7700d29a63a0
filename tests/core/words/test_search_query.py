"""What a person types into the search is read, whatever it is."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.search import Condition, Note, Operator, Phrase, Remark, SearchQuery
from core.words.clean import clean_line
from core.words.search_query import MOST_TERMS, read_query
from core.words.search_words import holds_all, spaced
from tests.core.words.pace import MOST_TIMES_SLOWER, slowest_ratio

TODAY = date(2026, 11, 20)

AWKWARD = st.text(st.sampled_from("ab:\"'*-()^{}+ \0\n\ud800é\u0301#@9,AND NEAR"), max_size=60)


def read(typed: str) -> SearchQuery:
    return read_query(typed, TODAY)


def begun(*words: str) -> Phrase:
    return Phrase(words)


def whole(*words: str) -> Phrase:
    return Phrase(words, is_begun=False)


@pytest.mark.parametrize(
    ("typed", "phrases"),
    [
        ("Public skating", (begun("public"), begun("skating"))),
        ("Métis ME\u0301TIS", (begun("metis"),)),
        ("O'Brien C++ #tag", (begun("o", "brien"), begun("c"), begun("tag"))),
        ('"boil water" now', (whole("boil", "water"), begun("now"))),
        ("“boil water”", (whole("boil", "water"),)),
        ('"boil wa', (begun("boil", "wa"),)),
        ("NEAR( AND *", (begun("near"), begun("and"))),
        ("https://taber.ca", (whole("https"), begun("taber", "ca"))),
        ("9:00", (begun("9", "00"),)),
        ('" " ++ 🎉', ()),
    ],
)
def test_words_are_read(typed: str, phrases: tuple[Phrase, ...]) -> None:
    assert read(typed) == SearchQuery(phrases)


@pytest.mark.parametrize(
    ("typed", "since", "until"),
    [
        ("after:2026-12-01", date(2026, 12, 1), None),
        ("AFTER:2026-12", date(2026, 12, 1), None),
        ("before:2027", None, date(2027, 1, 1)),
        ("after:2026-1-5 before:today", date(2026, 1, 5), TODAY),
        ("after:yesterday after:2020", date(2026, 11, 19), None),
    ],
)
def test_days_bound_what_is_found(typed: str, since: date | None, until: date | None) -> None:
    assert read(typed) == SearchQuery(since=since, until=until)


def test_operators_are_read_with_what_stands_after_the_colon() -> None:
    found = read('channel:face by:"Ana Roy" is:held')
    assert found.conditions == (
        Condition(Operator.CHANNEL, "face"),
        Condition(Operator.BY, "Ana Roy"),
        Condition(Operator.IS, "held"),
    )


@pytest.mark.parametrize("typed", ["channel:", "is: ", 'by:"', "after:"])
def test_an_operator_that_is_not_finished_asks_for_nothing(typed: str) -> None:
    assert read(typed).is_empty


@pytest.mark.parametrize(
    ("typed", "note", "phrases"),
    [
        ("colour:red", Note(Remark.NO_SUCH_OPERATOR, "colour", "red"), (whole("colour"), begun("red"))),
        ("after:soon", Note(Remark.NO_SUCH_DAY, "after", "soon"), (begun("soon"),)),
        ("before:2026-02-30", Note(Remark.NO_SUCH_DAY, "before", "2026-02-30"), (begun("2026", "02", "30"),)),
    ],
)
def test_what_only_looks_like_an_operator_is_read_as_words_and_said(
    typed: str, note: Note, phrases: tuple[Phrase, ...]
) -> None:
    assert (read(typed).phrases, read(typed).notes) == (phrases, (note,))


@pytest.mark.parametrize("typed", ["word " * 5_000, "a:b " * 5_000, "x" * 100_000, '"' * 10_000, "ab-" * 9_000])
def test_of_more_than_anybody_writes_the_beginning_is_looked_for_and_that_is_said(typed: str) -> None:
    found = read(typed)
    assert len(found.phrases) + len(found.conditions) <= MOST_TERMS + 1
    assert found.notes[-1] == Note(Remark.CUT, "", "")


@given(st.one_of(AWKWARD, st.text(max_size=200)))
def test_anything_can_be_typed(typed: str) -> None:
    found = read(typed)
    assert all(word and word == word.strip() and '"' not in word for phrase in found.phrases for word in phrase.words)


@given(AWKWARD)
def test_a_text_is_found_by_its_own_words(typed: str) -> None:
    assert holds_all(spaced(clean_line(typed)), read(typed.replace(":", " ").replace('"', " ")).phrases)


def test_reading_takes_time_by_length_alone() -> None:
    assert slowest_ratio(read) < MOST_TIMES_SLOWER
