"""What is drawn: each screen and what opens over it, and how the window comes to show it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from core.model.posts import Post
from core.model.states import State
from core.office import Office
from core.store import posts as post_queries
from core.store import town as town_queries
from tests.core.builders import NOW
from tests.pictures.deciding import DECIDING
from tests.pictures.first_steps import FIRST_STAGES, FirstStage
from tests.pictures.looks import LOOKS, Look
from tests.pictures.over import OVER
from tests.pictures.stage import Stage
from ui.main_window import MainWindow
from ui.models.calendar_filter import CalendarFilter, Kind
from ui.models.registers.listing import REGISTERS
from ui.screens import APPROVALS, CALENDAR, PHOTOS, QUEUE, SETUP
from ui.views.calendar import CalendarView
from ui.views.calendar_page import PageKey
from ui.views.setup import POLICY, SetupView


def _calendar_page(key: PageKey) -> Callable[[MainWindow, Office], None]:
    def bring(window: MainWindow, _office: Office) -> None:
        calendar = window.view(CALENDAR)
        assert isinstance(calendar, CalendarView)
        window.show_screen(CALENDAR)
        calendar.show_page(key)
        calendar.show_day(NOW.date())

    return bring


def _filtered(window: MainWindow, office: Office) -> None:
    """Narrow the month to two classes, a channel and a word."""
    wanted = CalendarFilter(words="a").with_toggled(Kind.STATE, State.QUEUED.value)
    for channel in town_queries.channels(office.engine)[:2]:
        wanted = wanted.with_toggled(Kind.CHANNEL, channel.id)
    calendar = window.view(CALENDAR)
    assert isinstance(calendar, CalendarView)
    calendar.bar_acts.filter_changed.emit(wanted)
    _calendar_page(PageKey.MONTH)(window, office)


def _queue(window: MainWindow, _office: Office) -> None:
    window.show_screen(QUEUE)


def _photos(window: MainWindow, _office: Office) -> None:
    window.show_screen(PHOTOS)


def _approvals(window: MainWindow, _office: Office) -> None:
    window.show_screen(APPROVALS)


def _new_post(window: MainWindow, _office: Office) -> None:
    window.new_post()


def _post_in(state: State) -> Callable[[MainWindow, Office], None]:
    """Return what opens the post that comes first by its title of those with a placement in this state."""

    def bring(window: MainWindow, office: Office) -> None:
        ids = {placement.post_id for placement in post_queries.placements_in_states(office.engine, [state])}
        posts = filter(None, (office.engine.record(Post, post_id) for post_id in ids))
        window.open_post(min(posts, key=_by_title).id)

    return bring


def _by_title(post: Post) -> str:
    return post.title


def _page(key: str) -> Callable[[MainWindow, Office], None]:
    def bring(window: MainWindow, _office: Office) -> None:
        setup = window.view(SETUP)
        assert isinstance(setup, SetupView)
        window.show_screen(SETUP)
        setup.show_page(key)

    return bring


def _action(key: str) -> Callable[[MainWindow, Office], None]:
    def bring(window: MainWindow, _office: Office) -> None:
        window.actions_of_window[key].trigger()

    return bring


STAGES = (
    Stage("calendar", ("demo", "emergency", "empty", "long"), _calendar_page(PageKey.MONTH)),
    Stage("week", ("demo", "empty", "long"), _calendar_page(PageKey.WEEK)),
    Stage("agenda", ("demo", "empty", "long"), _calendar_page(PageKey.AGENDA)),
    Stage("calendar-filtered", ("demo",), _filtered),
    Stage("queue", ("demo", "emergency", "empty", "long"), _queue),
    Stage("photos", ("demo", "empty", "long"), _photos),
    Stage("approvals", ("demo", "empty", "long"), _approvals),
    *DECIDING,
    Stage("new-post", ("demo", "empty"), _new_post),
    Stage("asked-post", ("demo", "long"), _post_in(State.ASKED)),
    Stage("queued-post", ("demo", "emergency", "long"), _post_in(State.QUEUED)),
    Stage("held-post", ("demo",), _post_in(State.HELD)),
    *(Stage(f"setup-{key}", ("demo", "empty"), _page(key)) for key in (POLICY, *(each.key for each in REGISTERS))),
    Stage("declare-emergency", ("demo",), _action("declare-emergency")),
    Stage("change-person", ("demo",), _action("change-person")),
    Stage("keys", ("demo",), _action("keys")),
    *OVER,
)
"""All that is to be looked at in the window of a calendar; the last ones are dialogs."""

NO_CALENDAR = "none"
"""What stands for a calendar's name before one is open."""

REFERENCE = Path(__file__).parent / "reference"
"""The folder of the pictures that are kept."""

KEPT = (
    "calendar.demo.light",
    "calendar.demo.dark",
    "calendar.emergency.small",
    "calendar.empty.light",
    "queue.demo.light",
    "queue.long.large-text",
    "photos.demo.light",
    "new-post.demo.light",
    "asked-post.demo.dark",
    "setup-policy.demo.light",
    "setup-channels.demo.small",
    "keys.demo.large-text",
    "week.demo.light",
    "agenda.demo.dark",
    "approvals.demo.dark",
)
"""The names of the pictures that are kept, which tests compare with."""


def name_of(stage: Stage | FirstStage, calendar: str, look: Look) -> str:
    """Return a picture's name."""
    return f"{stage.name}.{calendar}.{look.name}"


def pictures() -> Iterator[tuple[Stage | FirstStage, str, Look]]:
    """Yield every picture: a stage, the name of its calendar, a look."""
    for stage in STAGES:
        for calendar in stage.calendars:
            for look in LOOKS:
                yield stage, calendar, look
    for first in FIRST_STAGES:
        for look in LOOKS:
            yield first, NO_CALENDAR, look
