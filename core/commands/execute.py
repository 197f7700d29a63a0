"""The one road of every change: begin, permit, apply, settle, journal, commit; for a preview the same, rolled back."""

from __future__ import annotations

from collections.abc import Iterable

from core.commands.acted_for import mark_acted_for, name_in_log
from core.commands.actors import actor_facts
from core.commands.calendar import THE_CALENDAR, Calendar, Who
from core.commands.desk import Command, Desk
from core.commands.outlook import outlook_of
from core.commands.settle import settle
from core.commands.signatures import sign_decisions
from core.errors import BadInput, CalendarError, Conflict, NeedsConfirmation, NotAllowed, NotFound, RuleBroken
from core.model.journal import Change, Row
from core.model.kinds import Instant
from core.model.states import State, ensure_step
from core.model.steps import Done, HarmKind, Outlook
from core.model.town import Person
from core.policy.acts import Act
from core.policy.facts import SubjectFacts
from core.policy.rights import No, may
from core.store import journal
from core.store.tx import Tx

REFUSALS = (NotAllowed, RuleBroken, Conflict, NotFound, BadInput)
"""What a command is refused by; each leaves one row in the log."""

_OTHERS_HARM = frozenset({HarmKind.DEADLINE_MISSED, HarmKind.PIN_DISPLACED})
"""Harm that an act on the queue does to other posts; only who orders the queue may confirm it."""


def execute(calendar: Calendar, command: Command, who: Who, agreed: str | None = None) -> Done:
    """Run a command to its commit and return the step.

    ``agreed`` is the fingerprint of the outlook that the person confirmed. Raises: NeedsConfirmation where the step
    does harm that was not agreed to, or is another by now than was agreed to; any other CalendarError where it is
    refused or fails. Nothing is changed then, and a refusal leaves one row in the log.
    """
    try:
        with calendar.engine.transaction():
            desk, subject, outlook = _run(calendar, command, who, foresees=False)
            if who != THE_CALENDAR:
                _ask(desk, outlook, agreed)
            for content in desk.to_keep.values():
                calendar.files.keep_bytes(content, type(command).__name__)
            step = calendar.ambient.new_id()
            if outlook.changes:
                what = (step, type(command).__name__, outlook.label)
                stamp = _stamp(calendar, who, name_in_log(desk, _name(who, desk.actor.person)), desk.now, what)
                journal.append(calendar.engine, stamp, outlook.changes, calendar.ambient.new_salt())
    except REFUSALS as refusal:
        _note_refusal(calendar, command, who, refusal)
        raise
    calendar.kept.follow(desk.tx)
    return Done(step, type(command).__name__, outlook.label, outlook.changes, outlook.moved, outlook.findings, subject)


class _RollBack(Exception):
    """End a preview's transaction."""

    def __init__(self, outlook: Outlook) -> None:
        super().__init__()
        self.outlook = outlook


def preview(calendar: Calendar, command: Command, who: Who) -> Outlook:
    """Return what a command would do, by the very road that would do it, and change nothing.

    Raises: CalendarError as ``execute`` would, but NeedsConfirmation; nothing is logged.
    """
    try:
        with calendar.engine.transaction():
            raise _RollBack(_run(calendar, command, who, foresees=True)[2])
    except _RollBack as rolled_back:
        return rolled_back.outlook


def allowed(calendar: Calendar, act: Act, subject: SubjectFacts, who: Who) -> bool:
    """Tell whether a person may do an act now, for enabling a button; the step itself asks again."""
    actor = actor_facts(calendar, who, calendar.ambient.clock.now())
    return not isinstance(may(act, actor, subject, calendar.pack), No)


def _run(calendar: Calendar, command: Command, who: Who, *, foresees: bool) -> tuple[Desk, str | None, Outlook]:
    now = calendar.ambient.clock.now()
    calendar = calendar.as_of_now()
    calendar.kept.begin(calendar.engine)
    desk = Desk(
        calendar=calendar,
        tx=Tx(calendar.engine),
        who=who,
        actor=actor_facts(calendar, who, now),
        now=now,
        thorough=command.thorough,
        plans=command.plans,
        foresees=foresees,
        kept=calendar.kept,
    )
    _permit(desk, command)
    subject = command.apply(desk)
    findings = settle(desk)
    mark_acted_for(desk)
    sign_decisions(desk)
    changes = desk.tx.changes()
    _check_states(changes, type(command).__name__)
    return desk, subject, outlook_of(desk, command, changes, findings)


def _permit(desk: Desk, command: Command) -> None:
    if command.act is not None:
        desk.require(command.act, command.subject(desk))


def _ask(desk: Desk, outlook: Outlook, agreed: str | None) -> None:
    """Ask a person to agree to harm, and again where the step is another by now than the one agreed to.

    Raises: NotAllowed for harm that the person may not agree to.
    """
    if any(harm.kind in _OTHERS_HARM for harm in outlook.harms):
        desk.require(Act.ORDER_QUEUE, SubjectFacts())
    if outlook.fingerprint != agreed and (outlook.harms or agreed is not None):
        raise NeedsConfirmation(outlook)


def _check_states(changes: Iterable[Change], via: str) -> None:
    steps = {(_state(change.before), _state(change.after)) for change in changes if change.table == "placement"}
    for before, after in steps:
        ensure_step(before, after, via)


def _state(row: Row | None) -> State | None:
    return None if row is None else State(row["state"])


def _stamp(calendar: Calendar, who: Who, name: str, at: Instant, what: tuple[str, str, str]) -> journal.Stamp:
    """Say who did ``what``, which is the step, its act and its label, under a name."""
    step, act, label = what
    return journal.Stamp(step, at, calendar.ambient.station, who.person_id, name, act, label)


def _name(who: Who, person: Person | None) -> str:
    """Return the name and title that somebody has now."""
    return who.name if person is None else f"{person.name}, {person.title}"


def _note_refusal(calendar: Calendar, command: Command, who: Who, refusal: CalendarError) -> None:
    """Leave one row about a refused command, in a transaction of its own, without what it carried."""
    what = (calendar.ambient.new_id(), f"refused {type(command).__name__}", refusal.code)
    with calendar.engine.transaction():
        person = None if who.person_id is None else calendar.engine.record(Person, who.person_id)
        stamp = _stamp(calendar, who, _name(who, person), calendar.ambient.clock.now(), what)
        journal.append(calendar.engine, stamp, (), calendar.ambient.new_salt())
