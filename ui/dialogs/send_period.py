"""Sends a period of the calendar for approval: which days, to whom, until when, and what is on it."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from core.commands.seals import SendPeriod
from core.model.kinds import ChannelId, Day, PersonId
from ui.dialogs.form_dialog import FormDialog
from ui.models.period_to_send import PeriodToSend, RowToSend
from ui.models.period_words import posts_words
from ui.models.photo_words import filled
from ui.session import Session
from ui.theme import ColourRole, TextStyle, Theme
from ui.widgets.badge import class_badge
from ui.widgets.day_field import DayField
from ui.widgets.flow import FlowRow
from ui.widgets.form import Field, TextBox
from ui.widgets.index_table import IndexRow, IndexTable
from ui.widgets.plain import WrappedLabel, without_mnemonic
from ui.widgets.wall_field import WallField, WallWords

_UNTIL = time(16)
_MOST_ROWS = 6
_WIDTH_PX, _MOST_WIDTH_PX = 620, 960


class SendPeriodDialog(FormDialog):
    """Ask for what a period needs to be sent; open it with ``open()``. ``sent`` carries the command."""

    sent = Signal(object)

    def __init__(self, session: Session, theme: Theme, days: tuple[Day, Day], parent: QWidget | None = None) -> None:
        """Make the dialog; ``days`` are the first and the last that are asked for at first."""
        super().__init__(theme, self.tr("Send the calendar for approval"), self.tr("Send for approval"), parent)
        self._period = PeriodToSend(session)
        self._rows: tuple[RowToSend, ...] = ()
        self._make_days(session.today(), days)
        self._channels = self._boxes([(each.id, each.name) for each in self._period.channels])
        self._people = self._boxes([(each.id, f"{each.name}, {each.title}") for each in self._period.people])
        self._until = WallField(theme, self._wall_words(), session.today(), _UNTIL)
        self._until.set_wall(self._period.usual_until(days[0]))
        self._note = TextBox()
        heads = (self.tr("Goes out"), self.tr("Priority"), self.tr("Post"), self.tr("Channels"))
        self._table = IndexTable(theme, self.tr("What would be sent"), heads)
        self._table.set_most_rows(_MOST_ROWS)
        self._count = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.MUTED)
        self._left_out = WrappedLabel(theme, "", TextStyle.SMALL, ColourRole.WARNING_TEXT)
        self._lay_out()
        self._ask_usual_people()
        self._connect()
        self.setMinimumWidth(min(theme.length(_WIDTH_PX), _MOST_WIDTH_PX))
        self._show_rows()

    def days(self) -> tuple[Day, Day] | None:
        """Return the days that are written, ``None`` where they cannot be read or stand the wrong way round."""
        first, last = self._from.day(), self._last.day()
        return (first, last) if first is not None and last is not None and first <= last else None

    def submit(self) -> None:
        """Tell the command, where it says what it needs."""
        days, people = self.days(), self._chosen(self._people)
        if days is None:
            self.complain(self.tr("Write two days, the later one last."), self._from)
        elif not people:
            self.complain(self.tr("Choose who is asked to approve it."), next(iter(self._people.values())))
        elif all(row.left_out for row in self._rows):
            self.complain(self.tr("No post of these days can be sent."), self._from)
        else:
            approvers = tuple(PersonId(person) for person in people)
            until, note = self._until.wall(), self._note.toPlainText()
            self.sent.emit(SendPeriod(*days, self._channels_chosen(), approvers, until, note))
            self.accept()

    def _make_days(self, today: date, days: tuple[Day, Day]) -> None:
        self._from, self._last = DayField(self.theme, today), DayField(self.theme, today)
        self._from.set_day(days[0])
        self._last.set_day(days[1])

    def _boxes(self, choices: list[tuple[str, str]]) -> dict[str, QCheckBox]:
        """Return a box for each choice, ticked at first."""
        boxes = {}
        for key, name in choices:
            boxes[key] = box = QCheckBox(without_mnemonic(name))
            box.setChecked(True)
        return boxes

    def _lay_out(self) -> None:
        theme = self.theme
        row = QHBoxLayout()
        row.setSpacing(theme.space(12))
        row.addWidget(Field(theme, self.tr("From"), self._from), 1)
        row.addWidget(Field(theme, self.tr("Until, with that day"), self._last), 1)
        self.body.addLayout(row)
        channels = FlowRow(theme.space(12))
        for box in self._channels.values():
            channels.add_left(box)
        people = QWidget()
        column = QVBoxLayout(people)
        column.setContentsMargins(0, 0, 0, 0)
        for box in self._people.values():
            column.addWidget(box)
        self.body.addWidget(Field(theme, self.tr("Channels"), channels))
        self.body.addWidget(Field(theme, self.tr("Who is asked"), people))
        for part in (self._count, self._table, self._left_out):
            self.body.addWidget(part)
        self.body.addWidget(Field(theme, self.tr("To be approved by"), self._until))
        self.body.addWidget(Field(theme, self.tr("Note to those who are asked"), self._note))

    def _connect(self) -> None:
        for field in (self._from, self._last):
            field.changed.connect(self._on_days_changed)
        for box in self._channels.values():
            box.toggled.connect(self._on_days_changed)
        for box in self._people.values():
            box.toggled.connect(self._show_rows)

    def _chosen(self, boxes: dict[str, QCheckBox]) -> tuple[str, ...]:
        return tuple(key for key, box in boxes.items() if box.isChecked())

    def _channels_chosen(self) -> tuple[ChannelId, ...]:
        """Return the channels that are ticked, none where all are."""
        chosen = tuple(ChannelId(channel) for channel in self._chosen(self._channels))
        return () if len(chosen) == len(self._channels) else chosen

    def _ask_usual_people(self) -> None:
        """Tick those who decide posts of these days."""
        days = self.days()
        if days is None:
            return
        usual = self._period.usual_approvers(days, self._channels_chosen())
        for key, box in self._people.items():
            box.blockSignals(True)
            box.setChecked(PersonId(key) in usual)
            box.blockSignals(False)

    def _wall_words(self) -> WallWords:
        return WallWords(
            self.tr("No time"),
            self.tr("No time"),
            self.tr("Time"),
            self.tr("Earlier month"),
            self.tr("Later month"),
            self.tr("Done"),
        )

    @Slot()
    def _on_days_changed(self) -> None:
        days = self.days()
        if days is not None:
            self._until.set_wall(self._period.usual_until(days[0]))
            self._ask_usual_people()
        self._show_rows()

    @Slot()
    def _show_rows(self) -> None:
        """Show what would be sent, and what cannot go with the reason."""
        self.quiet()
        days = self.days()
        people = tuple(PersonId(person) for person in self._chosen(self._people))
        has_channel = any(box.isChecked() for box in self._channels.values())
        found = self._period.rows(days, self._channels_chosen(), people) if days is not None and has_channel else ()
        self._rows = found
        going = [row for row in found if not row.left_out]
        self._table.show_rows([_row(row) for row in going])
        self._table.setVisible(bool(going))
        self._count.setText(filled(self.tr("On it: %1"), posts_words(len(going))) if going else "")
        self._count.setVisible(bool(going))
        nothing = self.tr("Nothing is planned on these days. Plan posts first, then send them.")
        lines = [f"{row.when} · {row.title}: {row.left_out}" for row in found if row.left_out]
        self._left_out.setText("\n".join(lines) if found else nothing)
        self._left_out.setVisible(bool(lines) or not found)
        self.fit()


def _row(row: RowToSend) -> IndexRow:
    badge = class_badge(row.number, row.class_name)
    spoken = ", ".join((row.when, row.title, badge.text, row.channels))
    return IndexRow((row.when, "", row.title, row.channels), badge, is_muted=False, spoken=spoken)
