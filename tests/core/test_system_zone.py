"""The zone to which a computer is set is guessed from what each system keeps of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.ambient import Zone
from core.model.provinces import province_of_zone
from core.system_zone import guessed_zone, zone_of_windows

WINDOWS = (
    "Atlantic Standard Time",
    "Canada Central Standard Time",
    "Central Standard Time",
    "Eastern Standard Time",
    "Mountain Standard Time",
    "Newfoundland Standard Time",
    "Pacific Standard Time",
    "Yukon Standard Time",
)


@pytest.mark.parametrize(
    ("environment", "target", "zone"),
    [
        ({}, "/usr/share/zoneinfo/America/Edmonton", "America/Edmonton"),
        ({}, "../usr/share/zoneinfo/Etc/UTC", "Etc/UTC"),
        ({}, "/var/db/timezone/zoneinfo/America/Vancouver", "America/Vancouver"),
        ({}, "/somewhere/else", None),
        ({"TZ": ":America/Toronto"}, "/usr/share/zoneinfo/America/Edmonton", "America/Toronto"),
        ({"TZ": "MST7MDT"}, "/usr/share/zoneinfo/America/Edmonton", "America/Edmonton"),
        ({"TZ": "/etc/localtime"}, "/usr/share/zoneinfo/America/Edmonton", "America/Edmonton"),
    ],
)
def test_the_zone_is_what_the_system_links_to(
    tmp_path: Path, environment: dict[str, str], target: str, zone: str | None
) -> None:
    (tmp_path / "localtime").symlink_to(target)
    assert guessed_zone(environment, tmp_path / "localtime") == zone


def test_a_system_that_does_not_tell_is_not_guessed_at(tmp_path: Path) -> None:
    assert guessed_zone({}, tmp_path / "localtime") is None


@pytest.mark.parametrize("name", WINDOWS)
def test_what_windows_calls_a_zone_is_one_of_canada(name: str) -> None:
    zone = zone_of_windows(name)
    assert zone is not None
    assert province_of_zone(Zone(zone).name) is not None


def test_a_zone_of_windows_outside_canada_is_not_guessed_at() -> None:
    assert zone_of_windows("Romance Standard Time") is None
