"""Ctrl+K finds posts, photos, people, registers, clauses and commands, and opens what is chosen."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from core.commands.posts import DiscardPost
from core.commands.schedule import AddToQueue
from core.model.media import Photo
from core.search.keeping import index_path
from tests.core.builders import Scene, a_draft, a_photo, a_pinned_post, a_post, save
from tests.ui.hands import CONTROL, Key, change_person, click, press, type_in
from tests.ui.looking import field, words
from ui.dialogs.search_palette import SearchPalette
from ui.main_window import MainWindow
from ui.models.search import SearchModel
from ui.models.search_rows import Group, RowKind, SearchRow
from ui.screens import CALENDAR, COMPOSE, PHOTOS, QUEUE, SETUP
from ui.views.month import MonthView
from ui.views.setup import SetupView

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def palette(window: MainWindow) -> SearchPalette:
    return window.findChildren(SearchPalette)[0]


def rows(window: MainWindow) -> list[SearchRow]:
    model = palette(window).findChildren(SearchModel)[0]
    return [model.row_at(model.index(number, 0)) for number in range(model.rowCount())]


def entries(window: MainWindow, group: Group) -> list[SearchRow]:
    return [row for row in rows(window) if row.group is group and row.kind is RowKind.ENTRY]


def chosen(window: MainWindow) -> SearchRow:
    row = palette(window).findChildren(QListView)[0].currentIndex().data(SearchModel.ROW_ROLE)
    assert isinstance(row, SearchRow)
    return row


def look_for(qtbot: QtBot, window: MainWindow, typed: str) -> None:
    """Open the search, write into it, and wait for what is found."""
    press(window, Key.Key_K, CONTROL)
    type_in(typed)
    qtbot.waitUntil(lambda: not palette(window).is_busy)


def test_a_post_is_found_and_opened(qtbot: QtBot, window: MainWindow, scene: Scene) -> None:
    a_post(scene, title="Métis Week")
    look_for(qtbot, window, "metis")
    press(window, Key.Key_Return)
    titles = [each.text() for each in window.view(COMPOSE).findChildren(QLineEdit)]
    assert (window.current, "Métis Week" in titles) == (COMPOSE, True)


def test_return_before_anything_is_found_opens_the_first_thing_that_is(
    qtbot: QtBot, window: MainWindow, scene: Scene
) -> None:
    a_post(scene, title="Métis Week")
    press(window, Key.Key_K, CONTROL)
    type_in("metis")
    press(window, Key.Key_Return)
    qtbot.waitUntil(lambda: window.current == COMPOSE)


def test_control_and_return_shows_the_day_of_a_post(qtbot: QtBot, window: MainWindow, scene: Scene) -> None:
    a_pinned_post(scene, title="Far away")
    window.show_screen(QUEUE)
    look_for(qtbot, window, "far")
    press(window, Key.Key_Return, CONTROL)
    month = window.findChildren(MonthView)[0]
    assert (window.current, month.current_day()) == (CALENDAR, date(2026, 11, 24))


def test_a_photo_is_found_and_shown(qtbot: QtBot, window: MainWindow, scene: Scene) -> None:
    a_photo(scene)
    look_for(qtbot, window, scene.office.engine.records(Photo)[0].name)
    assert chosen(window).group is Group.PHOTOS
    press(window, Key.Key_Return)
    assert window.current == PHOTOS


@pytest.mark.parametrize(
    ("typed", "group", "page"),
    [
        ("Tim Neufeld", Group.PEOPLE, "people"),
        ("hashtags", Group.REGISTERS, "hashtags"),
        ("Newsletter", Group.REGISTERS, "channels"),
        ("1.04 r", Group.CLAUSES, "policy"),
    ],
)
def test_what_setup_holds_is_found_and_shown_there(
    qtbot: QtBot, window: MainWindow, typed: str, group: Group, page: str
) -> None:
    look_for(qtbot, window, typed)
    while chosen(window).group is not group:
        press(window, Key.Key_Tab)
    press(window, Key.Key_Return)
    setup = window.view(SETUP)
    assert isinstance(setup, SetupView)
    assert (window.current, setup.current) == (SETUP, page)


def test_a_command_is_found_with_its_key_and_done(qtbot: QtBot, window: MainWindow) -> None:
    look_for(qtbot, window, "queue")
    command = next(row for row in entries(window, Group.COMMANDS) if row.key == "show-queue")
    assert command.aside == "Ctrl+2"
    while chosen(window).key != "show-queue":
        press(window, Key.Key_Down)
    press(window, Key.Key_Return)
    assert (window.current, palette(window).isVisible()) == (QUEUE, False)


def test_a_command_that_cannot_be_done_says_why_and_does_nothing(qtbot: QtBot, window: MainWindow) -> None:
    look_for(qtbot, window, "undo")
    assert chosen(window).refusal == "There is nothing to undo"
    press(window, Key.Key_Return)
    assert palette(window).isVisible()


def test_escape_closes_and_gives_the_keyboard_back(qtbot: QtBot, window: MainWindow) -> None:
    before = QApplication.focusWidget()
    look_for(qtbot, window, "x")
    press(window, Key.Key_Escape)
    assert (palette(window).isVisible(), QApplication.focusWidget()) == (False, before)


def test_the_same_key_closes_it_again_and_what_was_typed_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    look_for(qtbot, window, "kept")
    press(window, Key.Key_K, CONTROL)
    assert not palette(window).isVisible()
    press(window, Key.Key_K, CONTROL)
    assert field(palette(window), QLineEdit, "Search").selectedText() == "kept"


def test_a_press_beside_it_closes_it_and_the_entry_in_the_rail_opens_it(window: MainWindow) -> None:
    click(window, "Search")
    assert palette(window).isVisible()
    QTest.mouseClick(palette(window), Qt.MouseButton.LeftButton, pos=palette(window).rect().bottomLeft())
    assert not palette(window).isVisible()


def test_what_led_somewhere_is_offered_again_to_the_same_person(qtbot: QtBot, window: MainWindow, scene: Scene) -> None:
    look_for(qtbot, window, "queue")
    press(window, Key.Key_Return)
    press(window, Key.Key_K, CONTROL)
    press(window, Key.Key_Delete)
    assert [row.key for row in entries(window, Group.RECENT)] == ["queue"]
    press(window, Key.Key_Escape)
    change_person(window, "Dana")
    press(window, Key.Key_K, CONTROL)
    assert entries(window, Group.RECENT) == []


def test_a_search_begins_with_what_operators_mean(window: MainWindow) -> None:
    press(window, Key.Key_K, CONTROL)
    assert "channel:facebook" in [row.title.text for row in entries(window, Group.OPERATORS)]
    press(window, Key.Key_Return)
    assert field(palette(window), QLineEdit, "Search").text() == "channel:"


def test_an_operator_that_is_being_written_offers_what_it_may_name(qtbot: QtBot, window: MainWindow) -> None:
    look_for(qtbot, window, "rink channel:")
    assert entries(window, Group.OPERATORS)[0].title.text == "channel:Facebook"
    press(window, Key.Key_Return)
    assert field(palette(window), QLineEdit, "Search").text() == "rink channel:Facebook "


@pytest.mark.parametrize("typed", ["is:held", "after:20", "colour:r", "http://x"])
def test_where_there_is_nothing_to_offer_nothing_is(qtbot: QtBot, window: MainWindow, typed: str) -> None:
    look_for(qtbot, window, typed)
    assert entries(window, Group.OPERATORS) == []


def test_names_of_several_words_are_put_in_quotes(qtbot: QtBot, window: MainWindow) -> None:
    look_for(qtbot, window, "by:dana")
    assert entries(window, Group.OPERATORS)[0].title.text == 'by:"Dana Roy"'


def test_groups_have_counts_and_their_rest_is_shown_on_demand(qtbot: QtBot, window: MainWindow, scene: Scene) -> None:
    for _number in range(9):
        a_post(scene, title="Alike")
    look_for(qtbot, window, "alike")
    assert (rows(window)[0].aside, len(entries(window, Group.POSTS))) == ("9", 6)
    for _number in range(6):
        press(window, Key.Key_Down)
    press(window, Key.Key_Return)
    assert len(entries(window, Group.POSTS)) == 9


def test_nothing_found_and_what_could_not_be_read_are_said(qtbot: QtBot, window: MainWindow) -> None:
    look_for(qtbot, window, "colour:zzyzx")
    (said,) = [text for text in words(palette(window)) if "operator" in text]
    assert said.endswith("Nothing found. Look for fewer words, or only for how they begin")


def test_an_earlier_version_is_said_with_its_day(qtbot: QtBot, window: MainWindow, scene: Scene) -> None:
    post_id = a_post(scene, text="The rink is closed.")
    scene.run(save(scene, post_id, a_draft(scene, text="The arena is open.")))
    look_for(qtbot, window, "rink")
    (row,) = entries(window, Group.POSTS)
    assert row.detail.text == "Draft · Facebook · in an earlier version, saved 20 Nov · The rink is closed."


def test_a_discarded_post_is_said_to_be_one(qtbot: QtBot, window: MainWindow, scene: Scene) -> None:
    scene.run(DiscardPost(a_post(scene, title="Alike")))
    look_for(qtbot, window, "alike")
    (row,) = entries(window, Group.POSTS)
    assert row.detail.text.startswith("Discarded")


def test_what_a_step_changed_is_found_as_it_is(qtbot: QtBot, window: MainWindow, scene: Scene) -> None:
    post_id = a_post(scene, title="Alike")
    look_for(qtbot, window, "is:queued")
    assert entries(window, Group.POSTS) == []
    press(window, Key.Key_Escape)
    scene.run(AddToQueue(post_id))
    press(window, Key.Key_K, CONTROL)
    qtbot.waitUntil(lambda: [row.key for row in entries(window, Group.POSTS)] == [post_id])


def test_who_may_not_see_the_calendar_finds_no_people_or_registers(qtbot: QtBot, window: MainWindow) -> None:
    change_person(window, "Carl")
    look_for(qtbot, window, "kim")
    assert entries(window, Group.PEOPLE) == entries(window, Group.REGISTERS) == []


def test_the_search_follows_the_size_of_the_window(qtbot: QtBot, window: MainWindow) -> None:
    look_for(qtbot, window, "queue")
    window.resize(1100, 700)
    qtbot.waitUntil(lambda: palette(window).size() == window.size())


def test_the_index_can_be_made_before_anybody_searches(qtbot: QtBot, window: MainWindow, scene: Scene) -> None:
    a_post(scene)
    window.keep_index()
    qtbot.waitUntil(lambda: not window.is_busy)
    assert index_path(scene.office.place).is_file()
