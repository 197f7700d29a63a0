"""Commands that record who was trained to post, and take that back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from core.commands.desk import Desk
from core.commands.ending import take_back
from core.commands.of_town import OfTown
from core.commands.years import check_years
from core.errors import NotAllowed
from core.model.kinds import ChannelId, Day, PersonId
from core.model.registers import Training, TrainingKind
from core.model.town import Channel, Person
from core.policy.acts import Act
from core.words.clean import clean_text


@dataclass(frozen=True)
class RecordTraining(OfTown):
    """Record a training that a person completed, for one channel or (``None``) for all."""

    person_id: PersonId
    kind: TrainingKind
    on_day: Day
    channel_id: ChannelId | None = None
    notes: str = ""

    act: ClassVar[Act | None] = Act.RECORD_TRAINING

    def apply(self, desk: Desk) -> str:
        """Write it. Raises: NotAllowed for a day ahead or in an unlikely year, NotFound for whom nobody knows."""
        check_years(self.on_day)
        if self.on_day > desk.today:
            raise NotAllowed("is-ahead")
        training = Training(
            id=desk.new_id(),
            person_id=desk.get(Person, self.person_id).id,
            kind=self.kind,
            on_day=self.on_day,
            recorded_by=desk.person().id,
            recorded_at=desk.now,
            channel_id=None if self.channel_id is None else desk.get(Channel, self.channel_id).id,
            notes=clean_text(self.notes),
        )
        return desk.add(training).id

    def label(self, desk: Desk) -> str:
        """Return the person's name."""
        return desk.get(Person, self.person_id).name


@dataclass(frozen=True)
class RevokeTraining(OfTown):
    """Take a record of training back; what is scheduled by it is held in the same step."""

    training_id: str
    reason: str

    act: ClassVar[Act | None] = Act.RECORD_TRAINING

    def apply(self, desk: Desk) -> str:
        """Revoke it. Raises: NotAllowed without a reason, or where it is revoked."""
        training = desk.get(Training, self.training_id)
        take_back(desk, training, self.reason)
        return training.person_id

    def label(self, desk: Desk) -> str:
        """Return the person's name."""
        return desk.get(Person, desk.get(Training, self.training_id).person_id).name
