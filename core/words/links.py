"""Finds the links in a text, with and without a scheme, as platforms that shorten them do."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

import regex

from core.words.reading import Reading

ACCENTED = (
    r"\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272\u0289\u028b"
    r"\u02bb\u0300-\u036f\u1e00-\u1eff"
)
"""The letters with accents, for a set of a regex, that twitter-text takes for Latin."""

ANY_SCRIPT = r"\p{L}\p{M}\p{N}\u0f0b\u200c\u200d_\-"
"""What a label in any script is written with, for a set of a regex: letters, joiners, the dot of Tibetan."""

# What the labels of a host may hold: anything but ASCII punctuation behind a scheme; without one Latin letters, and on
# Mastodon the letters of any script.
_ANY = r"^\s\p{C}!-,/:-@\[-^`{-~"
_LATIN = rf"0-9A-Za-z{ACCENTED}_\-"

_PATH = rf"a-zA-Z{ACCENTED}\u0400-\u04ff0-9!*';:=+,.$/%#\[\]\-\u2013_~@|&"
_BEYOND_THE_FIRST_PLANE = r"\U00010000-\U0010ffff"
_QUERY = r"[a-zA-Z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]"
_PATH_END = regex.compile(rf"[a-zA-Z{ACCENTED}\u0400-\u04ff{_BEYOND_THE_FIRST_PLANE}0-9=_#/+)\-]")
_QUERY_END = regex.compile(r"[a-zA-Z0-9\-_&=#/]")

_MOST_LETTERS_OF_A_DOMAIN = 24
_FOREIGN_TOP = rf"(?:(?<=\.)(?:(?![.{_LATIN}])[\p{{L}}\p{{M}}]){{1,{_MOST_LETTERS_OF_A_DOMAIN}}}+)?"


def _hosts(bare_label: str, bare_end: str) -> regex.Pattern[str]:
    """Make the pattern of what may be a link's host; every repetition is possessive, so that time is linear."""
    return regex.compile(
        rf"(?<![0-9A-Za-z@\uff20$#\uff03])(?P<scheme>https?://)(?P<host>[{_ANY}]++)"
        rf"|(?<![.{bare_label}/@\uff20$#\uff03])(?P<host>[{bare_label}]*+\.[.{bare_label}]*+{bare_end})",
        regex.IGNORECASE,
    )


def _rests(path: str) -> regex.Pattern[str]:
    """Make the pattern of what may follow a host in a link; it matches everywhere, if only nothing."""
    return regex.compile(
        rf"(?P<port>:[0-9]++)?+(?P<path>/(?:[{path}]|\((?:[{path}]|\([{path}]*+\))*+\))*+)?+(?P<query>\?{_QUERY}*+)?+"
    )


_HOSTS: Mapping[Reading, regex.Pattern[str]] = {
    Reading.GENERAL: _hosts(_LATIN, _FOREIGN_TOP),
    Reading.BLUESKY: _hosts(_LATIN, _FOREIGN_TOP),
    Reading.MASTODON: _hosts(ANY_SCRIPT, ""),
}
_RESTS: Mapping[Reading, regex.Pattern[str]] = {
    Reading.GENERAL: _rests(_PATH),
    Reading.BLUESKY: _rests(_PATH),
    Reading.MASTODON: _rests(_PATH + _BEYOND_THE_FIRST_PLANE),
}

_MOST_LABEL_OCTETS = 63
"""RFC 1035, 2.3.4."""
_ENCODED = "xn--"
"""RFC 3490, 5: what a label in other letters than ASCII begins with on the wire."""

_LABEL = regex.compile(r"[^._-](?:[^.]*[^._-])?")
_NAME = regex.compile(r"[^._-](?:[^._]*[^._-])?")
_ENCODED_TOP = regex.compile(r"xn--[\-0-9a-z]+", regex.IGNORECASE)
_GOES_ON = regex.compile(r"[0-9A-Za-z@+\-]")

# twitter-text: the shortener's own addresses end with their slug, and no address is longer than this.
_SHORTENER = "t.co"
_SLUG = regex.compile(rf"/(?P<slug>[a-zA-Z0-9]+)(?P<query>\?{_QUERY}*)?")
_LONGEST_SLUG = 40
_LONGEST_LINK = 4096
_USUAL_SCHEME = "https://"


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


def host_of(link: Link) -> str:
    """Give the host that ``link`` leads to, as it goes over the wire: small, in ASCII, without its port."""
    return _on_the_wire(link.host)


def is_within(host: str, domain: str) -> bool:
    """Tell whether ``host`` is ``domain`` or a subdomain of it, in whatever letters and case each is written.

    An empty domain holds nothing.
    """
    inner, outer = _on_the_wire(host), _on_the_wire(domain)
    return outer != "" and (inner == outer or inner.endswith(f".{outer}"))


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """Give, in order, where addresses may stand: a scheme or a path behind a dotted name, whatever its domain."""
    place = 0
    while match := _HOSTS[Reading.GENERAL].search(text, place):
        rest = _RESTS[Reading.GENERAL].match(text, match.end())
        place = rest.end() if rest else match.end()
        if match["scheme"] or (rest and rest["path"]):
            yield match.start(), place


