"""A calendar lies on this computer's own disk, where no service copies it while it is written."""

from __future__ import annotations

from pathlib import PurePath, PurePosixPath, PureWindowsPath

import pytest

from core.errors import StoreUnavailable
from core.store.fit_folder import Drive, Surroundings, mounts_of, refusal, surroundings

MOUNTS = mounts_of(
    [
        "/dev/sda1 / ext4 rw 0 0",
        "tmpfs /run tmpfs rw 0 0",
        "//srv/desk /mnt/the\\040desk cifs rw 0 0",
        "srv:/people /people nfs4 rw 0 0",
        "/dev/sdb1 /people/kim ext4 rw 0 0",
        "/dev/sdc1 /media/kim/STICK vfat rw 0 0",
        "broken",
    ]
)
KIMS = {"OneDriveCommercial": "D:\\Kims things"}


def around(platform: str, drive: Drive = Drive.FIXED) -> Surroundings:
    return Surroundings(KIMS if platform == "win32" else {}, platform, MOUNTS, lambda _path: drive)


@pytest.mark.parametrize(
    ("folder", "platform", "why"),
    [
        (PurePosixPath("/var/lib/oyez"), "linux", None),
        (PurePosixPath("/people/kim/.local/share/oyez"), "linux", None),
        (PurePosixPath("/people/dana/oyez"), "linux", "folder-on-network"),
        (PurePosixPath("/peopled"), "linux", None),
        (PurePosixPath("/mnt/the desk/oyez"), "linux", "folder-on-network"),
        (PurePosixPath("/media/kim/STICK"), "linux", "folder-removable"),
        (PurePosixPath("/Volumes/STICK/oyez"), "darwin", "folder-removable"),
        (PurePosixPath("/people/kim/Library/Application Support/Oyez"), "darwin", None),
        (PurePosixPath("/people/kim/Library/Mobile Documents/x"), "darwin", "folder-synchronised"),
        (PurePosixPath("/people/kim/Library/CloudStorage/Tresorit/x"), "darwin", "folder-synchronised"),
        (PureWindowsPath("C:\\Oyez"), "win32", None),
        (PureWindowsPath("\\\\srv\\desk\\oyez"), "win32", "folder-on-network"),
        (PureWindowsPath("C:\\People\\kim\\OneDrive - Town of Taber\\oyez"), "win32", "folder-synchronised"),
        (PureWindowsPath("d:\\kims THINGS\\oyez"), "win32", "folder-synchronised"),
        (PureWindowsPath("D:\\Kims things too"), "win32", None),
        (PureWindowsPath("C:\\People\\kim\\Dropbox (Town)\\oyez"), "win32", "folder-synchronised"),
        (PureWindowsPath("G:\\My Drive\\oyez"), "win32", "folder-synchronised"),
        (PureWindowsPath("C:\\People\\kim\\iCloudDrive"), "win32", "folder-synchronised"),
        (PureWindowsPath("C:\\Box\\oyez"), "win32", "folder-synchronised"),
        (PureWindowsPath("C:\\Boxes\\oyez"), "win32", None),
    ],
)
def test_a_folder_is_refused_for_what_would_spoil_a_calendar_there(
    folder: PurePath, platform: str, why: str | None
) -> None:
    found = refusal(folder, around(platform))
    assert (None if found is None else found.code) == why


@pytest.mark.parametrize(
    ("drive", "why"),
    [(Drive.FIXED, None), (Drive.REMOTE, "folder-on-network"), (Drive.REMOVABLE, "folder-removable")],
)
def test_windows_tells_of_mapped_and_plugged_drives(drive: Drive, why: str | None) -> None:
    found = refusal(PureWindowsPath("H:\\Oyez"), around("win32", drive))
    assert (None if found is None else found.code) == why


def test_the_service_is_called_by_its_name() -> None:
    found = refusal(PureWindowsPath("C:\\People\\kim\\Google Drive\\x"), around("win32"))
    assert isinstance(found, StoreUnavailable)
    assert found.values["service"] == "Google Drive"


def test_a_computer_tells_what_it_has_mounted() -> None:
    told = surroundings({})
    assert refusal(PurePosixPath("/"), told) is None
    assert told.platform != "linux" or told.mounts
