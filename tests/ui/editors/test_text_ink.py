"""Links and hashtags are coloured as one types."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from core.words.links import LinkFinder
from ui.editors.text_ink import TextInk
from ui.theme import ColourRole, Theme


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
