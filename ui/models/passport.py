"""One photo as its passport shows it: what is on file, what stands against it, and where it is used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from core.commands.media import subject_of_photo
from core.model.kinds import PersonId, PhotoId, PostId, Wall
from core.model.media import Consent, Photo, PhotoApproval, PhotoAuthorisation
from core.model.states import MOST_PRESSING, State
from core.model.town import Department, Emergency, Person
from core.policy.facts import SubjectFacts
from core.store import media as media_queries
from core.store import posts as post_queries
from core.store import town as town_queries
from core.store.engine import Engine
from core.store.stand_ins import in_place_of
from ui.models.photo_records import read_records
from ui.models.photo_standing import Decision, PhotoJudge, PhotoRecords, Standing
from ui.session import Session


@dataclass(frozen=True)
class PostUse:
    """A post that uses the photo: its most pressing state, and the time given, pinned or planned, ``None`` for none."""

    post_id: PostId
    title: str
    state: State
    wall: Wall | None


@dataclass(frozen=True)
class Passport:
    """A photo with all that its passport tells. ``names`` are those of everyone on file, by id.

    ``emergencies`` are those in force, ``leaves`` the authorisations of the photo for any. ``stood_for`` is in whose
    place the last decision was given, ``None`` for nobody's.
    """

    records: PhotoRecords
    standing: Standing
    uses: tuple[PostUse, ...]
    names: Mapping[PersonId, str]
    emergencies: tuple[Emergency, ...] = ()
    leaves: tuple[PhotoAuthorisation, ...] = ()
    stood_for: PersonId | None = None

    @property
    def photo(self) -> Photo:
        """Give the photo's own record."""
        return self.records.photo

    @property
    def subject(self) -> SubjectFacts:
        """Give what decides who may act on the photo."""
        return subject_of_photo(self.photo)

    @property
    def last_decision(self) -> PhotoApproval | None:
        """Give the last decision about the photo, revoked or not; ``None`` before the first."""
        return self.records.last_decision

    def leave_for(self, emergency: Emergency) -> PhotoAuthorisation | None:
        """Return the standing authorisation of exactly this file for an emergency, ``None`` where there is none."""
        meant = (emergency.id, self.photo.sha256)
        given = (each for each in self.leaves if each.revoked_at is None)
        return next((each for each in given if (each.emergency_id, each.sha256) == meant), None)

    @property
    def is_approved(self) -> bool:
        """Tell whether exactly this file is approved."""
        return self.standing.decision is Decision.APPROVED


def read_passport(session: Session, judge: PhotoJudge, photo_id: PhotoId) -> Passport | None:
    """Return a photo's passport, ``None`` where there is no such photo or it was discarded."""
    records = session.read(partial(read_records, photo_id=photo_id))
    if records is None or records.photo.discarded:
        return None
    return Passport(
        records=records,
        standing=judge.standing(records, session.now()),
        uses=session.read(partial(_uses, photo_id=photo_id)),
        names={person.id: person.name for person in session.read(town_queries.people)},
        emergencies=tuple(session.read(town_queries.emergencies_in_force)),
        leaves=tuple(session.read(partial(media_queries.authorisations_of, photo_id=photo_id))),
        stood_for=session.read(partial(_stood_for, decision=records.last_decision)),
    )


def read_consent(session: Session, consent_id: str) -> Consent | None:
    """Return a document that is on file, ``None`` where there is no such one."""
    return session.read(partial(_consent, consent_id=consent_id))


def departments(session: Session) -> list[Department]:
    """Return every department, by name."""
    return session.read(town_queries.departments)


def employees(session: Session) -> list[Person]:
    """Return everyone on file who may have taken a photo, those who have left too, by name."""
    return session.read(town_queries.people)


def _consent(engine: Engine, consent_id: str) -> Consent | None:
    return engine.record(Consent, consent_id)


def _stood_for(engine: Engine, decision: PhotoApproval | None) -> PersonId | None:
    return None if decision is None else in_place_of(engine, "photo_approval", [decision.id]).get(decision.id)


def _uses(engine: Engine, photo_id: PhotoId) -> tuple[PostUse, ...]:
    return tuple(_use(engine, PostId(use.post_id), use.title) for use in media_queries.uses_of(engine, photo_id))


def _use(engine: Engine, post_id: PostId, title: str) -> PostUse:
    placements = post_queries.placements_of(engine, post_id)
    present = {placement.state for placement in placements}
    state = next((state for state in MOST_PRESSING if state in present), State.DRAFT)
    walls = [placement.at_wall or placement.planned for placement in placements if placement.state is state]
    return PostUse(post_id, title, state, min((wall for wall in walls if wall is not None), default=None))
