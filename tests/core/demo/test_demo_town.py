"""The demo town, made on several days: all that it promises to show is there, and nothing that no rule allows."""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta
from itertools import combinations
from pathlib import Path

import pytest

from core.ambient import Ambient, SetClock
from core.commands.desk import GRACE
from core.commands.judging import facts_of
from core.demo.build import build_demo
from core.model.media import Photo, Source
from core.model.posts import Placement, Post
from core.model.recorded import RecordedDecision, Way
from core.model.states import IN_PLAY, PostState, State
from core.model.town import Authorisation, Channel, Emergency, Role
from core.office import Place, open_calendar
from core.policy.gate import judge
from core.store import journal
from core.store import media as media_queries
from core.store import posts as post_queries
from core.store import recorded as recorded_queries
from core.store import registers as register_queries
from core.store import town as town_queries
from core.store.posts import InLine
from core.upkeep.verify import verify
from tests.core.builders import SAID_ANEW
from tests.core.demo.conftest import MOMENTS, DemoTown

SHOWN = {
    State.DRAFT,
    State.ASKED,
    State.QUEUED,
    State.PINNED,
    State.HELD,
    State.PUBLISHED,
    State.MISSED,
    State.DROPPED,
    State.PAST,
}


class Progress:
    """Remembers what it is told."""

    def __init__(self) -> None:
        self.told: list[tuple[int, int]] = []

    def tell(self, done: int, total: int) -> None:
        self.told.append((done, total))


def placements(town: DemoTown) -> list[Placement]:
    return town.engine.records(Placement)


def posts(town: DemoTown) -> dict[str, Post]:
    return {post.id: post for post in town.engine.records(Post)}


def posts_by_day(town: DemoTown) -> dict[str, set[str]]:
    """Return which posts stand on each day of the current month."""
    first = town.today.replace(day=1)
    after = (first + timedelta(days=32)).replace(day=1)
    cells = post_queries.placements_between(town.engine, f"{first}T00:00", f"{after}T00:00")
    found: dict[str, set[str]] = defaultdict(set)
    for cell in cells:
        found[cell.wall[:10]].add(cell.post_id)
    return found


def weekdays_of_month(town: DemoTown) -> list[str]:
    first = town.today.replace(day=1)
    days = [first + timedelta(days=count) for count in range(31)]
    return [day.isoformat() for day in days if day.month == first.month and day.weekday() < 5]


def rank(town: DemoTown, line: InLine) -> int:
    found = town.office.calendar.pack.class_of(line.class_key)
    assert found is not None
    return found.number


def queues(town: DemoTown) -> Iterator[list[InLine]]:
    """Yield each channel's queue by time, without pins and posts that go out on several channels at one time."""
    lines = post_queries.in_line(town.engine)
    for channel in town.engine.records(Channel):
        own = [line for line in lines if line.placement.channel_id == channel.id and line.placement.at is not None]
        yield sorted(
            (line for line in own if line.placement.state is State.QUEUED and not line.together),
            key=lambda line: line.placement.at or town.now,
        )


def test_an_approval_by_e_mail_waits_for_its_directors_word(town: DemoTown) -> None:
    (record,) = town.engine.records(RecordedDecision)
    assert (record.way, record.document is not None) == (Way.E_MAIL, True)
    assert recorded_queries.unanswered(town.engine, record.decided_by) == [record]


def test_every_class_is_there(town: DemoTown) -> None:
    classes = {priority.key for priority in town.office.calendar.pack.classes}
    assert {post.class_key for post in posts(town).values()} == classes


def test_every_state_is_there(town: DemoTown) -> None:
    assert {placement.state for placement in placements(town)} == SHOWN


def test_it_has_as_much_of_everything_as_a_town(town: DemoTown) -> None:
    assert 130 <= len(posts(town)) <= 175
    assert len(town_queries.departments(town.engine)) == len(town_queries.channels(town.engine)) == 6
    assert len(town_queries.people(town.engine)) == 10
    assert len(media_queries.photos(town.engine)) == 20


