"""A town's policy pack: what it holds, and the strict reading of its file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from core.late_dataclass import dataclass
from core.model.findings import Severity
from core.model.town import Role
from core.policy.acts import Act
from core.policy.classes import GroundKind, PriorityClass
from core.policy.clauses import Clause, clauses_under, read_clauses
from core.policy.leave import PLAIN_LEAVE, LeaveSteps, read_leave
from core.policy.lists import NO_LISTS, Lists, read_lists
from core.toml_file import Table, read_source, source_of

if TYPE_CHECKING:
    from core.policy.rules.rule import RuleInForce

GROUND = "ground"
"""The id of what every pack asks of a post's class, by which a pack may say that a clause is checked."""


@dataclass(frozen=True)
class Statute:
    """A statute by the name it has now. ``said_as`` is what the document calls it, ``since`` when the name changed."""

    name: str
    said_as: str
    since: date | None = None


@dataclass(frozen=True)
class Pack:
    """A municipality's policy as data.

    ``name`` is the municipality's, ``title`` the document's. ``adopted`` and ``review_due`` are ``None`` where the
    document gives no such date. ``classes`` stand in order, the first is the emergency. ``rules`` maps the ids of
    the rules in force, ``acts`` each act that the pack gives to roles to those roles. ``document`` is the file of
    the document's words, ``None`` for a pack without one; ``clauses`` are all of that document, in its order.
    ``lists`` are what else the town's policy lists, ``leave`` what leads to leave to post. ``base`` is the key of
    the shipped pack that a town's own was made from, ``None`` for a shipped one.
    """

    key: str
    name: str
    title: str
    version: str
    source: str
    adopted: date | None
    revised: tuple[date, ...]
    review_due: date | None
    statutes: tuple[Statute, ...]
    role_names: Mapping[Role, str]
    classes: tuple[PriorityClass, ...]
    rules: Mapping[str, RuleInForce[Any]]
    acts: Mapping[Act, frozenset[Role]]
    document: Path | None = None
    clauses: Sequence[Clause] = ()
    lists: Lists = NO_LISTS
    leave: LeaveSteps = PLAIN_LEAVE
    base: str | None = None

    @property
    def release_blocks(self) -> bool:
        """Tell whether a photo stops a post whose people have not consented."""
        from core.policy.rules.photos import SUBJECT_CONSENT

        rule = self.rules.get(SUBJECT_CONSENT.id)
        return rule is not None and rule.severity is Severity.BLOCK

    def class_of(self, key: str) -> PriorityClass | None:
        """Return the priority class of that key, ``None`` where the pack has none."""
        return next((priority for priority in self.classes if priority.key == key), None)


_PARTS = frozenset({"pack", "statutes", "roles", "classes", "lists", "leave", "rules", "acts"})
_HEAD_KEYS = frozenset({"key", "name", "title", "version", "source", "adopted", "revised", "review_due"})
_CLASS_KEYS = frozenset({"key", "name", "ground", "clause", "colour", "span_days", "immediate", "house"})


def load_pack(path: Path) -> Pack:
    """Return the pack that a TOML file holds.

    Raises: BadInput for whatever is not as it should be, with the file's name, the line and the key, such as
        ``rules.photo-approved.severity``; among others where a rule of rights is missing or lowered.
    """
    whole = read_source(path)
    whole.only(_PARTS | {"clauses"})
    pack = _with_rules(whole, read_frame(whole, path))
    if pack.document is None:
        return pack
    return replace(pack, clauses=read_clauses(whole.tables("clauses"), [*pack.rules, GROUND]))


def read_own_pack(name: str, text: str, shipped: Callable[[str], Pack]) -> Pack:
    """Return a town's own pack; its document, and what is said of the clauses, are those of the pack it was made from.

    ``shipped`` gives a shipped pack by its key. Raises: BadInput as ``load_pack``, calling the text ``name``.
    """
    whole = source_of(name, text)
    whole.only(_PARTS)
    head = whole.table("pack")
    head.only(_HEAD_KEYS | {"base"})
    pack, base = _with_rules(whole, _frame(whole, head)), shipped(head.text("base"))
    clauses = clauses_under(base.clauses, [*pack.rules, GROUND])
    leave = pack.leave if whole.has("leave") else base.leave
    return replace(pack, document=base.document, clauses=clauses, leave=leave, base=base.key)


