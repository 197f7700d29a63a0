"""The search over the window: a field, what is found under it, and what keys do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSettings, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.actions import Actions
from ui.dialogs.search_delegate import SearchDelegate
from ui.jobs import Jobs
from ui.models.search import SearchModel
from ui.models.search_kept import PEOPLE
from ui.models.search_rows import Group, RowKind, SearchRow
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.cards import Ground, GroundFrame, HairLine
from ui.widgets.plain import ElidedLabel, WrappedLabel

_WIDTH_PX = 680
_TOP_PX = 64
_MARGIN_PX = 24
_PAD_PX = 10
_GAP_PX = 6
_INSET_PX = 18
_MOST_HEIGHT_PX = 620
_SHADE_OPACITY = 110

SEARCH = "search"
"""The id of the action that opens the palette."""

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
_OPENING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_TABS = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})


class _Found(QListView):
    """Show what was found; the keyboard stays in the field."""

    def __init__(self, theme: Theme, model: SearchModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(SearchDelegate(theme, self))
        self.setAccessibleName(self.tr("What was found"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.scheduleDelayedItemsLayout)


class SearchPalette(QWidget):
    """Let anything be found by words, and opened.

    ``post_requested``, ``photo_requested``, ``clause_requested`` and ``command_requested`` carry an id or key,
    ``record_requested`` the key of a register and of a row in it (empty for the register itself), ``day_requested`` an
    ISO day. Each is told after the palette has closed and given the keyboard back.
    """

    post_requested = Signal(str)
    photo_requested = Signal(str)
    clause_requested = Signal(str)
    command_requested = Signal(str)
    record_requested = Signal(str, str)
    day_requested = Signal(str)

    def __init__(
        self, session: Session, theme: Theme, jobs: Jobs, actions: Actions, settings: QSettings, window: QWidget
    ) -> None:
        """Make the palette over a window; it is hidden until ``open``."""
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._came_from: QWidget | None = None
        self._opens_when_found = False
        self._backdrop: QPixmap | None = None
        self._model = SearchModel(session, jobs, actions, settings, self)
        self._make_parts()
        self.hide()
        self._connect()
        window.installEventFilter(self)
        for spec, action in actions.all():
            if spec.id != SEARCH:
                action.triggered.connect(self.close)

    @property
    def is_busy(self) -> bool:
        """Tell whether posts and photos are still to come."""
        return self._model.is_busy

    @Slot()
    def open(self) -> None:
        """Show the palette, with the keyboard in its field and what stands there chosen."""
        if not self.isVisible():
            self._came_from = self._window.focusWidget()
            self._keep_backdrop(self._window.grab())
        self._place()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self._model.look_for(self._field.text())

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the keyboard back to where it was."""
        super().hideEvent(event)
        came_from, self._came_from = self._came_from, None
        self._keep_backdrop(None)
        self._opens_when_found = False
        if came_from is not None and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close where somebody presses beside the panel."""
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.close()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Shade the window behind."""
        painter = QPainter(self)
        if self._backdrop is not None:
            painter.drawPixmap(0, 0, self._backdrop)
        painter.fillRect(self.rect(), QColor(0, 0, 0, _SHADE_OPACITY))
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the list out of the field, and follow the window's size."""
        if watched is self._window:
            if event.type() is QEvent.Type.Resize and self.isVisible():
                self._keep_backdrop(None)
                self._place()
            return False
        if isinstance(event, QKeyEvent) and self._is_own(event):
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                self._press(event)
                return True
        return False

    def _make_parts(self) -> None:
        self._panel = GroundFrame(Ground.CARD, self)
        self._field = QLineEdit()
        self._field.setProperty("kind", "search")
        self._field.setPlaceholderText(self.tr("Search posts, photos, people, registers, clauses, commands"))
        self._field.setAccessibleName(self.tr("Search"))
        self._field.setClearButtonEnabled(True)
        self._field.setFont(self._theme.font(TextStyle.READING))
        self._field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._list = _Found(self._theme, self._model)
        self._said = WrappedLabel(self._theme, "", TextStyle.SMALL, ColourRole.MUTED)
        keys = self.tr("Return opens · Ctrl+Return shows the day · Tab next group · Esc closes")
        self._keys = ElidedLabel(self._theme, keys, TextStyle.SMALL, ColourRole.MUTED)
        self._column = QVBoxLayout(self._panel)
        self._column.addWidget(self._field)
        self._column.addLayout(self._inset(self._said))
        self._column.addWidget(self._list, 1)
        self._column.addWidget(HairLine(self._panel))
        self._column.addLayout(self._inset(self._keys))
        self.setAccessibleName(self.tr("Search"))

    def _inset(self, widget: QWidget) -> QHBoxLayout:
        """Return a row in which a widget begins where the headings of the list do."""
        row = QHBoxLayout()
        row.addSpacing(self._theme.space(_INSET_PX))
        row.addWidget(widget, 1)
        return row

    def _connect(self) -> None:
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._on_field_text_changed)
        self._list.clicked.connect(self._on_list_clicked)
        self._list.selectionModel().currentChanged.connect(self._on_list_current_changed)
        self._model.modelReset.connect(self._on_model_reset)
        self._model.told.connect(self._on_model_told)
        self._theme.changed.connect(self._on_theme_changed)

    def _place(self) -> None:
        """Cover the window, with the panel in the middle of its upper part."""
        self.setGeometry(self._window.rect())
        margin_px = self._theme.space(_MARGIN_PX)
        width_px = min(self._theme.length(_WIDTH_PX), self.width() - 2 * margin_px)
        top_px = min(self._theme.space(_TOP_PX), self.height() // 12)
        pad_px = self._theme.space(_PAD_PX)
        self._column.setContentsMargins(pad_px, pad_px, pad_px, pad_px)
        self._column.setSpacing(self._theme.space(_GAP_PX))
        most_px = min(self._theme.length(_MOST_HEIGHT_PX), self.height() - top_px - margin_px)
        self._panel.setGeometry(
            (self.width() - width_px) // 2, top_px, width_px, min(self._wanted_px(width_px), most_px)
        )

    def _wanted_px(self, width_px: int) -> int:
        """Return the height in which everything that was found has room."""
        pads_px = 2 * self._theme.space(_PAD_PX) + 4 * self._theme.space(_GAP_PX) + 2
        inner_px = width_px - 2 * self._theme.space(_PAD_PX)
        said_px = 0 if self._said.isHidden() else self._said.heightForWidth(inner_px - self._theme.space(_INSET_PX))
        rows_px = sum(self._list.sizeHintForRow(number) for number in range(self._model.rowCount()))
        return pads_px + self._field.sizeHint().height() + said_px + rows_px + self._keys.sizeHint().height() + 1

    def _keep_backdrop(self, picture: QPixmap | None) -> None:
        """Keep a picture of the window behind, so that it is not drawn anew at every key; ``None`` draws it itself."""
        self._backdrop = picture
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, picture is not None)

    def _is_own(self, event: QKeyEvent) -> bool:
        """Tell whether a key is the palette's, and neither the field's nor an action's."""
        key, is_ctrl = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key is Qt.Key.Key_K:
            return is_ctrl
        return key in _STEPS or key in _OPENING or key in _TABS or key is Qt.Key.Key_Escape

    def _press(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key in _TABS:
            is_back = key is Qt.Key.Key_Backtab or bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._go_to_group(-1 if is_back else 1)
        elif key in _OPENING:
            self._open_chosen(shows_day=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        else:
            self.close()

    def _step(self, by: int) -> None:
        """Go up or down by so many rows, over headings, and stop at the ends."""
        target = self._list.currentIndex().row()
        for _ in range(abs(by)):
            following = self._next_row(target, 1 if by > 0 else -1)
            target = target if following is None else following
        if target >= 0:
            self._choose(target)

    def _next_row(self, number: int, by: int) -> int | None:
        number += by
        while 0 <= number < self._model.rowCount():
            if self._model.row_at(self._model.index(number, 0)).kind is not RowKind.HEADING:
                return number
            number += by
        return None

    def _go_to_group(self, by: int) -> None:
        """Go to the first row of the next group or the one before, round and round."""
        groups = self._model.groups()
        if not groups:
            return
        row = self._chosen()
        place = (groups.index(row.group) + by) % len(groups) if row is not None and row.group in groups else 0
        first = self._model.first_of(groups[place])
        if first is not None:
            self._choose(first)

    def _choose(self, number: int) -> None:
        self._list.setCurrentIndex(self._model.index(number, 0))
        if number == 1:
            self._list.scrollToTop()

    def _chosen(self) -> SearchRow | None:
        index = self._list.currentIndex()
        return self._model.row_at(index) if index.isValid() else None

    def _open_chosen(self, *, shows_day: bool) -> None:
        """Open the chosen row; where posts are still to come, the first one once they have."""
        if self._model.is_busy:
            self._opens_when_found = True
            return
        row = self._chosen()
        if row is None or row.refusal or row.kind is RowKind.HEADING:
            return
        if row.kind is RowKind.MORE:
            number = self._list.currentIndex().row()
            self._model.show_all(row.group)
            self._choose(number)
        elif row.group in {Group.RECENT, Group.OPERATORS}:
            self._field.setText(row.key)
        else:
            self._model.note_search()
            self.close()
            self._request(row, shows_day=shows_day)

    def _request(self, row: SearchRow, *, shows_day: bool) -> None:
        if row.group is Group.POSTS:
            if shows_day and row.day:
                self.day_requested.emit(row.day)
            else:
                self.post_requested.emit(row.key)
        elif row.group is Group.PHOTOS:
            self.photo_requested.emit(row.key)
        elif row.group is Group.PEOPLE:
            self.record_requested.emit(PEOPLE, row.key)
        elif row.group is Group.REGISTERS:
            self.record_requested.emit(*row.key.split("/", 1))
        elif row.group is Group.CLAUSES:
            self.clause_requested.emit(row.key)
        else:
            self.command_requested.emit(row.key)

    @Slot(str)
    def _on_field_text_changed(self, text: str) -> None:
        if self.isVisible():
            self._opens_when_found = False
            self._model.look_for(text)

    @Slot()
    def _on_model_reset(self) -> None:
        """Choose the first of what is found."""
        self._list.setVisible(self._model.rowCount() > 0)
        first = self._next_row(-1, 1)
        if first is not None:
            self._choose(first)
        if self._opens_when_found and not self._model.is_busy:
            self._opens_when_found = False
            self._open_chosen(shows_day=False)

    @Slot(str)
    def _on_model_told(self, sentence: str) -> None:
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
        if self.isVisible():
            self._place()
        if sentence and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, sentence))

    @Slot(QModelIndex, QModelIndex)
    def _on_list_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        """Say what is chosen now: the keyboard stands in the field, and a screen reader with it."""
        if current.isValid() and self.isVisible():
            said = self._model.row_at(current).spoken
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, said))

    @Slot(QModelIndex)
    def _on_list_clicked(self, index: QModelIndex) -> None:
        if self._model.row_at(index).kind is not RowKind.HEADING:
            self._list.setCurrentIndex(index)
            self._open_chosen(shows_day=False)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._field.setFont(self._theme.font(TextStyle.READING))
        self._keep_backdrop(None)
        if self.isVisible():
            self._place()
