"""Does acts on the posts that are chosen: asks what an act needs, and says which posts it cannot be done with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QMenu, QMessageBox, QWidget

from ui.models.day_chips import DayChip
from ui.models.photo_words import filled
from ui.session import Session
from ui.theme import Theme
from ui.views.chosen_bar import ChosenAct
from ui.widgets.message_box import PlainMessageBox
from ui.widgets.plain import MessageText, without_mnemonic

if TYPE_CHECKING:
    from core.commands.desk import Command
    from ui.models.bulk import Sifted

_MOST_LISTED = 8


class ChosenActs(QObject):
    """Run acts for one screen; each is one step."""

    def __init__(self, session: Session, theme: Theme, window: QWidget) -> None:
        """Open dialogs over ``window``."""
        super().__init__(window)
        self._session = session
        self._theme = theme
        self._window = window
        self._chips: tuple[DayChip, ...] = ()
        self._dialog: QDialog | None = None
        self._waiting: Command | None = None

    @property
    def dialog(self) -> QDialog | None:
        """Give the dialog or question that stands open, ``None`` while none does."""
        return self._dialog

    def start(self, act: ChosenAct, chips: Sequence[DayChip], at: QPoint) -> None:
        """Do an act with posts; ``at`` is where on the screen a menu of it stands."""
        self._chips = tuple(chips)
        if not self._chips:
            return
        match act:
            case ChosenAct.MOVE:
                self._ask_day(self.tr("Move to which day?"), self.tr("Move"), self._on_day_to_move_answered)
            case ChosenAct.COPY:
                self._ask_day(self.tr("Copy to which day?"), self.tr("Copy"), self._on_day_to_copy_answered)
            case ChosenAct.CLASS:
                self._offer_classes(at)
            case ChosenAct.HOLD:
                self._ask_reason()
            case ChosenAct.DISCARD:
                from ui.models.bulk import discard_all

                self._do(discard_all(self._session, self._chips))

    def duplicate(self, chips: Sequence[DayChip]) -> None:
        """Copy posts to the day on which each stands."""
        from ui.models.bulk import copy_all

        if chips:
            self._do(copy_all(self._session, chips, None))

    def _do(self, sifted: Sifted) -> None:
        """Run what can be run; where something cannot, say so and ask whether to do the rest."""
        if not sifted.refused:
            if sifted.command is not None:
                self._session.run(sifted.command)
            return
        total = len(sifted.refused) + sifted.done_with
        said = filled(self.tr("%1 of %2 cannot:"), str(len(sifted.refused)), str(total))
        today = self._session.today()
        lines = [filled("“%1”: %2", e.title, self._session.texts.error(e.refusal, today)) for e in sifted.refused]
        if len(lines) > _MOST_LISTED:
            lines[_MOST_LISTED:] = [self.tr("and %n more", "", len(lines) - _MOST_LISTED)]
        self._waiting = sifted.command
        self._open(self._question(said, "\n".join(lines), sifted.done_with))

    def _question(self, said: str, detail: str, count: int) -> PlainMessageBox:
        title = self.tr("Not with all of them")
        if self._waiting is None:
            return PlainMessageBox(QMessageBox.Icon.Warning, MessageText(title, said, detail), self._window)
        box = PlainMessageBox(QMessageBox.Icon.Question, MessageText(title, said, detail), self._window)
        agree = self.tr("Do the other one") if count == 1 else self.tr("Do the other %n", "", count)
        box.addButton(agree, QMessageBox.ButtonRole.AcceptRole).setAccessibleName(agree)
        keep = box.addButton(self.tr("Do none"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.accepted.connect(self._on_question_accepted)
        return box

    def _ask_day(self, question: str, act: str, answered: Callable[[date], None]) -> None:
        from ui.dialogs.choose_day import ChooseDay, DayAheadWords

        said = self.tr("Drafts are planned for that day. What is in line is pinned to its first free slots.")
        copied = self.tr("Copies are drafts: without the approvals, times and answers of what is copied.")
        is_copy = answered == self._on_day_to_copy_answered
        words = DayAheadWords(question, copied if is_copy else said, act)
        dialog = ChooseDay(self._theme, words, self._session.today(), self._window)
        dialog.show_day(max(self._chips[0].wall.date(), self._session.today()))
        dialog.answered.connect(answered)
        self._open(dialog)

    def _ask_reason(self) -> None:
        from ui.dialogs.ask_line import AskLine, LineWords

        words = LineWords(
            question=self.tr("Why are they held?"),
            consequence=self.tr("They go out of line and keep their moment. The reason is shown with each."),
            act=self.tr("Hold"),
            missing=self.tr("Give a reason"),
        )
        dialog = AskLine(self._theme, words, self._window)
        dialog.answered.connect(self._on_reason_answered)
        self._open(dialog)

    def _offer_classes(self, at: QPoint) -> None:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for priority in self._session.pack.classes:
            name = f"{priority.number} {self._session.texts.class_name(priority)}"
            menu.addAction(without_mnemonic(name)).setData(priority.key)
        menu.triggered.connect(self._on_classes_triggered)
        menu.popup(at)

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._on_dialog_finished)
        self._dialog = dialog
        dialog.open()

    @Slot(object)
    def _on_day_to_move_answered(self, day: date) -> None:
        from ui.models.bulk import move_all

        self._do(move_all(self._session, self._chips, day))

    @Slot(object)
    def _on_day_to_copy_answered(self, day: date) -> None:
        from ui.models.bulk import copy_all

        self._do(copy_all(self._session, self._chips, day))

    @Slot(str)
    def _on_reason_answered(self, reason: str) -> None:
        from ui.models.bulk import hold_all

        self._do(hold_all(self._session, self._chips, reason))

    @Slot(QAction)
    def _on_classes_triggered(self, action: QAction) -> None:
        from ui.models.bulk import reclass_all

        self._do(reclass_all(self._session, self._chips, str(action.data())))

    @Slot()
    def _on_question_accepted(self) -> None:
        if self._waiting is not None:
            self._session.run(self._waiting)

    @Slot(int)
    def _on_dialog_finished(self, _result: int) -> None:
        if self.sender() is self._dialog:  # by its answer another may stand open already
            self._dialog = None
