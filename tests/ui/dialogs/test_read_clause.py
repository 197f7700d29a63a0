"""The words of a finding's clauses, how the town reads them, and what the house alone asks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.model.findings import Finding, Severity
from tests.core.builders import Scene
from tests.core.ruled import pack_of
from tests.ui.looking import dialog, words
from ui.dialogs.clause_words import ClauseWords
from ui.dialogs.read_clause import read_clause
from ui.session import Session
from ui.theme import Theme

CLAUSE = Finding("photo-approved", "any", Severity.BLOCK, "ADM-7 1.04 d")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def read(session: Session, theme: Theme, finding: Finding, window: QWidget) -> list[str]:
    read_clause(session, theme, finding, window)
    return words(dialog(window, ClauseWords))


def test_the_document_s_own_words_are_shown(session: Session, theme: Theme, window: QWidget) -> None:
    told = read(session, theme, CLAUSE, window)
    assert (told[0], told[1][:6]) == ("ADM-7 1.04 d", "1.04 d")
    assert "Director" in told[2]


def test_how_the_town_reads_a_clause_is_said(session: Session, theme: Theme, window: QWidget) -> None:
    told = read(session, theme, replace(CLAUSE, reading="pictures count as photos"), window)
    assert "The town reads it so: pictures count as photos" in told


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        ("No clause: the house asks", "No clause asks for this: the house does"),
        ("ADM-7 1.04 d", "The document asks for it in softer words, or not in so many: how strictly, the house says"),
    ],
)
def test_what_the_house_asks_is_said(session: Session, theme: Theme, window: QWidget, clause: str, said: str) -> None:
    assert said in read(session, theme, replace(CLAUSE, clause=clause, house=True), window)


def test_a_document_that_cannot_be_read_is_told(
    qtbot: QtBot, scene: Scene, session: Session, theme: Theme, window: QWidget
) -> None:
    pack = pack_of(scene)
    assert pack.document is not None
    gone = replace(pack, document=pack.document.with_name("gone.md"))
    scene.office.calendar = replace(scene.office.calendar, pack=gone)
    with qtbot.waitSignal(session.refused):
        read_clause(session, theme, CLAUSE, window)
