"""The demo town while it is made: its calendar, the clock that moves, and everybody and everything by name."""

from __future__ import annotations

from dataclasses import dataclass, field

from core.ambient import SetClock
from core.commands.calendar import Who
from core.commands.desk import Command
from core.errors import CalendarError, NeedsConfirmation, NotAllowed, RuleBroken
from core.model.kinds import ChannelId, DepartmentId, EmergencyId, PartnerId, PhotoId, PostId, Wall
from core.model.steps import Done
from core.office import Office
from core.store import town as town_queries


class StoryWrong(AssertionError):
    """Tell that the demo's story does not come about as it is told, such as by an act let that was to be refused."""


@dataclass(frozen=True)
class Profile:
    """A channel with who publishes there, and how the links to its posts begin ("": it has none)."""

    channel_id: ChannelId
    publisher: str
    links: str


@dataclass
class Stage:
    """Run commands as the people of the town, at the moment at which the clock stands.

    ``keeper`` does what an author may not, ``speaker`` publishes in an emergency. ``descriptions`` are the photos' own,
    by file name; ``kept_back`` the posts that nobody publishes in time, ``published`` how many placements went out.
    ``meetings`` are the ids of the register's meetings and bylaws by name, ``released`` the names of those released.
    """

    office: Office
    clock: SetClock
    keeper: str
    speaker: str
    people: dict[str, Who] = field(default_factory=dict)
    departments: dict[str, DepartmentId] = field(default_factory=dict)
    partners: dict[str, PartnerId] = field(default_factory=dict)
    channels: dict[str, Profile] = field(default_factory=dict)
    photos: dict[str, PhotoId] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    kept_back: set[PostId] = field(default_factory=set)
    meetings: dict[str, str] = field(default_factory=dict)
    released: set[str] = field(default_factory=set)
    emergency: EmergencyId | None = None
    published: int = 0

    def name_everybody(self) -> None:
        """Learn the ids of the town's people and departments."""
        engine = self.office.engine
        self.people = {person.name: Who(person.id) for person in town_queries.people(engine)}
        self.departments = {department.name: department.id for department in town_queries.departments(engine)}

    def profile_of(self, channel_id: ChannelId) -> Profile:
        """Return a channel with who publishes there."""
        return next(profile for profile in self.channels.values() if profile.channel_id == channel_id)

    def stand_at(self, wall: Wall) -> None:
        """Move the clock to a wall time of the town."""
        self.clock.set_to(self.office.calendar.zone.at(wall))

    def do(self, command: Command, by: str) -> Done:
        """Run a command as a person, who agrees to the harm that it does. Raises: CalendarError where it is refused."""
        who = self.people[by]
        try:
            return self.office.run(command, who)
        except NeedsConfirmation as asked:
            return self.office.run(command, who, asked.outlook.fingerprint)

    def make(self, command: Command, by: str) -> str:
        """Run a command as a person and return the id of what it made. Raises: CalendarError where it is refused."""
        subject = self.do(command, by).subject
        if subject is None:
            raise StoryWrong(type(command).__name__)
        return subject

    def try_in_vain(self, command: Command, by: str) -> None:
        """Run a command that is to be refused, so that the log shows it. Raises: StoryWrong where it is not."""
        refusal: CalendarError | None = None
        try:
            self.do(command, by)
        except (NotAllowed, RuleBroken) as refused:
            refusal = refused
        if refusal is None:
            raise StoryWrong(f"{type(command).__name__} by {by} was let")
