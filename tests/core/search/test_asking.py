"""Posts and photos are found by words and operators, by everybody just what they may see."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.commands.posts import DiscardPost, PlanFor, WritePost
from core.commands.schedule import Hold
from core.model.kinds import PostId
from core.model.search import Hit, Note, Remark
from core.search.asking import Asked
from core.search.versions import version_that_held
from core.store import search_cards
from core.words.search_query import read_query
from tests.core.builders import (
    NEWSLETTER,
    NOW,
    TUESDAY_AT_9,
    Scene,
    a_draft,
    a_person_shown,
    a_photo,
    a_pinned_post,
    a_post,
    a_queued_post,
    an_emergency,
    save,
)
from tests.core.search.conftest import Search


def found(asked: Asked) -> list[str]:
    return [hit.id for hit in asked.posts.hits]


def rewritten(scene: Scene, before: str, after: str) -> PostId:
    """Write a post and save it with another text."""
    post_id = a_post(scene, text=before)
    scene.run(save(scene, post_id, a_draft(scene, text=after)))
    return post_id


@pytest.mark.parametrize("typed", ["skating", "SKAT", "on saturday", '"is on saturday"', "metis", "ME\u0301TIS week"])
def test_a_post_is_found_by_its_words_however_they_are_written(scene: Scene, search: Search, typed: str) -> None:
    post_id = a_post(scene, title="Métis Week")
    a_post(scene, title="Snow", text="Streets are ploughed.")
    assert found(search(typed)) == [post_id]


@pytest.mark.parametrize("typed", ["skating pond", '"saturday skating"', '"skat"', "", '"', "++"])
def test_what_does_not_hold_every_word_is_not_found(scene: Scene, search: Search, typed: str) -> None:
    a_post(scene)
    assert found(search(typed)) == []


def test_words_of_one_channel_and_of_the_link_are_found(scene: Scene, search: Search) -> None:
    post_id = a_post(scene, link="https://taber.ca/rink-hours")
    assert found(search("rink hours")) == [post_id]


def test_an_earlier_version_is_found_and_said_to_be_one(scene: Scene, search: Search) -> None:
    post_id = rewritten(scene, "The rink is closed.", "The arena is open.")
    assert search("rink").posts.hits == (Hit(post_id, is_earlier=True),)
    assert search("arena").posts.hits == (Hit(post_id),)


def test_the_version_that_held_the_words_is_known(scene: Scene) -> None:
    post_id = rewritten(scene, "The rink is closed.", "The arena is open.")
    versions = search_cards.versions_newest_first(scene.office.engine, post_id)
    typed = read_query("rink closed", NOW.date()).phrases
    held = version_that_held(versions, scene.post(post_id).content_hash, typed)
    assert held is not None
    assert held.number == 1


def test_words_of_two_versions_are_of_no_single_one(scene: Scene) -> None:
    post_id = rewritten(scene, "The rink is closed.", "The arena is open.")
    scene.run(save(scene, post_id, a_draft(scene, text="Nothing")))
    versions = search_cards.versions_newest_first(scene.office.engine, post_id)
    typed = read_query("rink arena", NOW.date()).phrases
    assert version_that_held(versions, scene.post(post_id).content_hash, typed) is None


def test_the_newest_day_comes_first(scene: Scene, search: Search) -> None:
    monday, tuesday = a_queued_post(scene), a_pinned_post(scene, TUESDAY_AT_9)
    today = a_post(scene)
    assert found(search("skating")) == [tuesday, monday, today]


@pytest.mark.parametrize(
    ("typed", "is_found"),
    [
        ("is:queued", True),
        ("is:scheduled skating", True),
        ("is:qu", True),
        ("is:held", False),
        ("channel:facebook", True),
        ("channel:news", False),
        ("class:4", True),
        ("class:program", True),
        ("class:2", False),
        ("by:me", True),
        ('by:"Kim Dyck"', True),
        ("by:dana", False),
        ("after:2026-11-23", True),
        ("after:2026-11-24", False),
        ("before:2026-11-23", False),
        ("after:2026-11-23 before:2026-11-24", True),
        ("after:2026-12 before:2026-11", False),
    ],
)
def test_operators_narrow_what_is_found(scene: Scene, search: Search, typed: str, is_found: bool) -> None:
    post_id = a_queued_post(scene)
    assert found(search(typed)) == ([post_id] if is_found else [])


def test_what_is_held_is_found_by_that_once_it_is(scene: Scene, search: Search) -> None:
    post_id = a_queued_post(scene)
    assert found(search("is:held")) == []
    scene.run(Hold(scene.placement_id(post_id), "Wait"))
    assert found(search("is:held")) == [post_id]


def test_in_an_emergency_what_is_scheduled_below_its_class_reads_as_held(scene: Scene, search: Search) -> None:
    post_id = a_queued_post(scene)
    an_emergency(scene)
    assert found(search("is:held")) == [post_id]


def test_somebody_who_saved_a_post_is_found_as_who_wrote_it(scene: Scene, search: Search) -> None:
    post_id = a_post(scene, "ada")
    scene.run(save(scene, post_id, a_draft(scene, text="Said anew")), "dana")
    assert found(search("by:dana")) == found(search("by:ada")) == [post_id]


def test_what_nothing_is_called_finds_nothing_and_is_said(scene: Scene, search: Search) -> None:
    a_post(scene)
    asked = search("channel:tiktok skating")
    assert (found(asked), asked.notes) == ([], (Note(Remark.NOTHING_SO_CALLED, "channel", "tiktok"),))


def test_a_photo_is_found_by_its_passport_and_by_whom_it_shows(scene: Scene, search: Search) -> None:
    photo_id = a_photo(scene)
    a_person_shown(scene, photo_id)
    assert search("lowen").photos.hits == (Hit(photo_id),)
    assert search("lowen channel:facebook").photos.hits == ()


def test_a_day_that_was_planned_counts(scene: Scene, search: Search) -> None:
    post_id = a_post(scene, on=(NEWSLETTER,))
    scene.run(PlanFor(scene.placement_id(post_id, NEWSLETTER), TUESDAY_AT_9.replace(hour=0)))
    assert found(search("after:2026-11-24 before:2026-11-25")) == [post_id]


@pytest.mark.parametrize(("who", "is_found"), [("kim", True), ("rita", True), ("dana", True), ("ian", False)])
def test_earlier_versions_are_found_by_those_who_may_search_the_records(
    scene: Scene, search: Search, who: str, is_found: bool
) -> None:
    rewritten(scene, "The rink is closed.", "The arena is open.")
    assert bool(found(search("rink", who))) is is_found
    assert len(found(search("arena", who))) == 1


@pytest.mark.parametrize(("who", "is_found"), [("kim", True), ("rita", True), ("ian", False), ("ada", False)])
def test_what_was_discarded_is_found_by_those_who_may_search_the_records(
    scene: Scene, search: Search, who: str, is_found: bool
) -> None:
    post_id = a_post(scene)
    scene.run(DiscardPost(post_id))
    assert bool(found(search("skating", who))) is is_found


def test_a_member_of_council_finds_no_posts_and_photos_of_others(scene: Scene, search: Search) -> None:
    a_post(scene)
    a_person_shown(scene, a_photo(scene))
    assert search("skating", "carl").posts.hits == search("lowen", "carl").photos.hits == ()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.sampled_from("askting:\"'*-()^{}+ \0\n\ud800é\u0301#@,9\ue000"), max_size=30) | st.text(max_size=30))
def test_anything_can_be_asked(search: Search, typed: str) -> None:
    asked = search(typed)
    assert len(asked.posts.hits) == len(set(asked.posts.hits))


def test_more_than_are_shown_is_said(scene: Scene, search: Search) -> None:
    first = replace(a_draft(scene), title="Alike")
    assert not search("alike").posts.is_cut
    with scene.office.batch():
        for _number in range(51):
            scene.run(WritePost(first))
    assert (len(found(search("alike"))), search("alike").posts.is_cut) == (50, True)
