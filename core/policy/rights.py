"""Who may do what: the table of roles and acts as data, and the one function that reads it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum

from core.late_dataclass import dataclass
from core.model.town import Role
from core.policy.acts import Act
from core.policy.facts import ActorFacts, StoodFor, SubjectFacts
from core.policy.pack import Pack


class Column(Enum):
    """Name a column of the table: a role, or for authors whether somebody oversees them on the channels in question."""

    AUTHOR_OVERSEEN = "author, overseen"
    AUTHOR_REGULAR = "author, regular"
    COORDINATOR = "coordinator"
    DIRECTOR = "director"
    CAO = "CAO"
    INFORMATION_OFFICER = "Information Officer"
    IT = "IT"
    RECORDS_CLERK = "records clerk"
    COUNCIL_MEMBER = "council member"
    EMERGENCY_DIRECTOR = "Director of Emergency Management"


class Condition(Enum):
    """Name what must hold besides the role; the value is the code of the refusal where it does not."""

    OWN = "right-own"
    DEPARTMENT = "right-department"
    AUTHORISED = "right-authorised"
    EMERGENCY_CLASS = "right-emergency-class"
    IN_EMERGENCY = "right-in-emergency"
    NOT_WRITER = "right-not-writer"
    OVERSEEN_AUTHOR = "right-overseen-author"
    ANOTHER = "right-another"


class Grant(Enum):
    """Say on what conditions a role may do an act; a cell of the table without a grant is a no.

    ``ON_WORD`` is given on the word of one who may, whom the command names; ``WITH_DOCUMENT`` with what the decision
    was given on; ``TO_ANOTHER`` for anybody but oneself. Those "as pack" count for roles to which the pack gives it.
    """

    YES = "yes"
    OWN = "own"
    OWN_AUTH = "own, auth"
    DEPT = "dept"
    AUTH = "auth"
    EMERGENCY_CLASS = "class 1"
    EMERGENCY_CLASS_AUTH = "class 1, auth"
    IN_EMERGENCY = "in an emergency"
    NOT_WRITER = "not a writer"
    DEPT_NOT_WRITER = "dept, not a writer"
    OVERSEEN_NOT_WRITER_AS_PACK = "overseen authors', not a writer, as pack"
    AS_PACK = "as pack"
    OWN_AUTH_AS_PACK = "own, auth, as pack"
    AUTH_AS_PACK = "auth, as pack"
    ON_WORD = "on the word of one who may"
    WITH_DOCUMENT = "with the document"
    TO_ANOTHER = "to another"


CONDITIONS: Mapping[Grant, tuple[Condition, ...]] = {
    Grant.YES: (),
    Grant.OWN: (Condition.OWN,),
    Grant.OWN_AUTH: (Condition.OWN, Condition.AUTHORISED),
    Grant.DEPT: (Condition.DEPARTMENT,),
    Grant.AUTH: (Condition.AUTHORISED,),
    Grant.EMERGENCY_CLASS: (Condition.EMERGENCY_CLASS,),
    Grant.EMERGENCY_CLASS_AUTH: (Condition.EMERGENCY_CLASS, Condition.AUTHORISED),
    Grant.IN_EMERGENCY: (Condition.IN_EMERGENCY,),
    Grant.NOT_WRITER: (Condition.NOT_WRITER,),
    Grant.DEPT_NOT_WRITER: (Condition.DEPARTMENT, Condition.NOT_WRITER),
    Grant.OVERSEEN_NOT_WRITER_AS_PACK: (Condition.OVERSEEN_AUTHOR, Condition.NOT_WRITER),
    Grant.AS_PACK: (),
    Grant.OWN_AUTH_AS_PACK: (Condition.OWN, Condition.AUTHORISED),
    Grant.AUTH_AS_PACK: (Condition.AUTHORISED,),
    Grant.ON_WORD: (),
    Grant.WITH_DOCUMENT: (),
    Grant.TO_ANOTHER: (Condition.ANOTHER,),
}
"""What each grant asks besides the role."""

_GIVEN_BY_PACK = frozenset(
    {Grant.OVERSEEN_NOT_WRITER_AS_PACK, Grant.AS_PACK, Grant.OWN_AUTH_AS_PACK, Grant.AUTH_AS_PACK}
)

_GIVEN_BY_RULES = frozenset({Act.APPROVE_PHOTO, Act.APPROVE_POST, Act.AUTHORISE_EMERGENCY_PHOTO})

CALENDAR_ACTS = frozenset({Act.SEE, Act.QUEUE, Act.HOLD})
"""What time and facts do by themselves: put in line what was asked for, take back a wish, hold what fell out."""


@dataclass(frozen=True)
class Yes:
    """An act is allowed: in that role and on that grant. ``role`` is ``None`` for the calendar itself.

    ``stands_for`` is in whose place, where the person has the role as a stand-in alone.
    """

    role: Role | None
    grant: Grant
    stands_for: StoodFor | None = None


@dataclass(frozen=True)
class No:
    """An act is refused. ``code`` names the sentence, ``values`` fill it: the act, and the roles that may."""

    code: str
    values: tuple[tuple[str, str], ...]


_NO = None
_YES, _OWN, _DEPT, _AUTH, _PACK = Grant.YES, Grant.OWN, Grant.DEPT, Grant.AUTH, Grant.AS_PACK
_OWN_AUTH, _CLASS_1, _CLASS_1_AUTH = Grant.OWN_AUTH, Grant.EMERGENCY_CLASS, Grant.EMERGENCY_CLASS_AUTH
_READER, _DEPT_READER, _IN_EMERGENCY = Grant.NOT_WRITER, Grant.DEPT_NOT_WRITER, Grant.IN_EMERGENCY
_MEMBER, _MEMBER_PUBLISHES, _LINE = Grant.OWN_AUTH_AS_PACK, Grant.AUTH_AS_PACK, Grant.OVERSEEN_NOT_WRITER_AS_PACK
_WORD, _DOCUMENT, _OTHER = Grant.ON_WORD, Grant.WITH_DOCUMENT, Grant.TO_ANOTHER
# In the order of Column: authors overseen and regular, coordinator, director, CAO, Information Officer, IT, records
# clerk, council member, Director of Emergency Management.
_ROWS: Mapping[Act, tuple[Grant | None, ...]] = {
    Act.SEE: (_YES, _YES, _YES, _YES, _YES, _YES, _YES, _YES, _NO, _YES),
    Act.OPEN_CONSENTS: (_OWN, _OWN, _YES, _DEPT, _YES, _NO, _NO, _YES, _NO, _NO),
    Act.WRITE: (_OWN, _OWN, _YES, _DEPT, _YES, _CLASS_1, _NO, _NO, _MEMBER, _NO),
    Act.ATTACH_CONSENT: (_OWN, _OWN, _YES, _DEPT, _YES, _NO, _NO, _NO, _NO, _NO),
    Act.ATTEST: (_OWN, _OWN, _YES, _DEPT, _YES, _CLASS_1, _NO, _NO, _NO, _NO),
    Act.QUEUE: (_OWN, _OWN_AUTH, _YES, _DEPT, _YES, _CLASS_1, _NO, _NO, _NO, _NO),
    Act.ORDER_QUEUE: (_NO, _NO, _YES, _NO, _YES, _NO, _NO, _NO, _NO, _NO),
    Act.HOLD: (_OWN, _OWN, _YES, _DEPT, _YES, _IN_EMERGENCY, _NO, _NO, _NO, _NO),
    Act.SEND_BACK: (_NO, _NO, _YES, _DEPT, _NO, _NO, _NO, _NO, _NO, _NO),
    Act.APPROVE_PHOTO: (_NO, _NO, _YES, _DEPT, _NO, _NO, _NO, _NO, _NO, _NO),
    Act.AUTHORISE_EMERGENCY_PHOTO: (_NO, _NO, _NO, _NO, _NO, _YES, _NO, _NO, _NO, _NO),
    Act.APPROVE_POST: (_NO, _NO, _READER, _DEPT_READER, _NO, _NO, _NO, _NO, _NO, _NO),
    Act.SECOND_READ: (_NO, _READER, _READER, _READER, _READER, _READER, _NO, _NO, _NO, _NO),
    Act.SEND_PERIOD: (_NO, _NO, _YES, _NO, _NO, _NO, _NO, _NO, _NO, _NO),
    Act.DECIDE_LINE: (_NO, _NO, _LINE, _DEPT, _YES, _NO, _NO, _NO, _NO, _NO),
    Act.RECORD_PAPER_DECISION: (_NO, _NO, _DOCUMENT, _NO, _NO, _NO, _NO, _NO, _NO, _NO),
    Act.ANSWER_SPELLING: (_NO, _OWN, _PACK, _PACK, _PACK, _NO, _NO, _NO, _NO, _NO),
    Act.ANSWER_GUESS: (_NO, _NO, _PACK, _PACK, _PACK, _NO, _NO, _NO, _NO, _NO),
    Act.PUBLISH: (_AUTH, _AUTH, _AUTH, _AUTH, _AUTH, _CLASS_1_AUTH, _NO, _NO, _MEMBER_PUBLISHES, _NO),
    Act.ORDER_TAKE_DOWN: (_NO, _NO, _YES, _DEPT, _YES, _IN_EMERGENCY, _NO, _NO, _NO, _NO),
    Act.RECORD_TAKE_DOWN: (_AUTH, _AUTH, _YES, _AUTH, _AUTH, _NO, _NO, _NO, _NO, _NO),
    Act.DECLARE_EMERGENCY: (_NO, _NO, _WORD, _NO, _YES, _YES, _NO, _NO, _NO, _YES),
    Act.DEEM_RELEVANT: (_NO, _NO, _YES, _NO, _YES, _NO, _NO, _NO, _NO, _NO),
    Act.RECORD_REQUEST: (_AUTH, _AUTH, _YES, _DEPT, _YES, _NO, _NO, _NO, _NO, _NO),
    Act.REQUEST_CHANNEL: (_NO, _NO, _NO, _YES, _NO, _NO, _NO, _NO, _NO, _NO),
    Act.APPROVE_CHANNEL: (_NO, _NO, _NO, _NO, _YES, _NO, _NO, _NO, _NO, _NO),
    Act.EDIT_CHANNEL: (_NO, _NO, _YES, _NO, _NO, _NO, _YES, _NO, _NO, _NO),
    Act.REPORT_SUSPICION: (_YES, _YES, _YES, _YES, _YES, _NO, _YES, _NO, _NO, _NO),
    Act.FREEZE_CHANNEL: (_NO, _NO, _YES, _NO, _YES, _NO, _YES, _NO, _NO, _NO),
    Act.REOPEN_CHANNEL: (_NO, _NO, _YES, _NO, _YES, _NO, _YES, _NO, _NO, _NO),
    Act.ASK_IRREGULAR_USE: (_YES, _NO, _NO, _NO, _NO, _NO, _NO, _NO, _NO, _NO),
    Act.PERMIT_IRREGULAR_USE: (_NO, _NO, _NO, _DEPT, _NO, _NO, _NO, _NO, _NO, _NO),
    Act.APPROVE_IRREGULAR_USE: (_NO, _NO, _PACK, _NO, _YES, _NO, _NO, _NO, _NO, _NO),
    Act.RECORD_TRAINING: (_NO, _NO, _YES, _NO, _NO, _NO, _NO, _NO, _NO, _NO),
    Act.OVERSEE: (_NO, _NO, _YES, _DEPT, _NO, _NO, _NO, _NO, _NO, _NO),
    Act.REVOKE_AUTHORISATION: (_NO, _NO, _YES, _DEPT, _YES, _NO, _YES, _NO, _NO, _NO),
    Act.NAME_STAND_IN: (_NO, _NO, _YES, _YES, _YES, _YES, _NO, _NO, _NO, _NO),
    Act.KEEP_PEOPLE: (_NO, _NO, _YES, _NO, _NO, _NO, _YES, _NO, _NO, _NO),
    Act.GIVE_ROLE: (_NO, _NO, _OTHER, _NO, _NO, _NO, _OTHER, _NO, _NO, _NO),
    Act.GIVE_APPROVING_ROLE: (_NO, _NO, _NO, _NO, _OTHER, _NO, _OTHER, _NO, _NO, _NO),
    Act.PROPOSE_PACK_CHANGE: (_NO, _NO, _YES, _NO, _NO, _NO, _NO, _NO, _NO, _NO),
    Act.APPROVE_PACK_CHANGE: (_NO, _NO, _NO, _NO, _YES, _NO, _NO, _NO, _NO, _NO),
    Act.PROPOSE_WORD: (_YES, _YES, _YES, _DEPT, _YES, _NO, _NO, _NO, _NO, _NO),
    Act.KEEP_REGISTERS: (_NO, _YES, _YES, _DEPT, _YES, _NO, _NO, _NO, _NO, _NO),
    Act.IMPORT: (_NO, _NO, _YES, _NO, _NO, _NO, _NO, _NO, _NO, _NO),
    Act.EXPORT: (_NO, _NO, _YES, _YES, _YES, _NO, _YES, _YES, _NO, _NO),
    Act.SEARCH_RECORDS: (_NO, _NO, _YES, _YES, _YES, _NO, _NO, _YES, _NO, _NO),
    Act.PACKAGE_RECORDS: (_NO, _NO, _NO, _NO, _YES, _NO, _NO, _YES, _NO, _NO),
    Act.LEGAL_HOLD: (_NO, _NO, _NO, _NO, _YES, _NO, _NO, _YES, _NO, _NO),
    Act.PREPARE_DISPOSAL: (_NO, _NO, _NO, _NO, _NO, _NO, _NO, _YES, _NO, _NO),
    Act.APPROVE_DISPOSAL: (_NO, _NO, _NO, _NO, _YES, _NO, _NO, _NO, _NO, _NO),
    Act.BACK_UP: (_NO, _NO, _YES, _NO, _NO, _NO, _YES, _NO, _NO, _NO),
    Act.RESTORE: (_NO, _NO, _YES, _NO, _NO, _NO, _YES, _NO, _NO, _NO),
    Act.VERIFY: (_NO, _NO, _YES, _NO, _NO, _NO, _YES, _YES, _NO, _NO),
    Act.MOVE_CALENDAR: (_NO, _NO, _YES, _NO, _NO, _NO, _YES, _NO, _NO, _NO),
}

TABLE: Mapping[Act, Mapping[Column, Grant]] = {
    act: {column: grant for column, grant in zip(Column, row, strict=True) if grant} for act, row in _ROWS.items()
}
"""What each column grants for each act; those that the pack names in its rules stand here as ADM-7 has them."""

_COLUMNS: Mapping[Role, Column] = {
    Role.AUTHOR: Column.AUTHOR_REGULAR,
    Role.COORDINATOR: Column.COORDINATOR,
    Role.DIRECTOR: Column.DIRECTOR,
    Role.CAO: Column.CAO,
    Role.INFORMATION_OFFICER: Column.INFORMATION_OFFICER,
    Role.EMERGENCY_DIRECTOR: Column.EMERGENCY_DIRECTOR,
    Role.IT: Column.IT,
    Role.RECORDS_CLERK: Column.RECORDS_CLERK,
    Role.COUNCIL_MEMBER: Column.COUNCIL_MEMBER,
}
_ROLES: Mapping[Column, Role] = {
    Column.AUTHOR_OVERSEEN: Role.AUTHOR,
    **{column: role for role, column in _COLUMNS.items()},
}


def may(act: Act, actor: ActorFacts, subject: SubjectFacts, pack: Pack) -> Yes | No:
    """Tell whether somebody may do an act to a record; a person with several roles may what any of them may.

    The calendar itself may only what time and facts do. An author who has no authorisation counts as overseen. Somebody
    acts as a stand-in only where no role of their own lets them.
    """
    if actor.person is None:
        return Yes(None, Grant.YES) if act in CALENDAR_ACTS else _no("right-calendar", act, pack)
    lacking: list[Condition] = []
    row = _row(act, pack)
    for stood, column in _places(actor, subject):
        grant = row.get(column)
        if grant is None:
            continue
        missing = [c for c in CONDITIONS[grant] if not _is_met(c, actor, stood, subject)]
        if not missing:
            return Yes(_ROLES[column], grant, stood)
        lacking.extend(missing)
    return _no(lacking[0].value if lacking else "right-role", act, pack)


def may_by_own_word(act: Act, actor: ActorFacts, subject: SubjectFacts, pack: Pack) -> bool:
    """Tell whether somebody may do an act without naming another on whose word it is done."""
    if actor.person is None:
        return False
    row = _row(act, pack)
    granted = [(stood, row[column]) for stood, column in _places(actor, subject) if column in row]
    return any(
        grant is not Grant.ON_WORD and all(_is_met(c, actor, stood, subject) for c in CONDITIONS[grant])
        for stood, grant in granted
    )


def who_may(act: Act, pack: Pack) -> tuple[Role, ...]:
    """Return the roles that may do an act, each perhaps on a condition, so that a refusal can name them."""
    return tuple(dict.fromkeys(_ROLES[column] for column in _row(act, pack)))


def is_overseen(actor: ActorFacts, subject: SubjectFacts) -> bool:
    """Tell whether somebody oversees an author on a channel of a record; one without any leave counts as overseen."""
    channels = subject.channels or actor.authorised.keys()
    overseen = [actor.authorised[channel] for channel in channels if channel in actor.authorised]
    return any(overseen) or not overseen


def _no(code: str, act: Act, pack: Pack) -> No:
    from core.policy.rules.rule import told

    return No(code, (("act", act.value), ("roles", told(who_may(act, pack)))))


def _row(act: Act, pack: Pack) -> Mapping[Column, Grant]:
    """Return the act's row as the pack has it."""
    given = pack.acts.get(act, frozenset())
    return _row_by_rule(act, pack) or {
        column: grant for column, grant in TABLE[act].items() if grant not in _GIVEN_BY_PACK or _ROLES[column] in given
    }


