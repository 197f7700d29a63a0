"""Who stands in for whom among the people of the register: the rows under each person, and the acts on them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from functools import partial

from core.commands.stand_ins import EndStandIn, NameStandIn, roles_to_stand_in_for
from core.commands.town import act_of_giving
from core.model.kinds import PersonId
from core.model.town import Person, Role, StandIn
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.store import town as town_queries
from ui.models.photo_words import filled
from ui.models.registers.form import Answers, FieldKind, FormField, Option
from ui.models.registers.register import Cell, Register, RegisterAct, Row, day, line, reason_field, words
from ui.session import Session

NAMING = "stand-in"
"""The kind of the rows that are namings."""

_USUAL = timedelta(days=13)
_OF_WHO = frozenset({"own-stand-in", "stands-in-already", "right-another", "not-here-then"})
_ENOUGH_TO_CHOOSE = 2


class StandIns:
    """Show and change, for the register of people, who stands in for whom."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._session = register.session

    def by_person(self) -> Mapping[str, list[StandIn]]:
        """Return every naming by who is stood in for, those that begin last first."""
        found: dict[str, list[StandIn]] = {}
        for naming in self._session.read(town_queries.namings):
            found.setdefault(naming.person_id, []).append(naming)
        return found

    def rows(self, namings: list[StandIn], people: Mapping[str, Person]) -> Iterator[Row]:
        """Return one person's namings as rows under theirs."""
        today, names = self._session.today(), self._session.pack.role_names
        for naming in namings:
            name = filled(words("%1 stands in"), people[naming.stand_in_id].name)
            roles = ", ".join(names[Role(role)] for role in naming.roles)
            end = naming.until_day
            if naming.ended_at is not None:
                end = min(end, self._session.zone.wall(naming.ended_at).date())
            days = (self._register.day(naming.from_day), self._register.day(end))
            is_over = naming.ended_at is not None or naming.until_day < today
            about = " · ".join(part for part in (roles, naming.reason) if part)
            cells = (Cell(name), Cell(about), Cell(""), *days)
            yield Row(naming.id, cells, naming, NAMING, is_over, naming.person_id)

    def acts(self) -> tuple[RegisterAct, ...]:
        """Name one's own stand-in, name one for another, and end a naming."""
        return (
            naming_act(self._session, fits=self._is_self),
            RegisterAct(
                "stand-in-of-another",
                words("Name a stand-in"),
                (Act.GIVE_ROLE, Act.GIVE_APPROVING_ROLE),
                partial(_name, self._session),
                heading=words("Name a stand-in"),
                note=_note(),
                fields=partial(_fields, self._session),
                fits=self._is_given_by_person,
            ),
            RegisterAct(
                "end-stand-in",
                words("End the stand-in"),
                (Act.SEE,),
                _end,
                heading=words("End a stand-in"),
                note=words("It gives nothing from now on. What was decided by it stands."),
                fields=reason_field,
                fits=self._may_be_ended,
                ends=True,
            ),
        )

    def _is_self(self, row: Row) -> bool:
        return row.key == self._session.person.id and bool(roles_offered(self._session, row.key))

    def _is_given_by_person(self, row: Row) -> bool:
        """Tell whether a row is another's, whose roles the person who works might give."""
        if not isinstance(row.record, Person) or row.is_over or row.key == self._session.person.id:
            return False
        roles = roles_offered(self._session, row.key)
        return bool(roles) and self._may_give(roles)

    def _may_be_ended(self, row: Row) -> bool:
        if row.kind != NAMING or row.is_over:
            return False
        is_party = self._session.person.id in (row.record.person_id, row.record.stand_in_id)
        return is_party or self._may_give(tuple(Role(role) for role in row.record.roles))

    def _may_give(self, roles: tuple[Role, ...]) -> bool:
        return all(self._session.may(act_of_giving(role), SubjectFacts()) for role in roles)


def naming_act(session: Session, *, fits: Callable[[Row], bool] = bool) -> RegisterAct:
    """Return the act by which the person who works names their own stand-in; it needs no row."""
    return RegisterAct(
        "stand-in",
        words("Name a stand-in"),
        (Act.NAME_STAND_IN,),
        partial(_name, session),
        heading=words("Name a stand-in"),
        note=_note(),
        fields=partial(_fields, session),
        fits=fits,
    )


def roles_offered(session: Session, person_id: str) -> tuple[Role, ...]:
    """Return the roles of a person in which another may stand in for them."""
    held = session.read(partial(town_queries.roles_of, person_id=PersonId(person_id)))
    return roles_to_stand_in_for(held, session.pack)


def _note() -> str:
    return words(
        "They decide in that person’s roles, on these days alone, and both names stand on it."
        " Neither of the two may have written what is decided."
    )


def _whose(session: Session, row: Row | None) -> PersonId:
    return session.person.id if row is None else PersonId(row.key)


def _fields(session: Session, row: Row | None) -> tuple[FormField, ...]:
    whose, today = _whose(session, row), session.today()
    people = session.read(town_queries.people)
    present = (p for p in people if p.id != whose and (p.left_on is None or p.left_on >= today))
    options = [Option(person.id, f"{person.name}, {person.title}") for person in present]
    roles = [Option(role.value, session.pack.role_names[role]) for role in roles_offered(session, whose)]
    held = tuple(option.value for option in roles)
    of_roles = FormField("roles", words("In which roles"), FieldKind.SOME, options=tuple(roles), value=held)
    return (
        FormField("who", words("Who stands in"), FieldKind.CHOICE, options=tuple(options), value="", refusals=_OF_WHO),
        day("from", words("From"), today),
        day("until", words("Until, with that day"), today + _USUAL),
        *((of_roles,) if len(roles) >= _ENOUGH_TO_CHOOSE else ()),
        line("reason", words("Reason, where there is one")),
    )


def _name(session: Session, row: Row | None, answers: Answers) -> NameStandIn:
    whose = _whose(session, row)
    offered = roles_offered(session, whose)
    chosen = answers.some("roles") if len(offered) >= _ENOUGH_TO_CHOOSE else ()
    return NameStandIn(
        whose,
        PersonId(answers.text("who")),
        answers.day("from"),
        answers.day("until"),
        tuple(Role(role) for role in chosen),
        answers.text("reason"),
    )


def _end(row: Row | None, answers: Answers) -> EndStandIn:
    assert row is not None
    return EndStandIn(row.key, answers.text("reason"))
