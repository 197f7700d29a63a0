"""Posts as rules see them, whole and sound unless told otherwise: each builder takes what is to differ."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from core.ambient import Zone
from core.model.assurances import Answer, Confirmation, PeriodApproval, SecondReading
from core.model.findings import Finding, Severity
from core.model.kinds import ChannelId, DepartmentId, EmergencyId, PersonId, PhotoId, PlacementId, PostId, Sha256
from core.model.media import (
    Consent,
    ConsentKind,
    PeopleAnswer,
    PersonShown,
    Photo,
    PhotoApproval,
    PhotoAuthorisation,
    Source,
)
from core.model.posts import Placement, Post, PostDecision, PostPhoto, Publication, Verdict
from core.model.registers import CommunityRequest, OfficialRelease, RequestOutcome, Training, TrainingKind
from core.model.states import State
from core.model.town import Authorisation, AuthorisationKind, Channel, ChannelKind, Person
from core.policy.facts import Assurances, PhotoFacts, PlacementFacts, PostFacts, Registers
from core.policy.gate import Judgement, judge
from core.policy.pack import Pack, load_pack
from core.words.counting import Counting, Limit, LimitKind, LinkCounting, Platform, PlatformKind
from core.words.links import LinkFinder

NOW = datetime(2026, 11, 20, 16, 0, tzinfo=UTC)
"""Friday, 20 November 2026, 10:00 in Taber, six hours behind UTC the whole year."""

POLICIES = Path(__file__).parents[3] / "resources" / "policies"
PACKS: dict[str, Pack] = {
    key: load_pack(POLICIES / f"{key}.toml") for key in ("taber", "calgary", "toronto", "trail", "leduc", "default")
}
TABER = PACKS["taber"]
ZONE = Zone("America/Edmonton")
FILE, OTHER_FILE, DOCUMENT, CONTENT = (Sha256(digit * 64) for digit in "abcd")
RECREATION = DepartmentId("recreation")
AUTHOR, DIRECTOR, COORDINATOR = PersonId("ann"), PersonId("dora"), PersonId("carl")
FACEBOOK, SIGN = ChannelId("facebook"), ChannelId("sign")
FLOOD = EmergencyId("flood")
MEETING = "Council of 9 November, item 6"
UNKNOWN_WORDS = frozenset({"skatting", "Arborfield"})


class FewUnknownWords:
    """Know every word but two, one of which is a name."""

    def knows(self, word: str) -> bool:
        return word not in UNKNOWN_WORDS

    def suggestions(self, word: str) -> tuple[str, ...]:
        return ()


def an_instant(wall: str) -> datetime:
    """Return the instant of a wall time in Taber, written as ISO."""
    return ZONE.at(datetime.fromisoformat(wall))


def a_wall(text: str) -> datetime:
    """Return a wall time written as ISO."""
    return datetime.fromisoformat(text)


def a_person(**changes: Any) -> Person:
    return replace(Person(AUTHOR, "Ann Lee", "Recreation programmer", RECREATION), **changes)


def a_channel(**changes: Any) -> Channel:
    channel = Channel(
        id=FACEBOOK,
        name="Facebook",
        platform="facebook",
        kind=ChannelKind.SOCIAL,
        handle="@TownOfTaber",
        purpose="News of the Town",
        position=0,
        approved_by=PersonId("cao"),
        approved_role="cao",
        approved_on=date(2026, 1, 5),
    )
    return replace(channel, **changes)


def an_authorisation(**changes: Any) -> Authorisation:
    authorisation = Authorisation(
        id="authorisation",
        person_id=AUTHOR,
        channel_id=FACEBOOK,
        kind=AuthorisationKind.REGULAR,
        from_day=date(2026, 1, 5),
        until_day=None,
        approved_by=PersonId("cao"),
        approved_on=date(2026, 1, 5),
    )
    return replace(authorisation, **changes)


def an_overseen_authorisation(**changes: Any) -> Authorisation:
    return an_authorisation(kind=AuthorisationKind.OVERSEEN, **changes)


def a_limit(refuse: int | None, warn: int | None = None) -> Limit:
    return Limit(refuse, warn, "house", date(2026, 11, 20))


def a_platform(limits: dict[LimitKind, Limit] | None = None) -> Platform:
    return Platform(
        key="facebook",
        label="Facebook",
        kind=PlatformKind.SOCIAL,
        counting=Counting.CODE_POINTS,
        link_counting=LinkCounting.WRITTEN,
        link_weight=0,
        counts_local_mentions=False,
        forbidden="<",
        limits=limits if limits is not None else {LimitKind.TEXT: a_limit(280, 200), LimitKind.IMAGES: a_limit(4)},
        links=LinkFinder(["ca"]),
    )


def on_channel(channel: Channel | None = None, **changes: Any) -> PlacementFacts:
    """Return one placement: by a regular author, on an approved channel of the town."""
    channel = channel or a_channel()
    placement = PlacementFacts(
        placement=Placement(PlacementId(f"on-{channel.id}"), PostId("post"), channel.id),
        channel=channel,
        platform=a_platform(),
        title="",
        text="The ice is in at the Auditorium. Photo: Bea Moss",
        authorisations=(an_authorisation(channel_id=channel.id),),
    )
    return replace(placement, **changes)


def overseen_until(last_day: date | None) -> PlacementFacts:
    """Return one placement by an overseen author whom Dana oversees, who works here until (and with) a day."""
    overseer = Person(PersonId("dana"), "Dana Roy", "Director of Recreation", RECREATION, left_on=last_day)
    leave = an_overseen_authorisation()
    return on_channel(authorisations=(leave,), overseers={leave.id: overseer})


def on_sign(**changes: Any) -> PlacementFacts:
    return on_channel(a_channel(id=SIGN, name="LED sign", kind=ChannelKind.SIGN), **changes)


def an_approval(**changes: Any) -> PhotoApproval:
    approval = PhotoApproval(
        id="approval",
        photo_id=PhotoId("photo"),
        sha256=FILE,
        verdict=Verdict.APPROVED,
        decided_by=DIRECTOR,
        role="director",
        comment="",
        decided_at=NOW,
    )
    return replace(approval, **changes)


def a_document(kind: ConsentKind, **changes: Any) -> Consent:
    """Return a document without an end, for social media and the sign, of the photographer Bea Moss."""
    consent = Consent(
        id="consent",
        photo_id=PhotoId("photo"),
        kind=kind,
        document=DOCUMENT,
        given_by="Bea Moss",
        signed_on=date(2026, 11, 2),
        uses=("social", "sign"),
        recorded_by=COORDINATOR,
        recorded_at=NOW,
    )
    return replace(consent, **changes)


def a_consent(**changes: Any) -> Consent:
    return a_document(ConsentKind.PHOTOGRAPHER, **changes)


def a_release(**changes: Any) -> Consent:
    return replace(a_document(ConsentKind.RELEASE, given_by="Eli Ford", shown_id="eli"), **changes)


def a_person_shown(**changes: Any) -> PersonShown:
    return replace(PersonShown("eli", PhotoId("photo"), "Eli Ford"), **changes)


def a_photo(
    approvals: tuple[PhotoApproval, ...] | None = None,
    consents: tuple[Consent, ...] = (),
    people_shown: tuple[PersonShown, ...] = (),
    intact: bool = True,
    **changes: Any,
) -> PhotoFacts:
    """Return a photo of nobody, the town's own, approved by the director of its department."""
    photo = Photo(
        id=PhotoId("photo"),
        sha256=FILE,
        name="rink.jpg",
        department_id=RECREATION,
        added_by=AUTHOR,
        added_at=NOW,
        width=1600,
        height=1200,
        source=Source.OWNED,
        owner_id=AUTHOR,
        stated_by=AUTHOR,
        people=PeopleAnswer.NOBODY,
    )
    photo = replace(photo, **changes)
    return PhotoFacts(
        link=PostPhoto("link", PostId("post"), photo.id, 0, "The rink with new ice"),
        photo=photo,
        department="Recreation",
        owner="Ann Lee" if photo.owner_id else "",
        approvals=(an_approval(),) if approvals is None else approvals,
        consents=consents,
        people=people_shown,
        intact=intact,
    )


