"""A template is chosen, filled in, and becomes a title and a text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from core.office import post_templates
from tests.ui.looking import button, field, words
from ui.dialogs.fill_template import FillTemplate
from ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> FillTemplate:
    form = FillTemplate(theme, post_templates())
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
    assert any("64 Avenue is closed since …." in said for said in words(form))


def test_the_words_are_told_without_what_was_left_empty(qtbot: QtBot, form: FillTemplate) -> None:
    fill(form, Which="64 Avenue", Since="noon", Why="A main broke.", Next="6 p.m.")
    with qtbot.waitSignal(form.written) as told:
        act(form)
    assert told.args[0] == "Road closed: 64 Avenue"
    assert told.args[1] == "64 Avenue is closed since noon.\n\nWhy: A main broke.\n\nNext update: 6 p.m."


def test_what_two_templates_ask_is_kept_between_them(form: FillTemplate) -> None:
    fill(form, Next="6 p.m.")
    choice = field(form, QComboBox, "Template")
    choice.setCurrentIndex(choice.findText("Power outage"))
    assert field(form, QLineEdit, "Next update").text() == "6 p.m."
