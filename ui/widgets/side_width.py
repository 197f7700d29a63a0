"""How wide a list stands beside what is chosen in it."""

from __future__ import annotations

from ui.theme import Theme

_USUAL_PX = 318
_MOST_SHARE = 0.38
_LEAST_PX = 160


def side_width(theme: Theme, whole_px: int) -> int:
    """Return the width of a list beside the thing: by the size of text, and never most of the room."""
    return max(min(theme.length(_USUAL_PX), round(whole_px * _MOST_SHARE)), _LEAST_PX)
