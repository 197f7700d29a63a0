"""The register of who was trained to post."""

from __future__ import annotations

from collections.abc import Iterator

from core.commands.training import RecordTraining, RevokeTraining
from core.model.kinds import ChannelId, PersonId
from core.model.registers import TrainingKind
from core.policy.acts import Act
from core.store import registers as register_queries
from ui.models.registers.form import Answers, FormField, Option
from ui.models.registers.register import (
    Cell,
    Column,
    Register,
    RegisterAct,
    Row,
    Teaching,
    choice,
    day,
    is_unrevoked,
    notes,
    reason_field,
    words,
)
from ui.theme import IconName


class Trainings(Register):
    """Everybody's trainings, for one channel or for all."""

    key = "training"
    icon = IconName.CIRCLE_CHECK
    tables = frozenset({"training", "person", "channel"})
    rules = ("author-trained", "training")

    def title(self) -> str:
        """Return what the register is called."""
        return words("Training")

    def columns(self) -> tuple[Column, ...]:
        """Return the columns."""
        return (
            Column(words("Person"), 3),
            Column(words("What"), 4),
            Column(words("Channel"), 2),
            Column(words("On"), 2),
            Column(words("Notes"), 3, is_minor=True),
            Column(words("Revoked"), 3, is_minor=True),
        )

    def teaching(self) -> Teaching:
        """Say what belongs here."""
        return Teaching(
            words("No training yet"),
            words("Who posts was trained for it, and knows the procedures and the communications plans."),
        )

    def rows(self) -> Iterator[Row]:
        """Return everybody's trainings, the oldest first."""
        people, channels = self.people(), self.channel_names()
        for entry in self.session.read(register_queries.trainings):
            channel = words("All channels") if entry.channel_id is None else channels.get(entry.channel_id, "")
            cells = (
                Cell(people[entry.person_id].name),
                Cell(_kind(entry.kind)),
                Cell(channel),
                self.day(entry.on_day),
                Cell(entry.notes),
                Cell(self.over(entry.revoked_at, entry.revoked_why)),
            )
            yield Row(entry.id, cells, entry, is_over=entry.revoked_at is not None)

    def adding(self) -> RegisterAct:
        """Record a training."""
        return RegisterAct(
            "add",
            words("Record training"),
            (Act.RECORD_TRAINING,),
            _record,
            heading=words("A training that a person completed"),
            fields=self._fields,
        )

    def acts(self) -> tuple[RegisterAct, ...]:
        """Take a record back."""
        return (
            RegisterAct(
                "revoke",
                words("Revoke"),
                (Act.RECORD_TRAINING,),
                _revoke,
                heading=words("Take a record of training back"),
                note=words("What is scheduled by it is held in the same step."),
                fields=reason_field,
                fits=is_unrevoked,
                ends=True,
            ),
        )

    def _fields(self, _row: Row | None) -> tuple[FormField, ...]:
        kinds = [Option(kind.value, _kind(kind)) for kind in TrainingKind]
        channels = [Option("", words("All channels"))]
        channels += [Option(key, name) for key, name in self.channel_names().items()]
        return (
            choice("person", words("Person"), self.people_options()),
            choice("kind", words("What"), kinds, TrainingKind.TRAINING.value),
            choice("channel", words("Channel"), channels),
            day("on", words("On"), self.session.today()),
            notes(),
        )


def _kind(kind: TrainingKind) -> str:
    return words("Trained to post") if kind is TrainingKind.TRAINING else words("Familiar with procedures and plans")


def _record(_row: Row | None, answers: Answers) -> RecordTraining:
    channel = answers.text("channel")
    return RecordTraining(
        PersonId(answers.text("person")),
        TrainingKind(answers.text("kind")),
        answers.day("on"),
        ChannelId(channel) if channel else None,
        answers.text("notes"),
    )


def _revoke(row: Row | None, answers: Answers) -> RevokeTraining:
    assert row is not None
    return RevokeTraining(row.key, answers.text("reason"))
