"""A small town with people of every role, and the posts, photos and consents that tests put into it."""

from __future__ import annotations

import itertools
import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from PIL import Image

from core.ambient import Ambient, SetClock
from core.commands.approvals import ApprovePost
from core.commands.assuring import Confirm
from core.commands.authorising import Authorise
from core.commands.calendar import THE_CALENDAR, Who
from core.commands.catch_up import CatchUp
from core.commands.channels import AddChannel, AddSlots, ApproveChannel
from core.commands.consents import AttachConsent, NamePersonShown
from core.commands.desk import Command
from core.commands.emergency import DeclareEmergency
from core.commands.judging import facts_of
from core.commands.media import AddPhoto, ApprovePhoto, PhotoDetails
from core.commands.passwords import OfferPassword, SetPassword
from core.commands.posts import Draft, PhotoUse, SavePost, WritePost
from core.commands.schedule import AddToQueue, Pin
from core.commands.town import AddPartner, NewPerson, SetUpTown
from core.commands.training import RecordTraining
from core.commands.uses import ApproveUse, AskUse, PermitUse
from core.errors import NeedsConfirmation
from core.exchange.document_file import read_document
from core.exchange.photo_file import read_photo
from core.model.kinds import ChannelId, DepartmentId, EmergencyId, PartnerId, PersonId, PhotoId, PlacementId, PostId
from core.model.media import ConsentKind, PeopleAnswer, Source
from core.model.posts import HoldReason, Placement, Post
from core.model.registers import TrainingKind
from core.model.states import State
from core.model.steps import Done, Outlook
from core.model.town import AuthorisationKind, Role
from core.office import Office, Place, new_calendar, open_calendar
from core.policy.gate import judge
from core.policy.rules import RULES
from core.signing import Cost, SealedKey, Signer, new_key, unlock
from core.store import posts as post_queries
from core.store import town as town_queries

NOW = datetime(2026, 11, 20, 16, 0, tzinfo=UTC)
"""Friday, 20 November 2026, 10:00 in Taber, six hours behind UTC the whole year."""

MONDAY_AT_9 = datetime.fromisoformat("2026-11-23T09:00")
"""The first slot of Facebook after ``NOW``, as a wall time."""

PASSWORD = "a very long walk by the reservoir"
LITTLE_COST = Cost(memory_kib=8, passes=1, lanes=1)
"""What a try at a password costs in tests: next to nothing, as they are about what follows from it."""

TUESDAY_AT_9 = MONDAY_AT_9 + timedelta(days=1)
COMMUNICATIONS, RECREATION = "Communications", "Recreation"
FACEBOOK, WEBSITE, NEWSLETTER = "Facebook", "Website", "Newsletter"
PHOTOGRAPHER = "Jané Friesen"

_KEEPERS = ("kim", "tim")
"""Who keeps the people on file, and may set the calendar's first password."""

_PEOPLE = (
    ("kim", "Kim Dyck", "Communications Coordinator", COMMUNICATIONS, Role.COORDINATOR),
    ("dana", "Dana Roy", "Director of Recreation", RECREATION, Role.DIRECTOR),
    ("dora", "Dora Penner", "Director of Communications", COMMUNICATIONS, Role.DIRECTOR),
    ("cora", "Cora Wiebe", "Chief Administrative Officer", COMMUNICATIONS, Role.CAO),
    ("ian", "Ian Toews", "Information Officer", COMMUNICATIONS, Role.INFORMATION_OFFICER),
    ("emma", "Emma Unger", "Director of Emergency Management", COMMUNICATIONS, Role.EMERGENCY_DIRECTOR),
    ("tim", "Tim Neufeld", "Systems analyst", COMMUNICATIONS, Role.IT),
    ("rita", "Rita Klassen", "Records clerk", COMMUNICATIONS, Role.RECORDS_CLERK),
    ("carl", "Carl Enns", "Councillor", COMMUNICATIONS, Role.COUNCIL_MEMBER),
    ("ada", "Ada Boer", "Recreation programmer", RECREATION, Role.AUTHOR),
    ("otto", "Otto Falk", "Summer student", RECREATION, Role.AUTHOR),
)
_LEAVE = (
    ("kim", FACEBOOK),
    ("kim", WEBSITE),
    ("kim", NEWSLETTER),
    ("dana", FACEBOOK),
    ("ada", FACEBOOK),
    ("ada", WEBSITE),
    ("ian", FACEBOOK),
)


