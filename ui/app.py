"""Starting the window on a calendar, and drawing its screens without one."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QLockFile,
    QMessageLogContext,
    QSettings,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QMessageBox

from core.ambient import Ambient
from core.errors import CalendarError, StoreUnavailable
from core.late_dataclass import dataclass
from core.model.kinds import PersonId
from core.model.town import Role
from core.office import Office, Place, open_calendar
from core.store import town as town_queries
from ui.garbage import GarbageCollection
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.screens import CALENDAR, COMPOSE, PHOTOS, QUEUE, SETUP
from ui.session import Session
from ui.text import Texts
from ui.theme import Theme, ThemeChoice
from ui.theme.looks import LEAST_TEXT_SCALE_PERCENT, MOST_TEXT_SCALE_PERCENT
from ui.views.calendar import CalendarView
from ui.widgets.plain import MessageText, PlainMessageBox

_CATCH_UP_MS = 60_000
_LOCK_NAME = "calendar.lock"
_NOISE = "This plugin does not support propagateSizeHints"
_SETTLE_MS = 25
_FRAME_PX = 40
_QUIET_LOOKS = 4


@dataclass(frozen=True)
class Folders:
    """Where the window keeps what is not the calendar's: its thumbnails, and its remembered choices."""

    cache: Path
    settings: Path


@dataclass(frozen=True)
class Shot:
    """What a picture shows: a screen by its key, the day to stand on, the theme, its size in pixels and the text's."""

    screen: str = CALENDAR
    day: date | None = None
    theme: ThemeChoice = ThemeChoice.LIGHT
    size: tuple[int, int] = (1440, 900)
    text_percent: int = 100


def run_window(place: Place, folders: Folders, *, is_demo: bool = False) -> int:
    """Open the window on a calendar and return the exit status when it is closed; a demo says that nothing is kept."""
    application = make_application()
    settings = QSettings(str(folders.settings / "window.ini"), QSettings.Format.IniFormat)
    theme = make_theme(application, settings)
    lock = QLockFile(str(place.folder / _LOCK_NAME))
    lock.setStaleLockTime(0)
    try:
        if not lock.tryLock(0):
            raise StoreUnavailable("calendar-open-elsewhere")
        office = open_calendar(place, Ambient())
    except CalendarError as error:
        return _refuse(error)
    window = make_window(office, theme, folders, settings)
    if is_demo:
        window.say_demo()
    _watch_for_errors(window)
    _restore(window, settings)
    window.show()
    window.show_screen(_first_screen(settings.value("screen")))
    _keep_up(window)
    GarbageCollection(window)
    status = application.exec()
    _take_down(window)
    office.close()
    lock.unlock()
    return status


def make_window(office: Office, theme: Theme, folders: Folders, settings: QSettings) -> MainWindow:
    """Put a window together for an open calendar, as the person who worked last, else its coordinator."""
    session = Session(office, _first_person(office, str(settings.value("person", ""))))
    jobs = Jobs()
    window = MainWindow(session, theme, jobs, folders.cache, settings)
    session.setParent(window)
    jobs.setParent(window)
    return window


def snapshot(office: Office, shot: Shot, folders: Folders, out: Path) -> None:
    """Draw a screen into a PNG file without a display. Raises: StoreUnavailable where it cannot be written."""
    application = make_application()
    theme = Theme(shot.theme, shot.text_percent)
    theme.attach(application)
    settings = QSettings(str(folders.settings / "snapshot.ini"), QSettings.Format.IniFormat)
    settings.clear()
    with _without_noise():
        window = make_window(office, theme, folders, settings)
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        window.resize(*shot.size)
        window.show()
        _stage(window, shot)
        settle(window)
        is_written = window.grab().save(str(out))
        window.close()
        _take_down(window)
    if not is_written:
        raise StoreUnavailable("picture-not-written", path=str(out))


