"""What a rule in force is, in words: how strict, of what channels, by what numbers, and who may set it aside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from enum import Enum
from typing import Any

from PySide6.QtCore import QCoreApplication

from core.model.findings import Severity
from core.model.town import ChannelKind, Role
from core.policy.rules.rule import EVERY_KIND, RuleInForce
from ui.models.photo_words import filled
from ui.session import Session
from ui.widgets.calendar_names import short_month_name


@dataclass(frozen=True)
class RuleWords:
    """A rule by its name, and what there is to say of it, as pairs of a label and a text."""

    rule_id: str
    name: str
    lines: tuple[tuple[str, str], ...]


def severity_words(severity: Severity) -> str:
    """Return what a rule of a severity does, in a few words."""
    return {
        Severity.BLOCK: _tr("Stops the post until it is mended"),
        Severity.ATTEST: _tr("Asks a person to confirm it in words"),
        Severity.WARN: _tr("Is shown, and stops nothing"),
    }[severity]


def rule_words(session: Session, rule: RuleInForce[Any]) -> RuleWords:
    """Return what there is to say of a rule of the town's pack."""
    return RuleWords(rule.id, session.texts.rule_name(rule.id), tuple(_lines(session, rule)))


def kind_words(kind: ChannelKind) -> str:
    """Return the name of a kind of channel."""
    return {
        ChannelKind.SOCIAL: _tr("Social media"),
        ChannelKind.WEBSITE: _tr("Website"),
        ChannelKind.NEWSLETTER: _tr("Newsletter"),
        ChannelKind.SIGN: _tr("Electronic signs"),
        ChannelKind.MEMBER: _tr("Council member's own"),
    }[kind]


def value_words(session: Session, value: object) -> str:
    """Return a parameter's value in words."""
    if isinstance(value, bool):
        return _tr("yes") if value else _tr("no")
    if isinstance(value, Severity):
        return severity_words(value)
    if isinstance(value, Role):
        return session.pack.role_names[value]
    if isinstance(value, ChannelKind):
        return kind_words(value)
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, date):
        return f"{value.day} {short_month_name(value.month)} {value.year}"
    if isinstance(value, tuple | frozenset | list):
        told = [value_words(session, each) for each in value]
        return ", ".join(sorted(told) if isinstance(value, frozenset) else told) or _tr("none")
    return str(value)


def _lines(session: Session, rule: RuleInForce[Any]) -> Iterator[tuple[str, str]]:
    severity = severity_words(rule.severity)
    yield _tr("What it does"), filled(_tr("%1. This severity is Oyez's own"), severity) if rule.house else severity
    yield _tr("Asked for by"), rule.clause
    every = rule.kinds == EVERY_KIND
    kinds = [kind_words(kind) for kind in ChannelKind if kind in rule.kinds]
    yield _tr("Looks at"), _tr("every kind of channel") if every else ", ".join(kinds)
    for field in fields(rule.parameters):
        yield session.texts.parameter(field.name), value_words(session, getattr(rule.parameters, field.name))
    if rule.statement:
        yield _tr("What a person confirms"), rule.statement
    if rule.reading:
        yield _tr("How the town reads the clause"), rule.reading
    roles = ", ".join(session.pack.role_names[role] for role in rule.overridden_by)
    yield _tr("May be set aside for a post by"), roles or _tr("nobody")


def _tr(text: str) -> str:
    return QCoreApplication.translate("rule", text)
