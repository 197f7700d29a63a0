"""The photos of the demo town: taken in, told of, decided about, with the documents behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from core.commands.consents import AttachConsent, NamePersonShown, WithdrawConsent
from core.commands.desk import Command
from core.commands.media import AddPhoto, ApprovePhoto, PhotoDetails, ReturnPhoto, RevokePhotoApproval
from core.commands.recording import RecordDecision
from core.demo.days import Days, at_time, last_of_year, next_of_year, working_from
from core.demo.letter import letter
from core.demo.stage import Stage
from core.demo.timeline import Moment
from core.exchange.document_file import read_document
from core.exchange.photo_file import read_photo
from core.model.kinds import Day, PhotoId
from core.model.media import ConsentKind, PeopleAnswer, Source
from core.model.recorded import Way
from core.store import media as media_queries

Told = Mapping[str, Any]

_AT_LEAST, _SOON = timedelta(days=14), timedelta(days=60)
_ADDED_AT, _APPROVED_AT = "10:20", "11:40"


@dataclass(frozen=True)
class PhotoDesk:
    """Who takes in photos and documents: where the files lie, and from which day on days are counted."""

    stage: Stage
    days: Days
    photos: Path
    documents: Path

    def moments(self, photo: Told) -> Iterator[Moment]:
        """Return what happens to one photo of the data file, see there."""
        added = self._day(photo["added"])
        yield Moment(at_time(added, _ADDED_AT), partial(self.add, photo))
        for consent in photo.get("consents", ()):
            on = at_time(self._day(consent.get("on", photo["added"])), _ADDED_AT) + timedelta(minutes=5)
            yield Moment(on, partial(self.attach, photo, consent))
        if "approved" in photo:
            approve = partial(self.decide, photo, {"act": "approve", "by": photo["approved_by"]})
            yield Moment(at_time(self._day(photo["approved"]), _APPROVED_AT), approve)
        for step in photo.get("steps", ()):
            yield Moment(at_time(self._day(step["on"]), step["at"]), partial(self.decide, photo, step))

    def add(self, photo: Told) -> None:
        """Take the photo in and name the people whom it shows."""
        path = self.photos / photo["file"]
        added = self.stage.make(AddPhoto(path, read_photo(path), self._details(photo)), photo["by"])
        self.stage.photos[photo["file"]] = PhotoId(added)
        self.stage.descriptions[photo["file"]] = photo["description"]
        for shown in photo.get("shows", ()):
            self.stage.do(NamePersonShown(PhotoId(added), shown["name"], shown.get("minor", False)), photo["by"])

    def attach(self, photo: Told, consent: Told) -> None:
        """Put one of the photo's documents on file."""
        path = self.documents / consent["document"]
        photo_id = self.stage.photos[photo["file"]]
        command = AttachConsent(
            photo_id=photo_id,
            path=path,
            file=read_document(path),
            kind=ConsentKind(consent["kind"]),
            given_by=consent["given_by"],
            signed_on=last_of_year(consent["signed"], self._day(photo["added"])),
            uses=tuple(consent["uses"]),
            until_day=self._until(consent),
            shown_id=self._shown(photo_id, consent["shown"]) if "shown" in consent else None,
        )
        self.stage.do(command, photo["by"])

    def decide(self, photo: Told, step: Told) -> None:
        """Do what a step of the photo's story says; one that is ``refused`` is tried in vain."""
        if step["act"] == "record":
            self.record(photo, step)
            return
        command = _DECISIONS[step["act"]](self, photo, step)
        if step.get("refused", False):
            self.stage.try_in_vain(command, step["by"])
        else:
            self.stage.do(command, step["by"])

    def record(self, photo: Told, step: Told) -> None:
        """Record that somebody approved the photo by e-mail; the letter is of the step's day."""
        calendar = self.stage.office.calendar
        now = calendar.ambient.clock.now()
        with TemporaryDirectory() as folder:
            sent = letter(Path(folder), step["decided_by"], f"Re {photo['file']}", step["says"], now)
            decided_by = self.stage.people[step["decided_by"]].person_id
            assert decided_by is not None
            approval = ApprovePhoto(self.stage.photos[photo["file"]])
            said_on = calendar.zone.wall(now).date()
            self.stage.do(RecordDecision(approval, decided_by, Way.E_MAIL, said_on, sent), step["by"])

    def approval(self, photo: Told, _step: Told) -> Command:
        """Return the command that approves the photo."""
        return ApprovePhoto(self.stage.photos[photo["file"]])

    def returning(self, photo: Told, step: Told) -> Command:
        """Return the command that returns the photo with a comment."""
        return ReturnPhoto(self.stage.photos[photo["file"]], step["reason"])

    def revocation(self, photo: Told, step: Told) -> Command:
        """Return the command that takes the photo's approval back."""
        return RevokePhotoApproval(self.stage.photos[photo["file"]], step["reason"])

    def withdrawal(self, photo: Told, step: Told) -> Command:
        """Return the command that records the photo's latest consent as withdrawn."""
        consents = media_queries.consents_of(self.stage.office.engine, self.stage.photos[photo["file"]])
        return WithdrawConsent(consents[-1].id, self._day(step["on"]))

    def _day(self, count: int) -> Day:
        """Return a day told as working days: after the town's first one, or, where negative, before today."""
        return working_from(self.days.first, count) if count >= 0 else self.days.working(count)

    def _until(self, consent: Told) -> Day | None:
        if "until" not in consent:
            return None
        today = self.days.today
        until = next_of_year(consent["until"], today + _AT_LEAST)
        if "soon_days" in consent and until - today > _SOON:
            return today + timedelta(days=consent["soon_days"])
        return until.replace(year=until.year + consent.get("years", 0))

    def _details(self, photo: Told) -> PhotoDetails:
        owner = photo.get("owner")
        source, people = photo.get("source"), photo.get("people")
        return PhotoDetails(
            department_id=self.stage.departments[photo["department"]],
            description=photo["description"],
            source=None if source is None else Source(source),
            owner_id=None if owner is None else self.stage.people[owner].person_id,
            photographer=photo.get("photographer", ""),
            credit=photo.get("credit", ""),
            source_reason=photo.get("source_reason", ""),
            people=None if people is None else PeopleAnswer(people),
            people_who=photo.get("people_who", ""),
            people_when=photo.get("people_when", ""),
            people_how=photo.get("people_how", ""),
        )

    def _shown(self, photo_id: PhotoId, name: str) -> str:
        people = media_queries.people_in(self.stage.office.engine, photo_id)
        return next(person.id for person in people if person.name == name)


_DECISIONS: Mapping[str, Callable[[PhotoDesk, Told, Told], Command]] = {
    "approve": PhotoDesk.approval,
    "return": PhotoDesk.returning,
    "revoke": PhotoDesk.revocation,
    "withdraw": PhotoDesk.withdrawal,
}
"""What steps of a photo's story are called in the data file."""
