"""Pure geometry of month and week: weeks, the widths of columns, and how many chips a day or an hour can show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from core.identity_enum import IdentityEnum
from core.late_dataclass import dataclass

DAYS_A_WEEK = 7
SATURDAY = 5
_DECEMBER = 12
NARROW_SHARE = 0.72


def month_weeks(year: int, month: int, first_weekday: int = 0) -> tuple[tuple[date, ...], ...]:
    """Return the weeks that show the month, each of seven days, the days before and after it filled in.

    ``first_weekday`` is 0 for Monday to 6 for Sunday, as in ``date.weekday()``.

    Raises:
        ValueError: there is no such month or weekday, or the filled-in days lie outside the years 1 to 9999.
    """
    if not 0 <= first_weekday < DAYS_A_WEEK:
        raise ValueError(f"weekday {first_weekday} is not between 0 and 6")
    if not 1 <= month <= 12:
        raise ValueError(f"month {month} is not between 1 and 12")
    try:
        first = date(year, month, 1)
        begins = first - timedelta(days=(first.weekday() - first_weekday) % DAYS_A_WEEK)
        shown = (first - begins).days + days_of_month(year, month)
        weeks = -(-shown // DAYS_A_WEEK)
        days = [begins + timedelta(days=place) for place in range(weeks * DAYS_A_WEEK)]
    except (OverflowError, ValueError) as error:
        raise ValueError(f"the weeks of {year}-{month} reach outside the calendar") from error
    return tuple(tuple(days[place : place + DAYS_A_WEEK]) for place in range(0, len(days), DAYS_A_WEEK))


def days_of_month(year: int, month: int) -> int:
    """Return how many days a month has, 28 to 31. Raises: ValueError where there is no such month."""
    if month == _DECEMBER:
        return 31
    return (date(year, month + 1, 1) - date(year, month, 1)).days


def column_widths(width_px: int, weekdays: Sequence[int], crowded: frozenset[int] = frozenset()) -> tuple[int, ...]:
    """Share a width among the columns of the month, without a pixel left over.

    ``weekdays`` are the columns' weekdays from left to right; ``crowded`` those with anything to show. A Saturday or
    Sunday that shows nothing is narrower than the other columns.
    """
    shares = [1.0 if day < SATURDAY or day in crowded else NARROW_SHARE for day in weekdays]
    return _edges(width_px, shares)


def row_heights(height_px: int, count: int) -> tuple[int, ...]:
    """Share a height among so many weeks, without a pixel left over."""
    return _edges(height_px, [1.0] * count)


def _edges(length_px: int, shares: Sequence[float]) -> tuple[int, ...]:
    """Cut a length by shares; each edge is rounded once, so that the parts add up and differ by a pixel at most."""
    total = sum(shares)
    lengths: list[int] = []
    passed, edge = 0.0, 0
    for share in shares:
        passed += share
        next_edge = round(max(length_px, 0) * passed / total)
        lengths.append(next_edge - edge)
        edge = next_edge
    return tuple(lengths)


class ChipForm(IdentityEnum):
    """Say how a chip is written: in two lines while its day has room, else in one."""

    TWO_LINES = "two lines"
    ONE_LINE = "one line"


@dataclass(frozen=True)
class ChipHeights:
    """Hold the heights, in pixels, of a chip in either form, of the gap between two, and of the line "+3 more"."""

    two_lines_px: int
    one_line_px: int
    gap_px: int
    more_px: int

    def of(self, form: ChipForm) -> int:
        """Return the height of a chip in that form."""
        return self.two_lines_px if form is ChipForm.TWO_LINES else self.one_line_px


@dataclass(frozen=True)
class DayLayout:
    """Say how the chips of one day stand: their form, the tops of those shown, and how many are folded away.

    Tops are pixels from the top of the room for chips, ascending. ``more_top_px`` is where the line "+3 more" starts,
    ``None`` when nothing is folded.
    """

    form: ChipForm
    chip_height_px: int
    tops_px: tuple[int, ...]
    folded: int
    more_top_px: int | None

    @property
    def shown(self) -> int:
        """Return how many chips are shown."""
        return len(self.tops_px)


def fit_day(count: int, room_px: int, heights: ChipHeights) -> DayLayout:
    """Fit so many chips into a day's room: in two lines, else in one, else as many as leave a line for the rest.

    The line for the rest is always given, even where there is no room for it, so that no post is hidden in silence.
    """
    for form in (ChipForm.TWO_LINES, ChipForm.ONE_LINE):
        if count * heights.of(form) + max(count - 1, 0) * heights.gap_px <= room_px:
            return DayLayout(form, heights.of(form), _tops(count, heights.of(form), heights.gap_px), 0, None)
    step_px = heights.one_line_px + heights.gap_px
    shown = min(max((room_px - heights.more_px) // step_px, 0), count - 1)
    tops = _tops(shown, heights.one_line_px, heights.gap_px)
    return DayLayout(ChipForm.ONE_LINE, heights.one_line_px, tops, count - shown, shown * step_px)


def chip_at(layout: DayLayout, y_px: int) -> int | None:
    """Return the index of the chip under a point, in pixels from the top of the room; ``None`` where there is none."""
    for index, top_px in enumerate(layout.tops_px):
        if top_px <= y_px < top_px + layout.chip_height_px:
            return index
    return None


def is_on_more(layout: DayLayout, y_px: int) -> bool:
    """Say whether a point, in pixels from the top of the room, is on the line "+3 more"."""
    return layout.more_top_px is not None and y_px >= layout.more_top_px


def _tops(count: int, height_px: int, gap_px: int) -> tuple[int, ...]:
    return tuple(index * (height_px + gap_px) for index in range(count))


@dataclass(frozen=True)
class Stack:
    """Say where things of unlike heights stand under one another, and how many are folded away.

    Tops are pixels from the top of the room, ascending. ``more_top_px`` is where the line "+3 more" starts, ``None``
    when nothing is folded.
    """

    tops_px: tuple[int, ...]
    folded: int
    more_top_px: int | None
    height_px: int


def stacked(heights_px: Sequence[int], room_px: int, gap_px: int, more_px: int) -> Stack:
    """Put things under one another as far as the room goes, and leave a line for the rest where there is one."""
    tops: list[int] = []
    top_px = 0
    whole_px = sum(heights_px) + gap_px * max(len(heights_px) - 1, 0)
    bound_px = room_px if whole_px <= room_px else room_px - more_px
    for height_px in heights_px:
        if top_px + height_px > bound_px:
            break
        tops.append(top_px)
        top_px += height_px + gap_px
    folded = len(heights_px) - len(tops)
    if not folded:
        return Stack(tuple(tops), 0, None, max(top_px - gap_px, 0))
    return Stack(tuple(tops), folded, top_px, top_px + more_px)


def week_of(day: date, first_weekday: int = 0) -> tuple[date, ...]:
    """Return the seven days of a day's week; ``first_weekday`` is 0 for Monday, as in ``date.weekday()``."""
    first = day - timedelta(days=(day.weekday() - first_weekday) % DAYS_A_WEEK)
    return tuple(first + timedelta(days=number) for number in range(DAYS_A_WEEK))


def hours_shown(hours: Iterable[int], usual: range) -> range:
    """Return the hours from the first to the last of those with anything, the usual ones always among them."""
    found = {*hours, *usual}
    return range(min(found), max(found) + 1)


def paged(heights_px: Sequence[int], room_px: int, heads: frozenset[int] = frozenset()) -> tuple[range, ...]:
    """Cut things that stand under one another into pages; a head, by its number, is never the last of a page.

    What is higher than a page has one of its own.
    """
    pages: list[range] = []
    begins = used_px = 0
    for number, height_px in enumerate(heights_px):
        if number > begins and used_px + height_px > room_px:
            ends = number - 1 if number - 1 in heads and number - 1 > begins else number
            pages.append(range(begins, ends))
            begins, used_px = ends, sum(heights_px[ends:number])
        used_px += height_px
    return (*pages, range(begins, len(heights_px))) if heights_px else ()
