"""What of a rule can be changed, by the types of its parameters, and what the answers change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from core.model.findings import Severity
from core.model.town import ChannelKind, Role
from core.policy.own_pack import SetKey, Value
from core.policy.rules.rule import SOCIAL_ONLY, RuleInForce
from ui.models.registers.form import Answers, FieldKind
from ui.models.rule_form import rule_changes, rule_fields
from ui.models.rule_words import rule_words
from ui.session import Session


@dataclass(frozen=True)
class OfEveryType:
    """Hold a parameter of each type that a pack can give."""

    most_letters: int = 400
    links_too: bool = True
    begins: date = date(2026, 8, 31)
    word: str = "in my opinion"
    words: tuple[str, ...] = ("we believe", "probably")
    approved_by: tuple[Role, ...] = (Role.DIRECTOR,)
    places: frozenset[ChannelKind] = frozenset({ChannelKind.SIGN})
    other: Severity = Severity.WARN


RULE = RuleInForce("brevity", Severity.WARN, "1.04 a", SOCIAL_ONLY, OfEveryType(), "read so", house=True)


def answers(session: Session, **changes: object) -> Answers:
    """Answer each field by what it begins with, but those that are changed."""
    return Answers({field.key: field.value for field in rule_fields(session, RULE)} | changes)


def test_each_type_has_its_field(session: Session) -> None:
    kinds = {field.key: field.kind for field in rule_fields(session, RULE)}
    assert kinds == {
        "severity": FieldKind.CHOICE,
        "statement": FieldKind.TEXT,
        "most_letters": FieldKind.NUMBER,
        "links_too": FieldKind.TICK,
        "begins": FieldKind.DAY,
        "word": FieldKind.LINE,
        "words": FieldKind.TEXT,
        "approved_by": FieldKind.SOME,
        "places": FieldKind.SOME,
        "other": FieldKind.CHOICE,
    }


def test_what_is_left_as_it_is_changes_nothing(session: Session) -> None:
    assert rule_changes(RULE, answers(session)) == ()


@pytest.mark.parametrize(
    ("key", "answer", "value"),
    [
        ("severity", "block", "block"),
        ("statement", " It is true. ", "It is true."),
        ("most_letters", 500, 500),
        ("links_too", False, False),
        ("begins", date(2026, 9, 1), date(2026, 9, 1)),
        ("word", "we think", "we think"),
        ("words", "we believe\n\n maybe \n", ("we believe", "maybe")),
        ("approved_by", ("coordinator", "director"), ("coordinator", "director")),
        ("places", (), ()),
        ("other", "block", "block"),
    ],
)
def test_what_is_answered_otherwise_is_the_change(session: Session, key: str, answer: object, value: Value) -> None:
    assert rule_changes(RULE, answers(session, **{key: answer})) == (SetKey("brevity", key, value),)


def test_a_rule_is_told_in_words(session: Session) -> None:
    told = dict(rule_words(session, RULE).lines)
    assert told["What it does"] == "Is shown, and stops nothing. This severity is Oyez's own"
    assert (told["Looks at"], told["links_too"], told["begins"]) == ("Social media", "yes", "31 Aug 2026")
    assert (told["Approved by"], told["places"]) == ("Department Director", "Electronic signs")
    assert told["How the town reads the clause"] == "read so"
    assert told["May be set aside for a post by"] == "nobody"
