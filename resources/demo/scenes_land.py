"""Draws the town's land: corn at sunset, the elevator, the water tower, a trail."""

from __future__ import annotations

from resources.demo.brushes import HEIGHT, WIDTH, Canvas, Point, curve, mixed
from resources.demo.figures import (
    HAIRS,
    SKINS,
    WALKING,
    Look,
    cloud,
    far_trees,
    person,
    prairie,
    tree,
)


def corn_sunset(canvas: Canvas) -> None:
    """Draw rows of Taber corn against a low sun."""
    canvas.fill((0, "#2f2b5b"), (0.35, "#8b3f6d"), (0.62, "#e0703f"), (0.85, "#f7b04d"), (1, "#ffe09a"), bottom=560)
    canvas.glow(1080, 505, 620, "#ffd27ad0")
    canvas.disc(1080, 500, 74, "#fff1c4")
    for y, shift in ((150, 0), (215, 260), (300, 90)):
        for step in range(4):
            x = (shift + step * 430) % 1700
            canvas.ellipse(x, y + 9 * step % 24, 210 - 25 * step, 9, "#ff9a6b70")
            canvas.ellipse(x + 90, y + 14 + 9 * step % 24, 150, 6, "#ffd08a60")
    far_trees(canvas, 562, "#5b2f3f")
    canvas.fill((0, "#7a4a2b"), (0.3, "#5c4a1f"), (1, "#23290f"), top=560)
    canvas.glow(1080, 600, 700, "#ffb45a70")
    for depth in range(9):
        _corn_row(canvas, depth / 8)


def _corn_row(canvas: Canvas, near: float) -> None:
    foot_y = 590 + 520 * near**1.4
    high = 40 + 330 * near**1.35
    gap = 12 + 78 * near
    leaf = mixed("#a3702c", "#1c2c14", min(1, near * 1.15))
    x = -40.0 - 30 * near
    while x < WIDTH + 60:
        _corn_plant(canvas, (x, foot_y), high * canvas.chance.uniform(0.86, 1.1), leaf, near)
        x += gap * canvas.chance.uniform(0.8, 1.25)


def _corn_plant(canvas: Canvas, foot: Point, high: float, leaf: str, near: float) -> None:
    x, y = foot
    sway = canvas.chance.uniform(-0.06, 0.06) * high
    top = (x + sway, y - high)
    canvas.line([foot, top], mixed(leaf, "#ffdd88", 0.12), 1.5 + 7 * near)
    for step in range(5):
        base_y = y - high * (0.2 + 0.16 * step)
        side = 1 if step % 2 else -1
        reach = side * high * canvas.chance.uniform(0.2, 0.3)
        mid_x = x + sway * 0.5 + reach * 0.6
        tip = (x + sway * 0.5 + reach, base_y - high * 0.01)
        root = (x + sway * 0.4, base_y + 0.03 * high)
        blade = curve([root, (mid_x, base_y - 0.13 * high), tip, (mid_x, base_y - 0.08 * high)], 5)
        canvas.shape(blade, mixed(leaf, "#ffcf6e", 0.1 if side < 0 else 0.3))
    for spread in (-0.05, 0, 0.05):
        canvas.line([top, (top[0] + spread * high, top[1] - 0.1 * high)], mixed(leaf, "#ffd98c", 0.55), 1 + 3 * near)
    if near > 0.3:
        canvas.ellipse(x + 0.035 * high, y - 0.48 * high, 0.026 * high, 0.085 * high, mixed("#c98f2f", leaf, 0.35))


def grain_elevator(canvas: Canvas) -> None:
    """Draw the old elevator by the tracks on a July morning."""
    canvas.fill((0, "#3f8fc9"), (0.55, "#9fd0ea"), (1, "#eef6ee"), bottom=720)
    for x, y, wide in ((260, 190, 330), (1270, 130, 420), (430, 360, 190)):
        cloud(canvas, x, y, wide)
    prairie(canvas, 700, ["#9fb66a", "#c8b95c", "#d8b74d", "#b98f3c"])
    far_trees(canvas, 706, "#6c8a63")
    canvas.shade(860, 838, 460, 34, "#2c2a1850")
    _elevator(canvas)
    _tracks(canvas)
    _wheat(canvas)


