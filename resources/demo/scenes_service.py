"""Draws the town at work: the fire hall, collection day, a street repair, the food bank's shelves."""

from __future__ import annotations

from resources.demo.brushes import WIDTH, Canvas, Point, curve, mixed
from resources.demo.figures import (
    HAIRS,
    REACHING,
    SKINS,
    Look,
    Pose,
    cloud,
    far_trees,
    person,
    tree,
    wheel,
    windows,
)

_HOLDING = Pose((-0.02, 0.2), (0.16, 0.16))
_RAKING = Pose((0.1, 0.2), (0.2, 0.28), (-0.12, 0.46), (0.1, 0.46), 0.08)
_CARRYING = Pose((0.05, 0.16), (0.16, 0.16))
_VEST, _HELMET = "#e07a1c", "#f2c230"
_TINS = ("#c8453b", "#2f6f8f", "#e0a52e", "#3f8a56", "#8a5a9c", "#d98324")


def fire_hall(canvas: Canvas) -> None:
    """Draw the fire hall at dusk, an engine on the apron."""
    canvas.fill((0, "#2c3a66"), (0.55, "#8a6f8f"), (1, "#f0b08a"), bottom=640)
    far_trees(canvas, 642, "#4d4f6a", 60)
    canvas.fill((0, "#6f6a72"), (1, "#8d8f99"), top=640)
    canvas.graded([(150, 260), (1450, 260), (1450, 740), (150, 740)], (0, "#a4503f"), (1, "#7c3a30"))
    for y in range(285, 740, 24):
        canvas.line([(152, y), (1448, y)], "#6d322a50", 2)
    canvas.box(130, 228, 1470, 272, "#e9e3d6", 6)
    canvas.box(560, 150, 1040, 236, "#7c3a30", 6)
    canvas.text(800, 195, "TABER FIRE HALL", 50, "#f6efdf")
    for x in (200, 640, 1080):
        _bay(canvas, x)
    canvas.fill((0, "#8d8f99"), (1, "#5f626d"), top=738)
    for x in (360, 800, 1240):
        near = x + (x - 800) * 0.5
        canvas.shape([(x - 6, 740), (x + 6, 740), (near + 14, 1090), (near - 14, 1090)], "#e9cf6a80")
    canvas.glow(800, 760, 600, "#ffd89a70")
    _engine(canvas)
    for x, y, look in (
        (255, 960, Look("#2d3242", "#2d3242", SKINS[0], HAIRS[1], _HELMET)),
        (365, 985, Look("#2d3242", "#2d3242", SKINS[3], HAIRS[0], _HELMET)),
    ):
        canvas.shade(x, y, 80, 13)
        person(canvas, x, y, 300, look, _HOLDING)
        for band in (0.52, 0.68):
            canvas.line([(x - 26, y - 300 * band), (x + 26, y - 300 * band)], "#e6e04a", 9)
    hose = curve([(150, 1030), (260, 1004), (390, 1036), (520, 1008), (640, 1030)], 10)
    canvas.line(hose, "#8f7a3c", 15)
    canvas.line([(x, y - 3) for x, y in hose], "#d9c27a", 9)
    canvas.vignette("#141a3660")


def _bay(canvas: Canvas, x: float) -> None:
    canvas.box(x - 12, 318, x + 332, 742, "#e9e3d6", 6)
    inside = [(x, 332), (x + 320, 332), (x + 320, 740), (x, 740)]
    canvas.graded(inside, (0, "#ffdf9a"), (0.5, "#d9a45a"), (1, "#8a5f3a"))
    for row in range(2):
        for column in range(4):
            left = x + 10 + column * 78
            canvas.box(left, 342 + row * 62, left + 66, 394 + row * 62, "#ffeec0", 4)
    canvas.box(x + 20, 480, x + 300, 740, "#3a2c2860", 4)
    canvas.line([(x, 470), (x + 320, 470)], "#b08a52", 6)


