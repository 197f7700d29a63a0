"""The calendar of some days, or a period that was sent for approval, is saved as a PDF or a page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QProgressBar
from pytestqt.qtbot import QtBot

from core.commands.seals import SendPeriod
from tests.core.builders import FACEBOOK, WEBSITE, Scene, a_pinned_post
from tests.ui.looking import button, field, words
from ui.dialogs.save_print import SavePrint
from ui.jobs import Jobs
from ui.session import Session
from ui.theme import Theme
from ui.widgets.day_field import DayField
from ui.widgets.form import Choice

# Off screen no dialog can be raised, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WEEK = (date(2026, 11, 23), date(2026, 11, 29))


@pytest.fixture
def dialog(qtbot: QtBot, scene: Scene, session: Session, theme: Theme, jobs: Jobs) -> SavePrint:
    """Open the dialog on a week with one post on Facebook, of which a period was sent for approval."""
    a_pinned_post(scene, by="ada", title="Skating on Tuesday")
    scene.run(SendPeriod(*WEEK, (), (scene.person("dana"),)))
    return opened(qtbot, SavePrint(session, theme, jobs))


def opened(qtbot: QtBot, dialog: SavePrint) -> SavePrint:
    dialog.show_wish(WEEK, ())
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def press(dialog: SavePrint, text: str) -> None:
    QTest.mouseClick(button(dialog, text), Qt.MouseButton.LeftButton)


def days(dialog: SavePrint) -> list[DayField]:
    return dialog.findChildren(DayField)


def complaint(dialog: SavePrint, text: str) -> bool:
    """Press Save and tell whether that is complained of, and no file asked for."""
    press(dialog, "Save …")
    return text in words(dialog) and not dialog.findChildren(QFileDialog)


def saved(qtbot: QtBot, session: Session, dialog: SavePrint, path: Path) -> Path:
    """Press Save, choose a file, wait for it and return what the session told."""
    press(dialog, "Save …")
    (chooser,) = dialog.findChildren(QFileDialog)
    with qtbot.waitSignal(session.file_saved, timeout=20_000) as told:
        chooser.fileSelected.emit(str(path))
    return Path(told.args[0] if told.args else "")


def test_the_days_that_are_looked_at_are_saved_as_pdf(
    qtbot: QtBot, session: Session, dialog: SavePrint, tmp_path: Path
) -> None:
    path = tmp_path / "week.pdf"
    assert saved(qtbot, session, dialog, path) == path
    assert path.read_bytes().startswith(b"%PDF")
    assert not dialog.isVisible()


def test_they_can_be_saved_as_a_page(qtbot: QtBot, session: Session, dialog: SavePrint, tmp_path: Path) -> None:
    press(dialog, "HTML page")
    page = saved(qtbot, session, dialog, tmp_path / "week.html").read_text("utf-8")
    assert "Skating on Tuesday" in page
    assert "Not sealed" in page


def test_a_file_is_called_by_its_days_and_kind(dialog: SavePrint) -> None:
    press(dialog, "Save …")
    (chooser,) = dialog.findChildren(QFileDialog)
    assert [Path(name).name for name in chooser.selectedFiles()] == ["2026-11-23 to 2026-11-29.pdf"]


def test_channels_are_left_out_by_a_click(qtbot: QtBot, session: Session, dialog: SavePrint, tmp_path: Path) -> None:
    press(dialog, "HTML page")
    press(dialog, FACEBOOK)
    assert "Skating on Tuesday" not in saved(qtbot, session, dialog, tmp_path / "week.html").read_text("utf-8")


def test_the_channels_of_a_filter_are_chosen_at_first(dialog: SavePrint, scene: Scene) -> None:
    dialog.show_wish(WEEK, {scene.channel(WEBSITE)})
    chosen = [button(dialog, name).isChecked() for name in (FACEBOOK, WEBSITE)]
    assert chosen == [False, True]


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("", "2026-12-01", "Say which day, such as 2026-12-07."),
        ("2026-12-01", "soon", "Say which day, such as 2026-12-07."),
        ("2026-12-02", "2026-12-01", "The last day lies before the first."),
        ("2026-01-01", "2027-06-01", "At most a year is saved at a time."),
    ],
)
def test_days_that_make_no_period_are_complained_of(dialog: SavePrint, first: str, last: str, said: str) -> None:
    for day, written in zip(days(dialog), (first, last), strict=True):
        line = day.focusProxy()
        assert line is not None
        line.setProperty("text", written)
    assert complaint(dialog, said)


def test_no_channel_is_complained_of(dialog: SavePrint, scene: Scene) -> None:
    dialog.show_wish(WEEK, {"none"})
    assert complaint(dialog, "Choose at least one channel.")


def test_what_was_sent_for_approval_is_saved_under_its_fingerprint(
    qtbot: QtBot, session: Session, dialog: SavePrint, tmp_path: Path
) -> None:
    field(dialog, Choice, "What is saved").setCurrentIndex(1)
    press(dialog, "HTML page")
    page = saved(qtbot, session, dialog, tmp_path / "sent.html").read_text("utf-8")
    assert "Calendar for approval" in page
    assert "Not sealed" not in page


def test_what_was_sent_has_its_own_days_and_channels(dialog: SavePrint) -> None:
    what = field(dialog, Choice, "What is saved")
    assert what.itemText(1) == "Sent for approval 20 Nov 10:00: Mon 23 Nov – Sun 29 Nov"
    what.setCurrentIndex(1)
    assert not any(day.isVisible() for day in days(dialog))
    what.setCurrentIndex(0)
    assert all(day.isVisible() for day in days(dialog))


def test_where_nothing_was_sent_nothing_is_to_choose(qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs) -> None:
    dialog = opened(qtbot, SavePrint(session, theme, jobs))
    assert not field(dialog, Choice, "What is saved").isVisible()


def test_a_file_that_cannot_be_written_is_told_and_the_dialog_stays(
    qtbot: QtBot, dialog: SavePrint, tmp_path: Path
) -> None:
    press(dialog, "HTML page")
    press(dialog, "Save …")
    dialog.save(tmp_path / "gone" / "week.html")
    qtbot.waitUntil(lambda: not dialog.is_busy, timeout=20_000)
    assert any("could not be written" in said for said in words(dialog))
    assert dialog.isVisible()
    assert button(dialog, "Save …").isEnabled()


def test_it_shows_that_it_works_and_a_cancel_writes_nothing(
    qtbot: QtBot, jobs: Jobs, dialog: SavePrint, tmp_path: Path
) -> None:
    press(dialog, "Save …")
    dialog.save(tmp_path / "week.pdf")
    assert dialog.findChildren(QProgressBar)[0].isVisible()
    press(dialog, "Cancel")
    qtbot.waitUntil(lambda: not jobs.is_busy, timeout=20_000)
    assert list(tmp_path.glob("*.pdf")) == []


def test_enter_saves(dialog: SavePrint) -> None:
    line = days(dialog)[0].focusProxy()
    assert line is not None
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert len(dialog.findChildren(QFileDialog)) == 1


def test_the_keyboard_stands_on_the_first_day(qtbot: QtBot, dialog: SavePrint) -> None:
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.focusWidget() is days(dialog)[0].focusProxy())
    assert days(dialog)[0].day() == WEEK[0]