def _elevator(canvas: Canvas) -> None:
    red, side = "#a63a2c", "#7f2a20"
    canvas.graded([(600, 420), (800, 420), (800, 830), (600, 830)], (0, red), (1, "#8c3025"))
    canvas.shape([(800, 420), (900, 400), (900, 815), (800, 830)], side)
    canvas.shape([(580, 425), (700, 330), (820, 425)], "#59606b")
    canvas.shape([(820, 425), (700, 330), (800, 312), (920, 404)], "#454b55")
    canvas.graded([(660, 250), (770, 250), (770, 380), (660, 380)], (0, red), (1, "#993427"))
    canvas.shape([(770, 250), (838, 240), (838, 352), (770, 372)], side)
    canvas.shape([(642, 255), (714, 186), (788, 255)], "#59606b")
    canvas.shape([(788, 255), (714, 186), (776, 174), (856, 243)], "#454b55")
    for y in range(440, 830, 22):
        canvas.line([(602, y), (798, y)], "#7c281d50", 2)
    canvas.graded([(900, 690), (1120, 690), (1120, 832), (900, 832)], (0, "#b34634"), (1, "#8c3025"))
    canvas.shape([(884, 694), (930, 636), (1110, 636), (1140, 694)], "#59606b")
    canvas.box(955, 740, 1065, 832, "#3d2620", 4)
    canvas.line([(957, 742), (1063, 830)], "#5d3a30", 5)
    canvas.box(615, 500, 785, 578, "#f4ecd8", 4)
    canvas.text(700, 541, "TABER", 46, "#8c2f22")
    for x, y in ((685, 290), (724, 290)):
        canvas.box(x, y, x + 22, y + 34, "#2d3640", 2)
    for x in (640, 740):
        canvas.box(x, 640, x + 34, 690, "#2d3640", 2)
    canvas.shape([(600, 420), (640, 420), (640, 830), (600, 830)], "#ffffff14")


def _tracks(canvas: Canvas) -> None:
    canvas.graded([(-20, 872), (WIDTH + 20, 858), (WIDTH + 20, 928), (-20, 942)], (0, "#8d8478"), (1, "#6f675d"))
    for x in range(-20, WIDTH + 40, 38):
        y = 882 - x * 0.009
        canvas.shape([(x, y - 4), (x + 20, y - 4), (x + 30, y + 46), (x + 8, y + 46)], "#51402f")
    for y in (888, 922):
        canvas.line([(-20, y), (WIDTH + 20, y - 14)], "#3c3f45", 7)
        canvas.line([(-20, y - 3), (WIDTH + 20, y - 17)], "#c8ccd2", 2.5)


def _wheat(canvas: Canvas) -> None:
    for _ in range(900):
        x, near = canvas.chance.uniform(-20, WIDTH + 20), canvas.chance.random()
        y = 975 + 130 * near
        high = 34 + 60 * near
        lean = canvas.chance.uniform(2, 16)
        colour = mixed("#e6c45e", "#a97a2a", canvas.chance.random())
        canvas.line([(x, y), (x + lean, y - high)], colour, 2 + 2 * near)
        canvas.ellipse(x + lean, y - high, 3 + 2 * near, 10 + 5 * near, colour)


