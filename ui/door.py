"""What is opened when Oyez starts without a subcommand: the last calendar, or the window that leads to one."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Slot

from core.ambient import Ambient, SystemClock
from core.errors import CalendarError, StoreUnavailable
from core.office import Place
from core.places import Places, anchors_of, memory_of, note_last_calendar, recent_calendars, second_folder
from ui.app import Folders, Manner, Opened, make_application, make_theme, open_place, work_in
from ui.text import Texts

if TYPE_CHECKING:
    from ui.jobs import Progress


def open_last(kept: Places, folder: Path | None) -> int:
    """Open the calendar in a folder, else lead to one, and return the exit status when its window is closed.

    ``folder`` is where the last calendar lay, ``None`` where there was none. One that cannot be opened is left as it
    is, and the window that leads to another says why.
    """
    door = _Door(kept)
    if folder is None:
        return _lead(door, "")
    if not folder.is_dir():
        return _lead(door, Texts.plain(StoreUnavailable("calendar-missing", path=str(folder))))
    try:
        door.open(folder)
    except CalendarError as refused:
        return _lead(door, Texts.plain(refused))
    return door.go_through()


def open_packet(kept: Places, file: Path) -> int:
    """Let a person decide the packet in a file, and return the exit status when the window is closed.

    Where it is none that can be shown, the first window says why.
    """
    try:
        return _decide_packet(kept, file)
    except CalendarError as refused:
        return _lead(_Door(kept), Texts.plain(refused))


def _decide_packet(kept: Places, file: Path) -> int:
    from core.packets.packet_file import read_packet
    from ui.jobs import Jobs
    from ui.packets.desk import PacketDesk
    from ui.packets.window import PacketWindow

    read = read_packet(file)
    application = make_application()
    settings = QSettings(str(kept.state / "window.ini"), QSettings.Format.IniFormat)
    theme = make_theme(application, settings)
    jobs = Jobs()
    window = PacketWindow(theme, PacketDesk(read, kept.data, jobs, SystemClock()), jobs, settings)
    window.show()
    application.exec()
    for gone in (window, theme):
        gone.deleteLater()
        QCoreApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete)
    return 0


class _Door:
    """What the first window leads to, once it is closed."""

    def __init__(self, kept: Places) -> None:
        self.kept = kept
        self._opened: Opened | None = None
        self._is_demo = False
        self._packet: Path | None = None

    def open(self, folder: Path) -> None:
        """Open a calendar and remember it for the next start. Raises: CalendarError where it cannot be used now."""
        place = Place(folder, anchors_of(self.kept.state, folder))
        self._opened = open_place(place, second_folder(self.kept.state, folder))
        note_last_calendar(self.kept.state, folder)

    def make_demo(self, progress: Progress) -> None:
        """Make today's demo town where there is none yet, in a job."""
        from core.demo.build import build_demo
        from ui.cli.demo import ready_demo

        ready_demo(self.kept.cache / "demo", Ambient(), build_demo, progress.at)

    @Slot()
    def choose_demo(self) -> None:
        """Lead to the demo town."""
        self._is_demo = True

    @Slot(str)
    def choose_packet(self, file: str) -> None:
        """Lead to a packet."""
        self._packet = Path(file)

    def go_through(self) -> int:
        """Let people work where the door leads to, and return the exit status; nowhere is done."""
        if self._opened is not None:
            folder = self._opened.office.place.folder
            folders = Folders(self.kept.cache, memory_of(self.kept.state, folder))
            is_left_for_another = work_in(self._opened, folders, Manner(leads_on=True))
            return _lead(_Door(self.kept), "") if is_left_for_another else 0
        if self._packet is not None:
            return open_packet(self.kept, self._packet)
        return open_demo(self.kept) if self._is_demo else 0


def open_demo(kept: Places) -> int:
    """Open a fresh copy of the demo town and return the exit status when its window is closed."""
    from core.demo.build import build_demo
    from ui.cli.demo import fresh_demo

    with fresh_demo(kept, Ambient(), build_demo) as place:
        folders = Folders(kept.cache, kept.state / "demo")
        is_left_for_another = work_in(open_place(place), folders, Manner(is_demo=True, leads_on=True))
    return _lead(_Door(kept), "") if is_left_for_another else 0


def _lead(door: _Door, notice: str) -> int:
    """Show the window that leads to a calendar, and go where it leads."""
    from core.store.fit_folder import surroundings
    from ui.first_run.window import Doors, FirstRunWindow
    from ui.models.first_run import FirstRunModel

    kept = door.kept
    application = make_application()
    theme = make_theme(application, QSettings(str(kept.state / "window.ini"), QSettings.Format.IniFormat))
    model = FirstRunModel(kept, os.environ, surroundings(os.environ))
    window = FirstRunWindow(theme, model, Doors(door.open, door.make_demo), recent_calendars(kept.state))
    window.demo_ready.connect(door.choose_demo)
    window.packet_chosen.connect(door.choose_packet)
    if notice:
        window.tell(notice)
    window.show()
    application.exec()
    for gone in (window, theme):
        gone.deleteLater()
        QCoreApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete)
    return door.go_through()
