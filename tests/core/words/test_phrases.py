"""Lists of phrases and registers of names, found in texts as people write them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.words.phrases import NameFinder, PhraseFinder
from tests.core.words.pace import MOST_TIMES_SLOWER, slowest_ratio

LIST = (
    "idiot*",
    "shut up",
    "we believe",
    "Métis café",
    "can",
    "O'Hara",
    "C++",
    "co-op",
    "in",
    "in my opinion",
    "Straße",
)
REGISTER = {
    "Jane Smith": "Smith",
    "Rotary Club of Taber": "Rotary",
    "John A. Macdonald": "Macdonald",
    "Plan B Café": "Café",
    "Zoë O’Brien-Lee": "Lee",
    "quiltmakers": "quilts",
}
PIECES = [
    "in",
    "my",
    "IN",
    "idiot",
    "s",
    " ",
    "\n",
    "'",
    "’",
    "é",
    "e\u0301",
    "\u0301",
    "ß",
    "ŉ",
    "Jane",
    "Smith",
    "Q.",
    "*",
    "a",
]
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("You idiot! Idiots. IDIOTIC idiot’s", ["idiot", "Idiots", "IDIOTIC", "idiot’s"]),
        ("Shut  up, shut\nup, shut-up, shutup", ["Shut  up", "shut\nup"]),
        ("We believe you; we\u00a0believe", ["We believe", "we\u00a0believe"]),
        ("METIS CAFE, métis café, Me\u0301tis cafe\u0301!", ["METIS CAFE", "métis café", "Me\u0301tis cafe\u0301"]),
        ("She can. He can’t, can't, cannot. A can's lid", ["can", "can"]),
        ("o’hara and O'Hara's", ["o’hara", "O'Hara"]),
        ("C++ C+++ C+", ["C++", "C++"]),
        ("#idiot _idiot_ (idiot)", ["idiot", "idiot", "idiot"]),
        ("co\u2011op, cooperation", ["co\u2011op"]),
        ("in my opinion, in my view", ["in my opinion", "in"]),
        ("STRASSE, straße", ["STRASSE", "straße"]),
        ("l'in, win, inn, 'in'", ["in"]),
        ("1diot, id1ot, i d i o t", []),
        ("", []),
    ],
)
def test_phrases_are_found_as_whole_words_however_they_are_written(text: str, found: list[str]) -> None:
    assert [phrase.words for phrase in PhraseFinder(LIST).find(text)] == found


def test_a_phrase_found_names_the_entry_as_listed() -> None:
    (found,) = PhraseFinder(["Métis Café*"]).find("the METIS\ncafes")
    assert (found.phrase, found.words, found.start, found.end) == ("Métis Café*", "METIS\ncafes", 4, 15)


def test_the_first_of_two_entries_that_fold_alike_is_named() -> None:
    assert [found.phrase for found in PhraseFinder(["Café", "CAFE"]).find("café cafe")] == ["Café", "Café"]


@pytest.mark.parametrize("entries", [[], [""], [" "], ["*"], ["\u0301"]])
def test_an_entry_without_words_is_found_nowhere(entries: list[str]) -> None:
    assert PhraseFinder(entries).find("* any words at all *") == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Jane Smith’s idea", [("Smith", "Jane Smith")]),
        ("JANE SMITH and Jane\nSmith", [("Smith", "JANE SMITH"), ("Smith", "Jane\nSmith")]),
        ("Jane Q. Smith, Jane Q Smith", [("Smith", "Jane Q. Smith"), ("Smith", "Jane Q Smith")]),
        ("jane Smith, Jane smith, Jane Ann Smith, Jane Smithers, Mary-Jane", []),
        ("the Rotary Club Of Taber’s lunch", [("Rotary", "Rotary Club Of Taber")]),
        ("rotary club of Taber, Rotary Club, Rotary Club Q. of Taber", []),
        ("John Macdonald, John A Macdonald", [("Macdonald", "John Macdonald"), ("Macdonald", "John A Macdonald")]),
        ("Plan B Cafe, Plan B. Café, plan B café", [("Café", "Plan B Cafe")]),
        ("Zoe O'Brien-Lee", [("Lee", "Zoe O'Brien-Lee")]),
        ("Quiltmakers, quiltmakers", [("quilts", "Quiltmakers"), ("quilts", "quiltmakers")]),
    ],
)
def test_names_of_a_register_are_found_with_their_capitals(text: str, found: list[tuple[str, str]]) -> None:
    assert [(one, text[start:end]) for one, start, end in NameFinder(REGISTER).find(text)] == found


def test_a_register_without_names_finds_none() -> None:
    assert NameFinder[int]({"": 1, "\u0301": 2}).find("Jane Smith") == ()


@given(TEXTS, st.lists(TEXTS))
def test_any_phrases_are_found_in_order_where_their_words_stand(text: str, phrases: list[str]) -> None:
    last_end = 0
    for found in PhraseFinder([*LIST, *phrases]).find(text):
        assert last_end <= found.start < found.end
        assert text[found.start : found.end] == found.words
        last_end = found.end


@given(TEXTS, st.lists(TEXTS))
def test_any_names_are_found_in_order(text: str, names: list[str]) -> None:
    found = NameFinder({name: name for name in [*REGISTER, *names]}).find(text)
    places = [place for _, start, end in found for place in (start, end)]
    assert places == sorted(places)


@given(st.lists(st.sampled_from(["we", "believe", "Taber", "é", "can’t"]), min_size=1).map(" ".join), TEXTS, TEXTS)
def test_a_phrase_between_spaces_is_always_found(phrase: str, before: str, after: str) -> None:
    text = f"{before} {phrase} {after}"
    place = len(before) + 1
    assert any(found.start <= place < found.end for found in PhraseFinder([phrase]).find(text))


@pytest.mark.parametrize("find", [PhraseFinder(LIST).find, NameFinder(REGISTER).find], ids=["phrases", "names"])
def test_no_text_takes_much_longer_than_a_plain_one(find: Callable[[str], object]) -> None:
    assert slowest_ratio(find) < MOST_TIMES_SLOWER
