"""Fingerprints are parted for reading, and only addresses of the web are followed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.exchange.prints.period_sheet import in_groups, web_address


@given(st.text(alphabet="0123456789abcdef", max_size=70))
def test_a_fingerprint_in_groups_is_the_same_fingerprint(fingerprint: str) -> None:
    parted = in_groups(fingerprint)
    assert parted.replace(" ", "") == fingerprint
    assert all(len(group) <= 4 for group in parted.split())


@pytest.mark.parametrize("link", ["https://taber.ca", "http://taber.ca/a?b=c#d", "HTTPS://taber.ca", "https://é.ca/ü"])
def test_an_address_of_the_web_is_followed(link: str) -> None:
    assert web_address(link) == link


@pytest.mark.parametrize(
    "link",
    ["", "taber.ca", "https://", "http:///x", "mailto:a@b.ca", "https://[", "https://a\nb", "https://" + "x" * 2_000],
)
def test_anything_else_is_not(link: str) -> None:
    assert web_address(link) == ""
