"""What a packet tells: a sealed period and photos, for one person to decide, as they stood when it was made."""

from __future__ import annotations

from core.errors import BadInput
from core.late_dataclass import dataclass
from core.model.content import digest
from core.model.kinds import Day, DepartmentId, Instant, PersonId, PhotoId, PostId, Sha256
from core.model.seals import Seal, SealLine, fingerprint_of, shown_times
from core.packets.content_read import read_content
from core.packets.strict_form import WrongForm, read_text, text_of
from core.policy.classes import GroundKind

FORM = 1
"""The number of this form; a reader refuses a higher one."""


@dataclass(frozen=True)
class Named:
    """What an id in a packet is called."""

    id: str
    name: str


@dataclass(frozen=True)
class NamedClass:
    """A priority class of the town's policy, with its number counted from 1, and what puts posts in it."""

    key: str
    number: int
    name: str
    ground: GroundKind


@dataclass(frozen=True)
class NamedChannel:
    """A channel, with the key of its platform and the profile's handle."""

    id: str
    name: str
    platform: str
    handle: str


@dataclass(frozen=True)
class PacketPerson:
    """Who made a packet, or for whom it is; ``roles`` are as the town calls them."""

    id: PersonId
    name: str
    title: str
    department: str
    roles: tuple[str, ...]


@dataclass(frozen=True)
class ToldFinding:
    """What a rule found of a post, as a sentence, with its clause; ``severity`` is the value of a ``Severity``."""

    severity: str
    sentence: str
    clause: str


@dataclass(frozen=True)
class PacketLine:
    """One post of a sealed period.

    ``content`` is the canonical form of the version that was sealed, ``before`` of the one that the person decided
    last, empty for none. ``shown`` are its times, see ``core.model.seals.shown_text``. ``role`` is that in which the
    person is asked to decide it, empty where it is not theirs or waits no longer; ``state`` is how it stood.
    """

    id: str
    position: int
    post_id: PostId
    title: str
    content: str
    content_hash: Sha256
    before: str
    shown: str
    department_id: DepartmentId
    role: str
    state: str
    findings: tuple[ToldFinding, ...]


@dataclass(frozen=True)
class PacketSeal:
    """A period as it was sent for approval. No ``channels`` are all of them; ``version`` counts from 1."""

    id: str
    from_day: Day
    until_day: Day
    channels: tuple[str, ...]
    note: str
    version: int
    fingerprint: Sha256
    lines: tuple[PacketLine, ...]


@dataclass(frozen=True)
class PacketPhoto:
    """A photo that waits for the person's decision, with what is stated of it in words; ``posts`` wait for it."""

    id: PhotoId
    name: str
    file: Sha256
    description: str
    credit: str
    photographer: str
    department_id: DepartmentId
    stated: tuple[str, ...]
    waits_since: Instant
    posts: tuple[str, ...]
    role: str


@dataclass(frozen=True)
class PacketFile:
    """A file that lies in the packet under its SHA-256."""

    sha256: Sha256
    size_bytes: int
    media_type: str


@dataclass(frozen=True)
class PacketNames:
    """What is needed to show a packet where there is no calendar."""

    town: str
    zone: str
    classes: tuple[NamedClass, ...]
    channels: tuple[NamedChannel, ...]
    departments: tuple[Named, ...]
    people: tuple[Named, ...]


@dataclass(frozen=True)
class Packet:
    """A packet. ``sender_key`` is the public key by which it is signed, as hexadecimal."""

    form: int
    id: str
    calendar_id: str
    made_at: Instant
    good_until: Instant
    reader: PacketPerson
    sender: PacketPerson
    sender_key: str
    names: PacketNames
    seal: PacketSeal | None
    photos: tuple[PacketPhoto, ...]
    files: tuple[PacketFile, ...]

    @property
    def text(self) -> str:
        """Give the canonical text, whose SHA-256 is what is signed."""
        return text_of(self)

    @property
    def own_lines(self) -> tuple[PacketLine, ...]:
        """Give the lines that the person is asked to decide."""
        return () if self.seal is None else tuple(line for line in self.seal.lines if line.role)


def packet_of(text: str) -> Packet:
    """Return the packet of a text, every hash in it worked out anew.

    Raises: BadInput with ``packet-newer``, or ``packet-altered`` where it is not what Oyez writes.
    """
    try:
        packet = read_text(Packet, text)
    except WrongForm as error:
        raise BadInput(None, None, None, "packet-altered") from error
    if packet.form > FORM:
        raise BadInput(None, None, None, "packet-newer")
    if packet.seal is not None and not _is_as_sealed(packet.calendar_id, packet.seal):
        raise BadInput(None, None, None, "packet-altered")
    return packet


def seal_lines(seal: PacketSeal) -> tuple[SealLine, ...]:
    """Return the lines of a packet's seal as the calendar keeps them."""
    return tuple(line_of(seal, line) for line in seal.lines)


def line_of(seal: PacketSeal, line: PacketLine) -> SealLine:
    """Return a line of a packet's seal as the calendar keeps it."""
    what = (line.post_id, line.content_hash, line.department_id, line.shown)
    return SealLine(line.id, seal.id, line.position, *what)


def packet_seal(seal: Seal, version: int, lines: tuple[PacketLine, ...]) -> PacketSeal:
    """Return a seal as a packet tells it."""
    days = (seal.from_day, seal.until_day)
    return PacketSeal(seal.id, *days, seal.channels, seal.note, version, seal.fingerprint, lines)


def _is_as_sealed(calendar_id: str, seal: PacketSeal) -> bool:
    """Tell whether each line's content is one and has its hash, and all of them together the fingerprint."""
    if any(digest(line.content) != line.content_hash for line in seal.lines):
        return False
    try:
        for line in seal.lines:
            for content in filter(None, (line.content, line.before)):
                read_content(content)
            shown_times(line_of(seal, line))
        found = fingerprint_of(calendar_id, (seal.from_day, seal.until_day), seal.channels, seal_lines(seal))
    except (ValueError, TypeError, RecursionError):
        return False
    return found == seal.fingerprint
