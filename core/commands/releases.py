"""Commands that record meetings and bylaws of Council, and when their decisions were released."""

from __future__ import annotations

from dataclasses import dataclass

from core.commands.desk import Desk
from core.commands.of_town import OfRegister, named
from core.commands.years import check_years
from core.errors import NotAllowed
from core.model.kinds import Wall
from core.model.registers import OfficialRelease
from core.store import registers as register_queries
from core.words.clean import clean_line
from core.words.names import folded


@dataclass(frozen=True)
class RecordMeeting(OfRegister):
    """Put a meeting or bylaw of Council on file, by the name that posts give as their ground."""

    name: str
    is_closed: bool = False

    def apply(self, desk: Desk) -> str:
        """Write it, not yet released. Raises: NotAllowed without a name, or for one that is on file."""
        name = named(self.name)
        if folded(name) in {folded(known.name) for known in register_queries.releases(desk.engine)}:
            raise NotAllowed("on-file-already", name=name)
        return desk.add(OfficialRelease(desk.new_id(), name, self.is_closed)).id

    def label(self, desk: Desk) -> str:
        """Return the meeting's name."""
        return clean_line(self.name)


@dataclass(frozen=True)
class RecordRelease(OfRegister):
    """Record, once, when and through what a decision was officially released."""

    release_id: str
    released: Wall
    how: str

    def apply(self, desk: Desk) -> str:
        """Write it. Raises: NotAllowed for a time ahead, without saying through what, or for a second time."""
        check_years(self.released)
        meeting = desk.get(OfficialRelease, self.release_id)
        if meeting.released is not None:
            raise NotAllowed("released-already", name=meeting.name)
        how = clean_line(self.how)
        if not how:
            raise NotAllowed("release-how-needed")
        found = desk.calendar.zone.resolve(self.released)
        if found.at > desk.now:
            raise NotAllowed("is-ahead")
        return desk.change(meeting, released=found.wall, released_at=found.at, how=how).id

    def label(self, desk: Desk) -> str:
        """Return the meeting's name."""
        return desk.get(OfficialRelease, self.release_id).name
