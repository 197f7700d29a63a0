"""Cards, headings, and what stands where there is nothing yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ui.theme import ColourRole, IconName, Theme
from ui.widgets.cards import Card, EmptyState, EmptyText, Ground, GroundFrame, SectionHeading
from ui.widgets.plain import PlainLabel

TEXT = EmptyText(IconName.IMAGES, "No photos yet", "Photos wait here until they are approved.", "Add photos")


def test_an_empty_screen_says_what_belongs_there(qtbot: QtBot, theme: Theme) -> None:
    empty = EmptyState(theme, TEXT)
    qtbot.addWidget(empty)
    assert [label.text() for label in empty.findChildren(PlainLabel)] == [TEXT.title, TEXT.sentence]


def test_an_empty_screen_offers_the_first_step(qtbot: QtBot, theme: Theme) -> None:
    empty = EmptyState(theme, TEXT)
    qtbot.addWidget(empty)
    with qtbot.waitSignal(empty.first_step_requested):
        QTest.mouseClick(empty.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)


def test_an_empty_screen_without_a_first_step_has_no_button(qtbot: QtBot, theme: Theme) -> None:
    empty = EmptyState(theme, EmptyText(IconName.IMAGES, "Nothing here", "Nothing waits."))
    qtbot.addWidget(empty)
    assert empty.findChildren(QPushButton) == []


def test_the_sentence_of_a_narrow_empty_screen_is_not_cut(qtbot: QtBot, theme: Theme) -> None:
    theme.set_text_scale(200)
    empty = EmptyState(theme, TEXT)
    qtbot.addWidget(empty)
    empty.resize(300, 500)
    empty.grab()
    labels = empty.findChildren(PlainLabel)
    assert all(label.height() >= label.heightForWidth(label.width()) for label in labels)


def test_a_card_is_white_with_a_line_round_it(qtbot: QtBot, theme: Theme) -> None:
    card = Card(theme)
    qtbot.addWidget(card)
    card.body.addWidget(QLabel(" "))
    card.resize(100, 60)
    image = card.grab().toImage()
    assert image.pixelColor(50, 5) == theme.colour(ColourRole.SURFACE)
    assert image.pixelColor(50, 0) == theme.colour(ColourRole.LINE)


def test_a_frame_can_stand_on_another_ground(qtbot: QtBot, theme: Theme) -> None:
    frame = GroundFrame(Ground.PLAIN)
    qtbot.addWidget(frame)
    frame.resize(40, 40)
    frame.set_ground(Ground.TROUBLE)
    assert frame.grab().toImage().pixelColor(20, 20) == theme.colour(ColourRole.TROUBLE_GROUND)


def test_a_heading_has_a_note_at_its_right(qtbot: QtBot, theme: Theme) -> None:
    heading = SectionHeading(theme, "Cannot be queued yet", "3")
    qtbot.addWidget(heading)
    heading.set_texts("Cannot be queued yet", "2")
    assert [label.text() for label in heading.findChildren(PlainLabel)] == ["Cannot be queued yet", "2"]
