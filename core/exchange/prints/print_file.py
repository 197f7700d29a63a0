"""Makes a print in the format that is asked for, and writes it where somebody wants it."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from core.errors import StoreUnavailable
from core.exchange.prints.period_html import period_html
from core.exchange.prints.period_pdf import period_pdf
from core.exchange.prints.period_sheet import PeriodSheet
from core.exchange.prints.print_format import PrintFormat
from core.exchange.prints.small_photos import small_photos


def made_print(
    sheet: PeriodSheet, wanted: PrintFormat, progress: Callable[[int, int], None], is_stopped: Callable[[], bool]
) -> bytes | None:
    """Return a print in one file; ``progress`` is told how many of how many photos are made, ``None`` where stopped.

    Call it in a job. Raises: BadInput as ``period_pdf``.
    """
    photos = small_photos(sheet, progress, is_stopped)
    if photos is None:
        return None
    return period_pdf(sheet, photos) if wanted is PrintFormat.PDF else period_html(sheet, photos)


def write_print(path: Path, content: bytes) -> None:
    """Write a print under its name once it is whole; what stood there before is then replaced.

    Raises:
        StoreUnavailable: ``print-not-written``; then nothing is left but what stood there before.
    """
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with unfinished.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise StoreUnavailable("print-not-written", path=str(path), why=error.strerror or str(error)) from error
