"""Words are compared as a search does, and marked where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.search import Phrase
from core.words.search_words import holds, spaced, spans_found, words_of
from tests.core.words.pace import MOST_TIMES_SLOWER, slowest_ratio

TEXT = "Métis Week: skaters’ skate at O'Brien’s pond"


def marked(text: str, *phrases: Phrase) -> list[str]:
    return [text[start:end] for start, end in spans_found(text, phrases)]


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        (Phrase(("skat",)), ["skaters", "skate"]),
        (Phrase(("skat",), is_begun=False), []),
        (Phrase(("metis",), is_begun=False), ["Métis"]),
        (Phrase(("o", "brien")), ["O'Brien"]),
        (Phrase(("week", "sk")), ["Week: skaters"]),
        (Phrase(("week", "pond")), []),
    ],
)
def test_words_are_marked_as_they_stand_in_the_text(phrase: Phrase, found: list[str]) -> None:
    assert marked(TEXT, phrase) == found


def test_marks_over_each_other_are_one() -> None:
    assert marked("boil water advisory", Phrase(("boil", "water")), Phrase(("water", "advisory"))) == [
        "boil water advisory"
    ]


def test_accents_that_stand_apart_are_marked_with_their_letter() -> None:
    assert marked("cafe\u0301 hours", Phrase(("cafe",), is_begun=False)) == ["cafe\u0301"]


@given(
    st.text(max_size=80), st.lists(st.sampled_from(["a", "1", "é", "ß", "s"]), min_size=1, max_size=3), st.booleans()
)
def test_what_is_marked_is_what_is_held(text: str, words: list[str], is_begun: bool) -> None:
    phrase = Phrase(words_of(" ".join(words)), is_begun)
    assert bool(spans_found(text, [phrase])) == holds(spaced(text), phrase)


@given(st.text("aé\u0301ß b'1", max_size=40))
def test_marks_stand_apart_and_in_order(text: str) -> None:
    places = [place for span in spans_found(text, [Phrase(("a",)), Phrase(("e",)), Phrase(("s",))]) for place in span]
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)


def test_marking_takes_time_by_length_alone() -> None:
    assert slowest_ratio(lambda text: spans_found(text, [Phrase(("a", "b")), Phrase(("c",))])) < MOST_TIMES_SLOWER
