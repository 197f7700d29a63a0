"""Writes the consent forms of the demo town as one-page PDF files, each marked as a specimen.

Run it from the top of the project, ``python -m resources.demo.draw_documents``; it writes the same files each time.
The writer knows as much of ISO 32000-1 as one page of Helvetica needs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "documents"

_PAGE_WIDTH_PT, _PAGE_HEIGHT_PT = 612, 792
_LEFT_PT, _LINE_PT = 72, 17
_MOST_CHARACTERS = 84
_DATED = "Signed at Taber, Alberta. The day of signing and the end, if any, are in the Town's record of this form."
_MARK = "Specimen for the demo town. Names and places are invented."


@dataclass(frozen=True, slots=True)
class DemoDocument:
    """One form: its file name, title, paragraphs, and and who signed it, in what capacity."""

    name: str
    title: str
    paragraphs: tuple[str, ...]
    signed: tuple[str, ...]


DOCUMENTS = (
    DemoDocument(
        "consent-friesen.pdf",
        "Photographer's consent",
        (
            "I took the photographs named below and own the copyright in them. I give them to the Town of Taber and"
            " consent in writing to their use on the Town's social media channels, as procedure ADM-7, clause 1.08 e,"
            " asks.",
            "Photographs: rink-night.jpg, harvest-field.jpg.",
            "Uses: social media. The Town credits me as Jordan Friesen wherever possible.",
            "I may withdraw this consent in writing; the Town then takes the photographs down.",
        ),
        ("Jordan Friesen, photographer",),
    ),
    DemoDocument(
        "release-hemmaway.pdf",
        "Release by a person shown",
        (
            "I can be recognized in the photograph named below, taken at my place of work. I was told before it was"
            " taken that the Town of Taber may publish it, and I consent to that (procedure ADM-7, clause 1.07 b v).",
            "Photograph: street-repair.jpg.",
            "Uses: social media, website and newsletter.",
        ),
        ("Tyler Hemmaway, person shown",),
    ),
    DemoDocument(
        "release-guardian-morales.pdf",
        "Release by a guardian",
        (
            "The child named below can be recognized in the photograph named below. I am the child's parent or"
            " guardian and consent to its publication by the Town of Taber.",
            "Child: Mateo Morales, aged 7.",
            "Photograph: splash-park.jpg.",
            "Uses: social media.",
        ),
        ("Elena Morales, mother",),
    ),
    DemoDocument(
        "licence-taber-times.pdf",
        "Licence for one photograph",
        (
            "The Taber Times licenses the photograph named below to the Town of Taber. The licence is not exclusive"
            " and may not be passed on.",
            "Photograph: parade-float.jpg, by Sam Whitford.",
            "Uses: social media. Not for print, and not for the website.",
        ),
        ("Sam Whitford, for The Taber Times",),
    ),
    DemoDocument(
        "contract-prairie-light.pdf",
        "Contract for photographs, number 2026-118",
        (
            "Prairie Light Photography takes photographs of the Town's buildings and programs for the Town of Taber."
            " On payment the Town may publish them without limit of time.",
            "Photographs: library-shelves.jpg, museum.jpg.",
            "Uses: social media, website and newsletter. The photographer keeps the copyright and is credited.",
        ),
        ("Anna Lind, for Prairie Light Photography", "Kim Dyck, for the Town of Taber"),
    ),
)
"""Five forms, one of each kind that the demo's photos rest on."""


def pdf_of(document: DemoDocument) -> bytes:
    """Write ``document`` as a PDF of one letter page."""
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>" % (_PAGE_WIDTH_PT, _PAGE_HEIGHT_PT)
    )
    drawn = _drawn(document)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (en-CA) >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page,
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        b"<< /Title (%s) /Creator (Oyez demo town) >>" % _escaped(document.title),
    ]
    return _assembled(objects)


def main() -> None:
    """Write every form into the folder beside this file."""
    FOLDER.mkdir(exist_ok=True)
    for document in DOCUMENTS:
        (FOLDER / document.name).write_bytes(pdf_of(document))


def _drawn(document: DemoDocument) -> bytes:
    lines = [_line("F1", 9, 748, _MARK), _line("F2", 11, 716, "Town of Taber"), _line("F2", 20, 684, document.title)]
    y = 640
    for paragraph in document.paragraphs:
        for words in _wrapped(paragraph):
            lines.append(_line("F1", 11, y, words))
            y -= _LINE_PT
        y -= _LINE_PT // 2
    y -= 2 * _LINE_PT
    for signature in document.signed:
        lines += [
            b"0.6 w %d %d m %d %d l S" % (_LEFT_PT, y + 14, _LEFT_PT + 260, y + 14),
            _line("F1", 10, y, signature),
        ]
        y -= 3 * _LINE_PT
    return b"\n".join([*lines, _line("F1", 9, y, _DATED)])


def _line(font: str, size_pt: int, y: int, words: str) -> bytes:
    return b"BT /%s %d Tf %d %d Td (%s) Tj ET" % (font.encode(), size_pt, _LEFT_PT, y, _escaped(words))


def _wrapped(paragraph: str) -> list[str]:
    lines = [""]
    for word in paragraph.split():
        if len(lines[-1]) + len(word) >= _MOST_CHARACTERS:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def _escaped(words: str) -> bytes:
    """Write words as a PDF string literal in Windows code page 1252."""
    return words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _assembled(objects: Sequence[bytes]) -> bytes:
    """Put objects behind one another with the table that says where each begins; the last one is the information."""
    written = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    written += b"".join(b"%010d 00000 n \n" % place for place in places)
    size, information = len(objects) + 1, len(objects)
    written += b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        size,
        information,
        start,
    )
    return bytes(written)


if __name__ == "__main__":
    main()
