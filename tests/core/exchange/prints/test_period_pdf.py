"""The PDF of a period says exactly what was given, to people who see it and to people who hear it."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from core.errors import BadInput
from core.exchange.prints.period_pdf import period_pdf
from core.exchange.prints.period_sheet import LANGUAGE, PhotoSheet, TextSheet
from tests.core.exchange.prints.sheets import (
    FINGERPRINT,
    LINK,
    a_decision,
    a_line,
    a_photo,
    a_sheet,
    a_text,
    elements,
    pages_of,
    pdf_of,
    words_of,
)

ACTIVE = ("/JavaScript", "/JS", "/EmbeddedFile", "/EmbeddedFiles", "/Launch", "/OpenAction", "/AA", "/SubmitForm")


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(pdf))


def tags(pdf: bytes) -> set[str]:
    with opened(pdf) as document:
        return {str(each.S) for each in elements(document)}


def addresses(pdf: bytes) -> set[str]:
    with opened(pdf) as document:
        notes = [note for page in document.pages for note in page.get("/Annots", [])]
        return {str(note.A.URI) for note in notes if "/A" in note and "/URI" in note.A}


def test_it_is_tagged_and_says_its_language_and_title() -> None:
    with opened(pdf_of(a_sheet(a_line()))) as document:
        root = document.Root
        assert root.MarkInfo.Marked
        assert str(root.Lang) == LANGUAGE
        assert root.ViewerPreferences.DisplayDocTitle
        assert "Town of Taber" in str(document.docinfo["/Title"])


def test_it_claims_pdf_ua_1() -> None:
    with opened(pdf_of(a_sheet(a_line()))) as document:
        assert document.open_metadata()["pdfuaid:part"] == "1"


def test_headings_tables_and_lists_are_told_to_screen_readers() -> None:
    told = tags(pdf_of(a_sheet(a_line(), decided=(a_decision(),))))
    assert {"/H1", "/H2", "/H3", "/Table", "/TR", "/TH", "/TD", "/L", "/LI", "/Link"} <= told


def test_every_photo_has_its_description(tmp_path: Path) -> None:
    shapes = (a_photo(tmp_path), a_photo(tmp_path, 30, 90, "A tower"), a_photo(tmp_path, 300, 40, "A parade"))
    with opened(pdf_of(a_sheet(a_line(photos=shapes)))) as document:
        told = [str(each.Alt) for each in elements(document) if str(each.S) == "/Figure"]
    assert told == ["A rink from above", "A tower", "A parade"]


def test_photos_carry_nothing_but_their_pixels(tmp_path: Path) -> None:
    photo = a_photo(tmp_path)
    assert photo.path is not None
    assert str(photo.path).encode() not in pdf_of(a_sheet(a_line(photos=(photo,))))


@pytest.mark.parametrize("content", [b"", b"not a picture"], ids=["empty", "broken"])
def test_a_photo_that_cannot_be_read_is_told_in_its_place(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(content)
    sheet = a_sheet(a_line(photos=(PhotoSheet(path, "A rink", ()),)))
    assert sheet.words["photo-missing"] in words_of(pdf_of(sheet))


def test_the_fingerprint_stands_at_the_foot_of_every_page() -> None:
    pages = pages_of(pdf_of(a_sheet(*(a_line(number) for number in range(1, 13)))))
    assert len(pages) > 2
    assert all(FINGERPRINT in "".join(page) for page in pages)


def test_what_is_not_sealed_has_no_fingerprint_and_asks_for_no_decision() -> None:
    sheet = a_sheet(a_line(), fingerprint="", foot="Not sealed", asks=False)
    told = words_of(pdf_of(sheet))
    assert "Not sealed" in told
    assert sheet.words["approve-all"] not in told


def test_a_decision_can_be_written_on_it() -> None:
    sheet = a_sheet(a_line())
    told = words_of(pdf_of(sheet))
    assert all(sheet.words[key] in told for key in ("decision-says", "approve-all", "approve-but", "signature", "role"))


def test_decisions_that_were_given_are_told() -> None:
    told = words_of(pdf_of(a_sheet(a_line(), decided=(a_decision(),), asks=False)))
    assert "1 to 3 Approved Dana Roy With the new photo Director Thu 3 Dec 15:00 Signature" in told


HOSTILE = (
    '#import "@preview/x:1.0.0": * #read("/etc/passwd") #sys.inputs $x^2$ [*bold*] _it_ `raw` = no heading',
    "</script><script>alert(1)</script> \" onmouseover='x' {{7*7}} %s \\n \\u{41} \\",
    "- no list\n+ none\n/ term: none\n= none\n// no comment\n<label> @ref \"quotes\" 'single' -- --- ... ~",
    "-> => <- != fi ffl é ñ Ω Я № © … “ ” ’ – —",
    "// /* */ #{ } #[ ] #let x = 1",
)


@pytest.mark.parametrize("said", HOSTILE)
def test_what_people_wrote_is_printed_as_it_was_written(said: str) -> None:
    line = replace(a_text(said), title=said, channels=said)
    told = words_of(pdf_of(a_sheet(line)))
    assert told.count(" ".join(said.split())) >= 3


def test_an_emoji_stands_by_its_name_and_that_is_said() -> None:
    sheet = a_sheet(a_text("Skate with us \N{ICE SKATE}!"))
    told = words_of(pdf_of(sheet))
    assert "Skate with us [ice skate]!" in told
    assert sheet.words["signs"] in told


@pytest.mark.parametrize(
    "said", ["\u202egnp.exe", "\x00", "\ud800", "\ufeff", "\uffff", "ᐃᓄᒃ", "a\u2028b", "a\tb", "\ue000"]
)
def test_no_sign_breaks_a_print(said: str) -> None:
    assert "before" in words_of(pdf_of(a_sheet(a_text(f"before {said} after"))))


def test_two_hundred_thousand_marks_on_a_letter_are_counted() -> None:
    assert "[199990 more marks] after" in words_of(pdf_of(a_sheet(a_text("e" + "\u0301" * 200_000 + " after"))))


def test_a_long_text_stands_whole() -> None:
    said = " ".join(f"word{number}" for number in range(6_000))
    foot = set(pages_of(pdf_of(a_sheet()))[0])
    found = [word for word in words_of(pdf_of(a_sheet(a_text(said)))).split() if word not in foot]
    assert [word for word in found if word.startswith("word")] == said.split()


def test_a_word_without_end_stays_on_its_page() -> None:
    said = "abcdefghij" * 600
    told = "".join(word for page in pages_of(pdf_of(a_sheet(a_text(said)))) for word in page)
    assert told.replace("\u200b", "").count("abcdefghij") > 500


def test_sixty_posts_have_a_row_and_a_heading_each() -> None:
    with opened(pdf_of(a_sheet(*(a_line(number) for number in range(1, 61))))) as document:
        found = [str(each.S) for each in elements(document)]
    assert (found.count("/H2"), found.count("/TR")) == (60, 61)


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "file:///etc/passwd", "//host/share", "data:text/html,x", "x y"]
)
def test_only_web_addresses_can_be_followed(link: str) -> None:
    line = a_line(texts=(TextSheet("Facebook", "", "Skating", link), TextSheet("X", "", "Skating", LINK)))
    pdf = pdf_of(a_sheet(line))
    assert addresses(pdf) == {LINK}
    assert link in words_of(pdf)


def test_nothing_in_it_acts() -> None:
    with opened(pdf_of(a_sheet(a_line()))) as document:
        held = [each for each in document.objects if isinstance(each, pikepdf.Dictionary | pikepdf.Stream)]
        assert not [key for each in held for key in ACTIVE if key in each]


def test_the_same_print_is_the_same_file(tmp_path: Path) -> None:
    sheet = a_sheet(a_line(photos=(a_photo(tmp_path),)))
    assert pdf_of(sheet) == pdf_of(sheet)


def test_a_print_that_takes_too_long_is_given_up() -> None:
    with pytest.raises(BadInput, match="print-too-slow"):
        period_pdf(a_sheet(a_line()), {}, wait_s=0.001)


def test_what_the_typesetter_cannot_do_is_said() -> None:
    photo = PhotoSheet(Path("broken.jpg"), "A rink", ())
    with pytest.raises(BadInput, match="print-not-made"):
        period_pdf(a_sheet(a_line(photos=(photo,))), {Path("broken.jpg"): b"no picture"})
