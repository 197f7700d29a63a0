"""Draws the town at play: the pool, the splash park, the skate park, the Cornfest parade."""

from __future__ import annotations

import math

from resources.demo.brushes import HEIGHT, WIDTH, Canvas, Point, curve, mixed
from resources.demo.figures import (
    HAIRS,
    SKINS,
    WALKING,
    WAVING,
    Look,
    Pose,
    cloud,
    far_trees,
    person,
    tree,
    wheel,
    windows,
)

_CAPS = ("#e0b02c", "#d6453d", "#f2f2f2", "#2d7a59", "#7a4aa8")
_PAPER = ("#f2c230", "#e0453f", "#3f9c5a", "#2f78c4", "#ffffff")
_COATS = ("#d6453d", "#2f78c4", "#e0a52e", "#3f9c5a", "#7a4aa8", "#e0618f", "#3d4a63")
_RIDING = Pose((-0.24, 0.02), (0.22, -0.04), (-0.11, 0.41), (0.12, 0.38), 0.04)
_CHEERING = Pose((-0.15, -0.22), (0.15, -0.22))
_RUNNING = Pose((-0.18, 0.08), (0.18, -0.02), (-0.16, 0.36), (0.1, 0.46), 0.04)


def aquafun_lanes(canvas: Canvas) -> None:
    """Draw lane swimming at the pool, seen from the diving end."""
    canvas.fill((0, "#dfeef2"), (1, "#b7d8e2"), bottom=330)
    windows(canvas, (60, 40, 1540, 270), 8, 1, "#8fc7e8")
    for x in range(150, 1600, 370):
        canvas.glow(x, 170, 240, "#ffffff90")
    canvas.fill((0, "#f1ead9"), (1, "#d9ccb2"), top=300, bottom=380)
    for x in range(-10, 1620, 62):
        canvas.line([(x, 302), (x + (x - 800) * 0.06, 378)], "#c9bb9f", 2)
    canvas.fill((0, "#54c4e6"), (0.35, "#2ba3d4"), (1, "#0f74ae"), top=372)
    for lane in range(-3, 4):
        x = 800 + lane * 130
        foot = 800 + lane * 370
        floor = [(x - 8, 372), (x + 8, 372), (foot + 26, 1090), (foot - 26, 1090)]
        canvas.graded(floor, (0, "#1a5f8c60"), (1, "#0d4a7490"))
    _ripples(canvas)
    for lane in range(-3, 5):
        _lane_rope(canvas, 800 + lane * 130 - 65, 800 + lane * 370 - 185)
    for lane, y in ((-2, 560), (-1, 800), (0, 490), (1, 660), (2, 900)):
        _swimmer(canvas, lane, y)
    for lane in range(-3, 4):
        _block(canvas, 800 + lane * 130, lane + 4)
    person(canvas, 1450, 372, 230, Look("#d6453d", "#d6453d", SKINS[1], HAIRS[1], "#f2f2f2"))
    canvas.vignette("#06304a50")


def _ripples(canvas: Canvas) -> None:
    for _ in range(330):
        near = canvas.chance.random() ** 0.6
        x, y = canvas.chance.uniform(-30, WIDTH), 385 + 690 * near
        wide = 20 + 90 * near
        wave = [(x, y), (x + wide * 0.3, y - 5 * near - 1), (x + wide * 0.7, y + 4 * near + 1), (x + wide, y)]
        canvas.line(curve(wave, 4), "#e8fbff58", 1 + 3 * near)


def _lane_rope(canvas: Canvas, far_x: float, near_x: float) -> None:
    for step in range(70):
        part = (step / 69) ** 1.9
        x, y = far_x + (near_x - far_x) * part, 374 + 716 * part
        colour = "#d6453d" if step % 8 < 3 else "#f7f7f2"
        canvas.ellipse(x, y, 3 + 12 * part, 2 + 10 * part, colour)


