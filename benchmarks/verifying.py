"""Verifying a calendar with a log of 100,000 rows and 10,000 signatures, and naming the row that somebody changed."""

from __future__ import annotations

import sqlite3
import tempfile
import time
from contextlib import closing
from pathlib import Path

from benchmarks.result import Result
from core.ambient import Ambient
from core.commands.calendar import Who
from core.commands.passwords import SetPassword
from core.commands.signatures import signed_text
from core.demo.build import build_demo
from core.model.keys import FORM, Said, Signature
from core.model.kinds import PersonId
from core.model.media import Photo, PhotoApproval
from core.model.posts import Verdict
from core.model.registers import TownWord
from core.model.town import Role
from core.office import Office, Place
from core.signing import Cost, Signer, new_key, unlock
from core.store import journal, keys
from core.store import town as town_queries
from core.store.journal import Stamp
from core.store.rows import to_row
from core.store.tx import Tx
from core.upkeep.report import Part
from core.upkeep.verify import verify

ROWS = 100_000
SIGNATURES = 10_000
TARGET_S = 10.0
CHANGED = 50_000
_AT_ONCE = 1_000
_PASSWORD, _COST = "a long pass phrase", Cost(memory_kib=64, passes=1, lanes=1)


def measure() -> list[Result]:
    """Fill the demo's log and time its verification, before and after one row of it was changed behind its guards."""
    with tempfile.TemporaryDirectory() as scratch:
        place = Place(Path(scratch) / "town", Path(scratch) / "anchors")
        office = build_demo(place, Ambient().clock.now())
        _fill(office)
        office.close()
        whole_s, found = _verified(place)
        assert not found, f"the calendar that was filled is not in order: {found[:3]}"
        _change_one(place)
        changed_s, found = _verified(place)
        assert found == [("log-row-edited", CHANGED)], found
    how = f"a log of {ROWS:,} rows, {SIGNATURES:,} signatures"
    return [
        Result("verifying", whole_s, TARGET_S, "s", how),
        Result("verifying, one row changed", changed_s, TARGET_S, "s", f"{how}; row {CHANGED:,} was named, first"),
    ]


def _verified(place: Place) -> tuple[float, list[tuple[str, object]]]:
    begun = time.perf_counter()
    report = verify(place, Ambient())
    took_s = time.perf_counter() - begun
    assert report.counts[Part.LOG] >= ROWS
    return took_s, [(problem.code, problem.values.get("seq")) for problem in report.problems]


def _fill(office: Office) -> None:
    """Write rows straight into the tables and the log: the road is not what is measured here."""
    coordinator = next(p for p in town_queries.people(office.engine) if Role.COORDINATOR in _roles(office, p.id))
    sealed = new_key(_PASSWORD, coordinator.id, _COST)
    office.run(SetPassword(coordinator.id, sealed), Who(coordinator.id))
    signer = unlock(sealed, _PASSWORD, coordinator.id)
    for _ in range(0, SIGNATURES, _AT_ONCE):
        with office.engine.transaction():
            for _ in range(_AT_ONCE):
                _decide(office, coordinator.id, signer)
    while journal.head(office.engine).count < ROWS:
        with office.engine.transaction():
            tx = Tx(office.engine)
            for _ in range(_AT_ONCE):
                word = office.calendar.ambient.new_id()
                tx.add(TownWord(word, f"Taber{word}", coordinator.id, office.calendar.ambient.clock.now()))
            _log(office, tx, "KeepWord")


def _roles(office: Office, person_id: PersonId) -> frozenset[Role]:
    return town_queries.roles_of(office.engine, person_id)


def _decide(office: Office, person_id: PersonId, signer: Signer) -> None:
    """Write one signed return of a photo, as a step does."""
    engine, ambient = office.engine, office.calendar.ambient
    photo, key = engine.records(Photo, "LIMIT 1")[0], keys.standing_key(engine, person_id)
    assert key is not None
    tx, position = Tx(engine), journal.head(engine).count
    decision = PhotoApproval(
        id=ambient.new_id(),
        photo_id=photo.id,
        sha256=photo.sha256,
        verdict=Verdict.RETURNED,
        decided_by=person_id,
        role=Role.COORDINATOR.value,
        decided_at=ambient.clock.now(),
        comment="Another one, please",
    )
    tx.add(decision)
    table = "photo_approval"
    signature = signer.sign(signed_text(table, to_row(decision), Said.MADE, position))
    name = f"{table} {decision.id} {Said.MADE.value}"
    tx.add(Signature(name, table, decision.id, Said.MADE, key.id, FORM, position, signature))
    _log(office, tx, "ReturnPhoto")


def _log(office: Office, tx: Tx, act: str) -> None:
    ambient = office.calendar.ambient
    stamp = Stamp(ambient.new_id(), ambient.clock.now(), ambient.station, None, "benchmark", act, "")
    journal.append(office.engine, stamp, tx.changes(), ambient.new_id())


def _change_one(place: Place) -> None:
    with closing(sqlite3.connect(place.database)) as connection, connection:
        guards = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute("UPDATE journal SET actor = 'somebody else' WHERE seq = ?", (CHANGED,))
        for _, statement in guards:
            connection.execute(statement)


if __name__ == "__main__":
    for found in measure():
        print(found.line())
