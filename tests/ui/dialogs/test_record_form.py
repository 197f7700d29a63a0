"""A form made from data: each kind of field, a document read in a job, and what is still missing."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from core.commands.releases import RecordMeeting
from core.commands.town import AddPartner
from core.store import registers as register_queries
from core.store import town as town_queries
from core.store.whole_registers import all_agreements
from tests.core.builders import Scene, a_document_file
from tests.ui.looking import field, words
from ui.dialogs.document_zone import DocumentZone
from ui.dialogs.form_inputs import make_input
from ui.dialogs.record_form import RecordForm
from ui.jobs import Jobs
from ui.models.registers.channels import Channels
from ui.models.registers.form import FieldKind, FormField, Option
from ui.models.registers.meetings import Meetings
from ui.models.registers.parties import Partners
from ui.models.registers.register import Register
from ui.session import Session
from ui.theme import Theme
from ui.widgets.wall_field import WallField

SOME = (Option("MO", "Monday"), Option("TU", "Tuesday"))


@pytest.mark.parametrize(
    "asked",
    [
        FormField("x", "Line", FieldKind.LINE, value="a line"),
        FormField("x", "Text", FieldKind.TEXT, value="one\ntwo"),
        FormField("x", "Number", FieldKind.NUMBER, value=15),
        FormField("x", "Day", FieldKind.DAY, value=date(2026, 12, 1)),
        FormField("x", "Time", FieldKind.TIME, value=time(9, 30)),
        FormField("x", "Choice", FieldKind.CHOICE, options=SOME, value="TU"),
        FormField("x", "Some", FieldKind.SOME, options=SOME, value=("MO",)),
        FormField("x", "Tick", FieldKind.TICK, value=True),
    ],
    ids=lambda asked: asked.label,
)
def test_a_field_holds_what_it_begins_with(
    qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs, asked: FormField
) -> None:
    made = make_input(asked, session, theme, jobs)
    qtbot.addWidget(made.widget)
    assert (made.answer(), made.complaint()) == (asked.value, "")


@pytest.mark.parametrize(
    ("asked", "complaint"),
    [
        (FormField("x", "Day", FieldKind.DAY, is_needed=True), "Write a day, such as 2026-11-20"),
        (FormField("x", "Day", FieldKind.DAY), ""),
        (FormField("x", "Moment", FieldKind.MOMENT), "Choose the day and the time"),
        (FormField("x", "Choice", FieldKind.CHOICE), "There is nothing to choose from yet"),
        (FormField("x", "Choice", FieldKind.CHOICE, options=SOME), "Choose one"),
        (FormField("x", "Some", FieldKind.SOME, options=SOME), "Choose at least one"),
        (FormField("x", "Document", FieldKind.DOCUMENT), ""),
    ],
)
def test_a_field_that_cannot_be_read_says_what_is_missing(
    qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs, asked: FormField, complaint: str
) -> None:
    made = make_input(asked, session, theme, jobs)
    qtbot.addWidget(made.widget)
    assert made.complaint() == complaint


def opened(qtbot: QtBot, theme: Theme, jobs: Jobs, register: Register, act: str) -> RecordForm:
    """Open the form of an act of a register on its first row."""
    row = next(iter(register.rows()), None)
    wanted = next(each for each in (register.adding(), *register.acts()) if each is not None and each.key == act)
    form = RecordForm(register.session, theme, jobs, wanted, row)
    qtbot.addWidget(form)
    form.open()
    return form


def test_an_agreement_is_recorded_with_its_document(
    qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs, scene: Scene
) -> None:
    scene.run(AddPartner("Taber Times"))
    form = opened(qtbot, theme, jobs, Partners(session), "agree")
    form.findChildren(DocumentZone)[0].take(a_document_file(scene))
    qtbot.waitUntil(lambda: not jobs.is_busy)
    form.submit()
    (agreement,) = all_agreements(scene.office.engine)
    assert agreement.document is not None


def test_an_agreement_without_a_document_asks_how_it_was_given(
    qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs, scene: Scene
) -> None:
    scene.run(AddPartner("Taber Times"))
    form = opened(qtbot, theme, jobs, Partners(session), "agree")
    form.submit()
    assert "Attach the document, or say in the notes how this was agreed" in words(form)
    field(form, QPlainTextEdit, "Notes").setPlainText("By telephone, 18 November")
    form.submit()
    assert len(all_agreements(scene.office.engine)) == 1


def test_a_release_is_recorded_at_its_moment(
    qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs, scene: Scene
) -> None:
    scene.run(RecordMeeting("Regular meeting of 16 November"))
    form = opened(qtbot, theme, jobs, Meetings(session), "release")
    field(form, WallField, "Released").set_wall(datetime.fromisoformat("2026-11-18T16:00"))
    field(form, QLineEdit, "Through what, such as the minutes").setText("Minutes")
    assert "When its decision was officially released: “Regular meeting of 16 November”" in words(form)
    form.submit()
    (meeting,) = register_queries.releases(scene.office.engine)
    assert (meeting.released, meeting.how) == (datetime.fromisoformat("2026-11-18T16:00"), "Minutes")


def test_a_channel_is_asked_for_with_its_spacing(
    qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs, scene: Scene
) -> None:
    session.change_person(scene.person("dana"))
    form = opened(qtbot, theme, jobs, Channels(session), "add")
    platform = field(form, QComboBox, "Platform")
    platform.setCurrentIndex(platform.findText("X"))
    for label, text in (
        ("Name, as the desk calls it", "Recreation on X"),
        ("Least minutes between two posts", "30"),
        ("Most posts a day; 0 for any number", "4"),
    ):
        field(form, QLineEdit, label).setText(text)
    QTest.keyClick(field(form, QLineEdit, "Name, as the desk calls it"), Qt.Key.Key_Return)
    added = town_queries.channels(scene.office.engine)[-1]
    assert (added.name, added.least_gap_minutes, added.most_a_day) == ("Recreation on X", 30, 4)


def test_slots_are_added_on_the_days_that_are_ticked(
    qtbot: QtBot, session: Session, theme: Theme, jobs: Jobs, scene: Scene
) -> None:
    form = opened(qtbot, theme, jobs, Channels(session), "slots")
    for box in form.findChildren(QCheckBox):
        box.setChecked(box.text() in {"Saturday", "Sunday"})
    form.submit()
    assert any(slots.rrule == "FREQ=WEEKLY;BYDAY=SA,SU" for slots in town_queries.slot_times(scene.office.engine))
    assert not form.isVisible()