def _swimmer(canvas: Canvas, lane: int, y: float) -> None:
    part = (y - 372) / 718
    x = 800 + lane * (130 + 240 * part)
    size = 0.45 + 1.25 * part
    skin, cap = SKINS[(lane + 7) % len(SKINS)], _CAPS[lane + 2]
    canvas.ellipse(x, y + 30 * size, 74 * size, 30 * size, "#ffffff50")
    under = mixed(skin, "#1b86bd", 0.62)
    for side in (-12, 12):
        leg = [(x + side * size, y - 60 * size), (x + side * 0.7 * size, y - 150 * size)]
        canvas.line(leg, under + "a0", 17 * size)
    canvas.ellipse(x, y - 45 * size, 30 * size, 62 * size, under)
    arm = [(x + 24 * size, y - 12 * size), (x + 62 * size, y - 58 * size), (x + 50 * size, y + 22 * size)]
    canvas.line(arm, skin, 19 * size)
    other_arm = [(x - 24 * size, y - 10 * size), (x - 46 * size, y + 40 * size)]
    canvas.line(other_arm, mixed(skin, "#1b86bd", 0.35), 18 * size)
    canvas.ellipse(x, y + 4 * size, 44 * size, 24 * size, skin)
    canvas.disc(x, y + 26 * size, 25 * size, cap)
    canvas.ellipse(x - 7 * size, y + 18 * size, 9 * size, 6 * size, mixed(cap, "#ffffff", 0.6))
    for angle in range(0, 360, 40):
        reach = canvas.chance.uniform(60, 96) * size
        drop = (x + reach * math.cos(math.radians(angle)), y + 26 * size + 0.5 * reach * math.sin(math.radians(angle)))
        canvas.disc(*drop, canvas.chance.uniform(2, 6) * size, "#ffffffc8")


def _block(canvas: Canvas, x: float, number: int) -> None:
    canvas.shape([(x - 30, 352), (x + 30, 352), (x + 36, 380), (x - 36, 380)], "#1f5d4c")
    canvas.box(x - 34, 336, x + 34, 354, "#e9edf0", 4)
    canvas.text(x, 367, str(number), 20, "#ffffff")


def splash_park(canvas: Canvas) -> None:
    """Draw children under the arches of the splash park."""
    canvas.fill((0, "#4aa3dc"), (0.8, "#c9e8f2"), (1, "#eef7ee"), bottom=560)
    for x, y, wide in ((300, 150, 300), (1180, 110, 390)):
        cloud(canvas, x, y, wide)
    far_trees(canvas, 562, "#79a871", 80)
    canvas.fill((0, "#8fbe63"), (1, "#6fa24c"), top=556)
    for x, tall in ((90, 330), (1500, 360), (1340, 240), (250, 230)):
        tree(canvas, x, 640, tall, "#5f9f4c")
    pad = curve([(-40, 760), (300, 660), (800, 630), (1300, 660), (1640, 760)], 12)
    canvas.graded([*pad, (1640, 1090), (-40, 1090)], (0, "#f0d9a8"), (0.3, "#e6bf86"), (1, "#c99a63"))
    for x, y, across, colour in ((420, 870, 260, "#4fb0d8"), (1090, 900, 320, "#3a9ccb"), (780, 760, 170, "#63bfe0")):
        canvas.ellipse(x, y, across, across * 0.24, mixed(colour, "#ffffff", 0.3))
        canvas.ellipse(x, y + 4, across * 0.92, across * 0.2, colour + "b0")
    for radius, colour in ((330, "#e0453f"), (285, "#f2a62b"), (240, "#3f9c5a"), (195, "#2f78c4")):
        canvas.arc(800, 760, radius, (180, 360), colour, 26)
    _jets(canvas)
    _bucket(canvas)
    children = (
        (470, 900, 230, Look("#e0453f", "#2f78c4", SKINS[0], HAIRS[3]), _CHEERING),
        (700, 930, 245, Look("#f2a62b", "#2d7a59", SKINS[2], HAIRS[0]), _RUNNING),
        (930, 885, 210, Look("#7a4aa8", "#e0618f", SKINS[4], HAIRS[2]), WAVING),
        (1180, 960, 255, Look("#2f9c8f", "#34507a", SKINS[3], HAIRS[0]), _RUNNING),
        (330, 985, 200, Look("#2f78c4", "#d6453d", SKINS[1], HAIRS[1]), _CHEERING),
    )
    for x, y, tall, look, pose in children:
        canvas.ellipse(x, y + 4, tall * 0.28, 11, "#ffffff80")
        person(canvas, x, y, tall, look, pose)
        _drops(canvas, (x, y), tall)


