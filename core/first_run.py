"""Makes a town's calendar from what is told at first run: its policy, zone, first person and channels, in one go."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import time

from core.ambient import Ambient
from core.commands.calendar import Who
from core.commands.channels import AddChannel, AddSlots, ApproveChannel
from core.commands.town import NewPerson, SetUpTown
from core.errors import NotAllowed
from core.model.kinds import ChannelId
from core.model.town import Role
from core.office import Office, Place, new_calendar
from core.store import town as town_queries

WORKING_DAYS = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"


@dataclass(frozen=True)
class NewChannel:
    """A profile that the town has already: its platform by key, what the desk calls it, and its handle."""

    platform: str
    name: str
    handle: str = ""


@dataclass(frozen=True)
class FirstRun:
    """What is told at first run.

    ``policy`` is the key of a shipped pack, ``department`` that of the first person, ``times`` are those at which every
    channel posts on working days. ``password`` is the first person's, empty where people do not sign in yet.
    """

    town: str
    policy: str
    zone: str
    person: str
    title: str
    department: str
    channels: tuple[NewChannel, ...] = ()
    times: tuple[time, ...] = field(default=())
    password: str = field(default="", repr=False)


def make_town(place: Place, told: FirstRun, ambient: Ambient) -> Office:
    """Make a calendar in an empty or missing folder as it was told, and return it open.

    The first person gets every role, as somebody has to give roles to the others; the log shows so. They ask for the
    channels and approve them where the policy's roles let them; where not, a channel waits for its approval.

    Raises: CalendarError where it cannot be made; nothing of it is left then.
    """
    person = NewPerson(told.person, told.title, told.department, frozenset(Role))
    set_up = SetUpTown(told.town, told.zone, (told.department,), (person,))
    settings = {"policy": told.policy, "zone": told.zone}
    return new_calendar(place, set_up, settings, ambient, _Furnishing(told).run)


@dataclass(frozen=True)
class _Furnishing:
    """The channels, put on file by the first person in one transaction, and that person's password."""

    told: FirstRun

    def run(self, office: Office) -> None:
        """Add every channel with its times."""
        who = Who(town_queries.people(office.engine)[0].id)
        with office.batch():
            for channel in self.told.channels:
                self._add(office, who, channel)
        if self.told.password:
            self._set_password(office, who)

    def _set_password(self, office: Office, who: Who) -> None:
        """Set the calendar's first password, last: from then on what is decided is signed."""
        from core.commands.passwords import SetPassword
        from core.signing import new_key

        assert who.person_id is not None
        office.run(SetPassword(who.person_id, new_key(self.told.password, who.person_id)), who)

    def _add(self, office: Office, who: Who, channel: NewChannel) -> None:
        added = office.run(AddChannel(channel.name, channel.platform, channel.handle, ""), who).subject
        assert added is not None
        channel_id = ChannelId(added)
        try:
            office.run(ApproveChannel(channel_id), who)
        except NotAllowed:
            return  # the policy gives this to somebody else: it waits, and has no times before
        today = office.calendar.zone.wall(office.calendar.ambient.clock.now()).date()
        for at in self.told.times:
            office.run(AddSlots(channel_id, WORKING_DAYS, at, today), who)
