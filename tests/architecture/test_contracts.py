"""Shows that each import contract of pyproject.toml refuses what it is there to refuse."""

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.architecture.source_tree import ROOT

SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
# For each contract an import against it: who imports what.
OFFENCES = {
    "ui stands on core": ("core.errors", "ui.text"),
    "core knows no window": ("core.layout", "PySide6.QtCore"),
    "the rooms of core": ("core.planner", "core.store"),
    "of the rooms beside it, only policy reads words": ("core.store", "core.words"),
    "the rooms of ui": ("ui.widgets", "ui.views"),
    "few rooms of ui see the office and the store": ("ui.views", "core.store"),
}


def test_every_contract_has_an_offence() -> None:
    assert [contract["name"] for contract in SETTINGS["contracts"]] == list(OFFENCES)


@pytest.mark.parametrize("name", OFFENCES)
def test_the_contract_refuses(name: str, tmp_path: Path) -> None:
    importer, imported = OFFENCES[name]
    _build_house(tmp_path)
    assert f"{name} KEPT" in _verdict(tmp_path)
    (tmp_path / f"{importer.replace('.', '/')}.py").write_text(f"import {imported}\n", encoding="utf-8")
    assert f"{name} BROKEN" in _verdict(tmp_path)


def _build_house(folder: Path) -> None:
    """Make every room that the contracts name, each an empty module."""
    rooms = {room for contract in SETTINGS["contracts"] for room in _rooms_of(contract)}
    for room in {"core", "ui"} | rooms:
        path = folder / room.replace(".", "/")
        path = path / "__init__.py" if "." not in room else path.with_suffix(".py")
        path.parent.mkdir(exist_ok=True)
        path.touch()
    (folder / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text(encoding="utf-8"), encoding="utf-8")


def _rooms_of(contract: dict[str, Any]) -> list[str]:
    layers = [room.strip(" ()") for layer in contract.get("layers", []) for room in layer.replace(":", "|").split("|")]
    return [f"{container}.{room}" for container in contract.get("containers", []) for room in layers]


def _verdict(folder: Path) -> str:
    command = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    arguments = [sys.executable, "-c", command, "--no-cache", "--no-logo"]
    return subprocess.run(arguments, cwd=folder, capture_output=True, text=True, check=False).stdout
