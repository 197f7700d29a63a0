"""Six words tell a key from every other, and can be told apart on the telephone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.packets.six_words import listed_words, six_words
from core.shipped import speller

KEYS = st.binary(min_size=32, max_size=32).map(bytes.hex)


def test_the_list_holds_eleven_bits_of_short_words_known_to_the_dictionary() -> None:
    words = listed_words()
    assert len(words) == 2_048
    assert list(words) == sorted(words)
    assert all(word.isascii() and 4 <= len(word) <= 8 and speller().knows(word) for word in words)


def test_no_two_words_begin_with_the_same_four_letters() -> None:
    assert len({word[:4] for word in listed_words()}) == 2_048


def test_the_words_of_a_key_never_change() -> None:
    assert " ".join(six_words("00" * 32)) == "gentle dollar nudge umpire cherry poetry"


@given(KEYS, KEYS)
def test_another_key_has_other_words(one: str, other: str) -> None:
    assert len(six_words(one)) == 6
    assert (six_words(one) == six_words(other)) == (one == other)
