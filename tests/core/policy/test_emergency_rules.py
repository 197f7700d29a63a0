"""Photos while an emergency is in force: whose authorisation counts, for which file and which emergency."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from core.model.findings import Mend
from core.model.kinds import EmergencyId
from core.model.town import Role
from core.policy.rules.emergencies import PhotoAuthorisers
from tests.core.policy.builders import (
    NOW,
    OTHER_FILE,
    TABER,
    a_photo,
    a_photo_authorisation,
    a_post_in_an_emergency,
    of_rule,
    on_sign,
    with_rule,
)


@pytest.mark.parametrize(
    ("changes", "case"),
    [
        ({"role": "coordinator"}, "not-authorised"),
        ({"emergency_id": EmergencyId("storm")}, "not-authorised"),
        ({"sha256": OTHER_FILE}, "other-file"),
        ({"revoked_at": NOW}, "not-authorised"),
    ],
)
def test_a_photo_is_authorised_as_this_file_for_this_emergency_by_the_role(changes: dict[str, Any], case: str) -> None:
    facts = a_post_in_an_emergency(replace(a_photo(), authorisations=(a_photo_authorisation(**changes),)))
    assert [finding.case for finding in of_rule("emergency-photo", facts)] == [case]


def test_an_authorisation_given_anew_counts() -> None:
    twice = (a_photo_authorisation(revoked_at=NOW), a_photo_authorisation())
    assert of_rule("emergency-photo", a_post_in_an_emergency(replace(a_photo(), authorisations=twice))) == []


def test_a_town_may_have_another_role_authorise_photos() -> None:
    by_director = with_rule("emergency-photo", parameters=PhotoAuthorisers((Role.EMERGENCY_DIRECTOR,)))
    facts = a_post_in_an_emergency(replace(a_photo(), authorisations=(a_photo_authorisation(),)))
    (finding,) = of_rule("emergency-photo", facts, by_director)
    assert (dict(finding.values)["roles"], finding.mend) == ("director of emergency management", Mend.AUTHORISE_PHOTO)


def test_a_photo_on_the_sign_needs_it_too() -> None:
    facts = replace(a_post_in_an_emergency(a_photo()), placements=(on_sign(),))
    assert of_rule("emergency-photo", facts) != []


def test_the_finding_says_how_the_town_reads_the_clause() -> None:
    (finding,) = of_rule("emergency-photo", a_post_in_an_emergency(a_photo()))
    assert finding.reading == TABER.rules["emergency-photo"].reading
    assert "Information Officer" in finding.reading
