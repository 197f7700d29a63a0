"""Makes docs/policies.md out of the policy packs: which rule each has, by which clause, and how its clauses are served.

Run it after a change of a pack: ``python -m resources.policies.table``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from core.policy.clauses import Does
from core.policy.pack import Pack, load_pack
from core.policy.rules import RULES

FOLDER = Path(__file__).resolve().parent
PAGE = FOLDER.parents[1] / "docs" / "policies.md"
KEYS = ("taber", "calgary", "toronto", "trail", "leduc", "default")
"""The packs in the order of the table's columns."""

_OPENING = """# What the policy packs ask

Made out of `resources/policies/*.toml` by `python -m resources.policies.table`; a test sees to it that it is current.

A rule **blocks** a post, asks a person to **attest**, or only **warns**. Where no clause asks for it, or only in softer
words, the severity is the house's own, and the pack says so. A dash: the policy does not ask for it. Photo approval,
the photographer's consent, the rights to a photo and its being unaltered block in every pack."""

_CLAUSES = """## What Oyez does about each clause

Oyez **checks** posts by a clause, keeps a **register** for it, shows its words and does no more (**shown**), or leaves
it to others (**outside**). Which of these, by what and why, stands beside each clause in the pack."""

_ORDER = "## The order of priority"


def page(packs: Sequence[Pack]) -> str:
    """Return the whole page in Markdown; the packs are the columns, in the order given."""
    parts = [_OPENING, _rules(packs), _CLAUSES, _clauses(packs), _ORDER, _order(packs)]
    return "\n\n".join(parts) + "\n"


def shipped() -> tuple[Pack, ...]:
    """Return every pack that Oyez brings, in the order of the page."""
    return tuple(load_pack(FOLDER / f"{key}.toml") for key in KEYS)


def _rules(packs: Sequence[Pack]) -> str:
    rows = [[f"`{rule}`", *(_asked(pack, rule) for pack in packs)] for rule in RULES]
    return _table(["rule", *(pack.name for pack in packs)], rows)


def _asked(pack: Pack, rule_id: str) -> str:
    rule = pack.rules.get(rule_id)
    if rule is None:
        return "-"
    reading = f". Read so: {rule.reading}" if rule.reading else ""
    return f"**{rule.severity.value}** {rule.clause}{reading}"


def _clauses(packs: Sequence[Pack]) -> str:
    rows = []
    for pack in packs:
        counted = Counter(clause.does for clause in pack.clauses)
        dates = ["" if day is None else day.isoformat() for day in (pack.adopted, pack.review_due)]
        numbers = [str(counted[does]) for does in Does]
        rows.append([pack.name, pack.title, *dates, *numbers, str(len(pack.clauses))])
    head = ["municipality", "document", "adopted", "review due", *(does.value for does in Does), "clauses"]
    return _table(head, rows)


def _order(packs: Sequence[Pack]) -> str:
    rows = [
        [pack.name, "; ".join(dict.fromkeys(priority.clause for priority in pack.classes)), _classes(pack)]
        for pack in packs
    ]
    return _table(["municipality", "after", "classes"], rows)


def _classes(pack: Pack) -> str:
    return "; ".join(f"{priority.number} {priority.name}" for priority in pack.classes)


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    lines = [list(head), *(list(row) for row in rows)]
    told = [f"| {' | '.join(line)} |" for line in lines]
    return "\n".join([told[0], "|---" * len(lines[0]) + "|", *told[1:]])


if __name__ == "__main__":
    PAGE.write_text(page(shipped()), encoding="utf-8", newline="\n")
