"""A person who works by mouse, and types nothing but words: what is clicked must be there to be clicked."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListView,
    QListWidget,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from tests.flows.stage import Stage
from tests.ui.looking import offers
from ui.models.month import MonthModel
from ui.models.queue import QueueColumn
from ui.views.month import MonthView
from ui.views.photo_grid import PhotoGrid
from ui.views.queue_table import QueueTable

Found = TypeVar("Found", bound=QWidget)

_TUESDAY = date(2026, 11, 24)
_CHIP_PX = 40
"""How far below the top of a day its first chip is."""

_TICK_PX = 10
"""How far from its left the tick of a box is."""

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class ByMouse:
    """Do by pointer what a story asks for."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def add_photo(self, path: Path, department: str) -> None:
        self._press("Photos")
        self._press("Add photos")
        self._choose_file(path)
        self._wait_for("Add 1 photo")
        self._choose("Department that they belong to", department)
        self._press("Add 1 photo")
        self._stage.wait_for_window()

    def state_rights(self, source: str, photographer: str, people: str) -> None:
        self._choose("Whose photo is it?", source)
        self._write("Photographer", photographer)
        self._choose("Whom does it show?", people)
        self._press("Save")

    def begin_post_next_tuesday(self, title: str, text: str, channel: str) -> None:
        self._press("Calendar")
        self._double_click_next_tuesday()
        self._write("Title, for the desk", title)
        self._press(channel)
        self._write("Text", text)

    def put_photo_into_post(self) -> None:
        self._press("Drop a photo")
        self._stage.rest()
        photos = next(each for each in self._stage.top().findChildren(QListView) if each.accessibleName() == "Photos")
        self._click_item(photos, photos.model().index(0, 0))
        self._press("Put into the post")
        self._press("Save")

    def let_work(self, name: str) -> None:
        self._press("Change person")
        self._stage.rest()
        (people,) = self._stage.top().findChildren(QListWidget)
        (item,) = people.findItems(name, Qt.MatchFlag.MatchStartsWith)
        self._double_click(people, people.visualItemRect(item).center())

    def approve_photo(self) -> None:
        self._press("Photos")
        self._click_photo()
        self._press("Approve")

    def approve_all_photos(self, count: int) -> None:
        """Mark one photo after the other, and approve them."""
        self._stage.rest()
        (grid,) = self._stage.window.findChildren(PhotoGrid)
        for row in range(count):
            index = grid.model().index(row, 0)
            grid.scrollTo(index)
            QTest.mouseClick(
                grid.viewport(), _LEFT, Qt.KeyboardModifier.ControlModifier, grid.visualRect(index).center()
            )
        self._press(f"Approve {count}")

    def attach_consent(self, path: Path, signed_on: str, use: str) -> None:
        self._press("Photos")
        self._click_photo()
        self._press("Attach")
        self._press("Choose …")
        self._choose_file(path)
        self._write("Signed on", signed_on)
        self._press(use)
        self._press("No end")
        self._press("Attach")

    def open_post_of_next_tuesday(self) -> None:
        self._press("Calendar")
        self._double_click_next_tuesday()

    def confirm(self, statements: list[str]) -> None:
        for statement in statements:
            self._press(statement)
        self._press("Confirm")

    def answer_guess(self, question: str, line: str) -> None:
        self._press("Right here …")
        self._write(question, line)
        self._press("It is right here")
        self._stage.wait_for_window()

    def add_to_queue(self) -> None:
        self._press("Add to queue")

    def ask_to_queue(self) -> None:
        self._press("Ask to queue")

    def look_at_queue(self) -> None:
        self._press("Queue")

    def look_at_month(self) -> None:
        self._press("Calendar")

    def look_at_setup(self, page: str) -> None:
        self._press("Setup")
        self._stage.rest()
        pages = self._named(QListWidget, "Pages of Setup")
        (item,) = pages.findItems(page, Qt.MatchFlag.MatchExactly)
        self._click_item(pages, pages.indexFromItem(item))

    def add_hashtag(self, tag: str, found: str) -> None:
        self._press("Add hashtag")
        self._write("Hashtag", tag)
        self._choose("Found", found)
        self._press("Add hashtag")
        self._stage.wait_for_window()

    def look_up_clause(self, words: str) -> None:
        self._write("Search the policy", words)
        clauses = self._named(QListView, "Clauses")
        self._click_item(clauses, clauses.model().index(1, 0))
        self._press("Look at clause")

    def put_away(self) -> None:
        self._press("Close")
        self._stage.wait_for_window()

    def declare_emergency(self, name: str, word_of: str) -> None:
        self._press("Emergency …")
        self._write("What is the emergency?", name)
        self._choose("On the word of", word_of)
        self._press("Declare")
        self._stage.wait_for_window()

    def write_about_it(self, template: str, answers: dict[str, str], channel: str) -> None:
        self._press("Write about it")
        self._choose("Template", template)
        for field, answer in answers.items():
            self._write(field, answer)
        self._press("Put into the post")
        self._stage.wait_for_window()
        self._press(channel)

    def authorise_photo(self) -> None:
        self._press("Photos")
        self._click_photo()
        self._press("Authorize")

    def record_first_published(self) -> None:
        self._press("Queue")
        self._stage.rest()
        (table,) = self._stage.window.findChildren(QueueTable)
        self._double_click(table, table.visualRect(table.model().index(0, QueueColumn.POST)).center())
        self._press("It went out …")
        self._press("Record")
        self._stage.wait_for_window()
        self._press("Back")

    def end_emergency(self, word_of: str) -> None:
        self._press("End emergency …")
        self._choose("On the word of", word_of)
        self._press("End")
        self._stage.wait_for_window()

    def begin_review(self) -> None:
        self._press("Look at them")

    def keep(self) -> None:
        self._press("Keep")

    def go_on_to_what_moves(self) -> None:
        self._press("On to the rest")
        self._press("Looked at: show what moves")

    def finish_review(self) -> None:
        self._press("Do it")
        self._stage.wait_for_window()

    def find_and_open(self, words: str) -> None:
        """Search for words and open the first post that says them."""
        self._press("Search")
        self._write("Search", words)
        self._stage.rest()
        found = self._named(QListView, "What was found")
        self._click_item(found, found.model().index(1, 0))

    def use_first_version_again(self) -> None:
        self._press("History")
        self._press("See what changed …")
        self._stage.rest()
        versions = self._named(QListWidget, "Versions")
        self._click_item(versions, versions.model().index(versions.count() - 1, 0))
        self._press("Use this version again")
        self._stage.wait_for_window()
        self._press("Save")

    def set_up_town(self, town: str, person: str, platform: str, profile: str) -> None:
        self._press("Set up our municipality")
        self._write("Name, as it stands on letters", town)
        self._press("Continue")
        self._write("Your name", person)
        self._press("Continue")
        self._write(f"Profile on {platform}", profile)
        self._press("Continue")
        self._press("Make the calendar")

    def begin_post(self, title: str, text: str, channel: str) -> None:
        self._press("New post")
        self._write("Title, for the desk", title)
        self._press(channel)
        self._write("Text", text)

    def undo(self) -> None:
        self._press("Undo")

    def redo(self) -> None:
        self._press("Redo")

    def quit(self) -> None:
        self._stage.window.close()

    def _press(self, name: str) -> None:
        """Click the button of that name, or of one that begins with it and says more after it."""
        self._stage.rest()
        buttons = [each for each in self._stage.top().findChildren(QAbstractButton) if each.isVisible()]
        named = [each for each in buttons if each.accessibleName() == name or each.text() == name]
        more = [each for each in buttons if each.accessibleName().startswith((f"{name}:", f"{name},"))]
        assert named or more, f"{name} is not among {[each.accessibleName() or each.text() for each in buttons]}"
        self._click((named or more)[0])

    def _write(self, name: str, text: str) -> None:
        self._stage.rest()
        self._click(self._named(QWidget, name))
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)  # what stands there gives way
        QTest.keyClicks(focused, text)

    def _choose(self, name: str, entry: str) -> None:
        self._stage.rest()
        choice = self._named(QComboBox, name)
        self._click(choice)
        self._stage.qtbot.waitUntil(lambda: self._takes(choice, entry))

    def _takes(self, choice: QComboBox, entry: str) -> bool:
        """Click an entry of an open list, which takes no click for a moment after it has opened."""
        if choice.view().isVisible():
            self._click_item(choice.view(), choice.model().index(choice.findText(entry), 0))
        return choice.currentText() == entry and not choice.view().isVisible()

    def _choose_file(self, path: Path) -> None:
        self._stage.rest()
        dialog = self._stage.top()
        (name,) = dialog.findChildren(QLineEdit, "fileNameEdit")
        QTest.keyClicks(name, str(path))
        self._press("&Open")

    def _click_photo(self) -> None:
        self._stage.rest()
        (grid,) = self._stage.window.findChildren(PhotoGrid)
        self._click_item(grid, grid.model().index(0, 0))

    def _double_click_next_tuesday(self) -> None:
        self._stage.rest()
        (month,) = self._stage.window.findChildren(MonthView)
        model = month.model()
        assert isinstance(model, MonthModel)
        rect: QRect = month.visualRect(model.index_of(_TUESDAY))
        self._double_click(month, QPoint(rect.center().x(), rect.top() + _CHIP_PX))

    def _wait_for(self, label: str) -> None:
        self._stage.qtbot.waitUntil(lambda: offers(self._stage.top(), label))

    def _named(self, kind: type[Found], name: str) -> Found:
        shown = [each for each in self._stage.top().findChildren(kind) if each.isVisible()]
        return next(each for each in shown if each.accessibleName() == name)

    def _click(self, widget: QWidget) -> None:
        """Click the middle of a widget, which must be seen, enabled and not covered."""
        for area in self._stage.top().findChildren(QScrollArea):
            if area.isAncestorOf(widget):
                area.ensureWidgetVisible(widget)
        at = widget.rect().center()
        if isinstance(widget, QCheckBox | QRadioButton):  # beside their words they take no click
            at.setX(_TICK_PX)
        self._reach(widget, at)
        QTest.mouseClick(widget, _LEFT, _NONE, at)

    def _click_item(self, view: QAbstractItemView, index: QModelIndex) -> None:
        view.scrollTo(index)
        QTest.mouseClick(view.viewport(), _LEFT, _NONE, view.visualRect(index).center())

    def _double_click(self, view: QAbstractItemView, at: QPoint) -> None:
        self._reach(view.viewport(), at)
        QTest.mouseClick(view.viewport(), _LEFT, _NONE, at)
        QTest.mouseDClick(view.viewport(), _LEFT, _NONE, at)

    def _reach(self, widget: QWidget, at: QPoint) -> None:
        """Wait until a place on a widget can be clicked: enabled, in sight, and not covered."""
        self._stage.qtbot.waitUntil(partial(_ensure_reachable, widget, at))


def _ensure_reachable(widget: QWidget, at: QPoint) -> None:
    window, name = widget.window(), widget.accessibleName()
    under = window.childAt(widget.mapTo(window, at))
    assert widget.isEnabled(), f"{name} cannot be clicked now"
    assert under is not None, f"{name} is out of sight"
    assert under is widget or widget.isAncestorOf(under), f"{name} is covered by {under}"
