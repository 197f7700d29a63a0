"""Commands on a calendar with 10,000 placements in line: what moves as the window asks it, and whole steps."""

from __future__ import annotations

import sqlite3
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from statistics import median

from benchmarks.long_line import POSTS, LongLine
from benchmarks.result import Result
from core.ambient import Ambient
from core.commands.desk import Command
from core.commands.emergency import DeclareEmergency
from core.commands.posts import PlanFor
from core.commands.schedule import AddToQueue
from core.demo.build import build_demo
from core.model.kinds import EmergencyId
from core.office import Place
from core.store.engine import PRAGMAS

ROUNDS = 9
TARGET_MOVES_MS = 50.0
TARGET_STEP = 4.0


def measure() -> list[Result]:
    """Put 10,000 placements in line, and time previews, and steps beside a bare transaction."""
    with tempfile.TemporaryDirectory() as scratch:
        place = Place(Path(scratch) / "town", Path(scratch) / "anchors")
        office = build_demo(place, Ambient().clock.now())
        with closing(office), closing(_Bare(Path(scratch) / "bare.db")) as bare:
            line = LongLine(office)
            line.fill()
            return [*_steps(line, bare), *_moves(line)]


def _moves(line: LongLine) -> Iterator[Result]:
    """Time previews of queueing a post with a deadline in the highest class but the first, then an emergency's."""
    urgent = line.a_ready_post(replace(line.a_draft("time-sensitive"), go_out_before=line.wall(days=3)))
    yield _previewed(line, "what moves for a most urgent post, as the window asks", AddToQueue(urgent))
    emergency = EmergencyId(str(line.agree(DeclareEmergency("Water main break"), line.cao).subject))
    first = line.a_ready_post(replace(line.a_draft("emergency"), emergency_id=emergency))
    yield _previewed(line, "what moves for an emergency's post, as the window asks", AddToQueue(first))


def _previewed(line: LongLine, name: str, command: Command) -> Result:
    outlook = line.office.preview(command, line.keeper)
    times_ms = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        line.office.preview(command, line.keeper)
        times_ms.append((time.perf_counter() - begun) * 1000)
    how = f"median of {ROUNDS}; {len(outlook.moved)} of {POSTS} placements move"
    return Result(name, median(times_ms), TARGET_MOVES_MS, "ms", how)


def _steps(line: LongLine, bare: _Bare) -> Iterator[Result]:
    """Time steps with 10,000 in line, one that plans nothing and one that plans all."""
    draft = line.placement_of(line.a_ready_post(line.a_draft("program"))).id
    wishes = [PlanFor(draft, line.wall(days=number + 1)) for number in range(ROUNDS)]
    yield _beside(line, bare, "a wish for a day, 10,000 in line", wishes)
    last = replace(line.a_draft("other"), deemed_by=line.keeper.person_id)
    ready = [line.a_ready_post(last) for _ in range(ROUNDS)]
    yield _beside(line, bare, "a post put in line, 10,000 in line", [AddToQueue(post_id) for post_id in ready])


def _beside(line: LongLine, bare: _Bare, name: str, commands: Sequence[Command]) -> Result:
    """Run each command to its commit, with a bare transaction before it."""
    bare_ms, step_ms, changes = [], [], []
    for command in commands:
        begun = time.perf_counter()
        bare.write()
        written = time.perf_counter()
        done = line.office.run(command, line.keeper)
        step_ms.append((time.perf_counter() - written) * 1000)
        bare_ms.append((written - begun) * 1000)
        changes.append(len(done.changes))
    ratio = median(step_ms) / median(bare_ms)
    how = f"{median(step_ms):.1f} ms against {median(bare_ms):.1f} ms, medians of {len(commands)}"
    return Result(name, ratio, TARGET_STEP, "times a bare transaction", f"{how}; {median(changes):.0f} records changed")


class _Bare:
    """A file with as many rows as the line, in which a transaction changes one and notes it in a log."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        for pragma, (written, _) in PRAGMAS.items():
            self._connection.execute(f"PRAGMA {pragma} = {written}")
        self._connection.execute("CREATE TABLE placement (id INTEGER PRIMARY KEY, planned TEXT)")
        self._connection.execute("CREATE TABLE journal (seq INTEGER PRIMARY KEY, content TEXT)")
        self._connection.execute("BEGIN")
        self._connection.executemany("INSERT INTO placement (planned) VALUES (?)", [("",)] * POSTS)
        self._connection.execute("COMMIT")

    def write(self) -> None:
        """Change a row, note it, and commit."""
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute("UPDATE placement SET planned = '2026-11-20T09:00' WHERE id = 5000")
        self._connection.execute("INSERT INTO journal (content) VALUES ('2026-11-20T09:00')")
        self._connection.execute("COMMIT")

    def close(self) -> None:
        """Close the file."""
        self._connection.close()
