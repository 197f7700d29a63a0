"""Gathering the facts of a post and asking the gate."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from core.commands.calendar import Calendar
from core.commands.desk import Desk
from core.commands.writers import writers_of
from core.errors import NotFound
from core.model.assurances import Answer, Confirmation, Override, PeriodApproval, SecondReading
from core.model.kinds import Instant, PersonId, PostId
from core.model.media import Photo, StoredFile
from core.model.posts import Post, PostDecision, PostPhoto
from core.model.states import State
from core.model.town import Channel, Department, Partner, Person
from core.policy.facts import Assurances, PhotoFacts, PlacementFacts, PostFacts, Registers
from core.policy.gate import Judgement, judge
from core.store import media as media_queries
from core.store import posts as post_queries
from core.store import recorded as recorded_queries
from core.store import registers as register_queries
from core.store import town as town_queries
from core.store import uses as use_queries
from core.store.assurances import standing
from core.store.engine import Engine
from core.store.rows import Record, table_of
from core.store.stand_ins import in_place_of

R = TypeVar("R", bound=Record)
S = TypeVar("S", bound=Record)


def judge_post(desk: Desk, post_id: PostId, registers: Registers | None = None) -> Judgement:
    """Return what the town's rules say of a post as it stands in this step; ``registers`` are as in ``facts_of``."""
    facts = facts_of(desk.calendar, post_id, desk.now, thorough=desk.thorough, registers=registers)
    return judge(facts, desk.calendar.pack)


def registers_of(engine: Engine) -> Registers:
    """Return the registers that rules read; one reading serves many posts."""
    return Registers(
        hashtags=tuple(register_queries.hashtags(engine)),
        partners=tuple(town_queries.partners(engine)),
        entries=tuple(register_queries.partner_entries(engine)),
        agreements=tuple(register_queries.agreements(engine)),
        elections=tuple(register_queries.elections(engine)),
        candidates=tuple(register_queries.candidates(engine)),
        own_contacts=tuple(register_queries.own_contacts(engine)),
        town_words=tuple(register_queries.town_words(engine)),
        releases=tuple(register_queries.releases(engine)),
    )


def assurances_of(engine: Engine, post_id: PostId, uncounted: frozenset[str]) -> Assurances:
    """Return what people said of a post and did not take back, but for what was recorded and does not count."""
    return Assurances(
        answers=standing(engine, Answer, post_id),
        confirmations=standing(engine, Confirmation, post_id),
        overrides=standing(engine, Override, post_id),
        readings=_counting(standing(engine, SecondReading, post_id), uncounted),
        periods=_counting(standing(engine, PeriodApproval, post_id), uncounted),
    )


def _counting(said: Iterable[S], uncounted: frozenset[str]) -> tuple[S, ...]:
    return tuple(each for each in said if each.id not in uncounted)


def facts_of(
    calendar: Calendar, post_id: PostId, now: Instant, *, thorough: bool = False, registers: Registers | None = None
) -> PostFacts:
    """Gather all that rules may know of a post.

    ``thorough`` reads every photo's bytes; ``registers`` are those read before, ``None`` to read them now. Raises:
    NotFound, Damaged.
    """
    engine = calendar.engine
    post = required(engine, Post, post_id)
    author = required(engine, Person, post.author_id)
    emergencies = frozenset(emergency.id for emergency in town_queries.emergencies_in_force(engine))
    priority = calendar.pack.class_of(post.class_key)
    in_emergency = post.emergency_id in emergencies and priority is not None and priority.immediate
    uncounted = recorded_queries.uncounted(engine, in_emergency=in_emergency)
    decisions = _counting(post_queries.decisions_of(engine, post_id), uncounted)
    assurances = assurances_of(engine, post_id, uncounted)
    return PostFacts(
        post=post,
        author=author,
        department=required(engine, Department, post.department_id).name,
        partner=engine.record(Partner, post.partner_id) if post.partner_id else None,
        deemed_roles=town_queries.roles_of(engine, post.deemed_by) if post.deemed_by else frozenset(),
        emergency_in_force=post.emergency_id in emergencies,
        placements=_placements(calendar, post),
        photos=tuple(_photo(calendar, link, thorough=thorough) for link in post_queries.photos_of(engine, post_id)),
        decisions=decisions,
        writers=writers_of(engine, post),
        now=now,
        instant_of=calendar.zone.at,
        wall_of=calendar.zone.wall,
        speller=calendar.speller,
        author_roles=town_queries.roles_of(engine, post.author_id),
        trainings=tuple(register_queries.trainings_of(engine, post.author_id)),
        emergencies=emergencies,
        publications=tuple(post_queries.standing_publications(engine, post_id)),
        requests=tuple(register_queries.requests_of(engine, post_id)),
        objective=register_queries.objective_of(engine, post_id),
        assurances=assurances,
        registers=registers_of(engine) if registers is None else registers,
        in_place_of=_stood_for(engine, decisions, assurances),
    )


