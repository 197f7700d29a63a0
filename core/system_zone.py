"""Guesses the town's time zone from how the computer is set; somebody confirms it."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

_OF_WINDOWS = {
    "Atlantic Standard Time": "America/Halifax",
    "Canada Central Standard Time": "America/Regina",
    "Central Standard Time": "America/Winnipeg",
    "Eastern Standard Time": "America/Toronto",
    "Mountain Standard Time": "America/Edmonton",
    "Newfoundland Standard Time": "America/St_Johns",
    "Pacific Standard Time": "America/Vancouver",
    "Yukon Standard Time": "America/Whitehorse",
}
"""The zones that Windows names, as the Canadian ones that they are in the Unicode CLDR (windowsZones, territory CA)."""

_ZONEINFO = "zoneinfo/"
_KEY = r"SYSTEM\CurrentControlSet\Control\TimeZoneInformation"


def guessed_zone(environment: Mapping[str, str], localtime: Path = Path("/etc/localtime")) -> str | None:
    """Return the IANA name of the zone to which the computer is set, ``None`` where it does not tell.

    ``TZ`` counts first; then the registry on Windows, and elsewhere what ``localtime`` is a link to. A name is not
    looked up: it may be of no use.
    """
    named = environment.get("TZ", "").removeprefix(":")
    if "/" in named and not named.startswith("/"):
        return named
    if sys.platform == "win32":
        return zone_of_windows(_registered())
    try:
        target = str(localtime.readlink())
    except OSError:
        return None
    _before, found, name = target.partition(_ZONEINFO)
    return name if found else None


def zone_of_windows(name: str) -> str | None:
    """Return the IANA zone for a name of Windows's, ``None`` for one outside Canada."""
    return _OF_WINDOWS.get(name)


def _registered() -> str:
    """Return what the registry of Windows calls the zone."""
    if sys.platform != "win32":
        return ""
    import winreg

    with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _KEY) as key:
        return str(winreg.QueryValueEx(key, "TimeZoneKeyName")[0])
