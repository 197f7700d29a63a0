"""Finds hashtags and mentions in a text as Mastodon does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from core.words.hashtags import Hashtag
from core.words.links import ACCENTED, ANY_SCRIPT, LinkFinder

# app/models/concerns/tag/naming.rb: words, joined by separators that may neither begin nor end a tag.
_WORD = r"\p{Alphabetic}\p{M}\p{Nd}\p{Pc}"
_SEPARATORS = "\u00b7\u30fb\u200c"
_HASHTAG = regex.compile(rf"(?<![^\s])[#\uff03](?P<tag>[{_WORD}][{_WORD}{_SEPARATORS}]*+)")
_JOINED = regex.compile(rf"[\p{{Alphabetic}}_{_SEPARATORS}]")
_SEPARATOR = regex.compile(rf"[{_SEPARATORS}]")
_ALPHABETIC = regex.compile(r"\p{Alphabetic}")
_SCHEME_BEGUN = regex.compile(r"(?<=.)https?$", regex.IGNORECASE)

# What must not follow a name, for it would be part of something else.
_NOT_BEHIND_A_NAME = rf"(?![@\uff20{ACCENTED}]|://)"
_MENTION = regex.compile(
    r"(?<![=/\w])@(?P<name>[a-z0-9_]++(?:[.-]++[a-z0-9_]++)*+)"
    rf"(?:@(?P<server>[.{ANY_SCRIPT}]++))?+" + _NOT_BEHIND_A_NAME,
    regex.IGNORECASE,
)
_NOT_AT_THE_END = "._-"


@dataclass(frozen=True, slots=True)
class Mention:
    """One account mentioned: its name without the sign, and where it stands with it, in code points."""

    name: str
    start: int
    end: int


def hashtags(text: str) -> tuple[Hashtag, ...]:
    """Give the hashtags of ``text`` in order, each behind white space or nothing."""
    return tuple(tag for match in _HASHTAG.finditer(text) if (tag := _tag_of(match)))


def mentions(text: str, links: LinkFinder) -> Iterator[Mention]:
    """Yield the accounts that ``text`` mentions, their server in the name where it is written ("ana@example.ca").

    An account whose server cannot be one, by the top-level domains that ``links`` knows, is none.
    """
    for match in _MENTION.finditer(text):
        name, server = match["name"], (match["server"] or "").rstrip(_NOT_AT_THE_END)
        if match["server"] is None:
            yield Mention(name, match.start(), match.end())
        elif links.is_host(server):
            name = f"{name}@{server}"
            yield Mention(name, match.start(), match.start() + 1 + len(name))


def without_servers(text: str, links: LinkFinder) -> str:
    """Give ``text`` with only the local part of each account, which is all of it that counts."""
    parts, end = [], 0
    for mention in mentions(text, links):
        local, sign, _ = mention.name.partition("@")
        if sign:
            parts += [text[end : mention.start], f"@{local}"]
            end = mention.end
    return "".join([*parts, text[end:]])


def _tag_of(match: regex.Match[str]) -> Hashtag | None:
    """Give the longest tag that a run of words and separators begins with; ``None`` where none does."""
    tag = match["tag"].rstrip(_SEPARATORS)
    if not _JOINED.search(tag, 1, len(tag) - 1):
        tag = _SEPARATOR.split(tag, 1)[0]
        if not _ALPHABETIC.search(tag):
            return None
    if match.string.startswith("://", match.start("tag") + len(tag)):
        tag = _SCHEME_BEGUN.sub("", tag)
    return Hashtag(tag, match.start(), match.start("tag") + len(tag))
