"""Sets the project up and starts it: `python packaging/set_up.py run|test|bench|pictures [arguments]`.

Nothing but a Python is needed beforehand. The first start makes the locked environment and, on Debian and Ubuntu, sees
to the system libraries that Qt needs; later starts find both in place and use no network.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import checks
import debian
import environment

ROOT = Path(__file__).resolve().parent.parent
USAGE = """usage: python packaging/set_up.py run|test|bench|pictures [arguments]

  run       opens the demo town, or runs main.py with the arguments given
  test      runs every linter, type check, import contract and test; arguments go to the last pytest
  bench     runs the benchmarks
  pictures  draws every screen in every look, for people to look at"""

_MODULES = {"bench": "benchmarks", "pictures": "tests.pictures"}
"""The commands that are Python modules of the tree."""


def main(arguments: list[str]) -> int:
    """Set up what is missing, run the command named first, and return its exit status."""
    if not arguments or arguments[0] not in {"run", "test", *_MODULES}:
        print(USAGE, file=sys.stderr)
        return 2
    command, *rest = arguments
    try:
        environment.refuse_unfit_python(sys.version_info[:2])
        libraries = debian.PACKAGES_TO_TEST if command == "test" else debian.PACKAGES_TO_RUN
        debian.provide([*libraries, *environment.debian_packages_for(ROOT)])
        python = environment.provide(ROOT)
    except (environment.SetUpError, debian.PackagesMissing) as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    os.chdir(ROOT)
    if command == "test":
        return checks.run_all(python, rest)
    if command in _MODULES:
        return subprocess.call([python, "-m", _MODULES[command], *rest])
    return subprocess.call([python, "main.py", *(rest or ["--demo"])])


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
