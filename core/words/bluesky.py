"""Finds links and hashtags in a text as Bluesky's app does, before it shortens the links."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote, urlsplit

import regex

from core.words.hashtags import Hashtag
from core.words.links import Link, LinkFinder, host_of

# @atproto/api 0.19, src/rich-text/util.ts and detection.ts, with JavaScript's idea of white space.
_SPACE = r"\t-\r\u0020\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
_NOT_BEHIND_WORDS = rf"(?<![^{_SPACE}(])"
_LINK = regex.compile(
    rf"{_NOT_BEHIND_WORDS}(?:(?P<scheme>(?i:https?://))[^{_SPACE}]++"
    rf"|(?P<domain>[a-zA-Z][a-zA-Z0-9]*+(?:\.[a-zA-Z0-9]++)++)[^{_SPACE}]*+)"
)
_HOST = regex.compile(r"[^/?#:\\]++")
_SENTENCE_ENDS = ".,;:!?"

_NOT_IN_A_TAG = rf"{_SPACE}\u00ad\u2060\u200a-\u200d\u20e2"
_HASHTAG = regex.compile(rf"(?<![^{_SPACE}])[#\uff03](?!\ufe0f)(?P<tag>[^{_NOT_IN_A_TAG}]++)")
_TELLING = regex.compile(r"[^0-9\p{P}]")
_PUNCTUATION = regex.compile(r"\p{P}")
_MOST_TAG_UNITS = 64

_MOST_SHOWN_PATH, _SHOWN_PATH = 15, 13
_NO_HOST = regex.compile(r"[\s\p{C}#/:<>?@\[\\\]^|%]")
_NOT_ENCODED = "!$%&'()*+,-./:;=?@[]_~#|\\"


def links(text: str, known: LinkFinder) -> tuple[Link, ...]:
    """Give the links of ``text`` in order; ``known`` knows the top-level domains by which bare ones are told."""
    return tuple(link for match in _LINK.finditer(text) if (link := _link_of(match, known)))


def hashtags(text: str) -> tuple[Hashtag, ...]:
    """Give the hashtags of ``text`` in order: nearly anything up to white space, but not only digits and signs."""
    return tuple(_hashtags(text))


def shortened(text: str, known: LinkFinder) -> str:
    """Give ``text`` with its links as short as the app shows them (social-app, src/lib/strings/url-helpers.ts)."""
    parts, end = [], 0
    for link in links(text, known):
        parts += [text[end : link.start], _shown(link)]
        end = link.end
    return "".join([*parts, text[end:]])


def _link_of(match: regex.Match[str], known: LinkFinder) -> Link | None:
    scheme = match["scheme"] or ""
    if scheme != scheme.lower() or not (scheme or known.knows(match["domain"].rpartition(".")[2])):
        return None
    text = _without_sentence_end(match[0])
    host = _HOST.match(text, len(scheme))
    end = host.end() if host else len(scheme)
    return Link(scheme, text[len(scheme) : end], text[end:], match.start())


def _without_sentence_end(link: str) -> str:
    """Cut off one mark of a sentence, then one bracket that nothing in ``link`` opens."""
    if link[-1] in _SENTENCE_ENDS:
        link = link[:-1]
    return link[:-1] if link.endswith(")") and "(" not in link else link


def _hashtags(text: str) -> Iterator[Hashtag]:
    for match in _HASHTAG.finditer(text):
        tag = _without_punctuation(match["tag"])
        if _TELLING.search(tag) and len(tag.encode("utf-16-le", "surrogatepass")) <= 2 * _MOST_TAG_UNITS:
            yield Hashtag(tag, match.start(), match.start("tag") + len(tag))


def _without_punctuation(tag: str) -> str:
    end = len(tag)
    while end and _PUNCTUATION.match(tag, end - 1):
        end -= 1
    return tag[:end]


def _shown(link: Link) -> str:
    """Give a link with a scheme as host and beginning of its path, one without as it is written."""
    if not link.scheme or not link.host or _NO_HOST.search(link.host):
        return link.text
    try:
        parts = urlsplit(link.text)
        host = host_of(link) + (f":{parts.port}" if parts.port else "")
    except ValueError:
        return link.text
    path = quote(link.rest.removeprefix(f":{parts.port}"), safe=_NOT_ENCODED)
    if path == "/":
        path = ""
    return host + (path if len(path) <= _MOST_SHOWN_PATH else f"{path[:_SHOWN_PATH]}...")
