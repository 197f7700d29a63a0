"""CSV files of posts: what is read, what is refused, and that every row is one or the other."""

from __future__ import annotations

import csv
import io
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import BadInput
from core.exchange.csv_file import (
    COLUMNS,
    MOST_FIELD,
    MOST_ROWS,
    MOST_TEXT,
    ClassName,
    ImportedRow,
    Reading,
    Register,
    read_csv,
    read_csv_file,
)
from core.model.kinds import ChannelId, DepartmentId, PersonId

REGISTER = Register(
    classes=(ClassName("emergency", 1, "Emergency information"), ClassName("program", 4, "Programs and projects")),
    departments={DepartmentId("d1"): "Recreation", DepartmentId("d2"): "Works"},
    people={
        PersonId("p1"): "Ada Boer",
        PersonId("p2"): "Zoë Roy",
        PersonId("p3"): "Ann Lee",
        PersonId("p4"): "Ann Lee",
    },
    channels={ChannelId("c1"): "Facebook", ChannelId("c2"): "LED sign"},
)
HEADING = "title,class,department,author"
ROW = "Swim lessons,4,Recreation,Ada Boer"


def read(text: str | bytes) -> Reading:
    return read_csv(text.encode() if isinstance(text, str) else text, "posts.csv", REGISTER)


def with_cell(column: str, value: str) -> Reading:
    """Read one good row with one more, or another, cell."""
    cells = dict(zip(HEADING.split(","), ROW.split(","), strict=True)) | {"channels": "Facebook"} | {column: value}
    written = io.StringIO()
    csv.writer(written).writerows([cells.keys(), cells.values()])
    return read(written.getvalue())


def refusal(text: str | bytes) -> tuple[str, int | None]:
    with pytest.raises(BadInput) as refused:
        read(text)
    return refused.value.why, refused.value.row


def test_a_row_becomes_a_post_to_import() -> None:
    (row,) = read(f"{HEADING}\n{ROW}\n").rows
    assert row == ImportedRow(2, "Swim lessons", "program", DepartmentId("d1"), PersonId("p1"))


def test_every_column_is_read() -> None:
    values = ["T", "program", "Works", "zoë  roy", "Text", "Ground", "facebook; LED SIGN ;facebook", "2026-12-01 08:00"]
    values += ["2026-12-15T17:00", "2026-12-10", "https://taber.ca"]
    (row,) = read(f"{','.join(COLUMNS)}\n{','.join(values)}\n").rows
    assert (row.author_id, row.text, row.ground, row.link) == ("p2", "Text", "Ground", "https://taber.ca")
    assert row.channels == ("c1", "c2")
    walls = [str(wall) for wall in (row.not_before, row.go_out_before, row.planned)]
    assert walls == ["2026-12-01 08:00:00", "2026-12-15 17:00:00", "2026-12-10 00:00:00"]


@pytest.mark.parametrize("told", ["4", "program", "PROGRAM", "Programs and projects", " programs  AND projects "])
def test_a_class_is_known_by_number_key_or_name(told: str) -> None:
    assert with_cell("class", told).rows[0].class_key == "program"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_by_the_heading(delimiter: str) -> None:
    lines = [line.replace(",", delimiter) for line in (HEADING, ROW)]
    assert len(read("\n".join(lines)).rows) == 1


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_any_line_end_will_do_and_blank_rows_count_as_rows(ending: str) -> None:
    assert [row.row for row in read(ending.join([HEADING, ROW, "", ",,,", ROW])).rows] == [2, 5]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_utf_8_and_windows_1252_are_read(encoding: str) -> None:
    assert read(f"{HEADING}\nÉté,4,Recreation,Zoë Roy\n".encode(encoding)).rows[0].title == "Été"


def test_a_cell_may_hold_delimiters_quotes_and_line_ends() -> None:
    assert with_cell("text", 'He said "now",\nthen left').rows[0].text == 'He said "now",\nthen left'


