"""What a packet for one person holds, gathered from the calendar as it stands in a step."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from typing import Protocol

from core.commands.actors import actor_facts
from core.commands.awaited import Awaited, awaited, may_decide
from core.commands.calendar import Who
from core.commands.desk import Desk
from core.commands.judging import judge_post
from core.commands.period_lines import may_decide_line, subject_of_line
from core.commands.seal_standing import LineStanding, LineState, SealStanding
from core.errors import NotAllowed
from core.late_dataclass import dataclass
from core.model.askings import AwaitedKind
from core.model.assurances import PeriodApproval
from core.model.findings import Finding
from core.model.kinds import Instant, PersonId, PhotoId, Sha256
from core.model.media import Consent, PersonShown, Photo, StoredFile
from core.model.posts import Post
from core.model.town import Department, Person
from core.packets.packet import (
    FORM,
    Named,
    NamedChannel,
    NamedClass,
    Packet,
    PacketFile,
    PacketLine,
    PacketNames,
    PacketPerson,
    PacketPhoto,
    PacketSeal,
    ToldFinding,
    packet_seal,
)
from core.policy.acts import Act
from core.policy.facts import ActorFacts
from core.policy.rights import Yes, may
from core.store import media as media_queries
from core.store import posts as post_queries
from core.store import town as town_queries
from core.store.assurances import standing

USUAL_SPAN = timedelta(days=30)
"""How long a packet is good for where no time to approve by ends it."""


class PacketWords(Protocol):
    """Make sentences of what a packet tells; core has none."""

    def finding(self, finding: Finding) -> str:
        """Return what a rule found."""

    def stated(
        self, photo: Photo, owner: str, consents: Sequence[Consent], people: Sequence[PersonShown]
    ) -> tuple[str, ...]:
        """Return what is stated of a photo, whose it is, whom it shows and who consented, a sentence each."""


@dataclass(frozen=True)
class Wished:
    """For whom a packet is made, of which seal (``None`` for none), and of which photos."""

    reader: PersonId
    stands: SealStanding | None
    photos: tuple[PhotoId, ...]


def packet_content(desk: Desk, wished: Wished, sender_key: str, words: PacketWords) -> Packet:
    """Return what the packet holds. Raises: NotAllowed where nothing in it is the person's to decide."""
    actor = actor_facts(desk.calendar, Who(wished.reader), desk.now)
    seal = None if wished.stands is None else _seal(desk, wished.stands, actor, words)
    photos = tuple(_photos(desk, wished.photos, actor, words))
    if not photos and (seal is None or not any(line.role for line in seal.lines)):
        raise NotAllowed("packet-decides-nothing", name=desk.get(Person, wished.reader).name)
    return Packet(
        form=FORM,
        id=desk.new_id(),
        calendar_id=town_queries.town(desk.engine).calendar_id,
        made_at=desk.now,
        good_until=_good_until(desk, wished.stands),
        reader=_person(desk, wished.reader),
        sender=_person(desk, desk.person().id),
        sender_key=sender_key,
        names=_names(desk, seal),
        seal=seal,
        photos=photos,
        files=tuple(_files(desk, seal, photos)),
    )


def _good_until(desk: Desk, stands: SealStanding | None) -> Instant:
    approve_by = None if stands is None else stands.seal.approve_by
    return desk.now + USUAL_SPAN if approve_by is None else desk.instant(approve_by)


def _person(desk: Desk, person_id: PersonId) -> PacketPerson:
    person = desk.get(Person, person_id)
    held = town_queries.roles_of(desk.engine, person_id)
    roles = tuple(sorted(desk.calendar.pack.role_names[role] for role in held))
    return PacketPerson(person_id, person.name, person.title, desk.get(Department, person.department_id).name, roles)


def _names(desk: Desk, seal: PacketSeal | None) -> PacketNames:
    """Return what is called how; of people only those who wrote what is shown, for the rest are nobody's business."""
    town, engine = town_queries.town(desk.engine), desk.engine
    authors = {json.loads(content)["author"] for content in _contents(seal)}
    return PacketNames(
        town=town.name,
        zone=town.zone,
        classes=tuple(NamedClass(each.key, each.number, each.name, each.ground) for each in desk.calendar.pack.classes),
        channels=tuple(NamedChannel(e.id, e.name, e.platform, e.handle) for e in town_queries.channels(engine)),
        departments=tuple(Named(each.id, each.name) for each in town_queries.departments(engine)),
        people=tuple(Named(each.id, each.name) for each in town_queries.people(engine) if each.id in authors),
    )


