"""Names what a print can be written as."""

from __future__ import annotations

from enum import Enum


class PrintFormat(Enum):
    """Say what a print is written as; the value is how its file's name ends."""

    PDF = "pdf"
    HTML = "html"
