"""Registers are kept by who may; what is no act of record is undone; what ended does not end again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from core.commands.assuring import AnswerGuess, Confirm, SecondRead, SetRuleAside, TakeWordBack
from core.commands.desk import Command
from core.commands.elections import AddCandidate, AddElection, ChangeElection, WithdrawCandidate
from core.commands.emergency_photos import AuthorisePhoto, RevokePhotoAuthorisation
from core.commands.history import UNDOABLE, Redo, Undo
from core.commands.objectives import StateObjective
from core.commands.parties import EndAgreement, KeepPartner, RecordAgreement
from core.commands.periods import ApproveForPeriod, RevokePeriodApproval
from core.commands.registers import AddOwnContact, AddTownWord, EndOwnContact, EndTownWord, KeepHashtag
from core.commands.releases import RecordMeeting, RecordRelease
from core.commands.requests import DecideRequest, RecordRequest
from core.commands.town import EndRole
from core.commands.training import RecordTraining, RevokeTraining
from core.errors import NotAllowed, NotFound
from core.model.kinds import EmergencyId, PartnerId, PersonId, PostId
from core.model.registers import (
    AgreementKind,
    Candidate,
    ContactKind,
    Election,
    Fitness,
    HashtagEntry,
    OwnContact,
    PartnerEntry,
    PartnerKind,
    PostObjective,
    RequestOutcome,
    TownWord,
    TrainingKind,
)
from core.model.town import Role
from tests.core.builders import Scene, a_photo
from tests.core.commands.register_cases import DAY, DECEMBER, the_emergency, the_id, the_partner, the_photo
from tests.core.commands.register_town import MADE, YESTERDAY, a_request, seen, the_post, the_release, the_request
from tests.core.commands.saying import EVERYBODY, may

OUTCOMES = RequestOutcome

NOT_KEEPERS = dict.fromkeys(("ian", "emma", "tim", "rita", "carl", "otto"), "right-role")
"""Who keeps no register of words and parties: only regular authors, coordinator, directors and the CAO do."""

TRAINERS = dict.fromkeys(set(EVERYBODY) - {"kim"}, "right-role")
OFFICERS = dict.fromkeys(set(EVERYBODY) - {"ian"}, "right-role")
DEEMERS = dict.fromkeys(set(EVERYBODY) - {"kim", "cora"}, "right-role")
RECORDERS = dict.fromkeys(("ian", "emma", "tim", "rita", "carl"), "right-role")
LINES = {
    **dict.fromkeys(("ian", "emma", "tim", "rita", "carl", "ada", "otto"), "right-role"),
    "dora": "right-department",
}

RIGHTS: Mapping[str, tuple[str, Callable[[Scene], Command], dict[str, str]]] = {
    "keep a hashtag": ("", lambda s: KeepHashtag("skate", Fitness.FIT), NOT_KEEPERS),
    "add a contact": ("", lambda s: AddOwnContact(ContactKind.DOMAIN, "taber.ca"), NOT_KEEPERS),
    "end a contact": ("contact", lambda s: EndOwnContact(the_id(s, "own_contact"), "Over"), NOT_KEEPERS),
    "add a word": ("", lambda s: AddTownWord("Taberite"), NOT_KEEPERS),
    "end a word": ("word", lambda s: EndTownWord(the_id(s, "town_word"), "Over"), NOT_KEEPERS),
    "describe a partner": ("partner", lambda s: KeepPartner(the_partner(s), PartnerKind.PATRON), NOT_KEEPERS),
    "record an agreement": (
        "partner",
        lambda s: RecordAgreement(the_partner(s), AgreementKind.LINKS, DAY, notes="By telephone"),
        NOT_KEEPERS,
    ),
    "end an agreement": ("agreement", lambda s: EndAgreement(the_id(s, "agreement"), "Over"), NOT_KEEPERS),
    "add an election": ("", lambda s: AddElection("By-election", DAY), NOT_KEEPERS),
    "change an election": (
        "candidate",
        lambda s: ChangeElection(the_id(s, "election"), "By-election", date(2027, 1, 11)),
        NOT_KEEPERS,
    ),
    "add a candidate": ("candidate", lambda s: AddCandidate(the_id(s, "election"), "Bea Moss"), NOT_KEEPERS),
    "withdraw a candidate": ("candidate", lambda s: WithdrawCandidate(the_id(s, "candidate"), DAY), NOT_KEEPERS),
    "record a meeting": ("", lambda s: RecordMeeting("Regular meeting"), NOT_KEEPERS),
    "record a release": (
        "meeting",
        lambda s: RecordRelease(the_release(s).id, YESTERDAY, "The minutes"),
        NOT_KEEPERS,
    ),
    "record a training": ("", lambda s: RecordTraining(s.person("ada"), TrainingKind.TRAINING, DAY), TRAINERS),
    "revoke a training": ("training", lambda s: RevokeTraining(the_id(s, "training"), "Not so"), TRAINERS),
    "record a request": ("", lambda s: RecordRequest("Taber Lions", "A parade", DAY), RECORDERS),
    "record a request for a post": (
        "post",
        lambda s: RecordRequest("Taber Lions", "A parade", DAY, the_post(s)),
        {**RECORDERS, "dora": "right-department"},
    ),
    "defer a request": (
        "request",
        lambda s: DecideRequest(the_request(s).id, OUTCOMES.DEFERRED, "The sign"),
        RECORDERS,
    ),
    "except a recognised day": (
        "request",
        lambda s: DecideRequest(the_request(s).id, OUTCOMES.RECOGNISED_DAY),
        RECORDERS,
    ),
    "except what is singular": ("request", lambda s: DecideRequest(the_request(s).id, OUTCOMES.SINGULAR), DEEMERS),
    "except what is of unique interest": (
        "request",
        lambda s: DecideRequest(the_request(s).id, OUTCOMES.UNIQUE_INTEREST),
        DEEMERS,
    ),
    "defer what was found singular": (
        "singular",
        lambda s: DecideRequest(the_request(s).id, OUTCOMES.DEFERRED, "The sign"),
        DEEMERS,
    ),
    "state an objective": (
        "post",
        lambda s: StateObjective(the_post(s), "Inform"),
        {
            **dict.fromkeys(("emma", "tim", "rita", "carl"), "right-role"),
            **dict.fromkeys(("ada", "otto"), "right-own"),
            "dora": "right-department",
            "ian": "right-emergency-class",
        },
    ),
    "approve a regular author's post for a period": (
        "post",
        lambda s: ApproveForPeriod(the_post(s), seen(s), *DECEMBER),
        {**LINES, "kim": "right-overseen-author"},
    ),
    "approve an overseen author's post for a period": (
        "overseen post",
        lambda s: ApproveForPeriod(the_post(s), seen(s), *DECEMBER),
        LINES,
    ),
    "revoke a period": ("period", lambda s: RevokePeriodApproval(the_id(s, "period_approval"), "Not now"), LINES),
    "authorise a photo": ("emergency", lambda s: AuthorisePhoto(the_photo(s), the_emergency(s)), OFFICERS),
    "take that back": (
        "authorised",
        lambda s: RevokePhotoAuthorisation(the_id(s, "photo_authorisation"), "Not so"),
        OFFICERS,
    ),
}


@pytest.mark.parametrize("name", RIGHTS)
def test_who_may_do_it_is_told_by_the_table(scene: Scene, name: str) -> None:
    before, command, refused = RIGHTS[name]
    if before:
        MADE[before](scene)
    assert may(scene, command(scene)) == refused


ENDINGS: Mapping[str, tuple[str, str, Callable[[Scene], Command]]] = {
    "contact": ("ended-already", "kim", lambda s: EndOwnContact(the_id(s, "own_contact"), "Over")),
    "word": ("ended-already", "kim", lambda s: EndTownWord(the_id(s, "town_word"), "Over")),
    "agreement": ("ended-already", "kim", lambda s: EndAgreement(the_id(s, "agreement"), "Over")),
    "training": ("taken-back-already", "kim", lambda s: RevokeTraining(the_id(s, "training"), "Not so")),
    "period": ("taken-back-already", "dana", lambda s: RevokePeriodApproval(the_id(s, "period_approval"), "Later")),
    "authorised": (
        "taken-back-already",
        "ian",
        lambda s: RevokePhotoAuthorisation(the_id(s, "photo_authorisation"), "Not so"),
    ),
}


@pytest.mark.parametrize("name", ENDINGS)
def test_what_ended_does_not_end_again(scene: Scene, name: str) -> None:
    code, by, command = ENDINGS[name]
    MADE[name](scene)
    scene.run(command(scene), by)
    with pytest.raises(NotAllowed, match=code):
        scene.run(command(scene), by)


UNKNOWN: Mapping[str, Callable[[Scene], Command]] = {
    "a partner": lambda s: KeepPartner(PartnerId("x"), PartnerKind.PATRON),
    "a partner who agreed": lambda s: RecordAgreement(PartnerId("x"), AgreementKind.LINKS, DAY, notes="By letter"),
    "an election": lambda s: AddCandidate("x", "Alex Born"),
    "a person trained": lambda s: RecordTraining(PersonId("x"), TrainingKind.TRAINING, DAY),
    "a request": lambda s: DecideRequest("x", OUTCOMES.RECOGNISED_DAY),
    "a request's post": lambda s: DecideRequest(a_request(s), OUTCOMES.RECOGNISED_DAY, post_id=PostId("x")),
    "a meeting": lambda s: RecordRelease("x", YESTERDAY, "The minutes"),
    "a word": lambda s: EndTownWord("x", "Over"),
    "a post": lambda s: StateObjective(PostId("x"), "Inform"),
}


@pytest.mark.parametrize("name", UNKNOWN)
def test_what_is_not_on_file_is_refused_in_words(scene: Scene, name: str) -> None:
    asked = UNKNOWN[name](scene)
    with pytest.raises(NotFound, match="no-such-record"):
        scene.run(asked)


def test_an_unknown_emergency_authorises_no_photo(scene: Scene) -> None:
    asked = AuthorisePhoto(a_photo(scene), EmergencyId("x"))
    with pytest.raises(NotFound, match="no-such-record"):
        scene.run(asked, "ian")


UNDONE: Mapping[str, tuple[str, str, Callable[[Scene], Command]]] = {
    "a new hashtag": ("", "ada", lambda s: KeepHashtag("skate", Fitness.FIT)),
    "a hashtag looked at anew": ("hashtag", "kim", lambda s: KeepHashtag("skate", Fitness.UNFIT, "Sold")),
    "a new contact": ("", "kim", lambda s: AddOwnContact(ContactKind.DOMAIN, "taber.ca")),
    "a contact ended": ("contact", "cora", lambda s: EndOwnContact(the_id(s, "own_contact"), "Over")),
    "a new word": ("", "dana", lambda s: AddTownWord("Taberite")),
    "a word ended": ("word", "kim", lambda s: EndTownWord(the_id(s, "town_word"), "Over")),
    "a partner described": ("partner", "kim", lambda s: KeepPartner(the_partner(s), PartnerKind.PATRON, "taber.ca")),
    "a new election": ("", "kim", lambda s: AddElection("By-election", DAY)),
    "an election changed": (
        "candidate",
        "kim",
        lambda s: ChangeElection(the_id(s, "election"), "Plebiscite", date(2027, 1, 11)),
    ),
    "a new candidate": ("candidate", "kim", lambda s: AddCandidate(the_id(s, "election"), "Bea Moss")),
    "a candidate withdrawn": ("candidate", "kim", lambda s: WithdrawCandidate(the_id(s, "candidate"), DAY)),
    "an objective": ("post", "dana", lambda s: StateObjective(the_post(s), "Inform")),
}


def kept(scene: Scene) -> list[Mapping[str, object]]:
    """Read every register but for how often an entry was changed."""
    engine = scene.office.engine
    records = [*engine.records(HashtagEntry), *engine.records(OwnContact), *engine.records(TownWord)]
    others = [*engine.records(PartnerEntry), *engine.records(Election), *engine.records(Candidate)]
    found = [*records, *others, *engine.records(PostObjective)]
    return [{**vars(record), "revision": None} for record in found]


@pytest.mark.parametrize("name", UNDONE)
def test_what_is_no_act_of_record_is_undone_and_done_again(scene: Scene, name: str) -> None:
    before, by, command = UNDONE[name]
    if before:
        MADE[before](scene)
    first = kept(scene)
    done = scene.run(command(scene), by)
    second = kept(scene)
    assert second != first
    scene.run(Undo(done.id, done.command), by)
    assert kept(scene) == first
    scene.run(Redo(done.id, done.command), by)
    assert kept(scene) == second


def test_an_election_with_candidates_is_not_undone(scene: Scene) -> None:
    done = scene.run(AddElection("By-election", DAY))
    scene.run(AddCandidate(done.subject or "", "Alex Born"))
    with pytest.raises(NotAllowed, match="election-has-candidates"):
        scene.run(Undo(done.id, done.command))


def test_who_keeps_no_register_any_more_undoes_nothing_of_it(scene: Scene) -> None:
    done = scene.run(AddTownWord("Taberite"), "ada")
    scene.run(EndRole(scene.person("ada"), Role.AUTHOR), "tim")
    with pytest.raises(NotAllowed, match="right-role"):
        scene.run(Undo(done.id, done.command), "ada")


ACTS_OF_RECORD = {
    *(RecordAgreement, EndAgreement, RecordTraining, RevokeTraining, RecordMeeting, RecordRelease, RecordRequest),
    *(DecideRequest, SecondRead, ApproveForPeriod, RevokePeriodApproval, AuthorisePhoto, RevokePhotoAuthorisation),
    *(Confirm, AnswerGuess, SetRuleAside, TakeWordBack),
}


def test_acts_of_record_are_answered_by_their_opposite_and_not_undone() -> None:
    assert not {act.__name__ for act in ACTS_OF_RECORD} & set(UNDOABLE)
