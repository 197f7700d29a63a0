"""A control of segments of which one is chosen, such as Month, Week, Agenda."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from core.late_dataclass import dataclass
from ui.theme import Theme
from ui.widgets.buttons import Button, ButtonKind


@dataclass(frozen=True)
class Segment:
    """Hold one choice: its key, and what it is called."""

    key: str
    text: str


class SegmentedControl(QWidget):
    """Let a person choose one of a few; Tab reaches the chosen one, the arrow keys move the choice."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, segments: Sequence[Segment], accessible_name: str, parent: QWidget | None = None
    ) -> None:
        """Make the control with the first segment chosen; ``accessible_name`` says what is chosen by it."""
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Button] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for at, segment in enumerate(segments):
            button = self._make_button(theme, segment, _place(at, len(segments)))
            row.addWidget(button)
            self._buttons[segment.key] = button
        self._group.buttonToggled.connect(self._on_group_button_toggled)
        self.set_current(segments[0].key)

    def current(self) -> str:
        """Return the key of the chosen segment."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def set_current(self, key: str) -> None:
        """Choose a segment without telling it as a person's choice."""
        self.blockSignals(True)
        self._buttons[key].setChecked(True)
        self.blockSignals(False)

    def set_shown(self, key: str, shown: bool) -> None:
        """Offer a segment or leave it out; the chosen one stays chosen, and those at the ends are rounded."""
        self._buttons[key].setVisible(shown)
        offered = [button for button in self._buttons.values() if not button.isHidden()]
        for at, button in enumerate(offered):
            button.setProperty("place", _place(at, len(offered)))
            button.style().polish(button)

    def set_text(self, key: str, text: str) -> None:
        """Call a segment something else, for one that counts."""
        self._buttons[key].set_label(text)

    @Slot(QAbstractButton, bool)
    def _on_group_button_toggled(self, button: QAbstractButton, checked: bool) -> None:
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if checked else Qt.FocusPolicy.ClickFocus)
        if checked:
            self.chosen.emit(str(button.property("key")))

    def _make_button(self, theme: Theme, segment: Segment, place: str) -> Button:
        button = Button(theme, segment.text, ButtonKind.SEGMENT, parent=self)
        button.setCheckable(True)
        button.setProperty("key", segment.key)
        button.setProperty("place", place)
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._group.addButton(button)
        return button


def _place(at: int, count: int) -> str:
    """Return which ends of the control a segment has, for its rounded corners."""
    ends = ("first" if at == 0 else "", "last" if at == count - 1 else "")
    return " ".join(end for end in ends if end) or "middle"
