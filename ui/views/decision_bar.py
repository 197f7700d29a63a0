"""The foot of the Approvals screen: a comment, and the buttons that decide what is shown above it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.model.kinds import Day
from ui.announcing import announce
from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.day_field import DayField
from ui.widgets.flow import FlowRow
from ui.widgets.form import Field
from ui.widgets.plain import WrappedLabel, set_plain_tool_tip

_SIDE_PX, _ABOVE_PX, _GAP_PX = 20, 10, 8


class CommentLine(QLineEdit):
    """A line for a few words. Enter sends them, Escape leaves it."""

    sent = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send with Enter, leave with Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.sent.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class DecisionBar(GroundFrame):
    """Offer the acts on one thing.

    ``approve_requested`` and ``return_requested`` ask for them, ``left`` is told when the comment is left by Escape.
    What lacks is said in the bar itself.
    """

    approve_requested = Signal()
    return_requested = Signal()
    left = Signal()

    def __init__(self, theme: Theme, today: Day, parent: QWidget | None = None) -> None:
        super().__init__(Ground.FOOT, parent)
        self._theme = theme
        self._comment = CommentLine()
        self._complaint = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.TROUBLE_TEXT)
        self._promise = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        self._return = Button(theme, self.tr("Return (R)"))
        self._approve = Button(theme, self.tr("Approve (A)"), ButtonKind.PRIMARY, IconName.STAMP)
        self._from, self._until = DayField(theme, today), DayField(theme, today)
        self._period = QWidget()
        self._lay_out()
        self._comment.sent.connect(self.return_requested)
        self._comment.left.connect(self.left)
        self._comment.textChanged.connect(self._on_comment_text_changed)
        self._return.clicked.connect(self.return_requested)
        self._approve.clicked.connect(self.approve_requested)
        theme.changed.connect(self._on_theme_changed)

    @property
    def comment(self) -> str:
        """Give what is written."""
        return self._comment.text()

    def period(self) -> tuple[Day, Day] | None:
        """Return the days that are written, ``None`` where they cannot be read or stand the wrong way round."""
        first, last = self._from.day(), self._until.day()
        return (first, last) if first is not None and last is not None and first <= last else None

    def show_acts(self, approve: str, promise: str, name: str) -> None:
        """Offer the acts on another thing; nothing is written of it yet."""
        self._comment.clear()
        self.complain("")
        self._promise.setText(promise)
        self._approve.set_label(approve)
        self._approve.setAccessibleName(f"{approve}: {name}")
        self._return.setAccessibleName(f"{self._return.text()}: {name}")

    def permit(self, *, may_approve: bool, may_return: bool, who: str) -> None:
        """Enable what the person may do; ``who`` says who else may, where they may not."""
        for button, may in ((self._approve, may_approve), (self._return, may_return)):
            button.setEnabled(may)
            set_plain_tool_tip(button, "" if may else who)

    def ask_comment(self, label: str) -> None:
        """Say what the comment is for."""
        self._comment.setPlaceholderText(label)
        self._comment.setAccessibleName(label)

    def show_period(self, period: tuple[Day, Day] | None) -> None:
        """Ask for a period, beginning with these days; ``None`` asks for none."""
        self._period.setVisible(period is not None)
        if period is not None:
            self._from.set_day(period[0])
            self._until.set_day(period[1])

    def complain(self, sentence: str) -> None:
        """Say what lacks, and put the keyboard where it is written; empty takes it away."""
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)

    def show_comment(self, shown: bool) -> None:
        """Ask for a comment here, or nowhere: where each post of several has its own."""
        self._comment.setVisible(shown)

    def set_approve(self, approve: str) -> None:
        """Say something else on the button that gives what is asked for."""
        self._approve.set_label(approve)

    def focus_comment(self) -> None:
        """Stand in the comment."""
        self._comment.setFocus()

    def _lay_out(self) -> None:
        days = QHBoxLayout(self._period)
        days.setContentsMargins(0, 0, 0, 0)
        days.setSpacing(self._theme.space(_GAP_PX))
        days.addWidget(Field(self._theme, self.tr("Approved from"), self._from), 1)
        days.addWidget(Field(self._theme, self.tr("Until, with that day"), self._until), 1)
        self._period.hide()
        acts = FlowRow(self._theme.space(_GAP_PX))
        acts.add_right(self._return)
        acts.add_right(self._approve)
        self._column = QVBoxLayout(self)
        for part in (self._period, self._comment, self._complaint, self._promise, acts):
            self._column.addWidget(part)
        self._complaint.hide()
        self._on_theme_changed()

    @Slot(str)
    def _on_comment_text_changed(self, _text: str) -> None:
        self.complain("")

    @Slot()
    def _on_theme_changed(self) -> None:
        above_px = self._theme.space(_ABOVE_PX)
        side_px = self._theme.space(_SIDE_PX)
        self._column.setContentsMargins(side_px, above_px, side_px, above_px)
        self._column.setSpacing(self._theme.space(_GAP_PX))


class RevokeBar(GroundFrame):
    """Offer to take one decision back. ``revoke_requested`` carries the reason, ``left`` is told by Escape."""

    revoke_requested = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Ground.FOOT, parent)
        self._theme = theme
        self._reason = CommentLine()
        needed = self.tr("Why it is taken back (needed to revoke it)")
        self._reason.setPlaceholderText(needed)
        self._reason.setAccessibleName(needed)
        self._said = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        self._revoke = Button(theme, self.tr("Revoke"), ButtonKind.DANGER)
        self._column = QVBoxLayout(self)
        acts = FlowRow(theme.space(_GAP_PX))
        acts.add_right(self._revoke)
        for part in (self._reason, self._said, acts):
            self._column.addWidget(part)
        self._reason.sent.connect(self._on_revoke_clicked)
        self._reason.left.connect(self.left)
        self._revoke.clicked.connect(self._on_revoke_clicked)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_decision(self, name: str, why_not: str) -> None:
        """Offer to revoke a decision about a thing; ``why_not`` says why it cannot be, else empty."""
        self._reason.clear()
        self._reason.setVisible(not why_not)
        self._revoke.setEnabled(not why_not)
        self._said.setText(why_not or self.tr("What is scheduled by it is held at once."))
        self._revoke.setAccessibleName(f"{self._revoke.text()}: {name}")
        set_plain_tool_tip(self._revoke, why_not)

    @Slot()
    def _on_revoke_clicked(self) -> None:
        if self._reason.text().strip():
            self.revoke_requested.emit(self._reason.text())
            return
        self._said.setText(self.tr("Say in a few words why it is taken back."))
        announce(self, self._said.text())
        self._reason.setFocus()

    @Slot()
    def _on_theme_changed(self) -> None:
        above_px = self._theme.space(_ABOVE_PX)
        side_px = self._theme.space(_SIDE_PX)
        self._column.setContentsMargins(side_px, above_px, side_px, above_px)
        self._column.setSpacing(self._theme.space(_GAP_PX))
