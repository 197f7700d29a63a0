"""Reads the words of a town's document, clause by clause, from the regular form in which they are kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from core.errors import BadInput
from core.toml_file import read_text

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_HEADING = "# "


@dataclass(frozen=True)
class DocumentClause:
    """A clause in the document's own words.

    ``key`` is its number, or the short heading by which it is cited; ``heading`` the one under which it stands, empty
    before the first.
    """

    key: str
    paragraphs: tuple[str, ...]
    heading: str = ""


def load_document(path: Path) -> tuple[DocumentClause, ...]:
    """Return the clauses of a document in its order.

    The file is Markdown of one form: a comment, then blocks parted by empty lines; a block is a heading that begins
    with ``# ``, or a clause, the key in its first line and a paragraph in each further one.

    Raises: BadInput where the file cannot be read, a clause has no words, or two have the same key.
    """
    text = _COMMENT.sub(_only_lines, read_text(path), count=1)
    clauses: dict[str, DocumentClause] = {}
    heading = ""
    for block in _BLOCK.finditer(text):
        key, *paragraphs = block[0].split("\n")
        row = text.count("\n", 0, block.start()) + 1
        if key.startswith(_HEADING):
            heading = key.removeprefix(_HEADING)
            continue
        if not paragraphs:
            raise BadInput(path.name, row, key, "document-no-words")
        if key in clauses:
            raise BadInput(path.name, row, key, "document-clause-twice")
        clauses[key] = DocumentClause(key, tuple(paragraphs), heading)
    return tuple(clauses.values())


def _only_lines(comment: re.Match[str]) -> str:
    """Return as many line ends as a comment has, so that what follows keeps its line."""
    return "\n" * comment[0].count("\n")
