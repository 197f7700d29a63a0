"""Commands on a calendar with 10,000 placements in line: what moves as the window asks it, and whole steps."""

from __future__ import annotations

import json
import sqlite3
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from shutil import copyfile
from statistics import median

from benchmarks.long_line import POSTS, LongLine
from benchmarks.result import Result
from core.ambient import Ambient
from core.commands.desk import Command
from core.commands.emergency import DeclareEmergency
from core.commands.posts import PlanFor
from core.commands.schedule import AddToQueue, TakeOutOfLine
from core.demo.build import build_demo
from core.model.journal import Change, Row
from core.model.kinds import EmergencyId
from core.office import Place
from core.store.engine import PRAGMAS

ROUNDS = 9
TARGET_MOVES_MS = 50.0
TARGET_STEP = 4.0


def measure() -> list[Result]:
    """Put 10,000 placements in line, and time previews, and steps beside bare transactions that write the same."""
    with tempfile.TemporaryDirectory() as scratch:
        place = Place(Path(scratch) / "town", Path(scratch) / "anchors")
        office = build_demo(place, Ambient().clock.now())
        with closing(office):
            line = LongLine(office)
            line.fill()
            return [*_steps(line, Path(scratch) / "bare.db"), *_moves(line)]


def _moves(line: LongLine) -> Iterator[Result]:
    """Time previews of queueing a post with a deadline in the highest class but the first, then an emergency's."""
    urgent = line.a_ready_post(replace(line.a_draft("time-sensitive"), go_out_before=line.wall(days=3)))
    yield _previewed(line, "what moves for a most urgent post, as the window asks", AddToQueue(urgent))
    emergency = EmergencyId(str(line.agree(DeclareEmergency("Water main break"), line.cao).subject))
    first = line.a_ready_post(replace(line.a_draft("emergency"), emergency_id=emergency))
    yield _previewed(line, "what moves for an emergency's post, as the window asks", AddToQueue(first))


def _previewed(line: LongLine, name: str, command: Command) -> Result:
    """Time a preview by the processor's time, for it waits for no disk, and one that has everything to read."""
    outlook = line.office.preview(command, line.keeper)
    kept_ms = [_cpu_ms(line, command) for _ in range(ROUNDS)]
    read_ms = []
    for _ in range(ROUNDS):
        line.office.calendar = line.office.calendar.through(line.office.engine)
        read_ms.append(_cpu_ms(line, command))
    how = f"median of {ROUNDS}; {median(read_ms):.1f} ms where the line is read anew"
    moving = f"{len(outlook.moved)} of {POSTS} placements move"
    return Result(name, median(kept_ms), TARGET_MOVES_MS, "ms", f"{how}; {moving}")


def _cpu_ms(line: LongLine, command: Command) -> float:
    begun = time.process_time()
    line.office.preview(command, line.keeper)
    return (time.process_time() - begun) * 1000


def _steps(line: LongLine, path: Path) -> Iterator[Result]:
    """Time steps with 10,000 in line: one that plans nothing, one that moves nobody, one that moves very many."""
    draft = line.placement_of(line.a_ready_post(line.a_draft("program"))).id
    wishes: list[Command] = [PlanFor(draft, line.wall(days=number + 1)) for number in range(ROUNDS)]
    last = replace(line.a_draft("other"), deemed_by=line.keeper.person_id)
    ready: list[Command] = [AddToQueue(line.a_ready_post(last)) for _ in range(ROUNDS)]
    urgent = line.a_ready_post(replace(line.a_draft("time-sensitive"), go_out_before=line.wall(days=3)))
    in_and_out: list[Command] = [AddToQueue(urgent), TakeOutOfLine(line.placement_of(urgent).id)] * (ROUNDS // 2)
    with closing(_Bare(line.office.place.database, path)) as bare:
        yield _beside(line, bare, "a wish for a day, 10,000 in line", wishes)
        yield _beside(line, bare, "a post put in line, 10,000 in line", ready)
        yield _beside(line, bare, "a most urgent post put in line and out again, 10,000 in line", in_and_out)


def _beside(line: LongLine, bare: _Bare, name: str, commands: Sequence[Command]) -> Result:
    """Run each command to its commit, and then the same writes in a bare transaction."""
    bare_ms, step_ms, changes = [], [], []
    for command in commands:
        begun = time.perf_counter()
        done = line.agree(command, line.keeper)
        stepped = time.perf_counter()
        bare.write(done.changes)
        bare_ms.append((time.perf_counter() - stepped) * 1000)
        step_ms.append((stepped - begun) * 1000)
        changes.append(len(done.changes))
    ratio = median(step_ms) / median(bare_ms)
    how = f"{median(step_ms):.1f} ms against {median(bare_ms):.1f} ms, medians of {len(commands)}"
    return Result(name, ratio, TARGET_STEP, "times a bare transaction", f"{how}; {median(changes):.0f} records changed")


class _Bare:
    """A copy of the calendar without guards, in which a transaction writes what a step wrote, and logs it."""

    def __init__(self, original: Path, path: Path) -> None:
        copyfile(original, path)
        self._connection = sqlite3.connect(path, isolation_level=None)
        for pragma, (written, _) in PRAGMAS.items():
            self._connection.execute(f"PRAGMA {pragma} = {written}")
        for (name,) in self._connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            self._connection.execute(f"DROP TRIGGER {name}")
        self._connection.execute("CREATE TABLE bare_log (seq INTEGER PRIMARY KEY, content TEXT, hash TEXT)")
        self._hash = ""

    def write(self, changes: Sequence[Change]) -> None:
        """Write each change of a record that stood before, log it under a chained hash, and commit."""
        self._connection.execute("BEGIN IMMEDIATE")
        by_fields: defaultdict[tuple[str, tuple[str, ...]], list[Row]] = defaultdict(list)
        for change in changes:
            before, after = change.before or {}, change.after or {}
            fields = tuple(name for name, cell in after.items() if before.get(name) != cell)
            by_fields[(change.table, fields)].append(after)
        for (table, fields), rows in by_fields.items():
            said = ", ".join(f"{name} = :{name}" for name in fields)
            self._connection.executemany(f"UPDATE {table} SET {said} WHERE id = :id", rows)
        logged = [self._logged(change) for change in changes]
        self._connection.executemany("INSERT INTO bare_log (content, hash) VALUES (?, ?)", logged)
        self._connection.execute("COMMIT")

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _logged(self, change: Change) -> tuple[str, str]:
        content = json.dumps([change.before, change.after])
        self._hash = sha256(f"{self._hash}{content}".encode()).hexdigest()
        return content, self._hash
