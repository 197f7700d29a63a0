"""Registers keep what was meant, by whom it was said, and only from who may keep them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime

import pytest

from core.commands.desk import Command
from core.commands.elections import AddCandidate, AddElection, ChangeElection, WithdrawCandidate
from core.commands.emergency_photos import AuthorisePhoto, RevokePhotoAuthorisation
from core.commands.objectives import StateObjective
from core.commands.parties import EndAgreement, IncomingDocument, KeepPartner, RecordAgreement
from core.commands.periods import ApproveForPeriod, RevokePeriodApproval
from core.commands.registers import AddOwnContact, AddTownWord, KeepHashtag
from core.commands.releases import RecordMeeting, RecordRelease
from core.commands.requests import DecideRequest, RecordRequest
from core.commands.training import RecordTraining
from core.errors import NotAllowed
from core.exchange.document_file import read_document
from core.model.kinds import Sha256
from core.model.registers import (
    AgreementKind,
    ContactKind,
    Fitness,
    HashtagEntry,
    PartnerKind,
    RequestOutcome,
    TrainingKind,
)
from core.store import registers as register_queries
from tests.core.builders import Scene, a_document_file, a_partner, a_post
from tests.core.commands.register_cases import DAY, DECEMBER, the_emergency, the_id, the_partner, the_photo
from tests.core.commands.register_town import MADE, YESTERDAY, a_request, seen, the_post, the_release, the_request

OUTCOMES = RequestOutcome


def test_a_hashtag_that_is_on_file_is_looked_at_anew(scene: Scene) -> None:
    scene.run(KeepHashtag("#Skate", Fitness.FIT, "Ours"))
    first = register_queries.hashtag(scene.office.engine, "skate")
    scene.set_wall("2026-12-01T09:00")
    scene.run(KeepHashtag("SKATE", Fitness.UNFIT), "cora")
    (kept,) = register_queries.hashtags(scene.office.engine)
    assert first is not None
    assert kept == HashtagEntry(
        first.id, "skate", Fitness.UNFIT, scene.person("cora"), date(2026, 12, 1), "", first.revision + 1
    )


def test_an_agreement_is_kept_with_its_document(scene: Scene) -> None:
    path = a_document_file(scene)
    document = IncomingDocument(path, read_document(path))
    scene.run(RecordAgreement(a_partner(scene), AgreementKind.LINKS, *DECEMBER, a_post(scene), document))
    (kept,) = register_queries.agreements(scene.office.engine)
    assert kept.document == document.file.sha256
    assert scene.office.calendar.files.is_intact(kept.document)
    assert (kept.recorded_by, kept.recorded_at) == (scene.person("kim"), scene.clock.now())


def test_a_partner_is_described_once_and_then_otherwise(scene: Scene) -> None:
    partner_id = a_partner(scene)
    scene.run(KeepPartner(partner_id, PartnerKind.SUPPLIER, "taber.ca", "Ice"))
    scene.run(KeepPartner(partner_id, PartnerKind.PATRON))
    (kept,) = register_queries.partner_entries(scene.office.engine)
    assert (kept.id, kept.kind, kept.domain, kept.notes) == (partner_id, PartnerKind.PATRON, "", "")


def test_a_release_is_kept_as_wall_time_and_instant(scene: Scene) -> None:
    scene.run(RecordMeeting(" Regular\nmeeting ", is_closed=True))
    scene.run(RecordRelease(the_release(scene).id, YESTERDAY, "The minutes"))
    kept = the_release(scene)
    assert (kept.name, kept.is_closed, kept.released, kept.how) == ("Regular meeting", True, YESTERDAY, "The minutes")
    assert kept.released_at == scene.office.calendar.zone.at(YESTERDAY)


def test_a_decision_about_a_request_names_who_made_it_in_which_role(scene: Scene) -> None:
    request_id = a_request(scene)
    scene.run(DecideRequest(request_id, OUTCOMES.DEFERRED, " The LED sign ", "See the sign"), "dana")
    kept = the_request(scene)
    assert (kept.outcome, kept.deferred_to, kept.reply) == (OUTCOMES.DEFERRED, "The LED sign", "See the sign")
    assert (kept.decided_by, kept.role, kept.decided_at) == (scene.person("dana"), "director", scene.clock.now())


def test_a_later_decision_replaces_the_first_and_names_its_post(scene: Scene) -> None:
    request_id, post_id = a_request(scene), a_post(scene)
    scene.run(DecideRequest(request_id, OUTCOMES.DEFERRED, "The LED sign"))
    scene.run(DecideRequest(request_id, OUTCOMES.SINGULAR, "The LED sign", post_id=post_id), "cora")
    kept = the_request(scene)
    assert (kept.outcome, kept.deferred_to, kept.post_id, kept.role) == (OUTCOMES.SINGULAR, "", post_id, "cao")


def test_an_author_takes_no_request_away_from_the_post_that_it_stops(scene: Scene) -> None:
    stopped, another = a_post(scene, "ada"), a_post(scene, "ada")
    request_id = a_request(scene, stopped)
    scene.run(DecideRequest(request_id, OUTCOMES.DEFERRED, "The LED sign"))
    taken_away = DecideRequest(request_id, OUTCOMES.DEFERRED, "The LED sign", post_id=another)
    with pytest.raises(NotAllowed, match="right-role"):
        scene.run(taken_away, "ada")
    scene.run(taken_away, "kim")
    assert the_request(scene).post_id == another


def agree(scene: Scene, from_day: date, until_day: date | None = None, notes: str = "By telephone") -> Command:
    return RecordAgreement(the_partner(scene), AgreementKind.LINKS, from_day, until_day, notes=notes)


def release(scene: Scene, wall: str, how: str = "The minutes") -> Command:
    return RecordRelease(the_id(scene, "official_release"), datetime.fromisoformat(wall), how)


def authorise(scene: Scene) -> Command:
    return AuthorisePhoto(the_photo(scene), the_emergency(scene))


AMISS: Mapping[str, tuple[str, str, Callable[[Scene], Command]]] = {
    "what is no hashtag": ("no-hashtag", "", lambda s: KeepHashtag("#1", Fitness.FIT)),
    "a domain of nothing": (
        "no-such-contact",
        "partner",
        lambda s: KeepPartner(the_partner(s), PartnerKind.PARTNER, "library"),
    ),
    "an agreement that nothing shows": ("agreement-how-needed", "partner", lambda s: agree(s, DAY, notes=" ")),
    "an agreement that ends before it begins": (
        "ends-before-it-begins",
        "partner",
        lambda s: agree(s, DAY, date(2026, 11, 1)),
    ),
    "an agreement of another age": ("year-unlikely", "partner", lambda s: agree(s, date(1999, 1, 1))),
    "an agreement for a discarded post": (
        "is-discarded",
        "discarded",
        lambda s: RecordAgreement(a_partner(s), AgreementKind.LINKS, DAY, None, the_post(s), None, "By telephone"),
    ),
    "an agreement ended for no reason": (
        "reason-needed",
        "agreement",
        lambda s: EndAgreement(the_id(s, "agreement"), " "),
    ),
    "an election without a name": ("name-needed", "", lambda s: AddElection(" ", DAY)),
    "an election of another age": ("year-unlikely", "", lambda s: AddElection("By-election", date(2101, 1, 1))),
    "an election renamed to nothing": (
        "name-needed",
        "candidate",
        lambda s: ChangeElection(the_id(s, "election"), "", DAY),
    ),
    "a candidate without a name": ("name-needed", "candidate", lambda s: AddCandidate(the_id(s, "election"), "\n")),
    "a candidate who withdraws tomorrow": (
        "is-ahead",
        "candidate",
        lambda s: WithdrawCandidate(the_id(s, "candidate"), date(2026, 11, 21)),
    ),
    "a candidate who withdraws twice": (
        "withdrawn-already",
        "withdrawn",
        lambda s: WithdrawCandidate(the_id(s, "candidate"), DAY),
    ),
    "a telephone number that is none": (
        "no-such-contact",
        "",
        lambda s: AddOwnContact(ContactKind.TELEPHONE, "call us"),
    ),
    "a contact detail on file": (
        "on-file-already",
        "contact",
        lambda s: AddOwnContact(ContactKind.DOMAIN, "https://www.taber.ca/"),
    ),
    "two words": ("one-word-needed", "", lambda s: AddTownWord("Taber Alberta")),
    "a word on the list": ("on-file-already", "word", lambda s: AddTownWord(" Taberite")),
    "a training tomorrow": (
        "is-ahead",
        "",
        lambda s: RecordTraining(s.person("ada"), TrainingKind.TRAINING, date(2026, 11, 21)),
    ),
    "a meeting without a name": ("name-needed", "", lambda s: RecordMeeting("")),
    "a meeting on file": ("on-file-already", "meeting", lambda s: RecordMeeting("REGULAR meeting")),
    "a release to come": ("is-ahead", "meeting", lambda s: release(s, "2026-11-20T10:01")),
    "a release through nothing": ("release-how-needed", "meeting", lambda s: release(s, "2026-11-19T09:00", " ")),
    "a second release": ("released-already", "released", lambda s: release(s, "2026-11-19T09:00")),
    "a request by nobody": ("request-says-too-little", "", lambda s: RecordRequest(" ", "A parade", DAY)),
    "a request for nothing": ("request-says-too-little", "", lambda s: RecordRequest("Taber Lions", "\n", DAY)),
    "a request made tomorrow": ("is-ahead", "", lambda s: RecordRequest("Lions", "A parade", date(2026, 11, 21))),
    "a request decided as open": (
        "request-outcome-needed",
        "request",
        lambda s: DecideRequest(the_request(s).id, OUTCOMES.OPEN),
    ),
    "a request deferred to nowhere": (
        "request-channel-needed",
        "request",
        lambda s: DecideRequest(the_request(s).id, OUTCOMES.DEFERRED, " "),
    ),
    "an objective of a discarded post": ("is-discarded", "discarded", lambda s: StateObjective(the_post(s), "Inform")),
    "a period gone by": (
        "period-is-past",
        "post",
        lambda s: ApproveForPeriod(the_post(s), seen(s), date(2026, 11, 1), date(2026, 11, 19)),
    ),
    "a period of another version": (
        "version-is-another",
        "post",
        lambda s: ApproveForPeriod(the_post(s), Sha256("0" * 64), *DECEMBER),
    ),
    "a period ended for no reason": (
        "reason-needed",
        "period",
        lambda s: RevokePeriodApproval(the_id(s, "period_approval"), ""),
    ),
    "a photo authorised twice": ("photo-authorised-already", "authorised", authorise),
    "a photo authorised after the emergency": ("emergency-ended-already", "emergency over", authorise),
    "a leave taken back after the emergency": (
        "emergency-ended-already",
        "emergency over",
        lambda s: RevokePhotoAuthorisation(the_id(s, "photo_authorisation"), "Not so"),
    ),
}
BY: Mapping[type, str] = {
    AuthorisePhoto: "ian",
    RevokePhotoAuthorisation: "ian",
    ApproveForPeriod: "cora",
    RevokePeriodApproval: "cora",
}
"""Who tries what the coordinator may not."""


@pytest.mark.parametrize("name", AMISS)
def test_what_cannot_be_meant_is_refused_in_words(scene: Scene, name: str) -> None:
    code, before, command = AMISS[name]
    if before:
        MADE[before](scene)
    asked = command(scene)
    with pytest.raises(NotAllowed, match=code):
        scene.run(asked, BY.get(type(asked), "kim"))
