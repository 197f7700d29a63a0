"""Ordering the queue by hand, by mouse and by keyboard, and what is told beside: advice, long waits, what moved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.commands.ordering import PlaceBefore
from core.errors import CalendarError
from core.model.kinds import PostId
from core.model.states import State
from tests.core.builders import FACEBOOK, MONDAY_AT_9, TUESDAY_AT_9, WEBSITE, Scene, a_queued_post
from tests.ui.looking import button, dialog, offers, words
from ui.dialogs.what_moved import WhatMoved
from ui.jobs import Jobs
from ui.models.last_look import LastLook
from ui.models.moods import Moods
from ui.models.queue import QueueModel, QueueRow
from ui.session import Session
from ui.theme import Theme
from ui.views.queue import QueueView

ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
Opened = Callable[[], QueueView]


@pytest.fixture
def queue(
    session: Session, theme: Theme, jobs: Jobs, moods: Moods, settings: QSettings, shown: Callable[..., None]
) -> Opened:
    kept: list[QueueView] = []

    def open_queue() -> QueueView:
        view = QueueView(session, theme, jobs, moods, LastLook(session, settings))
        kept.append(view)
        session.changed.connect(view.refresh)
        shown(view, 1236, 842)
        view.start_focus()
        return view

    return open_queue


@pytest.fixture
def refused(session: Session) -> list[str]:
    """Collect the codes of what was refused."""
    codes: list[str] = []

    def note(refusal: CalendarError) -> None:
        codes.append(refusal.code)

    session.refused.connect(note)
    return codes


def three(scene: Scene) -> list[PostId]:
    found = []
    for minute, title in enumerate(("First", "Second", "Third")):
        scene.set_wall(f"2026-11-20T10:0{minute}")
        found.append(a_queued_post(scene, title=title))
    return found


def rows(view: QueueView) -> tuple[QueueRow, ...]:
    model = view.table.model()
    return tuple(model.data(model.index(number, 0), QueueModel.ROW_ROLE) for number in range(model.rowCount()))


def titles(view: QueueView) -> list[str]:
    return [row.title for row in rows(view)]


def drag(view: QueueView, number: int, to_px: int) -> None:
    """Drag a row to a height in the table, counted in rows from the first one's top."""
    viewport, table = view.table.viewport(), view.table
    start = QPoint(200, table.rowViewportPosition(number) + table.rowHeight(number) // 2)
    end = QPoint(200, to_px)
    QTest.mousePress(viewport, LEFT, pos=start)
    QTest.mouseMove(viewport, (start + end) / 2)
    QTest.mouseMove(viewport, end)


def drop(view: QueueView, to_px: int) -> None:
    QTest.mouseRelease(view.table.viewport(), LEFT, pos=QPoint(200, to_px))


def test_alt_up_puts_a_post_before_the_one_above_it(queue: Opened, scene: Scene) -> None:
    three(scene)
    view = queue()
    view.table.selectRow(2)
    QTest.keyClick(view.table, Qt.Key.Key_Up, ALT)
    assert titles(view) == ["First", "Third", "Second"]
    row = view.table.current_row()
    assert row is not None
    assert (row.title, row.why) == ("Third", "Put before “Second” by Kim Dyck")


def test_alt_down_puts_a_post_after_the_one_below_it(queue: Opened, scene: Scene) -> None:
    three(scene)
    view = queue()
    for _ in range(2):
        QTest.keyClick(view.table, Qt.Key.Key_Down, ALT)
    assert titles(view) == ["Second", "Third", "First"]


@pytest.mark.parametrize(("number", "key"), [(0, Qt.Key.Key_Up), (2, Qt.Key.Key_Down)])
def test_at_the_end_of_its_class_a_post_goes_no_further(
    queue: Opened, scene: Scene, refused: list[str], number: int, key: Qt.Key
) -> None:
    three(scene)
    view = queue()
    view.table.selectRow(number)
    QTest.keyClick(view.table, key, ALT)
    assert (titles(view), refused) == (["First", "Second", "Third"], [])


def test_a_row_is_dragged_where_it_should_stand(queue: Opened, scene: Scene) -> None:
    three(scene)
    view = queue()
    drag(view, 2, 2)
    drop(view, 2)
    assert titles(view) == ["Third", "First", "Second"]


def test_escape_lets_a_dragged_row_go(queue: Opened, scene: Scene) -> None:
    three(scene)
    view = queue()
    drag(view, 2, 2)
    QTest.keyClick(view.table, Qt.Key.Key_Escape)
    drop(view, 2)
    assert titles(view) == ["First", "Second", "Third"]


def test_a_drop_in_another_class_is_refused_with_the_names(queue: Opened, scene: Scene, refused: list[str]) -> None:
    a_queued_post(scene, title="Budget", class_key="council", ground="Council, 16 November")
    three(scene)
    view = queue()
    drag(view, 3, 2)
    drop(view, 2)
    assert (titles(view)[0], refused) == ("Budget", ["waits-in-another-line"])


def test_a_drop_by_which_somebody_would_miss_a_deadline_is_refused(
    queue: Opened, scene: Scene, refused: list[str]
) -> None:
    a_queued_post(scene, title="Tight", go_out_before=TUESDAY_AT_9)
    a_queued_post(scene, title="Other")
    view = queue()
    drag(view, 1, 2)
    drop(view, 2)
    assert (titles(view), refused) == (["Tight", "Other"], ["order-misses-deadline"])


def test_a_row_on_several_channels_is_put_on_one_of_them(queue: Opened, scene: Scene, refused: list[str]) -> None:
    for title in ("First", "Second"):
        a_queued_post(scene, title=title, on=(FACEBOOK, WEBSITE))
    view = queue()
    QTest.keyClick(view.table, Qt.Key.Key_Down, ALT)
    assert refused == ["in-several-lines"]
    view.show_channel(scene.channel(FACEBOOK))
    QTest.keyClick(view.table, Qt.Key.Key_Down, ALT)
    assert titles(view) == ["Second", "First"]


def test_who_may_not_order_the_queue_drags_nothing(
    queue: Opened, session: Session, scene: Scene, refused: list[str]
) -> None:
    three(scene)
    session.change_person(scene.person("ada"))
    view = queue()
    drag(view, 2, 2)
    drop(view, 2)
    QTest.keyClick(view.table, Qt.Key.Key_Up, ALT)
    assert (titles(view), refused) == (["First", "Second", "Third"], [])


def test_an_order_is_undone(queue: Opened, session: Session, scene: Scene) -> None:
    three(scene)
    view = queue()
    QTest.keyClick(view.table, Qt.Key.Key_Down, ALT)
    session.undo()
    assert titles(view) == ["First", "Second", "Third"]


def test_a_post_that_waits_long_says_so_and_keeps_its_place(queue: Opened, scene: Scene) -> None:
    first = a_queued_post(scene, title="First", not_before=MONDAY_AT_9 + timedelta(days=90))
    scene.set_wall("2027-01-25T10:00")
    a_queued_post(scene, title="Second")
    view = queue()
    waits = {row.title: row.waits for row in rows(view)}
    assert waits == {"First": "Waits 66 days", "Second": ""}
    assert scene.placement(first).state is State.QUEUED


def a_missing_post(scene: Scene) -> PostId:
    a_queued_post(scene, title="Budget", class_key="council", ground="Council, 16 November")
    return a_queued_post(scene, title="Skating", go_out_before=TUESDAY_AT_9)


def test_an_exchange_is_offered_and_accepted_as_a_pin_with_its_reason(
    qtbot: QtBot, queue: Opened, scene: Scene
) -> None:
    missing = a_missing_post(scene)
    view = queue()
    told = "“Skating” misses its deadline. Moving “Budget” to Tue 9:00 would let it go out in time"
    qtbot.waitUntil(lambda: told in words(view))
    QTest.mouseClick(button(view, "Exchange"), LEFT)
    placement = scene.placement(missing)
    assert (placement.state, placement.at_wall) == (State.PINNED, MONDAY_AT_9)
    assert placement.pin_reason == "Else it misses its deadline; “Budget” moves"
    assert not offers(view, "Exchange")


def test_what_moved_since_one_looked_is_listed_once(qtbot: QtBot, queue: Opened, scene: Scene) -> None:
    a_queued_post(scene, title="Skating")
    scene.set_wall("2026-11-20T10:05")
    a_queued_post(scene, title="Budget", class_key="council", ground="Council, 16 November")
    view = queue()
    QTest.mouseClick(button(view, "What moved · 1"), LEFT)
    told = words(dialog(view, WhatMoved))
    assert "Facebook: from Mon 9:00 to Tue 9:00" in told
    assert "By Kim Dyck, Communications Coordinator · Queued: “Budget”" in told
    dialog(view, WhatMoved).accept()
    assert not offers(view, "What moved · 1")


def test_each_person_has_a_last_look_of_their_own(session: Session, settings: QSettings, scene: Scene) -> None:
    first, _, third = three(scene)
    scene.run(PlaceBefore(scene.placement_id(third), scene.placement_id(first)))
    looks = LastLook(session, settings)
    looks.note()
    assert looks.moved() == ()
    session.change_person(scene.person("cora"))
    assert {movement.title for movement in looks.moved()} == {"First", "Second", "Third"}


def test_a_post_that_moved_is_opened_from_the_list(qtbot: QtBot, queue: Opened, scene: Scene) -> None:
    post_id = a_queued_post(scene, title="Skating")
    scene.set_wall("2026-11-20T10:05")
    a_queued_post(scene, title="Budget", class_key="council", ground="Council, 16 November")
    view = queue()
    QTest.mouseClick(button(view, "What moved · 1"), LEFT)
    with qtbot.waitSignal(view.post_requested) as asked:
        QTest.mouseClick(button(dialog(view, WhatMoved), "Open"), LEFT)
    assert asked.args == [post_id]


def test_with_all_channels_shown_the_next_free_slot_of_each_is_told(queue: Opened, scene: Scene) -> None:
    a_queued_post(scene)
    assert queue().note() == "Next free slot: Facebook Tue 9:00, Website Mon 9:00, Newsletter Mon 9:00"
