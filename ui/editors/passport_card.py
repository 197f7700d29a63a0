"""A card of a photo's passport: how one thing stands, its clause, what is on file about it, and the acts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.plain import PlainLabel, WrappedLabel

_ICON_PX = 16
_PAD_PX = 10
_GAP_PX = 8


class Tone(Enum):
    """Say how a thing stands: in order, to look at, in the way, or not yet said."""

    GOOD = "good"
    WARNING = "warning"
    TROUBLE = "trouble"


_GROUNDS = {Tone.GOOD: Ground.PLAIN, Tone.WARNING: Ground.WARNING, Tone.TROUBLE: Ground.TROUBLE}
_ICONS = {
    Tone.GOOD: (IconName.CIRCLE_CHECK, ColourRole.GOOD),
    Tone.WARNING: (IconName.TRIANGLE_ALERT, ColourRole.WARNING),
    Tone.TROUBLE: (IconName.CIRCLE_X, ColourRole.TROUBLE),
}


@dataclass(frozen=True)
class CardState:
    """Hold what a card says: its heading, sentences under it, and the clause."""

    tone: Tone
    title: str
    lines: tuple[str, ...] = ()
    clause: str = ""


class PassportCard(GroundFrame):
    """Show one thing about a photo. Put what is on file about it into ``body``, under the words."""

    document_dropped = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Ground.PLAIN, parent)
        self._theme = theme
        self._shown_tone = Tone.GOOD
        self._icon_label = PlainLabel(theme)
        self._heading_label = WrappedLabel(theme, "", TextStyle.SMALL_STRONG)
        self._said_label = WrappedLabel(theme, "", TextStyle.SMALL)
        self._clause_label = WrappedLabel(theme, "", TextStyle.CAPTION, ColourRole.MUTED)
        self.body = QVBoxLayout()
        self._text_column = QVBoxLayout()
        for label in (self._heading_label, self._said_label, self._clause_label):
            self._text_column.addWidget(label)
        self._text_column.addStretch(1)
        self._buttons: list[Button] = []
        self._act_column = QVBoxLayout()
        self._act_column.setSpacing(0)
        self._act_column.addStretch(1)
        self._head_row = QHBoxLayout()
        self._head_row.addWidget(self._icon_label, 0, Qt.AlignmentFlag.AlignTop)
        self._head_row.addLayout(self._text_column, 1)
        self._head_row.addLayout(self._act_column)
        self._card_column = QVBoxLayout(self)
        self._card_column.addLayout(self._head_row)
        self._card_column.addLayout(self.body)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_state(self, state: CardState) -> None:
        """Say how the thing stands."""
        self._shown_tone = state.tone
        self.set_ground(_GROUNDS[state.tone])
        self._heading_label.setText(state.title)
        self._said_label.setText("\n".join(state.lines))
        self._said_label.setVisible(bool(state.lines))
        self._clause_label.setText(state.clause)
        self._clause_label.setVisible(bool(state.clause))
        for button in self._buttons:
            button.setAccessibleName(f"{button.text()}: {state.title}")
        self.setAccessibleName(state.title)
        self.setAccessibleDescription(" ".join((*state.lines, state.clause)))
        self._on_theme_changed()

    def add_act(self, label: str) -> Button:
        """Add an act at the right, under those already there."""
        button = Button(self._theme, label, ButtonKind.LINK)
        self._act_column.insertWidget(self._act_column.count() - 1, button, 0, Qt.AlignmentFlag.AlignRight)
        self._buttons.append(button)
        return button

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file, where the card takes documents."""
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which document was dropped."""
        path = dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.document_dropped.emit(path)

    @Slot()
    def _on_theme_changed(self) -> None:
        pad_px = self._theme.space(_PAD_PX)
        self._card_column.setContentsMargins(pad_px, pad_px, self._theme.space(4), pad_px)
        self._card_column.setSpacing(self._theme.space(6))
        self._head_row.setSpacing(self._theme.space(_GAP_PX))
        self._text_column.setSpacing(self._theme.space(2))
        self.body.setSpacing(self._theme.space(4))
        self.body.setContentsMargins(self._theme.length(_ICON_PX) + self._theme.space(_GAP_PX), 0, 0, 0)
        icon, role = _ICONS[self._shown_tone]
        self._icon_label.setPixmap(self._theme.pixmap(icon, role, _ICON_PX, self.devicePixelRatio()))


class OnFile(QWidget):
    """What is on file, with acts of its own at the right, one under the other; ``pressed`` carries the act's key."""

    pressed = Signal(str)

    def __init__(self, theme: Theme, text: str, acts: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """Make a line that says ``text``; ``acts`` are keys and labels."""
        super().__init__(parent)
        self._label = WrappedLabel(theme, text, TextStyle.SMALL)
        self.buttons: dict[str, Button] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(4))
        row.addWidget(self._label, 1, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout()
        column.setSpacing(0)
        row.addLayout(column)
        for key, label in acts:
            button = Button(theme, label, ButtonKind.LINK)
            button.setAccessibleName(f"{label}: {text}")
            button.setProperty("key", key)
            button.clicked.connect(self._on_button_clicked)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
            self.buttons[key] = button

    @Slot()
    def _on_button_clicked(self) -> None:
        self.pressed.emit(str(self.sender().property("key")))


def dropped_file(mime: QMimeData) -> Path | None:
    """Return the one local file that is being dropped, ``None`` where it is anything else."""
    urls = mime.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None


def put(layout: QVBoxLayout, widget: QWidget) -> None:
    """Put a widget under those in a layout, to be seen at once and not after the next turn of the event loop."""
    layout.addWidget(widget)
    widget.show()


def clear_layout(layout: QVBoxLayout) -> None:
    """Take every widget out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
