"""Quotations, partners named, links to news and candidates, each to its boundaries."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from core.model.assurances import Confirmation
from core.model.findings import Interval, Mend, Severity
from core.model.kinds import PartnerId, PostId, Sha256
from core.model.registers import Agreement, AgreementKind, Candidate, Election, PartnerEntry, PartnerKind
from core.model.town import Partner
from core.policy.facts import PostFacts, Registers
from core.policy.rules.parties import CampaignTime, Excerpt
from core.policy.year_day import YearDay
from tests.core.policy.builders import (
    CONFIRMATIONS,
    CONTENT,
    COORDINATOR,
    FACEBOOK,
    NOW,
    OTHER_FILE,
    PACKS,
    TABER,
    a_channel,
    a_post,
    a_wall,
    an_instant,
    assured,
    findings,
    judge_in,
    on_channel,
    on_sign,
    the_finding,
    with_rule,
)
from tests.core.policy.outside import (
    AT_THE_LIBRARY,
    IN_THE_TIMES,
    LIBRARY,
    TIMES,
    an_agreement,
    named_in_the_times,
    saying,
    with_candidate,
    with_library,
    with_times,
)

TORONTO = PACKS["toronto"]
NAMED, LINKS = AgreementKind.TO_BE_NAMED, AgreementKind.LINKS
YESTERDAY = date(2026, 11, 19)


@pytest.mark.parametrize("town", ["taber", "toronto", "default"])
@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("“The ice has never been as fine,” said the mayor.", None),
        ("“The ice has never been as fine.”", "not-attributed"),
        ("“Music in the Park” is on Friday.", None),
    ],
)
def test_a_quotation_is_attributed_wherever_a_policy_asks_for_it(town: str, text: str, case: str | None) -> None:
    rule = PACKS[town].rules["quotation"]
    found = [(f.case, f.severity, f.clause) for f in judge_in(saying(text), PACKS[town]).findings]
    assert found == ([] if case is None else [(case, Severity.WARN, rule.clause)])


@pytest.mark.parametrize(("words", "is_short"), [(39, True), (40, True), (41, False)])
def test_forty_words_are_a_short_excerpt(words: int, is_short: bool) -> None:
    facts = saying(f"“{' '.join(['rink'] * words)},” said the mayor.")
    assert ("quotation", "long") not in findings(facts) if is_short else ("quotation", "long") in findings(facts)


def test_a_town_may_have_shorter_excerpts() -> None:
    three = with_rule("quotation", parameters=Excerpt(most_words=3))
    finding = the_finding(saying("“The ice is in,” said the mayor."), three)
    assert (finding.case, dict(finding.values)["most"]) == ("long", "3")
    assert finding.where.span == (1, 15)


def test_a_partner_named_without_an_agreement_is_pointed_at_and_nobody_answers_it() -> None:
    finding = the_finding(saying(AT_THE_LIBRARY, with_library()))
    assert (finding.rule, finding.severity, finding.clause) == (
        "cited-party",
        Severity.BLOCK,
        "ADM-7 1.08 b; the severity is the house's",
    )
    assert (finding.house, finding.mend, finding.words) == (True, Mend.RECORD_AGREEMENT, "")
    assert finding.where.span == (18, 38)
    assert dict(finding.values)["partner"] == "Taber Public Library"


def test_where_there_is_no_policy_a_partner_named_is_only_shown() -> None:
    finding = the_finding(saying(AT_THE_LIBRARY, with_library()), PACKS["default"])
    assert (finding.rule, finding.severity) == ("cited-party", Severity.WARN)


@pytest.mark.parametrize("kind", PartnerKind)
def test_every_partner_but_a_news_outlet_is_asked_to_be_named(kind: PartnerKind) -> None:
    found = findings(saying(AT_THE_LIBRARY, with_library(kind=kind)))
    assert found == ([] if kind is PartnerKind.NEWS_OUTLET else [("cited-party", "no-agreement")])


def test_a_partner_of_which_the_register_says_no_more_is_one() -> None:
    assert findings(saying(AT_THE_LIBRARY, Registers(partners=(LIBRARY,)))) == [("cited-party", "no-agreement")]


@pytest.mark.parametrize("text", ["Story time at the library", "Taber Public Librarything", "taber public library"])
def test_only_the_name_as_the_register_has_it_counts(text: str) -> None:
    assert findings(saying(text, with_library())) == []


def test_a_partner_named_twice_is_asked_once() -> None:
    assert findings(saying(f"{AT_THE_LIBRARY}. {AT_THE_LIBRARY}", with_library())) == [("cited-party", "no-agreement")]


def test_a_sign_names_whom_it_likes() -> None:
    facts = a_post(facts={"placements": (on_sign(text=AT_THE_LIBRARY),), "registers": with_library()})
    assert findings(facts) == []


AUTHORISED = Interval(an_instant("2026-01-05"))
"""When the author of these posts may post at all."""

APRIL = an_instant("2026-04-01")
AGREED = [
    ((an_agreement(),), Interval(APRIL)),
    ((an_agreement(until_day=NOW.date()),), Interval(APRIL, an_instant("2026-11-21"))),
    ((an_agreement(from_day=date(2026, 12, 1)),), Interval(an_instant("2026-12-01"))),
    ((an_agreement(post_id=PostId("post")),), Interval(APRIL)),
    (
        (an_agreement(until_day=date(2026, 12, 31)), an_agreement(from_day=date(2027, 1, 1))),
        Interval(APRIL),
    ),
    (
        (an_agreement(until_day=date(2026, 12, 31)), an_agreement(from_day=date(2027, 1, 2))),
        Interval(APRIL, an_instant("2027-01-01")),
    ),
    (
        (an_agreement(until_day=date(2027, 3, 31)), an_agreement(until_day=date(2026, 12, 31))),
        Interval(APRIL, an_instant("2027-04-01")),
    ),
    ((an_agreement(until_day=YESTERDAY), an_agreement(from_day=NOW.date())), Interval(an_instant("2026-11-20"))),
]


@pytest.mark.parametrize(("agreements", "interval"), AGREED)
def test_an_agreement_holds_from_its_first_day_to_the_end_of_its_last(
    agreements: tuple[Agreement, ...], interval: Interval
) -> None:
    judged = judge_in(saying(AT_THE_LIBRARY, with_library(*agreements)), TABER)
    assert judged.findings == ()
    assert judged.interval(FACEBOOK) == Interval(interval.opens, interval.closes).meet(AUTHORISED)


@pytest.mark.parametrize(
    ("agreement", "case"),
    [
        (an_agreement(TIMES), "no-agreement"),
        (an_agreement(kind=LINKS), "no-agreement"),
        (an_agreement(post_id=PostId("another")), "no-agreement"),
        (an_agreement(until_day=YESTERDAY), "agreement-ended"),
    ],
)
def test_an_agreement_of_another_for_another_or_that_is_over_does_not_count(agreement: Agreement, case: str) -> None:
    assert findings(saying(AT_THE_LIBRARY, with_library(agreement))) == [("cited-party", case)]


def test_each_of_two_partners_bounds_the_time() -> None:
    food_bank = Partner(PartnerId("food bank"), "Taber Food Bank")
    until = an_agreement(food_bank, until_day=date(2026, 12, 31))
    known = with_library(an_agreement(from_day=date(2026, 12, 1)), until)
    facts = saying(f"{AT_THE_LIBRARY}, with the Taber Food Bank", replace(known, partners=(LIBRARY, food_bank)))
    assert judge_in(facts, TABER).interval(FACEBOOK) == Interval(an_instant("2026-12-01"), an_instant("2027-01-01"))


@pytest.mark.parametrize(
    ("link", "host"),
    [
        ("https://www.cbc.ca/news/1", "www.cbc.ca"),
        ("cbc.ca", "cbc.ca"),
        ("HTTP://WWW.CBC.CA/x", "www.cbc.ca"),
        ("toronto.citynews.ca/a", "toronto.citynews.ca"),
    ],
)
@pytest.mark.parametrize(("town", "severity"), [("toronto", Severity.BLOCK), ("default", Severity.WARN)])
def test_a_link_to_a_known_outlet_is_found(town: str, severity: Severity, link: str, host: str) -> None:
    finding = the_finding(saying(f"Read {link} now"), PACKS[town])
    assert (finding.rule, finding.case, finding.severity) == ("news-link", "unknown-outlet", severity)
    assert (finding.clause, finding.mend) == (PACKS[town].rules["news-link"].clause, Mend.RECORD_AGREEMENT)
    assert (dict(finding.values)["host"], finding.where.span) == (host, (5, 5 + len(link)))


@pytest.mark.parametrize(
    "link", ["https://notcbc.ca", "cbc.ca.example.ca", "toronto.ca/cbc.ca", "news@cbc.ca", "@cbc.ca"]
)
def test_a_link_elsewhere_is_let_through(link: str) -> None:
    assert "news-link" not in {finding.rule for finding in judge_in(saying(f"Read {link} now"), TORONTO).findings}


def test_a_link_to_an_outlet_of_the_register_needs_its_agreement() -> None:
    finding = the_finding(saying(IN_THE_TIMES, with_times()), TORONTO)
    assert (finding.case, finding.clause) == ("no-agreement", "Guidelines, 3")
    assert dict(finding.values) == {"partner": "The Taber Times", "host": "news.tabertimes.ca"}


@pytest.mark.parametrize(
    ("changes", "case"),
    [({}, None), ({"kind": NAMED}, "no-agreement"), ({"until_day": YESTERDAY}, "agreement-ended")],
)
def test_a_standing_agreement_on_links_permits_them(changes: dict[str, Any], case: str | None) -> None:
    agreement = replace(an_agreement(TIMES, LINKS), **changes)
    found = findings(saying(IN_THE_TIMES, with_times(agreement)), TORONTO)
    assert found == ([] if case is None else [("news-link", case)])


def test_an_agreement_on_links_bounds_the_time() -> None:
    facts = saying(IN_THE_TIMES, named_in_the_times(until_day=date(2026, 12, 31)))
    assert judge_in(facts, TORONTO).interval(FACEBOOK).closes == an_instant("2027-01-01")


def test_an_outlet_of_the_list_that_is_in_the_register_goes_by_its_agreement() -> None:
    cbc = PartnerEntry(TIMES.id, PartnerKind.NEWS_OUTLET, "cbc.ca")
    known = replace(named_in_the_times(), entries=(cbc,))
    assert findings(saying("Read www.cbc.ca/x", known), TORONTO) == []


@pytest.mark.parametrize(
    "entry", [PartnerEntry(TIMES.id, PartnerKind.SPONSOR, "tabertimes.ca"), PartnerEntry(TIMES.id)]
)
def test_a_partner_that_is_no_outlet_may_be_linked_to(entry: PartnerEntry) -> None:
    assert findings(saying(IN_THE_TIMES, replace(with_times(), entries=(entry,))), TORONTO) == []


ROSA = "Rosa Berg opens the rink"


@pytest.mark.parametrize("town", ["taber", "default"])
def test_a_candidate_named_in_the_campaign_is_asked_about(town: str) -> None:
    finding = the_finding(saying(ROSA, with_candidate()), PACKS[town])
    rule = PACKS[town].rules["candidate-named"]
    assert (finding.rule, finding.severity, finding.clause) == (rule.id, rule.severity, rule.clause)
    assert (finding.statement, finding.mend) == (rule.statement, Mend.CONFIRM)
    assert (finding.where.span, dict(finding.values)) == ((0, 9), {"candidate": "Rosa Berg"})


@pytest.mark.parametrize(
    ("now", "is_asked"),
    [
        ("2026-08-31T23:59:59", False),
        ("2026-09-01", True),
        ("2026-12-07T23:59:59", True),
        ("2026-12-08", False),
    ],
)
def test_a_campaign_begins_after_the_day_of_the_pack_and_lasts_through_election_day(now: str, is_asked: bool) -> None:
    facts = replace(saying(ROSA, with_candidate()), now=an_instant(now))
    assert [f.rule for f in judge_in(facts, TABER).findings] == (["candidate-named"] if is_asked else [])


@pytest.mark.parametrize(
    ("changes", "is_asked"),
    [
        ({"withdrawn_on": date(2026, 11, 20)}, False),
        ({"withdrawn_on": date(2026, 11, 21)}, True),
        ({"election_id": "another"}, False),
        ({"name": "Rosa M. Berg"}, True),
    ],
)
def test_only_who_stands_in_the_election_is_asked_about(changes: dict[str, Any], is_asked: bool) -> None:
    assert bool(findings(saying(ROSA, with_candidate(**changes)))) is is_asked


@pytest.mark.parametrize("day", [date(2026, 3, 2), date(2026, 8, 31), YESTERDAY])
def test_an_election_in_spring_or_one_that_is_over_asks_nothing(day: date) -> None:
    judged = judge_in(saying(ROSA, with_candidate(day)), TABER)
    assert (judged.findings, judged.interval(FACEBOOK)) == ((), AUTHORISED)


@pytest.mark.parametrize(
    "placed",
    [
        {"at": an_instant("2027-09-01")},
        {"planned": a_wall("2027-10-18T23:59")},
        {"at": an_instant("2027-10-01"), "planned": a_wall("2027-01-04T09:00")},
    ],
)
def test_what_counts_is_when_the_post_goes_out(placed: dict[str, Any]) -> None:
    facts = saying(ROSA, with_candidate(date(2027, 10, 18)), **placed)
    assert findings(facts) == [("candidate-named", "candidate")]


def test_a_post_whose_window_opens_in_the_campaign_is_asked_about_before_it() -> None:
    facts = saying(ROSA, with_candidate(date(2027, 10, 18)))
    later = replace(facts, post=replace(facts.post, not_before=a_wall("2027-09-15")))
    assert findings(later) == [("candidate-named", "candidate")]


def test_a_former_time_does_not_count() -> None:
    assert findings(saying(ROSA, with_candidate(), at=an_instant("2026-08-03"))) == [("candidate-named", "candidate")]


BEFORE = saying(ROSA, with_candidate(date(2027, 10, 18)))
AFTER = saying(ROSA, with_candidate(), planned=a_wall("2026-12-09T09:00"))


@pytest.mark.parametrize(
    ("facts", "bound"),
    [
        (BEFORE, Interval(closes=an_instant("2027-09-01"))),
        (AFTER, Interval(opens=an_instant("2026-12-08"))),
    ],
)
def test_what_nobody_confirmed_is_kept_out_of_the_campaign(facts: PostFacts, bound: Interval) -> None:
    assert judge_in(facts, TABER).interval(FACEBOOK) == bound.meet(AUTHORISED)


def confirmed(facts: PostFacts, content: Sha256 = CONTENT) -> PostFacts:
    """Confirm of a content that it is no campaign."""
    statement = TABER.rules["candidate-named"].statement
    said = Confirmation("said", facts.post.id, content, "candidate-named", statement, COORDINATOR, "coordinator", NOW)
    return replace(facts, assurances=assured(confirmations=(*CONFIRMATIONS, said)))


@pytest.mark.parametrize("facts", [BEFORE, AFTER, saying(ROSA, with_candidate())], ids=["before", "after", "in it"])
def test_what_somebody_confirmed_goes_out_at_any_time(facts: PostFacts) -> None:
    judged = judge_in(confirmed(facts), TABER)
    assert (judged.findings, judged.interval(FACEBOOK)) == ((), AUTHORISED)


@pytest.mark.parametrize("facts", [BEFORE, AFTER, saying(ROSA, with_candidate())], ids=["before", "after", "in it"])
def test_a_confirmation_of_other_content_is_none(facts: PostFacts) -> None:
    assert judge_in(confirmed(facts, OTHER_FILE), TABER) == judge_in(facts, TABER)


def test_of_two_elections_the_next_one_counts() -> None:
    known = with_candidate(date(2027, 10, 18))
    earlier = Election("by-election", "By-election", date(2026, 12, 7))
    also = Candidate("rosa again", "by-election", "Rosa Berg")
    both = replace(known, elections=(earlier, *known.elections), candidates=(*known.candidates, also))
    assert findings(saying(ROSA, both)) == [("candidate-named", "candidate")]


def test_a_town_may_have_a_shorter_campaign() -> None:
    december = with_rule("candidate-named", parameters=CampaignTime(YearDay(11, 30)))
    assert judge_in(saying(ROSA, with_candidate()), december).findings == ()


def test_each_channel_is_asked_by_its_own_text_and_time() -> None:
    x = on_channel(a_channel(id="x", name="X"), text="The mayor opens the rink")
    facts = a_post(facts={"placements": (on_channel(text=ROSA), x), "registers": with_candidate()})
    assert the_finding(facts).where.channel_id == FACEBOOK
