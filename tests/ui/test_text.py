"""Every code has its sentence and every sentence its values; days, times and reasons are told as people tell them."""

from __future__ import annotations

import ast
import json
import re
import string
import tomllib
from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from core.ambient import Zone
from core.errors import (
    BadInput,
    CalendarError,
    Conflict,
    NeedsConfirmation,
    NotAllowed,
    PartRefused,
    RuleBroken,
    StoreUnavailable,
)
from core.model.findings import Finding, Mend, Severity
from core.model.journal import Change
from core.model.kinds import ChannelId, PlacementId, PostId
from core.model.posts import HoldKind, HoldReason, Placement
from core.model.provinces import Province
from core.model.states import State
from core.model.steps import Done, Harm, HarmKind, Moved, Outlook
from core.planner.explain import ReasonKind, UnplacedKind
from core.policy.basics import BASICS
from core.policy.classes import GroundKind
from core.policy.rules import RULES
from core.shipped import pack_named
from core.store.rows import TABLES
from core.upkeep.report import Part
from tests.ui.codes import ROOT, Raised, raised
from ui.text import Texts, size_text

STRINGS = tomllib.loads((ROOT / "resources" / "strings" / "en.toml").read_text(encoding="utf-8"))
TABER = pack_named("taber")
TEXTS = Texts(TABER, Zone("America/Edmonton"))
TODAY = date(2026, 12, 9)
SENTENCES: dict[str, str] = {
    code: sentence
    for section in ("refusal", "right", "error", "pack")
    for code, sentence in STRINGS[section].items()
    if isinstance(sentence, str)
}
NOT_RAISED_BY_NAME = {"needs-confirmation", "rule-broken", "rule-broken-for", "changed-meanwhile-by"}
"""Sentences of errors that carry their code themselves, or that a value calls for."""

WHERE = {"where-file", "where-row", "where-field"}


def gaps(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize("found", raised(), ids=lambda found: f"{found.code} {found.where}")
def test_every_code_that_is_raised_has_a_sentence_and_what_it_needs(found: Raised) -> None:
    assert gaps(SENTENCES[found.code]) <= found.values


def test_every_sentence_is_of_a_code_that_is_raised() -> None:
    rights = {code for code, sentence in STRINGS["right"].items() if isinstance(sentence, str)}
    assert set(SENTENCES) - rights - NOT_RAISED_BY_NAME - WHERE == {found.code for found in raised()} - rights


def test_no_code_has_two_sentences() -> None:
    sections = [STRINGS[section] for section in ("refusal", "right", "error", "pack")]
    assert sum(isinstance(s, str) for section in sections for s in section.values()) == len(SENTENCES)


@pytest.mark.parametrize(
    ("section", "keys"),
    [
        ("reason", {kind.value for kind in ReasonKind} | {"until"}),
        ("unplaced", {kind.value for kind in UnplacedKind}),
        ("harm", {kind.value for kind in HarmKind}),
        ("state", {state.value for state in State} | {"none"}),
        ("class", {kind.value for kind in GroundKind}),
        ("rule", {*RULES, *BASICS}),
        ("parameter", {field.name for rule in RULES.values() for field in fields(rule.parameters)}),
        ("mend", {mend.value for mend in Mend}),
        ("record", set(TABLES.values())),
        ("province", {province.value for province in Province}),
        ("part", {part.value for part in Part}),
    ],
)
def test_every_word_of_the_code_has_its_words(section: str, keys: set[str]) -> None:
    assert set(STRINGS[section]) == keys


def test_every_command_has_its_name() -> None:
    made = {
        node.name
        for path in (ROOT / "core" / "commands").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_") and _is_command(node, path)
    }
    assert set(STRINGS["command"]) - {"Restored"} == made


def test_every_problem_of_a_verification_has_its_sentence_and_what_it_needs() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "core" / "upkeep").glob("*.py"))
    codes = set(re.findall(r'(?:_problem|Problem)\(\s*"([a-z-]+)"', source)) | {"file-altered", "file-missing"}
    assert set(STRINGS["verify"]) == codes


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (NotAllowed("time-is-past"), "That time has gone by. Choose one that is ahead"),
        (
            NotAllowed("right-role", act="import", roles="coordinator|it"),
            "You may not import posts. It is for: Communications Coordinator / Information Technology",
        ),
        (
            Conflict("changed-meanwhile", table="post", id="p", by="Kim"),
            "Kim changed this post since it was read. Look at it again, then decide",
        ),
        (
            Conflict("changed-meanwhile", table="photo_approval", id="p"),
            "This decision about a photo was changed since it was read. Look at it again, then decide",
        ),
        (
            BadInput("a.csv", None, None, "csv-no-rows"),
            "a.csv: There is no row under the heading, so there is nothing to take in",
        ),
        (
            BadInput("a.csv", 7, None, "csv-quote-open"),
            "a.csv, row 7: A quote that begins in this row is never closed. Nothing was read",
        ),
        (BadInput("a.csv", 7, "class", "csv-cell-needed"), "a.csv, row 7, “class”: This has to be filled in"),
        (
            BadInput(None, None, "zone", "unknown-zone", zone="X"),
            "“X” is no time zone. Give one such as America/Edmonton",
        ),
        (BadInput("p.toml", 3, "k", "toml-missing-key"), "p.toml, line 3: k is missing"),
        (
            BadInput("a.jpg", None, None, "file-too-large", size_bytes=120_400_000, most_bytes=100_000_000),
            "a.jpg: The file is too large: 120.4 MB, and at most 100.0 MB is read",
        ),
        (StoreUnavailable("a-code-of-tomorrow"), "a-code-of-tomorrow"),
    ],
)
def test_errors_say_what_happened_where_and_what_to_do(error: CalendarError, said: str) -> None:
    assert TEXTS.error(error, TODAY) == said


