"""Compares words as a search does: folded, one by one, the last of them perhaps only begun."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from core.model.search import Phrase
from core.words.folding import fold, folded

_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text, folded: each run of letters and digits is one."""
    return tuple(_WORD.findall(folded(text)))


def spaced(text: str) -> str:
    """Return the words of a text with a space before and after each, as ``holds`` looks through them."""
    return f" {' '.join(words_of(text))} "


def holds(spaced_words: str, phrase: Phrase) -> bool:
    """Tell whether a phrase stands in words that ``spaced`` made."""
    return f" {' '.join(phrase.words)}{'' if phrase.is_begun else ' '}" in spaced_words


def holds_all(spaced_words: str, phrases: Iterable[Phrase]) -> bool:
    """Tell whether every phrase stands in words that ``spaced`` made."""
    return all(holds(spaced_words, phrase) for phrase in phrases)


def spans_found(text: str, phrases: Iterable[Phrase]) -> tuple[tuple[int, int], ...]:
    """Return where phrases stand in a text, from its beginning on, none over another.

    A word that is begun counts whole, as it stands in the text.
    """
    bare = fold(text)
    runs = [(match.start(), match.end(), match[0]) for match in _WORD.finditer(bare.text)]
    words = [run[2] for run in runs]
    found = sorted({place for phrase in phrases for place in _places(words, phrase)})
    return tuple(_apart(bare.span(runs[first][0], runs[last][1]) for first, last in found))


def _places(words: list[str], phrase: Phrase) -> Iterator[tuple[int, int]]:
    """Yield the numbers of the first and last word wherever a phrase stands."""
    *whole, last = phrase.words
    for end in range(len(whole), len(words)):
        is_last = words[end].startswith(last) if phrase.is_begun else words[end] == last
        if is_last and words[end - len(whole) : end] == whole:
            yield end - len(whole), end


def _apart(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield spans joined where they touch or lie over each other."""
    standing: tuple[int, int] | None = None
    for start, end in spans:
        if standing is None:
            standing = (start, end)
        elif start < standing[1]:
            standing = (standing[0], max(end, standing[1]))
        else:
            yield standing
            standing = (start, end)
    if standing is not None:
        yield standing
