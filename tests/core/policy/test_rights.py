"""Every cell of the table of roles and acts, against its own words, under all circumstances that could matter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

import pytest

from core.model.kinds import ChannelId, DepartmentId, PersonId
from core.model.town import Person, Role
from core.policy.acts import Act
from core.policy.facts import ActorFacts, StoodFor, SubjectFacts
from core.policy.pack import Pack
from core.policy.rights import Grant, No, Yes, may, who_may
from core.policy.rules.approval import PostApprovers
from core.policy.rules.emergencies import PhotoAuthorisers
from core.policy.rules.photos import PhotoApprovers
from tests.core.policy.builders import RECREATION, TABER, with_rule

COLUMNS = [
    "author, overseen",
    "author, regular",
    "coordinator",
    "director",
    "CAO",
    "Information Officer",
    "IT",
    "records clerk",
    "council member",
    "Director of Emergency Management",
]

# As the table of roles and acts says it, act by act; where a row names several acts, each has its own line here. A dot
# is a blank. "pack" is what the town's pack gives (Taber's: guesses to coordinator, director and CAO, lines of a period
# to the coordinator, nothing to members of Council).
CELLS = """
see                       yes  yes      yes             yes         yes     yes          yes     yes .             yes
open-consents             own  own      yes             dept        yes     .            .       yes .             .
write                     own  own      yes             dept        yes     class-1      .       .   own,auth,pack .
attach-consent            own  own      yes             dept        yes     .            .       .   .             .
attest                    own  own      yes             dept        yes     class-1      .       .   .             .
queue                     own  own,auth yes             dept        yes     class-1      .       .   .             .
order-queue               .    .        yes             .           yes     .            .       .   .             .
hold                      own  own      yes             dept        yes     emergency    .       .   .             .
send-back                 .    .        yes             dept        .       .            .       .   .             .
approve-photo             .    .        yes             dept        .       .            .       .   .             .
authorise-emergency-photo .    .        .               .           .       yes          .       .   .             .
approve-post              .    .        reader          dept,reader .       .            .       .   .             .
second-read               .    reader   reader          reader      reader  reader       .       .   .             .
send-period               .    .        yes             .           .       .            .       .   .             .
decide-line               .    .        overseen,reader dept        yes     .            .       .   .             .
record-paper-decision     .    .        yes             .           .       .            .       .   .             .
answer-spelling           .    own      yes             yes         yes     .            .       .   .             .
answer-guess              .    .        yes             yes         yes     .            .       .   .             .
publish                   auth auth     auth            auth        auth    class-1,auth .       .   auth,pack     .
order-take-down           .    .        yes             dept        yes     emergency    .       .   .             .
record-take-down          auth auth     yes             auth        auth    .            .       .   .             .
declare-emergency         .    .        yes             .           yes     yes          .       .   .             yes
deem-relevant             .    .        yes             .           yes     .            .       .   .             .
record-request            auth auth     yes             dept        yes     .            .       .   .             .
request-channel           .    .        .               yes         .       .            .       .   .             .
approve-channel           .    .        .               .           yes     .            .       .   .             .
edit-channel              .    .        yes             .           .       .            yes     .   .             .
report-suspicion          yes  yes      yes             yes         yes     .            yes     .   .             .
freeze-channel            .    .        yes             .           yes     .            yes     .   .             .
reopen-channel            .    .        yes             .           yes     .            yes     .   .             .
ask-irregular-use         yes  .        .               .           .       .            .       .   .             .
permit-irregular-use      .    .        .               dept        .       .            .       .   .             .
approve-irregular-use     .    .        pack            .           yes     .            .       .   .             .
record-training           .    .        yes             .           .       .            .       .   .             .
oversee                   .    .        yes             dept        .       .            .       .   .             .
revoke-authorisation      .    .        yes             dept        yes     .            yes     .   .             .
name-stand-in             .    .        yes             yes         yes     yes          .       .   .             .
keep-people               .    .        yes             .           .       .            yes     .   .             .
give-role                 .    .        another         .           .       .            another .   .             .
give-approving-role       .    .        .               .           another .            another .   .             .
propose-pack-change       .    .        yes             .           .       .            .       .   .             .
approve-pack-change       .    .        .               .           yes     .            .       .   .             .
propose-word              yes  yes      yes             dept        yes     .            .       .   .             .
keep-registers            .    yes      yes             dept        yes     .            .       .   .             .
import                    .    .        yes             .           .       .            .       .   .             .
export                    .    .        yes             yes         yes     .            yes     yes .             .
search-records            .    .        yes             yes         yes     .            .       yes .             .
package-records           .    .        .               .           yes     .            .       yes .             .
legal-hold                .    .        .               .           yes     .            .       yes .             .
prepare-disposal          .    .        .               .           .       .            .       yes .             .
approve-disposal          .    .        .               .           yes     .            .       .   .             .
back-up                   .    .        yes             .           .       .            yes     .   .             .
restore                   .    .        yes             .           .       .            yes     .   .             .
verify                    .    .        yes             .           .       .            yes     yes .             .
move-calendar             .    .        yes             .           .       .            yes     .   .             .
"""
TABLE = {
    (act, column): cell
    for line in CELLS.strip().splitlines()
    for act, *cells in [line.split()]
    for column, cell in zip(COLUMNS, cells, strict=True)
}

ROLES = {
    "author, overseen": Role.AUTHOR,
    "author, regular": Role.AUTHOR,
    "coordinator": Role.COORDINATOR,
    "director": Role.DIRECTOR,
    "CAO": Role.CAO,
    "Information Officer": Role.INFORMATION_OFFICER,
    "IT": Role.IT,
    "records clerk": Role.RECORDS_CLERK,
    "council member": Role.COUNCIL_MEMBER,
    "Director of Emergency Management": Role.EMERGENCY_DIRECTOR,
}
PERSON = Person(PersonId("pat"), "Pat Roy", "Somebody", RECREATION)
SOMEBODY = PersonId("somebody")
FACEBOOK, X = ChannelId("facebook"), ChannelId("x")


@dataclass(frozen=True)
class Circumstances:
    """All that a cell's words may turn on."""

    own: bool
    dept: bool
    auth: bool
    class_1: bool
    emergency: bool
    wrote: bool
    author_overseen: bool


