"""A banner says what overrides all else, to eyes and to a screen reader."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.looking import words
from ui.theme import ColourRole, Theme, ThemeChoice
from ui.theme.files import load_theme_colours
from ui.widgets.banner import URGENT, WAITS, Banner, BannerLook
from ui.widgets.plain import PlainLabel


def test_title_and_what_follows_are_shown_and_said(qtbot: QtBot, theme: Theme) -> None:
    banner = Banner(theme, URGENT)
    qtbot.addWidget(banner)
    banner.show_texts("Emergency in force", "3 posts wait")
    assert (words(banner), banner.accessibleName()) == (
        ["Emergency in force", "3 posts wait"],
        "Emergency in force. 3 posts wait",
    )


def test_it_stands_on_the_colour_of_an_emergency(qtbot: QtBot, theme: Theme) -> None:
    banner = Banner(theme, URGENT)
    qtbot.addWidget(banner)
    banner.resize(400, 60)
    assert banner.grab().toImage().pixelColor(395, 5) == theme.colour(ColourRole.CLASS_1)


@pytest.mark.parametrize("look", [URGENT, WAITS])
@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_its_words_can_be_read(choice: ThemeChoice, look: BannerLook) -> None:
    assert load_theme_colours(choice.value).contrast(look.ink, look.ground) >= 4.5


@pytest.mark.parametrize(("width_px", "is_beside"), [(1200, True), (430, False)])
def test_acts_stand_beside_the_words_where_there_is_room_and_else_under_them(
    qtbot: QtBot, theme: Theme, width_px: int, *, is_beside: bool
) -> None:
    banner = Banner(theme, URGENT)
    qtbot.addWidget(banner)
    acts = [banner.add_act(text) for text in ("Write about it", "End emergency")]
    banner.show_texts("Emergency in force", "3 posts wait")
    banner.resize(width_px, 120)
    banner.show()
    detail = next(each for each in banner.findChildren(PlainLabel) if each.text() == "3 posts wait")

    def are_placed() -> None:
        tops = [act.mapTo(banner, act.rect().topLeft()).y() for act in acts]
        assert all((top < detail.geometry().bottom()) is is_beside for top in tops)
        assert all(banner.rect().contains(act.mapTo(banner, act.rect().bottomRight())) for act in acts)

    qtbot.waitUntil(are_placed)
