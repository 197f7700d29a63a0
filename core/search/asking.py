"""Asks the index: what operators mean in this calendar, and what the person may find."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from core.model.kinds import PersonId
from core.model.search import (
    NOTHING,
    Condition,
    Hits,
    Marks,
    Note,
    Operator,
    Phrase,
    Remark,
    SearchQuery,
    Wanted,
)
from core.model.states import PostState, State
from core.policy.acts import Act
from core.policy.pack import Pack
from core.search.days import span_marks
from core.search.entries import (
    ANY_SCHEDULED,
    DISCARDED,
    author_mark,
    channel_mark,
    class_mark,
    saver_mark,
    state_mark,
)
from core.store import town as town_queries
from core.store.engine import Engine
from core.store.search_index import SearchIndex, Shelf
from core.words.search_words import holds, spaced, words_of

MOST_POSTS, MOST_PHOTOS = 50, 24
ME = "me"

STATE_WORDS = (*(state.value for state in State), "scheduled", PostState.DISCARDED.value)
"""What may follow ``is:``."""


class Called(NamedTuple):
    """Something that an operator may name: its marks, and what it is called."""

    marks: Marks
    names: tuple[str, ...]


@dataclass(frozen=True)
class Directory:
    """What operators may name in a calendar, and what the person may find; ``me`` is ``None`` for no person.

    ``sees`` tells whether posts and photos are shown to the person at all, else only own ones are found;
    ``searches_records`` whether earlier versions and what was discarded are.
    """

    me: PersonId | None
    sees: bool
    searches_records: bool
    called: Mapping[Operator, tuple[Called, ...]]


class Asked(NamedTuple):
    """What was found, and what of the question could not be read as it may have been meant."""

    posts: Hits
    photos: Hits
    notes: tuple[Note, ...]


def directory_of(engine: Engine, pack: Pack, me: PersonId | None, may: Callable[[Act], bool]) -> Directory:
    """Return what operators may name now; ``may`` answers from the table of rights."""
    channels = tuple(
        Called(((channel_mark(channel.id),),), (channel.name, channel.platform))
        for channel in town_queries.channels(engine)
    )
    classes = tuple(
        Called(((class_mark(each.key),),), (each.name, str(each.number), each.key)) for each in pack.classes
    )
    people = tuple(Called(_by(person.id), (person.name,)) for person in town_queries.people(engine))
    called = {
        Operator.CHANNEL: channels,
        Operator.CLASS: classes,
        Operator.IS: tuple(_states(engine, pack)),
        Operator.BY: people if me is None else (Called(_by(me), (ME,)), *people),
    }
    return Directory(me, may(Act.SEE), may(Act.SEARCH_RECORDS), called)


def ask(index: SearchIndex, query: SearchQuery, directory: Directory, most_posts: int = MOST_POSTS) -> Asked:
    """Find the newest posts and photos.

    Raises: StoreUnavailable where the index is being written, Damaged where it cannot be read.
    """
    if query.is_empty:
        return Asked(NOTHING, NOTHING, query.notes)
    marks: list[Marks] = []
    notes = list(query.notes)
    for condition in query.conditions:
        ways = _ways(condition, directory)
        if not ways:
            notes.append(Note(Remark.NOTHING_SO_CALLED, condition.operator.value, condition.value))
        marks.append(ways)
    if not all(marks):
        return Asked(NOTHING, NOTHING, tuple(notes))
    wanted = _wanted(query, marks, directory)
    posts = index.newest(Shelf.POSTS, wanted, most_posts)
    is_of_posts = any(c.operator in {Operator.CHANNEL, Operator.CLASS} for c in query.conditions)
    photos = NOTHING if is_of_posts else index.newest(Shelf.PHOTOS, wanted, MOST_PHOTOS)
    return Asked(posts, photos, tuple(notes))


def _wanted(query: SearchQuery, marks: Iterable[Marks], directory: Directory) -> Wanted:
    """Return what the index is asked for: within what the person may find."""
    asked = list(marks)
    if query.since is not None or query.until is not None:
        asked.append(tuple((mark,) for mark in span_marks(query.since, query.until)) or (("none",),))
    if not directory.sees:
        asked.append(((author_mark(directory.me or ""),),))
    never: Marks = () if directory.searches_records else ((DISCARDED,),)
    return Wanted(query.phrases, tuple(asked), never, directory.searches_records)


def _ways(condition: Condition, directory: Directory) -> Marks:
    """Return the ways to meet a condition: of all that is so called, whole or as far as it is written."""
    words = words_of(condition.value)
    whole, begun = Phrase(words, is_begun=False), Phrase(words)
    called = directory.called[condition.operator]
    for phrase in (whole, begun):  # what is called just so goes before what only begins so
        found = [each for each in called if _is_called(each, phrase)]
        if found:
            return tuple(way for each in found for way in each.marks)
    return ()


def _is_called(called: Called, phrase: Phrase) -> bool:
    joined = "".join(phrase.words)
    for name in called.names:
        bare = "".join(words_of(name))
        if bare == joined or (phrase.is_begun and bare.startswith(joined)):
            return True
    return any(holds(spaced(name), phrase) for name in called.names)


def _by(person_id: str) -> Marks:
    return (author_mark(person_id),), (saver_mark(person_id),)


def _states(engine: Engine, pack: Pack) -> Iterator[Called]:
    """Yield each state; in an emergency what is scheduled below its class reads as held, so it is found as held."""
    below = tuple((ANY_SCHEDULED, class_mark(each.key)) for each in pack.classes if not each.immediate)
    is_emergency = bool(town_queries.emergencies_in_force(engine))
    for name in STATE_WORDS:
        marks: Marks = ((state_mark(name),),)
        yield Called((*marks, *below) if is_emergency and name == State.HELD.value else marks, (name,))
