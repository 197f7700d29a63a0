"""What findings ask of people in Compose: to confirm, to say that a guess is right, to set aside, to take back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from core.commands.posts import OwnWords
from core.model.assurances import Answer, Confirmation, PeriodApproval, SecondReading
from core.model.findings import Severity
from core.model.kinds import PostId
from core.model.states import State
from core.model.town import ChannelKind, Role
from core.policy.facts import PostFacts
from core.policy.lists import Lists
from core.policy.rules.rule import NoParameters, RuleInForce, Said, reached
from core.store import media as media_queries
from core.store.assurances import standing
from core.store.registers import objective_of
from tests.core.builders import (
    FACEBOOK,
    WEBSITE,
    Scene,
    a_photo,
    a_post,
    a_queued_post,
    a_sound_photo,
    an_emergency,
    an_unconfirmed_post,
)
from tests.core.ruled import ask_nobody, change_lists, change_rules, pack_of, put_in_force
from tests.ui.editors.composing import click, open_post, settle, text
from tests.ui.looking import button, dialog, field, offers, words
from ui.dialogs.ask_line import AskLine
from ui.dialogs.clause_words import ClauseWords
from ui.dialogs.record_form import RecordForm
from ui.editors.compose import Compose
from ui.editors.confirm_card import ConfirmCard
from ui.session import Session
from ui.widgets.finding_card import FindingCard
from ui.widgets.form import Choice
from ui.widgets.plain import WrappedLabel
from ui.widgets.text_link import TextLink

Key = Qt.Key
SOCIAL = frozenset({ChannelKind.SOCIAL})
GUESSED = "correction-note"
"""A rule whose sentences there are, put in force with a guess of the test's own."""

GREY = re.compile("gr[ae]y")


def finds_grey(facts: PostFacts, rule: RuleInForce[NoParameters]) -> Iterator[Said]:
    for placement in reached(facts, rule):
        for found in GREY.finditer(placement.text):
            yield rule.guess("added", placement, found.span())


