"""The forms in which registers keep what people type: hashtags, contact details, words of the town's list."""

from __future__ import annotations

import re
import unicodedata

from core.words.clean import clean_line
from core.words.hashtags import hashtags
from core.words.names import folded

_SIGNS = ("#", "\uff03")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://")
_HOST_END = re.compile(r"[/?#:]")
_LABEL = re.compile(r"[^\W_](?:(?:[^\W_]|-){0,61}[^\W_])?")
_LONGEST_HOST = 253
"""RFC 1035, 2.3.4."""

_TELEPHONE = re.compile(r"\+?[0-9()./\- ]++(?:(?:ext\.?|x) ?[0-9]{1,6})?", re.IGNORECASE)
_FEWEST_DIGITS, _MOST_DIGITS = 3, 15
"""From the short numbers, such as 911, to the longest of ITU-T E.164, without its extension."""

_LOCAL_PART = re.compile(r"[^\s@<>()\[\],;:\"\\]{1,64}")
_LONGEST_WORD = 60


def folded_tag(text: str) -> str:
    """Return a hashtag without its sign, in the form in which two are the same; "" for what is no hashtag."""
    line = clean_line(text)
    whole = line if line.startswith(_SIGNS) else f"#{line}"
    found = hashtags(whole)
    return folded(found[0].tag) if [(tag.start, tag.end) for tag in found] == [(0, len(whole))] else ""


def domain_of(text: str) -> str:
    """Return the host of a website as registers keep it: lower case, without "www."; "" for what names none.

    A whole address of a page may be given.
    """
    bare = _SCHEME.sub("", clean_line(text).casefold(), count=1)
    return _host(_HOST_END.split(bare, maxsplit=1)[0].removeprefix("www."))


def telephone_of(text: str) -> str:
    """Return a telephone number as written, on one line; "" for what is none."""
    line = clean_line(text)
    if not _TELEPHONE.fullmatch(line):
        return ""
    digits = sum(character.isdecimal() for character in re.split("[ex]", line.casefold(), maxsplit=1)[0])
    return line if _FEWEST_DIGITS <= digits <= _MOST_DIGITS else ""


def email_of(text: str) -> str:
    """Return an address of e-mail with its host in lower case; "" for what is none."""
    local, _, host = clean_line(text).rpartition("@")
    known = _host(host.casefold())
    return f"{local}@{known}" if known and _LOCAL_PART.fullmatch(local) else ""


def address_of(text: str) -> str:
    """Return a postal address on one line; "" for what has no letter."""
    line = clean_line(text)
    return line if any(character.isalpha() for character in line) else ""


def listed_word(text: str) -> str:
    """Return one word for the town's own list; "" for none, for several or for what has no letter."""
    line = clean_line(text)
    is_word = " " not in line and len(line) <= _LONGEST_WORD and any(character.isalpha() for character in line)
    return line if is_word else ""


def _host(text: str) -> str:
    """Return a host under a top-level domain, composed; "" where its labels cannot be ones."""
    labels = text.removesuffix(".").split(".")
    known = len(labels) > 1 and all(map(_LABEL.fullmatch, labels)) and not labels[-1].isdecimal()
    return unicodedata.normalize("NFC", ".".join(labels)) if known and len(text) <= _LONGEST_HOST else ""
