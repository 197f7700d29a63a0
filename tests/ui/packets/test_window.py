"""A packet is read and decided by mouse and keys, signed with a key of one's own, and gone on with another day."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from core.model.posts import Verdict
from core.packets.answer import answer_of, signed_answer
from core.packets.own_folder import OwnFolder
from core.packets.own_keys import KnownSender, KnownSenders, Trust
from core.packets.packet_file import read_packet
from core.packets.six_words import six_words
from tests.core.builders import LITTLE_COST, PASSWORD, Scene
from tests.core.packets.mailing import trusted
from tests.ui.hands import press, type_in
from tests.ui.packets.conftest import HOSTILE
from ui.jobs import Jobs
from ui.packets.answer_saved import AnswerSaved
from ui.packets.desk import PacketDesk
from ui.packets.item_card import ItemCard
from ui.packets.sign_answer import SignAnswer
from ui.packets.window import PacketWindow
from ui.theme import Theme

LEFT = Qt.MouseButton.LeftButton


def card(window: PacketWindow, name: str) -> ItemCard:
    return next(each for each in window.posts.cards if each.item.name.startswith(name))


def button(card: ItemCard, label: str) -> QPushButton:
    return next(each for each in card.findChildren(QPushButton) if each.text() == label)


def said(desk: PacketDesk) -> list[Verdict | None]:
    found = (desk.said_of(name) for name in desk.deciding.asked)
    return [None if each is None else each.verdict for each in found]


def signed(qtbot: QtBot, desk: PacketDesk, target: Path) -> None:
    with qtbot.waitSignal(desk.signed):
        desk.sign(PASSWORD, LITTLE_COST)
    desk.save(target)


def test_the_packet_says_whose_it_is_and_what_is_asked(window: PacketWindow) -> None:
    told = [label.text() for label in window.findChildren(QLabel)]
    assert "Town of Taber: calendar of 7 to 13 December" in told
    assert any(text.startswith("For Dana Roy, from Kim Dyck, Communications Coordinator") for text in told)
    assert window.progress.startswith("0 of 2 decided")
    assert [entry.note for entry in window.list.entries].count("yours") == 2


def test_by_keys_one_approves_and_goes_on_until_all_is_decided(
    qtbot: QtBot, window: PacketWindow, desk: PacketDesk
) -> None:
    press(window.list, Qt.Key.Key_A)
    press(window, Qt.Key.Key_A)
    assert said(desk) == [Verdict.APPROVED, Verdict.APPROVED]
    assert window.progress.startswith("2 of 2 decided")
    assert window.sign_button.isEnabled()


def test_a_return_asks_for_its_comment_in_place(qtbot: QtBot, window: PacketWindow, desk: PacketDesk) -> None:
    press(window.list, Qt.Key.Key_R)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    press(line, Qt.Key.Key_Return)
    assert said(desk) == [None, None]
    type_in("Say when")
    press(line, Qt.Key.Key_Return)
    assert said(desk)[0] is Verdict.RETURNED


def test_by_mouse_one_approves_and_takes_it_back(qtbot: QtBot, window: PacketWindow, desk: PacketDesk) -> None:
    photo = window.posts.cards[-1]
    QTest.mouseClick(button(photo, "Approve (A)"), LEFT)
    assert said(desk) == [None, Verdict.APPROVED]
    QTest.mouseClick(button(photo, "Take back"), LEFT)
    assert said(desk) == [None, None]


def test_what_is_not_ones_own_can_be_read_and_not_decided(window: PacketWindow) -> None:
    others = card(window, "Council highlights")
    assert others.item.told == "For somebody else to decide"
    assert [each for each in others.findChildren(QPushButton) if each.text().startswith("Approve")] == []


def test_nothing_of_a_packet_is_read_as_markup(window: PacketWindow) -> None:
    shown = next(label for label in card(window, "<img").findChildren(QLabel) if label.text() == HOSTILE)
    assert shown.textFormat() is Qt.TextFormat.PlainText


def test_a_packet_opened_again_goes_on_where_one_was(
    window: PacketWindow, desk: PacketDesk, packet_file: Path, tmp_path: Path, jobs: Jobs, scene: Scene
) -> None:
    window.approve()
    again = PacketDesk(read_packet(packet_file), tmp_path / "danas", jobs, scene.clock)
    assert said(again) == [Verdict.APPROVED, None]


def test_the_first_answer_makes_a_key_and_tells_its_words(
    qtbot: QtBot, window: PacketWindow, desk: PacketDesk, tmp_path: Path
) -> None:
    window.approve()
    signed(qtbot, desk, tmp_path / "first")
    window.save_to(tmp_path / "dana")
    answer = answer_of(signed_answer((tmp_path / "dana.oyez-answer").read_bytes()))
    dialog = window.findChild(AnswerSaved)
    assert dialog is not None
    assert dialog.words.words == six_words(answer.key)


def test_an_answer_from_the_window_decides_in_the_calendar(
    qtbot: QtBot, scene: Scene, window: PacketWindow, desk: PacketDesk, tmp_path: Path
) -> None:
    window.approve()
    signed(qtbot, desk, tmp_path / "answer")
    trusted(scene, signed_answer((tmp_path / "answer").read_bytes()))
    assert scene.office.engine.value("SELECT count(*) FROM period_approval") == 1


def test_the_password_is_asked_for_twice_at_first_and_complaints_are_said(qtbot: QtBot, window: PacketWindow) -> None:
    window.approve()
    QTest.mouseClick(window.sign_button, LEFT)
    dialog = window.findChild(SignAnswer)
    assert dialog is not None
    type_in("short")
    QTest.mouseClick(dialog.act_button, LEFT)
    assert any("10 characters at least" in label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def test_a_wrong_password_is_said_and_a_forgotten_one_is_replaced(
    qtbot: QtBot, theme: Theme, window: PacketWindow, desk: PacketDesk, tmp_path: Path
) -> None:
    window.approve()
    signed(qtbot, desk, tmp_path / "first")
    before = desk.own_words
    dialog = SignAnswer(theme, desk, "", window)
    field = dialog.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "another password")
    with qtbot.waitSignal(desk.refused):
        dialog.act_button.click()
    dialog.forgotten_button.click()
    signed(qtbot, desk, tmp_path / "second")
    assert desk.own_words != before


def test_another_key_of_the_sender_is_told_loudly_and_stops_signing(
    theme: Theme, desk: PacketDesk, packet_file: Path, tmp_path: Path, jobs: Jobs, scene: Scene, settings: QSettings
) -> None:
    packet = desk.read.packet
    known = KnownSenders((KnownSender(packet.sender.id, "0" * 64),))
    OwnFolder(tmp_path / "danas", packet).write(known, "senders.json")
    again = PacketDesk(desk.read, tmp_path / "danas", jobs, scene.clock)
    window = PacketWindow(theme, again, jobs, settings)
    window.approve()
    assert again.trust is Trust.ANOTHER
    assert " ".join(six_words(packet.sender_key)) in window.notice
    assert not window.sign_button.isEnabled()
    window.trust_button.click()
    assert window.sign_button.isEnabled()


def test_a_packet_whose_time_went_by_is_read_and_not_decided(
    theme: Theme, desk: PacketDesk, jobs: Jobs, scene: Scene, settings: QSettings
) -> None:
    scene.set_wall("2027-01-20T09:00")
    window = PacketWindow(theme, desk, jobs, settings)
    window.approve()
    assert said(desk) == [None, None]
    assert window.notice == "This packet is no longer good. Ask for a new one."


def test_saving_asks_where(qtbot: QtBot, window: PacketWindow, desk: PacketDesk) -> None:
    window.approve()
    QTest.mouseClick(window.sign_button, LEFT)
    dialog = window.findChild(SignAnswer)
    assert dialog is not None
    with qtbot.waitSignal(desk.signed):
        desk.sign(PASSWORD, LITTLE_COST)
    chooser = window.findChild(QFileDialog)
    assert chooser is not None
    assert chooser.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    chooser.close()


@pytest.mark.parametrize("percent", [100, 200])
def test_no_text_is_cut_in_the_least_room(theme: Theme, window: PacketWindow, percent: int) -> None:
    theme.set_text_scale(percent)
    window.resize(1100, 700)
    assert window.sign_button.width() >= window.sign_button.sizeHint().width()
    theme.set_text_scale(100)
