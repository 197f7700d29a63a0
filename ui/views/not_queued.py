"""The cards of posts that cannot be queued yet, under the line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.models.not_queued import NotQueued
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Ground, GroundFrame, HairLine, SectionHeading
from ui.widgets.columns import Columns
from ui.widgets.marks import Mark, mark_look
from ui.widgets.plain import PictureLabel, WrappedLabel

_ICON_PX = 16
_PAD_PX = 10
_SIDE_PX = 20
_COLUMN_PX = 300
_GAP_PX = 10
_TROUBLE = frozenset({Mark.BLOCKED, Mark.MISSED})


class NotQueuedCard(GroundFrame):
    """One post: its mark, title and first reason, and what can be done."""

    opened = Signal(object)
    put_back = Signal(object)

    def __init__(self, theme: Theme, shown: NotQueued, *, may_put_back: bool, parent: QWidget | None = None) -> None:
        ground = Ground.TROUBLE if shown.mark in _TROUBLE else Ground.WARNING
        super().__init__(Ground.PLAIN if shown.mark is Mark.READY else ground, parent)
        self._theme = theme
        self._shown = shown
        self._icon = PictureLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        title = WrappedLabel(theme, shown.title or self.tr("Without a title"), TextStyle.BODY_STRONG)
        reason = WrappedLabel(theme, shown.reason, TextStyle.SMALL, ColourRole.MUTED)
        lines = QVBoxLayout()
        lines.setSpacing(theme.space(3))
        lines.addWidget(title)
        lines.addWidget(reason)
        lines.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addLayout(lines, 1)
        if may_put_back:
            self._row.addWidget(self._make_button(self.tr("Put back"), self._on_put_back_clicked))
        self._row.addWidget(self._make_button(self.tr("Open"), self._on_open_clicked))
        self.setAccessibleName(f"{shown.title}: {shown.reason}")
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def _make_button(self, text: str, slot: object) -> Button:
        button = Button(self._theme, text, ButtonKind.LINK)
        button.setAccessibleName(f"{text}: {self._shown.title}")
        button.clicked.connect(slot)
        return button

    @Slot()
    def _on_open_clicked(self) -> None:
        self.opened.emit(self._shown)

    @Slot()
    def _on_put_back_clicked(self) -> None:
        self.put_back.emit(self._shown)

    @Slot()
    def _on_theme_changed(self) -> None:
        pad_px = self._theme.space(_PAD_PX)
        self._row.setContentsMargins(pad_px, pad_px, self._theme.space(4), pad_px)
        self._row.setSpacing(self._theme.space(6))
        look = mark_look(self._shown.mark)
        if look is not None:
            self._icon.setPixmap(self._theme.pixmap(look.icon, look.role, _ICON_PX, self.devicePixelRatio()))


class NotQueuedList(QWidget):
    """Show cards under a heading, as many beside each other as there is room for.

    ``opened`` and ``put_back`` carry the ``NotQueued`` that is meant.
    """

    opened = Signal(object)
    put_back = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[tuple[NotQueued, bool], ...] = ()
        self._heading = SectionHeading(theme, self.tr("Cannot be queued yet"))
        self._cards = Columns(theme, _COLUMN_PX, _GAP_PX)
        self._cards.setProperty("ground", "clear")
        self._scroll = _Scroll(self._cards)
        self._column = QVBoxLayout()
        self._column.addWidget(self._heading)
        self._column.addWidget(self._scroll, 1)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(0)
        frame.addWidget(HairLine())
        frame.addLayout(self._column, 1)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_posts(self, shown: Sequence[tuple[NotQueued, bool]]) -> None:
        """Show posts, each with whether the person may put it back; without any the section is not shown."""
        self.setVisible(bool(shown))
        if tuple(shown) == self._shown:
            return
        self._shown = tuple(shown)
        self._heading.set_texts(self.tr("Cannot be queued yet"), str(len(shown)))
        self._cards.set_widgets([self._make_card(post, may_put_back=may) for post, may in shown])
        self._scroll.updateGeometry()
        self.updateGeometry()

    def _make_card(self, post: NotQueued, *, may_put_back: bool) -> NotQueuedCard:
        card = NotQueuedCard(self._theme, post, may_put_back=may_put_back)
        card.opened.connect(self.opened)
        card.put_back.connect(self.put_back)
        return card

    def hasHeightForWidth(self) -> bool:
        """Say that a narrower list is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of heading and cards at that width."""
        margins = self._column.contentsMargins()
        inside_px = width - margins.left() - margins.right()
        around_px = margins.top() + margins.bottom() + self._column.spacing()
        return around_px + self._heading.sizeHint().height() + self._cards.heightForWidth(inside_px) + 3

    @Slot()
    def _on_theme_changed(self) -> None:
        side_px = self._theme.space(_SIDE_PX)
        self._column.setContentsMargins(side_px, self._theme.space(14), side_px, self._theme.space(12))
        self._column.setSpacing(self._theme.space(8))


class _Scroll(QScrollArea):
    """Scroll what is higher than its share of the screen."""

    def __init__(self, content: Columns) -> None:
        super().__init__()
        self._content = content
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)

    def sizeHint(self) -> QSize:
        """Ask for the room of all cards at the present width."""
        return QSize(320, self._content.heightForWidth(max(self.viewport().width(), 1)) + 2)

    def minimumSizeHint(self) -> QSize:
        """Keep room for one row of cards."""
        return QSize(160, min(self.sizeHint().height(), 96))