def _jets(canvas: Canvas) -> None:
    for angle in range(190, 351, 16):
        start = (800 + 195 * math.cos(math.radians(angle)), 760 + 195 * math.sin(math.radians(angle)))
        for spread in (-14, 0, 14):
            fall = [start, (start[0] + spread, start[1] + 60), (start[0] + spread * 1.6, 775)]
            canvas.line(curve(fall, 6), "#e6f8ff90", 4)
    for x in (170, 300, 1390, 1480):
        for spread in (-60, -25, 25, 60):
            spout = [(x, 930), (x + spread * 0.5, 760), (x + spread, 900)]
            canvas.line(curve(spout, 8), "#e6f8ffa0", 6)
        canvas.ellipse(x, 932, 26, 8, "#b9c7cf")


def _bucket(canvas: Canvas) -> None:
    canvas.box(1298, 330, 1318, 800, "#2f78c4", 8)
    canvas.line([(1308, 345), (1180, 345)], "#2f78c4", 16)
    canvas.graded([(1110, 340), (1230, 385), (1200, 470), (1090, 430)], (0, "#f2a62b"), (1, "#d9832a"))
    water = curve([(1098, 352), (1050, 440), (1044, 600), (1052, 760)], 10)
    canvas.graded([*water, (1120, 760), (1112, 600), (1110, 430)], (0, "#dff5ffd0"), (1, "#7fcbeab0"))


def _drops(canvas: Canvas, feet: Point, tall: float) -> None:
    for _ in range(22):
        x = feet[0] + canvas.chance.uniform(-0.4, 0.4) * tall
        y = feet[1] - canvas.chance.uniform(0, 1.15) * tall
        canvas.disc(x, y, canvas.chance.uniform(2, 5), "#ffffffd0")


def skate_park(canvas: Canvas) -> None:
    """Draw riders at the skate park towards evening."""
    canvas.fill((0, "#5a6fb0"), (0.5, "#e49a83"), (1, "#ffd9a0"), bottom=600)
    canvas.glow(360, 520, 460, "#ffe0a0d0")
    far_trees(canvas, 602, "#6b5f7d", 70)
    canvas.fill((0, "#8a8b6a"), (1, "#6b7350"), top=598)
    canvas.fill((0, "#c9c2b8"), (1, "#9f978d"), top=660)
    left = curve([(-20, 560), (120, 580), (240, 690), (430, 820), (640, 850)], 12)
    canvas.graded([*left, (640, 1090), (-20, 1090)], (0, "#e6ded3"), (0.5, "#c2b8ab"), (1, "#a1978b"))
    canvas.line(left, "#7d8794", 10)
    right = curve([(1000, 850), (1190, 820), (1370, 700), (1480, 580), (1640, 555)], 12)
    canvas.graded([*right, (1640, 1090), (1000, 1090)], (0, "#ded5ca"), (0.5, "#b8aea1"), (1, "#978d82"))
    canvas.line(right, "#7d8794", 10)
    canvas.graded([(600, 848), (1030, 848), (1120, 1090), (520, 1090)], (0, "#cfc6bb"), (1, "#a79d92"))
    _mural(canvas)
    canvas.shape([(700, 900), (930, 900), (960, 935), (670, 935)], "#8b8279")
    canvas.line([(690, 880), (940, 880)], "#5d6671", 12)
    for x in (715, 915):
        canvas.line([(x, 882), (x, 930)], "#5d6671", 9)
    _rider(canvas, 1330, 640, 290, Look("#d6453d", "#2c3448", SKINS[1], HAIRS[0], "#2b2f38"), -34)
    _rider(canvas, 810, 868, 270, Look("#2d7a59", "#3d4657", SKINS[3], HAIRS[0], "#e0b02c"), 0)
    _rider(canvas, 250, 700, 260, Look("#4a62b8", "#2c3448", SKINS[0], HAIRS[3], "#d6453d"), 30)
    person(canvas, 1500, 575, 190, Look("#c78a2e", "#38404f", SKINS[0], HAIRS[6]))
    person(canvas, 1570, 575, 190, Look("#5a8fb0", "#2c3448", SKINS[2], HAIRS[0]))
    canvas.vignette("#2a1f3a50")


