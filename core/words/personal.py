"""Finds personal information in a text: what a post may not give away about somebody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

import regex

from core.words import personal_numbers
from core.words.expressions import LateExpression
from core.words.homes import homes


class PersonalKind(Enum):
    """What somebody can be reached, found or known by."""

    TELEPHONE = "telephone"
    EMAIL = "email"
    SIN = "sin"
    CARD = "card"
    ADDRESS = "address"
    PLATE = "plate"
    POSTAL_CODE = "postal-code"


@dataclass(frozen=True, slots=True)
class PersonalDetail:
    """One piece of personal information: its words, from ``start`` to before ``end`` in code points."""

    kind: PersonalKind
    words: str
    start: int
    end: int


_FINDERS = {
    PersonalKind.CARD: personal_numbers.cards,
    PersonalKind.SIN: personal_numbers.social_insurance_numbers,
    PersonalKind.EMAIL: personal_numbers.emails,
    PersonalKind.TELEPHONE: personal_numbers.telephones,
    PersonalKind.PLATE: personal_numbers.plates,
}

_LINK = LateExpression(r"(?:https?://|\bwww\.)\S++|(?<![\w.@-])(?:[\w-]++\.)++\p{L}{2,24}/\S*+", regex.IGNORECASE)


def personal_details(text: str) -> tuple[PersonalDetail, ...]:
    """Give the personal information in ``text``, in order; what links are made of is none.

    A postal code is given only behind the address of a home. Whether a detail is the municipality's own listed one is
    not known here: see ``same_contact``.
    """
    readable = _LINK.compiled.sub(lambda match: " " * len(match[0]), text)
    details, last_end = [], 0
    for start, kind, end in sorted(_found(readable), key=lambda found: (found[0], -found[2])):
        if start >= last_end:
            details.append(PersonalDetail(kind, text[start:end], start, end))
            last_end = end
    return tuple(details)


def same_contact(one: str, other: str) -> bool:
    """Tell whether two telephone numbers, or two addresses of e-mail, are the same however they are written.

    Telephone numbers are compared by their digits without country and extension, e-mail without regard to case.
    """
    if "@" in one or "@" in other:
        return one.strip().casefold() == other.strip().casefold()
    return personal_numbers.same_telephone(one, other)


def _found(text: str) -> Iterator[tuple[int, PersonalKind, int]]:
    """Give all that each finder finds; what overlaps is sorted out later."""
    for kind, find in _FINDERS.items():
        yield from ((start, kind, end) for start, end in find(text))
    for home in homes(text):
        yield home.address[0], PersonalKind.ADDRESS, home.address[1]
        if home.postal_code:
            yield home.postal_code[0], PersonalKind.POSTAL_CODE, home.postal_code[1]
