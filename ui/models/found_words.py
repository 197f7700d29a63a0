"""Where in the texts of a draft the words stand that a rule found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from core.commands.judging import with_link
from core.commands.posts import Draft
from core.model.findings import Finding, Severity
from core.model.kinds import ChannelId
from ui.models.drafting import own_words_on, text_on


@dataclass(frozen=True)
class Mark:
    """Words of the shown text that a rule found: from ``start`` to before ``end``, in code points, and what of them."""

    start: int
    end: int
    severity: Severity
    sentence: str


def text_of(draft: Draft, finding: Finding) -> ChannelId | None:
    """Return the channel in whose own text a finding's words stand; ``None`` for the text of all channels."""
    channel_id = finding.where.channel_id
    own = own_words_on(draft, channel_id)
    return None if own is None or own.text is None else channel_id


def place_of(draft: Draft, channel_id: ChannelId | None, finding: Finding) -> tuple[int, int] | None:
    """Return from where to where a finding's words stand in a text as it is written.

    A span counts in the text with the link and after cleaning, so that it is checked against the words themselves.
    ``None`` where the finding has no span, or means words that are not in that text, such as the link's.
    """
    if finding.where.span is None:
        return None
    text = text_on(draft, channel_id)
    whole = with_link(text, _link_on(draft, channel_id))
    cut = len(text) - len(text.lstrip()) if whole != text else 0
    start, end = (place + cut for place in finding.where.span)
    found = dict(finding.values).get("found", "")
    if found and text[start:end] != found:
        return _nearest(text, found, start)
    return (start, end) if start < end <= len(text) else None


def marks_on(
    draft: Draft, channel_id: ChannelId | None, findings: Iterable[Finding], say: Callable[[Finding], str]
) -> tuple[Mark, ...]:
    """Return what was found in the text of a channel, or (``None``) of all; ``say`` gives the sentence of each."""
    return tuple(_marks(draft, channel_id, findings, say))


def _marks(
    draft: Draft, channel_id: ChannelId | None, findings: Iterable[Finding], say: Callable[[Finding], str]
) -> Iterator[Mark]:
    for finding in findings:
        is_of_all = finding.where.channel_id is None
        if finding.where.photo_id is not None or not (is_of_all or text_of(draft, finding) == channel_id):
            continue
        place = place_of(draft, channel_id, finding)
        if place is not None:
            yield Mark(*place, finding.severity, say(finding))


def _link_on(draft: Draft, channel_id: ChannelId | None) -> str:
    own = own_words_on(draft, channel_id)
    return draft.link if own is None or own.link is None else own.link


def _nearest(text: str, found: str, start: int) -> tuple[int, int] | None:
    places = [place for place in (text.rfind(found, 0, start + len(found)), text.find(found, start)) if place >= 0]
    nearest = min(places, key=lambda place: abs(place - start), default=None)
    return None if nearest is None else (nearest, nearest + len(found))