def undescribed(photo: PhotoFacts, **changes: Any) -> PhotoFacts:
    """Return the photo as a post uses it without a description; ``changes`` are to its own entry."""
    return replace(photo, link=replace(photo.link, description=""), photo=replace(photo.photo, **changes))


def a_given_photo(*consents: Consent, **changes: Any) -> PhotoFacts:
    """Return a photo that Bea Moss gave, approved."""
    return a_photo(consents=consents, **{"source": Source.GIVEN, "photographer": "Bea Moss", **changes})


def a_photo_authorisation(**changes: Any) -> PhotoAuthorisation:
    """Return the Information Officer's authorisation of the photo for the flood."""
    authorisation = PhotoAuthorisation(
        "leave", PhotoId("photo"), FILE, FLOOD, PersonId("ian"), "information officer", NOW
    )
    return replace(authorisation, **changes)


def a_training(**changes: Any) -> Training:
    """Return a training of the author, for all channels."""
    training = Training("training", AUTHOR, TrainingKind.TRAINING, date(2026, 1, 8), COORDINATOR, NOW)
    return replace(training, **changes)


def a_reading(**changes: Any) -> SecondReading:
    reading = SecondReading("reading", PostId("post"), CONTENT, DIRECTOR, "director", "", NOW)
    return replace(reading, **changes)


