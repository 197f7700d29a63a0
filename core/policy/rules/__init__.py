"""One pure function a rule, in rooms by what the rule looks at, and the register of them all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.policy.rules.approval import CALENDAR_APPROVED, POST_APPROVED, SECOND_READER
from core.policy.rules.authors import AUTHOR_AUTHORISED, AUTHOR_TRAINED, PROGRAM_AREA
from core.policy.rules.captions import PHOTO_CREDIT, PHOTO_DESCRIBED
from core.policy.rules.channels import CHANNEL_APPROVED, CHANNEL_OPEN
from core.policy.rules.contacts import BREVITY, PERSONAL_INFORMATION
from core.policy.rules.emergencies import EMERGENCY_PHOTO
from core.policy.rules.language import GRAMMAR, SPELLING
from core.policy.rules.parties import CANDIDATE_NAMED, CITED_PARTY, NEWS_LINK, QUOTATION
from core.policy.rules.photos import (
    MEDIA_RIGHTS,
    MEDIA_UNCHANGED,
    PHOTO_APPROVED,
    PHOTOGRAPHER_CONSENT,
    SUBJECT_CONSENT,
)
from core.policy.rules.phrases import (
    CAMPAIGN_CONTENT,
    COMMERCIAL_CONTENT,
    OPINION_WORDS,
    OWN_VIEW_MARKED,
    RESPECTFUL_WORDS,
)
from core.policy.rules.published import CORRECTION_NOTE
from core.policy.rules.purpose import COMMUNITY_REQUEST, OBJECTIVE, OFFICIAL_RELEASE
from core.policy.rules.rule import Rule
from core.policy.rules.statements import (
    CHANNEL_PURPOSE,
    CLASSIFICATION,
    EMERGENCY_AUTHORITY,
    FACTS_CHECKED,
    NOTHING_CONFIDENTIAL,
    SAFETY_AND_LAW,
)
from core.policy.rules.tags import HASHTAG_RESEARCHED
from core.policy.rules.timely import STALE_CONTENT
from core.policy.rules.words import PLATFORM_LIMITS

_IN_ORDER: tuple[Rule[Any], ...] = (
    PHOTO_APPROVED,
    PHOTOGRAPHER_CONSENT,
    MEDIA_RIGHTS,
    SUBJECT_CONSENT,
    EMERGENCY_PHOTO,
    MEDIA_UNCHANGED,
    PHOTO_CREDIT,
    PHOTO_DESCRIBED,
    BREVITY,
    PLATFORM_LIMITS,
    SPELLING,
    GRAMMAR,
    HASHTAG_RESEARCHED,
    PERSONAL_INFORMATION,
    NOTHING_CONFIDENTIAL,
    SAFETY_AND_LAW,
    FACTS_CHECKED,
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
    CHANNEL_PURPOSE,
    CHANNEL_APPROVED,
    CHANNEL_OPEN,
    AUTHOR_AUTHORISED,
    AUTHOR_TRAINED,
    PROGRAM_AREA,
    POST_APPROVED,
    SECOND_READER,
    CALENDAR_APPROVED,
    OFFICIAL_RELEASE,
    EMERGENCY_AUTHORITY,
    COMMUNITY_REQUEST,
    OBJECTIVE,
    CLASSIFICATION,
    CORRECTION_NOTE,
)

RULES: Mapping[str, Rule[Any]] = {rule.id: rule for rule in _IN_ORDER}
"""Every rule that a pack may name, by its id, in the order in which checks are told."""
