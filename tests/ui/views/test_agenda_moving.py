"""On the agenda posts are moved from day to day, by pointer and by keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QRect, QSize, Qt

from core.model.day_place import Place
from tests.core.builders import MONDAY_AT_9, TUESDAY_AT_9, Scene, a_pinned_post, a_post
from tests.ui.views.moving import Mover
from ui.session import Session
from ui.theme import ColourRole, Theme
from ui.views.agenda import AgendaView
from ui.views.calendar_page import PageKey

MONDAY, TUESDAY, THURSDAY, NEXT_TUESDAY = (date(2026, 11, 23) + timedelta(days=each) for each in (0, 1, 3, 8))
Key = Qt.Key
AtAgenda = Callable[[], Mover]


@pytest.fixture
def at_agenda(at_calendar: Callable[[], Mover]) -> AtAgenda:
    def show() -> Mover:
        mover = at_calendar()
        mover.look_at(PageKey.AGENDA, MONDAY)
        return mover

    return show


def two_pins(scene: Scene) -> None:
    """Pin a post to this Tuesday and one, among whose day's rows things are put, to the next."""
    a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons")
    a_pinned_post(scene, TUESDAY_AT_9 + timedelta(days=7, hours=3), title="Later")


def test_a_post_is_dragged_onto_the_heading_or_the_posts_of_another_day(scene: Scene, at_agenda: AtAgenda) -> None:
    two_pins(scene)
    mover = at_agenda()
    assert mover.carry("Swim lessons", NEXT_TUESDAY) == "Pins Tue 1 Dec 9:00"
    mover.let_go(NEXT_TUESDAY)
    assert mover.day_of("Swim lessons") == NEXT_TUESDAY


def test_the_day_under_the_pointer_has_a_ring(scene: Scene, theme: Theme, at_agenda: AtAgenda) -> None:
    two_pins(scene)
    mover = at_agenda()
    mover.carry("Swim lessons", NEXT_TUESDAY)
    room = mover.chips.room_of_place(Place(NEXT_TUESDAY))
    edge = mover.chips.viewport().grab(QRect(room.topLeft(), QSize(3, room.height()))).toImage()
    colours = [edge.pixelColor(1, each) for each in range(edge.height())]
    assert theme.colour(ColourRole.ACCENT) in colours


def test_keys_move_by_days_those_too_that_have_no_row(scene: Scene, at_agenda: AtAgenda) -> None:
    post_id = a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons")
    mover = at_agenda()
    mover.chips.choose(mover.chip("Swim lessons"))
    mover.press(Key.Key_V, Key.Key_Down, Key.Key_Down)
    assert mover.wait_for_words() == "Pins Thu 9:00"
    mover.press(Key.Key_Return)
    assert scene.placement(post_id).at_wall == TUESDAY_AT_9 + timedelta(days=2)


def test_keys_lead_beyond_the_days_that_are_read(scene: Scene, at_agenda: AtAgenda) -> None:
    a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons")
    mover = at_agenda()
    mover.chips.choose(mover.chip("Swim lessons"))
    mover.press(Key.Key_V, *[Key.Key_PageDown] * 3, Key.Key_Return)
    assert mover.day_of("Swim lessons") == TUESDAY + timedelta(days=21)


def test_escape_leaves_what_keys_move(scene: Scene, at_agenda: AtAgenda) -> None:
    post_id = a_pinned_post(scene, TUESDAY_AT_9, title="Swim lessons")
    mover = at_agenda()
    mover.chips.choose(mover.chip("Swim lessons"))
    mover.press(Key.Key_V, Key.Key_Down, Key.Key_Escape, Key.Key_Return)
    assert scene.placement(post_id).at_wall == TUESDAY_AT_9


def test_the_agenda_stands_on_what_was_moved_and_on_what_undo_brought_back(
    scene: Scene, session: Session, at_agenda: AtAgenda
) -> None:
    two_pins(scene)
    mover = at_agenda()
    mover.put("Swim lessons", NEXT_TUESDAY)
    assert (mover.chips.current_day(), mover.chips.current_chip) == (NEXT_TUESDAY, mover.chip("Swim lessons"))
    session.undo()
    assert (mover.chips.current_day(), mover.chips.current_chip) == (TUESDAY, mover.chip("Swim lessons"))


def test_a_draft_of_the_tray_is_dragged_onto_a_day(scene: Scene, at_agenda: AtAgenda) -> None:
    two_pins(scene)
    post_id = a_post(scene, title="Skate park lights")
    mover = at_agenda()
    mover.open_tray()
    mover.put_from_tray(0, NEXT_TUESDAY)
    planned = scene.placement(post_id).planned
    assert planned is not None
    assert planned.date() == NEXT_TUESDAY


def test_all_in_sight_are_chosen_and_none_that_is_scrolled_away(scene: Scene, at_agenda: AtAgenda) -> None:
    for week in range(30):
        a_pinned_post(scene, MONDAY_AT_9 + timedelta(days=7 * week), title=f"Week {week}")
    mover = at_agenda()
    mover.press(Key.Key_A, Key.Key_A, held=Qt.KeyboardModifier.ControlModifier)
    chosen = {chip.chip.title for chip in mover.view.acts.selection.chips}
    assert "Week 1" in chosen
    assert "Week 29" not in chosen


def test_what_is_chosen_stays_chosen_when_it_is_scrolled_away(
    scene: Scene, session: Session, at_agenda: AtAgenda
) -> None:
    for week in range(30):
        a_pinned_post(scene, MONDAY_AT_9 + timedelta(days=7 * week), title=f"Week {week}")
    mover = at_agenda()
    mover.press(Key.Key_A, held=Qt.KeyboardModifier.ControlModifier)
    table = mover.table
    assert isinstance(table, AgendaView)
    table.turn(1)
    mover.view.refresh(None)
    assert [chip.chip.title for chip in mover.view.acts.selection.chips] == ["Week 0"]


@pytest.mark.parametrize("title", ["Week 0", "Week 3"])
def test_a_card_covers_no_row_that_it_speaks_of(scene: Scene, at_agenda: AtAgenda, title: str) -> None:
    for week in range(12):
        a_pinned_post(scene, MONDAY_AT_9 + timedelta(days=7 * week), title=f"Week {week}")
    mover = at_agenda()
    mover.chips.choose(mover.chip(title))
    mover.press(Key.Key_Space)
    card = mover.view.acts.hover.card
    assert card is not None
    row = mover.chips.room_of_chip(mover.chip(title))
    area = mover.chips.viewport()
    covered = QRect(area.mapFrom(mover.view, card.pos()), card.size()).intersects(row)
    assert (covered, mover.view.rect().contains(card.geometry())) == (False, True)