@contextmanager
def _without_noise() -> Iterator[None]:
    """Keep from people what the platform without a display says of every window that is shown on it."""
    spoken = qInstallMessageHandler(None)

    def listen(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if not message.startswith(_NOISE):
            sys.stderr.write(f"{message}\n")

    qInstallMessageHandler(listen)
    try:
        yield
    finally:
        qInstallMessageHandler(spoken)


def _take_down(window: MainWindow) -> None:
    """Let go of the window while what it draws with is still there."""
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def settle(window: MainWindow) -> None:
    """Let everything that the window has begun come to rest: layouts, marks judged after the paint, thumbnails."""
    loop = QEventLoop()
    timer = QTimer()
    timer.setInterval(_SETTLE_MS)
    quiet = 0

    def look() -> None:
        nonlocal quiet
        quiet = 0 if window.is_busy else quiet + 1
        if quiet >= _QUIET_LOOKS:
            loop.quit()

    timer.timeout.connect(look)
    timer.start()
    loop.exec()
    timer.stop()


def _stage(window: MainWindow, shot: Shot) -> None:
    calendar = window.view(CALENDAR)
    assert isinstance(calendar, CalendarView)
    if shot.day is not None:
        calendar.show_day(shot.day)
    if shot.screen == COMPOSE:
        window.new_post(shot.day)
    else:
        window.show_screen(shot.screen)


def make_application() -> QApplication:
    """Return the running application, or start one."""
    present = QApplication.instance()
    if isinstance(present, QApplication):
        return present
    # Named here, Fusion is made without Python meeting every class of styles, which takes longer than the rest of this.
    application = QApplication([*sys.argv[:1], "-style", "Fusion"])
    application.setApplicationName("Oyez")
    return application


def make_theme(application: QApplication, settings: QSettings) -> Theme:
    """Dress the application as the person chose it last; what cannot be read of that is as at first."""
    theme = Theme(_theme_choice(settings.value("theme")), _text_percent(settings.value("text-scale")))
    theme.attach(application)
    return theme


def _theme_choice(remembered: object) -> ThemeChoice:
    known = {choice.value: choice for choice in ThemeChoice}
    return known.get(str(remembered), ThemeChoice.SYSTEM)


def _text_percent(remembered: object) -> int:
    told = str(remembered)
    percent = int(told) if told.isdecimal() else LEAST_TEXT_SCALE_PERCENT
    return min(max(percent, LEAST_TEXT_SCALE_PERCENT), MOST_TEXT_SCALE_PERCENT)


def _first_person(office: Office, remembered: str) -> PersonId:
    people = town_queries.people(office.engine)
    if any(person.id == remembered for person in people):
        return PersonId(remembered)
    for person in people:
        if Role.COORDINATOR in town_queries.roles_of(office.engine, person.id):
            return person.id
    if not people:
        raise StoreUnavailable("nobody-on-file")
    return people[0].id


def _first_screen(remembered: object) -> str:
    return str(remembered) if remembered in {CALENDAR, QUEUE, PHOTOS, SETUP} else CALENDAR


def _restore(window: MainWindow, settings: QSettings) -> None:
    geometry = settings.value("geometry")
    room = window.screen().availableSize()
    window.resize(min(1440, room.width()), min(900, room.height() - _FRAME_PX))
    if geometry is not None:
        window.restoreGeometry(geometry)


def _keep_up(window: MainWindow) -> None:
    """Let the calendar catch up with time, after the first paint and every minute."""
    timer = QTimer(window)
    timer.setInterval(_CATCH_UP_MS)
    timer.timeout.connect(window.catch_up)
    timer.start()
    window.painted.connect(window.catch_up)


def _watch_for_errors(window: MainWindow) -> None:
    """Tell of an error in a slot, which Qt would swallow, instead of carrying on in silence."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        traceback.print_exception(kind, error, trace)
        window.tell_of_error(error)

    sys.excepthook = hook


def _refuse(error: CalendarError) -> int:
    box = PlainMessageBox(QMessageBox.Icon.Critical, MessageText("Oyez", Texts.plain(error)))
    box.exec()
    return 1
