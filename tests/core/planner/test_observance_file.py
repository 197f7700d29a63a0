"""What is said of a wrong file of observances."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from core.errors import BadInput
from core.planner.observance_file import load_observances
from core.planner.yearly import Lasting, OnDate

SOUND = """
[observance.well-day]
name = "Well Day"
rule = "date"
month = 6
day = 21
provinces = ["AB"]
source = "https://taber.ca/wells"
tone = "Calm."
"""


def read(folder: Path, was: str = "", is_now: str = "") -> str:
    assert was in SOUND
    (folder / "observances.toml").write_text(SOUND.replace(was, is_now), encoding="utf-8")
    return SOUND.replace(was, is_now)


def test_a_sound_file_is_read(tmp_path: Path) -> None:
    read(tmp_path)
    (observance,) = load_observances(tmp_path / "observances.toml")
    assert (observance.key, observance.name, observance.tone) == ("well-day", "Well Day", "Calm.")
    assert (observance.begins, observance.lasting) == (OnDate(6, 21), Lasting())


@pytest.mark.parametrize(("line", "day"), [("", None), ("checked = 2026-11-20\n", date(2026, 11, 20))])
def test_the_day_of_checking_is_read_where_there_is_one(tmp_path: Path, line: str, day: date | None) -> None:
    read(tmp_path, "tone =", f"{line}tone =")
    (observance,) = load_observances(tmp_path / "observances.toml")
    assert observance.checked == day


DATE = "month = 6\nday = 21"
RULE = f'rule = "date"\n{DATE}'


@pytest.mark.parametrize(
    ("was", "is_now", "field", "why", "line"),
    [
        ("[observance.well-day]", "[observance", None, "toml-syntax", "[observance"),
        ('rule = "date"\n', "", "rule", "toml-missing-key", "[observance.well-day]"),
        ('"date"', '"moon"', "rule", "toml-unknown-value", 'rule = "moon"'),
        ("month = 6", "month = 13", "month", "observance-out-of-range", "month = 13"),
        ("day = 21", "day = 31", "day", "observance-out-of-range", "day = 31"),
        (DATE, "month = 2\nday = 29", "day", "observance-out-of-range", "day = 29"),
        (DATE, f"{DATE}\nweekday = 'monday'", "weekday", "toml-unknown-key", "weekday = 'monday'"),
        ('["AB"]', '["Alberta"]', "provinces", "toml-unknown-value", 'provinces = ["Alberta"]'),
        ('["AB"]', "[]", "provinces", "toml-empty", "provinces = []"),
        ("https://taber.ca/wells", "taber.ca", "source", "observance-source", 'source = "taber.ca"'),
        ('"Calm."', '" "', "tone", "toml-empty", 'tone = " "'),
        (DATE, f"{DATE}\nchecked = 'yes'", "checked", "toml-wrong-type", "checked = 'yes'"),
        (DATE, f"{DATE}\nchecked = 2026-11-20T09:00:00", "checked", "toml-wrong-type", "checked = 2026-11-20T09:00:00"),
        (DATE, f"{DATE}\ndays = 0", "days", "toml-too-small", "days = 0"),
        (DATE, f"{DATE}\ndays = 61", "days", "observance-out-of-range", "days = 61"),
        (DATE, f"{DATE}\nuntil_month = 7", "until_day", "toml-missing-key", "[observance.well-day]"),
        (
            DATE,
            f"{DATE}\ndays = 2\nuntil_month = 7\nuntil_day = 1",
            "days",
            "observance-length-twice",
            "days = 2",
        ),
        (DATE, f"{DATE}\nuntil_month = 6\nuntil_day = 21", "until_day", "observance-ends-early", "until_day = 21"),
        (RULE, 'rule = "month"\nmonth = 6\ndays = 30', "days", "observance-length-is-given", "days = 30"),
        (
            RULE,
            'rule = "weekday"\nmonth = 6\nweekday = "monday"\nnth = 0',
            "nth",
            "observance-out-of-range",
            "nth = 0",
        ),
        (
            RULE,
            'rule = "weekday"\nmonth = 6\nweekday = "monday"\nnth = 5',
            "nth",
            "observance-out-of-range",
            "nth = 5",
        ),
        (
            RULE,
            'rule = "week with"\nmonth = 6\nday = 5\nweekday = "Sun"',
            "weekday",
            "toml-unknown-value",
            'weekday = "Sun"',
        ),
        (RULE, 'rule = "announced"\nfirst_days = []', "first_days", "toml-empty", "first_days = []"),
        (
            RULE,
            'rule = "announced"\nfirst_days = [2026-01-01, 2026-02-01]',
            "first_days",
            "observance-year-twice",
            "first_days = [2026-01-01, 2026-02-01]",
        ),
    ],
)
def test_a_wrong_file_is_refused_with_its_line_and_the_reason(
    tmp_path: Path, was: str, is_now: str, field: str | None, why: str, line: str
) -> None:
    text = read(tmp_path, was, is_now)
    with pytest.raises(BadInput) as refusal:
        load_observances(tmp_path / "observances.toml")
    key = None if field is None else f"observance.well-day.{field}"
    assert (refusal.value.file, refusal.value.field, refusal.value.why) == ("observances.toml", key, why)
    assert refusal.value.row is not None
    assert text.splitlines()[refusal.value.row - 1] == line