def a_period(from_day: str, until_day: str, **changes: Any) -> PeriodApproval:
    """Return the coordinator's approval of the post for a period, its days written as ISO."""
    days = date.fromisoformat(from_day), date.fromisoformat(until_day)
    period = PeriodApproval(f"from-{from_day}", PostId("post"), CONTENT, *days, COORDINATOR, "coordinator", NOW)
    return replace(period, **changes)


def a_confirmation(rule_id: str, words: str, **changes: Any) -> Confirmation:
    confirmation = Confirmation(f"of-{rule_id}", PostId("post"), CONTENT, rule_id, words, AUTHOR, "author", NOW)
    return replace(confirmation, **changes)


ABOUT_WORDS = frozenset({"opinion-words", "campaign-content", "candidate-named"})
"""The rules that ask for a confirmation only where they find something in the text."""

CONFIRMATIONS = tuple(
    a_confirmation(rule.id, rule.statement)
    for pack in PACKS.values()
    for rule in pack.rules.values()
    if rule.statement and rule.id not in ABOUT_WORDS
)
"""What the author confirmed of a sound post: every statement of every pack that is not about words found in it."""


def a_release_entry(released: str | None = "2026-11-10T08:00", **changes: Any) -> OfficialRelease:
    """Return the meeting's entry in the register, with the wall time of its release or (``None``) not yet released."""
    wall = None if released is None else a_wall(released)
    entry = OfficialRelease("entry", MEETING, released=wall, released_at=None if wall is None else ZONE.at(wall))
    return replace(entry, **changes)


def a_request(outcome: RequestOutcome, **changes: Any) -> CommunityRequest:
    request = CommunityRequest("request", "Taber Quilters", "A bake sale", date(2026, 11, 9), outcome=outcome)
    return replace(request, **changes)


def a_decision(**changes: Any) -> PostDecision:
    decision = PostDecision(
        id="decision",
        post_id=PostId("post"),
        content_hash=CONTENT,
        verdict=Verdict.APPROVED,
        decided_by=COORDINATOR,
        role="coordinator",
        comment="",
        decided_at=NOW,
    )
    return replace(decision, **changes)


