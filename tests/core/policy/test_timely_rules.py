"""Days that a text names, against the time at which it goes out."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.assurances import Override
from core.model.findings import Severity
from core.model.kinds import PostId
from tests.core.policy.builders import (
    AUTHOR,
    CONTENT,
    FACEBOOK,
    NOW,
    PACKS,
    TABER,
    a_post,
    a_text,
    a_wall,
    an_answer_to,
    an_instant,
    assured,
    findings,
    judge_in,
    on_channel,
    the_finding,
)

TORONTO = PACKS["toronto"]
THANKS = "Thank you for coming on November 11"


def cases(text: str, **facts: Any) -> list[str]:
    return [case for rule, case in findings(a_text(text, **facts)) if rule == "stale-content"]


@pytest.mark.parametrize(
    ("town", "severity"), [("taber", Severity.WARN), ("toronto", Severity.BLOCK), ("default", Severity.WARN)]
)
def test_a_day_that_is_past_is_found_as_grave_as_the_policy_has_it(town: str, severity: Severity) -> None:
    finding = the_finding(a_text(THANKS), PACKS[town])
    assert (finding.severity, finding.clause) == (severity, PACKS[town].rules["stale-content"].clause)
    assert dict(finding.values) == {"found": "November 11", "named_day": "2026-11-11"}


@pytest.mark.parametrize("town", ["calgary", "trail", "leduc"])
def test_towns_that_do_not_ask_find_nothing_out_of_date(town: str) -> None:
    assert findings(a_text(THANKS), PACKS[town]) == []


def test_a_text_that_looks_back_is_said_to() -> None:
    answer = an_answer_to(the_finding(a_text(THANKS), TORONTO))
    assert judge_in(a_text(THANKS, assurances=assured(answers=(answer,))), TORONTO).is_open(FACEBOOK, NOW)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Skating is on Monday, November 30, 2026", []),
        ("Skating is on Tuesday, November 30, 2026", ["weekday"]),
        ("Skating is on November 20", []),
        ("Skating is on November 19", ["past"]),
        ("Since November 2, and until December 4", []),
        ("Skating is on today", ["undated"]),
        ("Today and tonight, and again today", ["undated"]),
        ("Skating is on today and tomorrow", ["undated", "undated"]),
        ("Skating is on today, Friday, November 20", []),
        ("Skating is on tomorrow (November 21)", []),
        ("Skating is on tomorrow, on the 21st of November", []),
        ("Skating is on from today to December 4", ["undated"]),
        ("Skating is on tomorrow, November 20", ["one-day-past"]),
        ("Yesterday, November 19, we skated", []),
        ("Leaders of tomorrow", []),
    ],
)
def test_each_way_of_naming_a_day_is_read(text: str, found: list[str]) -> None:
    assert cases(text) == found


@pytest.mark.parametrize(
    ("text", "opens", "closes"),
    [
        ("Skating is on November 28 and 30", None, "2026-12-01"),
        ("Skating is on November 28-30", None, "2026-12-01"),
        ("Skating is on today, November 30. Register by December 4", "2026-11-30", "2026-12-01"),
        ("Skating is on tomorrow, November 30", "2026-11-29", "2026-11-30"),
        ("We skated yesterday, November 30", "2026-12-01", "2026-12-02"),
        ("Skating is on, come today", None, None),
    ],
)
def test_a_text_is_current_for_a_time(text: str, opens: str | None, closes: str | None) -> None:
    interval = judge_in(a_text(text), TORONTO).interval(FACEBOOK)
    assert interval.opens == (an_instant(opens) if opens else None)
    assert interval.closes == (an_instant(closes) if closes else None)


def test_where_it_is_only_shown_the_planner_is_free_and_the_slot_is_remarked_on() -> None:
    judged = judge_in(a_text("Skating is on November 30"), TABER)
    assert judged.interval(FACEBOOK).closes is None
    assert [f.case for f in judged.outside(FACEBOOK, an_instant("2026-12-01"))] == ["last-date-over"]


def test_torontos_coordinator_sets_the_rule_and_its_time_aside() -> None:
    aside = Override("override", PostId("post"), CONTENT, "stale-content", "It is a diary", AUTHOR, "coordinator", NOW)
    set_aside = a_text("Skating is on November 30", assurances=assured(overrides=(aside,)))
    at = an_instant("2026-12-01")
    assert judge_in(set_aside, TORONTO).is_open(FACEBOOK, at)
    assert not judge_in(replace(set_aside, assurances=assured()), TORONTO).is_open(FACEBOOK, at)


@pytest.mark.parametrize(
    ("until", "found"), [("2026-12-02T00:00", []), ("2026-12-02T00:01", ["undated"]), (None, ["undated"])]
)
def test_a_window_of_one_day_says_what_today_is(until: str | None, found: list[str]) -> None:
    facts = a_post(
        not_before=a_wall("2026-12-01T08:00"),
        go_out_before=None if until is None else a_wall(until),
        facts={"placements": (on_channel(text="Skating is on today"),)},
    )
    assert [case for _, case in findings(facts)] == found


def test_a_word_for_a_day_without_its_date_never_stops_a_post() -> None:
    assert judge_in(a_text("Skating is on today"), TORONTO).is_open(FACEBOOK, NOW)


def test_a_date_without_a_year_is_the_one_to_come_when_the_post_was_begun() -> None:
    begun = a_post(created_at=an_instant("2025-11-02"), facts={"placements": (on_channel(text=THANKS),)})
    assert dict(the_finding(begun).values)["named_day"] == "2025-11-11"


DAYS = st.sampled_from(["December 24", "today, December 24", "tomorrow, December 24", "December 5 and 24"])


@given(DAYS, st.timedeltas(timedelta(), timedelta(days=60)))
def test_a_slot_that_is_over_when_it_comes_was_refused_before(day: str, later: timedelta) -> None:
    text = f"Skating is on {day}"
    is_found_then = cases(text, now=NOW + later) != []
    refused = judge_in(a_text(text), TORONTO).blocking(FACEBOOK, NOW + later)
    assert is_found_then == any(finding.case.endswith("-over") for finding in refused)
