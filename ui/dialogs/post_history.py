"""The versions of a post side by side: what each changed, and the way to use one again."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.dialogs.form_dialog import FormDialog
from ui.models.content_changes import FieldChange, spoken
from ui.models.photo_words import filled
from ui.models.versions import VersionLine, Versions
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.difference_text import DifferenceText
from ui.widgets.plain import WrappedLabel, single_line
from ui.widgets.segmented import Segment, SegmentedControl

_BEFORE, _NOW = "before", "now"
_WIDTH_PX, _HEIGHT_PX = 860, 520
_MOST_OF_SCREEN = 0.9
_LIST_PX, _LIST_HIGH_PX = 250, 90
_LARGE_PERCENT = 150
"""From this size of text on the list stands over the changes."""

_GAP_PX = 12


class PostHistory(FormDialog):
    """Show versions; open it with ``open()``. ``used`` carries the draft of the version that is to be used again."""

    used = Signal(object)

    def __init__(self, theme: Theme, versions: Versions, parent: QWidget | None = None, *, may_use: bool) -> None:
        """Show the last version; ``may_use`` tells whether the person may write in the post."""
        super().__init__(theme, filled(_tr("Versions of “%1”"), versions.title), _tr("Use this version again"), parent)
        self._versions = versions
        self._may_use = may_use
        self.cancel_button.set_label(_tr("Close"))
        self._list = QListWidget()
        self._list.setAccessibleName(_tr("Versions"))
        self._list.setWordWrap(True)
        self._list.setStyleSheet("QListWidget::item { padding: 6px 8px; }")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._against = SegmentedControl(
            theme,
            (Segment(_BEFORE, _tr("The one before")), Segment(_NOW, _tr("The one saved now"))),
            _tr("What it is compared with"),
        )
        self._changes = GroundFrame(Ground.CARD)
        self._column = QVBoxLayout(self._changes)
        self._lay_out()
        for line in versions.lines():
            self._list.addItem(_item(line))
        self._list.currentRowChanged.connect(self._on_list_current_row_changed)
        self._against.chosen.connect(self._on_against_chosen)
        self._list.setCurrentRow(0)
        self._list.setFocus()
        room = self.screen().availableSize() * _MOST_OF_SCREEN
        self.resize(min(theme.length(_WIDTH_PX), room.width()), min(theme.length(_HEIGHT_PX), room.height()))

    @property
    def number(self) -> int:
        """Give the number of the version that is shown, 0 where the post has none."""
        row = self._list.currentRow()
        return int(self._list.item(row).data(Qt.ItemDataRole.UserRole)) if row >= 0 else 0

    def submit(self) -> None:
        """Tell which version is to be used again."""
        if self.act_button.isEnabled():
            self.used.emit(self._versions.draft(self.number))
            self.accept()

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.addWidget(self._against)
        right.addWidget(self._changes, 1)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(self.theme.space(_GAP_PX))
        row.addWidget(self._list)
        row.addLayout(right, 1)
        if self.theme.text_scale_percent >= _LARGE_PERCENT:
            row.setDirection(QBoxLayout.Direction.TopToBottom)
            self._list.setFixedHeight(self.theme.length(_LIST_HIGH_PX))
        else:
            self._list.setFixedWidth(self.theme.length(_LIST_PX))
        self.body.addLayout(row, 1)

    def _show_changes(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        number = self.number
        is_now = self._against.current() == _NOW
        changes = self._versions.changes(number, self._versions.last if is_now else number - 1)
        for change in changes:
            self._add(change)
        if not changes:
            same = _tr("This is the version that is saved now.") if is_now else _tr("Nothing that readers see changed.")
            self._put(WrappedLabel(self.theme, same, TextStyle.BODY, ColourRole.MUTED))
        self._column.addStretch(1)
        self.act_button.setEnabled(self._may_use and number != self._versions.last)

    def _add(self, change: FieldChange) -> None:
        self._put(WrappedLabel(self.theme, change.label, TextStyle.SMALL_STRONG, ColourRole.MUTED))
        self._put(DifferenceText(self.theme, change.pieces, spoken(change)))

    def _put(self, widget: QWidget) -> None:
        self._column.addWidget(widget)
        widget.show()

    @Slot(int)
    def _on_list_current_row_changed(self, _row: int) -> None:
        self._show_changes()

    @Slot(str)
    def _on_against_chosen(self, _key: str) -> None:
        self._show_changes()


def _item(line: VersionLine) -> QListWidgetItem:
    head = filled(_tr("%1 · %2 · %3"), str(line.number), line.when, line.by)
    item = QListWidgetItem("\n".join(part for part in (head, single_line(line.changed)) if part))
    item.setData(Qt.ItemDataRole.UserRole, line.number)
    return item


def _tr(text: str) -> str:
    return QCoreApplication.translate("history", text)