def _seal(desk: Desk, stands: SealStanding, actor: ActorFacts, words: PacketWords) -> PacketSeal:
    lines = tuple(_line(desk, each, actor, words) for each in stands.lines)
    return packet_seal(stands.seal, stands.version, lines)


def _line(desk: Desk, each: LineStanding, actor: ActorFacts, words: PacketWords) -> PacketLine:
    line, post = each.line, desk.get(Post, each.line.post_id)
    found = judge_post(desk, post.id).findings if each.is_as_sealed else ()
    contents = {e.content_hash: e.content for e in post_queries.versions_of(desk.engine, post.id)}
    return PacketLine(
        id=line.id,
        position=line.position,
        post_id=line.post_id,
        title=post.title,
        content=contents[line.content_hash],
        content_hash=line.content_hash,
        before=_before(desk, post, actor, contents, line.content_hash),
        shown=line.shown,
        department_id=line.department_id,
        role=_role_for_line(desk, each, post, actor),
        state=each.state.value,
        findings=tuple(ToldFinding(e.severity.value, words.finding(e), e.clause) for e in found),
    )


def _role_for_line(desk: Desk, each: LineStanding, post: Post, actor: ActorFacts) -> str:
    """Return in which role the person is asked to decide a line, empty where they are not."""
    if each.state is not LineState.WAITS:
        return ""
    subject, pack = subject_of_line(desk.calendar, post, desk.now), desk.calendar.pack
    answer = may(Act.DECIDE_LINE, actor, subject, pack)
    if not may_decide_line(actor, subject, pack) or not isinstance(answer, Yes) or answer.role is None:
        return ""
    return answer.role.value


def _before(desk: Desk, post: Post, actor: ActorFacts, contents: dict[Sha256, str], now: Sha256) -> str:
    """Return the content that the person decided last, empty where that is this very one, or none."""
    assert actor.person is not None
    person = actor.person.id
    decisions = post_queries.decisions_of(desk.engine, post.id)
    periods = standing(desk.engine, PeriodApproval, post.id)
    decided = [
        *((each.decided_at, each.content_hash) for each in decisions if each.decided_by == person),
        *((each.approved_at, each.content_hash) for each in periods if each.approved_by == person),
    ]
    _at, seen = max(decided, default=(None, now))
    return "" if seen == now else contents.get(seen, "")


def _photos(desk: Desk, wished: Sequence[PhotoId], actor: ActorFacts, words: PacketWords) -> Iterator[PacketPhoto]:
    if not wished:
        return
    for each in awaited(desk.calendar, desk.now):
        is_asked = each.kind is AwaitedKind.PHOTO and each.record_id in wished
        if is_asked and may_decide(each, actor, desk.calendar.pack):
            yield _photo(desk, each, actor, words)


def _photo(desk: Desk, each: Awaited, actor: ActorFacts, words: PacketWords) -> PacketPhoto:
    photo, engine = desk.get(Photo, each.record_id), desk.engine
    owner = "" if photo.owner_id is None else desk.get(Person, photo.owner_id).name
    answer = may(Act.APPROVE_PHOTO, actor, each.subject, desk.calendar.pack)
    assert isinstance(answer, Yes)
    assert answer.role is not None
    consents, people = media_queries.consents_of(engine, photo.id), media_queries.people_in(engine, photo.id)
    return PacketPhoto(
        id=photo.id,
        name=photo.name,
        file=photo.sha256,
        description=photo.description,
        credit=photo.credit,
        photographer=photo.photographer,
        department_id=photo.department_id,
        stated=words.stated(photo, owner, consents, people),
        waits_since=each.since,
        posts=each.posts,
        role=answer.role.value,
    )


def _contents(seal: PacketSeal | None) -> Iterator[str]:
    """Yield every content of a post in a packet."""
    for line in () if seal is None else seal.lines:
        yield from filter(None, (line.content, line.before))


def _files(desk: Desk, seal: PacketSeal | None, photos: Iterable[PacketPhoto]) -> Iterator[PacketFile]:
    used = (photo[0] for content in _contents(seal) for photo in json.loads(content)["photos"])
    for sha256 in dict.fromkeys((*(photo.file for photo in photos), *used)):
        stored = desk.engine.record(StoredFile, sha256)
        if stored is not None and stored.damaged_at is None:
            yield PacketFile(stored.id, stored.size_bytes, stored.media_type)
