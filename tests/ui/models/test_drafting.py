"""Drafts change as a person writes: channels in the order of the screen, own texts, photos, a title."""

from __future__ import annotations

import pytest

from core.commands.posts import Draft, OwnWords, PhotoUse
from core.model.kinds import ChannelId, DepartmentId, PhotoId
from ui.models.drafting import (
    joined,
    own_words_on,
    text_on,
    title_from,
    with_channel,
    with_description,
    with_photo_moved,
    with_photos,
    with_text,
    without_channel,
    without_photo,
)

FACEBOOK, X = ChannelId("facebook"), ChannelId("x")
ONE, TWO, THREE = PhotoId("one"), PhotoId("two"), PhotoId("three")
DRAFT = Draft("Skating", "program", DepartmentId("recreation"), text="Skating is on.", channels=(X,))
PICTURED = Draft("Skating", "program", DepartmentId("recreation"), photos=tuple(map(PhotoUse, (ONE, TWO, THREE))))


def photos(draft: Draft) -> list[str]:
    return [use.photo_id for use in draft.photos]


def test_a_channel_takes_its_place_in_the_order_of_the_screen() -> None:
    assert with_channel(DRAFT, FACEBOOK, [FACEBOOK, X]).channels == (FACEBOOK, X)


def test_a_channel_that_is_not_offered_any_more_stands_first() -> None:
    assert with_channel(DRAFT, FACEBOOK, [FACEBOOK]).channels == (X, FACEBOOK)


def test_a_channel_can_be_left_out_again() -> None:
    assert without_channel(DRAFT, X).channels == ()


def test_a_channel_says_what_all_say_until_it_has_a_text_of_its_own() -> None:
    own = with_text(DRAFT, X, "Skating.")
    assert (text_on(DRAFT, X), text_on(own, X), own.text) == ("Skating is on.", "Skating.", "Skating is on.")


def test_another_text_of_a_channel_keeps_its_own_title() -> None:
    titled = Draft("Skating", "program", DepartmentId("recreation"), own_words=(OwnWords(X, title="On ice"),))
    assert own_words_on(with_text(titled, X, "Skating."), X) == OwnWords(X, "On ice", "Skating.")


def test_the_text_of_all_channels_leaves_own_texts_alone() -> None:
    own = with_text(with_text(DRAFT, X, "Skating."), None, "Skating is off.")
    assert (own.text, text_on(own, X)) == ("Skating is off.", "Skating.")


def test_a_channel_can_say_again_what_all_say() -> None:
    assert joined(with_text(DRAFT, X, "Skating."), X) == DRAFT


def test_photos_are_added_at_the_end_and_none_twice() -> None:
    draft = with_photos(without_photo(PICTURED, THREE), [(ONE, "Again"), (THREE, "A rink")])
    assert draft.photos == (PhotoUse(ONE), PhotoUse(TWO), PhotoUse(THREE, "A rink"))


@pytest.mark.parametrize(
    ("moved", "places", "order"),
    [(ONE, 1, "two one three"), (THREE, -1, "one three two"), (ONE, -1, "one two three"), (ONE, 9, "two three one")],
)
def test_a_photo_moves_and_stops_at_the_ends(moved: PhotoId, places: int, order: str) -> None:
    assert photos(with_photo_moved(PICTURED, moved, places)) == order.split()


def test_a_photo_is_described_alone() -> None:
    assert with_description(PICTURED, TWO, "A rink").photos == (PhotoUse(ONE), PhotoUse(TWO, "A rink"), PhotoUse(THREE))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("", ""),
        ("\n  \nSkating is on.\nBring skates.", "Skating is on"),
        ("Winter swim lessons open for registration on Thursday at 9", "Winter swim lessons open for registration on"),
        ("Donaudampfschifffahrtselektrizitätenhauptbetriebswerk", "Donaudampfschifffahrtselektrizitätenhauptbetrieb"),
    ],
)
def test_a_title_is_made_of_the_first_words(text: str, title: str) -> None:
    assert title_from(text) == title
