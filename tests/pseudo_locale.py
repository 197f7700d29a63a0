"""A language that nobody speaks: all words of the window longer and accented, so that the others are found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import tomlkit
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication
from tomlkit.items import String, Table

from ui import text as texts

_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ACCENTED = "àƀçðéƒĝĥîĵķļḿñöþǫŕšţûṽŵẋýžÀƁÇÐÉƑĜĤÎĴĶĻḾÑÖÞǪŔŠŢÛṼŴẊÝŽ"
_ACCENTS = str.maketrans(_PLAIN, _ACCENTED)
_GAP = re.compile(r"%[0-9n]|\{[^{}]*\}|\{\{|\}\}")
_LONGER = 0.35
_WORD_LETTERS = 6


def pseudo(text: str) -> str:
    """Return a text in the language, a third longer, with its gaps as they are."""
    parts, last = [], 0
    for gap in _GAP.finditer(text):
        parts += [text[last : gap.start()].translate(_ACCENTS), gap[0]]
        last = gap.end()
    said = "".join([*parts, text[last:].translate(_ACCENTS)])
    more = round(len(text) * _LONGER)
    words = ["ö" * min(_WORD_LETTERS, more - begin) for begin in range(0, more, _WORD_LETTERS)]
    return " ".join([said, *words])


class PseudoTranslator(QTranslator):
    """Give every text of the window in the language."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """Return it, whatever the context."""
        return pseudo(source)


@contextmanager
def speaking(application: QApplication, strings: Path) -> Iterator[None]:
    """Let the window speak it for a while; ``strings`` is a folder into which all sentences were written."""
    translator, usual = PseudoTranslator(), texts.STRINGS
    application.installTranslator(translator)
    texts.STRINGS = strings
    texts._strings.cache_clear()
    yield
    application.removeTranslator(translator)
    texts.STRINGS = usual
    texts._strings.cache_clear()


def write_strings(source: Path, folder: Path) -> None:
    """Write a file of sentences anew into a folder, each in the language."""
    document = tomlkit.parse(source.read_text(encoding="utf-8"))
    for table in document.values():
        _translate(table)
    (folder / source.name).write_text(tomlkit.dumps(document), encoding="utf-8")


def _translate(table: Table) -> None:
    for key, value in table.items():
        if isinstance(value, Table):
            _translate(value)
        elif isinstance(value, String):
            table[key] = pseudo(str(value))
        elif isinstance(value, list):
            table[key] = [pseudo(str(each)) for each in value]
