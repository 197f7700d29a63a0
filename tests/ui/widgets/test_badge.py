"""Badges hold their words at every text scale."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.widgets.badge import Badge, BadgeLook, badge_size, class_badge, count_pill, state_pill

APPROVED = state_pill("Approved", IconName.CIRCLE_CHECK, ColourRole.GOOD_TEXT)


def test_the_number_of_a_class_stands_before_its_name(qtbot: QtBot, theme: Theme) -> None:
    badge = Badge(theme, class_badge(4, "Town programs"))
    qtbot.addWidget(badge)
    assert badge.accessibleName() == "4 Town programs"


@pytest.mark.parametrize("look", [class_badge(4, "Town programs"), count_pill(11), APPROVED])
@pytest.mark.parametrize("percent", [100, 200])
def test_a_badge_has_room_for_its_words(theme: Theme, look: BadgeLook, percent: int) -> None:
    theme.set_text_scale(percent)
    metrics = QFontMetrics(theme.font(TextStyle.CAPTION_STRONG))
    size = badge_size(look, theme)
    assert size.width() >= metrics.horizontalAdvance(look.text)
    assert size.height() >= metrics.height()


def test_a_badge_stands_on_its_ground(qtbot: QtBot, theme: Theme) -> None:
    badge = Badge(theme, APPROVED)
    qtbot.addWidget(badge)
    badge.resize(badge.sizeHint())
    image = badge.grab().toImage()
    assert image.pixelColor(badge.width() // 2, 1) == theme.colour(ColourRole.SURFACE)


def test_a_badge_can_show_something_else(qtbot: QtBot, theme: Theme) -> None:
    badge = Badge(theme, count_pill(4))
    qtbot.addWidget(badge)
    narrow = badge.sizeHint()
    badge.set_look(count_pill(4000))
    assert badge.accessibleName() == "4000"
    assert badge.sizeHint().width() > narrow.width()
