"""Whatever is saved, queued, moved, sent, decided, returned, revoked and undone, lines stand by what is on file."""

from __future__ import annotations

import tempfile
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from core.ambient import Ambient
from core.commands.approvals import ReturnPost
from core.commands.desk import Command
from core.commands.execute import REFUSALS
from core.commands.history import UNDOABLE, Undo
from core.commands.periods import ApproveForPeriod, RevokePeriodApproval
from core.commands.posts import DiscardPost, RestorePost
from core.commands.schedule import AddToQueue, TakeOutOfLine
from core.commands.seal_decisions import RevokeSealDecision
from core.commands.seal_standing import LineState
from core.commands.seals import WithdrawSeal
from core.model.kinds import PostId
from core.model.seals import Seal
from core.model.states import State
from core.model.steps import Done
from core.upkeep.verify import verify
from tests.core.builders import Scene, a_place, confirm, open_copy, rows
from tests.core.commands.sealing import (
    AFTER_THE_WEEK,
    IN_THE_WEEK,
    WEEK,
    a_planned_post,
    a_seal,
    decide,
    decide_exceptions,
    plan,
    rewrite,
    stands,
)

_number = st.integers(0, 99)
_people = st.sampled_from(("dana", "dana", "dana", "kim", "cora", "ada"))
_STANDING_APPROVALS = (
    "SELECT a.post_id, a.approved_by FROM period_approval a JOIN post p ON p.id = a.post_id"
    " WHERE a.content_hash = p.content_hash AND a.revoked_at IS NULL AND p.state = 'open'"
)


