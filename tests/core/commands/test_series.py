"""Recurring posts make drafts ahead of time, and one of them can be skipped or changed without breaking the series."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from core.commands.desk import Command
from core.commands.draft_text import draft_of_text
from core.commands.history import Redo, Undo
from core.commands.posts import DiscardPost, Draft, OwnWords
from core.commands.schedule import AddToQueue
from core.commands.series import BeginSeries, ChangeSeries, EndSeries, MakeSeriesDrafts, Repeat, SkipOccurrence
from core.errors import CalendarError, Conflict
from core.model.kinds import PostId, SeriesId
from core.model.posts import Post
from core.model.series import OccurrenceKind, Series
from core.model.states import PostState, State
from core.model.steps import Done
from core.store import posts as post_queries
from core.store import series as series_queries
from tests.core.builders import (
    FACEBOOK,
    RECREATION,
    WEBSITE,
    Scene,
    a_draft,
    a_post,
    a_queued_post,
    an_emergency,
    everything,
    save,
)

FIRST = date(2026, 11, 24)
"""The Tuesday after the scenes' now."""

WEEKLY = Repeat("FREQ=WEEKLY;BYDAY=TU", ahead_days=28)
TEXT = "Skating on {date:%A, %B %-d}."


def a_series(scene: Scene, by: str = "kim", repeat: Repeat = WEEKLY, **changes: Any) -> SeriesId:
    post_id = a_post(scene, by, **{"title": "Skating {date:%b %-d}", "text": TEXT, **changes})
    return SeriesId(scene.run(BeginSeries(post_id, FIRST, repeat), by).subject or "")


def series(scene: Scene, series_id: SeriesId) -> Series:
    found = scene.office.engine.record(Series, series_id)
    assert found is not None
    return found


def days(scene: Scene, series_id: SeriesId) -> list[date]:
    return [occurrence.day for occurrence in series_queries.occurrences_of(scene.office.engine, series_id)]


def post_on(scene: Scene, series_id: SeriesId, day: date) -> PostId:
    found = series_queries.occurrences_of(scene.office.engine, series_id)
    return next(each.post_id for each in found if each.day == day and each.post_id is not None)


def open_texts(scene: Scene) -> list[str]:
    posts = scene.office.engine.records(Post, "WHERE t.state = 'open' ORDER BY t.text")
    return [post.text for post in posts]


def changed(scene: Scene, series_id: SeriesId, repeat: Repeat = WEEKLY, **changes: Any) -> ChangeSeries:
    found = series(scene, series_id)
    return ChangeSeries(series_id, replace(draft_of_text(found.content), **changes), repeat, found.revision)


def weeks(count: int, first: date = FIRST) -> list[date]:
    return [first + timedelta(weeks=number) for number in range(count)]


def test_a_series_makes_its_drafts_ahead_of_time_each_filled_in_for_its_day(scene: Scene) -> None:
    series_id = a_series(scene)
    assert days(scene, series_id) == weeks(4)
    assert open_texts(scene) == [
        "Skating on Tuesday, December 1.",
        "Skating on Tuesday, December 15.",
        "Skating on Tuesday, December 8.",
        "Skating on Tuesday, November 24.",
    ]


def test_what_a_series_makes_is_planned_for_its_day_and_never_scheduled(scene: Scene) -> None:
    series_id = a_series(scene, on=(FACEBOOK, WEBSITE))
    for day in weeks(4):
        placements = post_queries.placements_of(scene.office.engine, post_on(scene, series_id, day))
        planned = datetime.combine(day, datetime.min.time())
        assert [(each.state, each.planned) for each in placements] == [(State.DRAFT, planned)] * 2


def test_the_first_of_a_series_is_the_post_that_was_written(scene: Scene) -> None:
    post_id = a_post(scene, text=TEXT)
    series_id = SeriesId(scene.run(BeginSeries(post_id, FIRST, WEEKLY)).subject or "")
    assert post_on(scene, series_id, FIRST) == post_id
    assert scene.post(post_id).text == "Skating on Tuesday, November 24."


def test_its_window_its_own_words_and_its_photos_come_with_each(scene: Scene) -> None:
    own = OwnWords(scene.channel(FACEBOOK), text="{date:%b %-d}!")
    bound = datetime.combine(FIRST, datetime.min.time()).replace(hour=12)
    series_id = a_series(scene, go_out_before=bound, own_words=(own,))
    post_id = post_on(scene, series_id, FIRST + timedelta(weeks=2))
    (variant,) = post_queries.variants_of(scene.office.engine, post_id)
    assert (scene.post(post_id).go_out_before, variant.text) == (bound + timedelta(weeks=2), "Dec 8!")


def test_time_makes_what_is_due_and_no_more_once_made(scene: Scene) -> None:
    series_id = a_series(scene)
    scene.set_wall("2026-12-02T09:00")
    assert len(scene.office.catch_up().ids("post")) == 2
    assert days(scene, series_id) == weeks(6)
    before = everything(scene)
    assert scene.office.catch_up().changes == ()
    assert everything(scene) == before