def _engine(canvas: Canvas) -> None:
    red, deep = "#cf2f28", "#98201c"
    canvas.shade(930, 990, 500, 40, "#1a1c2690")
    canvas.graded([(520, 590), (1080, 590), (1080, 930), (520, 930)], (0, "#dd3a31"), (1, deep))
    canvas.graded([(1080, 560), (1310, 560), (1350, 720), (1350, 930), (1080, 930)], (0, red), (1, deep))
    canvas.shape([(1110, 590), (1200, 590), (1200, 712), (1110, 712)], "#36505f")
    canvas.shape([(1222, 590), (1298, 590), (1328, 712), (1222, 712)], "#36505f")
    canvas.shape([(1110, 590), (1160, 590), (1130, 712), (1110, 712)], "#6d8b99")
    canvas.box(520, 776, 1350, 804, "#f4f1e6")
    canvas.text(800, 720, "TABER FIRE DEPARTMENT", 38, "#f9efcf")
    for x in (545, 680, 815, 950):
        canvas.box(x, 822, x + 112, 902, "#c7ccd2", 5)
        canvas.line([(x + 10, 862), (x + 102, 862)], "#8c939c", 4)
    canvas.line([(540, 560), (1060, 560)], "#d6dade", 9)
    canvas.line([(540, 534), (1060, 534)], "#d6dade", 9)
    for x in range(560, 1060, 46):
        canvas.line([(x, 534), (x, 560)], "#d6dade", 6)
    canvas.box(1130, 530, 1280, 560, "#2c4aa8", 10)
    canvas.box(1205, 530, 1280, 560, "#e0453f", 10)
    canvas.glow(1160, 540, 170, "#5a86ffb0")
    canvas.glow(1260, 540, 170, "#ff6a5ab0")
    canvas.box(1320, 830, 1362, 868, "#fff3c4", 8)
    canvas.glow(1370, 850, 180, "#fff0b8a0")
    canvas.box(1085, 905, 1372, 940, "#c9ced4", 6)
    for x in (650, 1220):
        wheel(canvas, x, 940, 72)


def garbage_carts(canvas: Canvas) -> None:
    """Draw carts at the curb on collection day."""
    canvas.fill((0, "#6db5de"), (0.8, "#d9eef3"), (1, "#f4f3e2"), bottom=560)
    for x, y, wide in ((420, 150, 330), (1260, 200, 260)):
        cloud(canvas, x, y, wide)
    far_trees(canvas, 560, "#8fae86", 70)
    canvas.fill((0, "#97bb6b"), (1, "#719a4d"), top=555)
    homes = ((90, 330, "#e4d3b2", "#7a4f3f"), (560, 360, "#b8cbd3", "#4f5d6b"), (1080, 350, "#dcb9a2", "#6b4a40"))
    for x, wide, wall, roof in homes:
        _home(canvas, (x, 640), wide, (wall, roof))
    for x, tall in ((480, 310), (1000, 290), (1510, 360)):
        tree(canvas, x, 690, tall, "#6a9c4e")
    canvas.fill((0, "#cfc9be"), (1, "#b9b2a6"), top=800, bottom=868)
    canvas.fill((0, "#e2ddd2"), (1, "#a9a296"), top=868, bottom=888)
    canvas.fill((0, "#6f747d"), (1, "#565b64"), top=886)
    for step, colour in enumerate(("#2f2f35", "#2d6fa8", "#3f8a4e")):
        _cart(canvas, 250 + step * 190, 880, colour)
        _cart(canvas, 1010 + step * 180, 880, colour)
    _robin(canvas, 880, 860)


def _home(canvas: Canvas, foot: Point, wide: float, colours: tuple[str, str]) -> None:
    x, y = foot
    wall, roof = colours
    front = [(x, y - 160), (x + wide, y - 160), (x + wide, y + 40), (x, y + 40)]
    canvas.graded(front, (0, wall), (1, mixed(wall, "#000000", 0.14)))
    ridge = x + wide / 2
    canvas.shape([(x - 28, y - 154), (ridge, y - 280), (x + wide + 28, y - 154)], roof)
    canvas.shape([(ridge, y - 280), (x + wide + 28, y - 154), (ridge + 34, y - 154)], mixed(roof, "#000000", 0.22))
    windows(canvas, (x + 20, y - 130, x + wide * 0.48, y - 20), 2, 1, "#7fa6ba")
    canvas.box(x + wide * 0.6, y - 110, x + wide * 0.76, y + 40, mixed(roof, "#ffffff", 0.1), 4)
    canvas.disc(x + wide * 0.73, y - 30, 5, "#e9d9a0")
    canvas.box(x + wide * 0.82, y - 100, x + wide * 0.94, y - 30, "#7fa6ba", 4)
    door, step = (x + wide * 0.6, x + wide * 0.76), (x + wide * 0.9, x + wide * 0.5)
    canvas.shape([(door[0], y + 40), (door[1], y + 40), (step[0], y + 165), (step[1], y + 165)], "#cfc9be")