def _mural(canvas: Canvas) -> None:
    for x, y, radius, colour in ((1290, 905, 70, "#e0b02c"), (1390, 950, 50, "#2f9c8f"), (1210, 985, 44, "#d6453d")):
        canvas.disc(x, y, radius, colour + "c0")
        canvas.disc(x - radius * 0.25, y - radius * 0.2, radius * 0.45, "#ffffff40")
    canvas.text(1420, 860, "RIDE", 84, "#3f5fa8d0")
    canvas.text(190, 945, "TABER", 92, "#c2543ed0")


def _rider(canvas: Canvas, x: float, y: float, tall: float, look: Look, tilt: float) -> None:
    slope = math.tan(math.radians(tilt))
    half = 0.24 * tall
    canvas.shade(x, y + 20, half * 1.4, 12, "#2c253a60")
    canvas.line([(x - half, y - half * slope), (x + half, y + half * slope)], "#a5502f", 11)
    for side in (-0.7, 0.7):
        canvas.disc(x + side * half, y + side * half * slope + 10, 9, "#f2efe6")
    person(canvas, x, y - 8, tall, look, _RIDING)


def cornfest_parade(canvas: Canvas) -> None:
    """Draw the float of the Cornfest parade on the main street."""
    canvas.fill((0, "#57a8de"), (1, "#d8edf3"), bottom=640)
    cloud(canvas, 800, 110, 300)
    _shops(canvas)
    canvas.fill((0, "#b9b2a8"), (1, "#a39c92"), top=640, bottom=720)
    canvas.fill((0, "#75787f"), (1, "#54575e"), top=715)
    for x in range(-40, WIDTH, 260):
        canvas.shape([(x, 985), (x + 130, 985), (x + 118, 1002), (x - 14, 1002)], "#e9cf6a")
    _bunting(canvas)
    _spectators(canvas)
    _float(canvas)
    _drummer(canvas, 1330, SKINS[1])
    _drummer(canvas, 1450, SKINS[4])
    for _ in range(120):
        place = (canvas.chance.uniform(0, WIDTH), canvas.chance.uniform(120, HEIGHT))
        canvas.disc(*place, canvas.chance.uniform(3, 6), canvas.chance.choice(_PAPER))


def _spectators(canvas: Canvas) -> None:
    for step in range(26):
        x = 20 + step * 63 + canvas.chance.uniform(-12, 12)
        coat, hair = canvas.chance.choice(_COATS), canvas.chance.choice(HAIRS)
        look = Look(coat, "#39435a", SKINS[step % len(SKINS)], hair)
        person(canvas, x, 728, canvas.chance.uniform(165, 215), look, WAVING if step % 3 == 0 else Pose())


def _drummer(canvas: Canvas, x: float, skin: str) -> None:
    canvas.shade(x, 968, 80, 12)
    person(canvas, x, 968, 270, Look("#2d7a59", "#f2efe6", skin, HAIRS[0], "#2d7a59"), WALKING)
    canvas.ellipse(x + 46, 800, 40, 34, "#c23b3b")
    canvas.ellipse(x + 46, 800, 34, 28, "#f4ecd8")


