"""Names are told apart as people do."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.words.names import folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Parks and Recreation", "parks  and\u00a0recreation "),
        ("TaberAB", "taberab"),
        ("Straße", "STRASSE"),
        ("café", unicodedata.normalize("NFD", "CAFÉ")),
        ("ΤΑΞΗΣ", "ταξης"),
    ],
)
def test_case_composition_and_spacing_make_no_other_name(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_an_accent_makes_another_name() -> None:
    assert folded("resume") != folded("résumé")


@given(st.text())
def test_a_folded_name_stays_as_it_is(name: str) -> None:
    assert folded(folded(name)) == folded(name)
