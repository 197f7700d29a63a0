"""Gives each test of the packet's window a packet of a week and a photo, as it lies on a director's computer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from core.model.kinds import PostId
from core.packets.packet_file import read_packet
from tests.core.builders import COMMUNICATIONS, RECREATION, Scene, a_photo, set_password
from tests.core.commands.sealing import a_planned_post, a_seal
from tests.core.packets.mailing import a_packet, sent
from ui.jobs import Jobs
from ui.packets.desk import PacketDesk
from ui.packets.window import PacketWindow
from ui.theme import Theme

HOSTILE = "<img src='file:///etc/passwd'> & <b>free skating</b>"


@pytest.fixture
def scene(scene: Scene) -> Scene:
    """Open a town in which Kim and Cora have signed in."""
    set_password(scene, "kim")
    set_password(scene, "cora")
    return scene


@pytest.fixture
def post_id(scene: Scene) -> PostId:
    return a_planned_post(scene, "otto", title=HOSTILE)


@pytest.fixture
def packet_file(scene: Scene, post_id: PostId) -> Path:
    """Send Dana a week of two posts, one of which is hers to decide, and a photo."""
    a_planned_post(scene, "kim", department_id=scene.department(COMMUNICATIONS), title="Council highlights")
    photo_id = a_photo(scene, "ada", department_id=scene.department(RECREATION))
    return sent(scene, a_packet(scene, a_seal(scene, "dana", "dora"), photo_id))


@pytest.fixture
def desk(scene: Scene, packet_file: Path, tmp_path: Path, jobs: Jobs) -> PacketDesk:
    return PacketDesk(read_packet(packet_file), tmp_path / "danas", jobs, scene.clock)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, desk: PacketDesk, jobs: Jobs, settings: QSettings) -> Iterator[PacketWindow]:
    """Open the packet."""
    window = PacketWindow(theme, desk, jobs, settings)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.waitUntil(lambda: not window.is_busy)
    yield window
    window.close()
    shiboken6.delete(window)
