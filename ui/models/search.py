"""The search as a list: groups of what was found, as one types."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSettings, Qt, Signal, Slot

from core.errors import CalendarError
from core.model.search import NOTHING, SearchQuery
from core.model.steps import Done
from core.search.asking import Asked
from core.words.search_query import read_query
from ui.actions import Actions
from ui.jobs import Jobs, Progress
from ui.models.photo_words import filled
from ui.models.recent_searches import RecentSearches
from ui.models.search_found import FoundRows, heading
from ui.models.search_kept import Few, KeptRows, kinds_of_registers, shown_of
from ui.models.search_operators import OperatorRows
from ui.models.search_rows import Group, Marked, RowKind, SearchRow
from ui.models.search_runner import SearchRunner
from ui.session import Session
from ui.theme import IconName

Index = QModelIndex | QPersistentModelIndex

_FEW = 6
"""How many of a group are shown before all are asked for."""

_ALL = 10_000

_NONE_FOUND = Few([], 0)

_NONE_ASKED = Asked(NOTHING, NOTHING, ())


class SearchModel(QAbstractListModel):
    """List what is found. ``ROW_ROLE`` gives a row's ``SearchRow``; the display text is what a screen reader says.

    ``told`` carries a sentence about the search as a whole: what could not be read, how far the index is, how much was
    found; it is told after the rows have changed.
    """

    ROW_ROLE = Qt.ItemDataRole.UserRole + 1

    told = Signal(str)

    def __init__(
        self, session: Session, jobs: Jobs, actions: Actions, settings: QSettings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._recent = RecentSearches(session, settings)
        self._runner = SearchRunner(session, jobs, self)
        self._found = FoundRows(session, self)
        self._kept = KeptRows(session, actions)
        self._operators = OperatorRows(self)
        self._typed = ""
        self._query = self._answered = SearchQuery()
        self._asked = _NONE_ASKED
        self._whole: set[Group] = set()
        self._groups: dict[Group, Few] = {}
        self._rows: list[SearchRow] = []
        self._runner.answered.connect(self._on_runner_answered)
        self._runner.progressed.connect(self._on_runner_progressed)
        self._runner.failed.connect(self._on_runner_failed)
        jobs.start(_prepared)
        session.changed.connect(self._on_session_changed)
        session.person_changed.connect(self._on_session_person_changed)

    @property
    def is_busy(self) -> bool:
        """Tell whether posts and photos are still to come."""
        return self._runner.is_busy

    def look_for(self, typed: str) -> None:
        """Show what is found by what was typed: at once what needs no index, posts and photos when they are found.

        What was found before stays until then, so that nothing flickers as one types.
        """
        self._typed, self._whole = typed, set()
        self._query = read_query(typed, self._session.today())
        if self._query.is_empty:
            self._runner.forget()
            self._asked = _NONE_ASKED
        else:
            self._runner.ask(self._query)
        self._read_kept()
        self._show()
        self._tell()

    def show_all(self, group: Group) -> None:
        """Show the whole of a group."""
        self._whole.add(group)
        self._read_kept()
        self._read_found()
        self._show()

    def note_search(self) -> None:
        """Remember what was looked for: it led somewhere."""
        if not self._query.is_empty:
            self._recent.note(self._typed)

    def row_at(self, index: Index) -> SearchRow:
        """Return the row of an index."""
        return self._rows[index.row()]

    def first_of(self, group: Group) -> int | None:
        """Return the number of the first row under a group's heading, ``None`` where the group is not shown."""
        return next((n for n, row in enumerate(self._rows) if row.group is group and row.kind is RowKind.ENTRY), None)

    def groups(self) -> list[Group]:
        """Return the groups that are shown, in order."""
        return [row.group for row in self._rows if row.kind is RowKind.HEADING]

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let everything be chosen but headings."""
        if not index.isValid() or self._rows[index.row()].kind is RowKind.HEADING:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's ``SearchRow``, or what a screen reader says of it."""
        if not index.isValid():
            return None
        if role == self.ROW_ROLE:
            return self._rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._rows[index.row()].spoken
        return None

    def _read_kept(self) -> None:
        """Fill the groups that need no index; with operators only posts and photos are meant."""
        indexed: tuple[Group, ...] = () if self._query.is_empty else (Group.POSTS, Group.PHOTOS)
        self._groups = {group: self._groups[group] for group in indexed if group in self._groups}
        phrases = self._query.phrases
        operators = self._operators.rows(self._typed, self._runner.directory())
        self._groups[Group.OPERATORS] = Few(operators, len(operators))
        if self._query.is_empty:
            recent = [self._recent_row(typed) for typed in self._recent.all()]
            self._groups[Group.RECENT] = Few(recent, len(recent))
        elif phrases and not self._query.is_narrowed:
            self._groups[Group.PEOPLE] = self._kept.people(phrases, self._most(Group.PEOPLE))
            self._groups[Group.REGISTERS] = self._kept.registers(phrases, self._most(Group.REGISTERS))
            self._groups[Group.CLAUSES] = self._kept.clauses(phrases, self._most(Group.CLAUSES))
            self._groups[Group.COMMANDS] = self._kept.commands(phrases, self._most(Group.COMMANDS))

    def _read_found(self) -> None:
        """Make rows of the posts and photos that are shown."""
        phrases, posts, photos = self._answered.phrases, self._asked.posts.hits, self._asked.photos.hits
        shown = shown_of(posts, self._most(Group.POSTS)), shown_of(photos, self._most(Group.PHOTOS))
        self._groups[Group.POSTS] = Few(self._found.posts(shown[0], phrases), len(posts))
        self._groups[Group.PHOTOS] = Few(self._found.photos(shown[1], phrases), len(photos))

    def _most(self, group: Group) -> int:
        return _ALL if group in self._whole else _FEW

    def _show(self) -> None:
        self.beginResetModel()
        self._rows = [row for group in Group for row in self._rows_of(group)]
        self.endResetModel()

    def _rows_of(self, group: Group) -> Iterator[SearchRow]:
        few = self._groups.get(group, _NONE_FOUND)
        if not few.rows:
            return
        is_open = group in {Group.RECENT, Group.OPERATORS}
        yield heading(group, self._name(group), "" if is_open else self._count(group))
        yield from few.rows
        if len(few.rows) < few.found:
            words = filled(self.tr("Show all %1"), self._count(group))
            yield SearchRow(RowKind.MORE, group, Marked(words), icon=IconName.CHEVRON_DOWN)

    def _count(self, group: Group) -> str:
        count = str(self._groups[group].found)
        hits = {Group.POSTS: self._asked.posts, Group.PHOTOS: self._asked.photos}.get(group, NOTHING)
        return filled(self.tr("%1 newest"), count) if hits.is_cut else count

    def _tell(self) -> None:
        """Say what could not be read, else how much was found."""
        notes = dict.fromkeys((*self._query.notes, *self._asked.notes))
        said = [self._session.texts.say("search", n.remark.value, operator=n.operator, value=n.value) for n in notes]
        found = sum(few.found for group, few in self._groups.items() if group is not Group.OPERATORS)
        if not self._query.is_empty and not self.is_busy and not found:
            said.append(self.tr("Nothing found. Look for fewer words, or only for how they begin"))
        elif not self._query.is_empty and not self.is_busy and not said:
            said.append(filled(self.tr("%1 found"), str(found)))
        self.told.emit(" · ".join(said))

    def _recent_row(self, typed: str) -> SearchRow:
        return SearchRow(RowKind.ENTRY, Group.RECENT, Marked(typed), typed, icon=IconName.CLOCK)

    def _name(self, group: Group) -> str:
        return {
            Group.RECENT: self.tr("Looked for lately"),
            Group.OPERATORS: self.tr("Narrow a search"),
            Group.POSTS: self.tr("Posts"),
            Group.PHOTOS: self.tr("Photos"),
            Group.PEOPLE: self.tr("People"),
            Group.REGISTERS: self.tr("Registers"),
            Group.CLAUSES: self.tr("Clauses"),
            Group.COMMANDS: self.tr("Commands"),
        }[group]

    @Slot(object, object)
    def _on_runner_answered(self, query: SearchQuery, asked: Asked) -> None:
        self._answered, self._asked = query, asked
        self._read_found()
        self._show()
        self._tell()

    @Slot(int, int)
    def _on_runner_progressed(self, done: int, total: int) -> None:
        if self.is_busy:
            share = f"{100 * done // max(total, 1)} %"
            self.told.emit(filled(self.tr("Posts and photos are being read for the first search: %1"), share))

    @Slot(object)
    def _on_runner_failed(self, error: CalendarError) -> None:
        self._asked = _NONE_ASKED
        self._read_found()
        self._show()
        self.told.emit(self._session.texts.error(error))

    @Slot(object)
    def _on_session_changed(self, done: Done) -> None:
        self._kept.forget(done)

    @Slot()
    def _on_session_person_changed(self) -> None:
        self._kept.forget(None)
        self._asked, self._groups = _NONE_ASKED, {}


def _prepared(_progress: Progress) -> None:
    """Import beside the window's thread what the first key would wait for."""
    kinds_of_registers()
