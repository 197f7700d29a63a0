"""The packs that Oyez brings ask what their policies ask, and say what they do about every clause."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from core.model.findings import Mood, Severity
from core.model.media import Source
from core.model.registers import PartnerKind, RequestOutcome
from core.model.town import ChannelKind, ChannelState, Role
from core.policy.acts import Act
from core.policy.clauses import Does
from core.policy.document import load_document
from core.policy.facts import ActorFacts, Assurances, PostFacts, SubjectFacts
from core.policy.gate import judge
from core.policy.pack import GROUND
from core.policy.rights import Yes, may
from core.policy.rules import RULES
from core.policy.rules.rule import EVERY_KIND, SOCIAL_ONLY
from core.store import schema, schema_irregular, schema_registers
from resources.policies.table import KEYS, PAGE, page, shipped
from tests.core.policy.builders import (
    FACEBOOK,
    PACKS,
    POLICIES,
    TABER,
    a_channel,
    a_council_post,
    a_given_photo,
    a_person,
    a_photo,
    a_post,
    a_post_in_an_emergency,
    a_published_post,
    a_request,
    an_overseen_authorisation,
    of_rule,
    on_channel,
    undescribed,
)
from tests.core.policy.matrix import CELLS, TOWNS, asked, cited_in, clause_shown
from tests.core.policy.outside import with_candidate, with_library

RIGHTS = ["photo-approved", "photographer-consent", "media-rights", "media-unchanged"]
ON_EVERY_KIND = {
    *RIGHTS,
    "subject-consent",
    "emergency-photo",
    "photo-described",
    "platform-limits",
    "personal-information",
    "respectful-words",
    "channel-approved",
    "channel-open",
    "official-release",
}
MEMBER_ONLY = frozenset({ChannelKind.MEMBER})
MEMBER_TOO = frozenset({ChannelKind.SOCIAL, ChannelKind.MEMBER})
OTHER_KINDS = {
    **{(town, "own-view-marked"): MEMBER_ONLY for town in ("trail", "leduc", "default")},
    ("trail", "official-release"): MEMBER_ONLY,
    ("leduc", "spelling"): MEMBER_TOO,
    ("leduc", "nothing-confidential"): MEMBER_TOO,
    ("leduc", "facts-checked"): MEMBER_TOO,
    ("leduc", "emergency-authority"): MEMBER_TOO,
    ("leduc", "objective"): MEMBER_TOO,
}
"""Where a clause is for members of Council, as Trail's and all of Leduc's are, it is about their own channels."""

REGISTERS = {
    "channels": "channel",
    "authorisations": "authorisation",
    "versions": "post_version",
    "publications": "publication",
    "log": "journal",
    "training": "training",
    "requests-for-leave": "use_request",
    "passwords": "password_change",
}
"""The registers that packs name, each with the table in which the calendar keeps it."""


def test_there_is_a_pack_for_each_town_and_one_for_all_others() -> None:
    assert {path.stem for path in POLICIES.glob("*.toml")} == set(PACKS) == {*TOWNS, "default"}
    assert [pack.key for pack in PACKS.values()] == list(PACKS)


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("town", TOWNS)
def test_a_pack_asks_what_the_policy_asks_by_its_clause(town: str, rule: str) -> None:
    expected, in_force = asked(town, rule), PACKS[town].rules.get(rule)
    if expected is None or in_force is None:
        assert (expected, in_force) == (None, None)
        return
    assert (in_force.severity, in_force.house) == (expected.severity, expected.is_house)
    assert bool(in_force.reading) == expected.is_reading
    if expected.clause:
        assert in_force.clause == clause_shown(expected)
    else:
        assert in_force.clause.startswith("No clause: ")


def test_every_rule_of_the_code_stands_in_the_table() -> None:
    assert set(CELLS) == set(RULES)


def test_the_pack_without_a_policy_has_every_rule_as_the_houses() -> None:
    rules = PACKS["default"].rules
    assert set(rules) == set(RULES)
    assert all(rule.house and rule.clause.startswith("No clause: ") for rule in rules.values())


@pytest.mark.parametrize("rule", RIGHTS)
@pytest.mark.parametrize("town", PACKS)
def test_the_rules_of_rights_block_everywhere(town: str, rule: str) -> None:
    in_force = PACKS[town].rules[rule]
    assert (in_force.severity, in_force.kinds) == (Severity.BLOCK, EVERY_KIND)


@pytest.mark.parametrize("town", PACKS)
def test_rules_look_at_the_kinds_of_channels_that_they_are_for(town: str) -> None:
    for key, rule in PACKS[town].rules.items():
        usual = EVERY_KIND if key in ON_EVERY_KIND else SOCIAL_ONLY
        assert rule.kinds == OTHER_KINDS.get((town, key), usual), key


EVERY_WORD_WRONG = (
    "On November 2, 2026 the the skatting is off. #IceIn Call Eli at 403-555-0188."
    " We believe that only an idiot skates elsewhere. You have won a skate: vote for Rosa Berg and the Taber Public"
    " Library, and buy now. “There has never been ice as fine as this ice.” More: cbc.ca/ice"
)


def a_post_with_everything_wrong() -> PostFacts:
    """Return a post in an emergency in which each rule finds something, but for what only a Council decision has."""
    text = f"{EVERY_WORD_WRONG} {'x' * 300}"
    frozen = a_channel(state=ChannelState.FROZEN, approved_on=None)
    overseen = on_channel(frozen, text=text, authorisations=(an_overseen_authorisation(),))
    no_leave = on_channel(a_channel(id="x", name="X"), text=text, authorisations=())
    own = on_channel(a_channel(id="own", name="My page", kind=ChannelKind.MEMBER), text=text)
    edited = a_published_post("The ice is out", "The ice is in")
    around: dict[str, Any] = {
        "placements": (overseen, no_leave, own, *edited.placements),
        "publications": edited.publications,
        "author": a_person(department_id="planning"),
        "assurances": Assurances(),
        "trainings": (),
        "requests": (a_request(RequestOutcome.OPEN),),
        "registers": replace(
            with_library(kind=PartnerKind.SUPPLIER),
            elections=with_candidate().elections,
            candidates=with_candidate().candidates,
        ),
    }
    photos = undescribed(a_given_photo()), a_photo(approvals=(), intact=False, source=None, people=None)
    return replace(a_post_in_an_emergency(*photos), **around)


def a_council_post_with_everything_wrong() -> PostFacts:
    """Return a post about a decision that is not released, on a member's own channel too."""
    own = on_channel(a_channel(id="own", name="My page", kind=ChannelKind.MEMBER))
    council = a_council_post()
    return replace(council, placements=(*council.placements, own), assurances=Assurances())


