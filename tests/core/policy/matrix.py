"""What the five policies ask of a post, as the table of rules and towns has it."""

from __future__ import annotations

import re
from typing import NamedTuple

from core.model.findings import Severity

TOWNS = ["taber", "calgary", "toronto", "trail", "leduc"]

CELLS = {
    "photo-approved": ["block 1.04 d", "block house", "block house", "block house", "block house"],
    "photographer-consent": [
        "block 1.08 e",
        "block Overview (copyright laws)",
        "block 4 Respectful (written permission, or a named exception to copyright)",
        "block Guiding Principles 9 (legal ownership interest)",
        "block house",
    ],
    "media-rights": [
        "block 1.08 a, c",
        "block Overview (copyright laws)",
        "block 4 Respectful",
        "block Guiding Principles 9 (legal ownership interest)",
        "block house",
    ],
    "subject-consent": [
        "block 1.07 b v",
        "block house",
        "block 4 Respectful (privacy laws), house",
        "warn house",
        "warn house",
    ],
    "media-unchanged": ["block 1.04 d", "block house", "block house", "block house", "block house"],
    "photo-credit": ["warn 1.08 e", "warn house", "warn house", "warn house", "-"],
    "photo-described": ["warn house", "warn house", "warn house", "warn house", "warn house"],
    "brevity": ["warn 1.04 a", "-", "-", "-", "-"],
    "platform-limits": [
        "block house",
        "block house",
        "block 4 Respectful (provider's terms)",
        "block house",
        "warn house",
    ],
    "spelling": ["block 1.04 c, house", "warn house", "warn house", "warn house", "warn house"],
    "grammar": ["warn 1.04 c", "-", "-", "-", "-"],
    "hashtag-researched": ["block 1.04 l, house", "-", "-", "-", "-"],
    "personal-information": [
        "block 1.07 a; 1.07 b ii, vi",
        "block Overview (FOIP); Employees; ACP Respect work confidentially",
        "block 2; 4 Respectful",
        "block Responsibility",
        "warn E (confidential information)",
    ],
    "opinion-words": [
        "attest 1.04 f; 1.03 j",
        "warn ACP Stay on topic",
        "warn 4 Transparent (stick to facts)",
        "-",
        "-",
    ],
    "own-view-marked": ["-", "-", "-", "block Scope 5", "warn E"],
    "respectful-words": [
        "block 1.04 e",
        "block ACP Maintain a respectful environment",
        "block 4 Respectful",
        "block Guiding Principles 2, 3; Responsibility",
        "warn F",
    ],
    "quotation": ["warn 1.08 b", "-", "warn 4 Respectful (exception to copyright)", "-", "-"],
    "cited-party": ["block 1.08 b, house", "-", "-", "-", "-"],
    "news-link": ["-", "-", "block 3", "-", "-"],
    "commercial-content": [
        "-",
        "warn ACP Maintain a respectful environment (spam)",
        "block 3",
        "block Guiding Principles 4, 7",
        "-",
    ],
    "campaign-content": [
        "block 1.04 p (ADM-7 section 13), reading",
        "-",
        "-",
        "block Guiding Principles 5; Policy",
        "attest E (on official City accounts)",
    ],
    "candidate-named": ["attest 1.04 p", "-", "-", "-", "-"],
    "stale-content": ["warn 1.04 j (timely)", "-", "block 3 (out-of-date information or links)", "-", "-"],
    "channel-approved": [
        "block 1.02 a-d; 1.03 a; 1.04 h",
        "block Roles; Creating an account; ACP (identifiable)",
        "block 1; 4 Transparent, house",
        "block Policy (Facebook, Twitter, YouTube, website), house",
        "warn D 1 (the City's preferred tools)",
    ],
    "channel-open": [
        "block 1.06 c-f; 1.02 f, house",
        "block Roles (decommissioning), house",
        "block house",
        "block house",
        "-",
    ],
    "author-authorised": [
        "block 1.03 e, k; 1.05 a-c, i",
        "block ACP (designated by the Director, CSC); Managers",
        "warn 4 Transparent (true identity); 5 (site's sponsor)",
        "block Responsibility (CEC's permission)",
        "-",
    ],
    "emergency-photo": ["block 1.09 d, reading", "-", "-", "-", "attest E (emergency protocol)"],
    "nothing-confidential": [
        "attest 1.07 a; 1.07 b i-iv; 1.03 j",
        "attest ACP Respect work confidentially",
        "attest 2",
        "attest Responsibility",
        "attest E",
    ],
    "safety-and-law": ["attest 1.04 e (physical security)", "-", "-", "attest Guiding Principles 6, 8", "-"],
    "facts-checked": [
        "attest 1.04 b, f",
        "-",
        "attest 3 (confusing, misleading, out-of-date)",
        "attest Responsibility (accurate)",
        "warn F (accurate)",
    ],
    "channel-purpose": [
        "warn 1.04 j (relevant)",
        "warn ACP Stay on topic",
        "attest 3 (unrelated to the site's purpose)",
        "warn Policy (the City's intent)",
        "-",
    ],
    "author-trained": ["block 1.05 h (by Communications); 1.03 b", "block ACP Get trained", "-", "-", "-"],
    "program-area": ["block 1.03 c", "warn ACP Add value", "warn 3", "-", "-"],
    "second-reader": ["-", "-", "warn 3 (a good idea)", "-", "-"],
    "calendar-approved": ["block 1.05 i", "-", "-", "-", "-"],
    "official-release": ["warn house", "-", "-", "block Scope (members' own profiles)", "attest E"],
    "emergency-authority": ["attest house", "-", "-", "-", "attest E (emergency protocol)"],
    "community-request": ["block 1.04 s, t", "-", "-", "-", "-"],
    "objective": ["-", "warn ACP Support City objectives", "-", "warn Primary Goals", "warn Policy Objective"],
    "classification": ["-", "warn Corporate Security (advises), house", "-", "-", "-"],
    "correction-note": ["block 1.04 m, n", "-", "warn 4 Transparent (be upfront)", "-", "-"],
    "post-approved": ["block 1.05 i", "-", "-", "block Responsibility, reading", "-"],
}

