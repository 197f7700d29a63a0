"""Edits of what went out: which say so, which are asked about, and where each stands."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.assurances import Answer
from core.model.findings import Severity
from core.model.states import State
from core.policy.facts import PostFacts
from tests.core.policy.builders import NOW, PACKS, TABER, a_published_post, of_rule

NOTE = "correction-note"
WAS = "Public skating is on Saturday at one."


def changes(facts: PostFacts) -> list[tuple[str, str, str]]:
    """Return each change that is asked about: its case, what stood there and what does now."""
    told = [(finding.case, dict(finding.values)) for finding in of_rule(NOTE, facts)]
    return [(case, values.get("was", ""), values["found"]) for case, values in told]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (WAS, []),
        ("Public  skating is on\nSaturday at one.", []),
        ("Public skating is on Sunday at one.", [("changed", "Saturday", "Sunday")]),
        ("Public skateing is on Saturday at one.", [("changed", "skating", "skateing")]),
        ("Free public skating is on Saturday at one.", [("changed", "Public", "Free public")]),
        ("Public skating is on Saturday at one. Free.", [("added", "", "Free.")]),
        ("Public skating is on Saturday.", [("changed", "Saturday at one.", "Saturday.")]),
        ("Public skating is Saturday at one.", [("taken-out", "on", "")]),
        (
            "Public swimming is on Sunday at one.",
            [("changed", "skating", "swimming"), ("changed", "Saturday", "Sunday")],
        ),
        ("", [("taken-out", WAS, "")]),
    ],
)
def test_each_change_is_asked_about_by_itself(text: str, asked: list[tuple[str, str, str]]) -> None:
    assert changes(a_published_post(text, WAS)) == asked


@pytest.mark.parametrize("note", ["Edited: the day", "CORRECTION. It is Sunday", "(updated at noon)"])
def test_a_note_says_of_all_changes_that_they_were_made(note: str) -> None:
    assert changes(a_published_post(f"Public skating is on Sunday at one. {note}", WAS)) == []


def test_a_word_that_stood_there_before_is_no_note() -> None:
    assert changes(a_published_post("Updated times: now at two", "Updated times: now at one")) != []


def test_somebody_may_say_that_a_change_mends_spelling_only_and_it_stands_for_those_words() -> None:
    facts = a_published_post("Public skateing is on Sunday at one.", WAS)
    spelling, _ = of_rule(NOTE, facts)
    said = Answer("answer", facts.post.id, NOTE, spelling.words, "Spelling only", facts.author.id, "coordinator", NOW)
    answered = replace(facts, assurances=replace(facts.assurances, answers=(said,)))
    assert changes(answered) == [("changed", "Saturday", "Sunday")]


@pytest.mark.parametrize("state", [state for state in State if state is not State.PUBLISHED])
def test_what_is_not_published_is_not_asked_about(state: State) -> None:
    facts = a_published_post("The ice is out", "The ice is in")
    (there,) = facts.placements
    assert changes(replace(facts, placements=(replace(there, placement=replace(there.placement, state=state)),))) == []


def test_what_was_published_before_the_calendar_kept_count_is_not_asked_about() -> None:
    assert changes(replace(a_published_post("The ice is out", "The ice is in"), publications=())) == []


@pytest.mark.parametrize(("town", "severity"), [("taber", Severity.BLOCK), ("toronto", Severity.WARN)])
def test_how_grave_it_is_is_the_policys_to_say(town: str, severity: Severity) -> None:
    (finding,) = of_rule(NOTE, a_published_post("The ice is out", "The ice is in"), PACKS[town])
    assert (finding.severity, finding.clause) == (severity, PACKS[town].rules[NOTE].clause)


WORDS = st.lists(st.sampled_from(["ice", "is", "in", "out", "at", "one"]), max_size=12).map(" ".join)


@given(WORDS, WORDS)
def test_the_changes_told_lead_from_the_one_text_to_the_other(text: str, was: str) -> None:
    told = {values.get("was", "") for values in (dict(f.values) for f in of_rule(NOTE, a_published_post(text, was)))}
    assert bool(told) == (text.split() != was.split())
    assert all(words in was for words in told)


def test_a_text_that_is_another_altogether_is_one_change_and_is_told_at_once() -> None:
    text, was = (" ".join(f"{word}{count}" for count in range(9000)) for word in ("new", "old"))
    assert len(of_rule(NOTE, a_published_post(text, was), replace(TABER, rules={NOTE: TABER.rules[NOTE]}))) == 1
