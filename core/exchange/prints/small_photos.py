"""Makes the photos of a print: small, upright, without any data but their pixels, each once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from core.errors import BadInput
from core.exchange.photo_copies import thumbnail
from core.exchange.prints.period_sheet import PeriodSheet

EDGE_PX = 900
"""Sharp at the width of half a page, and some hundred kilobytes each."""


def small_photos(
    sheet: PeriodSheet, progress: Callable[[int, int], None], is_stopped: Callable[[], bool]
) -> dict[Path, bytes] | None:
    """Return a small JPEG for each photo that is shown; one whose file cannot be read has none.

    ``progress`` is told how many of how many are made; it returns ``None`` where it was stopped. Call it in a job.
    """
    paths = list(dict.fromkeys(_paths(sheet)))
    made: dict[Path, bytes] = {}
    for done, path in enumerate(paths):
        if is_stopped():
            return None
        progress(done, len(paths))
        try:
            made[path] = thumbnail(path, EDGE_PX)
        except BadInput:
            continue  # the print says at its place that the photo cannot be shown
    progress(len(paths), len(paths))
    return made


def _paths(sheet: PeriodSheet) -> Iterable[Path]:
    return (photo.path for line in sheet.lines for photo in line.photos if photo.path is not None)
