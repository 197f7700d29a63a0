"""Which words of a text are spelt at all, and how what is unknown is told."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.words.spelling import Misspelling, Speller, misspellings
from tests.core.words.pace import MOST_TIMES_SLOWER, ratio


class FewWords:
    """A speller that knows nine words."""

    def knows(self, word: str) -> bool:
        return word.lower() in {"the", "pool", "is", "open", "on", "and", "at", "registration", "for"}

    def suggestions(self, word: str) -> tuple[str, ...]:
        return ()


TEXTS = st.text(alphabet=st.one_of(st.characters(), st.sampled_from("aZé \n.'’-­#@/_:5")), max_size=60)


def words_told(text: str, speller: Speller, *town_words: str) -> list[str]:
    return [found.word for found in misspellings(text, speller, town_words)]


@pytest.mark.parametrize(
    "text",
    [
        "See https://taber.ca/aquafnu, www.taber.ca/xyzzy and trvl.bc.ca.",
        "taber.ca/recration?q=watr#topp, form-xyz.pdf and TABERZ.CA",
        "Write to infoo@tabber.ca, @townofftaber or @taberr@mastodonn.ca",
        "#TaberrStrong #sk8paark \uff03Taberr",
        "The 21st at 7pm, 10km, 5kW, 3-on-3, U13s and the 1990s",
        "T1G 2C8 and T1G2C8",
        "RCMP, FCSS, MLAs, RCMP’s, NDP's, EPCOR and XQZ",
        "a.m., p.m., e.g., i.e., B.C. and U.S.A.",
        "Добрый день, ਸਤ ਸ੍ਰੀ ਅਕਾਲ, 你好",
        "🎉👩‍🚒 1️⃣ x y z",
        "",
    ],
)
def test_what_is_not_a_word_is_not_spelt(text: str, speller: Speller) -> None:
    assert words_told(text, speller) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Mayor's, the mayor’s and the children's; citizens' and citizens’ rights; Taber's; o’clock; don’t",
        "Pre-registration, two-year-olds, a drop-in, Wi-Fi’s, non\u2011breaking and pre\u2010registration",
        "reg\u00adis\u00adtra\u00adtion, Me\u0301tis, Que\u0301bec, TABER, Parkade, PARKADE, Slo-Pitch",
        "\u2018Quoted’, “quoted”, (bracketed), and/or, Monday–Friday, *bold*",
    ],
)
def test_apostrophes_hyphens_and_accents_belong_to_the_word(text: str, speller: Speller) -> None:
    assert words_told(text, speller) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The mayr's chair", ["mayr's"]),
        ("Our pre-registraton", ["registraton"]),
        ("The pooll-registraton", ["pooll-registraton"]),
        ("wi-fi", ["wi-fi"]),
        ("taber and calgary", ["taber", "calgary"]),
        ("should'nt", ["should'nt"]),
        ("18-year-olds and 18-yaer-olds", ["yaer"]),
        ("Closed.Recieve mail", ["Recieve"]),
        ("reg\u00adistraton", ["reg\u00adistraton"]),
        ("A very " + "l" * 50 + "ong word", ["l" * 50 + "ong"]),
    ],
)
def test_what_is_unknown_is_told_as_written(text: str, told: list[str], speller: Speller) -> None:
    assert words_told(text, speller) == told


@pytest.mark.parametrize(
    ("text", "is_name_like"),
    [
        ("Meet Frieesen at the pool", True),
        ("Frieesen is at the pool", False),
        ("The pool is open. Frieesen is at the pool", False),
        ("The pool is open\nFrieesen", False),
        ("The pool is open at 8. Frieesen is at the pool", False),
        ("Open at 7 a.m. Frieesen", True),
        ("Open at 7 a.m.\nFrieesen", False),
        ("Pool-Frieesen", True),
        ("Meet Dr. Frieesen", True),
        ("the FRIEESEN pool", True),
        ("FRIEESEN", True),
        ("on eFrieesen", True),
        ("the frieesen pool", False),
        ("Meet at the pool, frieesen", False),
    ],
)
def test_a_capital_inside_a_sentence_makes_it_like_a_name(text: str, is_name_like: bool) -> None:
    *_, found = [found for found in misspellings(text, FewWords()) if found.word.lower().endswith("frieesen")]
    assert found.is_name_like == is_name_like


@pytest.mark.parametrize(
    ("entry", "known", "unknown"),
    [
        ("frobb", ["frobb", "Frobb", "FROBB", "Frobb's", "frobb’s"], ["frobbs", "frOBB"]),
        ("Frobb", ["Frobb", "FROBB", "Frobb’s"], ["frobb", "fRobb"]),
        ("Frobb Quux", ["Frobb", "Quux"], ["quux"]),
        ("frobb-quux", ["frobb-quux", "Frobb-Quux"], ["frobb", "quux"]),
        ("O’Quux", ["O'Quux", "O’Quux"], ["O'Quuxx"]),
        ("Que\u0301bb", ["Québb"], ["Quebb"]),
    ],
)
def test_the_towns_own_words_are_known_as_a_dictionary_would(entry: str, known: list[str], unknown: list[str]) -> None:
    assert words_told("the pool and " + " and ".join(known), FewWords(), entry) == []
    assert words_told("the pool and " + " and ".join(unknown), FewWords(), entry) == unknown


def test_a_misspelling_says_where_it_stands() -> None:
    assert misspellings("The 🎉 poool is open", FewWords()) == (Misspelling("poool", 6, 11, is_name_like=False),)


@given(TEXTS)
def test_spans_are_ordered_and_disjoint_and_slice_back(text: str) -> None:
    found = misspellings(text, FewWords(), ["Taber"])
    assert [text[one.start : one.end] for one in found] == [one.word for one in found]
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(one.start < one.end for one in found)


@given(TEXTS)
def test_a_towns_own_list_never_adds_a_misspelling(text: str) -> None:
    without = misspellings(text, FewWords())
    assert misspellings(text, FewWords(), [found.word for found in without]) == ()


@given(word=TEXTS)
def test_any_word_is_answered(word: str, speller: Speller) -> None:
    assert speller.knows(word) in {True, False}


@pytest.mark.parametrize(
    "text",
    [
        "a." * 30_000,
        "a-" * 30_000,
        "a'" * 30_000,
        "@" * 60_000,
        "a@" * 30_000,
        "https://" * 8_000,
        "www." * 15_000,
        "x" * 60_000,
        "-".join(["ab"] * 20_000),
        "-".join(["at"] * 20_000) + "-zq",
        "." * 60_000,
        "a.." * 20_000,
        "1t" * 30_000,
        "https://" + "." * 60_000,
    ],
)
def test_no_text_takes_much_longer_than_a_plain_one(text: str, speller: Speller) -> None:
    assert ratio(lambda said: misspellings(said, speller), text) < MOST_TIMES_SLOWER
