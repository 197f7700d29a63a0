"""Quotations, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.words.quotations import quotations
from tests.core.words.pace import MOST_TIMES_SLOWER, slowest_ratio

PIECES = [
    '"',
    "“",
    "”",
    "«",
    "»",
    "„",
    "'",
    "’",
    " ",
    "\n",
    "a",
    "We are proud of it",
    "5",
    ".",
    ",",
    " said Jane ",
    " – Jane",
]
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"We are proud of this town," said Mayor Smith.', ["We are proud of this town,"]),
        ("“We’re proud of this town.” It’s true.", ["We’re proud of this town."]),
        ("« Nous sommes fiers de cette ville »", ["Nous sommes fiers de cette ville"]),
        ("„We are proud of this town“", ["We are proud of this town"]),
        ('“We are proud of this town" is straight at the end', ["We are proud of this town"]),
        ('("we are proud of it")', ["we are proud of it"]),
        ('He said "we try hard" and "we did it".', ["we try hard", "we did it"]),
        ("“One. Two.”\n“Four five six seven eight.”", ["Four five six seven eight."]),
        (
            "“A first paragraph of many words.\n\n“A second one,” she said.",
            ["A first paragraph of many words.\n\n“A second one,"],
        ),
        ("“never closed\nand then “this is what she meant to say”", ["this is what she meant to say"]),
        ('"never closed at all\nand then "this is what she meant"', ["this is what she meant"]),
        ("It isn't 'what he said to us' and it's the towns' own", []),
        ('A 6" main, an 8" valve and 5\'10" of pipe in the street', []),
        ('"The pipe is 6" wide and it leaks," he said.', ['The pipe is 6" wide and it leaks,']),
        ('"We hired all of 25" he said. "We need them here."', ["We hired all of 25", "We need them here."]),
        ('"We hired all of these 25"', ["We hired all of these 25"]),
        ('"never closed though it goes on', []),
        ('the "best" and the "very best"', []),
        ("", []),
    ],
)
def test_quotations_are_found_between_double_marks(text: str, found: list[str]) -> None:
    assert [quotation.words for quotation in quotations(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "Join us for “Music in the Park” on Friday.",
        "“Winter Walk Day in the Town of Taber” is back.",
        "The film “The Best Years of Our Lives” is shown on Friday.",
        "Read “safe and sound” on the sign.",
    ],
)
def test_a_name_in_quotation_marks_is_no_quotation(text: str) -> None:
    assert quotations(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "“Safe and sound,” says the chief.",
        "“Every Child Matters Here Today,” said Mayor Smith.",
        "“You Are All Most Welcome!”",
        "“We all love music in the park”",
    ],
)
def test_what_somebody_says_or_a_sentence_is_one(text: str) -> None:
    assert len(quotations(text)) == 1


@pytest.mark.parametrize(
    ("text", "is_attributed"),
    [
        ("“We are proud of this town,” said Mayor Smith.", True),
        ("According to the chief, “the fire was out by ten”.", True),
        ("Mayor Smith wrote to us. “We are proud of this town.” More below.", True),
        ("“We are proud of this town.” Mayor Smith said so on Monday.", True),
        ("“We are proud of this town” is on the wall. The mayor said it.", True),
        ("“We are proud of this town.”\n– Jane Smith", True),
        ("“We are proud of this town” - Jane Smith", True),
        ("“We are proud of this town.” \u2014 Jane Smith, 2026", True),
        ("“We are proud of this town.”", False),
        ("“We are proud of this town” - and so on", False),
        ("The mayor said yes. Then came the rain. “We are proud of this town.”", False),
        ("“We are proud of this town.” Then came rain. The mayor said yes.", False),
    ],
)
def test_a_quotation_is_attributed_where_a_sentence_beside_it_says_by_whom(text: str, is_attributed: bool) -> None:
    (quotation,) = quotations(text)
    assert quotation.is_attributed is is_attributed


@given(TEXTS)
def test_any_quotations_are_in_order_where_their_words_stand(text: str) -> None:
    last_end = 0
    for quotation in quotations(text):
        assert last_end <= quotation.start < quotation.end
        assert text[quotation.start : quotation.end] == quotation.words
        last_end = quotation.end


@given(st.lists(st.sampled_from(["we", "are", "proud", "don't", "5", "Taber"]), min_size=5).map(" ".join))
def test_what_is_quoted_and_attributed_is_always_found(words: str) -> None:
    assert [quotation.words for quotation in quotations(f"“{words},” said Jane.")] == [f"{words},"]


def test_no_text_takes_much_longer_than_a_plain_one() -> None:
    assert slowest_ratio(quotations) < MOST_TIMES_SLOWER
