"""Small files of a person's own, kept in the user's data folder for a calendar that lies elsewhere."""

from __future__ import annotations

import hashlib
import os
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from core.errors import Damaged, StoreUnavailable
from core.packets.packet import Packet
from core.packets.strict_form import WrongForm, read_text, text_of

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

R = TypeVar("R", bound="DataclassInstance")

_MOST_BYTES = 50_000_000


class OwnFolder:
    """The folder for one person of one calendar, for nobody else's eyes; it is made with its first file.

    Its name is a hash: a packet that comes from outside shall name no path.
    """

    def __init__(self, data: Path, packet: Packet) -> None:
        whose = f"{packet.calendar_id} {packet.reader.id}"
        self.path = data / "packets" / hashlib.sha256(whose.encode("utf-8")).hexdigest()[:32]

    def read(self, kind: type[R], name: str) -> R | None:
        """Return the record that a file keeps, ``None`` where there is none.

        Raises: Damaged where it cannot be read any more; it is left as it is.
        """
        path = self.path / name
        try:
            if not path.exists():
                return None
            if path.stat().st_size > _MOST_BYTES:
                raise Damaged("own-file-damaged", path=str(path))
            return read_text(kind, path.read_text(encoding="utf-8"))
        except (OSError, ValueError, WrongForm) as error:
            raise Damaged("own-file-damaged", path=str(path)) from error

    def lay_aside(self, name: str) -> None:
        """Keep a file under another name, where there is one. Raises: StoreUnavailable."""
        path = self.path / name
        numbered = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in count(1))
        try:
            if path.exists():
                path.rename(next(each for each in numbered if not each.exists()))
        except OSError as error:
            raise StoreUnavailable("own-file-not-written", path=str(path), why=error.strerror or str(error)) from error

    def write(self, record: object, name: str) -> None:
        """Keep a record in a file, whole or not at all. Raises: StoreUnavailable where it cannot be written."""
        path = self.path / name
        temporary = path.with_suffix(".new")
        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            temporary.unlink(missing_ok=True)
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as writer:
                writer.write(text_of(record))
                writer.flush()
                os.fsync(writer.fileno())
            temporary.replace(path)
        except OSError as error:
            raise StoreUnavailable("own-file-not-written", path=str(path), why=error.strerror or str(error)) from error
