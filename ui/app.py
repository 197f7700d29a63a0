"""Starting the window on a calendar, and drawing its screens without one."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
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
from PySide6.QtWidgets import QApplication

from core.ambient import Ambient
from core.errors import CalendarError, StoreUnavailable
from core.late_dataclass import dataclass
from core.model.kinds import PersonId
from core.model.town import Role
from core.office import Office, Place, open_calendar
from core.store import town as town_queries
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.screens import APPROVALS, CALENDAR, COMPOSE, PHOTOS, QUEUE, SETUP
from ui.session import Session
from ui.text import Texts
from ui.theme import Theme, ThemeChoice
from ui.theme.looks import LEAST_TEXT_SCALE_PERCENT, MOST_TEXT_SCALE_PERCENT
from ui.views.calendar import CalendarView
from ui.widgets.plain import MessageText
from ui.window_memory import open_memory, restore_place

_CATCH_UP_MS = 60_000
_INDEX_AFTER_MS = 4_000
"""How long after the start the index of words is looked to: nobody searches before, and work begins undisturbed."""

_LOCK_NAME = "calendar.lock"
_NOISE = "This plugin does not support propagateSizeHints"
_SETTLE_MS = 25
_QUIET_LOOKS = 4
_TURN_S = 0.0005
"""How long a job's thread keeps the interpreter from the window's, which needs it many times for one paint."""


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
    make_application()
    try:
        opened = open_place(place)
    except CalendarError as error:
        return _refuse(error, folders)
    work_in(opened, folders, Manner(is_demo=is_demo))
    return 0


@dataclass(frozen=True)
class Manner:
    """How a window is opened: on a demo, of which nothing is kept; and whether another calendar can follow it."""

    is_demo: bool = False
    leads_on: bool = False


@dataclass(frozen=True)
class Opened:
    """An open calendar, the lock that keeps a second window from it, and the folder for its backups, or ``None``."""

    office: Office
    lock: QLockFile
    second: Path | None = None


def open_place(place: Place, second: Path | None = None) -> Opened:
    """Open a calendar for one window; ``second`` is the folder for its backups. It is never made here.

    Raises: CalendarError where it cannot be used now.
    """
    if not place.database.is_file():
        raise StoreUnavailable("calendar-missing", path=str(place.folder))
    lock = QLockFile(str(place.folder / _LOCK_NAME))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):
        is_elsewhere = lock.error() is QLockFile.LockError.LockFailedError
        raise StoreUnavailable("calendar-open-elsewhere" if is_elsewhere else "calendar-not-writable")
    try:
        return Opened(open_calendar(place, Ambient()), lock, second)
    except CalendarError:
        lock.unlock()
        raise


def work_in(opened: Opened, folders: Folders, manner: Manner) -> bool:
    """Let people work in an open calendar until its window is closed; tell whether they left it for another."""
    application = make_application()
    memory = open_memory(folders.settings)
    settings = memory.settings
    theme = make_theme(application, settings)
    window = make_window(opened.office, theme, folders, settings)
    window.offer_another(offered=manner.leads_on)
    if manner.is_demo:
        window.say_demo()
    _watch_for_errors(window)
    application.commitDataRequest.connect(window.keep_writing)
    restore_place(window, settings)
    window.show()
    window.show_screen(_first_screen(settings.value("screen")))
    if memory.is_lost:
        window.say_memory_lost()
    _keep_up(window)
    QTimer.singleShot(0, partial(window.begin_day, opened.second))
    _collect_garbage(window)
    application.exec()
    is_left_for_another = window.is_left_for_another
    _take_down(window)
    theme.deleteLater()
    QCoreApplication.sendPostedEvents(theme, QEvent.Type.DeferredDelete)
    opened.office.close()
    opened.lock.unlock()
    return is_left_for_another


def make_window(office: Office, theme: Theme, folders: Folders, settings: QSettings) -> MainWindow:
    """Put a window together for an open calendar, as the person who worked last, else its coordinator."""
    session = Session(office, _first_person(office, str(settings.value("person", ""))))
    if session.asks_sign_in:
        session.lock()
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
    with without_noise():
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
def without_noise() -> Iterator[None]:
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
    sys.setswitchinterval(_TURN_S)
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
    return str(remembered) if remembered in {CALENDAR, QUEUE, PHOTOS, APPROVALS, SETUP} else CALENDAR


def _keep_up(window: MainWindow) -> None:
    """Let the calendar catch up with time, after the first paint and every minute, and words be ready to be found."""
    timer = QTimer(window)
    timer.setInterval(_CATCH_UP_MS)
    timer.timeout.connect(window.catch_up)
    timer.start()
    window.painted.connect(window.catch_up)
    window.painted.connect(window.offer_writing)
    QTimer.singleShot(_INDEX_AFTER_MS, window.keep_index)


def _collect_garbage(window: MainWindow) -> None:
    from ui.garbage import GarbageCollection

    GarbageCollection(window)


def _watch_for_errors(window: MainWindow) -> None:
    """Tell of an error in a slot, which Qt would swallow, instead of carrying on in silence."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        traceback.print_exception(kind, error, trace)
        window.tell_of_error(error)

    sys.excepthook = hook


def _refuse(error: CalendarError, folders: Folders) -> int:
    from PySide6.QtWidgets import QMessageBox

    from ui.widgets.message_box import PlainMessageBox

    theme = make_theme(make_application(), open_memory(folders.settings).settings)
    box = PlainMessageBox(QMessageBox.Icon.Critical, MessageText("Oyez", Texts.plain(error)))
    box.exec()
    theme.deleteLater()
    return 1