def all_circumstances() -> Iterator[Circumstances]:
    return (Circumstances(*given) for given in product([False, True], repeat=7))


def an_actor(column: str, given: Circumstances) -> ActorFacts:
    overseen = column == "author, overseen"
    authorised = {FACEBOOK: overseen} | ({X: overseen} if given.auth else {})
    return ActorFacts(PERSON, frozenset({ROLES[column]}), authorised, given.emergency)


def a_subject(given: Circumstances) -> SubjectFacts:
    return SubjectFacts(
        authors=frozenset({PERSON.id if given.own else SOMEBODY}),
        departments=frozenset({RECREATION if given.dept else DepartmentId("works")}),
        writers=frozenset({PERSON.id if given.wrote else SOMEBODY}),
        channels=frozenset({FACEBOOK, X}),
        emergency_class=given.class_1,
        author_overseen=given.author_overseen,
    )


def is_granted(cell: str, given: Circumstances) -> bool:
    """Read a cell's words."""
    holds = {
        ".": False,
        "pack": False,
        "yes": True,
        "own": given.own,
        "another": not given.own,
        "dept": given.dept,
        "auth": given.auth,
        "class-1": given.class_1,
        "emergency": given.emergency,
        "reader": not given.wrote,
        "overseen": given.author_overseen,
    }
    return all(holds[word] for word in cell.split(","))


@pytest.mark.parametrize(("act", "column"), TABLE)
def test_a_cell_of_the_table_grants_what_it_says_and_no_more(act: str, column: str) -> None:
    for given in all_circumstances():
        answer = may(Act(act), an_actor(column, given), a_subject(given), TABER)
        assert isinstance(answer, Yes) == is_granted(TABLE[act, column], given), given


STAND_IN = Person(PersonId("sam"), "Sam Enns", "Somebody else", DepartmentId("works"))
APPROVING = ("coordinator", "director", "CAO", "Information Officer")


def a_stand_in(column: str, given: Circumstances) -> ActorFacts:
    """Give somebody of another department, without a role, who stands in for who is of a column."""
    actor = an_actor(column, given)
    stood = StoodFor(PERSON, actor.roles, "naming")
    return replace(actor, person=STAND_IN, roles=frozenset(), stands_for=(stood,))


