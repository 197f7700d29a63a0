"""Authors' leave to post, their training and their program area, each to its boundaries."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from core.model.findings import Interval, Mend
from core.model.kinds import ChannelId
from core.model.registers import TrainingKind
from core.model.town import Authorisation, Role
from core.policy.facts import PostFacts
from core.policy.gate import judge
from core.policy.rules.authors import AnyArea, Leave, leave_to_post
from tests.core.policy.builders import (
    FACEBOOK,
    NOW,
    PACKS,
    TABER,
    a_person,
    a_post,
    a_training,
    an_authorisation,
    an_instant,
    an_overseen_authorisation,
    findings,
    of_rule,
    on_channel,
    on_sign,
    the_finding,
    with_rule,
)


def with_leave(*authorisations: Authorisation) -> PostFacts:
    return a_post(facts={"placements": (on_channel(authorisations=authorisations),)})


def test_a_sign_needs_no_authorisation_for_social_media() -> None:
    assert findings(a_post(facts={"placements": (on_sign(authorisations=()),)})) == []


@pytest.mark.parametrize(
    ("authorisation", "wall", "is_open"),
    [
        (an_authorisation(from_day=date(2026, 12, 1)), "2026-11-30T23:59:59", False),
        (an_authorisation(from_day=date(2026, 12, 1)), "2026-12-01T00:00", True),
        (an_authorisation(until_day=date(2026, 11, 30)), "2026-11-30T23:59:59", True),
        (an_authorisation(until_day=date(2026, 11, 30)), "2026-12-01T00:00", False),
    ],
)
def test_an_authorisation_counts_at_the_time_at_which_the_post_goes_out(
    authorisation: Authorisation, wall: str, is_open: bool
) -> None:
    assert judge(with_leave(authorisation), TABER).is_open(FACEBOOK, an_instant(wall)) is is_open


NOVEMBER = {"from_day": date(2026, 11, 1), "until_day": date(2026, 11, 30)}
DECEMBER = {"from_day": date(2026, 12, 1), "until_day": date(2026, 12, 31)}
SPRING = {"from_day": date(2027, 4, 1), "until_day": date(2027, 6, 30)}
NOT_YET = {"approved_on": date(2026, 11, 21)}
TO_DECEMBER = Interval(an_instant("2026-11-01"), an_instant("2026-12-01"))
TO_NEW_YEAR = Interval(an_instant("2026-11-01"), an_instant("2027-01-01"))


@pytest.mark.parametrize(
    ("authorisations", "leave"),
    [
        ((an_authorisation(**NOVEMBER), an_authorisation(**DECEMBER)), Leave(TO_NEW_YEAR, False)),
        ((an_authorisation(**SPRING), an_authorisation(**NOVEMBER)), Leave(TO_DECEMBER, False)),
        ((an_authorisation(**NOVEMBER), an_overseen_authorisation(**DECEMBER)), Leave(TO_DECEMBER, False)),
        ((an_overseen_authorisation(**NOVEMBER), an_authorisation(**DECEMBER)), Leave(TO_NEW_YEAR, True)),
        ((an_authorisation(**NOVEMBER), an_authorisation(**NOVEMBER, revoked_at=NOW)), Leave(TO_DECEMBER, False)),
        ((an_authorisation(**NOVEMBER), an_authorisation(**DECEMBER, **NOT_YET)), Leave(TO_DECEMBER, False)),
        ((an_authorisation(from_day=date(2026, 12, 1), until_day=date(2026, 11, 30)),), None),
        ((an_authorisation(**NOT_YET),), None),
    ],
)
def test_authorisations_that_touch_are_one_stretch_and_regular_ones_count_first(
    authorisations: tuple[Authorisation, ...], leave: Leave | None
) -> None:
    facts = with_leave(*authorisations)
    assert leave_to_post(facts, facts.placements[0]) == leave


def test_an_author_who_leaves_may_post_to_the_end_of_the_last_day() -> None:
    facts = a_post(facts={"author": a_person(left_on=date(2026, 11, 30))})
    judged = judge(facts, TABER)
    assert judged.interval(FACEBOOK).closes == an_instant("2026-12-01")


@pytest.mark.parametrize("changes", [{"name": " "}, {"title": ""}])
def test_an_author_has_a_real_name_and_a_title(changes: dict[str, str]) -> None:
    assert the_finding(a_post(facts={"author": a_person(**changes)})).case == "author-not-on-file"


def overseen(*last_days: date | None) -> PostFacts:
    """Return a post by an author with overseen leave for each day, the last one on which its overseer works here."""
    leave = [an_overseen_authorisation(id=f"leave {number}") for number in range(len(last_days))]
    overseers = {
        each.id: a_person(name=f"Overseer {each.id}", left_on=day) for each, day in zip(leave, last_days, strict=True)
    }
    placement = on_channel(authorisations=tuple(leave), overseers=overseers)
    return a_post(facts={"placements": (placement,), "trainings": (a_training(),)})


@pytest.mark.parametrize(
    ("last_days", "case", "closes"),
    [
        ((None,), None, None),
        ((date(2026, 11, 19),), "overseer-left", None),
        ((date(2026, 11, 20),), None, an_instant("2026-11-21")),
        ((date(2026, 11, 19), None), None, None),
        ((date(2026, 11, 19), date(2026, 11, 30)), None, an_instant("2026-12-01")),
    ],
)
def test_leave_holds_while_somebody_whom_it_names_oversees(
    last_days: tuple[date | None, ...], case: str | None, closes: datetime | None
) -> None:
    """ADM-7 1.05 i: for the duration of the use."""
    facts = overseen(*last_days)
    assert [found.case for found in of_rule("author-authorised", facts)] == ([] if case is None else [case])
    assert judge(facts, TABER).interval(FACEBOOK).closes == closes


@pytest.mark.parametrize("town", ["calgary", "trail", "toronto", "default"])
def test_only_where_the_policy_asks_it_does_leave_end_with_who_oversees(town: str) -> None:
    assert of_rule("author-authorised", overseen(date(2026, 11, 19)), PACKS[town]) == []


def test_leave_that_names_nobody_is_held_for_no_overseer() -> None:
    assert of_rule("author-authorised", with_leave(an_overseen_authorisation())) == []


FAMILIAR = a_training(kind=TrainingKind.FAMILIAR)
REGULAR, OVERSEEN = an_authorisation(), an_overseen_authorisation()


@pytest.mark.parametrize(
    ("town", "authorisation", "training", "is_enough"),
    [
        ("taber", REGULAR, FAMILIAR, True),
        ("taber", REGULAR, a_training(), True),
        ("taber", OVERSEEN, FAMILIAR, False),
        ("taber", OVERSEEN, a_training(), True),
        ("taber", OVERSEEN, a_training(channel_id=FACEBOOK), True),
        ("taber", OVERSEEN, a_training(channel_id=ChannelId("x")), False),
        ("taber", OVERSEEN, a_training(on_day=date(2026, 11, 20)), True),
        ("taber", OVERSEEN, a_training(on_day=date(2026, 11, 21)), False),
        ("calgary", REGULAR, FAMILIAR, False),
        ("calgary", REGULAR, a_training(), True),
    ],
)
def test_what_training_is_enough_is_the_policys_to_say(
    town: str, authorisation: Authorisation, training: Any, is_enough: bool
) -> None:
    facts = replace(with_leave(authorisation), trainings=(training,))
    assert (of_rule("author-trained", facts, PACKS[town]) == []) is is_enough


def test_an_author_without_leave_is_asked_for_what_an_overseen_one_is() -> None:
    (finding,) = of_rule("author-trained", replace(with_leave(), trainings=(FAMILIAR,)))
    assert (finding.case, finding.mend) == ("not-trained", Mend.RECORD_TRAINING)


def test_nobody_is_familiar_by_office_not_even_communications() -> None:
    coordinator = replace(a_post(), author_roles=frozenset({Role.COORDINATOR}), trainings=())
    assert findings(coordinator) == [("author-trained", "not-familiar")]


@pytest.mark.parametrize(("role", "is_exempt"), [(role, role in AnyArea().exempt) for role in Role])
def test_only_the_roles_that_a_pack_names_post_for_every_department(role: Role, is_exempt: bool) -> None:
    planner = a_post(facts={"author": a_person(department_id="planning"), "author_roles": frozenset({role})})
    coordinators_alone = with_rule("program-area", parameters=AnyArea())
    assert (of_rule("program-area", planner, coordinators_alone) == []) is is_exempt
