"""A speller whose dictionaries are loaded when it is first asked: most of what a calendar does spells nothing."""

from __future__ import annotations

from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.words.spelling import Speller


class LateSpeller:
    """Answer as the shipped dictionaries do; several threads may ask.

    The first question waits some 300 ms for the dictionaries: ask for any word in a job to have them ready.
    """

    def __init__(self, folder: Path) -> None:
        """Take the folder of the dictionaries; nothing is read yet."""
        self._folder = folder
        self._lock = Lock()
        self._loaded: Speller | None = None

    def knows(self, word: str) -> bool:
        """Tell whether the word is rightly spelt. Raises: BadInput where a dictionary cannot be read."""
        return self._speller().knows(word)

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Give what the word may have been meant for. Raises: BadInput where a dictionary cannot be read."""
        return self._speller().suggestions(word)

    def _speller(self) -> Speller:
        with self._lock:
            if self._loaded is None:
                from core.words.spelling import load_speller

                self._loaded = load_speller(self._folder)
            return self._loaded
