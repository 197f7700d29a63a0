"""Finds numbers that may be a person's, and e-mail, by their shape, check digit and the word before."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from core.words.expressions import LateExpression

Span = tuple[int, int]

_LOOK_BACK = 40
"""How far before a number the word can stand that says what it is."""

_BLANK = r"[ \t\u00a0]"
_GAP = rf"(?:{_BLANK}?[-.–\u2010\u2011]{_BLANK}?|{_BLANK}|)"
_EXTENSION = rf"(?:[,;]?{_BLANK}?(?i:ext\.?|extension|local|x){_BLANK}?\d{{1,6}}(?!\d))?"
# North American Numbering Plan: neither area nor exchange begins with 0 or 1, and no exchange is 211, 911 or the like.
_AREA, _EXCHANGE = r"(?P<area>[2-9]\d\d)", r"[2-9](?!11)\d\d"
_NO_MORE = r"(?![\w%]|[-./]\d)"

_TELEPHONE = LateExpression(
    r"(?<![\w$#.])(?<!\d[-–\u2010\u2011])(?:\+?1[-. \u00a0]?)?"
    rf"(?:\({_AREA}\){_BLANK}?|{_AREA}{_GAP}|{_AREA}/){_EXCHANGE}{_GAP}\d{{4}}{_EXTENSION}(?![\w%]|[-.]\d)"
)
_LOCAL_TELEPHONE = LateExpression(rf"(?<![\w$#.-])(?<!\d ){_EXCHANGE}[-. ]\d{{4}}{_EXTENSION}{_NO_MORE}")
_WITH_EXTENSION = LateExpression(r"(?i:\s?(?:ext\.?|extension|local|x)\s?\d{1,6}\s?)$")
_DIGITS_WITH_COUNTRY = 11
_MARKS = frozenset("+()-.–/\u2010\u2011")
_MOST_BETWEEN_TWO = 6
"""How far apart "223-5500 or 223-5501" stand, the second without a word of its own."""

_CALLED = LateExpression(
    r"\b(?:call(?!\s+for\b)|calling|phone|telephone|text|dial|(?:tel|cell|ph)\.?)(?!\w)[^.!?\n\d]{0,30}$",
    regex.IGNORECASE,
)
_FAXED = LateExpression(
    r"\bfax(?:ed)?\b(?![^\d\n]*\b(?:call|phone|tel|telephone|text)\b)[^\d\n]{0,16}$", regex.IGNORECASE
)
_COUNTED_OTHERWISE = LateExpression(
    r"(?:\b(?:account|bylaw|business|case|charity|customer|file|gst|id|invoice|item|licen[cs]e|lot|meter|order|parcel"
    r"|permit|plan|policy|po|project|reference|registration|resolution|roll|serial|tender|ticket)s?\b|#)"
    r"(?![^\d\n]*\b(?:call|cell|phone|sin|tel|telephone|text)\b)[^\d\n!?]{0,16}$",
    regex.IGNORECASE,
)

# Canada's area codes, province by province (assigned by the Canadian Numbering Administrator), and the toll-free ones.
_AREAS = frozenset(
    """
    368 403 587 780 825 236 250 257 604 672 778 204 431 584 428 506 709 879 867 782 902 226 249 289 343 365 382
    387 416 437 519 548 613 647 683 705 742 753 807 905 942 263 354 367 418 438 450 468 514 579 581 819 873 306
    474 639 600 800 833 844 855 866 877 888
    """.split()
)

_EMAIL = LateExpression(r"(?<![\w.+%@-])\w[\w.+%'’-]{0,63}+@[\w-]++(?:\.[\w-]++)++")
_TOP_LEVEL = LateExpression(r"\.(?:\p{L}{2,}|xn--[\w-]+)$")

# The first digit tells where it was registered, 9 a temporary one. No SIN begins with 8, as business numbers do, or
# with 0, as the Canada Revenue Agency's own tax numbers do.
_SIN = LateExpression(
    r"(?<![\w$#.-])(?<!\d[ ,\u00a0])[1-79]\d\d(?P<mark>[-–. \u00a0]?)\d{3}(?P=mark)\d{3}"
    r"(?![\w%]|[-., \u00a0]\d|\s?R[CMPRTZ]\s?\d{4})"
)

# The groups in which cards are printed, or none.
_CARD = LateExpression(
    r"(?<![\w$#.-])(?:\d{13,19}|\d{4}(?P<mark>[-– \u00a0])\d{4}(?P=mark)\d{4}(?P=mark)\d{1,4}(?:(?P=mark)\d{1,3})?"
    r"|\d{4}(?P<mark>[-– \u00a0])\d{6}(?P=mark)\d{4,5})(?![\w%]|[-–. \u00a0]\d)"
)
# Ranges of ISO/IEC 7812 as the networks publish them: Visa, Mastercard, American Express, Diners Club, Discover, JCB,
# UnionPay, Maestro.
_ISSUED = LateExpression(
    r"4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]\d{2}|222[1-9]|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}|3[47]\d{13}"
    r"|3(?:0[0-5]|[68]\d|9\d)\d{11}|(?:6011|64[4-9]\d|65\d{2}|35(?:2[89]|[3-8]\d)|62\d{2})\d{12,15}"
    r"|(?:5018|5020|5038|6304|6759|676[1-3])\d{9,15}"
)

# Alberta ABC-1234 and ABC-123, British Columbia AB1 23C, 123 ABC and ABC 123, Ontario ABCD 123.
_PLATE = LateExpression(
    r"(?i:\bplates?\b)(?:\s(?i:number|no\.?|#|is|was|reads|reading|marked|with|registered))*+[\s:#,(\"“]{1,4}"
    r"(?P<plate>(?!(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|SEPT|OCT|NOV|DEC|JUNE|JULY)\b)[A-Z]{3}[- ]?\d{3,4}"
    r"|(?!JUNE|JULY|SEPT)[A-Z]{4}[- ]?\d{3}|[A-Z]{2}\d[- ]?\d\d[A-Z]|\d{3}[- ]?(?!AND|FOR|PER|THE)[A-Z]{3})(?!\w|-\w)"
)
_DOUBLED_DIGITS = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)
"""The digits of each digit's double, added."""


