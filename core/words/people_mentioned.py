"""Finds the people whom a text calls by @ and their name."""

from __future__ import annotations

from collections.abc import Sequence

from core.words.folding import folded


def people_mentioned(text: str, names: Sequence[str]) -> tuple[str, ...]:
    """Return the names that stand behind an @ in a text, whole or by the first name where only one person has that.

    Case and accents do not matter. The longest name counts; each is returned once, in the order of the text.
    """
    called = _called(names)
    found: dict[str, None] = {}
    parts = folded(text).split("@")
    for part in parts[1:]:
        match = next((name for name in called if part.startswith(name) and not _goes_on(part, len(name))), None)
        if match is not None:
            found.setdefault(called[match])
    return tuple(found)


def _called(names: Sequence[str]) -> dict[str, str]:
    """Return what each person may be called, the longest first; a first name that two bear calls nobody."""
    firsts = [folded(name).split(" ")[0] for name in names]
    called = {folded(name): name for name in names if name.strip()}
    called |= {first: name for first, name in zip(firsts, names, strict=True) if first and firsts.count(first) == 1}
    return dict(sorted(called.items(), key=lambda item: -len(item[0])))


def _goes_on(part: str, at: int) -> bool:
    return at < len(part) and (part[at].isalnum() or part[at] == "_")
