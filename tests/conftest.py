"""Settles, before any test module is imported, how Qt draws and how many examples a property is tried with."""

import gc
import os
import sys

import pytest
from hypothesis import settings

# Pictures are the same on every machine only off screen; a test of a real window starts Oyez in a process of its own.
if "OYEZ_REAL_WINDOW" not in os.environ:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

# `make test` tries the same examples each time; `pytest --hypothesis-profile=hunt` looks for new ones.
settings.register_profile("steady", deadline=None, max_examples=50, derandomize=True, database=None)
settings.register_profile("hunt", deadline=None, max_examples=2_000)
settings.load_profile("steady")


def pytest_runtest_teardown(item: pytest.Item) -> None:
    """Look for garbage between tests, in the thread that made the widgets: never in a job's, which would spoil them."""
    if "PySide6" in sys.modules:
        from ui.garbage import collect_what_is_due

        gc.disable()
        collect_what_is_due()
