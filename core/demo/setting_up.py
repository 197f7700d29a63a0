"""Setting the demo town up: people, channels with their slots, partners, and who may post where."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time, timedelta
from typing import Any

from core.commands.authorising import Authorise
from core.commands.channels import AddChannel, AddSlots, ApproveChannel
from core.commands.town import AddPartner, NewPerson, SetUpTown
from core.demo.days import Days
from core.demo.stage import Profile, Stage
from core.model.kinds import ChannelId, PartnerId
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
    """Fill the registers: channels asked for and approved, their slots, partners, authorisations."""
    stage.name_everybody()
    for channel in town["channels"]:
        _set_up_channel(stage, town, channel, days)
    for partner in town["partners"]:
        stage.partners[partner] = PartnerId(stage.make(AddPartner(partner), town["keeper"]))
    for authorisation in town["authorisations"]:
        _authorise(stage, town, authorisation, days)


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
    until = authorisation.get("until_day")
    for name in authorisation["channels"]:
        command = Authorise(
            person_id=person_id,
            channel_id=stage.channels[name].channel_id,
            kind=AuthorisationKind(authorisation["kind"]),
            from_day=days.first,
            until_day=None if until is None else days.today + timedelta(days=until),
        )
        stage.do(command, town["authority"])
