"""Finding the requests for leave to post that wait for somebody's decision."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from core.commands.calendar import Calendar
from core.late_dataclass import dataclass
from core.model.kinds import Instant
from core.model.town import Channel, Person
from core.model.uses import UseRequest, UseStep
from core.policy.facts import SubjectFacts
from core.policy.leave import UseStanding, standing_of
from core.store import uses as queries


@dataclass(frozen=True)
class UseWaiting:
    """A request that waits since an instant, for the permission or (after it, or without one) for the approval."""

    request: UseRequest
    person: str
    channel: str
    subject: SubjectFacts
    since: Instant
    for_permission: bool


def uses_waiting(calendar: Calendar) -> Iterator[UseWaiting]:
    """Yield each request that nobody decided to its end or withdrew, the oldest first."""
    requests = [request for request in queries.use_requests(calendar.engine) if request.ended_at is None]
    if not requests:
        return
    steps: dict[str, list[UseStep]] = defaultdict(list)
    for step in queries.use_steps(calendar.engine):
        steps[step.request_id].append(step)
    for request in requests:
        stands = standing_of(request, steps[request.id], (), calendar.pack.leave)
        person = calendar.engine.record(Person, request.person_id)
        channel = calendar.engine.record(Channel, request.channel_id)
        if stands not in (UseStanding.ASKED, UseStanding.PERMITTED) or person is None or channel is None:
            continue
        at = [step.decided_at for step in steps[request.id] if step.revoked_at is None]
        yield UseWaiting(
            request=request,
            person=person.name,
            channel=channel.name,
            subject=about_person(person),
            since=max(at, default=request.asked_at),
            for_permission=stands is UseStanding.ASKED,
        )


def about_person(person: Person) -> SubjectFacts:
    """Return what decides about leave for a person: it is of their department, and they are no judge of it."""
    return SubjectFacts(
        authors=frozenset({person.id}), departments=frozenset({person.department_id}), writers=frozenset({person.id})
    )
