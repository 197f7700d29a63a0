"""A draft is made the first of a series in Compose, and one of a series says so, is skipped, and changes or ends it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from core.commands.draft_text import draft_of_text
from core.commands.series import BeginSeries, Repeat
from core.model.kinds import PostId, SeriesId
from core.model.posts import Post
from core.model.series import Series
from core.store import series as series_queries
from tests.core.builders import Scene, a_post, a_queued_post
from tests.ui.editors.composing import choose_from_menu, click, menu_words, open_post, settle, text
from tests.ui.looking import button, field, words
from ui.dialogs.record_form import RecordForm
from ui.editors.compose import Compose

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

FIRST = date(2026, 11, 24)
OF_A_SERIES = ["Skip this one", "Change the series …", "End the series …"]


def a_first(scene: Scene) -> PostId:
    """Begin a series every Tuesday and return its first post."""
    post_id = a_post(scene, title="Skating {date:%b %-d}", text="Skating on {date}.")
    scene.run(BeginSeries(post_id, FIRST, Repeat("FREQ=WEEKLY;BYDAY=TU")))
    return post_id


def only_series(scene: Scene) -> Series:
    (series,) = series_queries.all_series(scene.office.engine)
    return series


def days(scene: Scene) -> list[date]:
    found = series_queries.occurrences_of(scene.office.engine, SeriesId(only_series(scene).id))
    return [occurrence.day for occurrence in found]


def form(compose: Compose) -> RecordForm:
    found = compose.series_steps.form
    assert found is not None
    return found


def press(asked: RecordForm, act: str) -> None:
    QTest.mouseClick(button(asked, act), Qt.MouseButton.LeftButton)


def test_a_draft_is_made_the_first_of_a_series_by_mouse(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, a_post(scene, text="Skating on {date}."))
    choose_from_menu(compose, "Repeat …")
    press(form(compose), "Repeat")
    settle(qtbot, compose)
    assert (compose.series_steps.form, len(days(scene))) == (None, 4)
    assert text(compose).toPlainText() == "Skating on Saturday, November 21."
    assert any("repeats: Every Saturday" in said for said in words(compose))


def test_how_it_repeats_is_written_and_done_by_keyboard(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, a_post(scene))
    choose_from_menu(compose, "Repeat …")
    first = form(compose).focusWidget()
    assert isinstance(first, QLineEdit)
    first.selectAll()
    QTest.keyClicks(first, "2026-11-24")
    QTest.keyClick(field(form(compose), QComboBox, "Repeat"), Qt.Key.Key_Down)
    QTest.keyClick(button(form(compose), "Repeat"), Qt.Key.Key_Space)
    assert (only_series(scene).rrule, days(scene)) == ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", [FIRST, date(2026, 12, 8)])


def test_what_was_typed_is_saved_before_it_repeats(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, a_post(scene))
    QTest.keyClicks(text(compose), "Today: ")
    choose_from_menu(compose, "Repeat …")
    press(form(compose), "Repeat")
    assert draft_of_text(only_series(scene).content).text.startswith("Today: ")


def test_a_field_that_is_none_is_told_in_the_form(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, a_post(scene, text="Skating on {day}."))
    choose_from_menu(compose, "Repeat …")
    press(form(compose), "Repeat")
    assert any("“{day}” is no field" in said for said in words(form(compose)))
    assert series_queries.all_series(scene.office.engine) == []


@pytest.mark.parametrize(
    ("make", "offered"),
    [(a_post, ["Repeat …"]), (a_first, OF_A_SERIES), (a_queued_post, [])],
    ids=["a draft", "one of a series", "in line"],
)
def test_what_is_offered_of_a_series(
    qtbot: QtBot, compose: Compose, scene: Scene, make: Callable[[Scene], PostId], offered: list[str]
) -> None:
    open_post(qtbot, compose, make(scene))
    assert [said for said in menu_words(compose) if said in {"Repeat …", *OF_A_SERIES}] == offered


def test_one_is_skipped_and_can_be_had_back(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, a_first(scene))
    choose_from_menu(compose, "Skip this one")
    settle(qtbot, compose)
    assert any("Discarded" in said for said in words(compose))
    click(compose, "Restore")
    assert len(days(scene)) == 4


def test_the_series_is_changed_from_one_of_it(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, a_first(scene))
    choose_from_menu(compose, "Change the series …")
    written = field(form(compose), QPlainTextEdit, "Text")
    assert written.toPlainText() == "Skating on {date}."
    written.setPlainText("Come and skate on {date}.")
    press(form(compose), "Change")
    posts = scene.office.engine.records(Post)
    assert {post.text.partition(",")[0] for post in posts} == {"Come and skate on Tuesday"}


def test_the_series_is_ended_after_a_look_at_what_that_means(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, a_first(scene))
    choose_from_menu(compose, "End the series …")
    assert any(said.startswith("No more drafts are made.") for said in words(form(compose)))
    press(form(compose), "End")
    assert only_series(scene).ended_at == scene.clock.now()
