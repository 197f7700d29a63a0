"""The words of a document are read clause by clause, and what is not in the regular form is refused."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from core.errors import BadInput
from core.policy.document import DocumentClause, load_document
from tests.core.policy.builders import POLICIES

STRINGS = tomllib.loads((POLICIES.parent / "strings" / "en.toml").read_text(encoding="utf-8"))["pack"]
TEXT = """<!--
What was mended.

# no heading
-->

Purpose
To guide.

# 1. Scope

1 a
Everybody.
Also volunteers.


1 b
Nobody else.
"""


def read(content: bytes, folder: Path) -> tuple[DocumentClause, ...]:
    path = folder / "procedure.md"
    path.write_bytes(content)
    return load_document(path)


@pytest.mark.parametrize("content", [TEXT.encode(), b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()])
def test_each_clause_has_its_key_its_paragraphs_and_its_heading(content: bytes, tmp_path: Path) -> None:
    assert read(content, tmp_path) == (
        DocumentClause("Purpose", ("To guide.",), ""),
        DocumentClause("1 a", ("Everybody.", "Also volunteers."), "1. Scope"),
        DocumentClause("1 b", ("Nobody else.",), "1. Scope"),
    )


@pytest.mark.parametrize(
    ("old", "new", "why", "row", "field"),
    [
        ("\nNobody else.", "", "document-no-words", 17, "1 b"),
        ("1 b", "1 a", "document-clause-twice", 17, "1 a"),
        ("Also", "\udcff", "settings-not-text", 14, None),
    ],
)
def test_what_is_not_in_the_form_is_refused_where_it_stands(
    old: str, new: str, why: str, row: int, field: str | None, tmp_path: Path
) -> None:
    with pytest.raises(BadInput) as refusal:
        read(TEXT.replace(old, new).encode(errors="surrogateescape"), tmp_path)
    assert (refusal.value.why, refusal.value.row, refusal.value.field) == (why, row, field)
    assert STRINGS[why].format(**refusal.value.values).startswith(f"procedure.md, line {row}: ")


def test_a_document_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="settings-not-read"):
        load_document(tmp_path / "procedure.md")
