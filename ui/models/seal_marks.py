"""What the person who works means to do with the lines of a sealed period, before they decide it in one step."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from core.commands.awaited import AwaitedKind
from core.commands.seal_decisions import DecideExceptions, DecideSeal
from core.words.clean import clean_line
from ui.models.seal_reading import ReadSeal


class SealMarks(QObject):
    """Mark lines to be approved, as all are at first, or to be returned; note which were on screen.

    ``changed`` says that a mark is another, ``seen_changed`` that more lines have been on screen.
    """

    changed = Signal()
    seen_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read: ReadSeal | None = None
        self._kind = AwaitedKind.SEAL
        self._own: tuple[str, ...] = ()
        self._returned: dict[str, str] = {}
        self._seen: set[str] = set()

    def begin(self, read: ReadSeal, kind: AwaitedKind) -> None:
        """Mark all own lines to be approved; of the same lines as before the marks stay."""
        is_same = self._read is not None and read.fingerprint == self._read.fingerprint
        self._read, self._kind = read, kind
        self._own = tuple(line.line.id for line in read.own)
        self._returned = {name: said for name, said in self._returned.items() if is_same and name in self._own}
        self._seen = self._seen & set(self._own) if is_same else set()
        self.changed.emit()

    @property
    def to_approve(self) -> tuple[str, ...]:
        """Give the lines to be approved, in order."""
        return tuple(name for name in self._own if name not in self._returned)

    @property
    def to_return(self) -> tuple[str, ...]:
        """Give the lines to be returned, in order."""
        return tuple(name for name in self._own if name in self._returned)

    @property
    def unseen(self) -> int:
        """Give how many of the own lines have not been on screen."""
        return len(set(self._own) - self._seen)

    def comment_on(self, name: str) -> str | None:
        """Return the comment with which a line is to be returned, ``None`` where it is to be approved."""
        return self._returned.get(name)

    def send_back(self, name: str, comment: str) -> bool:
        """Mark a line to be returned, and tell whether the comment says something."""
        said = clean_line(comment)
        if said and name in self._own:
            self._returned[name] = said
            self.changed.emit()
        return bool(said)

    def approve(self, name: str) -> None:
        """Mark a line to be approved after all."""
        if self._returned.pop(name, None) is not None:
            self.changed.emit()

    def note_seen(self, names: Iterable[str]) -> None:
        """Note that lines have been on screen."""
        more = (set(names) & set(self._own)) - self._seen
        if more:
            self._seen |= more
            self.seen_changed.emit()

    def command(self) -> DecideSeal:
        """Return the command that decides what is marked."""
        assert self._read is not None
        kind = DecideExceptions if self._kind is AwaitedKind.EXCEPTIONS else DecideSeal
        read = self._read
        return kind(read.seal.id, read.fingerprint, self.to_approve, dict(self._returned), self.unseen)
