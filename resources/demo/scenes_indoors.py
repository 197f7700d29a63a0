"""Draws the town indoors: the council chamber, the library, the museum, the seniors' lunch."""

from __future__ import annotations

import math

from resources.demo.brushes import WIDTH, Canvas, Point, curve, mixed
from resources.demo.figures import HAIRS, REACHING, SKINS, Look, Pose, head, person, windows

_BOOKS = ("#a63d34", "#2f5f7f", "#d19a2e", "#3f7a52", "#6a4a86", "#c9b48a", "#38404f", "#c2673a", "#7fa08d")
_READING = Pose((0.02, 0.16), (0.12, 0.16))
_POINTING = Pose((-0.26, 0.02), (0.09, 0.26))


def council_chamber(canvas: Canvas) -> None:
    """Draw Council in session: the mayor and six councillors at the bench."""
    canvas.fill((0, "#efe6d6"), (1, "#d6c7ad"), bottom=700)
    for x in range(0, WIDTH, 200):
        canvas.graded([(x + 14, 120), (x + 186, 120), (x + 186, 640), (x + 14, 640)], (0, "#b98d5e"), (1, "#966b42"))
        for seam in (60, 105, 150):
            canvas.line([(x + seam, 122), (x + seam, 638)], "#7d573460", 2)
    canvas.glow(800, 240, 620, "#fff2d090")
    canvas.disc(800, 270, 112, "#e9dfc8")
    canvas.ring(800, 270, 112, 9, "#c09a45")
    _crest(canvas)
    _banner(canvas, 250, ("#c8312b", "#ffffff", "#c8312b"))
    _banner(canvas, 1350, ("#1f4f8f", "#d9a521", "#1f4f8f"))
    canvas.fill((0, "#7b5c46"), (1, "#5b4233"), top=690)
    members = (
        (200, 615, Look("#33405a", skin=SKINS[0], hair=HAIRS[2])),
        (400, 582, Look("#7d2f3e", skin=SKINS[2], hair=HAIRS[0])),
        (600, 560, Look("#2f5f52", skin=SKINS[4], hair=HAIRS[5])),
        (800, 540, Look("#232a3a", skin=SKINS[0], hair=HAIRS[5])),
        (1000, 560, Look("#5b4a86", skin=SKINS[1], hair=HAIRS[6])),
        (1200, 582, Look("#3b5f7d", skin=SKINS[3], hair=HAIRS[0])),
        (1400, 615, Look("#4a4f3c", skin=SKINS[0], hair=HAIRS[1])),
    )
    for x, y, look in members:
        _seated(canvas, (x, y), look)
    _bench(canvas)
    canvas.graded([(640, 980), (960, 980), (1010, 1090), (590, 1090)], (0, "#a37448"), (1, "#7d5432"))
    canvas.line([(800, 980), (800, 905), (826, 880)], "#3a3f47", 6)
    canvas.ellipse(832, 874, 13, 9, "#22262d")
    canvas.vignette("#2a1d1250")


def _crest(canvas: Canvas) -> None:
    shield = [(740, 215), (860, 215), (860, 285), (800, 345), (740, 285)]
    canvas.shape(shield, "#1f5d4c")
    canvas.shape([(740, 285), (860, 285), (800, 345)], "#3a8fc2")
    canvas.disc(800, 262, 23, "#f2c230")
    for angle in range(180, 361, 30):
        tip = (800 + 42 * math.cos(math.radians(angle)), 262 + 42 * math.sin(math.radians(angle)))
        canvas.line([(800, 262), tip], "#f2c230", 5)
    for x in (765, 800, 835):
        canvas.line([(x, 340 - abs(x - 800) * 0.9), (x, 280)], "#e9cf6a", 5)


