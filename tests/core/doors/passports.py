"""Draws photo passports, sound and unsound, and writes them into a calendar past every command."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date, datetime, time, timedelta

from hypothesis import strategies as st

from core.model.kinds import PhotoId, PostId, Sha256
from core.model.media import Consent, ConsentKind, PeopleAnswer, PersonShown, Photo, PhotoApproval, Source
from core.model.posts import PostPhoto, Verdict
from core.store.tx import Tx
from tests.core.builders import FACEBOOK, NEWSLETTER, NOW, RECREATION, WEBSITE, Scene

TODAY = date(2026, 11, 24)
KINDS = {FACEBOOK: "social", WEBSITE: "website", NEWSLETTER: "newsletter"}
NAMES = ("Jane Friesen", "JANE FRIESEN", "Ann Lee")
NAMES_BEYOND_ASCII = ("Jané Friesen", "JANÉ FRIESEN", "Ann Lee")
_RELEASES = (ConsentKind.RELEASE, ConsentKind.GUARDIAN)
_said: st.SearchStrategy[str] = st.sampled_from(["", " ", "\u00a0\t", "Told on Monday"])


def _day(number: int) -> date:
    return TODAY + timedelta(days=number)


_days = st.integers(1, 30).map(_day)
_walls = st.builds(datetime.combine, _days, st.sampled_from([time(0), time(9), time(23, 59)]))


@dataclass(frozen=True)
class Paper:
    """A consent as drawn; ``shown`` counts the people shown from 0."""

    kind: ConsentKind
    given_by: str
    uses: tuple[str, ...]
    until_day: date | None
    is_withdrawn: bool
    shown: int


@dataclass(frozen=True)
class Decision:
    """A decision about a photo as drawn."""

    verdict: Verdict
    of_this_file: bool
    is_revoked: bool


@dataclass(frozen=True)
class Passport:
    """All that stands behind a photo, and when and where it shall go out."""

    source: Source | None
    is_owned: bool
    is_stated: bool
    reason: str
    photographer: str
    people: PeopleAnswer | None
    words: tuple[str, str, str]
    minors: tuple[bool, ...]
    is_discarded: bool
    is_damaged: bool
    decisions: tuple[Decision, ...]
    papers: tuple[Paper, ...]
    channel: str
    wall: datetime


def passports(names: tuple[str, ...]) -> st.SearchStrategy[Passport]:
    """Draw passports that are sound but for up to three things."""
    flaws = st.sets(st.sampled_from([field.name for field in fields(Passport)]), max_size=3)
    return st.builds(_mixed, _sound(names), _any_passport(names), flaws)


def _mixed(sound: Passport, other: Passport, flaws: set[str]) -> Passport:
    return replace(sound, **{name: getattr(other, name) for name in flaws})


def _papers(names: tuple[str, ...]) -> st.SearchStrategy[Paper]:
    return st.builds(
        Paper,
        kind=st.sampled_from(ConsentKind),
        given_by=st.sampled_from(names),
        uses=st.sets(st.sampled_from(sorted(KINDS.values())), min_size=1).map(sorted).map(tuple),
        until_day=st.none() | _days,
        is_withdrawn=st.booleans(),
        shown=st.integers(0, 1),
    )


def _any_passport(names: tuple[str, ...]) -> st.SearchStrategy[Passport]:
    decisions = st.builds(Decision, st.sampled_from(Verdict), st.booleans(), st.booleans())
    return st.builds(
        Passport,
        source=st.none() | st.sampled_from(Source),
        is_owned=st.booleans(),
        is_stated=st.booleans(),
        reason=_said,
        photographer=st.sampled_from(("", *names)),
        people=st.none() | st.sampled_from(PeopleAnswer),
        words=st.tuples(_said, _said, _said),
        minors=st.lists(st.booleans(), max_size=2).map(tuple),
        is_discarded=st.booleans(),
        is_damaged=st.booleans(),
        decisions=st.lists(decisions, max_size=3).map(tuple),
        papers=st.lists(_papers(names), max_size=6).map(tuple),
        channel=st.sampled_from(sorted(KINDS)),
        wall=_walls,
    )


def _sound(names: tuple[str, ...]) -> st.SearchStrategy[Passport]:
    every_use = tuple(sorted(KINDS.values()))
    papers = tuple(Paper(kind, names[1], every_use, None, False, shown) for kind in ConsentKind for shown in (0, 1))
    sound = Passport(
        source=Source.GIVEN,
        is_owned=True,
        is_stated=True,
        reason="Out of copyright",
        photographer=names[0],
        people=PeopleAnswer.NAMED,
        words=("All", "On Monday", "By a sign"),
        minors=(False, True),
        is_discarded=False,
        is_damaged=False,
        decisions=(Decision(Verdict.APPROVED, of_this_file=True, is_revoked=False),),
        papers=papers,
        channel=FACEBOOK,
        wall=datetime.combine(TODAY + timedelta(days=2), time(9)),
    )
    sources = st.sampled_from(Source)
    return st.builds(
        _about, st.just(sound), sources, st.sampled_from(PeopleAnswer), st.sampled_from(sorted(KINDS)), _walls
    )


def _about(sound: Passport, source: Source, people: PeopleAnswer, channel: str, wall: datetime) -> Passport:
    minors = () if people is PeopleAnswer.NOBODY else sound.minors
    return replace(sound, source=source, people=people, minors=minors, channel=channel, wall=wall)


def write(scene: Scene, drawn: Passport, files: tuple[str, str], post_id: PostId) -> None:
    """Give a draft a photo with such a passport. ``files`` are the hashes of its file and of another."""
    tx = Tx(scene.office.engine)
    photo = Photo(
        id=PhotoId("drawn"),
        sha256=Sha256(files[0]),
        name="drawn.jpg",
        department_id=scene.department(RECREATION),
        added_by=scene.person("kim"),
        added_at=NOW,
        width=8,
        height=8,
        source=drawn.source,
        owner_id=scene.person("dana") if drawn.is_owned else None,
        stated_by=scene.person("kim") if drawn.is_stated else None,
        photographer=drawn.photographer,
        source_reason=drawn.reason,
        people=drawn.people,
        people_who=drawn.words[0],
        people_when=drawn.words[1],
        people_how=drawn.words[2],
        discarded=drawn.is_discarded,
    )
    tx.add(photo)
    for number, minor in enumerate(drawn.minors):
        tx.add(PersonShown(f"shown-{number}", photo.id, f"Sam {number}", minor))
    for number, decision in enumerate(drawn.decisions):
        tx.add(_approval(scene, photo.id, f"decision-{number}", decision, files))
    for number, paper in enumerate(drawn.papers):
        if paper.kind not in _RELEASES or paper.shown < len(drawn.minors):
            tx.add(_consent(scene, photo.id, f"paper-{number}", paper, files[1]))
    tx.add(PostPhoto("drawn", post_id, photo.id, 0))


def _approval(
    scene: Scene, photo_id: PhotoId, row_id: str, decision: Decision, files: tuple[str, str]
) -> PhotoApproval:
    return PhotoApproval(
        id=row_id,
        photo_id=photo_id,
        sha256=Sha256(files[0] if decision.of_this_file else files[1]),
        verdict=decision.verdict,
        decided_by=scene.person("kim"),
        role="coordinator",
        comment="Blurred",
        decided_at=NOW,
        revoked_at=NOW if decision.is_revoked else None,
    )


def _consent(scene: Scene, photo_id: PhotoId, row_id: str, paper: Paper, document: str) -> Consent:
    return Consent(
        id=row_id,
        photo_id=photo_id,
        kind=paper.kind,
        document=Sha256(document),
        given_by=paper.given_by,
        signed_on=date(2026, 11, 1),
        uses=paper.uses,
        recorded_by=scene.person("kim"),
        recorded_at=NOW,
        until_day=paper.until_day,
        shown_id=f"shown-{paper.shown}" if paper.kind in _RELEASES else None,
        withdrawn_on=TODAY if paper.is_withdrawn else None,
        withdrawn_at=NOW if paper.is_withdrawn else None,
    )
