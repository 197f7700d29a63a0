"""A town's policy pack: what it holds, and the strict reading of its file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields, replace
from datetime import date
from enum import Enum
from pathlib import Path, PurePosixPath
from typing import Any, get_args, get_type_hints

from core.model.findings import Severity
from core.model.town import ChannelKind, Role
from core.policy.acts import Act
from core.policy.classes import GroundKind, PriorityClass
from core.policy.clauses import Clause, clauses_under, read_clauses
from core.policy.lists import NO_LISTS, Lists, read_lists
from core.policy.rules import RULES
from core.policy.rules.approval import CALENDAR_APPROVED, POST_APPROVED
from core.policy.rules.photos import SUBJECT_CONSENT
from core.policy.rules.purpose import OBJECTIVE
from core.policy.rules.rule import EVERY_KIND, Rule, RuleInForce
from core.policy.year_day import YearDay, read_year_day
from core.toml_file import Table, read_source, source_of

_READERS: Mapping[object, Callable[[Table, str], object]] = {
    str: Table.text,
    int: Table.integer,
    bool: Table.boolean,
    date: Table.day,
    YearDay: read_year_day,
    tuple[str, ...]: Table.texts,
    frozenset[ChannelKind]: lambda table, key: frozenset(table.choices(key, ChannelKind)),
}
"""How a value of each type that a parameter may have is read; members of an enum are read by their values."""

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
    document gives no such date. ``classes`` stand in order, the first is the emergency. ``rules`` maps the ids of the
    rules in force, ``acts`` each act that the pack gives to roles to those roles. ``document`` is the file of the
    document's words, ``None`` for a pack without one; ``clauses`` are all of that document, in its order. ``lists`` are
    what else the town's policy lists. ``base`` is the key of the shipped pack that a town's own was made from, ``None``
    for a shipped one.
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
    clauses: tuple[Clause, ...] = ()
    lists: Lists = NO_LISTS
    base: str | None = None

    @property
    def release_blocks(self) -> bool:
        """Tell whether a photo stops a post whose people have not consented."""
        rule = self.rules.get(SUBJECT_CONSENT.id)
        return rule is not None and rule.severity is Severity.BLOCK

    def class_of(self, key: str) -> PriorityClass | None:
        """Return the priority class of that key, ``None`` where the pack has none."""
        return next((priority for priority in self.classes if priority.key == key), None)


_PARTS = frozenset({"pack", "statutes", "roles", "classes", "lists", "rules", "acts"})
_HEAD_KEYS = frozenset({"key", "name", "title", "version", "source", "adopted", "revised", "review_due"})
_CLASS_KEYS = frozenset({"key", "name", "ground", "clause", "colour", "span_days", "immediate", "house"})
_RULE_KEYS = frozenset({"severity", "clause", "reading", "house", "kinds", "statement", "overridden_by"})


def load_pack(path: Path) -> Pack:
    """Return the pack that a TOML file holds.

    Raises: BadInput for whatever is not as it should be, with the file's name, the line and the key, such as
        ``rules.photo-approved.severity``; among others where a rule of rights is missing or lowered.
    """
    whole = read_source(path)
    whole.only(_PARTS | {"clauses"})
    head = whole.table("pack")
    head.only(_HEAD_KEYS | {"document"})
    pack = _pack(whole, head)
    if head.has("document"):
        clauses = read_clauses(whole.tables("clauses"), [*pack.rules, GROUND])
        return replace(pack, document=_document(head, path), clauses=clauses)
    if whole.has("clauses"):
        raise head.refuse("document", "toml-missing-key")
    return pack


def read_own_pack(name: str, text: str, shipped: Callable[[str], Pack]) -> Pack:
    """Return a town's own pack; its document, and what is said of the clauses, are those of the pack it was made from.

    ``shipped`` gives a shipped pack by its key. Raises: BadInput as ``load_pack``, calling the text ``name``.
    """
    whole = source_of(name, text)
    whole.only(_PARTS)
    head = whole.table("pack")
    head.only(_HEAD_KEYS | {"base"})
    pack, base = _pack(whole, head), shipped(head.text("base"))
    clauses = clauses_under(base.clauses, [*pack.rules, GROUND])
    return replace(pack, document=base.document, clauses=clauses, base=base.key)


def _pack(whole: Table, head: Table) -> Pack:
    pack = Pack(
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
        rules=_rules(whole.table("rules")),
        acts=_acts(whole.table("acts")) if whole.has("acts") else {},
        lists=read_lists(whole.table("lists")) if whole.has("lists") else NO_LISTS,
    )
    if OBJECTIVE.id in pack.rules and not pack.lists.objectives:
        raise whole.refuse("lists", "pack-objectives-missing", rule=OBJECTIVE.id)
    if not _keeps_to_periods(pack):
        refused = whole.table("rules").table(POST_APPROVED.id)
        raise refused.refuse("or_for_period", "pack-period-not-kept", rule=CALENDAR_APPROVED.id)
    return pack


def _keeps_to_periods(pack: Pack) -> bool:
    """Tell whether a post that is approved for a period alone is kept from going out at any other time."""
    by_itself, for_period = pack.rules.get(POST_APPROVED.id), pack.rules.get(CALENDAR_APPROVED.id)
    if by_itself is None or by_itself.severity is Severity.WARN or not by_itself.parameters.or_for_period:
        return True
    return for_period is not None and for_period.severity is not Severity.WARN and by_itself.kinds <= for_period.kinds


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


def _rules(table: Table) -> dict[str, RuleInForce[Any]]:
    for key in table.content:
        if key not in RULES:
            raise table.refuse(key, "pack-unknown-rule", rule=key, expected=", ".join(RULES))
    for rule in RULES.values():
        if rule.is_right and not table.has(rule.id):
            raise table.refuse(rule.id, "pack-right-missing", rule=rule.id)
    return {key: _rule(table.table(key), RULES[key]) for key in table.content}


def _rule(table: Table, rule: Rule[Any]) -> RuleInForce[Any]:
    parameters = get_type_hints(rule.parameters)
    table.only(_RULE_KEYS | set(parameters))
    in_force = RuleInForce(
        id=rule.id,
        severity=table.choice("severity", Severity),
        clause=table.text("clause"),
        kinds=frozenset(table.choices("kinds", ChannelKind)) if table.has("kinds") else rule.kinds,
        parameters=_parameters(table, rule.parameters, parameters),
        reading=table.text("reading") if table.has("reading") else "",
        house=table.boolean("house") if table.has("house") else False,
        statement=table.text("statement") if table.has("statement") else "",
        overridden_by=table.choices("overridden_by", Role) if table.has("overridden_by") else (),
    )
    if rule.is_right:
        _refuse_lowered(table, in_force)
    is_confirmed = rule.is_confirmed or in_force.severity is Severity.ATTEST
    if is_confirmed and not in_force.statement:
        raise table.refuse("statement", "pack-statement-missing", rule=rule.id)
    if in_force.statement and not is_confirmed:
        raise table.refuse("statement", "pack-statement-idle", rule=rule.id)
    return in_force


def _parameters(table: Table, made: type[Any], types: Mapping[str, object]) -> object:
    """Return the rule's parameters; what the pack does not say has the default that the rule gives it, if any."""
    needed = {field.name for field in fields(made) if field.default is MISSING}
    given = {name: kind for name, kind in types.items() if table.has(name) or name in needed}
    return made(**{name: _read(table, name, kind) for name, kind in given.items()})


def _read(table: Table, key: str, kind: object) -> object:
    """Return a parameter's value: by the reader of its type, or as one or several members of an enum."""
    if kind in _READERS:
        return _READERS[kind](table, key)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return table.choice(key, kind)
    member, _ = get_args(kind)
    return table.choices(key, member)


def _refuse_lowered(table: Table, rule: RuleInForce[Any]) -> None:
    if rule.severity is not Severity.BLOCK:
        raise table.refuse("severity", "pack-right-lowered", rule=rule.id, expected=Severity.BLOCK.value)
    if rule.kinds != EVERY_KIND:
        raise table.refuse("kinds", "pack-right-narrowed", rule=rule.id)
    if rule.overridden_by:
        raise table.refuse("overridden_by", "pack-right-set-aside", rule=rule.id)


def _acts(table: Table) -> dict[Act, frozenset[Role]]:
    acts = {act.value: act for act in Act}
    table.only(acts)
    return {acts[key]: frozenset(table.choices(key, Role)) for key in table.content}
