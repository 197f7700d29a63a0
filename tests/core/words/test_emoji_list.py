"""Emoji are found by the words that people look for them with."""

from __future__ import annotations

import pytest

from core.shipped import emoji
from core.words.emoji_list import matching


def test_there_are_enough_and_each_stands_once() -> None:
    signs = [each.sign for each in emoji()]
    assert len(signs) >= 300
    assert len(set(signs)) == len(signs)


def test_each_is_a_sign_with_words() -> None:
    assert all((each.words and not each.sign.isascii()) or each.sign[0].isdigit() for each in emoji())


FOUND = [("swim", "🏊"), ("SNOW", "❄️"), ("garb", "🗑️"), ("vote", "🗳️"), ("police car", "🚓"), ("élection", "🗳️")]


@pytest.mark.parametrize(("wanted", "sign"), FOUND)
def test_words_find_their_sign(wanted: str, sign: str) -> None:
    assert sign in [each.sign for each in matching(emoji(), wanted)]


def test_what_is_called_so_comes_before_what_only_has_the_word() -> None:
    assert matching(emoji(), "fire")[0].words[0] == "fire"


def test_no_word_finds_all_and_an_unknown_one_none() -> None:
    assert matching(emoji(), " ") == emoji()
    assert matching(emoji(), "xyz") == ()
