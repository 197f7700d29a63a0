"""In what looks screens are drawn: size of the window, theme, size of the text, the language."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt

from ui.theme import ThemeChoice


@dataclass(frozen=True)
class Look:
    """One look: the window's size in pixels, the theme, the text's size in percent, what the system asks for.

    ``is_pseudo`` has the window speak the language of ``tests.pseudo_locale``.
    """

    name: str
    size: tuple[int, int] = (1440, 900)
    theme: ThemeChoice = ThemeChoice.LIGHT
    text_percent: int = 100
    system: Qt.ColorScheme = Qt.ColorScheme.Light
    is_pseudo: bool = False


LOOKS = (
    Look("light"),
    Look("dark", theme=ThemeChoice.DARK),
    Look("contrast-light", theme=ThemeChoice.CONTRAST),
    Look("contrast-dark", theme=ThemeChoice.CONTRAST, system=Qt.ColorScheme.Dark),
    Look("small", (1100, 700)),
    Look("large-text", text_percent=200),
    Look("large-text-dark", theme=ThemeChoice.DARK, text_percent=200),
    Look("longer-language", text_percent=200, is_pseudo=True),
)
"""Every look that each screen is to be seen in."""
