"""The dictionaries off the window's thread: loaded before they are first asked, and asked for suggestions."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from core.commands.assuring import SPELLING
from core.policy.pack import Pack
from core.shipped import speller
from ui.jobs import Jobs, Progress

_ANY_WORD = "town"


def suggestions(word: str, _progress: Progress) -> tuple[str, ...]:
    """Return what a word may have been meant for, the likeliest first, as a job does: it takes some 100 ms.

    Raises: BadInput where a dictionary cannot be read.
    """
    return speller().suggestions(word)


class Dictionaries(QObject):
    """Have the dictionaries ready where a town's rules spell: they take some 300 ms to load."""

    def __init__(self, jobs: Jobs, pack: Pack, parent: QObject | None = None) -> None:
        """Begin to load them, where the pack has the rule."""
        super().__init__(parent)
        self._is_loading = SPELLING in pack.rules
        if self._is_loading:
            job = jobs.start(_load)
            job.done.connect(self._on_job_over)
            job.failed.connect(self._on_job_over)

    @property
    def is_loading(self) -> bool:
        """Tell whether whoever asks how a word is spelt would have to wait."""
        return self._is_loading

    @Slot(object)
    def _on_job_over(self, _result: object) -> None:
        self._is_loading = False


def _load(_progress: Progress) -> bool:
    return speller().knows(_ANY_WORD)
