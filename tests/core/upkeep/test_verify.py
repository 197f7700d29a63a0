"""Verification finds whatever was changed behind Oyez's back, and names it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from core.ambient import Ambient
from core.commands.consents import RemovePersonShown
from core.commands.history import Undo
from core.commands.media import RevokePhotoApproval
from core.commands.posts import DiscardPost
from core.commands.schedule import Hold
from core.errors import Damaged, StoreUnavailable
from core.model.journal import Change
from core.model.media import Photo
from core.office import Office
from core.store import checks, journal
from core.store.journal import Stamp
from core.store.records import RECORDS
from core.store.rows import column_names
from core.upkeep.report import Part, Report
from core.upkeep.verify import verify
from tests.core.builders import (
    NOW,
    Scene,
    a_person_shown,
    a_photo,
    a_post,
    a_queued_post,
    a_sound_photo,
    catch_up,
    open_copy,
)


@pytest.fixture(scope="module")
def busy_town(built_town: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a town in which something of everything has happened; nobody may change it."""
    folder = tmp_path_factory.mktemp("busy")
    scene = open_copy(built_town, folder)
    photo_id = a_sound_photo(scene)
    post_id = a_queued_post(scene, photos=(photo_id,))
    scene.agree(DiscardPost(a_post(scene)))
    scene.agree(RemovePersonShown(a_person_shown(scene, a_photo(scene))))
    scene.run(Undo(scene.run(Hold(scene.placement_id(post_id), "Wait")).id, "Hold"))
    catch_up(scene, "2026-12-20T12:00")
    scene.office.close()
    return folder


@pytest.fixture
def busy(busy_town: Path, tmp_path: Path) -> Iterator[Scene]:
    scene = open_copy(busy_town, tmp_path)
    yield scene
    scene.office.close()


def report_of(office: Office) -> Report:
    return verify(office.place, Ambient())


def codes(office: Office) -> list[str]:
    return [problem.code for problem in report_of(office).problems]


def write_past_the_guards(office: Office, *statements: str) -> None:
    """Write with a connection of one's own, every trigger dropped for as long as it takes."""
    with closing(sqlite3.connect(office.place.database, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        for _, statement in triggers:
            connection.execute(statement)
        connection.execute("COMMIT")


def test_a_calendar_that_only_oyez_wrote_to_is_whole(busy: Scene) -> None:
    report = report_of(busy.office)
    assert report.problems == ()
    assert report.notes == ()
    assert report.counts[Part.LOG] == journal.head(busy.office.engine).count
    assert report.counts[Part.FILES] == len(list((busy.office.place.folder / "files").rglob("*/*")))


def test_verification_tells_of_its_progress(busy: Scene) -> None:
    told: list[Part] = []
    verify(busy.office.place, Ambient(), lambda part, _done: told.append(part))
    assert {Part.DATABASE, Part.FILES} <= set(told)


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE post SET text = 'Vote for me'", "record-changed"),
        ("UPDATE post SET title = 'Other' WHERE state = 'open'", "record-changed"),
        ("UPDATE person SET name = 'Kim'", "record-changed"),
        ("UPDATE photo_approval SET decided_by = (SELECT id FROM person WHERE name LIKE 'Otto%')", "record-changed"),
        ("UPDATE consent SET until_day = '2030-01-01'", "record-changed"),
        ("UPDATE town SET release_blocks = 1 - release_blocks", "record-changed"),
        ("DELETE FROM hold_reason", "record-missing"),
        ("DELETE FROM photo_approval", "record-missing"),
        ("INSERT INTO department VALUES ('x', 'Shadow', 0)", "record-not-logged"),
        ("INSERT INTO hashtag SELECT id, 'vote', 'fit', id, '2026-11-20', '', 0 FROM person", "record-not-logged"),
        (
            "INSERT INTO override SELECT id, id, content_hash, 'channel-open', 'Council asked', author_id, 'cao',"
            " created_at, NULL, NULL, '', 0 FROM post WHERE content_hash <> ''",
            "record-not-logged",
        ),
        (
            "INSERT INTO photo_approval SELECT 'x', photo_id, sha256, verdict, decided_by, role, comment, decided_at,"
            " NULL, NULL, '', 0 FROM photo_approval",
            "record-not-logged",
        ),
    ],
)
def test_a_record_changed_by_hand_is_named(busy: Scene, statement: str, code: str) -> None:
    write_past_the_guards(busy.office, statement)
    found = [problem for problem in report_of(busy.office).problems if problem.code == code]
    assert found
    assert all(str(problem.values["table"]) in statement for problem in found)