def _cart(canvas: Canvas, x: float, foot_y: float, colour: str) -> None:
    canvas.shade(x + 20, foot_y + 6, 100, 16)
    body = [(x - 62, foot_y - 190), (x + 62, foot_y - 190), (x + 48, foot_y - 8), (x - 48, foot_y - 8)]
    canvas.graded(body, (0, mixed(colour, "#ffffff", 0.18)), (1, colour))
    side = [(x + 24, foot_y - 190), (x + 62, foot_y - 190), (x + 48, foot_y - 8), (x + 18, foot_y - 8)]
    canvas.shape(side, "#00000026")
    canvas.box(x - 72, foot_y - 214, x + 72, foot_y - 186, mixed(colour, "#ffffff", 0.08), 10)
    canvas.box(x + 40, foot_y - 226, x + 80, foot_y - 208, mixed(colour, "#000000", 0.25), 6)
    canvas.box(x - 30, foot_y - 140, x + 26, foot_y - 84, "#ffffffd8", 6)
    for angle in (0, 120, 240):
        canvas.arc(x - 2, foot_y - 112, 18, (angle, angle + 80), mixed(colour, "#2d6a3f", 0.3), 6)
    for across in (-40, 40):
        canvas.disc(x + across, foot_y - 8, 17, "#1b1d22")
        canvas.disc(x + across, foot_y - 8, 7, "#8f959d")


def _robin(canvas: Canvas, x: float, y: float) -> None:
    canvas.ellipse(x, y - 26, 26, 17, "#6b5a4c")
    canvas.ellipse(x + 8, y - 20, 18, 13, "#c8642e")
    canvas.disc(x + 22, y - 42, 11, "#54463b")
    canvas.shape([(x + 31, y - 44), (x + 44, y - 39), (x + 31, y - 37)], "#e0b02c")
    canvas.shape([(x - 20, y - 28), (x - 52, y - 34), (x - 22, y - 18)], "#54463b")
    for foot in (-3, 8):
        canvas.line([(x + foot, y - 10), (x + foot, y + 2)], "#7a5a3a", 3)


def street_repair(canvas: Canvas) -> None:
    """Draw a crew mending a water main under the street."""
    canvas.fill((0, "#7fbbe0"), (1, "#e4f0f2"), bottom=480)
    cloud(canvas, 1130, 150, 340)
    far_trees(canvas, 482, "#8aa583", 80)
    for x, wide, wall in ((40, 300, "#cdb79a"), (420, 260, "#a9bcc4"), (1240, 330, "#c99f84")):
        front = [(x, 300), (x + wide, 300), (x + wide, 520), (x, 520)]
        canvas.graded(front, (0, wall), (1, mixed(wall, "#000000", 0.18)))
        canvas.box(x - 8, 286, x + wide + 8, 308, mixed(wall, "#ffffff", 0.3), 4)
        windows(canvas, (x + 20, 330, x + wide - 20, 430), 4, 1, "#7d9fb3")
    canvas.fill((0, "#8fae66"), (1, "#7c9a57"), top=480, bottom=580)
    canvas.fill((0, "#c9c3b8"), (1, "#aea89c"), top=575, bottom=640)
    canvas.fill((0, "#777b84"), (1, "#52565f"), top=636)
    _digger(canvas)
    _trench(canvas)
    for x in (150, 330, 1310, 1470):
        _cone(canvas, x, 985 if x in (150, 1470) else 1010)
    for x in (90, 1180):
        _barrier(canvas, x, 760)
    crew = (
        (330, 830, 300, Look(_VEST, "#33405a", SKINS[1], HAIRS[0], _HELMET), _RAKING),
        (1230, 930, 320, Look(_VEST, "#3a3f4a", SKINS[0], HAIRS[2], _HELMET), _HOLDING),
        (760, 765, 250, Look(_VEST, "#33405a", SKINS[3], HAIRS[0], "#ffffff"), REACHING),
    )
    for x, y, tall, look, pose in crew:
        canvas.shade(x, y, tall * 0.28, 12)
        person(canvas, x, y, tall, look, pose)
        for side in (-0.045, 0.045):
            strap_x = x + side * tall
            canvas.line([(strap_x, y - 0.5 * tall), (strap_x, y - 0.76 * tall)], "#f4f06a", 0.022 * tall)
    canvas.line([(390, 640), (520, 850)], "#8a5a34", 8)


