"""What people type into registers is kept in one form, or known to be none."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.words.registered import address_of, domain_of, email_of, folded_tag, listed_word, telephone_of

KEPT: dict[Callable[[str], str], dict[str, str]] = {
    folded_tag: {
        "#TaberCornfest": "tabercornfest",
        " taber ": "taber",
        "\uff03Taber": "taber",
        "#\u00c9t\u00e9": "\u00e9t\u00e9",
        "#E\u0301te\u0301": "\u00e9t\u00e9",
        "#STRASSE": "strasse",
        "#Stra\u00dfe": "strasse",
        "#skate_2026": "skate_2026",
        "#\u6ed1\u51b0": "\u6ed1\u51b0",
    },
    domain_of: {
        "https://www.Taber.ca/parks?x=1#top": "taber.ca",
        "taber.ca": "taber.ca",
        "HTTP://news.taber.ca:8080/": "news.taber.ca",
        "taber.ca.": "taber.ca",
        "caf\u00e9-taber.ca": "caf\u00e9-taber.ca",
    },
    telephone_of: {
        "403-223-5500": "403-223-5500",
        " +1 (403)\u00a0223.5500 ext. 12 ": "+1 (403) 223.5500 ext. 12",
        "403 223 5500 x12": "403 223 5500 x12",
        "911": "911",
    },
    email_of: {
        "Clerk@Taber.CA": "Clerk@taber.ca",
        "o'neil+parks@mail.taber.ca": "o'neil+parks@mail.taber.ca",
    },
    address_of: {" 4900A\n50 Street ": "4900A 50 Street"},
    listed_word: {" Taberite ": "Taberite", "O'Neil's": "O'Neil's", "re-open": "re-open", "A&W": "A&W"},
}
AMISS: dict[Callable[[str], str], tuple[str, ...]] = {
    folded_tag: ("", "#", "#1", "#_", "##taber", "#taber corn", "#taber!", "#taber#corn", "#\U0001f389"),
    domain_of: (
        *("", "taber", "https://", "taber..ca", "-taber.ca", "taber-.ca", "ta ber.ca", "10.0.0.1", "ta_ber.ca"),
        *("a@taber.ca", f"{'x' * 64}.ca", ".".join(["abcdefgh"] * 40) + ".ca", "www."),
    ),
    telephone_of: ("", "12", "1234567890123456", "call 911", "403-223-55OO", "ext. 12", "+", "403 223 5500 ext."),
    email_of: ("", "taber.ca", "@taber.ca", "clerk@", "clerk@taber", "a b@taber.ca", "a@b@taber.ca", "<a>@taber.ca"),
    address_of: ("", "4900", "-- --"),
    listed_word: ("", "two words", "42", "'", "x" * 61),
}


@pytest.mark.parametrize(("form", "typed"), [(form, typed) for form, cases in KEPT.items() for typed in cases])
def test_what_is_typed_is_kept_in_its_form(form: Callable[[str], str], typed: str) -> None:
    assert form(typed) == KEPT[form][typed]


@pytest.mark.parametrize(("form", "typed"), [(form, typed) for form, cases in AMISS.items() for typed in cases])
def test_what_is_none_has_no_form(form: Callable[[str], str], typed: str) -> None:
    assert form(typed) == ""


@pytest.mark.parametrize("form", KEPT)
@given(typed=st.text())
def test_a_form_is_its_own_form(form: Callable[[str], str], typed: str) -> None:
    kept = form(typed)
    assert form(kept) == kept


@pytest.mark.parametrize("form", KEPT)
@pytest.mark.parametrize("hostile", ["-" * 60_000, "a." * 30_000, "1 " * 30_000, "x@" * 30_000, "\u0301" * 60_000])
def test_a_hostile_text_takes_no_time(form: Callable[[str], str], hostile: str) -> None:
    assert form(hostile) in {"", hostile.strip()}
