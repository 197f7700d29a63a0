"""Records as canonical JSON and back, where nothing of what is read is trusted."""

from __future__ import annotations

import json
import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from typing import TYPE_CHECKING, Annotated, TypeVar, Union, get_args, get_origin, get_type_hints

from core.model.content import canonical

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

R = TypeVar("R", bound="DataclassInstance")
T = TypeVar("T")


class WrongForm(Exception):
    """Tell that a text is not the canonical form of the record that it should be."""


def text_of(record: object) -> str:
    """Return the canonical JSON text of a frozen dataclass of plain values, dates, instants, tuples and records."""
    return canonical(_plain(record))


def read_text(kind: type[R], text: str) -> R:
    """Return the record whose canonical text this is.

    Every field is there, of its own type, and none besides. Raises: WrongForm.
    """
    try:
        record = _record(kind, json.loads(text))
        is_canonical = text_of(record) == text
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError) as error:
        raise WrongForm(str(error)) from error
    if not is_canonical or not isinstance(record, kind):
        raise WrongForm("not canonical")
    return record


def _plain(value: object) -> object:
    match value:
        case Enum():
            return value.value
        case datetime():
            return _instant(value)
        case date():
            return value.isoformat()
        case tuple():
            return [_plain(each) for each in value]
        case _ if is_dataclass(value):
            return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        case _:
            return value


def _instant(at: datetime) -> str:
    return f"{at.astimezone(UTC).isoformat(timespec='milliseconds')[:-6]}Z"


def _record(kind: type[DataclassInstance], told: object) -> DataclassInstance:
    if not isinstance(told, Mapping):
        raise WrongForm(f"{kind.__name__} is no record")
    hints = get_type_hints(kind, include_extras=True)
    names = {field.name for field in fields(kind)}
    if set(told) != names:
        raise WrongForm(f"{kind.__name__} has other fields")
    return kind(**{name: _value(hints[name], told[name]) for name in names})


def _value(hint: object, told: object) -> object:
    hint = getattr(hint, "__supertype__", hint)
    origin = get_origin(hint)
    if origin is Annotated:
        return _read_instant(told)
    if origin is tuple:
        return tuple(_value(get_args(hint)[0], each) for each in _typed(list, told))
    if origin in (Union, types.UnionType):
        present = next(option for option in get_args(hint) if option is not type(None))
        return None if told is None else _value(present, told)
    if not isinstance(hint, type):
        raise WrongForm(f"no such type: {hint}")
    if issubclass(hint, Enum):
        return hint(told)
    if is_dataclass(hint):
        return _record(hint, told)
    return date.fromisoformat(_typed(str, told)) if hint is date else _typed(hint, told)


def _read_instant(told: object) -> datetime:
    at = datetime.fromisoformat(_typed(str, told))
    if at.tzinfo is None:
        raise WrongForm("an instant without its zone")
    return at.astimezone(UTC)


def _typed(kind: type[T], told: object) -> T:
    if not isinstance(told, kind) or type(told) is not kind:
        raise WrongForm(f"{type(told).__name__} in the place of {kind.__name__}")
    return told
