"""Colours links and hashtags in a post's text as one types, and underlines what rules found in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from core.model.findings import Severity
from core.model.registers import Fitness
from core.words.links import LinkFinder
from core.words.names import folded
from ui.models.found_words import Mark
from ui.theme import ColourRole, Theme
from ui.widgets.utf16 import units

_HASHTAG = re.compile(r"(?<![\w&/])[#\uff03](?=\w*[^\W\d_])\w+")
_LONGEST_MARK = 400
"""What is longer, such as a whole text, is told by its card alone."""

_Style = QTextCharFormat.UnderlineStyle
_LINES = {
    Severity.BLOCK: (_Style.WaveUnderline, ColourRole.TROUBLE),
    Severity.ATTEST: (_Style.DashUnderline, ColourRole.WARNING),
    Severity.WARN: (_Style.DotLine, ColourRole.WARNING),
}
_TAGS = {Fitness.FIT: ColourRole.ACCENT, Fitness.UNFIT: ColourRole.TROUBLE_TEXT}
_ORDER = (Severity.WARN, Severity.ATTEST, Severity.BLOCK)


@dataclass(frozen=True)
class _Ink:
    """A mark in the units in which Qt measures the document."""

    start: int
    end: int
    mark: Mark


class TextInk(QSyntaxHighlighter):
    """Show links in the accent colour, hashtags by what the register says of them, found words with a line under them.

    The line's shape tells the severity as its colour does: waves stop the post, dashes ask, dots only point. A mark
    moves with its words while others are written, and goes when they are changed.
    """

    def __init__(self, theme: Theme, document: QTextDocument, links: LinkFinder) -> None:
        super().__init__(document)
        self._theme = theme
        self._links = links
        self._marks: tuple[_Ink, ...] = ()
        self._tags: dict[str, Fitness] | None = None
        document.contentsChange.connect(self._on_document_contents_change)
        theme.changed.connect(self._on_theme_changed)

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Underline these words of the text as it is now, and no others."""
        text = self.document().toPlainText()
        found = sorted((mark for mark in marks if mark.end - mark.start <= _LONGEST_MARK), key=_rank)
        inked = tuple(_Ink(units(text[: mark.start]), units(text[: mark.end]), mark) for mark in found)
        if inked == self._marks:
            return
        touched = {each.start for each in (*self._marks, *inked)} | {each.end for each in (*self._marks, *inked)}
        self._marks = inked
        self._draw_anew(touched)

    def set_tags(self, tags: Mapping[str, Fitness] | None) -> None:
        """Colour hashtags by what somebody found of them; with ``None`` all as fit."""
        if tags != self._tags:
            self._tags = None if tags is None else dict(tags)
            self.rehighlight()

    def _role_of(self, hashtag: str) -> ColourRole:
        """Return the colour of a hashtag; that it stops the post is told by a card and by its line."""
        if self._tags is None:
            return ColourRole.ACCENT
        found = self._tags.get(folded(hashtag[1:]))
        return ColourRole.WARNING_TEXT if found is None else _TAGS[found]

    def sentence_at(self, place: int) -> str:
        """Return what was found at a place, counted as Qt counts, the worst first; nothing elsewhere."""
        there = [ink.mark.sentence for ink in reversed(self._marks) if ink.start <= place <= ink.end]
        return "\n".join(dict.fromkeys(there))

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        spans = [(link.start, link.end, ColourRole.ACCENT) for link in self._links.find(text)]
        spans += [(*match.span(), self._role_of(match[0])) for match in _HASHTAG.finditer(text)]
        for start, end, role in spans:
            look = QTextCharFormat()
            look.setForeground(self._theme.colour(role))
            self.setFormat(units(text[:start]), units(text[start:end]), look)
        self._underline(self.currentBlock().position(), units(text))

    def _underline(self, begins: int, length: int) -> None:
        for ink in self._marks:
            style, role = _LINES[ink.mark.severity]
            for place in range(max(ink.start - begins, 0), min(ink.end - begins, length)):
                look = self.format(place)
                look.setUnderlineStyle(style)
                look.setUnderlineColor(QColor(self._theme.colour(role)))
                self.setFormat(place, 1, look)

    def _draw_anew(self, places: Iterable[int]) -> None:
        for number in {self.document().findBlock(place).blockNumber() for place in places}:
            block = self.document().findBlockByNumber(number)
            if block.isValid():
                self.rehighlightBlock(block)

    @Slot(int, int, int)
    def _on_document_contents_change(self, place: int, removed: int, added: int) -> None:
        """Move marks behind a change with their words, and drop those that it touches."""
        if not self._marks or removed == added == 0:
            return
        shift = added - removed
        before = [ink for ink in self._marks if ink.end < place or (ink.end == place and removed)]
        behind = [ink for ink in self._marks if ink.start >= place + removed and ink not in before]
        moved = [_Ink(ink.start + shift, ink.end + shift, ink.mark) for ink in behind if ink.start > place or removed]
        self._marks = (*before, *moved)
        self._draw_anew({place, place + added})

    @Slot()
    def _on_theme_changed(self) -> None:
        self.rehighlight()


def _rank(mark: Mark) -> int:
    return _ORDER.index(mark.severity)
