"""Draws every stage in every look into a folder, with a page that shows them all: `python -m tests.pictures FOLDER`."""

from __future__ import annotations

import argparse
import html
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from tests.pictures.calendars import build_all
from tests.pictures.drawing import draw
from tests.pictures.stages import KEPT, REFERENCE, name_of, pictures

_PAGE = """<!doctype html>
<meta charset="utf-8"><title>Oyez in pictures</title>
<style>body {{ font: 14px sans-serif; margin: 24px }} img {{ width: 720px; border: 1px solid #ccc }}</style>
{figures}
"""


def main() -> int:
    """Draw what is asked for and say where the pictures lie."""
    asked = _asked()
    asked.folder.mkdir(parents=True, exist_ok=True)
    wanted = [each for each in pictures() if _is_wanted(name_of(*each), asked)]
    began_s = time.perf_counter()
    with tempfile.TemporaryDirectory() as made:
        build_all(Path(made))
        for stage, calendar, look in wanted:
            picture = draw(stage, look, Path(made) / calendar)
            picture.save(str(asked.folder / f"{name_of(stage, calendar, look)}.png"))
    sys.stdout.write(f"{len(wanted)} pictures in {asked.folder}, {time.perf_counter() - began_s:.0f} s\n")
    if not asked.keep:
        _show_all([name_of(*each) for each in wanted], asked.folder)
    return 0


def _asked() -> argparse.Namespace:
    reader = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    reader.add_argument("folder", nargs="?", type=Path, default=Path("build/pictures"))
    reader.add_argument("--only", default="", help="only pictures whose name holds this, such as queue.demo or .dark")
    reader.add_argument("--keep", action="store_true", help="draw anew the pictures that the tests compare with")
    asked = reader.parse_args()
    if asked.keep:
        asked.folder = REFERENCE
    return asked


def _show_all(names: list[str], folder: Path) -> None:
    """Write a page that shows all pictures."""
    figures = "\n".join(f"<h2>{html.escape(name)}</h2><img src='{html.escape(name)}.png'>" for name in names)
    page = folder / "index.html"
    page.write_text(_PAGE.format(figures=figures), "utf-8")
    sys.stdout.write(f"All on one page: {page}\n")


def _is_wanted(name: str, asked: argparse.Namespace) -> bool:
    return asked.only in name and (name in KEPT or not asked.keep)


if __name__ == "__main__":
    sys.exit(main())
