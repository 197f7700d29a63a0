"""A packet is opened by its file's name or from the first window; what is none leads there, and it says why."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow

import main
from core.places import Places
from ui.door import open_last, open_packet
from ui.first_run.window import FirstRunWindow


@pytest.fixture
def kept(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "state", tmp_path / "cache")


def note_and_close(seen: list[str]) -> None:
    """Note what the window that is seen says, and close it."""
    window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QMainWindow))
    seen.append(window.welcome.notice if isinstance(window, FirstRunWindow) else window.windowTitle())
    window.close()


def look(kept: Places, file: Path) -> str:
    seen: list[str] = []
    QTimer.singleShot(100, lambda: note_and_close(seen))
    assert open_packet(kept, file) == 0
    return seen[0]


def test_a_packet_opens_in_its_own_window(undressed: None, kept: Places, packet_file: Path) -> None:
    assert look(kept, packet_file) == "Oyez · packet from Town of Taber"


def test_what_is_no_packet_leads_to_the_first_window(undressed: None, kept: Places, packet_file: Path) -> None:
    packet_file.write_bytes(b"not a packet at all, but long enough to be read as one")
    assert "This is no packet that can be read" in look(kept, packet_file)


def test_the_command_line_opens_a_packet_by_its_name(
    undressed: None, kept: Places, packet_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(kept.data))
    seen: list[str] = []
    QTimer.singleShot(100, lambda: note_and_close(seen))
    assert main.main([str(packet_file)]) == 0
    assert seen == ["Oyez · packet from Town of Taber"]


def test_the_first_window_leads_to_a_packet(undressed: None, kept: Places, packet_file: Path) -> None:
    seen: list[str] = []

    def choose() -> None:
        window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, FirstRunWindow))
        window.welcome.packet_button.click()
        chooser = window.findChild(QFileDialog)
        assert chooser is not None
        QTimer.singleShot(100, lambda: note_and_close(seen))
        chooser.fileSelected.emit(str(packet_file))

    QTimer.singleShot(100, choose)
    assert open_last(kept, None) == 0
    assert seen == ["Oyez · packet from Town of Taber"]
