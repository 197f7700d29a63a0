"""One pure function a rule, in rooms by what the rule looks at, and the register of them all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.policy.rules.photos import PHOTO_RULES
from core.policy.rules.process import PROCESS_RULES
from core.policy.rules.rule import Rule
from core.policy.rules.words import WORDS_RULES

RULES: Mapping[str, Rule[Any]] = {rule.id: rule for rule in (*PHOTO_RULES, *WORDS_RULES, *PROCESS_RULES)}
"""Every rule that a pack may name, by its id."""
