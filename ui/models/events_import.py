"""Reading a file of events, and saying what of it can be taken in."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.ambient import Zone
from ui.jobs import Progress
from ui.models.photo_words import filled

if TYPE_CHECKING:
    from core.exchange.events_file import EventsRead, WhySkipped

_MOST_NAMED = 8


def read_file(path: Path, zone: Zone, progress: Progress) -> EventsRead:
    """Return what of a file can be taken in, in a job. Raises: BadInput for a file that is none of events."""
    from core.commands.reference_events import fit_events
    from core.exchange.events_file import MOST_BYTES, read_events
    from core.exchange.regular_file import read_regular_file, shown_name

    def is_stopped() -> bool:
        return progress.is_stopped

    content = read_regular_file(path, MOST_BYTES)
    return fit_events(read_events(content, shown_name(path), zone, is_stopped))


def found_words(read: EventsRead) -> tuple[str, ...]:
    """Return in a few lines what was found, what was left out and why, and of which times a person should know."""
    count = len(read.events)
    lines = [_tr("1 event can be taken in.") if count == 1 else filled(_tr("%1 events can be taken in."), f"{count:,}")]
    stated = Counter(event.stated_zone for event in read.events if event.stated_zone)
    lines += [
        filled(_tr("Times “%1” (%2) are taken as the town's own."), zone, str(number))
        for zone, number in stated.items()
    ]
    lost = sum(event.loses_dates for event in read.events)
    if lost:
        lines.append(filled(_tr("Dates that were added one by one to %1 are not taken in."), _events(lost)))
    if read.skipped:
        lines.append(filled(_tr("Left out: %1."), _events(len(read.skipped))))
        lines += [f"{each.name or _tr('Without a name')}: {_why(each.why)}" for each in read.skipped[:_MOST_NAMED]]
        rest = len(read.skipped) - _MOST_NAMED
        if rest > 0:
            lines.append(filled(_tr("And %1 more."), str(rest)))
    return tuple(lines)


def _events(number: int) -> str:
    return _tr("1 event") if number == 1 else filled(_tr("%1 events"), f"{number:,}")


def _why(why: WhySkipped) -> str:
    from core.exchange.events_file import WhySkipped

    return {
        WhySkipped.BROKEN: _tr("it cannot be read"),
        WhySkipped.NO_DAY: _tr("it has no day"),
        WhySkipped.NO_NAME: _tr("it has no name"),
        WhySkipped.TOO_LONG: _tr("it lasts longer than two months"),
        WhySkipped.YEAR: _tr("its year is out of reach"),
        WhySkipped.RECURS: _tr("it recurs in a way that is not followed"),
    }[why]


def _tr(text: str) -> str:
    return QCoreApplication.translate("events", text)
