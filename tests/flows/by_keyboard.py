"""A person who works by keyboard alone: keys go to whatever has the keyboard, and Tab leads there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.flows.stage import Stage
from tests.ui.looking import offers

_MOST_TABS = 60
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


class ByKeyboard:
    """Do by keys what a story asks for."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def add_photo(self, path: Path, department: str) -> None:
        self._press(Key.Key_A, _CONTROL | _SHIFT)
        self._choose_file(path)
        self._wait_for("Add 1 photo")
        self._choose("Department that they belong to", department)
        self._tab_to("Add 1 photo")
        self._press(Key.Key_Return)
        self._stage.wait_for_window()

    def state_rights(self, source: str, photographer: str, people: str) -> None:
        self._press(Key.Key_Return)
        self._choose("Whose photo is it?", source)
        self._tab_to("Photographer")
        self._type(photographer)
        self._choose("Whom does it show?", people)
        self._press(Key.Key_S, _CONTROL)

    def begin_post_next_tuesday(self, title: str, text: str, channel: str) -> None:
        self._press(Key.Key_1, _CONTROL)
        self._go_to_next_tuesday()
        self._press(Key.Key_Insert)
        self._type(title)
        self._tab_to(channel)
        self._press(Key.Key_Space)
        self._tab_to("Text")
        self._type(text)

    def put_photo_into_post(self) -> None:
        self._tab_to("Drop a photo")
        self._press(Key.Key_Return)
        self._press(Key.Key_Home)
        self._press(Key.Key_Space)
        self._tab_to("Put into the post")
        self._press(Key.Key_Return)
        self._press(Key.Key_S, _CONTROL)

    def let_work(self, name: str) -> None:
        self._press(Key.Key_P, _CONTROL | _SHIFT)
        self._type(name)
        self._press(Key.Key_Return)

    def approve_photo(self) -> None:
        self._press(Key.Key_3, _CONTROL)
        self._press(Key.Key_A)

    def approve_all_photos(self, count: int) -> None:
        self._press(Key.Key_Home)
        self._press(Key.Key_A, _CONTROL)
        self._tab_to(f"Approve {count}")
        self._press(Key.Key_Return)

    def attach_consent(self, path: Path, signed_on: str, use: str) -> None:
        self._press(Key.Key_3, _CONTROL)
        self._press(Key.Key_Return)
        self._tab_to("Attach: Written consent from the photographer")
        self._press(Key.Key_Return)
        self._press(Key.Key_Return)
        self._choose_file(path)
        self._tab_to("Signed on")
        self._type(signed_on)
        self._tab_to(use)
        self._press(Key.Key_Space)
        self._tab_to("No end")
        self._press(Key.Key_Space)
        self._tab_to("Attach")
        self._press(Key.Key_Return)

    def open_post_of_next_tuesday(self) -> None:
        self._press(Key.Key_1, _CONTROL)
        self._go_to_next_tuesday()
        self._press(Key.Key_Return)

    def confirm(self, statements: list[str]) -> None:
        for statement in statements:
            self._tab_to(statement)
            self._press(Key.Key_Space)
        self._tab_to("Confirm")
        self._press(Key.Key_Return)

    def answer_guess(self, question: str, line: str) -> None:
        self._tab_to("Right here …")
        self._press(Key.Key_Return)
        self._tab_to(question)
        self._type(line)
        self._press(Key.Key_Return)
        self._stage.wait_for_window()

    def add_to_queue(self) -> None:
        self._press(Key.Key_Return, _CONTROL)

    def ask_to_queue(self) -> None:
        self._press(Key.Key_Return, _CONTROL)

    def look_at_queue(self) -> None:
        self._press(Key.Key_2, _CONTROL)

    def look_at_month(self) -> None:
        self._press(Key.Key_1, _CONTROL)

    def look_at_setup(self, page: str) -> None:
        self._press(Key.Key_5, _CONTROL)
        self._type(page)

    def add_hashtag(self, tag: str, found: str) -> None:
        self._tab_to("Add hashtag")
        self._press(Key.Key_Return)
        self._type(tag)
        self._choose("Found", found)
        self._tab_to("Add hashtag")
        self._press(Key.Key_Return)
        self._stage.wait_for_window()

    def look_up_clause(self, words: str) -> None:
        self._press(Key.Key_F, _CONTROL)
        self._type(words)
        self._press(Key.Key_Return)
        self._press(Key.Key_Return)

    def put_away(self) -> None:
        self._press(Key.Key_Return)
        self._stage.wait_for_window()

    def declare_emergency(self, name: str, word_of: str) -> None:
        self._press(Key.Key_E, _CONTROL | _SHIFT)
        self._type(name)
        self._choose("On the word of", word_of)
        self._tab_to("Declare")
        self._press(Key.Key_Return)
        self._stage.wait_for_window()

    def write_about_it(self, template: str, answers: dict[str, str], channel: str) -> None:
        self._tab_to("Write about it")
        self._press(Key.Key_Return)
        self._choose("Template", template)
        for field, answer in answers.items():
            self._tab_to(field)
            self._type(answer)
        self._press(Key.Key_Return)
        self._stage.wait_for_window()
        self._tab_to(channel)
        self._press(Key.Key_Space)

    def authorise_photo(self) -> None:
        self._press(Key.Key_3, _CONTROL)
        self._press(Key.Key_Return)
        self._tab_to("Authorize")
        self._press(Key.Key_Return)

    def record_first_published(self) -> None:
        self._press(Key.Key_2, _CONTROL)
        self._press(Key.Key_Home)
        self._press(Key.Key_G)
        self._press(Key.Key_Return)
        self._stage.wait_for_window()

    def end_emergency(self, word_of: str) -> None:
        self._tab_to("End emergency …")
        self._press(Key.Key_Return)
        self._choose("On the word of", word_of)
        self._tab_to("End")
        self._press(Key.Key_Return)
        self._stage.wait_for_window()

    def begin_review(self) -> None:
        self._tab_to("Look at them")
        self._press(Key.Key_Return)

    def keep(self) -> None:
        self._press(Key.Key_K)

    def go_on_to_what_moves(self) -> None:
        self._press(Key.Key_Return)
        self._press(Key.Key_Return)

    def finish_review(self) -> None:
        self._press(Key.Key_Return)
        self._stage.wait_for_window()

    def find_and_open(self, words: str) -> None:
        """Search for words and open the first post that says them."""
        self._press(Key.Key_K, _CONTROL)
        self._type(words)
        self._press(Key.Key_Return)

    def use_first_version_again(self) -> None:
        self._tab_to("History")
        self._press(Key.Key_Space)
        self._tab_to("See what changed …")
        self._press(Key.Key_Return)
        self._press(Key.Key_End)
        self._tab_to("Use this version again")
        self._press(Key.Key_Return)
        self._stage.wait_for_window()
        self._press(Key.Key_S, _CONTROL)

    def set_up_town(self, town: str, person: str, platform: str, profile: str) -> None:
        self._press(Key.Key_Return)
        self._type(town)
        self._press(Key.Key_Return)
        self._type(person)
        self._press(Key.Key_Return)
        self._tab_to(f"Profile on {platform}")
        self._type(profile)
        self._press(Key.Key_Return)
        self._press(Key.Key_Return)

    def begin_post(self, title: str, text: str, channel: str) -> None:
        self._press(Key.Key_N, _CONTROL)
        self._type(title)
        self._tab_to(channel)
        self._press(Key.Key_Space)
        self._tab_to("Text")
        self._type(text)

    def undo(self) -> None:
        self._press(Key.Key_Z, _CONTROL)

    def redo(self) -> None:
        self._press(Key.Key_Y, _CONTROL)

    def quit(self) -> None:
        self._press(Key.Key_Q, _CONTROL)

    def _go_to_next_tuesday(self) -> None:
        for key in (Key.Key_Home, Key.Key_Down, Key.Key_Left, Key.Key_Left, Key.Key_Left):
            self._press(key)

    def _choose(self, name: str, entry: str) -> None:
        """Write the first word of an entry; a space would open the list."""
        self._tab_to(name)
        self._type(entry.split()[0])

    def _choose_file(self, path: Path) -> None:
        self._type(str(path))
        self._press(Key.Key_Return)

    def _wait_for(self, label: str) -> None:
        self._stage.qtbot.waitUntil(lambda: offers(self._stage.top(), label))

    def _press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._stage.rest()
        QTest.keyClick(_keyboard(), key, held)

    def _type(self, text: str) -> None:
        self._stage.rest()
        QTest.keyClicks(_keyboard(), text)

    def _tab_to(self, name: str) -> None:
        """Go on by Tab until the control of that name has the keyboard."""
        self._stage.rest()
        met = [_name(_keyboard())]
        while met[-1] != name and not met[-1].startswith(f"{name}:"):
            assert len(met) < _MOST_TABS, f"{name} is not among {met}"
            self._press(Key.Key_Tab)
            met.append(_name(_keyboard()))


def _keyboard() -> QWidget:
    """Return what has the keyboard."""
    found = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert found is not None
    return found


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
