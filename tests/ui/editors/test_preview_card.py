"""The preview in Compose follows what is written, and the channel whose words are written."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar
from pytestqt.qtbot import QtBot

from core.commands.posts import OwnWords
from tests.core.builders import FACEBOOK, WEBSITE, Scene, a_post
from tests.ui.editors.composing import click, open_post, text
from ui.editors.compose import Compose
from ui.widgets.channel_preview import ChannelPreview

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def preview(compose: Compose) -> ChannelPreview:
    (found,) = compose.findChildren(ChannelPreview)
    return found


def test_it_follows_what_is_typed(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, a_post(scene))
    click(compose, "Preview")
    QTest.keyClicks(text(compose), "Now: ")
    qtbot.waitUntil(lambda: "Now: Public skating" in preview(compose).accessibleDescription())


def test_it_follows_the_channel_whose_words_are_written(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    own = (OwnWords(scene.channel(WEBSITE), text="More on the website"),)
    open_post(qtbot, compose, a_post(scene, on=(FACEBOOK, WEBSITE), own_words=own))
    click(compose, "Preview")
    compose.findChildren(QTabBar)[0].setCurrentIndex(1)
    assert preview(compose).accessibleName() == "Preview on Website"
    compose.findChildren(QTabBar)[0].setCurrentIndex(0)
    assert preview(compose).accessibleName() == "Preview on Facebook"


def test_a_post_without_a_channel_has_none(qtbot: QtBot, compose: Compose, scene: Scene) -> None:
    open_post(qtbot, compose, a_post(scene, channels=()))
    assert not preview(compose).isVisible()
