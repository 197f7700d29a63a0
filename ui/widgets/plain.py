"""Takes text from people and files to the screen as plain text, never as markup."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Slot
from PySide6.QtGui import (
    QAction,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtGui import Qt as RichText
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from ui.theme import ColourRole, TextStyle, Theme

_LEAST_NOTE_PX = 150
_LEAST_ELIDED_TEXT = "MMMM…"
_LEAST_WRAPPED_TEXT = "MMMMMM"
_MEASURE_PX = 420
_MOST_KEPT = 2_000
_HEIGHTS: dict[tuple[str, str, int], int] = {}
"""The heights that were worked out last, by text, font and width."""
_WIDTHS: dict[tuple[str, str], int] = {}
"""The widths of one line that were worked out last, by text and font."""

LINE_SPACING = 1.12
"""How high a line of wrapped text is, in heights of its font."""


def single_line(text: str) -> str:
    """Return the text with every run of white space, line ends too, as one space."""
    return " ".join(text.split())


def without_mnemonic(text: str) -> str:
    """Return the text for a button, tab or menu so that ``&`` is shown instead of marking a key."""
    return text.replace("&", "&&")


def plain_tool_tip(text: str) -> str:
    """Return the text for a tool tip, also for an item's ``ToolTipRole``, so that nothing in it is read as markup.

    Qt decides by itself whether a tip is rich text, so a safe plain tip is an escaped rich one. Empty stays empty.
    """
    return RichText.convertFromPlainText(text, RichText.WhiteSpaceMode.WhiteSpaceNormal) if text else ""


def set_plain_tool_tip(target: QWidget | QAction, text: str) -> None:
    """Give a widget or an action a tip that is shown as it stands; a widget is described by it too."""
    target.setToolTip(plain_tool_tip(text))
    if isinstance(target, QWidget):
        target.setAccessibleDescription(text)


def show_plain_tip(place: QPoint, text: str, over: QWidget) -> None:
    """Show a tip of its own at a place on the screen, as it stands."""
    QToolTip.showText(place, plain_tool_tip(text), over)


def wrapped_layout(
    text: str, font: QFont, width_px: int, alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> tuple[QTextLayout, int]:
    """Break a plain text into lines of a width, with room between them; return them and their height together."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption(alignment)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top_px, height_px = 0, round(QFontMetrics(font).height() * LINE_SPACING)
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(max(width_px, 1))
        line.setPosition(QPointF(0, top_px + (height_px - line.height()) / 2))
        top_px += height_px
        line = layout.createLine()
    layout.endLayout()
    return layout, max(top_px, height_px)


def wrapped_height(text: str, font: QFont, width_px: int) -> int:
    """Return how high ``wrapped_layout`` is; a layout asks that of the same text again and again."""
    key = (text, font.key(), width_px)
    if key not in _HEIGHTS:
        if len(_HEIGHTS) >= _MOST_KEPT:
            _HEIGHTS.clear()
        _HEIGHTS[key] = wrapped_layout(text, font, width_px)[1]
    return _HEIGHTS[key]


def line_width(text: str, font: QFont) -> int:
    """Return how wide a text is in one line; a layout asks that of the same text again and again."""
    key = (text, font.key())
    if key not in _WIDTHS:
        if len(_WIDTHS) >= _MOST_KEPT:
            _WIDTHS.clear()
        _WIDTHS[key] = QFontMetrics(font).horizontalAdvance(text)
    return _WIDTHS[key]


class PlainLabel(QLabel):
    """Show one line of text as it stands, in a style and colour of the theme."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        style: TextStyle = TextStyle.BODY,
        role: ColourRole = ColourRole.TEXT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self._theme = theme
        self._style = style
        self._role = role
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def set_role(self, role: ColourRole) -> None:
        """Show the text in the colour of another role."""
        self._role = role
        self._on_theme_changed()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.setFont(self._theme.font(self._style))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.colour(self._role))
        self.setPalette(palette)


class WrappedLabel(PlainLabel):
    """Show text as it stands over as many lines as it needs, with room between them to read by.

    A word too long for a line, such as a link, is broken rather than cut.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        style: TextStyle = TextStyle.BODY,
        role: ColourRole = ColourRole.TEXT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, style, role, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Say that a narrower label is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at that width."""
        return wrapped_height(self.text(), self.font(), width)

    def sizeHint(self) -> QSize:
        """Ask for one line for each of the text's own, up to a width that reads well."""
        widest_px = max((self.fontMetrics().horizontalAdvance(line) for line in self.text().split("\n")), default=0)
        width_px = min(widest_px + 1, self._theme.length(_MEASURE_PX))
        return QSize(width_px, self.heightForWidth(width_px))

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of a short word and the height of one line."""
        width_px = min(self.sizeHint().width(), self.fontMetrics().horizontalAdvance(_LEAST_WRAPPED_TEXT))
        return QSize(width_px, self._line_height_px())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        self._lay_out(self.width())[0].draw(painter, QPointF(0, 0))
        painter.end()

    def _lay_out(self, width_px: int) -> tuple[QTextLayout, int]:
        return wrapped_layout(self.text(), self.font(), width_px, self.alignment())

    def _line_height_px(self) -> int:
        return round(self.fontMetrics().height() * LINE_SPACING)


class ElidedLabel(PlainLabel):
    """Show one line of text, cut with an ellipsis where there is no room; the whole text is then its tip."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        style: TextStyle = TextStyle.BODY,
        role: ColourRole = ColourRole.TEXT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, single_line(text), style, role, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def shown_text(self) -> str:
        """Return the text as it is cut now."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())

    def minimumSizeHint(self) -> QSize:
        """Ask for a few letters at least."""
        whole = super().minimumSizeHint()
        return QSize(min(whole.width(), self.fontMetrics().horizontalAdvance(_LEAST_ELIDED_TEXT)), whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text as a tip exactly while it is cut."""
        super().resizeEvent(event)
        is_cut = self.shown_text() != self.text()
        self.setToolTip(plain_tool_tip(self.text()) if is_cut else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cut text."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), int(self.alignment()), self.shown_text())
        painter.end()


class PassingNote(ElidedLabel):
    """Say something in passing: not at all where there is room for its first words alone; the tip has it whole.

    It gives way wholly before a row of widgets begins a second line.
    """

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, text, TextStyle.SMALL, ColourRole.MUTED, parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def shown_text(self) -> str:
        """Return the text as it is cut now, nothing where too little is left of it."""
        shown = super().shown_text()
        is_useful = shown == self.text() or self.width() >= self._theme.length(_LEAST_NOTE_PX)
        return shown if is_useful else ""

    def minimumSizeHint(self) -> QSize:
        """Ask for no width at all."""
        return QSize(0, super().minimumSizeHint().height())


class PictureLabel(QLabel):
    """Show a picture among other widgets; it is never given text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)


class MessageText(NamedTuple):
    """Hold what a message box says: its window's title, what happened in a sentence, and what to do next."""

    title: str
    sentence: str
    detail: str = ""
