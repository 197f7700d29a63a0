"""Run every benchmark and print what it found."""

from __future__ import annotations

import sys

from benchmarks import (
    cold_start,
    memory,
    month_switch,
    photo_grid,
    planning,
    queueing,
    rejudging,
    searching,
    typing,
    verifying,
)


def main() -> int:
    """Measure, print each result with its target, and return 1 where a target is missed."""
    benchmarks = (
        cold_start,
        memory,
        month_switch,
        photo_grid,
        planning,
        queueing,
        rejudging,
        searching,
        typing,
        verifying,
    )
    results = [result for benchmark in benchmarks for result in benchmark.measure()]
    for result in results:
        print(result.line())
    return 0 if all(result.is_met for result in results) else 1


if __name__ == "__main__":
    sys.exit(main())
