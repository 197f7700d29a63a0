"""The story of a post with a photo, from its first word to its place in line, as commands and without a window."""

from __future__ import annotations

from datetime import UTC, datetime

from core.ambient import Ambient
from core.commands.history import Redo, Undo
from core.commands.media import ApprovePhoto
from core.commands.schedule import AddToQueue
from core.model.findings import Finding, Mend, Severity
from core.model.states import State
from core.store import posts as post_queries
from core.upkeep.verify import verify
from tests.core.builders import MONDAY_AT_9, Scene, a_photo, a_post, an_attached, everything

JANUARY_1 = datetime(2026, 1, 1, 7, 0, tzinfo=UTC)


def _blocking(findings: tuple[Finding, ...]) -> dict[str, tuple[str, Mend | None]]:
    return {f.rule: (f.clause, f.mend) for f in findings if f.severity is Severity.BLOCK}


def test_a_post_with_a_photo_goes_from_its_first_word_to_its_place_in_line(scene: Scene) -> None:
    photo_id = a_photo(scene, by="ada")
    post_id = a_post(scene, "ada", photos=(photo_id,))
    refused = scene.run(AddToQueue(post_id), "ada")
    assert _blocking(refused.findings) == {
        "photo-approved": ("ADM-7 1.04 d", Mend.APPROVE_PHOTO),
        "photographer-consent": ("ADM-7 1.08 e", Mend.ATTACH_CONSENT),
    }
    assert scene.state(post_id) is State.ASKED
    approved = scene.run(ApprovePhoto(photo_id), "dana")
    assert set(_blocking(approved.findings)) == {"photographer-consent"}
    an_attached(scene, photo_id)
    _stands_in_line_and_says_why(scene, post_id)


def _stands_in_line_and_says_why(scene: Scene, post_id: str) -> None:
    (placement,) = post_queries.placements_in_states(scene.office.engine, [State.QUEUED])
    assert (placement.post_id, placement.at_wall) == (post_id, MONDAY_AT_9)
    assert placement.why == "in-line-since|2026-11-20T16:00:00.000Z|"
    assert (placement.opens, placement.closes) == (JANUARY_1, None)
    (cell,) = post_queries.placements_between(scene.office.engine, "2026-11-01T00:00", "2026-12-01T00:00")
    assert (cell.post_id, cell.wall, cell.state) == (post_id, "2026-11-23T09:00", State.QUEUED)


def test_a_place_in_line_is_undone_and_redone_and_all_is_as_it_was_after_a_night(scene: Scene) -> None:
    photo_id = a_photo(scene)
    an_attached(scene, photo_id)
    scene.run(ApprovePhoto(photo_id), "dana")
    post_id = a_post(scene, photos=(photo_id,))
    queued = scene.run(AddToQueue(post_id))
    scene.run(Undo(queued.id, queued.command))
    assert scene.state(post_id) is State.DRAFT
    scene.run(Redo(queued.id, queued.command))
    before = everything(scene)
    scene.reopen()
    assert everything(scene) == before
    report = verify(scene.office.place, Ambient(scene.clock))
    assert (report.problems, scene.placement(post_id).at_wall) == ((), MONDAY_AT_9)
