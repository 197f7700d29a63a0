"""Packets that tests send to a director's own computer, and answers that come back."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.commands.answers import TakeAnswer
from core.commands.own_computer_keys import AcceptKey
from core.commands.packets import MakePacket, write_packet_file
from core.model.findings import Finding
from core.model.kinds import PhotoId, PostId
from core.model.media import Consent, PersonShown, Photo
from core.model.packets import PacketAnswer
from core.model.seals import Seal
from core.model.steps import Done
from core.packets.answer import SignedAnswer, answer_file, signed_answer
from core.packets.deciding import Deciding
from core.packets.own_folder import OwnFolder
from core.packets.own_keys import OwnKeys
from core.packets.packet_file import ReadPacket, read_packet
from core.signing import Signer
from tests.core.builders import LITTLE_COST, PASSWORD, Scene


class PlainWords:
    """Tell a packet's facts in bare words."""

    def finding(self, finding: Finding) -> str:
        return f"{finding.rule} {finding.case}"

    def stated(
        self, photo: Photo, owner: str, consents: Sequence[Consent], people: Sequence[PersonShown]
    ) -> tuple[str, ...]:
        return (owner, *(each.given_by for each in consents), *(each.name for each in people))


WORDS = PlainWords()


@dataclass
class Desktop:
    """A director's own computer: the user's data folder, and a packet that lies open on it."""

    data: Path
    read: ReadPacket

    def __post_init__(self) -> None:
        folder = OwnFolder(self.data, self.read.packet)
        self.keys = OwnKeys(folder, self.read.packet)
        self.deciding = Deciding(self.read, folder)

    def signer(self, password: str = PASSWORD) -> Signer:
        """Open the person's own key, or make it at the first packet."""
        return self.keys.make(password, LITTLE_COST) if self.keys.public is None else self.keys.open(password)

    def line(self, post_id: PostId) -> str:
        return next(line.id for line in self.read.packet.own_lines if line.post_id == post_id)

    def answer(self, scene: Scene) -> SignedAnswer:
        """Sign what was decided, and carry it through the file that is sent."""
        return signed_answer(answer_file(self.deciding.answer(self.signer(), scene.clock.now())))


def a_packet(scene: Scene, seal: Seal | None, *photos: PhotoId, **changes: Any) -> str:
    """Make a packet for Dana, or another, and return its id."""
    person = scene.person(changes.get("reader", "dana"))
    done = scene.run(MakePacket(person, None if seal is None else seal.id, photos, WORDS), changes.get("by", "kim"))
    assert done.subject is not None
    return done.subject


def sent(scene: Scene, packet_id: str) -> Path:
    """Write a packet's file, as it is sent."""
    target = scene.office.place.folder.parent / f"{packet_id}.oyez-packet"
    write_packet_file(scene.office.calendar, packet_id, target)
    return target


def opened(scene: Scene, packet_id: str, data: str = "danas") -> Desktop:
    """Open a packet on a director's own computer."""
    return Desktop(scene.office.place.folder.parent / data, read_packet(sent(scene, packet_id)))


def approved(scene: Scene, packet_id: str, **changes: Any) -> SignedAnswer:
    """Approve all that a packet asks, and return the answer."""
    desktop = opened(scene, packet_id, **changes)
    for name in desktop.deciding.asked:
        desktop.deciding.approve(name, scene.clock.now())
    return desktop.answer(scene)


def take(scene: Scene, answer: SignedAnswer, by: str = "kim") -> Done:
    """Take an answer in."""
    return scene.agree(TakeAnswer(answer), by)


def accept(scene: Scene, answer_id: str | None, by: str = "kim") -> Done:
    """Accept the key that signed an answer, whose words were compared by telephone."""
    compared = scene.office.calendar.zone.wall(scene.clock.now()).replace(second=0, microsecond=0)
    return scene.agree(AcceptKey(answer_id or "", "403 555 0134", compared), by)


def trusted(scene: Scene, answer: SignedAnswer) -> Done:
    """Take an answer in whose key nobody knows, and accept it."""
    return accept(scene, take(scene, answer).subject)


def waiting(scene: Scene) -> list[PacketAnswer]:
    """Return every answer on file."""
    return scene.office.engine.records(PacketAnswer)


def rewritten(path: Path, change: Callable[[str, bytes], bytes | None]) -> Path:
    """Write a packet's file anew with other bytes in its members."""
    with zipfile.ZipFile(path) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(name, change(name, content) or b"")
    return path
