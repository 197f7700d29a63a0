"""Holds the log to what it promises: a row a change, chained, in the change's own transaction, its head outside."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.commands.channels import AddSlots
from core.commands.desk import Command
from core.commands.media import RevokePhotoApproval
from core.commands.posts import PlanFor
from core.commands.schedule import AddToQueue
from core.commands.town import AddPartner
from core.errors import CalendarError, NeedsConfirmation, NotAllowed, NotFound, StoreUnavailable
from core.model.content import canonical, digest
from core.model.journal import GENESIS
from core.model.kinds import ChannelId, PlacementId
from core.model.states import State
from core.store import anchor, journal
from core.store import town as town_queries
from tests.core.builders import (
    MONDAY_AT_9,
    Scene,
    a_post,
    a_queued_post,
    a_sound_photo,
    an_unconfirmed_post,
    confirm,
    everything,
    rows,
)


def _entries(scene: Scene) -> list[tuple[object, ...]]:
    return list(journal.entries(scene.office.engine))


def _count(scene: Scene) -> int:
    return journal.head(scene.office.engine).count


def _noted(scene: Scene) -> tuple[int, str] | None:
    noted = anchor.read(scene.office.place.anchors, town_queries.town(scene.office.engine).calendar_id)
    return None if noted is None else (noted.count, noted.hash)


def test_every_row_is_hashed_with_the_one_before_it(scene: Scene) -> None:
    a_queued_post(scene, photos=(a_sound_photo(scene),))
    previous = GENESIS
    for number, (entry, salt, before, after) in enumerate(journal.entries(scene.office.engine), 1):
        assert (entry.seq, entry.previous) == (number, previous)
        assert entry.hash == journal.hash_of_entry(entry)
        assert salt is not None
        assert entry.content_hash == journal.hash_of_content(salt, before, after)
        previous = entry.hash


def test_a_step_leaves_one_row_for_each_record_it_changed(scene: Scene) -> None:
    first = a_queued_post(scene)
    known = _count(scene)
    post_id = an_unconfirmed_post(scene, class_key="council", ground="Meeting of 23 November")
    assert _count(scene) - known == 3
    confirm(scene, post_id)
    written = _count(scene)
    done = scene.run(AddToQueue(post_id))
    found = [
        (entry.step, entry.subject_table, entry.subject_id)
        for entry, *_ in journal.entries(scene.office.engine, written)
    ]
    assert sorted(found) == sorted((done.id, change.table, change.id) for change in done.changes)
    assert {row[2] for row in found} == {scene.placement_id(post_id), scene.placement_id(first)}


def test_a_row_says_who_did_what_when_and_the_record_before_and_after(scene: Scene) -> None:
    post_id = a_post(scene)
    scene.run(PlanFor(scene.placement_id(post_id), MONDAY_AT_9), "dana")
    entry, _, before, after = list(journal.entries(scene.office.engine))[-1]
    assert (entry.act, entry.label, entry.actor) == (
        "PlanFor",
        scene.post(post_id).title,
        "Dana Roy, Director of Recreation",
    )
    assert (entry.actor_id, entry.at, entry.station) == (scene.person("dana"), scene.clock.now(), "this computer")
    assert before is not None
    assert after is not None
    assert (before["planned"], after["planned"]) == (None, "2026-11-23T09:00")


def test_the_log_agrees_with_the_tables_row_by_row(scene: Scene) -> None:
    a_queued_post(scene, photos=(a_sound_photo(scene),))
    last = {(e.subject_table, e.subject_id): after for e, _, _, after in journal.entries(scene.office.engine) if after}
    for (table, record_id), after in last.items():
        names = ", ".join(after)
        (found,) = scene.office.engine.rows(f"SELECT {names} FROM {table} WHERE id = :id", id=record_id)
        assert dict(zip(after, found, strict=True)) == after


def test_a_step_that_changes_nothing_leaves_no_row(scene: Scene) -> None:
    post_id = a_post(scene)
    scene.run(PlanFor(scene.placement_id(post_id), MONDAY_AT_9))
    known = _count(scene)
    assert scene.run(PlanFor(scene.placement_id(post_id), MONDAY_AT_9)).changes == ()
    assert _count(scene) == known


def _slots(rule: str) -> AddSlots:
    return AddSlots(ChannelId("any"), rule, MONDAY_AT_9.time(), MONDAY_AT_9.date())


@pytest.mark.parametrize(
    ("refusal", "command"),
    [
        (NotAllowed, AddPartner("  ")),
        (NotFound, PlanFor(PlacementId("nobody's"), MONDAY_AT_9)),
        (CalendarError, _slots("FREQ=NEVER;COUNT=secret")),
    ],
)
def test_a_refused_command_leaves_one_row_without_what_it_carried(
    scene: Scene, refusal: type[CalendarError], command: Command
) -> None:
    before, known = everything(scene), _count(scene)
    with pytest.raises(refusal):
        scene.run(command)
    ((entry, _, content_before, content_after),) = journal.entries(scene.office.engine, known)
    assert (entry.act, entry.subject_table) == (f"refused {type(command).__name__}", "")
    assert (content_before, content_after) == (None, None)
    assert "secret" not in json.dumps([str(part) for part in entry.__dict__.values()])
    assert everything(scene) == before


def test_neither_a_preview_nor_a_question_leaves_a_row(scene: Scene) -> None:
    photo_id = a_sound_photo(scene)
    a_queued_post(scene, photos=(photo_id,))
    known, command = _count(scene), RevokePhotoApproval(photo_id, "The wrong team")
    scene.preview(command, "dana")
    with pytest.raises(NeedsConfirmation):
        scene.run(command, "dana")
    with pytest.raises(NotAllowed):
        scene.preview(command, "rita")
    assert _count(scene) == known


def test_the_head_is_noted_outside_after_each_step_and_each_refusal(scene: Scene) -> None:
    a_post(scene)
    head = journal.head(scene.office.engine)
    assert _noted(scene) == (head.count, head.hash)
    with pytest.raises(NotAllowed):
        scene.run(AddPartner("  "))
    head = journal.head(scene.office.engine)
    assert _noted(scene) == (head.count, head.hash)


def test_a_step_stands_though_its_head_could_not_be_noted(scene: Scene) -> None:
    anchors = scene.office.place.anchors
    anchors.rename(anchors.with_name("gone"))
    anchors.write_text("in the way")
    post_id = a_post(scene)
    assert scene.state(post_id) is State.DRAFT
    assert isinstance(scene.office.unanchored, StoreUnavailable)
    anchors.unlink()
    a_post(scene)
    assert scene.office.unanchored is None


def test_a_step_whose_rows_do_not_fit_on_the_disk_is_not_done(scene: Scene) -> None:
    before, head = everything(scene), journal.head(scene.office.engine)
    pages = scene.office.engine.value("PRAGMA page_count")
    scene.office.engine.rows(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreUnavailable) as refused:
        a_post(scene, text="x" * 90_000)
    assert refused.value.code == "disk-full-or-gone"
    assert everything(scene) == before
    assert journal.head(scene.office.engine) == head
    scene.office.engine.rows(f"PRAGMA max_page_count = {pages + 1000}")
    assert scene.state(a_post(scene, text="x" * 90_000)) is State.DRAFT


def test_a_short_content_has_another_hash_in_each_step(scene: Scene) -> None:
    for name in ("Taber Library", "Taber Library"):
        scene.run(AddPartner(name))
    salts = [salt for _, salt, _, _ in journal.entries(scene.office.engine)]
    assert len(set(salts)) > 1
    assert len(set(rows(scene, "SELECT content_hash FROM journal"))) == _count(scene)


_cells = st.none() | st.integers(-(2**53), 2**53) | st.text(max_size=20)


@given(st.dictionaries(st.text(max_size=8), _cells, max_size=6))
def test_a_content_has_one_canonical_form_whatever_the_order(row: dict[str, object]) -> None:
    turned = dict(reversed(row.items()))
    assert canonical(row) == canonical(turned)
    assert canonical(row) == unicodedata.normalize("NFC", canonical(row))
    assert digest(canonical(row)) == digest(canonical(json.loads(json.dumps(row))))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (["approve", "post1", 2], ["approve", "post12", ""]),
        ([None], [""]),
        ([1], ["1"]),
        (["a", "b"], ["a,b"]),
        (["a\0b"], ["a"]),
    ],
)
def test_contents_that_differ_have_forms_that_differ(one: list[object], other: list[object]) -> None:
    assert canonical(one) != canonical(other)


def test_the_same_text_composed_and_decomposed_has_one_form() -> None:
    assert canonical(["Jané"]) == canonical(["Jane\u0301"])


_pieces = st.sampled_from(
    ['"', ",", "[", "]", "{", ":", "\\", "\0", "\n", " ", "e", "\u0301", "\u00e9", "\u0338", "=", "1", "null"]
)
_odd_cells = st.none() | st.integers(0, 2) | st.lists(_pieces, max_size=4).map("".join)


def _composed(cells: list[object]) -> list[object]:
    return [unicodedata.normalize("NFC", cell) if isinstance(cell, str) else cell for cell in cells]


@given(st.lists(_odd_cells, max_size=4), st.lists(_odd_cells, max_size=4))
def test_two_contents_have_one_form_just_where_they_are_the_same_text(one: list[object], other: list[object]) -> None:
    assert (canonical(one) == canonical(other)) == (_composed(one) == _composed(other))
    assert json.loads(canonical(one)) == _composed(one)


def test_the_canonical_form_is_fixed_to_the_byte() -> None:
    """Another form would make every log that there is look tampered with."""
    row = {"b": None, "a": 'Jane\u0301 \0"|,', "c": -(2**53), "d": "", "e": "\U0001f600\u2028"}
    assert canonical(row) == (
        '{"a":"Jan\u00e9 \\u0000\\"|,","b":null,"c":-9007199254740992,"d":"","e":"\U0001f600\u2028"}'
    )
    assert digest(canonical(row)) == "5ef82b57a924fceba2939315cc54a3f0ee3773ede2e10bf9d252a5e2d9dab62e"
