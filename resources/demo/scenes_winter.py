"""Draws the town in winter: the rink at night, a snowplough, a tree with lights, the cenotaph."""

from __future__ import annotations

import math

from resources.demo.brushes import HEIGHT, WIDTH, Canvas, Point, curve, mixed
from resources.demo.figures import HAIRS, SKINS, WALKING, Look, Pose, far_trees, head, person, spruce, wheel, windows

_GLIDING = Pose((-0.2, 0.16), (0.17, 0.1), (-0.15, 0.43), (0.07, 0.47), 0.05)
_SHOOTING = Pose((0.06, 0.2), (0.16, 0.24), (-0.1, 0.46), (0.12, 0.45), 0.07)
_STILL = Pose((-0.1, 0.24), (0.1, 0.24))


def rink_night(canvas: Canvas) -> None:
    """Draw the outdoor rink under its lights."""
    canvas.fill((0, "#0b1430"), (0.6, "#1d3560"), (1, "#3f6390"), bottom=520)
    _stars(canvas, 380)
    far_trees(canvas, 520, "#16294a", 60)
    for x, tall in ((60, 300), (210, 220), (1330, 240), (1500, 330)):
        spruce(canvas, x, 545, tall, "#17375a", "#cfe0f2")
    canvas.fill((0, "#cfe0f0"), (1, "#b4cbe2"), top=515)
    for x in (300, 800, 1300):
        _lamp(canvas, x)
    rink = [(170, 600), (1430, 600), (1720, 1090), (-120, 1090)]
    canvas.graded(rink, (0, "#e9f5fd"), (0.5, "#d2e8f7"), (1, "#b6d6ee"))
    for x in (300, 800, 1300):
        canvas.glow(x, 690, 380, "#fff6d8b0")
    canvas.shape([(770, 600), (830, 600), (845, 1090), (755, 1090)], "#d6454855")
    for left, right in (((430, 600), (280, 1090)), ((1170, 600), (1320, 1090))):
        canvas.shape([left, (left[0] + 22, 600), (right[0] + 30, 1090), right], "#3b74c455")
    canvas.ellipse(800, 790, 190, 62, "#3b74c466")
    canvas.ellipse(800, 790, 180, 57, "#d2e8f7")
    canvas.disc(800, 790, 9, "#3b74c4")
    _boards(canvas)
    _scratches(canvas)
    _skaters(canvas)
    canvas.vignette("#050b1e80")


def _scratches(canvas: Canvas) -> None:
    for _ in range(60):
        x, y = canvas.chance.uniform(120, 1480), canvas.chance.uniform(660, 1050)
        scratch = [(x, y), (x + 40, y - 6), (x + canvas.chance.uniform(70, 160), y + canvas.chance.uniform(-14, 14))]
        canvas.line(curve(scratch, 6), "#ffffff70", 2)


def _snow(canvas: Canvas, flakes: int, most: float) -> None:
    for _ in range(flakes):
        x, y = canvas.chance.uniform(0, WIDTH), canvas.chance.uniform(0, HEIGHT)
        canvas.disc(x, y, canvas.chance.uniform(1.5, most), "#ffffffc0")


def _stars(canvas: Canvas, below: float) -> None:
    for _ in range(150):
        x, y = canvas.chance.uniform(0, WIDTH), canvas.chance.uniform(0, below)
        canvas.disc(x, y, canvas.chance.uniform(0.8, 2.2), "#ffffff90")


def _lamp(canvas: Canvas, x: float) -> None:
    canvas.box(x - 5, 190, x + 5, 600, "#3c4c66", 2)
    canvas.box(x - 62, 176, x + 62, 196, "#2b3850", 6)
    for lamp in (-44, -15, 15, 44):
        canvas.glow(x + lamp, 200, 150, "#fff2c0a0")
        canvas.disc(x + lamp, 198, 13, "#fffbe6")
    beam = [(x - 60, 200), (x + 60, 200), (x + 250, 640), (x - 250, 640)]
    canvas.graded(beam, (0, "#fff4c83c"), (1, "#fff4c800"))