def a_post(*photos: PhotoFacts, facts: dict[str, Any] | None = None, **changes: Any) -> PostFacts:
    """Return a ready post of the Recreation department; ``changes`` are to the post, ``facts`` to what is around it."""
    post = Post(
        id=PostId("post"),
        title="Ice is in",
        class_key="program",
        department_id=RECREATION,
        author_id=AUTHOR,
        created_at=NOW,
        ground="Public skating",
        text="The ice is in at the Auditorium",
        content_hash=CONTENT,
    )
    around = PostFacts(
        post=replace(post, **changes),
        author=a_person(),
        department="Recreation",
        partner=None,
        deemed_roles=frozenset(),
        emergency_in_force=False,
        placements=(on_channel(),),
        photos=photos,
        decisions=(),
        writers=frozenset({AUTHOR}),
        now=NOW,
        instant_of=ZONE.at,
        wall_of=ZONE.wall,
        speller=FewUnknownWords(),
        trainings=(a_training(), a_training(id="familiar", kind=TrainingKind.FAMILIAR)),
        assurances=assured(),
    )
    return replace(around, **facts or {})


def assured(**changes: Any) -> Assurances:
    """Return what was said of a sound post."""
    return replace(Assurances(confirmations=CONFIRMATIONS, readings=(a_reading(),)), **changes)


def an_unassured_post(**changes: Any) -> PostFacts:
    """Return a post of which nobody said anything yet."""
    return a_post(facts={"assurances": Assurances()}, **changes)


def a_post_in_an_emergency(*photos: PhotoFacts) -> PostFacts:
    """Return a confirmed post of the first class about the flood, which is in force."""
    return a_post(*photos, facts={"emergency_in_force": True}, class_key="emergency", emergency_id=FLOOD)


def a_council_post(*entries: OfficialRelease, **changes: Any) -> PostFacts:
    """Return a post about a decision of the meeting, with what the register says of its release."""
    registers = Registers(releases=entries)
    return a_post(facts={"registers": registers}, **{"class_key": "council", "ground": MEETING, **changes})


def a_published_post(text: str, was: str) -> PostFacts:
    """Return a post that went out on Facebook in other words than it has now."""
    placement = on_channel(text=text)
    published = replace(placement, placement=replace(placement.placement, state=State.PUBLISHED))
    publication = Publication("out", placement.placement.id, CONTENT, "", was, (), "", NOW, COORDINATOR)
    return a_post(facts={"placements": (published,), "publications": (publication,)}, text=text)


def an_overseen_post(*decisions: PostDecision, periods: tuple[PeriodApproval, ...] = (), **changes: Any) -> PostFacts:
    """Return a post by an overseen author, with what was decided about it."""
    placement = on_channel(authorisations=(an_overseen_authorisation(),))
    facts = a_post(facts={"placements": (placement,), "decisions": decisions}, **changes)
    return replace(facts, assurances=replace(facts.assurances, periods=periods))


def findings(facts: PostFacts, pack: Pack = TABER) -> list[tuple[str, str]]:
    """Return each finding about a post as its rule and its case."""
    return [(finding.rule, finding.case) for finding in judge_in(facts, pack).findings]


def the_finding(facts: PostFacts, pack: Pack = TABER) -> Finding:
    """Return the only finding about a post."""
    (finding,) = judge_in(facts, pack).findings
    return finding


def judge_in(facts: PostFacts, pack: Pack = TABER) -> Judgement:
    """Return what a town says of a post that names the first of its objectives, where it has any."""
    return judge(replace(facts, objective=next(iter(pack.lists.objectives), "")), pack)


def a_text(text: str, **facts: Any) -> PostFacts:
    """Return a post with these words on Facebook; ``facts`` are what is around it."""
    return a_post(facts={"placements": (on_channel(text=text),), **facts})


def an_answer_to(finding: Finding) -> Answer:
    """Return somebody's word that what was found is right here."""
    return Answer("answer", PostId("post"), finding.rule, finding.words, "It is right here", AUTHOR, "coordinator", NOW)


def of_rule(rule_id: str, facts: PostFacts, pack: Pack = TABER) -> list[Finding]:
    """Return what one rule finds of a post."""
    return [finding for finding in judge(facts, pack).findings if finding.rule == rule_id]


def with_rule(rule_id: str, pack: Pack = TABER, **changes: Any) -> Pack:
    """Return the pack with one rule in force otherwise, such as at another severity."""
    return replace(pack, rules={**pack.rules, rule_id: replace(pack.rules[rule_id], **changes)})


def warning_of(rule_id: str) -> Pack:
    return with_rule(rule_id, severity=Severity.WARN)