def test_days_that_went_by_while_the_calendar_was_closed_are_not_made(scene: Scene) -> None:
    series_id = a_series(scene)
    scene.set_wall("2027-02-10T09:00")
    scene.office.catch_up()
    assert days(scene, series_id) == [*weeks(4), *weeks(4, date(2027, 2, 16))]


def test_a_series_ends_with_its_last_day(scene: Scene) -> None:
    series_id = a_series(scene, repeat=replace(WEEKLY, until_day=date(2026, 12, 1)))
    assert days(scene, series_id) == weeks(2)


def test_one_is_skipped_and_never_made_again(scene: Scene) -> None:
    series_id = a_series(scene)
    second = post_on(scene, series_id, FIRST + timedelta(weeks=1))
    scene.run(SkipOccurrence(series_id, FIRST + timedelta(weeks=1)))
    scene.office.catch_up()
    assert (scene.post(second).state, scene.state(second)) == (PostState.DISCARDED, State.DROPPED)
    assert days(scene, series_id) == weeks(4)


def test_a_day_that_is_not_made_yet_is_skipped_beforehand(scene: Scene) -> None:
    series_id = a_series(scene)
    scene.run(SkipOccurrence(series_id, FIRST + timedelta(weeks=4)))
    scene.set_wall("2026-12-02T09:00")
    scene.office.catch_up()
    found = series_queries.occurrences_of(scene.office.engine, series_id)
    assert [(o.kind, o.post_id) for o in found if o.day == FIRST + timedelta(weeks=4)] == [
        (OccurrenceKind.SKIPPED, None)
    ]


def test_one_that_is_in_line_is_skipped_and_what_waits_moves_up(scene: Scene) -> None:
    series_id = a_series(scene)
    scene.agree(AddToQueue(post_on(scene, series_id, FIRST)))
    scene.agree(SkipOccurrence(series_id, FIRST))
    assert scene.state(post_on(scene, series_id, FIRST)) is State.DROPPED


def test_one_that_was_changed_stays_as_it_is_when_the_series_changes(scene: Scene) -> None:
    series_id = a_series(scene)
    own = post_on(scene, series_id, FIRST + timedelta(weeks=1))
    scene.run(save(scene, own, a_draft(scene, text="No skating, the ice is being made.")))
    scene.run(changed(scene, series_id, text="Skating, {date:%b %-d}."))
    assert open_texts(scene) == [
        "No skating, the ice is being made.",
        "Skating, Dec 15.",
        "Skating, Dec 8.",
        "Skating, Nov 24.",
    ]


@pytest.mark.parametrize("how", ["asked", "discarded"])
def test_one_that_was_asked_for_or_discarded_stays_so(scene: Scene, how: str) -> None:
    series_id = a_series(scene)
    post_id = post_on(scene, series_id, FIRST)
    scene.run(AddToQueue(post_id) if how == "asked" else DiscardPost(post_id))
    before = scene.post(post_id)
    scene.run(changed(scene, series_id, text="Another text."))
    scene.office.catch_up()
    assert (scene.post(post_id).text, scene.post(post_id).state) == (before.text, before.state)
    assert days(scene, series_id) == weeks(4)


def test_days_that_a_changed_rule_no_longer_gives_are_given_up_and_new_ones_made(scene: Scene) -> None:
    series_id = a_series(scene)
    scene.run(changed(scene, series_id, repeat=Repeat("FREQ=WEEKLY;BYDAY=TH", ahead_days=14)))
    assert days(scene, series_id) == [FIRST, date(2026, 11, 26), date(2026, 12, 3)]
    assert len(open_texts(scene)) == 3


def test_an_ended_series_makes_no_more_and_gives_up_what_nobody_touched(scene: Scene) -> None:
    series_id = a_series(scene)
    kept = post_on(scene, series_id, FIRST + timedelta(weeks=1))
    scene.run(save(scene, kept, a_draft(scene, text="The last one.")))
    scene.run(EndSeries(series_id))
    scene.set_wall("2026-12-20T09:00")
    scene.office.catch_up()
    assert open_texts(scene) == ["The last one."]


ACTS: Mapping[str, Callable[[Scene, SeriesId], Command]] = {
    "changing": lambda s, i: changed(s, i, Repeat("FREQ=WEEKLY;BYDAY=TU,TH"), text="Another.", channels=()),
    "skipping": lambda s, i: SkipOccurrence(i, FIRST),
    "skipping beforehand": lambda s, i: SkipOccurrence(i, date(2027, 1, 5)),
    "ending": lambda s, i: EndSeries(i),
}


@pytest.mark.parametrize("name", ACTS)
def test_it_is_undone_and_redone(scene: Scene, name: str) -> None:
    series_id = a_series(scene)
    before = _standing(scene, series_id)
    done = scene.run(ACTS[name](scene, series_id))
    after = _standing(scene, series_id)
    scene.run(Undo(done.id, done.command))
    undone = _standing(scene, series_id)
    scene.run(Redo(done.id, done.command))
    assert (undone, _standing(scene, series_id)) == (before, after)
    assert before != after


