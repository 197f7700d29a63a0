"""All posts and photos of a packet in one scroll, and which of them were on screen whole."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.packets.item_card import ItemCard
from ui.packets.reading import PacketReading
from ui.theme import Theme
from ui.widgets.cards import Ground, GroundFrame

_PAD_PX, _GAP_PX = 20, 12
_PAGE = 0.85


class PacketScroll(QScrollArea):
    """Show the cards.

    ``stood_on`` carries the place of the one that a person came to, ``seen`` the ids of what has now been on screen.
    """

    stood_on = Signal(int)
    seen = Signal(object)

    def __init__(self, theme: Theme, reading: PacketReading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.cards = tuple(ItemCard(theme, item, reading) for item in reading.items)
        self._ends_seen: dict[str, set[str]] = {}
        content = GroundFrame(Ground.SURFACE)
        self._column = QVBoxLayout(content)
        for card in self.cards:
            self._column.addWidget(card)
            card.stood_on.connect(self._on_card_stood_on)
        self._column.addStretch(1)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Posts and photos of the packet"))
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(0)
        self._look.timeout.connect(self._on_look_timeout)
        self.verticalScrollBar().valueChanged.connect(self._look.start)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def stand(self, place: int) -> None:
        """Scroll to a card and stand on it."""
        if 0 <= place < len(self.cards):
            self.show_card(place)
            self.cards[place].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_card(self, place: int) -> None:
        """Scroll to a card; the keyboard stays where it is."""
        self.verticalScrollBar().setValue(self._top_px(self.cards[place]) - self._theme.space(_GAP_PX))

    @Slot(object)
    def show_line(self, line: QWidget) -> None:
        """Scroll to a line that has just been put into a card, once it has its place."""
        QTimer.singleShot(0, line, partial(self.ensureWidgetVisible, line))

    def show_pictures(self) -> None:
        """Show the pictures that have become ready."""
        for card in self.cards:
            card.show_pictures()

    def scroll_on(self, pages: int) -> None:
        """Scroll so many pages on, back by less than none."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + pages * round(self.viewport().height() * _PAGE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read on with Space, back with Shift."""
        if event.key() == Qt.Key.Key_Space:
            self.scroll_on(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Note what is seen at first."""
        super().showEvent(event)
        self._look.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Note what is seen in another size."""
        super().resizeEvent(event)
        self._look.start()

    def _top_px(self, card: ItemCard) -> int:
        held = self.widget()
        return 0 if held is None else card.mapTo(held, QPoint(0, 0)).y()

    def _newly_seen(self) -> Iterator[str]:
        """Yield what has been on screen from its beginning to its end by now, if not at once."""
        top_px = self.verticalScrollBar().value()
        bottom_px = top_px + self.viewport().height()
        for card in self.cards:
            ends = self._ends_seen.setdefault(card.item.id, set())
            if len(ends) == 2:
                continue
            first_px = self._top_px(card)
            places = {"top": first_px, "bottom": first_px + card.height()}
            ends.update(end for end, place_px in places.items() if top_px <= place_px <= bottom_px)
            if len(ends) == 2:
                yield card.item.id

    @Slot()
    def _on_look_timeout(self) -> None:
        if self.isVisible():
            found = tuple(self._newly_seen())
            if found:
                self.seen.emit(found)

    @Slot()
    def _on_card_stood_on(self) -> None:
        card = self.sender()
        if isinstance(card, ItemCard):
            self.stood_on.emit(self.cards.index(card))

    @Slot()
    def _on_theme_changed(self) -> None:
        pad_px = self._theme.space(_PAD_PX)
        self._column.setContentsMargins(pad_px, pad_px, pad_px, pad_px)
        self._column.setSpacing(self._theme.space(_GAP_PX))
