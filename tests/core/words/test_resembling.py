"""A text that holds words in any spelling of them is never passed over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.words.resembling import may_hold

ALIKE = {
    "another case": ("Taber Library", "TABER LIBRARY"),
    "other letters that fold": ("stra\u00dfe", "the STRASSE"),
    "an accent composed": ("Jan\u00e9", "by JANE\u0301"),
    "an accent left out": ("Jan\u00e9 Friesen", "Jane Friesen"),
    "an accent only in the register": ("Ren\u00e9e", "Renee"),
    "another apostrophe": ("Pat O'Brien", "Pat O\u2019Brien"),
    "another dash": ("Anna Lee-Moss", "Anna Lee\u2011Moss"),
    "another space": ("Taber  Library", "Taber\u00a0Library"),
    "a line between": ("Taber Library", "Taber\nLibrary"),
    "a possessive": ("Taber Library", "Taber Library's"),
    "a hashtag of several words": ("Taber Library", "#TaberLibrary"),
    "a long s": ("skate", "\u017fkate"),
    "full-width letters": ("skate", "\uff33\uff2b\uff21\uff34\uff25"),
    "a sign without letters": ("&", "anything at all"),
}


@pytest.mark.parametrize("name", ALIKE)
def test_words_are_seen_however_they_are_written(name: str) -> None:
    words, text = ALIKE[name]
    assert may_hold(words)(f"It says {text} here")


def test_a_text_without_the_longest_of_the_words_holds_none_of_them() -> None:
    assert not may_hold("Taber Library")("Taber opens the lib")


@given(st.text(), st.text(), st.text())
def test_a_text_that_holds_words_may_hold_them(before: str, words: str, after: str) -> None:
    assert may_hold(words)(f"{before} {words} {after}")


@given(st.text())
def test_case_makes_no_difference(words: str) -> None:
    assert may_hold(words)(words.casefold())
    assert may_hold(words.casefold())(words)
