"""Cleans text where it comes in: one normal form, and nothing that cannot be seen or stored."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.words.clean import LONGEST_TEXT, clean_line, clean_text
from tests.core.builders import Scene, a_post

FAMILY = "👨‍👩‍👧"
HEBREW = "\u200fשלם\u200f"
CASES = [
    ("as it is", "Skating is on Saturday.", "Skating is on Saturday.", "Skating is on Saturday."),
    ("decomposed letters", "Jane\u0301", "Jané", "Jané"),
    ("line ends of Windows", "one\r\ntwo", "one\ntwo", "one two"),
    ("line ends of old", "one\rtwo", "one\ntwo", "one two"),
    ("line ends mixed", "one\r\r\n\ntwo", "one\n\n\ntwo", "one two"),
    ("a tab", "one\ttwo", "one\ttwo", "one two"),
    ("a NUL", "one\0two", "onetwo", "onetwo"),
    ("controls", "a\x07b\x1bc\x85d\x9fe", "abcde", "abcde"),
    ("a delete", "a\x7fb", "ab", "ab"),
    ("bidi overrides", "user\u202egpj.exe", "usergpj.exe", "usergpj.exe"),
    ("bidi isolates", "\u2066a\u2069\u2067b\u2068c", "abc", "abc"),
    ("a lone surrogate", "a\ud800b", "ab", "ab"),
    ("noncharacters", "a\uffff\ufdd0\U0001fffeb", "ab", "ab"),
    ("a family of emoji", FAMILY, FAMILY, FAMILY),
    ("marks of right to left text", HEBREW, HEBREW, HEBREW),
    ("spaces at both ends", "  one  two  ", "  one  two  ", "one two"),
    ("a space that does not break", "one\u00a0two", "one\u00a0two", "one two"),
    ("nothing", "", "", ""),
    ("blanks alone", " \n\t ", " \n\t ", ""),
    ("what looks like markup", '<img src="/dev/zero">', '<img src="/dev/zero">', '<img src="/dev/zero">'),
    ("what looks like a formula", "=1+1", "=1+1", "=1+1"),
]


@pytest.mark.parametrize(("given_text", "text", "line"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_text_is_cleaned(given_text: str, text: str, line: str) -> None:
    assert clean_text(given_text) == text
    assert clean_line(given_text) == line


def test_a_text_has_an_end() -> None:
    assert len(clean_text("x" * (LONGEST_TEXT + 1))) == LONGEST_TEXT


_any_text = st.text(st.characters(), max_size=60)


@given(_any_text)
def test_a_clean_text_stays_as_it_is(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(_any_text)
def test_a_clean_text_can_be_stored_and_holds_nothing_unseen(text: str) -> None:
    clean = clean_text(text)
    assert clean.encode("utf-8").decode("utf-8") == clean
    assert unicodedata.is_normalized("NFC", clean)
    assert "\0" not in clean
    assert "\r" not in clean


@pytest.mark.parametrize("text", ["Jane\u0301\r\nsays", "a\0b\ud800\u202e"])
def test_what_is_stored_is_clean_and_what_is_read_is_what_was_stored(scene: Scene, text: str) -> None:
    post = scene.post(a_post(scene, text=f"{text} hello", title=f"{text} hello"))
    assert post.text == clean_text(f"{text} hello")
    assert post.title == clean_line(f"{text} hello")
