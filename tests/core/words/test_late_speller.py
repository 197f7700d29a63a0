"""The speller that reads its dictionaries when it is first asked."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from core.errors import BadInput
from core.words.late_speller import LateSpeller

DICTIONARIES = Path(__file__).parents[3] / "resources" / "dictionaries"


def test_nothing_is_read_before_a_word_is_asked_for(tmp_path: Path) -> None:
    speller = LateSpeller(tmp_path / "dictionaries")
    shutil.copytree(DICTIONARIES, tmp_path / "dictionaries")
    assert speller.knows("colour")
    assert not speller.knows("skatting")
    assert "skating" in speller.suggestions("skatting")


def test_what_was_read_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "dictionaries"
    shutil.copytree(DICTIONARIES, folder)
    speller = LateSpeller(folder)
    assert speller.knows("colour")
    shutil.rmtree(folder)
    assert speller.knows("neighbour")


def test_several_threads_may_ask_first() -> None:
    speller = LateSpeller(DICTIONARIES)
    words = ["colour", "skatting", "neighbour", "teh"] * 4
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(speller.knows, words)) == [True, False, True, False] * 4


def test_dictionaries_that_cannot_be_read_are_told_each_time(tmp_path: Path) -> None:
    speller = LateSpeller(tmp_path / "nowhere")
    for ask in (speller.knows, speller.suggestions):
        with pytest.raises(BadInput):
            ask("colour")
