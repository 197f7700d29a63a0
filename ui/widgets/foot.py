"""The line at the foot of the window: what colours and marks mean, and how things stand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from core.late_dataclass import dataclass
from ui.theme import ColourRole, TextStyle, Theme, class_roles
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.flow import FlowRow
from ui.widgets.marks import Mark, mark_look
from ui.widgets.plain import ElidedLabel

_LEAST_HEIGHT_PX = 28
_SIDE_PX = 16
_ABOVE_PX = 5
_SPACING_PX = 11
_SQUARE_PX = 8
_MARK_PX = 12
_GAP_PX = 4
_RADIUS_PX = 2


@dataclass(frozen=True)
class LegendClass:
    """Hold a priority class for the legend."""

    number: int
    name: str


@dataclass(frozen=True)
class LegendMark:
    """Hold a mark for the legend, and its word."""

    mark: Mark
    word: str


class _LegendItem(QWidget):
    """A coloured square or a mark, and what it means."""

    def __init__(self, theme: Theme, meaning: LegendClass | LegendMark) -> None:
        super().__init__()
        self._theme = theme
        self._meaning = meaning
        self._text = meaning.word if isinstance(meaning, LegendMark) else f"{meaning.number} {meaning.name}"
        self._hint: QSize | None = None
        self._sign_px = _MARK_PX if isinstance(meaning, LegendMark) else _SQUARE_PX
        self.setAccessibleName(self._text)
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        """Ask for the sign and the words."""
        if self._hint is None:
            self._hint = self._measured()
        return self._hint

    def _measured(self) -> QSize:
        metrics = QFontMetrics(self._theme.font(TextStyle.CAPTION))
        width_px = (
            self._theme.length(self._sign_px) + self._theme.space(_GAP_PX) + metrics.horizontalAdvance(self._text)
        )
        return QSize(width_px, max(metrics.height(), self._theme.length(self._sign_px)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign, and the words in muted text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side_px = self._theme.length(self._sign_px)
        top_px = (self.height() - side_px) // 2
        self._paint_sign(painter, QRect(0, top_px, side_px, side_px))
        painter.setFont(self._theme.font(TextStyle.CAPTION))
        painter.setPen(self._theme.colour(ColourRole.MUTED))
        room = self.rect().adjusted(side_px + self._theme.space(_GAP_PX), 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._text)
        painter.end()

    def _paint_sign(self, painter: QPainter, place: QRect) -> None:
        if isinstance(self._meaning, LegendClass):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(class_roles(self._meaning.number).bar))
            painter.drawRoundedRect(QRectF(place), _RADIUS_PX, _RADIUS_PX)
            return
        look = mark_look(self._meaning.mark)
        if look is not None:
            pixmap = self._theme.pixmap(look.icon, look.role, _MARK_PX, self.devicePixelRatio())
            painter.drawPixmap(place.topLeft(), pixmap)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._hint = None
        self.updateGeometry()
        self.update()


class Foot(GroundFrame):
    """Tell the classes and the marks at the left and the state of the calendar at the right."""

    def __init__(
        self,
        theme: Theme,
        classes: Sequence[LegendClass],
        marks: Sequence[LegendMark],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Ground.FOOT, parent)
        self._theme = theme
        self._flow = FlowRow(_SPACING_PX, self)
        meanings: list[LegendClass | LegendMark] = [*classes, *marks]
        for meaning in meanings:
            self._flow.add_left(_LegendItem(theme, meaning))
        self._status = ElidedLabel(theme, "", TextStyle.CAPTION, ColourRole.MUTED)
        self._status.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._flow.add_right(self._status)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._flow)
        self.setMinimumHeight(_LEAST_HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def set_status(self, text: str) -> None:
        """Say how things stand, such as when the calendar was saved."""
        self._status.setText(text)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._column.setContentsMargins(_SIDE_PX, _ABOVE_PX, _SIDE_PX, _ABOVE_PX)
        self._flow.set_spacing(self._theme.space(_SPACING_PX))
