"""A line of what was found shows the words that were looked for, and marks them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.search import Phrase
from ui.models.search_rows import Marked, excerpt, marked

POND = (Phrase(("pond",)),)
FAR = "Nobody may skate on the river this winter, not even at night; the pond is safe."


def shown(line: Marked) -> list[str]:
    return [line.text[start:end] for start, end in line.spans]


def test_a_text_is_told_on_one_line() -> None:
    assert marked("The\npond", POND).text == "The pond"


def test_an_excerpt_begins_shortly_before_the_first_word_that_was_found() -> None:
    line = excerpt((FAR,), POND)
    assert line.text == "… at night; the pond is safe."
    assert shown(line) == ["pond"]


def test_the_text_in_which_words_are_found_is_shown() -> None:
    assert excerpt(("Skating", "On the pond"), POND, "Held · ").text == "Held · On the pond"


def test_where_nothing_is_found_the_first_text_is_shown() -> None:
    assert excerpt(("Skating", "Ice"), POND).text == "Skating"


@pytest.mark.parametrize("texts", [(), ("",)])
def test_without_a_text_what_stands_before_it_is_shown(texts: tuple[str, ...]) -> None:
    assert excerpt(texts, POND, "Held").text == "Held"


@given(st.text("a é\u0301 pond.\n", max_size=120), st.text("ab ·", max_size=5))
def test_what_is_marked_is_always_what_was_looked_for(text: str, before: str) -> None:
    assert all(found.startswith("pond") for found in shown(excerpt((text,), POND, before)))
