"""The drawing of a post on a channel: every part has its room, and a screen reader is told what stands there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from ui.theme import Theme, ThemeChoice
from ui.widgets.channel_preview import ChannelPreview
from ui.widgets.preview_look import Family, PreviewPhoto, PreviewView

VIEW = PreviewView(
    family=Family.PAGE,
    channel="Facebook",
    name="Town of Taber",
    handle="TownofTaber",
    title="Skating",
    text="Public skating is on. taber.ca/skate",
    is_folded=False,
    marked=((22, 36),),
    photos=(),
    host="taber.ca",
)
PHOTO = PreviewPhoto(None, "Skaters")


@pytest.fixture
def preview(qtbot: QtBot, theme: Theme) -> ChannelPreview:
    preview = ChannelPreview(theme)
    qtbot.addWidget(preview)
    preview.resize(300, 400)
    return preview


@pytest.mark.parametrize("family", Family)
@pytest.mark.parametrize("photos", range(6))
def test_what_is_drawn_has_just_the_room_that_was_asked_for(
    preview: ChannelPreview, family: Family, photos: int
) -> None:
    preview.show_view(replace(VIEW, family=family, photos=(PHOTO,) * photos))
    preview.resize(300, preview.heightForWidth(300))
    drawn = preview.grab().toImage()
    ground = drawn.pixelColor(12, 3)
    assert not drawn.isNull()
    assert all(drawn.pixelColor(x, drawn.height() - 4) == ground for x in range(20, 280, 7))


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_it_is_light_or_dark_as_the_window_is(preview: ChannelPreview, theme: Theme, choice: ThemeChoice) -> None:
    theme.set_choice(choice)
    preview.show_view(VIEW)
    is_light = preview.grab().toImage().pixelColor(12, 3).lightness() > 128
    assert is_light is (choice is ThemeChoice.LIGHT)


def test_more_words_need_more_room(preview: ChannelPreview) -> None:
    preview.show_view(VIEW)
    short_px = preview.heightForWidth(300)
    preview.show_view(replace(VIEW, text="Public skating is on. " * 20, marked=()))
    assert preview.heightForWidth(300) > short_px


def test_a_screen_reader_is_told_what_stands_there_and_that_more_follows(preview: ChannelPreview) -> None:
    preview.show_view(replace(VIEW, is_folded=True))
    assert preview.accessibleName() == "Preview on Facebook"
    assert preview.accessibleDescription() == (
        "Skating Public skating is on. taber.ca/skate More follows when it is unfolded."
    )
