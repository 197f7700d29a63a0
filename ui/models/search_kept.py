"""What is found without the index: people, registers, clauses and commands, looked through as one types."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from core.errors import CalendarError
from core.model.search import Phrase
from core.model.steps import Done
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.words.search_words import holds_all, spaced
from ui.actions import Actions, ActionSpec
from ui.models.clause_texts import clause_texts
from ui.models.rights_told import why_not
from ui.models.search_rows import Group, RowKind, SearchRow, excerpt, marked
from ui.session import Session
from ui.theme import IconName

if TYPE_CHECKING:
    from ui.models.registers.register import Register

T = TypeVar("T")

PEOPLE = "people"
"""The key of the register of people, who are a group of their own."""

_JOINT = " · "


class Few(NamedTuple):
    """The rows of a group that are shown, and how many there would be in all."""

    rows: list[SearchRow]
    found: int


def kinds_of_registers() -> tuple[type[Register], ...]:
    """Return every kind of register; imported when first asked for, which a job does while the search opens."""
    from ui.models.registers.listing import REGISTERS

    return REGISTERS


@dataclass(frozen=True)
class _Kept:
    """Something that may be found: what opens it, what it is called, what else it says, and all of its words."""

    key: str
    title: str
    texts: tuple[str, ...]
    icon: IconName

    @cached_property
    def words(self) -> str:
        """Give its words as they are looked through."""
        return spaced(" ".join((self.title, *self.texts)))


class KeptRows:
    """Find people, rows of registers, clauses and commands by words; each is read when it is first looked for."""

    def __init__(self, session: Session, actions: Actions) -> None:
        self._session = session
        self._actions = actions
        self._people: tuple[_Kept, ...] | None = None
        self._registers: tuple[_Kept, ...] | None = None
        self._clauses: tuple[_Kept, ...] | None = None

    def forget(self, done: Done | None) -> None:
        """Read anew what a step may have changed; with ``None`` everything."""
        if done is None or done.ids("town"):
            self._clauses = None
        if self._people is None and self._registers is None:
            return
        if done is None or any(done.ids(table) for register in kinds_of_registers() for table in register.tables):
            self._people = self._registers = None

    def people(self, phrases: tuple[Phrase, ...], most: int) -> Few:
        """Return the people that are so called, of those shown to the person who works."""
        if self._people is None:
            self._people = tuple(self._read_people()) if self._sees() else ()
        return _found(Group.PEOPLE, self._people, phrases, most)

    def registers(self, phrases: tuple[Phrase, ...], most: int) -> Few:
        """Return registers, and rows in them, of those shown to the person who works."""
        if self._registers is None:
            self._registers = tuple(self._read_registers()) if self._sees() else ()
        return _found(Group.REGISTERS, self._registers, phrases, most)

    def clauses(self, phrases: tuple[Phrase, ...], most: int) -> Few:
        """Return clauses of the town's policy."""
        if self._clauses is None:
            self._clauses = tuple(self._read_clauses())
        return _found(Group.CLAUSES, self._clauses, phrases, most)

    def commands(self, phrases: tuple[Phrase, ...], most: int) -> Few:
        """Return the window's actions, each with its key, and why where it cannot be done now."""
        others = ((spec, action) for spec, action in self._actions.all() if spec.id != "search")
        found = [each for each in others if holds_all(spaced(f"{each[1].text()} {each[0].group}"), phrases)]
        return Few([self._command(spec, action, phrases) for spec, action in shown_of(found, most)], len(found))

    def _command(self, spec: ActionSpec, action: QAction, phrases: tuple[Phrase, ...]) -> SearchRow:
        native = QKeySequence.SequenceFormat.NativeText
        key = QKeySequence(spec.keys[0]).toString(native) if spec.keys else ""
        refusal = "" if action.isEnabled() else self._why_not(spec.id)
        title, group = marked(action.text().replace("&&", "&"), phrases), marked(refusal or spec.group, ())
        return SearchRow(RowKind.ENTRY, Group.COMMANDS, title, spec.id, group, key, spec.icon, refusal=refusal)

    def _why_not(self, action_id: str) -> str:
        if action_id == "undo":
            return _words("There is nothing to undo")
        if action_id == "redo":
            return _words("There is nothing to redo")
        if action_id == "declare-emergency":
            return why_not(self._session, (Act.DECLARE_EMERGENCY,), SubjectFacts())
        return _words("This cannot be done now")

    def _read_people(self) -> Iterator[_Kept]:
        people = next(kind for kind in kinds_of_registers() if kind.key == PEOPLE)
        for row in people(self._session).rows():
            if not row.under:
                texts = (_JOINT.join(cell.text for cell in row.cells[1:] if cell.text),)
                yield _Kept(row.key, row.cells[0].text, texts, IconName.USER)

    def _read_registers(self) -> Iterator[_Kept]:
        for kind in kinds_of_registers():
            register = kind(self._session)
            yield _Kept(f"{register.key}/", register.title(), (register.teaching().sentence,), register.icon)
            if kind.key == PEOPLE:
                continue
            for row in register.rows():
                told = _JOINT.join((register.title(), *(cell.text for cell in row.cells[1:] if cell.text)))
                yield _Kept(f"{register.key}/{row.key}", row.cells[0].text, (told,), register.icon)

    def _read_clauses(self) -> Iterator[_Kept]:
        try:
            texts = {text.key: text for text in clause_texts(self._session.pack)}
        except CalendarError:
            texts = {}
        for clause in self._session.pack.clauses:
            text = texts.get(clause.key)
            title = clause.key if text is None or not text.heading else f"{clause.key}{_JOINT}{text.heading}"
            paragraphs = () if text is None else tuple(text.paragraphs)
            yield _Kept(clause.key, title, (" ".join(paragraphs), clause.why), IconName.LANDMARK)

    def _sees(self) -> bool:
        return self._session.may(Act.SEE, SubjectFacts())


def shown_of(found: Sequence[T], most: int) -> Sequence[T]:
    """Return what is shown of a group: all where no more than one would be left out, else ``most``."""
    return found if len(found) <= most + 1 else found[:most]


def _found(group: Group, kept: tuple[_Kept, ...], phrases: tuple[Phrase, ...], most: int) -> Few:
    found = [each for each in kept if holds_all(each.words, phrases)]
    return Few([_row(group, each, phrases) for each in shown_of(found, most)], len(found))


def _row(group: Group, kept: _Kept, phrases: tuple[Phrase, ...]) -> SearchRow:
    title, detail = marked(kept.title, phrases), excerpt(kept.texts, phrases)
    return SearchRow(RowKind.ENTRY, group, title, kept.key, detail, icon=kept.icon)


def _words(text: str) -> str:
    return QCoreApplication.translate("search", text)
