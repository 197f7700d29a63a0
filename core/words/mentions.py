"""Finds the accounts that a text mentions, by the rules of twitter-text."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from core.words.links import ACCENTED

NOT_BEHIND_A_NAME = rf"(?![@\uff20{ACCENTED}]|://)"
"""What must not follow a name, for it would be part of something else."""

_MENTION = regex.compile(
    r"(?:(?<![a-zA-Z0-9_!#$%&*@\uff20])|(?<=(?:^|[^a-zA-Z0-9_+~.-])[Rr][Tt]:?))"
    r"[@\uff20](?P<name>[a-zA-Z0-9_]{1,20}+)(?P<list>/[a-zA-Z][a-zA-Z0-9_-]{0,24}+)?+" + NOT_BEHIND_A_NAME
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One account mentioned: its name without the sign, and where it stands with it, in code points."""

    name: str
    start: int
    end: int


def mentions(text: str) -> tuple[Mention, ...]:
    """Give the accounts that ``text`` mentions as X finds them; somebody's list is no account."""
    if "@" not in text and "\uff20" not in text:
        return ()
    return tuple(
        Mention(match["name"], match.start(), match.end()) for match in _MENTION.finditer(text) if match["list"] is None
    )
