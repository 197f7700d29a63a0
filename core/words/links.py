"""Finds the links in a text, with and without a scheme, as platforms that shorten them do."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import regex

_MOST_LABEL_OCTETS = 63
"""RFC 1035, 2.3.4."""

# What the labels of a host may hold: anything but ASCII punctuation behind a scheme, Latin letters without one.
_ANY = r"^\s\p{C}!-,/:-@\[-^`{-~"
_LATIN = r"0-9A-Za-z\u00c0-\u024f._\-"

_PATH = r"[\p{Latin}\p{Cyrillic}0-9!*';:=+,.$/%#\[\]\-\u2013_~@|&]"
_QUERY = r"[a-zA-Z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]"
_PATH_END = regex.compile(r"[\p{Latin}\p{Cyrillic}0-9=_#/+)\-]")
_QUERY_END = regex.compile(r"[a-zA-Z0-9\-_&=#/]")

_CANDIDATE = regex.compile(
    rf"(?:(?<![0-9A-Za-z@\uff20$#\uff03])(?P<scheme>https?://)(?P<host>[{_ANY}]++)"
    rf"|(?<![{_LATIN}/@\uff20$#\uff03])(?P<host>[{_LATIN}]++))"
    rf"(?P<port>:[0-9]++)?(?P<path>/(?:{_PATH}|\((?:{_PATH}|\({_PATH}*+\))*+\))*+)?(?P<query>\?{_QUERY}*+)?",
    regex.IGNORECASE,
)
"""What may be a link; every repetition is possessive, so that no text takes longer than its length."""

_LABEL = regex.compile(r"[^._-](?:[^.]*[^._-])?")
_NAME = regex.compile(r"[^._-](?:[^._]*[^._-])?")
_NOT_AFTER_TOP = "@+"


@dataclass(frozen=True, slots=True)
class Link:
    """One link in a text: as written, and where it stands (``start`` to before ``end``, in code points).

    ``host`` ends where the top-level domain does, ``rest`` is what follows it; ``scheme`` is "" where none is written.
    """

    scheme: str
    host: str
    rest: str
    start: int

    @property
    def text(self) -> str:
        """The link as written."""
        return self.scheme + self.host + self.rest

    @property
    def end(self) -> int:
        """The place behind the link."""
        return self.start + len(self.text)


class LinkFinder:
    """Finds links by the top-level domains that there are, without which every missing space would make one.

    It follows the conformance tables of twitter-text 3.1.0, which X and, for its length, Mastodon use; international
    top-level domains are not known to it.
    """

    def __init__(self, top_level_domains: Iterable[str]) -> None:
        """Take the ASCII top-level domains, without dots."""
        self._domains = frozenset(domain.lower() for domain in top_level_domains)

    def find(self, text: str) -> tuple[Link, ...]:
        """Give the links of ``text`` in order; addresses of e-mail, hashtags and mentions are none."""
        if "." not in text:
            return ()
        links = (self._link_of(match) for match in _CANDIDATE.finditer(text) if "." in match["host"])
        return tuple(link for link in links if link)

    def replaced(self, text: str, stand_in: Callable[[Link], str]) -> str:
        """Give ``text`` with what ``stand_in`` says in place of each link."""
        parts, end = [], 0
        for link in self.find(text):
            parts += [text[end : link.start], stand_in(link)]
            end = link.end
        return "".join([*parts, text[end:]])

    def _link_of(self, match: regex.Match[str]) -> Link | None:
        host = self._host_of(match["host"], match.string[match.end("host") : match.end("host") + 1])
        if not host:
            return None
        rest = _rest_of(match) if host == match["host"] else ""
        return Link(match["scheme"] or "", host, rest, match.start())

    def _host_of(self, candidate: str, following: str) -> str:
        """Give the longest beginning of ``candidate`` that is a host under a known domain; "" where none is."""
        labels = candidate.split(".")
        if following and following in _NOT_AFTER_TOP:
            labels[-1] = ""
        for last in range(len(labels) - 1, 0, -1):
            top = _top_of(labels[last])
            if top.lower() in self._domains and _may_stand_before(labels[:last]):
                return ".".join([*labels[:last], top])
        return ""


def _top_of(label: str) -> str:
    """Give the part of ``label`` that can be a top-level domain: up to the first letter that is not ASCII."""
    if label.isascii():
        return label
    return label[: next(place for place, character in enumerate(label) if not character.isascii())]


def _may_stand_before(labels: list[str]) -> bool:
    """Tell whether ``labels`` may stand before a top-level domain: no dash or underscore where none may be."""
    *sub_domains, name = labels
    return (
        _NAME.fullmatch(name) is not None
        and all(_LABEL.fullmatch(label) for label in sub_domains)
        and all(_octets(label) <= _MOST_LABEL_OCTETS for label in labels)
    )


def _octets(label: str) -> int:
    """Count a label as it goes over the wire (RFC 3490); one that cannot go counts as too long."""
    try:
        return len(label if label.isascii() else label.encode("idna"))
    except UnicodeError:
        return _MOST_LABEL_OCTETS + 1


def _rest_of(match: regex.Match[str]) -> str:
    """Give port, path and query without what is the sentence's rather than the link's."""
    port, path, query = match["port"] or "", match["path"] or "", match["query"] or ""
    query = _trimmed(query, _QUERY_END)
    if query in {"", "?"}:
        return port + _trimmed(path, _PATH_END)
    return port + path + query


def _trimmed(part: str, may_end: regex.Pattern[str]) -> str:
    """Cut ``part`` back to the last character that may end it; its first one always stays."""
    end = len(part)
    while end > 1 and not may_end.match(part, end - 1):
        end -= 1
    return part[:end]
