"""Beside the month stands one post: what it says, where it stands, what stops it by which clause, and what mends it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from core.commands.assuring import SetRuleAside
from core.commands.posts import PlanFor
from core.commands.publishing import Publish
from core.commands.schedule import Hold
from core.model.kinds import PostId
from core.model.town import Role
from tests.core.builders import (
    FACEBOOK,
    MONDAY_AT_9,
    NEWSLETTER,
    WEBSITE,
    Scene,
    a_draft,
    a_photo,
    a_post,
    a_queued_post,
    an_unconfirmed_post,
    save,
)
from tests.core.ruled import change_rules, pack_of
from tests.ui.looking import button, dialog, offers, words
from ui.dialogs.clause_words import ClauseWords
from ui.models.moods import Moods
from ui.session import Session
from ui.theme import Theme
from ui.views.inspector import Inspector
from ui.widgets.badge import Badge
from ui.widgets.finding_list import FindingList
from ui.widgets.plain import WrappedLabel
from ui.widgets.text_link import TextLink


@pytest.fixture
def inspector(session: Session, theme: Theme, moods: Moods, shown: Callable[..., None]) -> Inspector:
    inspector = Inspector(session, theme, moods)
    shown(inspector, 300, 760)
    return inspector


def show(inspector: Inspector, post_id: PostId) -> None:
    """Show a post, which comes after the paint."""
    inspector.show_post(post_id)
    QTest.qWait(0)


def click(inspector: Inspector, text: str) -> None:
    QTest.mouseClick(button(inspector, text), Qt.MouseButton.LeftButton)


def names(inspector: Inspector, kind: type[QWidget]) -> list[str]:
    return [each.accessibleName() for each in inspector.findChildren(kind) if each.isVisibleTo(inspector)]


def cards(inspector: Inspector) -> list[tuple[str, str]]:
    """Return what a screen reader hears of each finding: its severity and sentence, and its clause."""
    (findings,) = inspector.findChildren(FindingList)
    shown = [each for each in findings.findChildren(QWidget) if each.isVisibleTo(inspector)]
    return [(each.accessibleName(), each.accessibleDescription()) for each in shown if each.accessibleDescription()]


def test_in_an_empty_calendar_the_first_step_is_taught_until_there_is_a_post(
    qtbot: QtBot, scene: Scene, inspector: Inspector
) -> None:
    qtbot.waitUntil(lambda: "The first post" in words(inspector))
    assert not offers(inspector, "Open")
    a_post(scene)
    inspector.show_post(None)
    qtbot.waitUntil(lambda: "No post chosen" in words(inspector))


def test_a_post_is_told_with_its_class_words_and_who_wrote_it(scene: Scene, inspector: Inspector) -> None:
    show(inspector, a_queued_post(scene, "ada", title="Ice times", on=(FACEBOOK, WEBSITE)))
    told = words(inspector)
    assert names(inspector, Badge) == ["4 Town programs"]
    assert told[:4] == [
        "Mon 9:00",
        "Ice times",
        "Facebook, Website · Recreation · Ada Boer",
        "Public skating is on Saturday.",
    ]


def test_each_channel_is_told_with_its_time_and_why(scene: Scene, inspector: Inspector) -> None:
    post_id = a_queued_post(scene, on=(FACEBOOK, WEBSITE))
    scene.run(Hold(scene.placement_id(post_id, WEBSITE), "Not before the meeting"))
    show(inspector, post_id)
    assert (
        "Facebook: Queued Mon 9:00 · In line since 20 Nov 10:00\nWebsite: Held Mon 9:00 · “Not before the meeting”"
    ) in words(inspector)


def test_a_planned_draft_is_told_with_its_day(scene: Scene, inspector: Inspector) -> None:
    post_id = a_post(scene)
    scene.run(PlanFor(scene.placement_id(post_id), MONDAY_AT_9.replace(hour=0)))
    show(inspector, post_id)
    told = words(inspector)
    assert told[0] == "Mon 23 Nov"
    assert "Facebook: Draft Mon 23 Nov" in told


def test_a_post_is_told_with_every_clause_that_stops_it(scene: Scene, inspector: Inspector) -> None:
    show(inspector, a_post(scene, photos=(a_photo(scene),)))
    assert "2 things stop this post" in words(inspector)
    assert cards(inspector) == [
        (
            "Stops the post: “photo-0.jpg” of Recreation is not approved"
            " by Department Director / Communications Coordinator",
            "ADM-7 1.04 d",
        ),
        (
            "Stops the post: No written consent of the photographer of “photo-0.jpg” is on file: attach it",
            "ADM-7 1.08 e",
        ),
    ]


@pytest.mark.parametrize("mend", ["Approve", "Attach"])
def test_what_is_mended_in_the_passport_opens_the_photo(
    qtbot: QtBot, scene: Scene, inspector: Inspector, mend: str
) -> None:
    photo_id = a_photo(scene)
    show(inspector, a_post(scene, photos=(photo_id,)))
    with qtbot.assertNotEmitted(inspector.open_requested), qtbot.waitSignal(inspector.photo_requested) as told:
        click(inspector, mend)
    assert told.args == [photo_id]


def test_what_is_mended_in_the_post_opens_it(qtbot: QtBot, scene: Scene, inspector: Inspector) -> None:
    post_id = a_post(scene, text="")
    show(inspector, post_id)
    with qtbot.waitSignal(inspector.open_requested) as told:
        click(inspector, "Edit")
    assert told.args == [post_id]


def test_a_post_is_opened_by_its_button(qtbot: QtBot, scene: Scene, inspector: Inspector) -> None:
    post_id = a_post(scene, title="Ice times")
    show(inspector, post_id)
    assert button(inspector, "Open").accessibleName() == "Open: Ice times"
    with qtbot.waitSignal(inspector.open_requested) as told:
        QTest.keyClick(button(inspector, "Open"), Qt.Key.Key_Return)
    assert told.args == [post_id]


def test_a_post_that_went_out_is_told_without_checks(scene: Scene, inspector: Inspector) -> None:
    post_id = a_queued_post(scene)
    scene.set_wall("2026-11-23T09:10")
    scene.run(Publish(scene.placement_id(post_id)))
    show(inspector, post_id)
    assert "Nothing stops this post" not in words(inspector)
    assert any("Published" in told for told in words(inspector))


def test_checks_that_passed_are_one_line_that_unfolds(qtbot: QtBot, scene: Scene, inspector: Inspector) -> None:
    show(inspector, a_post(scene))
    folded = words(inspector)
    click(inspector, "Show")
    assert any(line.endswith(" checks passed") for line in folded)
    assert "Photos approved · ADM-7 1.04 d" not in folded
    qtbot.waitUntil(lambda: "Photos approved · ADM-7 1.04 d" in words(inspector))


def test_all_that_is_to_confirm_is_one_card_that_leads_to_the_post(
    qtbot: QtBot, scene: Scene, inspector: Inspector
) -> None:
    post_id = an_unconfirmed_post(scene)
    show(inspector, post_id)
    assert "3 statements are to be confirmed" in words(inspector)
    with qtbot.waitSignal(inspector.open_requested) as told:
        click(inspector, "Confirm")
    assert told.args == [post_id]


def test_what_people_settled_is_told_under_the_checks(scene: Scene, inspector: Inspector) -> None:
    show(inspector, a_post(scene))
    click(inspector, "4 settled by people")
    (told,) = [line for line in words(inspector) if "Confirmed" in line]
    assert told.count(" · Confirmed · Cora Wiebe, 20 Nov 10:00") == 4


def test_a_rule_that_was_set_aside_is_shown_for_ever(scene: Scene, inspector: Inspector) -> None:
    rule = pack_of(scene).rules["facts-checked"]
    change_rules(scene, {rule.id: replace(rule, overridden_by=(Role.COORDINATOR,))})
    post_id = an_unconfirmed_post(scene)
    scene.run(SetRuleAside(post_id, scene.post(post_id).content_hash, rule.id, "Read out by the mayor"))
    scene.run(save(scene, post_id, a_draft(scene, text="Other words")))
    show(inspector, post_id)
    click(inspector, "1 rule was set aside")
    assert any("Read out by the mayor (Kim Dyck, 20 Nov 10:00)" in line for line in words(inspector))


def test_a_clause_opens_its_words(scene: Scene, inspector: Inspector) -> None:
    show(inspector, a_post(scene, photos=(a_photo(scene),)))
    link = next(each for each in inspector.findChildren(TextLink) if each.text() == "ADM-7 1.04 d")
    QTest.keyClick(link, Qt.Key.Key_Return)
    assert dialog(inspector, ClauseWords).windowTitle() == "ADM-7 1.04 d"


def test_a_post_without_a_title_or_text_says_so(scene: Scene, inspector: Inspector) -> None:
    show(inspector, a_post(scene, title="", text=""))
    assert "Without a title" in words(inspector)
    assert "" not in words(inspector)


def test_markup_in_a_post_is_shown_as_it_stands(scene: Scene, inspector: Inspector) -> None:
    show(inspector, a_post(scene, title="<b>Ice</b>", text="<img src='file:///dev/zero'>"))
    labels = {label.text(): label for label in inspector.findChildren(WrappedLabel)}
    assert labels["<b>Ice</b>"].textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_no_word_is_cut_at_any_size_of_text(
    qtbot: QtBot, scene: Scene, inspector: Inspector, theme: Theme, percent: int
) -> None:
    theme.set_text_scale(percent)
    title = "Public skating, stick and puck, and learn-to-skate over the holidays"
    show(inspector, a_post(scene, title=title, on=(FACEBOOK, WEBSITE, NEWSLETTER), photos=(a_photo(scene),)))
    qtbot.waitUntil(lambda: cut(inspector) == [], timeout=1000)


def cut(inspector: Inspector) -> list[str]:
    """Return the texts that are not shown whole."""
    (scroll,) = inspector.findChildren(QScrollArea)
    content, room = scroll.widget(), scroll.viewport().rect()
    assert content is not None
    labels = [each for each in content.findChildren(WrappedLabel) if each.isVisibleTo(content)]
    too_low = [label.text() for label in labels if label.height() < label.heightForWidth(label.width())]
    return too_low + [
        label.text() for label in labels if label.mapTo(content, label.rect().topRight()).x() > room.right()
    ]


def test_another_post_takes_the_place_of_the_first(scene: Scene, inspector: Inspector) -> None:
    show(inspector, a_post(scene, title="Ice times", photos=(a_photo(scene),)))
    show(inspector, a_post(scene, title="Pool hours"))
    told = words(inspector)
    assert "Pool hours" in told
    assert "Ice times" not in told
    assert cards(inspector) == []


def test_the_first_place_is_at_the_top(scene: Scene, inspector: Inspector) -> None:
    show(inspector, a_post(scene, text="Long. " * 400))
    inspector.grab()
    (scroll,) = inspector.findChildren(QScrollArea)
    scroll.verticalScrollBar().setValue(500)
    show(inspector, a_post(scene, title="Pool hours"))
    inspector.grab()
    assert scroll.verticalScrollBar().value() == 0
