"""Reads a consent document that a person attaches: what kind it is by content, how large, and its hash."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from email.parser import BytesHeaderParser
from pathlib import Path

from core.exchange.regular_file import read_regular_file, refused, shown_name

MOST_DOCUMENT_BYTES = 50_000_000

_SIGNATURES = {b"%PDF-": "application/pdf", b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n\x1a\n": "image/png"}

OUTLOOK = "application/vnd.ms-outlook"
"""An e-mail in Outlook's own form, which is kept and shown by Outlook alone."""

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MESSAGE_PART = "__properties_version1.0".encode("utf-16-le")
"""How a compound file begins, and the name of the part that each message in one has (MS-CFB 2.2, MS-OXMSG 2.4)."""

_MOST_HEAD_BYTES = 65_536
_FIELD_NAME = re.compile(rb"[!-9;-~]+[ \t]*:")
_HEAD_END = re.compile(rb"\r?\n\r?\n")


@dataclass(frozen=True, slots=True)
class DocumentFile:
    """A consent document as found.

    ``media_type`` is ``application/pdf``, ``image/jpeg``, ``image/png``, ``message/rfc822`` (an e-mail saved as a file)
    or ``OUTLOOK``; ``sha256`` is 64 hexadecimal digits of the bytes that were read.
    """

    media_type: str
    size_bytes: int
    sha256: str


def read_document(path: Path) -> DocumentFile:
    """Read the document at ``path`` without opening what it holds: a PDF that cannot be shown is still on file.

    Raises:
        BadInput: the ``why`` keys of ``read_regular_file`` (at most 50 MB), or ``document-kind``.
    """
    content = read_regular_file(path, MOST_DOCUMENT_BYTES)
    media_type = media_type_of(content)
    if media_type is None:
        raise refused(shown_name(path), "document-kind")
    return DocumentFile(media_type, len(content), hashlib.sha256(content).hexdigest())


def media_type_of(content: bytes) -> str | None:
    """Return what a document is by its content, ``None`` where it is nothing that a consent comes as."""
    for signature, media_type in _SIGNATURES.items():
        if content.startswith(signature):
            return media_type
    if content.startswith(_COMPOUND) and _MESSAGE_PART in content:
        return OUTLOOK
    return "message/rfc822" if _is_mail(content) else None


def _is_mail(content: bytes) -> bool:
    """Tell whether ``content`` begins as a message does: fields, among them who wrote it and when (RFC 5322, 3.6)."""
    head = _HEAD_END.split(content[:_MOST_HEAD_BYTES], maxsplit=1)[0]
    if b"\0" in head or not _FIELD_NAME.match(head):
        return False
    fields = BytesHeaderParser().parsebytes(head)
    return not fields.defects and "From" in fields and "Date" in fields
