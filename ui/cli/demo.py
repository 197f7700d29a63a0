"""The demo town as it is opened: made once a day, kept in the user's cache, and copied afresh at each start."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from core.ambient import Ambient, Zone
from core.errors import StoreUnavailable
from core.model.kinds import Instant
from core.office import Office, Place, open_calendar
from core.places import Places
from ui.text import Texts

ZONE = "America/Edmonton"
"""Where the demo town lies: its day is the one that counts."""

_SOURCES = Path(__file__).resolve().parents[2]

Build = Callable[[Place, Instant, Callable[[int, int], None]], Office]
"""Makes the demo town at a place, as it stands at an instant, telling how many of how many steps are done."""


@contextmanager
def fresh_demo(kept: Places, ambient: Ambient, build: Build) -> Iterator[Place]:
    """Give a copy of today's demo town, which is removed afterwards; the town is made where there is none of today.

    Raises: StoreUnavailable where it cannot be kept or copied.
    """
    with tempfile.TemporaryDirectory(prefix="oyez-demo-", ignore_cleanup_errors=True) as folder:
        try:
            template = ready_demo(kept.cache / "demo", ambient, build, _tell_progress)
            shutil.copytree(template, folder, dirs_exist_ok=True)
        except OSError as error:
            raise StoreUnavailable("demo-not-kept", path=str(kept.cache), why=error.strerror or str(error)) from error
        yield _place(Path(folder))


def show_on_paper(place: Place, kept: Places) -> None:
    """Show a calendar where no window can be: say so, write a picture of it, and print its plan."""
    from ui.cli.commands import draw, print_plan
    from ui.cli.printing import tell

    texts = Texts()
    tell(texts.say("cli", "no-display"))
    picture = kept.cache / "calendar.png"
    office = open_calendar(place, Ambient())
    try:
        draw(office, picture)
        tell(texts.say("cli", "snapshot-made", path=str(picture)))
        print_plan(office)
    finally:
        office.close()


def ready_demo(folder: Path, ambient: Ambient, build: Build, tell: Callable[[int, int], None]) -> Path:
    """Return the folder of today's demo town below a folder, made if need be; ``tell`` hears how far it is."""
    now = ambient.clock.now()
    template = folder / f"{Zone(ZONE).wall(now).date().isoformat()}-{_sources_stamp()}"
    if template.is_dir():
        return template
    building = folder / f".{template.name}.{os.getpid()}"
    shutil.rmtree(building, ignore_errors=True)
    building.mkdir(parents=True)
    try:
        build(_place(building), now, tell).close()
        for earlier in folder.iterdir():
            if earlier != building:
                shutil.rmtree(earlier, ignore_errors=True)
        building.rename(template)
    finally:
        shutil.rmtree(building, ignore_errors=True)
        if sys.stderr.isatty():
            sys.stderr.write("\n")
    return template


def _place(folder: Path) -> Place:
    return Place(folder / "calendar", folder / "anchors")


def _sources_stamp() -> str:
    """Return a mark of the code and data that the town is made by, so that another version makes its own."""
    seen = hashlib.sha256()
    for part in ("core", "resources"):
        for path in sorted((_SOURCES / part).rglob("*.[pt]*")):
            stat = path.stat()
            seen.update(f"{path.relative_to(_SOURCES)} {stat.st_size} {stat.st_mtime_ns}\n".encode())
    return seen.hexdigest()[:12]


def _tell_progress(done: int, total: int) -> None:
    """Tell how far it is, on one line of a terminal; elsewhere once, as it begins."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{Texts().say('cli', 'demo-making', done=done, total=total)}")
        sys.stderr.flush()
    elif done == 0:
        sys.stderr.write(f"{Texts().say('cli', 'demo-begun')}\n")
