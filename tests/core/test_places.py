"""Where Oyez keeps its things on each platform, and which calendar it remembers."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import StoreUnavailable
from core.places import (
    Places,
    anchors_of,
    last_calendar,
    memory_of,
    note_last_calendar,
    note_second_folder,
    noted_calendar,
    places,
    recent_calendars,
    second_folder,
)


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        (
            {"HOME": "/h/kim"},
            "linux",
            ("/h/kim/.local/share/oyez", "/h/kim/.local/state/oyez", "/h/kim/.cache/oyez"),
        ),
        (
            {"HOME": "/h", "XDG_DATA_HOME": "/d", "XDG_STATE_HOME": "/s", "XDG_CACHE_HOME": "/c"},
            "linux",
            ("/d/oyez", "/s/oyez", "/c/oyez"),
        ),
        (
            {"HOME": "/h", "XDG_DATA_HOME": "relative", "XDG_CACHE_HOME": ""},
            "linux",
            ("/h/.local/share/oyez", "/h/.local/state/oyez", "/h/.cache/oyez"),
        ),
        (
            {"LOCALAPPDATA": "C:\\Local", "HOME": "/h"},
            "win32",
            ("C:\\Local/Oyez", "C:\\Local/Oyez/State", "C:\\Local/Oyez/Cache"),
        ),
        (
            {"USERPROFILE": "/u"},
            "win32",
            ("/u/AppData/Local/Oyez", "/u/AppData/Local/Oyez/State", "/u/AppData/Local/Oyez/Cache"),
        ),
        (
            {"HOME": "/h"},
            "darwin",
            (
                "/h/Library/Application Support/Oyez",
                "/h/Library/Application Support/Oyez/State",
                "/h/Library/Caches/Oyez",
            ),
        ),
    ],
)
def test_each_platform_has_its_folders(
    environment: dict[str, str], platform: str, expected: tuple[str, str, str]
) -> None:
    assert places(environment, platform) == Places(*map(Path, expected))


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_without_a_home_there_is_no_place(platform: str) -> None:
    with pytest.raises(StoreUnavailable, match="no-home"):
        places({}, platform)


def test_each_calendar_has_an_anchor_of_its_own_by_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    state = Path("/state")
    assert anchors_of(state, Path("taber")) == anchors_of(state, tmp_path / "taber")
    assert anchors_of(state, Path("taber")) != anchors_of(state, Path("copy"))
    assert anchors_of(state, Path("taber")).parent == state / "anchors"


def test_the_calendar_opened_last_is_remembered(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "Gemeinde ü"
    for folder in (first, second):
        folder.mkdir()
        note_last_calendar(tmp_path / "state", folder)
    assert last_calendar(tmp_path / "state") == second


@pytest.mark.parametrize("noted", [None, b"", b"\xff\xfe", b"relative", b"/nowhere/at all", b"a\0b"])
def test_a_note_that_leads_nowhere_is_no_calendar(tmp_path: Path, noted: bytes | None) -> None:
    if noted is not None:
        (tmp_path / "last-calendar.txt").write_bytes(noted)
    assert last_calendar(tmp_path) is None


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file", encoding="utf-8")
    with pytest.raises(StoreUnavailable, match="last-calendar-not-noted"):
        note_last_calendar(tmp_path / "state", tmp_path)


def test_the_calendars_opened_last_are_told_the_latest_first(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in "abcdefgh"]
    for folder in folders:
        folder.mkdir()
        note_last_calendar(tmp_path / "state", folder)
    note_last_calendar(tmp_path / "state", folders[4])
    folders[6].rmdir()
    assert [each.name for each in recent_calendars(tmp_path / "state")] == ["e", "h", "f", "d", "c"]


@pytest.mark.parametrize("told", ["", "{", '{"a": 1}', "[1, null]", '["relative"]', '["\\u0000"]'])
def test_a_damaged_list_of_calendars_is_no_list(tmp_path: Path, told: str) -> None:
    (tmp_path / "recent-calendars.json").write_text(told, encoding="utf-8")
    assert recent_calendars(tmp_path) == ()


def test_where_a_calendar_lay_is_known_when_it_is_gone(tmp_path: Path) -> None:
    note_last_calendar(tmp_path / "state", tmp_path / "gone")
    assert noted_calendar(tmp_path / "state") == tmp_path / "gone"
    assert last_calendar(tmp_path / "state") is None


def test_each_calendar_has_a_second_folder_and_a_memory_of_its_own(tmp_path: Path) -> None:
    note_second_folder(tmp_path, tmp_path / "one", tmp_path / "share")
    assert second_folder(tmp_path, tmp_path / "one") == tmp_path / "share"
    assert second_folder(tmp_path, tmp_path / "two") is None
    assert memory_of(tmp_path, tmp_path / "one") != memory_of(tmp_path, tmp_path / "two")