@pytest.mark.parametrize("town", TOWNS)
def test_the_same_post_is_judged_by_each_towns_own_clauses(town: str) -> None:
    wrong = (a_post_with_everything_wrong(), a_council_post_with_everything_wrong())
    found = [finding for facts in wrong for finding in judge(facts, PACKS[town]).findings]
    expected = {rule: asked(town, rule) for rule in RULES}
    assert {f.rule for f in found} == {rule for rule, cell in expected.items() if cell is not None}
    for finding in found:
        cell = expected[finding.rule]
        assert cell is not None
        assert finding.severity is cell.severity
        assert finding.clause == (clause_shown(cell) if cell.clause else PACKS[town].rules[finding.rule].clause)


@pytest.mark.parametrize("town", PACKS)
def test_a_sound_post_is_ready_in_every_town_and_a_wrong_one_in_none(town: str) -> None:
    assert judge(a_post(a_photo()), PACKS[town]).mood is Mood.READY
    assert judge(a_post_with_everything_wrong(), PACKS[town]).mood is Mood.BLOCKED


@pytest.mark.parametrize(("town", "is_open"), [("taber", False), ("trail", False), ("toronto", True), ("leduc", True)])
def test_an_author_without_leave_is_stopped_where_the_policy_stops_one(town: str, is_open: bool) -> None:
    facts = a_post(facts={"placements": (on_channel(authorisations=()),)})
    assert judge(facts, PACKS[town]).is_open(FACEBOOK, None) == is_open


