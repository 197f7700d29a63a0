"""Chips show a post at a glance, also without colour."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from core.layout import ChipForm
from ui.theme import ColourRole, Theme, ThemeChoice, class_roles
from ui.widgets.chip import Chip, ChipEmphasis, ChipPainter, Outline
from ui.widgets.marks import Mark, mark_look

CHIP = Chip("9:00", 4, class_roles(4), "Winter walking routes", "FB IG", Mark.READY)
PAPER = QColor("#FF00FF")


@pytest.fixture
def chips(theme: Theme) -> ChipPainter:
    return ChipPainter(theme)


def painted(
    chips: ChipPainter,
    chip: Chip = CHIP,
    form: ChipForm = ChipForm.TWO_LINES,
    emphasis: ChipEmphasis = ChipEmphasis.NONE,
    width_px: int = 130,
) -> QImage:
    height_px = chips.heights().of(form)
    image = QImage(width_px, height_px, QImage.Format.Format_RGB32)
    image.fill(PAPER)
    painter = QPainter(image)
    chips.paint(painter, QRect(0, 0, width_px, height_px), chip, form, emphasis)
    painter.end()
    return image


def test_the_bar_has_the_colour_of_the_class(chips: ChipPainter, theme: Theme) -> None:
    assert painted(chips).pixelColor(1, 18) == theme.colour(ColourRole.CLASS_4)


def test_the_ground_is_tinted_by_the_class(chips: ChipPainter, theme: Theme) -> None:
    assert painted(chips).pixelColor(5, 18) == theme.colour(ColourRole.CLASS_4_GROUND)


def test_what_is_only_planned_has_no_tinted_ground(chips: ChipPainter, theme: Theme) -> None:
    image = painted(chips, CHIP._replace(outline=Outline.DASHED))
    assert image.pixelColor(5, 18) == theme.colour(ColourRole.SURFACE)


@pytest.mark.parametrize(
    "other",
    [
        CHIP._replace(time="10:00"),
        CHIP._replace(class_number=5),
        CHIP._replace(title="Another title"),
        CHIP._replace(channels="X"),
        CHIP._replace(mark=Mark.HELD),
        CHIP._replace(outline=Outline.DASHED),
    ],
)
def test_whatever_a_chip_says_is_seen(chips: ChipPainter, other: Chip) -> None:
    assert painted(chips, other) != painted(chips)


def test_every_mark_has_a_shape_of_its_own() -> None:
    looks = [mark_look(mark) for mark in Mark]
    icons = [look.icon for look in looks if look is not None]
    assert mark_look(Mark.NONE) is None
    assert len(set(icons)) == len(Mark) - 1


@pytest.mark.parametrize("emphasis", [ChipEmphasis.HOVERED, ChipEmphasis.CURRENT])
def test_a_chip_that_stands_out_is_seen(chips: ChipPainter, emphasis: ChipEmphasis) -> None:
    assert painted(chips, emphasis=emphasis) != painted(chips)


def test_a_title_with_line_ends_stays_on_its_line(chips: ChipPainter) -> None:
    assert painted(chips, CHIP._replace(title="Winter\nwalking routes")) == painted(chips)


@pytest.mark.parametrize("form", list(ChipForm))
@pytest.mark.parametrize("width_px", [1, 20, 60])
def test_a_chip_without_room_is_painted_all_the_same(chips: ChipPainter, form: ChipForm, width_px: int) -> None:
    assert painted(chips, form=form, width_px=width_px).width() == width_px


def test_a_narrow_chip_keeps_its_number_and_leaves_out_its_time(chips: ChipPainter) -> None:
    narrow = painted(chips, width_px=52)
    assert narrow == painted(chips, CHIP._replace(time=""), width_px=52)
    assert narrow != painted(chips, CHIP._replace(class_number=5), width_px=52)


def test_a_narrow_line_keeps_its_title_and_leaves_out_its_time(chips: ChipPainter) -> None:
    narrow = painted(chips, form=ChipForm.ONE_LINE, width_px=88)
    assert narrow == painted(chips, CHIP._replace(time=""), form=ChipForm.ONE_LINE, width_px=88)
    assert narrow != painted(chips, CHIP._replace(title="Another"), form=ChipForm.ONE_LINE, width_px=88)


def test_the_next_repaint_only_copies(chips: ChipPainter) -> None:
    first = painted(chips)
    kept = [pixmap.cacheKey() for pixmap in chips._kept.values()]
    assert painted(chips) == first
    assert [pixmap.cacheKey() for pixmap in chips._kept.values()] == kept


def test_another_theme_paints_anew(chips: ChipPainter, theme: Theme) -> None:
    painted(chips)
    theme.set_choice(ThemeChoice.DARK)
    assert painted(chips).pixelColor(1, 18) == theme.colour(ColourRole.CLASS_4)


def test_chips_grow_with_the_text(chips: ChipPainter, theme: Theme) -> None:
    small = chips.heights()
    theme.set_text_scale(200)
    assert chips.heights().two_lines_px > 1.7 * small.two_lines_px


def test_pictures_of_chips_do_not_pile_up(chips: ChipPainter, qapp: QApplication) -> None:
    for number in range(900):
        painted(chips, CHIP._replace(title=f"Post {number}"), width_px=40)
    assert len(chips._kept) <= 800
