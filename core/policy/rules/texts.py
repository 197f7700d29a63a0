"""What is found in texts, kept for a while: a text stands on several channels, and is judged many times as it is."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from core.model.kinds import Day

if TYPE_CHECKING:
    from core.words.dates import DateMention, RelativeMention
    from core.words.grammar import GrammarSlip
    from core.words.hashtags import Hashtag
    from core.words.personal import PersonalDetail
    from core.words.phrases import PhraseFinder

_TEXTS_KEPT = 256


@lru_cache(maxsize=_TEXTS_KEPT)
def dates_in(text: str, written_on: Day) -> tuple[DateMention, ...]:
    """Return the dates that a text names, see ``core.words.dates``."""
    from core.words.dates import date_mentions

    return date_mentions(text, written_on)


@lru_cache(maxsize=_TEXTS_KEPT)
def relative_days_in(text: str) -> tuple[RelativeMention, ...]:
    """Return the words such as "today" in a text, see ``core.words.dates``."""
    from core.words.dates import relative_mentions

    return relative_mentions(text)


@lru_cache(maxsize=_TEXTS_KEPT)
def details_in(text: str) -> tuple[PersonalDetail, ...]:
    """Return the personal information in a text, see ``core.words.personal``."""
    from core.words.personal import personal_details

    return personal_details(text)


@lru_cache(maxsize=_TEXTS_KEPT)
def hashtags_in(text: str) -> tuple[Hashtag, ...]:
    """Return the hashtags of a text, see ``core.words.hashtags``."""
    from core.words.hashtags import hashtags

    return hashtags(text)


@lru_cache(maxsize=_TEXTS_KEPT)
def slips_in(text: str) -> tuple[GrammarSlip, ...]:
    """Return the slips of grammar in a text, see ``core.words.grammar``."""
    from core.words.grammar import grammar_slips

    return grammar_slips(text)


@lru_cache(maxsize=_TEXTS_KEPT)
def finder_of(phrases: tuple[str, ...]) -> PhraseFinder:
    """Return what finds any of the phrases, see ``core.words.phrases``."""
    from core.words.phrases import PhraseFinder

    return PhraseFinder(phrases)
