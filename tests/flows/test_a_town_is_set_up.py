"""A town without a calendar sets one up; whoever did works in it, and asks for a first post on its channel."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.flows.beginning import Beginning
from tests.flows.by_keyboard import ByKeyboard
from tests.flows.by_mouse import ByMouse
from ui.theme import Theme

# Off screen no menu or dialog can be moved, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Hand = ByMouse | ByKeyboard
TEXT = "The library is open until eight."


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Beginning]:
    """Open the first window on a computer without a calendar."""
    stage = Beginning(qtbot, theme, tmp_path)
    stage.open()
    yield stage
    stage.close()


@pytest.mark.parametrize("kind", [ByMouse, ByKeyboard])
def test_a_new_town_is_set_up_and_asks_for_its_first_post(stage: Beginning, kind: type[Hand]) -> None:
    hand = kind(stage)
    hand.set_up_town("Town of Vauxhall", "Ana Reimer", "Facebook", "@vauxhall")
    stage.wait_for_calendar()
    assert stage.window.windowTitle() == "Oyez · Town of Vauxhall"
    assert stage.person().startswith("Ana Reimer, ")
    hand.begin_post("Library hours", TEXT, "Facebook")
    hand.confirm(stage.asked())
    assert (stage.written(), stage.next_act()) == (TEXT, "Ask to queue")
    hand.ask_to_queue()
    hand.look_at_queue()
    assert "Library hours" in stage.words()
