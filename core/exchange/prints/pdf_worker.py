"""Lays a print out in a process of its own, so that a text that takes too long keeps nobody waiting.

Run as ``python -m core.exchange.prints.pdf_worker FOLDER FONTS INSTANT``. The folder holds the template, the
words of the print and its photos, and nothing outside of it is read but the fonts. It writes the PDF to its standard
output, of the standard PDF/UA-1 (ISO 14289-1): what people who hear or feel a document need is in it, or it is not
made. Where it cannot be made it says why on its standard error and ends with ``NOT_LAID_OUT``.
"""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

TEMPLATE, WORDS = "period.typ", "words.json"
"""The names of the template and of what it prints, in the folder."""

NOT_LAID_OUT = 3
"""The exit status beside 0 for done and whatever ends a process that met its limits."""


def main(arguments: list[str]) -> int:
    """Lay out what the arguments name and return the exit status."""
    import typst

    folder, fonts, made_at = Path(arguments[0]), Path(arguments[1]), datetime.fromisoformat(arguments[2])
    own_fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
    try:
        printed = typst.compile(
            folder / TEMPLATE,
            root=folder,
            font_paths=own_fonts,
            format="pdf",
            pdf_standards="ua-1",
            timestamp=made_at,
        )
    except typst.TypstError as failure:
        sys.stderr.write(str(failure))
        return NOT_LAID_OUT
    sys.stdout.buffer.write(printed)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
