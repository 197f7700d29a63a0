"""Photos and documents, each stored once under its SHA-256 and never changed."""

from __future__ import annotations

import hashlib
import os
import secrets
from pathlib import Path

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
        target = self.path(expected)
        if target.exists() and self.is_intact(expected):
            return
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            temporary = self.folder / f"incoming-{secrets.token_hex(8)}"
            try:
                if _copy_synced(source, temporary) != expected:
                    raise Damaged("file-changed-while-read", name=source.name)
                temporary.replace(target)
            finally:
                temporary.unlink(missing_ok=True)
            sync_folder(target.parent)
        except OSError as error:
            raise StoreUnavailable("file-not-kept", name=source.name, why=error.strerror or str(error)) from error

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

    def unclaimed(self) -> list[Path]:
        """Return what was left behind by a copy that did not end."""
        return sorted(self.folder.glob("incoming-*"))


def sha256_of(path: Path) -> Sha256:
    """Return the SHA-256 of a file's bytes."""
    with path.open("rb") as stream:
        return Sha256(hashlib.file_digest(stream, "sha256").hexdigest())


def sync_folder(folder: Path) -> None:
    """Have a folder's entries written to the disk, so that a rename outlives a power cut; Windows needs no help."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _copy_synced(source: Path, target: Path) -> Sha256:
    seen = hashlib.sha256()
    with source.open("rb") as reader, target.open("xb") as writer:
        while chunk := reader.read(_CHUNK):
            seen.update(chunk)
            writer.write(chunk)
        writer.flush()
        os.fsync(writer.fileno())
    return Sha256(seen.hexdigest())
