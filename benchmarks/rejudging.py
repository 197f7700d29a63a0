"""Judging 10,000 scheduled posts again after a change of the policy pack, and one post by all rules."""

from __future__ import annotations

import tempfile
import time
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median

from benchmarks.result import Result
from core.ambient import Ambient
from core.commands.calendar import Who
from core.commands.content import content_now
from core.commands.judging import facts_of, registers_of
from core.commands.policy import ChangePack
from core.demo.build import build_demo
from core.model.content import digest
from core.model.kinds import ChannelId, PersonId, PlacementId, PostId
from core.model.posts import Placement, Post
from core.model.states import State
from core.model.town import AuthorisationKind, Person, Role
from core.office import Office, Place
from core.policy.gate import judge
from core.policy.own_pack import SetKey
from core.store import posts as post_queries
from core.store import town as town_queries
from core.store.tx import Tx

POSTS = 10_000
TARGET_S = 20.0
TARGET_ONE_MS = 2.0
SAMPLE = 500
WORDS = "The ice is in at the arena. Public skating is on Saturday from two to four, and helmets are lent at the door. "
CHANGE = (SetKey("media-rights", "other_creator", "block"),)


def measure() -> list[Result]:
    """Fill the demo's line with posts, change its pack as a job and a step do, and time both."""
    with tempfile.TemporaryDirectory() as scratch:
        place = Place(Path(scratch) / "town", Path(scratch) / "anchors")
        office = build_demo(place, Ambient().clock.now())
        _fill(office)
        try:
            return [_again(office), _one(office)]
        finally:
            office.close()


def _again(office: Office) -> Result:
    """Time, by the processor, a change of the pack by which all fall: nobody has confirmed their statements."""
    who, change = Who(_cao(office)), ChangePack(CHANGE, "As of today")
    begun = time.process_time()
    judged = office.judge_beforehand(change, lambda _done, _total: None, lambda: False)
    in_job_s = time.process_time() - begun
    change = replace(change, judged=judged)
    outlook = office.preview(change, who)
    begun = time.process_time()
    office.run(change, who, outlook.fingerprint)
    in_step_s = time.process_time() - begun
    how = f"{POSTS} posts: {in_job_s:.1f} s in the job, {in_step_s:.1f} s in the transaction; {len(outlook.harms)} fall"
    return Result("posts judged again after a pack change", in_job_s + in_step_s, TARGET_S, "s", how)


def _one(office: Office) -> Result:
    calendar = office.calendar
    now, registers = calendar.ambient.clock.now(), registers_of(office.engine)
    posts = post_queries.posts_asked_or_scheduled(office.engine)[:SAMPLE]
    by_rules, with_facts = [], []
    for post_id in posts:
        begun = time.perf_counter()
        facts = facts_of(calendar, post_id, now, registers=registers)
        gathered = time.perf_counter()
        judge(facts, calendar.pack)
        passed = time.perf_counter()
        by_rules.append((passed - gathered) * 1000)
        with_facts.append((passed - begun) * 1000)
    how = f"median of {len(posts)}, {median(with_facts):.2f} ms with the reading of its facts"
    return Result("one post judged by all rules", median(by_rules), TARGET_ONE_MS, "ms", how)


def _cao(office: Office) -> PersonId:
    people = town_queries.people(office.engine)
    return next(each.id for each in people if Role.CAO in town_queries.roles_of(office.engine, each.id))


def _fill(office: Office) -> None:
    """Write posts in line straight into the tables, one an hour: the road is not what is measured here."""
    calendar = office.calendar
    author, channel = _regular(office)
    first = calendar.zone.wall(calendar.ambient.clock.now()).replace(minute=0, second=0, microsecond=0)
    with office.engine.transaction():
        tx = Tx(office.engine)
        for number in range(POSTS):
            post = Post(
                id=PostId(calendar.ambient.new_id()),
                title=f"Post number {number}",
                class_key="program",
                department_id=author.department_id,
                author_id=author.id,
                created_at=calendar.ambient.clock.now(),
                ground="Arena",
                text=f"{WORDS * 2} Notice {number}.",
            )
            tx.add(post)
            _line_up(office, tx, post, channel, first + timedelta(hours=number + 2))


def _line_up(office: Office, tx: Tx, post: Post, channel_id: ChannelId, wall: datetime) -> None:
    """Put a post in line at a wall time, with the window that its rules leave it."""
    calendar = office.calendar
    draft = tx.add(Placement(PlacementId(calendar.ambient.new_id()), post.id, channel_id))
    tx.change(post, content_hash=digest(content_now(office.engine, post, ())))
    judgement = judge(facts_of(calendar, post.id, calendar.ambient.clock.now()), calendar.pack)
    window, closing = judgement.interval(channel_id), judgement.closes_because(channel_id)
    tx.change(
        draft,
        state=State.QUEUED,
        at_wall=wall,
        at=calendar.zone.at(wall),
        since=post.created_at,
        opens=window.opens,
        closes=window.closes,
        closes_why="" if closing is None else closing.rule,
    )


def _regular(office: Office) -> tuple[Person, ChannelId]:
    """Return an author whom nobody oversees, and a channel on which they may post without an end."""
    for person in town_queries.people(office.engine):
        for leave in town_queries.authorisations_of(office.engine, person.id):
            is_regular = leave.kind is AuthorisationKind.REGULAR and leave.revoked_at is None
            if is_regular and leave.until_day is None and person.left_on is None:
                return person, leave.channel_id
    raise RuntimeError("the demo town has no such author")
