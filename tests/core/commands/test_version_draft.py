"""A version can be written again: what is saved then is that version's content."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from core.commands.media import DiscardPhoto
from core.commands.posts import Draft, OwnWords
from core.commands.version_draft import draft_of_version
from core.commands.written_draft import draft_of
from core.model.kinds import PostId
from core.store import posts as post_queries
from tests.core.builders import FACEBOOK, WEBSITE, Scene, a_draft, a_photo, a_post, save

NINE = datetime.fromisoformat("2026-12-10T09:00")


def first_version(scene: Scene, post_id: PostId) -> Draft:
    engine = scene.office.engine
    now = draft_of(engine, scene.post(post_id))
    return draft_of_version(engine, post_queries.versions_of(engine, post_id)[0], now)


def test_a_version_that_is_used_again_has_its_old_hash(scene: Scene) -> None:
    photo = a_photo(scene)
    own = (OwnWords(scene.channel(WEBSITE), "Skating", "More of it", "taber.ca/skate"),)
    post_id = a_post(scene, on=(FACEBOOK, WEBSITE), own_words=own, photos=(photo,), not_before=NINE, together=True)
    before = scene.post(post_id).content_hash
    scene.run(save(scene, post_id, a_draft(scene, text="Something else", class_key="council", ground="Council")))
    scene.run(save(scene, post_id, first_version(scene, post_id)))
    assert scene.post(post_id).content_hash == before


def test_the_title_is_in_no_version_and_stays(scene: Scene) -> None:
    post_id = a_post(scene, title="Skating")
    scene.run(save(scene, post_id, a_draft(scene, title="Skating on Sunday", text="Sunday")))
    assert first_version(scene, post_id).title == "Skating on Sunday"


def test_a_photo_that_is_no_longer_in_use_stays_out(scene: Scene) -> None:
    photo = a_photo(scene)
    post_id = a_post(scene, photos=(photo,))
    scene.run(save(scene, post_id, replace(draft_of(scene.office.engine, scene.post(post_id)), photos=())))
    scene.run(DiscardPhoto(photo))
    assert first_version(scene, post_id).photos == ()
