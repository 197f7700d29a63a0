"""How the window looks, chosen by the person and remembered."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSettings, Slot

from ui.theme import Theme, ThemeChoice

_TEXT_STEP_PERCENT = 25
_USUAL_TEXT_PERCENT = 100
_LARGEST_TEXT_PERCENT = 200


class Appearance(QObject):
    """Change the theme and the size of the text, and keep what was chosen in the settings."""

    def __init__(self, theme: Theme, settings: QSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._settings = settings

    @Slot()
    def next_theme(self) -> None:
        """Go from light to dark, to high contrast, to the system's choice and round again."""
        choices = list(ThemeChoice)
        chosen = choices[(choices.index(self._theme.choice) + 1) % len(choices)]
        self._theme.set_choice(chosen)
        self._settings.setValue("theme", chosen.value)

    @Slot()
    def larger_text(self) -> None:
        """Enlarge the text by a step, to twice its usual size at most."""
        self._set_text(min(self._theme.text_scale_percent + _TEXT_STEP_PERCENT, _LARGEST_TEXT_PERCENT))

    @Slot()
    def smaller_text(self) -> None:
        """Make the text smaller by a step, to its usual size at least."""
        self._set_text(max(self._theme.text_scale_percent - _TEXT_STEP_PERCENT, _USUAL_TEXT_PERCENT))

    @Slot()
    def usual_text(self) -> None:
        """Give the text its usual size."""
        self._set_text(_USUAL_TEXT_PERCENT)

    def _set_text(self, percent: int) -> None:
        self._theme.set_text_scale(percent)
        self._settings.setValue("text-scale", percent)