@pytest.mark.parametrize("act", Act)
@pytest.mark.parametrize("column", APPROVING)
def test_a_stand_in_may_exactly_what_the_role_may(act: Act, column: str) -> None:
    for given in all_circumstances():
        answer = may(act, a_stand_in(column, given), a_subject(given), TABER)
        own = may(act, an_actor(column, given), a_subject(given), TABER)
        assert isinstance(answer, Yes) == isinstance(own, Yes), given
        if isinstance(answer, Yes) and isinstance(own, Yes):
            assert (answer.role, answer.grant) == (own.role, own.grant)
            assert answer.stands_for is not None


@pytest.mark.parametrize("act", Act)
@pytest.mark.parametrize("column", APPROVING)
def test_a_stand_in_who_wrote_it_may_no_more_than_a_writer(act: Act, column: str) -> None:
    for given in all_circumstances():
        subject = a_subject(given)
        wrote = replace(subject, writers=subject.writers | {STAND_IN.id})
        answer = may(act, a_stand_in(column, given), wrote, TABER)
        assert isinstance(answer, Yes) == is_granted(TABLE[act.value, column], replace(given, wrote=True)), given


def test_somebody_acts_in_anothers_place_only_where_no_role_of_their_own_lets_them() -> None:
    stood = StoodFor(PERSON, frozenset({Role.CAO}), "naming")
    both = ActorFacts(STAND_IN, frozenset({Role.COORDINATOR}), stands_for=(stood,))
    assert may(Act.ORDER_QUEUE, both, SubjectFacts(), TABER) == Yes(Role.COORDINATOR, Grant.YES)
    assert may(Act.LEGAL_HOLD, both, SubjectFacts(), TABER) == Yes(Role.CAO, Grant.YES, stood)


@pytest.mark.parametrize("act", Act)
def test_a_grant_names_the_role_and_a_refusal_the_act_and_those_who_may(act: Act) -> None:
    may_do = "|".join(role.value for role in who_may(act, TABER))
    for given, column in product(all_circumstances(), COLUMNS):
        answer = may(act, an_actor(column, given), a_subject(given), TABER)
        if isinstance(answer, Yes):
            assert answer.role is ROLES[column]
        else:
            assert dict(answer.values) == {"act": act.value, "roles": may_do}


def test_the_table_has_every_act() -> None:
    assert {act for act, _ in TABLE} == {act.value for act in Act}


@pytest.mark.parametrize("act", Act)
def test_those_who_may_are_those_with_a_cell(act: Act) -> None:
    blank = {".", "pack", "own,auth,pack", "auth,pack"}
    expected = {ROLES[column] for column in COLUMNS if TABLE[act.value, column] not in blank}
    assert set(who_may(act, TABER)) == expected


@pytest.mark.parametrize("act", Act)
def test_a_person_without_a_role_may_nothing(act: Act) -> None:
    answer = may(act, ActorFacts(PERSON, frozenset()), SubjectFacts(authors=frozenset({PERSON.id})), TABER)
    assert isinstance(answer, No)
    assert answer.code == "right-role"


@pytest.mark.parametrize("act", Act)
def test_the_calendar_itself_does_only_what_time_and_facts_do(act: Act) -> None:
    answer = may(act, ActorFacts(None, frozenset()), SubjectFacts(), TABER)
    assert isinstance(answer, Yes) == (act in {Act.SEE, Act.QUEUE, Act.HOLD})


def test_a_person_with_several_roles_may_what_any_of_them_may() -> None:
    both = ActorFacts(PERSON, frozenset({Role.AUTHOR, Role.DIRECTOR, Role.RECORDS_CLERK}))
    theirs = SubjectFacts(authors=frozenset({SOMEBODY}), departments=frozenset({RECREATION}))
    assert may(Act.WRITE, both, theirs, TABER) == Yes(Role.DIRECTOR, Grant.DEPT)
    assert may(Act.LEGAL_HOLD, both, theirs, TABER) == Yes(Role.RECORDS_CLERK, Grant.YES)


REFUSALS = [
    (Act.WRITE, Role.AUTHOR, {"own": False}, "right-own"),
    (Act.APPROVE_PHOTO, Role.DIRECTOR, {"dept": False}, "right-department"),
    (Act.PUBLISH, Role.COORDINATOR, {"auth": False}, "right-authorised"),
    (Act.WRITE, Role.INFORMATION_OFFICER, {"class_1": False}, "right-emergency-class"),
    (Act.HOLD, Role.INFORMATION_OFFICER, {"emergency": False}, "right-in-emergency"),
    (Act.APPROVE_POST, Role.COORDINATOR, {"wrote": True}, "right-not-writer"),
    (Act.DECIDE_LINE, Role.COORDINATOR, {"author_overseen": False}, "right-overseen-author"),
    (Act.GIVE_ROLE, Role.IT, {"own": True}, "right-another"),
    (Act.WRITE, Role.RECORDS_CLERK, {}, "right-role"),
]
FAVOURABLE = Circumstances(
    own=True, dept=True, auth=True, class_1=True, emergency=True, wrote=False, author_overseen=True
)


