"""The inputs of a form that is made from data: one for each kind of field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from core.commands.parties import IncomingDocument
from ui.dialogs.document_zone import DocumentZone
from ui.jobs import Jobs
from ui.models.photo_words import PhotoWords
from ui.models.registers.form import FieldKind, FormField
from ui.session import Session
from ui.theme import Theme
from ui.widgets.day_field import DayField
from ui.widgets.form import Choice, TextBox
from ui.widgets.plain import without_mnemonic
from ui.widgets.time_field import TimeField
from ui.widgets.wall_field import WallField, WallWords

_NOON = time(12)
_MOST = 10_000_000
_IN_A_ROW = 2


class Input(Protocol):
    """What answers one field: ``widget`` is shown, ``target`` takes the keyboard when something is wrong with it."""

    @property
    def widget(self) -> QWidget:
        """Give what is laid out."""

    @property
    def target(self) -> QWidget:
        """Give what is stood on."""

    def answer(self) -> object:
        """Return what it holds."""

    def complaint(self) -> str:
        """Return what keeps it from being read, in words; empty where nothing does."""

    def tell(self, slot: Callable[[], None]) -> None:
        """Call a slot with every change."""


class _Input(QObject):
    """What the inputs have in common: the widget, and that most can always be read."""

    edited = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.widget = widget
        self.target = widget

    def complaint(self) -> str:
        """Find nothing wrong."""
        return ""

    def tell(self, slot: Callable[[], None]) -> None:
        """Call a slot with every change."""
        self.edited.connect(slot)

    @Slot()
    def on_edited(self) -> None:
        """Tell of a change, whatever the widget's signal carries."""
        self.edited.emit()


class _LineInput(_Input):
    def __init__(self, field: FormField) -> None:
        self._line = QLineEdit(str(field.value or ""))
        self._line.setCursorPosition(0)
        super().__init__(self._line)
        self._line.textChanged.connect(self.on_edited)

    def answer(self) -> str:
        """Return the line."""
        return self._line.text()


class _TextInput(_Input):
    def __init__(self, field: FormField) -> None:
        self._box = TextBox(lines=field.lines)
        self._box.setPlainText(str(field.value or ""))
        super().__init__(self._box)
        self._box.textChanged.connect(self.on_edited)

    def answer(self) -> str:
        """Return the text."""
        return self._box.toPlainText()


class _NumberInput(_Input):
    def __init__(self, field: FormField) -> None:
        self._line = QLineEdit(str(field.value or 0))
        self._line.setValidator(QIntValidator(0, _MOST, self._line))
        super().__init__(self._line)
        self._line.textChanged.connect(self.on_edited)

    def answer(self) -> int:
        """Return the number, none for an empty line."""
        return int(self._line.text() or 0)


class _DayInput(_Input):
    def __init__(self, field: FormField, theme: Theme, today: date) -> None:
        self._field = DayField(theme, today)
        self._is_needed = field.is_needed
        self._example = today.isoformat()
        if isinstance(field.value, date):
            self._field.set_day(field.value)
        super().__init__(self._field)
        self._field.changed.connect(self.on_edited)

    def answer(self) -> date | None:
        """Return the day."""
        return self._field.day()

    def complaint(self) -> str:
        """Ask for a day where one is needed, or where what is written cannot be read."""
        is_missing = self._field.day() is None and (self._is_needed or not self._field.is_empty)
        return _tr("Write a day, such as %1").replace("%1", self._example) if is_missing else ""


class _MomentInput(_Input):
    def __init__(self, field: FormField, theme: Theme, today: date) -> None:
        words = WallWords(
            none=_tr("Choose day and time"),
            clear=_tr("Clear"),
            time=_tr("Time"),
            earlier=_tr("Earlier month"),
            later=_tr("Later month"),
            done=_tr("Done"),
        )
        self._field = WallField(theme, words, today, _NOON)
        if isinstance(field.value, datetime):
            self._field.set_wall(field.value)
        super().__init__(self._field)
        self._field.edited.connect(self.on_edited)

    def answer(self) -> datetime | None:
        """Return the wall time."""
        return self._field.wall()

    def complaint(self) -> str:
        """Ask for a day and time where none is chosen."""
        return "" if self._field.wall() is not None else _tr("Choose the day and the time")


