"""Lists and reads the project's own files, leaving out what .gitignore names."""

import ast
import os
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@cache
def files() -> tuple[Path, ...]:
    """List the project's files, as sorted paths relative to its root."""
    return tuple(sorted(_walk(ROOT)))


def python_files(folders: tuple[str, ...], apart_from: tuple[str, ...] = ()) -> list[Path]:
    """List the Python files that are, or lie in, one of the folders and in none of the others."""
    return [
        path for path in files() if path.suffix == ".py" and _lies_in(path, folders) and not _lies_in(path, apart_from)
    ]


@cache
def text_of(path: Path) -> str:
    """Read a file of the project; one that is no UTF-8 text reads as empty."""
    try:
        return (ROOT / path).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


@cache
def parsed(path: Path) -> ast.Module:
    """Parse a Python file of the project."""
    return ast.parse(text_of(path), filename=str(path))


def _walk(root: Path) -> Iterator[Path]:
    ignored = [".git", *(line.rstrip("/") for line in (root / ".gitignore").read_text(encoding="utf-8").splitlines())]
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if not _is_ignored(name, ignored)]
        yield from (Path(folder, name).relative_to(root) for name in names if not _is_ignored(name, ignored))


def _is_ignored(name: str, patterns: list[str]) -> bool:
    return any(fnmatch(name, pattern) for pattern in patterns)


def _lies_in(path: Path, folders: tuple[str, ...]) -> bool:
    return any(path.is_relative_to(folder) for folder in folders)