@pytest.mark.parametrize(
    ("content", "why", "row"),
    [
        ("title,class\n".encode("utf-16"), "csv-wide-text", None),
        (f"{HEADING}\na\0b".encode("utf-16-le"), "csv-nul", 1),
        (f"{HEADING}\n{ROW}\nx\0y\n".encode(), "csv-nul", 3),
        (f"{HEADING}\n".encode() + b"caf\x81\n", "csv-not-text", 2),
        (b"\n\n", "csv-no-heading", None),
        (HEADING.encode(), "csv-no-rows", None),
        (b"title,class,author\nx,y,z\n", "csv-column-missing", 1),
        (f"{HEADING},Title\n".encode(), "csv-column-twice", 1),
        (f"{HEADING}{',x' * 300}\n".encode(), "csv-too-many-columns", 1),
        (f'{HEADING}\n{ROW}\n"Swim,4,Recreation,Ada Boer\n{ROW}\n'.encode(), "csv-quote-open", 3),
        (f'{HEADING}\n"Swim,4\n"Skate",4\n'.encode(), "csv-quote-amid", 2),
        (f"{HEADING}\n{'x' * 140_000},4,Recreation,Ada Boer\n".encode(), "csv-field-too-long", 2),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_its_row(content: bytes, why: str, row: int | None) -> None:
    assert refusal(content) == (why, row)


def test_a_file_of_too_many_rows_is_refused() -> None:
    assert refusal(f"{HEADING}\n" + f"{ROW}\n" * (MOST_ROWS + 1)) == ("csv-too-many-rows", MOST_ROWS + 2)


@pytest.mark.parametrize(
    ("column", "value", "why"),
    [
        ("title", " ", "csv-cell-needed"),
        ("author", "", "csv-cell-needed"),
        ("class", "9", "csv-class-unknown"),
        ("department", "Parks", "csv-department-unknown"),
        ("author", "Nobody", "csv-author-unknown"),
        ("author", "Ann Lee", "csv-name-of-several"),
        ("channels", "Facebook;MySpace", "csv-channel-unknown"),
        ("planned", "10/12/2026", "csv-time"),
        ("planned", "2026-12-10 9:00", "csv-time"),
        ("planned", "2026-12-10 09:00:00", "csv-time"),
        ("not before", "2026-12-10", "csv-time"),
        ("not before", "٢٠٢٦-12-10 09:00", "csv-time"),
        ("must go out before", "2026-02-30 09:00", "csv-time-unreal"),
        ("must go out before", "2026-12-10 24:00", "csv-time-unreal"),
        ("planned", "0026-12-10 09:00", "csv-time-unlikely"),
        ("title", "x" * (MOST_FIELD + 1), "csv-cell-too-long"),
        ("text", "x" * (MOST_TEXT + 1), "csv-cell-too-long"),
    ],
)
def test_a_cell_that_cannot_be_read_is_named(column: str, value: str, why: str) -> None:
    reading = with_cell(column, value)
    (problem,) = reading.problems
    assert not reading.rows
    assert (problem.file, problem.row, problem.field, problem.why) == ("posts.csv", 2, column, why)


def test_a_planned_time_without_a_channel_is_refused_as_it_would_be_lost() -> None:
    (problem,) = read(f"{HEADING},planned\n{ROW},2026-12-10\n").problems
    assert problem.why == "csv-planned-nowhere"


@pytest.mark.parametrize("cells", [ROW.rpartition(",")[0], f"{ROW},"])
def test_a_row_of_another_width_is_a_problem_and_the_others_are_read(cells: str) -> None:
    reading = read(f"{HEADING}\n{cells}\n{ROW}\n")
    assert [(problem.row, problem.why) for problem in reading.problems] == [(2, "csv-cells")]
    assert len(reading.rows) == 1


def test_columns_that_nobody_asked_for_are_left_alone_and_named() -> None:
    reading = read(f"Status,{HEADING},Approved by\nScheduled,{ROW},Kim\n")
    assert len(reading.rows) == 1
    assert reading.left_alone == ("Status", "Approved by")


def test_a_file_is_read_from_the_disk_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "posts.csv"
    path.write_text(f"{HEADING}\n,4,Recreation,Ada Boer\n", encoding="utf-8")
    assert read_csv_file(path, REGISTER).problems[0].file == "posts.csv"


CELLS = st.sampled_from(["", "4", "Recreation", "Ada Boer", "Facebook", "2026-12-10 09:00", 'a "b"', "x,y", "é\nü"])
TABLES = st.lists(st.lists(CELLS, min_size=1, max_size=6), min_size=1, max_size=8)


@given(TABLES, st.sampled_from(["utf-8", "utf-8-sig"]))
def test_every_row_is_accepted_or_refused(table: list[list[str]], encoding: str) -> None:
    written = io.StringIO()
    csv.writer(written).writerows(
        [["title", "class", "department", "author", "text"], ["T", "4", "Works", "Ada Boer", ""], *table]
    )
    reading = read(written.getvalue().encode(encoding))
    told = [row.row for row in reading.rows] + [problem.row for problem in reading.problems]
    assert sorted(told, key=str) == sorted([2, *_rows_of(table)], key=str)
    assert reading.total == len(told)


@given(st.binary(max_size=400))
def test_whatever_the_bytes_are_nothing_else_is_raised(content: bytes) -> None:
    with suppress(BadInput):
        assert read(content).total


def _rows_of(table: list[list[str]]) -> list[int]:
    """Return the rows that are not blank, counted as a spreadsheet does."""
    return [number for number, cells in enumerate(table, 3) if any(cell.strip() for cell in cells)]
