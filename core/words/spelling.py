"""Tells which words of a text are misspelt in Canadian English, and what they should be."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import regex

from core.toml_file import read_text
from core.words.prose import Word, as_spelt, words_of

if TYPE_CHECKING:
    from spylls.hunspell import Dictionary

_CANADIAN = ("en_CA.aff", "en_CA.dic")
_MUNICIPAL, _REFUSED = "municipal.txt", "refused.txt"

_ANSWERS_KEPT = 65_536
_LEAST_LETTERS, _LONGEST_WORD = 2, 40
_MOST_SUGGESTIONS = 5
_MOST_HYPHENS = 2
"""With each hyphen more a suggestion takes longer, at last for ever."""

_FARTHEST = 2
"""So many steps of ``_steps`` away a word of the municipal list may have been meant."""

_PREFIXES = frozenset(
    ["agri", "cyber", "eco", "electro", "geo", "intra", "neuro", "pre", "psycho", "socio", "tri", "un"]
)
"""What stands before a hyphen without being a word that en_CA knows."""

_PART = regex.compile(r"[^\-\u2010\u2011]+")
_POSSESSIVE = regex.compile(r"(.+)('[sS])")
_LONE_LETTER = regex.compile(r"(?:^| )[b-hj-zB-HJ-Z](?: |$)")
_NOT_LATIN = regex.compile(r"[^\p{Latin}\p{M}\p{Lm}'\-]")
_ACRONYM = regex.compile(r"\p{Lu}{2,5}(?:'?s)?")


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A word that no dictionary knows, as written, and where it stands (``start`` to before ``end``, in code points).

    ``is_name_like`` tells that it may well be a name or an acronym: capitalised inside a sentence, or with a capital
    behind its first letter.
    """

    word: str
    start: int
    end: int
    is_name_like: bool


class Speller(Protocol):
    """Know how words are spelt; each is given without the text round it."""

    def knows(self, word: str) -> bool:
        """Tell whether the word is rightly spelt, capitals included."""

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Give what the word may have been meant for: at most five, the likeliest first. It takes some 100 ms."""


def load_speller(folder: Path) -> Speller:
    """Load the shipped dictionaries: en_CA, the municipal list, and what en_CA accepts but Canada does not write.

    It takes some 300 ms: call it in a job.

    Raises: BadInput where a file cannot be read or is not UTF-8.
    """
    from core.words.hunspell_text import dictionary_of

    affixes, words = (read_text(folder / name) for name in _CANADIAN)
    municipal = _WordList(_entries(folder / _MUNICIPAL))
    meant = dict(_refusals(folder / _REFUSED))
    return _Dictionaries(dictionary_of(affixes, words), municipal, meant)


def misspellings(text: str, speller: Speller, town_words: Collection[str] = ()) -> tuple[Misspelling, ...]:
    """Give the words of ``text`` that neither ``speller`` nor the town's own list knows, in order.

    Links, addresses, hashtags, mentions, figures, single letters and acronyms of up to five letters are not spelt, nor
    is what is written in other letters than Latin ones. Of a word with hyphens the unknown parts are given, the whole
    where no part is known. An entry of ``town_words`` in lower case stands for the capitalised word too.
    """
    found = _found(text, speller.knows)
    if not (found and town_words):
        return found
    town = _town_list(frozenset(town_words))
    return _found(text, lambda word: speller.knows(word) or town.knows(word))


class _WordList:
    """A list of words; one in lower case stands for the capitalised word too, each for the word in capitals."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = frozenset(as_spelt(word) for word in words)
        self._in_capitals = frozenset(word.upper() for word in self.words)

    def knows(self, word: str) -> bool:
        possessive = _POSSESSIVE.fullmatch(word)
        return self._has(word) or (possessive is not None and self._has(possessive[1]))

    def _has(self, word: str) -> bool:
        return (
            word in self.words
            or word in self._in_capitals
            or word[:1].lower() + word[1:] in self.words
            or (word.istitle() and word.lower() in self.words)
        )


