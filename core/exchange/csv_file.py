"""Reads posts from a CSV file with fixed columns: every row becomes a row to import, or a problem that names it."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple, TypeVar

from core.errors import BadInput
from core.exchange.regular_file import read_regular_file, refused, shown_name
from core.model.kinds import ChannelId, DepartmentId, PersonId, Wall

REQUIRED = ("title", "class", "department", "author")
COLUMNS = (*REQUIRED, "text", "ground", "channels", "not before", "must go out before", "planned", "link")
"""The columns that are read, in any order; those not ``REQUIRED`` may be missing or empty, others are left alone."""

MOST_BYTES = 20_000_000
MOST_ROWS = 100_000
MOST_COLUMNS = 200
MOST_TEXT = 100_000
MOST_FIELD = 1_000
_LONG = frozenset({"text"})

_DELIMITERS = ",;\t|"
_MARKS_OF_WIDE_TEXT = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_WALL = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}))?", re.ASCII)
_YEARS = range(1900, 2101)

Id = TypeVar("Id")


@dataclass(frozen=True)
class ClassName:
    """A priority class by all that a row may call it."""

    key: str
    number: int
    name: str


@dataclass(frozen=True)
class Register:
    """The names that rows may use: what the calendar knows."""

    classes: Sequence[ClassName]
    departments: Mapping[DepartmentId, str]
    people: Mapping[PersonId, str]
    channels: Mapping[ChannelId, str]


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """A row that can be imported. ``row`` counts from 1, the heading included, as a spreadsheet does.

    Times are wall times; a ``planned`` at midnight means the day alone. Texts are as they stood in the file.
    """

    row: int
    title: str
    class_key: str
    department_id: DepartmentId
    author_id: PersonId
    text: str = ""
    ground: str = ""
    link: str = ""
    channels: tuple[ChannelId, ...] = ()
    not_before: Wall | None = None
    go_out_before: Wall | None = None
    planned: Wall | None = None


class Reading(NamedTuple):
    """What a file holds: every row that is not blank is in ``rows`` or, with the first thing wrong, in ``problems``.

    ``left_alone`` are the headings of columns that Oyez does not read.
    """

    rows: tuple[ImportedRow, ...]
    problems: tuple[BadInput, ...]
    left_alone: tuple[str, ...]

    @property
    def total(self) -> int:
        """Return how many rows the file has, the heading and blank ones aside."""
        return len(self.rows) + len(self.problems)


def read_csv_file(path: Path, register: Register) -> Reading:
    """Read a file of posts, see ``read_csv``.

    Raises:
        BadInput: the ``why`` keys of ``read_regular_file`` (at most 20 MB) and of ``read_csv``.
    """
    return read_csv(read_regular_file(path, MOST_BYTES), shown_name(path), register)


def read_csv(content: bytes, file: str, register: Register) -> Reading:
    """Read posts from the bytes of a CSV file (RFC 4180, but with any of four delimiters).

    The text is UTF-8, with or without a byte order mark, else Windows-1252.

    Raises:
        BadInput: what keeps the whole file from being read: ``csv-wide-text``, ``csv-nul``, ``csv-not-text``,
            ``csv-no-heading``, ``csv-no-rows``, ``csv-column-missing``, ``csv-column-twice``,
            ``csv-too-many-columns``, ``csv-too-many-rows``, ``csv-quote-open``, ``csv-quote-amid`` or
            ``csv-field-too-long``.
    """
    text = _decoded(content, file)
    delimiter = _delimiter(text)
    records = _records(text, delimiter, file)
    number, heading = next(records, (1, []))
    columns = _columns(heading, number, file)
    names = _Names(register)
    rows: list[ImportedRow] = []
    problems: list[BadInput] = []
    for row, cells in records:
        if len(rows) + len(problems) == MOST_ROWS:
            raise BadInput(file, row, None, "csv-too-many-rows", most=MOST_ROWS)
        try:
            rows.append(_read_row(_Row(file, row, _by_column(cells, columns, heading, (file, row))), names))
        except BadInput as problem:
            problems.append(problem)
    if not rows and not problems:
        raise refused(file, "csv-no-rows")
    left_alone = tuple(" ".join(cell.split()) for cell in heading if cell.strip() and _key(cell) not in COLUMNS)
    return Reading(tuple(rows), tuple(problems), left_alone)


def _decoded(content: bytes, file: str) -> str:
    if content.startswith(_MARKS_OF_WIDE_TEXT):
        raise refused(file, "csv-wide-text")
    if b"\0" in content:
        raise BadInput(file, content[: content.index(b"\0")].count(b"\n") + 1, None, "csv-nul")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError as error:
        raise BadInput(file, content[: error.start].count(b"\n") + 1, None, "csv-not-text") from None


def _delimiter(text: str) -> str:
    """Return the delimiter by which the first line names most of the columns; a comma where none does."""
    heading = text[: MOST_FIELD * 10].lstrip("\r\n").splitlines()[:1]

    def known(delimiter: str) -> int:
        cells = next(csv.reader(heading, delimiter=delimiter), [])
        return sum(_key(cell) in COLUMNS for cell in cells)

    return max(_DELIMITERS, key=known)


def _records(text: str, delimiter: str, file: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each record that is not blank with its row, which counts blank ones too."""
    # A field past the module's own limit (131,072) is refused by it; ours are below.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    row = 0
    while True:
        row += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise _grammar(file, row, str(error)) from None
        if any(cell.strip() for cell in cells):
            yield row, cells


