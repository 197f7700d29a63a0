"""What is written and not saved lies beside the calendar, one copy a person and post, and outlives the program."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import Damaged, StoreUnavailable
from core.model.kinds import PersonId, PostId
from core.store.working import WorkingFile, WorkingRow
from tests.core.builders import NOW

KIM, ADA = PersonId("kim"), PersonId("ada")
ROW = WorkingRow(KIM, "p1", PostId("p1"), 3, "Skating", NOW)

TYPES = """
import sys
from pathlib import Path
from core.store.working import WorkingFile
from dataclasses import replace
from tests.core.store.test_working import ROW
file = WorkingFile(Path(sys.argv[1]))
number = 0
while True:
    number += 1
    file.keep(replace(ROW, content=str(number)))
    print(number, flush=True)
"""


@pytest.fixture
def file(tmp_path: Path) -> WorkingFile:
    return WorkingFile(tmp_path / "working.db")


def test_what_is_kept_is_found_again(file: WorkingFile) -> None:
    file.keep(ROW)
    assert file.rows_of(KIM) == [ROW]


def test_a_copy_takes_the_place_of_the_last_one(file: WorkingFile) -> None:
    file.keep(ROW)
    file.keep(replace(ROW, content="Skating is on"))
    assert [row.content for row in file.rows_of(KIM)] == ["Skating is on"]


def test_each_person_has_a_copy_of_their_own(file: WorkingFile) -> None:
    file.keep(ROW)
    file.keep(replace(ROW, person_id=ADA, content="Swimming"))
    assert [row.content for row in file.rows_of(KIM)] == ["Skating"]


def test_a_dropped_copy_leaves_no_word_behind(file: WorkingFile) -> None:
    file.keep(ROW)
    file.drop(KIM, "p1")
    assert (file.rows_of(KIM), b"Skating" in file.path.read_bytes()) == ([], False)


def test_asking_makes_no_file(file: WorkingFile) -> None:
    file.drop(KIM, "p1")
    assert (file.rows_of(KIM), file.path.exists()) == ([], False)


@pytest.mark.parametrize("content", [b"no database at all, but long enough to be one", b""])
def test_a_file_that_is_none_does_not_stop_the_writing(file: WorkingFile, content: bytes) -> None:
    file.path.write_bytes(content)
    with_damage = [Damaged] if content else []
    found = [type(error) for error in (_failure(file),) if error is not None]
    file.keep(ROW)
    assert (found, file.rows_of(KIM)) == (with_damage, [ROW])


def test_a_file_with_other_tables_is_laid_aside(file: WorkingFile) -> None:
    connection = sqlite3.connect(file.path)
    connection.execute("CREATE TABLE working_copy (person_id, id)")
    connection.close()
    with pytest.raises(Damaged):
        file.keep(ROW)
    assert file.aside.exists()


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable):
        WorkingFile(tmp_path / "gone" / "working.db").keep(ROW)


def test_what_was_kept_outlives_a_killed_program(tmp_path: Path) -> None:
    """Every copy that a program said was kept is there after ``kill -9``, at whatever moment it falls."""
    file = WorkingFile(tmp_path / "working.db")
    for stop_after in range(1, 21):
        told = _typed_until_killed(file.path, stop_after)
        assert int(file.rows_of(KIM)[0].content) >= told


def _typed_until_killed(path: Path, stop_after: int) -> int:
    command = [sys.executable, "-c", TYPES, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as typing:
        assert typing.stdout is not None
        told = [int(typing.stdout.readline()) for _line in range(stop_after)][-1]
        os.kill(typing.pid, signal.SIGKILL)
    return told


def _failure(file: WorkingFile) -> Exception | None:
    try:
        file.rows_of(KIM)
    except Damaged as error:
        return error
    return None
