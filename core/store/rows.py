"""Records to table rows and back, by the types of their fields."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from datetime import UTC, date, datetime, time
from enum import Enum
from functools import cache
from typing import Annotated, Any, ClassVar, Protocol, TypeVar, Union, get_args, get_origin, get_type_hints

from core.late_dataclass import dataclass
from core.model.journal import Cell, Row


class Record(Protocol):
    """Any frozen dataclass that a table keeps."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def id(self) -> str:
        """Give the record's id."""

    @property
    def revision(self) -> int:
        """Give how often the record was changed."""


R = TypeVar("R", bound=Record)

TABLES: Mapping[str, str] = {
    "Town": "town",
    "Department": "department",
    "Person": "person",
    "PersonRole": "person_role",
    "Channel": "channel",
    "SlotTimes": "slot_times",
    "BlackoutTime": "blackout",
    "Authorisation": "authorisation",
    "Partner": "partner",
    "Emergency": "emergency",
    "StoredFile": "file",
    "Photo": "photo",
    "PhotoApproval": "photo_approval",
    "Consent": "consent",
    "PersonShown": "people_shown",
    "Post": "post",
    "Variant": "variant",
    "PostVersion": "post_version",
    "Placement": "placement",
    "HoldReason": "hold_reason",
    "PostPhoto": "post_photo",
    "PostDecision": "post_decision",
    "Publication": "publication",
    "Answer": "answer",
    "Confirmation": "confirmation",
    "Override": "override",
    "SecondReading": "second_reading",
    "PeriodApproval": "period_approval",
    "PhotoAuthorisation": "photo_authorisation",
    "HashtagEntry": "hashtag",
    "PartnerEntry": "partner_entry",
    "Agreement": "agreement",
    "Election": "election",
    "Candidate": "candidate",
    "OwnContact": "own_contact",
    "TownWord": "town_word",
    "Training": "training",
    "OfficialRelease": "official_release",
    "CommunityRequest": "community_request",
    "PostObjective": "post_objective",
    "Series": "series",
    "Occurrence": "series_occurrence",
    "HolidaySkip": "holiday_skip",
    "TownProvince": "town_province",
    "HandOrder": "hand_order",
    "EmergencyEnding": "emergency_ending",
    "EmergencyReview": "emergency_review",
    "ReferenceEvent": "reference_event",
    "Comment": "comment",
    "SigningKey": "signing_key",
    "Credential": "credential",
    "PasswordOffer": "password_offer",
    "SignInTries": "sign_in_tries",
    "Signature": "signature",
    "Seal": "seal",
    "SealLine": "seal_line",
    "SealDecision": "seal_decision",
    "RecordedDecision": "recorded_decision",
    "RecordedAnswer": "recorded_answer",
    "UseRequest": "use_request",
    "UseStep": "use_step",
    "UseNotice": "use_notice",
    "PasswordChange": "password_change",
    "StandIn": "stand_in",
    "ActedFor": "acted_for",
    "Asking": "asking",
    "Packet": "packet",
    "PacketAnswer": "packet_answer",
    "AnswerOutcome": "answer_outcome",
    "KeyAcceptance": "key_acceptance",
}
"""Which table keeps which record, by the name of its class: a start knows them all without importing each."""


def table_of(kind: type) -> str:
    """Return the table that keeps records of a class."""
    return TABLES[kind.__name__]


def instant_text(at: datetime) -> str:
    """Return an aware instant as fixed-width text that sorts in time order."""
    return f"{at.astimezone(UTC).isoformat(timespec='milliseconds')[:-6]}Z"


def wall_text(wall: datetime) -> str:
    """Return a wall time as fixed-width text, in whole minutes."""
    return wall.isoformat(timespec="minutes")


@dataclass(frozen=True)
class _Column:
    """Hold how a field becomes a cell of its column, and back; ``is_plain`` says that it is the same in both."""

    name: str
    to_cell: Callable[[Any], Cell]
    from_cell: Callable[[Any], Any]

    @property
    def is_plain(self) -> bool:
        """Say whether the cell is the field as it is."""
        return self.from_cell is _same


def _same(value: Any) -> Any:
    return value


def _day_text(day: date) -> str:
    return day.isoformat()


