"""The door: what opens without arguments, the demo town and its keeping, and how little is read before."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.ambient import Ambient, SetClock
from core.model.kinds import Instant
from core.office import Office, Place, open_calendar
from core.places import Places, is_display_missing
from main import main
from tests.core.builders import build_town
from ui.cli.demo import fresh_demo

ROOT = Path(__file__).parents[1]
EVENING = datetime(2026, 11, 20, 23, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("environment", "platform", "missing"),
    [
        ({}, "linux", True),
        ({"DISPLAY": ""}, "linux", True),
        ({"DISPLAY": ":0"}, "linux", False),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", False),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", False),
        ({}, "win32", False),
        ({}, "darwin", False),
    ],
)
def test_a_display_is_looked_for_on_linux_only(environment: dict[str, str], platform: str, missing: bool) -> None:
    assert is_display_missing(environment, platform) is missing


def test_without_a_display_it_says_how_to_show_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert main([]) == 1
    assert "Set DISPLAY" in capsys.readouterr().err


def test_arguments_are_for_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    assert "Usage: main.py" in capsys.readouterr().out


def test_importing_the_door_reads_and_sets_up_nothing() -> None:
    script = "import sys; before = set(sys.modules); import main; print(*sorted(set(sys.modules) - before))"
    told = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert not {name.partition(".")[0] for name in told.stdout.split()} & {"core", "ui", "click", "PySide6"}


class Builder:
    """Stand in for the making of the demo town: make a small one, and count."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self, place: Place, now: Instant, progress: Callable[[int, int], None]) -> Office:
        self.made += 1
        progress(0, 1)
        build_town(place.folder.parent)
        return open_calendar(place, Ambient(SetClock(now)))


@pytest.fixture
def kept(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "state", tmp_path / "cache")


def test_the_demo_town_is_made_once_a_day_in_its_own_zone(kept: Places) -> None:
    build = Builder()
    for at in (EVENING, EVENING.replace(day=21, hour=5), EVENING.replace(day=21, hour=6), EVENING.replace(day=21)):
        with fresh_demo(kept, Ambient(SetClock(at)), build):
            pass
    assert build.made == 2
    assert len(list((kept.cache / "demo").iterdir())) == 1


def test_each_start_has_a_copy_of_its_own_that_goes_away(kept: Places) -> None:
    build, ambient = Builder(), Ambient(SetClock(EVENING))
    with fresh_demo(kept, ambient, build) as first, fresh_demo(kept, ambient, build) as second:
        assert first.folder != second.folder
        (first.folder / "calendar.db").write_bytes(b"ruined")
        open_calendar(second, ambient).close()
    assert not first.folder.exists()
    with fresh_demo(kept, ambient, build) as third:
        open_calendar(third, ambient).close()


def test_a_demo_town_that_could_not_be_made_is_not_kept(kept: Places) -> None:
    def fail(place: Place, now: Instant, progress: Callable[[int, int], None]) -> Office:
        place.folder.mkdir()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), fresh_demo(kept, Ambient(SetClock(EVENING)), fail):
        pass
    assert list((kept.cache / "demo").iterdir()) == []


def test_without_a_display_the_demo_draws_a_picture_and_prints_its_plan(tmp_path: Path) -> None:
    shown = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in shown}
    environment |= {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache"), "XDG_STATE_HOME": str(tmp_path)}
    command = [sys.executable, "main.py", "--demo"]
    told = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    assert told.stdout.startswith("No display can be reached")
    assert (tmp_path / "cache" / "oyez" / "calendar.png").read_bytes().startswith(b"\x89PNG")
    assert "Emergency" in told.stdout or "Time-sensitive" in told.stdout
