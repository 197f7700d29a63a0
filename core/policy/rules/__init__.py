"""One pure function a rule, in rooms by what the rule looks at, and the register of them all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.policy.rules.captions import CAPTION_RULES
from core.policy.rules.contacts import BREVITY, PERSONAL_INFORMATION
from core.policy.rules.language import LANGUAGE_RULES
from core.policy.rules.parties import CANDIDATE_NAMED, CITED_PARTY, NEWS_LINK, QUOTATION
from core.policy.rules.photos import PHOTO_RULES
from core.policy.rules.phrases import (
    CAMPAIGN_CONTENT,
    COMMERCIAL_CONTENT,
    OPINION_WORDS,
    OWN_VIEW_MARKED,
    RESPECTFUL_WORDS,
)
from core.policy.rules.process import PROCESS_RULES
from core.policy.rules.rule import Rule
from core.policy.rules.tags import HASHTAG_RESEARCHED
from core.policy.rules.timely import STALE_CONTENT
from core.policy.rules.words import WORDS_RULES

_IN_ORDER: tuple[Rule[Any], ...] = (
    *PHOTO_RULES,
    *CAPTION_RULES,
    BREVITY,
    *WORDS_RULES,
    *LANGUAGE_RULES,
    HASHTAG_RESEARCHED,
    PERSONAL_INFORMATION,
    OPINION_WORDS,
    OWN_VIEW_MARKED,
    RESPECTFUL_WORDS,
    QUOTATION,
    CITED_PARTY,
    NEWS_LINK,
    COMMERCIAL_CONTENT,
    CAMPAIGN_CONTENT,
    CANDIDATE_NAMED,
    STALE_CONTENT,
    *PROCESS_RULES,
)

RULES: Mapping[str, Rule[Any]] = {rule.id: rule for rule in _IN_ORDER}
"""Every rule that a pack may name, by its id."""
