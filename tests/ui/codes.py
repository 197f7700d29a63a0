"""Finds in the code every code of a refusal or failure, with the values that are given with it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]

_PLACES = {
    **dict.fromkeys(("NotAllowed", "StoreUnavailable", "Damaged", "Conflict", "NotFound"), (0,)),
    "BadInput": (3,),
    "BadRule": (1,),
    "BadField": (0,),
    "refused": (1,),
    "refuse": (0, 1),
    "wrong": (1,),
    "named": (3,),
}
"""At which arguments of what raises, or makes, a refusal its code may stand."""

_GIVEN = {
    "BadInput": {"file", "row", "field"},
    "refused": {"file"},
    "refuse": {"file", "row", "field"},
    "wrong": {"file", "row", "field"},
    "named": {"file", "row", "field", "value"},
    "BadRule": {"field", "rule", "part"},
    "BadField": {"field", "written", "part"},
}
"""The values that are given with a code without being named there."""

_CODE = re.compile(r"[a-z]+(-[a-z0-9]+)+")


@dataclass(frozen=True)
class Raised:
    """One place at which a code is raised."""

    code: str
    values: frozenset[str]
    where: str


PUT_TOGETHER = tuple(
    Raised(code, frozenset(values.split()), path)
    for path, values, codes in (
        ("recurrence.py", "field rule part", "rule-interval rule-count rule-too-often"),
        ("document_view.py", "file", "document-locked document-no-such-page document-of-outlook"),
        (
            "recording.py",
            "who act roles",
            "recorded-right-role recorded-right-department recorded-right-not-writer recorded-right-overseen-author",
        ),
    )
    for code in codes.split()
)
"""What is put together of parts, or looked up, where it is raised."""


def raised() -> list[Raised]:
    """Return every code in core and ui with its values."""
    paths = [path for room in ("core", "ui") for path in sorted((ROOT / room).rglob("*.py"))]
    return [*PUT_TOGETHER, *(found for path in paths for found in _in(path))]


def _in(path: Path) -> Iterator[Raised]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        values = {word.arg for word in node.keywords if word.arg is not None} | _GIVEN.get(name, set())
        for place in _PLACES.get(name, ()):
            for argument in node.args[place : place + 1]:
                yield from (Raised(code, frozenset(values), f"{path.name}:{node.lineno}") for code in _codes(argument))


def _codes(node: ast.expr) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str) and _CODE.fullmatch(part.value):
            yield part.value