def _boards(canvas: Canvas) -> None:
    canvas.graded([(150, 560), (1450, 560), (1450, 612), (150, 612)], (0, "#fbfdff"), (1, "#dbe6f0"))
    canvas.line([(150, 608), (1450, 608)], "#e0b02c", 7)
    canvas.line([(150, 560), (1450, 560)], "#c23b3b", 5)
    for x in range(150, 1451, 130):
        canvas.line([(x, 562), (x, 605)], "#a9bacb", 2)
    for x, word in ((345, "TABER"), (800, "SKATE SAFE"), (1255, "TABER")):
        canvas.text(x, 584, word, 27, "#1f5d4c")
    for side in ((150, -140), (1450, 1740)):
        corner, near = side
        canvas.graded([(corner, 560), (corner, 612), (near, 1200), (near, 1080)], (0, "#f3f8fc"), (1, "#c9d9e8"))


def _skaters(canvas: Canvas) -> None:
    skaters = (
        (470, 730, 190, Look("#b8323a", "#20293b", SKINS[0], HAIRS[1], "#20293b"), _GLIDING),
        (1120, 745, 185, Look("#2d7a59", "#2a3550", SKINS[2], HAIRS[0], "#e0b02c"), WALKING),
        (760, 860, 265, Look("#23599a", "#1c2638", SKINS[0], HAIRS[2], "#c23b3b"), _SHOOTING),
        (1010, 930, 250, Look("#d98324", "#2c3b57", SKINS[3], HAIRS[0], "#f2f2f2"), _GLIDING),
        (330, 955, 270, Look("#6a4a9c", "#27324a", SKINS[1], HAIRS[5], "#6a4a9c"), WALKING),
    )
    for x, y, tall, look, pose in skaters:
        canvas.shade(x, y + 5, tall * 0.34, tall * 0.06, "#1d365870")
        person(canvas, x, y, tall, look, pose)
        for foot in (pose.left_foot[0], pose.right_foot[0]):
            canvas.line([(x + foot * tall - 12, y + 6), (x + foot * tall + 24, y + 6)], "#8fa3b8", 3)
    canvas.line([(800, 748), (905, 872)], "#c9a15a", 6)
    canvas.line([(905, 872), (945, 872)], "#3a2a1d", 8)
    canvas.ellipse(975, 875, 11, 5, "#15181d")


def snowplough(canvas: Canvas) -> None:
    """Draw the town's plough at work on a white morning."""
    canvas.fill((0, "#b9cfe0"), (0.7, "#e3edf3"), (1, "#f5f6f2"), bottom=560)
    canvas.glow(1250, 190, 330, "#fffaf0e0")
    far_trees(canvas, 562, "#a8bfcd", 50)
    canvas.fill((0, "#f4f8fb"), (1, "#d8e4ee"), top=558)
    _street_houses(canvas)
    canvas.graded([(-20, 800), (1620, 770), (1620, 990), (-20, 1010)], (0, "#9aa6b2"), (1, "#7e8a97"))
    canvas.graded([(-20, 800), (1040, 782), (1010, 1000), (-20, 1010)], (0, "#e9f0f5"), (1, "#d3dee8"))
    for y in (870, 930):
        canvas.line([(1150, y), (1620, y - 4)], "#6f7b88", 3)
    _truck(canvas)
    _spray(canvas)
    canvas.fill((0, "#ffffff"), (1, "#dfe9f1"), top=1000)
    _snow(canvas, 260, 5)


def _street_houses(canvas: Canvas) -> None:
    for x, wide, wall in ((60, 250, "#b9a78f"), (420, 230, "#9fb0ba"), (1120, 220, "#c2a893"), (1400, 240, "#a7b39b")):
        front = [(x, 530), (x + wide, 530), (x + wide, 720), (x, 720)]
        canvas.graded(front, (0, wall), (1, mixed(wall, "#3a4452", 0.25)))
        canvas.shape([(x - 26, 536), (x + wide / 2, 428), (x + wide + 26, 536)], "#f7fafc")
        canvas.shape([(x + wide / 2, 428), (x + wide + 26, 536), (x + wide / 2 + 30, 536)], "#dbe6ee")
        windows(canvas, (x + 20, 560, x + wide * 0.6, 650), 2, 1, "#f3d48a")
        canvas.box(x + wide * 0.7, 605, x + wide * 0.88, 720, "#5d4438", 4)
    for x, tall in ((350, 300), (720, 260), (1060, 330)):
        spruce(canvas, x, 735, tall, "#3c6a5a", "#f4f9fc")


