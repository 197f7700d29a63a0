"""Reads a theme's file: colours by name, roles by colour, Qt's palette by role."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from core.late_dataclass import dataclass
from ui.theme.roles import ColourRole

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
THEMES = RESOURCES / "themes"

_HEX_DIGITS = 6


@dataclass(frozen=True)
class ThemeColours:
    """Hold a theme as read: each role's colour as ``#RRGGBB``, and which role each of Qt's palette entries takes."""

    name: str
    roles: Mapping[ColourRole, str]
    palette: Mapping[str, ColourRole]
    disabled: Mapping[str, ColourRole]

    def contrast(self, front: ColourRole, ground: ColourRole) -> float:
        """Return the contrast of one role on another, from 1 to 21, as WCAG 2.2 defines "contrast ratio"."""
        lighter, darker = sorted((_luminance(self.roles[front]), _luminance(self.roles[ground])), reverse=True)
        return (lighter + 0.05) / (darker + 0.05)


@cache
def load_theme_colours(name: str, folder: Path = THEMES) -> ThemeColours:
    """Read the theme of that name (``light``, ``dark``) and resolve every role to a colour.

    Raises:
        ValueError: a role is missing, unknown, or leads to no colour.
        OSError: the file cannot be read.
    """
    with (folder / f"{name}.toml").open("rb") as file:
        tables = tomllib.load(file)
    colours: dict[str, str] = tables["colour"]
    given: dict[str, object] = tables["role"]
    wanted = {role.value for role in ColourRole}
    if given.keys() != wanted:
        raise ValueError(f"theme {name}: missing or unknown roles {sorted(given.keys() ^ wanted)}")
    return ThemeColours(
        name=name,
        roles={
            ColourRole(role): _resolve(value, colours, f"theme {name}, role {role}") for role, value in given.items()
        },
        palette={entry: ColourRole(role) for entry, role in tables["palette"].items()},
        disabled={entry: ColourRole(role) for entry, role in tables["disabled"].items()},
    )


def _resolve(value: object, colours: Mapping[str, str], where: str) -> str:
    """Return the colour that a role names, or mixes from two by ``share`` of the first."""
    match value:
        case str() if value in colours:
            return colours[value]
        case {"of": str(front), "on": str(ground), "share": float(share)} if front in colours and ground in colours:
            return _mix(colours[front], colours[ground], share)
    raise ValueError(f"{where}: {value!r} is no colour of this theme")


def _channels(colour: str) -> tuple[int, ...]:
    """Return red, green and blue of ``#RRGGBB`` as 0 to 255."""
    digits = colour.removeprefix("#")
    if len(digits) != _HEX_DIGITS:
        raise ValueError(f"{colour!r} is not written #RRGGBB")
    return tuple(int(digits[at : at + 2], 16) for at in (0, 2, 4))


def _mix(front: str, ground: str, share: float) -> str:
    """Return the colour seen when ``share`` of ``front`` lies over ``ground``."""
    pairs = zip(_channels(front), _channels(ground), strict=True)
    return "#" + "".join(f"{round(over * share + under * (1 - share)):02X}" for over, under in pairs)


def _luminance(colour: str) -> float:
    """Return the relative luminance of ``#RRGGBB`` as WCAG 2.2 defines it."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    """Return an sRGB channel of 0 to 1 as linear light."""
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
