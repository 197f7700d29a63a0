"""Builds prints for the tests: posts in words, with photos of every shape, sealed and not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2

from core.exchange.prints.period_pdf import period_pdf
from core.exchange.prints.period_sheet import (
    DecidedSheet,
    FindingSheet,
    LineSheet,
    PeriodSheet,
    PhotoSheet,
    TextSheet,
    Told,
    in_groups,
)
from core.exchange.prints.small_photos import small_photos
from tests.core.exchange.builders import a_file, a_picture
from ui.text import Texts

FINGERPRINT = "0123456789abcdef" * 4
LINK = "https://example.org/skate?a=1&b=2"


def a_line(number: int = 1, **changes: Any) -> LineSheet:
    """Make a post in words; ``changes`` replace its parts."""
    line = LineSheet(
        number=number,
        title=f"Skating number {number}",
        goes_out="Tue 8 Dec 9:00",
        class_number=4,
        class_name="Town programs",
        ink="#1D6A9E",
        channels="Facebook, X",
        changed="Text",
        told=(Told("State", "Queued"), Told("Author", "Kim Dyck")),
        texts=(TextSheet("Facebook, X", "", "Skating is on Tuesday.", LINK),),
        photos=(),
        findings=(FindingSheet("block", "Stops it", "Nobody approved it", "1.04 k"),),
    )
    return replace(line, **changes)


def a_text(said: str) -> LineSheet:
    """Make a post of a text alone."""
    return a_line(texts=(TextSheet("Facebook", "", said, ""),), findings=())


def a_sheet(*lines: LineSheet, **changes: Any) -> PeriodSheet:
    """Make a sealed print of posts; ``changes`` replace its parts."""
    sheet = PeriodSheet(
        title="Calendar for approval",
        town="Town of Taber",
        span="Mon 7 Dec 2026 to Sun 13 Dec 2026",
        told=(Told("Channels", "Facebook, X"), Told("Posts", str(len(lines)))),
        fingerprint=in_groups(FINGERPRINT),
        standing="Whoever approves, approves exactly this.",
        foot=in_groups(FINGERPRINT),
        lines=lines,
        decided=(),
        asks=True,
        made_at=datetime(2026, 12, 3, 21, 10, tzinfo=UTC),
        words=Texts().words("print"),
    )
    return replace(sheet, **changes)


def a_decision(**changes: Any) -> DecidedSheet:
    """Make a decision in words."""
    decided = DecidedSheet(
        "1 to 3", "Approved", "Dana Roy", "Director", "Thu 3 Dec 15:00", "Signature", "With the new photo"
    )
    return replace(decided, **changes)


def a_photo(folder: Path, width: int = 60, height: int = 40, alt: str = "A rink from above") -> PhotoSheet:
    """Write a photo of some size and give what a print says of it."""
    path = folder / f"{width}-{height}.png"
    path.write_bytes(a_file(a_picture(width, height), "PNG"))
    return PhotoSheet(path, alt, (Told("Credit", "Jané Friesen"),))


def copies(sheet: PeriodSheet) -> Mapping[Path, bytes]:
    """Return the small photos of a print."""
    made = small_photos(sheet, lambda _done, _total: None, lambda: False)
    assert made is not None
    return made


def pdf_of(sheet: PeriodSheet) -> bytes:
    """Return a print as a PDF."""
    return period_pdf(sheet, copies(sheet))


def words_of(pdf: bytes) -> str:
    """Return all words of a PDF as its reader copies them, a space between any two."""
    return " ".join(" ".join(page) for page in pages_of(pdf))


def pages_of(pdf: bytes) -> list[list[str]]:
    """Return the words of each page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [document[number].get_textpage().get_text_range().split() for number in range(len(document))]
    finally:
        document.close()


def elements(document: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    """Yield every element of a PDF's structure, parents first."""
    waiting = [document.Root.StructTreeRoot.K]
    while waiting:
        each = waiting.pop(0)
        if isinstance(each, pikepdf.Array):
            waiting[:0] = list(each)
        elif isinstance(each, pikepdf.Dictionary) and "/S" in each:
            yield each
            waiting[:0] = [each.K] if "/K" in each else []
