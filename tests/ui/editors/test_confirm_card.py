"""The card of what people are asked to confirm: what is ticked, who may, what is done already."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from tests.ui.looking import button, offers, words
from ui.editors.confirm_card import ConfirmCard
from ui.models.statements import StatementView
from ui.theme import Theme
from ui.widgets.plain import PlainLabel
from ui.widgets.text_link import TextLink

FACTS = StatementView("facts-checked", "The facts were checked.", "ADM-7 1.04 b, f", has_words=True)
SAFE = StatementView("safety-and-law", "Nothing is illegal, or endangers anybody.", "ADM-7 1.04 e", has_words=True)
PURPOSE = StatementView("channel-purpose", "It serves its channels.", "The house asks", is_optional=True)
NAMED = StatementView("candidate-named", "It is no campaign content.", "", about="“Sam Lowen” is a candidate")
DONE = "Confirmed by Cora Wiebe, 20 Nov 10:00"


@pytest.fixture
def card(qtbot: QtBot, theme: Theme) -> ConfirmCard:
    card = ConfirmCard(theme)
    qtbot.addWidget(card)
    return card


def tick(card: ConfirmCard, view: StatementView) -> None:
    box = next(each for each in card.findChildren(QCheckBox) if each.accessibleName() == view.statement)
    QTest.keyClick(box, Qt.Key.Key_Space)


def test_without_a_statement_there_is_no_card(card: ConfirmCard) -> None:
    card.show_statements([], "")
    assert card.isHidden()


def test_what_is_ticked_is_told_from_the_top_down(qtbot: QtBot, card: ConfirmCard) -> None:
    card.show_statements([FACTS, SAFE, PURPOSE], "")
    tick(card, PURPOSE)
    tick(card, FACTS)
    with qtbot.waitSignal(card.confirm_requested) as told:
        QTest.keyClick(button(card, "Confirm"), Qt.Key.Key_Return)
    assert told.args == [(FACTS.asked, PURPOSE.asked)]


def test_what_need_not_be_confirmed_says_so_and_is_not_counted(card: ConfirmCard) -> None:
    card.show_statements([FACTS, PURPOSE], "")
    told = words(card)
    assert told[0] == "To confirm"
    assert "May be confirmed; nothing waits for it" in told


def test_what_made_a_rule_ask_is_said(card: ConfirmCard) -> None:
    card.show_statements([NAMED], "")
    assert "“Sam Lowen” is a candidate" in words(card)


def test_a_clause_without_words_is_no_link(card: ConfirmCard) -> None:
    card.show_statements([PURPOSE], "")
    assert "The house asks" in words(card)
    assert not [each for each in card.findChildren(TextLink) if each.isVisibleTo(card)]


def test_a_clause_with_words_can_be_read(qtbot: QtBot, card: ConfirmCard) -> None:
    card.show_statements([FACTS], "")
    with qtbot.waitSignal(card.clause_requested) as told:
        QTest.keyClick(card.findChildren(TextLink)[0], Qt.Key.Key_Return)
    assert told.args == [FACTS]


def test_what_is_confirmed_keeps_its_place_among_what_is_not(card: ConfirmCard) -> None:
    card.show_statements([replace(FACTS, confirmed=DONE), SAFE], "")
    told = words(card)
    assert told.index(FACTS.statement) < told.index(DONE) < told.index(SAFE.statement)


def test_who_may_not_confirm_sees_who_may(card: ConfirmCard) -> None:
    card.show_statements([FACTS], "This is for: Coordinator")
    assert "This is for: Coordinator" in words(card)
    assert not offers(card, "Confirm")
    assert not card.findChildren(QCheckBox)[0].isEnabled()


def test_what_goes_takes_its_tick_with_it(card: ConfirmCard) -> None:
    card.show_statements([FACTS, SAFE], "")
    tick(card, FACTS)
    tick(card, SAFE)
    card.show_statements([SAFE], "")
    card.show_statements([FACTS, SAFE], "")
    assert card.ticked() == (SAFE.asked,)


@pytest.mark.parametrize("percent", [100, 200])
def test_no_statement_is_cut_in_a_narrow_panel(card: ConfirmCard, theme: Theme, percent: int) -> None:
    theme.set_text_scale(percent)
    card.show_statements([replace(FACTS, statement="It was checked. " * 20), NAMED, replace(SAFE, confirmed=DONE)], "")
    card.resize(300, card.heightForWidth(300))
    card.grab()
    every = (*card.findChildren(PlainLabel), *card.findChildren(TextLink))
    shown = [each for each in every if each.isVisibleTo(card)]
    assert all(each.height() >= each.heightForWidth(each.width()) for each in shown)
