"""Every command asks for the act that the table of roles and acts has for it, before it writes anything."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from inspect import isclass
from typing import ClassVar, cast

import pytest

import core.commands
from core.commands.desk import Command, Desk
from core.errors import NotAllowed
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from tests.core.builders import Scene
from tests.core.policy.test_rights import TABLE as CELLS

WHO = {
    "otto": "author, overseen",
    "ada": "author, regular",
    "kim": "coordinator",
    "dana": "director",
    "cora": "CAO",
    "ian": "Information Officer",
    "emma": "Director of Emergency Management",
    "tim": "IT",
    "rita": "records clerk",
    "carl": "council member",
}
"""Who has which one role in the town of the tests."""

# Which command is which act. Of each act the table of roles and acts says which role may; a command that stands under
# "itself" says in its own words who may, and its own tests hold it to that.
ASKED = """
itself AddComment AddPhotos AnswerGuess ApprovePhotos AskForDecision AskUse CatchUp ChangePack ChangePassword
    ConfirmRecorded CopyTogether DecideExceptions DecideRequest DecideSeal DenyRecorded DiscardTogether EndRole
    EndStandIn GiveRole GiveUseNotice HoldTogether ImportRows MakeSeriesDrafts MovePhotos MoveTogether NameStandIn
    NoteSignIn ReclassTogether Redo RefuseUse RevokeSealDecision SetPassword SetRuleAside SetUpTown SwitchPack
    TakeUpPack TakeUpZoneData TakeWordBack Undo WithdrawUse
approve-channel ApproveChannel RetireChannel
approve-irregular-use ApproveUse Authorise
approve-photo ApprovePhoto ReturnPhoto RevokePhotoApproval
approve-post ApprovePost ReturnPost RevokePostApproval
attach-consent AttachConsent NamePersonShown RemovePersonShown WithdrawConsent
attest Confirm
authorise-emergency-photo AuthorisePhoto RevokePhotoAuthorisation
decide-line ApproveForPeriod RevokePeriodApproval
declare-emergency DeclareEmergency DeclaredByMistake EndEmergency
edit-channel RecordPasswordChanged
freeze-channel FreezeChannel
hold Hold
import ImportEvents RemoveEvents
keep-people AcceptKey AddDepartment AddPerson ChangePerson EndKey LeavePerson OfferPassword
keep-registers AddCandidate AddElection AddOwnContact AddPartner AddTownWord ChangeElection EndAgreement
    EndOwnContact EndTownWord KeepHashtag KeepPartner RecordAgreement RecordMeeting RecordRelease WithdrawCandidate
permit-irregular-use PermitUse TakeBackPermission
order-queue AddBlackout AddSlots ChangeBlackout ChangeChannel ChangePace ChangeSlots CloseUp EndBlackout
    EndSlots PlaceBefore ReviewAfterEmergency StateProvince Unpin
publish Publish PublishEarly PublishLate
queue AddToQueue Pin PutBack TakeBack TakeOutOfLine
record-paper-decision RecordDecision
record-request RecordRequest
record-training RecordTraining RevokeTraining
reopen-channel ReopenChannel
request-channel AddChannel
revoke-authorisation RevokeAuthorisation
second-read SecondRead
send-back SendBack
send-period MakePacket RefuseAnswer SendPeriod TakeAnswer WithdrawPacket WithdrawSeal
write AddPhoto BeginSeries ChangeSeries CopyPost DiscardPhoto DiscardPost Drop EndSeries PlanFor
    RestorePlacement RestorePost SavePhoto SavePost SkipOccurrence StateObjective WritePost
"""


def read(text: str) -> dict[str, str]:
    """Return each command's act; a line that is moved in goes on with the act of the one before."""
    found, act = {}, ""
    for line in text.strip().splitlines():
        words = line.split()
        act = act if line.startswith(" ") else words.pop(0)
        found.update(dict.fromkeys(words, act))
    return found


def commands() -> Iterator[tuple[str, str]]:
    """Yield every command of the house with its act."""
    for module in pkgutil.iter_modules(core.commands.__path__):
        there = vars(importlib.import_module(f"core.commands.{module.name}")).items()
        for name, each in there:
            is_own = isclass(each) and each.__module__ == f"core.commands.{module.name}"
            if is_own and hasattr(each, "apply") and hasattr(each, "act") and not name.startswith("_"):
                yield name, "itself" if each.act is None else each.act.value


def test_every_command_asks_for_the_act_that_it_is() -> None:
    assert dict(commands()) == read(ASKED)


@dataclass(frozen=True)
class Probe:
    """A command of an act that writes nothing and notes that it was let through."""

    kind: Act
    reached: list[str]

    plans: ClassVar[bool] = False
    thorough: ClassVar[bool] = False

    @property
    def act(self) -> Act:
        return self.kind

    def subject(self, desk: Desk) -> SubjectFacts:
        return SubjectFacts()

    def apply(self, desk: Desk) -> None:
        self.reached.append(desk.person().name)

    def label(self, desk: Desk) -> str:
        return ""


def let_through(scene: Scene, act: Act, by: str) -> bool:
    """Tell whether the road lets somebody come to the writing of an act; a refusal comes before it."""
    probe = Probe(act, [])
    try:
        scene.preview(cast(Command, probe), by)
    except NotAllowed:
        assert probe.reached == []
    return bool(probe.reached)


@pytest.mark.parametrize("act", Act)
def test_the_road_lets_nobody_through_whom_the_table_leaves_blank(scene: Scene, act: Act) -> None:
    blank = [by for by, column in WHO.items() if CELLS[act.value, column] == "."]
    assert [by for by in blank if let_through(scene, act, by)] == []


@pytest.mark.parametrize("act", Act)
def test_the_road_lets_through_whom_the_table_gives_it(scene: Scene, act: Act) -> None:
    given = [by for by, column in WHO.items() if CELLS[act.value, column] == "yes"]
    assert [by for by in given if not let_through(scene, act, by)] == []
