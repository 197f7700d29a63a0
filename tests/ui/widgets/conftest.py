"""Dresses the test's application as the window is dressed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ui.theme import Theme, ThemeChoice


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """Give the light theme, attached; afterwards the application is bare again."""
    theme = Theme(ThemeChoice.LIGHT)
    theme.attach(qapp)
    yield theme
    qapp.setStyleSheet("")
