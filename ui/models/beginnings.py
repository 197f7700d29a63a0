"""What a new post begins with: the usual class, department and span of time, or what a template makes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from core.commands.posts import Draft
from core.model.kinds import Wall
from core.model.town import Emergency
from core.policy.classes import GroundKind, PriorityClass
from core.policy.pack import Pack
from core.shipped import post_templates
from core.words.post_templates import FilledTemplate, PostTemplate
from ui.models.compose_record import Choices
from ui.session import Session

_END_OF_DAY = time(17)


def usual_end(session: Session, priority: PriorityClass, planned: Wall | None) -> Wall | None:
    """Return before when a post of a class usually must go out, counted from its day; ``None`` for no such time."""
    if priority.span_days is None:
        return None
    first = max(session.today(), planned.date() if planned is not None else date.min)
    return datetime.combine(first + timedelta(days=priority.span_days), _END_OF_DAY)


def empty_draft(session: Session, planned: Wall | None) -> Draft:
    """Return a post without words by the person who works, wished for a day or (``None``) for none."""
    last = session.pack.classes[-1]
    usual = next((each for each in session.pack.classes if each.ground is GroundKind.PROGRAM), last)
    return Draft("", usual.key, session.person.department_id, go_out_before=usual_end(session, usual, planned))


def about_the_one(pack: Pack, in_force: Sequence[Emergency], draft: Draft) -> Draft:
    """Return a draft of the emergency's class about the one emergency in force, where it names none."""
    priority = pack.class_of(draft.class_key)
    is_open = priority is not None and priority.immediate and draft.emergency_id is None
    return replace(draft, emergency_id=in_force[0].id) if is_open and len(in_force) == 1 else draft


def templates_for(pack: Pack, choices: Choices, draft: Draft) -> tuple[PostTemplate, ...]:
    """Return the templates for a draft: of an emergency its own, else all whose class can be chosen, those last."""
    emergency = GroundKind.EMERGENCY.value
    own = tuple(each for each in post_templates() if each.ground == emergency)
    priority = pack.class_of(draft.class_key)
    if priority is not None and priority.ground is GroundKind.EMERGENCY:
        return own
    grounds = {each.ground.value for each in choices.classes}
    usual = tuple(each for each in post_templates() if each.ground in grounds - {emergency})
    return usual + own if emergency in grounds else usual


def from_template(session: Session, choices: Choices, draft: Draft, made: FilledTemplate) -> Draft:
    """Return a draft that says what a template made: its words, its class where that can be chosen, its window."""
    template = made.template
    priority = next((each for each in choices.classes if each.ground.value == template.ground), None)
    if priority is None:
        return replace(draft, title=made.title, text=made.text)
    has_own = priority.ground in {GroundKind.MEETING, GroundKind.PROGRAM}
    written = replace(
        draft,
        title=made.title,
        text=made.text,
        class_key=priority.key,
        ground=made.basis if has_own else "",
        go_out_before=_end_of(session, priority, made),
    )
    return about_the_one(session.pack, choices.emergencies, written)


def _end_of(session: Session, priority: PriorityClass, made: FilledTemplate) -> Wall | None:
    """Return before when it must go out: before the day that its answers tell, else within the template's span."""
    today = session.today()
    if made.before is not None and made.before > today:
        return datetime.combine(made.before, time())
    if made.template.span_days is not None:
        return datetime.combine(today + timedelta(days=made.template.span_days), _END_OF_DAY)
    return usual_end(session, priority, None)
