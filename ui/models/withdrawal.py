"""What follows when a consent is withdrawn: which posts are held, and which that went out are to be taken down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from core.commands.consents import WithdrawConsent
from core.commands.judging import facts_of
from core.errors import CalendarError
from core.model.findings import Severity
from core.model.kinds import ChannelId, PhotoId, PostId, Wall
from core.model.media import Consent, Photo
from core.model.states import State
from core.model.steps import HarmKind, Outlook
from core.policy.facts import PhotoFacts
from core.policy.gate import Judgement, judge
from core.policy.rules.photos import PHOTO_RULES
from core.store import media as media_queries
from core.store import town as town_queries
from core.store.engine import Engine
from ui.session import Session

_OUT = frozenset({State.PUBLISHED, State.HANDED_OVER})


@dataclass(frozen=True)
class Reached:
    """A post on one channel, by name, and when it goes or went out; ``None`` without a time."""

    post_id: PostId
    title: str
    channel: str
    wall: Wall | None


@dataclass(frozen=True)
class Withdrawal:
    """What a withdrawal does: ``held`` at once, ``out`` already without it; ``fingerprint`` is what one agrees to."""

    consent: Consent
    photo_name: str
    held: tuple[Reached, ...]
    out: tuple[Reached, ...]
    fingerprint: str


def foreseen(session: Session, consent_id: str) -> Withdrawal | CalendarError:
    """Return what follows when a consent is withdrawn today, by the road that would do it, or why it is refused."""
    outlook = session.preview(WithdrawConsent(consent_id, session.today()))
    if not isinstance(outlook, Outlook):
        return outlook
    consent, photo = session.read(partial(_consent, consent_id=consent_id))
    return Withdrawal(
        consent=consent,
        photo_name=photo.name,
        held=tuple(_held(session, outlook)),
        out=tuple(_out(session, consent)),
        fingerprint=outlook.fingerprint,
    )


def _consent(engine: Engine, consent_id: str) -> tuple[Consent, Photo]:
    consent = engine.record(Consent, consent_id)
    assert consent is not None
    photo = engine.record(Photo, consent.photo_id)
    assert photo is not None
    return consent, photo


def _held(session: Session, outlook: Outlook) -> Iterator[Reached]:
    names = _channel_names(session)
    rows = {change.id: change.before for change in outlook.changes if change.table == "placement"}
    for harm in outlook.harms:
        row = rows.get(harm.placement_id or "")
        if harm.kind is HarmKind.HELD and row is not None:
            wall = row["at_wall"]
            time = None if wall is None else Wall.fromisoformat(str(wall))
            yield Reached(harm.post_id, harm.title, names[ChannelId(str(row["channel_id"]))], time)


def _out(session: Session, consent: Consent) -> Iterator[Reached]:
    """Yield what is out on a channel for which the photo has no other document."""
    names = _channel_names(session)
    calendar = session.office.calendar
    rules = {rule.id: session.pack.rules[rule.id] for rule in PHOTO_RULES if rule.id in session.pack.rules}
    pack = replace(session.pack, rules=rules)
    for use in session.read(partial(media_queries.uses_of, photo_id=consent.photo_id)):
        facts = facts_of(calendar, PostId(use.post_id), session.now())
        without = replace(facts, photos=tuple(_without(photo, consent) for photo in facts.photos))
        before, after = judge(facts, pack), judge(without, pack)
        for placed in facts.placements:
            if placed.placement.state not in _OUT:
                continue
            where = (consent.photo_id, placed.channel.id)
            if _lacking(after, *where) - _lacking(before, *where):
                name = names[placed.channel.id]
                yield Reached(PostId(use.post_id), use.title, name, placed.placement.at_wall)


def _without(photo: PhotoFacts, consent: Consent) -> PhotoFacts:
    kept = tuple(
        replace(each, withdrawn_on=each.signed_on) if each.id == consent.id else each for each in photo.consents
    )
    return replace(photo, consents=kept)


def _channel_names(session: Session) -> dict[ChannelId, str]:
    return {channel.id: channel.name for channel in session.read(town_queries.channels)}


def _lacking(judgement: Judgement, photo_id: PhotoId, channel_id: ChannelId) -> frozenset[str]:
    """Return the rules by which a photo may not be on a channel."""
    stopping = (finding for finding in judgement.findings if finding.severity is not Severity.WARN)
    there = (finding for finding in stopping if finding.where.channel_id in {None, channel_id})
    return frozenset(finding.rule for finding in there if finding.where.photo_id == photo_id)
