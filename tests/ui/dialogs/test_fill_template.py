"""A template is chosen, filled in, and becomes a title and a text."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from core.shipped import post_templates
from tests.ui.looking import button, field, words
from ui.dialogs.fill_template import FillTemplate
from ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> FillTemplate:
    form = FillTemplate(theme, post_templates(), date(2026, 11, 20))
    qtbot.addWidget(form)
    form.show()
    choice = field(form, QComboBox, "Template")
    choice.setCurrentIndex(choice.findText("Road closed"))
    return form


def fill(form: FillTemplate, **answers: str) -> None:
    for label, answer in answers.items():
        wanted = label.replace("_", " ")
        line = next(each for each in form.findChildren(QLineEdit) if each.accessibleName().startswith(wanted))
        line.setText(answer)


def act(form: FillTemplate) -> None:
    QTest.mouseClick(button(form, "Put into the post"), Qt.MouseButton.LeftButton)


def test_what_is_needed_is_asked_for_by_its_name(form: FillTemplate) -> None:
    act(form)
    assert (form.isVisible(), "Fill in “Which road, from where to where”" in words(form)) == (True, True)


def test_what_it_will_say_is_shown_while_it_is_filled_in(form: FillTemplate) -> None:
    fill(form, Which="64 Avenue")
    assert any("64 Avenue is closed since …" in said for said in words(form))


def test_the_words_are_told_without_what_was_left_empty(qtbot: QtBot, form: FillTemplate) -> None:
    fill(form, Which="64 Avenue", Since="noon", Why="A main broke.", Next="6 p.m.")
    with qtbot.waitSignal(form.written) as told:
        act(form)
    (made,) = told.args
    assert made.title == "Road closed: 64 Avenue"
    assert made.text == "64 Avenue is closed since noon.\n\nWhy: A main broke.\n\nNext update: 6 p.m."


def test_what_two_templates_ask_is_kept_between_them(form: FillTemplate) -> None:
    fill(form, Next="6 p.m.")
    choice = field(form, QComboBox, "Template")
    choice.setCurrentIndex(choice.findText("Power outage"))
    assert field(form, QLineEdit, "Next update").text() == "6 p.m."


def test_a_day_is_written_or_chosen_and_told_in_the_towns_way(form: FillTemplate) -> None:
    choose(form, "Facility closed")
    fill(form, Closed="2026-12-10")
    assert any("is closed on Thursday, December 10 for" in said for said in words(form))


@pytest.mark.parametrize(("written", "told"), [("7 pm", "7 p.m."), ("6:30", "6:30 a.m.")])
def test_a_time_is_told_in_the_towns_way(form: FillTemplate, written: str, told: str) -> None:
    choose(form, "Event")
    fill(form, At_what_time=written)
    assert any(f"at {told}, at" in said for said in words(form))


@pytest.mark.parametrize(
    ("label", "answer", "complaint"), [("Where_to_learn", "the website", "no link"), ("Whom", "Kim", "no telephone")]
)
def test_what_is_not_of_its_kind_is_told(form: FillTemplate, label: str, answer: str, complaint: str) -> None:
    fill(form, Which="64 Avenue")
    choose(form, "Road work or detour")
    fill(form, From="2026-12-10", Until="12 Dec 2026", What="paving", **{label: answer})
    act(form)
    assert any(complaint in said for said in words(form))


def choose(form: FillTemplate, name: str) -> None:
    choice = field(form, QComboBox, "Template")
    choice.setCurrentIndex(choice.findText(name))
