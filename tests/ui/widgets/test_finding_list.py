"""What stands in a post's way, the worst first, with the act that mends it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QPushButton
from pytestqt.qtbot import QtBot

from core.model.findings import Severity
from ui.theme import Theme
from ui.widgets.finding_card import CardAct, FindingView
from ui.widgets.finding_list import FindingList, FindingWords, PassedView
from ui.widgets.plain import PlainLabel
from ui.widgets.text_link import TextLink

WORDS = FindingWords("Stops this post", "To be confirmed", "To look at", "Show", "Hide")
CREDIT = FindingView(Severity.WARN, "Credit the photographer", "ADM-7 1.08 e", "Add", "credit")
FACTS = FindingView(Severity.ATTEST, "Facts are to be confirmed", "ADM-7 1.04 c", "Confirm", "facts")
PHOTO = FindingView(Severity.BLOCK, "Photo not yet approved", "ADM-7 1.04 d", "Ask", "photo")
CONSENT = FindingView(Severity.BLOCK, "No written consent", "ADM-7 1.08 e", None)
GUESS = FindingView(
    Severity.BLOCK,
    "“quikly” is misspelt",
    "ADM-7 1.04 c",
    "Fix",
    "word",
    key="word",
    acts=(CardAct("right", "Right here"), CardAct("aside", "Set aside")),
    note="This is for: Director",
    has_words=True,
)
PASSED = PassedView("12 checks passed", "Spelling, links", (("No personal information found", "ADM-7 1.07 b"),))


def after(button: QPushButton) -> str:
    following = button.nextInFocusChain()
    while following is not None and not isinstance(following, QPushButton):
        following = following.nextInFocusChain()
    return "" if following is None else following.text()


@pytest.fixture
def findings(qtbot: QtBot, theme: Theme) -> FindingList:
    findings = FindingList(theme, WORDS)
    qtbot.addWidget(findings)
    return findings


def texts(findings: FindingList) -> list[str]:
    return [label.text() for label in findings.findChildren(PlainLabel) if label.isVisibleTo(findings)]


def mend(findings: FindingList, label: str) -> QPushButton:
    return next(each for each in findings.findChildren(QPushButton) if each.text() == label)


def test_what_stops_the_post_stands_first(findings: FindingList) -> None:
    findings.set_findings([CREDIT, FACTS, PHOTO, CONSENT], None)
    assert texts(findings)[::2] == [each.sentence for each in (PHOTO, CONSENT, FACTS, CREDIT)]


def test_the_clause_stands_under_the_sentence(findings: FindingList) -> None:
    findings.set_findings([PHOTO], None)
    assert texts(findings) == ["Photo not yet approved", "ADM-7 1.04 d"]


def test_asking_for_the_mend_tells_its_key(qtbot: QtBot, findings: FindingList) -> None:
    findings.set_findings([CREDIT, PHOTO], None)
    with qtbot.waitSignal(findings.mend_requested) as told:
        QTest.keyClick(mend(findings, "Ask"), Qt.Key.Key_Return)
    assert told.args == ["photo"]


def test_a_mend_says_to_a_screen_reader_what_it_mends(findings: FindingList) -> None:
    findings.set_findings([PHOTO], None)
    assert mend(findings, "Ask").accessibleName() == "Ask: Photo not yet approved"


def test_a_screen_reader_hears_what_the_colour_says(findings: FindingList) -> None:
    findings.set_findings([PHOTO], None)
    names = [frame.accessibleName() for frame in findings.findChildren(QFrame)]
    assert "Stops this post: Photo not yet approved" in names


def test_a_finding_without_a_mend_has_no_button(findings: FindingList) -> None:
    findings.set_findings([CONSENT], None)
    assert not any(each.isVisibleTo(findings) for each in findings.findChildren(QPushButton))


def links(findings: FindingList) -> list[TextLink]:
    return [each for each in findings.findChildren(TextLink) if each.isVisibleTo(findings)]


def test_a_clause_with_words_can_be_pressed(qtbot: QtBot, findings: FindingList) -> None:
    findings.set_findings([PHOTO, GUESS], None)
    with qtbot.waitSignal(findings.clause_requested) as told:
        QTest.keyClick(links(findings)[0], Qt.Key.Key_Return)
    assert (links(findings)[0].text(), told.args) == ("ADM-7 1.04 c", ["word"])


def test_what_else_can_be_said_stands_under_the_clause(qtbot: QtBot, findings: FindingList) -> None:
    findings.set_findings([GUESS], None)
    with qtbot.waitSignal(findings.act_requested) as told:
        QTest.mouseClick(links(findings)[2], Qt.MouseButton.LeftButton)
    assert [link.text() for link in links(findings)] == ["ADM-7 1.04 c", "Right here", "Set aside"]
    assert told.args == ["word", "aside"]


def test_a_link_says_to_a_screen_reader_what_it_is_about(findings: FindingList) -> None:
    findings.set_findings([GUESS], None)
    assert links(findings)[1].accessibleName() == "Right here: “quikly” is misspelt"


def test_what_can_be_said_goes_with_its_finding(findings: FindingList) -> None:
    findings.set_findings([GUESS], None)
    findings.set_findings([PHOTO], None)
    assert links(findings) == []
    assert "This is for: Director" not in texts(findings)


def test_a_sentence_without_a_clause_stands_beside_the_middle_of_its_button(findings: FindingList) -> None:
    findings.set_findings([FindingView(Severity.BLOCK, "There is no text yet", "", "Edit", "text")], None)
    findings.resize(400, findings.heightForWidth(400))
    findings.grab()
    label = next(each for each in findings.findChildren(PlainLabel) if each.text() == "There is no text yet")
    middles = [each.mapTo(findings, each.rect().center()).y() for each in (label, mend(findings, "Edit"))]
    assert abs(middles[0] - middles[1]) <= 1


def test_something_of_its_own_stands_behind_what_stops_the_post(findings: FindingList, theme: Theme) -> None:
    own = PlainLabel(theme, "To confirm")
    findings.put_behind_stopping(own)
    findings.set_findings([CREDIT, PHOTO], None)
    findings.resize(300, findings.heightForWidth(300))
    findings.grab()
    shown = (mend(findings, "Ask"), own, mend(findings, "Add"))
    heights = [each.mapTo(findings, each.rect().topLeft()).y() for each in shown]
    assert heights == sorted(heights)


def test_what_passed_is_one_line_until_it_is_unfolded(qtbot: QtBot, findings: FindingList) -> None:
    findings.set_findings([], PASSED)
    assert texts(findings) == ["12 checks passed", "Spelling, links"]
    QTest.mouseClick(mend(findings, "Show"), Qt.MouseButton.LeftButton)
    assert texts(findings) == ["12 checks passed", "No personal information found · ADM-7 1.07 b"]


def test_what_was_unfolded_folds_again(qtbot: QtBot, findings: FindingList) -> None:
    findings.set_findings([], PASSED)
    QTest.mouseClick(mend(findings, "Show"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(mend(findings, "Hide"), Qt.MouseButton.LeftButton)
    assert texts(findings) == ["12 checks passed", "Spelling, links"]


def test_findings_that_are_mended_go(findings: FindingList) -> None:
    findings.set_findings([PHOTO, CREDIT], PASSED)
    findings.set_findings([CREDIT], PASSED)
    assert texts(findings) == ["Credit the photographer", "ADM-7 1.08 e", "12 checks passed", "Spelling, links"]


def test_the_focus_stays_on_its_mend_when_others_come_and_go(qtbot: QtBot, findings: FindingList) -> None:
    findings.set_findings([CREDIT], None)
    findings.show()
    findings.activateWindow()
    qtbot.waitUntil(findings.isActiveWindow)
    mend(findings, "Add").setFocus()
    findings.set_findings([PHOTO, CREDIT], None)
    assert mend(findings, "Add").hasFocus()


def test_tab_goes_down_the_list(findings: FindingList) -> None:
    findings.set_findings([CREDIT, PHOTO], PASSED)
    assert [after(mend(findings, label)) for label in ("Ask", "Add")] == ["Add", "Show"]


@pytest.mark.parametrize("percent", [100, 200])
def test_no_sentence_is_cut_in_a_narrow_panel(findings: FindingList, theme: Theme, percent: int) -> None:
    theme.set_text_scale(percent)
    findings.resize(300, 10)
    findings.set_findings([PHOTO, FACTS, GUESS], PASSED)
    findings.resize(300, findings.heightForWidth(300))
    findings.grab()
    every = (*findings.findChildren(PlainLabel), *findings.findChildren(TextLink))
    labels = [label for label in every if label.isVisibleTo(findings)]
    assert all(label.height() >= label.heightForWidth(label.width()) for label in labels)


MANY = [FindingView(Severity.WARN, f"Look at word {number}", "ADM-7 1.04 c", None) for number in range(20)]


def shown_words(findings: FindingList) -> int:
    return sum(text.startswith("Look at") for text in texts(findings))


def test_of_much_to_look_at_the_first_is_shown_until_more_is_asked_for(findings: FindingList) -> None:
    findings.set_findings(MANY, PASSED)
    before = shown_words(findings)
    QTest.keyClick(mend(findings, "Show 8 more"), Qt.Key.Key_Return)
    assert (before, shown_words(findings)) == (12, 20)


def test_the_worst_of_a_long_list_is_shown_first(findings: FindingList) -> None:
    findings.set_findings([*MANY, PHOTO], None)
    assert texts(findings)[0] == PHOTO.sentence
    assert mend(findings, "Show 9 more").isVisibleTo(findings)


def test_a_list_that_was_short_in_between_is_folded_again(findings: FindingList) -> None:
    findings.set_findings(MANY, None)
    mend(findings, "Show 8 more").click()
    findings.set_findings(MANY[:2], None)
    findings.set_findings(MANY, None)
    assert shown_words(findings) == 12
