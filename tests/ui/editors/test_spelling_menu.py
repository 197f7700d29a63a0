"""What can be done with a misspelt word: another word for it, the town's own list, or that it is right here."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from core.commands.assuring import SPELLING
from core.model.findings import Finding, Mend, Severity, Where
from core.store import registers as register_queries
from tests.core.builders import Scene, a_post
from tests.ui.editors.composing import open_post, text
from ui.editors.compose import Compose
from ui.editors.compose_text import TextCard
from ui.editors.spelling_menu import SpellingMenu
from ui.jobs import Jobs
from ui.session import Session

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TEXT = "🏊 Spots fill quikly."
START = TEXT.index("quikly")
WORD = Finding(
    SPELLING,
    "misspelt",
    Severity.BLOCK,
    "ADM-7 1.04 c",
    Where(span=(START, START + 6)),
    Mend.EDIT_TEXT,
    (("found", "quikly"),),
    words="fill quikly.",
)
SUGGESTED, ADD, RIGHT = "quickly", "Add “quikly” to the town's words", "Right here only …"


@pytest.fixture
def menu(compose: Compose, session: Session, jobs: Jobs) -> SpellingMenu:
    return SpellingMenu(session, jobs, compose.model, compose)


def offered(qtbot: QtBot, menu: SpellingMenu) -> list[str]:
    """Ask for the menu of the word, and return what it offers when it opens."""
    assert menu.begin(WORD, QPoint(0, 0))
    qtbot.waitUntil(menu.menu.isVisible)
    return [action.text() for action in menu.menu.actions() if action.text()]


def take(qtbot: QtBot, menu: SpellingMenu, words: str) -> None:
    offered(qtbot, menu)
    next(action for action in menu.menu.actions() if action.text() == words).trigger()
    menu.menu.hide()


def test_words_that_may_be_meant_stand_first(qtbot: QtBot, menu: SpellingMenu) -> None:
    told = offered(qtbot, menu)
    assert (told[0], told[-2:]) == (SUGGESTED, [ADD, RIGHT])


def test_a_suggestion_asks_to_be_written(qtbot: QtBot, menu: SpellingMenu) -> None:
    with qtbot.waitSignal(menu.replace_requested) as told:
        take(qtbot, menu, SUGGESTED)
    assert told.args == [WORD, SUGGESTED]


def test_another_word_is_written_in_its_place(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, a_post(scene, text=TEXT))
    compose.findChildren(TextCard)[0].write_instead(WORD, SUGGESTED)
    assert compose.model.draft.text == "🏊 Spots fill quickly."
    text(compose).undo()
    assert text(compose).toPlainText() == TEXT


def test_the_town_s_own_list_takes_the_word(qtbot: QtBot, menu: SpellingMenu, scene: Scene) -> None:
    take(qtbot, menu, ADD)
    assert [listed.word for listed in register_queries.town_words(scene.office.engine)] == ["quikly"]


def test_saying_that_it_is_right_here_asks_why(qtbot: QtBot, menu: SpellingMenu) -> None:
    with qtbot.waitSignal(menu.right_here_requested) as told:
        take(qtbot, menu, RIGHT)
    assert told.args == [WORD]


def test_who_may_neither_list_nor_answer_is_offered_neither(
    qtbot: QtBot, menu: SpellingMenu, session: Session, scene: Scene
) -> None:
    session.change_person(scene.person("rita"))
    assert not {ADD, RIGHT} & set(offered(qtbot, menu))


def test_a_word_without_suggestions_says_so(qtbot: QtBot, menu: SpellingMenu) -> None:
    nothing = Finding(SPELLING, "misspelt", Severity.BLOCK, "", values=(("found", "zzqqxv"),), words="a zzqqxv b")
    menu.begin(nothing, QPoint(0, 0))
    qtbot.waitUntil(menu.menu.isVisible)
    assert menu.menu.actions()[0].text() == "No suggestion"
    assert not menu.menu.actions()[0].isEnabled()


def test_what_is_no_misspelling_has_no_menu(menu: SpellingMenu) -> None:
    assert not menu.begin(Finding("grammar", "doubled-word", Severity.WARN, "", words="the the"), QPoint(0, 0))
