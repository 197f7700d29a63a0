"""What the packs list for their towns, and how strictly it is read."""

from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest

from core.errors import BadInput
from core.policy.lists import NO_LISTS, OfficeHours, Weekday
from core.policy.pack import load_pack
from tests.core.policy.builders import PACKS, POLICIES

HOURS = """[lists.office_hours]
days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
opens = 08:30:00
closes = 16:30:00
"""
TRAIL = (POLICIES / "trail.toml").read_text(encoding="utf-8")
TABER = (POLICIES / "taber.toml").read_text(encoding="utf-8").split("[[clauses]]")[0]
TABER = TABER.replace('document = "taber/procedure.md"\n', "")


def refusal(text: str, folder: Path) -> BadInput:
    path = folder / "town.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput) as refused:
        load_pack(path)
    return refused.value


@pytest.mark.parametrize(
    ("town", "objectives", "reasons"),
    [("taber", 0, 0), ("calgary", 5, 5), ("toronto", 0, 5), ("trail", 6, 9), ("leduc", 4, 0), ("default", 4, 0)],
)
def test_a_pack_lists_what_its_document_names(town: str, objectives: int, reasons: int) -> None:
    lists = PACKS[town].lists
    assert (len(lists.objectives), len(lists.moderation_reasons)) == (objectives, reasons)


def test_taber_says_its_office_hours_and_where_requests_are_deferred_to() -> None:
    lists = PACKS["taber"].lists
    working_days = frozenset(Weekday) - {Weekday.SATURDAY, Weekday.SUNDAY}
    assert lists.office_hours == OfficeHours(working_days, time(8, 30), time(16, 30))
    assert (lists.newsletters, lists.signs) == (("Corn Husk Chronicles",), ("Community Centre LED Sign",))


@pytest.mark.parametrize(
    ("was", "is_now", "field", "why"),
    [
        ("newsletters =", "papers =", "lists.papers", "toml-unknown-key"),
        ('["Corn Husk Chronicles"]', "[]", "lists.newsletters", "toml-empty"),
        ('["Corn Husk Chronicles"]', '["A", "A"]', "lists.newsletters", "pack-listed-twice"),
        ('"Monday", "Tuesday"', '"Moonday"', "lists.office_hours.days", "toml-unknown-value"),
        ("opens = 08:30:00", 'opens = "08:30"', "lists.office_hours.opens", "toml-wrong-type"),
        ("opens = 08:30:00\n", "", "lists.office_hours.opens", "toml-missing-key"),
        ("closes = 16:30:00", "closes = 08:30:00", "lists.office_hours.closes", "pack-hours-backward"),
    ],
)
def test_a_wrong_list_is_refused_with_its_line_and_key(
    was: str, is_now: str, field: str, why: str, tmp_path: Path
) -> None:
    assert TABER.count(was) == 1
    refused = refusal(TABER.replace(was, is_now), tmp_path)
    assert (refused.field, refused.why) == (field, why)
    assert (refused.row or 0) > 1


def test_a_pack_that_asks_for_objectives_lists_some(tmp_path: Path) -> None:
    text = TRAIL.split("[[clauses]]")[0].replace('document = "trail/policy.md"\n', "")
    start, end = text.index("objectives = ["), text.index("moderation_reasons")
    refused = refusal(text[:start] + text[end:], tmp_path)
    assert (refused.field, refused.why) == ("lists", "pack-objectives-missing")


def test_a_pack_without_lists_has_none() -> None:
    assert (NO_LISTS.objectives, NO_LISTS.office_hours) == ((), None)
