"""Every case that a rule can find has its sentence, and every sentence its case and its values."""

from __future__ import annotations

import string
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.findings import Finding
from core.model.media import Consent, ConsentKind, PeopleAnswer, PhotoApproval, Source
from core.model.posts import Verdict
from core.model.town import ChannelState
from core.policy.facts import PostFacts
from core.policy.gate import judge
from core.policy.rights import CALENDAR_ACTS, Act, Condition
from core.policy.settled import UNCHECKED
from tests.core.policy.builders import (
    FACEBOOK,
    NOW,
    OTHER_FILE,
    TABER,
    a_channel,
    a_decision,
    a_document,
    a_person_shown,
    a_photo,
    a_post,
    a_wall,
    an_approval,
    an_authorisation,
    an_instant,
    an_overseen_authorisation,
    on_channel,
    on_sign,
)
from tests.core.policy.situations import FOUND, FOUND_ELSEWHERE, GAPS, OUT_OF_TIME, OUT_OF_TIME_ELSEWHERE

STRINGS = tomllib.loads((Path(__file__).parents[3] / "resources" / "strings" / "en.toml").read_text(encoding="utf-8"))
SENTENCES: dict[tuple[str, str], str] = {
    (rule, case): sentence for rule, cases in STRINGS["finding"].items() for case, sentence in cases.items()
}
SAID_OTHERWISE = {("any", UNCHECKED), ("channel", "not-of-post")}


def gaps(sentence: str) -> set[str]:
    """Return the names of a sentence's placeholders."""
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def sentence_of(finding: Finding) -> str:
    return SENTENCES.get((finding.rule, finding.case)) or SENTENCES["any", finding.case]


def all_findings(facts: PostFacts, at: Any = None) -> list[Finding]:
    judged = judge(facts, TABER)
    return [*judged.findings, *(f for channel in judged.channels for f in judged.outside(channel, at))]


def test_there_is_a_sentence_for_every_case_and_a_case_for_every_sentence() -> None:
    assert set(SENTENCES) == {*FOUND, *FOUND_ELSEWHERE, *OUT_OF_TIME, *OUT_OF_TIME_ELSEWHERE, *SAID_OTHERWISE}


@pytest.mark.parametrize("key", [*FOUND, *OUT_OF_TIME])
def test_a_finding_carries_what_its_sentence_needs(key: tuple[str, str]) -> None:
    facts, at = OUT_OF_TIME.get(key) or (FOUND[key], None)
    finding = next(f for f in all_findings(facts, at) if (f.rule, f.case) == key)
    assert gaps(SENTENCES[key]) <= dict(finding.values).keys()


@pytest.mark.parametrize("key", FOUND_ELSEWHERE)
def test_so_does_one_that_only_another_pack_makes(key: tuple[str, str]) -> None:
    facts, pack = FOUND_ELSEWHERE[key]
    (finding,) = judge(facts, pack).findings
    assert gaps(SENTENCES[key]) <= dict(finding.values).keys()


@pytest.mark.parametrize("key", OUT_OF_TIME_ELSEWHERE)
def test_so_does_one_out_of_time_that_only_another_pack_makes(key: tuple[str, str]) -> None:
    facts, at, pack = OUT_OF_TIME_ELSEWHERE[key]
    (finding,) = judge(facts, pack).blocking(FACEBOOK, at)
    assert gaps(SENTENCES[key]) <= dict(finding.values).keys()


def test_a_rule_that_fails_and_a_foreign_channel_have_their_sentences() -> None:
    broken = judge(a_post(go_out_before=a_wall("2026-12-01"), facts={"instant_of": None}), TABER).findings
    foreign = judge(a_post(), TABER).blocking(a_channel(id="other").id, None)
    for finding in (*broken, *foreign):
        assert gaps(sentence_of(finding)) <= dict(finding.values).keys()


DOCUMENTS = st.builds(
    lambda kind, gap, shown: a_document(kind, **(gap | ({"shown_id": "eli"} if shown else {}))),
    st.sampled_from(ConsentKind),
    st.sampled_from([{}, *GAPS.values()]),
    st.booleans(),
)
APPROVALS = st.sampled_from(
    [
        an_approval(),
        an_approval(sha256=OTHER_FILE),
        an_approval(revoked_at=NOW),
        an_approval(verdict=Verdict.RETURNED, comment="Too dark"),
    ]
)


