"""The dialog that asks for a few things, by its keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLineEdit, QListWidget, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.test_every_screen import cut
from ui.dialogs.form_dialog import FormDialog
from ui.theme import Theme


def a_dialog(qtbot: QtBot, theme: Theme, field: QWidget) -> FormDialog:
    dialog = FormDialog(theme, "Declare an emergency", "Declare")
    qtbot.addWidget(dialog)
    dialog.body.addWidget(field)
    dialog.show()
    field.setFocus()
    return dialog


@pytest.mark.parametrize("kind", [QLineEdit, QComboBox, QCheckBox])
def test_enter_does_the_act_from_a_field(qtbot: QtBot, theme: Theme, kind: type[QWidget]) -> None:
    field = kind()
    dialog = a_dialog(qtbot, theme, field)
    with qtbot.waitSignal(dialog.accepted, timeout=1000):
        QTest.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize("kind", [QPlainTextEdit, QListWidget])
def test_enter_belongs_to_a_text_of_many_lines_and_to_a_list(qtbot: QtBot, theme: Theme, kind: type[QWidget]) -> None:
    field = kind()
    dialog = a_dialog(qtbot, theme, field)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.result() != QDialog.DialogCode.Accepted


def test_enter_does_nothing_while_the_act_cannot_be_done(qtbot: QtBot, theme: Theme) -> None:
    field = QLineEdit()
    dialog = a_dialog(qtbot, theme, field)
    dialog.act_button.setEnabled(False)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_a_dialog_is_as_wide_as_the_words_on_its_buttons(qtbot: QtBot, theme: Theme) -> None:
    dialog = a_dialog(qtbot, theme, QLineEdit())
    dialog.act_button.set_label("Record it, hold the posts of the whole week, and tell the directors of what moved")
    dialog.fit()
    assert dialog.act_button.width() >= dialog.act_button.sizeHint().width()


def test_a_heading_of_several_lines_is_shown_whole(qtbot: QtBot, theme: Theme) -> None:
    theme.set_text_scale(200)
    dialog = FormDialog(theme, "Return “photo-0.jpg”: what should be otherwise, and by when?", "Return")
    qtbot.addWidget(dialog)
    dialog.show()
    assert cut(dialog) == []
