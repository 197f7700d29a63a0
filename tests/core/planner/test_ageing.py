"""Who waits long: twice the usual span of the class, in whole days."""

from __future__ import annotations

from datetime import timedelta

import pytest

from core.planner.ageing import long_wait_days
from tests.core.planner.builders import NOW


@pytest.mark.parametrize(
    ("waited_days", "span_days", "told"),
    [(19.9, 10, None), (20, 10, 20), (20.9, 10, 20), (400, None, None), (6, 3, 6), (0, 30, None)],
)
def test_who_waits_twice_the_span_of_the_class_waits_long(
    waited_days: float, span_days: int | None, told: int | None
) -> None:
    assert long_wait_days(NOW - timedelta(days=waited_days), NOW, span_days) == told
