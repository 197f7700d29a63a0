"""Tells which version of a post held words that it does not hold now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from core.model.posts import PostVersion
from core.model.search import Phrase
from core.search.entries import version_texts
from core.words.search_words import holds, spaced


def version_that_held(
    versions: Iterable[PostVersion], content_hash: str, phrases: Sequence[Phrase]
) -> PostVersion | None:
    """Return the newest version before the present one that held every phrase; ``None`` where no single one did."""
    for version in versions:
        if version.content_hash != content_hash:
            texts = [spaced(text) for text in version_texts(version.content)]
            if all(any(holds(text, phrase) for text in texts) for phrase in phrases):
                return version
    return None
