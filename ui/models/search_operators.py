"""What narrows a search, as rows: every operator with an example, and what one that is being written may name."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject

from core.model.search import Operator
from core.search.asking import Directory
from core.words.search_words import words_of
from ui.models.search_rows import Group, Marked, RowKind, SearchRow
from ui.theme import IconName

_BEING_WRITTEN = re.compile(r'(?:^|(?<=\s))([A-Za-z]+):"?([^\s":]*)$')
_KNOWN = {operator.value: operator for operator in Operator}
_MOST = 6


class OperatorRows(QObject):
    """Offer what may be written; the key of a row is the whole search with it."""

    def rows(self, typed: str, directory: Directory) -> list[SearchRow]:
        """Return every operator where nothing is written, else the values of one that is being written."""
        if not typed.strip():
            return [_row(begun, example, meaning) for begun, example, meaning in self._all()]
        found = _BEING_WRITTEN.search(typed)
        operator = None if found is None else _KNOWN.get(found[1].lower())
        if found is None or operator is None:
            return []
        before = typed[: found.start()]
        return [
            _row(f"{before}{operator.value}:{_quoted(name)} ", f"{operator.value}:{_quoted(name)}", "")
            for name in _names(directory, operator, found[2])
        ]

    def _all(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("channel:", "channel:facebook", self.tr("Posts on a channel")),
            ("class:", "class:2", self.tr("Posts of a priority class, by its number or name")),
            ("is:", "is:held", self.tr("Posts that are draft, scheduled, held, missed, published, past …")),
            ("by:", "by:me", self.tr("Posts that somebody wrote or saved")),
            ("after:", "after:2026-12-01", self.tr("From a day, month or year on")),
            ("before:", "before:2027", self.tr("Before a day, month or year")),
            ('"', "“boil water”", self.tr("Words that stand just so")),
        )


def _names(directory: Directory, operator: Operator, value: str) -> list[str]:
    """Return names that begin so; none where what is written is whole already."""
    begun = "".join(words_of(value))
    names = [each.names[0] for each in directory.called.get(operator, ())]
    found = [name for name in names if "".join(words_of(name)).startswith(begun)]
    return [] if len(found) == 1 and "".join(words_of(found[0])) == begun else found[:_MOST]


def _quoted(name: str) -> str:
    return name if re.fullmatch(r"[^\s\"]+", name) else f'"{name}"'


def _row(key: str, title: str, meaning: str) -> SearchRow:
    return SearchRow(RowKind.ENTRY, Group.OPERATORS, Marked(title), key, Marked(meaning), icon=IconName.LIST_FILTER)