def test_each_person_has_a_role_and_each_role_a_person(town: DemoTown) -> None:
    roles = [town_queries.roles_of(town.engine, person.id) for person in town_queries.people(town.engine)]
    assert all(roles)
    assert frozenset().union(*roles) == set(Role)


def test_every_channel_is_approved_by_the_chief_administrative_officer(town: DemoTown) -> None:
    assert {channel.approved_role for channel in town_queries.channels(town.engine)} == {Role.CAO.value}


def test_no_placement_is_scheduled_past_a_gate(town: DemoTown) -> None:
    assert post_queries.unfit(town.engine) == []


def test_what_waits_lies_ahead_or_is_due(town: DemoTown) -> None:
    scheduled = [p for p in placements(town) if p.state in {State.QUEUED, State.PINNED}]
    assert scheduled
    assert all(p.at > town.now - GRACE if p.at is not None else p.why.startswith("unplaced:") for p in scheduled)


def test_what_went_out_lies_behind(town: DemoTown) -> None:
    out = [placement.at for placement in placements(town) if placement.state is State.PUBLISHED]
    assert len(out) > 120
    assert all(at is not None and at <= town.now for at in out)


def test_the_calendar_is_whole(town: DemoTown) -> None:
    report = verify(town.office.place, town.office.calendar.ambient)
    assert (report.problems, report.notes) == ((), ())


def test_no_draft_is_planned_for_a_day_gone_by(town: DemoTown) -> None:
    open_ones = [p for p in placements(town) if p.state in {State.DRAFT, State.ASKED} and p.planned is not None]
    assert open_ones
    assert all(p.planned is not None and p.planned.date() >= town.today for p in open_ones)


def test_some_drafts_have_no_day(town: DemoTown) -> None:
    assert len(post_queries.drafts_without_a_day(town.engine)) >= 3


def test_placements_are_held_by_a_person_and_by_each_kind_of_gate(town: DemoTown) -> None:
    held = post_queries.placements_in_states(town.engine, [State.HELD])
    standing = [r for p in held for r in post_queries.hold_reasons_of(town.engine, p.id) if r.settled_at is None]
    by_gate = {"photo-approved", "photographer-consent", "content-changed"}
    assert {reason.rule for reason in standing} == {"", *by_gate, *SAID_ANEW}


def test_one_post_waits_for_somebodys_word(town: DemoTown) -> None:
    calendar = town.office.calendar
    asked = {placement.post_id for placement in post_queries.placements_in_states(town.engine, [State.ASKED])}
    judged = {post_id: judge(facts_of(calendar, post_id, town.now), calendar.pack) for post_id in asked}
    unconfirmed = [post_id for post_id in asked if any(f.statement for f in judged[post_id].findings)]
    assert [posts(town)[post_id].title for post_id in unconfirmed] == ["Recycling calendar"]


def test_one_decision_in_line_is_not_released_and_what_went_out_was(town: DemoTown) -> None:
    unreleased = {entry.name for entry in register_queries.releases(town.engine) if entry.released_at is None}
    about = {state: {posts(town)[p.post_id].ground for p in placements(town) if p.state is state} for state in State}
    assert [name.partition("-")[0] for name in about[State.QUEUED] & unreleased] == ["Bylaw 14"]
    assert not about[State.PUBLISHED] & unreleased


def test_whoever_may_post_was_trained_or_is_familiar_with_the_procedures(town: DemoTown) -> None:
    leave = {leave.person_id for leave in town.engine.records(Authorisation)}
    assert {training.person_id for training in register_queries.trainings(town.engine)} == leave


def test_a_pin_says_its_reason(town: DemoTown) -> None:
    assert all(p.pin_reason for p in post_queries.placements_in_states(town.engine, [State.PINNED]))


def test_a_discarded_post_has_nothing_in_play(town: DemoTown) -> None:
    discarded = {post.id for post in posts(town).values() if post.state is PostState.DISCARDED}
    assert discarded
    assert not [p for p in placements(town) if p.post_id in discarded and p.state in IN_PLAY]


