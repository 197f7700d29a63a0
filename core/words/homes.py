"""Finds the addresses of homes: a civic number in a street that the text ties to somebody who lives there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from core.words.expressions import LateExpression
from core.words.given_names import GIVEN_NAMES

_LOOK_ROUND = 90
"""How far before and behind an address its cue can stand."""

_TYPE = (
    r"(?i:street|avenue|road|drive|crescent|boulevard|lane|court|place|way|close|terrace|trail|circle|bay|gate|green|grove"
    r"|heights|landing|mews|point|parkway|square|rise|view|row|link|common|manor|cove|st|ave?|rd|dr|cres|blvd|ln|crt|ct|pl)"
)
_DIRECTION = r"(?:,?\s(?:[NS]\.?[EW]\.?|[NSEW]|North|South|East|West)(?!\w))?"
_STREET = (
    r"(?:(?:(?:Range|Township)\sRoad|RR|TWP)\s\d{1,4}[A-Z]?|Highway\s\d{1,3}[A-Z]?"
    rf"|\d{{1,3}}(?i:st|nd|rd|th|[a-z])?\s{_TYPE}|(?:\p{{Lu}}[\w'’.-]{{0,20}}\s){{1,3}}{_TYPE})(?!\w)"
)
_UNIT = (
    r"(?P<unit>(?:#|(?i:unit|apt|apartment|suite|ste)\.?\s?#?)\s?\d{1,4}[A-Z]?(?:,\s?|\s?[-–]\s?|\s)"
    r"|\d{1,4}[A-Z]?\s?[-–]\s?)?"
)
# Canada Post: neither D, F, I, O, Q nor U, and neither W nor Z in the first place.
_POSTAL_CODE = r"[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ \u00a0-]?\d[ABCEGHJ-NPRSTV-Z]\d(?!\w)"

_ADDRESS = LateExpression(
    rf"(?<![\w$#./:–-])(?P<address>{_UNIT}\d{{1,6}}[A-Z]?(?:\s{{1,2}}|\s?-\s?){_STREET}{_DIRECTION})"
    rf"(?:(?:[,\s]{{1,3}}\p{{L}}[\w'’.-]{{0,20}}){{0,4}}[,\s]{{1,3}}(?P<code>{_POSTAL_CODE}))?"
)

_CAPITAL = r"\p{Lu}(?:['’]\p{Lu})?[\p{L}\p{M}]{1,20}(?:-[\p{L}\p{M}]{1,20})?"
_NAME = (
    r"(?P<name>(?:(?:Mrs?|Ms|Dr)\.?\s|Miss\s)?"
    rf"{_CAPITAL}(?:[ \u00a0](?:{_CAPITAL}|\p{{Lu}}\.|van|von|de|der|di|la|le)(?![\p{{L}}\p{{M}}])){{0,4}}+)"
)
_FAMILY = rf"(?i:the)\s(?P<family>{_CAPITAL})\s(?i:family)"
_BELONGING = (
    r"(?:['’]s|(?<=s)['’])\s(?:family\s)?(?:home|house|residence|apartment|place|yard|driveway|garage|property|address)"
)

_LIVED_IN = LateExpression(
    r"(?<!\p{L})(?:(?<!(?:assisted|supportive|supported|independent|seniors?|seniors?['’]s?)\s)(?:live[sd]?|living)\sat"
    r"|reside[sd]?\sat|residing\sat|resident\s(?:at|of)|home\saddress(?:\sis|:)"
    r"|(?<!(?:student|seniors?|seniors?['’]s?|college|university|care|retirement|hospital)\s)residence(?:\slocated)?\sat"
    r"|(?:his|her|their|my)\s(?:home|house|residence|apartment)(?:\sis|\slocated)?(?:,|\sat|\son))\s$",
    regex.IGNORECASE,
)
_FAMILY_BEFORE = LateExpression(
    rf"(?<!\p{{L}}){_FAMILY}(?:['’]s)?(?:\s(?:home|house|residence))?(?:\slives?)?(?:,|\sat|\sof)\s$"
)
_NAME_BEFORE = LateExpression(
    rf"(?<![\p{{L}}\p{{M}}'’-])(?P<home>(?i:home|house|residence)\sof\s)?{_NAME}"
    rf"(?:(?P<owned>{_BELONGING}(?:\sis|\slocated)?(?:,|\sat|\son)\s)|(?P<of>,?\sof\s)|(?P<at>,?\s(?:at|from)\s)"
    r"|(?P<beside>\s?[,:(\n–\u2014-]\s?))$"
)
_HOME_AFTER = LateExpression(
    rf"^,?\s(?:[–-]\s)?\(?(?:(?:the\s)?(?:home|house|residence)\sof\s(?:{_FAMILY}|{_NAME})"
    rf"|where\s(?:{_FAMILY}|{_NAME}|he|she|they)\s(?:\p{{L}}+\s)?(?:live|reside)[sd]?\b)"
    rf"|^\s\((?:{_FAMILY}|{_NAME})\)|^\s?[–:-]\s(?:{_FAMILY}|{_NAME})(?=[,.;\n]|$)"
)
_FAMILY_KINDS = frozenset("single multi two three one each every holy parent whole entire town".split())

_MEETING_SOMEBODY = LateExpression(
    r"(?i:\b(?:contact|call|mail|e-mail|email|write|reach|visit|see|meet|join|apply|register|drop|office|clerk|attend"
    r"|with|coach|instructor|teacher|c/o)\b)[^.!?\n]*$"
)
"""Who is written to, met or visited at an address need not live there."""

_NO_SURNAMES = frozenset(
    """
    academy accounting agency airport alberta alliance and annex aquafun arena art arts assembly assisted associates
    association auditorium authority auto automotive avenue bakery ball ballroom bank baptist bar barbershop barn
    bistro block board books bowl brewing bros brothers building burger cafe café calendar calendars camp canada
    care catholic celebrate cemetery center centre chamber chambers chapel chiropractic chrysler church city clinic
    club coffee college collegiate columbia committee commons community company complex concert condominiums
    conference construction consulting contracting convention corporation council county court creamery curling
    dance day daycare days dealership deere deli dental department depot diamond diamonds diner district division
    dodge drive electric elementary energy enterprises eve event exhibition facility fair family farm farmers farms
    february festival field fields fire fitness food foods foundation friday funeral furniture gallery garage garden
    gardens gas greenhouse greenhouses grill grocery group gym hair hall hardware health heritage high historic
    hockey holiday home homes honda horticultural hortons hospital hotel house housing hub inc industries inn
    insurance january jewellers junior kids kinsmen kitchen landscaping law learning legal legion library lions
    liquor lodge lot ltd lutheran mall manor market massage medical memorial middle mill minor monday motel motors
    museum music national next office oil ontario optometry our pantry parade parish park parking parks pavilion
    pharmacy photography physiotherapy pizza place playground plaza plumbing police pool post preschool primary
    provincial pub public ranch realty recreation region regional rentals resource respite restaurant rezoning rink
    rodeo room rotary salon santa saturday school senior seniors service services shop shoppe soccer society sons
    spa splash sports square stadium staff stage station storage store street studio summit sunday supply swim
    tavern team terminal the theatre thursday tire tournament tower town township toyota track trade trail transit
    treatment trucking trust tuesday union united university vault veterinary village walk wednesday welding
    wellness workshop yard ymca your youth zone
    """.split()
)
"""Words that make a place, a group or an occasion of what stands beside a given name."""

_OFFICES = frozenset(
    "author chief constable councillor director manager mayor minister mla mp principal reeve sergeant".split()
)
"""Who is called so stands at an address for what they do; "of" it, they live there all the same."""

_ENDS_OF_MATTERS = ("tion", "sion", "ment", "ance", "ing", "ings")
"""How words end that are a matter rather than a name: "Proposed Rezoning of 5215 54 Avenue"."""

_PARTICLES = frozenset(("van", "von", "de", "der", "di", "la", "le"))
_SURNAMES = (1, 2)
_WORDS_OF_NAME = (2, 3)
_HONORIFICS = frozenset(("mr", "mrs", "ms", "dr", "miss"))


@dataclass(frozen=True, slots=True)
class Home:
    """The address of a home, and its postal code where one follows; both as start and before-end in code points."""

    address: tuple[int, int]
    postal_code: tuple[int, int] | None


def homes(text: str) -> Iterator[Home]:
    """Give the addresses that ``text`` says somebody lives at, in order.

    Streets, blocks, public places and an address alone are none. What makes a home of a civic number in a street: words
    such as "lives at", a family, or a person's name that owns it, is "of" or "at" it or stands directly beside it. A
    name is a person's by a given name or an honorific; before "of" and after "home of", by its look.
    """
    for match in _ADDRESS.compiled.finditer(text):
        before = text[max(0, match.start() - _LOOK_ROUND) : match.start()]
        after = text[match.end() : match.end() + _LOOK_ROUND]
        has_place = match["unit"] is not None or match["code"] is not None
        if _is_home_by_what_leads_to_it(before, has_place=has_place) or _is_home_by_what_follows(after):
            yield Home(match.span("address"), match.span("code") if match["code"] else None)


def _is_home_by_what_leads_to_it(before: str, *, has_place: bool) -> bool:
    """Tell whether words before an address make it a home; ``has_place`` where it has a unit or a postal code."""
    if _LIVED_IN.compiled.search(before):
        return True
    family = _FAMILY_BEFORE.compiled.search(before)
    if family:
        return _is_family(family["family"])
    match = _NAME_BEFORE.compiled.search(before)
    if match is None:
        return False
    if match["of"] or match["home"]:
        return _looks_personal(match["name"])
    if match["owned"]:
        return _is_personal(match["name"])
    is_met = _MEETING_SOMEBODY.compiled.search(before) is not None and not (match["beside"] and has_place)
    return not is_met and _is_personal(match["name"])


def _is_home_by_what_follows(after: str) -> bool:
    """Tell whether words behind an address say whose home it is."""
    match = _HOME_AFTER.compiled.search(after)
    if match is None:
        return False
    if match["family"]:
        return _is_family(match["family"])
    return match["name"] is None or _is_personal(match["name"])


def _is_family(name: str) -> bool:
    return name.lower() not in _FAMILY_KINDS


def _is_personal(name: str) -> bool:
    """Tell whether ``name`` ends in a person's: an honorific or a known given name, and a surname."""
    words = _name_words(name)
    known = [place for place, word in enumerate(words[:-1]) if word in GIVEN_NAMES or word in _HONORIFICS]
    if not known:
        return False
    is_in_office = not _OFFICES.isdisjoint(words[: known[0]])
    surnames = [word for word in words[known[-1] + 1 :] if len(word) > 1 and word not in _PARTICLES]
    return not is_in_office and len(surnames) in _SURNAMES and _NO_SURNAMES.isdisjoint(words[known[0] :])


def _looks_personal(name: str) -> bool:
    """Tell whether ``name`` may be a person's where the words around say that somebody is meant."""
    words = _name_words(name)
    return _is_personal(name) or (
        len(words) in _WORDS_OF_NAME
        and _NO_SURNAMES.isdisjoint(words)
        and not any(word.endswith(_ENDS_OF_MATTERS) for word in words)
    )


def _name_words(name: str) -> list[str]:
    return [word.strip(".").lower() for word in name.split()]
