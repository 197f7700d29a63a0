"""Names words in a text by what stands beside them, so that they are known again after other words changed."""

from __future__ import annotations

import re

_LAST_WORD = re.compile(r"\S+\s*\Z")
_FIRST_WORD = re.compile(r"\s*\S+")
_NEIGHBOUR = 80
"""How many code points are looked at on either side; a longer neighbour counts by its near end."""


def around(text: str, start: int, end: int) -> str:
    """Return the words of a span with the word on either side, parted by single spaces."""
    before = _LAST_WORD.search(text[max(0, start - _NEIGHBOUR) : start])
    after = _FIRST_WORD.match(text[end : end + _NEIGHBOUR])
    return " ".join(f"{before[0] if before else ''}{text[start:end]}{after[0] if after else ''}".split())