def test_each_weekday_of_the_month_has_one_to_four_posts_and_most_of_them_three_at_most(town: DemoTown) -> None:
    by_day = posts_by_day(town)
    counts = [len(by_day[day]) for day in weekdays_of_month(town)]
    assert all(1 <= count <= 4 for count in counts), counts
    assert sum(count > 3 for count in counts) <= 3, counts


def test_a_queue_stands_in_class_order_where_windows_allow(town: DemoTown) -> None:
    for queue in queues(town):
        for earlier, later in combinations(queue, 2):
            at, opens = earlier.placement.at, later.placement.opens
            assert at is not None
            could_have_had_it = opens is None or opens <= at
            assert rank(town, earlier) <= rank(town, later) or not could_have_had_it, (earlier.title, later.title)


def test_photos_come_from_everywhere(town: DemoTown) -> None:
    sources = {photo.source for photo in town.engine.records(Photo)}
    assert sources == {None, *Source} - {Source.EXCEPTION}


def test_photos_are_approved_returned_revoked_and_waiting(town: DemoTown) -> None:
    photos = media_queries.photos(town.engine)
    decisions = {photo.name: media_queries.approvals_of(town.engine, photo.id) for photo in photos}
    assert decisions["food-bank.jpg"] == []
    assert decisions["skate-park.jpg"][-1].verdict.value == "returned"
    assert decisions["museum.jpg"][-1].revoked_at is not None
    assert sum(any(d.revoked_at is None for d in found) for found in decisions.values()) >= 12


def test_a_consent_ends_soon_and_one_was_withdrawn(town: DemoTown) -> None:
    photos = media_queries.photos(town.engine)
    consents = [consent for photo in photos for consent in media_queries.consents_of(town.engine, photo.id)]
    ends = [consent.until_day for consent in consents if consent.until_day is not None]
    assert timedelta(days=7) < min(ends) - town.today <= timedelta(days=60)
    assert sum(consent.withdrawn_at is not None for consent in consents) == 1


def test_the_log_shows_what_was_refused(town: DemoTown) -> None:
    acts = {entry.act for entry, *_ in journal.entries(town.engine)}
    assert {"refused ApprovePost", "refused ApprovePhoto", "refused PutBack"} <= acts


def test_nothing_but_its_own_posts_went_out_during_the_emergency(town: DemoTown) -> None:
    (emergency,) = town.engine.records(Emergency)
    assert emergency.ended_at is not None
    out = [p for p in placements(town) if p.state is State.PUBLISHED and p.at is not None]
    during = [p for p in out if emergency.declared_at <= (p.at or town.now) < emergency.ended_at]
    assert {posts(town)[p.post_id].class_key for p in during} == {"emergency"}
    assert len({p.post_id for p in during}) == 4


def test_ids_sort_in_the_order_in_which_they_were_given(town: DemoTown) -> None:
    steps = list(dict.fromkeys(entry.step for entry, *_ in journal.entries(town.engine)))
    assert steps == sorted(steps)


def test_the_town_opens_as_it_was(town: DemoTown, tmp_path: Path) -> None:
    made = town.office.place
    place = Place(tmp_path / "calendar", made.anchors)
    shutil.copytree(made.folder, place.folder)
    opened = open_calendar(place, Ambient(SetClock(town.now)))
    assert journal.head(opened.engine) == journal.head(town.engine)
    assert post_queries.counts_by_state(opened.engine) == post_queries.counts_by_state(town.engine)
    opened.close()


@pytest.mark.parametrize("town", [MOMENTS["29 February"]], indirect=True)
def test_the_same_moment_makes_the_same_town_and_it_is_told_how_far_it_is(town: DemoTown, tmp_path: Path) -> None:
    progress = Progress()
    again = build_demo(Place(tmp_path / "calendar", tmp_path / "anchors"), town.now, progress.tell)
    assert journal.head(again.engine) == journal.head(town.engine)
    total = progress.told[0][1]
    assert progress.told == [(done, total) for done in range(total + 1)]
    again.close()
