"""Opens the door: the window on the last calendar, the demo town, a packet, or a subcommand."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments ask and return the exit status: 0 done, 1 refused or failed, 2 wrong use."""
    from core.errors import CalendarError

    try:
        if not arguments:
            gc.disable()  # what a start makes stays: there is no garbage in it to look for
            return _open_last()
        if list(arguments) == ["--demo"]:
            return _open_demo()
        if len(arguments) == 1 and arguments[0].endswith(".oyez-packet"):
            return _open_packet(arguments[0])
        from ui.cli.commands import run

        return run(arguments)
    except CalendarError as error:
        from ui.text import Texts

        sys.stderr.write(f"{Texts.plain(error)}\n")
        return 1
    except BrokenPipeError:
        # Who read along has read enough; what is still in the buffer goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    finally:
        gc.enable()


def _open_last() -> int:
    from core.places import is_display_missing, noted_calendar, places

    kept = places(os.environ, sys.platform)
    if is_display_missing(os.environ, sys.platform):
        return _say_and_stop("no-display", "no-display-help")

    from ui.door import open_last

    return open_last(kept, noted_calendar(kept.state))


def _open_demo() -> int:
    from core.places import is_display_missing, places

    kept = places(os.environ, sys.platform)
    if is_display_missing(os.environ, sys.platform):
        from core.ambient import Ambient
        from core.demo.build import build_demo
        from ui.cli.demo import fresh_demo, show_on_paper

        with fresh_demo(kept, Ambient(), build_demo) as place:
            show_on_paper(place, kept)
        return 0

    from ui.door import open_demo

    return open_demo(kept)


def _open_packet(file: str) -> int:
    from pathlib import Path

    from core.places import is_display_missing, places

    kept = places(os.environ, sys.platform)
    if is_display_missing(os.environ, sys.platform):
        return _say_and_stop("no-display", "no-display-help")

    from ui.door import open_packet

    return open_packet(kept, Path(file))


def _say_and_stop(*keys: str) -> int:
    from ui.text import Texts

    for key in keys:
        sys.stderr.write(f"{Texts().say('cli', key)}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
