"""Sees to the system packages that Qt needs on Debian and Ubuntu; elsewhere there is nothing to do."""

from __future__ import annotations

import os
import shutil
import subprocess

# Without these PySide6 cannot be imported at all (seen on a bare Debian 12).
LIBRARIES_OF_QT = ("libgl1", "libegl1", "libfontconfig1", "libglib2.0-0", "libxkbcommon0", "libdbus-1-3")
# Without these there is no window under X11; pictures and tests without a screen still work.
LIBRARIES_OF_A_WINDOW = (
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-xinerama0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
)
PACKAGES_TO_RUN = LIBRARIES_OF_QT + LIBRARIES_OF_A_WINDOW
PACKAGES_TO_TEST = (*PACKAGES_TO_RUN, "xvfb", "openbox", "xdotool")


class PackagesMissing(Exception):
    """Says that packages are missing without which nothing can start, and how to install them."""


def installed_packages() -> set[str]:
    """List the names of the installed packages, and the names that they provide.

    Newer releases rename libraries (libglib2.0-0t64) and provide the old name.
    """
    query = ["dpkg-query", "--show", "--showformat=${db:Status-Status}:${Package}, ${Provides}\n"]
    listing = subprocess.run(query, capture_output=True, text=True, check=True).stdout
    lines = (line.partition(":") for line in listing.splitlines())
    names = (name.split() for status, _, names in lines if status == "installed" for name in names.split(","))
    return {words[0] for words in names if words}


def provide(wanted: list[str]) -> None:
    """Install those of the wanted packages that are missing when root; else print the command that does.

    Raises:
        PackagesMissing: packages are still missing without which nothing can start.
    """
    missing = _missing(wanted)
    if missing and _is_root():
        _install(missing)
        missing = _missing(wanted)
    if not missing:
        return
    advice = f"Some system packages are missing. Install them with:\n\n    {command_for(missing)}\n"
    if set(missing) & set(LIBRARIES_OF_QT):
        raise PackagesMissing(advice)
    print(advice, flush=True)


def command_for(packages: list[str]) -> str:
    """Give the line that a person types to install the packages."""
    return f"sudo apt-get update && sudo apt-get install --no-install-recommends {' '.join(packages)}"


def _install(packages: list[str]) -> None:
    """Install the packages, waiting for another installation that may be under way."""
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for action in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        command = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300", *action]
        subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False)


def _missing(wanted: list[str]) -> list[str]:
    if shutil.which("dpkg-query") is None or shutil.which("apt-get") is None:
        return []
    installed = installed_packages()
    return [package for package in wanted if package not in installed]


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0
