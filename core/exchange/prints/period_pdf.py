"""Makes the PDF of a printed period: tagged for screen readers (PDF/UA-1), of local files alone."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

from core.errors import BadInput
from core.exchange.prints import pdf_worker as worker
from core.exchange.prints.font_signs import signs_of
from core.exchange.prints.period_sheet import LineSheet, PeriodSheet, web_address
from core.exchange.prints.shown_signs import is_told_by_name, shown
from core.exchange.regular_file import refused

MOST_WAIT_S = 120.0
"""How long a print may take by the clock; one of sixty posts takes about a second."""

_ROOT = Path(__file__).resolve().parents[3]
_FONTS = _ROOT / "resources" / "fonts"
_TEMPLATE = _ROOT / "resources" / "print" / worker.TEMPLATE
LETTERS = _FONTS / "Inter-Regular.otf"
"""The font whose signs are printed; its other weights have the same."""

_MOST_SAID = 300
_NOT_READ = frozenset({"address", "path", "ink"})
"""What the template uses and nobody reads."""


def period_pdf(sheet: PeriodSheet, photos: Mapping[Path, bytes], wait_s: float = MOST_WAIT_S) -> bytes:
    """Return a period as a PDF of Letter pages; ``photos`` are the small copies by the files that the sheet names.

    What people wrote goes in as values and is never read as markup. It waits for another process: call it in a job.

    Raises:
        BadInput: ``print-too-slow`` where the time is up, ``print-not-made`` with what the typesetter said.
    """
    with tempfile.TemporaryDirectory(prefix="oyez-print-") as made:
        folder = Path(made)
        names = _lay_photos(folder, photos)
        shutil.copyfile(_TEMPLATE, folder / worker.TEMPLATE)
        words = _words(sheet, names, signs_of(LETTERS))
        (folder / worker.WORDS).write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")
        return _laid_out(folder, sheet, wait_s)


def _laid_out(folder: Path, sheet: PeriodSheet, wait_s: float) -> bytes:
    made_at = sheet.made_at.isoformat(timespec="minutes")
    command = [sys.executable, "-m", worker.__name__, str(folder), str(_FONTS), made_at]
    try:
        run = subprocess.run(
            command,
            cwd=_ROOT,
            env={**os.environ, "PYTHONPATH": str(_ROOT)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=wait_s,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired:
        raise refused(sheet.title, "print-too-slow") from None
    except OSError as failure:
        raise _not_made(sheet, failure.strerror or str(failure)) from None
    if run.returncode:
        raise _not_made(sheet, run.stderr.decode("utf-8", "replace"))
    return run.stdout


def _not_made(sheet: PeriodSheet, said: str) -> BadInput:
    lines = said.strip().splitlines() or [""]
    return refused(sheet.title, "print-not-made", said=lines[-1][:_MOST_SAID])


def _lay_photos(folder: Path, photos: Mapping[Path, bytes]) -> dict[Path, str]:
    """Write the photos into the folder and return their names there."""
    names = {path: f"photo-{number}.jpg" for number, path in enumerate(photos)}
    for path, name in names.items():
        (folder / name).write_bytes(photos[path])
    return names


def _words(sheet: PeriodSheet, names: Mapping[Path, str], signs: Collection[int]) -> dict[str, object]:
    """Return all that the template prints, in signs that the font has."""
    told = asdict(sheet)
    del told["made_at"]
    told["lines"] = [_line(line, names) for line in sheet.lines]
    readable = {key: _shown(value, signs) for key, value in told.items()}
    return {**readable, "names_signs": any(is_told_by_name(said, signs) for said in _strings(told))}


def _line(line: LineSheet, names: Mapping[Path, str]) -> dict[str, object]:
    told = asdict(line)
    for photo, words in zip(line.photos, told["photos"], strict=True):
        words["path"] = "" if photo.path is None else names.get(photo.path, "")
    for text, words in zip(line.texts, told["texts"], strict=True):
        words["address"] = web_address(text.link)
    return told


def _shown(told: object, signs: Collection[int]) -> object:
    match told:
        case str():
            return shown(told, signs)
        case Mapping():
            return {key: value if key in _NOT_READ else _shown(value, signs) for key, value in told.items()}
        case list() | tuple():
            return [_shown(value, signs) for value in told]
        case _:
            return told


def _strings(told: object) -> Iterator[str]:
    match told:
        case str():
            yield told
        case Mapping():
            yield from (said for value in told.values() for said in _strings(value))
        case list() | tuple():
            yield from (said for value in told for said in _strings(value))
