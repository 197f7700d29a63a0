"""The municipality's own contact details and those of others: links of long texts, and personal information."""

from __future__ import annotations

import pytest

from core.model.findings import Mend, Severity, Where
from core.model.town import ChannelKind
from core.policy.rules.contacts import Length
from tests.core.policy.builders import (
    FACEBOOK,
    PACKS,
    a_channel,
    a_post,
    a_text,
    an_answer_to,
    assured,
    findings,
    judge_in,
    on_channel,
    the_finding,
    with_rule,
)
from tests.core.policy.situations_in_words import LONG_TEXT, OWN

SHORT = with_rule("brevity", parameters=Length(most_characters=20))


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("The ice is in at last", "no-own-link"),
        ("The ice is in today.", None),
        ("The ice is in: https://www.taber.ca/ice", None),
        ("The ice is in: TABER.CA", None),
        ("The ice is in: nottaber.ca/ice", "no-own-link"),
        ("The ice is in: ice.ca/taber.ca", "no-own-link"),
        ("The ice is in, ask ice@taber.ca", "no-own-link"),
    ],
)
def test_a_long_text_links_to_a_domain_of_the_towns_own(text: str, case: str | None) -> None:
    found = [found for rule, found in findings(a_text(text, registers=OWN), SHORT) if rule == "brevity"]
    assert found == ([] if case is None else [case])


def test_a_long_text_is_told_with_its_length() -> None:
    finding = the_finding(a_text(LONG_TEXT.strip(), registers=OWN), with_rule("platform-limits", kinds=frozenset()))
    assert dict(finding.values) == {"used": "499", "most": "400"}
    assert (finding.severity, finding.mend) == (Severity.WARN, Mend.EDIT_TEXT)


def test_a_long_text_says_so_where_the_town_has_no_website_on_file() -> None:
    finding = the_finding(a_text("The ice is in: www.taber.ca/ice"), SHORT)
    assert (finding.case, finding.mend) == ("no-own-website", None)


@pytest.mark.parametrize("town", PACKS)
def test_personal_information_stops_a_post_but_in_leduc(town: str) -> None:
    finding = the_finding(a_text("Call Eli at 403-555-0188"), PACKS[town])
    assert finding.severity is (Severity.WARN if town == "leduc" else Severity.BLOCK)
    assert finding.clause == PACKS[town].rules["personal-information"].clause


def test_personal_information_is_pointed_at() -> None:
    finding = the_finding(a_text("Call Eli at 403-555-0188"))
    assert (finding.where, dict(finding.values)) == (Where(span=(12, 24)), {"found": "403-555-0188"})


@pytest.mark.parametrize("kind", ChannelKind)
def test_personal_information_is_looked_for_on_every_kind_of_channel(kind: ChannelKind) -> None:
    placement = on_channel(a_channel(kind=kind), text="Call Eli at 403-555-0188")
    assert ("personal-information", "telephone") in findings(a_post(facts={"placements": (placement,)}))


@pytest.mark.parametrize(
    "text",
    [
        "Call 403.223.5500",
        "Call +1 403 223-5500 ext. 4",
        "Write to tabertown@example.org",
        "Write to clerk@taber.ca",
        "Write to clerk@Mail.Taber.ca",
        "Gifts go to the home of Eli Ford, 4900 50 Street, Taber, T1G 1T1",
    ],
)
def test_the_towns_own_details_may_stand_in_any_post(text: str) -> None:
    assert findings(a_text(text, registers=OWN)) == []
    assert {rule for rule, _ in findings(a_text(text))} == {"personal-information"}


@pytest.mark.parametrize(
    "text",
    [
        "Call 403-223-5501",
        "Write to someone@nottaber.ca",
        "Write to tabertown@example.com",
        "Gifts go to the home of Eli Ford, 4901 50 Street",
        "His SIN is 130 692 544",
    ],
)
def test_what_only_resembles_the_towns_own_details_stops_a_post(text: str) -> None:
    assert not judge_in(a_text(text, registers=OWN), PACKS["taber"]).is_open(FACEBOOK, None)


def test_that_a_detail_may_stand_here_is_said_for_these_words() -> None:
    answered = assured(answers=(an_answer_to(the_finding(a_text("Call Eli: 403-555-0188"))),))
    assert findings(a_text("Call Eli: 403-555-0188", assurances=answered)) == []
    assert findings(a_text("Call Ivy: 403-555-0188", assurances=answered)) == [("personal-information", "telephone")]
