"""Saves a period of the calendar as a file to print or to read: gathered, put into words and written in a job."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.exchange.prints.print_format import PrintFormat
from core.model.kinds import ChannelId
from core.model.seals import Seal
from core.model.town import Channel
from core.store import seals as seal_queries
from core.store import town as town_queries
from ui.jobs import Job, Jobs, Progress
from ui.models.photo_words import filled
from ui.session import Session
from ui.text import Texts

if TYPE_CHECKING:
    from core.exchange.prints.printed_period import PrintedPeriod

MOST_DAYS = 366
"""More than a year is no calendar to read, and takes minutes to judge."""

Read = Callable[[], "PrintedPeriod"]


@dataclass(frozen=True)
class PrintWish:
    """What is to be saved: both days with all between, channels by id, ``None`` for all, and the form of the file.

    ``seal_id`` is for what was sent for approval, as it was sent; empty for the calendar as it stands.
    """

    from_day: date
    until_day: date
    channels: frozenset[ChannelId] | None
    form: PrintFormat
    seal_id: str = ""

    @property
    def file_name(self) -> str:
        """Give what the file is called where nobody says otherwise."""
        days = dict.fromkeys((self.from_day.isoformat(), self.until_day.isoformat()))
        return f"{' to '.join(days)}.{self.form.value}"


def channels_to_print(session: Session) -> list[Channel]:
    """Return the channels that can be chosen, in the order of the screens."""
    return session.read(town_queries.channels)


def usual_days(days: list[date], today: date) -> tuple[date, date]:
    """Return the first and last of the days looked at, at most ``MOST_DAYS``; a week from today where none are."""
    if not days:
        return today, today + timedelta(days=6)
    return min(days), min(max(days), min(days) + timedelta(days=MOST_DAYS - 1))


def sent_periods(session: Session) -> list[Seal]:
    """Return what was sent for approval and is asked for still, the oldest first."""
    return session.read(partial(seal_queries.seals_not_past, today=session.today()))


def sent_words(session: Session, seal: Seal) -> str:
    """Return what was sent for approval, in one line."""
    texts, today = session.texts, session.today()
    days = dict.fromkeys(texts.day(day, today) for day in (seal.from_day, seal.until_day))
    sent = texts.since(session.zone.wall(seal.asked_at), today)
    return filled(QCoreApplication.translate("print", "Sent for approval %1: %2"), sent, " – ".join(days))


def save_in_job(session: Session, jobs: Jobs, wish: PrintWish, path: Path) -> Job[Path | None]:
    """Begin to save a print; its job brings the path that was written, ``None`` where it was stopped before."""
    office = session.office
    if wish.seal_id:
        read: Read = partial(office.printed_seal, wish.seal_id)
    else:
        read = partial(office.printed_period, wish.from_day, wish.until_day, wish.channels)
    texts = Texts(session.pack, session.zone)
    return jobs.start(partial(_save, read, texts, session.now(), wish.form, path))


def _save(read: Read, texts: Texts, now: datetime, form: PrintFormat, path: Path, progress: Progress) -> Path | None:
    from core.exchange.prints.print_file import made_print, write_print
    from ui.models.period_sheet import period_sheet

    def is_stopped() -> bool:
        return progress.is_stopped

    made = made_print(period_sheet(read(), texts, now), form, progress.at, is_stopped)
    if made is None or progress.is_stopped:
        return None
    write_print(path, made)
    return path
