"""Fills in a template of a post: which one, what it asks, and the words that it makes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from core.words.post_templates import FieldKind, PostTemplate, TemplateField, filled_in, missing, said, unreadable
from ui.dialogs.form_dialog import FormDialog
from ui.models.photo_words import filled
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.day_field import DayField
from ui.widgets.form import Choice, Field
from ui.widgets.plain import WrappedLabel, without_mnemonic
from ui.widgets.time_field import read_time

_GAP = "…"
"""What stands for words that are still to be given; a sentence that ends with it needs no point more."""


class FillTemplate(FormDialog):
    """Ask for a template and its fields; open it with ``open()``. ``written`` carries the ``FilledTemplate``.

    What two templates ask by the same key is kept when another one is chosen.
    """

    written = Signal(object)

    def __init__(
        self, theme: Theme, templates: tuple[PostTemplate, ...], today: date, parent: QWidget | None = None
    ) -> None:
        """Make the dialog with the first template chosen; there is one at least."""
        super().__init__(theme, _tr("Write from a template"), _tr("Put into the post"), parent)
        self._templates = {template.key: template for template in templates}
        self._today = today
        self._lines: dict[str, QWidget] = {}
        self._answers: dict[str, str] = {}
        self._choice = Choice()
        for template in templates:
            self._choice.addItem(without_mnemonic(template.name), template.key)
        self._fields = QWidget()
        self._column = QVBoxLayout(self._fields)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._words = WrappedLabel(theme, "", TextStyle.SMALL)
        self._lay_out()
        self._show_template()
        self._choice.currentIndexChanged.connect(self._on_choice_current_index_changed)
        self._choice.setFocus()

    @property
    def template(self) -> PostTemplate:
        """Give the template that is chosen."""
        return self._templates[str(self._choice.currentData())]

    def submit(self) -> None:
        """Tell the words, or say what is still to be filled in."""
        lacking = missing(self.template, self._answers)
        if lacking:
            self.complain(filled(self.tr("Fill in “%1”"), lacking[0].label), self._lines[lacking[0].key])
            return
        wrong = unreadable(self.template, self._answers)
        if wrong:
            self.complain(filled(_COMPLAINTS[wrong[0].kind](), wrong[0].label), self._lines[wrong[0].key])
            return
        self.written.emit(filled_in(self.template, self._answers, self._today))
        self.accept()

    def _lay_out(self) -> None:
        theme = self.theme
        self.body.addWidget(Field(theme, self.tr("Template"), self._choice))
        self.body.addWidget(self._fields)
        self.body.addWidget(WrappedLabel(theme, self.tr("It says"), TextStyle.SMALL_STRONG, ColourRole.MUTED))
        self.body.addWidget(self._words)
        self.body.addStretch(1)

    def _show_template(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._lines = {field.key: self._make_line(field) for field in self.template.fields}
        self._show_words()

    def _make_line(self, field: TemplateField) -> QWidget:
        line = self._make_input(field)
        line.setProperty("field", field.key)
        label = field.label if field.is_needed else filled(self.tr("%1 (may stay empty)"), field.label)
        shown = Field(self.theme, label, line)
        self._column.addWidget(shown)
        shown.show()
        return line

    def _make_input(self, field: TemplateField) -> QWidget:
        answer = self._answers.get(field.key, "")
        if answer and said(field.kind, answer, None) is None:  # another template meant something else by this key
            answer = self._answers[field.key] = ""
        if field.kind is FieldKind.DATE:
            day = DayField(self.theme, self._today)
            if answer:
                day.set_day(date.fromisoformat(answer))
            day.changed.connect(self._on_day_changed)
            return day
        line = QLineEdit(answer)
        line.setPlaceholderText(filled(self.tr("Such as: %1"), _shown_example(field)))
        line.textChanged.connect(self._on_line_text_changed)
        line.returnPressed.connect(self.submit)
        return line

    def _show_words(self) -> None:
        gaps = dict.fromkeys((field.key for field in self.template.fields if field.is_needed), _GAP)
        given = {key: answer for key, answer in self._answers.items() if answer.strip()}
        made = filled_in(self.template, gaps | given, self._today)
        self._words.setText(f"{made.title}\n\n{made.text}".replace(f"{_GAP}.", _GAP))
        self.fit()

    @Slot()
    def _on_choice_current_index_changed(self) -> None:
        self.quiet()
        self._show_template()

    @Slot(str)
    def _on_line_text_changed(self, text: str) -> None:
        self._answer(text)

    @Slot()
    def _on_day_changed(self) -> None:
        field = self.sender()
        if isinstance(field, DayField):
            day = field.day()
            self._answer("" if day is None else day.isoformat())

    def _answer(self, answer: str) -> None:
        key = str(self.sender().property("field"))
        kind = next(field.kind for field in self.template.fields if field.key == key)
        at = read_time(answer) if kind is FieldKind.TIME else None
        self._answers[key] = answer if at is None else at.isoformat(timespec="minutes")
        self.quiet()
        self._show_words()


def _shown_example(field: TemplateField) -> str:
    """Return an example as it is told in a post: a time of day as people say it."""
    return said(field.kind, field.example, None) or field.example


_COMPLAINTS: Mapping[FieldKind, Callable[[], str]] = {
    FieldKind.DATE: lambda: _tr("“%1” is no day that can be read"),
    FieldKind.TIME: lambda: _tr("“%1” is no time of day, such as 7 p.m."),
    FieldKind.PHONE: lambda: _tr("“%1” is no telephone number, such as 403-555-0100"),
    FieldKind.LINK: lambda: _tr("“%1” is no link, such as yourtown.ca/news"),
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("template", text)
