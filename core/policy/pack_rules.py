"""The strict reading of the rules that a pack puts in force."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from datetime import date
from enum import Enum
from typing import Any, get_args, get_type_hints

from core.model.findings import Severity
from core.model.town import ChannelKind, Role
from core.policy.rules import RULES
from core.policy.rules.approval import CALENDAR_APPROVED, POST_APPROVED
from core.policy.rules.purpose import OBJECTIVE
from core.policy.rules.rule import EVERY_KIND, Rule, RuleInForce
from core.policy.year_day import YearDay, read_year_day
from core.toml_file import Table

RulesInForce = Mapping[str, RuleInForce[Any]]
"""Rules in force, by their ids."""

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

_RULE_KEYS = frozenset({"severity", "clause", "reading", "house", "kinds", "statement", "overridden_by"})


def read_rules(whole: Table, *, has_objectives: bool) -> RulesInForce:
    """Return the rules of a whole pack, which lists objectives for its posts or does not.

    Raises: BadInput for what is not as it should be, a missing or lowered rule of rights among it.
    """
    rules = _rules(whole.table("rules"))
    if OBJECTIVE.id in rules and not has_objectives:
        raise whole.refuse("lists", "pack-objectives-missing", rule=OBJECTIVE.id)
    if not _keeps_to_periods(rules):
        refused = whole.table("rules").table(POST_APPROVED.id)
        raise refused.refuse("or_for_period", "pack-period-not-kept", rule=CALENDAR_APPROVED.id)
    return rules


def _keeps_to_periods(rules: RulesInForce) -> bool:
    """Tell whether a post that is approved for a period alone is kept from going out at any other time."""
    by_itself, for_period = rules.get(POST_APPROVED.id), rules.get(CALENDAR_APPROVED.id)
    if by_itself is None or by_itself.severity is Severity.WARN or not by_itself.parameters.or_for_period:
        return True
    return for_period is not None and for_period.severity is not Severity.WARN and by_itself.kinds <= for_period.kinds


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
