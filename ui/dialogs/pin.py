"""Pins a post to a time: the day and time, on which channels, why where that is asked, and what moves for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.commands.schedule import Pin
from core.errors import CalendarError
from core.model.kinds import PlacementId, Wall
from core.model.states import State
from core.model.steps import Outlook
from ui.dialogs.form_dialog import FormDialog
from ui.models.photo_words import filled
from ui.models.slot_words import skipped_on
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.form import Field
from ui.widgets.plain import WrappedLabel, without_mnemonic
from ui.widgets.wall_field import DayAndTime, WallWords

_ASKED_AFTER_MS = 150
_WIDTH_PX, _MOST_WIDTH_PX = 620, 960
_MOST_LINES = 5


@dataclass(frozen=True)
class PinTarget:
    """A placement that can be pinned, and the name of its channel."""

    placement_id: PlacementId
    channel: str


class PinDialog(FormDialog):
    """Choose a time for a post; open it with ``open()``. ``pinned`` carries the commands to run, one a channel."""

    pinned = Signal(object)

    def __init__(
        self, session: Session, theme: Theme, title: str, targets: Sequence[PinTarget], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, filled(self.tr("Pin “%1” to a time"), title), self.tr("Pin"), parent)
        self._session = session
        self._texts = session.texts
        self._targets = tuple(targets)
        self._when = DayAndTime(theme, session.today(), self._words())
        self._when.set_first(session.today())
        self._reason = QLineEdit()
        self._reason.setPlaceholderText(self.tr("Needed before posts of a higher class"))
        self._boxes = [self._make_box(target) for target in self._targets]
        self._moves = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_ASKED_AFTER_MS)
        self._lay_out()
        self._connect()

    def show_wall(self, wall: Wall) -> None:
        """Stand on a day and time."""
        self._when.set_wall(wall)
        self._ask()

    def moves(self) -> str:
        """Return what is said of the time that is chosen."""
        return self._moves.text()

    def submit(self) -> None:
        """Tell the pins, where the calendar would take them."""
        if not self._commands():
            self.complain(self.tr("Choose a channel at least"), self._boxes[0])
            return
        refusal = self._refusal()
        if refusal is not None:
            self.complain(self._texts.error(refusal, self._session.today()), self._reason)
            return
        self.pinned.emit(self._commands())
        self.accept()

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        for box in self._boxes:
            side.addWidget(box)
            box.setVisible(len(self._boxes) > 1)
        side.addWidget(Field(self.theme, self.tr("Reason"), self._reason))
        side.addWidget(self._moves)
        side.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(self.theme.space(20))
        row.addWidget(self._when, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(side, 1)
        self.body.addLayout(row)
        self.setMinimumWidth(min(self.theme.length(_WIDTH_PX), _MOST_WIDTH_PX))
        self._when.setFocus()

    def _connect(self) -> None:
        self._when.changed.connect(self._on_when_changed)
        self._reason.textEdited.connect(self._on_reason_text_edited)
        self._timer.timeout.connect(self._ask)
        for box in self._boxes:
            box.toggled.connect(self._on_box_toggled)

    def _make_box(self, target: PinTarget) -> QCheckBox:
        box = QCheckBox(without_mnemonic(target.channel))
        box.setChecked(True)
        return box

    def _words(self) -> WallWords:
        return WallWords(
            none="",
            clear="",
            time=self.tr("Time"),
            earlier=self.tr("Earlier month"),
            later=self.tr("Later month"),
            done="",
        )

    def _commands(self) -> list[Pin]:
        wall, reason = self._when.wall(), self._reason.text()
        chosen = [target for target, box in zip(self._targets, self._boxes, strict=True) if box.isChecked()]
        return [Pin(target.placement_id, wall, reason) for target in chosen]

    def _refusal(self) -> CalendarError | None:
        answers = (self._session.preview(command) for command in self._commands())
        return next((answer for answer in answers if isinstance(answer, CalendarError)), None)

    @Slot()
    def _ask(self) -> None:
        """Say what would move, or why it cannot be pinned there."""
        today = self._session.today()
        when = self._texts.wall(self._when.wall(), today)
        lines = [filled(self.tr("Goes out %1"), when)]
        for command in self._commands():
            answer = self._session.preview(command)
            if not isinstance(answer, Outlook):
                lines = [self._texts.error(answer, today)]
                break
            lines += [*self._skipped(command.placement_id), *self._told(answer, command.placement_id)]
        told = list(dict.fromkeys(lines))
        over = len(told) - _MOST_LINES
        if over > 0:
            told[_MOST_LINES:] = [self.tr("and %n more", "", over)]
        self._moves.setText("\n".join(told))
        self.fit()

    def _skipped(self, placement_id: PlacementId) -> list[str]:
        """Say where a placement's channel has no slots of its own on the day, because it is a holiday."""
        holiday = skipped_on(self._session, placement_id, self._when.wall().date())
        channel = next(each.channel for each in self._targets if each.placement_id == placement_id)
        return [filled(self.tr("%1 skips holidays, and this is %2"), channel, holiday)] if holiday else []

    def _told(self, outlook: Outlook, placement_id: PlacementId) -> list[str]:
        today = self._session.today()
        pinned = [change.after for change in outlook.changes if change.id == placement_id and change.after is not None]
        own = {row["post_id"] for row in pinned}
        others = [moved for moved in outlook.moved if moved.post_id not in own]
        asked = any(row["state"] == State.ASKED.value for row in pinned)
        lines = [self.tr("Something still stands: the time is asked for")] if asked else []
        lines += self._texts.moves(others, today).splitlines()
        return [*lines, *self._texts.harm(outlook, today).splitlines()]

    @Slot(object)
    def _on_when_changed(self, _wall: datetime) -> None:
        self.quiet()
        self._timer.start()

    @Slot(str)
    def _on_reason_text_edited(self, _text: str) -> None:
        self.quiet()
        self._timer.start()

    @Slot(bool)
    def _on_box_toggled(self, _checked: bool) -> None:
        self.quiet()
        self._timer.start()