class SealedWeek(RuleBasedStateMachine):
    """A week that people write in, send and decide as they like."""

    template: Path

    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory(dir=self.template.parent)
        self.scene: Scene = open_copy(self.template, Path(self.folder.name))
        self.posts: list[PostId] = [a_planned_post(self.scene, by) for by in ("otto", "ada", "otto")]
        self.seals: list[Seal] = [a_seal(self.scene, "dana", "kim")]
        self.done: list[tuple[Done, str]] = []

    def teardown(self) -> None:
        self.scene.office.close()
        report = verify(a_place(Path(self.folder.name)), Ambient(self.scene.clock))
        self.folder.cleanup()
        assert report.problems == ()

    def attempt(self, command: Command, by: str) -> Done | None:
        """Run a command as far as it may go, a second after the last one."""
        self.scene.clock.set_to(self.scene.clock.now() + timedelta(seconds=1))
        try:
            done = self.scene.agree(command, by)
        except REFUSALS as refusal:
            if refusal.code == "database-refused":
                raise
            return None
        if done.command in UNDOABLE:
            self.done.append((done, by))
        return done

    def post(self, number: int) -> PostId:
        return self.posts[number % len(self.posts)]

    @rule(number=_number, by=st.sampled_from(("kim", "kim", "otto", "ada", "dana")))
    def save(self, number: int, by: str) -> None:
        try:
            self.done.append((rewrite(self.scene, self.post(number), f"Skating is on day {number}.", by), by))
        except REFUSALS:
            return
        confirm(self.scene, self.post(number))

    @rule(by=st.sampled_from(("otto", "ada")))
    def write(self, by: str) -> None:
        self.posts.append(a_planned_post(self.scene, by))

    @rule(number=_number, by=_people)
    def queue_or_take_out(self, number: int, by: str) -> None:
        post_id = self.post(number)
        in_line = self.scene.state(post_id) in {State.QUEUED, State.PINNED}
        command = TakeOutOfLine(self.scene.placement_id(post_id)) if in_line else AddToQueue(post_id)
        self.attempt(command, by)

    @rule(number=_number, out=st.booleans())
    def move(self, number: int, out: bool) -> None:
        if self.scene.post(self.post(number)).state.value == "open":
            plan(self.scene, self.post(number), AFTER_THE_WEEK if out else IN_THE_WEEK)

    @rule(number=_number, back=st.booleans())
    def discard_or_restore(self, number: int, back: bool) -> None:
        if back or number % 4 == 0:
            self.attempt((RestorePost if back else DiscardPost)(self.post(number)), "kim")

    @rule()
    def send(self) -> None:
        try:
            self.seals.append(a_seal(self.scene, "dana", "kim"))
        except REFUSALS:
            return

    @rule(number=_number)
    def withdraw(self, number: int) -> None:
        if number % 9 == 0:
            self.attempt(WithdrawSeal(self.seals[-1].id, "A storm"), "kim")

    @rule(approves=st.lists(st.booleans(), min_size=3, max_size=6), by=_people)
    def decide(self, approves: list[bool], by: str) -> None:
        posts = [each.line.post_id for each in stands(self.scene, self.seals[-1]).lines]
        good = [post_id for post_id, is_good in zip(posts, approves, strict=False) if is_good]
        bad = {post_id: "Say when" for post_id, is_good in zip(posts, approves, strict=False) if not is_good}
        self.attempt(decide(self.scene, self.seals[-1], *good, returned=bad), by)

    @rule(returned=st.sampled_from(("", "Say when")), by=_people)
    def decide_exceptions(self, returned: str, by: str) -> None:
        self.attempt(decide_exceptions(self.scene, self.seals[-1], returned), by)

    @rule(number=_number, by=_people, what=st.sampled_from(("approve", "revoke", "return", "revoke decision")))
    def decide_one(self, number: int, by: str, what: str) -> None:
        post_id = self.post(number)
        seen = self.scene.post(post_id).content_hash
        table = "period_approval" if what == "revoke" else "seal_decision"
        ids = [str(row[0]) for row in rows(self.scene, f"SELECT id FROM {table} ORDER BY id")] or ["none"]
        commands: dict[str, Command] = {
            "approve": ApproveForPeriod(post_id, seen, *WEEK),
            "return": ReturnPost(post_id, seen, "Say when"),
            "revoke": RevokePeriodApproval(ids[number % len(ids)], "Not so"),
            "revoke decision": RevokeSealDecision(ids[number % len(ids)], "Not so"),
        }
        self.attempt(commands[what], by)

    @rule(number=_number)
    def undo(self, number: int) -> None:
        if self.done:
            done, by = self.done[-1 - number % len(self.done)]
            before = self.approvals()
            self.attempt(Undo(done.id, done.command), by)
            assert self.approvals() <= before

    def approvals(self) -> set[str]:
        """Return the ids of all approvals that nobody took back."""
        return {str(row[0]) for row in rows(self.scene, "SELECT id FROM period_approval WHERE revoked_at IS NULL")}

    @invariant()
    def lines_approved_are_those_with_an_approval_of_the_content_now(self) -> None:
        given = {(str(post), str(by)) for post, by in rows(self.scene, _STANDING_APPROVALS)}
        authors = {str(post): str(by) for post, by in rows(self.scene, "SELECT id, author_id FROM post")}
        counts = {post for post, by in given if by != authors[post]}
        for each in stands(self.scene, self.seals[-1]).lines:
            if each.state is LineState.APPROVED:
                assert each.line.post_id in counts
            elif each.state in {LineState.WAITS, LineState.CHANGED, LineState.RETURNED}:
                written = {by for post, by in given if post == each.line.post_id}
                assert not written or self.wrote(each.line.post_id) >= written

    def wrote(self, post_id: PostId) -> set[str]:
        """Return everybody who ever saved a post, and its author."""
        saved = rows(self.scene, f"SELECT saved_by FROM post_version WHERE post_id = '{post_id}'")
        return {str(row[0]) for row in saved}

    @invariant()
    def what_stands_in_line_for_an_overseen_author_was_approved(self) -> None:
        for post_id in self.posts:
            post = self.scene.post(post_id)
            if post.author_id == self.scene.person("otto") and self.scene.state(post_id) is State.QUEUED:
                assert any(str(row[0]) == post_id for row in rows(self.scene, _STANDING_APPROVALS))


def test_lines_stand_by_what_is_on_file_whatever_is_done(built_town: Path) -> None:
    machine = type("SealedWeekOfThisRun", (SealedWeek,), {"template": built_town})
    steady = settings(max_examples=25, stateful_step_count=40, suppress_health_check=list(HealthCheck), deadline=None)
    run_state_machine_as_test(machine, settings=steady)