def _shops(canvas: Canvas) -> None:
    shops = (("#b5563f", 0), ("#d9c7a4", 270), ("#6f8ea3", 540), ("#c98f55", 810), ("#8f6a5a", 1080), ("#a9b58d", 1350))
    for step, (wall, x) in enumerate(shops):
        top = 210 + (step * 53) % 90
        canvas.graded([(x, top), (x + 268, top), (x + 268, 650), (x, 650)], (0, wall), (1, mixed(wall, "#000000", 0.2)))
        canvas.box(x - 4, top - 14, x + 272, top + 8, mixed(wall, "#ffffff", 0.35), 3)
        windows(canvas, (x + 20, top + 34, x + 248, top + 140), 3, 1, "#9fc4d8")
        awning = ("#d6453d", "#1f5d4c", "#e0a52e")[step % 3]
        for stripe in range(8):
            left = x + 12 + stripe * 31
            colour = awning if stripe % 2 else "#f7f2e6"
            canvas.shape([(left, 440), (left + 31, 440), (left + 36, 500), (left + 2, 500)], colour)
        canvas.box(x + 24, 508, x + 244, 640, "#37505f", 4)
        canvas.shape([(x + 24, 508), (x + 110, 508), (x + 70, 640), (x + 24, 640)], "#ffffff1c")


def _bunting(canvas: Canvas) -> None:
    rope = curve([(-20, 150), (400, 250), (800, 180), (1200, 255), (1640, 150)], 14)
    canvas.line(rope, "#ffffff", 3)
    colours = ("#e0453f", "#f2c230", "#3f9c5a", "#2f78c4")
    for step, (x, y) in enumerate(rope[::2]):
        canvas.shape([(x - 16, y), (x + 16, y), (x, y + 40)], colours[step % 4])


def _float(canvas: Canvas) -> None:
    canvas.shade(600, 975, 640, 34, "#20232a80")
    canvas.graded([(140, 740), (1090, 740), (1110, 925), (120, 925)], (0, "#f6d25a"), (1, "#e0a52e"))
    for x in range(130, 1110, 50):
        canvas.shape([(x, 900), (x + 50, 900), (x + 25, 952)], "#3f9c5a")
    canvas.box(120, 728, 1110, 750, "#2d7a59", 8)
    canvas.text(615, 830, "CORNFEST", 96, "#7a4a12")
    for x in (260, 960):
        wheel(canvas, x, 950, 46)
    for x, tall in ((300, 380), (900, 350)):
        _cob(canvas, x, 728, tall)
    riders = (("#e0453f", SKINS[0], HAIRS[2]), ("#2f78c4", SKINS[3], HAIRS[0]), ("#7a4aa8", SKINS[1], HAIRS[1]))
    for step, (coat, skin, hair) in enumerate(riders):
        person(canvas, 470 + 145 * step, 730, 250, Look(coat, "#2f3d55", skin, hair), WAVING)


def _cob(canvas: Canvas, x: float, foot_y: float, tall: float) -> None:
    canvas.ellipse(x, foot_y - tall * 0.52, tall * 0.17, tall * 0.46, "#f2c230")
    for row in range(13):
        y = foot_y - tall * (0.14 + 0.065 * row)
        half = tall * 0.16 * math.sqrt(max(0.02, 1 - ((y - (foot_y - tall * 0.52)) / (tall * 0.46)) ** 2))
        for step in range(-3, 4):
            kernel = "#ffdf6b" if (row + step) % 2 else "#e9b01f"
            canvas.ellipse(x + step * half / 3.5, y, half / 6.5, tall * 0.027, kernel)
    for side, green in ((-1, "#3f9c5a"), (1, "#2f8249")):
        outline = [(0, 0), (0.26, 0.2), (0.2, 0.62), (0.08, 0.3), (0, 0)]
        canvas.shape(curve([(x + side * tall * across, foot_y - tall * up) for across, up in outline], 8), green)