def test_a_record_that_came_back_is_named(busy: Scene) -> None:
    (removed,) = [
        change
        for entry, _, before, after in journal.entries(busy.office.engine)
        if entry.subject_table == "people_shown" and after is None and (change := before)
    ]
    values = ", ".join(f"'{value}'" if isinstance(value, str) else str(value) for value in removed.values())
    write_past_the_guards(busy.office, f"INSERT INTO people_shown ({', '.join(removed)}) VALUES ({values})")
    assert codes(busy.office) == ["record-came-back"]


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE journal SET actor = 'Nobody' WHERE seq = 7", "log-row-edited"),
        ("UPDATE journal SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 7", "log-row-edited"),
        ("DELETE FROM journal WHERE seq = 7", "log-rows-missing"),
        ("UPDATE journal SET seq = -7 WHERE seq = 7", "log-row-moved"),
        ("UPDATE journal SET hash = substr(hash, 2) || 'a' WHERE seq = 7", "log-row-edited"),
        ("UPDATE journal_content SET after = replace(after, 'T', 'B') WHERE seq = 7", "log-content-changed"),
        ("UPDATE journal_content SET salt = 'x' WHERE seq = 7", "log-content-changed"),
        ("DELETE FROM journal_content WHERE seq = 7", "log-content-missing"),
        ("INSERT INTO journal_content VALUES (9999, 'x', NULL, NULL)", "log-content-alone"),
    ],
)
def test_a_change_of_the_log_is_found_at_its_row(busy: Scene, statement: str, code: str) -> None:
    write_past_the_guards(busy.office, statement)
    first = report_of(busy.office).problems[0]
    assert first.code == code
    assert set(first.values.values()) & {7, -7, 9999}


def test_two_rows_of_the_log_that_changed_places_are_found(busy: Scene) -> None:
    swap = ("SET seq = -5 WHERE seq = 5", "SET seq = 5 WHERE seq = 6", "SET seq = 6 WHERE seq = -5")
    write_past_the_guards(
        busy.office, *(f"UPDATE {table} {change}" for table in ("journal", "journal_content") for change in swap)
    )
    first = report_of(busy.office).problems[0]
    assert (first.code, first.values) == ("log-row-moved", {"seq": 5, "was": 6})


def test_a_row_put_into_the_log_is_found_by_the_one_behind_it(busy: Scene) -> None:
    row = next(checks.log_cells(busy.office.engine, 1))
    forged = row._replace(actor="Nobody")
    forged = forged._replace(hash=forged.own_hash(1))
    write_past_the_guards(busy.office, f"UPDATE journal SET actor = 'Nobody', hash = '{forged.hash}' WHERE seq = 1")
    first = report_of(busy.office).problems[0]
    assert (first.code, first.values) == ("log-row-put-in", {"seq": 2})


@pytest.mark.parametrize("kept", [0, 1, 20])
def test_a_log_cut_at_its_end_is_found_by_what_was_noted_outside(busy: Scene, kept: int) -> None:
    write_past_the_guards(
        busy.office, f"DELETE FROM journal WHERE seq > {kept}", f"DELETE FROM journal_content WHERE seq > {kept}"
    )
    assert "log-tail-cut" in codes(busy.office)


def test_a_log_written_anew_from_its_beginning_is_found_too(busy: Scene) -> None:
    rewrite_log(busy.office)
    assert codes(busy.office) == ["log-rewritten"]


def test_without_a_note_outside_it_says_that_the_end_cannot_be_proved(busy: Scene) -> None:
    rewrite_log(busy.office)
    for note in busy.office.place.anchors.iterdir():
        note.unlink()
    report = report_of(busy.office)
    assert report.is_whole
    assert [note.code for note in report.notes] == ["no-anchor"]


def forge(office: Office, table: str, made: str, **became: str | None) -> None:
    """Change a record past the guards by SQL, and write a row of the log that tells of the change."""
    names = column_names(RECORDS[table])
    record_id = office.engine.value(f"SELECT id FROM {table} ORDER BY id")
    (cells,) = office.engine.rows(f"SELECT {', '.join(names)} FROM {table} WHERE id = :id", id=record_id)
    before = dict(zip(names, cells, strict=True))
    write_past_the_guards(office, made.format(id=record_id))
    stamp = Stamp("forged", NOW, "here", None, "Dana Roy, Director of Recreation", "Edit", "")
    after = {**before, **became} if became else None
    with office.engine.transaction():
        journal.append(office.engine, stamp, (Change(table, record_id, before, after),), "salt")


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("photo_approval", "role", "cao"),
        ("photo_approval", "decided_at", "2026-01-01T00:00:00.000Z"),
        ("consent", "until_day", "2030-01-01"),
        ("consent", "signed_on", "2020-01-01"),
        ("confirmation", "role", "coordinator"),
        ("authorisation", "from_day", "2020-01-01"),
        ("use_step", "role", "cao"),
        ("post_version", "content_hash", "f" * 64),
    ],
)
def test_a_record_of_an_act_rewritten_together_with_the_log_is_found(
    busy: Scene, table: str, column: str, value: str
) -> None:
    made = f"UPDATE {table} SET {column} = '{value}' WHERE id = '{{id}}'"
    forge(busy.office, table, made, **{column: value})
    first = report_of(busy.office).problems[0]
    assert (first.code, first.values["table"]) == ("act-rewritten", table)


def test_a_record_of_an_act_taken_out_together_with_the_log_is_found(busy: Scene) -> None:
    forge(busy.office, "hold_reason", "DELETE FROM hold_reason WHERE id = '{id}'")
    assert codes(busy.office) == ["act-rewritten"]


