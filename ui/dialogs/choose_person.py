"""Choosing who works now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from core.model.kinds import PersonId
from ui.models.people import PersonCard
from ui.theme import TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.plain import PlainLabel

_LEAST_WIDTH_PX = 456


class ChoosePerson(QDialog):
    """List the people of the calendar; ``person_chosen`` carries an id. Enter or a double click chooses."""

    person_chosen = Signal(str)

    def __init__(
        self, theme: Theme, people: Sequence[PersonCard], current: PersonId, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Who works now?"))
        self.setModal(True)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("People"))
        for person in people:
            about = " · ".join(part for part in (person.name, person.title, person.department) if part)
            item = QListWidgetItem(about)
            item.setData(Qt.ItemDataRole.UserRole, person.id)
            self._list.addItem(item)
            if person.id == current:
                self._list.setCurrentItem(item)
        self._list.itemActivated.connect(self._on_list_item_activated)
        column = QVBoxLayout(self)
        column.addWidget(PlainLabel(theme, self.tr("Who works now?"), TextStyle.HEADING))
        column.addWidget(self._list)
        column.addLayout(self._make_buttons(theme))
        row_px = max(self._list.sizeHintForRow(0), 1)
        self._list.setMinimumHeight(min(row_px * (len(people) + 1), theme.length(420)))
        beside_px = 2 * self._list.frameWidth() + self._list.verticalScrollBar().sizeHint().width()
        self._list.setMinimumWidth(max(self._list.sizeHintForColumn(0) + beside_px, theme.length(_LEAST_WIDTH_PX)))

    def _make_buttons(self, theme: Theme) -> QHBoxLayout:
        cancel = Button(theme, self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        work = Button(theme, self.tr("Work as this person"), ButtonKind.PRIMARY)
        work.clicked.connect(self._on_work_clicked)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(work)
        return row

    def choose(self, person_id: PersonId) -> None:
        """Choose a person as if by Enter."""
        self.person_chosen.emit(person_id)
        self.accept()

    @Slot()
    def _on_work_clicked(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self._on_list_item_activated(item)

    @Slot(QListWidgetItem)
    def _on_list_item_activated(self, item: QListWidgetItem) -> None:
        self.choose(PersonId(str(item.data(Qt.ItemDataRole.UserRole))))