def _standing(scene: Scene, series_id: SeriesId) -> tuple[object, ...]:
    found = scene.office.engine.record(Series, series_id)
    of_days = series_queries.occurrences_of(scene.office.engine, series_id)
    told = None if found is None else (found.content, found.rrule, found.ended_at)
    return told, [(each.day, each.kind, each.post_id) for each in of_days], open_texts(scene)


def test_beginning_is_undone_and_redone(scene: Scene) -> None:
    post_id = a_post(scene, text=TEXT)
    done = scene.run(BeginSeries(post_id, FIRST, WEEKLY))
    begun = _standing(scene, SeriesId(done.subject or ""))
    scene.run(Undo(done.id, done.command))
    assert (open_texts(scene), series_queries.all_series(scene.office.engine)) == ([TEXT], [])
    scene.run(Redo(done.id, done.command))
    assert _standing(scene, SeriesId(done.subject or "")) == begun


def _begin(**changes: Any) -> Callable[[Scene], Done]:
    repeat = replace(WEEKLY, **{name: changes.pop(name) for name in list(changes) if name in vars(WEEKLY)})
    return lambda scene: scene.run(BeginSeries(a_post(scene, **changes), FIRST, repeat))


def _twice(scene: Scene) -> Done:
    series_id = a_series(scene)
    return scene.run(BeginSeries(post_on(scene, series_id, FIRST), FIRST, WEEKLY))


def _of_an_emergency(scene: Scene) -> Done:
    emergency = an_emergency(scene)
    return _begin(class_key="emergency", emergency_id=emergency)(scene)


def _skipped_twice(scene: Scene) -> Done:
    series_id = a_series(scene)
    scene.run(SkipOccurrence(series_id, FIRST))
    return scene.run(SkipOccurrence(series_id, FIRST))


def _ended_twice(scene: Scene) -> Done:
    series_id = a_series(scene)
    scene.run(EndSeries(series_id))
    return scene.run(EndSeries(series_id))


REFUSED: Mapping[str, tuple[str, Callable[[Scene], Done]]] = {
    "a rule that is none": ("rule-not-understood", _begin(rrule="every week")),
    "a rule of hours": ("rule-too-often", _begin(rrule="FREQ=HOURLY")),
    "a rule that never comes": ("rule-never", _begin(rrule="FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")),
    "a field that is none": ("field-unknown", _begin(text="On {day}.")),
    "an end before the beginning": ("ends-before-it-begins", _begin(until_day=date(2026, 11, 1))),
    "no days ahead": ("series-ahead", _begin(ahead_days=0)),
    "a title of nothing": ("name-needed", _begin(title=" ")),
    "a post in line": ("not-a-draft", lambda s: s.run(BeginSeries(a_queued_post(s), FIRST, WEEKLY))),
    "one of a series": ("of-a-series-already", _twice),
    "an emergency's post": ("series-of-an-emergency", _of_an_emergency),
    "a day skipped twice": ("skipped-already", _skipped_twice),
    "a day that is none": ("no-day-of-series", lambda s: s.run(SkipOccurrence(a_series(s), date(2026, 11, 25)))),
    "an end twice": ("series-ended-already", _ended_twice),
    "making by a person": ("only-the-calendar", lambda s: s.run(MakeSeriesDrafts())),
    "a director elsewhere": ("right-department", lambda s: s.run(EndSeries(a_series(s)), "dora")),
    "another author": ("right-", lambda s: s.run(SkipOccurrence(a_series(s), FIRST), "otto")),
}


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused(scene: Scene, name: str) -> None:
    code, act = REFUSED[name]
    with pytest.raises(CalendarError, match=code):
        act(scene)


def test_an_author_keeps_a_series_of_their_own(scene: Scene) -> None:
    series_id = a_series(scene, "ada", department_id=scene.department(RECREATION))
    scene.run(changed(scene, series_id, text="Another."), "ada")
    done = scene.run(EndSeries(series_id), "ada")
    scene.run(Undo(done.id, done.command), "ada")
    assert series(scene, series_id).ended_at is None


def test_a_change_made_on_an_older_series_names_who_changed_it(scene: Scene) -> None:
    series_id = a_series(scene)
    older = changed(scene, series_id, text="Mine.")
    scene.run(changed(scene, series_id, text="Hers."), "cora")
    with pytest.raises(Conflict, match="Cora Wiebe"):
        scene.run(older)


def test_a_template_is_kept_as_it_was_written(scene: Scene) -> None:
    draft = a_draft(scene, text=TEXT, own_words=(OwnWords(scene.channel(FACEBOOK), link="https://taber.ca"),))
    series_id = a_series(scene, **{name: getattr(draft, name) for name in vars(draft)})
    assert draft_of_text(series(scene, series_id).content) == Draft(**vars(draft))
