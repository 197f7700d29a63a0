"""What is printed of a sealed period is what was sealed, whatever its posts say by now."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from core.commands.seal_standing import LineState
from core.commands.seals import WithdrawSeal
from core.errors import NotFound
from core.exchange.prints.printed_period import PrintedLine, PrintedPeriod, PrintedTime
from core.model.posts import Verdict
from core.model.seals import Seal
from tests.core.builders import FACEBOOK, WEBSITE, Scene, a_sound_photo, set_password
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
)

APPROVE_BY = datetime.fromisoformat("2026-12-04T16:00")


def printed(scene: Scene, seal: Seal) -> PrintedPeriod:
    return scene.office.printed_seal(seal.id)


def only_line(scene: Scene, seal: Seal) -> PrintedLine:
    (line,) = printed(scene, seal).lines
    return line


def test_it_says_who_sent_what_to_whom_and_until_when(scene: Scene) -> None:
    a_planned_post(scene)
    seal = a_seal(scene, "dana", "cora", approve_by=APPROVE_BY, note="As agreed on Monday")
    period = printed(scene, seal)
    assert period.seal is not None
    assert (period.seal.fingerprint, period.seal.sent_by) == (seal.fingerprint, "Kim Dyck")
    assert (period.seal.approvers, period.seal.approve_by) == (("Dana Roy", "Cora Wiebe"), APPROVE_BY)
    assert (period.seal.version, period.seal.note, period.seal.ended) == (1, "As agreed on Monday", "")
    assert (period.from_day, period.until_day, period.every_channel) == (*WEEK, True)


def test_lines_stand_in_the_order_of_the_seal_each_with_all_its_times(scene: Scene) -> None:
    a_planned_post(scene, wall=IN_THE_WEEK + timedelta(days=1), title="Second")
    a_planned_post(scene, on=(FACEBOOK, WEBSITE), title="First")
    first, second = printed(scene, a_seal(scene)).lines
    assert [(line.number, line.title) for line in (first, second)] == [(1, "First"), (2, "Second")]
    assert first.times == (PrintedTime(IN_THE_WEEK, (FACEBOOK, WEBSITE), is_wish=True),)


def test_only_the_channels_of_the_seal_are_printed(scene: Scene) -> None:
    a_planned_post(scene, on=(FACEBOOK, WEBSITE))
    period = printed(scene, a_seal(scene, channels=(scene.channel(WEBSITE),)))
    assert (period.channels, period.every_channel, period.lines[0].channels) == ((WEBSITE,), False, (WEBSITE,))


def test_a_line_says_what_was_sealed_and_not_what_was_written_since(scene: Scene) -> None:
    post_id = a_planned_post(scene, text="Skating is on Saturday.", photos=(a_sound_photo(scene),))
    seal = a_seal(scene)
    rewrite(scene, post_id, "Something else")
    plan(scene, post_id, AFTER_THE_WEEK)
    line = only_line(scene, seal)
    assert line.texts[0].text == "Skating is on Saturday."
    assert [photo.description for photo in line.photos] == ["Skaters"]
    assert line.times[0].wall == IN_THE_WEEK


def test_rules_are_told_of_a_post_as_it_was_sealed_alone(scene: Scene) -> None:
    post_id = a_planned_post(scene, text="Skating is on saterday.")
    seal = a_seal(scene)
    assert "spelling" in {finding.rule for finding in only_line(scene, seal).findings}
    rewrite(scene, post_id)
    assert only_line(scene, seal).findings == ()


def test_what_became_of_each_line_is_told(scene: Scene) -> None:
    posts = [a_planned_post(scene, title=f"Skating {number}") for number in range(4)]
    seal = a_seal(scene)
    scene.agree(decide(scene, seal, posts[0], returned={posts[1]: "Which rink?"}), "dana")
    rewrite(scene, posts[2])
    fates = {line.title: line.fate for line in printed(scene, seal).lines}
    told = (LineState.APPROVED, LineState.RETURNED, LineState.CHANGED, LineState.WAITS)
    assert fates == {f"Skating {number}": state.value for number, state in enumerate(told)}


def test_decisions_name_their_lines_by_number(scene: Scene) -> None:
    posts = [a_planned_post(scene, wall=IN_THE_WEEK + timedelta(hours=hour)) for hour in range(3)]
    seal = a_seal(scene)
    scene.agree(decide(scene, seal, posts[0], posts[2], returned={posts[1]: "Which rink?"}), "dana")
    told = [(each.lines, each.verdict, each.decided_by) for each in printed(scene, seal).decisions]
    assert told == [((1, 3), Verdict.APPROVED, "Dana Roy"), ((2,), Verdict.RETURNED, "Dana Roy")]


def test_what_is_approved_by_the_seal_itself_was_not_known_before(scene: Scene) -> None:
    post_id = a_planned_post(scene)
    seal = a_seal(scene)
    scene.clock.set_to(scene.clock.now() + timedelta(minutes=1))
    scene.agree(decide(scene, seal, post_id), "dana")
    assert only_line(scene, seal).changed is None
    rewrite(scene, post_id)
    assert only_line(scene, a_seal(scene)).changed == ("text",)


def test_a_decision_about_what_came_later_names_no_line(scene: Scene) -> None:
    post_id = a_planned_post(scene)
    seal = a_seal(scene)
    scene.agree(decide(scene, seal, post_id), "dana")
    a_planned_post(scene)
    scene.agree(decide_exceptions(scene, seal), "dana")
    assert [decision.lines for decision in printed(scene, seal).decisions] == [(1,), ()]


def test_a_signed_decision_is_told_as_signed(scene: Scene) -> None:
    post_id = a_planned_post(scene)
    seal = a_seal(scene)
    set_password(scene, "dana")
    scene.agree(decide(scene, seal, post_id), "dana")
    assert [decision.is_signed for decision in printed(scene, seal).decisions] == [True]


def test_what_is_sent_again_says_what_differs_from_the_earlier_version(scene: Scene) -> None:
    first = a_planned_post(scene, title="Rewritten")
    moved = a_planned_post(scene, title="Moved")
    a_planned_post(scene, title="As it was")
    a_seal(scene)
    rewrite(scene, first)
    plan(scene, moved, IN_THE_WEEK + timedelta(hours=1))
    a_planned_post(scene, title="Added")
    period = printed(scene, a_seal(scene))
    changed = {line.title: line.changed for line in period.lines}
    assert changed == {"Rewritten": ("text",), "Moved": ("times",), "As it was": (), "Added": ("new",)}
    assert period.seal is not None
    assert period.seal.version == 2


def test_a_seal_that_was_withdrawn_or_replaced_says_so(scene: Scene) -> None:
    a_planned_post(scene)
    seals = [a_seal(scene), a_seal(scene)]
    scene.run(WithdrawSeal(seals[1].id, "Too early"))
    ended = [period.seal.ended for period in (printed(scene, seal) for seal in seals) if period.seal is not None]
    assert ended == ["replaced", "withdrawn"]


def test_no_seal_no_print(scene: Scene) -> None:
    with pytest.raises(NotFound):
        scene.office.printed_seal("none")
