"""Gives the window its looks: colours by role, fonts, sizes and icons, light or dark, at the chosen text scale."""

from __future__ import annotations

from enum import Enum
from functools import cache
from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette, QPixmap, QStyleHints
from PySide6.QtWidgets import QApplication

from ui.theme.files import RESOURCES, THEMES, ThemeColours, load_theme_colours
from ui.theme.icons import IconSet
from ui.theme.roles import ColourRole, IconName, TextStyle

FONTS = RESOURCES / "fonts"
FONT_FAMILY = "Inter"
LEAST_TEXT_SCALE_PERCENT = 100
MOST_TEXT_SCALE_PERCENT = 200
ICON_GAP_PX = 4

_SIZES_AND_WEIGHTS: dict[TextStyle, tuple[int, QFont.Weight]] = {
    TextStyle.CAPTION: (11, QFont.Weight.Normal),
    TextStyle.CAPTION_STRONG: (11, QFont.Weight.DemiBold),
    TextStyle.SMALL: (12, QFont.Weight.Normal),
    TextStyle.SMALL_STRONG: (12, QFont.Weight.DemiBold),
    TextStyle.BODY: (13, QFont.Weight.Normal),
    TextStyle.BODY_MEDIUM: (13, QFont.Weight.Medium),
    TextStyle.BODY_STRONG: (13, QFont.Weight.DemiBold),
    TextStyle.READING: (15, QFont.Weight.Normal),
    TextStyle.HEADING: (15, QFont.Weight.DemiBold),
    TextStyle.TITLE: (18, QFont.Weight.DemiBold),
    TextStyle.BRAND: (16, QFont.Weight.Bold),
}
_FONT_FILES = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "Inter-Bold.otf")
_RADII_PX = {"radius_chip": 4, "radius_control": 7, "radius_card": 9}
_PADS_PX = (3, 6, 8, 9, 12, 24)
_ICON_SIZES_PX = (14, 16, 20, 24)
_SCROLL_BAR_PX = 11
_TIGHT_STYLES = frozenset({TextStyle.TITLE, TextStyle.BRAND})
_TIGHT_SPACING_PERCENT = 98.5
_LIGHT, _DARK, _CONTRAST_LIGHT, _CONTRAST_DARK = "light", "dark", "contrast-light", "contrast-dark"
"""The names of the shipped themes."""


