"""A printed period is told in the town's words, with its days, classes, findings and decisions."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from core.exchange.prints.period_sheet import LineSheet, PeriodSheet, Told
from core.exchange.prints.printed_period import (
    PrintedDecision,
    PrintedLine,
    PrintedPeriod,
    PrintedPhoto,
    PrintedSeal,
    PrintedText,
    PrintedTime,
)
from core.model.findings import Finding, Severity
from core.model.posts import Verdict
from core.model.states import State
from core.shipped import pack_named
from ui.models.period_sheet import period_sheet
from ui.text import Texts

NINE = datetime.fromisoformat("2026-12-08T09:00")
NOON = NINE.replace(hour=12)
LINE = PrintedLine(
    number=1,
    title="Skating",
    times=(PrintedTime(NINE, ("Facebook", "X"), is_wish=False),),
    state=State.QUEUED,
    fate="",
    class_number=4,
    class_ground="program",
    ground="Winter program",
    channels=("Facebook", "X"),
    department="Recreation",
    author="Kim Dyck",
    texts=(PrintedText(("Facebook", "X"), "", "Skating is on Tuesday.", "https://taber.ca"),),
)
SEAL = PrintedSeal(
    fingerprint="0123456789abcdef" * 4,
    version=1,
    sent_by="Kim Dyck",
    sent_at=datetime.fromisoformat("2026-12-03T14:05"),
    approvers=("Dana Roy", "Cora Wiebe"),
    approve_by=datetime.fromisoformat("2026-12-04T16:00"),
    note="",
)
DECISION = PrintedDecision(
    lines=(1, 2, 3, 5),
    verdict=Verdict.APPROVED,
    decided_by="Dana Roy",
    role="director",
    decided_at=NOON,
    is_signed=True,
)


def a_period(*lines: PrintedLine, **changes: Any) -> PrintedPeriod:
    period = PrintedPeriod(
        town="Town of Taber",
        zone="America/Edmonton",
        from_day=date(2026, 12, 7),
        until_day=date(2026, 12, 13),
        channels=("Facebook", "X"),
        every_channel=False,
        printed_at=datetime.fromisoformat("2026-12-03T14:10"),
        lines=lines,
    )
    return replace(period, **changes)


def sheet_of(*lines: PrintedLine, **changes: Any) -> PeriodSheet:
    texts = Texts(pack_named("taber"))
    return period_sheet(a_period(*lines, **changes), texts, datetime(2026, 12, 3, 21, 10, tzinfo=UTC))


def line_of(**changes: Any) -> LineSheet:
    (line,) = sheet_of(replace(LINE, **changes)).lines
    return line


def told(entries: tuple[Told, ...]) -> dict[str, str]:
    return {each.label: each.value for each in entries}


def test_the_head_says_what_it_is_of() -> None:
    sheet = sheet_of(LINE)
    assert (sheet.title, sheet.town, sheet.span) == ("Calendar", "Town of Taber", "Mon 7 Dec 2026 to Sun 13 Dec 2026")
    assert told(sheet.told) == {
        "Channels": "Facebook, X",
        "Posts": "1",
        "Printed": "Thu 3 Dec 14:10, America/Edmonton",
    }


def test_one_day_is_told_once() -> None:
    assert sheet_of(until_day=date(2026, 12, 7)).span == "Mon 7 Dec 2026"


def test_what_is_not_sealed_says_so_and_asks_for_nothing() -> None:
    sheet = sheet_of(LINE)
    assert (sheet.fingerprint, sheet.foot, sheet.asks) == ("", "Not sealed", False)
    assert sheet.standing.startswith("Not sealed")


def test_a_seal_says_who_sent_it_to_whom_and_shows_its_fingerprint() -> None:
    sheet = sheet_of(replace(LINE, state=None, fate="waits"), seal=SEAL)
    head = told(sheet.told)
    assert sheet.title == "Calendar for approval"
    assert head["Sent"] == "Thu 3 Dec 14:05 by Kim Dyck"
    assert (head["Sent to"], head["Approve by"]) == ("Dana Roy, Cora Wiebe", "Fri 4 Dec 16:00")
    assert sheet.fingerprint == sheet.foot == " ".join(["0123 4567 89ab cdef"] * 4)


@pytest.mark.parametrize(
    ("fate", "ended", "asks"),
    [("waits", "", True), ("approved", "", False), ("changed", "", False), ("waits", "withdrawn", False)],
)
def test_a_decision_is_asked_for_while_a_post_waits_for_one(fate: str, ended: str, *, asks: bool) -> None:
    sheet = sheet_of(replace(LINE, state=None, fate=fate), seal=replace(SEAL, ended=ended))
    assert sheet.asks is asks


@pytest.mark.parametrize(("ended", "said"), [("withdrawn", "no longer sent"), ("replaced", "sent again")])
def test_a_seal_that_ended_says_so(ended: str, said: str) -> None:
    assert said in sheet_of(LINE, seal=replace(SEAL, ended=ended)).standing


def test_a_period_that_was_sent_again_tells_its_version_and_note() -> None:
    head = told(sheet_of(LINE, seal=replace(SEAL, version=2, note="With the new rink")).told)
    assert (head["Sent"], head["Note"]) == ("Thu 3 Dec 14:05 by Kim Dyck, version 2", "With the new rink")


def test_a_line_is_told_whole() -> None:
    line = line_of(go_out_before=NOON)
    assert (line.goes_out, line.class_number, line.class_name) == ("Tue 8 Dec 9:00", 4, "Town programs")
    assert (line.channels, line.ink) == ("Facebook, X", "#1D6A9E")
    assert told(line.told) == {
        "State": "Queued",
        "Department": "Recreation",
        "Author": "Kim Dyck",
        "Ground": "Winter program",
        "Must go out before": "Tue 8 Dec 12:00",
    }


@pytest.mark.parametrize(
    ("times", "said"),
    [
        ([PrintedTime(NINE, ("X",), is_wish=True)], "Tue 8 Dec 9:00, planned"),
        ([PrintedTime(NINE.replace(hour=0), ("X",), is_wish=True)], "Tue 8 Dec, planned"),
        ([PrintedTime(NINE.replace(year=2027), ("X",), is_wish=False)], "Wed 8 Dec 2027 9:00"),
        (
            [PrintedTime(NINE, ("Facebook", "X"), is_wish=False), PrintedTime(NOON, ("Website",), is_wish=True)],
            "Tue 8 Dec 9:00 on Facebook, X; Tue 8 Dec 12:00, planned on Website",
        ),
    ],
)
def test_times_are_told_with_their_days(times: list[PrintedTime], said: str) -> None:
    assert line_of(times=tuple(times)).goes_out == said


def test_a_class_that_the_policy_does_not_have_is_told_as_such() -> None:
    line = line_of(class_number=0, class_ground="")
    assert line.class_name == "No class of the policy"


@pytest.mark.parametrize(
    ("changed", "index", "told_of"),
    [(None, "", None), ((), "", "Nothing"), (("text", "photos"), "Text, photos", "Text, photos")],
)
def test_what_changed_is_told_where_something_was_known(
    changed: tuple[str, ...] | None, index: str, told_of: str | None
) -> None:
    line = line_of(changed=changed)
    assert (line.changed, told(line.told).get("Changed since")) == (index, told_of)


@pytest.mark.parametrize("fate", ["waits", "approved", "returned", "changed", "out", "gone"])
def test_what_became_of_a_sealed_line_is_told(fate: str) -> None:
    assert told(line_of(state=None, fate=fate).told)["State"]


@pytest.mark.parametrize(("link", "shown"), [("https://taber.ca/x", "https://taber.ca/x"), ("on Tuesday", "")])
def test_a_link_that_stands_in_the_text_is_not_told_twice(link: str, shown: str) -> None:
    text = PrintedText(("X",), "", "Skating is on Tuesday.", link)
    assert line_of(texts=(text,)).texts[0].link == shown


def test_a_photo_is_told_with_who_approved_it() -> None:
    photo = PrintedPhoto(Path("a.jpg"), "rink.jpg", "A rink", "", Verdict.APPROVED, "Dana Roy", "director", NOON)
    (shown,) = line_of(photos=(photo,)).photos
    assert shown.alt == "A rink"
    approval = f"Approved by Dana Roy, {Texts(pack_named('taber')).roles('director')}, Tue 8 Dec 12:00"
    assert told(shown.under) == {"Description": "A rink", "Approval": approval}


def test_a_photo_without_description_or_decision_says_so() -> None:
    (shown,) = line_of(photos=(PrintedPhoto(None, "rink.jpg", "", "Jané Friesen"),)).photos
    assert shown.alt == "A photo without a description: rink.jpg"
    said = {"Description": "None", "Credit": "Jané Friesen", "Approval": "Nobody has decided about this file"}
    assert told(shown.under) == said


@pytest.mark.parametrize(
    ("severity", "weight"),
    [(Severity.BLOCK, "Stops it"), (Severity.ATTEST, "To be confirmed"), (Severity.WARN, "To look at")],
)
def test_a_finding_is_told_with_its_weight_and_clause(severity: Severity, weight: str) -> None:
    finding = Finding("text", "empty", severity, "ADM-7 1.04")
    (shown,) = line_of(findings=(finding,)).findings
    assert (shown.weight, shown.said, shown.clause) == (weight, Texts().finding(finding), "ADM-7 1.04")


def test_a_decision_is_told_with_its_lines_role_and_signature() -> None:
    (row,) = sheet_of(LINE, decisions=(DECISION,)).decided
    assert (row.lines, row.verdict, row.by) == ("1 to 3, 5", "Approved", "Dana Roy")
    assert (row.role, row.at, row.vouched) == (
        Texts(pack_named("taber")).roles("director"),
        "Tue 8 Dec 12:00",
        "Signed",
    )


@pytest.mark.parametrize(
    ("changes", "lines", "verdict", "vouched"),
    [
        ({"lines": ()}, "What came later", "Approved", "Signed"),
        ({"lines": (2,), "verdict": Verdict.RETURNED, "is_signed": False}, "2", "Returned", "Not signed"),
    ],
)
def test_other_decisions_are_told_too(changes: dict[str, Any], lines: str, verdict: str, vouched: str) -> None:
    (row,) = sheet_of(LINE, decisions=(replace(DECISION, **changes),)).decided
    assert (row.lines, row.verdict, row.vouched) == (lines, verdict, vouched)


def test_every_word_of_a_print_is_at_hand() -> None:
    assert {"index", "posts", "goes-out", "decision-says", "nothing"} <= sheet_of().words.keys()
