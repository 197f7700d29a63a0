"""Finds plain slips of grammar: few kinds, each so narrow that it hardly ever errs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import regex

from core.words.articles import article_for
from core.words.prose import Word, as_spelt, is_abbreviation, words_of


class Slip(Enum):
    """Name a slip of grammar."""

    DOUBLED_WORD = "doubled-word"
    MISSING_CAPITAL = "missing-capital"
    ARTICLE = "article"
    COULD_OF = "could-of"
    RATHER_THEN = "rather-then"
    ITS_OWN = "its-own"
    THEIR_IS = "their-is"


@dataclass(frozen=True, slots=True)
class GrammarSlip:
    """A slip, the words as written, and where they stand (``start`` to before ``end``, in code points).

    ``better`` is what they should be, "" where that is not certain.
    """

    slip: Slip
    words: str
    start: int
    end: int
    better: str


_RIGHTLY_DOUBLED = frozenset(
    """
    had that in on up her can will do
    very really so too many long far big much more no yes yeah never bye hear there now go win
    ha ho he hee hey knock tut tick tap choo boo chop yum woof vroom night goody pom cha aye blah cheep beep honk ding
    """.split()
)
"""What may rightly stand twice: grammar allows it, or it is said so for effect."""

_WRONG_PAIRS = {
    ("could", "of"): (Slip.COULD_OF, "could have"),
    ("couldn't", "of"): (Slip.COULD_OF, "couldn't have"),
    ("should", "of"): (Slip.COULD_OF, "should have"),
    ("shouldn't", "of"): (Slip.COULD_OF, "shouldn't have"),
    ("would", "of"): (Slip.COULD_OF, "would have"),
    ("wouldn't", "of"): (Slip.COULD_OF, "wouldn't have"),
    ("rather", "then"): (Slip.RATHER_THEN, "rather than"),
    ("it's", "own"): (Slip.ITS_OWN, "its own"),
    ("their", "is"): (Slip.THEIR_IS, "there is"),
    ("their", "are"): (Slip.THEIR_IS, "there are"),
}

_BLANKS = frozenset([" ", "  ", "\xa0"])
_SENTENCE_ENDS = (".", "!", "?")
_LEAST_WORDS = 3
"""So many words make a line that ends with a full stop a sentence."""

_SMALL = regex.compile(r"a|[a-z][a-z']+(?:-[a-z']+)*")
"""What is wholly small, so neither a brand (iPhone) nor a name in an orthography of its own; e-mail is let pass."""

_NUMBER_IN_LIST = regex.compile(r".*\d.*|[ivx]+")
_WORD_END = regex.compile(r"[,;:.!?]?(?:\s|$)")
"""What stands behind a word of a sentence, but not behind a list's letter or within the name of a file."""

_ARTICLES = frozenset(["a", "an"])
_NAMED_BY_LETTER = frozenset(
    "block class clause grade hepatitis option paragraph part row schedule section vitamin".split()
)
_NEVER_NAMED = frozenset("and or is are as at if in of on".split())
"""Behind the former and before the latter "a" is a letter, not an article."""


def grammar_slips(text: str) -> tuple[GrammarSlip, ...]:
    """Give the plain slips of ``text``, in order; none overlaps another."""
    words = words_of(text)
    slips: list[GrammarSlip] = []
    for place in range(len(words)):
        slip = _slip_at(text, words, place)
        if slip and (not slips or slip.start >= slips[-1].end):
            slips.append(slip)
    return tuple(slips)


def _slip_at(text: str, words: Sequence[Word], place: int) -> GrammarSlip | None:
    """Give the slip that ends with the word at ``place``; ``None`` where there is none."""
    word = words[place]
    if _lacks_capital(text, words, place):
        return GrammarSlip(Slip.MISSING_CAPITAL, word.text, word.start, word.end, _capitalised(word.text))
    if not place or word.is_after_link or word.gap not in _BLANKS:
        return None
    found = _doubled(words, place) or _wrong_pair(words, place) or _wrong_article(words, place)
    if found is None:
        return None
    slip, better = found
    before = words[place - 1]
    written = text[before.start : word.end]
    return GrammarSlip(slip, written, before.start, word.end, _capitalised(better) if written[0].isupper() else better)


def _doubled(words: Sequence[Word], place: int) -> tuple[Slip, str] | None:
    """Find a word written twice, but not thrice, which is for effect; a capital makes it a name (Walla Walla)."""
    word, before = words[place].text, words[place - 1].text
    if word != before.lower() or word in _RIGHTLY_DOUBLED or not _SMALL.fullmatch(as_spelt(word)):
        return None
    around = (*words[max(place - 2, 0) : place - 1], *words[place + 1 : place + 2])
    is_for_effect = word in {other.text.lower() for other in around}
    return None if is_for_effect else (Slip.DOUBLED_WORD, before)


def _wrong_pair(words: Sequence[Word], place: int) -> tuple[Slip, str] | None:
    pair = (as_spelt(words[place - 1].text).lower(), words[place].text.lower())
    if pair not in _WRONG_PAIRS or [word.text.lower() for word in words[place + 1 : place + 2]] == ["course"]:
        return None
    return _WRONG_PAIRS[pair]


def _wrong_article(words: Sequence[Word], place: int) -> tuple[Slip, str] | None:
    article, word = words[place - 1], words[place]
    if article.text.lower() not in _ARTICLES or _names_by_letter(words, place - 1):
        return None
    better = article_for(as_spelt(word.text))
    if better in {"", article.text.lower()}:
        return None
    return Slip.ARTICLE, "" if word.text in _ARTICLES else f"{better} {word.text}"


def _names_by_letter(words: Sequence[Word], place: int) -> bool:
    """Tell whether the "a" at ``place`` may be a letter that names something: Schedule A, option a or b."""
    letter, after = words[place], words[place + 1]
    if letter.text not in {"a", "A"}:
        return False
    if letter.opens:
        return after.text.lower() in _NEVER_NAMED
    before = words[place - 1].text.lower() if place else ""
    return (
        letter.text == "A" or after.text in _NEVER_NAMED or before in _NAMED_BY_LETTER or any(map(str.isdigit, before))
    )


def _lacks_capital(text: str, words: Sequence[Word], place: int) -> bool:
    word = words[place]
    if not word.opens or word.is_after_link or not _SMALL.fullmatch(as_spelt(word.text)):
        return False
    if not _WORD_END.match(text, word.end):
        return False
    if not place:
        return not word.gap.strip() and _is_sentence(text, word.start)
    if word.gap[0] not in _SENTENCE_ENDS or not word.gap[1:].isspace():
        return False
    breaks = word.gap.count("\n")
    follows = _surely_ends_sentence(words[place - 1], word.gap[0])
    return follows and (not breaks or (breaks > 1 and _is_sentence(text, word.start)))


def _surely_ends_sentence(word: Word, mark: str) -> bool:
    """Tell whether ``mark`` ends a sentence: not an abbreviation, a number in a list, or a name (Yahoo!)."""
    if mark == ".":
        return not is_abbreviation(word.text) and not _NUMBER_IN_LIST.fullmatch(word.text)
    return word.text.islower()


def _is_sentence(text: str, start: int) -> bool:
    """Tell whether the line that goes on from ``start`` ends as a sentence does, and has enough words for one."""
    end = text.find("\n", start)
    line = (text[start:] if end < 0 else text[start:end]).rstrip()
    return line.endswith(_SENTENCE_ENDS) and len(line.split(maxsplit=_LEAST_WORDS)) >= _LEAST_WORDS


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