def test_a_broken_rule_lists_what_stands_with_its_clause() -> None:
    finding = Finding(
        "photo-approved",
        "not-approved",
        Severity.BLOCK,
        "ADM-7 1.04 d",
        values=(("photo", "pool.jpg"), ("department", "Recreation"), ("roles", "director|coordinator")),
    )
    assert TEXTS.error(RuleBroken([finding], title="Swim"), TODAY).splitlines() == [
        "“Swim” cannot be scheduled while something stands",
        "- “pool.jpg” of Recreation is not approved by Department Director / Communications Coordinator (ADM-7 1.04 d)",
    ]


def test_harm_is_told_line_by_line_and_each_once() -> None:
    harm = Harm(HarmKind.PIN_DISPLACED, PostId("p"), None, "Swim")
    outlook = Outlook("", (), (), (harm, harm), (), "")
    assert TEXTS.harm(outlook) == "“Swim” would lose its pinned time"
    assert TEXTS.error(NeedsConfirmation(outlook)).endswith("\n“Swim” would lose its pinned time")


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ("", ""),
        ("in-line-since|2026-12-02T15:30:00.000Z|", "In line since 2 Dec 09:30"),
        ("in-line-since|2025-12-02T15:30:00.000Z|", "In line since 2 Dec 2025 08:30"),
        ("due-before|2026-12-15T06:00:00.000Z|", "Must go out before Tue 15 Dec"),
        ("due-before|2026-12-09T21:00:00.000Z|", "Must go out before Wed 15:00"),
        ("due-before|2027-01-16T15:00:00.000Z|", "Must go out before Sat 16 Jan 2027 9:00"),
        ("pinned|2026-12-24T15:00:00.000Z|", "Pinned by a person"),
        ("emergency|2026-12-09T15:00:00.000Z|", "Emergency information goes first, outside the slots"),
        ("not-before|2026-12-11T15:00:00.000Z|", "Not before Fri 9:00"),
        (
            "closes-before|2027-02-01T06:00:00.000Z|photographer-consent",
            "Must go out before Mon 1 Feb 2027: then the photographer's consent ends",
        ),
        ("unplaced:taken-by-pinned||", "Pinned posts take every slot left in its window"),
    ],
)
def test_reasons_are_told_in_one_sentence(why: str, said: str) -> None:
    assert TEXTS.reason(why, TODAY) == said


@pytest.mark.parametrize(
    ("wall", "said"),
    [
        ("2026-12-09T09:00", "Wed 9:00"),
        ("2026-12-15T16:05", "Tue 16:05"),
        ("2026-12-16T09:00", "Wed 16 Dec 9:00"),
        ("2026-12-08T09:00", "Tue 8 Dec 9:00"),
        ("2027-03-01T00:30", "Mon 1 Mar 2027 0:30"),
    ],
)
def test_a_time_of_the_coming_week_is_told_by_its_weekday(wall: str, said: str) -> None:
    assert TEXTS.wall(datetime.fromisoformat(wall), TODAY) == said


def test_without_a_today_a_day_is_told_in_full() -> None:
    assert TEXTS.day(date(2026, 12, 15)) == "Tue 15 Dec 2026"
    assert TEXTS.day(date(2026, 12, 15), TODAY) == "Tue 15 Dec"


def test_an_instant_is_told_as_the_towns_wall_time() -> None:
    finding = Finding(
        "window", "go-out-before-over", Severity.BLOCK, "", values=(("closes_at", "2026-12-10T16:30:00+00:00"),)
    )
    assert TEXTS.finding(finding, TODAY) == "It must go out before Thu 10:30"
    assert Texts().finding(finding, TODAY) == "It must go out before Thu 16:30"


