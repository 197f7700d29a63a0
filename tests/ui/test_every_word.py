"""Every word that a window shows goes through the translation, but for those that people wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.core.builders import Scene
from tests.pseudo_locale import pseudo, speaking, write_strings
from tests.ui.hands import Key, press
from tests.ui.test_every_screen import SCREENS, a_full_town, cut, look_at
from ui import text as texts
from ui.dialogs.keys import KeysSheet
from ui.main_window import MainWindow
from ui.theme import Theme

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_WORD = re.compile(r"[A-Za-z]{2,}")
_NAMES = (
    "Oyez",
    "Facebook",
    "Instagram",
    "LinkedIn",
    "Website",
    "Newsletter",
    "PDF",
    "JPEG",
    "PNG",
    "WebP",
    "Ctrl",
    "Alt",
)
"""What is called so in every language."""


@pytest.fixture(scope="session")
def strings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write all sentences in the language that nobody speaks."""
    folder = tmp_path_factory.mktemp("strings")
    write_strings(texts.STRINGS / "en.toml", folder)
    return folder


@pytest.fixture(autouse=True)
def language(qapp: QApplication, strings: Path) -> Iterator[None]:
    """Speak it while a test lasts."""
    with speaking(qapp, strings):
        yield


def own_texts(scene: Scene) -> list[str]:
    """Return what people wrote into the calendar and its policy, the longest first."""
    engine, pack = scene.office.engine, scene.office.calendar.pack
    tables = [row[0] for row in engine.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    cells = {str(cell) for table in tables for row in engine.rows(f"SELECT * FROM {table}") for cell in row}
    policy = {pack.title, pack.name, pack.version, pack.source, *pack.role_names.values()}
    policy |= {each.name for each in pack.classes} | {rule.clause for rule in pack.rules.values()}
    policy |= {rule.parameters.statement for rule in pack.rules.values() if hasattr(rule.parameters, "statement")}
    policy |= {rule.statement for rule in pack.rules.values() if rule.statement}
    policy |= {each.clause for each in pack.classes} | {each.clause.rpartition(" ")[0] for each in pack.classes}
    return sorted({line for text in cells | policy | set(_NAMES) for line in text.splitlines() if line}, key=len)[::-1]


def shown(widget: QWidget) -> Iterator[str]:
    """Yield every text of a widget that is seen or heard."""
    yield widget.accessibleName()
    yield QTextDocumentFragment.fromHtml(widget.toolTip()).toPlainText()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(number) for number in range(widget.count()))


def untranslated(window: QWidget, own: list[str]) -> set[str]:
    """Return the texts of visible widgets in which words are left that nobody wrote or translated."""
    found = set()
    for widget in (window, *window.findChildren(QWidget)):
        for text in shown(widget) if widget.isVisible() else ():
            rest = text.replace("&&", "&")
            for each in own if _WORD.search(rest) else ():
                rest = rest.replace(each, "")
            if _WORD.search(rest):
                found.add(text)
    return found


@pytest.mark.parametrize("screen", SCREENS)
def test_every_word_of_a_screen_is_translated(qtbot: QtBot, scene: Scene, window: MainWindow, screen: str) -> None:
    look_at(qtbot, window, screen, a_full_town(scene))
    assert untranslated(window, own_texts(scene)) == set()


def test_every_word_of_the_sheet_of_keys_is_translated(scene: Scene, window: MainWindow) -> None:
    press(window, Key.Key_F1)
    keys = {native for each in window.findChildren(KeysSheet) for native in each.natives()}
    assert untranslated(window.findChildren(KeysSheet)[0], [*own_texts(scene), *sorted(keys, key=len)[::-1]]) == set()


@pytest.mark.parametrize("screen", SCREENS)
def test_no_text_is_cut_in_a_longer_language_at_twice_the_size(
    qtbot: QtBot, scene: Scene, window: MainWindow, theme: Theme, screen: str
) -> None:
    theme.set_text_scale(200)
    view = look_at(qtbot, window, screen, a_full_town(scene))
    qtbot.waitUntil(lambda: cut(view) == [], timeout=2000)


@pytest.mark.parametrize("text", ["Saved %1 of %n", "{name}, {count:,} posts", "Café &amp; co"])
def test_gaps_outlive_the_translation(text: str) -> None:
    for gap in re.findall(r"%\w|\{[^{}]*\}", text):
        assert gap in pseudo(text)
    assert len(pseudo(text)) > 1.3 * len(text)
