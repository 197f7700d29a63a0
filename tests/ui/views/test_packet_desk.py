"""The coordinator makes packets and takes answers in by mouse, keys and drop; words are compared the first time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QMimeData, QPoint, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from core.commands.seal_standing import LineState
from core.model.packets import AnswerOutcome, Outcome
from core.model.seals import Seal
from core.packets.answer import answer_file
from core.packets.packet_file import read_packet
from core.packets.six_words import six_words
from tests.core.builders import Scene, rows, set_password
from tests.core.commands.sealing import a_planned_post, a_seal, rewrite, states
from tests.core.packets.mailing import a_packet, approved, trusted
from tests.ui.hands import click
from ui.dialogs.accept_key import AcceptKeyDialog
from ui.dialogs.ask_line import AskLine
from ui.dialogs.packet_made import PacketMade
from ui.dialogs.packets import PacketsDialog
from ui.dialogs.take_in_answer import TakeInAnswer
from ui.jobs import Jobs
from ui.models.letters import letter_address
from ui.models.moods import Moods
from ui.models.packets import readers
from ui.models.thumbnails import Thumbnails
from ui.session import Session
from ui.theme import Theme
from ui.views.approvals import ApprovalsView

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def scene(scene: Scene) -> Scene:
    """Open a town in which Kim and Cora have signed in."""
    set_password(scene, "kim")
    set_password(scene, "cora")
    return scene


@pytest.fixture
def seal(scene: Scene) -> Seal:
    a_planned_post(scene, "otto", title="Public skating")
    return a_seal(scene)


@pytest.fixture
def session(session: Session, scene: Scene) -> Session:
    """Let Kim work, signed in."""
    session.sign_in(scene.who("kim"))
    return session


@pytest.fixture
def view(
    qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs, settings: QSettings, seal: Seal, tmp_path: Path
) -> Iterator[ApprovalsView]:
    """Open the Approvals screen."""
    moods = Moods(session, jobs)
    thumbnails = Thumbnails(session.office.calendar.files, jobs, tmp_path / "thumbnails")
    view = ApprovalsView(session, theme, moods, thumbnails, jobs, settings)
    session.changed.connect(view.refresh)
    view.resize(1100, 700)
    view.show()
    qtbot.waitExposed(view)
    yield view
    view.close()
    shiboken6.delete(view)


def said(dialog: object) -> str:
    assert isinstance(dialog, (TakeInAnswer, PacketsDialog, AcceptKeyDialog, PacketMade))
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def an_answer(scene: Scene, seal: Seal, folder: Path) -> Path:
    """Write Dana's answer, which approves all that a packet asks."""
    file = folder / "dana.oyez-answer"
    file.write_bytes(answer_file(approved(scene, a_packet(scene, seal))))
    return file


def shown_answer(view: ApprovalsView, file: Path) -> TakeInAnswer:
    assert view.packets is not None
    view.packets.take(file)
    found = view.findChild(TakeInAnswer)
    assert found is not None
    return found


def test_a_packet_is_offered_for_who_has_something_to_decide(
    session: Session, scene: Scene, view: ApprovalsView
) -> None:
    (reader,) = readers(session)
    assert (reader.person.id, reader.told) == (scene.person("dana"), "7 to 13 December, 1 of its posts")


def test_a_packet_is_made_saved_and_told(view: ApprovalsView, scene: Scene, tmp_path: Path) -> None:
    click(view, "Packets …")
    dialog = view.findChild(PacketsDialog)
    assert dialog is not None
    click(dialog, "Make a packet …")
    chooser = view.findChild(QFileDialog)
    assert chooser is not None
    chooser.fileSelected.emit(str(tmp_path / "for dana"))
    made = view.findChild(PacketMade)
    read = read_packet(tmp_path / "for dana.oyez-packet")
    assert read.packet.reader.name == "Dana Roy"
    assert all(word in said(made) for word in six_words(read.packet.sender_key))


def test_the_first_answer_asks_for_its_words_and_counts_after_them(
    view: ApprovalsView, scene: Scene, seal: Seal, tmp_path: Path
) -> None:
    dialog = shown_answer(view, an_answer(scene, seal, tmp_path))
    assert "By Dana Roy" in said(dialog)
    assert "Approved: Public skating" in said(dialog)
    dialog.act_button.click()
    compare = view.findChild(AcceptKeyDialog)
    assert compare is not None
    QTest.keyClicks(compare.how, "403 555 0134")
    QTest.mouseClick(compare.act_button, LEFT)
    assert states(scene, seal) == [LineState.APPROVED]


