"""Photos and documents, each stored once under its SHA-256 and never changed."""

from __future__ import annotations

import hashlib
import os
from io import BytesIO
from pathlib import Path
from typing import IO

from core.errors import Damaged, StoreUnavailable
from core.model.kinds import Sha256

_CHUNK = 1 << 20


class Files:
    """Keep files by their hash in ``ab/cdef...`` below one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._seen: dict[Sha256, tuple[int, int, int]] = {}

    def path(self, sha256: Sha256) -> Path:
        """Return where a file lies, or would lie."""
        return self.folder / sha256[:2] / sha256[2:]

    def keep(self, source: Path, expected: Sha256) -> None:
        """Copy a file in under its hash: temporary name, synced, renamed, folder synced.

        A file that is there already stays.

        Raises: StoreUnavailable where it cannot be written, Damaged where its bytes are not those of ``expected``.
        """
        if self._is_here(expected):
            return
        try:
            with source.open("rb") as reader:
                self._keep(reader, source.name, expected)
        except OSError as error:
            raise _not_kept(source.name, error) from error

    def keep_bytes(self, content: bytes, name: str) -> Sha256:
        """Write bytes under their hash in the same way, and return it; ``name`` is what a refusal calls them.

        Raises: StoreUnavailable where they cannot be written.
        """
        sha256 = Sha256(hashlib.sha256(content).hexdigest())
        if not self._is_here(sha256):
            self._keep(BytesIO(content), name, sha256)
        return sha256

    def content(self, sha256: Sha256) -> bytes:
        """Return the bytes of a file. Raises: Damaged where it is missing or altered."""
        try:
            content = self.path(sha256).read_bytes()
        except OSError as error:
            raise Damaged("stored-file-missing", id=sha256) from error
        if hashlib.sha256(content).hexdigest() != sha256:
            raise Damaged("stored-file-altered", id=sha256)
        return content

    def is_intact(self, sha256: Sha256) -> bool:
        """Tell whether the bytes on disk are those of the hash, reading them all."""
        try:
            stat = self.path(sha256).stat()
            with self.path(sha256).open("rb") as stream:
                found = hashlib.file_digest(stream, "sha256").hexdigest()
        except OSError:
            self._seen.pop(sha256, None)
            return False
        if found != sha256:
            self._seen.pop(sha256, None)
            return False
        self._seen[sha256] = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
        return True

    def seems_intact(self, sha256: Sha256) -> bool:
        """Tell the same, but trust an earlier reading while time, size and place of the file are unchanged."""
        try:
            stat = self.path(sha256).stat()
        except OSError:
            return False
        if self._seen.get(sha256) == (stat.st_mtime_ns, stat.st_size, stat.st_ino):
            return True
        return self.is_intact(sha256)

    def _is_here(self, sha256: Sha256) -> bool:
        return self.path(sha256).exists() and self.is_intact(sha256)

    def _keep(self, reader: IO[bytes], name: str, expected: Sha256) -> None:
        target = self.path(expected)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            temporary = self.folder / f"incoming-{os.urandom(8).hex()}"
            try:
                if _copy_synced(reader, temporary) != expected:
                    raise Damaged("file-changed-while-read", name=name)
                temporary.replace(target)
            finally:
                temporary.unlink(missing_ok=True)
            sync_folder(target.parent)
        except OSError as error:
            raise _not_kept(name, error) from error

    def unclaimed(self) -> list[Path]:
        """Return what was left behind by a copy that did not end."""
        return sorted(self.folder.glob("incoming-*"))


def sync_folder(folder: Path) -> None:
    """Have a folder's entries written to the disk, so that a rename outlives a power cut; Windows needs no help."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _not_kept(name: str, error: OSError) -> StoreUnavailable:
    return StoreUnavailable("file-not-kept", name=name, why=error.strerror or str(error))


def _copy_synced(reader: IO[bytes], target: Path) -> Sha256:
    seen = hashlib.sha256()
    with target.open("xb") as writer:
        while chunk := reader.read(_CHUNK):
            seen.update(chunk)
            writer.write(chunk)
        writer.flush()
        os.fsync(writer.fileno())
    return Sha256(seen.hexdigest())
