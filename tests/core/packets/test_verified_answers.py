"""Verification finds an answer, or what it decided, that is another by one letter than what was signed elsewhere."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from core.model.keys import BY_ANSWER, Said, Signature
from core.model.packets import PacketAnswer
from core.model.posts import PostDecision
from core.store import journal
from core.store.checks import LogCells, length_of_log, log_cells
from core.store.journal import Stamp
from core.store.tx import Tx
from core.upkeep.signed import SignedLog
from tests.core.builders import NOW, RECREATION, Scene, a_photo
from tests.core.commands.sealing import a_planned_post, a_seal
from tests.core.packets.mailing import a_packet, opened, trusted

TABLES = "period_approval post_decision photo_approval seal_decision answer_outcome key_acceptance".split()


@pytest.fixture
def decided(scene: Scene) -> Scene:
    """Have Dana approve a line, return another and approve a photo, on her own computer."""
    good, bad = a_planned_post(scene, "otto"), a_planned_post(scene, "otto")
    photo_id = a_photo(scene, "ada", department_id=scene.department(RECREATION))
    desktop = opened(scene, a_packet(scene, a_seal(scene), photo_id))
    for name in (desktop.line(good), photo_id):
        desktop.deciding.approve(name, scene.clock.now())
    desktop.deciding.send_back(desktop.line(bad), "Say when", scene.clock.now())
    trusted(scene, desktop.answer(scene))
    return scene


def cells_of(scene: Scene) -> list[LogCells]:
    return list(log_cells(scene.office.engine, length_of_log(scene.office.engine)))


def problems(cells: list[LogCells]) -> list[str]:
    log = SignedLog()
    for each in cells:
        log.read(each)
    return [problem.code for problem in log.problems()]


def altered(cells: list[LogCells], table: str) -> Iterator[tuple[str, list[LogCells]]]:
    """Yield the log with one field of the last record of a table altered, each field in turn."""
    place = max(at for at, each in enumerate(cells) if each.subject_table == table)
    row = json.loads(cells[place].after or "{}")
    for name in row.keys() - {"id", "revision", "revoked_at", "revoked_by", "revoked_why"}:
        other = json.dumps({**row, name: 7 if isinstance(row[name], int) else f"{row[name]}7"})
        yield name, [*cells[:place], cells[place]._replace(after=other), *cells[place + 1 :]]


def test_what_was_decided_elsewhere_is_in_order(decided: Scene) -> None:
    assert problems(cells_of(decided)) == []


@pytest.mark.parametrize("table", TABLES)
def test_a_decision_altered_in_any_field_is_found(decided: Scene, table: str) -> None:
    unfound = [name for name, cells in altered(cells_of(decided), table) if not problems(cells)]
    assert unfound == []


@pytest.mark.parametrize("name", ["text", "signature"])
def test_an_altered_answer_is_found(decided: Scene, name: str) -> None:
    found = dict(altered(cells_of(decided), "packet_answer"))
    assert problems(found[name])


def test_an_accepted_key_that_is_another_is_found(decided: Scene) -> None:
    found = dict(altered(cells_of(decided), "signing_key"))
    assert "signed-by-no-key" in problems(found["public"])


def test_a_decision_put_beside_an_answer_later_is_found(decided: Scene) -> None:
    """The answer's own signature is on file, and lets nobody write a second record of what it said."""
    engine = decided.office.engine
    (said,), (answer,) = engine.records(PostDecision), engine.records(PacketAnswer)
    key = next(each.key_id for each in engine.records(Signature) if each.form == BY_ANSWER)
    name = "post_decision forged made"
    with engine.transaction():
        tx = Tx(engine)
        tx.add(replace(said, id="forged"))
        position = journal.head(engine).count
        signed = (BY_ANSWER, position, answer.signature)
        tx.add(Signature(name, "post_decision", "forged", Said.MADE, key, *signed))
        stamp = Stamp("step", NOW, "here", decided.person("kim"), "Kim Dyck", "TakeAnswer", "Dana Roy")
        journal.append(engine, stamp, tx.changes(), "salt")
    assert problems(cells_of(decided)) == ["signature-out-of-place"]
