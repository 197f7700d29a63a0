"""Frozen dataclasses that are made quickly and late: a start names many classes, and makes instances of few."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from threading import RLock
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any, Literal, TypeVar

__all__ = ["dataclass"]

T = TypeVar("T")
Method = Callable[..., Any]

_COMPLETING = RLock()
_FRESH = object()
"""Stands for an argument that was not given where the field's default is made anew for each instance."""


def _late_dataclass(*, frozen: Literal[True]) -> Callable[[type[T]], type[T]]:
    """Make a frozen dataclass, to all who use it as ``dataclasses.dataclass(frozen=True)`` does.

    The class is completed at its first instance, or when somebody asks for its fields; any thread may be the first.
    The standard library compiles six methods for each class while it is imported, which takes longer than all else
    in importing it; here one is compiled. Not for ``slots=True``.
    """
    assert frozen

    def postpone(kind: type[T]) -> type[T]:
        late: Any = kind

        def complete() -> None:
            with _COMPLETING:
                if late.__dict__["__init__"] is wait:
                    _complete(late)

        def wait(self: T, *values: object, **named: object) -> None:
            complete()
            made: Any = self
            made.__init__(*values, **named)

        late.__init__ = wait
        late.__dataclass_fields__ = _LateFields(complete)
        return kind

    return postpone


class _LateFields:
    """Stand where the fields of a class will be, and complete it for whoever looks."""

    def __init__(self, complete: Callable[[], None]) -> None:
        self._complete = complete

    def __get__(self, _instance: object, kind: type) -> object:
        self._complete()
        completed: Any = kind
        return completed.__dataclass_fields__


def _complete(kind: type) -> None:
    """Give a class its fields and methods; other threads wait for ``__init__``, so that it comes last."""
    dataclasses.dataclass(init=False, repr=False, eq=False)(kind)
    completed: Any = kind
    fields = dataclasses.fields(completed)
    methods: dict[str, Method] = {
        **_comparing(tuple(field.name for field in fields if field.compare)),
        "__repr__": _repr,
        "__setattr__": _refuse_to_set,
        "__delattr__": _refuse_to_delete,
    }
    for name, method in methods.items():
        if name not in kind.__dict__:
            setattr(kind, name, method)
    completed.__init__ = _init_of(fields, checks=hasattr(kind, "__post_init__"))


def _comparing(names: tuple[str, ...]) -> dict[str, Method]:
    """Return how instances are compared and hashed: by the values of their fields, and only with their own kind."""
    values: Method = attrgetter(*names) if names else _no_values

    def is_equal(self: object, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: object) -> int:
        return hash(values(self))

    return {"__eq__": is_equal, "__hash__": hashed}


def _init_of(fields: tuple[dataclasses.Field[Any], ...], *, checks: bool) -> Method:
    """Compile the method that sets each field, in their order, and calls ``__post_init__`` where that checks them."""
    given = {field.name: field.name for field in fields}
    namespace: dict[str, object] = {"put": object.__setattr__, "FRESH": _FRESH}
    defaults: list[object] = []
    for field in fields:
        if field.default_factory is not dataclasses.MISSING:
            namespace[f"make_{field.name}"] = field.default_factory
            given[field.name] = f"make_{field.name}() if {field.name} is FRESH else {field.name}"
            defaults.append(_FRESH)
        elif field.default is not dataclasses.MISSING:
            defaults.append(field.default)
    lines = [f"put(self, {name!r}, {value})" for name, value in given.items()]
    lines += ["self.__post_init__()"] if checks else []
    source = f"def __init__({', '.join(['self', *given])}):\n " + "\n ".join(lines or ["pass"])
    module = compile(source, "<a late dataclass>", "exec")
    code = next(constant for constant in module.co_consts if isinstance(constant, CodeType))
    return FunctionType(code, namespace, "__init__", tuple(defaults))


def _no_values(_self: object) -> tuple[()]:
    return ()


def _repr(self: object) -> str:
    completed: Any = self
    told = ", ".join(
        f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(completed) if field.repr
    )
    return f"{type(self).__qualname__}({told})"


def _refuse_to_set(_self: object, name: str, _value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_self: object, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    dataclass = _late_dataclass
