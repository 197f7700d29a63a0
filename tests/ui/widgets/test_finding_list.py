"""What stands in a post's way, the worst first, with the act that mends it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QPushButton
from pytestqt.qtbot import QtBot

from core.model.findings import Severity
from ui.theme import Theme
from ui.widgets.finding_list import FindingList, FindingView, FindingWords, PassedView
from ui.widgets.plain import PlainLabel

WORDS = FindingWords("Stops this post", "To be confirmed", "To look at", "Show", "Hide")
CREDIT = FindingView(Severity.WARN, "Credit the photographer", "ADM-7 1.08 e", "Add", "credit")
FACTS = FindingView(Severity.ATTEST, "Facts are to be confirmed", "ADM-7 1.04 c", "Confirm", "facts")
PHOTO = FindingView(Severity.BLOCK, "Photo not yet approved", "ADM-7 1.04 d", "Ask", "photo")
CONSENT = FindingView(Severity.BLOCK, "No written consent", "ADM-7 1.08 e", None)
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
    assert findings.mend_keys() == ()
    assert not any(each.isVisibleTo(findings) for each in findings.findChildren(QPushButton))


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
    findings.set_findings([PHOTO, FACTS], PASSED)
    findings.resize(300, findings.heightForWidth(300))
    findings.grab()
    labels = [label for label in findings.findChildren(PlainLabel) if label.isVisibleTo(findings)]
    assert all(label.height() >= label.heightForWidth(label.width()) for label in labels)
