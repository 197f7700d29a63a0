"""A packet being decided: what was said of each line and photo so far, kept from one sitting to the next."""

from __future__ import annotations

from collections.abc import Iterable

from core.errors import NotAllowed
from core.late_dataclass import dataclass
from core.model.kinds import Instant
from core.model.posts import Verdict
from core.packets.answer import (
    FORM,
    Answer,
    AnsweredPeriod,
    Kind,
    LineAnswer,
    PhotoAnswer,
    SignedAnswer,
    sign_answer,
)
from core.packets.own_folder import OwnFolder
from core.packets.packet_file import ReadPacket
from core.signing import Signer
from core.words.clean import clean_line


@dataclass(frozen=True)
class Said:
    """What was decided of a line or photo of the packet, by its id, with a comment where it was returned."""

    id: str
    verdict: Verdict
    comment: str
    at: Instant


@dataclass(frozen=True)
class Progress:
    """How far a packet is decided; ``seen`` are the ids of what was on screen."""

    said: tuple[Said, ...]
    seen: tuple[str, ...]


class Deciding:
    """Decide a packet bit by bit; each decision is kept at once, so that one goes on where one was."""

    def __init__(self, read: ReadPacket, folder: OwnFolder) -> None:
        """Go on where one was. Raises: Damaged where what was kept cannot be read any more."""
        self.read = read
        self._folder = folder
        self._name = f"{read.sha256[:32]}.json"
        kept = folder.read(Progress, self._name) or Progress((), ())
        self._said = {each.id: each for each in kept.said}
        self._seen = dict.fromkeys(kept.seen)

    @property
    def asked(self) -> tuple[str, ...]:
        """Give the ids of all that the person is asked, photos after lines."""
        packet = self.read.packet
        return (*(line.id for line in packet.own_lines), *(photo.id for photo in packet.photos))

    @property
    def decided(self) -> tuple[str, ...]:
        """Give the ids of what is decided."""
        return tuple(name for name in self.asked if name in self._said)

    @property
    def unread(self) -> tuple[str, ...]:
        """Give the ids of what is asked and has not been on screen."""
        return tuple(name for name in self.asked if name not in self._seen)

    def said_of(self, name: str) -> Said | None:
        """Return what was decided of a line or photo, ``None`` for nothing yet."""
        return self._said.get(name)

    def approve(self, name: str, at: Instant) -> None:
        """Approve a line or photo. Raises: StoreUnavailable, NotAllowed for one that is not asked."""
        self._say(Said(name, Verdict.APPROVED, "", at))

    def send_back(self, name: str, comment: str, at: Instant) -> None:
        """Return a line or photo with a comment. Raises: NotAllowed without one; StoreUnavailable."""
        cleaned = clean_line(comment)
        if not cleaned:
            raise NotAllowed("comment-needed")
        self._say(Said(name, Verdict.RETURNED, cleaned, at))

    def take_back(self, name: str) -> None:
        """Decide a line or photo no longer. Raises: StoreUnavailable."""
        if self._said.pop(name, None) is not None:
            self._keep()

    def note_seen(self, names: Iterable[str]) -> None:
        """Note what was on screen. Raises: StoreUnavailable."""
        new = [name for name in names if name not in self._seen]
        if new:
            self._seen.update(dict.fromkeys(new))
            self._keep()

    def answer(self, signer: Signer, at: Instant) -> SignedAnswer:
        """Return all that is decided, signed. Raises: NotAllowed where nothing is, or the packet is no longer good."""
        if not self.decided:
            raise NotAllowed("answer-decides-nothing")
        if at > self.read.packet.good_until:
            raise NotAllowed("packet-expired")
        packet = self.read.packet
        lines, photos = tuple(self._lines()), tuple(self._photos())
        answer = Answer(
            kind=Kind.ANSWER,
            form=FORM,
            packet=packet.id,
            packet_hash=self.read.sha256,
            calendar_id=packet.calendar_id,
            person=packet.reader.id,
            key=signer.public,
            made_at=at,
            period=self._period(lines),
            lines=lines,
            photos=photos,
        )
        return sign_answer(answer, signer)

    def _period(self, lines: tuple[LineAnswer, ...]) -> AnsweredPeriod | None:
        seal = self.read.packet.seal
        if seal is None:
            return None
        unseen = sum(line.line not in self._seen for line in lines)
        return AnsweredPeriod(seal.id, seal.fingerprint, seal.from_day, seal.until_day, unseen)

    def _lines(self) -> Iterable[LineAnswer]:
        for line in self.read.packet.own_lines:
            if (said := self._said.get(line.id)) is not None:
                what = (line.id, line.post_id, line.content_hash, line.role)
                yield LineAnswer(*what, said.verdict, said.comment, said.at)

    def _photos(self) -> Iterable[PhotoAnswer]:
        for photo in self.read.packet.photos:
            if (said := self._said.get(photo.id)) is not None:
                yield PhotoAnswer(photo.id, photo.file, photo.role, said.verdict, said.comment, said.at)

    def _say(self, said: Said) -> None:
        if said.id not in self.asked:
            raise NotAllowed("not-asked-here")
        self._said[said.id] = said
        self._keep()

    def _keep(self) -> None:
        self._folder.write(Progress(tuple(self._said.values()), tuple(self._seen)), self._name)