def _digger(canvas: Canvas) -> None:
    yellow, deep = "#f0b323", "#c78a12"
    canvas.shade(1010, 760, 300, 26)
    canvas.box(860, 700, 1180, 762, "#2a2d34", 30)
    for x in (895, 960, 1020, 1080, 1145):
        canvas.disc(x, 731, 21, "#5d646f")
    canvas.graded([(880, 560), (1150, 560), (1180, 700), (880, 700)], (0, yellow), (1, deep))
    canvas.graded([(900, 410), (1040, 410), (1060, 565), (900, 565)], (0, yellow), (1, deep))
    canvas.shape([(918, 430), (1024, 430), (1040, 545), (918, 545)], "#37505f")
    canvas.shape([(918, 430), (966, 430), (936, 545), (918, 545)], "#6d8b99")
    canvas.line([(900, 600), (740, 420), (600, 560)], deep, 38)
    canvas.line([(900, 594), (740, 414), (600, 554)], yellow, 24)
    canvas.line([(600, 556), (610, 690)], yellow, 28)
    canvas.shape([(560, 690), (664, 690), (640, 790), (548, 770)], "#4a4e57")
    for step in range(4):
        canvas.shape([(552 + step * 24, 772), (566 + step * 24, 776), (556 + step * 24, 800)], "#8a919b")
    canvas.text(1030, 632, "TABER", 44, "#5a3d08")


def _trench(canvas: Canvas) -> None:
    outline = [(430, 850), (1120, 835), (1190, 960), (400, 985)]
    canvas.graded(outline, (0, "#4a3524"), (1, "#2b1e14"))
    canvas.line([*outline, outline[0]], "#3d4048", 8)
    canvas.graded([(470, 905), (1130, 892), (1136, 930), (466, 945)], (0, "#7fb6d9"), (0.4, "#4a86b3"), (1, "#2b5a80"))
    canvas.box(760, 880, 820, 956, "#5a6a78", 8)
    for spread, high in ((-60, 90), (-25, 130), (15, 140), (50, 105)):
        canvas.line([(790, 884), (790 + spread * 0.5, 884 - high), (790 + spread, 884 - high * 0.5)], "#cfeaf8a0", 5)
    heap = [(1060, 850), (1130, 790), (1200, 770), (1290, 815), (1340, 860)]
    canvas.shape([*heap, (1200, 880)], "#6a4c33")
    canvas.shape([heap[1], heap[2], heap[3], (1200, 840)], "#7d5b3e")


def _cone(canvas: Canvas, x: float, y: float) -> None:
    canvas.shade(x, y, 70, 10)
    canvas.box(x - 46, y - 14, x + 46, y, "#c85a16", 4)
    canvas.shape([(x - 34, y - 14), (x + 34, y - 14), (x + 8, y - 130), (x - 8, y - 130)], "#ee6f1f")
    canvas.shape([(x - 25, y - 54), (x + 25, y - 54), (x + 19, y - 84), (x - 19, y - 84)], "#ffffff")
    canvas.shape([(x + 10, y - 14), (x + 34, y - 14), (x + 8, y - 130), (x + 2, y - 130)], "#00000022")


def _barrier(canvas: Canvas, x: float, y: float) -> None:
    for leg in (20, 250):
        canvas.line([(x + leg, y - 110), (x + leg - 16, y)], "#8b9099", 8)
        canvas.line([(x + leg, y - 110), (x + leg + 16, y)], "#8b9099", 8)
    canvas.box(x, y - 126, x + 270, y - 78, "#ffffff", 4)
    for step in range(6):
        left = x + 4 + step * 46
        canvas.shape([(left, y - 78), (left + 22, y - 126), (left + 44, y - 126), (left + 22, y - 78)], "#ee6f1f")


