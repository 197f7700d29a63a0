"""One step's writes, with each record's content before and after."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from core.errors import NotFound
from core.model.journal import Change, Row
from core.store.engine import Engine, conflict
from core.store.rows import Record, changed_row, column_names, from_cells, select_list, table_of, to_row

R = TypeVar("R", bound=Record)

Changed = tuple[Record, Mapping[str, Any]]
"""A record as it was read, and its fields that are to be other ones."""


class Tx:
    """Write records inside the engine's open transaction and remember what they were.

    ``changes`` are net: a record that a step changed and put back is not in them.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._before: dict[tuple[str, str], Row | None] = {}
        self._after: dict[tuple[str, str], Row | None] = {}

    def get(self, kind: type[R], record_id: str) -> R:
        """Return a record as it stands in this transaction. Raises: NotFound."""
        found = self.engine.record(kind, record_id)
        if found is None:
            raise NotFound("no-such-record", table=table_of(kind), id=record_id)
        return found

    def add(self, record: R) -> R:
        """Insert a new record and return it."""
        table = table_of(type(record))
        row = to_row(record)
        names = column_names(type(record))
        slots = ", ".join(f":{name}" for name in names)
        self.engine.write(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({slots})", row)
        self._note(table, record.id, None, row)
        return record

    def change(self, record: R, **changes: Any) -> R:
        """Write changed fields of a record that was read in this transaction and return the new record.

        Nothing is written where nothing differs. Raises: Conflict where the row is another by now.
        """
        if all(getattr(record, name) == value for name, value in changes.items()):
            return record
        changed = replace(record, **changes, revision=record.revision + 1)
        self._update(record, changed)
        return changed

    def change_all(self, changed: Sequence[Changed]) -> None:
        """Write changed fields of many records of one kind, each of which differs from what was read.

        Raises: Conflict where a row is another by now.
        """
        by_fields: defaultdict[tuple[str, ...], list[Row]] = defaultdict(list)
        for before, after in self._note_all(changed):
            fields = tuple(name for name, cell in after.items() if cell != before[name])
            by_fields[fields].append({**after, "revision_read": before["revision"]})
        for fields, rows in by_fields.items():
            table = table_of(type(changed[0][0]))
            done = self.engine.write_all(_update_of(table, fields), rows)
            if done != len(rows):
                raise conflict(table, self._other_by_now(table, rows))

    def foresee_all(self, changed: Sequence[Changed]) -> None:
        """Remember what ``change_all`` would write, and write nothing: the step will be rolled back."""
        for _noted in self._note_all(changed):
            pass

    def touched(self, table: str) -> frozenset[str]:
        """Return which records of a table the step wrote, those too that it put back as they were."""
        return frozenset(record_id for of_table, record_id in self._before if of_table == table)

    def note(self, record: R, **changes: Any) -> None:
        """Write what a step noted of a record. It counts as no change of it: who is changing it need not read it again.

        Nothing is written where nothing differs.
        """
        if any(getattr(record, name) != value for name, value in changes.items()):
            self._update(record, replace(record, **changes))

    def put_back(self, record: R, earlier: Row) -> None:
        """Write an earlier content over ``record``, its revision included where the step itself began from it."""
        kind = type(record)
        cells = tuple(earlier[name] for name in column_names(kind))
        self._update(record, from_cells(kind, cells))

    def remove(self, record: Record) -> None:
        """Delete a record of a kind that is not kept."""
        table = table_of(type(record))
        gone = self.engine.write(
            f"DELETE FROM {table} WHERE id = :id AND revision = :revision",
            {"id": record.id, "revision": record.revision},
        )
        if gone != 1:
            raise conflict(table, record.id)
        self._note(table, record.id, to_row(record), None)

    def row(self, table: str, kind: type[R], record_id: str) -> Row | None:
        """Return a record's row as it stands now, or None."""
        found = self.engine.rows(f"SELECT {select_list(kind)} FROM {table} WHERE id = :id", id=record_id)
        return dict(zip(column_names(kind), found[0], strict=True)) if found else None

    def changes(self) -> tuple[Change, ...]:
        """Return the net changes so far, in the order in which records were first touched."""
        return tuple(
            Change(table, record_id, before, self._after[(table, record_id)])
            for (table, record_id), before in self._before.items()
            if not _same(before, self._after[(table, record_id)])
        )

    def before(self, table: str, record_id: str) -> Row | None:
        """Return what a touched record was before this step; None for a new one or one not touched."""
        return self._before.get((table, record_id))

    def _update(self, record: Record, changed: Record) -> None:
        table = table_of(type(record))
        before, row = to_row(record), to_row(changed)
        fields = [name for name, cell in row.items() if cell != before[name]]
        done = self.engine.write(_update_of(table, fields), {**row, "revision_read": record.revision})
        if done != 1:
            raise conflict(table, record.id)
        self._note(table, record.id, before, row)

    def _note_all(self, changed: Iterable[Changed]) -> Iterator[tuple[Row, Row]]:
        """Remember each record's row before and after, and yield the two."""
        for record, changes in changed:
            before = to_row(record)
            after = changed_row(type(record), before, {**changes, "revision": record.revision + 1})
            self._note(table_of(type(record)), record.id, before, after)
            yield before, after

    def _other_by_now(self, table: str, rows: Iterable[Row]) -> str:
        """Return the first of the rows that could not be written, because it is another than was read."""
        found = f"SELECT count(*) FROM {table} WHERE id = :id AND revision = :revision"
        unwritten = (r for r in rows if not self.engine.value(found, id=r["id"], revision=r["revision"]))
        return str(next(unwritten)["id"])

    def _note(self, table: str, record_id: str, before: Row | None, after: Row | None) -> None:
        self._before.setdefault((table, record_id), before)
        self._after[(table, record_id)] = after


def _same(before: Row | None, after: Row | None) -> bool:
    if before is None or after is None:
        return before is after
    return {**before, "revision": after["revision"]} == after


def _update_of(table: str, fields: Iterable[str]) -> str:
    """Return the statement that writes some fields of a row, and no more.

    SQLite writes every index anew of which a column is named.
    """
    assignments = ", ".join(f"{name} = :{name}" for name in fields)
    return f"UPDATE {table} SET {assignments} WHERE id = :id AND revision = :revision_read"