PREFIXES = {
    "taber": "ADM-7 ",
    "calgary": "Standards, ",
    "toronto": "Guidelines, ",
    "trail": "Social Media Policy, ",
    "leduc": "11.00:27 ",
}
"""How each pack names its document before a clause."""

SPELLED_OUT = {"ACP (": "Authorized content providers (", "ACP ": "Authorized content providers, "}
"""What the table shortens and the packs do not."""

_NEXT_POINT = re.compile(r", (?=\w{1,3}(?:-\w)?(?:,|\Z))")
"""Where a further letter or number follows under the same heading; a heading may have a comma of its own."""


class Asked(NamedTuple):
    """What a policy asks by a rule; ``clause`` is empty where it has none."""

    severity: Severity
    clause: str
    is_house: bool
    is_reading: bool


def asked(town: str, rule: str) -> Asked | None:
    """Read a cell, ``None`` for a dash."""
    cell = CELLS[rule][TOWNS.index(town)]
    if cell == "-":
        return None
    severity, said = cell.split(" ", 1)
    is_house, is_reading = said.endswith("house"), said.endswith(", reading")
    said = said.removesuffix("house").removesuffix(", reading").removesuffix(", ")
    for short, whole in SPELLED_OUT.items():
        said = said.replace(short, whole)
    return Asked(Severity(severity), said and PREFIXES[town] + said, is_house, is_reading)


def clause_shown(expected: Asked) -> str:
    """Return the clause as a pack and its findings have to tell it; a cell without one leaves the words to the pack."""
    house = "; the severity is the house's" if expected.is_house else ""
    return f"{expected.clause}{house}{', as read here' if expected.is_reading else ''}"


def cited_in(clause: str, town: str) -> list[str]:
    """Return the keys that a rule's clause cites: ``ADM-7 1.03 e, k; 1.05 a-c`` cites 1.03 e, 1.03 k and 1.05 a-c."""
    bare = re.sub(r" \([^)]*\)", "", clause.removeprefix(PREFIXES[town]))
    cited: list[str] = []
    for part in bare.removesuffix("; the severity is the house's").removesuffix(", as read here").split("; "):
        first, *more = _NEXT_POINT.split(part)
        cited += [first, *(f"{first.rpartition(' ')[0]} {letter}" for letter in more)]
    return cited
