"""A person's own key stays on their computer, for nobody else's eyes, one for each calendar."""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import Damaged, NotAllowed
from core.packets.own_folder import OwnFolder
from core.packets.own_keys import OwnKeys, Trust
from core.packets.packet import Packet
from tests.core.builders import LITTLE_COST, PASSWORD, Scene
from tests.core.commands.sealing import a_planned_post, a_seal
from tests.core.packets.mailing import a_packet, opened


@pytest.fixture
def packet(scene: Scene) -> Packet:
    a_planned_post(scene, "otto")
    return opened(scene, a_packet(scene, a_seal(scene))).read.packet


def keys_in(folder: Path, packet: Packet) -> OwnKeys:
    return OwnKeys(OwnFolder(folder, packet), packet)


def test_a_key_is_made_once_and_opened_by_its_password_alone(packet: Packet, tmp_path: Path) -> None:
    made = keys_in(tmp_path, packet).make(PASSWORD, LITTLE_COST)
    again = keys_in(tmp_path, packet)
    assert again.open(PASSWORD).public == made.public == again.public
    with pytest.raises(NotAllowed, match="password-wrong"):
        again.open("another password")
    with pytest.raises(NotAllowed, match="password-set-already"):
        again.make(PASSWORD, LITTLE_COST)


def test_a_forgotten_password_is_followed_by_another_key(packet: Packet, tmp_path: Path) -> None:
    keys = keys_in(tmp_path, packet)
    first = keys.make(PASSWORD, LITTLE_COST)
    keys.lay_aside()
    assert keys.public is None
    assert keys.make(PASSWORD, LITTLE_COST).public != first.public


def test_each_calendar_has_a_key_of_its_own(packet: Packet, tmp_path: Path) -> None:
    keys_in(tmp_path, packet).make(PASSWORD, LITTLE_COST)
    assert keys_in(tmp_path, replace(packet, calendar_id="another")).public is None


@pytest.mark.parametrize("calendar", ["../../elsewhere", "/etc", "C:\\x", "con", "\u202e"])
def test_no_packet_names_where_a_key_lies(packet: Packet, tmp_path: Path, calendar: str) -> None:
    keys_in(tmp_path / "data", replace(packet, calendar_id=calendar)).make(PASSWORD, LITTLE_COST)
    (folder,) = (tmp_path / "data" / "packets").iterdir()
    assert set(folder.name) <= set("0123456789abcdef")
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_what_is_kept_is_for_the_person_alone(packet: Packet, tmp_path: Path) -> None:
    keys_in(tmp_path, packet).make(PASSWORD, LITTLE_COST)
    (file,) = tmp_path.rglob("key.json")
    assert os.name == "nt" or stat.S_IMODE(file.stat().st_mode) == 0o600
    assert os.name == "nt" or stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_a_spoilt_key_is_told_and_left_as_it_is(packet: Packet, tmp_path: Path) -> None:
    keys = keys_in(tmp_path, packet)
    keys.make(PASSWORD, LITTLE_COST)
    (file,) = tmp_path.rglob("key.json")
    file.write_text(file.read_text()[:-5])
    with pytest.raises(Damaged, match="own-file-damaged"):
        keys.open(PASSWORD)
    assert file.exists()


def test_the_sender_is_known_from_the_first_packet_on(packet: Packet, tmp_path: Path) -> None:
    keys = keys_in(tmp_path, packet)
    assert keys.trust() is Trust.FIRST
    keys.remember_sender()
    assert keys.trust() is Trust.KNOWN
    assert keys_in(tmp_path, replace(packet, sender_key="0" * 64)).trust() is Trust.ANOTHER
