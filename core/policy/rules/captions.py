"""Rules that look at the words that go with a photo: its photographer's name, and its description."""

from __future__ import annotations

from collections.abc import Iterator

from core.model.findings import Mend, Where
from core.model.media import Source
from core.policy.facts import PhotoFacts, PlacementFacts, PostFacts
from core.policy.rules.rule import EVERY_KIND, NoParameters, Rule, RuleInForce, Said, reached, reached_kinds
from core.policy.rules.texts import finder_of


def photo_credit(facts: PostFacts, rule: RuleInForce[NoParameters]) -> Iterator[Said]:
    """Ask that the text names a photo's photographer, or holds its credit, where either is known (ADM-7 1.08 e).

    A photo of the municipality's own needs no credit: the clause is about photographs of others.
    """
    for photo in facts.photos:
        names = tuple(name for name in (photo.photo.photographer.strip(), photo.photo.credit.strip()) if name)
        if not names or photo.photo.source is Source.OWNED:
            continue
        for placement in reached(facts, rule):
            if not finder_of(names).find(placement.text):
                where = Where(photo.photo.id, placement.channel.id)
                values = {"photo": photo.photo.name, "photographer": names[0]}
                yield rule.finding("not-credited", where, Mend.EDIT_TEXT, **values)


def photo_described(facts: PostFacts, rule: RuleInForce[NoParameters]) -> Iterator[Said]:
    """Ask that every image has a description for people who cannot see it.

    What goes out is the description that the post gives it; until a channel is chosen the photo's own is as good.
    """
    for photo in facts.photos:
        case = _undescribed(photo, facts.placements)
        if case is None:
            continue
        for channels in reached_kinds(facts, rule).values():
            for channel_id in channels:
                where = Where(photo.photo.id, channel_id)
                yield rule.finding(case, where, Mend.EDIT_PHOTOS, photo=photo.photo.name)


def _undescribed(photo: PhotoFacts, placements: tuple[PlacementFacts, ...]) -> str | None:
    if photo.link.description.strip():
        return None
    if not photo.photo.description.strip():
        return "not-described"
    return "not-taken-over" if placements else None


PHOTO_CREDIT = Rule("photo-credit", NoParameters, photo_credit)
PHOTO_DESCRIBED = Rule("photo-described", NoParameters, photo_described, EVERY_KIND)