def _row_by_rule(act: Act, pack: Pack) -> Mapping[Column, Grant]:
    """Return the row of an act that a rule in force gives to roles; empty for any other."""
    if act not in _GIVEN_BY_RULES:
        return {}
    from core.policy.rules.approval import POST_APPROVED
    from core.policy.rules.emergencies import EMERGENCY_PHOTO
    from core.policy.rules.photos import PHOTO_APPROVED

    if act is Act.APPROVE_PHOTO:
        return _approvers(pack, PHOTO_APPROVED.id, Grant.YES, Grant.DEPT)
    if act is Act.APPROVE_POST:
        return _approvers(pack, POST_APPROVED.id, Grant.NOT_WRITER, Grant.DEPT_NOT_WRITER)
    rule = pack.rules.get(EMERGENCY_PHOTO.id)
    return {_COLUMNS[role]: Grant.YES for role in rule.parameters.authorised_by} if rule else {}


def _approvers(pack: Pack, rule_id: str, anybody: Grant, director: Grant) -> dict[Column, Grant]:
    rule = pack.rules.get(rule_id)
    roles: tuple[Role, ...] = rule.parameters.approved_by if rule else ()
    return {_COLUMNS[role]: director if role is Role.DIRECTOR else anybody for role in roles}


def _places(actor: ActorFacts, subject: SubjectFacts) -> Iterator[tuple[StoodFor | None, Column]]:
    """Yield the columns of the person's own roles, and behind them those of whom they stand in for."""
    for column in _columns(actor.roles, actor, subject):
        yield None, column
    for stood in actor.stands_for:
        for column in _columns(stood.roles, actor, subject):
            yield stood, column


