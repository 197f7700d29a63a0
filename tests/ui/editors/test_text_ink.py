"""Links and hashtags are coloured as one types, and what rules found is underlined."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from core.model.findings import Severity
from core.model.registers import Fitness
from core.words.links import LinkFinder
from ui.editors.text_editor import TextEditor
from ui.editors.text_ink import TextInk
from ui.models.found_words import Mark
from ui.theme import ColourRole, Theme

Line = QTextCharFormat.UnderlineStyle


def coloured(theme: Theme, text: str) -> list[str]:
    """Return the parts of one line that are shown in the accent colour."""
    document = QTextDocument()
    ink = TextInk(theme, document, LinkFinder(["ca", "com"]))
    document.setPlainText(text)
    ink.rehighlight()
    line = text.encode("utf-16-le")
    spans = [(2 * each.start, 2 * (each.start + each.length)) for each in document.firstBlock().layout().formats()]
    accent = theme.colour(ColourRole.ACCENT)
    assert all(each.format.foreground().color() == accent for each in document.firstBlock().layout().formats())
    return [line[start:end].decode("utf-16-le") for start, end in spans]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Register: taber.ca/swim  #TaberRec", ["taber.ca/swim", "#TaberRec"]),
        ("Skating ⛸️🏊 https://taber.ca now", ["https://taber.ca"]),
        ("#été and #Café_2026, not #1 or a#b", ["#été", "#Café_2026"]),
        ("Nothing to see", []),
    ],
)
def test_links_and_hashtags_stand_out(qtbot: QtBot, theme: Theme, text: str, parts: list[str]) -> None:
    assert coloured(theme, text) == parts


@pytest.fixture
def editor(qtbot: QtBot) -> TextEditor:
    editor = TextEditor()
    qtbot.addWidget(editor)
    return editor


@pytest.fixture
def document(editor: TextEditor) -> QTextDocument:
    """Give the document of a field: one without says nothing of its changes."""
    return editor.document()


@pytest.fixture
def ink(theme: Theme, document: QTextDocument) -> TextInk:
    return TextInk(theme, document, LinkFinder(["ca", "com"]))


def marked(document: QTextDocument) -> list[str]:
    """Return the parts of all lines that are underlined, as far as each is in one look."""
    parts = []
    block = document.begin()
    while block.isValid():
        line = block.text().encode("utf-16-le")
        looks = [each for each in block.layout().formats() if each.format.underlineStyle() != Line.NoUnderline]
        parts += [line[2 * each.start : 2 * (each.start + each.length)].decode("utf-16-le") for each in looks]
        block = block.next()
    return parts


def write(document: QTextDocument, place: int, text: str) -> None:
    cursor = QTextCursor(document)
    cursor.setPosition(place)
    cursor.insertText(text)


@pytest.mark.parametrize(
    ("severity", "style", "role"),
    [
        (Severity.BLOCK, Line.WaveUnderline, ColourRole.TROUBLE),
        (Severity.ATTEST, Line.DashUnderline, ColourRole.WARNING),
        (Severity.WARN, Line.DotLine, ColourRole.WARNING),
    ],
)
def test_a_line_tells_the_severity_by_shape_and_colour(
    theme: Theme, document: QTextDocument, ink: TextInk, severity: Severity, style: Line, role: ColourRole
) -> None:
    document.setPlainText("A quikly")
    ink.set_marks([Mark(2, 8, severity, "Misspelt")])
    (look,) = document.firstBlock().layout().formats()
    assert (look.format.underlineStyle(), look.format.underlineColor()) == (style, theme.colour(role))


@pytest.mark.parametrize("text", ["🏊 Spots quikly", "Spots\n\nfill quikly\n", "quikly"])
def test_found_words_are_underlined_on_their_line(document: QTextDocument, ink: TextInk, text: str) -> None:
    document.setPlainText(text)
    start = text.index("quikly")
    ink.set_marks([Mark(start, start + 6, Severity.BLOCK, "Misspelt")])
    assert marked(document) == ["quikly"]


@pytest.mark.parametrize(
    ("place", "written", "left"),
    [(0, "Now, ", ["quikly"]), (8, " and more", []), (4, "x", []), (13, "!", ["quikly"]), (0, "Line\n", ["quikly"])],
)
def test_a_mark_moves_with_its_words_and_goes_when_they_change(
    document: QTextDocument, ink: TextInk, place: int, written: str, left: list[str]
) -> None:
    document.setPlainText("A quikly done")
    ink.set_marks([Mark(2, 8, Severity.BLOCK, "Misspelt")])
    write(document, place, written)
    assert marked(document) == left


def test_a_hashtag_that_was_found_keeps_its_colour_over_its_line(
    theme: Theme, document: QTextDocument, ink: TextInk
) -> None:
    document.setPlainText("See #TaberRec")
    ink.set_marks([Mark(4, 13, Severity.WARN, "Researched too long ago")])
    (look,) = document.firstBlock().layout().formats()
    assert look.format.foreground().color() == theme.colour(ColourRole.ACCENT)
    assert look.format.underlineStyle() == Line.DotLine


def test_a_place_tells_what_was_found_there_the_worst_first(document: QTextDocument, ink: TextInk) -> None:
    document.setPlainText("A quikly day")
    ink.set_marks([Mark(0, 12, Severity.WARN, "Dull"), Mark(2, 8, Severity.BLOCK, "Misspelt")])
    assert (ink.sentence_at(4), ink.sentence_at(10), ink.sentence_at(-1)) == ("Misspelt\nDull", "Dull", "")


def test_a_whole_text_is_not_underlined(document: QTextDocument, ink: TextInk) -> None:
    document.setPlainText("word " * 200)
    ink.set_marks([Mark(0, 1000, Severity.BLOCK, "Say whose view it is")])
    assert marked(document) == []


LOOKED_UP = {"taber": Fitness.FIT, "bad": Fitness.UNFIT}
FIT, UNFIT, UNKNOWN = ColourRole.ACCENT, ColourRole.TROUBLE_TEXT, ColourRole.WARNING_TEXT


@pytest.mark.parametrize(("tags", "roles"), [(None, [FIT, FIT, FIT]), (LOOKED_UP, [FIT, UNFIT, UNKNOWN])])
def test_hashtags_are_coloured_by_what_the_register_says(
    theme: Theme, ink: TextInk, document: QTextDocument, tags: dict[str, Fitness] | None, roles: list[ColourRole]
) -> None:
    document.setPlainText("#Taber #bad #new")
    ink.set_tags(tags)
    ink.rehighlight()
    shown = {each.start: each.format.foreground().color() for each in document.firstBlock().layout().formats()}
    assert [shown[place] for place in (0, 7, 12)] == [theme.colour(role) for role in roles]