@pytest.fixture
def guesses(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> Scene:
    """Have nothing to confirm in the town, and a rule that guesses that grey is no word, which Kim may set aside."""
    ask_nobody(scene)
    put_in_force(scene, monkeypatch, GUESSED, finds_grey, overridden_by=(Role.COORDINATOR,))
    return scene


def boxes(compose: Compose) -> list[QCheckBox]:
    card = compose.findChildren(ConfirmCard)[0]
    return [box for box in card.findChildren(QCheckBox) if box.isVisibleTo(compose)]


def confirmed(scene: Scene, compose: Compose) -> list[str]:
    return [each.rule for each in standing(scene.office.engine, Confirmation, PostId(compose.post_id or ""))]


def answers(scene: Scene, compose: Compose) -> list[str]:
    return [each.said for each in standing(scene.office.engine, Answer, PostId(compose.post_id or ""))]


def answer(compose: Compose, line: str) -> None:
    """Write a line into the question that stands open, and press its button by Enter."""
    asked = dialog(compose, AskLine)
    written = asked.findChildren(QLineEdit)[0]
    QTest.keyClicks(written, line)
    QTest.keyClick(written, Key.Key_Return)


def link(compose: Compose, words: str) -> TextLink:
    return next(each for each in compose.findChildren(TextLink) if each.isVisible() and each.text() == words)


def press(compose: Compose, words: str) -> None:
    QTest.mouseClick(link(compose, words), Qt.MouseButton.LeftButton)


def test_all_that_is_to_confirm_stands_on_one_card(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, an_unconfirmed_post(scene))
    statements = [rule.statement for rule in pack_of(scene).rules.values() if rule.statement]
    shown = [box.accessibleName() for box in boxes(compose)]
    assert len(shown) > 1
    assert set(shown) <= set(statements)
    assert set(shown) <= set(words(compose))


def test_what_is_ticked_is_confirmed_in_one_act(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, an_unconfirmed_post(scene))
    for box in boxes(compose)[:2]:
        QTest.keyClick(box, Key.Key_Space)
    click(compose, "Confirm")
    settle(qtbot, compose)
    assert len(confirmed(scene, compose)) == 2
    assert len([line for line in words(compose) if line.startswith("Confirmed by Kim Dyck")]) == 2


def test_what_is_all_confirmed_folds_to_who_did(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, a_post(scene))
    card = compose.findChildren(ConfirmCard)[0]
    assert words(card) == ["All is confirmed", "Confirmed by Cora Wiebe, 20 Nov 10:00"]
    QTest.keyClick(button(card, "Show"), Key.Key_Return)
    assert len(words(card)) > 4


def test_nothing_is_confirmed_before_something_is_ticked(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, an_unconfirmed_post(scene))
    assert not button(compose, "Confirm").isEnabled()


def test_a_click_on_the_words_ticks_too(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, an_unconfirmed_post(scene))
    statement = boxes(compose)[0].accessibleName()
    label = next(each for each in compose.findChildren(WrappedLabel) if each.text() == statement)
    QTest.mouseClick(label, Qt.MouseButton.LeftButton)
    assert boxes(compose)[0].isChecked()


def test_what_is_written_is_saved_before_it_is_confirmed(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, an_unconfirmed_post(scene))
    text(compose).setPlainText("Public skating is on Sunday.")
    settle(qtbot, compose)
    boxes(compose)[0].click()
    click(compose, "Confirm")
    assert scene.post(PostId(compose.post_id or "")).text == "Public skating is on Sunday."
    assert len(confirmed(scene, compose)) == 1


def test_what_was_confirmed_is_asked_anew_when_the_post_changes(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, a_post(scene))
    before = len(boxes(compose))
    text(compose).setPlainText("Public skating is on Sunday.")
    settle(qtbot, compose)
    assert (before, len(boxes(compose)) > 0) == (0, True)


def test_ticks_stay_while_more_is_written(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, an_unconfirmed_post(scene))
    boxes(compose)[1].click()
    text(compose).setPlainText("")
    settle(qtbot, compose)
    assert [box.isChecked() for box in boxes(compose)][:2] == [False, True]


def test_confirming_a_scheduled_post_that_was_changed_asks_for_its_price(
    qtbot: QtBot, compose: Compose, scene: Scene, session: Session
) -> None:
    open_post(qtbot, compose, a_queued_post(scene))
    text(compose).setPlainText("Public skating is on Sunday.")
    settle(qtbot, compose)
    boxes(compose)[0].click()
    with qtbot.waitSignal(session.confirmation_needed) as asked:
        click(compose, "Confirm")
    outlook, command = asked.args
    session.run(command, outlook.fingerprint)
    settle(qtbot, compose)
    assert (scene.state(PostId(compose.post_id or "")), len(confirmed(scene, compose)) > 0) == (State.HELD, True)


def test_who_may_not_confirm_is_told_who_may(qtbot: QtBot, compose: Compose, scene: Scene, session: Session) -> None:
    session.change_person(scene.person("rita"))
    open_post(qtbot, compose, an_unconfirmed_post(scene))
    assert any(line.startswith("This is for: ") for line in words(compose.findChildren(ConfirmCard)[0]))
    assert not offers(compose, "Confirm")


def test_editing_a_guess_selects_its_words(qtbot: QtBot, compose: Compose, guesses: Scene) -> None:
    open_post(qtbot, compose, a_post(guesses, text="🏊 A grey sky, a grey sea"))
    click(compose, "Edit")
    assert (text(compose).textCursor().selectedText(), text(compose).hasFocus()) == ("grey", True)


def test_a_guess_is_said_to_be_right_with_a_line(qtbot: QtBot, compose: Compose, guesses: Scene) -> None:
    open_post(qtbot, compose, a_post(guesses, text="A grey sky"))
    press(compose, "Right here …")
    answer(compose, "It is the name of the hall")
    settle(qtbot, compose)
    assert answers(guesses, compose) == ["It is the name of the hall"]
    assert "Nothing stops this post" in words(compose)


def test_a_line_is_asked_for_before_a_guess_is_right(qtbot: QtBot, compose: Compose, guesses: Scene) -> None:
    open_post(qtbot, compose, a_post(guesses, text="A grey sky"))
    QTest.keyClick(link(compose, "Right here …"), Key.Key_Return)
    answer(compose, "")
    assert "Say in one line why it is right" in words(dialog(compose, AskLine))


def test_who_may_not_answer_a_guess_is_told_who_may(
    qtbot: QtBot, compose: Compose, guesses: Scene, session: Session
) -> None:
    session.change_person(guesses.person("ada"))
    open_post(qtbot, compose, a_post(guesses, "ada", text="A grey sky"))
    assert any(line.startswith("To say that it is right here is for: ") for line in words(compose))
    assert not any(each.text() == "Right here …" for each in compose.findChildren(TextLink) if each.isVisible())


def test_a_rule_is_set_aside_with_a_reason_that_stays_for_ever(qtbot: QtBot, compose: Compose, guesses: Scene) -> None:
    open_post(qtbot, compose, a_post(guesses, text="A grey sky"))
    press(compose, "Set aside …")
    answer(compose, "The poet wrote it so")
    settle(qtbot, compose)
    text(compose).setPlainText("A blue sky")
    compose.save()
    click(compose, "1 rule was set aside")
    assert any("The poet wrote it so (Kim Dyck" in line for line in words(compose))


def test_what_people_settled_is_a_folded_line(qtbot: QtBot, compose: Compose, guesses: Scene) -> None:
    open_post(qtbot, compose, a_post(guesses, text="A grey sky"))
    press(compose, "Right here …")
    answer(compose, "A name")
    settle(qtbot, compose)
    assert "Right here: A name" not in words(compose)
    click(compose, "1 settled by people")
    assert "Right here: A name" in words(compose)


def test_what_was_said_is_taken_back_with_a_reason(qtbot: QtBot, compose: Compose, guesses: Scene) -> None:
    open_post(qtbot, compose, a_post(guesses, text="A grey sky"))
    press(compose, "Right here …")
    answer(compose, "A name")
    settle(qtbot, compose)
    click(compose, "1 settled by people")
    press(compose, "Take back …")
    answer(compose, "It is no name")
    settle(qtbot, compose)
    assert answers(guesses, compose) == []
    assert "1 thing stops this post" in words(compose)


def test_a_clause_opens_the_words_of_the_document(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, a_post(scene, photos=(a_photo(scene),)))
    press(compose, "ADM-7 1.04 d")
    shown: QDialog = dialog(compose, ClauseWords)
    assert any(line.startswith("1.04 d") for line in words(shown))


def test_the_clause_of_a_statement_opens_too(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, an_unconfirmed_post(scene))
    press(compose, "ADM-7 1.04 b, f")
    told = words(dialog(compose, ClauseWords))
    assert [line[:6] for line in told if line.startswith("1.04")] == ["1.04 b", "1.04 f"]


def test_tab_goes_from_what_stops_a_post_to_what_is_to_confirm(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, an_unconfirmed_post(scene))
    qtbot.wait(1)
    boxes(compose)[0].setFocus()
    focused = []
    for _ in range(2):
        QTest.keyClick(compose.focusWidget(), Key.Key_Tab)
        focused.append(compose.focusWidget())
    assert focused == [link(compose, "ADM-7 1.07 a; 1.07 b i-iv; 1.03 j"), boxes(compose)[1]]


def test_found_words_are_underlined_by_severity(qtbot: QtBot, compose: Compose, guesses: Scene) -> None:
    open_post(qtbot, compose, a_post(guesses, text="A grey sky"))
    formats = text(compose).document().firstBlock().layout().formats()
    assert [(each.start, each.length) for each in formats] == [(2, 4)]
    assert formats[0].format.underlineStyle() == formats[0].format.UnderlineStyle.WaveUnderline


def test_a_post_that_only_warns_is_not_stopped_by_a_guess(
    qtbot: QtBot, compose: Compose, scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask_nobody(scene)
    put_in_force(scene, monkeypatch, GUESSED, finds_grey, severity=Severity.WARN)
    open_post(qtbot, compose, a_post(scene, text="A grey sky"))
    assert "Nothing stops this post, 1 to look at" in words(compose)
    assert offers(compose, "Add to queue")


def test_somebody_else_says_that_they_read_it(qtbot: QtBot, compose: Compose, scene: Scene, session: Session) -> None:
    change_rules(scene, {"second-reader": RuleInForce("second-reader", Severity.BLOCK, "3", SOCIAL, NoParameters())})
    post_id = a_post(scene, "ada")
    open_post(qtbot, compose, post_id)
    click(compose, "Read")
    settle(qtbot, compose)
    assert [each.read_by for each in standing(scene.office.engine, SecondReading, post_id)] == [scene.person("kim")]
    assert not offers(compose, "Read")


def test_the_author_is_told_who_may_read_it(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    change_rules(scene, {"second-reader": RuleInForce("second-reader", Severity.BLOCK, "3", SOCIAL, NoParameters())})
    open_post(qtbot, compose, a_post(scene))
    assert any(line.startswith("This is for: ") for line in words(compose))
    assert not offers(compose, "Read")


def test_the_information_officer_authorises_a_photo_of_an_emergency(
    qtbot: QtBot, compose: Compose, scene: Scene, session: Session
) -> None:
    emergency, photo_id = an_emergency(scene), a_sound_photo(scene)
    post_id = a_post(scene, "ian", class_key="emergency", emergency_id=emergency, photos=(photo_id,))
    session.change_person(scene.person("ian"))
    open_post(qtbot, compose, post_id)
    click(compose, "Authorize")
    assert len(media_queries.authorisations_of(scene.office.engine, photo_id)) == 1


def test_a_period_is_approved_in_a_small_form(qtbot: QtBot, compose: Compose, scene: Scene, session: Session) -> None:
    session.change_person(scene.person("dana"))
    post_id = a_post(scene, "otto")
    open_post(qtbot, compose, post_id)
    QTest.mouseClick(period_button(compose), Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(dialog(compose, RecordForm), "Approve"), Qt.MouseButton.LeftButton)
    settle(qtbot, compose)
    (approved,) = standing(scene.office.engine, PeriodApproval, post_id)
    assert (approved.from_day, approved.until_day) == (date(2026, 11, 20), date(2026, 12, 3))


def period_button(compose: Compose) -> QAbstractButton:
    cards = [each for each in compose.findChildren(FindingCard) if each.isVisible()]
    return next(each.button for each in cards if each.button.accessibleName().startswith("Approve: "))


@pytest.mark.parametrize("is_saved", [True, False])
def test_the_objective_that_a_post_serves_is_stated_in_its_fields(
    qtbot: QtBot, scene: Scene, make_compose: Callable[[], Compose], is_saved: bool
) -> None:
    listed = Lists(objectives=("A safe town", "A green town"))
    change_lists(scene, listed)
    compose = make_compose()
    if is_saved:
        open_post(qtbot, compose, a_post(scene))
    else:
        compose.new_post(None)
    choice = field(compose, Choice, "Objective")
    choice.setCurrentIndex(2)
    choice.activated.emit(2)
    assert compose.save()
    assert objective_of(scene.office.engine, PostId(compose.post_id or "")) == "A green town"
    assert choice.currentText() == "A green town"


def test_a_town_without_objectives_asks_for_none(compose: Compose) -> None:
    assert not [each for each in compose.findChildren(Choice) if each.accessibleName() == "Objective"]


def test_editing_a_guess_in_another_text_of_one_channel_shows_that_text(
    qtbot: QtBot, compose: Compose, guesses: Scene
) -> None:
    own_words = (OwnWords(guesses.channel(WEBSITE), text="A short grey text"),)
    open_post(qtbot, compose, a_post(guesses, text="A blue sky", on=(FACEBOOK, WEBSITE), own_words=own_words))
    click(compose, "Edit")
    assert text(compose).toPlainText() == "A short grey text"
    assert text(compose).textCursor().selectedText() == "grey"
