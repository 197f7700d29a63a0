"""A printed period in words, ready to be laid out: all that stands on paper, as plain text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from core.model.kinds import Instant

LANGUAGE = "en-CA"
"""The language of every print, as BCP 47 names it."""

_MOST_ADDRESS = 2_000


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that is told, and what it is called."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class TextSheet:
    """What a post says on some channels, as plain text with its own line ends."""

    channels: str
    title: str
    text: str
    link: str


@dataclass(frozen=True, slots=True)
class PhotoSheet:
    """A photo with what is said for those who do not see it (``alt``, never empty) and the lines under it."""

    path: Path | None
    alt: str
    under: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class FindingSheet:
    """What a rule says, how much it weighs (``severity`` as its code, ``weight`` in words), and its clause."""

    severity: str
    weight: str
    said: str
    clause: str


@dataclass(frozen=True, slots=True)
class LineSheet:
    """One post: its row in the index, and all that is shown of it. ``ink`` is its class's colour, as ``#A65308``."""

    number: int
    title: str
    goes_out: str
    class_number: int
    class_name: str
    ink: str
    channels: str
    changed: str
    told: tuple[Told, ...]
    texts: tuple[TextSheet, ...]
    photos: tuple[PhotoSheet, ...]
    findings: tuple[FindingSheet, ...]


@dataclass(frozen=True, slots=True)
class DecidedSheet:
    """A row of what was decided: about which lines, how, by whom, in which role, when, and how it is vouched for."""

    lines: str
    verdict: str
    by: str
    role: str
    at: str
    vouched: str
    comment: str


@dataclass(frozen=True, slots=True)
class PeriodSheet:
    """All that is printed. ``words`` are the headings and labels by their keys under ``[print]`` of the strings.

    ``fingerprint`` stands in groups and is empty where nothing is sealed; ``standing`` says then what that means, and
    else what the fingerprint is for. ``asks`` tells that a decision may be written on the paper.
    """

    title: str
    town: str
    span: str
    told: tuple[Told, ...]
    fingerprint: str
    standing: str
    foot: str
    lines: tuple[LineSheet, ...]
    decided: tuple[DecidedSheet, ...]
    asks: bool
    made_at: Instant
    words: Mapping[str, str]


def web_address(link: str) -> str:
    """Return a link that may be followed from a print: an http or https address with a host; else nothing."""
    if len(link) > _MOST_ADDRESS or not link.isprintable() or " " in link:
        return ""
    try:
        parts = urlsplit(link)
        host = parts.hostname
    except ValueError:
        return ""
    return link if parts.scheme in {"http", "https"} and host else ""


def in_groups(fingerprint: str, digits: int = 4) -> str:
    """Return a fingerprint parted into groups that can be read aloud and compared."""
    return " ".join(fingerprint[at : at + digits] for at in range(0, len(fingerprint), digits))
