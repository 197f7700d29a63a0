"""A period is sent for approval: whom it asks, what would be on it, what cannot go, and what lacks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from core.commands.approvals import ReturnPost
from core.commands.seals import SendPeriod
from tests.core.builders import COMMUNICATIONS, FACEBOOK, WEBSITE, Scene
from tests.core.commands.sealing import WEEK, a_planned_post
from tests.ui.looking import button, field, words
from ui.dialogs.send_period import SendPeriodDialog
from ui.session import Session
from ui.theme import Theme


@pytest.fixture
def opened(qtbot: QtBot, session: Session, theme: Theme) -> Callable[[], SendPeriodDialog]:
    """Open the dialog for the week of 7 December."""

    def open_it() -> SendPeriodDialog:
        dialog = SendPeriodDialog(session, theme, WEEK)
        qtbot.addWidget(dialog)
        dialog.open()
        return dialog

    return open_it


def box(dialog: SendPeriodDialog, name: str) -> QCheckBox:
    return next(each for each in dialog.findChildren(QCheckBox) if each.text().startswith(name))


def ticked(dialog: SendPeriodDialog) -> set[str]:
    """Return who is asked, by their first names."""
    names = ("Dana", "Dora", "Kim", "Cora")
    return {name for name in names if box(dialog, name).isChecked()}


def sent(qtbot: QtBot, dialog: SendPeriodDialog) -> SendPeriod:
    with qtbot.waitSignal(dialog.sent) as told:
        QTest.mouseClick(button(dialog, "Send for approval"), Qt.MouseButton.LeftButton)
    assert told.args is not None
    command = told.args[0]
    assert isinstance(command, SendPeriod)
    return command


def test_the_directors_of_the_posts_are_asked_two_working_days_before(
    qtbot: QtBot, scene: Scene, opened: Callable[[], SendPeriodDialog]
) -> None:
    a_planned_post(scene)
    dialog = opened()
    assert ticked(dialog) == {"Dana"}
    until = datetime.fromisoformat("2026-12-03T16:00")
    assert sent(qtbot, dialog) == SendPeriod(*WEEK, (), (scene.person("dana"),), until, "")


def test_where_a_post_is_of_no_director_who_may_the_cao_is_asked_too(
    scene: Scene, opened: Callable[[], SendPeriodDialog]
) -> None:
    a_planned_post(scene, "dana")
    a_planned_post(scene, "kim", department_id=scene.department(COMMUNICATIONS))
    assert ticked(opened()) == {"Dora", "Cora"}


def test_what_cannot_go_is_told_with_the_reason(scene: Scene, opened: Callable[[], SendPeriodDialog]) -> None:
    post_id = a_planned_post(scene, "otto", title="Rink night")
    scene.run(ReturnPost(post_id, scene.post(post_id).content_hash, "Say when"), "dana")
    a_planned_post(scene, title="Shinny")
    dialog = opened()
    assert any(
        line.endswith("Rink night: Cannot go: it was returned, and waits for its author") for line in words(dialog)
    )
    box(dialog, "Dana").setChecked(False)
    assert any("Shinny: Cannot go: nobody asked here may decide it" in line for line in words(dialog))


def test_the_channels_that_are_ticked_are_sent(
    qtbot: QtBot, scene: Scene, opened: Callable[[], SendPeriodDialog]
) -> None:
    a_planned_post(scene, "kim", on=(FACEBOOK, WEBSITE))
    dialog = opened()
    for name in ("Website", "Newsletter"):
        box(dialog, name).setChecked(False)
    assert sent(qtbot, dialog).channels == (scene.channel(FACEBOOK),)


LACKS: dict[str, Callable[[SendPeriodDialog], None]] = {
    "Choose who is asked to approve it.": lambda dialog: box(dialog, "Dana").setChecked(False),
    "Write two days, the later one last.": lambda dialog: field(dialog, QLineEdit, "From").setText("soon"),
    "No post of these days can be sent.": lambda dialog: field(dialog, QLineEdit, "From").setText("2026-12-10"),
}


@pytest.mark.parametrize("sentence", LACKS)
def test_what_lacks_is_said_in_place(scene: Scene, opened: Callable[[], SendPeriodDialog], sentence: str) -> None:
    a_planned_post(scene)
    dialog = opened()
    LACKS[sentence](dialog)
    if sentence.startswith("No post"):
        box(dialog, "Dana").setChecked(True)
    QTest.mouseClick(button(dialog, "Send for approval"), Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert sentence in words(dialog)


def test_a_week_without_posts_says_what_to_do(opened: Callable[[], SendPeriodDialog]) -> None:
    assert "Nothing is planned on these days. Plan posts first, then send them." in words(opened())
