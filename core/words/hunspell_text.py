"""Makes a Hunspell dictionary of texts that are in memory."""

from __future__ import annotations

from operator import itemgetter

from spylls.hunspell import Dictionary, readers
from spylls.hunspell.readers.file_reader import BaseReader


def dictionary_of(affixes: str, words: str) -> Dictionary:
    """Make a dictionary of the texts of its .aff and .dic files; it takes some 300 ms."""
    aff, context = readers.read_aff(_TextReader(affixes))
    return Dictionary(aff, readers.read_dic(_TextReader(words), aff=aff, context=context))


class _TextReader(BaseReader):
    """Give a text line by line; spylls' own readers of files leave them open."""

    def __init__(self, text: str) -> None:
        lines = enumerate(map(str.strip, text.split("\n")), 1)
        self.iter = filter(itemgetter(1), lines)

    def reset_encoding(self, encoding: str) -> None:
        """Keep the text: it is decoded already."""
