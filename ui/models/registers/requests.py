"""The register of what outside groups asked to have posted."""

from __future__ import annotations

from collections.abc import Iterator

from core.commands.requests import DecideRequest, RecordRequest
from core.model.registers import CommunityRequest, RequestOutcome
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.store import registers as register_queries
from ui.models.photo_words import filled
from ui.models.registers.form import Answers, FieldKind, FormField, Option
from ui.models.registers.register import Cell, Column, Register, RegisterAct, Row, Teaching, choice, day, line, words
from ui.theme import IconName


class Requests(Register):
    """What outside groups asked to have posted, and what became of it."""

    key = "requests"
    icon = IconName.SEND
    tables = frozenset({"community_request", "person"})
    rules = ("community-request", "requests")

    def title(self) -> str:
        """Return what the register is called."""
        return words("Requests of groups")

    def columns(self) -> tuple[Column, ...]:
        """Return the columns."""
        return (
            Column(words("Asked by"), 3),
            Column(words("What for"), 5),
            Column(words("Asked on"), 2),
            Column(words("Outcome"), 4),
            Column(words("Decided by"), 3, is_minor=True),
        )

    def teaching(self) -> Teaching:
        """Say what belongs here."""
        return Teaching(
            words("No request yet"),
            words(
                "What an outside group asks to have posted is recorded here, and whether it was deferred or excepted."
            ),
        )

    def rows(self) -> Iterator[Row]:
        """Return every request, the newest first."""
        people = self.people()
        for entry in self.session.read(register_queries.requests):
            decider = "" if entry.decided_by is None else people[entry.decided_by].name
            cells = (
                Cell(entry.asked_by),
                Cell(entry.what),
                self.day(entry.asked_on),
                Cell(_outcome_told(entry)),
                Cell(decider),
            )
            yield Row(entry.id, cells, entry)

    def adding(self) -> RegisterAct:
        """Record a request."""
        return RegisterAct(
            "add",
            words("Record request"),
            (Act.RECORD_REQUEST,),
            _record,
            heading=words("What a group asked for"),
            fields=self._fields,
            subject=self._subject,
        )

    def acts(self) -> tuple[RegisterAct, ...]:
        """Decide."""
        return (
            RegisterAct(
                "decide",
                words("Decide"),
                (Act.RECORD_REQUEST, Act.DEEM_RELEVANT),
                _decide,
                heading=words("What becomes of the request"),
                note=words("A later decision replaces this one."),
                fields=_decision_fields,
                subject=self._subject,
            ),
        )

    def _fields(self, _row: Row | None) -> tuple[FormField, ...]:
        return (
            line("asked_by", words("Who asked"), refusals={"request-says-too-little"}),
            FormField("what", words("What for"), FieldKind.TEXT),
            day("asked_on", words("Asked on"), self.session.today()),
        )

    def _subject(self, _row: Row | None) -> SubjectFacts:
        departments = self.session.actor.departments
        return SubjectFacts(departments=departments, channels=frozenset(self.session.actor.authorised))


def _outcome(outcome: RequestOutcome) -> str:
    return {
        RequestOutcome.OPEN: words("Not decided yet"),
        RequestOutcome.DEFERRED: words("Deferred to another channel"),
        RequestOutcome.RECOGNISED_DAY: words("Posted: a recognized day"),
        RequestOutcome.SINGULAR: words("Posted: a singular exception"),
        RequestOutcome.UNIQUE_INTEREST: words("Posted: of unique interest"),
    }[outcome]


def _outcome_told(entry: CommunityRequest) -> str:
    if entry.outcome is RequestOutcome.DEFERRED:
        return filled(words("Deferred to %1"), entry.deferred_to)
    return _outcome(entry.outcome)


def _record(_row: Row | None, answers: Answers) -> RecordRequest:
    return RecordRequest(answers.text("asked_by"), answers.text("what"), answers.day("asked_on"))


def _decision_fields(row: Row | None) -> tuple[FormField, ...]:
    assert row is not None
    entry: CommunityRequest = row.record
    options = [Option(each.value, _outcome(each)) for each in RequestOutcome if each is not RequestOutcome.OPEN]
    to = line("deferred_to", words("Where it is deferred to"), entry.deferred_to, refusals={"request-channel-needed"})
    reply = FormField("reply", words("What the group is told"), FieldKind.TEXT, value=entry.reply)
    return (choice("outcome", words("Outcome"), options, entry.outcome.value), to, reply)


def _decide(row: Row | None, answers: Answers) -> DecideRequest:
    assert row is not None
    outcome = RequestOutcome(answers.text("outcome"))
    return DecideRequest(row.key, outcome, answers.text("deferred_to"), answers.text("reply"))
