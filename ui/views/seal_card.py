"""One post in the scroll of a sealed period: its heading, what it says once it is near, and the acts on it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.models.photo_words import filled
from ui.models.seal_reading import ReadLine
from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.views.decision_bar import CommentLine
from ui.views.post_reading import PostReading
from ui.widgets.badge import Badge, class_badge
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.fold import Fold
from ui.widgets.plain import WrappedLabel

_PAD_PX, _GAP_PX = 16, 8
_GUESSED_PX = 420
_RING_PX, _RADIUS_PX = 2, 8


class SealCard(GroundFrame):
    """Show one line of a seal.

    An own one stands open, with its acts; any other is folded to its heading. ``stood_on`` tells that a person came to
    it, ``return_wanted`` and ``approve_wanted`` carry what they mean to do, ``grown`` says that its height is another.
    """

    stood_on = Signal()
    return_wanted = Signal(str)
    approve_wanted = Signal()
    left = Signal()
    grown = Signal()

    def __init__(
        self, theme: Theme, line: ReadLine, reading: Callable[[], PostReading], parent: QWidget | None = None
    ) -> None:
        """Make the card; ``reading`` makes what shows the post whole, when it is first looked at."""
        super().__init__(Ground.CARD, parent)
        self.line = line
        self._theme = theme
        self._make_reading = reading
        self._reading: PostReading | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_spoken(line))
        self._column = QVBoxLayout(self)
        self._head()
        if line.is_own:
            self._acts()
        self._body = QVBoxLayout()
        self._column.addLayout(self._body)
        self._fold = Fold(theme, self.tr("Read the post")) if not line.is_own else None
        if self._fold is not None:
            self._fold.unfolded.connect(self.fill)
            self._column.addWidget(self._fold)
        else:
            self._room = QWidget()
            self._body.addWidget(self._room)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    @property
    def is_filled(self) -> bool:
        """Tell whether the post itself is shown."""
        return self._reading is not None

    @Slot()
    def fill(self) -> None:
        """Show the post itself, where it is not shown yet."""
        if self._reading is not None:
            return
        self._reading = reading = self._make_reading()
        if self._fold is not None:
            self._fold.set_content(self.tr("Read the post"), [reading])
        else:
            self._body.replaceWidget(self._room, reading)
            self._room.hide()
            self._room.deleteLater()
        self.grown.emit()

    def show_mark(self, comment: str | None) -> None:
        """Say that the line is to be approved, or to be returned with a comment."""
        is_returned = comment is not None
        said = filled(self.tr("To be returned: “%1”"), comment or "") if is_returned else self.tr("To be approved")
        self._mark.setText(said)
        self._mark.set_role(ColourRole.WARNING_TEXT if is_returned else ColourRole.ACCENT)
        self._approve.setVisible(is_returned)
        self._return.setVisible(not is_returned)
        self._comment.setVisible(False)
        self.setAccessibleName(f"{_spoken(self.line)}, {said}")

    def ask_comment(self) -> None:
        """Ask for the comment with which the line is returned, in place."""
        self._comment.setVisible(True)
        self._comment.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that a person came to it."""
        super().focusInEvent(event)
        self.stood_on.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Stand on it by a click anywhere."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring of focus round the whole card."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(self._theme.colour(ColourRole.FOCUS), _RING_PX))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), _RADIUS_PX, _RADIUS_PX)
            painter.end()

    def _head(self) -> None:
        line, theme = self.line, self._theme
        role = ColourRole.TEXT if line.is_own else ColourRole.MUTED
        self._column.addWidget(WrappedLabel(theme, line.title, TextStyle.BODY_STRONG, role))
        row = QHBoxLayout()
        row.addWidget(Badge(theme, class_badge(line.number, line.class_name)), 0, Qt.AlignmentFlag.AlignTop)
        others = () if line.is_own else (line.department, line.told)
        about = " · ".join(part for part in (line.when, line.channels, *others) if part)
        row.addWidget(WrappedLabel(theme, about, TextStyle.SMALL, ColourRole.MUTED), 1)
        self._column.addLayout(row)

    def _acts(self) -> None:
        theme = self._theme
        self._mark = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.ACCENT)
        self._comment = CommentLine()
        needed = self.tr("What should be otherwise, for its author")
        self._comment.setPlaceholderText(needed)
        self._comment.setAccessibleName(f"{needed}: {self.line.title}")
        self._return = Button(theme, self.tr("Return (R)"))
        self._approve = Button(theme, self.tr("Approve after all"), ButtonKind.PLAIN, IconName.STAMP)
        for button in (self._return, self._approve):
            button.setAccessibleName(f"{button.text()}: {self.line.title}")
        row = QHBoxLayout()
        row.addWidget(self._mark, 1)
        row.addWidget(self._return)
        row.addWidget(self._approve)
        self._column.addLayout(row)
        self._column.addWidget(self._comment)
        self._return.clicked.connect(self.ask_comment)
        self._approve.clicked.connect(self.approve_wanted)
        self._comment.sent.connect(self._on_comment_sent)
        self._comment.left.connect(self._on_comment_left)
        self.show_mark(None)

    @Slot()
    def _on_comment_sent(self) -> None:
        self.return_wanted.emit(self._comment.text())

    @Slot()
    def _on_comment_left(self) -> None:
        self._comment.setVisible(False)
        self.setFocus()

    @Slot()
    def _on_theme_changed(self) -> None:
        pad_px = self._theme.space(_PAD_PX)
        self._column.setContentsMargins(pad_px, pad_px, pad_px, pad_px)
        self._column.setSpacing(self._theme.space(_GAP_PX))
        if self.line.is_own and self._reading is None:
            self._room.setFixedHeight(self._theme.length(_GUESSED_PX))


def _spoken(line: ReadLine) -> str:
    return ", ".join(part for part in (line.title, line.when, line.channels, line.department, line.told) if part)
