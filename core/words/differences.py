"""What differs between two texts, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

_TOKEN = re.compile(r"(?:\w+(?:[’'.-]\w+)*|[^\w\s])\s*|\s+")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_MOST_TOKENS = 500
"""How many words or lines are held against as many others; what is longer is compared by lines, then as a whole."""


class PieceKind(Enum):
    """Say whether words stand in both texts, in the former alone, or in the latter alone."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True)
class Piece:
    """Some words in a row, and whether they stayed."""

    kind: PieceKind
    text: str


def differences(before: str, after: str) -> tuple[Piece, ...]:
    """Return both texts as one row of pieces: what stayed, what was removed, what was added, in reading order.

    The same and removed pieces together are ``before``, the same and added ones ``after``.
    """
    for expression in (_TOKEN, _LINE):
        former, latter = expression.findall(before), expression.findall(after)
        head, tail = _shared_ends(former, latter)
        middle, other = former[head : len(former) - tail], latter[head : len(latter) - tail]
        if max(len(middle), len(other)) <= _MOST_TOKENS:
            shared_tail = former[len(former) - tail :]
            return _joined([*_same(former[:head]), *_compared(middle, other), *_same(shared_tail)])
    return _joined([Piece(PieceKind.REMOVED, before), Piece(PieceKind.ADDED, after)])


def listed_differences(before: Sequence[str], after: Sequence[str], between: str) -> tuple[Piece, ...]:
    """Return what was taken from a list and what was put into it, each whole, parted by ``between``."""
    pieces = [*_compared(list(before), list(after))] if before or after else []
    parted: list[Piece] = []
    for piece in pieces:
        if parted:
            parted.append(Piece(PieceKind.SAME, between))
        parted.append(piece)
    return tuple(parted)


def _compared(former: list[str], latter: list[str]) -> Iterator[Piece]:
    from difflib import SequenceMatcher

    for _tag, from_1, to_1, from_2, to_2 in SequenceMatcher(None, former, latter, autojunk=False).get_opcodes():
        if former[from_1:to_1] == latter[from_2:to_2]:
            yield from _same(former[from_1:to_1])
            continue
        yield from (Piece(PieceKind.REMOVED, token) for token in former[from_1:to_1])
        yield from (Piece(PieceKind.ADDED, token) for token in latter[from_2:to_2])


def _same(tokens: Iterable[str]) -> Iterator[Piece]:
    return (Piece(PieceKind.SAME, token) for token in tokens)


def _shared_ends(former: Sequence[str], latter: Sequence[str]) -> tuple[int, int]:
    """Return how many tokens both have in common at the beginning, and at the end of what is left."""
    most = min(len(former), len(latter))
    head = next((at for at in range(most) if former[at] != latter[at]), most)
    rest = most - head
    tail = next((at for at in range(rest) if former[-1 - at] != latter[-1 - at]), rest)
    return head, tail


def _joined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Put neighbours of one kind together."""
    joined: list[Piece] = []
    for piece in pieces:
        if joined and joined[-1].kind is piece.kind:
            joined[-1] = Piece(piece.kind, joined[-1].text + piece.text)
        elif piece.text:
            joined.append(piece)
    return tuple(joined)
