"""A shipped pack that is read in two steps is the pack that is read at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import BadInput
from core.policy.late_pack import begin_pack
from core.policy.pack import load_pack
from tests.core.policy.builders import PACKS, POLICIES


@pytest.mark.parametrize("key", PACKS)
def test_every_shipped_pack_is_the_same_read_late_as_read_at_once(key: str) -> None:
    late = begin_pack(POLICIES / f"{key}.toml")
    assert late == PACKS[key]
    assert PACKS[key] == late


def test_its_clauses_are_a_sequence_like_any_other() -> None:
    late, whole = (read(POLICIES / "taber.toml").clauses for read in (begin_pack, load_pack))
    assert (late[0], late[-2:], len(late)) == (whole[0], whole[-2:], len(whole))
    assert (hash(late), late == whole[:-1]) == (hash(whole), False)


def test_what_a_window_needs_to_start_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "town.toml"
    text = (POLICIES / "taber.toml").read_text(encoding="utf-8")
    path.write_text(text.replace('ground = "emergency"', 'ground = "urgency"'), encoding="utf-8")
    with pytest.raises(BadInput) as refusal:
        begin_pack(path)
    assert refusal.value.code == "toml-unknown-value"