def _time_text(value: time) -> str:
    return value.isoformat(timespec="minutes")


def _tuple_text(values: tuple[str, ...]) -> str:
    return json.dumps(list(values), ensure_ascii=False, separators=(",", ":"))


def _tuple_of(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


def _enum_value(value: Enum) -> Cell:
    return str(value.value)


def _member_of(kind: type[Enum]) -> Callable[[Any], Enum]:
    """Return what finds an enum's member by its value, three times as fast as the enum itself."""
    members = {member.value: member for member in kind}

    def find(value: Any) -> Enum:
        return members.get(value) or kind(value)

    return find


_PLAIN: Mapping[Any, tuple[Callable[[Any], Cell], Callable[[Any], Any]]] = {
    str: (_same, _same),
    int: (_same, _same),
    bool: (int, bool),
    date: (_day_text, date.fromisoformat),
    time: (_time_text, time.fromisoformat),
}


def _codec(hint: Any) -> tuple[Callable[[Any], Cell], Callable[[Any], Any]]:
    if get_origin(hint) is Annotated:
        return (
            (instant_text, datetime.fromisoformat)
            if "instant" in hint.__metadata__
            else (wall_text, datetime.fromisoformat)
        )
    if get_origin(hint) is tuple:
        return _tuple_text, _tuple_of
    if hasattr(hint, "__supertype__"):
        return _codec(hint.__supertype__)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _enum_value, _member_of(hint)
    return _PLAIN[hint]


def _optional(codec: Callable[[Any], Any]) -> Callable[[Any], Any]:
    if codec is _same:
        return _same

    def convert(value: Any) -> Any:
        return None if value is None else codec(value)

    return convert


def _column(name: str, hint: Any) -> _Column:
    options = [option for option in get_args(hint) if option is not type(None)]
    if (get_origin(hint) is Union or type(hint).__name__ == "UnionType") and len(options) == 1:
        to_cell, from_cell = _codec(options[0])
        return _Column(name, _optional(to_cell), _optional(from_cell))
    to_cell, from_cell = _codec(hint)
    return _Column(name, to_cell, from_cell)


@cache
def _columns(kind: type) -> tuple[_Column, ...]:
    hints = get_type_hints(kind, include_extras=True)
    return tuple(_column(field.name, hints[field.name]) for field in fields(kind))


@cache
def column_names(kind: type) -> tuple[str, ...]:
    """Return the columns of the table that keeps ``kind``, in the order of its fields."""
    return tuple(field.name for field in fields(kind))


@cache
def select_list(kind: type, alias: str = "") -> str:
    """Return the columns of ``kind`` for a SELECT, each behind ``alias`` where one is given."""
    prefix = f"{alias}." if alias else ""
    return ", ".join(f"{prefix}{name}" for name in column_names(kind))


def to_row(record: Record) -> Row:
    """Return the row of a record."""
    return {column.name: column.to_cell(getattr(record, column.name)) for column in _columns(type(record))}


def from_row(kind: type[R], row: Mapping[str, Any]) -> R:
    """Return the record of a row, whose columns stand under their own names."""
    return kind(**{column.name: column.from_cell(row[column.name]) for column in _columns(kind)})


def from_cells(kind: type[R], cells: Sequence[Any]) -> R:
    """Return the record of cells in the order of ``select_list``."""
    values = list(cells)
    for index, from_cell in _converted(kind):
        values[index] = from_cell(values[index])
    return kind(*values)


def changed_row(kind: type, row: Row, changes: Mapping[str, Any]) -> Row:
    """Return the row of a record of ``kind`` that lay as ``row`` and of which some fields were changed."""
    to_cell = _to_cells(kind)
    return {**row, **{name: to_cell[name](value) for name, value in changes.items()}}


@cache
def _converted(kind: type) -> tuple[tuple[int, Callable[[Any], Any]], ...]:
    """Return where in a record's cells those lie that are not the fields as they are, and what makes them so."""
    return tuple((index, each.from_cell) for index, each in enumerate(_columns(kind)) if not each.is_plain)


@cache
def _to_cells(kind: type) -> Mapping[str, Callable[[Any], Cell]]:
    return {column.name: column.to_cell for column in _columns(kind)}
