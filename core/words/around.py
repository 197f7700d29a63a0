"""Names words in a text by what stands beside them, so that they are known again after other words changed."""

from __future__ import annotations

import re

_RUN = re.compile(r"\S+")
_NEIGHBOUR = 80
"""How many code points are looked at on either side; a longer neighbour counts by its near end."""


def around(text: str, start: int, end: int) -> str:
    """Return the words of a span with the word on either side and the signs between, parted by single spaces."""
    first, last = max(0, start - _NEIGHBOUR), min(len(text), end + _NEIGHBOUR)
    before = [run.start() for run in _RUN.finditer(text, first, start) if _is_word(run[0])]
    after = (run.end() for run in _RUN.finditer(text, end, last) if _is_word(run[0]))
    return " ".join(text[before[-1] if before else first : next(after, last)].split())


def _is_word(run: str) -> bool:
    """Tell whether a run of signs has a letter or a digit: a bracket or a picture alone is no neighbour."""
    return any(character.isalnum() for character in run)