def _banner(canvas: Canvas, x: float, colours: tuple[str, str, str]) -> None:
    canvas.box(x - 4, 150, x + 4, 690, "#b08d3e", 3)
    canvas.disc(x, 146, 11, "#d9b04a")
    for step, colour in enumerate(colours):
        left = x + 4 + step * 36
        top_y, foot = 170 + step * 6, left - step * 4
        canvas.shape([(left, top_y), (left + 36, top_y + 6), (foot + 30, 470), (foot, 462)], colour)
    canvas.shape([(x + 4, 170), (x + 30, 174), (x + 20, 466), (x + 4, 462)], "#00000026")


def _seated(canvas: Canvas, neck: Point, look: Look) -> None:
    x, y = neck
    canvas.box(x - 72, y - 60, x + 72, y + 190, "#4a2f24", 34)
    canvas.box(x - 60, y - 46, x + 60, y + 190, "#63402f", 28)
    shoulders = curve([(x - 78, y + 190), (x - 70, y + 60), (x, y + 22), (x + 70, y + 60), (x + 78, y + 190)], 8)
    canvas.shape(shoulders, look.coat)
    canvas.shape([(x - 20, y + 34), (x + 20, y + 34), (x, y + 104)], "#f4f1ea")
    tie = [(x - 6, y + 44), (x + 6, y + 44), (x + 4, y + 100), (x - 4, y + 100)]
    canvas.shape(tie, mixed(look.coat, "#d9a521", 0.6))
    canvas.line([(x, y + 36), (x, y)], mixed(look.skin, "#000000", 0.12), 30)
    head(canvas, x, y - 12, 40, look)


def _bench(canvas: Canvas) -> None:
    top = curve([(60, 760), (400, 708), (800, 690), (1200, 708), (1540, 760)], 12)
    foot = curve([(1500, 1000), (1180, 940), (800, 922), (420, 940), (100, 1000)], 12)
    canvas.shade(800, 985, 760, 46, "#2a1d1270")
    canvas.graded([*top, *foot], (0, "#b98552"), (1, "#8a5c36"))
    canvas.line(top, "#d9aa74", 16)
    for step, x in enumerate((200, 400, 600, 800, 1000, 1200, 1400)):
        y = 800 + abs(x - 800) * 0.085
        canvas.box(x - 84, y - 38, x + 84, y + 90, "#9c6c41", 6)
        canvas.box(x - 62, y - 8, x + 62, y + 28, "#f3ead6", 4)
        canvas.text(x, y + 10, "MAYOR" if step == 3 else "COUNCILLOR", 16, "#5b4026")
        canvas.line([(x + 44, y - 84), (x + 58, y - 116), (x + 46, y - 136)], "#2b2f37", 4)
        canvas.disc(x + 45, y - 138, 7, "#15181d")
        canvas.shape([(x - 60, y - 70), (x - 6, y - 76), (x + 2, y - 56), (x - 54, y - 50)], "#f8f5ec")


def library_shelves(canvas: Canvas) -> None:
    """Draw an afternoon among the library's shelves."""
    canvas.fill((0, "#f4ead8"), (1, "#e2d0b0"), bottom=860)
    canvas.graded([(640, 90), (960, 90), (960, 620), (640, 620)], (0, "#8cc6ea"), (0.7, "#dbeff5"), (1, "#b9d49a"))
    for x in (640, 800, 960):
        canvas.box(x - 9, 84, x + 9, 626, "#f7f2e6", 3)
    for y in (90, 355, 620):
        canvas.box(632, y - 9, 968, y + 9, "#f7f2e6", 3)
    canvas.fill((0, "#b5835a"), (1, "#8a5f3d"), top=850)
    canvas.shape([(640, 860), (960, 860), (1180, 1090), (430, 1090)], "#fff1c040")
    canvas.glow(800, 360, 520, "#fff6d870")
    for x in (40, 330, 990, 1280):
        _bookcase(canvas, x)
    _plant(canvas, 610, 850)
    _rug(canvas)
    canvas.shade(710, 1000, 90, 14, "#3a261860")
    person(canvas, 710, 1000, 380, Look("#2f6f8f", "#3b4256", SKINS[1], HAIRS[0]), _READING)
    _open_book(canvas, 740, 752, 46)
    canvas.shade(930, 1010, 60, 12, "#3a261860")
    person(canvas, 930, 1010, 235, Look("#e0a52e", "#3f5f8a", SKINS[4], HAIRS[3]), _READING)
    _open_book(canvas, 950, 858, 34)
    canvas.shade(1200, 985, 90, 14, "#3a261860")
    person(canvas, 1200, 985, 370, Look("#7a4a6a", "#4a4238", SKINS[3], HAIRS[5]), REACHING)