@dataclass
class Scene:
    """An open calendar in a test, its clock, and its people and channels by short names."""

    office: Office
    clock: SetClock
    numbers: Iterator[int] = field(default_factory=itertools.count)
    signers: dict[PersonId, Signer] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._ids = {person.name: person.id for person in town_queries.people(self.office.engine)}

    def person(self, name: str) -> PersonId:
        return self._ids[next(full for short, full, *_ in _PEOPLE if short == name)]

    def who(self, name: str) -> Who:
        if name == "calendar":
            return THE_CALENDAR
        return Who(self.person(name), signer=self.signers.get(self.person(name)))

    def department(self, name: str) -> DepartmentId:
        return next(d.id for d in town_queries.departments(self.office.engine) if d.name == name)

    def channel(self, name: str) -> ChannelId:
        return next(c.id for c in town_queries.channels(self.office.engine) if c.name == name)

    def run(self, command: Command, by: str = "kim", agreed: str | None = None) -> Done:
        return self.office.run(command, self.who(by), agreed)

    def agree(self, command: Command, by: str = "kim") -> Done:
        """Run a command, confirming what harm it says."""
        try:
            return self.run(command, by)
        except NeedsConfirmation as asked:
            return self.run(command, by, asked.outlook.fingerprint)

    def preview(self, command: Command, by: str = "kim") -> Outlook:
        return self.office.preview(command, self.who(by))

    def post(self, post_id: PostId) -> Post:
        found = self.office.engine.record(Post, post_id)
        assert found is not None
        return found

    def placement(self, post_id: PostId, channel: str = FACEBOOK) -> Placement:
        placements = post_queries.placements_of(self.office.engine, post_id)
        return next(p for p in placements if p.channel_id == self.channel(channel))

    def placement_id(self, post_id: PostId, channel: str = FACEBOOK) -> PlacementId:
        return self.placement(post_id, channel).id

    def state(self, post_id: PostId, channel: str = FACEBOOK) -> State:
        return self.placement(post_id, channel).state

    def standing_reasons(self, post_id: PostId, channel: str = FACEBOOK) -> list[HoldReason]:
        reasons = post_queries.hold_reasons_of(self.office.engine, self.placement_id(post_id, channel))
        return [reason for reason in reasons if reason.settled_at is None]

    def set_wall(self, wall: str) -> None:
        """Set the clock to a wall time of the town, written as ISO."""
        self.clock.set_to(self.office.calendar.zone.at(datetime.fromisoformat(wall)))

    def reopen(self) -> None:
        self.office.close()
        self.office = open_calendar(self.office.place, Ambient(self.clock))


def a_place(folder: Path) -> Place:
    return Place(folder / "calendar", folder / "anchors")


