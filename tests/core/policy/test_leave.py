"""What leads to leave to post is each pack's to say, and where a request stands follows from its steps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from core.errors import BadInput
from core.model.kinds import ChannelId, PersonId
from core.model.town import AuthorisationKind, Role
from core.model.uses import NoticeWay, UseNotice, UseRequest, UseStep, UseStepKind
from core.policy.leave import PLAIN_LEAVE, LeaveSteps, UseStanding, standing_of
from core.policy.own_pack import as_own
from core.policy.pack import load_pack, read_own_pack
from tests.core.policy.builders import NOW, PACKS, POLICIES, TABER

BOTH = tuple(AuthorisationKind)
OVERSEEN = (AuthorisationKind.OVERSEEN,)
IT_AND_COMMUNICATIONS = (Role.IT, Role.COORDINATOR)


@pytest.mark.parametrize(
    ("town", "permitted_first", "kinds", "told", "password_days"),
    [
        ("taber", True, OVERSEEN, IT_AND_COMMUNICATIONS, 60),
        ("calgary", False, BOTH, (), None),
        ("toronto", False, BOTH, (), None),
        ("trail", False, BOTH, (), None),
        ("leduc", False, BOTH, (), None),
        ("default", False, BOTH, (), None),
    ],
)
def test_the_steps_are_those_of_the_towns_document(
    town: str,
    permitted_first: bool,
    kinds: tuple[AuthorisationKind, ...],
    told: tuple[Role, ...],
    password_days: int | None,
) -> None:
    leave = PACKS[town].leave
    assert (leave.permitted_first, leave.kinds, leave.told) == (permitted_first, kinds, told)
    assert (leave.needs_overseer, leave.needs_end) == (permitted_first, permitted_first)
    assert leave.password_days == password_days
    assert bool(leave.clause) is (town not in ("leduc", "default"))


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("permitted_first = true", 'permitted_first = "yes"', "leave.permitted_first"),
        ('kinds = ["overseen"]', 'kinds = ["irregular"]', "leave.kinds"),
        ('kinds = ["overseen"]', "kinds = []", "leave.kinds"),
        ('told = ["it", "coordinator"]', 'told = ["mayor"]', "leave.told"),
        ("password_days = 60", "password_days = 0", "leave.password_days"),
        ("password_days = 60", "most_days = 60", "leave.most_days"),
        ('clause = "ADM-7 1.05 a-d, h, i; 1.03 f"\n', "", "leave.clause"),
    ],
)
def test_steps_that_cannot_be_are_refused_by_their_key(tmp_path: Path, old: str, new: str, field: str) -> None:
    text = (POLICIES / "taber.toml").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "taber.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(BadInput) as refused:
        load_pack(tmp_path / "taber.toml")
    assert refused.value.field == field


def test_an_own_pack_from_before_has_the_steps_of_the_pack_that_it_was_made_from() -> None:
    text = as_own((POLICIES / "taber.toml").read_text(encoding="utf-8"), "taber")
    first, last = text.index("[leave]"), text.index("password_days = 60")
    without = text[:first] + text[last:].removeprefix("password_days = 60")
    assert read_own_pack("own.toml", without, PACKS.__getitem__).leave == TABER.leave


REQUEST = UseRequest(
    id="request",
    person_id=PersonId("otto"),
    channel_id=ChannelId("website"),
    kind=AuthorisationKind.OVERSEEN,
    why="The camps",
    from_day=date(2026, 11, 20),
    until_day=date(2026, 12, 31),
    asked_by=PersonId("otto"),
    asked_at=NOW,
)
TOLD = UseNotice("notice", "request", NoticeWay.COPY, "Otto posts", PersonId("dana"), NOW)


def a_step(kind: UseStepKind) -> UseStep:
    return UseStep("step", "request", kind, PersonId("dana"), "director", "", NOW)


PERMITTED, REFUSED = a_step(UseStepKind.PERMITTED), a_step(UseStepKind.REFUSED)
APPROVED = replace(a_step(UseStepKind.APPROVED), authorisation_id="leave")
TAKEN_BACK = replace(PERMITTED, revoked_at=NOW, revoked_by=PersonId("dana"), revoked_why="Not yet")


@pytest.mark.parametrize(
    ("leave", "steps", "notices", "stands"),
    [
        (TABER.leave, (), (), UseStanding.ASKED),
        (TABER.leave, (PERMITTED,), (), UseStanding.PERMITTED),
        (TABER.leave, (TAKEN_BACK,), (), UseStanding.ASKED),
        (TABER.leave, (TAKEN_BACK, PERMITTED), (), UseStanding.PERMITTED),
        (TABER.leave, (PERMITTED, APPROVED), (), UseStanding.TO_BE_TOLD),
        (TABER.leave, (PERMITTED, APPROVED), (TOLD,), UseStanding.DONE),
        (TABER.leave, (PERMITTED, REFUSED), (), UseStanding.REFUSED),
        (PLAIN_LEAVE, (), (), UseStanding.PERMITTED),
        (PLAIN_LEAVE, (APPROVED,), (), UseStanding.DONE),
        (PLAIN_LEAVE, (REFUSED,), (), UseStanding.REFUSED),
    ],
)
def test_where_a_request_stands_follows_from_its_steps(
    leave: LeaveSteps, steps: tuple[UseStep, ...], notices: tuple[UseNotice, ...], stands: UseStanding
) -> None:
    assert standing_of(REQUEST, steps, notices, leave) is stands


def test_a_withdrawn_request_waits_for_nobody() -> None:
    withdrawn = replace(REQUEST, ended_at=NOW, ended_by=PersonId("otto"), ended_why="Later")
    assert standing_of(withdrawn, (PERMITTED,), (), TABER.leave) is UseStanding.WITHDRAWN