def test_an_approval_that_was_taken_back_and_stands_again_is_found(scene: Scene) -> None:
    scene.run(RevokePhotoApproval(a_sound_photo(scene), "Blurred"), "dana")
    standing = {"revoked_at": None, "revoked_by": None, "revoked_why": ""}
    made = "UPDATE photo_approval SET revoked_at = NULL, revoked_by = NULL, revoked_why = '' WHERE id = '{id}'"
    forge(scene.office, "photo_approval", made, **standing)
    assert codes(scene.office) == ["act-rewritten"]


def test_a_flipped_byte_in_a_stored_file_is_found(busy: Scene) -> None:
    photo = busy.office.engine.records(Photo)[0]
    path = busy.office.calendar.files.path(photo.sha256)
    path.write_bytes(path.read_bytes()[:-1] + b"\0")
    (problem,) = report_of(busy.office).problems
    assert (problem.code, problem.values["id"]) == ("file-altered", photo.sha256)


def test_a_missing_file_is_found_and_a_stray_one_noted(busy: Scene) -> None:
    photo = busy.office.engine.records(Photo)[0]
    path = busy.office.calendar.files.path(photo.sha256)
    path.rename(path.with_name("stray"))
    report = report_of(busy.office)
    assert [problem.code for problem in report.problems] == ["file-missing"]
    assert [note.code for note in report.notes] == ["files-unclaimed"]


def test_a_post_whose_version_was_changed_in_the_log_too_is_found(busy: Scene) -> None:
    write_past_the_guards(busy.office, "UPDATE post_version SET content = replace(content, 'Saturday', 'Sunday')")
    assert "version-changed" in codes(busy.office)


def test_a_closed_gate_round_a_scheduled_post_is_found(scene: Scene) -> None:
    a_queued_post(scene, photos=(a_sound_photo(scene),))
    write_past_the_guards(scene.office, "DELETE FROM consent")
    assert {"gate-broken", "record-missing"} <= set(codes(scene.office))


def test_a_dropped_guard_is_found(busy: Scene) -> None:
    with closing(sqlite3.connect(busy.office.place.database)) as connection:
        connection.execute("DROP TRIGGER journal_undeleted")
        connection.commit()
    assert codes(busy.office) == ["schema-changed"]


def test_a_record_that_points_at_nothing_is_found(busy: Scene) -> None:
    write_past_the_guards(busy.office, "UPDATE post_photo SET photo_id = 'gone'")
    assert "points-at-nothing" in codes(busy.office)


def test_a_text_that_is_no_utf_8_any_more_is_named_and_the_rest_is_read(busy: Scene) -> None:
    write_past_the_guards(
        busy.office, "UPDATE partner SET name = name", "UPDATE department SET name = CAST(x'ff41' AS TEXT)"
    )
    found = report_of(busy.office).problems
    assert [problem.code for problem in found if problem.values.get("table") == "department"]
    assert report_of(busy.office).counts[Part.FILES]


def test_many_problems_of_one_kind_are_counted_after_the_first_hundred(busy: Scene) -> None:
    numbers = "WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 130)"
    write_past_the_guards(busy.office, f"INSERT INTO department {numbers} SELECT 'x' || i, 'Shadow', 0 FROM n")
    *named, last = report_of(busy.office).problems
    assert len(named) == 100
    assert (last.code, last.values) == ("more-of-a-kind", {"kind": "record-not-logged", "count": 30})


def test_every_flipped_bit_of_a_post_or_of_the_log_is_found(busy: Scene) -> None:
    busy.office.close()
    content = bytearray(busy.office.place.database.read_bytes())
    text = content.index(b"Public skating is on Saturday.")
    for place in range(text, text + 12):
        busy.office.place.database.write_bytes(content[:place] + bytes([content[place] ^ 4]) + content[place + 1 :])
        assert report_of(busy.office).problems


@pytest.mark.parametrize("length", [0, 100, 4096, 50_000])
def test_a_truncated_database_is_never_called_whole(busy: Scene, length: int) -> None:
    busy.office.close()
    content = busy.office.place.database.read_bytes()
    busy.office.place.database.write_bytes(content[:length])
    try:
        assert not report_of(busy.office).is_whole
    except Damaged:
        assert busy.office.place.database.read_bytes() == content[:length]


def test_a_missing_calendar_is_not_made(busy: Scene) -> None:
    busy.office.close()
    busy.office.place.database.unlink()
    with pytest.raises(StoreUnavailable, match="calendar-missing"):
        report_of(busy.office)
    assert not busy.office.place.database.exists()


def rewrite_log(office: Office) -> None:
    """Write the whole chain anew after a change of its first row, so that it verifies by itself."""
    statements, previous = [], "0" * 64
    for row in checks.log_cells(office.engine, journal.head(office.engine).count):
        forged = row._replace(previous=previous, station="elsewhere")
        previous = forged.own_hash(row.seq)
        statements.append(
            f"UPDATE journal SET station = 'elsewhere', previous = '{forged.previous}', hash = '{previous}'"
            f" WHERE seq = {row.seq}"
        )
    write_past_the_guards(office, *statements)
