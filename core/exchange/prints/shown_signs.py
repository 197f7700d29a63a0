"""Tells in words what a print cannot show as it is: emoji and letters that its font lacks, and signs nobody sees."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex

EVERY_SIGN = range(sys.maxunicode + 1)
"""What a reader has who takes a missing sign from other fonts, as browsers do."""

MOST_WHOLE = 60
"""Up to so many characters without a space stay whole; in longer ones a line may end anywhere."""

MOST_MARKS = 10
"""Four are the most that any language sets on a letter."""

_UNNAMED_IN_EMOJI = frozenset({0x200D, 0xFE0E, 0xFE0F})
"""What joins or varies an emoji; the names of its parts tell it."""

_JOINERS = frozenset({0x200C, 0x200D})
"""What joins or parts letters and emoji; unlike other signs that nobody sees it cannot mislead."""

_REGIONAL = range(0x1F1E6, 0x1F200)
"""The letters A to Z of which two name a flag."""

_KEPT = frozenset({"\n", "\u00ad", "\u200b"})
_LINE_MAY_END = "\u200b"
_LONG = re.compile(rf"\S{{{MOST_WHOLE}}}(?=\S)")


def shown(text: str, signs: Collection[int]) -> str:
    """Return a text in which each sign that ``signs`` lacks stands by its name in brackets, such as [heavy check mark].

    Signs that change how others are read (direction, controls) are named too, so that paper hides nothing. Line ends
    stay; other white space is a space. Of more than ``MOST_MARKS`` marks on one letter, which would cover what stands
    above and which typesetters end on, the rest is counted. All other text comes back as it is, but for places where a
    line may end in what is longer than ``MOST_WHOLE`` without a space.
    """
    import regex

    text = regex.sub(rf"(\p{{M}}{{{MOST_MARKS}}})\p{{M}}+", _counted, text)
    if all(_is_plain(character, signs) for character in text):
        return _breakable(text)
    return _breakable("".join(_told(cluster, signs) for cluster in regex.findall(r"\X", text)))


def is_told_by_name(text: str, signs: Collection[int]) -> bool:
    """Tell whether any sign of a text is shown by its name."""
    return not all(_is_plain(character, signs) or character.isspace() for character in text)


def _is_plain(character: str, signs: Collection[int]) -> bool:
    if character in _KEPT:
        return True
    if ord(character) in _JOINERS:
        return ord(character) in signs
    return ord(character) in signs and unicodedata.category(character) not in {"Cc", "Cf", "Co", "Cn", "Cs"}


def _counted(stack: regex.Match[str]) -> str:
    return f"{stack[1]}[{len(stack[0]) - MOST_MARKS} more marks]"


def _told(cluster: str, signs: Collection[int]) -> str:
    if all(_is_plain(character, signs) for character in cluster):
        return cluster
    if cluster == "\r\n":
        return "\n"
    if cluster.isspace():
        return "\n" if cluster in {"\r", "\u0085", "\u2028", "\u2029"} else " "
    if all(ord(character) in _REGIONAL for character in cluster):
        return f"[flag {''.join(chr(ord(character) - _REGIONAL[0] + ord('A')) for character in cluster)}]"
    named = [_name(each) for each in cluster if ord(each) not in _UNNAMED_IN_EMOJI]
    return f"[{', '.join(named) or _name(cluster[0])}]"


def _name(character: str) -> str:
    name = unicodedata.name(character, "")
    return name.lower() or f"U+{ord(character):04X}"


def _breakable(text: str) -> str:
    """Let a line end within what is very long without a space."""
    if len(text) <= MOST_WHOLE:
        return text
    return _LONG.sub(lambda found: found[0] + _LINE_MAY_END, text)
