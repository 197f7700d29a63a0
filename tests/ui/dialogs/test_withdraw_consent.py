"""A consent's withdrawal: what follows is shown first, then it is one step."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from core.commands.publishing import Publish
from core.errors import CalendarError, NotAllowed
from core.model.media import Consent
from core.model.states import State
from tests.core.builders import (
    Scene,
    a_pinned_post,
    a_queued_post,
    a_sound_photo,
    an_attached,
)
from tests.ui.looking import button, offers, words
from ui.dialogs.withdraw_consent import WithdrawConsentDialog
from ui.models.withdrawal import Withdrawal, foreseen
from ui.session import Session
from ui.theme import Theme


def the_consent(scene: Scene, *, of: str) -> str:
    (consent,) = [each for each in scene.office.engine.records(Consent) if each.photo_id == of]
    return consent.id


def opened(qtbot: QtBot, session: Session, theme: Theme, consent_id: str) -> WithdrawConsentDialog:
    found = foreseen(session, consent_id)
    assert isinstance(found, Withdrawal)
    dialog = WithdrawConsentDialog(session, theme, found)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_posts_that_would_be_held_are_shown_and_held_in_one_step(
    qtbot: QtBot, session: Session, theme: Theme, scene: Scene
) -> None:
    photo_id = a_sound_photo(scene)
    post_id = a_queued_post(scene, photos=(photo_id,), title="Skating")
    dialog = opened(qtbot, session, theme, the_consent(scene, of=photo_id))
    assert "Skating · Facebook, Mon 9:00" in words(dialog)
    with qtbot.assertNotEmitted(session.confirmation_needed):
        button(dialog, "Record, and hold 1 post").click()
    assert scene.state(post_id) is State.HELD


def test_posts_that_are_out_are_listed_to_be_taken_down(
    qtbot: QtBot, session: Session, theme: Theme, scene: Scene
) -> None:
    photo_id = a_sound_photo(scene)
    post_id = a_pinned_post(scene, photos=(photo_id,), title="Skating")
    scene.set_wall("2026-11-24T09:00")
    scene.run(Publish(scene.placement_id(post_id), "https://example.org/1"))
    dialog = opened(qtbot, session, theme, the_consent(scene, of=photo_id))
    assert "Out already, and to be taken down by hand" in words(dialog)
    assert "Skating · Facebook, Tue 9:00" in words(dialog)
    assert offers(dialog, "Record")


def test_where_another_document_holds_nothing_follows(
    qtbot: QtBot, session: Session, theme: Theme, scene: Scene
) -> None:
    photo_id = a_sound_photo(scene)
    first = the_consent(scene, of=photo_id)
    an_attached(scene, photo_id)
    post_id = a_queued_post(scene, photos=(photo_id,))
    dialog = opened(qtbot, session, theme, first)
    assert "Nothing that is scheduled or out depends on it." in words(dialog)
    button(dialog, "Record").click()
    assert scene.state(post_id) is State.QUEUED


def test_a_document_for_other_channels_does_not_save_what_is_out(session: Session, scene: Scene) -> None:
    photo_id = a_sound_photo(scene)
    first = the_consent(scene, of=photo_id)
    an_attached(scene, photo_id, uses=("newsletter",))
    post_id = a_pinned_post(scene, photos=(photo_id,))
    scene.set_wall("2026-11-24T09:00")
    scene.run(Publish(scene.placement_id(post_id)))
    found = foreseen(session, first)
    assert isinstance(found, Withdrawal)
    assert [reached.post_id for reached in found.out] == [post_id]


def test_a_link_opens_the_post(qtbot: QtBot, session: Session, theme: Theme, scene: Scene) -> None:
    photo_id = a_sound_photo(scene)
    post_id = a_queued_post(scene, photos=(photo_id,))
    dialog = opened(qtbot, session, theme, the_consent(scene, of=photo_id))
    with qtbot.waitSignal(dialog.post_requested) as told:
        button(dialog, "Open").click()
    assert (told.args, scene.state(post_id)) == ([post_id], State.QUEUED)


@pytest.mark.parametrize(
    ("written", "said"), [("", "Write a day, such as 2026-11-25"), ("2026-11-25", "That day has not been yet")]
)
def test_a_day_that_cannot_be_is_not_taken(
    qtbot: QtBot, session: Session, theme: Theme, scene: Scene, written: str, said: str
) -> None:
    photo_id = a_sound_photo(scene)
    dialog = opened(qtbot, session, theme, the_consent(scene, of=photo_id))
    dialog.findChildren(QLineEdit)[0].setText(written)
    button(dialog, "Record").click()
    assert said in words(dialog)
    assert dialog.isVisible()


def test_the_day_is_kept(qtbot: QtBot, session: Session, theme: Theme, scene: Scene) -> None:
    consent_id = the_consent(scene, of=a_sound_photo(scene))
    dialog = opened(qtbot, session, theme, consent_id)
    dialog.findChildren(QLineEdit)[0].setText("2026-11-18")
    button(dialog, "Record").click()
    kept = scene.office.engine.record(Consent, consent_id)
    assert kept is not None
    assert kept.withdrawn_on == date(2026, 11, 18)


def test_what_may_not_be_withdrawn_is_refused_before_it_is_asked(session: Session, scene: Scene) -> None:
    consent_id = the_consent(scene, of=a_sound_photo(scene))
    session.change_person(scene.person("rita"))
    found = foreseen(session, consent_id)
    assert isinstance(found, CalendarError)
    assert isinstance(found, NotAllowed)
