"""The town's policy as the lines of a page: its head, each clause in its own words with what Oyez does, its rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.errors import CalendarError
from core.model.steps import Done
from core.policy.clauses import Clause, Does
from core.policy.document import DocumentClause
from core.policy.pack import GROUND, Statute
from core.store.stops import holds_by_rule
from ui.models.clause_texts import clause_texts
from ui.models.photo_words import filled
from ui.models.registers.listing import REGISTERS
from ui.session import Session
from ui.widgets.calendar_names import short_month_name

Index = QModelIndex | QPersistentModelIndex


class LineKind(Enum):
    """Say what a line is: the title, a fact of the head, a notice, a heading, a clause, or a rule of the house."""

    TITLE = "title"
    FACT = "fact"
    NOTICE = "notice"
    HEADING = "heading"
    CLAUSE = "clause"
    RULE = "rule"


_HEAD = frozenset({LineKind.TITLE, LineKind.FACT, LineKind.NOTICE})


@dataclass(frozen=True)
class PolicyLine:
    """One line: ``text`` is a clause's words or what else it says.

    ``does`` is what Oyez does about a clause, ``by`` through which rules or registers, in words, ``why`` the pack's own
    sentence; ``rules`` and ``registers`` are the ids of both.
    """

    kind: LineKind
    text: str
    key: str = ""
    heading: str = ""
    does: Does | None = None
    by: str = ""
    why: str = ""
    rules: tuple[str, ...] = ()
    registers: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        """Give all that is looked through by a search."""
        return " ".join((self.key, self.text, self.by, self.why, *self.rules)).casefold()


class PolicyModel(QAbstractListModel):
    """List the lines of the page. ``LINE_ROLE`` gives a row's ``PolicyLine``."""

    LINE_ROLE = Qt.ItemDataRole.UserRole + 1

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._all: tuple[PolicyLine, ...] = ()
        self._lines: list[PolicyLine] = []
        self._wanted = ""
        self._does: Does | None = None
        self.reload()

    def reload(self) -> None:
        """Read the policy, and how often its rules stopped posts, anew."""
        self._all = tuple(self._read())
        self._show()

    def refresh(self, done: Done | None) -> None:
        """Read anew where a step held something, or changed the municipality itself."""
        if done is None or done.ids("hold_reason") or done.ids("town"):
            self.reload()

    def filter(self, text: str, does: Does | None) -> None:
        """Show the clauses in which each word stands and (unless ``None``) about which Oyez does just that.

        A text that begins as the number of a clause does finds that clause, and those under it.
        """
        self._wanted, self._does = " ".join(text.casefold().split()), does
        self._show()

    def counts(self) -> dict[Does, int]:
        """Return about how many clauses Oyez does what."""
        return {does: sum(1 for line in self._all if line.does is does) for does in Does}

    def line_at(self, index: Index) -> PolicyLine:
        """Return the line of a row."""
        return self._lines[index.row()]

    def first_clause(self) -> int | None:
        """Return the first row that holds a clause or a rule, ``None`` where none is left."""
        kinds = {LineKind.CLAUSE, LineKind.RULE}
        return next((number for number, line in enumerate(self._lines) if line.kind in kinds), None)

    def number_of(self, key: str) -> int | None:
        """Return the row of a clause or rule by its key, ``None`` where it is not shown."""
        return next((number for number, line in enumerate(self._lines) if key and line.key == key), None)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many lines are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's ``PolicyLine``, or what a screen reader says of it."""
        if not index.isValid():
            return None
        line = self.line_at(index)
        if role == self.LINE_ROLE:
            return line
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            does = "" if line.does is None else self.does_words(line.does)
            return ". ".join(part for part in (line.key, line.text, does, line.by, line.why) if part)
        return None

    def does_words(self, does: Does) -> str:
        """Return in a word or two what Oyez does about a clause."""
        return {
            Does.CHECKS: self.tr("Checked"),
            Does.REGISTER: self.tr("Register kept"),
            Does.SHOWN: self.tr("Shown"),
            Does.OUTSIDE: self.tr("Left to people"),
        }[does]

    def _show(self) -> None:
        self.beginResetModel()
        self._lines = list(self._left())
        self.endResetModel()

    def _left(self) -> Iterator[PolicyLine]:
        """Yield what is shown: with a filter on, only clauses and rules that match, each heading before the first."""
        is_filtered = bool(self._wanted) or self._does is not None
        by_key = self._wanted[:1].isdigit() and any(self._is_named(line) for line in self._all)
        heading: PolicyLine | None = None
        for line in self._all:
            if line.kind is LineKind.HEADING and is_filtered:
                heading = line
            elif not is_filtered or (line.kind not in _HEAD and self._is_wanted(line, by_key=by_key)):
                if heading is not None:
                    yield heading
                    heading = None
                yield line

    def _is_wanted(self, line: PolicyLine, *, by_key: bool) -> bool:
        """Tell whether a clause or rule is looked for, ``by_key`` by the number of a clause alone."""
        does = Does.CHECKS if line.kind is LineKind.RULE else line.does
        is_found = self._is_named(line) if by_key else all(word in line.said for word in self._wanted.split())
        return is_found and (self._does is None or does is self._does)

    def _is_named(self, line: PolicyLine) -> bool:
        return line.key.casefold().startswith(self._wanted)

    def _read(self) -> Iterator[PolicyLine]:
        yield from self._head()
        held = self._session.read(holds_by_rule)
        try:
            texts = {text.key: text for text in clause_texts(self._session.pack)}
        except CalendarError as error:
            texts = {}
            yield PolicyLine(LineKind.NOTICE, self._session.texts.error(error))
        heading = ""
        for clause in self._session.pack.clauses:
            text = texts.get(clause.key, DocumentClause(clause.key, ()))
            if text.heading != heading:
                heading = text.heading
                yield PolicyLine(LineKind.HEADING, heading)
            yield self._clause_line(clause, text, held)
        yield from self._house_rules(held)

    def _head(self) -> Iterator[PolicyLine]:
        pack = self._session.pack
        yield PolicyLine(LineKind.TITLE, filled(self.tr("%1: %2"), pack.name, pack.title))
        if pack.review_due is not None and pack.review_due < self._session.today():
            due = _day(pack.review_due)
            yield PolicyLine(LineKind.NOTICE, filled(self.tr("The review of this document was due on %1"), due))
        yield PolicyLine(LineKind.FACT, " · ".join(self._dates()))
        yield PolicyLine(LineKind.FACT, filled(self.tr("Source: %1"), pack.source))
        for statute in pack.statutes:
            yield PolicyLine(LineKind.FACT, self._statute(statute))

    def _dates(self) -> Iterator[str]:
        pack = self._session.pack
        yield filled(self.tr("Version %1"), pack.version)
        if pack.adopted is not None:
            yield filled(self.tr("adopted %1"), _day(pack.adopted))
        if pack.revised:
            yield filled(self.tr("revised %1"), ", ".join(_day(day) for day in pack.revised))
        if pack.review_due is not None and pack.review_due >= self._session.today():
            yield filled(self.tr("review due %1"), _day(pack.review_due))

    def _statute(self, statute: Statute) -> str:
        if statute.said_as == statute.name:
            return filled(self.tr("Statute: %1"), statute.name)
        told = filled(self.tr("Statute: %1, in the document: %2"), statute.name, statute.said_as)
        return told if statute.since is None else filled(self.tr("%1 (since %2)"), told, _day(statute.since))

    def _clause_line(self, clause: Clause, text: DocumentClause, held: dict[str, int]) -> PolicyLine:
        is_checked = clause.does is Does.CHECKS
        by = [self._rule(rule, held) if is_checked else self.register_name(rule) for rule in clause.by]
        return PolicyLine(
            LineKind.CLAUSE,
            "\n".join(text.paragraphs),
            clause.key,
            text.heading,
            clause.does,
            ", ".join(by),
            clause.why,
            rules=clause.by if is_checked else (),
            registers=() if is_checked else clause.by,
        )

    def _house_rules(self, held: dict[str, int]) -> Iterator[PolicyLine]:
        """Yield the rules in force that check no clause of a document, for a pack without one all of them."""
        pack = self._session.pack
        told = {rule for clause in pack.clauses for rule in clause.by}
        rules = [rule for rule in pack.rules.values() if rule.id not in told]
        if rules:
            yield PolicyLine(LineKind.HEADING, self.tr("Rules without a clause of a document"))
        for rule in rules:
            line = PolicyLine(LineKind.RULE, rule.clause, self._session.texts.rule_name(rule.id), rules=(rule.id,))
            yield replace(line, by=self._held(held.get(rule.id, 0)))

    def _rule(self, rule_id: str, held: dict[str, int]) -> str:
        name = self._session.texts.rule_name(rule_id)
        count = self._held(held.get(rule_id, 0)) if rule_id != GROUND else ""
        return filled(self.tr("%1 (%2)"), name, count) if count else name

    def _held(self, count: int) -> str:
        if not count:
            return ""
        return self.tr("held 1 time so far") if count == 1 else self.tr("held %n times so far", "", count)

    def register_name(self, name: str) -> str:
        """Return what a register is called that a pack names."""
        for register in REGISTERS:
            if register.key == name:
                return register(self._session).title()
        kept = {
            "versions": self.tr("Versions of posts"),
            "publications": self.tr("What went out"),
            "log": self.tr("The log"),
        }
        return kept.get(name, name.capitalize())


def _day(day: date) -> str:
    return f"{day.day} {short_month_name(day.month)} {day.year}"
