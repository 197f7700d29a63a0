"""The people as the window offers them, with what their roles are called here."""

from __future__ import annotations

from core.late_dataclass import dataclass
from core.model.kinds import PersonId
from core.model.town import Person
from core.store import town as town_queries
from ui.session import Session


@dataclass(frozen=True)
class PersonCard:
    """A person to choose: name, title and initials."""

    id: PersonId
    name: str
    title: str
    department: str
    initials: str


def people_cards(session: Session) -> list[PersonCard]:
    """Return everyone on file who has a role, by name."""
    departments = {department.id: department.name for department in session.read(town_queries.departments)}
    day = session.today()
    present = [p for p in session.read(town_queries.people) if p.left_on is None or p.left_on >= day]
    return [card_of(person, departments.get(person.department_id, "")) for person in present]


def card_of(person: Person, department: str) -> PersonCard:
    """Return a person as a card."""
    words = [word for word in person.name.split() if word[:1].isalpha()]
    initials = "".join(word[0] for word in (words[:1] + words[-1:] if len(words) > 1 else words)).upper()
    return PersonCard(person.id, person.name, person.title, department, initials)


def department_of(session: Session) -> str:
    """Return the department of the person who works."""
    wanted = session.person.department_id
    return next((d.name for d in session.read(town_queries.departments) if d.id == wanted), "")
