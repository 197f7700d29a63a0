"""Draws what many pictures share: people, trees, clouds, cars, far country."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from resources.demo.brushes import HEIGHT, WIDTH, Canvas, Point, curve, mixed

SKINS = ("#f2c9a5", "#e0a878", "#b97a4f", "#8a5638", "#f6d7bd", "#5f3b27")
HAIRS = ("#2b1d16", "#5b3a21", "#9c6b34", "#d9b06a", "#3a3a40", "#c9c5bf", "#7a2e1c")


@dataclass(frozen=True, slots=True)
class Look:
    """What a drawn person wears; ``hat`` is "" for none."""

    coat: str
    trousers: str = "#2e3a4d"
    skin: str = SKINS[0]
    hair: str = HAIRS[1]
    hat: str = ""


@dataclass(frozen=True, slots=True)
class Pose:
    """How a drawn person stands: hands from the shoulders and feet from the hips, in parts of their height."""

    left_hand: Point = (-0.09, 0.26)
    right_hand: Point = (0.09, 0.26)
    left_foot: Point = (-0.045, 0.47)
    right_foot: Point = (0.045, 0.47)
    lean: float = 0.0


WALKING = Pose((-0.14, 0.2), (0.13, 0.22), (-0.1, 0.46), (0.1, 0.46), 0.015)
WAVING = Pose((-0.17, -0.2), (0.09, 0.26))
REACHING = Pose((-0.1, 0.24), (0.24, 0.06))


def person(canvas: Canvas, x: float, feet_y: float, tall: float, look: Look, pose: Pose = Pose()) -> None:
    """Draw a person whose feet stand at a place and who is ``tall`` pixels high."""
    hip_y, shoulder_y, head_y = feet_y - 0.47 * tall, feet_y - 0.79 * tall, feet_y - 0.91 * tall
    top_x = x + pose.lean * tall
    for side, foot in ((-1, pose.left_foot), (1, pose.right_foot)):
        hip = (x + side * 0.035 * tall, hip_y)
        end = (x + foot[0] * tall, hip_y + foot[1] * tall)
        _limb(canvas, hip, end, 0.075 * tall, look.trousers)
        canvas.line([end, (end[0] + 0.035 * tall, end[1])], mixed(look.trousers, "#000000", 0.5), 0.04 * tall)
    _arm(canvas, (top_x - 0.085 * tall, shoulder_y), pose.left_hand, tall, look)
    canvas.shape(_torso(x, top_x, hip_y, shoulder_y, tall), look.coat)
    _arm(canvas, (top_x + 0.085 * tall, shoulder_y), pose.right_hand, tall, look)
    canvas.line([(top_x, shoulder_y - 0.01 * tall), (top_x, head_y)], mixed(look.skin, "#000000", 0.12), 0.05 * tall)
    head(canvas, top_x, head_y, 0.068 * tall, look)


def head(canvas: Canvas, x: float, y: float, radius: float, look: Look) -> None:
    """Draw a head with its hair or hat, its middle at a place."""
    canvas.ellipse(x, y - 0.18 * radius, radius * 1.06, radius * 1.05, look.hair)
    canvas.ellipse(x, y + 0.12 * radius, radius * 0.9, radius, look.skin)
    if look.hat:
        canvas.graded(_cap(x, y, radius), (0, mixed(look.hat, "#ffffff", 0.15)), (1, look.hat))
        brim_y = y - 0.28 * radius
        canvas.line([(x - radius * 1.05, brim_y), (x + radius * 1.05, brim_y)], look.hat, radius / 3)
    else:
        canvas.shape(_cap(x, y - 0.12 * radius, radius * 1.02), look.hair)


def spruce(canvas: Canvas, x: float, foot_y: float, tall: float, colour: str = "#23503c", snow: str = "") -> None:
    """Draw a spruce; ``snow`` is the colour that lies on its branches, "" for none."""
    canvas.box(x - 0.03 * tall, foot_y - 0.1 * tall, x + 0.03 * tall, foot_y, "#4b3526")
    for step in range(5):
        low, high = foot_y - tall * (0.07 + 0.17 * step), foot_y - tall * (0.37 + 0.16 * step)
        half = tall * (0.25 - 0.042 * step)
        shade = mixed(colour, "#ffffff", 0.03 * step)
        canvas.shape([(x - half, low), (x - half / 2, low + 0.02 * tall), (x + half, low), (x, high)], shade)
        canvas.shape([(x, low + 0.01 * tall), (x + half, low), (x, high)], mixed(shade, "#000000", 0.18))
        if snow:
            middle = (low + high) / 2
            canvas.shape([(x - half * 0.55, middle + 0.02 * tall), (x, high), (x + half * 0.4, middle)], snow)


def tree(canvas: Canvas, x: float, foot_y: float, tall: float, colour: str = "#5d8f4e") -> None:
    """Draw a tree in leaf."""
    canvas.line([(x, foot_y), (x, foot_y - 0.5 * tall)], "#5a4330", 0.05 * tall)
    canvas.line([(x, foot_y - 0.35 * tall), (x + 0.12 * tall, foot_y - 0.55 * tall)], "#5a4330", 0.025 * tall)
    crowns = [(0, 0.68, 0.26), (-0.17, 0.6, 0.18), (0.18, 0.62, 0.18), (0.02, 0.83, 0.18), (-0.08, 0.52, 0.16)]
    for part, (across, up, radius) in enumerate(crowns):
        shade = mixed(colour, "#1d3020", 0.28 - 0.06 * part)
        canvas.disc(x + across * tall, foot_y - up * tall, radius * tall, shade)
    light = mixed(colour, "#fff2b0", 0.22)
    for across, up, radius in ((-0.1, 0.76, 0.12), (0.09, 0.86, 0.09), (-0.2, 0.65, 0.08)):
        canvas.disc(x + across * tall, foot_y - up * tall, radius * tall, light)


def cloud(canvas: Canvas, x: float, y: float, wide: float, colour: str = "#ffffffd0") -> None:
    """Draw a fair-weather cloud with a flat foot."""
    for across, up, radius in ((-0.32, 0.02, 0.1), (-0.14, 0.08, 0.16), (0.1, 0.1, 0.19), (0.31, 0.03, 0.12)):
        canvas.disc(x + across * wide, y - up * wide, radius * wide, colour[:7])
    canvas.box(x - 0.42 * wide, y - 0.03 * wide, x + 0.43 * wide, y + 0.07 * wide, colour[:7], 0.05 * wide)


def prairie(canvas: Canvas, horizon_y: float, colours: Sequence[str]) -> None:
    """Lay flat country below the horizon: one band a colour, the nearer the deeper."""
    top = horizon_y
    for place, colour in enumerate(colours):
        foot = horizon_y + (HEIGHT - horizon_y) * ((place + 1) / len(colours)) ** 1.7
        swell = [(x, top + 4 * math.sin(x / 190 + place * 2) + place * 3) for x in range(-20, WIDTH + 40, 40)]
        lower = mixed(colour, "#000000", 0.12)
        canvas.graded([*swell, (WIDTH + 20, HEIGHT), (-20, HEIGHT)], (0, colour), (1, lower))
        top = foot


def far_trees(canvas: Canvas, foot_y: float, colour: str, high: float = 26) -> None:
    """Draw a shelter belt along the horizon."""
    ridge = [(x, foot_y - high * (0.35 + 0.65 * canvas.chance.random())) for x in range(-20, WIDTH + 41, 30)]
    canvas.shape([(-20, foot_y), *curve(ridge, 5), (WIDTH + 20, foot_y)], colour)


def windows(canvas: Canvas, box: tuple[float, float, float, float], across: int, down: int, colour: str) -> None:
    """Draw rows of windows that fill a box (left, top, right, bottom)."""
    left, top, right, bottom = box
    wide, high = (right - left) / across, (bottom - top) / down
    for row in range(down):
        for column in range(across):
            x, y = left + column * wide, top + row * high
            canvas.box(x + 0.16 * wide, y + 0.14 * high, x + 0.84 * wide, y + 0.86 * high, colour, 3)
            canvas.line([(x + 0.5 * wide, y + 0.16 * high), (x + 0.5 * wide, y + 0.84 * high)], "#ffffff66", 3)


def wheel(canvas: Canvas, x: float, y: float, radius: float) -> None:
    """Draw a wheel of a truck."""
    canvas.disc(x, y, radius, "#1d1f24")
    canvas.disc(x, y, radius * 0.58, "#b8bdc4")
    canvas.disc(x, y, radius * 0.46, "#8a9099")
    canvas.disc(x, y, radius * 0.16, "#3a3f47")


def _torso(x: float, top_x: float, hip_y: float, shoulder_y: float, tall: float) -> list[Point]:
    half_hip, half_shoulder = 0.078 * tall, 0.105 * tall
    return [
        (x - half_hip, hip_y + 0.03 * tall),
        (top_x - half_shoulder, shoulder_y + 0.03 * tall),
        (top_x - half_shoulder * 0.6, shoulder_y - 0.015 * tall),
        (top_x + half_shoulder * 0.6, shoulder_y - 0.015 * tall),
        (top_x + half_shoulder, shoulder_y + 0.03 * tall),
        (x + half_hip, hip_y + 0.03 * tall),
    ]


def _arm(canvas: Canvas, shoulder: Point, hand: Point, tall: float, look: Look) -> None:
    end = (shoulder[0] + hand[0] * tall, shoulder[1] + 0.02 * tall + hand[1] * tall)
    _limb(canvas, (shoulder[0], shoulder[1] + 0.025 * tall), end, 0.055 * tall, mixed(look.coat, "#000000", 0.14))
    canvas.disc(*end, 0.03 * tall, look.skin)


def _limb(canvas: Canvas, start: Point, end: Point, thick: float, colour: str) -> None:
    canvas.line([start, end], colour[:7], thick)


def _cap(x: float, y: float, radius: float) -> list[Point]:
    angles = [math.pi + step * math.pi / 16 for step in range(17)]
    return [(x + radius * math.cos(angle), y - 0.22 * radius + radius * 0.95 * math.sin(angle)) for angle in angles]
