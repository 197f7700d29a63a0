"""Weighs documents that permit a photo's use: which of them does, until when, and else what is amiss."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Any

from core.late_dataclass import dataclass
from core.model.findings import Interval, Mend, Where
from core.model.kinds import Day
from core.model.media import Consent
from core.model.town import ChannelKind
from core.policy.facts import PhotoFacts, PostFacts
from core.policy.rules.days import ends, is_to_come
from core.policy.rules.rule import RuleInForce, Said, reached_kinds


class Gap(Enum):
    """Say what is amiss with a document, or that there is none."""

    NONE = "none"
    WITHDRAWN = "withdrawn"
    NOT_YET_SIGNED = "not-yet-signed"
    ENDED = "ended"
    OTHER_USES = "other-uses"


@dataclass(frozen=True)
class Paper:
    """What a rule wants to see of a photo: any of ``documents``, told as ``name``; ``values`` fill its sentences."""

    name: str
    documents: tuple[Consent, ...]
    values: tuple[tuple[str, str], ...] = ()


def weigh(facts: PostFacts, rule: RuleInForce[Any], photo: PhotoFacts, paper: Paper) -> Iterator[Said]:
    """Yield, for each kind of channel that the rule reaches, how long the best document holds there, or what is amiss.

    A document holds through 23:59:59, town time, of its last day.
    """
    for kind, channels in reached_kinds(facts, rule).items():
        best = _best(paper.documents, kind, facts)
        for channel_id in channels:
            where = Where(photo.photo.id, channel_id)
            if isinstance(best, Gap):
                values = {"photo": photo.photo.name, **dict(paper.values), **_told(best, kind)}
                yield rule.finding(f"{paper.name}-{best.value}", where, Mend.ATTACH_CONSENT, **values)
            elif best.until_day is not None:
                until = Interval(closes=ends(best.until_day, facts))
                yield rule.holds(paper.name, until, channel_id, photo.photo.id)


def _best(documents: tuple[Consent, ...], kind: ChannelKind | None, facts: PostFacts) -> Consent | Gap:
    """Return the document that holds longest, or else what is amiss with the one recorded last."""
    gaps = [(document, _gap(document, kind, facts)) for document in documents]
    sound = [document for document, gap in gaps if gap is None]
    endless = next((document for document in sound if document.until_day is None), None)
    if endless is not None:
        return endless
    if sound:
        return max(sound, key=lambda document: document.until_day or Day.max)
    amiss = [(document.recorded_at, gap) for document, gap in gaps if gap is not None]
    return max(amiss, key=lambda pair: pair[0])[1] if amiss else Gap.NONE


def _gap(document: Consent, kind: ChannelKind | None, facts: PostFacts) -> Gap | None:
    if not document.document:
        return Gap.NONE
    if document.withdrawn_on is not None or document.withdrawn_at is not None:
        return Gap.WITHDRAWN
    if is_to_come(document.signed_on, facts):
        return Gap.NOT_YET_SIGNED
    if document.until_day is not None and ends(document.until_day, facts) <= facts.now:
        return Gap.ENDED
    return None if kind is None or kind.value in document.uses else Gap.OTHER_USES


def _told(gap: Gap, kind: ChannelKind | None) -> dict[str, str]:
    return {"kind": kind.value} if gap is Gap.OTHER_USES and kind is not None else {}
