"""Colours links and hashtags in a post's text as one types."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from core.words.hashtags import hashtags
from core.words.links import LinkFinder
from ui.theme import ColourRole, Theme

_WIDE = 0x10000


class TextInk(QSyntaxHighlighter):
    """Show what will be a link or a hashtag in the accent colour."""

    def __init__(self, theme: Theme, document: QTextDocument, links: LinkFinder) -> None:
        super().__init__(document)
        self._theme = theme
        self._links = links
        theme.changed.connect(self._on_theme_changed)

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        look = QTextCharFormat()
        look.setForeground(self._theme.colour(ColourRole.ACCENT))
        spans = [(link.start, link.end) for link in self._links.find(text)]
        spans += [(hashtag.start, hashtag.end) for hashtag in hashtags(text)]
        for start, end in spans:
            self.setFormat(_units(text[:start]), _units(text[start:end]), look)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.rehighlight()


def _units(text: str) -> int:
    """Count the UTF-16 units in which Qt measures a text."""
    return len(text) + sum(1 for character in text if ord(character) >= _WIDE)
