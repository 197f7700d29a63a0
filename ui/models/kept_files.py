"""Copies files into the calendar's folder, before the step that names them."""

from __future__ import annotations

from pathlib import Path

from core.model.kinds import Sha256
from core.store.files import Files
from ui.jobs import Progress


def keep_all(files: Files, wanted: tuple[tuple[Path, Sha256], ...], progress: Progress) -> int:
    """Copy files in under their hashes, as far as nobody stops it, and return how many. Run it in a job.

    Raises: StoreUnavailable where one cannot be written, Damaged where it was changed since it was read.
    """
    for number, (path, sha256) in enumerate(wanted):
        if progress.is_stopped:
            return number
        progress.at(number, len(wanted))
        files.keep(path, sha256)
    return len(wanted)
