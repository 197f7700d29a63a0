"""Buttons in the looks of the design: plain, primary, danger, link, icon alone, toggle, segment."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from ui.theme import ICON_GAP_PX, ColourRole, IconName, Theme
from ui.widgets.plain import set_plain_tool_tip, without_mnemonic

_ICON_PX = 16
_RING_INSET_PX = 2.5
_RING_WIDTH_PX = 2


class ButtonKind(StrEnum):
    """Say how a button looks: one primary a screen, danger for what destroys, link beside text."""

    PLAIN = "plain"
    PRIMARY = "primary"
    DANGER = "danger"
    LINK = "link"
    ICON = "icon"
    TOGGLE = "toggle"
    SEGMENT = "segment"


_INK = {
    ButtonKind.PLAIN: ColourRole.TEXT,
    ButtonKind.PRIMARY: ColourRole.ON_ACCENT,
    ButtonKind.DANGER: ColourRole.TROUBLE_TEXT,
    ButtonKind.LINK: ColourRole.ACCENT,
    ButtonKind.ICON: ColourRole.TEXT,
    ButtonKind.TOGGLE: ColourRole.MUTED,
    ButtonKind.SEGMENT: ColourRole.MUTED,
}


class Button(QPushButton):
    """A push button with plain text and a tinted picture.

    A toggle shows a tick while it is checked and its own picture, or a plus, while it is not.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: ButtonKind = ButtonKind.PLAIN,
        icon: IconName | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make a button that says ``text``; one of an icon alone has it as its accessible name and its tip."""
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self._icon_name = icon
        self.setProperty("kind", kind.value)
        self.setAutoDefault(False)
        self.set_label(text)
        if kind is ButtonKind.TOGGLE:
            self.setCheckable(True)
            self._icon_name = icon or IconName.PLUS
            self.toggled.connect(self._on_toggled)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def set_label(self, text: str) -> None:
        """Say something else, in the text and to a screen reader."""
        self.setAccessibleName(text)
        if self._kind is ButtonKind.ICON:
            set_plain_tool_tip(self, text)
        else:
            self.setText(without_mnemonic(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button by Enter too, not by the space bar alone."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, and the focus ring inside where its ground leaves no room for one at the edge."""
        super().paintEvent(event)
        if self.hasFocus() and self._kind in (ButtonKind.PRIMARY, ButtonKind.SEGMENT):
            self._paint_inner_ring()

    @Slot()
    def _on_theme_changed(self) -> None:
        if self._icon_name is None:
            return
        name = IconName.CHECK if self.isChecked() and self._kind is ButtonKind.TOGGLE else self._icon_name
        role = ColourRole.ACCENT if self.isChecked() else _INK[self._kind]
        side_px = self._theme.length(_ICON_PX)
        if self._kind is ButtonKind.ICON:
            self.setIcon(self._theme.icon(name, role, _ICON_PX))
            self.setIconSize(QSize(side_px, side_px))
        else:
            self.setIcon(self._theme.icon_before_text(name, role, _ICON_PX))
            self.setIconSize(QSize(side_px + self._theme.space(ICON_GAP_PX), side_px))

    @Slot(bool)
    def _on_toggled(self, _checked: bool) -> None:
        self._on_theme_changed()

    def _paint_inner_ring(self) -> None:
        role = ColourRole.ON_ACCENT if self._kind is ButtonKind.PRIMARY else ColourRole.FOCUS
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour(role), _RING_WIDTH_PX))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = _RING_INSET_PX
        radius = self._theme.length(4)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.end()
