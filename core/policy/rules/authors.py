"""Rules that look at a post's author: the leave to post on each channel, the training for it, and the program area."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from core.late_dataclass import dataclass
from core.model.findings import Interval, Mend, Where
from core.model.registers import Training, TrainingKind
from core.model.town import Authorisation, AuthorisationKind, Role
from core.policy.facts import PlacementFacts, PostFacts
from core.policy.rules.days import ends, first_stretch, is_to_come
from core.policy.rules.rule import (
    WHOLE_POST,
    Rule,
    RuleInForce,
    Said,
    is_reached,
    of_channel,
    reached,
)


@dataclass(frozen=True)
class TrainingsAsked:
    """Name what an author has to have on file: one of each tuple, by whether somebody oversees the author."""

    regular: tuple[TrainingKind, ...] = (TrainingKind.FAMILIAR, TrainingKind.TRAINING)
    overseen: tuple[TrainingKind, ...] = (TrainingKind.TRAINING,)


@dataclass(frozen=True)
class Oversight:
    """Say whether leave that names who oversees holds only as long as that person works here."""

    while_overseen: bool = False


@dataclass(frozen=True)
class AnyArea:
    """Name the roles whose work is every department's; who has one of them posts for all."""

    exempt: tuple[Role, ...] = (Role.COORDINATOR,)


@dataclass(frozen=True)
class Leave:
    """An author's leave to post on a channel: when it holds, and whether somebody oversees the author."""

    interval: Interval
    is_overseen: bool


def author_authorised(facts: PostFacts, rule: RuleInForce[Oversight]) -> Iterator[Said]:
    """Ask that the author may post on the channel when it goes out, and is on file (ADM-7 1.03 e, k; 1.05 a to c, i).

    Authorisations that touch one another are one stretch; the regular ones count first.
    """
    left = None if facts.author.left_on is None else ends(facts.author.left_on, facts)
    is_named = bool(facts.author.name.strip() and facts.author.title.strip())
    for placement in reached(facts, rule):
        channel_id = placement.channel.id
        if not is_named:
            yield rule.finding("author-not-on-file", Where(channel_id=channel_id), author=facts.author.name)
        if left is not None and left <= facts.now:
            yield rule.finding("author-left", Where(channel_id=channel_id), author=facts.author.name)
            continue
        if left is not None:
            yield rule.holds("employment", Interval(closes=left), channel_id)
        leave = leave_to_post(facts, placement)
        if leave is None:
            yield of_channel(rule, _why_no_leave(placement), placement, Mend.AUTHORISE, author=facts.author.name)
        else:
            yield rule.holds("authorisation", leave.interval, channel_id)
            if leave.is_overseen and rule.parameters.while_overseen:
                yield from _oversight(facts, rule, placement)


def author_trained(facts: PostFacts, rule: RuleInForce[TrainingsAsked]) -> Iterator[Said]:
    """Ask that the author was trained for the channel, or is familiar with what counts there (ADM-7 1.05 h, 1.03 b).

    An author without leave to post counts as overseen.
    """
    for placement in reached(facts, rule):
        leave = leave_to_post(facts, placement)
        is_overseen = leave is None or leave.is_overseen
        wanted = rule.parameters.overseen if is_overseen else rule.parameters.regular
        if any(_counts(training, wanted, placement, facts) for training in facts.trainings):
            continue
        if TrainingKind.FAMILIAR in wanted:
            where = Where(channel_id=placement.channel.id)
            yield rule.finding("not-familiar", where, Mend.RECORD_TRAINING, author=facts.author.name)
        else:
            yield of_channel(rule, "not-trained", placement, Mend.RECORD_TRAINING, author=facts.author.name)


def program_area(facts: PostFacts, rule: RuleInForce[AnyArea]) -> Iterator[Said]:
    """Ask that authors post about their own department's work (ADM-7 1.03 c)."""
    is_own = facts.author.department_id == facts.post.department_id
    if is_own or facts.author_roles & set(rule.parameters.exempt) or not is_reached(facts, rule):
        return
    yield rule.finding(
        "another-department", WHOLE_POST, Mend.STATE_GROUND, author=facts.author.name, department=facts.department
    )


def leave_to_post(facts: PostFacts, placement: PlacementFacts) -> Leave | None:
    """Return the author's leave to post on a channel, running or the next to come; ``None`` where there is none."""
    valid = _valid(placement, facts)
    regular = _leave_of((a for a in valid if a.kind is AuthorisationKind.REGULAR), facts)
    if regular is not None and regular.interval.covers(facts.now):
        return regular
    return _leave_of(valid, facts)


def _leave_of(authorisations: Iterable[Authorisation], facts: PostFacts) -> Leave | None:
    """Return the leave that some authorisations give together: an overseen one makes all of it overseen."""
    stretch = first_stretch(authorisations, facts)
    if stretch is None:
        return None
    return Leave(stretch.interval, any(each.kind is AuthorisationKind.OVERSEEN for each in stretch.spans))


def _oversight(facts: PostFacts, rule: RuleInForce[Oversight], placement: PlacementFacts) -> Iterator[Said]:
    """Yield until when who was named to oversee the author works here, or that they work here no more.

    Leave that names nobody is nobody's to end so: it was given before such names were kept.
    """
    running = [a for a in _valid(placement, facts) if not is_to_come(a.from_day, facts) and not _is_over(a, facts)]
    named = [placement.overseers.get(each.id) for each in running or _valid(placement, facts)]
    last_days = [None if overseer is None else overseer.left_on for overseer in named]
    known = [day for day in last_days if day is not None]
    if not known or len(known) < len(last_days):
        return
    closes = ends(max(known), facts)
    if closes > facts.now:
        yield rule.holds("oversight", Interval(closes=closes), placement.channel.id)
    else:
        names = ", ".join(dict.fromkeys(overseer.name for overseer in named if overseer is not None))
        values = {"author": facts.author.name, "overseer": names}
        yield of_channel(rule, "overseer-left", placement, Mend.AUTHORISE, **values)


def _valid(placement: PlacementFacts, facts: PostFacts) -> list[Authorisation]:
    """Return the authorisations that were given and not revoked."""
    return [a for a in placement.authorisations if a.revoked_at is None and not is_to_come(a.approved_on, facts)]


def _is_over(authorisation: Authorisation, facts: PostFacts) -> bool:
    return authorisation.until_day is not None and ends(authorisation.until_day, facts) <= facts.now


def _why_no_leave(placement: PlacementFacts) -> str:
    if not placement.authorisations:
        return "no-authorisation"
    return "revoked" if all(a.revoked_at is not None for a in placement.authorisations) else "ended"


def _counts(training: Training, wanted: tuple[TrainingKind, ...], placement: PlacementFacts, facts: PostFacts) -> bool:
    is_for_this = training.channel_id in (None, placement.channel.id)
    return is_for_this and training.kind in wanted and not is_to_come(training.on_day, facts)


AUTHOR_AUTHORISED = Rule("author-authorised", Oversight, author_authorised, time_mend=Mend.AUTHORISE)
AUTHOR_TRAINED = Rule("author-trained", TrainingsAsked, author_trained)
PROGRAM_AREA = Rule("program-area", AnyArea, program_area)
