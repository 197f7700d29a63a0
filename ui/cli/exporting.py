"""Writes some days of a calendar into a file, for the command line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from core.exchange.prints.print_format import PrintFormat
from core.office import Office
from core.store import town as town_queries
from core.store.seals import seals_of_period
from ui.cli.printing import Printer

if TYPE_CHECKING:
    from core.exchange.prints.printed_period import PrintedPeriod

FORMATS = tuple(form.value for form in PrintFormat)
USUAL_SPAN = timedelta(days=6)
"""From the first day to the last, where none is said: a week."""

_DONE, _REFUSED = 0, 1


@dataclass(frozen=True)
class Wanted:
    """What to write where and how: both days with all between, and channels by name, none for all."""

    from_day: date
    until_day: date
    channels: tuple[str, ...]
    form: PrintFormat
    out: Path


def export_period(office: Office, printer: Printer, wanted: Wanted) -> int:
    """Write what stands in some days and return the exit status."""
    ids = {channel.name: channel.id for channel in town_queries.channels(office.engine)}
    unknown = [name for name in wanted.channels if name not in ids]
    if unknown:
        known = ", ".join(ids)
        click.echo(printer.texts.say("cli", "export-no-channel", names=", ".join(unknown), known=known), err=True)
        return _REFUSED
    channels = [ids[name] for name in wanted.channels] or None
    return _write(office, printer, wanted, office.printed_period(wanted.from_day, wanted.until_day, channels))


def export_sealed(office: Office, printer: Printer, wanted: Wanted) -> int:
    """Write just these days as they were last sent for approval, of whatever channels; return the exit status."""
    sent = [
        seal for seal in seals_of_period(office.engine, wanted.from_day, wanted.until_day) if seal.withdrawn_at is None
    ]
    if not sent:
        click.echo(printer.texts.say("cli", "export-not-sent"), err=True)
        return _REFUSED
    return _write(office, printer, wanted, office.printed_seal(sent[-1].id))


def _write(office: Office, printer: Printer, wanted: Wanted, period: PrintedPeriod) -> int:
    from core.exchange.prints.print_file import made_print, write_print
    from ui.models.period_sheet import period_sheet

    sheet = period_sheet(period, printer.texts, office.calendar.ambient.clock.now())
    made = made_print(sheet, wanted.form, _unheard, _never)
    assert made is not None
    write_print(wanted.out, made)
    printer.say("export-made", path=str(wanted.out), posts=len(period.lines), size_bytes=len(made))
    return _DONE


def _unheard(_done: int, _total: int) -> None:
    """Tell nobody how far it is: a week is printed in a second."""


def _never() -> bool:
    """Stop for nobody."""
    return False