def _bookcase(canvas: Canvas, x: float) -> None:
    canvas.shade(x + 145, 872, 170, 18, "#3a261880")
    canvas.box(x, 120, x + 280, 870, "#6b4429", 6)
    canvas.box(x + 14, 134, x + 266, 858, "#4d2f1c", 4)
    for row in range(5):
        foot = 268 + row * 146
        place = x + 20
        while place < x + 246:
            wide, high = canvas.chance.uniform(13, 27), canvas.chance.uniform(84, 116)
            colour = canvas.chance.choice(_BOOKS)
            canvas.box(place, foot - high, place + wide, foot, colour, 2)
            canvas.box(place, foot - high, place + 4, foot, mixed(colour, "#ffffff", 0.22), 2)
            for band in (0.2, 0.78):
                canvas.box(place + 2, foot - high * band - 4, place + wide - 2, foot - high * band, "#f1e3b8b0")
            place += wide + 2
        canvas.box(x + 8, foot, x + 272, foot + 16, "#7d5333", 2)
        canvas.box(x + 14, foot + 16, x + 266, foot + 30, "#00000038")


def _open_book(canvas: Canvas, x: float, y: float, wide: float) -> None:
    canvas.shape([(x - wide, y - 6), (x, y + 6), (x, y + wide * 0.75), (x - wide, y + wide * 0.6)], "#fbf7ea")
    canvas.shape([(x + wide, y - 6), (x, y + 6), (x, y + wide * 0.75), (x + wide, y + wide * 0.6)], "#ece4cc")
    canvas.line([(x - wide, y + wide * 0.62), (x, y + wide * 0.77), (x + wide, y + wide * 0.62)], "#a63d34", 5)


def _rug(canvas: Canvas) -> None:
    for across, colour in ((330, "#8f3a34"), (300, "#d9b57a"), (275, "#2f5f6f"), (200, "#d9b57a"), (180, "#8f3a34")):
        canvas.ellipse(800, 1010, across, across * 0.17, colour)


def _plant(canvas: Canvas, x: float, y: float) -> None:
    canvas.shape([(x - 36, y - 70), (x + 36, y - 70), (x + 26, y + 14), (x - 26, y + 14)], "#c2673a")
    for angle in range(-80, 81, 20):
        tip = (x + 130 * math.sin(math.radians(angle)), y - 70 - 150 * math.cos(math.radians(angle)) ** 0.7)
        middle = (x + 40 * math.sin(math.radians(angle)) - 12, y - 140)
        canvas.shape(curve([(x, y - 66), middle, tip, (middle[0] + 26, middle[1] + 6), (x, y - 66)], 6), "#3f7a52")


