"""A dialog that asks for a few things and says in place what is missing."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QScrollArea, QScrollBar, QVBoxLayout, QWidget

from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.plain import WrappedLabel, single_line

_WIDTH_PX = 440
_MOST_OF_SCREEN = 0.7
_MOST_WIDTH_PX = 680
_PAD_PX = 20
_RING_PX = 1
_GAP_PX = 12
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Room(QScrollArea):
    """Give the fields their whole height where the screen has it, and let them scroll where it has not."""

    def __init__(self, fields: QWidget) -> None:
        super().__init__()
        self._fields = fields
        self.setWidget(fields)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        """Ask for the fields' own size, up to most of the screen's height."""
        wanted, least = self._fields.sizeHint(), self._fields.minimumSizeHint()
        most_px = round(self.screen().availableGeometry().height() * _MOST_OF_SCREEN)
        return QSize(wanted.width(), min(max(wanted.height(), least.height()), most_px))

    def minimumSizeHint(self) -> QSize:
        """Ask for the same in width; the height may be less."""
        least = self._fields.minimumSizeHint()
        return QSize(least.width(), min(least.height(), self.sizeHint().height()))


class FormDialog(QDialog):
    """Show a heading, the fields that a subclass puts into ``body``, and a button that does the act."""

    def __init__(self, theme: Theme, heading: str, act: str, parent: QWidget | None = None) -> None:
        """Make the dialog; ``act`` is what the button does, in a word or two."""
        super().__init__(parent)
        self.theme = theme
        self.setWindowTitle(single_line(heading))
        fields = GroundFrame(Ground.PAPER)
        self.body = QVBoxLayout(fields)
        self.body.setContentsMargins(_RING_PX, _RING_PX, _RING_PX, _RING_PX)
        self.body.setSpacing(theme.space(_GAP_PX))
        self._complaint = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.TROUBLE_TEXT)
        self._complaint.hide()
        self.cancel_button = Button(theme, self.tr("Cancel"))
        self.act_button = Button(theme, act, ButtonKind.PRIMARY)
        self.cancel_button.clicked.connect(self.reject)
        self.act_button.clicked.connect(self._on_act_button_clicked)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._buttons.addWidget(self.cancel_button)
        self._buttons.addWidget(self.act_button)
        column = QVBoxLayout(self)
        pad_px = theme.space(_PAD_PX)
        column.setContentsMargins(pad_px, pad_px, pad_px, pad_px)
        column.setSpacing(theme.space(_GAP_PX))
        column.addWidget(WrappedLabel(theme, heading, TextStyle.HEADING))
        self._room = _Room(fields)
        column.addWidget(self._room, 1)
        column.addWidget(self._complaint)
        column.addLayout(self._buttons)
        column.addStrut(min(theme.length(_WIDTH_PX), _MOST_WIDTH_PX) - 2 * pad_px)  # long buttons make it wider

    @property
    def scroll_bar(self) -> QScrollBar:
        """Give the bar that moves the fields where they are higher than the dialog."""
        return self._room.verticalScrollBar()

    def submit(self) -> None:
        """Do the act with what was written, or ``complain``."""
        self.accept()

    def complain(self, sentence: str, field: QWidget) -> None:
        """Say what is missing and stand on the field that is meant."""
        self._complaint.setText(sentence)
        self._complaint.setAccessibleName(sentence)
        self._complaint.show()
        field.setFocus()
        self._room.ensureWidgetVisible(field)

    def fit(self) -> None:
        """Take the size that the fields ask for now."""
        self._room.updateGeometry()
        self.adjustSize()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as all lines need at the width that there is: Qt measures them at the width that was asked for."""
        super().showEvent(event)
        column = self.layout()
        wanted_px = 0 if column is None else column.totalHeightForWidth(self.width())
        if wanted_px > self.height():
            self.resize(self.width(), wanted_px)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do the act by Enter wherever the one who has the keyboard makes nothing of it but a list."""
        if event.key() in _ENTER and not isinstance(self.focusWidget(), QAbstractItemView):
            self.act_button.click()
            return
        super().keyPressEvent(event)

    @Slot()
    def quiet(self) -> None:
        """Take back what was said to be missing: something was written since."""
        self._complaint.hide()

    @Slot()
    def _on_act_button_clicked(self) -> None:
        self.submit()
