"""Who works now is chosen from those on file, by key or pointer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from core.model.kinds import PersonId
from core.model.town import Person
from core.store.tx import Tx
from tests.core.builders import Scene
from ui.dialogs.choose_person import ChoosePerson
from ui.models.people import PersonCard, card_of, people_cards
from ui.session import Session
from ui.theme import Theme

Key = Qt.Key


@pytest.fixture
def dialog(qtbot: QtBot, session: Session, theme: Theme) -> ChoosePerson:
    dialog = ChoosePerson(theme, people_cards(session), session.person.id)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def people(dialog: ChoosePerson) -> QListWidget:
    (found,) = dialog.findChildren(QListWidget)
    return found


def lines(dialog: ChoosePerson) -> list[str]:
    return [people(dialog).item(row).text() for row in range(people(dialog).count())]


def test_everybody_is_listed_by_name_with_title_and_department(dialog: ChoosePerson) -> None:
    listed = lines(dialog)
    assert listed == sorted(listed)
    assert len(listed) == 11
    assert "Dana Roy · Director of Recreation · Recreation" in listed


def test_who_works_now_is_the_first_choice(dialog: ChoosePerson) -> None:
    item = people(dialog).currentItem()
    assert item is not None
    assert item.text().startswith("Kim Dyck")


def test_a_person_is_found_by_typing_and_chosen_by_enter(qtbot: QtBot, dialog: ChoosePerson, scene: Scene) -> None:
    with qtbot.waitSignal(dialog.person_chosen) as told:
        QTest.keyClicks(people(dialog), "dana")
        QTest.keyClick(people(dialog), Key.Key_Return)
    assert told.args == [scene.person("dana")]
    assert not dialog.isVisible()


def test_a_person_is_chosen_by_a_double_click(qtbot: QtBot, dialog: ChoosePerson, scene: Scene) -> None:
    listed = people(dialog)
    (item,) = listed.findItems("Dana Roy", Qt.MatchFlag.MatchStartsWith)
    at: QPoint = listed.visualItemRect(item).center()
    with qtbot.waitSignal(dialog.person_chosen) as told:
        for click in (QTest.mouseClick, QTest.mouseDClick):
            click(listed.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert told.args == [scene.person("dana")]


def test_escape_leaves_who_works(qtbot: QtBot, dialog: ChoosePerson) -> None:
    with qtbot.assertNotEmitted(dialog.person_chosen):
        QTest.keyClick(people(dialog), Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_keyboard_begins_in_the_list(dialog: ChoosePerson) -> None:
    assert people(dialog).hasFocus()
    assert people(dialog).accessibleName() == "People"


def test_who_has_left_is_not_offered(scene: Scene, session: Session) -> None:
    engine = scene.office.engine
    person = engine.record(Person, scene.person("otto"))
    assert person is not None
    with engine.transaction():
        Tx(engine).change(person, left_on=date(2026, 11, 19))
    assert "Otto Falk" not in [card.name for card in people_cards(session)]


@pytest.mark.parametrize(
    ("name", "initials"),
    [("Dana Roy", "DR"), ("Jané", "J"), ("Mary Ann van der Berg", "MB"), ("(Acting) Chief", "C"), ("", "")],
)
def test_a_person_has_initials(scene: Scene, session: Session, name: str, initials: str) -> None:
    assert card_of(replace(session.person, name=name), "").initials == initials


@pytest.mark.parametrize("percent", [100, 200])
def test_no_name_or_title_is_cut(qtbot: QtBot, theme: Theme, percent: int) -> None:
    theme.set_text_scale(percent)
    title = "Fire Chief and Director of Emergency Management"
    long = [PersonCard(PersonId(f"p{n}"), "Steve Rempel", title, "Fire Services", "SR") for n in range(30)]
    dialog = ChoosePerson(theme, long, PersonId("p0"))
    qtbot.addWidget(dialog)
    dialog.grab()
    assert people(dialog).sizeHintForColumn(0) <= people(dialog).viewport().width()