def _truck(canvas: Canvas) -> None:
    body, deep = "#e08a1e", "#b96a10"
    canvas.shade(560, 958, 520, 40, "#2b38466a")
    canvas.box(130, 880, 930, 912, "#353b44", 8)
    canvas.graded([(120, 610), (560, 610), (600, 880), (150, 880)], (0, "#e89a34"), (1, deep))
    canvas.line([(120, 610), (565, 610)], "#f7c377", 10)
    for x in (230, 340, 450):
        canvas.line([(x, 622), (x + 18, 872)], "#b96a1080", 6)
    canvas.ellipse(345, 604, 190, 34, "#c9b79a")
    canvas.graded([(610, 560), (820, 560), (880, 700), (880, 880), (610, 880)], (0, body), (1, deep))
    canvas.shape([(640, 590), (802, 590), (850, 700), (640, 700)], "#2f4658")
    canvas.shape([(640, 590), (720, 590), (690, 700), (640, 700)], "#5f7f95")
    head(canvas, 735, 662, 25, Look("#d96a1e", skin=SKINS[1], hair=HAIRS[1], hat="#e7e2d6"))
    canvas.line([(742, 590), (742, 876)], "#a8600e", 4)
    canvas.graded([(880, 710), (985, 730), (1000, 880), (880, 880)], (0, body), (1, deep))
    canvas.box(945, 765, 990, 800, "#fff6cf", 8)
    canvas.glow(1010, 782, 150, "#fff3b8c0")
    canvas.box(690, 528, 760, 556, "#ffb52e", 10)
    canvas.glow(725, 540, 130, "#ffb52ea0")
    canvas.text(350, 745, "TOWN OF TABER", 47, "#ffffff")
    for x in (228, 388, 890):
        wheel(canvas, x, 905, 72)
    blade = [(1010, 740), (1085, 700), (1120, 960), (1030, 985), (985, 900)]
    canvas.graded(blade, (0, "#f4c542"), (1, "#c88f1d"))
    canvas.line([(1085, 700), (1120, 960)], "#7f8894", 9)
    canvas.line([(930, 880), (1010, 870)], "#434a54", 18)


def _spray(canvas: Canvas) -> None:
    for _ in range(230):
        part = canvas.chance.random()
        x = 1080 + 330 * part + canvas.chance.uniform(-30, 30)
        y = 955 - 250 * math.sin(part * math.pi) * canvas.chance.uniform(0.4, 1) + canvas.chance.uniform(-10, 40)
        canvas.glow(x, y, canvas.chance.uniform(30, 90) * (1.1 - 0.5 * part), "#ffffff90")
    bank = curve([(1050, 985), (1150, 905), (1260, 940), (1400, 890), (1640, 930)], 10)
    canvas.graded([*bank, (1640, 1010), (1050, 1010)], (0, "#ffffff"), (1, "#d5e1eb"))


