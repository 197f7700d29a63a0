"""Setting the demo town up: people, channels with their slots, partners, and who may and can post where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import time, timedelta
from typing import Any

from core.commands.authorising import Authorise
from core.commands.channels import AddChannel, AddSlots, ApproveChannel
from core.commands.desk import Command
from core.commands.parties import RecordAgreement
from core.commands.registers import AddOwnContact, AddTownWord, KeepHashtag
from core.commands.town import AddPartner, NewPerson, SetUpTown
from core.commands.training import RecordTraining
from core.commands.uses import ApproveUse, AskUse, PermitUse
from core.demo.days import Days
from core.demo.stage import Profile, Stage
from core.model.kinds import ChannelId, PartnerId
from core.model.registers import AgreementKind, ContactKind, Fitness, TrainingKind
from core.model.town import AuthorisationKind, Role


def set_up_command(town: Mapping[str, Any]) -> SetUpTown:
    """Return the command that fills the town's new calendar with its departments and people."""
    people = tuple(
        NewPerson(
            name=person["name"],
            title=person["title"],
            department=person["department"],
            roles=frozenset(Role(role) for role in person["roles"]),
        )
        for person in town["people"]
    )
    return SetUpTown(town["name"], town["zone"], tuple(town["departments"]), people)


def set_up(stage: Stage, town: Mapping[str, Any], days: Days) -> None:
    """Fill the registers: channels asked for and approved, their slots, partners, words, leave to post, trainings."""
    stage.name_everybody()
    for channel in town["channels"]:
        _set_up_channel(stage, town, channel, days)
    for partner in town["partners"]:
        stage.partners[partner] = PartnerId(stage.make(AddPartner(partner), town["keeper"]))
        stage.do(_agreement(stage.partners[partner], days), town["keeper"])
    for command in _words_and_contacts(town):
        stage.do(command, town["keeper"])
    for authorisation in town["authorisations"]:
        _authorise(stage, town, authorisation, days)


def _agreement(partner_id: PartnerId, days: Days) -> RecordAgreement:
    """Return a partner's standing agreement to be named."""
    return RecordAgreement(
        partner_id, AgreementKind.TO_BE_NAMED, from_day=days.first, notes="By letter; the clerk keeps it"
    )


def _words_and_contacts(town: Mapping[str, Any]) -> Iterator[Command]:
    yield from (KeepHashtag(tag, Fitness.FIT) for tag in town["hashtags"])
    yield from (AddTownWord(word) for word in town["town_words"])
    for kind, values in town["own_contacts"].items():
        yield from (AddOwnContact(ContactKind(kind), value) for value in values)


def _set_up_channel(stage: Stage, town: Mapping[str, Any], channel: Mapping[str, Any], days: Days) -> None:
    department = channel.get("department")
    added = stage.make(
        AddChannel(
            name=channel["name"],
            platform=channel["platform"],
            handle=channel["handle"],
            purpose=channel["purpose"],
            department_id=None if department is None else stage.departments[department],
        ),
        channel["asked_by"],
    )
    channel_id = ChannelId(added)
    stage.do(ApproveChannel(channel_id), town["authority"])
    for weekdays, times in channel["slots"].items():
        for at in times:
            rule = f"FREQ=WEEKLY;BYDAY={weekdays}"
            stage.do(AddSlots(channel_id, rule, time.fromisoformat(at), days.first), town["keeper"])
    stage.channels[channel["name"]] = Profile(channel_id, channel["publisher"], channel["links"])


def _authorise(stage: Stage, town: Mapping[str, Any], authorisation: Mapping[str, Any], days: Days) -> None:
    person_id = stage.people[authorisation["person"]].person_id
    assert person_id is not None
    for name in authorisation["channels"]:
        there = stage.channels[name].channel_id
        if authorisation["kind"] == AuthorisationKind.REGULAR.value:
            command = Authorise(person_id, there, AuthorisationKind.REGULAR, days.first)
            stage.do(command, town["authority"])
        else:
            _let_use(stage, authorisation, there, days, town["authority"])
    kind = TrainingKind(authorisation["training"])
    for name in authorisation["channels"] if kind is TrainingKind.TRAINING else (None,):
        channel_id = None if name is None else stage.channels[name].channel_id
        stage.do(RecordTraining(person_id, kind, days.first, channel_id), town["keeper"])


def _let_use(stage: Stage, authorisation: Mapping[str, Any], channel_id: ChannelId, days: Days, authority: str) -> None:
    """Have leave asked for, permitted by who will oversee, and approved."""
    person, overseer = stage.people[authorisation["person"]], stage.people[authorisation["overseer"]]
    assert person.person_id is not None
    asked = AskUse(
        person_id=person.person_id,
        channel_id=channel_id,
        kind=AuthorisationKind.OVERSEEN,
        why=authorisation["why"],
        from_day=days.first,
        until_day=days.today + timedelta(days=authorisation["until_day"]),
        overseer_id=overseer.person_id,
    )
    request = stage.make(asked, authorisation["person"])
    stage.do(PermitUse(request), authorisation["overseer"])
    stage.do(ApproveUse(request), authority)
