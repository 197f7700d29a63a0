"""Documents from outside as they can be seen: drawn apart, within limits, and refused in words where they cannot be."""

from __future__ import annotations

import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from core.errors import BadInput
from core.exchange.document_view import DocumentView, view_document
from tests.core.exchange.builders import a_file, a_jpeg, a_picture, a_png_claiming

MAIL = (
    b"From: Jan\xc3\xa9 <j@example.org>\r\nDate: Fri, 20 Nov 2026 10:00:00 -0700\r\nSubject: Yes\r\n\r\n"
    b"You may use it.\r\n"
)


def a_pdf(*streams: bytes, box: str = "0 0 300 400", extra: bytes = b"", trailer: bytes = b"") -> bytes:
    """Write a PDF with a page for each content stream; ``extra`` are objects of its own."""
    kids = " ".join(f"{10 + 2 * at} 0 R" for at in range(len(streams)))
    pages = (
        f"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[{kids}]/Count {len(streams)}>>endobj\n"
    )
    body = [b"%PDF-1.4\n", pages.encode("ascii"), extra]
    for at, stream in enumerate(streams):
        page = f"{10 + 2 * at} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents {11 + 2 * at} 0 R"
        body.append(f"{page}/Resources<</XObject<</Im 5 0 R>>>>>>endobj\n".encode("ascii"))
        body.append(b"%d 0 obj<</Length %d>>stream\n%b\nendstream endobj\n" % (11 + 2 * at, len(stream), stream))
    return b"".join(body) + b"trailer<</Root 1 0 R%b>>\n%%%%EOF" % trailer


RED_BOX = b"1 0 0 rg 0 0 300 400 re f"
BLUE_BOX = b"0 0 1 rg 0 0 300 400 re f"


def view(folder: Path, content: bytes, page: int = 0) -> DocumentView:
    path = folder / "document"
    path.write_bytes(content)
    return view_document(path, page, 200)


def colour(seen: DocumentView) -> tuple[int, ...]:
    with Image.open(BytesIO(seen.picture)) as picture:
        found = picture.convert("RGB").getpixel((picture.width * 3 // 4, picture.height * 3 // 4))
    assert isinstance(found, tuple)
    return tuple(round(level / 51) * 51 for level in found)


@pytest.mark.parametrize(("page", "expected"), [(0, (255, 0, 0)), (1, (0, 0, 255))])
def test_each_page_of_a_pdf_is_drawn(tmp_path: Path, page: int, expected: tuple[int, ...]) -> None:
    seen = view(tmp_path, a_pdf(RED_BOX, BLUE_BOX), page)
    assert (seen.pages, colour(seen), seen.text) == (2, expected, "")


@pytest.mark.parametrize("content", [a_jpeg(), a_file(a_picture(), "PNG")], ids=["JPEG", "PNG"])
def test_a_scan_is_shown(tmp_path: Path, content: bytes) -> None:
    seen = view(tmp_path, content)
    assert (seen.pages, colour(seen)) == (1, (0, 0, 255))


def test_of_an_email_its_heads_and_its_text_are_shown(tmp_path: Path) -> None:
    seen = view(tmp_path, MAIL)
    assert seen.text.splitlines() == [
        "From: Jané <j@example.org>",
        "Date: Fri, 20 Nov 2026 10:00:00 -0700",
        "Subject: Yes",
        "",
        "You may use it.",
    ]


def test_a_page_of_any_size_fits_the_square(tmp_path: Path) -> None:
    for box in ("0 0 90000000 60000000", "0 0 0.001 0.001", "0 0 3 30000"):
        seen = view(tmp_path, a_pdf(b"1 0 0 rg 0 0 90000000 60000000 re f", box=box))
        with Image.open(BytesIO(seen.picture)) as picture:
            assert max(picture.size) <= 201


def a_locked_pdf() -> bytes:
    lock = b"4 0 obj<</Filter/Standard/V 1/R 2/Length 40/P -4/O<%b>/U<%b>>>endobj\n" % (b"AB" * 32, b"CD" * 32)
    return a_pdf(RED_BOX, extra=lock, trailer=b"/Encrypt 4 0 R/ID[<00><00>]")


def a_pdf_of_a_huge_picture() -> bytes:
    """Write a PDF of a few kilobytes whose one picture would take ten gigabytes."""
    packed = zlib.compress(b"\0" * 4_000_000)
    head = b"5 0 obj<</Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 8/ColorSpace/DeviceRGB"
    image = b"%b/Filter/FlateDecode/Length %d>>stream\n%b\nendstream endobj\n" % (head, len(packed), packed)
    return a_pdf(b"300 0 0 400 0 0 cm /Im Do", extra=image)


HOSTILE: dict[str, tuple[bytes, str]] = {
    "nothing behind its head": (b"%PDF-1.7\n", "document-not-shown"),
    "cut short": (a_pdf(RED_BOX)[:60], "document-not-shown"),
    "noise": (b"%PDF-1.4\n" + bytes(range(256)) * 400, "document-not-shown"),
    "locked": (a_locked_pdf(), "document-locked"),
    "no page": (a_pdf(), "document-n"),
    "a damaged scan": (a_jpeg()[:-20], "document-not-shown"),
    "a scan of monstrous size": (a_png_claiming(60_000, 60_000), "document-not-shown"),
    "Outlook's own form": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "__properties_version1.0".encode("utf-16-le"),
        "document-of-outlook",
    ),
    "no document at all": (b"hello", "document-not-shown"),
}


@pytest.mark.parametrize(("content", "why"), HOSTILE.values(), ids=list(HOSTILE))
def test_a_broken_or_hostile_document_says_so(tmp_path: Path, content: bytes, why: str) -> None:
    with pytest.raises(BadInput, match=why):
        view(tmp_path, content)


def test_a_page_is_shown_without_a_picture_that_is_too_large_for_it(tmp_path: Path) -> None:
    assert view(tmp_path, a_pdf_of_a_huge_picture()).pages == 1


def test_a_document_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "slow.pdf"
    path.write_bytes(a_pdf(RED_BOX))
    with pytest.raises(BadInput, match="document-too-slow"):
        view_document(path, wait_s=0.001)


@pytest.mark.parametrize("page", [1, -1])
def test_a_page_that_there_is_not_is_refused(tmp_path: Path, page: int) -> None:
    with pytest.raises(BadInput, match="document-no-such-page"):
        view(tmp_path, a_pdf(RED_BOX), page)


def test_a_document_that_is_gone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="document-not-shown"):
        view_document(tmp_path / "gone.pdf")
