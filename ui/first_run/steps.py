"""The steps of setting a town up, back and forth without loss, and the making of the calendar at their end."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from core.first_run import FirstRun
from ui.first_run.channels_step import ChannelsStep
from ui.first_run.folders_step import FoldersStep
from ui.first_run.person_step import PersonStep
from ui.first_run.step import Complaint, Step
from ui.first_run.town_step import TownStep
from ui.models.first_run import FirstRunModel
from ui.models.photo_words import filled
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Ground, GroundFrame, HairLine
from ui.widgets.plain import WrappedLabel

_PAD_PX = 28


class Steps(QWidget):
    """Walk through the steps; Return goes on.

    ``told`` carries what was told, the folder, and that for backups or ``None``; ``left`` that somebody went
    back before the first step.
    """

    told = Signal(object, object, object)
    left = Signal()

    def __init__(self, theme: Theme, model: FirstRunModel) -> None:
        super().__init__()
        self._theme = theme
        self.town = TownStep(theme, model)
        self.person = PersonStep(theme, model)
        self.channels = ChannelsStep(theme, model)
        self.folders = FoldersStep(theme, model)
        self._model = model
        self._steps: tuple[Step, ...] = (self.town, self.person, self.channels, self.folders)
        self._stack = QStackedWidget()
        for step in self._steps:
            self._stack.addWidget(_scrolling(step, theme))
        self._count = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        self._complaint = WrappedLabel(theme, "", TextStyle.BODY, ColourRole.TROUBLE_TEXT)
        self._complaint.hide()
        self.back_button = Button(theme, self.tr("Back"))
        self.next_button = Button(theme, self.tr("Continue"), ButtonKind.PRIMARY)
        self._foot = self._make_foot()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(HairLine())
        column.addWidget(self._foot)
        self.back_button.clicked.connect(self.go_back)
        self.next_button.clicked.connect(self.go_on)
        self.person.ended.connect(self.go_on)
        self._show(0)

    @property
    def number(self) -> int:
        """Give the number of the step that is shown, from 0."""
        return self._stack.currentIndex()

    @property
    def complaint(self) -> str:
        """Give what is said to be missing, empty for nothing."""
        return self._complaint.text() if self._complaint.isVisibleTo(self) else ""

    def begin(self) -> None:
        """Stand on the step that is shown."""
        self._steps[self.number].begin()

    def complain(self, sentence: str) -> None:
        """Say why the calendar could not be made; everything told stays."""
        self._complaint.setText(sentence)
        self._complaint.setAccessibleName(sentence)
        self._complaint.show()

    def set_busy(self, *, busy: bool) -> None:
        """Show that the calendar is being made, and take nothing in meanwhile."""
        self._stack.setEnabled(not busy)
        self.back_button.setEnabled(not busy)
        self.next_button.setEnabled(not busy)
        self._name_next(self.tr("Making the calendar …") if busy else self.tr("Make the calendar"))

    @Slot()
    def go_on(self) -> None:
        """Go to the next step, or tell what was told after the last; stay where something is missing."""
        self._complaint.hide()
        try:
            self._steps[self.number].check()
            if self.number + 1 < len(self._steps):
                self._show(self.number + 1)
            else:
                self.told.emit(self._answers(), *self.folders.chosen())
        except Complaint as missing:
            self.complain(missing.sentence)
            missing.field.setFocus()

    @Slot()
    def go_back(self) -> None:
        """Go to the step before, keeping everything."""
        self._complaint.hide()
        if self.number:
            self._show(self.number - 1)
        else:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Return and back by Escape, from wherever the keyboard is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.next_button.isEnabled():
            self.go_on()
        elif event.key() == Qt.Key.Key_Escape and self.back_button.isEnabled():
            self.go_back()
        else:
            super().keyPressEvent(event)

    def _show(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        form = self.tr("Step %1 of %2")
        self._count.setText(filled(form, str(number + 1), str(len(self._steps))))
        is_last = number + 1 == len(self._steps)
        self._name_next(self.tr("Make the calendar") if is_last else self.tr("Continue"))
        self.person.follow(self.town.policy)
        self.channels.follow(self.town.policy)
        self.begin()

    def _name_next(self, text: str) -> None:
        self.next_button.set_label(text)

    def _answers(self) -> FirstRun:
        return FirstRun(
            town=self.town.town.text().strip(),
            policy=self.town.policy.key,
            zone=str(self.town.zone.currentData()),
            person=self.person.name.text().strip(),
            title=self.person.title.text().strip(),
            department=self.person.department.text().strip(),
            channels=self.channels.channels(),
            times=self._model.times_of(str(self.channels.times.currentData())),
            password=self.person.password.text(),
        )

    def _make_foot(self) -> GroundFrame:
        foot = GroundFrame(Ground.SURFACE)
        pad_px = self._theme.space(_PAD_PX)
        column = QVBoxLayout(foot)
        column.setContentsMargins(pad_px, pad_px // 2, pad_px, pad_px // 2)
        column.addWidget(self._complaint)
        row = QHBoxLayout()
        row.addWidget(self._count, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.back_button)
        row.addWidget(self.next_button)
        column.addLayout(row)
        return foot


def _scrolling(step: Step, theme: Theme) -> QScrollArea:
    """Let a step scroll where the window is too low for it."""
    step.body.addStretch(1)
    ground = GroundFrame(Ground.PAPER)
    pad_px = theme.space(_PAD_PX)
    row = QHBoxLayout(ground)  # a row knows how high a step is that may not be as wide as the window
    row.setContentsMargins(pad_px, pad_px, pad_px, pad_px)
    row.addWidget(step, 1)
    row.addStretch(0)
    area = QScrollArea()
    area.setWidget(ground)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
