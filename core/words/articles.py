"""Tells whether a word takes "a" or "an", by how it begins to sound."""

from __future__ import annotations

import unicodedata

import regex

_FIGURES = regex.compile(r"\d+")
_UNCERTAIN_FIGURES = regex.compile(r"0.*|1|1[18]\d\d")
"""Nought, what may go on behind a comma, what is said as a year or as a thousand."""

_LETTERS_WITH_VOWEL = frozenset("AEFHILMNORSX")
"""Letters whose names begin with a vowel."""

_SPELLED_OUT = frozenset(
    ["FOI", "HOA", "HOV", "HVAC", "MLA", "MRI", "NDA", "NGO", "RFI", "SPCA", "SUV", "YMCA", "YWCA"]
)
"""Acronyms with a vowel in them that are said letter by letter all the same."""

_VOWEL = regex.compile(r"[AEIOUY]")

# How a word begins, in small letters without accents; the first that fits decides, and what begins with another vowel
# than "u" takes "an".
_UNCERTAIN = regex.compile(r"herb|histor|hotel|habitual|hysteri|homage|x|y[^aeiou]|oner|[^aeiouy]*$")
_AN = regex.compile(r"hour|hono(?!l)|hones|heir|hors$|un(?!i)|uni[nm]|up|um[bp]|ul[tc]|utt|ur[bgn]|ush|ugl")
_A = regex.compile(r"[^aeiou]|eu|ewe|one(?!i)|once|oui|uni(?!d|ss)|us[aeiu]|ut[aeio]|u[kr][aeiou]|ukr|uga|ubi|ufo")


def article_for(word: str) -> str:
    """Return "a" or "an", or "" where it is not certain; ``word`` is as written and may hold hyphens and figures."""
    first, *others = word.split("-")
    first = first.partition("'")[0]
    if figures := _FIGURES.match(first):
        return _before_figures(figures[0])
    if not first.isalpha():
        return ""
    if len(first) == 1:
        return _before_letters(first.upper()) if others else ""
    if first.isupper():
        return _before_capitals(first)
    is_mixed = first[0].islower() and not first.islower()
    return _before_word(first) if not is_mixed or first[0] in "aeio" else ""


def _before_figures(figures: str) -> str:
    if _UNCERTAIN_FIGURES.fullmatch(figures):
        return ""
    return "an" if figures in {"11", "18"} or figures.startswith("8") else "a"


def _before_letters(letters: str) -> str:
    return "an" if letters[0] in _LETTERS_WITH_VOWEL else "a"


def _before_capitals(word: str) -> str:
    """Tell it of an acronym, or of a word in capitals: it is certain where both would take the same."""
    if word in _SPELLED_OUT or not _VOWEL.search(word, 1):
        return _before_letters(word)
    as_letters, as_word = _before_letters(word), _before_word(word)
    return as_letters if as_letters == as_word else ""


def _before_word(word: str) -> str:
    sound = unicodedata.normalize("NFD", word).lower()
    if _UNCERTAIN.match(sound) or not sound[0].isascii():
        return ""
    if _AN.match(sound):
        return "an"
    if _A.match(sound):
        return "a"
    return "" if sound[0] == "u" else "an"
