"""Setup: a hashtag is put in its register and taken back, and a clause is looked up in the town's policy."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QTableView

from tests.flows.by_keyboard import ByKeyboard
from tests.flows.by_mouse import ByMouse
from tests.flows.stage import Stage
from tests.ui.looking import words

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def hashtags(stage: Stage) -> list[tuple[str, str]]:
    """Return each hashtag of the register as it is shown, with what was found of it."""
    table = next(each for each in stage.window.findChildren(QTableView) if each.accessibleName() == "Hashtags")
    model = table.model()
    return [(str(model.index(row, 0).data()), str(model.index(row, 1).data())) for row in range(model.rowCount())]


@pytest.mark.parametrize("kind", [ByMouse, ByKeyboard])
def test_a_hashtag_is_kept_and_taken_back(stage: Stage, kind: type[ByMouse | ByKeyboard]) -> None:
    hand = kind(stage)
    hand.look_at_setup("Hashtags")
    hand.add_hashtag("#Cornfest", "Not fit")
    assert (hashtags(stage), stage.said()) == ([("#cornfest", "Not fit")], "Hashtag looked up: “#cornfest”")
    hand.undo()
    assert hashtags(stage) == []
    hand.redo()
    assert hashtags(stage) == [("#cornfest", "Not fit")]


@pytest.mark.parametrize("kind", [ByMouse, ByKeyboard])
def test_a_clause_is_looked_up(stage: Stage, kind: type[ByMouse | ByKeyboard]) -> None:
    hand = kind(stage)
    hand.look_at_setup("Policy")
    hand.look_up_clause("1.08 e")
    shown = words(stage.top())
    assert "Photographer's consent" in shown
    assert any(said.startswith("Photographs that are given to the Town of Taber") for said in shown)
    hand.put_away()