def museum(canvas: Canvas) -> None:
    """Draw the irrigation museum: a waterwheel, a map of the canals, a class on a visit."""
    canvas.fill((0, "#e9e4d8"), (1, "#d2c9b6"), bottom=800)
    canvas.fill((0, "#a5876a"), (1, "#7d6248"), top=795)
    for x in (330, 800, 1270):
        canvas.box(x - 26, 0, x + 26, 26, "#4a4f57", 6)
        canvas.graded([(x - 26, 26), (x + 26, 26), (x + 240, 800), (x - 240, 800)], (0, "#fff4cc80"), (1, "#fff4cc00"))
    canvas.text(800, 92, "IRRIGATION IMPACT MUSEUM", 58, "#1f5d4c")
    _canal_map(canvas)
    _waterwheel(canvas)
    _tractor(canvas)
    pupils = (
        (610, 985, 215, Look("#c8453b", "#34507a", SKINS[0], HAIRS[3])),
        (700, 1000, 230, Look("#e0a52e", "#3b4256", SKINS[3], HAIRS[0])),
        (785, 980, 210, Look("#2f78c4", "#5a4a3a", SKINS[2], HAIRS[0])),
        (870, 1005, 225, Look("#3f9c5a", "#34507a", SKINS[4], HAIRS[6])),
        (955, 985, 215, Look("#7a4aa8", "#3b4256", SKINS[1], HAIRS[1])),
    )
    for x, y, tall, look in pupils:
        canvas.shade(x, y, tall * 0.3, 11, "#3a2a1860")
        person(canvas, x, y, tall, look)
    canvas.shade(1090, 1000, 90, 13, "#3a2a1860")
    person(canvas, 1090, 1000, 370, Look("#2d5f52", "#3a3f4a", SKINS[0], HAIRS[5]), _POINTING)
    for x in (480, 1180, 1520):
        canvas.box(x - 7, 860, x + 7, 985, "#b08d3e", 4)
        canvas.ellipse(x, 988, 26, 8, "#8f6f2e")
    canvas.line(curve([(1180, 880), (1350, 935), (1520, 880)], 10), "#8f2f36", 9)
    canvas.vignette("#2a1d1248")


def _canal_map(canvas: Canvas) -> None:
    canvas.box(560, 180, 1040, 560, "#6b4a2f", 8)
    canvas.graded([(576, 196), (1024, 196), (1024, 544), (576, 544)], (0, "#e9dba9"), (1, "#cdb97a"))
    for x, y, across in ((660, 290, 54), (900, 250, 44), (760, 460, 60), (950, 440, 50)):
        canvas.box(x - across, y - 26, x + across, y + 26, "#9fb66a90", 6)
    river = curve([(580, 330), (680, 380), (800, 350), (900, 390), (1022, 340)], 10)
    canvas.line(river, "#2f7fb3", 13)
    for start_x, start_y, end_x, end_y in ((680, 378, 640, 520), (800, 352, 830, 210), (900, 388, 890, 530)):
        canvas.line([(start_x, start_y), (end_x, end_y)], "#4a9fcb", 6)
    canvas.line([(740, 362), (720, 230)], "#4a9fcb", 6)
    canvas.disc(812, 352, 12, "#c8312b")
    canvas.text(860, 322, "TABER", 25, "#5b2a1e")


def _waterwheel(canvas: Canvas) -> None:
    x, y, radius = 270, 610, 190
    canvas.graded([(80, 800), (470, 800), (500, 880), (50, 880)], (0, "#8c8f94"), (1, "#6a6d73"))
    canvas.graded([(100, 806), (450, 806), (470, 850), (80, 850)], (0, "#6fb6d8"), (1, "#3f86ad"))
    for angle in range(0, 360, 30):
        tip = (x + radius * math.cos(math.radians(angle)), y + radius * math.sin(math.radians(angle)))
        canvas.line([(x, y), tip], "#7d5333", 12)
        turned = math.radians(angle + 90)
        side = (34 * math.cos(turned), 34 * math.sin(turned))
        canvas.line([(tip[0] - side[0], tip[1] - side[1]), (tip[0] + side[0], tip[1] + side[1])], "#8f6238", 20)
    canvas.ring(x, y, radius, 18, "#6b4429")
    canvas.ring(x, y, radius * 0.55, 13, "#6b4429")
    canvas.disc(x, y, 26, "#3f4249")
    for foot in (120, 420):
        canvas.line([(x, y), (foot, 812)], "#5b3a22", 20)