def build_town(folder: Path, zone: str = "America/Edmonton") -> None:
    """Set up the town below an empty folder and close it again."""
    clock = SetClock(NOW)
    people = tuple(
        NewPerson(name, title, department, frozenset({role})) for _, name, title, department, role in _PEOPLE
    )
    set_up = SetUpTown("Town of Taber", zone, (COMMUNICATIONS, RECREATION), people)
    office = new_calendar(a_place(folder), set_up, {"policy": "taber", "zone": zone}, Ambient(clock))
    scene = Scene(office, clock)
    for name, platform in ((FACEBOOK, "facebook"), (WEBSITE, "website"), (NEWSLETTER, "newsletter")):
        channel = ChannelId(
            _subject(scene.run(AddChannel(name, platform, "Town of Taber", "News of the Town"), "dora"))
        )
        scene.run(ApproveChannel(channel), "cora")
        scene.run(AddSlots(channel, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", time(9, 0), date(2026, 1, 1)))
    for short, name in _LEAVE:
        leave = Authorise(scene.person(short), scene.channel(name), AuthorisationKind.REGULAR, date(2026, 1, 1))
        scene.run(leave, "cora")
    an_approved_use(scene)
    for short in dict.fromkeys((*(short for short, _ in _LEAVE), "otto")):
        scene.run(RecordTraining(scene.person(short), TrainingKind.TRAINING, date(2026, 1, 8)))
    office.close()


def open_copy(template: Path, folder: Path) -> Scene:
    """Open a copy of a town that was built before."""
    shutil.copytree(template, folder, dirs_exist_ok=True)
    clock = SetClock(NOW)
    return Scene(open_calendar(a_place(folder), Ambient(clock)), clock)


def a_photo_file(scene: Scene, comment: str = "") -> Path:
    """Draw a tiny JPEG of its own."""
    number = next(scene.numbers)
    path = scene.office.place.folder.parent / f"photo-{number}.jpg"
    Image.new("RGB", (8, 8), "blue").save(path, "JPEG", comment=f"{comment}{number}")
    return path


def a_document_file(scene: Scene) -> Path:
    """Write a tiny PDF of its own."""
    number = next(scene.numbers)
    path = scene.office.place.folder.parent / f"document-{number}.pdf"
    path.write_bytes(b"%%PDF-1.4 %d" % number)
    return path


def details(scene: Scene, **changes: Any) -> PhotoDetails:
    """State a photo that Jané Friesen gave, of nobody."""
    stated = PhotoDetails(
        scene.department(RECREATION),
        description="Skaters",
        source=Source.GIVEN,
        photographer=PHOTOGRAPHER,
        credit=PHOTOGRAPHER,
        people=PeopleAnswer.NOBODY,
    )
    return replace(stated, **changes)


def a_photo(scene: Scene, by: str = "kim", **changes: Any) -> PhotoId:
    """Add a photo that nobody approved and no consent covers."""
    path = a_photo_file(scene)
    return PhotoId(_subject(scene.run(AddPhoto(path, read_photo(path), details(scene, **changes)), by)))


def an_attached(scene: Scene, photo_id: PhotoId, **changes: Any) -> str:
    """Attach the photographer's consent for social media and the website, without an end, and return its id."""
    return _subject(scene.agree(attach(scene, photo_id, **changes)))


def attach(scene: Scene, photo_id: PhotoId, **changes: Any) -> AttachConsent:
    """Make the command that attaches the photographer's consent for social media and the website, without an end."""
    path = a_document_file(scene)
    command = AttachConsent(
        photo_id=photo_id,
        path=path,
        file=read_document(path),
        kind=ConsentKind.PHOTOGRAPHER,
        given_by=PHOTOGRAPHER,
        signed_on=date(2026, 11, 1),
        uses=("social", "website"),
    )
    return replace(command, **changes)


def a_sound_photo(scene: Scene, **changes: Any) -> PhotoId:
    """Add a photo with its photographer's consent that the director of its department approved."""
    photo_id = a_photo(scene, **changes)
    an_attached(scene, photo_id)
    scene.run(ApprovePhoto(photo_id), "dana")
    return photo_id


def a_person_shown(scene: Scene, photo_id: PhotoId, *, minor: bool = False) -> str:
    return _subject(scene.agree(NamePersonShown(photo_id, "Sam Lowen", minor)))


def a_draft(scene: Scene, **changes: Any) -> Draft:
    """Make a draft about a program, for Facebook; with photos it names their photographer."""
    channels = tuple(scene.channel(name) for name in changes.pop("on", (FACEBOOK,)))
    photos = tuple(PhotoUse(photo_id, "Skaters") for photo_id in changes.pop("photos", ()))
    draft = Draft(
        title=f"Public skating {next(scene.numbers)}",
        class_key="program",
        department_id=scene.department(RECREATION),
        text=f"Public skating is on Saturday.{f' Photo: {PHOTOGRAPHER}' if photos else ''}",
        channels=channels,
        photos=photos,
    )
    return replace(draft, **changes)


def an_unconfirmed_post(scene: Scene, by: str = "kim", **changes: Any) -> PostId:
    """Write a post about a program, for Facebook, of which nobody confirmed anything."""
    return PostId(_subject(scene.run(WritePost(a_draft(scene, **changes)), by)))


def a_post(scene: Scene, by: str = "kim", **changes: Any) -> PostId:
    """Write a post about a program, for Facebook; all that its words ask for is confirmed."""
    post_id = an_unconfirmed_post(scene, by, **changes)
    confirm(scene, post_id)
    return post_id


SAID_ANEW = frozenset({"nothing-confidential", "safety-and-law", "facts-checked"})
"""The rules by which people have to confirm anew what was changed."""


def confirm(scene: Scene, post_id: PostId, by: str = "cora") -> None:
    """Confirm all that the town's own rules ask of a post as it stands."""
    calendar = scene.office.calendar
    findings = judge(facts_of(calendar, post_id, scene.clock.now()), calendar.pack).findings
    asked = (finding for finding in findings if finding.statement and finding.rule in RULES)
    statements = tuple((finding.rule, finding.statement) for finding in asked)
    if statements:
        scene.run(Confirm(post_id, scene.post(post_id).content_hash, statements), by)


def a_queued_post(scene: Scene, by: str = "kim", **changes: Any) -> PostId:
    post_id = a_post(scene, by, **changes)
    scene.agree(AddToQueue(post_id), by)
    return post_id


def a_pinned_post(scene: Scene, wall: datetime = TUESDAY_AT_9, **changes: Any) -> PostId:
    post_id = a_post(scene, **changes)
    scene.agree(Pin(scene.placement_id(post_id), wall, "Asked for by Council"))
    return post_id


def an_asked_post(scene: Scene, by: str = "kim", **changes: Any) -> tuple[PostId, PhotoId]:
    """Ask for a post whose photo nobody approved; all else is in order."""
    photo_id = a_photo(scene)
    an_attached(scene, photo_id)
    post_id = a_post(scene, by, photos=(photo_id,), **changes)
    scene.run(AddToQueue(post_id), by)
    return post_id, photo_id


def an_overseen_post(scene: Scene) -> PostId:
    """Write a post by an author whom somebody oversees, approve and queue it."""
    post_id = a_post(scene, "otto")
    scene.run(AddToQueue(post_id), "otto")
    scene.run(ApprovePost(post_id, scene.post(post_id).content_hash), "dana")
    return post_id


def a_partner(scene: Scene) -> PartnerId:
    return PartnerId(_subject(scene.run(AddPartner("Taber Library"))))


def an_emergency(scene: Scene, name: str = "Flood") -> EmergencyId:
    return EmergencyId(_subject(scene.run(DeclareEmergency(name), "cora")))


def an_emergency_post(scene: Scene) -> PostId:
    """Declare an emergency and write a post of the first class about it."""
    emergency = an_emergency(scene)
    return a_post(scene, class_key="emergency", emergency_id=emergency)


def save(scene: Scene, post_id: PostId, draft: Draft) -> SavePost:
    """Make the command that saves a draft over a post as it stands."""
    return SavePost(post_id, draft, scene.post(post_id).revision)


def a_key(scene: Scene, name: str, password: str = PASSWORD) -> SealedKey:
    """Make a key for a person that is opened at little cost."""
    return new_key(password, scene.person(name), LITTLE_COST)


def set_password(scene: Scene, name: str, password: str = PASSWORD) -> None:
    """Let a person set the password that Tim offers them, or the calendar's first, and sign in with it."""
    if name not in _KEEPERS and not town_queries.is_signed_in_to(scene.office.engine):
        set_password(scene, "tim")
    if town_queries.is_signed_in_to(scene.office.engine):
        scene.run(OfferPassword(scene.person(name), "A new one"), "tim")
    scene.signers.pop(scene.person(name), None)
    sealed = a_key(scene, name, password)
    scene.run(SetPassword(scene.person(name), sealed), name)
    scene.signers[scene.person(name)] = unlock(sealed, password, scene.person(name))


def catch_up(scene: Scene, wall: str) -> Done:
    """Let it be a wall time of the town, and the calendar catch up."""
    scene.set_wall(wall)
    return scene.agree(CatchUp(), "calendar")


def flip_a_byte(path: Path) -> None:
    """Change the last byte of a file and set its times back, so that only its bytes tell."""
    content, status = bytearray(path.read_bytes()), path.stat()
    content[-1] ^= 1
    path.write_bytes(content)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def rows(scene: Scene, statement: str) -> list[tuple[Any, ...]]:
    return scene.office.engine.rows(statement)


def everything(scene: Scene) -> Mapping[str, list[tuple[Any, ...]]]:
    """Read every record that is not of the log, as it lies in the tables."""
    kept = [name for (name,) in rows(scene, "SELECT name FROM sqlite_master WHERE type = 'table'")]
    apart = {"journal", "journal_content", "_sqlite_migrations"}
    return {name: sorted(rows(scene, f"SELECT * FROM {name}"), key=str) for name in kept if name not in apart}


def asked_use(scene: Scene, **changes: Any) -> AskUse:
    """Make the command that asks for Otto to post on Facebook from today until the end of next year, under Dana."""
    asked = AskUse(
        person_id=scene.person("otto"),
        channel_id=scene.channel(FACEBOOK),
        kind=AuthorisationKind.OVERSEEN,
        why="The summer program",
        from_day=NOW.date(),
        until_day=date(2027, 12, 31),
        overseer_id=scene.person("dana"),
    )
    return replace(asked, **changes)


def an_approved_use(scene: Scene, **changes: Any) -> str:
    """Have it asked for, permitted and approved, and return the request's id."""
    request = _subject(scene.run(asked_use(scene, **changes), "dana"))
    scene.run(PermitUse(request), "dana")
    scene.run(ApproveUse(request), "cora")
    return request


def _subject(done: Done) -> str:
    assert done.subject is not None
    return done.subject