def _columns(roles: frozenset[Role], actor: ActorFacts, subject: SubjectFacts) -> Iterator[Column]:
    held = {_COLUMNS[role] for role in roles}
    if Role.AUTHOR in roles and is_overseen(actor, subject):
        held = held - {Column.AUTHOR_REGULAR} | {Column.AUTHOR_OVERSEEN}
    return (column for column in Column if column in held)


def _is_met(condition: Condition, actor: ActorFacts, stood: StoodFor | None, subject: SubjectFacts) -> bool:
    """Tell whether a condition holds; in another's place the department is theirs, and both have to be strangers."""
    assert actor.person is not None
    person = actor.person if stood is None else stood.person
    match condition:
        case Condition.OWN:
            return actor.person.id in subject.authors
        case Condition.DEPARTMENT:
            return person.department_id in subject.departments
        case Condition.AUTHORISED:
            return bool(subject.channels) and subject.channels <= actor.authorised.keys()
        case Condition.EMERGENCY_CLASS:
            return subject.emergency_class
        case Condition.IN_EMERGENCY:
            return actor.emergency_in_force
        case Condition.NOT_WRITER:
            return {actor.person.id, person.id}.isdisjoint(subject.writers)
        case Condition.OVERSEEN_AUTHOR:
            return subject.author_overseen
        case Condition.ANOTHER:
            return {actor.person.id, person.id}.isdisjoint(subject.authors)


__all__ = [
    "CALENDAR_ACTS",
    "CONDITIONS",
    "TABLE",
    "Act",
    "Column",
    "Condition",
    "Grant",
    "No",
    "Yes",
    "is_overseen",
    "may",
    "may_by_own_word",
    "who_may",
]
