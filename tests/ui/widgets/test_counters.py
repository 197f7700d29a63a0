"""Counters say how much of each channel's room a text takes, in the colour of how it fits."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ui.theme import ColourRole, Theme
from ui.widgets.counters import Counter, Counters, Room
from ui.widgets.plain import PlainLabel

X = Counter("X 300 / 280", Room.OVER, "X is 20 too long")
FACEBOOK = Counter("Facebook 300 / 63,206", Room.ENOUGH)
LONG = Counter("Newsletter 900 / 1,000", Room.TIGHT, "Long for the newsletter")


@pytest.fixture
def counters(qtbot: QtBot, theme: Theme) -> Counters:
    counters = Counters(theme)
    qtbot.addWidget(counters)
    return counters


def shown(counters: Counters) -> set[str]:
    return {label.text() for label in counters.findChildren(PlainLabel) if label.isVisibleTo(counters)}


def test_counters_stand_in_their_order(counters: Counters) -> None:
    counters.set_counters([FACEBOOK, LONG, X])
    assert counters.texts() == (FACEBOOK.text, LONG.text, X.text)
    assert shown(counters) == {X.text, LONG.text, FACEBOOK.text}


@pytest.mark.parametrize(
    ("counter", "role"),
    [(FACEBOOK, ColourRole.MUTED), (LONG, ColourRole.WARNING_TEXT), (X, ColourRole.TROUBLE_TEXT)],
)
def test_the_colour_says_how_a_text_fits(counters: Counters, theme: Theme, counter: Counter, role: ColourRole) -> None:
    counters.set_counters([X])
    counters.set_counters([counter])
    (label,) = counters.findChildren(PlainLabel)
    assert label.palette().color(label.foregroundRole()) == theme.colour(role)


def test_counters_that_are_gone_are_not_shown(counters: Counters) -> None:
    counters.set_counters([FACEBOOK, X])
    counters.set_counters([FACEBOOK])
    assert shown(counters) == {FACEBOOK.text}


def test_what_a_counter_means_is_said_in_a_sentence(counters: Counters) -> None:
    counters.set_counters([X])
    (label,) = counters.findChildren(PlainLabel)
    assert label.accessibleDescription() == "X is 20 too long"


def test_a_text_that_fits_again_is_quiet_again(counters: Counters) -> None:
    counters.set_counters([X])
    counters.set_counters([Counter("X 280 / 280", Room.ENOUGH)])
    assert shown(counters) == {"X 280 / 280"}
