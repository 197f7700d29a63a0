"""Finds the quotations in a text, with or without who is quoted."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

import regex

from core.words.expressions import LateExpression

LEAST_WORDS = 3
"""Fewer words in quotation marks are a word used in a special sense."""

LEAST_WORDS_UNSAID = 5
"""Fewer words that nobody is said to have said are a name, such as "Music in the Park"."""

_LONG_WORD = 4
"""A title may leave shorter words without a capital."""

_LOOK_ROUND = 240
"""How far before and behind a quotation its neighbouring sentences are read at most."""

_MARK = LateExpression(r'["“”„«»\n]')
_OPENING = frozenset("“„«")
_CLOSED_BY = {'"': '"”', "“": '”"', "„": "“”", "«": "»"}
_MAY_STAND_BEFORE = frozenset("([{-–\u2014:'\u2018/")

_WORD = LateExpression(r"[^\W_][\w'’-]*+")
_BETWEEN_SENTENCES = LateExpression(r"(?<=[.!?…])[\"”»)]?\s+|\n+")
_SENTENCE_END = frozenset(".!?…")

_SAID = LateExpression(
    r"\b(?:sa(?:id|ys|ying)|according\sto|tells?|told|adds|added|explain(?:s|ed)|asks|asked|repl(?:ies|ied)"
    r"|remark(?:s|ed)|comment(?:s|ed)|writes|wrote|stated|noted|quoted|in\sthe\swords\sof)\b",
    regex.IGNORECASE,
)
_NAME_BEHIND_DASH = LateExpression(r"\s{0,3}[-–\u2014]\s{0,2}\p{Lu}")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that a text quotes, without their marks, from ``start`` to before ``end`` in code points.

    ``is_attributed`` tells whether the sentence, the one before or the one behind says by whom they are.
    """

    words: str
    start: int
    end: int
    is_attributed: bool


def quotations(text: str) -> tuple[Quotation, ...]:
    """Give the quotations in ``text``, in order; apostrophes and the marks of inches open none.

    What stands in double quotation marks is one from three words on. Such marks stand round names of events and books
    too: fewer than five words, or words of which each long one has a capital and that no full stop ends, are a
    quotation only where the text says that somebody said them.
    """
    sayings = _Sayings(
        [0, *(match.end() for match in _BETWEEN_SENTENCES.compiled.finditer(text))],
        [match.start() for match in _SAID.compiled.finditer(text)],
    )
    found = (_quotation(text, opening, closing, sayings) for opening, closing in _marked(text))
    return tuple(quotation for quotation in found if quotation)


@dataclass(frozen=True, slots=True)
class _Sayings:
    """Where the sentences of a text begin, and where words such as "said" stand in it."""

    sentences: list[int]
    said: list[int]

    def are_beside(self, opening: int, closing: int) -> bool:
        """Tell whether the sentence round two marks, or one beside it, says that somebody says something."""
        own = bisect_right(self.sentences, opening) - 1
        after_next = bisect_right(self.sentences, closing) + 1
        begin = max(self.sentences[max(own - 1, 0)], opening - _LOOK_ROUND)
        end = min([closing + _LOOK_ROUND, *self.sentences[after_next : after_next + 1]])
        return self._is_one_in(begin, opening) or self._is_one_in(closing, end)

    def _is_one_in(self, start: int, end: int) -> bool:
        place = bisect_left(self.said, start)
        return place < len(self.said) and self.said[place] < end


def _quotation(text: str, opening: int, closing: int, sayings: _Sayings) -> Quotation | None:
    """Give what stands between two marks as a quotation; ``None`` where it is a name or too short."""
    inside = text[opening + 1 : closing]
    quoted = inside.strip()
    words = _WORD.compiled.findall(quoted)
    if len(words) < LEAST_WORDS:
        return None
    is_said = sayings.are_beside(opening, closing)
    if not is_said and (len(words) < LEAST_WORDS_UNSAID or _is_title(quoted, words)):
        return None
    start = opening + 1 + len(inside) - len(inside.lstrip())
    is_attributed = is_said or _NAME_BEHIND_DASH.compiled.match(text, closing + 1) is not None
    return Quotation(quoted, start, start + len(quoted), is_attributed)


def _is_title(quoted: str, words: list[str]) -> bool:
    """Tell whether ``quoted`` is written as a title: each long word with a capital, and no full stop."""
    return quoted[-1] not in _SENTENCE_END and all(
        word[0].isupper() or word[0].isdigit() for word in words if len(word) >= _LONG_WORD
    )


def _marked(text: str) -> Iterator[tuple[int, int]]:
    """Give the places of the marks that open and close each passage in double quotation marks.

    A passage in straight marks ends with its paragraph, closed or not; one in typographic marks may go on in the next
    that begins with such a mark. A straight mark behind a digit may be one of inches: it closes where no other can.
    """
    opening: int | None = None
    behind_digit: int | None = None
    last = 0
    for match in _MARK.compiled.finditer(text):
        place = match.start()
        begins_line = text[last] == "\n" and not text[last:place].strip()
        last = place
        if opening is not None and _gives_up(text, opening, place, begins_line=begins_line):
            if behind_digit is not None:
                yield opening, behind_digit
            opening = behind_digit = None
        if opening is None:
            opening = place if _may_open(text, place) else None
        elif _may_close(text, opening, place):
            if text[place] == '"' and text[place - 1].isdecimal():
                behind_digit = place if behind_digit is None else behind_digit
            else:
                yield opening, place
                opening = behind_digit = None
    if opening is not None and behind_digit is not None:
        yield opening, behind_digit


def _gives_up(text: str, opening: int, place: int, *, begins_line: bool) -> bool:
    """Tell whether a passage opened before cannot go on behind the mark, or the line's end, at ``place``."""
    if text[place] == "\n":
        return text[opening] == '"'
    return not begins_line and _may_open(text, place) and not _may_close(text, opening, place)


def _may_open(text: str, place: int) -> bool:
    """Tell whether the mark at ``place`` can open a passage: before a word, and if straight behind none."""
    if text[place] in _OPENING:
        return True
    before, behind = text[place - 1 : place] if place else "", text[place + 1 : place + 2]
    is_free = not before or before.isspace() or before in _MAY_STAND_BEFORE
    return text[place] == '"' and is_free and bool(behind) and not behind.isspace()


def _may_close(text: str, opening: int, place: int) -> bool:
    """Tell whether the mark at ``place`` can close a passage opened at ``opening``."""
    if text[place] not in _CLOSED_BY[text[opening]]:
        return False
    behind = text[place + 1 : place + 2]
    return text[place] != '"' or not (text[place - 1].isspace() or behind.isalnum())
