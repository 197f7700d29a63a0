"""What a town's registers hold before a command is tried, each made by its commands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime

from core.commands.elections import AddCandidate, AddElection, WithdrawCandidate
from core.commands.emergency import EndEmergency
from core.commands.emergency_photos import AuthorisePhoto
from core.commands.parties import RecordAgreement
from core.commands.periods import ApproveForPeriod
from core.commands.posts import DiscardPost
from core.commands.registers import AddOwnContact, AddTownWord, KeepHashtag
from core.commands.releases import RecordMeeting, RecordRelease
from core.commands.requests import DecideRequest, RecordRequest
from core.commands.training import RecordTraining
from core.model.kinds import PostId, Sha256
from core.model.registers import (
    AgreementKind,
    CommunityRequest,
    ContactKind,
    Fitness,
    OfficialRelease,
    RequestOutcome,
    TrainingKind,
)
from core.store import registers as register_queries
from tests.core.builders import Scene, a_partner, a_photo, a_post, an_emergency
from tests.core.commands.register_cases import DAY, DECEMBER, the_emergency, the_id, the_photo

YESTERDAY = datetime.fromisoformat("2026-11-19T15:30")


def the_request(scene: Scene) -> CommunityRequest:
    (request,) = register_queries.requests(scene.office.engine)
    return request


def the_release(scene: Scene) -> OfficialRelease:
    (release,) = register_queries.releases(scene.office.engine)
    return release


def a_request(scene: Scene, post_id: PostId | None = None) -> str:
    return scene.run(RecordRequest("Taber Lions", "A pancake breakfast", DAY, post_id)).subject or ""


MADE: Mapping[str, Callable[[Scene], object]] = {
    "agreement": lambda s: s.run(
        RecordAgreement(a_partner(s), AgreementKind.LINKS, date(2026, 1, 5), notes="By telephone")
    ),
    "contact": lambda s: s.run(AddOwnContact(ContactKind.DOMAIN, "taber.ca")),
    "word": lambda s: s.run(AddTownWord("Taberite")),
    "candidate": lambda s: (
        s.run(AddElection("By-election", DAY)),
        s.run(AddCandidate(the_id(s, "election"), "Alex Born")),
    ),
    "withdrawn": lambda s: (
        MADE["candidate"](s),
        s.run(WithdrawCandidate(the_id(s, "candidate"), DAY)),
    ),
    "training": lambda s: s.run(RecordTraining(s.person("ada"), TrainingKind.FAMILIAR, DAY)),
    "meeting": lambda s: s.run(RecordMeeting("Regular meeting")),
    "released": lambda s: (
        MADE["meeting"](s),
        s.run(RecordRelease(the_id(s, "official_release"), YESTERDAY, "The minutes")),
    ),
    "hashtag": lambda s: s.run(KeepHashtag("skate", Fitness.FIT)),
    "request": a_request,
    "partner": a_partner,
    "emergency": lambda s: (an_emergency(s), a_photo(s)),
    "authorised": lambda s: (MADE["emergency"](s), s.run(AuthorisePhoto(the_photo(s), the_emergency(s)), "ian")),
    "emergency over": lambda s: (MADE["authorised"](s), s.run(EndEmergency(the_emergency(s)), "cora")),
    "singular": lambda s: s.run(DecideRequest(a_request(s), RequestOutcome.SINGULAR)),
    "post": a_post,
    "overseen post": lambda s: a_post(s, "otto"),
    "discarded": lambda s: s.run(DiscardPost(a_post(s))),
    "period": lambda s: s.run(ApproveForPeriod(the_post(s, "otto"), seen(s), *DECEMBER), "cora"),
}
"""What is there before a command is tried."""


def the_post(scene: Scene, by: str = "") -> PostId:
    return a_post(scene, by) if by else PostId(the_id(scene, "post"))


def seen(scene: Scene) -> Sha256:
    return scene.post(the_post(scene)).content_hash