class ThemeChoice(Enum):
    """Say whether the window follows the system or keeps to one theme; high contrast is light or dark as the system."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Theme(QObject):
    """Answer every question of looks; widgets are given one in their constructor and redraw when it has ``changed``."""

    changed = Signal()

    def __init__(self, choice: ThemeChoice = ThemeChoice.SYSTEM, text_scale_percent: int = 100) -> None:
        """Start with a choice of theme and text at 100 to 200 per cent.

        Raises:
            ValueError: the scale lies outside that range.
        """
        super().__init__()
        self._choice = choice
        self._scale = _checked_scale(text_scale_percent)
        self._system_is_dark = False
        self._system_wants_contrast = False
        self._application: QApplication | None = None
        self._pixel_ratios = frozenset({1.0})
        self._icons = IconSet()
        self._colours = self._load()
        self._inks: dict[ColourRole, QColor] = {}
        self._fonts: dict[TextStyle, QFont] = {}

    @property
    def is_dark(self) -> bool:
        """Say whether a dark theme is shown now."""
        return self._colours.name in (_DARK, _CONTRAST_DARK)

    @property
    def is_of_high_contrast(self) -> bool:
        """Say whether a theme of high contrast is shown now."""
        return self._colours.name in (_CONTRAST_LIGHT, _CONTRAST_DARK)

    @property
    def choice(self) -> ThemeChoice:
        """Return what was chosen, which may be to follow the system."""
        return self._choice

    @property
    def text_scale_percent(self) -> int:
        """Return the text scale, 100 to 200."""
        return round(self._scale * 100)

    def attach(self, application: QApplication) -> None:
        """Dress the application in Inter, palette and style sheet, and follow the system's light, dark and contrast."""
        self._application = application
        _load_fonts()
        self._pixel_ratios = frozenset({1.0, *(screen.devicePixelRatio() for screen in application.screens())})
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._on_hints_color_scheme_changed)
        self._system_is_dark = _is_dark(hints)
        self._follow_contrast(hints)
        self._refresh()

    def set_choice(self, choice: ThemeChoice) -> None:
        """Show another theme at once."""
        self._choice = choice
        self._refresh()

    def set_text_scale(self, percent: int) -> None:
        """Show all text at 100 to 200 per cent at once.

        Raises:
            ValueError: the scale lies outside that range.
        """
        self._scale = _checked_scale(percent)
        self._refresh()

    def colour(self, role: ColourRole) -> QColor:
        """Return the colour of a role in the theme shown now."""
        if role not in self._inks:
            self._inks[role] = QColor(self._colours.roles[role])
        return QColor(self._inks[role])

    def font(self, style: TextStyle) -> QFont:
        """Return Inter in that style at the text scale, with figures of equal width."""
        if style not in self._fonts:
            self._fonts[style] = self._make_font(style)
        return QFont(self._fonts[style])

    def length(self, px: float) -> int:
        """Return a length that grows with the text: icons, and what must hold a word."""
        return round(px * self._scale)

    def space(self, px: float) -> int:
        """Return a gap or a padding, which grows half as much as the text does."""
        return round(px * (1 + self._scale) / 2)

    def icon(self, name: IconName, role: ColourRole, size_px: int) -> QIcon:
        """Return a picture for a button or menu, ``size_px`` square before the text scale; faint when disabled."""
        colours = (self.colour(role), self.colour(ColourRole.FAINT))
        return self._icons.icon(name, colours, (self.length(size_px), 0), self._pixel_ratios)

    def pixmap(self, name: IconName, role: ColourRole, size_px: int, pixel_ratio: float) -> QPixmap:
        """Return a picture to paint, ``size_px`` square before the text scale, sharp at that device pixel ratio."""
        return self._icons.pixmap(name, self.colour(role), self.length(size_px), pixel_ratio)

    def icon_before_text(self, name: IconName, role: ColourRole, size_px: int) -> QIcon:
        """Return a picture for a button with words: as ``icon``, with ``ICON_GAP_PX`` before the scale at its right."""
        colours = (self.colour(role), self.colour(ColourRole.FAINT))
        gap_px = self.space(ICON_GAP_PX)
        return self._icons.icon(name, colours, (self.length(size_px), gap_px), self._pixel_ratios)

    def palette(self) -> QPalette:
        """Build Qt's palette from the roles."""
        palette = QPalette()
        for entry, role in self._colours.palette.items():
            palette.setColor(QPalette.ColorRole[entry], self.colour(role))
        for entry, role in self._colours.disabled.items():
            palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole[entry], self.colour(role))
        return palette

    def style_sheet(self) -> str:
        """Build the window's style sheet from the roles and the sizes at the text scale."""
        names: dict[str, object] = {
            role.value.replace("-", "_"): colour for role, colour in self._colours.roles.items()
        }
        names |= {name: self.length(px) for name, px in _RADII_PX.items()}
        names |= {f"pad_{px}": self.space(px) for px in _PADS_PX}
        names |= {f"pad_{px}_less_1": self.space(px) - 1 for px in _PADS_PX}
        names |= {f"icon_{px}": self.length(px) for px in _ICON_SIZES_PX}
        names["radius_round"] = self.length(16) // 2 + 1
        names |= {f"{style.value}_px": self.font(style).pixelSize() for style in (TextStyle.CAPTION, TextStyle.SMALL)}
        names["scroll_px"] = _SCROLL_BAR_PX
        names["images"] = (THEMES / self._colours.name).as_posix()
        return Template(_sheet_source(THEMES)).substitute(names)

    def _follow_contrast(self, hints: QStyleHints) -> None:
        """Follow the system's wish for contrast, which Qt tells since 6.10."""
        if not hasattr(hints, "accessibility"):
            return
        self._accessibility = hints.accessibility()
        self._accessibility.contrastPreferenceChanged.connect(self._on_accessibility_contrast_preference_changed)
        self._system_wants_contrast = self._accessibility.contrastPreference() is Qt.ContrastPreference.HighContrast

    @Slot(Qt.ColorScheme)
    def _on_hints_color_scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        self._system_is_dark = scheme is Qt.ColorScheme.Dark
        if self._choice in (ThemeChoice.SYSTEM, ThemeChoice.CONTRAST):
            self._refresh()

    @Slot(object)
    def _on_accessibility_contrast_preference_changed(self, preference: object) -> None:
        self._system_wants_contrast = preference is Qt.ContrastPreference.HighContrast
        if self._choice is ThemeChoice.SYSTEM:
            self._refresh()

    def _refresh(self) -> None:
        self._colours = self._load()
        self._inks.clear()
        self._fonts.clear()
        if self._application is not None:
            self._dress(self._application)
        self.changed.emit()

    def _dress(self, application: QApplication) -> None:
        """Give the application what is new to it: each is worked out again for every widget that there is."""
        font, palette, sheet = self.font(TextStyle.BODY), self.palette(), self.style_sheet()
        if application.font() != font:
            application.setFont(font)
        if application.palette() != palette:
            application.setPalette(palette)
        if application.styleSheet() != sheet:
            application.setStyleSheet(sheet)

    def _make_font(self, style: TextStyle) -> QFont:
        size_px, weight = _SIZES_AND_WEIGHTS[style]
        font = QFont(FONT_FAMILY)
        font.setPixelSize(self.length(size_px))
        font.setWeight(weight)
        font.setFeature(QFont.Tag("tnum"), 1)
        if style in _TIGHT_STYLES:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, _TIGHT_SPACING_PERCENT)
        return font

    def _load(self) -> ThemeColours:
        is_following = self._choice is ThemeChoice.SYSTEM
        if self._choice is ThemeChoice.CONTRAST or (is_following and self._system_wants_contrast):
            return load_theme_colours(_CONTRAST_DARK if self._system_is_dark else _CONTRAST_LIGHT)
        is_dark = self._system_is_dark if is_following else self._choice is ThemeChoice.DARK
        return load_theme_colours(_DARK if is_dark else _LIGHT)


@cache
def _load_fonts() -> None:
    """Give Qt the shipped fonts, once: each time more would be searched for every text."""
    for name in _FONT_FILES:
        QFontDatabase.addApplicationFont(str(FONTS / name))


def _checked_scale(percent: int) -> float:
    """Return the scale as a factor."""
    if not LEAST_TEXT_SCALE_PERCENT <= percent <= MOST_TEXT_SCALE_PERCENT:
        raise ValueError(
            f"text scale {percent} % is not between {LEAST_TEXT_SCALE_PERCENT} and {MOST_TEXT_SCALE_PERCENT} %"
        )
    return percent / 100


def _is_dark(hints: QStyleHints) -> bool:
    """Say whether the system asks for dark; where it does not say, it is light."""
    return hints.colorScheme() is Qt.ColorScheme.Dark


def _sheet_source(folder: Path) -> str:
    """Read the style sheet with its names still to be filled in."""
    return (folder / "window.qss").read_text(encoding="utf-8")
