"""A person's own keys on a computer without a calendar: theirs, sealed by a password, and the senders' they met."""

from __future__ import annotations

from enum import Enum

from core.errors import NotAllowed
from core.late_dataclass import dataclass
from core.model.kinds import PersonId
from core.packets.own_folder import OwnFolder
from core.packets.packet import Packet
from core.signing import USUAL_COST, Cost, SealedKey, Signer, new_key, unlock

_KEY, _SENDERS = "key.json", "senders.json"


@dataclass(frozen=True)
class OwnKey:
    """A key as it is kept here, see ``core.signing.SealedKey``."""

    person: PersonId
    public: str
    sealed: str
    salt: str
    memory_kib: int
    passes: int
    lanes: int


@dataclass(frozen=True)
class KnownSender:
    """The public key by which somebody signed the first packet that was opened here."""

    person: PersonId
    public: str


@dataclass(frozen=True)
class KnownSenders:
    """Everybody who sent a packet that was opened here."""

    senders: tuple[KnownSender, ...]


class Trust(Enum):
    """Say whether the sender's key is met for the first time, is the one that is known, or is another by now."""

    FIRST = "first"
    KNOWN = "known"
    ANOTHER = "another"


class OwnKeys:
    """The keys of the person for whom a packet is."""

    def __init__(self, folder: OwnFolder, packet: Packet) -> None:
        self._folder = folder
        self._packet = packet

    @property
    def public(self) -> str | None:
        """Give the public half of the person's key, ``None`` while there is none. Raises: Damaged."""
        kept = self._folder.read(OwnKey, _KEY)
        return None if kept is None else kept.public

    def make(self, password: str, cost: Cost = USUAL_COST) -> Signer:
        """Make the person's key, sealed by a password, and open it. It takes two tenths of a second: for a job.

        Raises: NotAllowed where there is one, or for a password too short or too long; StoreUnavailable, Damaged.
        """
        if self.public is not None:
            raise NotAllowed("password-set-already")
        person = self._packet.reader.id
        made = new_key(password, self._bound, cost)
        costs = (made.cost.memory_kib, made.cost.passes, made.cost.lanes)
        self._folder.write(OwnKey(person, made.public, made.sealed, made.salt, *costs), _KEY)
        return unlock(made, password, self._bound)

    def open(self, password: str) -> Signer:
        """Open the person's key. It takes a tenth of a second: for a job.

        Raises: NotAllowed for another password, or where there is no key; Damaged.
        """
        kept = self._folder.read(OwnKey, _KEY)
        if kept is None:
            raise NotAllowed("no-password-set")
        cost = Cost(kept.memory_kib, kept.passes, kept.lanes)
        return unlock(SealedKey(kept.public, kept.sealed, kept.salt, cost), password, self._bound)

    def lay_aside(self) -> None:
        """Let another key be made in the place of one whose password is forgotten. Raises: StoreUnavailable."""
        self._folder.lay_aside(_KEY)

    def trust(self) -> Trust:
        """Tell how the packet's sender is known here. Raises: Damaged."""
        known = {each.person: each.public for each in self._senders()}
        public = known.get(self._packet.sender.id)
        if public is None:
            return Trust.FIRST
        return Trust.KNOWN if public == self._packet.sender_key else Trust.ANOTHER

    def remember_sender(self) -> None:
        """Keep the sender's key as the one that is known from now on. Raises: StoreUnavailable, Damaged."""
        sender = KnownSender(self._packet.sender.id, self._packet.sender_key)
        others = [each for each in self._senders() if each.person != sender.person]
        self._folder.write(KnownSenders((*others, sender)), _SENDERS)

    @property
    def _bound(self) -> str:
        return f"{self._packet.calendar_id} {self._packet.reader.id}"

    def _senders(self) -> tuple[KnownSender, ...]:
        kept = self._folder.read(KnownSenders, _SENDERS)
        return () if kept is None else kept.senders
