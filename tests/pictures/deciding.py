"""What is drawn of Approvals beside what waits: a sealed period, what was recorded or asked, what was decided."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QListWidget

from core.office import Office
from tests.pictures.stage import Stage
from ui.app import settle
from ui.dialogs.choose_person import ChoosePerson
from ui.main_window import MainWindow
from ui.screens import APPROVALS
from ui.widgets.entry_list import EntryList

_DIRECTOR, _COORDINATOR = "Laura", "Kim"


def _screen_of(name: str, segment: str) -> Callable[[MainWindow, Office], None]:
    """Return what shows one list of Approvals to a person; ``segment`` is how its button begins."""

    def bring(window: MainWindow, _office: Office) -> None:
        _work_as(window, name)
        window.show_screen(APPROVALS)
        settle(window)
        said = QCoreApplication.translate("", segment).partition("%1")[0]
        buttons = (each for each in window.view(APPROVALS).findChildren(QAbstractButton) if each.isVisible())
        next(each for each in buttons if each.text().startswith(said)).click()

    return bring


def _period(window: MainWindow, office: Office) -> None:
    """Stand on the sealed period that waits for the director."""
    _screen_of(_DIRECTOR, "Waiting for me %1")(window, office)
    listed = next(each for each in window.findChildren(EntryList) if each.isVisible())
    listed.setCurrentRow(listed.count() - 1)  # it was sent last


def _work_as(window: MainWindow, name: str) -> None:
    window.actions_of_window["change-person"].trigger()
    dialog = next(each for each in window.findChildren(ChoosePerson) if each.isVisible())
    people = next(each for each in dialog.findChildren(QListWidget) if each.isVisible())
    row = next(row for row in range(people.count()) if people.item(row).text().startswith(name))
    people.setCurrentRow(row)
    people.itemActivated.emit(people.item(row))


DECIDING = (
    Stage("period-to-decide", ("demo",), _period),
    Stage("recorded-in-my-name", ("demo",), _screen_of(_DIRECTOR, "Recorded in my name %1")),
    Stage("asked-of-others", ("demo",), _screen_of(_COORDINATOR, "Asked of others")),
    Stage("decided", ("demo",), _screen_of(_DIRECTOR, "Decided")),
)
