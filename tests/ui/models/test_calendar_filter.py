"""A calendar is narrowed by kinds and words, and what it was narrowed to is remembered."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSettings

from core.model.states import State
from core.store.posts import MonthCell
from tests.core.builders import FACEBOOK, Scene
from ui.models.calendar_filter import CalendarFilter, Kind, Layer, filter_of_text
from ui.models.filter_choices import choices_of, chosen
from ui.models.remembered_filter import RememberedFilter
from ui.session import Session

CELL = MonthCell("post", "placement", "facebook", State.QUEUED, "2026-11-23T09:00", "Ice", "program", "parks", "kim")
WORDS = "Patinage à l'aréna\nThe ice is thick enough"


def only(**named: str) -> CalendarFilter:
    wanted: dict[str, Any] = {kind: frozenset({key}) for kind, key in named.items()}
    return CalendarFilter(**wanted)


@pytest.mark.parametrize(
    ("wanted", "is_shown"),
    [
        (CalendarFilter(), True),
        (only(channels="facebook"), True),
        (only(channels="website"), False),
        (CalendarFilter(channels=frozenset({"facebook", "website"})), True),
        (only(classes="program", departments="parks", states="queued", people="kim"), True),
        (only(classes="program", people="otto"), False),
        (only(states="held"), False),
        (CalendarFilter(words="ARENA ice"), True),
        (CalendarFilter(words="ice pool"), False),
        (CalendarFilter(words="  "), True),
        (CalendarFilter(hidden=frozenset({"holidays"})), True),
    ],
)
def test_a_post_is_shown_where_every_kind_lets_it_through(wanted: CalendarFilter, is_shown: bool) -> None:
    assert wanted.admits(CELL, WORDS) is is_shown


@pytest.mark.parametrize("kind", Kind)
def test_what_is_toggled_twice_is_as_it_was(kind: Kind) -> None:
    once = CalendarFilter().with_toggled(kind, "a")
    assert once.named(kind) == {"a"}
    assert once.is_narrow
    assert once.with_toggled(kind, "a") == CalendarFilter()


def test_clearing_leaves_hidden_layers_hidden() -> None:
    wanted = only(channels="facebook").with_layer_toggled(Layer.OBSERVANCES)
    assert wanted.cleared() == CalendarFilter(hidden=frozenset({"observances"}))
    assert not wanted.cleared().shows(Layer.OBSERVANCES)
    assert wanted.cleared().shows(Layer.HOLIDAYS)


keys = st.frozensets(st.text(max_size=5), max_size=3)


@given(keys, keys, st.frozensets(st.sampled_from([state.value for state in State])), st.text(max_size=9), keys)
def test_a_filter_is_read_as_it_was_written(
    channels: frozenset[str], people: frozenset[str], states: frozenset[str], words: str, hidden: frozenset[str]
) -> None:
    wanted = CalendarFilter(channels=channels, people=people, states=states, words=words, hidden=hidden)
    assert filter_of_text(wanted.as_text()) == wanted


@pytest.mark.parametrize("text", ["", "[]", "null", "{}", '{"words": ""}', '{"channels": 1, "words": ""}', "{" * 99])
def test_what_cannot_be_read_shows_all(text: str) -> None:
    assert filter_of_text(text) == CalendarFilter()


def test_each_calendar_remembers_its_filter_and_its_page(session: Session, settings: QSettings) -> None:
    remembered = RememberedFilter(session, settings)
    assert (remembered.filter(), remembered.page()) == (CalendarFilter(), "")
    remembered.note_filter(only(channels="facebook"))
    remembered.note_page("week")
    again = RememberedFilter(session, settings)
    assert (again.filter(), again.page()) == (only(channels="facebook"), "week")


def test_without_settings_nothing_is_remembered(session: Session) -> None:
    remembered = RememberedFilter(session, None)
    remembered.note_filter(only(channels="facebook"))
    assert remembered.filter() == CalendarFilter()


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (Kind.CHANNEL, "Newsletter"),
        (Kind.CLASS, "4 Town programs"),
        (Kind.DEPARTMENT, "Recreation"),
        (Kind.STATE, "Held"),
        (Kind.PERSON, "Otto Falk"),
    ],
)
def test_each_kind_offers_the_towns_own(session: Session, kind: Kind, name: str) -> None:
    assert name in [choice.name for choice in choices_of(session, kind)]


def test_what_a_filter_names_is_told_by_name(scene: Scene, session: Session) -> None:
    wanted = CalendarFilter(channels=frozenset({scene.channel(FACEBOOK), "gone"}), states=frozenset({"held"}))
    assert [choice.name for choice in chosen(session, wanted)] == [FACEBOOK, "gone", "Held"]