def _grammar(file: str, row: int, told: str) -> BadInput:
    """Say what the csv module tripped over, by its message: it has no codes."""
    if "limit" in told:
        return BadInput(file, row, None, "csv-field-too-long")
    if "end of data" in told:
        return BadInput(file, row, None, "csv-quote-open")
    return BadInput(file, row, None, "csv-quote-amid")


def _columns(heading: Sequence[str], row: int, file: str) -> dict[str, int]:
    if not heading:
        raise refused(file, "csv-no-heading", needed=", ".join(REQUIRED))
    if len(heading) > MOST_COLUMNS:
        raise BadInput(file, row, None, "csv-too-many-columns", found=len(heading), most=MOST_COLUMNS)
    columns: dict[str, int] = {}
    for place, cell in enumerate(heading):
        key = _key(cell)
        if key in columns:
            raise BadInput(file, row, key, "csv-column-twice")
        if key in COLUMNS:
            columns[key] = place
    missing = [name for name in REQUIRED if name not in columns]
    if missing:
        raise BadInput(file, row, None, "csv-column-missing", missing=", ".join(missing))
    return columns


def _by_column(
    cells: Sequence[str], columns: Mapping[str, int], heading: Sequence[str], where: tuple[str, int]
) -> dict[str, str]:
    file, row = where
    if len(cells) != len(heading):
        raise BadInput(file, row, None, "csv-cells", found=len(cells), expected=len(heading))
    return {name: cells[place].strip() for name, place in columns.items()}


@dataclass(frozen=True, slots=True)
class _Row:
    """One record by the names of its columns."""

    file: str
    number: int
    cells: Mapping[str, str]

    def wrong(self, column: str, why: str, **values: object) -> BadInput:
        """Return the refusal of one cell."""
        return BadInput(self.file, self.number, column, why, **values)

    def text(self, column: str) -> str:
        """Return a cell's text, empty where it has none. Raises: BadInput where it is too long."""
        value = self.cells.get(column, "")
        most = MOST_TEXT if column in _LONG else MOST_FIELD
        if len(value) > most:
            raise self.wrong(column, "csv-cell-too-long", found=len(value), most=most)
        return value

    def needed(self, column: str) -> str:
        """Return a cell's text. Raises: BadInput where it is empty or too long."""
        value = self.text(column)
        if not value:
            raise self.wrong(column, "csv-cell-needed")
        return value

    def wall(self, column: str, *, day_alone: bool = False) -> Wall | None:
        """Return a cell's local time, midnight for a day alone. Raises: BadInput where it is none or unlikely."""
        value = self.text(column)
        if not value:
            return None
        found = _WALL.fullmatch(value)
        if found is None or not (found[2] or day_alone):
            raise self.wrong(column, "csv-time", value=_shown(value))
        try:
            wall = datetime.fromisoformat(f"{found[1]}T{found[2] or '00:00'}")
        except ValueError:
            raise self.wrong(column, "csv-time-unreal", value=_shown(value)) from None
        if wall.year not in _YEARS:
            raise self.wrong(column, "csv-time-unlikely", value=_shown(value))
        return wall

    def named(self, column: str, value: str, known: Mapping[str, Sequence[Id]], why: str) -> Id:
        """Return who or what has a name. Raises: BadInput where nobody has it (``why``), or several do."""
        found = known.get(_key(value), ())
        if not found:
            raise self.wrong(column, why, value=_shown(value))
        if len(found) > 1:
            raise self.wrong(column, "csv-name-of-several", value=_shown(value))
        return found[0]


class _Names:
    """The register's names, each with all who have it."""

    def __init__(self, register: Register) -> None:
        self.classes = _by_name((name, known.key) for known in register.classes for name in _names_of(known))
        self.departments = _by_name((name, key) for key, name in register.departments.items())
        self.people = _by_name((name, key) for key, name in register.people.items())
        self.channels = _by_name((name, key) for key, name in register.channels.items())


def _read_row(row: _Row, names: _Names) -> ImportedRow:
    told = [name for name in row.text("channels").split(";") if name.strip()]
    channels = dict.fromkeys(row.named("channels", name, names.channels, "csv-channel-unknown") for name in told)
    planned = row.wall("planned", day_alone=True)
    if planned is not None and not channels:
        raise row.wrong("planned", "csv-planned-nowhere")
    return ImportedRow(
        row=row.number,
        title=row.needed("title"),
        class_key=row.named("class", row.needed("class"), names.classes, "csv-class-unknown"),
        department_id=row.named("department", row.needed("department"), names.departments, "csv-department-unknown"),
        author_id=row.named("author", row.needed("author"), names.people, "csv-author-unknown"),
        text=row.text("text"),
        ground=row.text("ground"),
        link=row.text("link"),
        channels=tuple(channels),
        not_before=row.wall("not before"),
        go_out_before=row.wall("must go out before"),
        planned=planned,
    )


def _names_of(known: ClassName) -> set[str]:
    return {_key(known.key), _key(known.name), str(known.number)}


def _by_name(pairs: Iterable[tuple[str, Id]]) -> dict[str, list[Id]]:
    found: dict[str, list[Id]] = {}
    for name, key in pairs:
        found.setdefault(_key(name), []).append(key)
    return found


def _key(name: str) -> str:
    """Return a name as it is compared: one form, one space, without regard to case."""
    return " ".join(unicodedata.normalize("NFC", name).split()).casefold()


def _shown(value: str) -> str:
    short = " ".join(value.split())
    return short if len(short) <= 60 else short[:59] + "…"