def water_tower(canvas: Canvas) -> None:
    """Draw the water tower over the roofs of the town."""
    canvas.fill((0, "#f3c9a6"), (0.3, "#f6dcc0"), (0.75, "#bfdbe6"), (1, "#a9cbd9"), bottom=830)
    canvas.glow(250, 240, 420, "#fff3d4c0")
    for x, y, wide in ((1180, 220, 360), (330, 420, 240)):
        cloud(canvas, x, y, wide, "#fff7ef")
    far_trees(canvas, 838, "#7fa08d", 60)
    canvas.fill((0, "#84a36a"), (1, "#59804b"), top=832)
    _tank(canvas)
    _roofs(canvas)
    for x, tall in ((80, 260), (1240, 240), (1500, 330), (430, 200)):
        tree(canvas, x, 980, tall, "#5f9150")
    canvas.fill((0, "#6b9256"), (1, "#4a7340"), top=975)


def _tank(canvas: Canvas) -> None:
    steel, dark = "#eef2f4", "#aebbc4"
    for top_x, foot_x in ((700, 640), (900, 960), (765, 745), (835, 855)):
        canvas.line([(top_x, 470), (foot_x, 905)], dark, 15)
        canvas.line([(top_x - 4, 470), (foot_x - 4, 905)], steel, 6)
    for y, half in ((600, 120), (730, 138)):
        canvas.line([(800 - half, y), (800 + half, y)], dark, 8)
    for left, right, top, foot in ((690, 925, 480, 600), (675, 935, 600, 730), (660, 945, 730, 880)):
        canvas.line([(left, top), (right, foot)], "#93a3ae", 4)
        canvas.line([(right, top), (left, foot)], "#93a3ae", 4)
    canvas.box(778, 470, 822, 905, "#c9d3da", 6)
    canvas.ellipse(800, 450, 250, 78, "#8fa0ab")
    canvas.graded([(550, 270), (1050, 270), (1050, 450), (550, 450)], (0, "#f7f9fa"), (1, "#d3dde3"))
    canvas.ellipse(800, 450, 250, 62, "#c4d0d8")
    dome = curve([(550, 275), (640, 195), (800, 150), (960, 195), (1050, 275)], 10)
    canvas.graded(dome, (0, "#ffffff"), (1, "#dfe7ec"))
    canvas.ellipse(800, 272, 250, 26, "#e6edf1")
    canvas.shape([(930, 262), (1050, 272), (1050, 450), (985, 498), (900, 508)], "#7f93a022")
    canvas.line([(545, 458), (1055, 458)], "#7d8f9b", 8)
    for x in range(555, 1060, 26):
        canvas.line([(x, 458), (x, 432)], "#8b9ca7", 3)
    canvas.line([(548, 432), (1052, 432)], "#8b9ca7", 4)
    canvas.box(797, 122, 803, 160, "#8b9ca7")
    canvas.disc(800, 120, 7, "#d3483a")
    canvas.text(800, 350, "TABER", 104, "#1f5d4c")
    canvas.line([(640, 412), (960, 412)], "#d9a521", 9)


def _roofs(canvas: Canvas) -> None:
    houses = ((120, 150, "#d9cbb6", "#6d4b42"), (350, 170, "#b9c7cf", "#4d5865"), (1020, 180, "#e3d3b0", "#7d5a3c"))
    for x, wide, wall, roof in (*houses, (1260, 150, "#c8d4c0", "#56605a"), (1430, 170, "#dcc3b3", "#6f4a41")):
        front = [(x, 865), (x + wide, 865), (x + wide, 985), (x, 985)]
        canvas.graded(front, (0, wall), (1, mixed(wall, "#000000", 0.16)))
        ridge, eaves = (x + wide / 2, 792), (x + wide + 16, 868)
        canvas.shape([(x - 16, 868), ridge, eaves], roof)
        canvas.shape([ridge, eaves, (ridge[0] + 20, 868)], mixed(roof, "#000000", 0.25))
        canvas.box(x + 24, 892, x + 62, 932, "#5f7787", 3)
        canvas.box(x + wide - 56, 905, x + wide - 24, 985, "#7a4a36", 3)


