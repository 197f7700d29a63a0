"""A post asks its people: what is to confirm is confirmed, a guess is answered, and it goes in line; then undone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest

from core.ambient import SetClock
from core.policy.facts import PostFacts
from core.policy.rules.rule import NoParameters, RuleInForce, Said, reached
from tests.core.builders import NOW, Scene
from tests.core.ruled import put_in_force
from tests.flows.by_keyboard import ByKeyboard
from tests.flows.by_mouse import ByMouse
from tests.flows.stage import Stage

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

GUESSED, GREY = "correction-note", re.compile("Grey")
TITLE, TEXT = "Harvest supper", "Join us for the harvest supper at the Grey Hall."
MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
PLANNED = ((TUESDAY, "Tuesday 24 November; Harvest supper, draft"),)
QUEUED = ((MONDAY, "Monday 23 November; 9:00 Harvest supper, queued"),)

Hand = ByMouse | ByKeyboard


def finds_grey(facts: PostFacts, rule: RuleInForce[NoParameters]) -> Iterator[Said]:
    """Guess that Grey is no word, in a rule whose sentences there are."""
    for placement in reached(facts, rule):
        for found in GREY.finditer(placement.text):
            yield rule.guess("added", placement, found.span())


@pytest.mark.parametrize("kind", [ByMouse, ByKeyboard])
def test_what_people_are_asked_is_said_before_a_post_is_queued(
    stage: Stage, kind: type[Hand], monkeypatch: pytest.MonkeyPatch
) -> None:
    put_in_force(Scene(stage.office, SetClock(NOW)), monkeypatch, GUESSED, finds_grey)
    hand = kind(stage)
    hand.begin_post_next_tuesday(TITLE, TEXT, "Facebook")
    assert (len(stage.asked()) > 2, stage.next_act()) == (True, "Ask to queue")
    hand.confirm(stage.asked())
    assert (stage.asked(), stage.next_act()) == ([], "Ask to queue")
    hand.answer_guess("Why is “Grey” right here?", "The hall is named after Earl Grey")
    assert (stage.clauses(), stage.next_act()) == ([], "Add to queue")
    hand.add_to_queue()
    hand.look_at_queue()
    hand.look_at_month()
    assert stage.month() == QUEUED
    hand.undo()
    assert stage.month() == PLANNED
