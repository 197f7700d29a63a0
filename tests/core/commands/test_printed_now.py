"""What is printed of the calendar as it stands is what its screens show: posts by time, whole, with what stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from core.commands.approvals import ApprovePost, ReturnPost
from core.commands.channels import AddChannel
from core.commands.periods import ApproveForPeriod
from core.commands.posts import OwnWords, PlanFor
from core.commands.written_draft import draft_of
from core.exchange.prints.printed_period import PrintedPeriod, PrintedTime
from core.model.findings import Severity
from core.model.kinds import ChannelId, PostId
from core.model.posts import Verdict
from core.model.states import State
from core.store import posts as post_queries
from tests.core.builders import (
    FACEBOOK,
    MONDAY_AT_9,
    NEWSLETTER,
    TUESDAY_AT_9,
    WEBSITE,
    Scene,
    a_partner,
    a_photo,
    a_pinned_post,
    a_post,
    a_queued_post,
    a_sound_photo,
    an_overseen_post,
    save,
    set_password,
)

MONDAY = MONDAY_AT_9.date()
WEEK = (MONDAY, MONDAY + timedelta(days=6))


def printed(scene: Scene, span: tuple[date, date] = WEEK, on: tuple[ChannelId, ...] | None = None) -> PrintedPeriod:
    return scene.office.printed_period(*span, on)


def wish(scene: Scene, post_id: PostId, wall: datetime = MONDAY_AT_9) -> PostId:
    """Wish a time for a draft on Facebook."""
    scene.run(PlanFor(scene.placement_id(post_id), wall))
    return post_id


def test_it_says_of_which_town_days_and_channels_it_is(scene: Scene) -> None:
    period = printed(scene)
    assert (period.town, period.zone, period.from_day, period.until_day) == ("Town of Taber", "America/Edmonton", *WEEK)
    assert (period.channels, period.every_channel) == ((FACEBOOK, WEBSITE, NEWSLETTER), True)
    assert (period.seal, period.printed_at.isoformat()) == (None, "2026-11-20T10:00:00")


def test_posts_stand_by_time_and_are_numbered(scene: Scene) -> None:
    later = a_pinned_post(scene, TUESDAY_AT_9)
    sooner = a_queued_post(scene)
    titles = [scene.post(post_id).title for post_id in (sooner, later)]
    assert [(line.number, line.title) for line in printed(scene).lines] == list(enumerate(titles, 1))


@pytest.mark.parametrize(("last", "count"), [(MONDAY, 1), (MONDAY - timedelta(days=1), 0)])
def test_both_days_belong_to_the_period(scene: Scene, last: date, count: int) -> None:
    a_queued_post(scene)
    assert len(printed(scene, (date(2026, 11, 20), last)).lines) == count


def test_a_post_that_goes_out_at_one_time_is_one_line_with_each_text_once(scene: Scene) -> None:
    own = (OwnWords(scene.channel(WEBSITE), None, "More of it", None),)
    post_id = a_queued_post(scene, on=(WEBSITE, FACEBOOK, NEWSLETTER), own_words=own, link="https://taber.ca")
    (line,) = printed(scene).lines
    assert line.channels == (FACEBOOK, WEBSITE, NEWSLETTER)
    said = [(text.channels, text.text, text.link) for text in line.texts]
    assert said == [
        ((FACEBOOK, NEWSLETTER), scene.post(post_id).text, "https://taber.ca"),
        ((WEBSITE,), "More of it", "https://taber.ca"),
    ]


def test_a_photo_whose_file_is_gone_has_none(scene: Scene) -> None:
    wish(scene, a_post(scene, photos=(a_photo(scene),)))
    kept = printed(scene).lines[0].photos[0].path
    assert kept is not None
    kept.unlink()
    assert printed(scene).lines[0].photos[0].path is None


def test_a_title_stands_only_where_readers_see_one(scene: Scene) -> None:
    videos = ChannelId(scene.run(AddChannel("Videos", "youtube", "@Taber", "Films"), "dora").subject or "")
    post_id = a_post(scene, title="Skating", channels=(scene.channel(FACEBOOK), videos))
    for placement in post_queries.placements_of(scene.office.engine, post_id):
        scene.run(PlanFor(placement.id, MONDAY_AT_9))
    (line,) = printed(scene).lines
    assert [(text.channels, text.title) for text in line.texts] == [((FACEBOOK,), ""), (("Videos",), "Skating")]


def test_of_posts_at_one_time_the_more_urgent_class_stands_first(scene: Scene) -> None:
    late = wish(scene, a_post(scene))
    first = wish(scene, a_post(scene, class_key="council", ground="Meeting"))
    titles = [scene.post(post_id).title for post_id in (first, late)]
    assert [line.title for line in printed(scene).lines] == titles


def test_only_the_channels_that_are_asked_for_are_printed(scene: Scene) -> None:
    a_queued_post(scene, on=(FACEBOOK, WEBSITE))
    period = printed(scene, on=(scene.channel(WEBSITE),))
    assert (period.channels, period.every_channel) == ((WEBSITE,), False)
    assert [line.channels for line in period.lines] == [(WEBSITE,)]


def test_a_wish_is_told_as_a_wish(scene: Scene) -> None:
    wish(scene, a_post(scene), MONDAY_AT_9.replace(hour=0))
    (line,) = printed(scene).lines
    assert line.state is State.DRAFT
    assert line.times == (PrintedTime(MONDAY_AT_9.replace(hour=0), (FACEBOOK,), is_wish=True),)


def test_a_line_names_its_class_ground_department_and_author(scene: Scene) -> None:
    a_queued_post(scene, class_key="partner", partner_id=a_partner(scene))
    (line,) = printed(scene).lines
    assert (line.class_number, line.class_ground, line.ground) == (5, "partner", "Taber Library")
    assert (line.department, line.author) == ("Recreation", "Kim Dyck")


def test_what_stands_is_told_the_gravest_first(scene: Scene) -> None:
    wish(scene, a_post(scene, photos=(a_photo(scene),)))
    findings = printed(scene).lines[0].findings
    assert findings[0].severity is Severity.BLOCK
    assert "photo-approved" in {finding.rule for finding in findings}


def test_a_photo_comes_with_its_file_words_and_approval(scene: Scene) -> None:
    a_queued_post(scene, photos=(a_sound_photo(scene),))
    (photo,) = printed(scene).lines[0].photos
    assert photo.path is not None
    assert photo.path.is_file()
    assert (photo.description, photo.credit) == ("Skaters", "Jané Friesen")
    assert (photo.verdict, photo.decided_by, photo.role) == (Verdict.APPROVED, "Dana Roy", "director")


def test_a_photo_without_a_decision_has_none(scene: Scene) -> None:
    wish(scene, a_post(scene, photos=(a_photo(scene),)))
    (photo,) = printed(scene).lines[0].photos
    assert (photo.verdict, photo.decided_by, photo.decided_at) == (None, "", None)


def test_a_post_that_nobody_approved_has_not_changed_since(scene: Scene) -> None:
    a_queued_post(scene)
    assert printed(scene).lines[0].changed is None


def test_what_changed_since_it_was_approved_is_named(scene: Scene) -> None:
    post_id = an_overseen_post(scene)
    assert printed(scene).lines[0].changed == ()
    draft = draft_of(scene.office.engine, scene.post(post_id))
    scene.agree(save(scene, post_id, replace(draft, text="Skating is on Sunday.", link="https://taber.ca")))
    period = printed(scene)
    assert period.lines[0].changed == ("text", "link")
    assert period.decisions == ()


def test_decisions_about_a_post_as_it_is_are_told(scene: Scene) -> None:
    post_id = an_overseen_post(scene)
    scene.run(ApproveForPeriod(post_id, scene.post(post_id).content_hash, *WEEK), "dana")
    told = [(each.lines, each.verdict, each.decided_by, each.is_signed) for each in printed(scene).decisions]
    assert told == [((1,), Verdict.APPROVED, "Dana Roy", False)] * 2


def test_a_signed_decision_is_told_as_signed(scene: Scene) -> None:
    post_id = wish(scene, a_post(scene, "otto"))
    set_password(scene, "dana")
    scene.run(ApprovePost(post_id, scene.post(post_id).content_hash), "dana")
    assert [decision.is_signed for decision in printed(scene).decisions] == [True]


def test_a_return_is_told_with_its_comment(scene: Scene) -> None:
    post_id = a_post(scene, "otto")
    wish(scene, post_id)
    scene.run(ReturnPost(post_id, scene.post(post_id).content_hash, "Which rink?"), "dana")
    (decision,) = printed(scene).decisions
    assert (decision.verdict, decision.comment, decision.role) == (Verdict.RETURNED, "Which rink?", "director")
