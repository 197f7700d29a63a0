"""A channel's slots in a few words, and its next free one."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from pytestqt.qtbot import QtBot

from core.commands.channels import AddSlots
from tests.core.builders import FACEBOOK, MONDAY_AT_9, TUESDAY_AT_9, WEBSITE, Scene, a_queued_post
from ui.models.slot_words import days_told, next_free_slot, slots_told
from ui.session import Session


@pytest.mark.parametrize(
    ("rrule", "told"),
    [
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "Mon to Fri"),
        ("FREQ=WEEKLY;BYDAY=FR,MO,WE", "Mon, Wed, Fri"),
        ("FREQ=WEEKLY;BYDAY=SA", "Sat"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", "Daily"),
        ("FREQ=DAILY", "Daily"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "By rule"),
        ("FREQ=MONTHLY;BYDAY=1MO", "By rule"),
    ],
)
def test_days_are_told_in_words(qtbot: QtBot, rrule: str, told: str) -> None:
    assert days_told(rrule) == told


def test_times_of_the_same_days_stand_together(session: Session, scene: Scene) -> None:
    scene.run(AddSlots(scene.channel(FACEBOOK), "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", time(16), date(2026, 1, 1)))
    scene.run(AddSlots(scene.channel(FACEBOOK), "FREQ=WEEKLY;BYDAY=SA", time(10), date(2026, 1, 1)))
    assert slots_told(session, scene.channel(FACEBOOK)) == "Mon to Fri 9:00, 16:00; Sat 10:00"


def test_slots_that_have_ended_are_not_told(session: Session, scene: Scene) -> None:
    ended = AddSlots(scene.channel(FACEBOOK), "FREQ=DAILY", time(7), date(2026, 1, 1), date(2026, 11, 19))
    scene.run(ended)
    assert slots_told(session, scene.channel(FACEBOOK)) == "Mon to Fri 9:00"


@pytest.mark.parametrize(("posts", "free"), [(0, MONDAY_AT_9), (1, TUESDAY_AT_9)])
def test_the_next_free_slot_is_the_first_that_nobody_has(
    session: Session, scene: Scene, posts: int, free: datetime
) -> None:
    for _ in range(posts):
        a_queued_post(scene)
    assert next_free_slot(session, scene.channel(FACEBOOK)) == free


def test_a_slot_of_another_channel_is_still_free(session: Session, scene: Scene) -> None:
    a_queued_post(scene)
    assert next_free_slot(session, scene.channel(WEBSITE)) == MONDAY_AT_9
