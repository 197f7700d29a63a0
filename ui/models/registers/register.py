"""What every register on the screen is made of: columns, rows, acts with their forms, what it teaches when empty."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QCoreApplication

from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.store import town as town_queries
from ui.models.finding_acts import of_own_department
from ui.models.photo_words import filled
from ui.models.registers.form import Answers, FieldKind, FormField, Letter, Option
from ui.session import Session
from ui.theme import IconName
from ui.widgets.calendar_names import short_month_name

if TYPE_CHECKING:
    from core.commands.desk import Command
    from core.model.town import Person


@dataclass(frozen=True)
class Column:
    """A column: its name, its share of the room, and whether it is left out where there is little."""

    title: str
    share: int = 2
    is_minor: bool = False


@dataclass(frozen=True)
class Cell:
    """What a cell says, and by what it is sorted where that is not the text itself."""

    text: str
    order: str = ""

    @property
    def key(self) -> str:
        """Give what the cell is sorted by."""
        return self.order or self.text.casefold()


@dataclass(frozen=True)
class Row:
    """One record of a register, as a row: ``record`` is the record itself, ``kind`` what sort of row it is.

    ``is_over`` tells that it ended or was revoked. ``under`` is the key of the row to which it belongs, empty for none.
    """

    key: str
    cells: tuple[Cell, ...]
    record: Any
    kind: str = ""
    is_over: bool = False
    under: str = ""


def about_nobody(_row: Row | None) -> SubjectFacts:
    """Say that an act is about nobody in particular."""
    return SubjectFacts()


def no_fields(_row: Row | None) -> tuple[FormField, ...]:
    """Ask nothing."""
    return ()


@dataclass(frozen=True)
class RegisterAct:
    """Something that can be done in a register, to a row or (for adding) to none.

    ``words`` stand on its button, ``heading`` over its form, ``note`` under its fields. ``command`` makes what is run;
    ``follow``, where given, what is run after it with the id of the record that it made. ``rights`` are the acts of
    the table of rights of which the person needs one, ``subject`` what they are asked about; ``fits`` tells to which
    rows it can be done at all. One that ``ends`` the row is done by Delete too. Where ``letter`` is given, what a field
    of the form holds can be copied and opened as a letter.
    """

    key: str
    words: str
    rights: tuple[Act, ...]
    command: Callable[[Row | None, Answers], Command]
    heading: str = ""
    note: str = ""
    fields: Callable[[Row | None], tuple[FormField, ...]] = no_fields
    follow: Callable[[str, Answers], Command] | None = None
    subject: Callable[[Row | None], SubjectFacts] = about_nobody
    fits: Callable[[Row], bool] = bool
    ends: bool = False
    letter: Callable[[Row], Letter] | None = None

    @property
    def asks(self) -> bool:
        """Tell whether something is asked or said before it is done."""
        return bool(self.note) or self.fields is not no_fields


@dataclass(frozen=True)
class Teaching:
    """What an empty register says: what belongs here and why; the clause that asks for it is added."""

    title: str
    sentence: str


class Register:
    """One register: what it shows and what can be done in it.

    ``tables`` are those of whose changes it must learn, ``rules`` the rules and names by which a pack says that a
    clause needs it.
    """

    key: ClassVar[str]
    icon: ClassVar[IconName] = IconName.FILE_TEXT
    tables: ClassVar[frozenset[str]]
    rules: ClassVar[tuple[str, ...]] = ()

    def __init__(self, session: Session) -> None:
        self.session = session

    def title(self) -> str:
        """Return what the register is called."""
        return ""

    def columns(self) -> tuple[Column, ...]:
        """Return the columns, from the left."""
        return ()

    def teaching(self) -> Teaching:
        """Return what is said while nothing is in it."""
        return Teaching("", "")

    def rows(self) -> Iterable[Row]:
        """Return every record as a row, those that ended too; each one after the row to which it belongs."""
        return ()

    def adding(self) -> RegisterAct | None:
        """Return the act that adds to the register."""
        return None

    def acts(self) -> tuple[RegisterAct, ...]:
        """Return what can be done to rows; the first that fits a row is done by Enter."""
        return ()

    def day(self, day: date | None) -> Cell:
        """Return a day as a cell that is sorted by time; an empty one for none."""
        if day is None:
            return Cell("", "~")
        return Cell(f"{day.day} {short_month_name(day.month)} {day.year}", day.isoformat())

    def until(self, day: date | None) -> Cell:
        """Return the last day of something as a cell, which says so where it has no end."""
        return Cell(words("No end"), "~") if day is None else self.day(day)

    def instant(self, at: datetime | None) -> Cell:
        """Return the day of the town on which an instant lies, as a cell."""
        return self.day(None if at is None else self.session.zone.wall(at).date())

    def over(self, at: datetime | None, why: str) -> str:
        """Return in words when and why something ended; empty where it did not."""
        if at is None:
            return ""
        form = words("Ended %1: %2") if why else words("Ended %1")
        return filled(form, self.instant(at).text, why)

    def own_department(self, _row: Row | None = None) -> SubjectFacts:
        """Say that an act is about the department of the person who works."""
        return of_own_department(self.session)

    def people(self) -> dict[str, Person]:
        """Return everybody on file by id."""
        return {person.id: person for person in self.session.read(town_queries.people)}

    def people_options(self) -> tuple[Option, ...]:
        """Return everybody who works here, to choose from."""
        today = self.session.today()
        present = (p for p in self.people().values() if p.left_on is None or p.left_on >= today)
        return tuple(Option(person.id, f"{person.name}, {person.title}") for person in present)

    def channel_names(self) -> dict[str, str]:
        """Return what every channel is called, by id, in the order of the screens."""
        return {channel.id: channel.name for channel in self.session.read(town_queries.channels)}


def words(text: str) -> str:
    """Return a text of the registers in the language of the window."""
    return QCoreApplication.translate("registers", text)


def line(key: str, label: str, value: str = "", *, note: str = "", refusals: Iterable[str] = ()) -> FormField:
    """Return a field for a line of text."""
    return FormField(key, label, FieldKind.LINE, value=value, note=note, refusals=frozenset(refusals))


def choice(
    key: str,
    label: str,
    options: Iterable[Option],
    value: str = "",
    *,
    note: str = "",
    refusals: Iterable[str] = (),
) -> FormField:
    """Return a field of which one answer is chosen; none is at first unless ``value`` is one of them."""
    return FormField(
        key, label, FieldKind.CHOICE, options=tuple(options), value=value, note=note, refusals=frozenset(refusals)
    )


def day(
    key: str,
    label: str,
    value: date | None = None,
    *,
    needed: bool = True,
    note: str = "",
    refusals: Iterable[str] = (),
) -> FormField:
    """Return a field for a day."""
    return FormField(key, label, FieldKind.DAY, value=value, is_needed=needed, note=note, refusals=frozenset(refusals))


def notes(value: str = "", *, refusals: Iterable[str] = ()) -> FormField:
    """Return the field for what else there is to say."""
    return FormField("notes", words("Notes"), FieldKind.TEXT, value=value, refusals=frozenset(refusals))


def reason_field(_row: Row | None) -> tuple[FormField, ...]:
    """Return the field that asks why something ends."""
    return (line("reason", words("Reason"), refusals={"reason-needed"}),)


def is_standing(row: Row) -> bool:
    """Tell whether nobody ended the record of a row."""
    return row.record.ended_at is None


def is_unrevoked(row: Row) -> bool:
    """Tell whether nobody took the record of a row back."""
    return row.record.revoked_at is None
