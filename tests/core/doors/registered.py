"""A row in each table of what people say of posts and of the registers, each made by its command."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from core.commands.assuring import AnswerGuess, Confirm, SecondRead, SetRuleAside, TakeWordBack
from core.commands.comments import AddComment
from core.commands.desk import Command
from core.commands.elections import AddCandidate, AddElection
from core.commands.emergency_photos import AuthorisePhoto, RevokePhotoAuthorisation
from core.commands.objectives import StateObjective
from core.commands.parties import EndAgreement, KeepPartner, RecordAgreement
from core.commands.periods import ApproveForPeriod, RevokePeriodApproval
from core.commands.province import StateProvince
from core.commands.reference_events import ImportEvents
from core.commands.registers import AddOwnContact, AddTownWord, EndOwnContact, EndTownWord, KeepHashtag
from core.commands.releases import RecordMeeting, RecordRelease
from core.commands.requests import RecordRequest
from core.commands.seal_decisions import RevokeSealDecision
from core.commands.seals import WithdrawSeal
from core.commands.series import BeginSeries, Repeat
from core.commands.slot_rules import ChangePace
from core.commands.training import RecordTraining, RevokeTraining
from core.exchange.events_file import ReadEvent
from core.model.assurances import Answer, Confirmation, Override, SecondReading
from core.model.findings import Severity
from core.model.kinds import EmergencyId, PartnerId, PhotoId, PostId
from core.model.provinces import Province
from core.model.registers import AgreementKind, ContactKind, Fitness, PartnerKind, TrainingKind
from core.model.town import Role
from core.store.assurances import standing
from tests.core.builders import NEWSLETTER, Scene, a_photo, an_unconfirmed_post, rows
from tests.core.commands.sealing import a_planned_post, a_seal, decide
from tests.core.ruled import ASKS, GUESSES, STATEMENT, asks, guesses, put_in_force

DECEMBER = (date(2026, 12, 1), date(2026, 12, 31))
AT_NOON = datetime.fromisoformat("2026-11-19T12:00")


def one_of_each(scene: Scene, partner_id: PartnerId, emergency_id: EmergencyId) -> dict[str, str]:
    """Make the rows, of each kind that ends one that has and one that stands, and return the ids of some."""
    with pytest.MonkeyPatch.context() as patch:
        calendar = scene.office.calendar
        put_in_force(scene, patch, ASKS, asks, severity=Severity.ATTEST, statement=STATEMENT)
        put_in_force(scene, patch, GUESSES, guesses, overridden_by=(Role.COORDINATOR,))
        _take_all_back(scene, _assured(scene))
        assured = _assured(scene)
        scene.office.calendar = calendar
    engine = scene.office.engine
    photo_id = a_photo(scene)
    for command, by in _registers(scene, partner_id, assured, photo_id, emergency_id):
        scene.run(command, by)
    _end_the_first(scene)
    _seal(scene)
    return {
        "assured_post": assured,
        "the_answer": standing(engine, Answer, assured)[0].id,
        "the_confirmation": standing(engine, Confirmation, assured)[0].id,
        "the_override": standing(engine, Override, assured)[0].id,
    }


def _assured(scene: Scene) -> PostId:
    """Have a post confirmed, answered, set aside, read and approved for a period."""
    post_id = an_unconfirmed_post(scene, "otto", text="The rink is grey now, all gray.")
    seen = scene.post(post_id).content_hash
    scene.run(Confirm(post_id, seen, ((ASKS, STATEMENT),)))
    scene.run(AnswerGuess(post_id, seen, GUESSES, "is grey now,", "Its name"))
    scene.run(SetRuleAside(post_id, seen, GUESSES, "Its name"))
    scene.run(SecondRead(post_id, seen))
    scene.run(ApproveForPeriod(post_id, seen, *DECEMBER), "dana")
    return post_id


def _take_all_back(scene: Scene, post_id: PostId) -> None:
    engine = scene.office.engine
    scene.run(TakeWordBack(Confirmation, standing(engine, Confirmation, post_id)[0].id, "Not so"))
    scene.run(TakeWordBack(Answer, standing(engine, Answer, post_id)[0].id, "Not so"))
    scene.run(TakeWordBack(Override, standing(engine, Override, post_id)[0].id, "Not so"))
    scene.run(TakeWordBack(SecondReading, standing(engine, SecondReading, post_id)[0].id, "Not so"))


def _registers(
    scene: Scene, partner_id: PartnerId, post_id: PostId, photo_id: PhotoId, emergency_id: EmergencyId
) -> list[tuple[Command, str]]:
    """List commands that make a row in each register, those that end two of it."""
    twice = [
        command
        for notes in ("By telephone", "By letter")
        for command in (
            RecordAgreement(partner_id, AgreementKind.TO_BE_NAMED, *DECEMBER, notes=notes),
            RecordTraining(scene.person("ada"), TrainingKind.TRAINING, date(2026, 11, 2), notes=notes),
            AddOwnContact(ContactKind.ADDRESS, notes),
            AddTownWord(notes.rpartition(" ")[2]),
            RecordMeeting(notes),
        )
    ]
    election = AddElection("Municipal election", date(2029, 10, 15))
    weekly = Repeat("FREQ=WEEKLY", DECEMBER[1])
    once: list[Command] = [
        KeepHashtag("skate", Fitness.FIT),
        KeepPartner(partner_id, PartnerKind.PARTNER, "taberlibrary.ca"),
        election,
        RecordRequest("Taber Lions", "A pancake breakfast", date(2026, 11, 2)),
        StateObjective(post_id, "Inform"),
        AddComment(post_id, "Looks good, @Dana"),
        BeginSeries(an_unconfirmed_post(scene), DECEMBER[0], weekly),
    ]
    return [
        *((command, "kim") for command in (*twice, *once)),
        (AuthorisePhoto(photo_id, emergency_id), "ian"),
        (ChangePace(scene.channel(NEWSLETTER), 0, None, skips_holidays=True), "kim"),
        (StateProvince(Province.AB), "kim"),
        (ImportEvents("council.ics", (ReadEvent("1", "Council", *DECEMBER),)), "kim"),
    ]


def _end_the_first(scene: Scene) -> None:
    def first(table: str) -> str:
        return str(rows(scene, f"SELECT min(id) FROM {table}")[0][0])

    scene.run(AddCandidate(first("election"), "Alex Born"))
    scene.run(RecordRelease(first("official_release"), AT_NOON, "The minutes"))
    scene.run(EndAgreement(first("agreement"), "Over"))
    scene.run(EndOwnContact(first("own_contact"), "Over"))
    scene.run(EndTownWord(first("town_word"), "Over"))
    scene.run(RevokeTraining(str(rows(scene, "SELECT max(id) FROM training")[0][0]), "Not so"))
    scene.run(RevokePeriodApproval(first("period_approval"), "Not so"), "dana")
    scene.run(RevokePhotoAuthorisation(first("photo_authorisation"), "Not so"), "ian")


def _seal(scene: Scene) -> None:
    """Send a week twice, decide both and take the first decision back, withdraw the second."""
    post_id = a_planned_post(scene, "otto")
    decided = scene.run(decide(scene, a_seal(scene), post_id), "dana")
    made = next(change.id for change in decided.changes if change.table == "seal_decision")
    scene.run(RevokeSealDecision(made, "Not so"), "dana")
    seal = a_seal(scene)
    scene.run(decide(scene, seal, post_id), "dana")
    scene.run(WithdrawSeal(seal.id, "Sent anew"))