def test_what_holds_a_clash_is_named() -> None:
    values = (
        ("opens_holds", "window.not-before"),
        ("closes_holds", "photographer-consent.consent"),
        ("opens_at", "2026-12-20T16:00:00+00:00"),
        ("closes_at", "2026-12-12T06:00:00+00:00"),
    )
    assert TEXTS.finding(Finding("window", "clash", Severity.BLOCK, "", values=values), TODAY) == (
        "No time is left: “not before” begins Sun 20 Dec 10:00, the photographer's consent ends Sat 12 Dec"
    )


def a_hold(kind: HoldKind, rule: str, said: str) -> HoldReason:
    return HoldReason("h", PlacementId("x"), kind, rule, said, at("2026-12-09T12:00"), None, None)


@pytest.mark.parametrize(
    ("rule", "said", "told"),
    [
        ("content-changed", {"case": "changed"}, "It was changed after it was scheduled"),
        ("emergency", {"case": "fell-in-emergency", "emergency": "Flood"}, "Its time fell in the emergency “Flood”"),
        ("text", {"case": "empty"}, "There is no text yet"),
        (
            "text",
            {"case": "could-not-be-checked", "problem": "X"},
            STRINGS["finding"]["any"]["could-not-be-checked"].format(problem="X"),
        ),
        ("channel-open", {"case": "frozen"}, "… is frozen: nothing goes out there until it is opened again"),
        ("of-tomorrow", {"case": "new"}, "of-tomorrow: new"),
    ],
)
def test_the_reasons_of_a_hold_are_told(rule: str, said: Mapping[str, str], told: str) -> None:
    assert TEXTS.hold(a_hold(HoldKind.GATE, rule, json.dumps(said)), TODAY) == told


def test_a_persons_own_words_are_told_with_their_name_where_it_is_known() -> None:
    reason = a_hold(HoldKind.PERSON, "", "Wait for Council")
    assert TEXTS.hold(reason) == "“Wait for Council”"
    assert TEXTS.hold(reason, by="Kim Dyck") == "Kim Dyck: “Wait for Council”"


def a_move(post: str, after: str | None, channel: str = "Facebook") -> Moved:
    """Build a placement that got, or lost, its time; the one called "q" had another before."""
    wall = None if after is None else datetime.fromisoformat(after)
    before = datetime.fromisoformat("2026-12-09T09:00") if post != "p" else None
    return Moved(PlacementId(post), PostId(post), f"Post {post}", channel, before, wall, "")


def a_placement_change(before: str | None, after: str, why: str = "") -> Change:
    row = {"post_id": "p", "why": why}
    return Change("placement", "x", None if before is None else {**row, "state": before}, {**row, "state": after})


@pytest.mark.parametrize(
    ("command", "label", "moved", "changes", "said"),
    [
        ("AddToQueue", "Swim", [a_move("p", "2026-12-10T09:00")], [], "Queued for Thu 9:00"),
        (
            "AddToQueue",
            "Swim",
            [a_move("p", "2026-12-10T09:00"), a_move("q", "2026-12-11T09:00"), a_move("r", None), a_move("r", None)],
            [],
            "Queued for Thu 9:00 · 2 other posts move",
        ),
        (
            "AddToQueue",
            "Swim",
            [
                a_move("p", "2026-12-10T09:00"),
                a_move("p", "2026-12-10T12:00", "Website"),
                a_move("q", "2026-12-11T09:00"),
            ],
            [],
            "Queued for Thu 9:00 on Facebook and Thu 12:00 on Website · 1 other post moves",
        ),
        ("Pin", "Swim", [a_move("p", "2026-12-24T09:00")], [], "Pinned to Thu 24 Dec 9:00"),
        (
            "AddToQueue",
            "Swim",
            [],
            [a_placement_change("draft", "asked")],
            "Asked for: it takes its place when nothing stands any more",
        ),
        (
            "AddToQueue",
            "Swim",
            [],
            [a_placement_change("draft", "queued", "unplaced:taken-by-higher||")],
            "In line, without a time yet: Higher classes take every slot in its window",
        ),
        ("SavePost", "Swim", [], [a_placement_change("queued", "held")], "Post saved: “Swim” · 1 held"),
        ("Hold", "Swim", [], [a_placement_change("queued", "held")], "Held: “Swim”"),
        ("CloseUp", "", [a_move("q", "2026-12-10T09:00")], [], "Closed up · 1 other post moves"),
        ("Undo", "AddToQueue", [], [], "Undone: “Add to queue”"),
    ],
)
def test_a_step_is_told_in_one_line(
    command: str, label: str, moved: list[Moved], changes: list[Change], said: str
) -> None:
    done = Done("s", command, label, tuple(changes), tuple(moved), (), None if command == "CloseUp" else "p")
    assert TEXTS.step(done, TODAY) == said


