"""Shows a page of a document that came from outside: drawn in a process of its own, with limits of time and memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from core.exchange import document_worker as worker
from core.exchange.regular_file import refused, shown_name

MOST_WAIT_S = 20.0
"""How long a page may take by the clock; the process itself may work for half of that."""

_ROOT = Path(__file__).resolve().parents[2]
_MOST_ANSWER_BYTES = 30_000_000
_WHY_NOT = {
    worker.LOCKED: "document-locked",
    worker.NO_SUCH_PAGE: "document-no-such-page",
    worker.OF_OUTLOOK: "document-of-outlook",
}


@dataclass(frozen=True, slots=True)
class DocumentView:
    """One page as it can be seen: ``picture`` is a JPEG, or ``text`` stands in its place; the other is empty."""

    pages: int
    picture: bytes = b""
    text: str = ""


def view_document(path: Path, page: int = 0, edge_px: int = 1_200, wait_s: float = MOST_WAIT_S) -> DocumentView:
    """Draw a page, the first being 0, to fit a square of ``edge_px``; an e-mail's text is given as text.

    It waits for another process, up to ``wait_s``: call it in a job.

    Raises:
        BadInput: ``document-too-slow`` where the time is up, ``document-locked`` where a password is asked for,
            ``document-no-such-page``, ``document-of-outlook`` for one that Outlook alone shows, and
            ``document-not-shown`` for one that is broken or asks for too much.
    """
    name = shown_name(path)
    command = [sys.executable, "-m", worker.__name__, str(path), str(page), str(edge_px)]
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
        raise refused(name, "document-too-slow") from None
    except OSError:
        raise refused(name, "document-not-shown") from None
    if run.returncode in _WHY_NOT:
        raise refused(name, _WHY_NOT[run.returncode])
    if run.returncode or len(run.stdout) > _MOST_ANSWER_BYTES:
        raise refused(name, "document-not-shown")
    head, _, content = run.stdout.partition(b"\n")
    told = json.loads(head)
    if told["kind"] == "text":
        return DocumentView(told["pages"], text=content.decode("utf-8"))
    return DocumentView(told["pages"], picture=content)
