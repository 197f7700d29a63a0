"""What the demo's posts say and when, whatever day it is: without making the town."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

import pytest

from core.demo.build import STORIES
from core.demo.days import Days
from core.demo.old_calendar import old_calendar_csv
from core.demo.stories import Story, stories_of
from core.shipped import platforms
from core.words.counting import count

EVERY_FIFTH_DAY = [date(2026, 11, 20) + timedelta(days=5 * step) for step in range(150)]
NAMED_DAY = re.compile(r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day), ([A-Z][a-z]+) (\d{1,2})\b")
GAP_LEFT = re.compile(r"[{}]|%[A-Za-z-]")
A_HALF_YEAR = timedelta(days=180)
MOST_ON_THE_SIGN = 60


def posts() -> Mapping[str, Any]:
    return tomllib.loads((STORIES / "posts.toml").read_text(encoding="utf-8"))


POSTS = posts()
TOWN = tomllib.loads((STORIES / "town.toml").read_text(encoding="utf-8"))
PHOTOS = tomllib.loads((STORIES / "photos.toml").read_text(encoding="utf-8"))["photos"]


def texts_of(story: Story) -> list[str]:
    return [story.title, story.text, story.ground, *story.own.values()]


def days_named(text: str, near: date) -> Iterator[tuple[str, str]]:
    """Yield each weekday that a text puts beside a date, and the one that the date has in the year round a day."""
    for weekday, month, day in NAMED_DAY.findall(text):
        around = (near + timedelta(days=offset) for offset in range(-A_HALF_YEAR.days, A_HALF_YEAR.days))
        meant = next(found for found in around if (found.strftime("%B"), found.day) == (month, int(day)))
        yield weekday, meant.strftime("%A")


def test_every_weekday_beside_a_date_is_that_date_s() -> None:
    checked = 0
    for today in EVERY_FIFTH_DAY[::6]:
        for story in stories_of(POSTS, Days(today)):
            near = story.planned.date() if story.planned else today
            for text in texts_of(story):
                for written, right in days_named(text, near):
                    checked += 1
                    assert written == right, text
    assert checked > 500


def test_no_gap_is_left_in_a_text() -> None:
    for today in EVERY_FIFTH_DAY[::30]:
        for story in stories_of(POSTS, Days(today)):
            for text in texts_of(story):
                assert GAP_LEFT.search(text) is None, text


def test_texts_fit_on_x_and_on_the_sign() -> None:
    x, sign = platforms()["x"], platforms()["sign"]
    for today in (date(2026, 11, 20), date(2027, 7, 7)):
        for story in stories_of(POSTS, Days(today)):
            words = {channel: story.own.get(channel, story.text) for channel in story.channels}
            assert count(words.get("X", ""), x).used <= 280, story.title
            assert count(words.get("LED sign", ""), sign).used <= MOST_ON_THE_SIGN, story.title


@pytest.mark.parametrize("today", EVERY_FIFTH_DAY[::10], ids=str)
def test_nobody_writes_a_post_before_the_town_has_its_calendar_or_after_today(today: date) -> None:
    days = Days(today)
    for story in stories_of(POSTS, days):
        if story.class_key != "emergency":
            assert days.first < story.written.date() < today, story.title
        assert story.queued is None or story.written < story.queued, story.title


def test_nothing_is_put_in_line_after_its_time() -> None:
    for today in EVERY_FIFTH_DAY:
        for story in stories_of(POSTS, Days(today)):
            if story.queued is not None and story.class_key != "emergency":
                assert story.planned is not None
                assert story.queued < story.planned, story.title


def test_posts_photos_and_channels_name_who_and_what_there_is() -> None:
    people = {person["name"] for person in TOWN["people"]}
    channels = {channel["name"] for channel in TOWN["channels"]}
    photos = {photo["file"] for photo in PHOTOS}
    for today in (date(2026, 11, 20), date(2027, 7, 7)):
        for story in stories_of(POSTS, Days(today)):
            assert {story.author, *(step.by for step in story.steps)} <= people
            assert set(story.channels) >= set(story.own)
            assert set(story.channels) <= channels
            assert set(story.photos) <= photos
            assert story.photos or story.queued is None or "Instagram" not in story.channels, story.title


def test_summer_has_words_of_its_own() -> None:
    winter = {story.title for story in stories_of(POSTS, Days(date(2027, 1, 20)))}
    summer = {story.title for story in stories_of(POSTS, Days(date(2027, 7, 20)))}
    assert {"Ice safety on ponds", "Public skating this weekend"} <= winter - summer
    assert {"Canal safety", "Public swimming this weekend"} <= summer - winter


def test_the_old_spreadsheet_holds_rows_of_weeks_before_the_calendar() -> None:
    days = Days(date(2026, 11, 20))
    written = old_calendar_csv(POSTS["past"], days).decode("utf-8").splitlines()
    assert len(written) == 1 + len(POSTS["past"])
    assert all(row["week"] < -9 for row in POSTS["past"])
    assert "Family fun night at the Community Centre on Friday." in written[4]