@pytest.mark.parametrize(("act", "role", "changes", "code"), REFUSALS)
def test_a_refusal_says_which_condition_is_not_met(act: Act, role: Role, changes: dict[str, bool], code: str) -> None:
    given = replace(FAVOURABLE, **changes)
    column = next(column for column, named in reversed(ROLES.items()) if named is role)
    answer = may(act, an_actor(column, given), a_subject(given), TABER)
    assert isinstance(answer, No)
    assert answer.code == code


def test_an_author_without_any_authorisation_counts_as_overseen() -> None:
    author = ActorFacts(PERSON, frozenset({Role.AUTHOR}))
    own = SubjectFacts(authors=frozenset({PERSON.id}), channels=frozenset({X}))
    assert isinstance(may(Act.QUEUE, author, own, TABER), Yes)
    assert isinstance(may(Act.KEEP_REGISTERS, author, own, TABER), No)


def test_an_author_overseen_on_one_of_the_channels_is_overseen_in_the_post() -> None:
    author = ActorFacts(PERSON, frozenset({Role.AUTHOR}), {FACEBOOK: False, X: True})
    assert isinstance(may(Act.SECOND_READ, author, SubjectFacts(channels=frozenset({FACEBOOK, X})), TABER), No)
    assert isinstance(may(Act.SECOND_READ, author, SubjectFacts(channels=frozenset({FACEBOOK})), TABER), Yes)


def approving(act: Act, role: Role, pack: Pack, *, dept: bool) -> bool:
    departments = frozenset({RECREATION if dept else DepartmentId("works")})
    return isinstance(may(act, ActorFacts(PERSON, frozenset({role})), SubjectFacts(departments=departments), pack), Yes)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("dept", [True, False])
def test_a_photo_is_approved_by_the_roles_that_the_pack_names(role: Role, dept: bool) -> None:
    pack = with_rule("photo-approved", parameters=PhotoApprovers((Role.CAO, Role.DIRECTOR)))
    expected = role is Role.CAO or (role is Role.DIRECTOR and dept)
    assert approving(Act.APPROVE_PHOTO, role, pack, dept=dept) == expected
    assert who_may(Act.APPROVE_PHOTO, pack) == (Role.CAO, Role.DIRECTOR)


@pytest.mark.parametrize("role", Role)
def test_a_photo_in_an_emergency_is_authorised_by_the_roles_that_the_pack_names(role: Role) -> None:
    pack = with_rule("emergency-photo", parameters=PhotoAuthorisers((Role.EMERGENCY_DIRECTOR,)))
    assert approving(Act.AUTHORISE_EMERGENCY_PHOTO, role, pack, dept=True) == (role is Role.EMERGENCY_DIRECTOR)


@pytest.mark.parametrize("role", Role)
def test_a_post_is_approved_by_the_roles_that_the_pack_names(role: Role) -> None:
    pack = with_rule("post-approved", parameters=PostApprovers((Role.CAO,)))
    assert approving(Act.APPROVE_POST, role, pack, dept=True) == (role is Role.CAO)


def test_a_pack_may_let_members_of_council_write_on_their_own_channel() -> None:
    pack = replace(TABER, acts={**TABER.acts, Act.WRITE: frozenset({Role.COUNCIL_MEMBER})})
    member = ActorFacts(PERSON, frozenset({Role.COUNCIL_MEMBER}), {X: False})
    own = SubjectFacts(authors=frozenset({PERSON.id}), channels=frozenset({X}))
    assert isinstance(may(Act.WRITE, member, own, pack), Yes)
    assert isinstance(may(Act.WRITE, member, replace(own, channels=frozenset({X, FACEBOOK})), pack), No)


def test_what_a_pack_gives_to_nobody_nobody_may() -> None:
    pack = replace(TABER, acts={})
    assert who_may(Act.ANSWER_GUESS, pack) == ()
    assert who_may(Act.DECIDE_LINE, pack) == (Role.DIRECTOR, Role.CAO)
