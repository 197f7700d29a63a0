"""The dictionaries are loaded off the window's thread, and no rule asks them before."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from core.commands.assuring import SPELLING
from tests.core.builders import Scene, a_post
from tests.core.ruled import pack_of, put_in_force, reads
from ui.jobs import Jobs
from ui.models.compose import ComposeModel
from ui.models.moods import Moods
from ui.models.suggestions import Dictionaries
from ui.session import Session


@pytest.fixture
def spelling_town(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> Scene:
    put_in_force(scene, monkeypatch, SPELLING, reads(lambda _facts: True))
    return scene


def test_a_town_that_does_not_spell_needs_no_dictionary(scene: Scene, jobs: Jobs) -> None:
    dictionaries = Dictionaries(jobs, pack_of(scene))
    assert (dictionaries.is_loading, jobs.is_busy) == (SPELLING in pack_of(scene).rules, dictionaries.is_loading)


def test_dictionaries_are_loaded_in_a_job(qtbot: QtBot, spelling_town: Scene, jobs: Jobs) -> None:
    dictionaries = Dictionaries(jobs, pack_of(spelling_town))
    assert (dictionaries.is_loading, jobs.is_busy) == (True, True)
    qtbot.waitUntil(lambda: not dictionaries.is_loading)


def test_a_post_is_judged_once_the_dictionaries_are_there(
    qtbot: QtBot, spelling_town: Scene, session: Session, moods: Moods
) -> None:
    model = ComposeModel(session, moods, session)
    model.open(a_post(spelling_town))
    assert not moods.is_ready()
    with qtbot.waitSignal(model.judged):
        assert model.is_judging
    assert moods.is_ready()
