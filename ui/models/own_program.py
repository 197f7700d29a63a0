"""A copy of a stored document under its own name, for the program of this computer that opens its kind."""

from __future__ import annotations

import shutil
from pathlib import Path, PurePath

from core.exchange.document_file import OUTLOOK
from core.model.media import StoredFile

_SUFFIXES = {
    "application/pdf": ".pdf",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "message/rfc822": ".eml",
    OUTLOOK: ".msg",
}
"""How a file of each kind ends: what a document was called says nothing of what it is."""


def lay_copy(folder: Path, file: Path, document: StoredFile) -> Path:
    """Lay a copy of a stored file into a folder, called as it was but ending as its kind does, and return where.

    Raises: OSError where it cannot be written.
    """
    stem = PurePath(document.original_name.replace("\\", "/")).stem or document.id
    return Path(shutil.copyfile(file, folder / f"{stem}{_SUFFIXES.get(document.media_type, '.bin')}"))