class LinkFinder:
    """Finds links by the top-level domains that there are, without which every missing space would make one.

    It follows the conformance tables of twitter-text 3.1.0, which X and, for its length, Mastodon use; by Mastodon's
    reading, its newer ones for hosts in other scripts.
    """

    def __init__(self, top_level_domains: Iterable[str], reading: Reading = Reading.GENERAL) -> None:
        """Take the top-level domains without dots, those of other scripts in their own letters."""
        self._domains = frozenset(domain.lower() for domain in top_level_domains)
        self._longest = max(map(len, self._domains), default=0)
        self._hosts = _HOSTS[reading]
        self._rests = _RESTS[reading]

    def find(self, text: str) -> tuple[Link, ...]:
        """Give the links of ``text`` in order; addresses of e-mail, hashtags and mentions are none."""
        return tuple(self._links(text)) if "." in text else ()

    def replaced(self, text: str, stand_in: Callable[[Link], str]) -> str:
        """Give ``text`` with what ``stand_in`` says in place of each link."""
        parts, end = [], 0
        for link in self.find(text):
            parts += [text[end : link.start], stand_in(link)]
            end = link.end
        return "".join([*parts, text[end:]])

    def knows(self, top_level_domain: str) -> bool:
        """Tell whether there is such a top-level domain, written small and without its dot."""
        return top_level_domain in self._domains

    def is_host(self, name: str) -> bool:
        """Tell whether all of ``name`` is a host under a known top-level domain."""
        return "." in name and self._host_of(name, "") == name

    def _links(self, text: str) -> Iterator[Link]:
        place = 0
        while match := self._hosts.search(text, place):
            place = match.end()
            host = self._host_of(match["host"], text[place : place + 1])
            rest = self._rests.match(text, place) if host == match["host"] else None
            if rest:
                place = rest.end()
            link = Link(match["scheme"] or "", host, _rest_of(rest, match["scheme"]) if rest else "", match.start())
            if host and len(link.scheme or _USUAL_SCHEME) + len(link.text) <= _LONGEST_LINK:
                yield from _as_shortener_has_it(link)

    def _host_of(self, candidate: str, following: str) -> str:
        """Give the longest beginning of ``candidate`` that is a host under a known domain; "" where none is."""
        labels = candidate.split(".")
        sound = next((place for place, label in enumerate(labels) if not _fits(label, _LABEL)), len(labels))
        for last in range(min(len(labels) - 1, sound + 1), 0, -1):
            top = self._top_of(labels[last], following if last == len(labels) - 1 else ".")
            if top and _fits(labels[last - 1], _NAME):
                return ".".join([*labels[:last], top])
        return ""

    def _top_of(self, label: str, following: str) -> str:
        """Give the longest beginning of ``label`` that is a top-level domain and ends there; "" where none is."""
        if encoded := _ENCODED_TOP.match(label):
            return encoded[0]
        beginning = label[: self._longest].lower()
        for end in range(len(beginning), 0, -1):
            if beginning[:end] in self._domains and not _GOES_ON.match(label[end : end + 1] or following):
                return label[:end]
        return ""


def _fits(label: str, shape: regex.Pattern[str]) -> bool:
    """Tell whether ``label`` has that shape and can go over the wire."""
    if len(label) > _MOST_LABEL_OCTETS or shape.fullmatch(label) is None:
        return False
    return label.isascii() or (not label.startswith(_ENCODED) and len(_encoded(label)) <= _MOST_LABEL_OCTETS)


def _on_the_wire(host: str) -> str:
    """Give ``host`` as it is looked up (UTS 46 without its table): one form for all ways to write it."""
    return ".".join(_encoded(label) for label in unicodedata.normalize("NFKC", host).lower().strip(".").split("."))


def _encoded(label: str) -> str:
    """Encode a label that is not ASCII (RFC 3492)."""
    return label if label.isascii() else _ENCODED + label.encode("punycode").decode("ascii")


def _rest_of(match: regex.Match[str], scheme: str | None) -> str:
    """Give port, path and query without what is the sentence's rather than the link's.

    Without a scheme a port or a query counts only around a path, as in twitter-text.
    """
    port, path, query = match["port"] or "", match["path"] or "", match["query"] or ""
    if not (scheme or path):
        return ""
    kept = _trimmed(path, _PATH_END)
    if kept != path:
        return port + kept
    query = _trimmed(query, _QUERY_END)
    return port + path + (query if query != "?" else "")


def _trimmed(part: str, may_end: regex.Pattern[str]) -> str:
    """Cut ``part`` back to the last character that may end it; its first one always stays."""
    end = len(part)
    while end > 1 and not may_end.match(part, end - 1):
        end -= 1
    return part[:end]


def _as_shortener_has_it(link: Link) -> Iterator[Link]:
    """Give ``link``; but the shortener's own end behind slug and query, and with too long a slug are none."""
    slug = _SLUG.match(link.rest) if link.scheme and link.host.lower() == _SHORTENER else None
    if slug is None:
        yield link
    elif len(slug["slug"]) <= _LONGEST_SLUG:
        query = _trimmed(slug["query"] or "", _QUERY_END)
        yield Link(link.scheme, link.host, f"/{slug['slug']}{query if query != '?' else ''}", link.start)
