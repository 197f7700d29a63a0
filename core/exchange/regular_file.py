"""Reads a file that a person chose, refusing whatever is not one plain file of bounded size."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from core.errors import BadInput
from core.exchange.claimed_text import clean_text

_MOST_NAME_CHARACTERS = 255

# https://learn.microsoft.com/windows/win32/fileio/file-attribute-constants: what OneDrive shows but has not fetched.
_OFFLINE = 0x1000
_RECALL_ON_OPEN = 0x40000
_RECALL_ON_DATA_ACCESS = 0x400000
_NOT_ON_THIS_COMPUTER = _OFFLINE | _RECALL_ON_OPEN | _RECALL_ON_DATA_ACCESS

_OPEN_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
)


def shown_name(path: Path) -> str:
    """Give the name of ``path`` as it may be shown and logged: NFC, no control or bidirectional characters."""
    return clean_text(path.name, _MOST_NAME_CHARACTERS) or "?"


def refused(file: str, why: str, **values: object) -> BadInput:
    """Make the refusal of a whole file; ``why`` names the sentence, ``values`` fill its gaps."""
    return BadInput(file, None, None, why, **values)


def read_regular_file(path: Path, most_bytes: int) -> bytes:
    """Read all of ``path`` into memory, so that what is judged and hashed is what is kept.

    Raises:
        BadInput: ``file-missing``, ``file-unreadable``, ``file-is-link``, ``file-is-folder``, ``file-not-regular``,
            ``file-not-downloaded``, ``file-empty``, ``file-too-large`` (``size_bytes``, ``most_bytes``) or
            ``file-changed`` when it was written to while it was read.
    """
    name = shown_name(path)
    try:
        before = os.lstat(path)
        _refuse_unfit(before, name, most_bytes)
        with os.fdopen(os.open(path, _OPEN_FLAGS), "rb") as opened:
            after = os.fstat(opened.fileno())
            content = opened.read(most_bytes + 1)
    except FileNotFoundError:
        raise refused(name, "file-missing") from None
    except (OSError, ValueError) as failure:
        raise refused(name, "file-unreadable", cause=str(getattr(failure, "strerror", None) or failure)) from None
    if not os.path.samestat(before, after) or len(content) != before.st_size:
        raise refused(name, "file-changed")
    return content


def _refuse_unfit(status: os.stat_result, name: str, most_bytes: int) -> None:
    if stat.S_ISLNK(status.st_mode):
        raise refused(name, "file-is-link")
    if stat.S_ISDIR(status.st_mode):
        raise refused(name, "file-is-folder")
    if not stat.S_ISREG(status.st_mode):
        raise refused(name, "file-not-regular")
    if getattr(status, "st_file_attributes", 0) & _NOT_ON_THIS_COMPUTER:
        raise refused(name, "file-not-downloaded")
    if status.st_size == 0:
        raise refused(name, "file-empty")
    if status.st_size > most_bytes:
        raise refused(name, "file-too-large", size_bytes=status.st_size, most_bytes=most_bytes)