def read_frame(whole: Table, path: Path) -> Pack:
    """Return the pack that lies at ``path`` without its rules and clauses. Raises: BadInput."""
    head = whole.table("pack")
    head.only(_HEAD_KEYS | {"document"})
    if head.has("document"):
        return replace(_frame(whole, head), document=_document(head, path))
    if whole.has("clauses"):
        raise head.refuse("document", "toml-missing-key")
    return _frame(whole, head)


def _frame(whole: Table, head: Table) -> Pack:
    return Pack(
        key=head.text("key"),
        name=head.text("name"),
        title=head.text("title"),
        version=head.text("version"),
        source=head.text("source"),
        adopted=head.day("adopted") if head.has("adopted") else None,
        revised=head.days("revised"),
        review_due=head.day("review_due") if head.has("review_due") else None,
        statutes=tuple(_statute(table) for table in whole.tables("statutes")) if whole.has("statutes") else (),
        role_names=_role_names(whole.table("roles")),
        classes=_classes(whole.tables("classes")),
        rules={},
        acts=_acts(whole.table("acts")) if whole.has("acts") else {},
        lists=read_lists(whole.table("lists")) if whole.has("lists") else NO_LISTS,
        leave=read_leave(whole.table("leave")) if whole.has("leave") else PLAIN_LEAVE,
    )


def _with_rules(whole: Table, frame: Pack) -> Pack:
    from core.policy.pack_rules import read_rules

    return replace(frame, rules=read_rules(whole, has_objectives=bool(frame.lists.objectives)))


def _document(head: Table, pack: Path) -> Path:
    """Return where the document lies; its path goes from the pack's own folder, and not out of it."""
    told = PurePosixPath(head.text("document"))
    if told.is_absolute() or ".." in told.parts or "\\" in str(told) or ":" in str(told):
        raise head.refuse("document", "pack-document-elsewhere", value=str(told))
    return pack.parent / told


def _statute(table: Table) -> Statute:
    table.only({"name", "said_as", "since"})
    return Statute(
        name=table.text("name"),
        said_as=table.text("said_as") if table.has("said_as") else table.text("name"),
        since=table.day("since") if table.has("since") else None,
    )


def _role_names(table: Table) -> dict[Role, str]:
    table.only([role.value for role in Role])
    return {role: table.text(role.value) for role in Role}


def _classes(tables: tuple[Table, ...]) -> tuple[PriorityClass, ...]:
    classes = tuple(_class(table, number) for number, table in enumerate(tables, start=1))
    if classes[0].ground is not GroundKind.EMERGENCY:
        raise tables[0].refuse("ground", "pack-emergency-first", expected=GroundKind.EMERGENCY.value)
    for place, priority in enumerate(classes):
        if any(earlier.key == priority.key for earlier in classes[:place]):
            raise tables[place].refuse("key", "pack-class-twice", value=priority.key)
    return classes


def _class(table: Table, number: int) -> PriorityClass:
    ground = table.choice("ground", GroundKind)
    table.only(_CLASS_KEYS | {"deemed_by"} if ground is GroundKind.DEEMED else _CLASS_KEYS)
    return PriorityClass(
        key=table.text("key"),
        number=number,
        name=table.text("name"),
        ground=ground,
        clause=table.text("clause"),
        colour_role=table.text("colour"),
        span_days=table.integer("span_days") if table.has("span_days") else None,
        immediate=table.boolean("immediate") if table.has("immediate") else False,
        deemed_by=table.choices("deemed_by", Role) if ground is GroundKind.DEEMED else (),
        house=table.boolean("house") if table.has("house") else False,
    )


def _acts(table: Table) -> dict[Act, frozenset[Role]]:
    acts = {act.value: act for act in Act}
    table.only(acts)
    return {acts[key]: frozenset(table.choices(key, Role)) for key in table.content}
