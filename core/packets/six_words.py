"""Six words of a public key, for two people to compare on the telephone."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

COUNT = 6
_BITS = 11
_WORDS = Path(__file__).resolve().parents[2] / "resources" / "six-words.txt"


def six_words(public: str) -> tuple[str, ...]:
    """Return six words that tell a public key, in hexadecimal, from others: the first 66 bits of its SHA-256."""
    seen = int.from_bytes(hashlib.sha256(bytes.fromhex(public)).digest(), "big") >> (256 - COUNT * _BITS)
    words = listed_words()
    return tuple(words[seen >> _BITS * place & (1 << _BITS) - 1] for place in reversed(range(COUNT)))


@cache
def listed_words() -> tuple[str, ...]:
    """Return the 2,048 words in their order. No two begin with the same four letters."""
    lines = _WORDS.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if not line.startswith("#"))