def _photo(
    approvals: list[PhotoApproval], consents: list[Consent], intact: bool, minor: bool | None, changes: dict[str, Any]
) -> Any:
    shown = () if minor is None else (a_person_shown(minor=minor),)
    return a_photo(tuple(approvals), tuple(consents), shown, intact, **changes)


PHOTOS = st.builds(
    _photo,
    st.lists(APPROVALS, max_size=2),
    st.lists(DOCUMENTS, max_size=4),
    st.booleans(),
    st.none() | st.booleans(),
    st.fixed_dictionaries(
        {},
        optional={
            "source": st.none() | st.sampled_from(Source),
            "people": st.none() | st.sampled_from(PeopleAnswer),
            "creator_in_file": st.sampled_from(["", "Bea Moss", "Cy Dorn"]),
            "photographer": st.sampled_from(["", "Bea Moss"]),
            "owner_id": st.none(),
            "people_how": st.just("Signs"),
            "discarded": st.booleans(),
        },
    ),
)
MANY_WORDS = [
    "The the skatting of Arborfield is on today, November 20, for a apple. #TaberOnIce Call Eli at 403-555-0188.",
    "Come tomorrow, December 4, to the home of Eli Ford, 4812 52 Street. Thursday, November 20 was yesterday.",
    "See you today or on December 24 at eli@example.com. " * 9,
]
PLACEMENTS = st.builds(
    lambda make, state, leave, text: make(
        **({} if make is on_sign else {"channel": a_channel(state=state)}), authorisations=leave, text=text
    ),
    st.sampled_from([on_channel, on_sign]),
    st.sampled_from(ChannelState),
    st.sampled_from([(), (an_authorisation(),), (an_overseen_authorisation(),), (an_authorisation(revoked_at=NOW),)]),
    st.sampled_from(["", "x" * 201, "x" * 300, "Vote for this idiot, maybe: “It is as good as it gets.”", *MANY_WORDS]),
)
POSTS = st.builds(
    lambda photos, placements, class_key, decisions, window: a_post(
        *photos,
        facts={"placements": tuple(placements), "decisions": tuple(decisions)},
        class_key=class_key,
        ground="",
        **window,
    ),
    st.lists(PHOTOS, max_size=2),
    st.lists(PLACEMENTS, max_size=2, unique_by=lambda placement: placement.channel.id),
    st.sampled_from([*(priority.key for priority in TABER.classes), "sports"]),
    st.lists(st.sampled_from([a_decision(), a_decision(revoked_at=NOW), a_decision(decided_by="ann")]), max_size=2),
    st.sampled_from([{}, {"not_before": a_wall("2026-12-01")}, {"go_out_before": a_wall("2026-11-01")}]),
)


@given(POSTS)
def test_whatever_a_post_is_like_each_finding_has_its_sentence_and_values(facts: PostFacts) -> None:
    for finding in all_findings(facts, an_instant("2027-01-01")):
        assert finding.case != UNCHECKED
        assert gaps(SENTENCES[finding.rule, finding.case]) <= dict(finding.values).keys()


@given(POSTS)
def test_whatever_holds_only_for_a_time_has_its_short_name(facts: PostFacts) -> None:
    for holds in judge(facts, TABER).intervals:
        assert gaps(STRINGS["holds"][holds.rule][holds.case]) == set()


def test_every_act_has_its_words() -> None:
    assert set(STRINGS["right"]["act"]) == {act.value for act in Act}


def test_every_refusal_of_a_right_has_its_sentence() -> None:
    codes = {"right-role", "right-calendar", *(condition.value for condition in Condition)}
    sentences = {code: text for code, text in STRINGS["right"].items() if code != "act"}
    assert set(sentences) == codes
    assert all(gaps(text) <= {"act", "roles"} for text in sentences.values())
    assert set(Act) >= CALENDAR_ACTS
