"""Photos, their approvals, the consents behind them and the people they show."""

from __future__ import annotations

from enum import Enum

from core.late_dataclass import dataclass
from core.model.kinds import Day, DepartmentId, EmergencyId, Instant, PersonId, PhotoId, Sha256, Wall
from core.model.posts import Verdict


class Source(Enum):
    """Say whose photo it is; there is no default."""

    OWNED = "owned"
    COMMISSIONED = "commissioned"
    GIVEN = "given"
    LICENSED = "licensed"
    PUBLIC_DOMAIN = "public domain"
    EXCEPTION = "exception"


class PeopleAnswer(Enum):
    """Say whom a photo shows."""

    NOBODY = "nobody"
    NAMED = "named"
    WORKPLACE = "workplace"
    CROWD = "crowd"


class ConsentKind(Enum):
    """Say what a document permits."""

    PHOTOGRAPHER = "photographer"
    CONTRACT = "contract"
    LICENCE = "licence"
    RELEASE = "release"
    GUARDIAN = "guardian"


@dataclass(frozen=True)
class StoredFile:
    """A file kept under its SHA-256, which is its id.

    ``damaged_at`` is when its bytes were found to differ; ``None`` while they stand.
    """

    id: Sha256
    original_name: str
    media_type: str
    size_bytes: int
    added_at: Instant
    damaged_at: Instant | None = None
    revision: int = 0


@dataclass(frozen=True)
class Photo:
    """A photo with its passport.

    ``people_who``, ``people_when`` and ``people_how`` carry the answer's own words: who knew beforehand and when, or
    how photography was announced. ``creator_in_file`` and the like are claims read from the file's own data.
    """

    id: PhotoId
    sha256: Sha256
    name: str
    department_id: DepartmentId
    added_by: PersonId
    added_at: Instant
    width: int
    height: int
    taken: Wall | None = None
    description: str = ""
    source: Source | None = None
    owner_id: PersonId | None = None
    stated_by: PersonId | None = None
    photographer: str = ""
    credit: str = ""
    source_reason: str = ""
    people: PeopleAnswer | None = None
    people_who: str = ""
    people_when: str = ""
    people_how: str = ""
    creator_in_file: str = ""
    copyright_in_file: str = ""
    usage_in_file: str = ""
    has_location: bool = False
    discarded: bool = False
    revision: int = 0


@dataclass(frozen=True)
class PhotoApproval:
    """A named person's decision about exactly one file.

    It counts while the photo has that hash and it is not revoked.
    """

    id: str
    photo_id: PhotoId
    sha256: Sha256
    verdict: Verdict
    decided_by: PersonId
    role: str
    comment: str
    decided_at: Instant
    revoked_at: Instant | None = None
    revoked_by: PersonId | None = None
    revoked_why: str = ""
    revision: int = 0


@dataclass(frozen=True)
class PhotoAuthorisation:
    """Leave to use exactly one file while an emergency is in force."""

    id: str
    photo_id: PhotoId
    sha256: Sha256
    emergency_id: EmergencyId
    authorised_by: PersonId
    role: str
    authorised_at: Instant
    revoked_at: Instant | None = None
    revoked_by: PersonId | None = None
    revoked_why: str = ""
    revision: int = 0


@dataclass(frozen=True)
class Consent:
    """A document that permits: from a photographer, a licensor or a person shown.

    ``uses`` are kinds of channels; ``until_day`` is the last day on which it holds, ``None`` for no end. ``shown_id``
    is the person shown, for a release.
    """

    id: str
    photo_id: PhotoId
    kind: ConsentKind
    document: Sha256
    given_by: str
    signed_on: Day
    uses: tuple[str, ...]
    recorded_by: PersonId
    recorded_at: Instant
    until_day: Day | None = None
    shown_id: str | None = None
    withdrawn_on: Day | None = None
    withdrawn_by: PersonId | None = None
    withdrawn_at: Instant | None = None
    revision: int = 0


@dataclass(frozen=True)
class PersonShown:
    """A recognisable person in a photo; a minor's release comes from a guardian."""

    id: str
    photo_id: PhotoId
    name: str
    minor: bool = False
    revision: int = 0