def park_trail(canvas: Canvas) -> None:
    """Draw a family on the trail along the reservoir in September."""
    canvas.fill((0, "#6fb1d8"), (0.7, "#cfe6ee"), (1, "#f2efd9"), bottom=470)
    for x, y, wide in ((1250, 130, 360), (520, 200, 260)):
        cloud(canvas, x, y, wide)
    far_trees(canvas, 474, "#8aa98c", 44)
    canvas.fill((0, "#8cc1d6"), (0.5, "#5b9fc0"), (1, "#4687ab"), top=470, bottom=640)
    for step in range(46):
        glint_x, glint_y = canvas.chance.uniform(0, WIDTH), 480 + 150 * (step / 46) ** 1.2
        canvas.line([(glint_x, glint_y), (glint_x + canvas.chance.uniform(40, 150), glint_y)], "#ffffff48", 2)
    shore = curve([(-20, 640), (300, 590), (640, 640), (980, 575), (1340, 600), (1620, 560)], 10)
    canvas.graded([*shore, (1640, HEIGHT), (-20, HEIGHT)], (0, "#b9b665"), (0.35, "#8fa24f"), (1, "#567637"))
    left = curve([(1010, 590), (905, 655), (800, 790), (330, 1090)], 12)
    right = curve([(1150, 1090), (985, 800), (965, 660), (1030, 590)], 12)
    canvas.graded([*left, *right], (0, "#ded0ab"), (1, "#c2ab7c"))
    for tree_x, foot_y, tall, colour in (
        (1210, 690, 300, "#d59b2e"),
        (1430, 760, 430, "#c7762a"),
        (180, 740, 420, "#dcb03a"),
        (470, 660, 230, "#a9a13a"),
        (1560, 900, 520, "#b9862d"),
    ):
        canvas.shade(tree_x + 40, foot_y, tall * 0.4, 22, "#2f3a1860")
        tree(canvas, tree_x, foot_y, tall, colour)
    _walkers(canvas)
    for _ in range(420):
        foot = (canvas.chance.uniform(0, WIDTH), canvas.chance.uniform(900, HEIGHT))
        if not 380 < foot[0] - (1067 - foot[1]) * 0.55 < 1130:
            tip = (foot[0] + canvas.chance.uniform(-9, 9), foot[1] - canvas.chance.uniform(24, 60))
            canvas.line([foot, tip], mixed("#7d9440", "#d8c25a", canvas.chance.random()), 3)


def _walkers(canvas: Canvas) -> None:
    walkers = (
        (770, 905, 300, Look("#c8453b", "#2f3d55", SKINS[1], HAIRS[0])),
        (905, 915, 285, Look("#2f6f8f", "#4a4038", SKINS[0], HAIRS[3])),
        (838, 945, 180, Look("#e2a72e", "#3b5a78", SKINS[1], HAIRS[0], "#2f6f8f")),
    )
    for x, y, tall, look in walkers:
        canvas.shade(x + 30, y, tall * 0.3, 16, "#3d301860")
        person(canvas, x, y, tall, look, WALKING)
    canvas.line([(925, 820), (1035, 880)], "#5a3b2b", 3)
    _dog(canvas, 1060, 905)


def _dog(canvas: Canvas, x: float, y: float) -> None:
    fur = "#8a5a34"
    canvas.shade(x, y + 4, 70, 12, "#3d301860")
    for foot in (-34, -22, 26, 38):
        canvas.line([(x + foot, y - 40), (x + foot + 4, y)], mixed(fur, "#000000", 0.15), 10)
    canvas.ellipse(x, y - 48, 48, 24, fur)
    canvas.disc(x + 50, y - 74, 22, fur)
    canvas.ellipse(x + 70, y - 66, 16, 10, mixed(fur, "#ffffff", 0.15))
    canvas.disc(x + 82, y - 68, 5, "#23180f")
    canvas.ellipse(x + 40, y - 74, 8, 18, mixed(fur, "#000000", 0.3))
    canvas.line([(x - 44, y - 54), (x - 72, y - 80)], fur, 9)
    canvas.disc(x + 56, y - 80, 3.5, "#23180f")