def telephones(text: str) -> Iterator[Span]:
    """Give telephone numbers of the North American plan; one of seven digits needs a word such as "call" before it.

    Numbers to send a fax to are none. Ten digits with nothing but spaces between them need a Canadian or toll-free
    area code, and no word before them that makes them an account, a file or the like.
    """
    for match in _TELEPHONE.compiled.finditer(text):
        before = _before(text, match.start())
        if not _FAXED.compiled.search(before) and (_is_marked(match) or _may_be_called(match["area"], before)):
            yield match.span()
    yield from _local_telephones(text)


def emails(text: str) -> Iterator[Span]:
    """Give addresses of e-mail; a handle such as @town@mastodon.social is none."""
    for match in _EMAIL.compiled.finditer(text):
        address = match[0].rstrip("-_")
        if _TOP_LEVEL.compiled.search(address):
            yield match.start(), match.start() + len(address)


def social_insurance_numbers(text: str) -> Iterator[Span]:
    """Give nine digits that can be a Social Insurance Number, unless a word makes them an account, a file or the like.

    Source: Service Canada, Social Insurance Number Code of Practice, for the form and the temporary 9.
    """
    for match in _SIN.compiled.finditer(text):
        before = _before(text, match.start())
        if not _COUNTED_OTHERWISE.compiled.search(before) and _has_check_digit(match[0]):
            yield match.span()


def cards(text: str) -> Iterator[Span]:
    """Give payment cards: the prefix and length of a network, and the check digit of ISO/IEC 7812."""
    for match in _CARD.compiled.finditer(text):
        if _ISSUED.compiled.fullmatch(_digits(match[0])) and _has_check_digit(match[0]):
            yield match.span()


def plates(text: str) -> Iterator[Span]:
    """Give licence plates of Alberta, British Columbia and Ontario that the text calls plates."""
    return (match.span("plate") for match in _PLATE.compiled.finditer(text))


def same_telephone(one: str, other: str) -> bool:
    """Tell whether two telephone numbers are one, however written; an extension does not count."""
    digits = _called_digits(one)
    return digits != "" and digits == _called_digits(other)


def _local_telephones(text: str) -> Iterator[Span]:
    """Give numbers of seven digits that a word says are called, and those named directly after another."""
    last_end = -_LOOK_BACK
    for match in _LOCAL_TELEPHONE.compiled.finditer(text):
        before = _before(text, match.start())
        is_called = _CALLED.compiled.search(before) and not _COUNTED_OTHERWISE.compiled.search(before)
        if is_called or match.start() - last_end <= _MOST_BETWEEN_TWO:
            last_end = match.end()
            yield match.span()


def _is_marked(match: regex.Match[str]) -> bool:
    """Tell whether marks between the digits make them read as a telephone number; spaces stand in amounts too."""
    return not _MARKS.isdisjoint(match[0])


def _may_be_called(area: str, before: str) -> bool:
    """Tell whether ten digits without marks can be a telephone number, by their area and what stands before them."""
    return area in _AREAS and not _COUNTED_OTHERWISE.compiled.search(before)


def _before(text: str, place: int) -> str:
    return text[max(0, place - _LOOK_BACK) : place]


def _digits(words: str) -> str:
    return "".join(character for character in words if character.isdecimal())


def _called_digits(number: str) -> str:
    """Give the digits of a telephone number without country and extension."""
    digits = _digits(_WITH_EXTENSION.compiled.sub("", number))
    return digits[1:] if len(digits) == _DIGITS_WITH_COUNTRY and digits.startswith("1") else digits


def _has_check_digit(words: str) -> bool:
    """Tell whether the last digit is the one that Luhn's formula gives (ISO/IEC 7812-1, annex B)."""
    digits = [int(digit) for digit in reversed(_digits(words))]
    return (sum(digits[::2]) + sum(_DOUBLED_DIGITS[digit] for digit in digits[1::2])) % 10 == 0
