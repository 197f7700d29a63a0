"""Every screen can be read at any size of text, walked by Tab, and heard by name."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from core.commands.schedule import AddToQueue
from core.model.kinds import PostId
from tests.core.builders import Scene, a_photo, a_pinned_post, a_post, a_queued_post, a_sound_photo
from tests.ui.hands import Key, press
from ui.dialogs.keys import KeysSheet
from ui.main_window import MainWindow
from ui.screens import APPROVALS, CALENDAR, COMPOSE, PHOTOS, QUEUE, SETUP
from ui.theme import Theme
from ui.views.calendar import CalendarView
from ui.widgets.buttons import Button
from ui.widgets.plain import ElidedLabel, PlainLabel, WrappedLabel

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SCREENS = (CALENDAR, QUEUE, PHOTOS, APPROVALS, SETUP, COMPOSE)


def a_full_town(scene: Scene) -> PostId:
    """Put something into every screen and return a post on which everything stands."""
    a_queued_post(scene, title="Public skating, stick and puck, and learn-to-skate over the holidays")
    a_pinned_post(scene, photos=(a_sound_photo(scene),))
    post_id = a_post(scene, "otto", photos=(a_photo(scene),))
    scene.run(AddToQueue(post_id), "otto")
    return post_id


def look_at(qtbot: QtBot, window: MainWindow, screen: str, post_id: PostId) -> QWidget:
    """Show a screen with all that it can hold, at rest."""
    calendar = window.view(CALENDAR)
    assert isinstance(calendar, CalendarView)
    calendar.refresh(None)
    window.open_post(post_id)
    if screen != COMPOSE:
        window.show_screen(screen)
    if screen == CALENDAR:
        calendar.show_day(date(2026, 11, 23))
    window.grab()
    qtbot.waitUntil(lambda: not window.is_busy)
    return window.view(screen)


@pytest.mark.parametrize("screen", SCREENS)
def test_every_control_has_a_name_for_a_screen_reader(
    qtbot: QtBot, scene: Scene, window: MainWindow, screen: str
) -> None:
    look_at(qtbot, window, screen, a_full_town(scene))
    controls = [each for each in window.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    nameless = [each for each in controls if each.isVisible() and not spoken(each)]
    assert [f"{type(each).__name__} in {type(each.parent()).__name__}" for each in nameless] == []


def spoken(widget: QWidget) -> str:
    """Return what a screen reader calls a control; of a choice Qt would say what is chosen."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName()
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@pytest.mark.parametrize("screen", SCREENS)
def test_tab_visits_every_control_and_comes_back(qtbot: QtBot, scene: Scene, window: MainWindow, screen: str) -> None:
    look_at(qtbot, window, screen, a_full_town(scene))
    first = QApplication.focusWidget()
    visited: list[QWidget | None] = []
    while QApplication.focusWidget() is not first or not visited:
        visited.append(QApplication.focusWidget())
        press(window, Key.Key_Tab)
        assert len(visited) < 80, [type(each).__name__ for each in visited[-6:]]
    assert len(visited) > 3


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize(("size", "percent"), [((1440, 900), 100), ((1100, 700), 100), ((1440, 900), 200)])
def test_no_text_is_cut(
    qtbot: QtBot, scene: Scene, window: MainWindow, theme: Theme, screen: str, size: tuple[int, int], percent: int
) -> None:
    theme.set_text_scale(percent)
    window.resize(*size)
    view = look_at(qtbot, window, screen, a_full_town(scene))
    qtbot.waitUntil(lambda: cut(view) == [], timeout=2000)


def cut(view: QWidget) -> list[str]:
    """Return the texts of labels and buttons that have less room than they need."""
    labels = [each.text() for each in view.findChildren(PlainLabel) if each.isVisible() and _is_cut_label(each)]
    buttons = [each.text() for each in view.findChildren(Button) if each.isVisible() and _has_too_little(each)]
    return labels + buttons


def _is_cut_label(label: PlainLabel) -> bool:
    """Tell whether a label is cut; one that is shortened with its whole text as a tip is not."""
    if isinstance(label, WrappedLabel):
        return label.height() < label.heightForWidth(label.width())
    return not isinstance(label, ElidedLabel) and _has_too_little(label)


def _has_too_little(widget: QWidget) -> bool:
    hint = widget.sizeHint()
    return widget.width() < hint.width() or widget.height() < hint.height()


@pytest.mark.parametrize("percent", [100, 200])
def test_the_sheet_of_keys_is_shown_whole(window: MainWindow, theme: Theme, percent: int) -> None:
    theme.set_text_scale(percent)
    press(window, Key.Key_F1)
    (sheet,) = window.findChildren(KeysSheet)
    sheet.grab()
    assert cut(sheet) == []
