"""Hashtags: each in the register, found fit, and looked up not too long before the post goes out."""

from __future__ import annotations

from datetime import date

import pytest

from core.model.findings import Mend, Severity, Where
from core.model.registers import Fitness, HashtagEntry
from core.policy.facts import PostFacts, Registers
from core.policy.rules.tags import Freshness
from tests.core.policy.builders import (
    FACEBOOK,
    NOW,
    PACKS,
    TABER,
    a_text,
    an_instant,
    findings,
    judge_in,
    the_finding,
    with_rule,
)
from tests.core.policy.situations_in_words import a_researched_hashtag


def a_tagged_post(*entries: HashtagEntry, text: str = "The ice is in. #TaberOnIce") -> PostFacts:
    return a_text(text, registers=Registers(hashtags=entries))


@pytest.mark.parametrize(("town", "severity"), [("taber", Severity.BLOCK), ("default", Severity.WARN)])
def test_a_hashtag_that_nobody_looked_up_is_found(town: str, severity: Severity) -> None:
    finding = the_finding(a_tagged_post(), PACKS[town])
    assert (finding.severity, finding.clause) == (severity, PACKS[town].rules["hashtag-researched"].clause)
    assert (finding.where, finding.mend) == (Where(span=(15, 26)), Mend.RESEARCH_HASHTAG)
    assert dict(finding.values) == {"hashtag": "TaberOnIce"}


@pytest.mark.parametrize("town", ["calgary", "toronto", "trail", "leduc"])
def test_towns_that_ask_for_no_research_find_nothing(town: str) -> None:
    assert findings(a_tagged_post(), PACKS[town]) == []


def test_no_word_of_anybody_makes_an_unfit_hashtag_right() -> None:
    finding = the_finding(a_tagged_post(a_researched_hashtag(verdict=Fitness.UNFIT)))
    assert (finding.case, finding.words, finding.mend) == ("unfit", "", Mend.EDIT_TEXT)
    assert dict(finding.values) == {"hashtag": "TaberOnIce", "looked_day": "2026-11-02"}


def test_a_hashtag_is_found_once_where_it_stands_first() -> None:
    finding = the_finding(a_tagged_post(text="#TaberOnIce The ice is in. #TABERONICE"))
    assert finding.where.span == (0, 11)


def test_of_two_looks_at_a_hashtag_the_later_counts() -> None:
    first = a_researched_hashtag(verdict=Fitness.UNFIT, looked_on=date(2026, 11, 1))
    assert findings(a_tagged_post(a_researched_hashtag(tag="TABERonICE"), first)) == []


@pytest.mark.parametrize(
    ("looked_on", "months", "closes"),
    [
        (date(2026, 11, 2), 12, "2027-11-03"),
        (date(2026, 8, 31), 6, "2027-03-01"),
        (date(2026, 12, 31), 2, "2027-03-01"),
        (date(2026, 10, 31), 1, "2026-12-01"),
    ],
)
def test_a_look_counts_through_the_day_so_many_months_later(looked_on: date, months: int, closes: str) -> None:
    pack = with_rule("hashtag-researched", parameters=Freshness(months))
    judged = judge_in(a_tagged_post(a_researched_hashtag(looked_on=looked_on)), pack)
    assert judged.interval(FACEBOOK).closes == an_instant(closes)


@pytest.mark.parametrize(("looked_on", "case"), [(date(2025, 11, 20), None), (date(2025, 11, 19), "too-long-ago")])
def test_a_look_is_too_long_ago_when_its_last_day_is_over(looked_on: date, case: str | None) -> None:
    found = findings(a_tagged_post(a_researched_hashtag(looked_on=looked_on)))
    assert found == ([] if case is None else [("hashtag-researched", case)])


def test_a_slot_after_the_research_has_run_out_is_refused() -> None:
    judged = judge_in(a_tagged_post(a_researched_hashtag(looked_on=date(2025, 12, 1))), TABER)
    assert judged.is_open(FACEBOOK, NOW)
    (finding,) = judged.blocking(FACEBOOK, an_instant("2026-12-02"))
    assert (finding.case, finding.mend) == ("research-over", Mend.RESEARCH_HASHTAG)
