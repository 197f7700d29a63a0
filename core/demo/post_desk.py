"""The posts of the demo town on their way: written, put in line, decided about, held, put back, given up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial

from core.commands.approvals import ApprovePost, ReturnPost
from core.commands.assuring import Confirm
from core.commands.desk import Command
from core.commands.judging import facts_of
from core.commands.posts import DiscardPost, Draft, OwnWords, PhotoUse, SavePost, WritePost
from core.commands.publishing import PublishLate
from core.commands.releases import RecordMeeting, RecordRelease
from core.commands.schedule import AddToQueue, Drop, Hold, Pin, PutBack, TakeOutOfLine
from core.demo.stage import Stage, StoryWrong
from core.demo.stories import COUNCIL, EMERGENCY, Step, Story
from core.demo.timeline import Moment, publish_due
from core.errors import NotAllowed
from core.model.kinds import PlacementId, PostId
from core.model.posts import Placement, Post
from core.model.states import IN_PLAY, SCHEDULED, State
from core.policy.gate import judge
from core.store import posts as post_queries

_RELEASED_BY = "Minutes on the Town's website"


@dataclass
class Telling:
    """One post's story being told."""

    stage: Stage
    story: Story
    _written: PostId | None = None

    @property
    def post_id(self) -> PostId:
        """Give the post's id. Raises: StoryWrong before it is written."""
        if self._written is None:
            raise StoryWrong(f"{self.story.title} is not written yet")
        return self._written

    def moments(self) -> Iterator[Moment]:
        """Return what happens to the post."""
        story = self.story
        yield Moment(story.written, self.write)
        if story.queued is not None:
            yield Moment(story.queued, self.put_in_line)
            if story.class_key == EMERGENCY:
                yield Moment(story.queued + timedelta(minutes=2), partial(publish_due, self.stage))
        if story.approved is not None:
            approval = Step(story.approved, "approve", story.approver)
            yield Moment(story.approved, partial(self.act, approval))
        for step in story.steps:
            yield Moment(step.wall, partial(self.act, step))

    def write(self) -> None:
        """Write the post as its author."""
        planned = None if self.story.class_key == EMERGENCY else self.story.planned
        self._written = PostId(self.stage.make(WritePost(self._draft(), planned), self.story.author))
        if self.story.missed:
            self.stage.kept_back.add(self.post_id)
        if self.story.class_key == COUNCIL and self.story.ground not in self.stage.meetings:
            entered = self.stage.make(RecordMeeting(self.story.ground), self.stage.keeper)
            self.stage.meetings[self.story.ground] = entered

    def put_in_line(self) -> None:
        """Add the post to the queue, or pin it, with what it needs; the keeper does it where the author may not."""
        self._release()
        if not self.story.unconfirmed:
            self._do_each(self._confirmation())
        self._do_each(self._queueing())

    def act(self, step: Step) -> None:
        """Do what a step says; one that is ``refused`` is tried in vain."""
        for command in _STEPS[step.act](self, step):
            if step.refused:
                self.stage.try_in_vain(command, step.by)
            else:
                self.stage.do(command, step.by)

    def approve(self, _step: Step) -> Iterator[Command]:
        """Approve the version that stands."""
        yield ApprovePost(self.post_id, self._post().content_hash)

    def return_it(self, step: Step) -> Iterator[Command]:
        """Return the version that stands with a comment."""
        yield ReturnPost(self.post_id, self._post().content_hash, step.reason)

    def hold(self, step: Step) -> Iterator[Command]:
        """Hold what is scheduled."""
        for placement_id in self._on(SCHEDULED):
            yield Hold(placement_id, step.reason)

    def put_back(self, step: Step) -> Iterator[Command]:
        """Put back what is held or was missed, what it asks confirmed."""
        if not step.refused:
            yield from self._confirmation()
        for placement_id in self._on({State.HELD, State.MISSED}):
            yield PutBack(placement_id)

    def publish_late(self, _step: Step) -> Iterator[Command]:
        """Publish what was missed."""
        for placement_id in self._on({State.MISSED}):
            yield PublishLate(placement_id)

    def take_out(self, _step: Step) -> Iterator[Command]:
        """Take what is scheduled out of line."""
        for placement_id in self._on(SCHEDULED):
            yield TakeOutOfLine(placement_id)

    def change(self, step: Step) -> Iterator[Command]:
        """Save another text."""
        yield SavePost(self.post_id, replace(self._draft(), text=step.text), self._post().revision)

    def drop(self, step: Step) -> Iterator[Command]:
        """Give up one channel."""
        channel_id = self.stage.channels[step.channel].channel_id
        for placement in self._placements():
            if placement.channel_id == channel_id and placement.state in IN_PLAY:
                yield Drop(placement.id)

    def discard(self, _step: Step) -> Iterator[Command]:
        """Discard the post."""
        yield DiscardPost(self.post_id)

    def _do_each(self, commands: Iterator[Command]) -> None:
        for command in commands:
            try:
                self.stage.do(command, self.story.author)
            except NotAllowed:
                self.stage.do(command, self.stage.keeper)

    def _release(self) -> None:
        """Record that what Council decided is released now, unless it is not, or was before."""
        stage, name = self.stage, self.story.ground
        if name not in stage.meetings or name in stage.released or self.story.unreleased:
            return
        released = stage.office.calendar.zone.wall(stage.clock.now()).replace(second=0, microsecond=0)
        stage.do(RecordRelease(stage.meetings[name], released, _RELEASED_BY), stage.keeper)
        stage.released.add(name)

    def _confirmation(self) -> Iterator[Command]:
        calendar = self.stage.office.calendar
        found = judge(facts_of(calendar, self.post_id, self.stage.clock.now()), calendar.pack).findings
        asked = tuple((finding.rule, finding.statement) for finding in found if finding.statement)
        if asked:
            yield Confirm(self.post_id, self._post().content_hash, asked)

    def _queueing(self) -> Iterator[Command]:
        if self.story.pin is None:
            yield AddToQueue(self.post_id)
            return
        for placement in self._placements():
            yield Pin(placement.id, self.story.pin, self.story.reason)

    def _draft(self) -> Draft:
        stage, story = self.stage, self.story
        own = tuple(OwnWords(stage.channels[name].channel_id, text=text) for name, text in story.own.items())
        return Draft(
            title=story.title,
            class_key=story.class_key,
            department_id=stage.departments[story.department],
            ground=story.ground,
            partner_id=stage.partners[story.partner] if story.partner else None,
            emergency_id=stage.emergency if story.class_key == EMERGENCY else None,
            deemed_by=stage.people[story.deemed_by].person_id if story.deemed_by else None,
            text=story.text,
            not_before=story.not_before,
            go_out_before=story.go_out_before,
            together=story.together,
            channels=tuple(stage.channels[name].channel_id for name in story.channels),
            own_words=own,
            photos=tuple(PhotoUse(stage.photos[name], stage.descriptions[name]) for name in story.photos),
        )

    def _post(self) -> Post:
        post = self.stage.office.engine.record(Post, self.post_id)
        assert post is not None
        return post

    def _placements(self) -> list[Placement]:
        return post_queries.placements_of(self.stage.office.engine, self.post_id)

    def _on(self, states: frozenset[State] | set[State]) -> list[PlacementId]:
        return [placement.id for placement in self._placements() if placement.state in states]


_STEPS: Mapping[str, Callable[[Telling, Step], Iterator[Command]]] = {
    "approve": Telling.approve,
    "return": Telling.return_it,
    "hold": Telling.hold,
    "put_back": Telling.put_back,
    "publish_late": Telling.publish_late,
    "take_out": Telling.take_out,
    "change": Telling.change,
    "drop": Telling.drop,
    "discard": Telling.discard,
}
"""What steps of a post's story are called in the data file."""
