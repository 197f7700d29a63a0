"""What can be changed of a rule of the town's pack, as the fields of a form, and the changes that its answers make."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from enum import Enum
from typing import Any, get_args, get_origin, get_type_hints

from PySide6.QtCore import QCoreApplication

from core.model.findings import Severity
from core.policy.own_pack import SetKey, Value
from core.policy.rules.rule import RuleInForce
from ui.models.registers.form import Answers, FieldKind, FormField, Option
from ui.models.rule_words import severity_words, value_words
from ui.session import Session

SEVERITY, STATEMENT = "severity", "statement"


def rule_fields(session: Session, rule: RuleInForce[Any]) -> tuple[FormField, ...]:
    """Return a field for the severity of a rule, for what a person confirms, and for each of its parameters."""
    severities = tuple(Option(each.value, severity_words(each)) for each in Severity)
    severity = FormField(SEVERITY, _tr("What it does"), FieldKind.CHOICE, options=severities, value=rule.severity.value)
    statement = FormField(
        STATEMENT, _tr("What a person confirms, where it asks for that"), FieldKind.TEXT, value=rule.statement
    )
    types = get_type_hints(type(rule.parameters))
    parameters = (
        _field(session, each.name, types[each.name], getattr(rule.parameters, each.name))
        for each in fields(rule.parameters)
    )
    return (severity, statement, *parameters)


def rule_changes(rule: RuleInForce[Any], answers: Answers) -> tuple[SetKey, ...]:
    """Return what the answers change of a rule; nothing for what they leave as it is."""
    return tuple(_changes(rule, answers))


def _changes(rule: RuleInForce[Any], answers: Answers) -> Iterator[SetKey]:
    if answers.text(SEVERITY) != rule.severity.value:
        yield SetKey(rule.id, SEVERITY, answers.text(SEVERITY))
    statement = answers.text(STATEMENT).strip()
    if statement != rule.statement:
        yield SetKey(rule.id, STATEMENT, statement or None)
    types = get_type_hints(type(rule.parameters))
    for each in fields(rule.parameters):
        value = _answered(types[each.name], answers, each.name)
        if value is not None and value != _told(getattr(rule.parameters, each.name)):
            yield SetKey(rule.id, each.name, value)


def _field(session: Session, name: str, kind: object, value: object) -> FormField:
    """Return the field of a parameter, by its type."""
    label = session.texts.parameter(name)
    if kind is bool:
        return FormField(name, label, FieldKind.TICK, value=value)
    if kind is int:
        return FormField(name, label, FieldKind.NUMBER, value=value)
    if kind is date:
        return FormField(name, label, FieldKind.DAY, value=value, is_needed=True)
    if isinstance(value, Enum):
        return FormField(name, label, FieldKind.CHOICE, options=_options(session, type(value)), value=value.value)
    if not isinstance(value, tuple | frozenset):
        return FormField(name, label, FieldKind.LINE, value=value)
    member = _member(kind)
    if member is not None:
        return FormField(name, label, FieldKind.SOME, options=_options(session, member), value=_told(value))
    lines = "\n".join(str(each) for each in value)
    return FormField(name, label, FieldKind.TEXT, value=lines, note=_tr("One in each line"))


def _answered(kind: object, answers: Answers, name: str) -> Value | None:
    """Return what was answered for a parameter as a pack's file holds it."""
    if kind is bool:
        return answers.is_ticked(name)
    if kind is int:
        return answers.number(name)
    if kind is date:
        return answers.day(name)
    if _member(kind) is not None:
        return answers.some(name)
    if get_origin(kind) is tuple:
        return tuple(line.strip() for line in answers.text(name).splitlines() if line.strip())
    return answers.text(name)


def _told(value: object) -> object:
    """Return a parameter as a pack's file holds it, for comparing; members in the order in which they are offered."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple | frozenset) and any(isinstance(each, Enum) for each in value):
        return tuple(each.value for each in type(next(iter(value))) if each in value)
    return tuple(value) if isinstance(value, tuple | frozenset) else value


def _member(kind: object) -> type[Enum] | None:
    """Return what a tuple or set of named things holds, ``None`` for any other type."""
    members = get_args(kind)
    is_many = get_origin(kind) in {tuple, frozenset} and members
    return members[0] if is_many and isinstance(members[0], type) and issubclass(members[0], Enum) else None


def _options(session: Session, kind: type[Enum]) -> tuple[Option, ...]:
    return tuple(Option(str(each.value), value_words(session, each)) for each in kind)


def _tr(text: str) -> str:
    return QCoreApplication.translate("rule", text)
