"""Words are named by their neighbours: they are known again after other words changed, and only then."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.words.around import around


def named(text: str, words: str = "grey") -> str:
    start = text.index(words)
    return around(text, start, start + len(words))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The rink is grey today.", "is grey today."),
        ("grey", "grey"),
        ("grey today", "grey today"),
        ("is grey", "is grey"),
        ("is\n\n grey\ttoday", "is grey today"),
        ("is (grey) today", "is (grey) today"),
        ("all so-grey-it is", "so-grey-it"),
        ("It is grey, all day", "is grey, all"),
        ("Ice! Grey: grey.", "Grey: grey."),
        ("is 🎉 grey 🎉 today", "is 🎉 grey 🎉 today"),
        ("... grey ...", "... grey ..."),
        (" grey ", "grey"),
        ("", ""),
    ],
)
def test_words_are_named_with_the_word_on_either_side(text: str, name: str) -> None:
    assert named(text, "grey" if text else "") == name


def test_a_span_of_several_words_keeps_single_spaces() -> None:
    assert named("It is grey \n all over town", "grey \n all") == "is grey all over"


def test_a_long_neighbour_counts_by_its_near_end() -> None:
    long = "x" * 200
    assert named(f"{long} grey {long}") == f"{'x' * 79} grey {'x' * 79}"


WORDS = st.lists(
    st.text(st.characters(categories=("L", "N")), min_size=1, max_size=8).filter(lambda w: "grey" not in w)
)


@given(WORDS, WORDS)
def test_what_lies_beyond_the_neighbours_makes_no_difference(before: list[str], after: list[str]) -> None:
    text = " ".join([*before, "is grey today", *after])
    start = text.index("is grey today") + 3
    assert around(text, start, start + 4) == "is grey today"


@given(WORDS, st.sampled_from(["so", "was", "not"]), WORDS)
def test_another_neighbour_makes_another_name(before: list[str], neighbour: str, after: list[str]) -> None:
    assert named(" ".join([*before, neighbour, "grey", *after])) != named(" ".join([*before, "is grey", *after]))


@given(WORDS, WORDS)
def test_a_name_holds_its_words(before: list[str], after: list[str]) -> None:
    assert "grey" in named(" ".join([*before, "grey", *after]))
