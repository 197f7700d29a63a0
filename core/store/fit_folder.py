"""Tells why a calendar may not lie in a folder: it belongs on the computer's own disk, synchronised by nobody."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path, PurePath

from core.errors import StoreUnavailable

LITTLE_ROOM_BYTES = 200_000_000
"""Less than this is nearly a full disk: photos and backups soon find no room."""

_PARTS = re.compile(r"[\\/]+")
_OCTAL = re.compile(r"\\([0-7]{3})")
_SERVICES = (
    ("onedrive", "OneDrive"),
    ("skydrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("icloud", "iCloud"),
    ("mobile documents", "iCloud"),
    ("com~apple~clouddocs", "iCloud"),
    ("box sync", "Box"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("cloudstorage", "A cloud service"),
)
"""How the folders begin that services synchronise, in lower case, and what each service is called."""

_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_OF_NETWORK = frozenset(
    "9p afs ceph cifs davfs fuse.davfs2 fuse.gvfsd-fuse fuse.onedriver fuse.rclone fuse.sshfs glusterfs ncpfs nfs nfs4"
    " smb3 smbfs".split()
)
_PLUGGED_IN = ("/media/", "/run/media/")
_VOLUMES = "/Volumes/"


class Drive(Enum):
    """Say what a Windows drive is, by the numbers of ``GetDriveTypeW``; what is not told is taken as fixed."""

    REMOVABLE = 2
    FIXED = 3
    REMOTE = 4


@dataclass(frozen=True)
class Surroundings:
    """What the system says of its folders.

    ``platform`` is as in ``sys.platform``, ``mounts`` are folders with the kind of file system there, ``drive_of``
    tells of a Windows path's drive.
    """

    environment: Mapping[str, str]
    platform: str
    mounts: tuple[tuple[str, str], ...]
    drive_of: Callable[[str], Drive]


def surroundings(environment: Mapping[str, str]) -> Surroundings:
    """Return what this computer says of its folders now."""
    try:
        lines = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        lines = []
    return Surroundings(environment, sys.platform, mounts_of(lines), _drive_of)


def mounts_of(lines: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return the folders of a mount table with their file systems; see ``fstab(5)`` for its escapes."""
    cells = (line.split(" ") for line in lines)
    return tuple((_OCTAL.sub(_unescaped, each[1]), each[2]) for each in cells if len(each) > 2)


def refusal(folder: PurePath, around: Surroundings) -> StoreUnavailable | None:
    """Return why a calendar may not lie in a folder, ``None`` where it may. Links are to be resolved before.

    A synchronised copy of a database that is being written is torn, and locks do not hold over a network.
    """
    told = str(folder)
    if told.startswith(("\\\\", "//")):
        return StoreUnavailable("folder-on-network", path=told)
    service = _service(told, around)
    if service is not None:
        return StoreUnavailable("folder-synchronised", path=told, service=service)
    drive = _drive(told, around)
    if drive is Drive.REMOTE:
        return StoreUnavailable("folder-on-network", path=told)
    return StoreUnavailable("folder-removable", path=told) if drive is Drive.REMOVABLE else None


def _service(told: str, around: Surroundings) -> str | None:
    """Return the service that synchronises a folder."""
    whole = _parts(told)
    for variable in _VARIABLES:
        named = _parts(around.environment.get(variable, ""))
        if named and whole[: len(named)] == named:
            return "OneDrive"
    found = (name for part in whole for begin, name in _SERVICES if part.startswith(begin))
    return next(found, "Box" if "box" in whole else None)


def _drive(told: str, around: Surroundings) -> Drive:
    if around.platform == "win32":
        return around.drive_of(told)
    if around.platform == "darwin":
        return Drive.REMOVABLE if told.startswith(_VOLUMES) else Drive.FIXED
    holding = [(mount, kind) for mount, kind in around.mounts if _lies_in(told, mount)]
    mount, kind = max(holding, key=_length, default=("/", ""))
    if kind in _OF_NETWORK:
        return Drive.REMOTE
    return Drive.REMOVABLE if mount.startswith(_PLUGGED_IN) else Drive.FIXED


def _parts(told: str) -> list[str]:
    return [part.casefold() for part in _PARTS.split(told) if part]


def _lies_in(told: str, mount: str) -> bool:
    return told == mount or told.startswith(mount.rstrip("/") + "/")


def _length(mount: tuple[str, str]) -> int:
    return len(mount[0])


def _unescaped(escape: re.Match[str]) -> str:
    return chr(int(escape[1], 8))


def _drive_of(told: str) -> Drive:
    """Ask Windows what the drive of a path is."""
    if sys.platform != "win32":
        return Drive.FIXED
    import ctypes

    kind = ctypes.windll.kernel32.GetDriveTypeW(Path(told).anchor)
    return Drive(kind) if kind in {each.value for each in Drive} else Drive.FIXED