class _Dictionaries:
    """The shipped dictionaries as one speller, which remembers what it was asked."""

    def __init__(self, canadian: Dictionary, municipal: _WordList, meant: Mapping[str, str]) -> None:
        """Take en_CA, the municipal list, and for each word to refuse what is meant by it."""
        self._canadian = canadian
        self._municipal = municipal
        self._meant = meant
        self._refused = _WordList(meant)
        self._remembered = lru_cache(maxsize=_ANSWERS_KEPT)(self._looked_up)

    def knows(self, word: str) -> bool:
        return self._remembered(word)

    def suggestions(self, word: str) -> tuple[str, ...]:
        spelt = as_spelt(word)
        if len(spelt) > _LONGEST_WORD or spelt.count("-") > _MOST_HYPHENS:
            return ()
        possessive = _POSSESSIVE.fullmatch(spelt)
        stem, ending = possessive.groups() if possessive else (spelt, "")
        near = {word: None for word in self._candidates(stem) if not self._refused.knows(word)}
        likeliest = sorted(near, key=lambda candidate: _unlikeliness(stem, candidate))
        if meant := self._meant.get(stem.lower()):
            likeliest.insert(0, _in_case_of(stem, meant))
        return tuple(dict.fromkeys(candidate + ending for candidate in likeliest))[:_MOST_SUGGESTIONS]

    def _candidates(self, word: str) -> Iterator[str]:
        """Give what en_CA offers, in its order, then the words of the municipal list that are near."""
        offered = self._canadian.suggest(word)
        yield from (near for near in offered if near.count("-") <= word.count("-") and not _LONE_LETTER.search(near))
        for entry in sorted(self._municipal.words):
            if abs(len(entry) - len(word)) <= _FARTHEST and _steps(word.lower(), entry.lower()) <= _FARTHEST:
                yield _in_case_of(word, entry)

    def _looked_up(self, word: str) -> bool:
        """Look a word up; one with hyphens is known where all its parts are."""
        spelt = as_spelt(word)
        return self._municipal.knows(spelt) or all(map(self._is_known, spelt.split("-")))

    def _is_known(self, part: str) -> bool:
        if not part or len(part) > _LONGEST_WORD or self._refused.knows(part):
            return False
        possessive = _POSSESSIVE.fullmatch(part)
        return (
            self._municipal.knows(part)
            or self._canadian.lookup(part)
            or (possessive is not None and self._canadian.lookup(possessive[1]))
        )


def _found(text: str, knows: Callable[[str], bool]) -> tuple[Misspelling, ...]:
    return tuple(
        Misspelling(word.text[start:end], word.start + start, word.start + end, _is_name_like(word, start, end))
        for word in words_of(text)
        for start, end in _unknown_parts(word.text, knows)
    )


def _unknown_parts(word: str, knows: Callable[[str], bool]) -> list[tuple[int, int]]:
    """Give where in ``word`` what is unknown stands: parts between hyphens, or the whole where no part is known."""
    spelt = as_spelt(word)
    if not _is_exempt(spelt) and knows(spelt):
        return []
    parts = [part.span() for part in _PART.finditer(word)]
    unknown = [(start, end) for start, end in parts if not _is_sound(word[start:end], word[end : end + 1], knows)]
    return unknown if len(unknown) < len(parts) else [(0, len(word))]


def _is_sound(part: str, following: str, knows: Callable[[str], bool]) -> bool:
    """Tell whether ``part`` of a word is right where ``following`` stands behind it: a hyphen, or nothing."""
    spelt = as_spelt(part)
    return _is_exempt(spelt) or knows(spelt) or (following != "" and spelt.lower() in _PREFIXES)


def _is_exempt(word: str) -> bool:
    """Tell whether ``word`` is not to be spelt: a letter, figures, another script, a short acronym."""
    return len(word) < _LEAST_LETTERS or bool(_NOT_LATIN.search(word) or _ACRONYM.fullmatch(word))


def _is_name_like(word: Word, start: int, end: int) -> bool:
    part = word.text[start:end]
    is_inside = start > 0 or not word.opens
    return (is_inside and part[0].isupper()) or any(map(str.isupper, part[1:]))


def _entries(path: Path) -> list[str]:
    """Read a list of one word a line; what follows "#" is a remark."""
    lines = (line.partition("#")[0].strip() for line in read_text(path).splitlines())
    return [line for line in lines if line]


@lru_cache(maxsize=4)
def _town_list(words: frozenset[str]) -> _WordList:
    return _WordList(part for entry in words for part in entry.split())


def _refusals(path: Path) -> Iterator[tuple[str, str]]:
    for entry in _entries(path):
        word, _, meant = entry.partition(":")
        yield word, meant.strip()


def _in_case_of(word: str, entry: str) -> str:
    if len(word) > 1 and word.isupper():
        return entry.upper()
    return entry[:1].upper() + entry[1:] if word[:1].isupper() else entry


def _unlikeliness(word: str, candidate: str) -> tuple[int, bool]:
    """Rank a suggestion: by the steps to it, one made of two words as one step farther."""
    is_split = " " in candidate
    return _steps(word.lower(), candidate.lower()) + is_split, is_split


def _steps(word: str, other: str) -> int:
    """Count the letters to add, leave out, change, or swap with the next, that make ``other`` of ``word``."""
    before, last = list[int](), list(range(len(other) + 1))
    for place, letter in enumerate(word):
        row = [place + 1]
        for column, wanted in enumerate(other):
            steps = min(last[column] + (letter != wanted), last[column + 1] + 1, row[column] + 1)
            if place and column and letter == other[column - 1] and word[place - 1] == wanted:
                steps = min(steps, before[column - 1] + 1)
            row.append(steps)
        before, last = last, row
    return last[-1]
