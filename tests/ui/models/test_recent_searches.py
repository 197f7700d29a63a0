"""What was looked for is remembered, a few at most and each once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings

from ui.models.recent_searches import MOST, RecentSearches
from ui.session import Session


@pytest.fixture
def recent(session: Session, settings: QSettings) -> RecentSearches:
    return RecentSearches(session, settings)


def test_the_latest_comes_first_and_each_is_kept_once(recent: RecentSearches) -> None:
    for typed in ("rink", "boil  water", "Rink", " "):
        recent.note(typed)
    assert recent.all() == ("Rink", "boil water")


def test_only_a_few_are_kept(recent: RecentSearches) -> None:
    for number in range(MOST + 3):
        recent.note(f"search {number}")
    assert len(recent.all()) == MOST


@pytest.mark.parametrize("spoilt", ["", "{", "7", '{"a": 1}'])
def test_what_cannot_be_read_is_nothing(
    session: Session, settings: QSettings, recent: RecentSearches, spoilt: str
) -> None:
    settings.setValue(f"searches/{session.town.calendar_id}/{session.person.id}", spoilt)
    assert recent.all() == ()