def _stood_for(engine: Engine, decisions: Sequence[PostDecision], assurances: Assurances) -> Mapping[str, PersonId]:
    """Return in whose place decisions were given, by their ids, those by people themselves left out."""
    return {
        **in_place_of(engine, "post_decision", (each.id for each in decisions)),
        **in_place_of(engine, "period_approval", (each.id for each in assurances.periods)),
        **in_place_of(engine, "second_reading", (each.id for each in assurances.readings)),
    }


def _placements(calendar: Calendar, post: Post) -> tuple[PlacementFacts, ...]:
    engine = calendar.engine
    variants = {variant.channel_id: variant for variant in post_queries.variants_of(engine, post.id)}
    overseers = use_queries.overseers_of(engine, post.author_id)
    facts = []
    for placement in post_queries.placements_of(engine, post.id):
        if placement.state is State.DROPPED:
            continue
        channel = required(engine, Channel, placement.channel_id)
        variant = variants.get(channel.id)
        own_text = variant.text if variant is not None else None
        own_title = variant.title if variant is not None else None
        own_link = variant.link if variant is not None else None
        facts.append(
            PlacementFacts(
                placement=placement,
                channel=channel,
                platform=calendar.platforms[channel.platform],
                title=post.title if own_title is None else own_title,
                text=with_link(
                    post.text if own_text is None else own_text, post.link if own_link is None else own_link
                ),
                authorisations=tuple(town_queries.authorisations_of(engine, post.author_id, channel.id)),
                overseers=overseers,
            )
        )
    return tuple(facts)


def with_link(text: str, link: str) -> str:
    """Return the words as a reader sees them: the text, and under it the link where it does not hold it already."""
    return text if not link or link in text else f"{text}\n\n{link}".strip()


def _photo(calendar: Calendar, link: PostPhoto, *, thorough: bool) -> PhotoFacts:
    engine = calendar.engine
    photo = required(engine, Photo, link.photo_id)
    owner = engine.record(Person, photo.owner_id) if photo.owner_id else None
    stored = engine.record(StoredFile, photo.sha256)
    files = calendar.files
    uncounted = recorded_queries.uncounted(engine)
    on_disk = files.is_intact(photo.sha256) if thorough else files.seems_intact(photo.sha256)
    return PhotoFacts(
        link=link,
        photo=photo,
        department=required(engine, Department, photo.department_id).name,
        owner="" if owner is None else owner.name,
        approvals=_counting(media_queries.approvals_of(engine, photo.id), uncounted),
        consents=tuple(media_queries.consents_of(engine, photo.id)),
        people=tuple(media_queries.people_in(engine, photo.id)),
        intact=on_disk and stored is not None and stored.damaged_at is None,
        authorisations=tuple(media_queries.authorisations_of(engine, photo.id)),
    )


def required(engine: Engine, kind: type[R], record_id: str) -> R:
    """Return a record that another names. Raises: NotFound."""
    found = engine.record(kind, record_id)
    if found is None:
        raise NotFound("no-such-record", table=table_of(kind), id=record_id)
    return found
