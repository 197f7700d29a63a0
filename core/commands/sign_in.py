"""Signing in: a person's password opens their key, not too many times a minute."""

from __future__ import annotations

from datetime import timedelta
from math import ceil

from core.commands.actors import actor_facts
from core.commands.calendar import THE_CALENDAR, Calendar, Who
from core.commands.execute import execute
from core.commands.passwords import NoteSignIn
from core.errors import NotAllowed
from core.model.keys import Credential
from core.model.kinds import PersonId
from core.model.town import Person
from core.signing import Cost, SealedKey, unlock
from core.store import keys

FREE_TRIES = 5
"""How often one may mistype before one has to wait."""

_FIRST_WAIT = timedelta(seconds=30)
_LONGEST_WAIT = timedelta(minutes=15)


def sign_in(calendar: Calendar, person_id: PersonId, password: str) -> Who:
    """Return who works from now on, with their key open. It takes a tenth of a second.

    A window asks for the three parts of it apart, for the second belongs in a job. Raises: NotAllowed for a wrong
    password, one who has none or who left, and too soon after too many tries.
    """
    key = key_to_open(calendar, person_id)
    try:
        signer = unlock(key, password, person_id)
    except NotAllowed:
        note_try(calendar, person_id, succeeded=False)
        raise
    note_try(calendar, person_id, succeeded=True)
    return Who(person_id, signer=signer)


def key_to_open(calendar: Calendar, person_id: PersonId) -> SealedKey:
    """Return the key that the password has to open.

    Raises: NotAllowed where there is none, its person has no role, or one has to wait.
    """
    ensure_may_try(calendar, person_id)
    person = calendar.engine.record(Person, person_id)
    key = keys.standing_key(calendar.engine, person_id)
    credential = None if key is None else calendar.engine.record(Credential, key.id)
    if person is None or key is None or credential is None or _has_left(calendar, person):
        raise NotAllowed("no-password-set")
    if not actor_facts(calendar, Who(person_id), calendar.ambient.clock.now()).all_roles:
        raise NotAllowed("no-role-held")
    cost = Cost(credential.memory_kib, credential.passes, credential.lanes)
    return SealedKey(key.public, credential.sealed, credential.salt, cost)


def may_set_password(calendar: Calendar, person_id: PersonId) -> bool:
    """Tell whether a password was offered to a person that they have still to set."""
    found = keys.offer(calendar.engine, person_id)
    is_offered = found is not None and calendar.ambient.clock.now() <= found.until
    return is_offered and keys.standing_key(calendar.engine, person_id) is None


def note_try(calendar: Calendar, person_id: PersonId, *, succeeded: bool) -> None:
    """Note a try in the calendar, so that a new start begins with as many."""
    execute(calendar, NoteSignIn(person_id, succeeded=succeeded), THE_CALENDAR)


def ensure_may_try(calendar: Calendar, person_id: PersonId) -> None:
    """Refuse a try while one has to wait. A clock that went back ends no wait. Raises: NotAllowed with the time."""
    found = keys.tries(calendar.engine, person_id)
    if found is None or found.failures < FREE_TRIES:
        return
    now = calendar.ambient.clock.now()
    left = found.last_at + wait_after(found.failures) - now
    if left > timedelta(0):
        raise NotAllowed("sign-in-later", seconds=ceil(left.total_seconds()))


def wait_after(failures: int) -> timedelta:
    """Return how long one waits after so many failures: longer each time, a quarter of an hour at most."""
    if failures < FREE_TRIES:
        return timedelta(0)
    doubled: int = 2 ** min(failures - FREE_TRIES, 10)
    return min(_LONGEST_WAIT, _FIRST_WAIT * doubled)


def _has_left(calendar: Calendar, person: Person) -> bool:
    today = calendar.zone.wall(calendar.ambient.clock.now()).date()
    return person.left_on is not None and today > person.left_on
