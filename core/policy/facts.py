"""All that rules may know of a post, gathered before they are asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import datetime
from typing import TYPE_CHECKING

from core.late_dataclass import dataclass
from core.model.kinds import ChannelId, DepartmentId, EmergencyId, Instant, PersonId, PhotoId, Wall
from core.model.posts import Placement, Post, PostDecision, PostPhoto, Publication
from core.model.town import Authorisation, Channel, Partner, Person, Role
from core.policy.classes import PriorityClass

if TYPE_CHECKING:
    from core.model.assurances import Answer, Confirmation, Override, PeriodApproval, SecondReading
    from core.model.media import Consent, PersonShown, Photo, PhotoApproval, PhotoAuthorisation
    from core.model.registers import (
        Agreement,
        Candidate,
        CommunityRequest,
        Election,
        HashtagEntry,
        OfficialRelease,
        OwnContact,
        PartnerEntry,
        TownWord,
        Training,
    )
    from core.words.counting import Platform
    from core.words.spelling import Speller


@dataclass(frozen=True)
class Registers:
    """What the desk keeps of outside parties and words; what has ended or was removed is not in it.

    ``entries`` say more of ``partners``, by the same ids; an election's candidates name it.
    """

    hashtags: tuple[HashtagEntry, ...] = ()
    partners: tuple[Partner, ...] = ()
    entries: tuple[PartnerEntry, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    elections: tuple[Election, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    own_contacts: tuple[OwnContact, ...] = ()
    town_words: tuple[TownWord, ...] = ()
    releases: tuple[OfficialRelease, ...] = ()


@dataclass(frozen=True)
class Assurances:
    """What people said of a post so that it may go out, of its present content or of an earlier one; none revoked."""

    answers: tuple[Answer, ...] = ()
    confirmations: tuple[Confirmation, ...] = ()
    overrides: tuple[Override, ...] = ()
    readings: tuple[SecondReading, ...] = ()
    periods: tuple[PeriodApproval, ...] = ()


@dataclass(frozen=True)
class PlacementFacts:
    """One channel of a post: what would stand there, and who may post there.

    ``text`` is what would stand on this channel, the link with it; ``title`` is seen only where the platform shows one.
    ``authorisations`` are the author's for this channel, revoked ones too; ``overseers`` who was named to oversee the
    author in some of them, by the authorisation's id.
    """

    placement: Placement
    channel: Channel
    platform: Platform
    title: str
    text: str
    authorisations: tuple[Authorisation, ...]
    overseers: Mapping[str, Person] = field(default_factory=dict)

    @property
    def seen(self) -> str:
        """Give all words that a reader would see: the text, and behind it the title where the platform shows one."""
        return f"{self.text}\n\n{self.title}" if self.platform.shows_title and self.title else self.text


@dataclass(frozen=True)
class PhotoFacts:
    """One photo of a post with all that stands behind it.

    ``intact`` is whether the stored bytes are those of the hash.
    """

    link: PostPhoto
    photo: Photo
    department: str
    owner: str
    approvals: tuple[PhotoApproval, ...]
    consents: tuple[Consent, ...]
    people: tuple[PersonShown, ...]
    intact: bool
    authorisations: tuple[PhotoAuthorisation, ...] = ()


@dataclass(frozen=True)
class PostFacts:
    """A post as rules see it.

    ``writers`` are its author and everyone who saved a change to its content since it was last approved;
    ``deemed_roles`` the roles of who deemed it relevant; ``emergency_in_force`` whether its emergency is.
    ``instant_of`` turns a wall time of the town into an instant, ``wall_of`` an instant into a wall time; ``speller``
    knows Canadian English, and is loaded when it is first asked.
    ``author_roles`` and ``trainings`` are the author's, ``emergencies`` those in force, ``publications`` what stands of
    the post out there; ``requests`` are those of outside groups that it serves, ``objective`` the one that it names.
    ``in_place_of`` maps the id of each decision that a stand-in gave to who was stood in for.
    ``priority`` is the post's class and ``objectives`` are those there are: the gate fills them in from the pack.
    """

    post: Post
    author: Person
    department: str
    partner: Partner | None
    deemed_roles: frozenset[Role]
    emergency_in_force: bool
    placements: tuple[PlacementFacts, ...]
    photos: tuple[PhotoFacts, ...]
    decisions: tuple[PostDecision, ...]
    writers: frozenset[PersonId]
    now: Instant
    instant_of: Callable[[Wall], datetime]
    wall_of: Callable[[Instant], datetime]
    speller: Speller
    author_roles: frozenset[Role] = frozenset()
    trainings: tuple[Training, ...] = ()
    emergencies: frozenset[EmergencyId] = frozenset()
    publications: tuple[Publication, ...] = ()
    requests: tuple[CommunityRequest, ...] = ()
    objective: str = ""
    priority: PriorityClass | None = None
    objectives: tuple[str, ...] = ()
    assurances: Assurances = Assurances()
    registers: Registers = Registers()
    in_place_of: Mapping[str, PersonId] = field(default_factory=dict)

    def is_by_writer(self, decision_id: str, decided_by: PersonId) -> bool:
        """Tell whether a writer of the post gave a decision about it, or was stood in for by who gave it."""
        return decided_by in self.writers or self.in_place_of.get(decision_id) in self.writers


@dataclass(frozen=True)
class SubjectFacts:
    """What decides whether a person may do an act to a record.

    ``authors`` are the people whose own it is, ``departments`` those it belongs to, ``writers`` those who may not judge
    it; ``channels`` are the channels that the act reaches. Empty means: does not apply.
    """

    authors: frozenset[PersonId] = frozenset()
    departments: frozenset[DepartmentId] = frozenset()
    writers: frozenset[PersonId] = frozenset()
    channels: frozenset[ChannelId] = frozenset()
    emergency_class: bool = False
    photo_id: PhotoId | None = None
    author_overseen: bool = False


@dataclass(frozen=True)
class StoodFor:
    """Somebody for whom another stands in now: the roles that it gives, and the id of the naming."""

    person: Person
    roles: frozenset[Role]
    naming_id: str


@dataclass(frozen=True)
class ActorFacts:
    """Who asks: the person with the roles and authorisations that hold now. ``person`` is None for the calendar itself.

    ``authorised`` maps each channel on which an authorisation covers now to whether somebody oversees it.
    ``stands_for`` are those for whom the person stands in now; ``roles`` are the person's own.
    """

    person: Person | None
    roles: frozenset[Role]
    authorised: Mapping[ChannelId, bool] = field(default_factory=dict)
    emergency_in_force: bool = False
    stands_for: tuple[StoodFor, ...] = ()

    @property
    def all_roles(self) -> frozenset[Role]:
        """Give the person's own roles, and those that they have as a stand-in."""
        return self.roles.union(*(stood.roles for stood in self.stands_for))

    @property
    def departments(self) -> frozenset[DepartmentId]:
        """Give the person's own department, and those of whom they stand in for; none for the calendar itself."""
        people = [stood.person for stood in self.stands_for]
        if self.person is not None:
            people.append(self.person)
        return frozenset(person.department_id for person in people)
