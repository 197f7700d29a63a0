"""Writes some days of a calendar into a file, for the command line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import click

from core.exchange.prints.print_format import PrintFormat
from core.office import Office
from core.store import town as town_queries
from ui.cli.printing import Printer

FORMATS = tuple(form.value for form in PrintFormat)
USUAL_SPAN = timedelta(days=6)
"""From the first day to the last, where none is said: a week."""

_DONE, _REFUSED = 0, 1


@dataclass(frozen=True)
class Wanted:
    """What to write: both days with all between, and channels by name, none for all."""

    from_day: date
    until_day: date
    channels: tuple[str, ...]


def export_period(office: Office, printer: Printer, wanted: Wanted, form: PrintFormat, out: Path) -> int:
    """Write what stands in some days and return the exit status."""
    from core.exchange.prints.print_file import made_print, write_print
    from ui.models.period_sheet import period_sheet

    ids = {channel.name: channel.id for channel in town_queries.channels(office.engine)}
    unknown = [name for name in wanted.channels if name not in ids]
    if unknown:
        known = ", ".join(ids)
        click.echo(printer.texts.say("cli", "export-no-channel", names=", ".join(unknown), known=known), err=True)
        return _REFUSED
    channels = [ids[name] for name in wanted.channels] or None
    period = office.printed_period(wanted.from_day, wanted.until_day, channels)
    sheet = period_sheet(period, printer.texts, office.calendar.ambient.clock.now())
    made = made_print(sheet, form, _unheard, _never)
    assert made is not None
    write_print(out, made)
    printer.say("export-made", path=str(out), posts=len(period.lines), size_bytes=len(made))
    return _DONE


def _unheard(_done: int, _total: int) -> None:
    """Tell nobody how far it is: a week is printed in a second."""


def _never() -> bool:
    """Stop for nobody."""
    return False
