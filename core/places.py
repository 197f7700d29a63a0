"""Where Oyez keeps what is not in a calendar: the user's folders by platform, the anchors and the last calendar."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

from core.errors import StoreUnavailable

_LAST = "last-calendar.txt"
_RECENT = "recent-calendars.json"
_SECOND = "second-folder.txt"
_MOST_RECENT = 6


@dataclass(frozen=True)
class Places:
    """The user's folders for Oyez: calendars, what it remembers between starts, and what can be made anew."""

    data: Path
    state: Path
    cache: Path


def places(environment: Mapping[str, str], platform: str) -> Places:
    """Return the user's folders; ``platform`` is as in ``sys.platform``. Nothing is made or looked at.

    Linux: the XDG base directory specification 0.8, which has relative paths ignored. Windows: ``LOCALAPPDATA``, which
    is neither synchronised nor roaming. macOS: File System Programming Guide, "The Library Directory".

    Raises: StoreUnavailable where the environment names no home.
    """
    if platform == "win32":
        named = _named(environment, "LOCALAPPDATA", PureWindowsPath)
        base = (named or _home(environment) / "AppData" / "Local") / "Oyez"
        return Places(base, base / "State", base / "Cache")
    if platform == "darwin":
        library = _home(environment) / "Library"
        data = library / "Application Support" / "Oyez"
        return Places(data, data / "State", library / "Caches" / "Oyez")
    return Places(
        (_named(environment, "XDG_DATA_HOME", PurePosixPath) or _home(environment) / ".local" / "share") / "oyez",
        (_named(environment, "XDG_STATE_HOME", PurePosixPath) or _home(environment) / ".local" / "state") / "oyez",
        (_named(environment, "XDG_CACHE_HOME", PurePosixPath) or _home(environment) / ".cache") / "oyez",
    )


def anchors_of(state: Path, calendar: Path) -> Path:
    """Return the folder for the anchor of the calendar that lies in a folder.

    Each place on the disk has its own, so that a backup restored beside a calendar does not put the calendar in doubt.
    """
    return state / "anchors" / _mark_of(calendar)


def memory_of(state: Path, calendar: Path) -> Path:
    """Return the folder in which the window remembers how it stood on the calendar that lies in a folder."""
    return state / "calendars" / _mark_of(calendar)


def last_calendar(state: Path) -> Path | None:
    """Return the folder of the calendar that was opened last, or None where there is none any more."""
    folder = noted_calendar(state)
    return folder if folder is not None and folder.is_dir() else None


def noted_calendar(state: Path) -> Path | None:
    """Return where the calendar that was opened last lay, whether or not it is still there; None where none was."""
    return _read_folder(state / _LAST)


def recent_calendars(state: Path) -> tuple[Path, ...]:
    """Return the folders of the calendars that were opened last and are still there, the latest first."""
    try:
        told = json.loads((state / _RECENT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        told = []
    folders = (Path(each) for each in told if isinstance(each, str)) if isinstance(told, list) else ()
    return tuple(folder for folder in folders if folder.is_absolute() and folder.is_dir())[:_MOST_RECENT]


def note_last_calendar(state: Path, calendar: Path) -> None:
    """Remember a calendar for the next start. Raises: StoreUnavailable where the note cannot be written."""
    folder = calendar.absolute()
    others = [str(each) for each in recent_calendars(state) if each != folder]
    _write(state / _LAST, str(folder))
    _write(state / _RECENT, json.dumps([str(folder), *others][:_MOST_RECENT]))


def second_folder(state: Path, calendar: Path) -> Path | None:
    """Return the folder for a calendar's backups, on another disk; None where nobody named one."""
    return _read_folder(memory_of(state, calendar) / _SECOND)


def note_second_folder(state: Path, calendar: Path, folder: Path) -> None:
    """Remember where a calendar's backups go. Raises: StoreUnavailable where the note cannot be written."""
    _write(memory_of(state, calendar) / _SECOND, str(folder.absolute()))


def _mark_of(calendar: Path) -> str:
    return hashlib.sha256(str(calendar.absolute()).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _read_folder(note: Path) -> Path | None:
    try:
        noted = note.read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return None
    return Path(noted) if noted and Path(noted).is_absolute() else None


def _write(target: Path, text: str) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary = target.with_suffix(".new")
        temporary.write_text(text, encoding="utf-8")
        temporary.replace(target)
    except (OSError, ValueError) as error:
        raise StoreUnavailable("last-calendar-not-noted", path=str(target), why=str(error)) from error


def _named(environment: Mapping[str, str], name: str, flavour: type[PurePath]) -> Path | None:
    value = environment.get(name, "")
    return Path(value) if value and flavour(value).is_absolute() else None


def _home(environment: Mapping[str, str]) -> Path:
    home = environment.get("HOME") or environment.get("USERPROFILE")
    if not home:
        raise StoreUnavailable("no-home")
    return Path(home)


def is_display_missing(environment: Mapping[str, str], platform: str) -> bool:
    """Tell whether no window can be shown: on Linux, where the environment names neither a display nor another way."""
    named = (environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    return platform.startswith("linux") and not any(named)
