"""Finding the policy pack that a town's row names: a shipped one by its key, or the town's own by its hash."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

from core.errors import BadInput
from core.model.kinds import Sha256
from core.policy.late_pack import begin_pack
from core.policy.pack import Pack, read_own_pack
from core.store.files import Files
from core.toml_file import read_text

MEDIA_TYPE = "application/toml"
"""The media type of the file of a town's own pack."""

_OWN = re.compile(r"[0-9a-f]{64}")


class Packs:
    """Give packs by the name that a town's row keeps, each read once.

    ``folder`` is that of the shipped packs, ``files`` are the calendar's, among which its own packs lie.
    """

    def __init__(self, folder: Path, files: Files) -> None:
        self._folder = folder
        self._files = files
        self._read: dict[str, Pack] = {}

    def shipped(self) -> tuple[str, ...]:
        """Return the keys of the shipped packs, in their order."""
        return shipped_keys(self._folder)

    def named(self, policy: str) -> Pack:
        """Return the pack of a key or a hash.

        Raises: BadInput for a key that is not shipped, or a pack that is not as it should be; Damaged where the file of
        an own pack is missing or altered.
        """
        if policy not in self._read:
            read: Callable[[str], Pack] = self._own if is_own(policy) else partial(shipped_pack, self._folder)
            self._read[policy] = read(policy)
        return self._read[policy]

    def text_of(self, policy: str) -> str:
        """Return the text of a pack that ``named`` gives. Raises: Damaged."""
        if is_own(policy):
            return self._files.content(Sha256(policy)).decode("utf-8")
        return read_text(self._folder / f"{policy}.toml")

    def read_own(self, name: str, text: str) -> Pack:
        """Return the pack of an own text that is not kept yet. Raises: BadInput, calling it ``name``."""
        return read_own_pack(name, text, self.named)

    def _own(self, policy: str) -> Pack:
        return self.read_own(f"{policy[:12]}.toml", self.text_of(policy))


def is_own(policy: str) -> bool:
    """Tell whether a town's row names its own pack."""
    return _OWN.fullmatch(policy) is not None


def shipped_keys(folder: Path) -> tuple[str, ...]:
    """Return the keys of the packs in a folder, in their order."""
    return tuple(sorted(path.stem for path in folder.glob("*.toml")))


@cache
def shipped_pack(folder: Path, key: str) -> Pack:
    """Return a shipped policy pack, read once for all calendars. Raises: BadInput for one that is not shipped."""
    known = shipped_keys(folder)
    if key not in known:
        raise BadInput(None, None, "policy", "unknown-policy", policy=key, known=", ".join(known))
    return begin_pack(folder / f"{key}.toml")
