"""Finds the entries of a list, phrases or names, in a text: one scan, however long the list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from core.words.folding import fold, folded

T = TypeVar("T")

_LETTER = r"[^\W_]"
_BEGINS = rf"(?<!{_LETTER})(?<!{_LETTER}')"
_ENDS = rf"(?!{_LETTER}|'(?!s(?!{_LETTER})){_LETTER})"
"""A word ends before a possessive 's, not before another apostrophe: "can" is no word of "can't"."""

_CONTINUED = rf"(?:{_LETTER}|'(?={_LETTER}))*+"
_SPACE = r"\s++"
_MAYBE_INITIAL = rf"(?:{_LETTER}\.?\s++)?"

_LISTED_INITIAL = re.compile(rf"{_LETTER}\.")
_WORDS_WITH_INITIAL = (3, 4)
_WORDS_WITHOUT_INITIAL = (2, 3)


@dataclass(frozen=True, slots=True)
class PhraseFound:
    """One entry of a list in a text: ``phrase`` as listed, ``words`` as written from ``start`` to before ``end``."""

    phrase: str
    words: str
    start: int
    end: int


class PhraseFinder:
    """Finds phrases as whole words, whatever their case, accents, apostrophes and the white space between words.

    An entry that ends in ``*`` is found with any continuation of its last word. Of entries that begin at one place the
    longest is found. Blank entries are passed over, as is a second one that folds to the same.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        """Take the entries of a list, and make the scan ready once."""
        self._scan = _Scan((phrase, _phrase_steps(phrase)) for phrase in phrases)

    def find(self, text: str) -> tuple[PhraseFound, ...]:
        """Give what stands in ``text``, in order."""
        return tuple(PhraseFound(phrase, text[start:end], start, end) for phrase, start, end in self._scan.find(text))


class NameFinder(Generic[T]):
    """Finds full names of a register as whole words: a word listed with a capital is written with one.

    A possessive 's may follow. A name of two or three words that all begin with a capital may be a person's: an initial
    after the first word may stand in the text, the register, both or neither.
    """

    def __init__(self, names: Mapping[str, T]) -> None:
        """Take what each name stands for, and make the scan ready once."""
        self._names = dict(names)
        self._scan = _Scan((name, _name_steps(name)) for name in names)

    def find(self, text: str) -> tuple[tuple[T, int, int], ...]:
        """Give what is named in ``text``, with start and end in code points, in order."""
        return tuple(
            (self._names[name], start, end)
            for name, start, end in self._scan.find(text)
            if _has_capitals_of(name, text[start:end])
        )


@dataclass(slots=True)
class _Node:
    """A place in the tree of entries: the steps that lead on, and the entry that ends here."""

    onward: dict[str, _Node] = field(default_factory=dict)
    entry: str | None = None


class _Scan:
    """One expression for all entries, in which those that begin alike share their beginning.

    An entry is told by the empty group at its end. Every repetition without an end is possessive: no place in the text
    costs more than the longest entry is long.
    """

    def __init__(self, entries: Iterable[tuple[str, list[str]]]) -> None:
        root = _Node()
        for entry, steps in entries:
            if steps:
                _plant(root, entry, steps)
        self._entries = [""]  # groups are numbered from 1
        self._expression = re.compile(_BEGINS + _branches(root, self._entries)) if root.onward else None

    def find(self, text: str) -> Iterator[tuple[str, int, int]]:
        """Give each entry found, with its span in ``text``."""
        if self._expression is None:
            return
        whole = fold(text)
        for match in self._expression.finditer(whole.text):
            yield self._entries[match.lastindex or 0], *whole.span(*match.span())


def _plant(root: _Node, entry: str, steps: list[str]) -> None:
    """Add an entry to the tree; the first of those that fold to the same stays."""
    node = root
    for step in steps:
        node = node.onward.setdefault(step, _Node())
    if node.entry is None:
        node.entry = entry


def _branches(node: _Node, entries: list[str]) -> str:
    """Write the expression of all that follows ``node``, the longest first; list its entries as they are numbered."""
    straight = []
    while node.entry is None and len(node.onward) == 1:
        ((step, node),) = node.onward.items()
        straight.append(step)
    ways = [step + _branches(following, entries) for step, following in node.onward.items()]
    if node.entry is not None:
        entries.append(node.entry)
        ways.append(f"{_ENDS}()")
    return "".join(straight) + (ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})")


def _phrase_steps(phrase: str) -> list[str]:
    """Write a phrase as steps of an expression: characters, white space, and what may continue its last word."""
    words = folded(phrase.strip().removesuffix("*")).split()
    steps = [step for word in words for step in (_SPACE, *map(re.escape, word))][1:]
    return [*steps, _CONTINUED] if steps and phrase.rstrip().endswith("*") else steps


def _name_steps(name: str) -> list[str]:
    """Write a name as steps of an expression, with room for an initial where it may be a person's."""
    words = _without_listed_initial(name)
    steps = _phrase_steps(" ".join(words).replace("*", " "))
    if len(words) in _WORDS_WITHOUT_INITIAL and all(word[0].isupper() for word in words):
        steps.insert(steps.index(_SPACE) + 1, _MAYBE_INITIAL)
    return steps


def _without_listed_initial(name: str) -> list[str]:
    """Give the words of a name as listed, without an initial with its point after the first."""
    words = _words(name)
    if len(words) in _WORDS_WITH_INITIAL and _LISTED_INITIAL.fullmatch(words[1]):
        del words[1]
    return words


def _words(text: str) -> list[str]:
    """Split ``text`` at white space; an accent that stands alone is no word."""
    return [word for word in text.split() if folded(word)]


def _has_capitals_of(name: str, written: str) -> bool:
    """Tell whether each word that is listed with a capital is written with one."""
    listed, words = _without_listed_initial(name), _words(written)
    if len(words) > len(listed):
        del words[1]
    return all(word[0].isupper() for like, word in zip(listed, words, strict=False) if like[0].isupper())
