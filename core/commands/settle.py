"""The end of every step: versions kept, posts judged, what fell held, what became ready queued, the queue planned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.commands.actors import actor_facts
from core.commands.calendar import Who
from core.commands.content import keep_versions, posts_changed
from core.commands.desk import Desk
from core.commands.hand_orders import let_go
from core.commands.holding import hold_by_gate
from core.commands.judging import judge_post, registers_of
from core.commands.pinning import waiting_above
from core.commands.planning import harm_of_adding, plan_anew
from core.commands.posts import subject_of_post
from core.commands.reach import reached_by_facts
from core.commands.slotting import is_blacked_out
from core.model.findings import Finding, Interval, Severity
from core.model.kinds import PostId
from core.model.posts import Placement, Post
from core.model.states import SCHEDULED, State
from core.policy.acts import Act
from core.policy.gate import Judgement
from core.policy.rights import Yes, may
from core.store import posts as post_queries

CONTENT_CHANGED = "content-changed"
"""The rule by which a scheduled post that was changed is held."""

_MOST_DRAFTS = 50
"""How many posts a step may reach before its drafts are left to be judged later."""


def settle(desk: Desk) -> tuple[Finding, ...]:
    """Bring everything that a step reached into a state that the rules allow.

    Return the findings of the posts it reached. Where it reached very many, as an import does, only those that somebody
    asked for or that are scheduled are judged; drafts are judged when they are looked at.
    """
    keep_versions(desk)
    reached = sorted(desk.reached | posts_changed(desk, desk.tx.changes()) | reached_by_facts(desk))
    if len(reached) > _MOST_DRAFTS:
        in_play = {placement.post_id for placement in desk.suspended.values()}
        in_play.update(post_queries.posts_asked_or_scheduled(desk.engine))
        reached = [post_id for post_id in reached if post_id in in_play]
    _give_back_what_passes(desk)
    judged = _judged(desk, reached)
    unsettled = {post_id: judgement for post_id, judgement in judged.items() if post_id not in desk.passing}
    for post_id, judgement in unsettled.items():
        _hold_what_fell(desk, post_id, judgement)
    for post_id, judgement in unsettled.items():
        _queue_what_is_ready(desk, post_id, judgement)
    for post_id in reached:
        desk.tx.note(desk.get(Post, post_id), policy_version=desk.calendar.pack.version)
    let_go(desk)
    if desk.plans:
        plan_anew(desk)
    return tuple(finding for judgement in judged.values() for finding in judgement.findings)


def _give_back_what_passes(desk: Desk) -> None:
    for placement_id, was in list(desk.suspended.items()):
        if was.post_id in desk.passing:
            desk.give_back(desk.get(Placement, placement_id))


def _judged(desk: Desk, post_ids: Sequence[PostId]) -> dict[PostId, Judgement]:
    registers = registers_of(desk.engine) if post_ids else None
    return {post_id: desk.judged_before.get(post_id) or judge_post(desk, post_id, registers) for post_id in post_ids}


def _hold_what_fell(desk: Desk, post_id: PostId, judgement: Judgement) -> None:
    for placement in post_queries.placements_of(desk.engine, post_id):
        if placement.state is not State.HELD:
            desk.suspended.pop(placement.id, None)
        suspended = desk.suspended.get(placement.id)
        was = suspended or placement
        if was.state in SCHEDULED and not _is_new_in_line(desk, placement):
            reasons = judgement.blocking(placement.channel_id, was.at)
            if post_id in desk.rewritten:
                reasons = (Finding(CONTENT_CHANGED, "changed", Severity.BLOCK, ""), *reasons)
            if reasons:
                hold_by_gate(desk, placement, was, reasons)
                continue
        if suspended is not None:
            desk.give_back(placement)
        _keep_window(desk, desk.get(Placement, placement.id), judgement)


def _is_new_in_line(desk: Desk, placement: Placement) -> bool:
    """Tell whether this step itself put the placement in line; its command has asked the gate."""
    before = desk.tx.before("placement", placement.id)
    return before is not None and before["state"] not in {"queued", "pinned"}


def _keep_window(desk: Desk, placement: Placement, judgement: Judgement) -> None:
    if placement.state not in SCHEDULED | {State.ASKED}:
        return
    interval = judgement.interval(placement.channel_id)
    closing = judgement.closes_because(placement.channel_id)
    if desk.plans_moved_windows and interval != Interval(placement.opens, placement.closes):
        desk.plans = True
    desk.tx.change(
        placement, opens=interval.opens, closes=interval.closes, closes_why="" if closing is None else closing.rule
    )


def _queue_what_is_ready(desk: Desk, post_id: PostId, judgement: Judgement) -> None:
    for placement in post_queries.placements_of(desk.engine, post_id):
        if placement.state is not State.ASKED or not judgement.is_open(placement.channel_id, placement.at):
            continue
        if not (_may_enter_at(desk, placement) and _may_still(desk, placement)):
            continue
        after = State.QUEUED if placement.at is None else State.PINNED
        queued = desk.tx.change(placement, state=after, since=placement.since or desk.now, asked_by=None)
        if harm_of_adding(desk, queued):
            desk.tx.change(queued, state=State.ASKED, since=placement.since, asked_by=placement.asked_by)
        else:
            desk.plans = True


def _may_enter_at(desk: Desk, placement: Placement) -> bool:
    """Tell whether a wished pin is ahead still, at a time when its channel takes posts; no wish is no hindrance."""
    if placement.at is None or placement.at_wall is None:
        return True
    return placement.at > desk.now and not is_blacked_out(desk.engine, placement.channel_id, placement.at_wall)


def _may_still(desk: Desk, placement: Placement) -> bool:
    """Tell whether who asked for a placement may still put it in line; what nobody asked for waits for somebody."""
    if placement.asked_by is None:
        return False
    post = desk.get(Post, placement.post_id)
    subject = replace(subject_of_post(desk, post), channels=frozenset({placement.channel_id}))
    actor = actor_facts(desk.calendar, Who(placement.asked_by), desk.now)
    acts = {Act.QUEUE}
    if placement.at is not None and waiting_above(desk, post, placement.channel_id, placement.at):
        if not placement.pin_reason:
            return False
        acts.add(Act.ORDER_QUEUE)
    return all(isinstance(may(act, actor, subject, desk.calendar.pack), Yes) for act in acts)
