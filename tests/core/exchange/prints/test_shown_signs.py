"""Signs that a print cannot show are told by their names; all others come back as they are."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.exchange.prints.font_signs import signs_of
from core.exchange.prints.period_pdf import LETTERS
from core.exchange.prints.shown_signs import EVERY_SIGN, MOST_WHOLE, is_told_by_name, shown

INTER = signs_of(LETTERS)


def test_the_font_has_the_letters_of_canadian_languages_but_syllabics() -> None:
    assert {ord(letter) for letter in "éèêëàâçîïôûùœŒÉ«»—–’“”…½°№ŋłʼəθʔ"} <= INTER
    assert not {ord(letter) for letter in "ᐃᓄᒃ\N{ICE SKATE}"} & INTER


@pytest.mark.parametrize("font", ["Medium", "SemiBold", "Bold"])
def test_every_weight_has_the_same_signs(font: str) -> None:
    assert signs_of(LETTERS.with_name(f"Inter-{font}.otf")) == INTER


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("\N{SLIGHTLY SMILING FACE}", "[slightly smiling face]"),
        ("\N{MAN}\u200d\N{GIRL}", "[man, girl]"),
        ("\U0001f1e8\U0001f1e6", "[flag CA]"),
        ("\u2764\ufe0f", "[heavy black heart]"),
        ("ᐃ", "[canadian syllabics i]"),
        ("a\u202eb", "a[right-to-left override]b"),
        ("a\x00b", "a[U+0000]b"),
        ("a\tb\r\nc\u2028d\re", "a b\nc\nd\ne"),
        ("cafe\u0301 -> “yes”", "cafe\u0301 -> “yes”"),
        ("e" + "\u0301" * 10, "e" + "\u0301" * 10),
        ("e" + "\u0301" * 13 + "f", "e" + "\u0301" * 10 + "[3 more marks]f"),
    ],
)
def test_what_cannot_be_shown_is_told_by_its_name(written: str, told: str) -> None:
    assert shown(written, INTER) == told


@given(st.text())
def test_whatever_is_written_only_signs_that_the_font_has_come_out(written: str) -> None:
    left = {sign for sign in shown(written, INTER) if ord(sign) not in INTER and sign not in "\n\u200b\u00ad"}
    assert left == set()


@given(st.text(alphabet=st.characters(codec="ascii", exclude_categories=["Cc"])))
def test_plain_words_come_back_as_they_are(written: str) -> None:
    assert shown(written, INTER).replace("\u200b", "") == written
    assert not is_told_by_name(written, INTER)


@given(st.text())
def test_a_page_of_any_fonts_hides_no_sign_that_turns_others_round(written: str) -> None:
    turning = {"RLO", "LRO", "RLE", "LRE", "PDF", "RLI", "LRI", "FSI", "PDI"}
    assert not [sign for sign in shown(written, EVERY_SIGN) if unicodedata.bidirectional(sign) in turning]


def test_a_line_may_end_in_what_is_long_and_has_no_space() -> None:
    assert all(len(part) <= MOST_WHOLE for part in shown("x" * 1_000, INTER).split("\u200b"))


def test_a_text_of_sixty_thousand_signs_is_read_once() -> None:
    assert len(shown("x" * 60_000, INTER).replace("\u200b", "")) == 60_000
