"""A week of a communications desk, drawn from a seed: who does what, and when, in the week in which clocks go back."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from core.commands.catch_up import CatchUp
from core.commands.channels import AddBlackout, AddSlots
from core.commands.consents import WithdrawConsent
from core.commands.desk import Command
from core.commands.emergency import DeclareEmergency, EndEmergency
from core.commands.execute import REFUSALS
from core.commands.media import ApprovePhoto
from core.commands.publishing import Publish, PublishLate
from core.commands.schedule import AddToQueue, Drop, Hold, Pin, PutBack, SendBack, TakeOutOfLine
from core.model.kinds import EmergencyId, PlacementId, PostId
from core.model.posts import Placement
from core.model.states import State
from core.model.steps import Done
from core.store import posts as post_queries
from core.store import town as town_queries
from core.store.rows import instant_text
from tests.core.builders import FACEBOOK, NEWSLETTER, WEBSITE, Scene, a_photo, a_post, a_sound_photo, an_attached
from tests.core.queue_faults import queue_faults

MONDAY = datetime.fromisoformat("2027-11-01T00:00")
"""The first day of the week; on its Sunday, at two, clocks in Ontario go back to one."""

ASLEEP_UNTIL = MONDAY + timedelta(days=14, hours=8)
CHANNELS = (FACEBOOK, WEBSITE, NEWSLETTER)
PEOPLE = ("kim", "ada", "dana", "kim")
CLASSES = ("time-sensitive", "council", "program", "program", "partner", "other")


@dataclass
class Week:
    """The week at work.

    ``given_up`` are the placements that a person dropped, ``asleep`` those that were missed while the calendar was
    closed, ``at_night`` the instant of a pin in the hour that comes twice, and ``done`` the names of what was done.
    """

    scene: Scene
    draw: random.Random
    posts: list[PostId] = field(default_factory=list)
    consents: list[str] = field(default_factory=list)
    given_up: set[str] = field(default_factory=set)
    at_night: datetime | None = None
    asleep: set[PlacementId] = field(default_factory=set)
    done: set[str] = field(default_factory=set)

    def run(self) -> None:
        """Let the week pass, then a week in which the calendar is closed, then the Monday after."""
        self._set_up()
        for wall, act in sorted(self._events(), key=lambda event: event[0]):
            self._stand_at(wall)
            act()
            self._check()
        self._sleep()

    def clear_the_desk(self) -> None:
        """Look at each post that is held, missed, or asked for: it goes back in line, or it is given up."""
        for placement in self._in(State.HELD, State.MISSED, State.ASKED):
            if self.attempt(PutBack(placement.id)) is None:
                self._give_up(placement)
            self._check()

    def attempt(self, command: Command, by: str = "kim") -> Done | None:
        """Run a command, agreeing to what harm it says; ``None`` where it is refused with a reason of its own."""
        try:
            done = self.scene.agree(command, by)
        except REFUSALS as refusal:
            if refusal.code == "database-refused":
                raise
            return None
        self.done.add(done.command)
        return done

    def _sleep(self) -> None:
        """Close the calendar for a week, and let it catch up when it is opened again."""
        before = {placement.id for placement in self._in(State.MISSED)}
        self.scene.reopen()
        self.scene.clock.set_to(self.scene.office.calendar.zone.at(ASLEEP_UNTIL))
        self.scene.office.catch_up()
        self.asleep = {placement.id for placement in self._in(State.MISSED)} - before
        self._check()

    def _set_up(self) -> None:
        """Give the website a time in the hour that comes twice, and let Thursday be a holiday on all channels."""
        self._stand_at(MONDAY + timedelta(hours=8))
        at_night, at_noon = time(1, 30), time(12, 0)
        self.attempt(AddSlots(self.scene.channel(WEBSITE), "FREQ=DAILY", at_night, date(2027, 1, 1)))
        self.attempt(AddSlots(self.scene.channel(FACEBOOK), "FREQ=DAILY", at_noon, date(2027, 1, 1)))
        thursday = MONDAY + timedelta(days=3)
        self.attempt(AddBlackout(None, thursday, thursday + timedelta(days=1), "Civic holiday"))

    def _events(self) -> list[tuple[datetime, Callable[[], object]]]:
        """Draw the week's events: each work day has its own, and both emergencies have their hours."""
        acts = (
            self._write,
            self._write,
            self._write,
            self._with_photo,
            self._pin,
            self._hold,
            self._put_back,
            self._withdraw,
            self._leave,
        )
        drawn: list[tuple[datetime, Callable[[], object]]] = []
        for day in range(7):
            begin = MONDAY + timedelta(days=day)
            drawn += [(begin + timedelta(minutes=self.draw.randrange(490, 1020)), act) for act in self._some(acts)]
            drawn += [(begin + timedelta(minutes=minute), self._publish) for minute in (91, 541, 721)]
            drawn += [(begin + timedelta(minutes=minute), self._catch_up) for minute in range(30, 1440, 240)]
        emergency = MONDAY + timedelta(days=1, hours=10)
        friday, saturday = MONDAY + timedelta(days=4, hours=17), MONDAY + timedelta(days=5, hours=12)
        drawn += [(friday, self._withdraw), (saturday, self._pin_in_the_night)]
        drawn.append((emergency, lambda: self._emergency("Water main break")))
        drawn.append((emergency + timedelta(hours=2), lambda: self._emergency("Flood")))
        drawn.append((emergency + timedelta(hours=4), self._end_emergency))
        drawn.append((emergency + timedelta(hours=30), self._end_emergency))
        return drawn

    def _some(self, acts: tuple[Callable[[], object], ...]) -> list[Callable[[], object]]:
        return self.draw.choices(acts, k=self.draw.randrange(10, 15))

    def _write(self) -> None:
        """Write a post in one of the classes and put it in line."""
        class_key = self.draw.choice(CLASSES)
        changes: dict[str, object] = {
            "class_key": class_key,
            "on": tuple(self.draw.sample(CHANNELS, k=self.draw.choice((1, 1, 2)))),
        }
        by = self.draw.choice(PEOPLE)
        if class_key == "other":
            by = "kim"
            changes["deemed_by"] = self.scene.person(by)
        if class_key == "council":
            changes["ground"] = "Meeting of 25 October"
        if class_key == "time-sensitive" or self.draw.random() < 0.3:
            changes["go_out_before"] = self._wall() + timedelta(days=self.draw.randrange(1, 6), minutes=1)
        self._queue(a_post(self.scene, by, **changes))

    def _with_photo(self) -> None:
        """Write a post with a photo whose consent ends within the week, or never, or that nobody approved."""
        which = self.draw.choice(("ends", "sound", "bare"))
        if which == "ends":
            self._with_photo_until(self._wall().date() + timedelta(days=self.draw.randrange(1, 6)))
        else:
            photo_id = a_photo(self.scene) if which == "bare" else a_sound_photo(self.scene)
            self._queue(a_post(self.scene, "kim", photos=(photo_id,), on=(FACEBOOK,)))

    def _with_photo_until(self, until_day: date) -> None:
        photo_id = a_photo(self.scene)
        self.consents.append(an_attached(self.scene, photo_id, until_day=until_day))
        self.attempt(ApprovePhoto(photo_id), "dana")
        self._queue(a_post(self.scene, "kim", photos=(photo_id,), on=(FACEBOOK,)))

    def _withdraw(self) -> None:
        """Withdraw the consent for a photo, whatever stands in line with it."""
        if not self.consents:
            self._with_photo_until(self._wall().date() + timedelta(days=5))
        self.attempt(WithdrawConsent(self.consents.pop(), self._wall().date()))

    def _queue(self, post_id: PostId) -> None:
        self.posts.append(post_id)
        self.attempt(AddToQueue(post_id))

    def _pin(self) -> None:
        wall = (self._wall() + timedelta(days=self.draw.randrange(1, 5))).replace(hour=9, minute=0)
        self._on_one((State.QUEUED, State.ASKED, State.DRAFT), lambda p: Pin(p.id, wall, "Asked for by Council"))

    def _pin_in_the_night(self) -> None:
        """Pin a post to the hour that comes twice."""
        post_id = a_post(self.scene, on=(WEBSITE,))
        wall = MONDAY + timedelta(days=6, hours=1, minutes=30)
        self.attempt(Pin(self.scene.placement_id(post_id, WEBSITE), wall, "Asked for by the crew"))
        self.at_night = self.scene.placement(post_id, WEBSITE).at

    def _hold(self) -> None:
        self._on_one((State.QUEUED, State.PINNED), lambda p: Hold(p.id, "Wait for Council"))

    def _put_back(self) -> None:
        self._on_one((State.HELD, State.MISSED), lambda p: PutBack(p.id))

    def _leave(self) -> None:
        acts = (lambda p: TakeOutOfLine(p.id), lambda p: SendBack(p.id, "The date"), lambda p: PublishLate(p.id))
        states = ((State.QUEUED, State.PINNED), (State.HELD, State.MISSED), (State.MISSED,))
        which = self.draw.randrange(3)
        self._on_one(states[which], acts[which])

    def _on_one(self, states: tuple[State, ...], about: Callable[[Placement], Command]) -> None:
        found = self._in(*states)
        if found:
            self.attempt(about(self.draw.choice(found)))

    def _emergency(self, name: str) -> None:
        done = self.attempt(DeclareEmergency(name), "cora")
        assert done is not None
        emergency_id = EmergencyId(done.subject or "")
        self._queue(a_post(self.scene, "kim", class_key="emergency", emergency_id=emergency_id))
        self._publish()

    def _end_emergency(self) -> None:
        first = town_queries.emergencies_in_force(self.scene.office.engine)[0]
        self.attempt(EndEmergency(first.id), "cora")

    def _publish(self) -> None:
        """Publish what is due, all but one in ten: somebody was at lunch."""
        now = self.scene.clock.now()
        for placement in post_queries.due_or_past(self.scene.office.engine, instant_text(now)):
            if self.draw.random() > 0.1:
                self.attempt(Publish(placement.id), "kim")

    def _catch_up(self) -> None:
        self.attempt(CatchUp(), "calendar")

    def _give_up(self, placement: Placement) -> None:
        self.given_up.add(placement.id)
        assert self.attempt(Drop(PlacementId(placement.id))) is not None

    def _in(self, *states: State) -> list[Placement]:
        found = post_queries.placements_in_states(self.scene.office.engine, states)
        return sorted(found, key=lambda placement: placement.id)

    def _wall(self) -> datetime:
        return self.scene.office.calendar.zone.wall(self.scene.clock.now()).replace(second=0, microsecond=0)

    def _stand_at(self, wall: datetime) -> None:
        """Let it be a wall time, never one that has gone by."""
        at = self.scene.office.calendar.zone.at(wall)
        self.scene.clock.set_to(max(at, self.scene.clock.now()))

    def _check(self) -> None:
        assert queue_faults(self.scene) == []