def test_an_exception_to_copyright_needs_its_reason_and_no_permission() -> None:
    excepted = a_photo(source=Source.EXCEPTION, source_reason="Fair dealing: news reporting")
    assert judge(a_post(excepted), PACKS["toronto"]).findings == ()


@pytest.mark.parametrize("town", [*TOWNS[1:], "default"])
def test_a_policy_without_an_order_has_the_six_classes_and_says_whose_they_are(town: str) -> None:
    classes, of_taber = PACKS[town].classes, TABER.classes
    assert [(c.key, c.ground, c.span_days) for c in classes] == [(c.key, c.ground, c.span_days) for c in of_taber]
    assert {(c.clause, c.house) for c in classes} == {("Oyez's default order, after ADM-7 1.04 r", True)}
    assert classes[-1].deemed_by == (Role.CAO, Role.COORDINATOR)


def test_tabers_own_order_is_not_the_houses() -> None:
    assert not any(priority.house for priority in TABER.classes)


@pytest.mark.parametrize("town", [*TOWNS[1:], "default"])
def test_a_finding_about_the_class_says_that_the_order_is_the_houses(town: str) -> None:
    (finding,) = of_rule(GROUND, a_post(class_key="partner"), PACKS[town])
    assert finding.clause == PACKS[town].classes[4].clause


@pytest.mark.parametrize(
    ("town", "adopted", "review_due"),
    [
        ("taber", date(2016, 7, 18), date(2025, 3, 31)),
        ("calgary", None, None),
        ("toronto", None, None),
        ("trail", None, None),
        ("leduc", date(2015, 3, 9), None),
        ("default", None, None),
    ],
)
def test_a_pack_has_the_dates_that_its_document_gives(town: str, adopted: date | None, review_due: date | None) -> None:
    assert (PACKS[town].adopted, PACKS[town].review_due) == (adopted, review_due)


@pytest.mark.parametrize("town", ["taber", "calgary", "leduc"])
def test_albertas_statutes_have_their_names_of_today(town: str) -> None:
    since = {statute.name: statute.since for statute in PACKS[town].statutes}
    assert since["Access to Information Act"] == since["Protection of Privacy Act"] == date(2025, 6, 11)


@pytest.mark.parametrize("town", TOWNS)
def test_a_pack_lists_every_clause_of_its_document_once_and_no_other(town: str) -> None:
    document = PACKS[town].document
    assert document is not None
    assert [clause.key for clause in PACKS[town].clauses] == [clause.key for clause in load_document(document)]


@pytest.mark.parametrize(("town", "count"), list(zip(TOWNS, (124, 45, 15, 25, 30), strict=True)))
def test_no_clause_of_a_document_went_missing(town: str, count: int) -> None:
    assert len(PACKS[town].clauses) == count


def test_the_pack_without_a_policy_lists_nothing() -> None:
    assert (PACKS["default"].document, PACKS["default"].clauses) == (None, ())


@pytest.mark.parametrize("town", TOWNS)
def test_what_is_said_of_a_clause_is_one_sentence(town: str) -> None:
    for clause in PACKS[town].clauses:
        assert clause.why[0].isupper() or clause.why.startswith("“")
        assert clause.why.endswith(".")
        assert ". " not in clause.why.removesuffix(".").replace("“Section 5. o)”", "")


@pytest.mark.parametrize("town", TOWNS)
def test_a_rule_checks_the_clauses_that_it_cites_and_no_others(town: str) -> None:
    for key, rule in PACKS[town].rules.items():
        checked = [c.key for c in PACKS[town].clauses if c.does is Does.CHECKS and key in c.by]
        cited = [] if rule.clause.startswith("No clause: ") else cited_in(rule.clause, town)
        assert all(any(is_under(clause, one) for clause in checked) for one in cited), key
        assert all(any(is_under(clause, one) for one in cited) for clause in checked), key


