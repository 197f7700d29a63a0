"""Text from people and files is shown as it stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import ColourRole, TextStyle, Theme, ThemeChoice
from ui.widgets.message_box import PlainMessageBox
from ui.widgets.plain import (
    ElidedLabel,
    MessageText,
    PlainLabel,
    WrappedLabel,
    plain_tool_tip,
    set_plain_tool_tip,
    single_line,
    without_mnemonic,
)

MARKUP = '<img src="file:///dev/zero"> <b>bold</b>'


@pytest.mark.parametrize("kind", [PlainLabel, WrappedLabel, ElidedLabel])
def test_a_label_never_reads_its_text_as_markup(qtbot: QtBot, theme: Theme, kind: type[PlainLabel]) -> None:
    label = kind(theme, MARKUP)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == MARKUP


def test_a_tip_shows_markup_as_it_stands(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    set_plain_tool_tip(widget, MARKUP)
    assert "<img" not in widget.toolTip()
    assert "&lt;img" in widget.toolTip()
    assert widget.accessibleDescription() == MARKUP


def test_no_tip_stays_no_tip() -> None:
    assert plain_tool_tip("") == ""


def test_a_message_box_shows_markup_as_it_stands(qtbot: QtBot) -> None:
    box = PlainMessageBox(QMessageBox.Icon.Warning, MessageText("Title", MARKUP, MARKUP))
    qtbot.addWidget(box)
    shown = {label.objectName(): label for label in box.findChildren(QLabel)}
    for name in ("qt_msgbox_label", "qt_msgbox_informativelabel"):
        assert (shown[name].textFormat(), shown[name].text()) == (Qt.TextFormat.PlainText, MARKUP)


def test_a_line_has_no_line_ends() -> None:
    assert single_line(" Boil water\n\tadvisory ") == "Boil water advisory"


def test_an_ampersand_is_shown_and_marks_no_key() -> None:
    assert without_mnemonic("Parks & Recreation") == "Parks && Recreation"


def test_a_label_takes_the_colours_of_the_theme_shown_now(qtbot: QtBot, theme: Theme) -> None:
    label = PlainLabel(theme, "Text", TextStyle.SMALL, ColourRole.MUTED)
    qtbot.addWidget(label)
    theme.set_choice(ThemeChoice.DARK)
    assert label.palette().color(QPalette.ColorRole.WindowText) == theme.colour(ColourRole.MUTED)


def test_a_label_grows_with_the_text_scale(qtbot: QtBot, theme: Theme) -> None:
    label = PlainLabel(theme, "Text", TextStyle.SMALL)
    qtbot.addWidget(label)
    small = label.sizeHint()
    theme.set_text_scale(200)
    assert label.sizeHint().height() > 1.8 * small.height()


def test_a_line_without_room_is_cut_and_told_whole_in_its_tip(qtbot: QtBot, theme: Theme) -> None:
    label = ElidedLabel(theme, "A long title of a post that nobody will read to its end")
    qtbot.addWidget(label)
    label.resize(100, 20)
    label.grab()
    assert label.shown_text().endswith("…")
    assert "nobody will read" in label.toolTip()


def test_a_line_with_room_is_whole_and_has_no_tip(qtbot: QtBot, theme: Theme) -> None:
    label = ElidedLabel(theme, "Short")
    qtbot.addWidget(label)
    label.resize(200, 20)
    label.grab()
    assert (label.shown_text(), label.toolTip()) == ("Short", "")


def test_a_narrower_text_is_higher(qtbot: QtBot, theme: Theme) -> None:
    label = WrappedLabel(theme, "Our paid-on-call crew is growing. Training nights are Wednesdays at 7.")
    qtbot.addWidget(label)
    assert label.heightForWidth(120) > label.heightForWidth(240) > label.heightForWidth(2000)


def test_a_link_longer_than_the_line_is_broken(qtbot: QtBot, theme: Theme) -> None:
    label = WrappedLabel(theme, "taber.ca/" + "x" * 80)
    qtbot.addWidget(label)
    assert label.heightForWidth(100) >= 4 * label.heightForWidth(10_000)


def test_every_line_of_the_text_begins_a_line(qtbot: QtBot, theme: Theme) -> None:
    one, three = WrappedLabel(theme, "a"), WrappedLabel(theme, "a\nb\nc")
    qtbot.addWidget(one)
    qtbot.addWidget(three)
    assert three.heightForWidth(500) == 3 * one.heightForWidth(500)
