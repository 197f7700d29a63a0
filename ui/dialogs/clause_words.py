"""Shows clauses of the town's policy in their own words, and how the town reads them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core.policy.document import DocumentClause
from ui.models.photo_words import filled
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.plain import WrappedLabel, single_line

_WIDTH_PX, _MOST_WIDTH_PX = 560, 820
_MOST_OF_SCREEN = 0.72
_PAD_PX, _GAP_PX = 20, 10


class _Scroll(QScrollArea):
    """Take the height of what it holds, up to most of the screen's; the arrow keys scroll it."""

    def __init__(self, content: QWidget, name: str) -> None:
        super().__init__()
        self._content = content
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """Ask for the whole height, up to most of the screen's."""
        width_px = max(self.minimumWidth(), self.width())
        wanted_px = self._content.heightForWidth(width_px) if self._content.hasHeightForWidth() else 0
        wanted_px = max(wanted_px, self._content.sizeHint().height()) + 2
        return QSize(width_px, min(wanted_px, round(self.screen().availableGeometry().height() * _MOST_OF_SCREEN)))


class ClauseWords(QDialog):
    """Show one or more clauses, each with its key and the heading under which it stands; open it with ``open()``.

    ``reading`` is how the town reads a clause that is near but not on the spot, empty where there is nothing to say.
    More can be put under the words by ``add``.
    """

    def __init__(
        self,
        theme: Theme,
        title: str,
        clauses: Sequence[DocumentClause],
        reading: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(single_line(title))
        content = GroundFrame(Ground.PAPER)
        self._body = QVBoxLayout(content)
        self._body.setContentsMargins(1, 1, 1, 1)
        self._body.setSpacing(theme.space(_GAP_PX))
        self._body.addStretch(1)
        for clause in clauses:
            self._add_clause(clause, title)
        if reading:
            self.add(WrappedLabel(theme, filled(self.tr("The town reads it so: %1"), reading), TextStyle.BODY_MEDIUM))
        self._scroll = _Scroll(content, title)
        self.close_button = Button(theme, self.tr("Close"), ButtonKind.PRIMARY)
        self.close_button.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        pad_px = theme.space(_PAD_PX)
        column.setContentsMargins(pad_px, pad_px, pad_px, pad_px)
        column.setSpacing(theme.space(_GAP_PX))
        column.addWidget(WrappedLabel(theme, title, TextStyle.HEADING))
        column.addWidget(self._scroll, 1)
        column.addLayout(buttons)
        width_px = min(theme.length(_WIDTH_PX), _MOST_WIDTH_PX)
        self._scroll.setMinimumWidth(width_px)
        self.close_button.setFocus()

    def add(self, widget: QWidget) -> None:
        """Put something more under what is there."""
        self._body.insertWidget(self._body.count() - 1, widget)

    def fit(self) -> None:
        """Take the height that all of it asks for now."""
        self._scroll.updateGeometry()
        self.adjustSize()

    def _add_clause(self, clause: DocumentClause, title: str) -> None:
        place = [part for part in (clause.key, clause.heading) if part not in {"", title}]
        self.add(WrappedLabel(self._theme, " · ".join(place), TextStyle.SMALL_STRONG, ColourRole.MUTED))
        for paragraph in clause.paragraphs:
            self.add(WrappedLabel(self._theme, paragraph, TextStyle.READING))