def test_words_are_not_accepted_without_saying_how(
    view: ApprovalsView, scene: Scene, seal: Seal, tmp_path: Path
) -> None:
    shown_answer(view, an_answer(scene, seal, tmp_path)).act_button.click()
    compare = view.findChild(AcceptKeyDialog)
    assert compare is not None
    compare.act_button.click()
    assert "Say by which telephone number" in said(compare)
    assert states(scene, seal) == [LineState.WAITS]


def test_other_words_turn_the_answer_down(view: ApprovalsView, scene: Scene, seal: Seal, tmp_path: Path) -> None:
    shown_answer(view, an_answer(scene, seal, tmp_path)).act_button.click()
    compare = view.findChild(AcceptKeyDialog)
    assert compare is not None
    compare.others_button.click()
    (outcome,) = scene.office.engine.records(AnswerOutcome)
    assert outcome.outcome is Outcome.REFUSED


def test_what_cannot_be_taken_in_says_why_before(view: ApprovalsView, scene: Scene, seal: Seal, tmp_path: Path) -> None:
    answer = approved(scene, a_packet(scene, seal))
    trusted(scene, answer)
    (tmp_path / "again.oyez-answer").write_bytes(answer_file(answer))
    dialog = shown_answer(view, tmp_path / "again.oyez-answer")
    assert "a packet is answered once" in said(dialog)
    assert not dialog.act_button.isEnabled()


def test_an_answer_is_dropped_onto_the_screen(view: ApprovalsView, scene: Scene, seal: Seal, tmp_path: Path) -> None:
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(an_answer(scene, seal, tmp_path)))])
    kept = (QPoint(5, 5), Qt.DropAction.CopyAction, carried, LEFT, Qt.KeyboardModifier.NoModifier)
    entered = QDragEnterEvent(*kept)
    view.dragEnterEvent(entered)
    assert entered.isAccepted()
    view.dropEvent(QDropEvent(*kept))
    assert view.findChild(TakeInAnswer) is not None


def test_what_changed_meanwhile_is_told(
    qtbot: QtBot, session: Session, view: ApprovalsView, scene: Scene, seal: Seal, tmp_path: Path
) -> None:
    trusted(scene, approved(scene, a_packet(scene, seal)))
    changed, _kept = a_planned_post(scene, "otto"), a_planned_post(scene, "otto")
    file = an_answer(scene, a_seal(scene), tmp_path)
    rewrite(scene, changed)
    with qtbot.waitSignal(session.noted) as told:
        shown_answer(view, file).act_button.click()
    assert told.args == ["The answer is taken in. Left out, because it was changed meanwhile: 1."]


def test_who_does_not_send_for_approval_is_offered_no_packets(
    session: Session, scene: Scene, view: ApprovalsView
) -> None:
    set_password(scene, "dana")
    session.sign_in(scene.who("dana"))
    view.refresh(None)
    assert not any(each.text() == "Packets …" and each.isVisible() for each in view.findChildren(QPushButton))


def test_what_people_wrote_stays_in_its_place_in_a_letter() -> None:
    address = letter_address("a@b.ca?bcc=x", "One & two", "Line\nbody=3").toString(
        QUrl.ComponentFormattingOption.FullyEncoded
    )
    assert address == "mailto:a@b.ca%3Fbcc=x?subject=One%20%26%20two&body=Line%0Abody%3D3"


def reasoned(view: ApprovalsView, label: str, reason: str) -> None:
    """Press an act of the packets' dialog and give the reason that it asks for."""
    click(view, "Packets …")
    dialog = view.findChild(PacketsDialog)
    assert dialog is not None
    click(dialog, label)
    asked = view.findChild(AskLine)
    assert asked is not None
    QTest.keyClicks(asked.findChildren(QLineEdit)[0], reason)
    QTest.mouseClick(asked.act_button, LEFT)


def test_a_packet_that_went_out_is_withdrawn_with_a_reason(view: ApprovalsView, scene: Scene, seal: Seal) -> None:
    a_packet(scene, seal)
    reasoned(view, "Withdraw …", "Sent to the wrong address")
    assert rows(scene, "SELECT withdrawn_why FROM packet") == [("Sent to the wrong address",)]


def test_a_lost_key_is_ended_with_a_reason(view: ApprovalsView, scene: Scene, seal: Seal) -> None:
    trusted(scene, approved(scene, a_packet(scene, seal)))
    reasoned(view, "End …", "The laptop was lost")
    assert ("The laptop was lost",) in rows(scene, "SELECT ended_why FROM signing_key")
