"""Compose: a post is written by mouse and by keyboard, judged as it is written, saved, and left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QTabBar
from pytestqt.qtbot import QtBot

from core.commands.media import ApprovePhoto
from core.model.kinds import PostId
from core.model.states import State
from core.store import posts as post_queries
from tests.core.builders import (
    FACEBOOK,
    WEBSITE,
    Scene,
    a_draft,
    a_partner,
    a_photo,
    a_post,
    a_queued_post,
    an_asked_post,
    save,
)
from tests.core.ruled import ask_nobody
from tests.ui.editors.composing import choose_from_menu, click, named, open_post, settle, text, title, trigger
from tests.ui.looking import button, field, offers, words
from ui.dialogs.pick_emoji import PickEmoji
from ui.dialogs.post_history import PostHistory
from ui.editors.compose import Compose
from ui.session import Session
from ui.widgets.class_choice import ClassChoice
from ui.widgets.counters import Counters
from ui.widgets.finding_list import FindingList
from ui.widgets.form import Choice
from ui.widgets.wall_field import WallField

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key


def saved(scene: Scene, compose: Compose) -> tuple[str, str]:
    post = scene.post(PostId(compose.post_id or ""))
    return post.title, post.text


def differ(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    """Open a post for two channels and write another text for the website."""
    open_post(qtbot, compose, a_post(scene, on=(FACEBOOK, WEBSITE)))
    QTest.mouseClick(named(compose, "Write another text for one channel"), Qt.MouseButton.LeftButton)
    trigger(compose, "Another text for Website")
    QTest.keyClicks(text(compose), "More: ")
    compose.save()


def test_a_post_is_written_by_keyboard_alone(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    ask_nobody(scene)
    compose.new_post(None)
    compose.start_focus()
    QTest.keyClicks(title(compose), "Skating")
    text(compose).setFocus()
    QTest.keyClicks(text(compose), "Public skating is on.")
    QTest.keyClick(button(compose, FACEBOOK), Key.Key_Space)
    settle(qtbot, compose)
    QTest.keyClick(button(compose, "Add to queue"), Key.Key_Return)
    assert saved(scene, compose) == ("Skating", "Public skating is on.")
    assert scene.state(PostId(compose.post_id or "")) is State.QUEUED


def test_what_stops_a_post_stands_beside_it_with_its_clause(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, an_asked_post(scene)[0])
    told = words(compose)
    assert "1 thing stops this post" in told
    assert any(line.endswith("is not approved by Department Director / Communications Coordinator") for line in told)
    assert button(compose, "ADM-7 1.04 d").isVisible()


def test_something_that_stands_makes_the_button_ask(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, a_post(scene, photos=(a_photo(scene),)))
    assert offers(compose, "Ask to queue")
    assert not offers(compose, "Add to queue")


def test_nothing_is_asked_for_without_a_text(qtbot: QtBot, compose: Compose) -> None:
    compose.new_post(None)
    settle(qtbot, compose)
    assert not button(compose, "Ask to queue").isEnabled()


def test_what_passed_is_one_line_that_unfolds(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    ask_nobody(scene)
    open_post(qtbot, compose, a_post(scene))
    assert "Nothing stops this post" in words(compose)
    assert any(line.endswith(" checks passed") for line in words(compose))
    click(compose, "Show")
    qtbot.waitUntil(lambda: any(line.startswith("Channel approved · ADM-7") for line in words(compose)))


@pytest.mark.parametrize(
    ("changes", "label"),
    [
        ({"text": ""}, "Text"),
        ({"class_key": "council"}, "Meeting or bylaw"),
        ({"class_key": "time-sensitive"}, "Must go out before"),
        ({"channels": ()}, FACEBOOK),
    ],
)
def test_a_mend_leads_to_its_field(
    qtbot: QtBot, compose: Compose, scene: Scene, changes: dict[str, Any], label: str
) -> None:
    open_post(qtbot, compose, a_post(scene, **changes))
    mend = compose.findChildren(FindingList)[0].findChildren(QPushButton)[0]
    QTest.mouseClick(mend, Qt.MouseButton.LeftButton)
    focused = compose.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == label


def test_a_mend_of_a_photo_asks_for_its_passport(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    post_id, photo_id = an_asked_post(scene)
    open_post(qtbot, compose, post_id)
    with qtbot.waitSignal(compose.photo_requested) as asked:
        click(compose, "Approve")
    assert asked.args == [photo_id]


def test_a_step_elsewhere_is_seen_at_once(qtbot: QtBot, compose: Compose, session: Session, scene: Scene) -> None:
    post_id, photo_id = an_asked_post(scene)
    open_post(qtbot, compose, post_id)
    session.run(ApprovePhoto(photo_id))
    settle(qtbot, compose)
    assert "Nothing stops this post" in words(compose)


def test_where_it_would_go_and_what_moves_is_told(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    a_queued_post(scene, title="Garden club", class_key="other", deemed_by=scene.person("kim"))
    open_post(qtbot, compose, a_post(scene))
    told = words(compose)
    assert "Mon 9:00 on Facebook" in told
    assert "“Garden club” on Facebook: Mon 9:00 to Tue 9:00" in told


def test_a_new_post_says_that_it_has_to_be_saved_first(qtbot: QtBot, compose: Compose) -> None:
    compose.new_post(None)
    settle(qtbot, compose)
    assert "Save the post to see where it would go" in words(compose)


def test_each_channel_counts_the_text_as_its_platform_does(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, a_post(scene, text="Skating ⛸️"))
    assert compose.findChildren(Counters)[0].texts() == ("Facebook 10 / 63,206",)


def test_a_text_that_is_too_long_for_a_channel_is_seen_while_it_is_written(
    qtbot: QtBot, compose: Compose, scene: Scene
) -> None:
    ask_nobody(scene)
    open_post(qtbot, compose, a_post(scene))
    text(compose).setPlainText("Skating. " * 8000)
    assert compose.findChildren(Counters)[0].texts()[0].startswith("Facebook 72,000 /")
    settle(qtbot, compose)
    assert any(said.startswith("1 thing stops this post") for said in words(compose))


def test_a_channel_keeps_its_width_when_it_is_chosen_and_tells_its_profile_in_its_tip(
    qtbot: QtBot, compose: Compose, scene: Scene
) -> None:
    open_post(qtbot, compose, a_post(scene, on=(FACEBOOK,)))
    toggle = button(compose, WEBSITE)
    before = (toggle.text(), toggle.sizeHint())
    QTest.mouseClick(toggle, Qt.MouseButton.LeftButton)
    assert (toggle.text(), toggle.sizeHint()) == before
    assert "Town of Taber" in toggle.toolTip()


def test_one_channel_can_say_it_in_other_words(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    differ(qtbot, compose, scene)
    tabs = compose.findChildren(QTabBar)[0]
    assert [tabs.tabText(row) for row in range(tabs.count())] == ["All channels", "Website · Town of Taber differs"]
    (variant,) = post_queries.variants_of(scene.office.engine, PostId(compose.post_id or ""))
    assert variant.text == "More: Public skating is on Saturday."


def test_a_channel_that_differs_can_say_again_what_all_say(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    differ(qtbot, compose, scene)
    click(compose, "Say what all channels say")
    compose.save()
    assert post_queries.variants_of(scene.office.engine, PostId(compose.post_id or "")) == []


@pytest.mark.parametrize(
    ("key", "label", "kind"),
    [
        ("emergency", "Emergency in force", Choice),
        ("council", "Meeting or bylaw", QLineEdit),
        ("program", "Program, project or initiative", QLineEdit),
        ("partner", "Partner, from the register", Choice),
        ("other", "Deemed relevant by", Choice),
    ],
)
def test_each_class_asks_for_its_own_ground(
    qtbot: QtBot, compose: Compose, scene: Scene, key: str, label: str, kind: type[QLineEdit | Choice]
) -> None:
    open_post(qtbot, compose, a_post(scene, class_key=key))
    shown = [each for each in compose.findChildren(kind) if each.accessibleName() == label and each.isVisible()]
    assert len(shown) == 1


def test_the_partner_is_chosen_from_the_register(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    partner = a_partner(scene)
    open_post(qtbot, compose, a_post(scene, class_key="partner"))
    QTest.keyClick(field(compose, Choice, "Partner, from the register"), Key.Key_Down)
    compose.save()
    assert scene.post(PostId(compose.post_id or "")).partner_id == partner


@pytest.mark.parametrize(("by", "may"), [("kim", True), ("ada", False)])
def test_who_may_deem_relevant_says_who_did(
    qtbot: QtBot, make_compose: Callable[[], Compose], session: Session, scene: Scene, by: str, may: bool
) -> None:
    post_id = a_post(scene, "ada", class_key="other")
    session.change_person(scene.person(by))
    compose = make_compose()
    open_post(qtbot, compose, post_id)
    assert field(compose, Choice, "Deemed relevant by").isEnabled() is may


def test_another_class_brings_its_usual_span(qtbot: QtBot, compose: Compose) -> None:
    compose.new_post(None)
    choice = compose.findChildren(ClassChoice)[0]
    QTest.keyClick(choice, Key.Key_Up)
    assert choice.current_key() == "council"
    assert field(compose, WallField, "Must go out before").text() == "Mon 30 Nov, 17:00"


def test_a_date_is_taken_away_by_a_key(qtbot: QtBot, compose: Compose) -> None:
    compose.new_post(None)
    until = field(compose, WallField, "Must go out before")
    QTest.keyClick(until, Key.Key_Delete)
    assert (until.text(), compose.model.draft.go_out_before) == ("No date", None)


def test_leaving_saves_a_plain_draft_by_itself(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, a_post(scene))
    QTest.keyClicks(text(compose), "Today: ")
    with qtbot.waitSignal(compose.closed):
        QTest.mouseClick(named(compose, "Back"), Qt.MouseButton.LeftButton)
    assert saved(scene, compose)[1] == "Today: Public skating is on Saturday."


def test_leaving_an_untouched_new_post_writes_nothing(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    compose.new_post(None)
    assert compose.leave(compose.closed.emit)
    assert post_queries.number_of_posts(scene.office.engine) == 0


def test_thrown_away_words_let_one_leave(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, a_queued_post(scene))
    QTest.keyClicks(text(compose), "Today: ")
    choose_from_menu(compose, "Throw away what is not saved")
    assert compose.leave(compose.closed.emit)
    assert text(compose).toPlainText() == "Public skating is on Saturday."


def test_a_discarded_post_closes_the_screen(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, a_post(scene))
    with qtbot.waitSignal(compose.closed):
        click(compose, "Discard")
    assert compose.post_id is None


def test_who_saved_which_version_is_folded_under_a_line(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, a_post(scene, "ada"))
    QTest.keyClicks(text(compose), "Today: ")
    compose.save()
    assert "Author: Ada Boer, Recreation programmer" in words(compose)
    click(compose, "History: 2 versions")
    assert "2 · 20 Nov 10:00 · Kim Dyck\n1 · 20 Nov 10:00 · Ada Boer" in words(compose)


@pytest.mark.parametrize(
    ("is_changed", "note"), [(False, "Draft · saved 10:00"), (True, "Draft · changed since 10:00")]
)
def test_how_the_post_is_saved_stands_beside_its_title(
    qtbot: QtBot, compose: Compose, scene: Scene, is_changed: bool, note: str
) -> None:
    open_post(qtbot, compose, a_post(scene))
    if is_changed:
        QTest.keyClicks(title(compose), " for all")
    assert note in words(compose)


def test_an_earlier_version_is_used_again_as_a_change_that_is_not_saved(
    qtbot: QtBot, compose: Compose, scene: Scene
) -> None:
    post_id = a_post(scene)
    scene.run(save(scene, post_id, a_draft(scene, text="Another")))
    open_post(qtbot, compose, post_id)
    click(compose, "History: 2 versions")
    click(compose, "See what changed …")
    (history,) = compose.findChildren(PostHistory)
    QTest.keyClick(field(history, QListWidget, "Versions"), Key.Key_Down)
    QTest.mouseClick(button(history, "Use this version again"), Qt.MouseButton.LeftButton)
    assert text(compose).toPlainText() == "Public skating is on Saturday."
    assert (compose.model.is_changed, scene.post(post_id).text) == (True, "Another")


def test_an_emoji_is_put_where_the_cursor_is(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, a_post(scene))
    click(compose, "Emoji …")
    (dialog,) = compose.findChildren(PickEmoji)
    QTest.keyClicks(field(dialog, QLineEdit, "Look for an emoji"), "skating")
    QTest.mouseClick(button(dialog, "Put into the text"), Qt.MouseButton.LeftButton)
    assert compose.model.draft.text == "⛸️Public skating is on Saturday."