def _tractor(canvas: Canvas) -> None:
    canvas.shade(1350, 905, 240, 24, "#3a2a1880")
    canvas.graded([(1230, 640), (1450, 640), (1450, 760), (1230, 760)], (0, "#c8453b"), (1, "#9a2f28"))
    canvas.box(1220, 650, 1242, 756, "#59606b", 4)
    for y in (670, 695, 720):
        canvas.line([(1240, y), (1300, y)], "#7c2019", 5)
    canvas.line([(1300, 640), (1300, 560)], "#3f4249", 13)
    canvas.shape([(1430, 660), (1500, 610), (1540, 700), (1450, 760)], "#a63a30")
    canvas.box(1440, 596, 1510, 614, "#2b2f37", 8)
    canvas.line([(1420, 650), (1395, 590)], "#2b2f37", 7)
    canvas.ellipse(1392, 586, 34, 9, "#2b2f37")
    for x, y, radius in ((1470, 800, 104), (1260, 838, 62)):
        canvas.disc(x, y, radius, "#22252b")
        canvas.disc(x, y, radius * 0.66, "#e0a52e")
        for angle in range(0, 360, 45):
            spoke = (x + radius * 0.6 * math.cos(math.radians(angle)), y + radius * 0.6 * math.sin(math.radians(angle)))
            canvas.line([(x, y), spoke], "#9a6c14", 8)
        canvas.disc(x, y, radius * 0.2, "#59606b")


def seniors_lunch(canvas: Canvas) -> None:
    """Draw the seniors' lunch at the community centre."""
    canvas.fill((0, "#f2e2cd"), (1, "#e3c9a6"), bottom=780)
    windows(canvas, (120, 130, 1480, 430), 5, 1, "#a9d4ea")
    for x in (256, 528, 800, 1072, 1344):
        canvas.glow(x, 280, 230, "#fffbe890")
    _garland(canvas)
    canvas.fill((0, "#a97c55"), (1, "#835c3b"), top=775)
    guests = (
        (330, 560, Look("#7d9a6a", skin=SKINS[0], hair=HAIRS[5])),
        (540, 548, Look("#8f5a7a", skin=SKINS[1], hair="#e9e6e0")),
        (750, 542, Look("#3b5f7d", skin=SKINS[3], hair="#d9d6d0")),
        (960, 546, Look("#c2673a", skin=SKINS[4], hair=HAIRS[5])),
        (1170, 552, Look("#5b4a86", skin=SKINS[0], hair="#f0ede6")),
        (1370, 562, Look("#2f6f6a", skin=SKINS[2], hair=HAIRS[4])),
    )
    for x, y, look in guests:
        _guest(canvas, (x, y), look)
    canvas.shade(820, 1010, 800, 50, "#3a261870")
    canvas.graded([(150, 720), (1490, 720), (1620, 960), (20, 960)], (0, "#fffdf6"), (1, "#eadfca"))
    canvas.graded([(20, 960), (1620, 960), (1600, 1090), (40, 1090)], (0, "#e2d4ba"), (1, "#c4b391"))
    for step in range(14):
        x = 30 + step * 116
        canvas.shape([(x, 960), (x + 58, 960), (x + 50, 1090), (x + 14, 1090)], "#ffffff30")
    for x in (300, 560, 820, 1080, 1340):
        _plate(canvas, x, 835)
    for x in (430, 950, 1220):
        _cup(canvas, x, 790)
    _flowers(canvas, 690, 800)
    canvas.shade(1490, 1000, 80, 12, "#3a261870")
    person(canvas, 1500, 1010, 520, Look("#f4f1ea", "#39435a", SKINS[1], HAIRS[0]), Pose((-0.2, 0.1), (-0.12, 0.14)))
    canvas.ellipse(1362, 660, 62, 15, "#8f959d")
    canvas.ellipse(1362, 655, 54, 11, "#d98324")
    canvas.vignette("#3a241240")


