"""Runs commands, undos and redos in any order: the gates hold, the log agrees, and the database never has to refuse."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from core.ambient import Ambient
from core.commands.catch_up import CatchUp
from core.commands.channels import AddBlackout, FreezeChannel, ReopenChannel
from core.commands.consents import NamePersonShown, WithdrawConsent
from core.commands.copying import CopyPost
from core.commands.desk import Command
from core.commands.execute import REFUSALS
from core.commands.history import UNDOABLE, Redo, Undo
from core.commands.media import ApprovePhoto, DiscardPhoto, ReturnPhoto, RevokePhotoApproval, SavePhoto
from core.commands.posts import DiscardPost, Draft, PlanFor, RestorePost, WritePost
from core.commands.publishing import Publish, PublishEarly, PublishLate
from core.commands.schedule import (
    AddToQueue,
    CloseUp,
    Drop,
    Hold,
    Pin,
    PutBack,
    RestorePlacement,
    SendBack,
    TakeBack,
    TakeOutOfLine,
    Unpin,
)
from core.commands.several import CopyTogether, DiscardTogether, HoldTogether, MoveTogether
from core.model.kinds import PhotoId, PlacementId, PostId
from core.model.media import PeopleAnswer, Source
from core.model.posts import Placement
from core.model.states import State
from core.model.steps import Done
from core.store import journal
from core.store import media as media_queries
from core.store import posts as post_queries
from core.upkeep.verify import verify
from tests.core.builders import (
    FACEBOOK,
    MONDAY_AT_9,
    NEWSLETTER,
    WEBSITE,
    a_draft,
    a_photo,
    a_pinned_post,
    a_place,
    a_queued_post,
    a_sound_photo,
    attach,
    details,
    open_copy,
    save,
)
from tests.core.doors.ground import raw
from tests.core.doors.oracle import unguarded
from tests.core.queue_faults import queue_faults

CHANNELS = (FACEBOOK, WEBSITE, NEWSLETTER)


@dataclass(frozen=True)
class Wish:
    """A draft as drawn. ``photos`` has a bit for each of the three."""

    on: tuple[str, ...]
    photos: int
    ground: Mapping[str, str]
    bound: datetime | None


def _wall(days: int, hour: int) -> datetime:
    return (MONDAY_AT_9 + timedelta(days=days)).replace(hour=hour)


_people = st.sampled_from(("kim", "dana", "ada", "cora"))
_number = st.integers(0, 99)
_walls = st.builds(_wall, st.integers(0, 8), st.sampled_from([9, 14]))
_grounds: list[dict[str, str]] = [
    {"class_key": "program"},
    {"class_key": "council", "ground": "Meeting of 23 November"},
    {"class_key": "time-sensitive"},
]
_wishes = st.builds(
    Wish,
    on=st.lists(st.sampled_from(CHANNELS), min_size=1, max_size=2, unique=True).map(tuple),
    photos=st.integers(0, 7),
    ground=st.sampled_from(_grounds),
    bound=st.none() | _walls,
)

About = Callable[[PlacementId], Command]

ON_PLACEMENT: dict[About, tuple[State, ...]] = {
    Unpin: (State.PINNED,),
    TakeOutOfLine: (State.QUEUED, State.PINNED),
    TakeBack: (State.ASKED,),
    PutBack: (State.HELD, State.MISSED),
    Drop: tuple(State),
    RestorePlacement: (State.DROPPED,),
    Publish: (State.QUEUED, State.PINNED),
    PublishEarly: (State.QUEUED, State.PINNED),
    PublishLate: (State.MISSED,),
}
"""Commands about one placement, each with the states in which it has something to do."""

USES = (("social",), ("social", "website", "newsletter"), ("social", "website"))
SOURCES = (Source.GIVEN, Source.GIVEN, Source.OWNED, None)
ANSWERS = (PeopleAnswer.NOBODY, PeopleAnswer.NOBODY, PeopleAnswer.CROWD)


class Desk(RuleBasedStateMachine):
    """A desk at which four people do as they like."""

    template: Path

    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory(dir=self.template.parent)
        self.scene = open_copy(self.template, Path(self.folder.name))
        self.done: list[tuple[Done, str]] = []
        self.photos: list[PhotoId] = [a_sound_photo(self.scene), a_sound_photo(self.scene), a_photo(self.scene)]
        self.posts = [a_queued_post(self.scene, on=CHANNELS[:count]) for count in (1, 2)]
        self.posts += [a_queued_post(self.scene, "ada", photos=(photo,)) for photo in self.photos]
        self.posts.append(a_pinned_post(self.scene, MONDAY_AT_9 + timedelta(days=1), photos=(self.photos[0],)))
        self.seen, self.last = 0, ""

    def teardown(self) -> None:
        self.scene.office.close()
        report = verify(a_place(Path(self.folder.name)), Ambient(self.scene.clock))
        self.folder.cleanup()
        assert report.problems == ()

    def attempt(self, command: Command, by: str) -> Done | None:
        """Run a command as far as it may go; only a refusal with a reason of its own may stop it."""
        try:
            done = self.scene.agree(command, by)
        except REFUSALS as refusal:
            if refusal.code == "database-refused":
                raise
            return None
        if done.command in UNDOABLE:
            self.done.append((done, by))
        return done

    def placement(self, number: int, states: tuple[State, ...] = tuple(State)) -> PlacementId:
        """Choose a placement, of those in some states where there is one."""
        every = post_queries.placements_in_states(self.scene.office.engine, State)
        found = [placement for placement in every if placement.state in states] or every
        return found[number % len(found)].id

    def state(self, placement_id: PlacementId) -> State:
        """Return where a placement stands."""
        found = self.scene.office.engine.record(Placement, placement_id)
        assert found is not None
        return found.state

    def draft(self, wish: Wish) -> Draft:
        photos = tuple(photo for number, photo in enumerate(self.photos) if wish.photos >> number & 1)
        return a_draft(self.scene, on=wish.on, photos=photos, go_out_before=wish.bound, **wish.ground)

    @rule(numbers=st.lists(_number, min_size=1, max_size=3), wall=_walls, by=_people)
    def move_together(self, numbers: list[int], wall: datetime, by: str) -> None:
        found = {self.placement(number, (State.DRAFT, State.QUEUED, State.PINNED)) for number in numbers}
        parts: list[PlanFor | Pin] = []
        for days, placement_id in enumerate(sorted(found)):
            at = wall + timedelta(days=days)
            is_draft = self.state(placement_id) is State.DRAFT
            parts.append(PlanFor(placement_id, at) if is_draft else Pin(placement_id, at, "Asked for by Council"))
        self.attempt(MoveTogether(tuple(parts)), by)

    @rule(numbers=st.lists(_number, min_size=1, max_size=3), by=_people)
    def hold_together(self, numbers: list[int], by: str) -> None:
        found = {self.placement(number, (State.QUEUED, State.PINNED)) for number in numbers}
        self.attempt(HoldTogether(tuple(Hold(each, "Wait for Council") for each in sorted(found))), by)

    @rule(numbers=st.lists(_number, min_size=1, max_size=3), by=_people)
    def copy_or_discard_together(self, numbers: list[int], by: str) -> None:
        found = sorted({self.posts[number % len(self.posts)] for number in numbers})
        self.attempt(CopyTogether(tuple(CopyPost(each) for each in found)), by)
        self.attempt(DiscardTogether(tuple(DiscardPost(each) for each in found)), by)

    @rule(wish=_wishes, by=_people)
    def write(self, wish: Wish, by: str) -> None:
        done = self.attempt(WritePost(self.draft(wish)), by)
        if done is not None:
            self.posts.append(PostId(done.subject or ""))

    @rule(post=_number, wish=_wishes, by=_people)
    def save(self, post: int, wish: Wish, by: str) -> None:
        post_id = self.posts[post % len(self.posts)]
        self.attempt(save(self.scene, post_id, self.draft(wish)), by)

    @rule(post=_number, by=_people)
    def queue(self, post: int, by: str) -> None:
        self.attempt(AddToQueue(self.posts[post % len(self.posts)]), by)

    @rule(post=_number, what=st.sampled_from([DiscardPost, RestorePost]))
    def discard_or_restore(self, post: int, what: type[DiscardPost]) -> None:
        self.attempt(what(self.posts[post % len(self.posts)]), "kim")

    @rule(number=_number, what=st.sampled_from(list(ON_PLACEMENT)), by=_people)
    def on_placement(self, number: int, what: About, by: str) -> None:
        self.attempt(what(self.placement(number, ON_PLACEMENT[what])), by)

    @rule(number=_number, wall=_walls, by=_people)
    def pin(self, number: int, wall: datetime, by: str) -> None:
        self.attempt(Pin(self.placement(number), wall, "Asked for"), by)

    @rule(number=_number, wall=_walls, by=_people)
    def plan(self, number: int, wall: datetime, by: str) -> None:
        self.attempt(PlanFor(self.placement(number), wall), by)

    @rule(number=_number, what=st.sampled_from([Hold, SendBack]))
    def with_a_reason(self, number: int, what: type[Hold]) -> None:
        states = (State.QUEUED, State.PINNED) if what is Hold else (State.HELD, State.MISSED)
        self.attempt(what(self.placement(number, states), "Wait for Council"), "kim")

    @rule(
        number=_number,
        what=st.sampled_from(["approve", "approve", "attach", "attach", "state", "spoil", "withdraw", "name"]),
    )
    def about_a_photo(self, number: int, what: str) -> None:
        photo_id = self.photos[number % 3]
        if what == "approve":
            self.attempt(ApprovePhoto(photo_id), "dana")
        elif what == "attach":
            until_day = date(2026, 11, 20) + timedelta(days=number % 9) if number % 2 else None
            self.attempt(attach(self.scene, photo_id, until_day=until_day, uses=USES[number % 3]), "kim")
        elif what == "spoil":
            self.attempt((RevokePhotoApproval, ReturnPhoto)[number % 2](photo_id, "Blurred"), "dana")
        else:
            self.seldom_about_a_photo(number, photo_id, what)

    def seldom_about_a_photo(self, number: int, photo_id: PhotoId, what: str) -> None:
        consents = media_queries.consents_of(self.scene.office.engine, photo_id)
        if what == "state":
            stated = details(self.scene, source=SOURCES[number % 4], people=ANSWERS[number % 3], people_how="By a sign")
            self.attempt(SavePhoto(photo_id, stated), "kim")
        elif what == "withdraw" and consents:
            self.attempt(WithdrawConsent(consents[number % len(consents)].id, date(2026, 11, 20)), "kim")
        elif number % 4 == 0:
            self.attempt(NamePersonShown(photo_id, "Sam Lowen", number % 8 == 0), "kim")
        elif number % 4 == 1:
            self.attempt(DiscardPhoto(photo_id), "kim")

    @rule(number=_number, what=st.sampled_from(["freeze", "reopen", "reopen", "close up", "black out"]))
    def about_the_town(self, number: int, what: str) -> None:
        channel_id, wall = self.scene.channel(CHANNELS[number % 3]), MONDAY_AT_9 + timedelta(days=number % 9)
        commands: dict[str, Command] = {
            "freeze": FreezeChannel(channel_id, "Strange posts"),
            "reopen": ReopenChannel(channel_id),
            "close up": CloseUp(),
            "black out": AddBlackout(channel_id, wall, wall + timedelta(hours=3), "Election"),
        }
        self.attempt(commands[what], "kim")

    @rule(hours=st.sampled_from([1, 1, 6, 24]))
    def time_goes_by(self, hours: int) -> None:
        self.scene.clock.set_to(self.scene.clock.now() + timedelta(hours=hours))
        self.attempt(CatchUp(), "calendar")

    @precondition(lambda self: self.done)
    @rule(number=_number, latest=st.booleans())
    def undo(self, number: int, latest: bool) -> None:
        done, by = self.done[-1 if latest else number % len(self.done)]
        self.attempt(Undo(done.id, done.command), by)

    @precondition(lambda self: self.done)
    @rule(number=_number, latest=st.booleans())
    def redo(self, number: int, latest: bool) -> None:
        done, by = self.done[-1 if latest else number % len(self.done)]
        self.attempt(Redo(done.id, done.command), by)

    @invariant()
    def the_gates_hold(self) -> None:
        assert post_queries.unfit(self.scene.office.engine) == []
        with raw(self.scene.office.place.database) as connection:
            assert unguarded(connection) == []

    @invariant()
    def the_queue_holds(self) -> None:
        assert queue_faults(self.scene) == []

    @invariant()
    def the_log_is_chained(self) -> None:
        for entry, *_ in journal.entries(self.scene.office.engine, self.seen):
            assert entry.hash == journal.hash_of_entry(entry)
            assert self.seen == 0 or entry.previous == self.last
            self.seen, self.last = entry.seq, entry.hash


def test_whatever_is_done_and_undone_the_gates_hold_and_the_log_agrees(built_town: Path) -> None:
    machine = type("DeskOfThisRun", (Desk,), {"template": built_town})
    steady = settings(max_examples=20, stateful_step_count=40, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(machine, settings=steady)
