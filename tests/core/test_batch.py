"""Many commands committed at once: what is refused falls alone, what breaks the batch takes all of it back."""

from __future__ import annotations

import sqlite3

import pytest

from core.commands.town import AddPartner
from core.errors import NotAllowed
from core.model.journal import JournalHead
from core.store import anchor, journal
from core.store import town as town_queries
from tests.core.builders import Scene

FOOD_BANK, COMMITTEE = AddPartner("Taber Food Bank"), AddPartner("Cornfest Committee")
NAMELESS = AddPartner(" ")


def partners(scene: Scene) -> list[str]:
    return [partner.name for partner in town_queries.partners(scene.office.engine)]


def committed_partners(scene: Scene) -> int:
    connection = sqlite3.connect(scene.office.place.database)
    try:
        return int(connection.execute("SELECT count(*) FROM partner").fetchone()[0])
    finally:
        connection.close()


def noted_outside(scene: Scene) -> JournalHead | None:
    return anchor.read(scene.office.place.anchors, town_queries.town(scene.office.engine).calendar_id)


def test_the_commands_of_a_batch_are_committed_at_its_end(scene: Scene) -> None:
    with scene.office.batch():
        scene.run(FOOD_BANK)
        scene.run(COMMITTEE)
        assert committed_partners(scene) == 0
    assert committed_partners(scene) == 2


def test_a_command_refused_in_a_batch_falls_alone_and_leaves_its_row_in_the_log(scene: Scene) -> None:
    with scene.office.batch():
        scene.run(FOOD_BANK)
        with pytest.raises(NotAllowed):
            scene.run(NAMELESS)
        scene.run(COMMITTEE)
    acts = [entry.act for entry, *_ in journal.entries(scene.office.engine)][-3:]
    assert partners(scene) == ["Cornfest Committee", "Taber Food Bank"]
    assert acts == ["AddPartner", "refused AddPartner", "AddPartner"]


def write_and_refuse(scene: Scene) -> None:
    engine = scene.office.engine
    with engine.transaction():
        engine.write("INSERT INTO partner (id, name, revision) VALUES ('b', 'Lost', 0)", {})
        raise NotAllowed("right-role")


def write_and_break_the_batch(scene: Scene) -> None:
    with scene.office.batch():
        scene.run(FOOD_BANK)
        raise ZeroDivisionError


def test_what_a_refused_part_of_a_batch_wrote_is_rolled_back(scene: Scene) -> None:
    with scene.office.batch():
        scene.run(FOOD_BANK)
        with pytest.raises(NotAllowed):
            write_and_refuse(scene)
    assert partners(scene) == ["Taber Food Bank"]


def test_an_error_that_leaves_a_batch_takes_all_of_it_back(scene: Scene) -> None:
    head = journal.head(scene.office.engine)
    with pytest.raises(ZeroDivisionError):
        write_and_break_the_batch(scene)
    assert partners(scene) == []
    assert journal.head(scene.office.engine) == head


def test_a_preview_in_a_batch_changes_nothing(scene: Scene) -> None:
    with scene.office.batch():
        scene.preview(FOOD_BANK)
        scene.run(COMMITTEE)
    assert partners(scene) == ["Cornfest Committee"]


def test_a_batch_inside_a_batch_is_committed_with_the_outer_one(scene: Scene) -> None:
    with scene.office.batch():
        with scene.office.batch():
            scene.run(FOOD_BANK)
        scene.run(COMMITTEE)
        assert committed_partners(scene) == 0
    assert committed_partners(scene) == 2


def test_the_head_of_the_log_is_noted_outside_only_when_the_batch_is_committed(scene: Scene) -> None:
    before = noted_outside(scene)
    with scene.office.batch():
        scene.run(FOOD_BANK)
        assert noted_outside(scene) == before
    assert noted_outside(scene) == journal.head(scene.office.engine) != before


def test_a_command_after_a_batch_commits_by_itself_again(scene: Scene) -> None:
    with scene.office.batch():
        scene.run(FOOD_BANK)
    scene.run(COMMITTEE)
    assert committed_partners(scene) == 2
