"""The file of a packet: one ZIP of the packet, its signature, and the photos under their hashes."""

from __future__ import annotations

import hashlib
import stat
import struct
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

from core.errors import BadInput, NotAllowed, StoreUnavailable
from core.exchange.regular_file import read_regular_file, refused, shown_name
from core.late_dataclass import dataclass
from core.model.content import canonical, digest
from core.model.kinds import Sha256
from core.packets.packet import Packet, packet_of
from core.packets.strict_form import WrongForm, read_text, text_of
from core.signing import is_signed

PACKET, SIGNATURE, FILES = "packet.json", "signature.json", "files/"
MOST_BYTES = 200_000_000
"""How large a packet may be. Nothing in it is packed, so that it is never larger than it looks."""
MOST_FILES = 1_000

_MOST_PACKET_BYTES = 20_000_000
_END = struct.Struct("<4s4H2LH")
_MOST_LIST_BYTES = 200 * (MOST_FILES + 2)
_END_64_PLACE_BYTES = 20
_UNREADABLE = (zipfile.BadZipFile, EOFError, OSError, RuntimeError, ValueError, struct.error)
_MADE = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class PacketSignature:
    """The signature of a packet by the key that it names, as hexadecimal."""

    signature: str


@dataclass(frozen=True)
class ReadPacket:
    """A packet that is as it was signed: its text's hash, and the bytes of its files by their hashes."""

    packet: Packet
    sha256: Sha256
    files: Mapping[Sha256, bytes]


def signed_packet(packet_hash: Sha256) -> str:
    """Return the text that the sender of a packet signs."""
    return canonical({"kind": "oyez packet", "form": 1, "packet": packet_hash})


def ensure_fits(packet: Packet) -> None:
    """Refuse a packet that nobody could open. Raises: NotAllowed."""
    text_bytes, files_bytes = len(packet.text.encode("utf-8")), sum(file.size_bytes for file in packet.files)
    is_small = text_bytes <= _MOST_PACKET_BYTES and text_bytes + files_bytes + _MOST_LIST_BYTES <= MOST_BYTES
    if not is_small or len(packet.files) > MOST_FILES:
        raise NotAllowed("packet-too-large", most_bytes=MOST_BYTES)


def write_packet(target: Path, text: str, signature: str, content: Callable[[Sha256], bytes]) -> None:
    """Write the file of a packet; ``content`` gives the bytes of a stored file.

    It appears whole or not at all, in the place of what was there. Raises: StoreUnavailable where it cannot be written,
    Damaged where a stored file is gone or altered.
    """
    packet = packet_of(text)
    building = target.with_name(f".{target.name}.writing")
    try:
        with zipfile.ZipFile(building, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr(_info(PACKET), text.encode("utf-8"))
            archive.writestr(_info(SIGNATURE), text_of(PacketSignature(signature)))
            for file in packet.files:
                archive.writestr(_info(f"{FILES}{file.sha256}"), content(file.sha256))
        building.replace(target)
    except OSError as error:
        raise StoreUnavailable("packet-not-written", path=str(target), why=error.strerror or str(error)) from error
    finally:
        building.unlink(missing_ok=True)


def read_packet(path: Path) -> ReadPacket:
    """Read a packet into memory; nothing is written, run or fetched.

    Raises: BadInput as ``read_regular_file`` does, and with ``packet-not-readable``, ``packet-too-many``,
        ``packet-name`` (any but its own names), ``packet-name-twice``, ``packet-not-a-file``, ``packet-newer``, or
        ``packet-altered`` where anything in it is not as it was signed.
    """
    name = shown_name(path)
    content = read_regular_file(path, MOST_BYTES)
    try:
        _refuse_long_list(content, name)
        with zipfile.ZipFile(BytesIO(content)) as archive:
            members = _members(archive, name)
            parts = {each: archive.read(info) for each, info in members.items()}
        return _read(parts, name)
    except _UNREADABLE as error:
        raise refused(name, "packet-not-readable") from error


def _read(parts: Mapping[str, bytes], name: str) -> ReadPacket:
    if not {PACKET, SIGNATURE} <= parts.keys() or len(parts[PACKET]) > _MOST_PACKET_BYTES:
        raise refused(name, "packet-not-readable")
    try:
        text = parts[PACKET].decode("utf-8")
        signature = read_text(PacketSignature, parts[SIGNATURE].decode("utf-8")).signature
    except (WrongForm, ValueError) as error:
        raise refused(name, "packet-altered") from error
    try:
        packet = packet_of(text)
    except BadInput as error:
        raise refused(name, error.why) from error
    sha256 = digest(text)
    files = {Sha256(each.removeprefix(FILES)): content for each, content in parts.items() if each.startswith(FILES)}
    is_whole = {file.sha256: file.size_bytes for file in packet.files} == {k: len(v) for k, v in files.items()}
    is_own = all(hashlib.sha256(content).hexdigest() == sha for sha, content in files.items())
    if not (is_whole and is_own and is_signed(packet.sender_key, signed_packet(sha256), signature)):
        raise refused(name, "packet-altered")
    return ReadPacket(packet, sha256, files)


def _members(archive: zipfile.ZipFile, name: str) -> dict[str, zipfile.ZipInfo]:
    """Return the entries of a packet by name, each one plain file that is stored as it is."""
    members: dict[str, zipfile.ZipInfo] = {}
    for info in archive.infolist():
        shown = ascii(info.filename)[1:-1][:100]
        if info.filename in members:
            raise refused(name, "packet-name-twice", name=shown)
        if info.filename not in (PACKET, SIGNATURE) and not _is_file_name(info.filename):
            raise refused(name, "packet-name", name=shown)
        is_plain = stat.S_IFMT(info.external_attr >> 16) in (0, stat.S_IFREG) and not info.flag_bits & 1
        if not is_plain or info.compress_type != zipfile.ZIP_STORED or info.file_size != info.compress_size:
            raise refused(name, "packet-not-a-file", name=shown)
        members[info.filename] = info
    if sum(info.file_size for info in members.values()) > MOST_BYTES:
        raise refused(name, "packet-altered")
    return members


def _is_file_name(name: str) -> bool:
    sha256 = name.removeprefix(FILES)
    return name.startswith(FILES) and len(sha256) == 64 and set(sha256) <= set("0123456789abcdef")


def _refuse_long_list(content: bytes, name: str) -> None:
    """Refuse a list of too many entries before it is read; Oyez ends its packets without a comment.

    The end of central directory record: APPNOTE.TXT 6.3.10, 4.3.16; its ZIP64 form (4.3.15) no packet needs.
    """
    mark, _disk, _first, _here, count, list_bytes, _start, _comment = _END.unpack(content[-_END.size :])
    place_64 = content[-_END.size - _END_64_PLACE_BYTES : -_END.size]
    if mark != b"PK\x05\x06" or place_64.startswith(b"PK\x06\x07"):
        raise refused(name, "packet-not-readable")
    if count > MOST_FILES + 2 or list_bytes > _MOST_LIST_BYTES:
        raise refused(name, "packet-too-many", most=MOST_FILES)


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _MADE)
    info.external_attr = (stat.S_IFREG | 0o600) << 16
    return info
