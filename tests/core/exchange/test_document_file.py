"""What is taken as a consent document, by content and not by name."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from core.errors import BadInput
from core.exchange.document_file import OUTLOOK, DocumentFile, read_document
from tests.core.exchange.builders import a_file, a_jpeg, a_picture

MAIL = b"From: J. Friesen <j@example.org>\r\nDate: Wed, 25 Nov 2026 19:42:10 -0600\r\n\r\nYou may.\r\n"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
A_MESSAGE = COMPOUND + "__properties_version1.0".encode("utf-16-le")


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"%PDF-1.7\n1 0 obj", "application/pdf"),
        (a_jpeg(), "image/jpeg"),
        (a_file(a_picture(), "PNG"), "image/png"),
        (MAIL, "message/rfc822"),
        (MAIL.replace(b"\r\n", b"\n"), "message/rfc822"),
        (A_MESSAGE, OUTLOOK),
        (b"Received: from a\r\n by b; today\r\n" + MAIL, "message/rfc822"),
    ],
)
def test_a_document_is_known_by_its_content(tmp_path: Path, content: bytes, media_type: str) -> None:
    path = tmp_path / "consent"
    path.write_bytes(content)
    assert read_document(path) == DocumentFile(media_type, len(content), hashlib.sha256(content).hexdigest())


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04 a word processor's file",
        COMPOUND + "WordDocument".encode("utf-16-le"),
        A_MESSAGE[1:],
        b"GIF89a",
        b"I agree. From: me, Date: today",
        b"From: J. Friesen <j@example.org>\n\nno date",
        b"From: a\0b\nDate: today\n\n",
        b"<html><body>Date: today</body></html>",
        b"\x00\x01\x02",
    ],
)
def test_another_kind_of_file_is_no_document(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "consent.pdf").write_bytes(content)
    with pytest.raises(BadInput, match="document-kind"):
        read_document(tmp_path / "consent.pdf")


def test_a_link_to_a_document_is_refused(tmp_path: Path) -> None:
    (tmp_path / "consent.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "link.pdf").symlink_to(tmp_path / "consent.pdf")
    with pytest.raises(BadInput, match="file-is-link"):
        read_document(tmp_path / "link.pdf")
