"""The looks of the window: every text can be read, every picture is there, and light and dark follow the system."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication

from ui.theme import ColourRole, IconName, TextStyle, Theme, ThemeChoice, class_roles
from ui.theme.files import THEMES, load_theme_colours
from ui.theme.icons import ICONS

LEAST_TEXT_CONTRAST = 4.5
LEAST_PICTURE_CONTRAST = 3.0
HIGHEST_TEXT_CONTRAST = 7.0
NAMES = ("light", "dark", "contrast-light", "contrast-dark")
CLASS_NUMBERS = (1, 2, 3, 4, 5, 6)
GROUNDS = (ColourRole.PAPER, ColourRole.SURFACE, ColourRole.WEEKEND, ColourRole.HOVER)
FINDING_GROUNDS = (ColourRole.TROUBLE_GROUND, ColourRole.WARNING_GROUND, ColourRole.GOOD_GROUND)
CHIP_GROUNDS = tuple(class_roles(number).ground for number in CLASS_NUMBERS)
ROW_GROUNDS = (ColourRole.ACCENT_GROUND, ColourRole.HOVER, ColourRole.WEEKEND)
"""On what the delegates of the queue, the agenda, the week and the search paint a row."""

MARK_ROLES = (ColourRole.MUTED, ColourRole.GOOD, ColourRole.WARNING, ColourRole.TROUBLE)

TEXT_ON_GROUND = [
    *((ColourRole.TEXT, ground) for ground in (*GROUNDS, *FINDING_GROUNDS, *CHIP_GROUNDS)),
    *((ColourRole.MUTED, ground) for ground in (*GROUNDS, *FINDING_GROUNDS, *CHIP_GROUNDS)),
    *((ColourRole.ACCENT, ground) for ground in (*GROUNDS, *FINDING_GROUNDS)),
    *((ColourRole.TEXT, ground) for ground in (ColourRole.PILL_GROUND, ColourRole.ACCENT_GROUND)),
    (ColourRole.ACCENT, ColourRole.ACCENT_GROUND),
    (ColourRole.MUTED, ColourRole.ACCENT_GROUND),
    (ColourRole.ON_ACCENT, ColourRole.ACCENT),
    (ColourRole.ON_ACCENT, ColourRole.ACCENT_STRONG),
    *((ColourRole.GOOD_TEXT, ground) for ground in (ColourRole.SURFACE, ColourRole.PAPER, ColourRole.GOOD_GROUND)),
    *(
        (ColourRole.WARNING_TEXT, ground)
        for ground in (ColourRole.SURFACE, ColourRole.PAPER, ColourRole.WARNING_GROUND)
    ),
    *(
        (ColourRole.TROUBLE_TEXT, ground)
        for ground in (ColourRole.SURFACE, ColourRole.PAPER, ColourRole.TROUBLE_GROUND)
    ),
    *((class_roles(number).text, class_roles(number).ground) for number in CLASS_NUMBERS),
    *((class_roles(number).text, ColourRole.SURFACE) for number in CLASS_NUMBERS),
    *((class_roles(number).text, ground) for number in CLASS_NUMBERS for ground in ROW_GROUNDS),
    *((ColourRole.WARNING_TEXT, ground) for ground in ROW_GROUNDS),
]
PICTURE_ON_GROUND = [
    *((role, ground) for role in MARK_ROLES for ground in (*GROUNDS, *CHIP_GROUNDS, *FINDING_GROUNDS)),
    *((ColourRole.FOCUS, ground) for ground in (*GROUNDS, *CHIP_GROUNDS, *FINDING_GROUNDS, ColourRole.ACCENT_GROUND)),
    *((role, ColourRole.ACCENT_GROUND) for role in MARK_ROLES),
    *((class_roles(number).bar, class_roles(number).ground) for number in CLASS_NUMBERS),
    *((class_roles(number).bar, ground) for number in CLASS_NUMBERS for ground in (ColourRole.SURFACE, *ROW_GROUNDS)),
    *((ColourRole.ACCENT, ground) for ground in (ColourRole.SURFACE, ColourRole.WEEKEND, ColourRole.ACCENT_GROUND)),
    (ColourRole.TROUBLE, ColourRole.SURFACE),
]


@pytest.fixture
def bare_application(qapp: QApplication) -> Iterator[QApplication]:
    """Give the application and undress it afterwards."""
    yield qapp
    qapp.setStyleSheet("")


@pytest.mark.parametrize(("front", "ground"), TEXT_ON_GROUND)
@pytest.mark.parametrize("name", NAMES)
def test_every_text_can_be_read_on_its_ground(name: str, front: ColourRole, ground: ColourRole) -> None:
    assert load_theme_colours(name).contrast(front, ground) >= LEAST_TEXT_CONTRAST


@pytest.mark.parametrize(("front", "ground"), PICTURE_ON_GROUND)
@pytest.mark.parametrize("name", NAMES)
def test_every_picture_and_focus_ring_stands_out_from_its_ground(
    name: str, front: ColourRole, ground: ColourRole
) -> None:
    assert load_theme_colours(name).contrast(front, ground) >= LEAST_PICTURE_CONTRAST


@pytest.mark.parametrize(("front", "ground"), TEXT_ON_GROUND)
@pytest.mark.parametrize("name", ["contrast-light", "contrast-dark"])
def test_high_contrast_keeps_what_the_guideline_asks_at_its_highest_level(
    name: str, front: ColourRole, ground: ColourRole
) -> None:
    assert load_theme_colours(name).contrast(front, ground) >= HIGHEST_TEXT_CONTRAST


def test_contrast_of_black_on_white_is_that_of_the_guideline() -> None:
    colours = load_theme_colours("light")
    black_on_white = {**colours.roles, ColourRole.TEXT: "#000000", ColourRole.SURFACE: "#FFFFFF"}
    contrast = type(colours)("x", black_on_white, {}, {}).contrast(ColourRole.TEXT, ColourRole.SURFACE)
    assert contrast == pytest.approx(21)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ('[colour]\nink = "#000000"\n[role]\ntext = "ink"\n', "missing or unknown roles"),
        ('[colour]\n[role]\nshade = "ink"\n', "missing or unknown roles"),
    ],
)
def test_a_theme_that_lacks_a_role_is_refused(tmp_path: Path, wrong: str, message: str) -> None:
    (tmp_path / "wrong.toml").write_text(wrong, encoding="utf-8")
    with pytest.raises(ValueError, match=message):
        load_theme_colours("wrong", tmp_path)


def test_a_role_that_leads_to_no_colour_is_refused(tmp_path: Path) -> None:
    text = (THEMES / "light.toml").read_text(encoding="utf-8").replace('paper = "warm-paper"', 'paper = "pink"')
    (tmp_path / "wrong.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match="role paper: 'pink' is no colour"):
        load_theme_colours("wrong", tmp_path)


def test_a_chip_lies_on_twelve_parts_in_a_hundred_of_its_class() -> None:
    assert load_theme_colours("light").roles[ColourRole.CLASS_6_GROUND] == "#ECEDEF"


@pytest.mark.parametrize(("number", "nearest"), [(0, 1), (1, 1), (6, 6), (9, 6)])
def test_a_class_past_the_last_has_the_colours_of_the_last(number: int, nearest: int) -> None:
    assert class_roles(number).bar == ColourRole(f"class-{nearest}")


def test_every_named_picture_is_shipped_and_every_shipped_one_is_named() -> None:
    assert {path.stem for path in ICONS.glob("*.svg")} == {name.value for name in IconName}


@pytest.mark.parametrize("name", NAMES)
def test_pictures_inside_fields_have_the_colours_of_their_theme(name: str) -> None:
    roles = load_theme_colours(name).roles
    inks = {path.stem: path.read_text(encoding="utf-8") for path in (THEMES / name).glob("*.svg")}
    assert all(roles[ColourRole.MUTED] in inks[stem] for stem in ("chevron-down", "chevron-up"))
    assert all(roles[ColourRole.ON_ACCENT] in inks[stem] for stem in ("check", "dash", "dot"))


def test_a_picture_is_drawn_in_the_colour_of_its_role(qapp: QApplication) -> None:
    theme = Theme(ThemeChoice.LIGHT)
    image = theme.pixmap(IconName.PLUS, ColourRole.TROUBLE, 24, 1.0).toImage()
    drawn, wanted = image.pixelColor(12, 12), theme.colour(ColourRole.TROUBLE)
    assert (drawn.red(), drawn.blue()) == pytest.approx((wanted.red(), wanted.blue()), abs=2)
    assert image.pixelColor(1, 1).alpha() == 0


@pytest.mark.parametrize(("ratio", "side"), [(1.0, 16), (1.5, 24), (2.0, 32)])
def test_a_picture_is_sharp_at_the_pixel_ratio_of_its_screen(qapp: QApplication, ratio: float, side: int) -> None:
    pixmap = Theme().pixmap(IconName.LOCK, ColourRole.TEXT, 16, ratio)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (side, ratio)


def test_a_picture_is_drawn_once_for_its_colour_and_size(qapp: QApplication) -> None:
    theme = Theme()
    first, second = (theme.pixmap(IconName.LOCK, ColourRole.TEXT, 16, 1.0) for _ in range(2))
    assert first.cacheKey() == second.cacheKey()


def test_the_window_is_written_in_inter_with_figures_of_equal_width(bare_application: QApplication) -> None:
    theme = Theme(ThemeChoice.LIGHT)
    theme.attach(bare_application)
    font = theme.font(TextStyle.BODY)
    metrics = QFontMetrics(font)
    assert QFontInfo(font).family() == "Inter"
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("8888")


@pytest.mark.parametrize("style", list(TextStyle))
def test_text_at_two_hundred_per_cent_is_twice_as_large(qapp: QApplication, style: TextStyle) -> None:
    assert Theme(text_scale_percent=200).font(style).pixelSize() == 2 * Theme().font(style).pixelSize()


@pytest.mark.parametrize("percent", [99, 201])
def test_a_text_scale_out_of_range_is_refused(qapp: QApplication, percent: int) -> None:
    with pytest.raises(ValueError, match="is not between 100 and 200 %"):
        Theme(text_scale_percent=percent)


def test_the_application_takes_palette_and_style_sheet_of_the_theme(bare_application: QApplication) -> None:
    theme = Theme(ThemeChoice.DARK)
    theme.attach(bare_application)
    assert bare_application.palette().color(QPalette.ColorRole.Window) == theme.colour(ColourRole.PAPER)
    assert "#7FC7AE" in bare_application.styleSheet()


def test_the_theme_follows_the_system_from_light_to_dark(bare_application: QApplication) -> None:
    theme = Theme()
    theme.attach(bare_application)
    bare_application.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.is_dark
    bare_application.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert not theme.is_dark


@pytest.mark.parametrize("is_dark", [True, False])
def test_the_theme_follows_the_system_to_high_contrast_and_back(bare_application: QApplication, is_dark: bool) -> None:
    theme = Theme()
    theme.attach(bare_application)
    hints = bare_application.styleHints()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark if is_dark else Qt.ColorScheme.Light)
    hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert (theme.is_of_high_contrast, theme.is_dark) == (True, is_dark)
    hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.NoPreference)
    assert (theme.is_of_high_contrast, theme.is_dark) == (False, is_dark)


def test_high_contrast_that_was_chosen_is_light_or_dark_as_the_system(bare_application: QApplication) -> None:
    theme = Theme(ThemeChoice.CONTRAST)
    theme.attach(bare_application)
    assert (theme.is_of_high_contrast, theme.is_dark) == (True, False)
    bare_application.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert (theme.is_of_high_contrast, theme.is_dark) == (True, True)


def test_a_chosen_theme_stays_when_the_system_changes(bare_application: QApplication) -> None:
    theme = Theme(ThemeChoice.LIGHT)
    theme.attach(bare_application)
    bare_application.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert not theme.is_dark


def test_choosing_another_theme_or_scale_is_told(qapp: QApplication) -> None:
    theme = Theme(ThemeChoice.LIGHT)
    told: list[tuple[bool, int]] = []
    theme.changed.connect(lambda: told.append((theme.is_dark, theme.text_scale_percent)))
    theme.set_choice(ThemeChoice.DARK)
    theme.set_text_scale(150)
    assert told == [(True, 100), (True, 150)]


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST])
@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_style_sheet_names_no_role_that_is_left_open(qapp: QApplication, choice: ThemeChoice, percent: int) -> None:
    assert "$" not in Theme(choice, percent).style_sheet()
