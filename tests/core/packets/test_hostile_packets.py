"""A packet that is not, to the byte, what its sender signed is refused whole, and nothing of it reaches the disk."""

from __future__ import annotations

import json
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import BadInput
from core.model.content import canonical, digest
from core.packets import packet_file
from core.packets.packet_file import PACKET, SIGNATURE, PacketSignature, read_packet, signed_packet
from core.packets.strict_form import text_of
from core.signing import Signer
from tests.core.builders import RECREATION, Scene, a_photo
from tests.core.commands.sealing import a_planned_post, a_seal
from tests.core.packets.mailing import a_packet, rewritten, sent

Entries = list[tuple[zipfile.ZipInfo, bytes]]
SIGNER = Signer(bytes(32))


@pytest.fixture
def packet(scene: Scene) -> Path:
    """Send a packet of a week with a post, and of a photo."""
    photo_id = a_photo(scene, "ada", department_id=scene.department(RECREATION))
    a_planned_post(scene, "otto")
    return sent(scene, a_packet(scene, a_seal(scene), photo_id))


def entries_of(path: Path) -> Entries:
    with zipfile.ZipFile(path) as archive:
        return [(zipfile.ZipInfo(info.filename), archive.read(info)) for info in archive.infolist()]


def written(path: Path, entries: Entries, kind: int = zipfile.ZIP_STORED) -> Path:
    with zipfile.ZipFile(path, "w", kind) as archive:
        for info, content in entries:
            archive.writestr(info, content, kind)
    return path


def with_member(path: Path, info: zipfile.ZipInfo, content: bytes = b"x") -> Path:
    return written(path, [*entries_of(path), (info, content)])


def refusal(path: Path) -> str:
    with pytest.raises(BadInput) as refused:
        read_packet(path)
    return refused.value.why


def test_a_packet_is_read_as_it_was_sent(packet: Path) -> None:
    read = read_packet(packet)
    assert len(read.packet.own_lines) == len(read.packet.photos) == len(read.files) == 1
    assert digest(read.packet.text) == read.sha256


@pytest.mark.parametrize("member", [PACKET, SIGNATURE, "files/"])
def test_one_byte_altered_in_any_member_is_found(packet: Path, member: str) -> None:
    def altered(name: str, content: bytes) -> bytes:
        return content.replace(b"e", b"a", 1) if name.startswith(member) else content

    assert refusal(rewritten(packet, altered)) == "packet-altered"


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_no_byte_of_the_packet_itself_can_be_another(packet: Path, data: st.DataObject) -> None:
    content = bytearray(packet.read_bytes())
    start = content.index(b'{"calendar_id"')
    place = data.draw(st.integers(start, start + len(entries_of(packet)[0][1]) - 1))
    content[place] ^= data.draw(st.integers(1, 255))
    other = packet.with_name("other")
    other.write_bytes(content)
    assert refusal(other) in {"packet-altered", "packet-not-readable"}


NAMES = (
    "../packet.json /etc/passwd C:\\packet.json ..\\x files/../x files/ PACKET.JSON packet.json/ files/"
    + "A" * 64
    + " files/"
    + "0" * 63
    + " files/sub/"
    + "0" * 64
).split()


@pytest.mark.parametrize("name", [*NAMES, "notes\u202etxt", "files/" + "0" * 64 + "\n"])
def test_a_name_that_no_packet_has_is_refused(packet: Path, name: str) -> None:
    info = zipfile.ZipInfo("placeholder")
    info.filename = name
    assert refusal(with_member(packet, info)) == "packet-name"


def test_a_name_that_stands_twice_is_refused(packet: Path) -> None:
    with_member(packet, zipfile.ZipInfo("packet.jsoN"))
    packet.write_bytes(packet.read_bytes().replace(b"packet.jsoN", b"packet.json"))
    assert refusal(packet) == "packet-name-twice"


def test_a_link_is_refused(packet: Path) -> None:
    info = zipfile.ZipInfo(f"files/{'0' * 64}")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert refusal(with_member(packet, info, b"/etc/passwd")) == "packet-not-a-file"


def test_a_packed_member_is_refused_so_that_nothing_grows(packet: Path) -> None:
    assert refusal(written(packet, entries_of(packet), zipfile.ZIP_DEFLATED)) == "packet-not-a-file"


def test_a_list_of_too_many_is_refused_before_it_is_read(packet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packet_file, "MOST_FILES", 0)
    assert refusal(packet) == "packet-too-many"


@pytest.mark.parametrize("content", [b"PK\x05\x06", b"PK\x03\x04" + bytes(40), b"%PDF-1.7" + bytes(60)])
def test_what_is_no_packet_is_refused(packet: Path, content: bytes) -> None:
    packet.write_bytes(content)
    assert refusal(packet) == "packet-not-readable"


def test_a_file_that_the_packet_does_not_name_is_refused(packet: Path) -> None:
    info = zipfile.ZipInfo(f"files/{digest('x')}")
    assert refusal(with_member(packet, info)) == "packet-altered"


def forged(packet: Path, change: Callable[[dict[str, Any]], None], text: Callable[..., str] = canonical) -> Path:
    """Write a packet with another content, signed by a key of the forger's own."""
    entries = entries_of(packet)
    told = json.loads(entries[0][1])
    told["sender_key"] = SIGNER.public
    change(told)
    written_text = text(told)
    signature = text_of(PacketSignature(SIGNER.sign(signed_packet(digest(written_text)))))
    parts = {PACKET: written_text.encode(), SIGNATURE: signature.encode()}
    return rewritten(packet, parts.get)


def _unchanged(told: dict[str, Any]) -> None:
    pass


def _newer(told: dict[str, Any]) -> None:
    told["form"] = 2


def _more(told: dict[str, Any]) -> None:
    told["note"] = "x"


def _less(told: dict[str, Any]) -> None:
    del told["photos"]


def _other_type(told: dict[str, Any]) -> None:
    told["town"] = ["Taber"]


def _nested(told: dict[str, Any]) -> None:
    told["names"] = None


def _other_words(told: dict[str, Any]) -> None:
    lines = told["seal"]["lines"]
    lines[0]["content"] = lines[0]["content"].replace("e", "a", 1)


def _other_time(told: dict[str, Any]) -> None:
    lines = told["seal"]["lines"]
    lines[0]["shown"] = lines[0]["shown"].replace("09:00", "21:00")


def _no_content(told: dict[str, Any]) -> None:
    lines = told["seal"]["lines"]
    lines[0]["before"] = "{}"


def _other_lines(told: dict[str, Any]) -> None:
    told["seal"]["lines"] = []


WRONG = {
    "packet-newer": (_newer,),
    "packet-altered": (_more, _less, _other_type, _nested, _other_words, _other_time, _no_content, _other_lines),
}


@pytest.mark.parametrize(("why", "change"), [(why, change) for why, all_ in WRONG.items() for change in all_])
def test_a_well_signed_packet_that_contradicts_itself_is_refused(
    packet: Path, why: str, change: Callable[[dict[str, Any]], None]
) -> None:
    assert refusal(forged(packet, change)) == why


@pytest.mark.parametrize("text", [json.dumps, lambda told: canonical(told) + " ", lambda told: "[" * 100_000])
def test_a_packet_in_another_than_the_canonical_form_is_refused(packet: Path, text: Callable[..., str]) -> None:
    assert refusal(forged(packet, _unchanged, text=text)) == "packet-altered"


def test_nothing_is_left_on_the_disk(packet: Path) -> None:
    before = sorted(packet.parent.rglob("*"))
    read_packet(packet)
    assert sorted(packet.parent.rglob("*")) == before
