"""The words that go with a photo: its photographer in each channel's text, and its description."""

from __future__ import annotations

from functools import partial

import pytest

from core.model.findings import Mend, Severity, Where
from core.model.kinds import PhotoId
from core.model.media import Source
from tests.core.policy.builders import (
    PACKS,
    a_channel,
    a_photo,
    a_post,
    findings,
    on_channel,
    on_sign,
    the_finding,
    undescribed,
)

a_lent_photo = partial(a_photo, source=Source.PUBLIC_DOMAIN, source_reason="Glenbow archives")
X = a_channel(id="x", name="X")


@pytest.mark.parametrize(
    ("text", "is_credited"),
    [
        ("The rink. Photo: Bea Moss", True),
        ("bea moss took this at the rink", True),
        ("Bea Moss's rink", True),
        ("Courtesy of the Moss family", True),
        ("Bea Mossleigh at the rink", False),
        ("The rink", False),
    ],
)
def test_a_photographer_is_credited_by_name_or_by_the_credit_as_printed(text: str, *, is_credited: bool) -> None:
    photo = a_lent_photo(photographer="Bea Moss", credit="courtesy of the Moss family")
    found = findings(a_post(photo, facts={"placements": (on_channel(text=text),)}))
    assert (found == []) is is_credited


def test_the_text_of_each_channel_is_looked_at() -> None:
    placements = (on_channel(text="The rink. Photo: Bea Moss"), on_channel(X, text="The rink"))
    finding = the_finding(a_post(a_lent_photo(photographer="Bea Moss"), facts={"placements": placements}))
    assert (finding.where, finding.mend) == (Where(PhotoId("photo"), X.id), Mend.EDIT_TEXT)


def test_a_credit_alone_is_asked_for_by_its_words() -> None:
    facts = a_post(a_lent_photo(credit="Taber Photo Club"))
    assert dict(the_finding(facts).values) == {"photo": "rink.jpg", "photographer": "Taber Photo Club"}


def test_a_photo_of_the_towns_own_needs_no_credit() -> None:
    assert findings(a_post(a_photo(credit="Town of Taber"))) == []


def test_the_sign_names_no_photographer() -> None:
    facts = a_post(a_lent_photo(photographer="Bea Moss"), facts={"placements": (on_sign(text="The rink"),)})
    assert findings(facts) == []


@pytest.mark.parametrize("town", PACKS)
def test_every_town_points_out_a_photo_without_a_description(town: str) -> None:
    finding = the_finding(a_post(undescribed(a_photo())), PACKS[town])
    assert (finding.severity, finding.house) == (Severity.WARN, True)
    assert finding.clause == "No clause: the house has photos described for people who cannot see them"


def test_a_description_is_missing_on_every_kind_of_channel() -> None:
    facts = a_post(undescribed(a_photo()), facts={"placements": (on_channel(), on_sign())})
    assert the_finding(facts).where == Where(PhotoId("photo"))


def test_a_description_that_only_the_photos_entry_has_is_not_what_goes_out() -> None:
    photo = undescribed(a_photo(), description="The rink with new ice")
    assert the_finding(a_post(photo)).case == "not-taken-over"
    assert findings(a_post(photo, facts={"placements": ()})) == [("channel", "none")]


def test_a_description_of_blanks_is_none() -> None:
    assert the_finding(a_post(undescribed(a_photo(), description=" \n"))).case == "not-described"