def tree_lights(canvas: Canvas) -> None:
    """Draw the lighting of the tree before the Town's offices."""
    canvas.fill((0, "#0d1230"), (0.6, "#26305f"), (1, "#5a5c8a"), bottom=760)
    _stars(canvas, 420)
    _offices(canvas)
    canvas.fill((0, "#c9d5ea"), (0.3, "#b3c3de"), (1, "#8fa2c6"), top=745)
    canvas.glow(800, 850, 640, "#ffd98c90")
    canvas.shade(800, 905, 360, 46, "#22305480")
    _great_tree(canvas)
    crowd = (
        (330, 985, 285, Look("#7d2f3e", "#262f45", SKINS[0], HAIRS[2], "#c8453b")),
        (455, 1000, 190, Look("#e0a52e", "#33456b", SKINS[0], HAIRS[2], "#2d7a59")),
        (1130, 985, 300, Look("#2c5f7d", "#20283c", SKINS[3], HAIRS[0], "#e9e4d8")),
        (1260, 1000, 270, Look("#5b4a86", "#2b2f40", SKINS[1], HAIRS[0])),
        (1370, 1010, 165, Look("#c8453b", "#2e3d60", SKINS[3], HAIRS[0], "#e0a52e")),
        (190, 1005, 300, Look("#3d5a46", "#2a2c38", SKINS[4], HAIRS[5], "#3a3f4f")),
    )
    for x, y, tall, look in crowd:
        canvas.shade(x, y, tall * 0.28, 14, "#1c254580")
        person(canvas, x, y, tall, look, Pose((-0.14, -0.12), (0.1, 0.24)) if x == 455 else _STILL)
    _snow(canvas, 170, 4)
    canvas.vignette("#060a2070")


def _offices(canvas: Canvas) -> None:
    canvas.graded([(60, 430), (560, 430), (560, 760), (60, 760)], (0, "#3a3f66"), (1, "#2c3052"))
    canvas.graded([(1020, 400), (1560, 400), (1560, 760), (1020, 760)], (0, "#404570"), (1, "#2e3256"))
    windows(canvas, (90, 470, 530, 690), 5, 2, "#ffd98a")
    windows(canvas, (1050, 440, 1530, 690), 6, 2, "#ffd38a")
    for left, right, top in ((50, 570, 424), (1010, 1570, 394)):
        canvas.box(left, top - 10, right, top + 10, "#e8eef8", 8)
        for step in range(24):
            x = left + (right - left) * (step + 0.5) / 24
            colour = ("#ff6a5a", "#ffd35a", "#6fd08a", "#7fb8ff")[step % 4]
            canvas.glow(x, top + 16, 26, colour + "90")
            canvas.disc(x, top + 16, 5, colour)


def _great_tree(canvas: Canvas) -> None:
    spruce(canvas, 800, 905, 790, "#1d4d3b", "")
    for row in range(11):
        y = 250 + row * 55
        half = (y - 120) * 0.27
        garland = curve([(800 - half, y - 12), (800, y + 20), (800 + half, y - 12)], 12)
        canvas.line(garland, "#f7d98a70", 3)
    colours = ("#ff5a4d", "#ffd24a", "#5fd07f", "#6fb2ff", "#ff9be0", "#ffffff")
    for _ in range(240):
        y = 215 + 610 * canvas.chance.random() ** 0.6
        x = 800 + canvas.chance.uniform(-1, 1) * (y - 120) * 0.26
        colour = canvas.chance.choice(colours)
        canvas.glow(x, y, 30, colour + "88")
        canvas.disc(x, y, 5, mixed(colour, "#ffffff", 0.35))
    canvas.glow(800, 140, 190, "#ffe9a8c0")
    canvas.shape(_star((800, 140), 52), "#fff3c4")


def _star(middle: Point, radius: float) -> list[Point]:
    places = []
    for step in range(10):
        reach = radius if step % 2 == 0 else radius * 0.42
        angle = -math.pi / 2 + step * math.pi / 5
        places.append((middle[0] + reach * math.cos(angle), middle[1] + reach * math.sin(angle)))
    return places


