"""Draws flat shapes, gradients and light on a picture, twice as large as it will be so that edges come out smooth."""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageDraw, ImageFont

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

WIDTH, HEIGHT = 1600, 1067
_SCALE = 2
_EDGE = 181
"""The level of Pillow's radial gradient in the middle of its sides; 255 is in its corners."""
_FONT = Path(__file__).parents[1] / "fonts" / "Inter-Bold.otf"

Point = tuple[float, float]
Stop = tuple[float, str]


class Canvas:
    """One picture being drawn; places and sizes are in pixels of the finished picture.

    Colours are "#rrggbb" or "#rrggbbaa". ``chance`` is the picture's own source of randomness, the same at every run.
    """

    def __init__(self, seed: str) -> None:
        self.chance = random.Random(seed)
        self._picture = Image.new("RGB", (WIDTH * _SCALE, HEIGHT * _SCALE))
        self._pen = ImageDraw.Draw(self._picture, "RGBA")

    def finished(self) -> Picture:
        """Give the picture at its size."""
        return self._picture.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)

    def fill(self, *stops: Stop, top: float = 0, bottom: float = HEIGHT) -> None:
        """Fill the whole width from ``top`` to ``bottom`` with a gradient; stops are (part of the way, colour)."""
        self.graded([(0, top), (WIDTH, top), (WIDTH, bottom), (0, bottom)], *stops)

    def shape(self, points: Iterable[Point], colour: str) -> None:
        """Fill a polygon."""
        self._pen.polygon(_scaled(points), fill=colour)

    def graded(self, points: Iterable[Point], *stops: Stop) -> None:
        """Fill a polygon with a gradient from its highest to its lowest point."""
        outline = _scaled(points)
        low_x, high_x = min(x for x, _ in outline), max(x for x, _ in outline)
        low_y, high_y = min(y for _, y in outline), max(y for _, y in outline)
        size = (math.ceil(high_x - low_x) or 1, math.ceil(high_y - low_y) or 1)
        mask = Image.new("L", size)
        ImageDraw.Draw(mask).polygon([(x - low_x, y - low_y) for x, y in outline], fill=255)
        wash = _gradient(size, stops)
        self._picture.paste(wash, (int(low_x), int(low_y)), ImageChops.multiply(mask, wash.getchannel("A")))

    def ellipse(self, x: float, y: float, across: float, down: float, colour: str) -> None:
        """Fill an ellipse around a point; ``across`` and ``down`` are its radii."""
        self._pen.ellipse(_box(x - across, y - down, x + across, y + down), fill=colour)

    def disc(self, x: float, y: float, radius: float, colour: str) -> None:
        """Fill a circle."""
        self.ellipse(x, y, radius, radius, colour)

    def ring(self, x: float, y: float, radius: float, width: float, colour: str) -> None:
        """Draw a circle's line inside ``radius``."""
        self._pen.ellipse(_box(x - radius, y - radius, x + radius, y + radius), outline=colour, width=_px(width))

    def arc(self, x: float, y: float, radius: float, degrees: tuple[float, float], colour: str, width: float) -> None:
        """Draw a part of a circle's line, from the first angle to the second, clockwise from the right."""
        box = _box(x - radius, y - radius, x + radius, y + radius)
        self._pen.arc(box, *degrees, fill=colour, width=_px(width))

    def box(self, left: float, top: float, right: float, bottom: float, colour: str, radius: float = 0) -> None:
        """Fill a rectangle, with rounded corners where ``radius`` is given."""
        self._pen.rounded_rectangle(_box(left, top, right, bottom), radius=radius * _SCALE, fill=colour)

    def line(self, points: Sequence[Point], colour: str, width: float) -> None:
        """Draw a line through points, round at its ends and joints."""
        places = _scaled(points)
        self._pen.line(places, fill=colour, width=_px(width), joint="curve")
        radius = width * _SCALE / 2
        for x, y in (places[0], places[-1]) if _rgba(colour)[3] == 255 else ():
            self._pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)

    def glow(self, x: float, y: float, radius: float, colour: str) -> None:
        """Lay light around a point, fading to nothing at ``radius``; its strength is the colour's alpha."""
        self._soft(x, y, radius, radius, colour)

    def shade(self, x: float, y: float, across: float, down: float, colour: str = "#00000055") -> None:
        """Lay a soft shadow under a thing."""
        self._soft(x, y, across, down, colour)

    def text(self, x: float, y: float, words: str, size: float, colour: str) -> None:
        """Write ``words`` in bold around a point."""
        font = ImageFont.truetype(str(_FONT), _px(size), layout_engine=ImageFont.Layout.BASIC)
        self._pen.text((x * _SCALE, y * _SCALE), words, fill=colour, font=font, anchor="mm")

    def vignette(self, colour: str = "#0a0f1a40") -> None:
        """Darken the corners a little."""
        *tint, strength = _rgba(colour)
        falloff = Image.radial_gradient("L").point(lambda level: max(0, level - 140) * strength // 115)
        shadow = Image.new("RGB", self._picture.size, (tint[0], tint[1], tint[2]))
        self._picture.paste(shadow, (0, 0), falloff.resize(self._picture.size, Image.Resampling.BICUBIC))

    def _soft(self, x: float, y: float, across: float, down: float, colour: str) -> None:
        *tint, strength = _rgba(colour)
        falloff = Image.radial_gradient("L").point(lambda level: max(0, _EDGE - level) ** 2 * strength // _EDGE**2)
        size = (max(1, _px(2 * across)), max(1, _px(2 * down)))
        light = Image.new("RGB", size, (tint[0], tint[1], tint[2]))
        place = (_px(x - across), _px(y - down))
        self._picture.paste(light, place, falloff.resize(size, Image.Resampling.BICUBIC))


def curve(points: Sequence[Point], steps: int = 12) -> list[Point]:
    """Give a smooth line through ``points`` (Catmull-Rom), ``steps`` places between each two."""
    padded = [points[0], *points, points[-1]]
    places = []
    for before, start, end, after in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        places += [_between(before, start, end, after, step / steps) for step in range(steps)]
    return [*places, points[-1]]


def mixed(one: str, other: str, part: float) -> str:
    """Give the colour that lies ``part`` of the way from ``one`` to ``other``."""
    pairs = zip(_rgba(one), _rgba(other), strict=True)
    colour = "#" + "".join(f"{round(low + (high - low) * part):02x}" for low, high in pairs)
    return colour.removesuffix("ff")


def _between(before: Point, start: Point, end: Point, after: Point, part: float) -> Point:
    def along(a: float, b: float, c: float, d: float) -> float:
        cubic = (3 * b - a - 3 * c + d) * part**3
        return 0.5 * (2 * b + (c - a) * part + (2 * a - 5 * b + 4 * c - d) * part**2 + cubic)

    return along(before[0], start[0], end[0], after[0]), along(before[1], start[1], end[1], after[1])


def _rgba(colour: str) -> tuple[int, int, int, int]:
    red, green, blue, *alpha = bytes.fromhex(colour[1:])
    return red, green, blue, alpha[0] if alpha else 255


def _px(length: float) -> int:
    return round(length * _SCALE)


def _box(left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
    return left * _SCALE, top * _SCALE, right * _SCALE, bottom * _SCALE


def _scaled(points: Iterable[Point]) -> list[Point]:
    return [(x * _SCALE, y * _SCALE) for x, y in points]


def _gradient(size: tuple[int, int], stops: Sequence[Stop]) -> Picture:
    column = Image.new("RGBA", (1, 256))
    for row in range(256):
        column.putpixel((0, row), _rgba(_at(stops, row / 255)))
    return column.resize(size, Image.Resampling.BICUBIC)


def _at(stops: Sequence[Stop], part: float) -> str:
    for (start, colour), (end, following) in pairwise(stops):
        if part <= end:
            return mixed(colour, following, max(0.0, (part - start) / (end - start)))
    return stops[-1][1]
