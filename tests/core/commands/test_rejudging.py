"""What is judged before a change of the pack spares the step its judging, and changes nothing of what it does."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import timedelta

import pytest

from core.commands.policy import ChangePack, SwitchPack, TakeUpPack
from core.commands.rejudging import FRESH, Rejudged
from core.commands.schedule import AddToQueue
from core.errors import BadInput
from core.model.states import State
from core.model.steps import Outlook
from core.policy.own_pack import SetKey
from core.store import journal
from tests.core.builders import (
    FACEBOOK,
    WEBSITE,
    Scene,
    a_pinned_post,
    a_post,
    a_queued_post,
    a_sound_photo,
    an_asked_post,
    an_overseen_post,
    everything,
)
from tests.core.commands.packing import (
    BY_DIRECTORS,
    NO_POST_APPROVAL,
    REASON,
    RELEASES_WARN,
    VILLAGE,
    WEBSITES_BY_DIRECTORS,
    a_village,
)

Change = ChangePack | SwitchPack
CHANGES: dict[str, Change] = {
    "nothing falls": RELEASES_WARN,
    "all falls": BY_DIRECTORS,
    "some fall": WEBSITES_BY_DIRECTORS,
    "some are let in": NO_POST_APPROVAL,
    "classes are renamed": SwitchPack("village", VILLAGE, REASON),
}


def beforehand(scene: Scene, change: Change | TakeUpPack) -> Rejudged:
    judged = scene.office.judge_beforehand(change, lambda _done, _total: None, lambda: False)
    assert judged is not None
    return judged


def a_busy_line(scene: Scene) -> None:
    """Fill the line with posts of several kinds, some of them asked for."""
    a_village(scene)
    a_queued_post(scene, on=(FACEBOOK, WEBSITE))
    a_queued_post(scene, photos=(a_sound_photo(scene),))
    a_pinned_post(scene)
    an_asked_post(scene)
    an_overseen_post(scene)
    waiting = a_post(scene, "otto")
    scene.run(AddToQueue(waiting), "otto")


def written(outlook: Outlook) -> list[object]:
    """Return what a step would write, the new ids aside."""
    kept = [change for change in outlook.changes if change.table not in {"hold_reason", "post_version"}]
    return [outlook.harms, outlook.moved, outlook.findings, *kept]


@pytest.mark.parametrize("name", CHANGES)
def test_a_step_does_the_same_whether_it_was_judged_beforehand_or_not(scene: Scene, name: str) -> None:
    a_busy_line(scene)
    change = CHANGES[name]
    spared = replace(change, judged=beforehand(scene, change))
    assert written(scene.preview(spared, "cora")) == written(scene.preview(change, "cora"))


@pytest.mark.parametrize(("name", "passing"), [("nothing falls", 6), ("all falls", 2), ("some fall", 5)])
def test_what_stands_as_it_is_is_told_apart(scene: Scene, name: str, passing: int) -> None:
    a_busy_line(scene)
    judged = beforehand(scene, CHANGES[name])
    assert (len(judged.passing), len(judged.judgements)) == (passing, 6)


def test_what_was_judged_beforehand_counts_only_while_nobody_changed_the_calendar(scene: Scene) -> None:
    spared = replace(BY_DIRECTORS, judged=beforehand(scene, BY_DIRECTORS))
    post_id = a_queued_post(scene)
    scene.agree(spared, "cora")
    assert scene.state(post_id) is State.HELD


@pytest.mark.parametrize(("later", "counts"), [(timedelta(0), True), (FRESH, True), (FRESH * 2, False)])
def test_what_was_judged_beforehand_counts_for_a_while(scene: Scene, later: timedelta, counts: bool) -> None:
    judged = beforehand(scene, RELEASES_WARN)
    scene.clock.set_to(scene.clock.now() + later)
    pack = RELEASES_WARN.next_pack(scene.office.calendar).pack
    assert judged.counts(scene.office.calendar, pack, ()) is counts


def test_what_was_judged_for_one_change_does_not_count_for_another(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    scene.agree(replace(BY_DIRECTORS, judged=beforehand(scene, RELEASES_WARN)), "cora")
    assert scene.state(post_id) is State.HELD


def test_judging_beforehand_tells_how_far_it_is(scene: Scene) -> None:
    for _ in range(3):
        a_queued_post(scene)
    told: list[tuple[int, int]] = []
    scene.office.judge_beforehand(RELEASES_WARN, lambda done, total: told.append((done, total)), lambda: False)
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_judging_beforehand_is_stopped_between_two_posts(scene: Scene) -> None:
    for _ in range(3):
        a_queued_post(scene)
    told: list[int] = []
    judged = scene.office.judge_beforehand(RELEASES_WARN, lambda done, _total: told.append(done), lambda: len(told) > 1)
    assert (judged, told) == (None, [0, 1])


def test_judging_beforehand_changes_nothing(scene: Scene) -> None:
    a_busy_line(scene)
    before, head = everything(scene), journal.head(scene.office.engine)
    beforehand(scene, BY_DIRECTORS)
    assert (everything(scene), journal.head(scene.office.engine)) == (before, head)


def test_judging_beforehand_runs_in_another_thread_beside_work(scene: Scene) -> None:
    a_queued_post(scene)
    found: list[Rejudged] = []
    thread = threading.Thread(target=lambda: found.append(beforehand(scene, BY_DIRECTORS)))
    thread.start()
    a_post(scene)
    thread.join()
    assert len(found[0].judgements) == 1


def test_a_change_that_is_no_pack_is_refused_before_anything_is_judged(scene: Scene) -> None:
    lowered = ChangePack((SetKey("photo-approved", "severity", "warn"),), REASON)
    with pytest.raises(BadInput, match="pack-right-lowered"):
        beforehand(scene, lowered)
