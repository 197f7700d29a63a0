"""What rules read of registers: for each, a rule that reads it, a command that meets it and one that spoils it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from core.commands.assuring import SecondRead, TakeWordBack
from core.commands.desk import Command
from core.commands.elections import AddCandidate, AddElection, ChangeElection, WithdrawCandidate
from core.commands.emergency_photos import AuthorisePhoto, RevokePhotoAuthorisation
from core.commands.objectives import StateObjective
from core.commands.parties import EndAgreement, KeepPartner, RecordAgreement
from core.commands.periods import ApproveForPeriod, RevokePeriodApproval
from core.commands.registers import AddOwnContact, AddTownWord, EndOwnContact, EndTownWord, KeepHashtag
from core.commands.releases import RecordMeeting, RecordRelease
from core.commands.requests import DecideRequest, RecordRequest
from core.commands.training import RecordTraining, RevokeTraining
from core.model.assurances import SecondReading
from core.model.kinds import EmergencyId, PartnerId, PhotoId, PostId
from core.model.registers import AgreementKind, ContactKind, Fitness, PartnerKind, RequestOutcome, TrainingKind
from core.policy.facts import PostFacts
from tests.core.builders import Scene, a_partner, an_emergency, rows

TEXT = "#Skate with the TABER LIBRARY, taberlibrary.ca, and Pat O\u2019Brien, a Taberite, at 403-223-5500."
MEETING = "Regular meeting of 9 November"
DAY = date(2026, 11, 2)
DECEMBER = (date(2026, 12, 1), date(2026, 12, 31))

Act = tuple[Command, str]
Does = Callable[[Scene, PostId], Act]


@dataclass(frozen=True)
class Reading:
    """A register as a rule reads it: when the rule is met, and by which commands it comes to be, or no longer is.

    ``before`` runs before the post is asked for. ``spoil`` comes after ``meet``.
    """

    is_met: Callable[[PostFacts], bool]
    meet: Does
    spoil: Does
    before: Callable[[Scene, PostId], None] | None = None


def the_id(scene: Scene, table: str) -> str:
    """Return the id of the last row of a table."""
    return str(rows(scene, f"SELECT max(id) FROM {table}")[0][0])


def the_partner(scene: Scene) -> PartnerId:
    return PartnerId(the_id(scene, "partner"))


def the_photo(scene: Scene) -> PhotoId:
    return PhotoId(the_id(scene, "photo"))


def the_emergency(scene: Scene) -> EmergencyId:
    return EmergencyId(the_id(scene, "emergency"))


def _a_partner(scene: Scene, _post_id: PostId) -> None:
    a_partner(scene)


def _a_candidate(scene: Scene, _post_id: PostId) -> None:
    scene.run(AddElection("By-election", date(2026, 12, 7)))
    scene.run(AddCandidate(the_id(scene, "election"), "Pat O'Brien"))


def _a_meeting(scene: Scene, _post_id: PostId) -> None:
    scene.run(RecordMeeting(MEETING))


def _a_request(scene: Scene, post_id: PostId) -> None:
    scene.run(RecordRequest("Taber Lions", "A pancake breakfast", DAY, post_id))


def _an_emergency(scene: Scene, _post_id: PostId) -> None:
    an_emergency(scene)


def _names_nobody(facts: PostFacts) -> bool:
    soon = {election.id for election in facts.registers.elections if election.day.year == 2026}
    return not any(c.withdrawn_on is None and c.election_id in soon for c in facts.registers.candidates)


def _kept(scene: Scene, domain: str) -> Act:
    return KeepPartner(the_partner(scene), PartnerKind.NEWS_OUTLET, domain), "kim"


def _decide(scene: Scene, outcome: RequestOutcome) -> Act:
    return DecideRequest(the_id(scene, "community_request"), outcome, "The newsletter"), "kim"


READINGS: Mapping[str, Reading] = {
    "a hashtag": Reading(
        lambda facts: any(each.tag == "skate" and each.verdict is Fitness.FIT for each in facts.registers.hashtags),
        lambda s, post: (KeepHashtag("#SKATE", Fitness.FIT), "kim"),
        lambda s, post: (KeepHashtag("skate", Fitness.UNFIT, "Sold by others"), "ada"),
    ),
    "a contact detail": Reading(
        lambda facts: any(each.value == "403-223-5500" for each in facts.registers.own_contacts),
        lambda s, post: (AddOwnContact(ContactKind.TELEPHONE, "403-223-5500"), "kim"),
        lambda s, post: (EndOwnContact(the_id(s, "own_contact"), "Given up"), "cora"),
    ),
    "a word": Reading(
        lambda facts: any(each.word == "Taberite" for each in facts.registers.town_words),
        lambda s, post: (AddTownWord("Taberite"), "ada"),
        lambda s, post: (EndTownWord(the_id(s, "town_word"), "Not so"), "kim"),
    ),
    "a partner's domain": Reading(
        lambda facts: any(each.domain == "taberlibrary.ca" for each in facts.registers.entries),
        lambda s, post: _kept(s, "https://www.taberlibrary.ca/news"),
        lambda s, post: _kept(s, ""),
        _a_partner,
    ),
    "an agreement": Reading(
        lambda facts: any(each.kind is AgreementKind.TO_BE_NAMED for each in facts.registers.agreements),
        lambda s, post: (
            RecordAgreement(the_partner(s), AgreementKind.TO_BE_NAMED, DAY, notes="By telephone"),
            "kim",
        ),
        lambda s, post: (EndAgreement(the_id(s, "agreement"), "Withdrawn"), "kim"),
        _a_partner,
    ),
    "a candidate": Reading(
        _names_nobody,
        lambda s, post: (WithdrawCandidate(the_id(s, "candidate"), DAY), "kim"),
        lambda s, post: (AddCandidate(the_id(s, "election"), "Pat O'Brien"), "kim"),
        _a_candidate,
    ),
    "an election's day": Reading(
        _names_nobody,
        lambda s, post: (ChangeElection(the_id(s, "election"), "By-election", date(2027, 1, 11)), "kim"),
        lambda s, post: (ChangeElection(the_id(s, "election"), "By-election", date(2026, 12, 14)), "kim"),
        _a_candidate,
    ),
    "a training": Reading(
        lambda facts: any(each.kind is TrainingKind.FAMILIAR for each in facts.trainings),
        lambda s, post: (RecordTraining(s.person("ada"), TrainingKind.FAMILIAR, DAY), "kim"),
        lambda s, post: (RevokeTraining(the_id(s, "training"), "Another Ada"), "kim"),
    ),
    "a release": Reading(
        lambda facts: all(each.released_at is not None for each in facts.registers.releases),
        lambda s, post: (
            RecordRelease(the_id(s, "official_release"), datetime.fromisoformat("2026-11-20T09:00"), "The minutes"),
            "kim",
        ),
        lambda s, post: (RecordMeeting(f"Bylaw 7, {MEETING}"), "kim"),
        _a_meeting,
    ),
    "a request": Reading(
        lambda facts: all(each.outcome is not RequestOutcome.OPEN for each in facts.requests),
        lambda s, post: _decide(s, RequestOutcome.RECOGNISED_DAY),
        lambda s, post: (RecordRequest("Taber Lions", "A parade", DAY, post), "kim"),
        _a_request,
    ),
    "a request deferred after all": Reading(
        lambda facts: all(each.outcome is RequestOutcome.SINGULAR for each in facts.requests),
        lambda s, post: _decide(s, RequestOutcome.SINGULAR),
        lambda s, post: _decide(s, RequestOutcome.DEFERRED),
        _a_request,
    ),
    "an objective": Reading(
        lambda facts: facts.objective == "Inform",
        lambda s, post: (StateObjective(post, " Inform "), "ada"),
        lambda s, post: (StateObjective(post, ""), "ada"),
    ),
    "a second reading": Reading(
        lambda facts: any(each.content_hash == facts.post.content_hash for each in facts.assurances.readings),
        lambda s, post: (SecondRead(post, s.post(post).content_hash), "kim"),
        lambda s, post: (TakeWordBack(SecondReading, the_id(s, "second_reading"), "Of another"), "kim"),
    ),
    "a period": Reading(
        lambda facts: any(each.content_hash == facts.post.content_hash for each in facts.assurances.periods),
        lambda s, post: (ApproveForPeriod(post, s.post(post).content_hash, *DECEMBER), "dana"),
        lambda s, post: (RevokePeriodApproval(the_id(s, "period_approval"), "Not now"), "dana"),
    ),
    "a photo in an emergency": Reading(
        lambda facts: bool(facts.photos[0].authorisations),
        lambda s, post: (AuthorisePhoto(the_photo(s), the_emergency(s)), "ian"),
        lambda s, post: (RevokePhotoAuthorisation(the_id(s, "photo_authorisation"), "Not so"), "ian"),
        _an_emergency,
    ),
}
