"""The strip under the calendar's bar: what the filter names, each with a cross, and how much of all it shows."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.models.calendar_cells import Shown
from ui.models.calendar_filter import CalendarFilter
from ui.models.filter_choices import Choice, chosen, kind_name
from ui.models.photo_words import filled
from ui.session import Session
from ui.theme import ColourRole, IconName, TextStyle, Theme
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Ground, GroundFrame
from ui.widgets.flow import FlowRow
from ui.widgets.plain import PlainLabel

_SIDE_PX = 20
_ABOVE_PX = 6
_WORDS_PX = 180
_MOST_NAME = 28


class FilterStrip(GroundFrame):
    """Show a filter while it is narrow. ``changed`` carries the filter that a cross, a word or Clear made."""

    changed = Signal(object)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Ground.BAR, parent)
        self._session = session
        self._theme = theme
        self._wanted = CalendarFilter()
        self._words = QLineEdit()
        self._words.setPlaceholderText(self.tr("Words"))
        self._words.setAccessibleName(self.tr("Words that posts must say"))
        self._words.setClearButtonEnabled(True)
        self._chips = FlowRow(theme.space(_ABOVE_PX), self)
        self._count = PlainLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        self._row = QHBoxLayout(self)
        for widget in (self._words, self._chips, self._count):
            self._row.addWidget(widget, 1 if widget is self._chips else 0, Qt.AlignmentFlag.AlignVCenter)
        self._words.textEdited.connect(self._on_words_text_edited)
        self._asks_words = False
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)
        self.setVisible(False)

    def show_filter(self, wanted: CalendarFilter) -> None:
        """Show what a filter names; one that lets all through leaves the strip away."""
        is_other = wanted != self._wanted
        self._wanted = wanted
        if self._words.text() != wanted.words:
            self._words.setText(wanted.words)
        if is_other:
            self._show_chips()
        self.setVisible(wanted.is_narrow or self._asks_words)

    def show_count(self, shown: Shown) -> None:
        """Say how many posts of how many are shown."""
        self._count.setText(filled(self.tr("%1 of %2 shown"), f"{shown.posts:,}", f"{shown.of:,}"))

    def ask_words(self) -> None:
        """Put the keyboard into the field for words."""
        self._asks_words = True
        self.setVisible(True)
        self._words.setFocus()

    def _show_chips(self) -> None:
        """Make the chips anew: one for each choice, and what takes all away."""
        chips = FlowRow(self._theme.space(_ABOVE_PX), self)
        for choice in chosen(self._session, self._wanted):
            chips.add_left(self._make_chip(choice))
        clear = Button(self._theme, self.tr("Clear"), ButtonKind.LINK)
        clear.setAccessibleName(self.tr("Clear the filter"))
        clear.clicked.connect(self._on_clear_clicked)
        chips.add_left(clear)
        self._row.replaceWidget(self._chips, chips)
        self._chips.deleteLater()
        self._chips = chips
        chips.show()

    def _make_chip(self, choice: Choice) -> Button:
        name = choice.name if len(choice.name) <= _MOST_NAME else f"{choice.name[: _MOST_NAME - 1]}…"
        chip = Button(self._theme, name, ButtonKind.PLAIN, IconName.X, self)
        chip.setAccessibleName(filled(self.tr("%1 %2: remove from the filter"), kind_name(choice.kind), choice.name))
        chip.setProperty("choice", (choice.kind, choice.key))
        chip.clicked.connect(self._on_chip_clicked)
        return chip

    @Slot()
    def _on_chip_clicked(self) -> None:
        kind, key = self.sender().property("choice")
        self._words.setFocus()
        self.changed.emit(self._wanted.with_toggled(kind, key))

    @Slot(str)
    def _on_words_text_edited(self, text: str) -> None:
        self.changed.emit(replace(self._wanted, words=text))

    @Slot()
    def _on_clear_clicked(self) -> None:
        self._asks_words = False
        self.changed.emit(self._wanted.cleared())

    @Slot()
    def _on_theme_changed(self) -> None:
        above_px = self._theme.space(_ABOVE_PX)
        self._row.setContentsMargins(_SIDE_PX, above_px, _SIDE_PX, above_px)
        self._row.setSpacing(self._theme.space(_SIDE_PX) // 2)
        self._words.setFixedWidth(self._theme.length(_WORDS_PX))
        self._chips.set_spacing(above_px)
