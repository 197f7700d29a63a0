"""What differs between two texts is told word by word, and loses nothing of either."""

from __future__ import annotations

import itertools
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.words.differences import Piece, PieceKind, differences, listed_differences

SAME, REMOVED, ADDED = PieceKind.SAME, PieceKind.REMOVED, PieceKind.ADDED
SLOW_S = 5
words = st.text("ab \n.é\U0001f3ca", max_size=60)


def told(before: str, after: str) -> list[tuple[PieceKind, str]]:
    return [(piece.kind, piece.text) for piece in differences(before, after)]


@pytest.mark.parametrize(
    ("before", "after", "pieces"),
    [
        ("", "", []),
        ("Skating", "Skating", [(SAME, "Skating")]),
        ("", "Skating", [(ADDED, "Skating")]),
        ("Skating is on.", "Skating is off.", [(SAME, "Skating is "), (REMOVED, "on"), (ADDED, "off"), (SAME, ".")]),
        ("at 9:00 today", "at 9:30 today", [(SAME, "at 9:"), (REMOVED, "00 "), (ADDED, "30 "), (SAME, "today")]),
        ("a b c", "a c", [(SAME, "a "), (REMOVED, "b "), (SAME, "c")]),
        ("don’t go", "do go", [(REMOVED, "don’t "), (ADDED, "do "), (SAME, "go")]),
    ],
)
def test_words_are_compared(before: str, after: str, pieces: list[tuple[PieceKind, str]]) -> None:
    assert told(before, after) == pieces


def without(pieces: tuple[Piece, ...], kind: PieceKind) -> str:
    return "".join(piece.text for piece in pieces if piece.kind is not kind)


@given(words, words)
def test_each_text_can_be_read_in_the_pieces(before: str, after: str) -> None:
    pieces = differences(before, after)
    assert (without(pieces, ADDED), without(pieces, REMOVED)) == (before, after)


@given(words, words)
def test_no_two_pieces_of_one_kind_stand_side_by_side(before: str, after: str) -> None:
    kinds = [piece.kind for piece in differences(before, after)]
    assert all(one is not other for one, other in itertools.pairwise(kinds))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("x a " * 15_000, "a y " * 15_000),
        ("word " * 12_000, "word " * 11_999 + "end"),
        ("line\n" * 12_000, "line \n" * 12_000),
        ("a" * 60_000, "b" * 60_000),
    ],
)
def test_long_texts_are_compared_in_time(before: str, after: str) -> None:
    begun_s = perf_counter()
    differences(before, after)
    assert perf_counter() - begun_s < SLOW_S


def test_what_was_taken_from_a_list_and_put_into_it_is_told_whole() -> None:
    pieces = listed_differences(["Facebook", "Website"], ["Facebook", "LED sign"], ", ")
    assert [piece.text for piece in pieces] == ["Facebook", ", ", "Website", ", ", "LED sign"]
    assert [piece.kind for piece in pieces if piece.text != ", "] == [SAME, REMOVED, ADDED]


def test_two_empty_lists_differ_in_nothing() -> None:
    assert listed_differences([], [], ", ") == ()