def is_under(clause: str, cited: str) -> bool:
    """Tell whether a clause is the one cited, or one of its points; ``1.06 c-f`` cites each letter from c to f."""
    head, _, last = cited.rpartition(" ")
    if "-" in last and clause.startswith(f"{head} "):
        return last[0] <= clause.removeprefix(f"{head} ")[0] <= last[-1]
    return clause == cited or clause.startswith(f"{cited} ")


def test_the_class_of_a_post_checks_a_clause_in_taber_alone() -> None:
    checked = {town: sum(GROUND in clause.by for clause in PACKS[town].clauses) for town in TOWNS}
    assert checked == {"taber": 7, "calgary": 0, "toronto": 0, "trail": 0, "leduc": 0}


@pytest.mark.parametrize("town", TOWNS)
def test_a_register_that_a_pack_names_is_kept_in_the_calendar(town: str) -> None:
    named = {name for c in PACKS[town].clauses if c.does is Does.REGISTER for name in c.by}
    assert named <= REGISTERS.keys()
    made = (*schema.TABLES_SQL, *schema_registers.TABLES_SQL, *schema_irregular.TABLES_SQL)
    assert all(any(sql.startswith(f"CREATE TABLE {REGISTERS[name]} (") for sql in made) for name in named)


@pytest.mark.parametrize(("key", "said"), [("1.04 t", "means 1.04 s"), ("1.04 p", "section 13 of Policy ADM-7")])
def test_what_a_clause_of_taber_points_at_wrongly_or_out_of_reach_is_said(key: str, said: str) -> None:
    assert said in next(clause.why for clause in TABER.clauses if clause.key == key)


@pytest.mark.parametrize("letter", ["1.03 l", "1.04 j", "1.05 a", "1.05 b", "1.09 l", "1.09 m i"])
def test_a_letter_that_the_copy_lost_is_said_to_be_counted(letter: str) -> None:
    assert "the copy lost it" in next(clause.why for clause in TABER.clauses if clause.key == letter)


def a_holder(role: Role) -> ActorFacts:
    return ActorFacts(a_person(), frozenset({role}), {FACEBOOK: False})


@pytest.mark.parametrize("town", PACKS)
def test_only_trails_coordinator_permits_authors_herself(town: str) -> None:
    allowed = may(Act.APPROVE_IRREGULAR_USE, a_holder(Role.COORDINATOR), SubjectFacts(), PACKS[town])
    assert isinstance(allowed, Yes) == (town == "trail")
    assert isinstance(may(Act.APPROVE_IRREGULAR_USE, a_holder(Role.CAO), SubjectFacts(), PACKS[town]), Yes)


@pytest.mark.parametrize("act", [Act.WRITE, Act.PUBLISH])
@pytest.mark.parametrize("town", PACKS)
def test_only_leducs_members_of_council_write_and_publish_on_their_own_channel(town: str, act: Act) -> None:
    own = SubjectFacts(authors=frozenset({a_person().id}), channels=frozenset({FACEBOOK}))
    member = a_holder(Role.COUNCIL_MEMBER)
    assert isinstance(may(act, member, own, PACKS[town]), Yes) == (town == "leduc")
    assert not isinstance(may(act, replace(member, authorised={}), own, PACKS[town]), Yes)


def test_trails_posts_are_approved_by_the_coordinator_alone() -> None:
    assert isinstance(may(Act.APPROVE_POST, a_holder(Role.COORDINATOR), SubjectFacts(), PACKS["trail"]), Yes)
    dept = SubjectFacts(departments=frozenset({a_person().department_id}))
    assert not isinstance(may(Act.APPROVE_POST, a_holder(Role.DIRECTOR), dept, PACKS["trail"]), Yes)


def test_the_page_about_the_packs_is_current() -> None:
    assert tuple(PACKS) == KEYS
    assert PAGE.read_text(encoding="utf-8") == page(shipped())


def test_the_page_counts_every_clause() -> None:
    counted = Counter(clause.does.value for clause in TABER.clauses)
    numbers = " | ".join(str(counted[does.value]) for does in Does)
    assert f"| {numbers} | {len(TABER.clauses)} |" in page(shipped())