def an_entry(number: int) -> Moved:
    wall = datetime.fromisoformat("2026-12-10T09:00")
    return Moved(PlacementId(f"p{number}"), PostId(f"p{number}"), f"Post {number}", "Facebook", None, wall, "")


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "“Post 0” is queued for Thu 9:00"), (3, "3 posts are queued"), (16, "16 posts are queued")],
)
def test_many_posts_that_a_review_puts_in_line_are_told_by_their_number(count: int, said: str) -> None:
    moved = tuple(an_entry(number) for number in range(count))
    done = Done("s", "ReviewAfterEmergency", "Boil water advisory", (), moved, (), "e")
    assert TEXTS.step(done, TODAY) == f"Reviewed after the emergency: “Boil water advisory” · {said}"


def test_moves_are_told_line_by_line() -> None:
    moved = a_move("p", "2026-12-10T09:00")
    assert TEXTS.moves([moved], TODAY) == "“Post p” on Facebook: no time to Thu 9:00"


@pytest.mark.parametrize(
    ("placement", "said"),
    [
        ({}, "Facebook: Draft"),
        ({"planned": datetime.fromisoformat("2026-12-10T09:00")}, "Facebook: Draft Thu 9:00"),
        (
            {
                "state": State.PINNED,
                "at_wall": datetime.fromisoformat("2026-12-24T09:00"),
                "why": "pinned|2026-12-24T15:00:00.000Z|",
            },
            "Facebook: Pinned Thu 24 Dec 9:00 · Pinned by a person",
        ),
        ({"state": State.HELD}, "Facebook: Held · “Wait”"),
    ],
)
def test_where_a_post_stands_on_a_channel_is_told(placement: Any, said: str) -> None:
    stands = Placement(PlacementId("x"), PostId("p"), ChannelId("c"), **placement)
    assert TEXTS.placement("Facebook", stands, [a_hold(HoldKind.PERSON, "", "Wait")], TODAY) == said


@pytest.mark.parametrize(
    ("stopping", "looking", "said"),
    [
        (0, 0, "Nothing stops this post"),
        (1, 0, "1 thing stops this post"),
        (2, 1, "2 things stop this post, 1 to look at"),
    ],
)
def test_what_stands_is_counted(stopping: int, looking: int, said: str) -> None:
    assert TEXTS.standing(stopping, looking) == said


@pytest.mark.parametrize(
    ("size", "said"), [(0, "1 kB"), (31_400, "31 kB"), (1_000_000, "1.0 MB"), (2_340_000_000, "2,340.0 MB")]
)
def test_sizes_are_told_in_two_units(size: int, said: str) -> None:
    assert size_text(size) == said


def test_a_value_is_never_taken_for_a_template() -> None:
    assert "{by} {0.__class__}" in TEXTS.error(NotAllowed("is-discarded", title="{by} {0.__class__}"))


def _is_command(node: ast.ClassDef, path: Path) -> bool:
    """Tell whether a class of the commands' room is run as one: it, or what it is made from there, has ``apply``."""
    if path.name == "desk.py":
        return False
    bases = {getattr(base, "id", "") for base in node.bases}
    own = any(isinstance(part, ast.FunctionDef) and part.name == "apply" for part in node.body)
    return own or any(base.startswith("_") for base in bases - {"_RollBack"})


def test_a_step_about_a_period_is_told_with_its_days() -> None:
    done = Done("step", "DecideSeal", "2026-12-14/2026-12-20", (), (), ())
    assert TEXTS.step(done, TODAY) == "Period decided: Mon 14 Dec to Sun 20 Dec"


def test_a_step_that_is_walked_back_is_told_with_what_it_was_about() -> None:
    done = Done("step", "Undo", "MoveTogether", (), (), ())
    assert TEXTS.step(done, TODAY, "Swim lessons") == "Undone: Move “Swim lessons”"


@pytest.mark.parametrize(
    ("planned", "said"), [("2026-12-10T00:00", "Planned for Thu 10 Dec"), (None, "Stands without a day")]
)
def test_a_draft_that_is_moved_is_told_with_its_day(planned: str | None, said: str) -> None:
    row = {"id": "p", "post_id": "post", "state": "draft", "planned": planned, "at_wall": None, "why": ""}
    change = Change("placement", "p", None, row)
    assert TEXTS.step(Done("step", "MoveTogether", "Rink", (change,), (), (), "post"), TODAY) == said


def test_what_one_of_several_is_refused_for_is_told_with_its_title() -> None:
    refusal = PartRefused(1, "Rink hours", NotAllowed("reason-needed"))
    assert TEXTS.error(refusal).startswith("“Rink hours”: ")
