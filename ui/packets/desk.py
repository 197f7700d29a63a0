"""A packet under decision, as its window does it: each word is kept at once, and signing is a job."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from core.ambient import Clock
from core.errors import CalendarError, StoreUnavailable
from core.model.kinds import Instant
from core.packets.answer import SignedAnswer, answer_file
from core.packets.deciding import Deciding, Said
from core.packets.own_folder import OwnFolder
from core.packets.own_keys import OwnKeys, Trust
from core.packets.packet_file import ReadPacket
from core.packets.six_words import six_words
from core.signing import USUAL_COST, Cost, Signer
from ui.jobs import Jobs, Progress

ANSWER_SUFFIX = ".oyez-answer"


class PacketDesk(QObject):
    """Decide a packet.

    ``changed`` says that something is decided otherwise, ``failed`` carries the ``CalendarError`` of what could not be
    kept; ``signed`` says that the answer is ready to be saved, ``refused`` carries why it is not.
    """

    changed = Signal()
    failed = Signal(object)
    signed = Signal()
    refused = Signal(object)

    def __init__(self, read: ReadPacket, data: Path, jobs: Jobs, clock: Clock, parent: QObject | None = None) -> None:
        """Go on where one was. Raises: Damaged where what was kept cannot be read any more."""
        super().__init__(parent)
        folder = OwnFolder(data, read.packet)
        self.read = read
        self.keys = OwnKeys(folder, read.packet)
        self.deciding = Deciding(read, folder)
        self.trust = self.keys.trust()
        self._jobs = jobs
        self._clock = clock
        self._answer: SignedAnswer | None = None

    @property
    def now(self) -> Instant:
        """Give the present moment."""
        return self._clock.now()

    @property
    def is_over(self) -> bool:
        """Tell whether the packet is no longer good."""
        return self.now > self.read.packet.good_until

    @property
    def has_key(self) -> bool:
        """Tell whether the person made their key on this computer before."""
        return self.keys.public is not None

    @property
    def own_words(self) -> tuple[str, ...]:
        """Give the six words of the person's own key, none while there is none."""
        public = self.keys.public
        return () if public is None else six_words(public)

    @property
    def sender_words(self) -> tuple[str, ...]:
        """Give the six words of the sender's key."""
        return six_words(self.read.packet.sender_key)

    def said_of(self, name: str) -> Said | None:
        """Return what is decided of a line or photo so far."""
        return self.deciding.said_of(name)

    def approve(self, name: str) -> bool:
        """Approve a line or photo; tell whether that is kept."""
        return self._do(partial(self.deciding.approve, name, self.now))

    def send_back(self, name: str, comment: str) -> bool:
        """Return a line or photo with a comment; tell whether that is kept."""
        return self._do(partial(self.deciding.send_back, name, comment, self.now))

    def take_back(self, name: str) -> bool:
        """Decide a line or photo no longer; tell whether that is kept."""
        return self._do(partial(self.deciding.take_back, name))

    def note_seen(self, names: tuple[str, ...]) -> None:
        """Note what was on screen."""
        self._do(partial(self.deciding.note_seen, names))

    def trust_sender(self) -> None:
        """Take the sender's key for theirs from now on."""
        if self._do(self.keys.remember_sender):
            self.trust = Trust.KNOWN
            self.changed.emit()

    def lay_key_aside(self) -> bool:
        """Let another key be made, for the password is forgotten; tell whether that could be done."""
        return self._do(self.keys.lay_aside)

    def sign(self, password: str, cost: Cost = USUAL_COST) -> None:
        """Open the person's key, or make it at the first answer, and sign what is decided. It is a job."""
        opening = self.keys.open if self.has_key else partial(self.keys.make, cost=cost)
        job = self._jobs.start(partial(_opened, opening, password))
        job.done.connect(self._on_job_done)
        job.failed.connect(self._on_job_failed)

    def save(self, target: Path) -> None:
        """Write the answer that was signed. Raises: StoreUnavailable where it cannot be written."""
        assert self._answer is not None
        building = target.with_name(f".{target.name}.writing")
        try:
            building.write_bytes(answer_file(self._answer))
            building.replace(target)
        except OSError as error:
            building.unlink(missing_ok=True)
            why = error.strerror or str(error)
            raise StoreUnavailable("own-file-not-written", path=str(target), why=why) from error

    def _do(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except CalendarError as error:
            self.failed.emit(error)
            return False
        self.changed.emit()
        return True

    @Slot(object)
    def _on_job_done(self, signer: Signer) -> None:
        try:
            self._answer = self.deciding.answer(signer, self.now)
        except CalendarError as error:
            self.refused.emit(error)
            return
        if self.trust is Trust.FIRST:
            self.trust_sender()
        self.signed.emit()

    @Slot(object)
    def _on_job_failed(self, error: Exception) -> None:
        self.refused.emit(error)


def _opened(opening: Callable[[str], Signer], password: str, _progress: Progress) -> Signer:
    return opening(password)
