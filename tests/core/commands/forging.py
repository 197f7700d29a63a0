"""Records written past the road with a log that fits them, as who has the whole file and a key of their own can."""

from __future__ import annotations

from core.commands.signatures import signed_text
from core.model.keys import FORM, Said, Signature
from core.store import journal, keys
from core.store.journal import Stamp
from core.store.rows import Record, table_of, to_row
from core.store.tx import Tx
from tests.core.builders import NOW, Scene


def put_past_the_road(scene: Scene, *records: Record) -> None:
    """Write records with a log that fits them, each signed with Kim's own key."""
    engine, signer = scene.office.engine, scene.signers[scene.person("kim")]
    key = keys.standing_key(engine, scene.person("kim"))
    assert key is not None
    with engine.transaction():
        tx, position = Tx(engine), journal.head(engine).count
        for record in records:
            tx.add(record)
            table = table_of(type(record))
            signature = signer.sign(signed_text(table, to_row(record), Said.MADE, position))
            name = f"{table} {record.id} made"
            tx.add(Signature(name, table, record.id, Said.MADE, key.id, FORM, position, signature))
        step = scene.office.calendar.ambient.new_id()
        stamp = Stamp(step, NOW, "here", scene.person("kim"), "Kim Dyck", "RecordDecision", "rink.jpg")
        journal.append(engine, stamp, tx.changes(), "salt")