def cenotaph(canvas: Canvas) -> None:
    """Draw the cenotaph with wreaths of poppies on Remembrance Day."""
    canvas.fill((0, "#8fa3b3"), (0.6, "#c3ccd1"), (1, "#e4e2da"), bottom=720)
    canvas.glow(430, 260, 430, "#fff6e2a0")
    far_trees(canvas, 722, "#97a3a0", 90)
    for x, tall in ((130, 420), (300, 330), (1330, 360), (1490, 440)):
        spruce(canvas, x, 770, tall, "#4d6a5e")
    canvas.fill((0, "#a7a784"), (1, "#80845f"), top=715)
    canvas.graded([(560, 730), (1040, 730), (1500, 1090), (100, 1090)], (0, "#cfcac0"), (1, "#b3ada2"))
    for part in (0.2, 0.45, 0.75):
        y = 730 + 360 * part
        canvas.line([(560 - 460 * part, y), (1040 + 460 * part, y)], "#9d978c", 3)
    _flag(canvas)
    _stone(canvas)
    for x, y, size in ((610, 900, 62), (990, 900, 62), (800, 925, 74)):
        _wreath(canvas, x, y, size)
    for step in range(60):
        place = 430 + 740 * (step + canvas.chance.random()) / 60
        _poppy(canvas, place, canvas.chance.uniform(970, 1040), canvas.chance.uniform(7, 12))
    canvas.vignette("#1d232a60")


def _flag(canvas: Canvas) -> None:
    canvas.box(1196, 130, 1206, 760, "#d9dde0", 4)
    canvas.disc(1201, 126, 10, "#d9b04a")
    top = [(1206, 300), (1300, 318), (1390, 292), (1450, 306)]
    foot = [(1450, 446), (1390, 444), (1268, 442), (1206, 440)]
    canvas.shape([*curve(top, 8), *foot], "#f6f4f0")
    canvas.shape([(1206, 300), (1268, 314), (1268, 442), (1206, 440)], "#c8312b")
    canvas.shape([(1390, 292), (1450, 306), (1450, 446), (1390, 444)], "#c8312b")
    leaf = [(0, -46), (9, -24), (22, -30), (18, -4), (34, -14), (38, 2), (24, 14), (28, 24), (4, 20), (4, 42)]
    places = leaf + [(-x, y) for x, y in reversed(leaf)]
    canvas.shape([(1329 + x, 376 + y) for x, y in places], "#c8312b")


def _stone(canvas: Canvas) -> None:
    light, dark = "#d7d5cf", "#a9a7a0"
    canvas.shade(800, 905, 330, 34, "#2e302a80")
    for half, top, foot in ((270, 850, 900), (215, 800, 852), (160, 748, 802)):
        left, right = 800 - half, 800 + half
        canvas.graded([(left, top), (right, top), (right, foot), (left, foot)], (0, light), (1, dark))
        canvas.line([(left, top), (right, top)], "#efede8", 4)
    canvas.graded([(715, 250), (885, 250), (910, 750), (690, 750)], (0, "#e2e0da"), (1, "#bcbab3"))
    canvas.shape([(800, 250), (885, 250), (910, 750), (800, 750)], "#00000016")
    canvas.graded([(800, 150), (885, 250), (715, 250)], (0, "#ecebe6"), (1, "#cfcdc6"))
    canvas.shape([(800, 150), (885, 250), (800, 250)], "#00000020")
    canvas.box(788, 300, 812, 420, "#8d8a82", 3)
    canvas.box(758, 330, 842, 352, "#8d8a82", 3)
    for y, words in ((480, "LEST"), (525, "WE"), (570, "FORGET")):
        canvas.text(800, y, words, 40, "#5d5b55")
    for y in (620, 640, 660, 680, 700):
        canvas.line([(735, y), (865, y)], "#8f8c85", 3)


def _wreath(canvas: Canvas, x: float, y: float, radius: float) -> None:
    canvas.shade(x, y + radius, radius, 12)
    canvas.ring(x, y, radius, radius * 0.42, "#2f5a3c")
    for step in range(16):
        angle = step * math.pi / 8
        spot = (x + radius * 0.79 * math.cos(angle), y + radius * 0.79 * math.sin(angle))
        _poppy(canvas, *spot, radius * 0.17)


def _poppy(canvas: Canvas, x: float, y: float, radius: float) -> None:
    for across, down in ((-0.5, -0.3), (0.5, -0.3), (0, 0.5)):
        canvas.disc(x + across * radius, y + down * radius, radius * 0.8, "#cf2b26")
    canvas.disc(x, y, radius * 0.75, "#e03a30")
    canvas.disc(x, y, radius * 0.35, "#1f1a1a")
