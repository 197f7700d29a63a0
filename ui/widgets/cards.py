"""What groups things on a screen: card, line, section heading, empty state."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from core.late_dataclass import dataclass
from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.plain import PictureLabel, PlainLabel, WrappedLabel

_CARD_PAD_PX = 14
_EMPTY_ICON_PX = 32
_EMPTY_WIDTH_PX = 380


class Ground(StrEnum):
    """Say what a frame stands on: a card with a line round it, a finding's colour, or a part of the window."""

    CARD = "card"
    TROUBLE = "trouble"
    WARNING = "warning"
    PLAIN = "plain"
    SURFACE = "surface"
    PAPER = "paper"
    RAIL = "rail"
    BAR = "bar"
    FOOT = "foot"
    INSPECTOR = "inspector"
    LINE = "line"


class GroundFrame(QFrame):
    """A frame on one of the theme's grounds."""

    def __init__(self, ground: Ground, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", ground.value)

    def set_ground(self, ground: Ground) -> None:
        """Stand on another ground."""
        if self.property("ground") == ground.value:
            return
        self.setProperty("ground", ground.value)
        self.style().unpolish(self)
        self.style().polish(self)


class Card(GroundFrame):
    """A white card with a thin line round it; put things into its ``body``."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Ground.CARD, parent)
        self._theme = theme
        self.body = QVBoxLayout(self)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    @Slot()
    def _on_theme_changed(self) -> None:
        pad_px = self._theme.space(_CARD_PAD_PX)
        self.body.setContentsMargins(pad_px, pad_px, pad_px, pad_px)
        self.body.setSpacing(self._theme.space(8))


class HairLine(GroundFrame):
    """A line of one pixel across."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Ground.LINE, parent)
        self.setFixedHeight(1)


class SectionHeading(QWidget):
    """Name a section at the left and say a little about it at the right."""

    def __init__(self, theme: Theme, text: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = WrappedLabel(theme, text, TextStyle.BODY_STRONG)
        self._note = PlainLabel(theme, note, TextStyle.SMALL, ColourRole.MUTED)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._text, 1)
        row.addWidget(self._note, 0, Qt.AlignmentFlag.AlignBottom)

    def set_texts(self, text: str, note: str = "") -> None:
        """Name the section anew."""
        self._text.setText(text)
        self._note.setText(note)


@dataclass(frozen=True)
class EmptyText:
    """Hold what an empty screen says: what belongs there, how it comes there, the first step or ``None``."""

    icon: IconName
    title: str
    sentence: str
    first_step: str | None = None


class EmptyState(QWidget):
    """Stand where there is nothing yet: say what belongs here and offer the first step.

    ``first_step`` is its button, ``None`` where no step is offered.
    """

    first_step_requested = Signal()

    def __init__(self, theme: Theme, text: EmptyText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = text.icon
        self._picture = PictureLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._title = WrappedLabel(theme, text.title, TextStyle.HEADING)
        self._sentence = WrappedLabel(theme, text.sentence, TextStyle.BODY, ColourRole.MUTED)
        column = QVBoxLayout(self)
        column.addStretch(2)
        for label in (self._picture, self._title, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        self.first_step = None if text.first_step is None else Button(theme, text.first_step, ButtonKind.PLAIN)
        if self.first_step is not None:
            self.first_step.clicked.connect(self.first_step_requested)
            column.addWidget(self.first_step, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._column = column
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def set_texts(self, title: str, sentence: str) -> None:
        """Say what belongs here in other words."""
        self._title.setText(title)
        self._sentence.setText(sentence)

    def set_sentence(self, sentence: str) -> None:
        """Say another sentence under the title."""
        self._sentence.setText(sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines short enough to read."""
        super().resizeEvent(event)
        self._on_theme_changed()

    @Slot()
    def _on_theme_changed(self) -> None:
        ratio = self.devicePixelRatio()
        self._picture.setPixmap(self._theme.pixmap(self._icon_name, ColourRole.MUTED, _EMPTY_ICON_PX, ratio))
        side_px = max((self.width() - self._theme.length(_EMPTY_WIDTH_PX)) // 2, self._theme.space(16))
        self._column.setContentsMargins(side_px, 0, side_px, 0)
        self._column.setSpacing(self._theme.space(10))