def _garland(canvas: Canvas) -> None:
    rope = curve([(-20, 60), (400, 118), (800, 70), (1200, 118), (1620, 60)], 16)
    canvas.line(rope, "#8f6f4a", 3)
    colours = ("#c8453b", "#e0a52e", "#5f9c4a", "#d98324")
    for step, (x, y) in enumerate(rope[::3]):
        canvas.disc(x, y + 16, 14, colours[step % 4])
        canvas.disc(x - 4, y + 12, 4, "#ffffff70")


def _guest(canvas: Canvas, neck: Point, look: Look) -> None:
    x, y = neck
    canvas.box(x - 70, y + 30, x + 70, y + 240, "#7a4f34", 18)
    body = curve([(x - 82, y + 240), (x - 70, y + 66), (x, y + 28), (x + 70, y + 66), (x + 82, y + 240)], 8)
    canvas.shape(body, look.coat)
    for side in (-1, 1):
        canvas.line([(x + side * 64, y + 84), (x + side * 78, y + 170)], mixed(look.coat, "#000000", 0.14), 38)
        canvas.line([(x + side * 78, y + 170), (x + side * 34, y + 212)], mixed(look.coat, "#000000", 0.14), 32)
        canvas.disc(x + side * 30, y + 214, 17, look.skin)
    canvas.line([(x, y + 40), (x, y)], mixed(look.skin, "#000000", 0.12), 32)
    head(canvas, x, y - 14, 44, look)
    canvas.arc(x, y + 2, 17, (25, 155), "#7a3a2e", 4)
    for side in (-15, 15):
        canvas.disc(x + side, y - 12, 4, "#3a2a20")


def _plate(canvas: Canvas, x: float, y: float) -> None:
    canvas.shade(x, y + 12, 108, 26, "#5a452c60")
    canvas.ellipse(x, y, 98, 33, "#ffffff")
    canvas.ellipse(x, y - 1, 72, 22, "#eef0ee")
    canvas.ellipse(x - 22, y - 10, 34, 15, "#b5763a")
    canvas.ellipse(x + 28, y - 8, 28, 12, "#f4e3b0")
    for step in range(5):
        canvas.disc(x - 6 + step * 11, y + 9 - step % 2 * 4, 7, "#5f9c4a")
    canvas.line([(x - 124, y - 14), (x - 132, y + 22)], "#a9adb3", 6)
    canvas.line([(x + 122, y - 14), (x + 132, y + 22)], "#a9adb3", 6)


def _cup(canvas: Canvas, x: float, y: float) -> None:
    canvas.ellipse(x, y, 46, 14, "#e9e3d3")
    canvas.ring(x + 30, y - 26, 16, 6, "#f7f3ea")
    canvas.graded([(x - 30, y - 48), (x + 30, y - 48), (x + 22, y), (x - 22, y)], (0, "#ffffff"), (1, "#ddd5c3"))
    canvas.ellipse(x, y - 48, 30, 9, "#6b452c")
    for sway in (-10, 8):
        steam = [(x + sway, y - 60), (x + sway + 9, y - 82), (x + sway - 6, y - 104), (x + sway + 4, y - 126)]
        canvas.line(curve(steam, 6), "#ffffff80", 5)


def _flowers(canvas: Canvas, x: float, y: float) -> None:
    bunch = (
        (-46, 120, "#e0a52e"),
        (0, 146, "#c8453b"),
        (46, 118, "#d98324"),
        (-20, 96, "#f4ecd8"),
        (24, 92, "#7a4aa8"),
    )
    for across, up, colour in bunch:
        canvas.line([(x, y - 30), (x + across, y - up)], "#4f7a42", 6)
        for angle in range(0, 360, 60):
            petal = (x + across + 17 * math.cos(math.radians(angle)), y - up + 17 * math.sin(math.radians(angle)))
            canvas.disc(*petal, 13, colour)
        canvas.disc(x + across, y - up, 10, "#f7e7a0")
    vase = [(x - 34, y - 62), (x + 34, y - 62), (x + 24, y + 10), (x - 24, y + 10)]
    canvas.graded(vase, (0, "#6fa6c4"), (1, "#3f7396"))
