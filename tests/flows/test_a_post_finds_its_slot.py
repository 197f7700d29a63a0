"""From the first word of a post to its slot: refused with its clauses, mended by two people, queued, undone, kept."""

from __future__ import annotations

from datetime import date

import pytest

from core.shipped import RESOURCES
from tests.flows.by_keyboard import ByKeyboard
from tests.flows.by_mouse import ByMouse
from tests.flows.stage import Stage

# Off screen no menu can be raised, nor take the keyboard, and Qt says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PHOTO = RESOURCES / "demo" / "photos" / "harvest-field.jpg"
CONSENT = RESOURCES / "demo" / "documents" / "consent-friesen.pdf"
PHOTOGRAPHER = "Jordan Friesen"
TITLE = "Harvest supper"
TEXT = "Join us for the harvest supper at the Community Centre. Photo: Jordan Friesen"
MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
IN_LINE = ("Harvest supper, Facebook", "Mon 9:00", "Must go out before Thu 24 Dec 17:00")
PLANNED = ((TUESDAY, "Tuesday 24 November; Harvest supper, draft"),)
QUEUED = ((MONDAY, "Monday 23 November; 9:00 Harvest supper, queued"),)

Hand = ByMouse | ByKeyboard


def write(hand: Hand) -> None:
    """Add a photo that somebody gave, and write a post with it."""
    hand.add_photo(PHOTO, "Recreation")
    hand.state_rights("Given with permission", PHOTOGRAPHER, "Nobody who can be recognized")
    hand.begin_post_next_tuesday(TITLE, TEXT, "Facebook")
    hand.put_photo_into_post()


def mend(hand: Hand) -> None:
    """Let the director approve the photo, and attach the photographer's consent."""
    hand.let_work("Dana Roy")
    hand.approve_photo()
    hand.let_work("Kim Dyck")
    hand.attach_consent(CONSENT, "2026-11-02", "Social media")


def queue(stage: Stage, hand: Hand) -> None:
    hand.open_post_of_next_tuesday()
    hand.confirm(stage.asked())
    assert (stage.clauses(), stage.next_act(), stage.written()) == ([], "Add to queue", TEXT)
    hand.add_to_queue()
    assert stage.said() == "Queued for Mon 9:00"


def see(stage: Stage, hand: Hand) -> tuple[object, object]:
    """Look at the queue and at the month."""
    hand.look_at_queue()
    line = stage.line()
    hand.look_at_month()
    return line, stage.month()


@pytest.mark.parametrize("kind", [ByMouse, ByKeyboard])
def test_a_post_with_a_photo_goes_from_its_first_word_to_its_slot(stage: Stage, kind: type[Hand]) -> None:
    hand = kind(stage)
    write(hand)
    assert (stage.clauses(), stage.next_act()) == (["ADM-7 1.04 d", "ADM-7 1.08 e"], "Ask to queue")
    mend(hand)
    assert stage.person() == "Kim Dyck, Communications Coordinator"
    queue(stage, hand)
    assert see(stage, hand) == ((IN_LINE,), QUEUED)
    hand.undo()
    assert see(stage, hand) == ((), PLANNED)
    hand.redo()
    assert see(stage, hand) == ((IN_LINE,), QUEUED)
    hand.quit()
    stage.close()
    stage.open()
    assert see(stage, hand) == ((IN_LINE,), QUEUED)
