"""A banner says what overrides all else, to eyes and to a screen reader."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.looking import words
from ui.theme import ColourRole, IconName, Theme, ThemeChoice
from ui.theme.files import load_theme_colours
from ui.widgets.banner import Banner


def test_title_and_what_follows_are_shown_and_said(qtbot: QtBot, theme: Theme) -> None:
    banner = Banner(theme, IconName.SIREN)
    qtbot.addWidget(banner)
    banner.show_texts("Emergency in force", "3 posts wait")
    assert (words(banner), banner.accessibleName()) == (
        ["Emergency in force", "3 posts wait"],
        "Emergency in force. 3 posts wait",
    )


def test_it_stands_on_the_colour_of_an_emergency(qtbot: QtBot, theme: Theme) -> None:
    banner = Banner(theme, IconName.SIREN)
    qtbot.addWidget(banner)
    banner.resize(400, 60)
    assert banner.grab().toImage().pixelColor(395, 5) == theme.colour(ColourRole.CLASS_1)


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_its_words_can_be_read(choice: ThemeChoice) -> None:
    assert load_theme_colours(choice.value).contrast(ColourRole.ON_ACCENT, ColourRole.CLASS_1) >= 4.5
