"""Draws a page of a document from outside in a process of its own, so that whatever it holds harms nothing else.

Run as ``python -m core.exchange.document_worker PATH PAGE EDGE_PX``. It writes a line of JSON (``pages``, ``kind``) and
then a JPEG or UTF-8 text to its standard output; its exit status says why it could not.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from io import BytesIO
from pathlib import Path

from core.errors import BadInput
from core.exchange.claimed_text import clean_text
from core.exchange.document_file import MOST_DOCUMENT_BYTES, OUTLOOK, media_type_of
from core.exchange.photo_copies import thumbnail
from core.exchange.regular_file import read_regular_file

UNREADABLE, LOCKED, NO_SUCH_PAGE, OF_OUTLOOK = 3, 4, 5, 6
"""Exit statuses, beside 0 for done and whatever ends a process that met its limits."""

MOST_MEMORY_BYTES = 1_500_000_000
MOST_SECONDS = 10
MOST_PAGES = 500

_MOST_LINE, _MOST_LINES = 400, 200
_FIELDS = ("From", "To", "Date", "Subject")
_QUALITY = 88
_LEAST_POINTS = 1.0
_PASSWORD = 4
"""What PDFium calls a document that asks for a password (``FPDF_ERR_PASSWORD``)."""


class _CannotShow(Exception):
    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def main(arguments: list[str]) -> int:
    """Draw what the arguments ask for and return the exit status."""
    path, page, edge_px = Path(arguments[0]), int(arguments[1]), int(arguments[2])
    _limit_itself()
    try:
        pages, kind, content = _view(path, page, edge_px)
    except _CannotShow as failure:
        return failure.status
    except (BadInput, MemoryError, RecursionError):
        return UNREADABLE
    sys.stdout.buffer.write(json.dumps({"pages": pages, "kind": kind}).encode("ascii") + b"\n" + content)
    return 0


def _limit_itself() -> None:
    """Take no more memory and time than a page needs, where the system has such limits; the caller's clock has more."""
    if sys.platform == "win32":
        return
    import resource

    limits = {
        resource.RLIMIT_AS: MOST_MEMORY_BYTES,
        resource.RLIMIT_CPU: MOST_SECONDS,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
    }
    for limit, most in limits.items():
        with suppress(ValueError, OSError):  # macOS knows no limit of memory
            resource.setrlimit(limit, (most, most))


def _view(path: Path, page: int, edge_px: int) -> tuple[int, str, bytes]:
    content = read_regular_file(path, MOST_DOCUMENT_BYTES)
    match media_type_of(content):
        case "application/pdf":
            return _pdf_page(content, page, edge_px)
        case "message/rfc822":
            return 1, "text", _mail_text(content).encode("utf-8")
        case found if found == OUTLOOK:
            raise _CannotShow(OF_OUTLOOK)
        case None:
            raise _CannotShow(UNREADABLE)
        case _:
            return 1, "picture", thumbnail(content, edge_px)


def _pdf_page(content: bytes, number: int, edge_px: int) -> tuple[int, str, bytes]:
    import pypdfium2
    from pypdfium2 import PdfiumError

    try:
        document = pypdfium2.PdfDocument(content)
    except PdfiumError as error:
        raise _CannotShow(LOCKED if error.err_code == _PASSWORD else UNREADABLE) from None
    pages = min(len(document), MOST_PAGES)
    if not 0 <= number < pages:
        raise _CannotShow(NO_SUCH_PAGE)
    try:
        page = document[number]
        longest = max(*page.get_size(), _LEAST_POINTS)
        picture = page.render(scale=edge_px / longest, may_draw_forms=False).to_pil().convert("RGB")
    except (PdfiumError, ValueError, OverflowError):
        raise _CannotShow(UNREADABLE) from None
    written = BytesIO()
    picture.save(written, "JPEG", quality=_QUALITY)
    return pages, "picture", written.getvalue()


def _mail_text(content: bytes) -> str:
    """Return who wrote a message to whom, when, about what, and its plain text; its other parts are not opened."""
    from email import policy
    from email.message import EmailMessage
    from email.parser import BytesParser

    message = BytesParser(EmailMessage, policy=policy.default).parsebytes(content)
    try:
        said = [f"{field}: {message[field]}" for field in _FIELDS if message[field]]
        body = message.get_body(("plain",))
        text = "" if body is None else str(body.get_content())
    except (LookupError, ValueError, AttributeError, TypeError):
        raise _CannotShow(UNREADABLE) from None
    lines = [*said, "", *text.splitlines()[:_MOST_LINES]]
    return "\n".join(clean_text(line, _MOST_LINE) or "" for line in lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
