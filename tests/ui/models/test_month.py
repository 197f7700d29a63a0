"""A month as cells: the right days, one chip for one post at one time, and each change told for its day alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from core.commands.emergency import DeclaredByMistake, DeclareEmergency
from core.commands.media import ApprovePhoto
from core.commands.posts import DiscardPost, PlanFor, WritePost
from core.commands.publishing import Publish
from core.commands.schedule import AddToQueue, Drop, Hold, Pin, TakeOutOfLine
from core.model.kinds import EmergencyId, PostId
from core.model.states import State
from tests.core.builders import (
    FACEBOOK,
    MONDAY_AT_9,
    NEWSLETTER,
    WEBSITE,
    Scene,
    a_draft,
    a_photo,
    a_pinned_post,
    a_post,
    a_queued_post,
    a_sound_photo,
    an_attached,
    an_emergency_post,
    catch_up,
)
from ui.models.calendar_filter import CalendarFilter
from ui.models.day_chips import DayChip
from ui.models.month import Day, MonthModel
from ui.models.moods import Moods
from ui.session import Session
from ui.widgets.chip import Outline
from ui.widgets.marks import Mark

MONDAY, TUESDAY, WEDNESDAY = (date(2026, 11, day) for day in (23, 24, 25))
MONTHS = [(year, month) for year in (2026, 2027, 2028) for month in range(1, 13)]


@pytest.fixture
def model(session: Session, moods: Moods) -> Iterator[MonthModel]:
    model = MonthModel(session, moods)
    yield model
    shiboken6.delete(model)  # before its calendar is closed, which its timer would read


def on(scene: Scene, channel: str) -> CalendarFilter:
    return CalendarFilter(channels=frozenset({scene.channel(channel)}))


def day_of(model: MonthModel, day: date) -> Day:
    found = model.data(model.index_of(day), MonthModel.DAY_ROLE)
    assert isinstance(found, Day)
    return found


def chips(model: MonthModel, day: date = MONDAY) -> list[DayChip]:
    return list(day_of(model, day).chips)


def the_chip(model: MonthModel, day: date = MONDAY) -> DayChip:
    (chip,) = chips(model, day)
    return chip


def judged(qtbot: QtBot, model: MonthModel) -> None:
    qtbot.waitUntil(lambda: not model.is_judging)


def days_told(model: MonthModel) -> list[date]:
    """Return a list to which each day is added that is told as changed from now on."""
    told: list[date] = []

    def note(first: QModelIndex, last: QModelIndex) -> None:
        assert first == last
        told.append(model.day_at(first).day)

    model.dataChanged.connect(note)
    return told


def a_plan(scene: Scene, day: date = MONDAY, at: time = time(0), **changes: Any) -> PostId:
    """Write a draft that is wished for a day, or for a time of it."""
    post_id = a_post(scene, **changes)
    scene.run(PlanFor(scene.placement_id(post_id), datetime.combine(day, at)))
    return post_id


def refresh_by(session: Session, model: MonthModel) -> None:
    session.changed.connect(model.refresh)


def test_the_month_of_today_is_shown_at_first(model: MonthModel) -> None:
    assert model.month == (2026, 11)


@pytest.mark.parametrize(("year", "month"), MONTHS)
def test_every_month_shows_its_days_once_in_weeks_from_monday(model: MonthModel, year: int, month: int) -> None:
    model.show_month(year, month)
    cells = [[model.day_at(model.index(row, column)) for column in range(7)] for row in range(model.rowCount())]
    days = [day.day for week in cells for day in week]
    assert days == [days[0] + timedelta(days=passed) for passed in range(len(days))]
    assert days[0].weekday() == 0
    assert {day.day for week in cells for day in week if day.in_month} == {
        day for day in days if (day.year, day.month) == (year, month)
    }
    assert all(any(day.in_month for day in week) for week in cells)


def test_today_is_marked_and_no_other_day(model: MonthModel) -> None:
    cells = [model.day_at(model.index(row, column)) for row in range(model.rowCount()) for column in range(7)]
    assert [day.day for day in cells if day.is_today] == [date(2026, 11, 20)]


def test_weekdays_are_named_over_their_columns(model: MonthModel) -> None:
    named = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(7)]
    assert named == ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def test_a_day_that_is_not_shown_has_no_cell(model: MonthModel) -> None:
    assert not model.index_of(date(2027, 3, 1)).isValid()


def test_a_queued_post_stands_at_its_time(scene: Scene, model: MonthModel) -> None:
    post_id = a_queued_post(scene, title="Ice times")
    model.reload()
    chip = the_chip(model)
    assert (chip.post_id, chip.state, chip.wall) == (post_id, State.QUEUED, MONDAY_AT_9)
    assert (chip.chip.time, chip.chip.class_number, chip.chip.title) == ("9:00", 4, "Ice times")
    assert (chip.chip.outline, chip.chip.mark) == (Outline.SOLID, Mark.READY)


def test_one_post_at_one_time_is_one_chip_for_all_its_channels(scene: Scene, model: MonthModel) -> None:
    post_id = a_queued_post(scene, on=(FACEBOOK, WEBSITE))
    model.reload()
    chip = the_chip(model)
    assert set(chip.placements) == {scene.placement_id(post_id), scene.placement_id(post_id, WEBSITE)}
    assert (chip.channels, chip.chip.channels) == ((FACEBOOK, WEBSITE), "F W")


def test_one_post_at_two_times_is_two_chips(scene: Scene, model: MonthModel) -> None:
    a_queued_post(scene)
    post_id = a_queued_post(scene, on=(FACEBOOK, WEBSITE))
    model.reload()
    found = [(day, chip.channels) for day in (MONDAY, TUESDAY) for chip in chips(model, day) if chip.post_id == post_id]
    assert found == [(MONDAY, (WEBSITE,)), (TUESDAY, (FACEBOOK,))]


def test_two_posts_at_one_time_are_two_chips(scene: Scene, model: MonthModel) -> None:
    a_queued_post(scene, on=(FACEBOOK,))
    a_queued_post(scene, on=(WEBSITE,))
    model.reload()
    assert len(chips(model)) == 2


def test_the_chips_of_a_day_stand_by_time_then_by_class(scene: Scene, model: MonthModel) -> None:
    a_pinned_post(scene, MONDAY_AT_9.replace(hour=15), title="Last")
    a_queued_post(scene, title="Third", class_key="program")
    a_queued_post(scene, title="Second", class_key="council", ground="Bylaw 5", on=(WEBSITE,))
    a_plan(scene, title="First")
    model.reload()
    assert [chip.chip.title for chip in chips(model)] == ["First", "Second", "Third", "Last"]


def _hold(scene: Scene, post_id: PostId) -> None:
    scene.run(Hold(scene.placement_id(post_id), "Wait"))


def _pin(scene: Scene, post_id: PostId) -> None:
    scene.agree(Pin(scene.placement_id(post_id), MONDAY_AT_9))


def _publish(scene: Scene, post_id: PostId) -> None:
    scene.set_wall("2026-11-23T09:10")
    scene.run(Publish(scene.placement_id(post_id)))


def _miss(scene: Scene, post_id: PostId) -> None:
    catch_up(scene, "2026-11-23T12:00")


@pytest.mark.parametrize(
    ("happens", "state", "mark"),
    [
        (_pin, State.PINNED, Mark.PINNED),
        (_hold, State.HELD, Mark.HELD),
        (_publish, State.PUBLISHED, Mark.PUBLISHED),
        (_miss, State.MISSED, Mark.MISSED),
    ],
)
def test_a_mark_says_how_a_post_stands(
    scene: Scene, model: MonthModel, happens: Callable[[Scene, PostId], None], state: State, mark: Mark
) -> None:
    happens(scene, a_queued_post(scene))
    model.reload()
    chip = the_chip(model)
    assert (chip.state, chip.chip.mark, chip.chip.outline) == (state, mark, Outline.SOLID)


def test_a_planned_draft_is_dashed_on_its_day_without_a_time(scene: Scene, model: MonthModel) -> None:
    a_plan(scene)
    model.reload()
    chip = the_chip(model)
    assert (chip.state, chip.chip.outline, chip.chip.time) == (State.DRAFT, Outline.DASHED, "")


def test_a_draft_planned_for_a_time_shows_it(scene: Scene, model: MonthModel) -> None:
    a_plan(scene, at=time(14, 5))
    model.reload()
    assert the_chip(model).chip.time == "14:05"


def test_what_is_asked_for_a_day_is_dashed_there_without_a_time(scene: Scene, model: MonthModel) -> None:
    scene.run(AddToQueue(a_plan(scene, photos=(a_photo(scene),))))
    model.reload()
    chip = the_chip(model)
    assert (chip.state, chip.chip.outline, chip.chip.time) == (State.ASKED, Outline.DASHED, "")


def test_what_is_asked_for_a_time_is_dashed_at_it(scene: Scene, model: MonthModel) -> None:
    post_id = a_post(scene, photos=(a_photo(scene),))
    scene.run(Pin(scene.placement_id(post_id), MONDAY_AT_9))
    model.reload()
    chip = the_chip(model)
    assert (chip.state, chip.chip.outline, chip.chip.time) == (State.ASKED, Outline.DASHED, "9:00")


def _a_blocked_photo(scene: Scene) -> tuple[str, ...]:
    return (a_photo(scene),)


def _a_waiting_photo(scene: Scene) -> tuple[str, ...]:
    photo_id = a_photo(scene)
    an_attached(scene, photo_id)
    return (photo_id,)


def _a_sound_photo(scene: Scene) -> tuple[str, ...]:
    return (a_sound_photo(scene),)


@pytest.mark.parametrize(
    ("photos", "mark"),
    [(_a_blocked_photo, Mark.BLOCKED), (_a_waiting_photo, Mark.WAITING), (_a_sound_photo, Mark.PLANNED)],
)
def test_a_draft_is_judged_after_the_paint(
    qtbot: QtBot, scene: Scene, model: MonthModel, photos: Callable[[Scene], tuple[str, ...]], mark: Mark
) -> None:
    a_plan(scene, photos=photos(scene))
    model.reload()
    assert (the_chip(model).chip.mark, model.is_judging) == (Mark.NONE, True)
    judged(qtbot, model)
    assert the_chip(model).chip.mark is mark


def test_every_draft_of_a_full_month_is_judged(qtbot: QtBot, scene: Scene, model: MonthModel) -> None:
    for number in range(8):
        a_plan(scene, date(2026, 11, 1 + number))
    model.reload()
    judged(qtbot, model)
    marks = {the_chip(model, date(2026, 11, 1 + number)).chip.mark for number in range(8)}
    assert marks == {Mark.PLANNED}


def test_a_discarded_post_is_not_shown(scene: Scene, model: MonthModel) -> None:
    scene.run(DiscardPost(a_queued_post(scene)))
    scene.run(DiscardPost(a_plan(scene)))
    model.reload()
    assert chips(model) == []


def test_a_channel_that_was_dropped_is_not_shown(scene: Scene, model: MonthModel) -> None:
    post_id = a_queued_post(scene, on=(FACEBOOK, WEBSITE))
    scene.agree(Drop(scene.placement_id(post_id)))
    model.reload()
    assert the_chip(model).channels == (WEBSITE,)


@pytest.mark.parametrize(("name", "titles"), [(FACEBOOK, ["Both"]), (WEBSITE, ["Both", "Web"]), (NEWSLETTER, [])])
def test_one_channel_can_be_shown_alone(scene: Scene, model: MonthModel, name: str, titles: list[str]) -> None:
    a_queued_post(scene, title="Both", on=(FACEBOOK, WEBSITE))
    a_pinned_post_on_the_website(scene)
    model.show_filter(on(scene, name))
    assert [chip.chip.title for chip in chips(model)] == titles
    assert {channel for chip in chips(model) for channel in chip.channels} <= {name}


def a_pinned_post_on_the_website(scene: Scene) -> None:
    post_id = a_post(scene, title="Web", on=(WEBSITE,))
    scene.agree(Pin(scene.placement_id(post_id, WEBSITE), MONDAY_AT_9.replace(hour=11)))


def test_all_channels_can_be_shown_again(scene: Scene, model: MonthModel) -> None:
    a_queued_post(scene)
    model.show_filter(on(scene, WEBSITE))
    model.show_filter(CalendarFilter())
    assert len(chips(model)) == 1


def test_a_step_is_told_for_the_days_that_it_changed(
    qtbot: QtBot, scene: Scene, session: Session, model: MonthModel
) -> None:
    a_plan(scene, TUESDAY)
    model.reload()
    judged(qtbot, model)
    refresh_by(session, model)
    told = days_told(model)
    session.run(AddToQueue(a_post(scene)))
    judged(qtbot, model)
    assert told == [MONDAY]


def test_a_post_that_moves_is_told_for_both_days(
    qtbot: QtBot, scene: Scene, session: Session, model: MonthModel
) -> None:
    post_id = a_queued_post(scene)
    model.reload()
    refresh_by(session, model)
    told = days_told(model)
    session.run(Pin(scene.placement_id(post_id), MONDAY_AT_9 + timedelta(days=2)))
    judged(qtbot, model)
    assert (told, chips(model), len(chips(model, WEDNESDAY))) == ([MONDAY, WEDNESDAY], [], 1)


def test_a_fact_is_told_for_the_drafts_whose_mark_it_changes(
    qtbot: QtBot, scene: Scene, session: Session, model: MonthModel
) -> None:
    photo_id = a_photo(scene)
    an_attached(scene, photo_id)
    a_plan(scene, photos=(photo_id,))
    a_plan(scene, TUESDAY)
    model.reload()
    judged(qtbot, model)
    refresh_by(session, model)
    told = days_told(model)
    session.run(ApprovePhoto(photo_id))
    judged(qtbot, model)
    assert (told, the_chip(model).chip.mark) == ([MONDAY], Mark.PLANNED)


def test_what_is_undone_is_taken_from_its_day(scene: Scene, session: Session, model: MonthModel) -> None:
    refresh_by(session, model)
    session.run(AddToQueue(a_post(scene)))
    shown = len(chips(model))
    session.undo()
    assert (shown, chips(model)) == (1, [])


def test_a_step_outside_the_month_tells_nothing(
    qtbot: QtBot, scene: Scene, session: Session, model: MonthModel
) -> None:
    model.show_month(2027, 6)
    refresh_by(session, model)
    told = days_told(model)
    session.run(AddToQueue(a_post(scene)))
    assert (told, model.is_judging) == ([], False)


def test_in_an_emergency_what_waits_reads_as_held(scene: Scene, session: Session, model: MonthModel) -> None:
    a_queued_post(scene)
    refresh_by(session, model)
    model.reload()
    session.change_person(scene.person("cora"))
    session.run(DeclareEmergency("Flood"))
    assert the_chip(model).chip.mark is Mark.HELD
    assert "held" in str(model.data(model.index_of(MONDAY)))


def test_after_a_mistaken_emergency_what_waits_is_scheduled_again(
    scene: Scene, session: Session, model: MonthModel
) -> None:
    a_queued_post(scene)
    session.change_person(scene.person("cora"))
    done = session.run(DeclareEmergency("Flood"))
    assert done is not None
    model.reload()
    refresh_by(session, model)
    session.run(DeclaredByMistake(EmergencyId(done.subject or "")))
    assert the_chip(model).chip.mark is Mark.READY


def test_what_is_about_the_emergency_is_not_held_by_it(scene: Scene, model: MonthModel) -> None:
    scene.agree(AddToQueue(an_emergency_post(scene)))
    model.reload()
    assert the_chip(model, date(2026, 11, 20)).chip.mark is Mark.READY


@pytest.mark.parametrize(
    ("day", "spoken"),
    [
        (date(2026, 11, 22), "Sunday 22 November"),
        (MONDAY, "Monday 23 November; 9:00 Ice times, queued; 15:00 Pool hours, pinned"),
        (TUESDAY, "Tuesday 24 November; Library fair, draft"),
    ],
)
def test_a_screen_reader_hears_a_day_and_its_posts(scene: Scene, model: MonthModel, day: date, spoken: str) -> None:
    a_queued_post(scene, title="Ice times")
    a_pinned_post(scene, MONDAY_AT_9.replace(hour=15), title="Pool hours")
    a_plan(scene, TUESDAY, title="Library fair")
    model.reload()
    for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        assert model.data(model.index_of(day), role) == spoken


@pytest.mark.parametrize("month", range(1, 13))
def test_a_screen_reader_hears_the_month_in_full(model: MonthModel, month: int) -> None:
    names = "January February March April May June July August September October November December".split()
    model.show_month(2027, month)
    assert str(model.data(model.index_of(date(2027, month, 15)))).endswith(f"15 {names[month - 1]}")


def test_a_screen_reader_hears_what_a_draft_waits_for(qtbot: QtBot, scene: Scene, model: MonthModel) -> None:
    a_plan(scene, title="Library fair", photos=_a_waiting_photo(scene))
    a_plan(scene, title="Pool hours", photos=_a_blocked_photo(scene))
    model.reload()
    judged(qtbot, model)
    spoken = str(model.data(model.index_of(MONDAY)))
    assert spoken == "Monday 23 November; Library fair, draft, waiting; Pool hours, draft, blocked"


def test_weekdays_with_posts_are_known(scene: Scene, model: MonthModel) -> None:
    a_plan(scene, date(2026, 11, 28))
    a_queued_post(scene)
    model.reload()
    assert model.crowded_weekdays() == {0, 5}


def test_what_is_changed_elsewhere_is_read_with_the_month(scene: Scene, model: MonthModel) -> None:
    post_id = a_queued_post(scene)
    model.show_month(2026, 12)
    scene.run(TakeOutOfLine(scene.placement_id(post_id)))
    model.show_month(2026, 11)
    assert chips(model) == []


def test_the_model_keeps_the_rules_of_models(qtbot: QtBot, scene: Scene, session: Session, model: MonthModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    refresh_by(session, model)
    session.run(WritePost(a_draft(scene), MONDAY_AT_9))
    session.run(AddToQueue(a_post(scene)))
    model.show_filter(on(scene, WEBSITE))
    for year, month in MONTHS:
        model.show_month(year, month)
    judged(qtbot, model)
    assert tester.model() is model
