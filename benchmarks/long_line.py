"""The demo town with 10,000 placements in line on eight channels."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import datetime, timedelta

from core.commands.assuring import Confirm
from core.commands.calendar import Who
from core.commands.desk import Command
from core.commands.judging import facts_of, required
from core.commands.posts import Draft, WritePost
from core.commands.schedule import CloseUp
from core.errors import NeedsConfirmation
from core.model.kinds import ChannelId, PersonId, PlacementId, PostId
from core.model.posts import Placement, Post
from core.model.states import State
from core.model.steps import Done
from core.model.town import Person, Role
from core.office import Office
from core.policy.gate import judge
from core.store import posts as post_queries
from core.store import town as town_queries
from core.store.tx import Tx

POSTS = 10_000
CHANNELS = 8
DAYS = 700
SEED = 20_261_120
CLASSES = ("time-sensitive", "council", "program", "partner", "other")
WORDS = "The ice is in at the arena. Public skating is on Saturday from two to four, and helmets are lent at the door."
FACEBOOK = "Facebook"


class LongLine:
    """A demo town whose line is written straight into the tables: the road is not what fills it."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.keeper = Who(_in_role(office, Role.COORDINATOR))
        self.cao = Who(_in_role(office, Role.CAO))
        self._now = office.calendar.ambient.clock.now()

    def fill(self) -> None:
        """Put all placements in line, and let one command give them their times.

        The demo's posts that go out on all channels at one time are let go: they make one queue of several channels.
        """
        draw = random.Random(SEED)
        with self.office.engine.transaction():
            tx = Tx(self.office.engine)
            channels = self._channels(tx)
            for post_id in {post_id for post_id, _ in post_queries.tied_in_line(self.office.engine)}:
                tx.change(tx.get(Post, post_id), together=False)
            for number in range(POSTS):
                self._line_up(tx, draw, number, channels[number % CHANNELS])
        self.agree(CloseUp(), self.keeper)

    def agree(self, command: Command, who: Who) -> Done:
        """Run a command, agreeing to what harm it says."""
        try:
            return self.office.run(command, who)
        except NeedsConfirmation as asked:
            return self.office.run(command, who, asked.outlook.fingerprint)

    def a_ready_post(self, about: Draft) -> PostId:
        """Write a post for Facebook that has the class and bounds of a draft, and confirm all that it is asked for."""
        channel = next(c for c in town_queries.channels(self.office.engine) if c.name == FACEBOOK)
        draft = replace(about, ground=about.ground or "Arena", text=WORDS, channels=(channel.id,))
        post_id = PostId(str(self.agree(WritePost(draft), self.keeper).subject))
        self._confirm(post_id)
        return post_id

    def a_draft(self, class_key: str) -> Draft:
        """Return a draft of a class."""
        return Draft("Skating", class_key, town_queries.departments(self.office.engine)[0].id)

    def placement_of(self, post_id: PostId) -> Placement:
        """Return the one placement of a post."""
        return post_queries.placements_of(self.office.engine, post_id)[0]

    def wall(self, **after: int) -> datetime:
        """Return the wall time in so many days, hours or minutes."""
        now = self.office.calendar.zone.wall(self._now)
        return (now + timedelta(**after)).replace(second=0, microsecond=0)

    def _channels(self, tx: Tx) -> list[ChannelId]:
        """Return eight channels, those of the demo and new ones that post when its first does."""
        engine = self.office.engine
        channels = town_queries.channels(engine)
        slots = [times for times in town_queries.slot_times(engine) if times.channel_id == channels[0].id]
        found = [channel.id for channel in channels]
        while len(found) < CHANNELS:
            number = len(found)
            new = replace(channels[0], id=ChannelId(self._new_id()), name=f"Channel {number}", position=number)
            found.append(tx.add(new).id)
            for times in slots:
                tx.add(replace(times, id=self._new_id(), channel_id=new.id))
        return found[:CHANNELS]

    def _line_up(self, tx: Tx, draw: random.Random, number: int, channel: ChannelId) -> None:
        """Put a post in line; half have a deadline, a third may not go out before a day."""
        opens = self.wall(days=draw.randrange(DAYS * 3 // 4)) if draw.random() < 1 / 3 else None
        closes = (opens or self.wall()) + timedelta(days=draw.randrange(20, DAYS)) if draw.random() < 1 / 2 else None
        keeper = tx.get(Person, str(self.keeper.person_id))
        post = Post(
            id=PostId(self._new_id()),
            title=f"Post number {number}",
            class_key=draw.choice(CLASSES),
            department_id=keeper.department_id,
            author_id=keeper.id,
            created_at=self._now,
            ground="Arena",
            text=f"{WORDS} Notice {number}.",
            not_before=opens,
            go_out_before=closes,
        )
        draft = Placement(PlacementId(self._new_id()), tx.add(post).id, channel)
        zone = self.office.calendar.zone
        tx.change(
            tx.add(draft),
            state=State.QUEUED,
            since=self._now - timedelta(minutes=draw.randrange(500_000)),
            opens=None if opens is None else zone.at(opens),
            closes=None if closes is None else zone.at(closes),
            closes_why="" if closes is None else "window",
        )

    def _confirm(self, post_id: PostId) -> None:
        calendar = self.office.calendar
        findings = judge(facts_of(calendar, post_id, self._now), calendar.pack).findings
        asked = tuple((finding.rule, finding.statement) for finding in findings if finding.statement)
        if asked:
            self.agree(Confirm(post_id, required(self.office.engine, Post, post_id).content_hash, asked), self.cao)

    def _new_id(self) -> str:
        return self.office.calendar.ambient.new_id()


def _in_role(office: Office, role: Role) -> PersonId:
    people = town_queries.people(office.engine)
    return next(each.id for each in people if role in town_queries.roles_of(office.engine, each.id))