def food_bank(canvas: Canvas) -> None:
    """Draw volunteers filling the food bank's shelves."""
    canvas.fill((0, "#f3e6cc"), (1, "#dcc9a4"), bottom=820)
    canvas.fill((0, "#b98f63"), (1, "#8f6b47"), top=815)
    for x in range(-100, WIDTH + 100, 130):
        canvas.line([(x, 818), (x + (x - 800) * 0.5, 1090)], "#7a583870", 3)
    canvas.glow(800, 60, 620, "#fffdf2d0")
    canvas.box(520, 60, 1080, 150, "#1f5d4c", 14)
    canvas.text(800, 105, "TABER FOOD BANK", 54, "#fbf7ec")
    for x in (70, 590, 1110):
        _shelf(canvas, x)
    volunteers = (
        (520, 985, 400, Look("#2d7a59", "#39435a", SKINS[0], HAIRS[5]), REACHING),
        (1040, 1000, 390, Look("#c8453b", "#2f3d55", SKINS[2], HAIRS[0]), _CARRYING),
        (280, 1020, 375, Look("#e0a52e", "#34507a", SKINS[4], HAIRS[3]), _CARRYING),
    )
    for x, y, tall, look, pose in volunteers:
        canvas.shade(x, y, tall * 0.27, 18, "#4a352060")
        person(canvas, x, y, tall, look, pose)
        apron = [(x - 0.07 * tall, y - 0.7 * tall), (x + 0.07 * tall, y - 0.7 * tall)]
        canvas.shape([*apron, (x + 0.09 * tall, y - 0.4 * tall), (x - 0.09 * tall, y - 0.4 * tall)], "#f6f2e6")
    for x, y in ((1078, 862), (318, 880), (760, 1000)):
        _crate(canvas, x, y)


def _shelf(canvas: Canvas, x: float) -> None:
    canvas.box(x, 200, x + 420, 840, "#6d4c32", 6)
    canvas.box(x + 14, 214, x + 406, 826, "#a67c52", 4)
    for row in range(4):
        y = 350 + row * 150
        place = x + 26
        while place < x + 330:
            place = _item(canvas, place, y, row)
        canvas.box(x + 8, y, x + 412, y + 16, "#7d5837", 3)
        canvas.box(x + 14, y + 16, x + 406, y + 30, "#00000030")


def _item(canvas: Canvas, x: float, foot_y: float, row: int) -> float:
    colour = canvas.chance.choice(_TINS)
    if row % 2 == 0:
        high = canvas.chance.uniform(62, 86)
        canvas.box(x, foot_y - high, x + 44, foot_y, "#c9ced3", 6)
        canvas.box(x, foot_y - high + 12, x + 44, foot_y - 12, colour)
        canvas.box(x + 8, foot_y - high * 0.62, x + 36, foot_y - high * 0.36, "#f7f2e4", 4)
        return x + 50
    high, wide = canvas.chance.uniform(84, 118), canvas.chance.uniform(52, 70)
    front = [(x, foot_y - high), (x + wide, foot_y - high), (x + wide, foot_y), (x, foot_y)]
    canvas.graded(front, (0, colour), (1, mixed(colour, "#000000", 0.2)))
    canvas.box(x + 8, foot_y - high + 14, x + wide - 8, foot_y - high + 44, "#f7f2e4", 3)
    canvas.disc(x + wide / 2, foot_y - 30, 13, mixed(colour, "#ffffff", 0.45))
    return x + wide + 7


def _crate(canvas: Canvas, x: float, y: float) -> None:
    for step, colour in enumerate(("#c8453b", "#e0a52e", "#5f9c4a", "#d98324")):
        canvas.disc(x - 54 + step * 36, y - 92, 24, colour)
        canvas.disc(x - 60 + step * 36, y - 99, 7, "#ffffff50")
    canvas.graded([(x - 90, y - 88), (x + 90, y - 88), (x + 82, y), (x - 82, y)], (0, "#d3a86c"), (1, "#a97b45"))
    for band in (30, 60):
        canvas.line([(x - 87, y - band), (x + 87, y - band)], "#8a6234", 4)
