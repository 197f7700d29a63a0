"""Times a reader of texts on hostile ones against a plain one as long."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

LENGTH = 60_000
"""More code points than any post has."""

MOST_TIMES_SLOWER = 150
"""A reader that begins again at each place of such a text takes thousands of times longer."""

PLAIN = (
    "The Town of Taber reminds everybody that garbage is collected on Thursday, December 11, instead of Friday. "
    "Carts stand at the curb by 7 a.m., one metre apart, wheels to the house. Questions? Look at the website. "
    "“We thank everybody who helps a neighbour with the cart,” said the director. "
)

HOSTILE = (
    'a| |1|1 |1-|(|"|" |a "b |"a b c d e" |"1" |“a |“\n|“a b c d e” |«"|'
    "’|a'|.|a.|a. |@|a@|a@a.|\n|é|\u0301|Jane |Jane Smith |12 Jane |4900 50 Street |Jane Smith of 4900 50 Street |"
    "4900 A |home of |lives at |plate |call |403-|403-223-|fax |May |May 5-|Dec 11, |Thursday, |Thu to |12/|"
    "2026-12-|we |said |http://|www.|a/|T1G |-|Jane\n|A. "
).split("|")
"""What makes a reader begin again and again where it is repeated; parted by bars."""


def seconds(read: Callable[[str], object], text: str) -> float:
    """Give the shorter of two times that ``read`` takes for ``text``."""
    times_s = []
    for _ in range(2):
        started_s = perf_counter()
        read(text)
        times_s.append(perf_counter() - started_s)
    return min(times_s)


def slowest_ratio(read: Callable[[str], object]) -> float:
    """Give how many times longer than a plain text the slowest hostile one takes."""
    hostile = max(seconds(read, _filled(piece)) for piece in HOSTILE)
    return hostile / seconds(read, _filled(PLAIN))


def ratio(read: Callable[[str], object], text: str) -> float:
    """Give how many times longer than a plain text of the usual length a text takes."""
    return seconds(read, text) / seconds(read, _filled(PLAIN))


def _filled(piece: str) -> str:
    return (piece * (LENGTH // len(piece) + 1))[:LENGTH]
