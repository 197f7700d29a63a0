"""A late dataclass is one of the standard library's to all who use it, and waits with its methods for an instance."""

from __future__ import annotations

import dataclasses
from concurrent.futures import ThreadPoolExecutor
from dataclasses import FrozenInstanceError, dataclass, field, replace
from functools import cached_property
from threading import Barrier
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.late_dataclass import dataclass as late_dataclass


@dataclass(frozen=True)
class Usual:
    name: str
    count: int = 2
    words: list[str] = field(default_factory=list)


@late_dataclass(frozen=True)
class Late:
    name: str
    count: int = 2
    words: list[str] = field(default_factory=list)


@late_dataclass(frozen=True)
class Plain:
    name: str
    count: int


@late_dataclass(frozen=True)
class Empty:
    """Hold nothing."""


@late_dataclass(frozen=True)
class Later(Late):
    """Hold one thing more, and what is worked out of it once."""

    more: tuple[str, ...] = ()

    @cached_property
    def doubled(self) -> tuple[str, ...]:
        return self.more * 2


@late_dataclass(frozen=True)
class Checked:
    share: float

    def __post_init__(self) -> None:
        if not 0 <= self.share <= 1:
            raise ValueError("no share")


GIVEN = st.tuples(st.text(), st.integers(), st.lists(st.text()))


@given(GIVEN)
def test_it_holds_and_tells_what_the_usual_one_does(values: tuple[str, int, list[str]]) -> None:
    late, usual = Late(*values), Usual(*values)
    assert dataclasses.asdict(late) == dataclasses.asdict(usual)
    assert repr(late) == repr(usual).replace("Usual", "Late")


@given(GIVEN, GIVEN)
def test_two_are_equal_when_their_values_are(one: tuple[str, int, list[str]], two: tuple[str, int, list[str]]) -> None:
    assert (Late(*one) == Late(*two)) is (one == two)


@given(st.text(), st.integers())
def test_equal_ones_have_one_hash(name: str, count: int) -> None:
    assert hash(Plain(name, count)) == hash(Plain(name, count))


def test_it_equals_no_other_kind() -> None:
    others: list[object] = [Usual("a"), Later("a"), "a"]
    assert Late("a") not in others
    assert Empty() == Empty()


def test_what_is_not_given_has_its_default_made_anew() -> None:
    one, two = Late("a"), Late("a")
    assert (one.count, one.words) == (2, [])
    assert one.words is not two.words


@pytest.mark.parametrize(
    ("given", "named"),
    [
        pytest.param((), {}, id="too few"),
        pytest.param(("a", 1, [], 1), {}, id="too many"),
        pytest.param(("a",), {"colour": 1}, id="one that it has not"),
        pytest.param(("a",), {"name": "b"}, id="one twice"),
    ],
)
def test_values_that_do_not_fit_are_refused(given: tuple[Any, ...], named: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        Late(*given, **named)


def test_it_cannot_be_changed() -> None:
    late: Any = Late("a")
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'name'"):
        late.name = "b"
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'name'"):
        del late.name


def test_a_changed_copy_keeps_the_rest() -> None:
    assert replace(Later("a", 3, [], ("b",)), count=4) == Later("a", 4, [], ("b",))


def test_its_fields_are_known_before_there_is_an_instance() -> None:
    @late_dataclass(frozen=True)
    class Asked:
        first: str
        second: int = 0

    assert [each.name for each in dataclasses.fields(Asked)] == ["first", "second"]


def test_one_made_of_another_has_its_fields_first() -> None:
    assert [each.name for each in dataclasses.fields(Later)] == ["name", "count", "words", "more"]
    assert Later("a", more=("b",)).doubled == ("b", "b")


def test_it_matches_by_the_order_of_its_fields() -> None:
    match Late("a", 5):
        case Late(name, count):
            assert (name, count) == ("a", 5)


def test_what_it_checks_after_being_made_is_checked() -> None:
    with pytest.raises(ValueError, match="no share"):
        Checked(2.0)


def test_many_threads_may_make_the_first_instance_at_once() -> None:
    @late_dataclass(frozen=True)
    class Shared:
        number: int

    together = Barrier(8)

    def make(number: int) -> Shared:
        together.wait()
        return Shared(number)

    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(make, range(8)))
    assert made == [Shared(number) for number in range(8)]


def test_a_field_can_be_left_out_of_what_is_compared_and_told() -> None:
    @late_dataclass(frozen=True)
    class Known:
        name: str
        key: object = field(default=None, compare=False, repr=False)

    assert Known("Kim", key="secret") == Known("Kim")
    assert hash(Known("Kim", key="secret")) == hash(Known("Kim"))
    assert "secret" not in repr(Known("Kim", key="secret"))
