"""The spreadsheet that the demo town kept before: its last weeks, as a CSV file."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

from core.demo.days import Days, at_time, told
from core.store.rows import wall_text

_HEADING = ("title", "class", "department", "author", "channels", "planned", "text", "ground")


def old_calendar_csv(rows: Sequence[Mapping[str, Any]], days: Days) -> bytes:
    """Return the rows of the data file as a CSV file with the columns that are imported."""
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(_HEADING)
    for row in rows:
        day = days.of_week(row["week"], row["weekday"])
        planned = wall_text(at_time(day, row["time"]))
        texts = [told(row[name], day) for name in ("text", "ground")]
        channels = ";".join(row["channels"])
        writer.writerow(
            [told(row["title"], day), row["class"], row["department"], row["author"], channels, planned, *texts]
        )
    return written.getvalue().encode("utf-8")
