"""The menu of a chip, by the other button or by the menu key: what can be done with it, or with all that are chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from core.model.states import SCHEDULED
from ui.models.day_chips import DayChip
from ui.views.chosen_bar import ChosenAct

OPEN, MOVE_BY_KEYS, DUPLICATE = "open", "move-by-keys", "duplicate"


class MenuView(Protocol):
    """What a view of chips gives so that one can have a menu."""

    @property
    def current_chip(self) -> DayChip | None:
        """Give the chip that is stood on, ``None`` for none."""

    def viewport(self) -> QWidget:
        """Return the widget in which the chips are shown."""

    def chip_at(self, point: QPoint) -> DayChip | None:
        """Return the chip under a point of the viewport, ``None`` for none."""

    def room_of_chip(self, chip: DayChip) -> QRect:
        """Return the room of a chip in the viewport."""

    def choose(self, chip: DayChip | None) -> None:
        """Stand on a chip."""


class ChipMenu(QObject):
    """Open the menu of a view's chips.

    ``requested`` carries what was chosen (a ``ChosenAct``, a word of this module or one that was offered besides), the
    ``DayChip`` and where the menu stood.
    """

    requested = Signal(object, object, QPoint)

    def __init__(
        self,
        view: MenuView,
        keyboard: QWidget,
        meant: Callable[[DayChip], Sequence[DayChip]],
        besides: Callable[[DayChip], Sequence[tuple[str, str]]],
    ) -> None:
        """Watch ``view``, which is the widget ``keyboard``.

        ``meant`` tells which chips are acted on by way of one, ``besides`` what more is offered for one alone: each a
        word of the program with the words of the menu.
        """
        super().__init__(keyboard)
        self._view = view
        self._area = view.viewport()
        self._keyboard = keyboard
        self._meant = meant
        self._besides = besides
        self._chip: DayChip | None = None
        self._at = QPoint()
        self._area.installEventFilter(self)
        keyboard.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the menu where it is asked for over a chip, or by key on the chip that is stood on."""
        if event.type() is not QEvent.Type.ContextMenu or not isinstance(event, QContextMenuEvent):
            return False
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            chip = self._view.current_chip
            at = QPoint() if chip is None else self._view.room_of_chip(chip).bottomLeft()
        else:
            chip, at = self._view.chip_at(event.pos()), event.pos()
        if chip is None:
            return False
        self._view.choose(chip)
        self._open(chip, self._area.mapToGlobal(at))
        return True

    def _open(self, chip: DayChip, at: QPoint) -> None:
        self._chip, self._at = chip, at
        chips = self._meant(chip)
        menu = QMenu(self._keyboard)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(chips) == 1:
            self._add(menu, self.tr("Open"), OPEN, "Return")
            self._add(menu, self.tr("Move with the arrows"), MOVE_BY_KEYS, "V")
        self._add(menu, self.tr("Move …"), ChosenAct.MOVE, "")
        self._add(menu, self.tr("Duplicate"), DUPLICATE, "Ctrl+D")
        self._add(menu, self.tr("Copy …"), ChosenAct.COPY, "")
        for word, words in self._besides(chip) if len(chips) == 1 else ():
            self._add(menu, words, word, "")
        menu.addSeparator()
        self._add(menu, self.tr("Class …"), ChosenAct.CLASS, "")
        if any(each.state in SCHEDULED for each in chips):
            self._add(menu, self.tr("Hold …"), ChosenAct.HOLD, "")
        self._add(menu, self.tr("Discard"), ChosenAct.DISCARD, "")
        menu.triggered.connect(self._on_menu_triggered)
        menu.popup(at)

    def _add(self, menu: QMenu, words: str, act: ChosenAct | str, key: str) -> None:
        action = menu.addAction(words)
        action.setData(act.value if isinstance(act, ChosenAct) else act)
        if key:
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        word = str(action.data())
        acts = {act.value: act for act in ChosenAct}
        if self._chip is not None:
            self.requested.emit(acts.get(word, word), self._chip, self._at)
