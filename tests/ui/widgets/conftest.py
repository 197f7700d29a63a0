"""Dresses the test's application as the window is dressed."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from ui.theme import Theme, ThemeChoice


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """Give the light theme, attached; the application keeps it on."""
    theme = Theme(ThemeChoice.LIGHT)
    theme.attach(qapp)
    return theme
