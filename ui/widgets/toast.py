"""The line under the work about the last step."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.announcing import announce
from ui.theme import TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.plain import WrappedLabel

_SHOWN_MS = 9000
_MARGIN_PX = 24
_WIDTH_PX = 460


class Offer(Enum):
    """Say what can be done about the step that a line tells of."""

    NOTHING = "nothing"
    UNDO = "undo"
    REDO = "redo"
    FOLDER = "folder"


class Toast(GroundFrame):
    """A line over the foot of a room of the window, with what can be done about what it tells of.

    That is Undo or Redo where it can be walked back, or looking into the folder of a file that was saved.
    """

    undo_requested = Signal()
    redo_requested = Signal()
    folder_requested = Signal()

    def __init__(self, theme: Theme, room: QWidget, parent: QWidget) -> None:
        """Make the line as a child of ``parent``, which holds the room too."""
        super().__init__(Ground.CARD, parent)
        self._theme = theme
        self._room = room
        self._window = parent
        self._text = WrappedLabel(theme, "", TextStyle.BODY)
        self._undo = Button(theme, self.tr("Undo"), ButtonKind.LINK)
        self._undo.clicked.connect(self._on_undo_clicked)
        self._redo = Button(theme, self.tr("Redo"), ButtonKind.LINK)
        self._redo.clicked.connect(self._on_redo_clicked)
        self._folder = Button(theme, self.tr("Open folder"), ButtonKind.LINK)
        self._folder.clicked.connect(self._on_folder_clicked)
        self._close = Button(theme, self.tr("Close"), ButtonKind.LINK)
        self._close.clicked.connect(self.hide)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._text, 1)
        for button in (self._undo, self._redo, self._folder, self._close):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where the work is
            self._row.addWidget(button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._placing = QTimer(self)
        self._placing.setSingleShot(True)
        self._placing.timeout.connect(self.place)
        room.installEventFilter(self)
        theme.changed.connect(self._placing.start)
        self.hide()

    def say(self, text: str, offer: Offer) -> None:
        """Show a line for a while and say it to a screen reader."""
        self._text.setText(text)
        self._undo.setVisible(offer is Offer.UNDO)
        self._redo.setVisible(offer is Offer.REDO)
        self._folder.setVisible(offer is Offer.FOLDER)
        self.show()
        self.place()
        self.raise_()
        self._timer.start(_SHOWN_MS)
        announce(self, text)

    def text(self) -> str:
        """Return the line that was said last."""
        return self._text.text()

    @Slot()
    def place(self) -> None:
        """Stand at the foot of the room, in the middle, as high as the line needs."""
        wide_px = self._room.width()
        width_px = min(self._theme.length(_WIDTH_PX), wide_px - 2 * _MARGIN_PX)
        self._row.activate()
        self.setFixedSize(width_px, self._row.totalHeightForWidth(width_px))
        in_room = QPoint((wide_px - width_px) // 2, self._room.height() - self.height() - _MARGIN_PX)
        self.move(self._room.mapTo(self._window, in_room))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep its place in a room of another size or place."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._placing.start()
        return super().eventFilter(watched, event)

    @Slot()
    def _on_undo_clicked(self) -> None:
        self.hide()
        self.undo_requested.emit()

    @Slot()
    def _on_folder_clicked(self) -> None:
        self.hide()
        self.folder_requested.emit()

    @Slot()
    def _on_redo_clicked(self) -> None:
        self.hide()
        self.redo_requested.emit()
