"""The posts of a period with a box each: ticked ones are approved, the others returned with a comment."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.models.period_recording import PeriodPost, PeriodTold
from ui.models.photo_words import filled
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.plain import WrappedLabel, without_mnemonic

_GAP_PX = 4
_INDENT_PX = 30


class _LineRow(QWidget):
    """One post, to be approved or returned. ``changed`` tells that either the box or the comment is another."""

    changed = Signal()

    def __init__(self, theme: Theme, post: PeriodPost, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.post = post
        name = post.title or _tr("Without a title")
        self.box = QCheckBox(without_mnemonic(name))
        self.box.setChecked(True)
        self.box.setAccessibleName(filled(_tr("Approves “%1”"), name))
        self.box.setAccessibleDescription(post.when)
        self.comment = QLineEdit()
        self.comment.setPlaceholderText(_tr("What should be otherwise"))
        self.comment.setAccessibleName(filled(_tr("Comment with which “%1” is returned"), name))
        self.comment.hide()
        under = QVBoxLayout()
        under.addWidget(WrappedLabel(theme, post.when, TextStyle.CAPTION, ColourRole.MUTED))
        under.addWidget(self.comment)
        indented = QHBoxLayout()
        indented.addSpacing(theme.length(_INDENT_PX))
        indented.addLayout(under, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(_GAP_PX))
        column.addWidget(self.box)
        column.addLayout(indented)
        self.box.toggled.connect(self._on_box_toggled)
        self.comment.textChanged.connect(self.changed)

    @Slot(bool)
    def _on_box_toggled(self, approves: bool) -> None:
        self.comment.setVisible(not approves)
        if not approves:
            self.comment.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()


class PeriodLines(QWidget):
    """Let the posts of a period be approved, as all are at first, or returned. ``changed`` tells of it."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[_LineRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space(_GAP_PX))

    def show_posts(self, posts: Sequence[PeriodPost]) -> None:
        """Show others, all of them approved."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [_LineRow(self._theme, post) for post in posts]
        for row in self._rows:
            self._column.addWidget(row)
            row.changed.connect(self.changed)
        if self._rows:
            self.setFocusProxy(self._rows[0].box)
        self.changed.emit()

    def told(self) -> PeriodTold:
        """Return what is approved, and what is returned with which comment."""
        approved = tuple(row.post.line_id for row in self._rows if row.box.isChecked())
        return PeriodTold(approved, {row.post.line_id: row.comment.text() for row in self._sent_back()})

    def without_comment(self) -> QWidget | None:
        """Return the first field in which a comment is missing, ``None`` where none is."""
        return next((row.comment for row in self._sent_back() if not row.comment.text().strip()), None)

    def _sent_back(self) -> list[_LineRow]:
        return [row for row in self._rows if not row.box.isChecked()]


def _tr(text: str) -> str:
    return QCoreApplication.translate("recording", text)
