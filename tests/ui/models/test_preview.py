"""What a channel would show of a post: its own words, folded as its feed folds, with its links and photos."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.commands.posts import OwnWords
from core.model.kinds import ChannelId
from tests.core.builders import FACEBOOK, WEBSITE, Scene, a_draft, a_photo
from ui.models.compose_record import read_choices
from ui.models.preview import folded, preview_of
from ui.session import Session
from ui.widgets.preview_look import Family, PreviewView


def shown(session: Session, scene: Scene, channel: str = FACEBOOK, **changes: object) -> PreviewView:
    draft = a_draft(scene, on=(FACEBOOK, WEBSITE), **changes)
    view = preview_of(draft, scene.channel(channel), read_choices(session), "Town of Taber", lambda _photo_id: None)
    assert view is not None
    return view


@pytest.mark.parametrize(("channel", "family"), [(FACEBOOK, Family.PAGE), (WEBSITE, Family.ARTICLE)])
def test_each_platform_is_laid_out_by_its_family(session: Session, scene: Scene, channel: str, family: Family) -> None:
    assert shown(session, scene, channel).family is family


def test_a_channel_that_differs_shows_its_own_words(session: Session, scene: Scene) -> None:
    own = (OwnWords(scene.channel(WEBSITE), text="More on the website"),)
    assert shown(session, scene, WEBSITE, own_words=own).text == "More on the website"
    assert shown(session, scene, FACEBOOK, own_words=own).text == "Public skating is on Saturday."


def test_the_link_stands_under_the_words_as_it_goes_out(session: Session, scene: Scene) -> None:
    view = shown(session, scene, text="Register.", link="taber.ca/swim")
    assert (view.text, view.host) == ("Register.\n\ntaber.ca/swim", "taber.ca")


def test_links_and_hashtags_are_marked(session: Session, scene: Scene) -> None:
    view = shown(session, scene, text="Swim #TaberRec at taber.ca/swim")
    assert [view.text[start:end] for start, end in view.marked] == ["#TaberRec", "taber.ca/swim"]


def test_a_feed_folds_a_long_text(session: Session, scene: Scene) -> None:
    view = shown(session, scene, text="word " * 200)
    assert (view.is_folded, len(view.text) < 480) == (True, True)


def test_photos_are_shown_in_their_order_with_their_descriptions(session: Session, scene: Scene) -> None:
    photos = shown(session, scene, photos=(a_photo(scene), a_photo(scene))).photos
    assert [photo.description for photo in photos] == ["Skaters", "Skaters"]


def test_a_channel_that_is_gone_shows_nothing(session: Session, scene: Scene) -> None:
    choices = read_choices(session)
    draft = replace(a_draft(scene), channels=(ChannelId("gone"),))
    assert preview_of(draft, ChannelId("gone"), choices, "Town of Taber", lambda _photo_id: None) is None


@given(st.text("ab \n", max_size=60), st.integers(1, 40))
def test_a_folded_text_is_the_beginning_of_the_whole_and_no_longer_than_the_fold(text: str, after: int) -> None:
    cut = folded(text, after)
    assert text.startswith(cut)
    assert len(cut) <= after or text == cut
