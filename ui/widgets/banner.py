"""A line across the window for what overrides all else, or waits to be done after it, with its acts at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.late_dataclass import dataclass
from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.widgets.buttons import Button
from ui.widgets.flow import FlowRow
from ui.widgets.plain import PictureLabel, WrappedLabel

_ICON_PX = 18
_PAD_PX = 12
_SIDE_PX = 20
_GAP_PX = 8
_LEAST_TEXT_PX = 420


@dataclass(frozen=True)
class BannerLook:
    """Hold a banner's picture, its ground and the ink on it."""

    icon: IconName
    ground: ColourRole
    ink: ColourRole


URGENT = BannerLook(IconName.SIREN, ColourRole.CLASS_1, ColourRole.ON_ACCENT)
"""An emergency in force."""

WAITS = BannerLook(IconName.CLOCK_ALERT, ColourRole.WARNING_GROUND, ColourRole.TEXT)
"""What is to be done, until it is."""


class Banner(QWidget):
    """Show a title and what follows from it; acts stand at the right, or under the words where there is no room."""

    def __init__(self, theme: Theme, look: BannerLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = look
        self._icon = PictureLabel()
        self._title = WrappedLabel(theme, "", TextStyle.BODY_STRONG, look.ink)
        self._detail = WrappedLabel(theme, "", TextStyle.SMALL, look.ink)
        self._acts = FlowRow(_GAP_PX)
        self._acts.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        self._acts.hide()
        self._buttons: list[Button] = []
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addStretch(1)
        lines.addWidget(self._title)
        lines.addWidget(self._detail)
        lines.addStretch(1)
        said = QHBoxLayout()
        said.addWidget(self._icon)
        said.addLayout(lines, 1)
        self._said = said
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addLayout(said, 1)
        self._row.addWidget(self._acts)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def add_act(self, text: str) -> Button:
        """Add an act after those already there and return its button."""
        button = Button(self._theme, text)
        self._acts.add_left(button)
        self._acts.show()
        self._buttons.append(button)
        return button

    def show_texts(self, title: str, detail: str) -> None:
        """Say something else."""
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.setAccessibleName(f"{title}. {detail}" if detail else title)

    def fold(self) -> None:
        """Stand the acts beside the words, or under them where there is too little room for both."""
        shown = [button for button in self._buttons if not button.isHidden()]
        self._acts.setVisible(bool(shown))
        acts_px = sum(button.sizeHint().width() + self._theme.space(_GAP_PX) for button in shown)
        is_wide = self.width() >= acts_px + self._theme.length(_LEAST_TEXT_PX)
        sideways, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(sideways if is_wide else below)
        self._acts.setMinimumWidth(acts_px if is_wide else 0)
        policy = QSizePolicy.Policy.Maximum if is_wide else QSizePolicy.Policy.Preferred
        self._acts.setSizePolicy(policy, QSizePolicy.Policy.Minimum)
        self._row.setAlignment(self._acts, Qt.AlignmentFlag.AlignVCenter if is_wide else Qt.AlignmentFlag(0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find room for the acts."""
        super().resizeEvent(event)
        self.fold()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(self._look.ground))
        painter.end()

    @Slot()
    def _on_theme_changed(self) -> None:
        pixmap = self._theme.pixmap(self._look.icon, self._look.ink, _ICON_PX, self.devicePixelRatio())
        self._icon.setPixmap(pixmap)
        pad_px = self._theme.space(_PAD_PX)
        self._row.setContentsMargins(_SIDE_PX, pad_px, _SIDE_PX, pad_px)
        for layout in (self._row, self._said):
            layout.setSpacing(self._theme.space(_PAD_PX))
        self._acts.set_spacing(self._theme.space(_GAP_PX))
        self.fold()
        self.update()
