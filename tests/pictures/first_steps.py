"""What is drawn of the window before a calendar is open: its first page, each step, and what is missing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ui.first_run.window import FirstRunWindow


@dataclass(frozen=True)
class FirstStage:
    """Something of the first window: ``bring`` makes it show that."""

    name: str
    bring: Callable[[FirstRunWindow], None]


def _welcome(window: FirstRunWindow) -> None:
    window.tell("There is no calendar at /srv/oyez/taber. It may have been moved, or a disk is not there.")


def _step(number: int) -> Callable[[FirstRunWindow], None]:
    def bring(window: FirstRunWindow) -> None:
        window.welcome.set_up_button.click()
        window.steps.town.policy_choice.choose("taber")
        window.steps.town.town.setText("Town of Taber")
        window.steps.person.name.setText("Kim Dyck")
        for _step_on in range(number):
            window.steps.go_on()

    return bring


def _missing(window: FirstRunWindow) -> None:
    window.welcome.set_up_button.click()
    window.steps.go_on()


FIRST_STAGES = (
    FirstStage("first-welcome", _welcome),
    FirstStage("first-town", _step(0)),
    FirstStage("first-person", _step(1)),
    FirstStage("first-channels", _step(2)),
    FirstStage("first-folders", _step(3)),
    FirstStage("first-missing", _missing),
)
"""All that is to be looked at before a calendar is open."""
