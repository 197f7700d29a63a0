"""In what looks screens are drawn: size of the window, theme, size of the text."""

from __future__ import annotations

from dataclasses import dataclass

from ui.theme import ThemeChoice


@dataclass(frozen=True)
class Look:
    """One look: the window's size in pixels, the theme, and the text's size in percent."""

    name: str
    size: tuple[int, int] = (1440, 900)
    theme: ThemeChoice = ThemeChoice.LIGHT
    text_percent: int = 100


LOOKS = (
    Look("light"),
    Look("dark", theme=ThemeChoice.DARK),
    Look("small", (1100, 700)),
    Look("large-text", text_percent=200),
    Look("large-text-dark", theme=ThemeChoice.DARK, text_percent=200),
)
"""Every look that each screen is to be seen in."""
