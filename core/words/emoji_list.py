"""The emoji that are offered to who writes a post, each with the words by which it is found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from core.words.folding import folded


@dataclass(frozen=True)
class Emoji:
    """One sign: what it is called, and all words by which it is looked for, folded."""

    sign: str
    name: str
    words: tuple[str, ...]


def load_emoji(path: Path) -> tuple[Emoji, ...]:
    """Read the list: a sign a line, a space, and its words, of which the first two or three tell its name."""
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    return tuple(_emoji(*line.partition(" ")[::2]) for line in lines)


def matching(emoji: Sequence[Emoji], wanted: str) -> tuple[Emoji, ...]:
    """Return the emoji of which each wanted word begins a word, those called just so first."""
    words = folded(wanted).split()
    found = [each for each in emoji if all(any(known.startswith(word) for known in each.words) for word in words)]
    return tuple(sorted(found, key=lambda each: _rank(each, words)))


def _rank(emoji: Emoji, words: Sequence[str]) -> int:
    """Return 0 for what is called just so, 1 for what begins so, 2 for the rest."""
    if not words or emoji.words[0] == words[0]:
        return 0
    return 1 if emoji.words[0].startswith(words[0]) else 2


def _emoji(sign: str, words: str) -> Emoji:
    return Emoji(sign, words, tuple(folded(words).replace("-", " ").split()))
