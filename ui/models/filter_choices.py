"""What a calendar can be narrowed to, in the town's words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from core.model.states import State
from core.store import reference as reference_queries
from core.store import town as town_queries
from ui.models.calendar_filter import CalendarFilter, Kind, Layer
from ui.models.channels import open_channels
from ui.session import Session

_STATES = (
    State.DRAFT,
    State.ASKED,
    State.QUEUED,
    State.PINNED,
    State.HELD,
    State.HANDED_OVER,
    State.PUBLISHED,
    State.MISSED,
    State.TAKEN_DOWN,
    State.PAST,
)


@dataclass(frozen=True)
class Choice:
    """One thing by which a calendar is narrowed: of what kind, by which key, and what it is called."""

    kind: Kind
    key: str
    name: str


def kind_name(kind: Kind) -> str:
    """Return what a kind of choice is called."""
    return {
        Kind.CHANNEL: _tr("Channel"),
        Kind.CLASS: _tr("Class"),
        Kind.DEPARTMENT: _tr("Department"),
        Kind.STATE: _tr("State"),
        Kind.PERSON: _tr("Person"),
    }[kind]


def layer_name(layer: Layer) -> str:
    """Return what a layer is called."""
    return {
        Layer.HOLIDAYS: _tr("Holidays"),
        Layer.OBSERVANCES: _tr("Observances"),
        Layer.MEETINGS: _tr("Council meetings"),
        Layer.ELECTIONS: _tr("Elections"),
        Layer.EVENTS: _tr("Imported events"),
    }[layer]


def choices_of(session: Session, kind: Kind) -> tuple[Choice, ...]:
    """Return what a calendar can be narrowed to by a kind, in the order of other screens."""
    choice = partial(Choice, kind)
    match kind:
        case Kind.CHANNEL:
            return tuple(choice(each.id, each.name) for each in open_channels(session))
        case Kind.CLASS:
            classes = session.pack.classes
            return tuple(choice(each.key, f"{each.number} {session.texts.class_name(each)}") for each in classes)
        case Kind.DEPARTMENT:
            return tuple(choice(each.id, each.name) for each in session.read(town_queries.departments))
        case Kind.STATE:
            return tuple(choice(each.value, session.texts.state(each)) for each in _STATES)
        case Kind.PERSON:
            return tuple(choice(each.id, each.name) for each in session.read(town_queries.people))


def chosen(session: Session, wanted: CalendarFilter) -> tuple[Choice, ...]:
    """Return what a filter names, kind by kind; what is gone from the calendar stays named, by its key."""
    found: list[Choice] = []
    for kind in Kind:
        named = wanted.named(kind)
        if named:
            known = {each.key: each for each in choices_of(session, kind)}
            found += [each for key, each in known.items() if key in named]
            found += [Choice(kind, key, key) for key in sorted(named - known.keys())]
    return tuple(found)


def event_sources(session: Session) -> list[tuple[str, int]]:
    """Return the files from which events were taken in, and how many of each."""
    return session.read(reference_queries.sources)


def _tr(text: str) -> str:
    return QCoreApplication.translate("filter", text)