class _TimeInput(_Input):
    def __init__(self, field: FormField) -> None:
        self._field = TimeField(field.value if isinstance(field.value, time) else _NOON)
        super().__init__(self._field)
        self._field.textChanged.connect(self.on_edited)

    def answer(self) -> time:
        """Return the time of day."""
        at = self._field.time()
        return time(at.hour(), at.minute())


class _ChoiceInput(_Input):
    def __init__(self, field: FormField) -> None:
        self._choice = Choice()
        for option in field.options:
            self._choice.addItem(without_mnemonic(option.text), option.value)
        self._choice.setPlaceholderText(_tr("Choose"))
        self._choice.setCurrentIndex(self._choice.findData(field.value))
        super().__init__(self._choice)
        self._choice.currentIndexChanged.connect(self.on_edited)

    def answer(self) -> str:
        """Return the value of what is chosen, empty where nothing is."""
        return str(self._choice.currentData() or "")

    def complaint(self) -> str:
        """Ask for a choice where none was made, or say that there is nothing to choose from."""
        if not self._choice.count():
            return _tr("There is nothing to choose from yet")
        return "" if self._choice.currentIndex() >= 0 else _tr("Choose one")


class _SomeInput(_Input):
    def __init__(self, field: FormField, theme: Theme) -> None:
        chosen = field.value if isinstance(field.value, tuple) else ()
        self._boxes = {option.value: QCheckBox(without_mnemonic(option.text)) for option in field.options}
        super().__init__(QWidget())
        grid = QGridLayout(self.widget)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(theme.space(2))
        for place, (value, box) in enumerate(self._boxes.items()):
            box.setChecked(value in chosen)
            box.toggled.connect(self.on_edited)
            grid.addWidget(box, place // _IN_A_ROW, place % _IN_A_ROW)
        self.target = next(iter(self._boxes.values()))

    def answer(self) -> tuple[str, ...]:
        """Return the values of what is ticked."""
        return tuple(value for value, box in self._boxes.items() if box.isChecked())

    def complaint(self) -> str:
        """Ask for one at least."""
        return "" if self.answer() else _tr("Choose at least one")


class _DocumentInput(_Input):
    def __init__(self, theme: Theme, jobs: Jobs, words: PhotoWords) -> None:
        self._zone = DocumentZone(theme, jobs, words)
        words.setParent(self._zone)
        super().__init__(self._zone)
        self._zone.changed.connect(self.on_edited)

    def answer(self) -> IncomingDocument | None:
        """Return the document that was read."""
        found = self._zone.document
        return None if found is None else IncomingDocument(found.path, found.file)

    def complaint(self) -> str:
        """Ask to wait while it is read."""
        return _tr("The document is still being read") if self._zone.is_reading else ""


class _TickInput(_Input):
    def __init__(self, field: FormField) -> None:
        self._box = QCheckBox(without_mnemonic(field.label))
        self._box.setChecked(bool(field.value))
        super().__init__(self._box)
        self._box.toggled.connect(self.on_edited)

    def answer(self) -> bool:
        """Tell whether it is ticked."""
        return self._box.isChecked()


_PLAIN: Mapping[FieldKind, Callable[[FormField], Input]] = {
    FieldKind.LINE: _LineInput,
    FieldKind.TEXT: _TextInput,
    FieldKind.NUMBER: _NumberInput,
    FieldKind.TIME: _TimeInput,
    FieldKind.CHOICE: _ChoiceInput,
    FieldKind.TICK: _TickInput,
}
"""The inputs that need to know nothing but their field."""


def make_input(field: FormField, session: Session, theme: Theme, jobs: Jobs) -> Input:
    """Return the input of a field, holding what the field begins with; a document is read in a job."""
    match field.kind:
        case FieldKind.DAY:
            return _DayInput(field, theme, session.today())
        case FieldKind.MOMENT:
            return _MomentInput(field, theme, session.today())
        case FieldKind.SOME:
            return _SomeInput(field, theme)
        case FieldKind.DOCUMENT:
            return _DocumentInput(theme, jobs, PhotoWords(session))
        case _:
            return _PLAIN[field.kind](field)


def _tr(text: str) -> str:
    return QCoreApplication.translate("form", text)
