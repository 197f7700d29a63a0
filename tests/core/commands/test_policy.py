"""The town's own pack, its changes, and another pack in its place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core.ambient import Ambient
from core.commands.history import Undo
from core.commands.policy import ChangePack, SwitchPack
from core.commands.posts import DiscardPost, RestorePost
from core.commands.publishing import PublishEarly
from core.commands.schedule import AddToQueue, Hold
from core.commands.writers import writers_of
from core.errors import BadInput, Damaged, NeedsConfirmation, NotAllowed, StoreUnavailable
from core.model.findings import Severity
from core.model.kinds import Sha256
from core.model.states import State
from core.model.steps import Done, HarmKind
from core.model.town import Town
from core.office import Place, open_calendar
from core.policy.own_pack import DropRule, SetKey
from core.store import journal
from core.store import posts as post_queries
from core.store import town as town_queries
from core.upkeep.backup import backup
from core.upkeep.restore import restore
from core.upkeep.verify import verify
from tests.core.builders import (
    FACEBOOK,
    MONDAY_AT_9,
    TUESDAY_AT_9,
    WEBSITE,
    Scene,
    a_draft,
    a_person_shown,
    a_pinned_post,
    a_post,
    a_queued_post,
    a_sound_photo,
    an_overseen_post,
    everything,
    flip_a_byte,
    rows,
    save,
)
from tests.core.commands.packing import (
    BY_DIRECTORS,
    NO_POST_APPROVAL,
    REASON,
    RELEASES_BLOCK,
    RELEASES_WARN,
    VILLAGE,
    WEBSITES_BY_DIRECTORS,
    a_village,
)

TABER_1 = "ADM-7 of 2024-02-02, pack 3"
TO_VILLAGE = SwitchPack("village", VILLAGE, REASON)


def town_of(scene: Scene) -> Town:
    return town_queries.town(scene.office.engine)


def changed(scene: Scene, change: ChangePack | SwitchPack) -> Done:
    return scene.agree(change, "cora")


def line(scene: Scene) -> list[tuple[str, str, str]]:
    """Return who stands where in line."""
    return sorted((line.placement.id, str(line.placement.at), line.placement.state.value) for line in _in_line(scene))


def _in_line(scene: Scene) -> list[post_queries.InLine]:
    return post_queries.in_line(scene.office.engine)


def test_a_changed_pack_is_the_town_s_own_file_in_its_calendar(scene: Scene) -> None:
    changed(scene, RELEASES_WARN)
    town = town_of(scene)
    assert (town.policy_version, town.release_blocks) == (f"{TABER_1}, own 1", False)
    kept = scene.office.calendar.files.content(Sha256(town.policy)).decode()
    assert 'base = "taber"' in kept
    assert rows(scene, "SELECT id, original_name, media_type FROM file") == [
        (town.policy, "taber-own-1.toml", "application/toml")
    ]


def test_an_own_pack_is_in_force_after_the_calendar_is_opened_again(scene: Scene) -> None:
    changed(scene, RELEASES_WARN)
    scene.reopen()
    pack = scene.office.calendar.pack
    assert (pack.base, pack.rules["subject-consent"].severity) == ("taber", Severity.WARN)


def test_a_calendar_with_an_own_pack_verifies(scene: Scene) -> None:
    a_queued_post(scene)
    changed(scene, RELEASES_WARN)
    report = verify(scene.office.place, Ambient(scene.clock))
    assert (report.problems, report.notes) == ((), ())


def test_a_backup_holds_the_own_pack(scene: Scene, tmp_path: Path) -> None:
    changed(scene, RELEASES_WARN)
    backup(scene.office.place, tmp_path / "taber.zip", Ambient(scene.clock))
    place = Place(tmp_path / "calendar", tmp_path / "anchors")
    restore(tmp_path / "taber.zip", place, Ambient(scene.clock))
    office = open_calendar(place, Ambient(scene.clock))
    assert office.calendar.pack.version == f"{TABER_1}, own 1"
    office.close()


def test_each_change_gives_the_pack_a_version_of_its_own(scene: Scene) -> None:
    versions = []
    for change in (RELEASES_WARN, RELEASES_BLOCK, SwitchPack("taber", (), REASON), RELEASES_WARN):
        changed(scene, change)
        versions.append(town_of(scene).policy_version.removeprefix(TABER_1))
    assert versions == [", own 1", ", own 2", "", ", own 3"]


def test_what_no_longer_holds_is_held_with_the_reason_and_the_rest_stands_as_it_stood(scene: Scene) -> None:
    both = a_queued_post(scene, on=(FACEBOOK, WEBSITE))
    facebook = scene.placement(both)
    done = changed(scene, WEBSITES_BY_DIRECTORS)
    assert scene.state(both, WEBSITE) is State.HELD
    assert [reason.rule for reason in scene.standing_reasons(both, WEBSITE)] == ["channel-approved"]
    assert scene.placement(both) == facebook
    assert done.ids("placement") == {scene.placement_id(both, WEBSITE)}


def test_every_post_remembers_the_version_by_which_it_was_judged(scene: Scene) -> None:
    queued, draft = a_queued_post(scene), a_post(scene)
    changed(scene, RELEASES_WARN)
    assert scene.post(queued).policy_version == f"{TABER_1}, own 1"
    assert scene.post(draft).policy_version == TABER_1


def test_what_went_out_is_not_judged_again(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    scene.run(PublishEarly(scene.placement_id(post_id)))
    before = scene.post(post_id)
    changed(scene, BY_DIRECTORS)
    assert (scene.post(post_id), scene.state(post_id)) == (before, State.PUBLISHED)


def test_who_is_writing_a_post_saves_it_after_a_change_of_the_pack(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    command = save(scene, post_id, a_draft(scene, text="Skating is on Sunday."))
    changed(scene, RELEASES_WARN)
    scene.agree(command)
    assert scene.post(post_id).text == "Skating is on Sunday."


def test_what_waited_for_a_rule_that_is_dropped_is_queued(scene: Scene) -> None:
    post_id = a_post(scene, "otto")
    scene.run(AddToQueue(post_id), "otto")
    assert scene.state(post_id) is State.ASKED
    changed(scene, NO_POST_APPROVAL)
    assert scene.state(post_id) is State.QUEUED


def test_a_change_that_holds_something_is_asked_about_with_what(scene: Scene) -> None:
    post_id = a_queued_post(scene)
    with pytest.raises(NeedsConfirmation) as asked:
        scene.run(BY_DIRECTORS, "cora")
    assert [(harm.kind, harm.post_id) for harm in asked.value.outlook.harms] == [(HarmKind.HELD, post_id)]
    assert scene.state(post_id) is State.QUEUED


def test_the_coordinator_foresees_a_change_and_does_not_make_it(scene: Scene) -> None:
    a_queued_post(scene)
    assert [harm.kind for harm in scene.preview(BY_DIRECTORS, "kim").harms] == [HarmKind.HELD]
    with pytest.raises(NotAllowed, match=r"right-role .*approve-pack-change"):
        scene.run(BY_DIRECTORS, "kim")


@pytest.mark.parametrize("by", ["ada", "dana", "ian", "tim", "rita"])
def test_who_may_not_propose_a_change_does_not_foresee_one(scene: Scene, by: str) -> None:
    with pytest.raises(NotAllowed, match="right-role"):
        scene.preview(BY_DIRECTORS, by)


def test_a_change_that_is_only_foreseen_leaves_no_file(scene: Scene) -> None:
    scene.preview(BY_DIRECTORS, "cora")
    assert [path for path in scene.office.calendar.files.folder.rglob("*") if path.is_file()] == []


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (ChangePack((SetKey("photo-approved", "severity", "warn"),), REASON), "pack-right-lowered"),
        (ChangePack((DropRule("media-rights"),), REASON), "pack-right-missing"),
        (ChangePack((DropRule("calendar-approved"),), REASON), "pack-period-not-kept"),
        (ChangePack((SetKey("post-approved", "colour", "red"),), REASON), "toml-unknown-key"),
        (ChangePack((SetKey("subject-consent", "severity", "block"),), REASON), "pack-unchanged"),
        (ChangePack((), REASON), "pack-unchanged"),
        (replace(RELEASES_WARN, reason=" "), "reason-needed"),
        (SwitchPack("taber", (), REASON), "pack-unchanged"),
        (SwitchPack("calgary", (), " "), "reason-needed"),
        (SwitchPack("atlantis", (), REASON), "unknown-policy"),
        (SwitchPack("0" * 64, (), REASON), "unknown-policy"),
        (SwitchPack("calgary", (("sports", "council"),), REASON), "no-such-class"),
        (SwitchPack("calgary", (("council", "sports"),), REASON), "no-such-class"),
    ],
)
def test_what_is_no_change_of_a_pack_is_refused_and_changes_nothing(
    scene: Scene, command: ChangePack | SwitchPack, why: str
) -> None:
    a_queued_post(scene)
    before = everything(scene)
    with pytest.raises((NotAllowed, BadInput), match=why):
        scene.run(command, "cora")
    assert everything(scene) == before
    assert scene.office.calendar.pack.version == TABER_1


def test_a_change_of_the_pack_is_answered_by_its_opposite_and_not_undone(scene: Scene) -> None:
    done = changed(scene, RELEASES_WARN)
    with pytest.raises(NotAllowed, match="not-undoable"):
        scene.run(Undo(done.id, done.command), "cora")
    changed(scene, SwitchPack("taber", (), REASON))
    assert (town_of(scene).policy, town_of(scene).release_blocks) == ("taber", True)


def test_an_own_pack_of_before_is_put_in_force_again_by_its_hash(scene: Scene) -> None:
    changed(scene, RELEASES_WARN)
    own = town_of(scene)
    changed(scene, SwitchPack("calgary", (), REASON))
    changed(scene, SwitchPack(own.policy, (), REASON))
    assert town_of(scene).policy_version == own.policy_version


def test_when_releases_no_longer_block_all_that_is_scheduled_stands_as_it_stood(scene: Scene) -> None:
    a_queued_post(scene, photos=(a_sound_photo(scene),))
    a_pinned_post(scene, photos=(a_sound_photo(scene),))
    before = line(scene)
    done = scene.run(RELEASES_WARN, "cora")
    assert line(scene) == before
    assert done.ids("placement") == frozenset()


def test_when_releases_block_again_a_photo_without_one_is_held(scene: Scene) -> None:
    changed(scene, RELEASES_WARN)
    photo_id = a_sound_photo(scene)
    a_person_shown(scene, photo_id)
    bare, sound = a_queued_post(scene, photos=(photo_id,)), a_queued_post(scene, photos=(a_sound_photo(scene),))
    changed(scene, RELEASES_BLOCK)
    assert (scene.state(bare), scene.state(sound)) == (State.HELD, State.QUEUED)
    assert [reason.rule for reason in scene.standing_reasons(bare)] == ["subject-consent"]


def test_the_next_step_of_another_window_goes_by_the_new_pack(scene: Scene) -> None:
    other = Scene(open_calendar(scene.office.place, Ambient(scene.clock)), scene.clock)
    changed(scene, BY_DIRECTORS)
    post_id = a_post(other)
    other.run(AddToQueue(post_id))
    assert (other.state(post_id), other.office.calendar.pack.base) == (State.ASKED, "taber")
    other.office.close()


@pytest.mark.parametrize(("how", "why"), [("gone", "stored-file-missing"), ("altered", "stored-file-altered")])
def test_a_calendar_whose_own_pack_is_not_as_kept_is_not_opened(scene: Scene, how: str, why: str) -> None:
    changed(scene, RELEASES_WARN)
    path = scene.office.calendar.files.path(Sha256(town_of(scene).policy))
    path.unlink() if how == "gone" else flip_a_byte(path)
    with pytest.raises(Damaged, match=why):
        open_calendar(scene.office.place, Ambient(scene.clock))


def test_a_file_that_cannot_be_written_leaves_all_as_it_was(scene: Scene) -> None:
    post_id = a_queued_post(scene, photos=(a_sound_photo(scene),))
    foreseen = scene.preview(RELEASES_WARN, "cora")
    sha256 = next(change.id for change in foreseen.changes if change.table == "file")
    scene.office.calendar.files.path(Sha256(sha256)).parent.write_text("in the way")
    before, head = everything(scene), journal.head(scene.office.engine)
    with pytest.raises(StoreUnavailable, match="file-not-kept"):
        scene.run(RELEASES_WARN, "cora")
    assert (everything(scene), journal.head(scene.office.engine)) == (before, head)
    assert (scene.state(post_id), scene.office.calendar.pack.version) == (State.QUEUED, TABER_1)


def test_a_file_left_by_a_step_that_was_killed_is_the_next_one_s(scene: Scene) -> None:
    following = RELEASES_WARN.next_pack(scene.office.calendar)
    scene.office.calendar.files.keep_bytes(following.text.encode(), following.name)
    changed(scene, RELEASES_WARN)
    assert town_of(scene).policy == following.policy
    assert verify(scene.office.place, Ambient(scene.clock)).notes == ()


def test_a_switch_asks_what_each_class_is_that_the_other_pack_lacks(scene: Scene) -> None:
    a_village(scene)
    with pytest.raises(NotAllowed, match="classes-without-place") as refused:
        scene.run(replace(TO_VILLAGE, classes=VILLAGE[:1]), "cora")
    assert refused.value.values["names"] == "Other relevant information"


def test_a_class_by_another_name_leaves_a_post_where_it_stood(scene: Scene) -> None:
    a_village(scene)
    post_id = a_queued_post(scene)
    before = scene.placement(post_id)
    scene.run(TO_VILLAGE, "cora")
    assert (scene.post(post_id).class_key, scene.placement(post_id)) == ("services", before)
    assert scene.post(post_id).policy_version == "Bylaw of 2024-02-02, pack 3"


def test_who_switched_the_pack_is_no_writer_of_the_posts(scene: Scene) -> None:
    a_village(scene)
    post_id = a_queued_post(scene)
    scene.run(TO_VILLAGE, "cora")
    versions = post_queries.versions_of(scene.office.engine, post_id)
    assert [version.saved_by for version in versions] == [scene.person("kim"), None]
    assert writers_of(scene.office.engine, scene.post(post_id)) == {scene.person("kim")}


def test_an_approval_of_a_post_in_another_class_is_lost_and_its_post_held_for_that(scene: Scene) -> None:
    a_village(scene)
    post_id = an_overseen_post(scene)
    harms = {harm.kind for harm in scene.preview(TO_VILLAGE, "cora").harms}
    assert harms == {HarmKind.APPROVAL_LOST, HarmKind.HELD}
    changed(scene, TO_VILLAGE)
    assert {reason.rule for reason in scene.standing_reasons(post_id)} == {"post-approved", "calendar-approved"}


def test_drafts_bear_the_new_name_of_their_class_and_are_not_judged(scene: Scene) -> None:
    a_village(scene)
    post_id = a_post(scene)
    changed(scene, TO_VILLAGE)
    assert (scene.post(post_id).class_key, scene.state(post_id)) == ("services", State.DRAFT)


def test_classes_in_another_order_have_the_line_planned_anew(scene: Scene) -> None:
    below = a_queued_post(scene, ground="Arena")
    above = a_queued_post(scene, class_key="council", ground="Meeting of 23 November")
    assert (scene.placement(above).at_wall, scene.placement(below).at_wall) == (MONDAY_AT_9, TUESDAY_AT_9)
    changed(scene, SwitchPack("default", (("council", "program"), ("program", "council")), REASON))
    assert (scene.placement(above).at_wall, scene.placement(below).at_wall) == (TUESDAY_AT_9, MONDAY_AT_9)


def test_a_switch_that_moves_no_class_moves_nobody_up(scene: Scene) -> None:
    first, second = a_queued_post(scene), a_queued_post(scene)
    scene.agree(Hold(scene.placement_id(first), "Not yet"))
    changed(scene, SwitchPack("calgary", (), REASON))
    assert scene.placement(second).at_wall == TUESDAY_AT_9


def test_a_post_that_comes_back_after_a_switch_waits_for_a_class_of_the_new_pack(scene: Scene) -> None:
    a_village(scene)
    post_id = a_post(scene)
    scene.run(DiscardPost(post_id))
    changed(scene, TO_VILLAGE)
    scene.run(RestorePost(post_id))
    findings = scene.run(AddToQueue(post_id)).findings
    assert ([finding.case for finding in findings], scene.state(post_id)) == (["unknown-class"], State.ASKED)
    scene.run(save(scene, post_id, a_draft(scene, class_key="services")))
    assert scene.state(post_id) is State.QUEUED
