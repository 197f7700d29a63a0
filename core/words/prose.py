"""Finds the words that a text says, apart from its links, addresses, hashtags and mentions."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import regex

_LINK = r"(?:https?://|www\.)\S*[^\s.,;:!?)\]}'\"’”…]"
_MAIL = r"(?<![\w.+\-])[\w.+\-]++@[\w.\-]*\w"
_MENTION = r"[@\uff20]\w++(?:[.\-]\w++)*+(?:@\w++(?:[.\-]\w++)*+)?"
_HASHTAG = r"[#\uff03]\w++"
_HOST = (
    r"(?<![\w.\-])[\w\-]++(?:\.[\w\-]++)++(?<=\.(?:\p{Ll}{2,24}|\p{Lu}{2,24}))"
    r"(?:[/?](?:\S*[^\s.,;:!?)\]}'\"’”…])?)?"
)
"""A host without a scheme: without a list of domains, what has a dot and no blank after it."""

_WORD = r"[\p{L}\p{N}][\w\p{M}\xad]*+(?:['’\u2018\u02bc\-\u2010\u2011][\p{L}\p{N}][\w\p{M}\xad]*+)*+"

_TOKEN = regex.compile(rf"(?i:{_LINK})|{_MAIL}|{_MENTION}|{_HASHTAG}|{_HOST}|(?P<word>{_WORD})")

_SENTENCE_END = regex.compile(r"[.!?…]|\n")

_AS_SPELT = str.maketrans({"’": "'", "\u2018": "'", "\u02bc": "'", "\u2010": "-", "\u2011": "-", "\xad": None})

_ABBREVIATIONS = frozenset(
    """
    mr mrs ms mx dr prof hon rev fr sr jr st ste mt ft gov govt gen sgt cst cpl capt lt const insp supt pres
    ave av blvd cres crt ct dr hwy pkwy pl rd sq trl twp apt bldg rm fl no nos vol pg pp par sec art ch fig ex
    co corp inc ltd bros assn assoc dept div univ inst admin mgr
    alta sask man ont que nfld mon tue tues wed weds thu thur thurs fri sat sun
    jan feb mar apr jun jul aug sept sep oct nov dec
    am pm eg ie vs etc cf al ca approx incl excl max min avg est misc cont temp tel ext attn ref
    hr hrs mins sec secs wk wks mo mos yr yrs in ft yd mi km cm mm lb lbs oz gal qt kg
    """.split()
)
"""What is written with a full stop that may not end the sentence, in lower case."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word as written, and where it stands (``start`` to before ``end``, in code points).

    A word may hold apostrophes, hyphens and figures. ``gap`` is what stands between it and the word, or the link or
    tag, before it; ``is_after_link`` tells that it was a link or tag. ``opens`` tells that a sentence or line begins.
    """

    text: str
    start: int
    end: int
    gap: str
    is_after_link: bool
    opens: bool


def words_of(text: str) -> tuple[Word, ...]:
    """Give the words of ``text`` in order."""
    words: list[Word] = []
    end, is_after_link, before = 0, False, ""
    for token in _TOKEN.finditer(text):
        start, gap = token.start(), text[end : token.start()]
        written = token["word"]
        if written:
            opens = not before or _ends_sentence(gap, before)
            words.append(Word(written, start, token.end(), gap, is_after_link, opens))
        end, is_after_link, before = token.end(), not written, token[0]
    return tuple(words)


def as_spelt(word: str) -> str:
    """Give a word as a dictionary writes it: composed, with plain apostrophes and hyphens, without soft hyphens."""
    if word.isascii():
        return word
    return unicodedata.normalize("NFC", word.translate(_AS_SPELT))


def is_abbreviation(word: str) -> bool:
    """Tell whether a full stop behind ``word`` may belong to it rather than end the sentence."""
    return (len(word) == 1 and word.isalpha()) or word.lower() in _ABBREVIATIONS


def _ends_sentence(gap: str, before: str) -> bool:
    if gap == " " or not _SENTENCE_END.search(gap):
        return False
    return not (gap.startswith(".") and "\n" not in gap and is_abbreviation(before))
