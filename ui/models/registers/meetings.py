"""The register of meetings and bylaws of Council, and when their decisions were officially released."""

from __future__ import annotations

from collections.abc import Iterator

from core.commands.releases import RecordMeeting, RecordRelease
from core.model.registers import OfficialRelease
from core.policy.acts import Act
from core.store import registers as register_queries
from ui.models.photo_words import filled
from ui.models.registers.form import Answers, FieldKind, FormField
from ui.models.registers.register import Cell, Column, Register, RegisterAct, Row, Teaching, line, words
from ui.theme import IconName


class Meetings(Register):
    """Meetings and bylaws of Council, and when their decisions were released."""

    key = "meetings"
    icon = IconName.CALENDAR
    tables = frozenset({"official_release"})
    rules = ("official-release", "meetings")

    def title(self) -> str:
        """Return what the register is called."""
        return words("Meetings and releases")

    def columns(self) -> tuple[Column, ...]:
        """Return the columns."""
        return (
            Column(words("Meeting or bylaw"), 4),
            Column(words("Held"), 2, is_minor=True),
            Column(words("Officially released"), 3),
            Column(words("Through"), 4),
        )

    def teaching(self) -> Teaching:
        """Say what belongs here."""
        return Teaching(
            words("No meeting or bylaw yet"),
            words("A decision of Council is posted after its official release. Record the meeting, then the release."),
        )

    def rows(self) -> Iterator[Row]:
        """Return every meeting and bylaw."""
        for entry in self.session.read(register_queries.releases):
            released = Cell(words("Not yet"), "~")
            if entry.released is not None:
                on = self.day(entry.released.date())
                told = filled(words("%1, %2"), on.text, self.session.texts.clock(entry.released))
                released = Cell(told, entry.released.isoformat())
            held = words("Closed") if entry.is_closed else words("Open")
            yield Row(entry.id, (Cell(entry.name), Cell(held), released, Cell(entry.how)), entry)

    def adding(self) -> RegisterAct:
        """Put a meeting on file."""
        return RegisterAct(
            "add",
            words("Add meeting"),
            (Act.KEEP_REGISTERS,),
            _add_meeting,
            heading=words("A meeting or bylaw of Council"),
            note=words("Posts find it by this name, given as their ground."),
            fields=_meeting_fields,
            subject=self.own_department,
        )

    def acts(self) -> tuple[RegisterAct, ...]:
        """Record the release."""
        return (
            RegisterAct(
                "release",
                words("Record release"),
                (Act.KEEP_REGISTERS,),
                _release,
                heading=words("When its decision was officially released"),
                note=words("It is recorded once."),
                fields=_release_fields,
                subject=self.own_department,
                fits=_is_unreleased,
            ),
        )


def _meeting_fields(_row: Row | None) -> tuple[FormField, ...]:
    return (
        line("name", words("Name, as posts give it"), refusals={"name-needed", "on-file-already"}),
        FormField("closed", words("Held in closed session"), FieldKind.TICK),
    )


def _add_meeting(_row: Row | None, answers: Answers) -> RecordMeeting:
    return RecordMeeting(answers.text("name"), answers.is_ticked("closed"))


def _release_fields(_row: Row | None) -> tuple[FormField, ...]:
    return (
        FormField("released", words("Released"), FieldKind.MOMENT),
        line("how", words("Through what, such as the minutes"), refusals={"release-how-needed"}),
    )


def _release(row: Row | None, answers: Answers) -> RecordRelease:
    assert row is not None
    return RecordRelease(row.key, answers.moment("released"), answers.text("how"))


def _is_unreleased(row: Row) -> bool:
    meeting: OfficialRelease = row.record
    return meeting.released is None
