"""Every page of Setup can be read at any size of text, walked by Tab, and heard by name."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from core.commands.elections import AddCandidate, AddElection
from core.commands.parties import KeepPartner
from core.commands.registers import AddOwnContact, AddTownWord, KeepHashtag
from core.commands.releases import RecordMeeting
from core.commands.requests import RecordRequest
from core.commands.series import BeginSeries, Repeat
from core.commands.town import AddPartner, LeavePerson
from core.commands.training import RecordTraining
from core.model.kinds import PartnerId
from core.model.registers import ContactKind, Fitness, PartnerKind, TrainingKind
from tests.core.builders import NOW, WEBSITE, Scene, a_post, asked_use
from tests.ui.hands import Key, press
from tests.ui.test_every_screen import cut, spoken
from tests.ui.test_every_widget import THEMES, hard_to_read, out_of_reach, unseen_focus
from ui.main_window import MainWindow
from ui.models.registers.listing import REGISTERS
from ui.screens import SETUP
from ui.theme import Theme, ThemeChoice
from ui.views.setup import POLICY, SetupView

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PAGES = (POLICY, *(register.key for register in REGISTERS))
LONG = "The Taber and District Chamber of Commerce, with the Cornfest Committee and the Agricultural Society, "


def a_full_setup(scene: Scene) -> None:
    """Put something with long words into every register."""
    election = scene.run(AddElection(LONG * 2, NOW.date())).subject
    partner = scene.run(AddPartner(LONG * 2)).subject
    assert election is not None
    assert partner is not None
    for command in (
        AddCandidate(election, LONG, LONG, LONG),
        KeepPartner(PartnerId(partner), PartnerKind.NEWS_OUTLET, "tabertimes.com", LONG * 9),
        KeepHashtag("tabercornfest", Fitness.UNFIT, LONG * 9),
        AddTownWord("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"),
        AddOwnContact(ContactKind.ADDRESS, "4900A 50 Street, Taber", LONG),
        RecordMeeting(LONG * 2),
        RecordRequest(LONG, LONG * 9, NOW.date()),
        BeginSeries(a_post(scene, title=LONG * 2), NOW.date(), Repeat("FREQ=DAILY;BYMONTH=1,2,3,11,12")),
        RecordTraining(scene.person("ada"), TrainingKind.FAMILIAR, NOW.date(), notes=LONG),
    ):
        scene.run(command)
    scene.run(asked_use(scene, channel_id=scene.channel(WEBSITE), why=LONG * 9), "otto")
    scene.run(LeavePerson(scene.person("ada"), NOW.date() - timedelta(days=1)), "tim")


def look_at(window: MainWindow, page: str) -> SetupView:
    """Show a page of Setup and stand on its first row."""
    window.show_screen(SETUP)
    view = window.view(SETUP)
    assert isinstance(view, SetupView)
    view.show_page(page)
    view.page(page).start_focus()
    window.grab()
    return view


@pytest.mark.parametrize("page", PAGES)
def test_every_control_has_a_name_for_a_screen_reader(scene: Scene, window: MainWindow, page: str) -> None:
    a_full_setup(scene)
    view = look_at(window, page)
    controls = [each for each in view.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    nameless = [type(each).__name__ for each in controls if each.isVisible() and not spoken(each)]
    assert nameless == []


@pytest.mark.parametrize("page", PAGES)
def test_tab_visits_every_control_and_comes_back(scene: Scene, window: MainWindow, page: str) -> None:
    a_full_setup(scene)
    look_at(window, page)
    first = QApplication.focusWidget()
    visited: list[QWidget | None] = []
    while QApplication.focusWidget() is not first or not visited:
        visited.append(QApplication.focusWidget())
        press(window, Key.Key_Tab)
        assert len(visited) < 40, [type(each).__name__ for each in visited[-6:]]
    assert len(visited) > 3


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("choice", THEMES)
def test_every_widget_is_read_in_every_theme_and_reached(
    scene: Scene, window: MainWindow, theme: Theme, page: str, choice: ThemeChoice
) -> None:
    theme.set_choice(choice)
    a_full_setup(scene)
    view = look_at(window, page)
    assert (list(hard_to_read(window)), out_of_reach(view)) == ([], [])


@pytest.mark.parametrize("page", PAGES)
def test_the_keyboard_is_seen_wherever_it_stands(scene: Scene, window: MainWindow, page: str) -> None:
    a_full_setup(scene)
    look_at(window, page)
    assert list(unseen_focus(window)) == []


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("size", "percent"), [((1440, 900), 100), ((1100, 700), 100), ((1440, 900), 200)])
def test_no_text_is_cut(
    scene: Scene, window: MainWindow, theme: Theme, page: str, size: tuple[int, int], percent: int
) -> None:
    a_full_setup(scene)
    theme.set_text_scale(percent)
    window.resize(*size)
    assert cut(look_at(window, page)) == []
