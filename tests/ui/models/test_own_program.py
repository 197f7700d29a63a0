"""A document is laid out for its own program under its own name, with the ending of what it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.exchange.document_file import OUTLOOK
from core.model.kinds import Sha256
from core.model.media import StoredFile
from tests.core.builders import NOW
from ui.models.own_program import lay_copy


@pytest.mark.parametrize(
    ("name", "media_type", "called"),
    [
        ("scan.pdf", "application/pdf", "scan.pdf"),
        ("Yes from Dana.msg", OUTLOOK, "Yes from Dana.msg"),
        ("letter.exe", "application/pdf", "letter.pdf"),
        ("../../letter.eml", "message/rfc822", "letter.eml"),
        ("C:\\mail\\letter.eml", "message/rfc822", "letter.eml"),
        ("", "image/png", f"{'0' * 64}.png"),
        ("page.jpeg", "image/jpeg", "page.jpg"),
    ],
)
def test_a_copy_is_called_as_it_was_and_ends_as_its_kind_does(
    tmp_path: Path, name: str, media_type: str, called: str
) -> None:
    (tmp_path / "stored").write_bytes(b"content")
    copies = tmp_path / "copies"
    copies.mkdir()
    copy = lay_copy(copies, tmp_path / "stored", StoredFile(Sha256("0" * 64), name, media_type, 7, NOW))
    assert copy == copies / called
    assert copy.read_bytes() == b"content"
